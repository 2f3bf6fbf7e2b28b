"""Slow work off the GUI thread."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from typing import TYPE_CHECKING

import pytest

from kiosk.qt.common.background import Background

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@pytest.fixture
def threads_take_turns_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


class Answers:
    """What somebody said, which a piece of work is about."""

    def __init__(self) -> None:
        self.told = threading.Event()

    def tell(self) -> None:
        self.told.set()


@pytest.mark.usefixtures("threads_take_turns_often")
def test_nothing_is_kept_of_a_piece_that_is_done_however_soon(qtbot: QtBot) -> None:
    background, kept = Background(), weakref.WeakSet[Answers]()

    for _ in range(1000):
        answers = Answers()
        kept.add(answers)
        background.do(answers.tell)
        assert answers.told.wait(5)
        del answers

    def nothing_is_left() -> bool:
        gc.collect()
        return not kept

    qtbot.waitUntil(nothing_is_left)
    background.close()
