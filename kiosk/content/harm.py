"""Checks that come from harm: what real instructions got wrong and a patient was hurt by, or could have been.

They read French and English only, by rule of thumb.  Where they are not sure they are silent or warn, as a check that
alarms without a reason is soon believed by nobody.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from kiosk.content import medicines
from kiosk.content.exchanged import foreign
from kiosk.content.findings import finding
from kiosk.content.model import EndIs, Rule, Stance, Urgency
from kiosk.content.numbers import numbers
from kiosk.content.places import is_address, texts
from kiosk.content.sameness import disagreements, is_checked, seal
from kiosk.content.times import NOW
from kiosk.content.units import Kind
from kiosk.errors import N_
from kiosk.i18n import CHECKED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kiosk.content.findings import Finding
    from kiosk.content.model import Phase, Question, Shared, Sign, Treatment
    from kiosk.content.times import Wait
    from kiosk.i18n import Text

MOST_CAREFUL = 2
"""What keeps a patient safe may last longer than the sources say, but not by more than this factor: that is a slip."""
DAYS_IN = {Kind.ELAPSED: Fraction(1, 24 * 60), Kind.DAYS: Fraction(1), Kind.MONTHS: Fraction(30)}
ROUGHLY = {Kind.ELAPSED: Fraction(1, 24), Kind.DAYS: Fraction(1), Kind.MONTHS: Fraction(5)}
"""How many days the title of a phase may be off: day 1 is the day of the treatment to some, and the next to others."""


def of_treatment(
    treatment: Treatment,
    left_out: Collection[str] = (),
    signs: Iterable[Sign] = (),
    questions: Collection[Question] = (),
) -> Iterator[Finding]:
    """Return what could harm a patient of a treatment.

    Args:
        treatment: it.
        left_out: its lists that lack an entry, as that cannot be read.
        signs: those it has besides its own.
        questions: what its patients are asked.

    """
    yield from of_texts(treatment)
    yield from medicines.of_treatment(treatment, questions)
    for phase in treatment.phases:
        yield from _title(phase)
    for rule in treatment.rules:
        yield from _waits(rule)
    if "signs" not in left_out:
        yield from _emergency((*treatment.signs, *signs))


def of_shared(shared: Shared) -> Iterator[Finding]:
    """Return what could harm a patient in the texts that treatments share."""
    yield from of_texts(shared)
    yield from medicines.of_texts(shared)


def of_texts(thing: object) -> Iterator[Finding]:
    """Return what could harm in each text by itself, whatever it is about."""
    for place, text in texts(thing):
        yield from () if is_address(place) else _languages(place, text)
        for tag in text.languages:
            for one, other, right in disagreements(text.of(tag), tag):
                message = N_("{one} and {other} are not the same in {language}: write {right} beside {one}")
                yield finding(place, message, one=one, other=other, right=right, language=tag)


def _languages(place: str, text: Text) -> Iterator[Finding]:
    found = foreign(text)
    if not found or is_checked(text):
        return
    if len(found) > 1:
        one, other = found
        message = N_("the texts of {one} and {other} have changed places: exchange them")
        yield finding(place, message, one=one, other=other)
        return
    for tag, other in found.items():
        message = N_(
            "what stands for {language} is written in {other}: translate it, or put words that stay so in {mark}. "
            "Where a person has found that it is right, add {key}: {seal} beside it"
        )
        values = {"mark": f"{{{other}:…}}", "key": CHECKED, "seal": seal(text.by_language)}
        yield finding(place, message, language=tag, other=other, **values)


# -- times --------------------------------------------------------------------------------------


def _title(phase: Phase) -> Iterator[Finding]:
    """Find a title that names other days than those of its phase."""
    first = Fraction(phase.start.hours) / 24
    last = Fraction(phase.end.hours) / 24 if phase.end else None
    for tag in phase.title.languages:
        found = [n for n in numbers(phase.title.of(tag), tag) if n.meanings[0].kind in DAYS_IN]
        spans = [(each.meanings[0].amount * DAYS_IN[kind], each) for each in found for kind in [each.meanings[0].kind]]
        if not spans or len(spans) > 2:  # noqa: PLR2004 - "Days 1 to 3"
            continue
        lengths = [Fraction(each.meanings[0].unit.factor) * DAYS_IN[each.meanings[0].kind] for _, each in spans]
        roughly = ROUGHLY[spans[0][1].meanings[0].kind]
        begins, ends = spans[0][0] - lengths[0], spans[-1][0] + lengths[-1]
        if len(spans) == 1:
            fits = first <= ends and (last is None or begins < last)
        else:
            starts_well = begins - roughly <= first <= spans[0][0] + roughly
            fits = starts_well and (last is None or spans[-1][0] - roughly <= last <= ends + roughly)
        if not fits:
            message = N_(
                "the title says “{title}”, and the phase is from {start} to {end}: correct the title or the phase"
            )
            values = {"title": phase.title.of(tag), "start": phase.start, "end": phase.end or "…"}
            yield finding(f"phases/{phase.id}/title", message, **values)
            return


class Bound(StrEnum):
    """Which way a wait is careful."""

    LEAST = "least"
    MOST = "most"
    START = "start"


def _waits(rule: Rule) -> Iterator[Finding]:
    """Find a wait that is far from what the sources say."""
    if rule.sources_say is None:
        return
    least, most = rule.sources_say
    place = f"rules/{rule.id}"
    if least.hours > most.hours:
        message = N_("sources_say gives the longer time first: write [{most}, {least}]")
        yield finding(f"{place}/sources_say", message, least=least, most=most)
        return
    for bound, wait, key in _bounded(rule):
        where = f"{place}/{key}"
        if outside(wait, least, most, bound):
            yield finding(where, _FAR[bound], wait=wait, least=least, most=most)


_FAR = {
    Bound.LEAST: N_(
        "{wait} is far from what the sources say: write at least {least} and at most twice {most}, "
        "or correct sources_say"
    ),
    Bound.MOST: N_(
        "{wait} is far from what the sources say: write at most {most} and at least half of {least}, "
        "or correct sources_say"
    ),
    Bound.START: N_(
        "{wait} is no start that the sources give: write one from {least} to {most}, or correct sources_say"
    ),
}


def _bounded(rule: Rule) -> Iterator[tuple[Bound, Wait, str]]:
    """Return the wait that the sources speak of, the end or else the start, which way it is careful, and its key."""
    end = rule.lasts or (rule.end.wait if rule.end else None)
    if end is not None:
        is_at_most = rule.stance is Stance.DO and rule.end_is is EndIs.AT_MOST
        yield Bound.MOST if is_at_most else Bound.LEAST, end, "lasts" if rule.lasts else "end"
    elif rule.stance is Stance.DO:
        start = NOW if rule.start is None else rule.start.wait
        if start is not None:
            yield Bound.START, start, "start"


def outside(wait: Wait, least: Wait, most: Wait, bound: Bound) -> bool:
    """Tell whether a wait is outside what sources say, from the shortest to the longest that they give."""
    if bound is Bound.START:
        return not least.hours <= wait.hours <= most.hours
    if bound is Bound.MOST:
        return not least.hours / MOST_CAREFUL <= wait.hours <= most.hours
    return not least.hours <= wait.hours <= MOST_CAREFUL * most.hours


# -- signs --------------------------------------------------------------------------------------


def _emergency(signs: Iterable[Sign]) -> Iterator[Finding]:
    """Find whether a patient is told of no emergency: who gave no answer, one that signs ask for, or all of them."""
    told = [
        sign.audience
        for sign in signs
        if not sign.hidden and any(band.urgency is Urgency.EMERGENCY for band in sign.bands)
    ]
    names = frozenset[str]().union(*(each.any_of | each.none_of for each in told))
    patients = (frozenset[str](), *(frozenset({name}) for name in sorted(names)), names)
    if not told:
        message = N_("there is no emergency sign: add one with urgency: emergency, such as trouble breathing")
        yield finding("signs", message)
    elif not all(any(each.includes(answers) for each in told) for answers in patients):
        message = N_("some patients have no emergency sign: take for and not_for away from one of them")
        yield finding("signs", message)
