"""The days of a month to choose from, as a calendar shows them; pure."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date

SUNDAY = 6
"""The first day of a week in Canada."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the calendar; days of the months beside it keep the place of theirs, and cannot be chosen."""

    key: str
    number: str
    day: date
    available: bool
    chosen: bool


def cells(month: date, chosen: date | None, first: date, last: date) -> list[DayCell]:
    """Return whole weeks that hold a month.

    Args:
        month: a day of it.
        chosen: the day that is chosen, if one is.
        first: the first day that can be.
        last: the last one.

    """
    days = Calendar(SUNDAY).itermonthdates(month.year, month.month)
    return [
        DayCell(
            key=day.isoformat(),
            number=str(day.day) if day.month == month.month else "",
            day=day,
            available=day.month == month.month and first <= day <= last,
            chosen=day == chosen and day.month == month.month,
        )
        for day in days
    ]


def beside(month: date, by: int, first: date, last: date) -> date:
    """Return the first day of the month that is so many months away; the nearest one that has a day to choose."""
    number = month.year * 12 + month.month - 1 + by
    wanted = date(number // 12, number % 12 + 1, 1)
    return min(max(wanted, first.replace(day=1)), last.replace(day=1))
