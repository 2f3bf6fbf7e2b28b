"""Which publication each kiosk of the library shows, as it says itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.errors import N_, KioskError
from kiosk.library import reports

if TYPE_CHECKING:
    from kiosk.i18n import Words
    from kiosk.library.database import Database

LATE = timedelta(minutes=10)
"""A kiosk that has not reported for so long is off, or has no network."""
GONE = timedelta(days=30)
"""A kiosk that has not reported for so long is there no more."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What a kiosk has said last."""

    kiosk: str
    name: str
    shows: int
    """The number of a publication; 0 for none."""
    seen: datetime
    is_late: bool


@dataclass(frozen=True, slots=True)
class KioskLine:
    """A kiosk, as the screen says it."""

    key: str
    name: str
    tone: str
    symbol: str
    said: str
    """What is to be said of it; "" where it shows the newest publication."""


def reported(database: Database, now: datetime) -> tuple[Reported, ...]:
    """Return what the kiosks have said, by their names; nothing where none has, or it cannot be read."""
    try:
        found = reports.read(database)
    except KioskError:
        return ()
    return tuple(
        Reported(each.kiosk, each.name, each.shows, each.seen, is_late=now - each.seen > LATE)
        for each in found
        if now - each.seen <= GONE
    )


def kiosk_line(each: Reported, newest: int, words: Words, now: datetime) -> KioskLine:
    """Return a kiosk in words.

    Args:
        each: what it has said.
        newest: the number of the newest publication.
        words: those of who reads it.
        now: aware, in the clinic's zone.

    """
    behind = each.shows != newest
    said = ""
    if each.is_late:
        seen = each.seen.astimezone(now.tzinfo)
        at = N_("last seen at {time}") if seen.date() == now.date() else N_("last seen on {day}")
        said = words.gettext(at).format(time=words.time(seen), day=words.short(seen.date()))
    elif behind:
        said = words.gettext(N_("shows {number}") if each.shows else N_("shows nothing yet")).format(number=each.shows)
    tone = "waiting" if behind or each.is_late else "good"
    symbol = "wifi-slash-duotone" if each.is_late else "clock-duotone" if behind else "check-circle-fill"
    return KioskLine(each.kiosk, each.name, tone, symbol, said)
