"""When a wait is over for a patient, and how precisely that is said; pure.

What is said is never less careful than the truth: the end of what is avoided and the first moment of what may be done
are said too late rather than too early, the last moment of what must not go on for longer too early.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.config.timetable import open_on

if TYPE_CHECKING:
    from datetime import date

    from kiosk.content.times import Span, Wait
    from kiosk.visit.plan import Clinic, Visit

TIMED_BELOW = 96
"""Waits shorter than this many hours are said to the hour."""
A_DAY = 24
HALF_HOUR = timedelta(minutes=30)
MORNING, LATEST = time(9), time(21)
LAST_MINUTE = time(23, 59)


class Careful(Enum):
    """Which way a moment is said where it is not known, or not said, to the minute."""

    LATER = "later"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Said:
    """A moment as it is said: to the hour, or a day from its midnight on."""

    moment: datetime
    timed: bool = False
    unknown: bool = False
    """Nobody knows the hour of the treatment, and the wait is too short for a day to be true: its length is said."""

    @property
    def day(self) -> date:
        """The day that is named."""
        return self.moment.date()

    @property
    def first_day(self) -> date:
        """The first whole day after it."""
        return self.day if not self.timed else self.day + timedelta(days=1)

    @property
    def last_day(self) -> date:
        """The last day before it."""
        return self.day if self.timed else (self.moment - timedelta(microseconds=1)).date()


@dataclass(frozen=True, slots=True)
class Clock:
    """From when on the waits of a visit are counted: the earliest and the latest that the treatment may have been."""

    earliest: datetime
    latest: datetime
    known: bool
    today: date
    """The day that the plan is made."""

    def said(self, wait: Wait, careful: Careful) -> Said:
        """Return when a wait from the treatment is over, as it is said."""
        later = careful is Careful.LATER
        return self.said_after(wait, self.latest if later else self.earliest, careful)

    def said_after(self, wait: Wait, start: datetime, careful: Careful) -> Said:
        """Return when a wait from another moment is over, as it is said."""
        moment = wait.after(start)
        if not wait.is_elapsed:
            return Said(datetime.combine(moment.date(), time(), moment.tzinfo))  # a night is that of the day before
        if not wait.count:
            return Said(moment)
        if self.known and wait.hours < TIMED_BELOW:
            rounded = _rounded(moment, careful)
            rounded = rounded if rounded > start else moment  # less than half an hour is not over before it begins
            return Said(rounded, timed=rounded.time() != time())
        day = moment.date()
        if careful is Careful.LATER and moment.time() != time():
            day += timedelta(days=1)
        return Said(datetime.combine(day, time(), moment.tzinfo), unknown=not self.known and wait.hours < A_DAY)

    def midnight_after(self, wait: Wait) -> datetime:
        """Return the midnight that begins the day on which a wait is over."""
        return datetime.combine(wait.after(self.earliest).date(), time(), self.earliest.tzinfo)

    @staticmethod
    def midnight_from(moment: datetime) -> datetime:
        """Return a moment that is a midnight, or the midnight after it."""
        day = moment.date() + timedelta(days=moment.time() != time())
        return datetime.combine(day, time(), moment.tzinfo)

    def begins(self, span: Span, careful: Careful) -> Said | None:
        """Return when a span begins, as it is said; None where it begins at once, or at something without a date."""
        return self.said(span.begins, careful) if span.begins is not None and span.start is not None else None

    def ends(self, span: Span, careful: Careful) -> Said | None:
        """Return when a span is over, at the earliest, as it is said; None where that has no date, or never comes."""
        if span.lasts is not None:
            if span.begins is None:
                return None
            late = careful is Careful.LATER
            start = self.latest if late else self.earliest
            return self.said_after(span.lasts, span.begins.after(start) if span.start else start, careful)
        wait = span.end.dated if span.end else None
        return None if wait is None else self.said(wait, careful)


def clock_of(visit: Visit, clinic: Clinic) -> Clock:
    """Return how the waits of a visit are counted; where no hour was told, the clinic's hours of that day bound it."""
    treated = visit.treated_at
    today = visit.today or treated.date()
    if visit.time_known:
        return Clock(treated, treated, known=True, today=today)
    opens, closes = open_on(clinic.opening, treated.weekday()) or (time(), LAST_MINUTE)
    day, zone = treated.date(), treated.tzinfo
    return Clock(datetime.combine(day, opens, zone), datetime.combine(day, closes, zone), known=False, today=today)


def to_remind(said: Said, *, is_last_day: bool = False) -> datetime:
    """Return when to remind: in the morning for days, or of the last day before it; never in the night for hours."""
    moment = said.moment if not is_last_day else datetime.combine(said.last_day, time(), said.moment.tzinfo)
    if moment.time() < MORNING:
        return datetime.combine(moment.date(), MORNING, moment.tzinfo)
    if moment.time() >= LATEST:
        return datetime.combine(moment.date() + timedelta(days=1), MORNING, moment.tzinfo)
    return moment


def _rounded(moment: datetime, careful: Careful) -> datetime:
    """Return the half hour before or after a moment."""
    past = timedelta(minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond)
    by = -past if careful is Careful.EARLIER or not past else HALF_HOUR - past
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)
