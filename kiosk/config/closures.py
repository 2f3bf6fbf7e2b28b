"""Days on which a clinic is closed though it is open on that day of the week, as the settings hold them.

"2026-12-25, 2027-01-01": days of the calendar, in their order; the first and the last of several may be written with
"to" or « au » between them.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.config.refused import RefusedError, cannot_be
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 100
"""Days that can be said at once."""
LONGEST = 12 * MOST
_TO = {"to", "au", "/"}
_TOKEN = re.compile(r"(?P<day>\d{4}-\d{1,2}-\d{1,2})|(?P<word>[^\W\d_]+|\d[\w-]*|/)|(?P<between>[\s,;]+)|(?P<other>.)")


def closed(text: str) -> str:
    """Return days as the settings hold them: each once, in their order.

    Raises:
        RefusedError: something in them is no day of the calendar.

    """
    days = sorted(set(_days(text)))
    if len(days) > MOST:
        raise RefusedError(N_("at most {most} days can be given"), most=MOST)
    return written(days)


def days(value: str) -> tuple[date, ...]:
    """Return the days that the settings hold."""
    return tuple(date.fromisoformat(each) for each in value.split(", ") if each)


def written(given: Iterable[date]) -> str:
    """Return days as the settings hold them: "2026-12-25, 2027-01-01"."""
    return ", ".join(each.isoformat() for each in sorted(given))


def _days(text: str) -> Iterator[date]:
    last: date | None = None
    is_up_to = False
    for match in _TOKEN.finditer(text):
        if match["day"]:
            day = _day(match["day"])
            if is_up_to and last is not None:
                yield from _between(last, day)
            yield day
            last, is_up_to = day, False
        elif match["word"] and match["word"].lower() in _TO and last is not None:
            is_up_to = True
        elif match["other"]:
            raise cannot_be(match["other"])
        elif match["word"]:
            raise RefusedError(N_("a day is written as in 2026-12-25"))
    if is_up_to:
        raise RefusedError(N_("the last day is missing"))


def _between(first: date, last: date) -> Iterator[date]:
    if last <= first:
        raise RefusedError(N_("{last} is not after {first}"), first=first, last=last)
    if (last - first).days > MOST:
        raise RefusedError(N_("at most {most} days can be given"), most=MOST)
    yield from (first + timedelta(days=each) for each in range(1, (last - first).days))


def _day(text: str) -> date:
    year, month, day = map(int, text.split("-"))
    try:
        return date(year, month, day)
    except ValueError:
        raise RefusedError(N_("{day} is no day of the calendar"), day=text) from None
