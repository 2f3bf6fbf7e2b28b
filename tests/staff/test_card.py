"""The kiosk's screen is measured with a bank card: its outline says the diagonal, which is saved and acts at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from kiosk import config
from kiosk.config import diagonal
from kiosk.i18n import ENGLISH, FRENCH, NBSP, words
from kiosk.qt.staff.settings.card import CardMeasure
from kiosk.qt.staff.settings.page import StaffSettings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 1


def measuring(kept: list[str], language: str = ENGLISH, *, available: bool = True) -> Any:  # noqa: ANN401 - Qt's properties
    return CardMeasure(lambda: words(language), kept.append, available=available)


@pytest.mark.parametrize(
    ("width", "height", "long", "inches"),
    [(1920, 1080, 345, "21.5"), (1280, 800, 596, "8.5"), (800, 480, 449, "7.0"), (1080, 1920, 345, "21.5")],
)
def test_an_outline_as_long_as_a_card_says_the_diagonal(width: int, height: int, long: int, inches: str) -> None:
    kept: list[str] = []
    card = measuring(kept)
    card.open(width, height, 0)

    card.change(long - card.longSide)
    card.keep()

    assert kept == [inches]
    assert not card.opened


def test_the_size_is_said_in_both_languages() -> None:
    said = []
    for language in (ENGLISH, FRENCH):
        card = measuring([], language)
        card.open(1920, 1080, 4.03)
        said.append(card.size)

    assert said == [f"This screen: 21.5{NBSP}inches", f"Cet écran{NBSP}: 21,5{NBSP}pouces"]


def test_no_outline_says_a_size_that_the_setting_refuses(tmp_path: Path) -> None:
    diagonal.note(tmp_path, 1920, 1080)
    kept: list[str] = []
    card = measuring(kept)

    for by in (-9999, 9999):
        card.open(1920, 1080, 0)
        card.change(by)
        assert (card.canShrink, card.canGrow) == (by > 0, by < 0)
        assert card.limit
        card.keep()

    assert [config.checked(tmp_path, "screen.diagonal_inches", each) for each in kept] == [65.7, 7]  # in whole pixels


def test_it_is_no_larger_than_its_room_and_begins_as_large_as_the_display_says() -> None:
    card = measuring([])
    card.open(1920, 1080, 4)

    card.fit(0)
    card.fit(300)
    small = card.longSide
    card.fit(900)

    assert (small, card.longSide) == (300, 342)


def test_at_the_office_it_would_measure_another_screen() -> None:
    card = measuring([], available=False)

    card.open(1920, 1080, 4)

    assert not card.opened


def test_what_was_measured_is_saved_alone_and_taken_at_once(published: SmallClinic, qtbot: QtBot) -> None:
    taken: list[float] = []
    office = replace(published.office(desk=False), taken=lambda settings: taken.append(settings.screen.diagonal_inches))
    settings: Any = StaffSettings(office, lambda: words(ENGLISH))
    settings.look()
    qtbot.waitUntil(lambda: settings.known)
    settings.write("clinic.phone", "418-555-0199")

    settings.card.open(1920, 1080, 4.03)
    settings.card.keep()
    qtbot.waitUntil(lambda: bool(taken) and not settings.saved.underWay)

    assert taken == [21.5]
    assert (settings.saved.said, settings.changes) == ("Saved. This kiosk has it already.", "1 change")
    settings.saved.takeBack()
    qtbot.waitUntil(lambda: taken[1:] == [0])


def test_it_is_changed_with_buttons_and_arrows_and_kept(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published, desk=False, language=FRENCH)
    desk.sign_in("sam")
    desk.staff.go("settings")
    desk.wait_for(lambda: desk.staff.settings.known)
    desk.staff.settings.open("screen")
    desk.click("measureScreen")
    card = desk.staff.settings.card
    desk.wait_for(lambda: card.opened)
    begun = card.longSide

    desk.click("cardMore")
    desk.click("cardMore")
    desk.click("cardLess")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageUp):
        desk.key(key)
    assert card.longSide == begun + 12
    assert desk.named("cardOutline").width() == card.longSide
    desk.key(Qt.Key.Key_Escape)
    desk.wait_for(lambda: not card.opened)
    desk.click("measureScreen")
    desk.click("cardKeep")
    desk.wait_for(lambda: config.load(published.data).screen.diagonal_inches > 0)
