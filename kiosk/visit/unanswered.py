"""What is said where nobody answered, around what a clinic wrote; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.errors import N_
from kiosk.i18n import Text
from kiosk.markup import Run, joined
from kiosk.visit.answers import statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kiosk.content.model import Content, Option, Question
    from kiosk.i18n import Words
    from kiosk.visit.plan import PlannedRule

IF_THIS_IS_YOU = N_("If this is you: “{statement}”. {advice}")
TO_BE_SAFE = N_("{advice} (to be safe, as you did not answer)")
ASK_FIRST = N_("Ask before you leave: {question}")
ASK_FIRST_OF = N_("{advice} (ask before you leave: {question})")
_SENTENCES = {Stance.AVOID: N_("Avoid: {thing}."), Stance.DO: N_("Do: {thing}.")}
NAMED = "{advice} ({name})"


def if_this_is_you(options: Iterable[Option], text: Text, content: Content) -> Text:
    """Return a text that is for patients of whom an option is true."""
    options = tuple(options)
    return _around(text, IF_THIS_IS_YOU, content, lambda say: {"statement": statements(options, say.language)})


def to_be_safe(text: Text, content: Content) -> Text:
    """Return a text that stands only because nobody answered."""
    return _around(text, TO_BE_SAFE, content, lambda _: {})


def ask_first_of(text: Text, content: Content, questions: Iterable[Question]) -> Text:
    """Return a text that may be right or wrong, with the question to ask."""
    asked = tuple(questions)
    return _around(text, ASK_FIRST_OF, content, lambda say: {"question": _asked(asked, say.language)})


def ask_first(question: Question, content: Content) -> Text:
    """Return what to ask before leaving."""
    asked = {tag: _asked([question], tag) for tag in content.languages}
    return Text({tag: content.words(tag).gettext(ASK_FIRST).format(question=said) for tag, said in asked.items()})


def named(text: Text, content: Content, options: Iterable[Option]) -> Text:
    """Return a text with the names of the options that it is for."""
    options = tuple(options)
    return _around(text, NAMED, content, lambda say: {"name": say.listing(o.adapted.of(say.language) for o in options)})


def sentence(rule: PlannedRule, say: Words) -> tuple[Run, ...]:
    """Return what to do or to avoid, and when, as a sentence: "Avoid: retinol, at all times."."""
    before, _, after = say.gettext(_SENTENCES[rule.stance]).partition("{thing}")
    details = (rule.when.of(say.language), rule.condition.of(say.language) if rule.condition else "")
    when = "".join(f", {detail}" for detail in details if detail)
    after = after.removeprefix(".") if when.endswith(".") else after  # "p.m." ends the sentence, too
    return joined([Run(before), *rule.short.runs(say.language), Run(f"{when}{after}")])


def _asked(questions: Iterable[Question], language: str) -> str:
    return " ".join(question.text.of(language) for question in questions if question.text is not None)


def _around(text: Text, message: str, content: Content, values: Callable[[Words], dict[str, str]]) -> Text:
    """Return a text inside a message, what is marked in it kept."""
    said = {}
    for tag in content.languages:
        say = content.words(tag)
        before, _, after = say.gettext(message).partition("{advice}")
        told = values(say)
        said[tag] = joined([Run(before.format(**told)), *_followed(text.runs(tag), after.format(**told))])
    return Text.of_runs(said)


def _followed(runs: Sequence[Run], after: str) -> list[Run]:
    """Return what is said and what follows it; two brackets side by side are one."""
    *others, last = runs
    if last.text.endswith(")") and after.startswith(" ("):
        return [*others, last._replace(text=last.text[:-1]), Run(f", {after[2:]}")]
    return [*runs, Run(after)]
