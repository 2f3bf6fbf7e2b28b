"""Welcome while nobody is there, which is most of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from tests.handout import spanish
from tests.ui.whole import Whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

A_WHILE = 1500
"""Milliseconds, in which something that moves would be drawn again."""
SOME_TIME = 5
"""Seconds after which a touch is meant for what is shown."""
ONCE_SHOWN = 500
"""Milliseconds after which a screen has come in."""


def test_each_language_has_a_way_to_start_and_a_place_in_the_bar_in_its_own_words(
    qtbot: QtBot, qapp: QApplication
) -> None:
    whole = Whole(qtbot, qapp, spanish.offer())
    whole.size(1280, 800)
    whole.rest(ONCE_SHOWN)
    ways = {item.objectName(): item.property("text") for item in whole.items() if "start-" in item.objectName()}

    whole.later(SOME_TIME)
    whole.tap("start-en-GB")
    whole.rest()
    switch = [item for item in whole.items() if item.objectName().startswith("languageSwitch-")]
    whole.later(SOME_TIME)
    whole.tap("languageSwitch-en-CA")
    whole.rest()

    assert ways == {
        "start-fr-CA": "Commencer en français",
        "start-en-CA": "Start in English",
        "start-en-GB": "Start in English",
    }
    assert [item.property("text") for item in switch] == ["Français", "English", "English"]
    assert [item.property("ticked") for item in switch] == [False, True, False]
    assert whole.visit.language == "en-CA"
    whole.close()


def test_nothing_is_drawn_while_nobody_is_there(qtbot: QtBot, qapp: QApplication) -> None:
    whole = Whole(qtbot, qapp, motion=True)
    whole.rest(ONCE_SHOWN)
    frames = []
    whole.window.frameSwapped.connect(lambda: frames.append(whole.window))

    whole.rest(A_WHILE)

    assert frames == []
    whole.close()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800), (800, 480)])
def test_the_ways_to_start_stand_under_the_horizon_and_the_words_above_it(whole: Whole, size: tuple[int, int]) -> None:
    whole.size(*size)
    whole.rest(ONCE_SHOWN)

    ways = [whole.named(f"start-{tag}").mapToScene(QPointF(0, 0)).y() for tag in ("fr-CA", "en-CA")]
    horizon = whole.named("horizon").mapToScene(QPointF(0, 0)).y()
    words = whole.named("welcomeTitle")

    assert min(ways) > horizon
    assert words.mapToScene(QPointF(0, words.height())).y() < horizon
