"""The screens on which a patient takes the sheet home: all of each fits, at every size of display and text."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontDatabase

from kiosk import resources
from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.delivery.printing.printer import PrinterState
from kiosk.visit.walk import Step
from tests.ui.test_keyboard import DISPLAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem
    from PySide6.QtWidgets import QApplication

    from tests.ui.whole import Whole

ADDRESS = "mariette.cote@gmail.com"
FITTED = 1.06
"""What is made smaller until it fits is measured with the space under its last line."""
SHOWN = ["22-inch", "22-inch upright", "15.6-inch", "7-inch"]


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - fonts need the application
    """The kiosk's own fonts: what fits depends on them."""
    fonts = [QFontDatabase.addApplicationFont(str(each)) for each in resources.path("assets", "fonts").glob("*.ttf")]
    yield
    for font in fonts:
        QFontDatabase.removeApplicationFont(font)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def controls(whole: Whole) -> list[QQuickItem]:
    return [item for item in whole.items() if item.property("pressedOn") is not None]


def texts(whole: Whole) -> Iterator[QQuickItem]:
    """Return what is read below the bar at the top; what is typed scrolls in its field."""
    switch = whole.find("languageSwitch-fr-CA")
    top = place(switch).bottom() if switch is not None else 0
    for item in whole.items():
        is_text = item.property("paintedWidth") is not None and item.property("echoMode") is None
        if is_text and item.property("text") and place(item).bottom() > top:
            yield item


def wrong(whole: Whole, dense: float) -> Iterator[str]:
    """Tell what is cut, outside the window, too small to touch or in the way on what is shown."""
    everything = QRectF(-1, -1, whole.window.width() + 2, whole.window.height() + 2)
    if whole.find("pageDownButton") is not None:
        yield "it scrolls"
    for text in texts(whole):
        wide, high = text.width() + 1, text.height() * FITTED + 1
        painted = text.property("paintedWidth") <= wide and text.property("paintedHeight") <= high
        if text.property("truncated") or not painted or not everything.contains(place(text)):
            yield f"cut: {text.property('text')}"
    touched = [each for each in controls(whole) if each.isEnabled()]
    for each in touched:
        if min(each.width(), each.height()) < 11.9 * dense:
            yield f"too small: {each.objectName()} {each.width() / dense:.1f} x {each.height() / dense:.1f}"
    for one, other in combinations(touched, 2):
        both = place(one).intersected(place(other))
        if both.width() > 1 and both.height() > 1:
            yield f"in the way of each other: {one.objectName()} and {other.objectName()}"


def printed(whole: Whole, state: State) -> None:
    whole.take_home.print()
    whole.wait_for(lambda: bool(whole.desk.papers))
    whole.rest(10)
    whole.take_home.progressed(Progress("paper-1", Channel.PAPER, state, Reason.NONE))


def sent(whole: Whole) -> None:
    whole.fill_in(ADDRESS)
    whole.take_home.send()
    whole.wait_for(lambda: whole.take_home.canCorrect)


def taken(whole: Whole) -> None:
    printed(whole, State.DONE)
    sent(whole)


def done(whole: Whole) -> None:
    taken(whole)
    whole.take_home.progressed(Progress("email-1", Channel.EMAIL, State.DONE, Reason.NONE))
    whole.visit.next()


def lost(whole: Whole) -> None:
    """The printer jams at the end."""
    printed(whole, State.NEEDS_HELP)
    whole.visit.next()


def switched_off(whole: Whole) -> None:
    whole.desk.printer = PrinterState(ready=False, reason=Reason.PRINTER_OFF)
    whole.take_home.tick()


def asked_about(whole: Whole) -> None:
    whole.take_home.openEmail()
    whole.form.address = "mariette.cote@hotmial.com"
    whole.visit.nextPart()


def agreeing(whole: Whole) -> None:
    whole.take_home.openEmail()
    whole.form.address = ADDRESS
    whole.visit.nextPart()


SCREENS: dict[str, Callable[[Whole], object]] = {
    "offered": lambda _: None,
    "taken": taken,
    "format": lambda whole: whole.take_home.changeFormat(),
    "print size": lambda whole: (whole.take_home.changeFormat(), whole.visit.nextPart()),
    "pages": lambda whole: whole.take_home.readPages(),
    "printer off": switched_off,
    "in doubt": lambda whole: printed(whole, State.UNKNOWN),
    "help": lambda whole: printed(whole, State.NEEDS_HELP),
    "leaving": lambda whole: whole.visit.next(),
    "typing": lambda whole: whole.take_home.openEmail(),
    "question": asked_about,
    "consent": agreeing,
    "done": done,
    "lost": lost,
    "nothing": lambda whole: whole.visit.show(Step.DONE),
}


def poor(whole: Whole, displays: list[str]) -> Iterator[str]:
    for display in displays:
        width, height, millimetres = DISPLAYS[display]
        for large in (False, True):
            whole.size(width, height, millimetres=millimetres, large=large)
            for language in ("fr-CA", "en-CA"):
                whole.visit.setLanguage(language)
                whole.wait_for(lambda: not whole.sheet.building)
                whole.rest(20)
                for problem in wrong(whole, width / millimetres):
                    yield f"{display} {'large ' if large else ''}{language}: {problem}"


@pytest.mark.parametrize(
    "displays", [["7-inch"], pytest.param(SHOWN[:-1], marks=pytest.mark.exhaustive)], ids=["smallest", "others"]
)
@pytest.mark.parametrize("screen", SCREENS)
def test_all_of_it_fits(whole: Whole, screen: str, displays: list[str]) -> None:
    whole.to_offer()
    SCREENS[screen](whole)

    assert list(poor(whole, displays)) == []


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
