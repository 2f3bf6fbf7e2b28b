"""Slow work off the GUI thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from kiosk.qt.common.background import Background

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_what_nobody_waits_for_is_done_in_another_thread_and_its_trouble_is_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    background = Background()
    threads = []

    background.do(lambda: int("no number"))
    background.do(lambda: threads.append(threading.current_thread()))

    qtbot.waitUntil(lambda: bool(threads))
    background.close()
    assert threads != [threading.main_thread()]
    assert "ValueError" in caplog.text


def test_what_was_not_expected_is_told_with_where_to_look(qtbot: QtBot) -> None:
    background = Background()
    told: list[str] = []

    background.run(lambda: int("no number"), print, lambda problem: told.append(str(problem)))

    qtbot.waitUntil(lambda: bool(told))
    background.close()
    assert told == ["Something went wrong here: see kiosk.log."]


def test_what_is_closed_begins_nothing_more() -> None:
    background, done = Background(), list[str]()
    background.close()

    background.do(lambda: done.append("done"))
    background.run(lambda: done.append("run"), lambda _: None, lambda _: None)
    background.close()

    assert done == []
