"""What must hold in a treatment beyond its form: names that exist, dates that fit, languages that agree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields, is_dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

from kiosk.content import wording
from kiosk.content.model import For, Stance, Urgency
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kiosk.content.model import Rule, Treatment
    from kiosk.content.nodes import Entry
    from kiosk.content.problems import Problem

MOST_CAREFUL = 2
"""A wait may be longer than the sources say, but not by more than this factor: that is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the pack's treatments may name."""

    languages: tuple[str, ...]
    answers: Collection[str]
    conditions: Collection[str]
    sources: Collection[str]


def of_treatment(treatment: Treatment, shared: Shared, entry: Entry) -> list[Problem]:
    """Return what is wrong with a treatment that could be read."""
    return [*_Checker(treatment, shared, entry).all()]


class _Checker:
    def __init__(self, treatment: Treatment, shared: Shared, entry: Entry) -> None:
        self.treatment, self.shared, self.entry = treatment, shared, entry
        self.rules = {r.id: r for r in treatment.rules}

    def _wrong(self, place: str, message: str, **values: object) -> Problem:
        return self.entry.problem(place, message, **values)

    def all(self) -> Iterator[Problem]:
        yield from self._names()
        yield from self._twice()
        yield from self._phases()
        yield from self._rules()
        yield from self._contradictions()
        yield from self._signs()
        yield from self._quiz()
        yield from wording.of_texts(self.entry, self.shared.languages, self.rules)

    # -- names ------------------------------------------------------------------------

    def _names(self) -> Iterator[Problem]:
        t = self.treatment
        yield from self._known("answers", t.answers, self.shared.answers)
        for place, thing in _things(t, ""):
            for value in (getattr(thing, field.name) for field in fields(thing)):
                if isinstance(value, For):
                    yield from self._known(place, value.any_of | value.none_of, t.answers)
            yield from self._known(place, getattr(thing, "sources", ()), self.shared.sources)
        for rule in t.rules:
            place = f"rules/{rule.id}"
            yield from self._known(place, [rule.also] if rule.also else [], self.shared.conditions)
            if not rule.sources:
                yield self._wrong(place, N_("a rule needs its source: add sources"))

    def _known(self, place: str, names: Collection[str], known: Collection[str]) -> Iterator[Problem]:
        for name in sorted(names):
            if name not in known:
                message = N_("{name} is not known: use one of {known}")
                yield self._wrong(place, message, name=name, known=", ".join(sorted(known)))

    def _twice(self) -> Iterator[Problem]:
        t = self.treatment
        for part, things in (
            ("phases", t.phases),
            ("rules", t.rules),
            ("topics", t.topics),
            ("signs", t.signs),
            ("quiz", t.quiz),
            ("reminders", t.reminders),
        ):
            for name, count in Counter(thing.id for thing in things).items():
                if count > 1:
                    yield self._wrong(f"{part}/{name}", N_("the id {name} stands twice: rename one"), name=name)

    # -- times -------------------------------------------------------------------------

    def _phases(self) -> Iterator[Problem]:
        phases = self.treatment.phases
        if not phases:
            yield self._wrong("phases", N_("a treatment needs at least one phase: add it"))
            return
        if phases[0].start != 0:
            yield self._wrong(f"phases/{phases[0].id}", N_("the first phase must start at 0 h"))
        for phase in phases:
            if phase.end <= phase.start or phase.end % 24 or phase.start % 24:
                message = N_("a phase must be whole days (24 h, 4 d) and end after it starts")
                yield self._wrong(f"phases/{phase.id}", message)
        for before, after in pairwise(phases):
            if before.end != after.start:
                message = N_("this phase starts at {start} h but the one before ends at {end} h: make them meet")
                yield self._wrong(f"phases/{after.id}", message, start=after.start, end=before.end)

    def _rules(self) -> Iterator[Problem]:
        for rule in self.treatment.rules:
            place = f"rules/{rule.id}"
            if rule.end is not None and rule.end.hours <= rule.start.hours:
                yield self._wrong(place, N_("the rule ends before it starts: correct start or end"))
            said, wait = rule.sources_say, rule.end if rule.stance is Stance.AVOID else rule.start
            if said and wait and not said[0].hours <= wait.hours <= MOST_CAREFUL * said[1].hours:
                message = N_("{wait} h is far from what the sources say, {least} h to {most} h: correct one of them")
                yield self._wrong(place, message, wait=wait.hours, least=said[0].hours, most=said[1].hours)

    def _contradictions(self) -> Iterator[Problem]:
        for one, other in combinations(self.treatment.rules, 2):
            if (
                one.subject == other.subject
                and _overlap(one, other)
                and both_apply(one.audience, other.audience, self.treatment.answers)
            ):
                message = N_(
                    "{one} and {other} contradict each other about {subject}: both apply to the same patient at once"
                )
                yield self._wrong(f"rules/{other.id}", message, one=one.id, other=other.id, subject=one.subject)

    # -- signs, quiz -----------------------------------------------------------------------

    def _signs(self) -> Iterator[Problem]:
        if all(band.urgency is Urgency.EXPECTED for sign in self.treatment.signs for band in sign.bands):
            message = N_(
                "a treatment needs at least one sign to call for: add one whose urgency is call, today or emergency"
            )
            yield self._wrong("signs", message)
        for sign in self.treatment.signs:
            days = [band.from_day for band in sign.bands]
            if not days or days != sorted(set(days)):
                yield self._wrong(f"signs/{sign.id}", N_("the bands of a sign need days that grow"))

    def _quiz(self) -> Iterator[Problem]:
        for question in self.treatment.quiz:
            if sum(choice.correct for choice in question.choices) != 1:
                yield self._wrong(f"quiz/{question.id}", N_("a question needs exactly one correct answer"))


def both_apply(one: For, other: For, answers: Iterable[str]) -> bool:
    """Tell whether some patient, with some of these answers, is meant by both."""
    # An answer that keeps nobody out only brings more in: who gave all of those decides.
    most = frozenset(answers) - one.none_of - other.none_of
    return one.includes(most) and other.includes(most)


def _things(thing: object, place: str) -> Iterator[tuple[str, Any]]:
    """Find every part of a treatment, however deep, with its place ("phases/day-1/expect/2")."""
    if isinstance(thing, tuple):
        for number, value in enumerate(thing, 1):
            yield from _things(value, f"{place}/{getattr(value, 'id', number)}")
    elif is_dataclass(thing) and not isinstance(thing, type):
        yield place, thing
        for field in fields(thing):
            yield from _things(getattr(thing, field.name), f"{place}/{field.name}".lstrip("/"))


def _overlap(one: Rule, other: Rule) -> bool:
    starts = max(one.start.hours, other.start.hours)
    ends = min(r.end.hours if r.end else float("inf") for r in (one, other))
    return starts < ends
