"""When a wait is over, and how precisely that is said; pure.

A wait in hours is elapsed time, counted in UTC so that a change of the clock does not move it.  A wait in days ends
at midnight before its date, so "until December 6" and "from December 6" name the same day.  Where the hour of the
treatment is not known, or the wait is long, only the date is said, and never an earlier one than the truth.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.content.times import Wait
    from kiosk.visit.plan import Visit

TIMED_BELOW = 96
"""Waits shorter than this many hours are said to the hour."""
HALF_HOUR = timedelta(minutes=30)
MORNING, LATEST = time(9), time(21)


def over(visit: Visit, wait: Wait) -> datetime:
    """Return when a wait is over, exactly."""
    treated = visit.treated_at
    if not wait.is_elapsed:
        return datetime.combine(treated.date() + timedelta(hours=wait.hours), time(), treated.tzinfo)
    return (treated.astimezone(UTC) + timedelta(hours=wait.count)).astimezone(treated.tzinfo)


def as_said(visit: Visit, wait: Wait) -> tuple[datetime, bool]:
    """Return that moment as it is said, never an earlier one, and whether it is said to the hour."""
    moment = over(visit, wait)
    if not wait.is_elapsed or wait.hours == 0:
        return moment, False
    if visit.time_known and wait.hours < TIMED_BELOW:
        past = timedelta(minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond)
        rounded = (moment.astimezone(UTC) + (HALF_HOUR - past if past else timedelta())).astimezone(moment.tzinfo)
        return rounded, True
    day = moment.date() if moment.time() == time() else moment.date() + timedelta(days=1)
    return datetime.combine(day, time(), moment.tzinfo), False


def to_remind(visit: Visit, wait: Wait) -> datetime:
    """Return when to remind: in the morning for days, never in the night for hours."""
    moment, _ = as_said(visit, wait)
    if not wait.is_elapsed or moment.time() < MORNING:
        return datetime.combine(moment.date(), MORNING, moment.tzinfo)
    if moment.time() >= LATEST:
        return datetime.combine(moment.date() + timedelta(days=1), MORNING, moment.tzinfo)
    return moment
