"""Opening hours day by day, as the settings hold them; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import groupby

from kiosk.config.hours import DAYS
from kiosk.config.timetable import spans

Span = tuple[time, time]
NINE_TO_FIVE: Span = (time(9), time(17))
LAST = time(23, 30)
MOST_SPANS = 2
"""A day has at most a morning and an afternoon here; more can be written on the command line."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When it is open, for each day from Monday on; nothing for a day that is closed."""

    days: tuple[tuple[Span, ...], ...]

    def with_day(self, day: int, given: tuple[Span, ...]) -> Hours:
        """Return it with other hours on a day."""
        return Hours((*self.days[:day], given, *self.days[day + 1 :]))

    def toggled(self, day: int) -> Hours:
        """Open on a day as on the open day before it, or close."""
        if self.days[day]:
            return self.with_day(day, ())
        before = [one for one in (*self.days[day:], *self.days[:day]) if one]
        return self.with_day(day, before[-1] if before else (NINE_TO_FIVE,))

    def parted(self, day: int) -> Hours:
        """Close over noon on a day, or no longer."""
        of_day = self.days[day]
        if len(of_day) > 1:
            return self.with_day(day, ((of_day[0][0], of_day[-1][1]),))
        (opens, closes), noon, one = of_day[0], time(12), time(13)
        return self.with_day(day, ((opens, noon), (one, closes))) if opens < noon and one < closes else self

    def moved(self, day: int, span: int, *, opens: time | None = None, closes: time | None = None) -> Hours:
        """Begin or end a part of a day at another time; whether that can be is the setting's to say."""
        of_day = list(self.days[day])
        of_day[span] = (opens or of_day[span][0], closes or of_day[span][1])
        return self.with_day(day, tuple(of_day))


def hours(opening: str) -> Hours:
    """Return the hours of a timetable as the settings hold it."""
    days: list[list[Span]] = [[] for _ in DAYS]
    for each in spans(opening):
        for day in range(each.first, each.last + 1):
            days[day].append((each.opens, each.closes))
    return Hours(tuple(map(tuple, days)))


def written(of: Hours) -> str:
    """Return it as the settings hold it: "mon-fri 09:00-17:00, sat 10:00-14:00"."""
    parts: list[str] = []
    for given, run in groupby(range(len(DAYS)), key=lambda day: of.days[day]):
        first, *others = run
        stretch = f"{DAYS[first]}-{DAYS[others[-1]]}" if others else DAYS[first]
        parts += [f"{stretch} {opens:%H:%M}-{closes:%H:%M}" for opens, closes in given]
    return ", ".join(parts)
