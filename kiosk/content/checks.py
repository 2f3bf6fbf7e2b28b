"""What must hold in a treatment beyond its form: names that exist, dates that fit, languages that agree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from kiosk.content import wording
from kiosk.content.model import Stance
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

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
        audiences = [(f"rules/{r.id}", r.audience) for r in t.rules]
        audiences += [(f"signs/{s.id}", s.audience) for s in t.signs]
        audiences += [(f"quiz/{q.id}", q.audience) for q in t.quiz]
        audiences += [(f"reminders/{r.id}", r.audience) for r in t.reminders]
        audiences += [(f"topics/{x.id}", x.audience_first) for x in t.topics]
        lines = [(f"notices/{i + 1}", line) for i, line in enumerate(t.notices)]
        for x in t.topics:
            for part, found in (("why", x.why), ("now", x.now), ("later", x.later), ("sheet", x.sheet)):
                lines += [(f"topics/{x.id}/{part}/{i + 1}", line) for i, line in enumerate(found)]
        for place, line in lines:
            audiences.append((place, line.audience))
            yield from self._known(place, line.sources, self.shared.sources)
        for place, audience in audiences:
            yield from self._known(place, audience.any_of | audience.none_of, t.answers)
        for rule in t.rules:
            place = f"rules/{rule.id}"
            yield from self._known(place, rule.sources, self.shared.sources)
            yield from self._known(place, [rule.also] if rule.also else [], self.shared.conditions)
            if not rule.sources:
                yield self._wrong(place, N_("a rule needs its source: add sources"))
        for sign in t.signs:
            yield from self._known(f"signs/{sign.id}", sign.sources, self.shared.sources)

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
            if one.subject == other.subject and _overlap(one, other) and self._both(one, other):
                message = N_(
                    "{one} and {other} contradict each other about {subject}: both apply to the same patient at once"
                )
                yield self._wrong(f"rules/{other.id}", message, one=one.id, other=other.id, subject=one.subject)

    def _both(self, one: Rule, other: Rule) -> bool:
        answers = self.treatment.answers
        every = (frozenset(c) for n in range(len(answers) + 1) for c in combinations(answers, n))
        return any(one.audience.includes(a) and other.audience.includes(a) for a in every)

    # -- signs, quiz -----------------------------------------------------------------------

    def _signs(self) -> Iterator[Problem]:
        for sign in self.treatment.signs:
            days = [band.from_day for band in sign.bands]
            if not days or days != sorted(set(days)):
                yield self._wrong(f"signs/{sign.id}", N_("the bands of a sign need days that grow"))

    def _quiz(self) -> Iterator[Problem]:
        for question in self.treatment.quiz:
            if sum(choice.correct for choice in question.choices) != 1:
                yield self._wrong(f"quiz/{question.id}", N_("a question needs exactly one correct answer"))


def _overlap(one: Rule, other: Rule) -> bool:
    starts = max(one.start.hours, other.start.hours)
    ends = min(r.end.hours if r.end else float("inf") for r in (one, other))
    return starts < ends
