"""What is said where nobody answered, around what a clinic wrote; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.errors import N_
from kiosk.i18n import Text, words
from kiosk.markup import Run, joined
from kiosk.visit.answers import statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.model import Option, Question
    from kiosk.visit.plan import PlannedRule

IF_THIS_IS_YOU = N_("If this is you: “{statement}”. {advice}")
TO_BE_SAFE = N_("{advice} (to be safe, as you did not answer)")
ASK_FIRST = N_("Ask before you leave: {question}")
ASK_FIRST_OF = N_("{advice} (ask before you leave: {question})")
_SENTENCES = {Stance.AVOID: N_("Avoid: {thing}."), Stance.DO: N_("Do: {thing}.")}
NAMED = "{advice} ({name})"


def if_this_is_you(options: Iterable[Option], text: Text, languages: Iterable[str]) -> Text:
    """Return a text that is for patients of whom an option is true."""
    options = tuple(options)
    return _around(text, IF_THIS_IS_YOU, {tag: {"statement": statements(options, tag)} for tag in languages})


def to_be_safe(text: Text, languages: Iterable[str]) -> Text:
    """Return a text that stands only because nobody answered."""
    return _around(text, TO_BE_SAFE, {tag: {} for tag in languages})


def ask_first_of(text: Text, questions: Iterable[Question], languages: Iterable[str]) -> Text:
    """Return a text that may be right or wrong, with the question to ask."""
    asked = tuple(questions)
    return _around(text, ASK_FIRST_OF, {tag: {"question": _asked(asked, tag)} for tag in languages})


def ask_first(question: Question, languages: Iterable[str]) -> Text:
    """Return what to ask before leaving."""
    return Text({tag: words(tag).gettext(ASK_FIRST).format(question=_asked([question], tag)) for tag in languages})


def named(text: Text, options: Iterable[Option], languages: Iterable[str]) -> Text:
    """Return a text with the names of the options that it is for."""
    options = tuple(options)
    names = {tag: words(tag).listing(option.adapted.of(tag) for option in options) for tag in languages}
    return _around(text, NAMED, {tag: {"name": name} for tag, name in names.items()})


def sentence(rule: PlannedRule, language: str) -> tuple[Run, ...]:
    """Return what to do or to avoid, and when, as a sentence: "Avoid: retinol, at all times."."""
    say = words(language)
    before, _, after = say.gettext(_SENTENCES[rule.stance]).partition("{thing}")
    details = (rule.when.of(language), rule.condition.of(language) if rule.condition else "")
    when = "".join(f", {detail}" for detail in details if detail)
    return joined([Run(before), *rule.short.runs(language), Run(f"{when}{after}")])


def _asked(questions: Iterable[Question], language: str) -> str:
    return " ".join(question.text.of(language) for question in questions if question.text is not None)


def _around(text: Text, message: str, values: dict[str, dict[str, str]]) -> Text:
    """Return a text inside a message, what is marked in it kept."""
    said = {}
    for tag, each in values.items():
        before, _, after = words(tag).gettext(message).partition("{advice}")
        said[tag] = joined([Run(before.format(**each)), *text.runs(tag), Run(after.format(**each))])
    return Text.of_runs(said)
