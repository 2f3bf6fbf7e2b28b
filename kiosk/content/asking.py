"""What must hold of the questions of a content: they can be answered, and it is clear what holds without an answer."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from kiosk.content.audiences import options_of
from kiosk.content.findings import Finding, finding, warning
from kiosk.content.model import ASK_FIRST, Stance, asked
from kiosk.content.near import are_known, nearest
from kiosk.content.places import meant, parts
from kiosk.content.timing import opposed, words_in, words_of
from kiosk.errors import N_
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.content.model import Question, Shared, Treatment

FEWEST = 2
"""Of a question that one option is the answer to."""


def of_shared(shared: Shared) -> Iterator[Finding]:
    """Find what is wrong with the questions that treatments share."""
    for question in shared.questions:
        yield from _question(question)
        if not question.options:
            place = f"questions/{question.id}"
            yield finding(place, N_("a question of the pack needs its options: add one_of or any_of"))


def of_treatment(treatment: Treatment, shared: Mapping[str, Question], left_out: Collection[str]) -> Iterator[Finding]:
    """Find what is wrong with the questions of a treatment, and what they leave open.

    Args:
        treatment: as far as it could be read.
        shared: the questions of the pack, by their ids.
        left_out: the treatment's lists that lack an entry, which might be the one that speaks of an option.

    """
    for question in treatment.questions:
        place = f"questions/{question.id}"
        if question.options:
            yield from _question(question)
        elif question.id in shared:
            yield from _reference(place, question, shared[question.id])
    questions = asked(treatment, shared)
    yield from _twice(questions)
    yield from _sensitive(treatment, questions)
    if not left_out:
        yield from _used(treatment, questions)
        yield from _untold(treatment, questions)
    for question in questions:
        if question.one_of and question.careful is None:
            yield from _no_careful(treatment, question)


def _question(question: Question) -> Iterator[Finding]:
    place, options = f"questions/{question.id}", [option.id for option in question.options]
    if question.one_of and question.any_of:
        yield finding(place, N_("a question has one_of or any_of, not both: remove one"))
        return
    if question.only:
        yield finding(f"{place}/only", N_("only belongs to a question of the pack: remove the other options instead"))
    if ASK_FIRST in options:
        yield finding(place, N_("no option can be called none: rename it"))
    if question.any_of and question.careful is not None:
        yield finding(f"{place}/careful", N_("careful belongs to a question with one_of: remove it"))
    if not question.one_of:
        return
    if len(options) < FEWEST:
        yield finding(place, N_("there is nothing to choose between: add an option to one_of, or write any_of"))
    if question.text is None:
        yield finding(place, N_("patients read this question: add text"))
    if question.each:
        yield finding(f"{place}/each", N_("each belongs to a question with any_of: remove it"))
    if question.careful not in {None, ASK_FIRST, *options}:
        yield _careful(f"{place}/careful", question.careful or "", options)


def _careful(place: str, name: str, options: list[str]) -> Finding:
    if near := nearest(name, options):
        return finding(place, N_("{key} is {value}: did you mean {near}?"), key="careful", value=name, near=near)
    message = N_("careful is {name}, which is no option here: use none or one of {known}")
    return finding(place, message, name=name, known=", ".join(options))


def _reference(place: str, question: Question, whole: Question) -> Iterator[Finding]:
    known = [option.id for option in whole.options]
    for name in question.only:
        yield from are_known(f"{place}/only", [name], known)
    if question.only and whole.careful in known and whole.careful not in question.only:
        message = N_("{name} is what counts without an answer (careful): add it to only")
        yield finding(f"{place}/only", message, name=whole.careful)
    if question.text is not None or question.careful is not None or question.each:
        message = N_("this is a question of the pack: change it there, or give this one options of its own")
        yield finding(place, message)
    if whole.one_of and question.only and len(question.only) < FEWEST:
        message = N_("there is nothing to choose between: add an option to one_of, or write any_of")
        yield finding(f"{place}/only", message)


def _twice(questions: tuple[Question, ...]) -> Iterator[Finding]:
    """Find an id that options of two questions have: nobody could tell whom something is for."""
    for number, question in enumerate(questions):
        before = set(options_of(each for each in questions[:number] if each.id != question.id))
        for option in question.options:
            if option.id in before:
                message = N_("the id {name} stands twice: rename one")
                yield finding(f"questions/{question.id}", message, name=option.id)


def _used(treatment: Treatment, questions: tuple[Question, ...]) -> Iterator[Finding]:
    """Warn of an option that changes nothing; one of some may be there to say that nothing else applies."""
    named = {
        name
        for _, part in parts(treatment)
        for key in ("for_", "not_for", "first_for")
        for name in getattr(part, key, ())
    }
    for question in questions:
        unused = [option.id for option in question.options if option.id not in named]
        if question.one_of and len(unused) <= 1:
            continue
        for name in unused:
            message = N_("nothing is said to a patient who answers {name}: use it in for or not_for, or remove it")
            yield warning(f"questions/{question.id}", message, name=name)


def _sensitive(treatment: Treatment, questions: tuple[Question, ...]) -> Iterator[Finding]:
    """Find texts for whoever gave a sensitive answer that name it, and leave the screen."""
    sensitive = [option for question in questions for option in question.options if option.sensitive]
    for place, text, audiences in meant(treatment) if sensitive else ():
        if not isinstance(text, Text) or place.startswith(("questions/", "quiz/")):
            continue
        told = frozenset[str]().union(*(audience.any_of for audience in audiences))
        for option in (option for option in sensitive if option.id in told):
            named = next((tag for tag in text.languages if _says(text.of(tag), option.adapted.of(tag))), None)
            if named is not None:
                message = N_("others may read this, and it names “{words}”, which is sensitive: say it without")
                yield finding(place, message, words=option.adapted.of(named))


def _says(said: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said, re.IGNORECASE) is not None


def _untold(treatment: Treatment, questions: tuple[Question, ...]) -> Iterator[Finding]:
    """Warn of what some must not do, where whoever did not answer is told to do it and reads of no exception."""
    any_of = set(options_of(question for question in questions if question.any_of))
    rules = [rule for rule in treatment.rules if not rule.hidden]
    for rule in rules:
        if rule.stance is not Stance.DO or any_of.isdisjoint(rule.not_for):
            continue
        words = words_of(rule)
        on_it = [other for other in rules if other.about == rule.about or words_of(other) & words]
        naming = [each for each in treatment.notices if words_in(each.text.by_language.values()) & words]
        told = {name for other in (*on_it, *naming) for name in other.for_}
        untold = [name for name in rule.not_for if name in any_of - told]
        if untold:
            message = N_(
                "a patient who does not answer is told to do this, and not that it is not for some: "
                "add a rule (subject: {subject}) or a notice that names it, with for: [{options}]"
            )
            yield warning(f"rules/{rule.id}/not_for", message, subject=rule.about, options=", ".join(untold))


def _no_careful(treatment: Treatment, question: Question) -> Iterator[Finding]:
    """Find rules that are opposites for two options: there is nothing careful to say without an answer."""
    options = set(options_of([question]))
    rules = [r for r in treatment.rules if not r.hidden and options & {*r.for_, *r.not_for}]
    for one, other in combinations(rules, 2):
        if one.about == other.about and opposed(one, other):
            message = N_(
                "{one} and {other} are opposites, so nothing is careful without an answer: "
                "add careful with the option that counts, or careful: none"
            )
            yield finding(f"questions/{question.id}", message, one=one.id, other=other.id)
            return
