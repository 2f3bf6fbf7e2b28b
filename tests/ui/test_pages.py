"""Parts on pages: how high each is does not depend on the page that is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

import kiosk.qt.common.placing  # noqa: F401 - the pages ask it
from kiosk.qt.common.images import Icons

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

PAGES = """
import QtQuick
import Kiosk.Controls

Window {
    property alias page: pages.page
    property alias pageCount: pages.count

    width: 640
    height: 360
    visible: true

    Pages {
        id: pages

        anchors.fill: parent

        PagePart {
            pages: pages
            heading: "A heading that is so long that it has one line only where its part has all of the width"
            model: 24
            delegate: PageBlock {
                lines: [30]
            }
        }
        PagePart {
            pages: pages
            placeInRow: 1
            model: 1
            delegate: PageBlock {
                lines: [30]
            }
        }
    }
}
"""


@pytest.fixture
def window(qapp: QApplication, checkout: Path) -> Iterator[QQuickWindow]:
    """Show two parts side by side, of which one goes on alone on the next pages."""
    assert qapp
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(checkout / "ui"))
    engine.addImageProvider("icon", Icons())
    engine.loadData(PAGES.encode())
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    QTest.qWait(100)
    yield window
    shiboken6.delete(engine)


def test_a_heading_that_would_have_more_room_on_another_page_is_as_high_there(window: QQuickWindow) -> None:
    count = window.property("pageCount")

    window.setProperty("page", count - 1)
    QTest.qWait(100)

    assert window.property("pageCount") == count > 1
