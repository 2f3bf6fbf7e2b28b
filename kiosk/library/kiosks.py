"""How far the kiosks of a library are, in one sentence: "3 of 4 kiosks show publication 42; Accueil 2 ..."; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence
from kiosk.i18n import Day, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from kiosk.errors import Tells, Translates
    from kiosk.library.reports import Report

WRONG = "wrong"
"""In what a kiosk says of itself: somebody has to do something there."""
LATE = timedelta(minutes=10)
"""A kiosk that has not reported for so long is off, or has no network."""
GONE = timedelta(days=30)
"""A kiosk that has not reported for so long is there no more, and is not counted."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """One kiosk, as the library sees it."""

    report: Report
    is_behind: bool
    """It shows another publication than the newest."""
    is_late: bool
    """It has not reported for a while."""

    @property
    def needs_somebody(self) -> bool:
        """Whether something was wrong there when it reported."""
        return WRONG in self.report.states.values()


@dataclass(frozen=True, slots=True)
class Sentences:
    """Parts of one sentence."""

    parts: tuple[Tells, ...]

    def __str__(self) -> str:
        return _ended("; ".join(map(str, self.parts)))

    def told(self, words: Translates) -> str:
        """Return them in the reader's language."""
        return _ended("; ".join(each.told(words) for each in self.parts))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."  # "p.m." ends it, too


def known(reports: Iterable[Report], newest: int, now: datetime) -> tuple[Kiosk, ...]:
    """Return every kiosk that is still there.

    Args:
        reports: what they said last.
        newest: the number of the newest publication; 0 for none.
        now: aware.

    """
    return tuple(
        Kiosk(each, is_behind=each.shows != newest, is_late=now - each.seen > LATE)
        for each in reports
        if now - each.seen <= GONE
    )


def told(kiosks: tuple[Kiosk, ...], newest: int, now: datetime, here: str = "") -> Tells:
    """Return how many kiosks show the newest publication, and what is to be said of each other one.

    Args:
        kiosks: all of them, one at least.
        newest: the number of the newest publication, from 1.
        now: aware, in the clinic's zone.
        here: the id of the kiosk that tells it, whose own state is told elsewhere.

    """
    count, total = sum(not each.is_behind for each in kiosks), len(kiosks)
    values = {"number": newest, "count": count, "total": total}
    head = Sentence(N_("{count} of {total} kiosks show publication {number}"), values)
    if total == 1:
        message = N_("{kiosk} does not show publication {number} yet") if not count else _ONE
        head = Sentence(message, values | {"kiosk": kiosks[0].report.name})
    elif count == total == 2:  # noqa: PLR2004 - both
        head = Sentence(N_("Both kiosks show publication {number}"), values)
    elif count == total:
        head = Sentence(N_("All {total} kiosks show publication {number}"), values)
    elif count == 1:
        head = Sentence(N_("1 of {total} kiosks shows publication {number}"), values)
    elif not count:
        head = Sentence(N_("None of {total} kiosks shows publication {number} yet"), values)
    return Sentences((head, *(part for each in kiosks for part in _apart(each, now, here))))


_ONE = N_("{kiosk} shows publication {number}")


def _apart(kiosk: Kiosk, now: datetime, here: str) -> Iterator[Tells]:
    """Return what is to be said of a kiosk alone."""
    report, seen = kiosk.report, kiosk.report.seen.astimezone(now.tzinfo)
    at = N_("at {time}") if seen.date() == now.date() else N_("on {day} at {time}")
    values: dict[str, object] = {"kiosk": report.name, "number": report.shows}
    values["when"] = Sentence(at, {"time": Time(seen), "day": Day(seen.date())})
    if kiosk.is_behind and kiosk.is_late:
        late = N_("{kiosk} was last seen {when} and shows {number}")
        yield Sentence(late if report.shows else N_("{kiosk} was last seen {when} and shows nothing"), values)
    elif kiosk.is_behind:
        yield Sentence(N_("{kiosk} shows {number}") if report.shows else N_("{kiosk} shows nothing yet"), values)
    elif kiosk.is_late:
        yield Sentence(N_("{kiosk} was last seen {when}"), values)
    if report.kiosk != here and not kiosk.is_late and kiosk.needs_somebody:
        yield Sentence(N_("{kiosk} needs somebody: kiosk status there says why"), values)


def plain(kiosk: Kiosk) -> dict[str, object]:
    """Return a kiosk for a program."""
    report = kiosk.report
    return {
        "name": report.name,
        "shows": report.shows or None,
        "seen": report.seen.isoformat(timespec="seconds"),
        "behind": kiosk.is_behind,
        "late": kiosk.is_late,
        "states": dict(report.states),
        "why": [str(each) for each in report.why],
    }
