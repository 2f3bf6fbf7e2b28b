"""What each kiosk of the library shows, as it says itself, in the words of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import N_, KioskError
from kiosk.library import kiosks, reports
from kiosk.qt.staff.screen_words import called

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.i18n import Words
    from kiosk.library.database import Database
    from kiosk.library.fold import Fold
    from kiosk.library.kiosks import Kiosk


@dataclass(frozen=True, slots=True)
class KioskLine:
    """A kiosk, as the screen says it."""

    key: str
    name: str
    tone: str
    symbol: str
    said: str
    """What is to be said of it; "" where all is as it should be."""
    refuses: str = ""
    """That it takes nothing, and why; "" where it does not."""


def reported(database: Database, fold: Fold, now: datetime) -> tuple[Kiosk, ...]:
    """Return what the kiosks have said, by their names; nothing where none has, or it cannot be read."""
    try:
        return kiosks.known(reports.read(database), len(fold.publications), now)
    except KioskError:
        return ()


def kiosk_line(each: Kiosk, fold: Fold, names: Mapping[str, str], words: Words, now: datetime) -> KioskLine:
    """Return a kiosk in words.

    Args:
        each: what it has said.
        fold: what was decided by now.
        names: of treatments, by their ids.
        words: those of who reads it.
        now: aware, in the clinic's zone.

    """
    report, keeps = each.report, each.report.taken < fold.withdrawal
    if each.is_late:
        return _line(each, "wifi-slash-duotone", _last_seen(each, words, now), fold, names, words)
    said = ""
    if keeps:
        said = words.gettext(N_("has not said yet that what was withdrawn is gone"))
    elif each.is_behind:
        said = words.gettext(N_("shows {number}") if report.shows else N_("shows nothing yet"))
    symbol = "warning-octagon-fill" if report.why else "clock-duotone" if said else "check-circle-fill"
    return _line(each, symbol, said.format(number=report.shows), fold, names, words)


def _line(  # noqa: PLR0913, PLR0917 - what a line is made of
    each: Kiosk, symbol: str, said: str, fold: Fold, names: Mapping[str, str], words: Words
) -> KioskLine:
    report, refuses = each.report, ""
    if report.why:
        message = N_("{kiosk} does not take publication {number}: {reason}")
        reason = " ".join(called(why, names).told(words) for why in report.why)
        number = len(fold.publications)
        refuses = words.gettext(message).format(kiosk=report.name, number=number, reason=reason)
    tone = "urgent" if report.why else "waiting" if said else "good"
    return KioskLine(report.kiosk, report.name, tone, symbol, said, refuses)


def withdrawn_line(each: Kiosk, event: int, words: Words, now: datetime) -> KioskLine:
    """Return a kiosk in words, after something was withdrawn by an event: whether it has taken that in."""
    report = each.report
    if report.taken >= event:
        return KioskLine(
            report.kiosk, report.name, "good", "check-circle-fill", words.gettext(N_("no longer shows it"))
        )
    if each.is_late:
        return KioskLine(report.kiosk, report.name, "urgent", "wifi-slash-duotone", _last_seen(each, words, now))
    said = words.gettext(N_("has not answered yet"))
    return KioskLine(report.kiosk, report.name, "waiting", "hourglass-medium-duotone", said)


def _last_seen(each: Kiosk, words: Words, now: datetime) -> str:
    seen = each.report.seen.astimezone(now.tzinfo)
    at = N_("last seen at {time}") if seen.date() == now.date() else N_("last seen on {day}")
    return words.gettext(at).format(time=words.time(seen), day=words.short(seen.date()))
