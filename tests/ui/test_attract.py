"""What is shown while nobody is there: a touch only wakes, days and languages take turns, and it is dark at night."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from kiosk.qt.patient.attract import Attract, is_closed
from kiosk.visit.walk import Step
from tests.qt.objects import OFFER

if TYPE_CHECKING:
    from tests.ui.whole import Whole


def leave(whole: Whole, seconds: float) -> None:
    whole.later(seconds)
    whole.attract.tick()
    whole.rest(30)


def test_the_first_touch_only_wakes_and_the_next_one_begins(whole: Whole) -> None:
    place = whole.middle("start-fr-CA")
    leave(whole, 61)
    shown = whole.find("attract") is not None
    whole.later(1)

    whole.tap(place)
    whole.rest(30)
    woken = whole.find("attract") is None, whole.visit.at
    whole.later(1)
    whole.tap(place)

    assert shown
    assert woken == (True, Step.WELCOME)
    assert whole.visit.at is not Step.WELCOME


def test_any_key_only_wakes(whole: Whole) -> None:
    leave(whole, 61)

    whole.key(Qt.Key.Key_Return)
    whole.rest(30)

    assert (whole.attract.shown, whole.visit.at) == (False, Step.WELCOME)


def test_each_twenty_seconds_the_sun_is_on_another_day_and_another_language_comes_first(whole: Whole) -> None:
    found = []
    for seconds in (61, 20, 20):
        leave(whole, seconds)
        found.append((whole.attract.day, whole.clinic.touch(whole.attract.turn)))

    french, english = "Touchez l’écran pour commencer", "Touch the screen to start"
    assert found == [(5, french), (6, english), (7, french)]


def test_it_comes_neither_before_its_time_nor_during_a_visit(whole: Whole) -> None:
    leave(whole, 50)
    early = whole.attract.shown
    whole.to(Step.CARE)
    leave(whole, 70)

    assert (early, whole.attract.shown) == (False, False)


def test_where_nothing_moves_the_sun_and_the_language_stay(whole: Whole) -> None:
    still = Attract(whole.visit, whole.idle, lambda: OFFER.clinic, lambda: whole.clock, motion=False)

    whole.later(200)
    still.tick()

    assert (still.shown, still.day, still.turn) == (True, 5, 0)


@pytest.mark.parametrize(
    ("at", "closed"), [("2026-11-23 10:00", False), ("2026-11-23 22:00", True), ("2026-11-22 10:00", True)]
)
def test_it_is_dark_while_the_clinic_is_closed(at: str, *, closed: bool) -> None:
    assert is_closed(OFFER.clinic, datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("America/Toronto"))) is closed
