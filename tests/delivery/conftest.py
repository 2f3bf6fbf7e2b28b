"""A mail server on this machine that says what it is told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.delivery.talking_server import TalkingServer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def server() -> Iterator[TalkingServer]:
    made = TalkingServer()
    yield made
    made.close()
