"""Four packs from other fields than the shipped one, and patients of each on days on which dates are hard."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from kiosk.content.model import Content
    from kiosk.visit.plan import CarePlan

FOLDER = Path(__file__).resolve().parent
NAMES = ("mole", "tooth", "vaccine", "earwax")
ZONE = ZoneInfo("America/Toronto")
SETTINGS = ClinicSettings(opening="mon-fri 09:00-17:00")


class Day(NamedTuple):
    """When somebody was treated, whether the hour is known, and how many days later the plan is made."""

    at: datetime
    known: bool = True
    later: int = 0


DAYS = {
    "an-afternoon": Day(datetime(2026, 11, 22, 14, 10, tzinfo=ZONE)),
    "before-the-clocks-go-back": Day(datetime(2026, 10, 31, 20, 10, tzinfo=ZONE)),
    "before-the-clocks-go-forward": Day(datetime(2026, 3, 7, 14, 0, tzinfo=ZONE)),
    "at-the-end-of-the-year": Day(datetime(2026, 12, 31, 16, 45, tzinfo=ZONE)),
    "on-february-29": Day(datetime(2028, 2, 29, 10, 0, tzinfo=ZONE)),
    "late-in-the-evening": Day(datetime(2026, 11, 24, 23, 40, tzinfo=ZONE)),
    "the-day-before-at-an-unknown-hour": Day(datetime(2026, 11, 23, 12, 0, tzinfo=ZONE), known=False, later=1),
}


@cache
def content(name: str) -> Content:
    return load(FOLDER / name)


def answers(name: str) -> tuple[tuple[str, ...], ...]:
    """Return nothing, and each single answer."""
    return ((), *((answer,) for answer in content(name).options_of(content(name).treatments[name])))


def plan(name: str, day: str = "an-afternoon", *said: str, today: date | None = None) -> CarePlan:
    """Return the plan of a patient; made on the day that ``DAYS`` says, or on ``today``."""
    at, known, later = DAYS[day]
    made = today or at.date() + timedelta(days=later)
    visit = Visit(name, at, time_known=known, answers=frozenset(said), today=made)
    return care_plan(content(name), visit, clinic(SETTINGS, content(name).languages))
