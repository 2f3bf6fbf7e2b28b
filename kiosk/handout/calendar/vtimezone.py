"""A time zone as a calendar file spells it out (RFC 5545, section 3.6.5).

Calendars know most zones by name, but not all of them look the name up: the offsets go with the events.
They come from the same zone data as the plan's own times.  Where the clocks change by a yearly rule, that
rule is written, one summer and one winter part, as calendars expect it; otherwise each change is.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from zoneinfo import ZoneInfo

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEARS_AHEAD = 4
"""A yearly rule must hold for this many years after the last event, or it is not taken for a rule."""


@dataclass(frozen=True, slots=True)
class Change:
    """The clocks are put forward or back; ``at`` is naive, as the clock showed it just before."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    @property
    def kind(self) -> tuple[timedelta, timedelta, str, bool]:
        """What changes of the same kind share from year to year."""
        return self.before, self.after, self.name, self.summer


def vtimezone(zone: ZoneInfo, first_year: int, last_year: int) -> Timezone:
    """Return ``zone`` as a VTIMEZONE that is right from ``first_year`` to ``last_year``, both included."""
    component = Timezone()
    component.add("tzid", zone.key)
    begins = first_year - 1
    changes = _changes(zone, begins, last_year + YEARS_AHEAD)
    yearly = _yearly(changes, last_year + YEARS_AHEAD - begins + 1)
    if yearly:
        for first, rule in yearly:
            component.add_component(_part(first, rule))
    else:
        component.add_component(_part(_as_it_was(zone, begins)))
        for change in changes:
            component.add_component(_part(change))
    return component


def _part(change: Change, rule: dict[str, object] | None = None) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if change.summer else TimezoneStandard()
    part.add("dtstart", change.at)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    part.add("tzname", change.name)
    if rule:
        part.add("rrule", rule)
    return part


# -- when the clocks change --------------------------------------------------------


@lru_cache(maxsize=16)
def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> tuple[Change, ...]:
    """Return every change between two years, both included, in order."""
    changes = []
    moment = datetime(first_year, 1, 1, tzinfo=UTC)
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        following = moment + timedelta(days=1)
        if _state(zone, moment) != _state(zone, following):
            changes.append(_change(zone, moment, following))
        moment = following
    return tuple(changes)


def _change(zone: ZoneInfo, early: datetime, late: datetime) -> Change:
    """Narrow a day in which the clocks change down to the minute."""
    while late - early > timedelta(minutes=1):
        middle = early + timedelta(minutes=(late - early) // timedelta(minutes=2))
        if _state(zone, middle) == _state(zone, early):
            early = middle
        else:
            late = middle
    before, _, _ = _state(zone, early)
    after, name, summer = _state(zone, late)
    return Change((late + before).replace(tzinfo=None), before, after, name, summer)


def _as_it_was(zone: ZoneInfo, year: int) -> Change:
    """Return the offset with which ``year`` begins, as a change from itself."""
    offset, name, summer = _state(zone, datetime(year, 1, 1, tzinfo=UTC))
    return Change(datetime(year, 1, 1), offset, offset, name, summer)  # noqa: DTZ001 - a local time, as RFC 5545 asks


def _state(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, str, bool]:
    local = moment.astimezone(zone)
    offset, name = local.utcoffset(), local.tzname()
    assert offset is not None  # a ZoneInfo always knows both
    assert name is not None
    return offset, name, (local.dst() or timedelta()) > timedelta()


# -- the yearly rule behind the changes --------------------------------------------


def _yearly(changes: Iterable[Change], years: int) -> list[tuple[Change, dict[str, object]]]:
    """Return the first change of each kind with its yearly rule; nothing unless rules explain all changes."""
    kinds: dict[tuple[timedelta, timedelta, str, bool], list[Change]] = {}
    for change in changes:
        kinds.setdefault(change.kind, []).append(change)
    rules = [(same[0], _rule(same, years)) for same in kinds.values()]
    return [(first, rule) for first, rule in rules if rule] if all(rule for _, rule in rules) else []


def _rule(changes: Sequence[Change], years: int) -> dict[str, object] | None:
    """Return the rule "second Sunday of March" that all ``changes`` follow, once in each of ``years``."""
    first = changes[0].at
    same = {(c.at.month, c.at.weekday(), c.at.time()) for c in changes}
    if len(same) != 1 or len({c.at.year for c in changes}) != years or len(changes) != years:
        return None
    weeks = {(c.at.day - 1) // 7 + 1 for c in changes}
    if len(weeks) == 1:
        week = weeks.pop()
    elif all(c.at.day > monthrange(c.at.year, c.at.month)[1] - 7 for c in changes):
        week = -1
    else:
        return None
    return {"freq": "yearly", "bymonth": first.month, "byday": f"{week}{WEEKDAYS[first.weekday()]}"}
