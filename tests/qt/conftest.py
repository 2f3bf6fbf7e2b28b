"""What the tests of the objects behind the screens need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.qt.objects import Objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def kiosk(qtbot: QtBot) -> Iterator[Objects]:
    """Everything behind the screens; nothing runs any more when the test is over."""
    made = Objects(qtbot)
    yield made
    made.background.close()
