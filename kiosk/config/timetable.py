"""Opening hours as the settings hold them, taken apart: "mon-fri 09:00-17:00, sat 10:00-14:00"."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, NamedTuple

from kiosk.config.hours import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator


class Open(NamedTuple):
    """Days from the first to the last (0 is Monday), and from when to when they are open."""

    first: int
    last: int
    opens: time
    closes: time


def spans(opening: str) -> Iterator[Open]:
    """Return when it is open, in the order of the settings."""
    for part in filter(None, (part.strip() for part in opening.split(","))):
        days, hours = part.split(" ", 1)
        first, _, last = days.partition("-")
        opens, closes = map(time.fromisoformat, hours.split("-"))
        yield Open(DAYS.index(first), DAYS.index(last or first), opens, closes)


def open_on(opening: str, weekday: int) -> tuple[time, time] | None:
    """Return the first and the last minute that it is open on a day of the week; None when it is closed all day."""
    of_day = [each for each in spans(opening) if each.first <= weekday <= each.last]
    return (min(each.opens for each in of_day), max(each.closes for each in of_day)) if of_day else None
