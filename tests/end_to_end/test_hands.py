"""Hands on a real window: double clicks, a button held down, keys of a real keyboard."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from kiosk_window import KioskWindow, Screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


@pytest.fixture
def window(tmp_path: Path) -> Iterator[KioskWindow]:
    screen = Screen(1280, 800)
    shown = KioskWindow(screen, "run", "--demo", "--data", str(tmp_path / "data"), log=tmp_path / "window.log")
    yield shown
    shown.close()
    screen.close()


def test_double_clicks_are_one_and_what_is_held_or_typed_is_somebody_being_there(window: KioskWindow) -> None:
    window.touch("start-en-CA")
    today = window.wait_for("day-0")

    window.click(today, today, apart=0.25)
    window.wait_for("answer-acne-prone")
    window.touch("answer-acne-prone")  # it is still About you, and nothing was answered
    window.touch("nextButton")
    window.touch("nextButton")
    window.wait_for("dayLine")

    window.hands("mousemove", "20", "400", "mousedown", "1")
    time.sleep(1)
    held = window.ask("?alone")
    window.hands("mouseup", "1")
    time.sleep(0.5)
    before = window.ask("?alone")
    window.hands("key", "Shift_L")
    typed = window.ask("?alone")

    assert held < 0.1
    assert before >= 0.4
    assert typed < before
