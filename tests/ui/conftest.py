"""What the tests of the screens need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def whole(qtbot: QtBot, qapp: QApplication) -> Iterator[Whole]:
    """The whole window; nothing of it is left when the test is over."""
    made = Whole(qtbot, qapp)
    yield made
    made.close()
