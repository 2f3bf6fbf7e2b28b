"""From the patients' screens to the staff's and back: by holding the logo, or a key; never by a patient's touch."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.i18n import FRENCH
from kiosk.qt.staff.door import Door
from kiosk.qt.staff.staff import AT_KIOSK, Staff
from tests.qt.objects import OFFER
from tests.ui.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.staff.small_clinic import SmallClinic

HELD = 3.3
"""Seconds: a little longer than it takes."""


class Seconds:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def whole(qtbot: QtBot, qapp: QApplication, published: SmallClinic, seconds: Seconds) -> Iterator[Whole]:
    door = Door(lambda: Staff(published.office(desk=False), FRENCH, seconds))
    made = Whole(qtbot, qapp, OFFER, door=door)
    door.watch(made.window)
    made.later(5)  # hands may touch
    yield made
    made.close()


def hold(whole: Whole, name: str, seconds: float) -> None:
    place = whole.middle(name)
    whole.press((0, place))
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        whole.rest(50)
    whole.release((0, place))
    whole.rest(100)


def test_the_logo_held_for_three_seconds_opens_the_staff_s_screens_and_they_lead_back(whole: Whole) -> None:
    hold(whole, "logo", HELD)
    assert whole.door.open
    assert whole.find("start-fr-CA") is None or not whole.named("start-fr-CA").isEnabled()

    whole.bot.waitUntil(lambda: whole.find("backToPatients") is not None)
    whole.tap("backToPatients")
    whole.rest(100)

    assert not whole.door.open
    whole.tap("start-fr-CA")
    assert whole.visit.step != "welcome"


@pytest.mark.parametrize("held", [0.1, 2.0])
def test_a_touch_of_the_logo_that_is_not_long_does_nothing(whole: Whole, held: float) -> None:
    hold(whole, "logo", held)
    whole.rest(1200)

    assert not whole.door.open
    assert whole.visit.step == "welcome"


def test_a_key_opens_them_too(whole: Whole) -> None:
    whole.key(Qt.Key.Key_F9)
    whole.rest()

    assert whole.door.open


def test_nothing_of_a_visit_leads_there(whole: Whole) -> None:
    whole.tap("start-fr-CA")
    whole.rest()
    assert whole.visit.step != "welcome"

    whole.key(Qt.Key.Key_F9)

    assert not whole.door.open
    assert whole.find("logo") is None


def test_after_two_minutes_without_a_touch_patients_see_their_first_screen(whole: Whole, seconds: Seconds) -> None:
    hold(whole, "logo", HELD)
    assert whole.door.open
    seconds.now += AT_KIOSK - 1
    whole.door.tick()
    assert whole.door.open

    seconds.now += 2
    whole.door.tick()
    whole.rest(100)

    assert not whole.door.open
    assert whole.visit.step == "welcome"


def test_a_door_with_nothing_behind_it_stays_shut(whole: Whole) -> None:
    shut = Door(None)

    shut.enter()

    assert not shut.open
    assert whole.visit.step == "welcome"
