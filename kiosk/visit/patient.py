"""A patient of whom staff tell: to see what one like this gets, or to make the sheet of one who is there; pure.

The answers, the day and the hour are those that a visit at the kiosk knows; here all of them are at hand at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.content.audiences import options_of
from kiosk.visit.answers import toggled
from kiosk.visit.days import NOON, offered, visit_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, time

    from kiosk.content.model import Question
    from kiosk.visit.plan import Visit

STEP = timedelta(minutes=30)
"""Between two hours to choose."""
WEEK = 7
NOBODY, NONE = "nothing", "none"
"""Keys of the patients who answered nothing, and who answered each question with "none of these"."""


@dataclass(frozen=True, slots=True)
class Patient:
    """What is told of a patient; a question without an answer is in neither of the first two."""

    answers: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()
    """Questions of which no option applies."""
    day: date | None = None
    """Of the treatment; None for today."""
    hour: time | None = None
    """When it was; None for now where the day is today, and for not told where it is not."""

    def visit(self, treatment: str, now: datetime) -> Visit:
        """Return the visit of this patient."""
        return visit_of(
            treatment, self.answers, now=now, none_of=self.none_of, day=self.on(now), hour=self._past_hour(now)
        )

    def on(self, now: datetime) -> date:
        """Return the day of the treatment; today where the day that was told is too long ago, or still to come."""
        today = now.date()
        return self.day if self.day in offered(today) else today

    def at(self, now: datetime) -> datetime | None:
        """Return the moment of the treatment; None where the hour is not told."""
        visit = self.visit("", now)
        return visit.treated_at if visit.time_known else None

    def _past_hour(self, now: datetime) -> time | None:
        is_to_come = self.hour is not None and self.on(now) == now.date() and self.hour > now.time()
        return None if is_to_come else self.hour


# -- what was answered ----------------------------------------------------------------------


def answered(patient: Patient, question: Question, option: str) -> Patient:
    """Give an answer, or take it back."""
    given = toggled(question, patient.answers, option)
    return replace(patient, answers=given, none_of=patient.none_of - {question.id})


def said_none(patient: Patient, question: Question) -> Patient:
    """Answer "none of these", or take that back; it takes back what was answered."""
    answers = patient.answers - set(options_of([question]))
    return replace(patient, answers=answers, none_of=patient.none_of ^ {question.id})


def asked(patient: Patient, questions: Iterable[Question]) -> Patient:
    """Return a patient without the answers to what is not asked."""
    questions = tuple(questions)
    answers = patient.answers & set(options_of(questions))
    return replace(patient, answers=answers, none_of=patient.none_of & {each.id for each in questions})


def shortcuts(questions: Iterable[Question]) -> dict[str, Patient]:
    """Return the patients that are chosen at a touch, by key: with no answer, with none of these, with one answer."""
    questions = tuple(questions)
    if not questions:
        return {}
    none = Patient(none_of=frozenset(each.id for each in questions))
    single = {option: Patient(answers=frozenset({option})) for option in options_of(questions)}
    return {NOBODY: Patient(), NONE: none, **single}


def is_like(patient: Patient, other: Patient) -> bool:
    """Tell whether two answered alike."""
    return (patient.answers, patient.none_of) == (other.answers, other.none_of)


# -- when -----------------------------------------------------------------------------------


def weeks(today: date) -> tuple[date, ...]:
    """Return the days of a small calendar, from a Monday to a Sunday: all that may be chosen, and those around them."""
    days = offered(today)
    first = days[-1] - timedelta(days=days[-1].weekday())
    last = today + timedelta(days=WEEK - 1 - today.weekday())
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def chose_day(patient: Patient, day: date, now: datetime) -> Patient:
    """Take a day, where it may be chosen; of another day no hour is told yet."""
    if day not in offered(now.date()) or day == patient.on(now):
        return patient
    return replace(patient, day=None if day == now.date() else day, hour=None)


def moved_hour(patient: Patient, steps: int, now: datetime) -> Patient:
    """Take an hour so many steps later, or earlier, on the same day and not still to come."""
    at = patient.at(now)
    if at is None:
        return replace(patient, hour=NOON)
    on_step = at.replace(minute=at.minute - at.minute % 30, second=0, microsecond=0)
    later = on_step + STEP * (steps + (steps < 0 and on_step != at))
    if later.date() != at.date():
        return patient
    return replace(patient, hour=None if later >= now else later.time())


def without_hour(patient: Patient) -> Patient:
    """Take no hour."""
    return replace(patient, hour=None)
