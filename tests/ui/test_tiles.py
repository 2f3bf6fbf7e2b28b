"""Tiles in pages: each is whole and on one page, however much a clinic writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.qt.common.images import Icons
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.ui.whole import Whole

GRID = """
import QtQuick
import Kiosk.Controls

Window {
    property var words: []
    property alias page: grid.page
    property alias pageCount: grid.pageCount
    property alias seen: grid.visible

    width: 640
    height: 360
    visible: true

    TileGrid {
        id: grid

        anchors.fill: parent

        Repeater {
            model: words

            PictureTile {
                required property string modelData

                objectName: "tile"
                text: modelData
                end: "caret-right-bold"
            }
        }
    }
}
"""
LONG = "a long sentence, as a clinic may write one " * 20


@pytest.fixture
def grid(qapp: QApplication, checkout: Path) -> Iterator[Callable[[list[str]], QQuickWindow]]:
    assert qapp
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(checkout / "ui"))
    engine.addImageProvider("icon", Icons())

    def made(words: list[str]) -> QQuickWindow:
        engine.loadData(GRID.encode())
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        window.setProperty("words", words)
        QTest.qWait(30)
        return window

    yield made
    shiboken6.delete(engine)


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from below(child)


def tiles(window: QQuickWindow) -> list[QQuickItem]:
    return [item for item in below(window.contentItem()) if item.objectName() == "tile"]


def place(tile: QQuickItem) -> QRectF:
    return QRectF(tile.x(), tile.y(), tile.width(), tile.height())


@pytest.mark.parametrize("count", [1, 5, 23])
def test_each_tile_is_whole_on_one_page(grid: Callable[[list[str]], QQuickWindow], count: int) -> None:
    words = [f"choice {number} " * (number % 4 + 1) for number in range(count)]
    window = grid(words)
    inside, found = QRectF(0, 0, 641, 361), list[str]()

    for page in range(window.property("pageCount")):
        window.setProperty("page", page)
        shown = tiles(window)
        found += [str(tile.property("text")) for tile in shown]
        assert all(inside.contains(place(tile)) for tile in shown)
        assert [tile for tile in shown if tile.height() < tile.implicitHeight() - 1] == []

    assert found == words
    assert (window.property("pageCount") > 1) is (count > 1)


def test_a_tile_that_is_higher_than_a_page_has_smaller_words_and_all_of_them(
    grid: Callable[[list[str]], QQuickWindow],
) -> None:
    window = grid(["short", LONG])

    window.setProperty("page", window.property("pageCount") - 1)
    (tile,) = tiles(window)
    (words,) = [i for i in below(tile) if i.property("text") == LONG]

    assert tile.height() <= 360
    assert not words.property("truncated")
    assert words.property("paintedHeight") <= words.height() + 2  # rounding of many lines


def test_what_is_not_seen_is_laid_out_alike(grid: Callable[[list[str]], QQuickWindow]) -> None:
    window = grid(["choice"])

    window.setProperty("seen", not window.property("seen"))
    window.setProperty("words", [f"choice {number}" for number in range(60)])
    QTest.qWait(30)
    unseen = window.property("pageCount")
    window.setProperty("seen", not window.property("seen"))
    QTest.qWait(30)

    assert window.property("pageCount") == unseen > 1


def test_an_answer_that_is_as_high_as_the_one_before_is_shown(whole: Whole) -> None:
    whole.to(Step.SIGNS)
    whole.advice.signs.touch("spreading.0")
    whole.rest()

    whole.visit.back()
    whole.advice.signs.touch("eye.0")
    whole.rest()

    assert whole.named("signVerdict").property("text") == "Call 911, day or night"


def test_the_keyboard_goes_on_where_a_sign_was_opened(whole: Whole) -> None:
    whole.to(Step.SIGNS)
    whole.rest()
    for _ in range(30):
        whole.key(Qt.Key.Key_Tab)
        if whole.window.activeFocusItem().objectName() == "sign-redness.0":
            break

    whole.key(Qt.Key.Key_Return)
    whole.rest()

    assert whole.advice.signs.isOpen
    assert whole.window.activeFocusItem().objectName() == "nextButton"
