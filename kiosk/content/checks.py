"""What must hold in a treatment beyond its form: names that exist, dates that fit, languages that agree."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from kiosk.content import harm, timing, wording
from kiosk.content.findings import Finding, finding
from kiosk.content.places import parts
from kiosk.errors import N_
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.content.model import Shared, Treatment


@dataclass(frozen=True, slots=True)
class Known:
    """What a treatment may name: ids, those of entries that cannot be read among them."""

    answers: Collection[str]
    conditions: Collection[str]
    events: Collection[str]
    sources: Collection[str]
    rules: Collection[str] = ()
    left_out: Collection[str] = ()
    """The treatment's lists that an entry was left out of, as it cannot be read."""


def of_treatment(treatment: Treatment, known: Known) -> list[Finding]:
    """Return what is wrong with a treatment, as far as it could be read."""
    return [*_Checker(treatment, known).all()]


def of_shared(shared: Shared) -> list[Finding]:
    """Return what is wrong with what treatments share, as far as it could be read."""
    return [*twice(shared), *wording.of_texts(shared), *harm.of_shared(shared)]


class _Checker:
    def __init__(self, treatment: Treatment, known: Known) -> None:
        self.treatment, self.known = treatment, known
        self.rules = {r.id: r for r in treatment.rules}

    def all(self) -> Iterator[Finding]:
        yield from self._names()
        yield from twice(self.treatment)
        yield from self._approval()
        if "quiz" not in self.known.left_out:
            yield from self._quiz()
        yield from timing.of_treatment(self.treatment, self.known.left_out)
        yield from wording.of_texts(self.treatment, self.rules, self.known.rules)
        yield from harm.of_treatment(self.treatment, self.known.left_out)

    # -- names ------------------------------------------------------------------------

    def _names(self) -> Iterator[Finding]:
        t = self.treatment
        yield from self._are_known("answers", t.answers, self.known.answers)
        for place, thing in parts(t):
            for key in ("for_", "not_for", "first_for"):
                yield from self._are_known(place, getattr(thing, key, ()), t.answers)
            yield from self._are_known(place, getattr(thing, "sources", ()), self.known.sources)
        for rule in t.rules:
            place = f"rules/{rule.id}"
            for key, moment in (("start", rule.start), ("end", rule.end)):
                if moment is not None:
                    yield from self._are_known(f"{place}/{key}", _named(moment.condition), self.known.conditions)
                    yield from self._are_known(f"{place}/{key}", _named(moment.event), self.known.events)
            if not rule.sources:
                yield finding(place, N_("a rule needs its source: add sources"))
        for reminder in t.reminders:
            yield from self._are_known(f"reminders/{reminder.id}/of", _named(reminder.of), self.known.rules)

    def _are_known(self, place: str, names: Collection[str], known: Collection[str]) -> Iterator[Finding]:
        for name in sorted(set(names)):
            if name not in known:
                message = N_("{name} is not known: use one of {known}")
                yield finding(place, message, name=name, known=", ".join(sorted(known)))

    def _approval(self) -> Iterator[Finding]:
        approval = self.treatment.approval
        if approval is not None and approval.review_by < approval.on:
            message = N_("review_by is before the approval: give a later date")
            yield finding("approval/review_by", message)

    # -- quiz -----------------------------------------------------------------------

    def _quiz(self) -> Iterator[Finding]:
        for question in self.treatment.quiz:
            if sum(choice.correct for choice in question.choices) != 1:
                yield finding(f"quiz/{question.id}", N_("a question needs exactly one correct answer"))


def twice(thing: object) -> Iterator[Finding]:
    """Find entries of one list that have the same id."""
    for place, part in parts(thing):
        for each in fields(part) if not isinstance(part, Text) else ():
            entries = getattr(part, each.name)
            ids = [entry.id for entry in entries if hasattr(entry, "id")] if isinstance(entries, tuple) else []
            for number, name in enumerate(ids):
                if name in ids[:number]:
                    where = "/".join(filter(None, (place, each.name, str(number + 1), "id")))
                    yield finding(where, N_("the id {name} stands twice: rename one"), name=name)


def _named(name: str | None) -> tuple[str, ...]:
    return (name,) if name is not None else ()
