"""Opening hours as the first run asks for them: the days, and one time for all of them; pure.

What is more than that, such as a shorter Saturday, is asked for in the settings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.config.hours import DAYS
from kiosk.qt.staff.settings import hours

if TYPE_CHECKING:
    from datetime import time


@dataclass(frozen=True, slots=True)
class Week:
    """The days (0 is Monday) on which the phone is answered, and from when to when."""

    days: frozenset[int]
    opens: time
    closes: time

    def toggled(self, day: int) -> Week:
        """Return it with a day more, or less."""
        return Week(self.days ^ {day}, self.opens, self.closes)


NINE_TO_FIVE = Week(frozenset(range(5)), *hours.NINE_TO_FIVE)


def week(opening: str) -> Week | None:
    """Return the week of opening hours as the settings hold them; None where there is more to them than that."""
    days = hours.hours(opening).days
    every = {span for of_day in days for span in of_day}
    if len(every) > 1 or any(len(of_day) > 1 for of_day in days):
        return None
    opens, closes = every.pop() if every else hours.NINE_TO_FIVE
    return Week(frozenset(day for day, of_day in enumerate(days) if of_day), opens, closes)


def written(of: Week) -> str:
    """Return it as the settings hold it: "mon-fri 09:00-17:00"."""
    span = of.opens, of.closes
    return hours.written(hours.Hours(tuple((span,) if day in of.days else () for day in range(len(DAYS)))))
