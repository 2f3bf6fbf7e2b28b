"""A moment as people are told it: to the half hour while it is near, by its day later on; pure.

What is told is never less careful than the truth, so a moment is rounded to the later or the earlier side.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kiosk.content.times import Wait

TIMED_BELOW = 96
"""Waits shorter than this many hours are said to the hour."""
A_DAY = 24
HALF_HOUR = timedelta(minutes=30)


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


def said_after(wait: Wait, start: datetime, careful: Careful, *, known: bool) -> Said:
    """Return when a wait is over, as it is said; ``known`` tells whether the hour it is counted from is."""
    moment = wait.after(start)
    if not wait.is_elapsed:
        return Said(datetime.combine(moment.date(), time(), moment.tzinfo))  # a night is that of the day before
    if not wait.count:
        return Said(moment)
    if known and wait.hours < TIMED_BELOW:
        rounded = _rounded(moment, careful)
        rounded = rounded if rounded > start else moment  # less than half an hour is not over before it begins
        return Said(rounded, timed=rounded.time() != time())
    day = moment.date()
    if careful is Careful.LATER and moment.time() != time():
        day += timedelta(days=1)
    return Said(datetime.combine(day, time(), moment.tzinfo), unknown=not known and wait.hours < A_DAY)


def _rounded(moment: datetime, careful: Careful) -> datetime:
    """Return the half hour before or after a moment."""
    past = timedelta(minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond)
    by = -past if careful is Careful.EARLIER or not past else HALF_HOUR - past
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)
