"""Welcome while nobody is there, which is most of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.whole import Whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

A_WHILE = 1500
"""Milliseconds, in which the picture rises by some pixels."""
ONCE_SHOWN = 500
"""Milliseconds after which a screen has come in."""


def test_its_picture_moves_and_is_drawn_only_when_it_is_elsewhere(qtbot: QtBot, qapp: QApplication) -> None:
    whole = Whole(qtbot, qapp, motion=True)
    whole.rest(ONCE_SHOWN)
    frames = []
    whole.window.frameSwapped.connect(lambda: frames.append(whole.window))

    whole.rest(A_WHILE)

    assert 2 < len(frames) < 15
    whole.close()


def test_nothing_is_drawn_where_nothing_may_move(whole: Whole) -> None:
    whole.rest(ONCE_SHOWN)
    frames = []
    whole.window.frameSwapped.connect(lambda: frames.append(whole.window))

    whole.rest(A_WHILE)

    assert frames == []
