"""A monkey at the kiosk: whatever it does, nothing breaks, and the next patient gets a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.monkey import Monkey

if TYPE_CHECKING:
    from pytestqt.logging import _QtMessageCapture as Log

    from tests.ui.whole import Whole


def played(whole: Whole, seed: int, events: int, log: Log, patch: pytest.MonkeyPatch) -> str:
    monkey = Monkey(whole, seed, log)
    monkey.watch(patch)
    return monkey.plays(events)


def test_a_monkey_breaks_nothing(whole: Whole, qtlog: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = played(whole, 1, 500, qtlog, monkeypatch)

    assert not wrong, wrong


@pytest.mark.exhaustive
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(100, 120))
def test_no_monkey_breaks_anything(whole: Whole, qtlog: Log, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = played(whole, seed, 5000, qtlog, monkeypatch)

    assert not wrong, wrong
