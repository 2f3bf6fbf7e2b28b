"""The screens on which a patient takes the sheet home: what touches and keys do on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from kiosk import resources
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.ui.whole import Whole


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - fonts need the application
    """The kiosk's own fonts: what fits depends on them."""
    fonts = [QFontDatabase.addApplicationFont(str(each)) for each in resources.path("assets", "fonts").glob("*.ttf")]
    yield
    for font in fonts:
        QFontDatabase.removeApplicationFont(font)


def test_the_sheet_is_read_part_by_part_and_page_by_page(whole: Whole) -> None:
    whole.size(1280, 800, millimetres=336)
    whole.to_offer()
    whole.take_home.readPages()
    whole.rest()
    whole.later(1)
    mark, seen = whole.named("mapMark").y(), []

    for _ in range(4):
        seen.append((whole.named("pageNumber").property("text"), whole.named("partText").property("text")))
        whole.key(Qt.Key.Key_PageDown)
        whole.rest(5)

    assert seen == [
        ("English, page 1 of 2", "part 1 of 3"),
        ("English, page 1 of 2", "part 2 of 3"),
        ("English, page 1 of 2", "part 3 of 3"),
        ("English, page 2 of 2", "part 1 of 3"),
    ]
    assert whole.named("mapMark").y() > mark
    assert whole.window.activeFocusItem().objectName() == "lowerButton"


def test_a_touch_takes_the_sheet_after_all(whole: Whole) -> None:
    whole.to_offer()
    whole.visit.next()
    whole.rest()
    whole.later(1)

    whole.tap("takeSheetButton")
    back = whole.visit.at
    whole.rest()
    whole.later(1)
    whole.tap("nextButton")

    assert (back, whole.visit.at) == (Step.TAKE_HOME, Step.DONE)


def test_the_last_screen_stays_for_who_still_reads(whole: Whole) -> None:
    whole.to(Step.DONE)
    whole.rest()
    whole.later(1)
    for _ in range(30):
        whole.idle.tick()

    whole.tap("longerButton")

    assert "45" in whole.idle.doneText


def test_the_keyboard_begins_at_what_is_asked_and_goes_on_to_finish(whole: Whole) -> None:
    whole.to_offer()
    whole.rest()
    first = str(whole.window.activeFocusItem().objectName())

    whole.key(Qt.Key.Key_Return)
    whole.rest()

    assert first == "printButton"
    assert whole.take_home.paperState == "queued"
    assert whole.window.activeFocusItem().objectName() == "nextButton"


@pytest.mark.parametrize(
    ("step", "name"),
    [
        (Step.FORMAT, "format-both"),
        (Step.PAGES, "lowerButton"),
        (Step.LEAVING, "takeSheetButton"),
        (Step.DONE, "finishButton"),
    ],
)
def test_the_focus_is_where_the_eye_is(whole: Whole, step: Step, name: str) -> None:
    whole.to_offer()

    whole.visit.show(step)
    whole.rest()

    assert whole.window.activeFocusItem().objectName() == name
