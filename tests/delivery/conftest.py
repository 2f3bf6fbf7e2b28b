"""A mail server on this machine that says what it is told to, and a courier that looks more often than a clinic's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.delivery import courier
from tests.delivery.post_office import ROUND
from tests.delivery.talking_server import TalkingServer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def server() -> Iterator[TalkingServer]:
    made = TalkingServer()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def quick_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let couriers go their rounds ten times as often: what they do in one is the same, and most tests wait for it."""
    monkeypatch.setattr(courier, "BUSY_ROUND", ROUND)
