"""What can be wrong with what is shown: cut, in the way, too small, hard to read; measured on the whole window."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QImage
    from PySide6.QtQuick import QQuickItem

    from tests.ui.whole import Whole

FITTED = 1.06
"""What is made smaller until it fits is measured with the space under its last line."""
CAP_HEIGHT = 0.668
"""Of the text size, in the kiosk's font."""
LEAST = {"normal": 3.9, "large": 5.2}
"""Millimetres of a capital letter: of details."""
LEAST_CHOICE = 4.5
"""The same, of what is chosen, which is bold."""
LEAST_BODY = {"normal": 4.79, "large": 7.29}
"""The same, of what the clinic wrote."""
SMALLEST = 2.2
"""Of the demonstration's banner, and of what staff must know."""
LEAST_TOUCH = 11.85
"""Millimetres: 12, and what rounding to whole pixels takes."""
SMALL = {"banner", "staffReason"}
KEPT = {
    "acceptSuggestionButton", "addressQuestion", "askingNote", "backButton", "buttonNote", "calendar",
    "clinicName", "closeSignButton", "correctAddressButton", "deskTold", "domainQuestion", "hiddenAddress",
    "higherButton", "keepAddressButton", "keepGoingButton", "leaf", "leftButton", "longerButton",
    "lowerButton", "madeFor", "offerEmailButton", "otherPageButton", "pageNumber", "screenTitle",
    "sheetNowButton", "stillThereButton", "toolsButton", "toolsPanel", "withdrawn", "typedButton", "yesStartOverButton",
}  # fmt: skip
"""Short and bold, or beside what is said in large; as large as in normal text where nothing larger would fit."""
DETAILS = {"addressQuestion", "domainQuestion"}
SECOND = {"readButton", "offerEmailButton", "typedButton", "correctAddressButton"}
"""Buttons that look like the main one, and are as high as any with words."""
LEAST_CONTRAST = 4.5
RIGHT, CENTRE = Qt.AlignmentFlag.AlignRight.value, Qt.AlignmentFlag.AlignHCenter.value
BOTTOM, MIDDLE = Qt.AlignmentFlag.AlignBottom.value, Qt.AlignmentFlag.AlignVCenter.value


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def seen(item: QQuickItem, shown: QRectF) -> QRectF:
    """Return what of a place on an item is not cut off by what the item lies in."""
    around = item.parentItem()
    while around is not None:
        if around.clip():
            shown = shown.intersected(place(around))
        around = around.parentItem()
    return shown


def painted(text: QQuickItem) -> QRectF:
    """Return where a text's letters are, and not only its place."""
    wide, high = text.property("paintedWidth"), text.property("paintedHeight")
    context = qmlContext(text)
    assert context is not None
    # Python has no converter for what these are
    aligned = QQmlExpression(context, text, "[effectiveHorizontalAlignment, verticalAlignment]")
    across, along = aligned.evaluate()[0].toVariant()  # with whether it is known
    left = {RIGHT: text.width() - wide, CENTRE: (text.width() - wide) / 2}
    top = {BOTTOM: text.height() - high, MIDDLE: (text.height() - high) / 2}
    return text.mapRectToScene(QRectF(left.get(across, 0), top.get(along, 0), wide, high))


def meet(one: QRectF, other: QRectF, slack: float = 1) -> bool:
    both = one.intersected(other)
    return both.width() > slack and both.height() > slack


def within(item: QQuickItem, around: QQuickItem) -> bool:
    each: QQuickItem | None = item
    while each is not None and each is not around:
        each = each.parentItem()
    return each is not None


class Shown:
    """What is on the window now, without what lies under a question."""

    def __init__(self, whole: Whole, dense: float) -> None:
        self.whole, self.dense = whole, dense
        self.picture = whole.window.grabWindow()  # first: it lays out what still waits for that
        covered = whole.window.property("covered")
        under = [item for item in whole.items() if item.objectName() == "banner"] if covered else []
        self.items = [
            item
            for item in whole.items()
            if not covered or (item.isEnabled() and not any(within(item, banner) for banner in under))
        ]
        self.texts = [item for item in self.items if _is_text(item)]
        self.small = [item for item in self.items if item.objectName() in SMALL]
        self.details = [item for item in self.items if item.objectName() in DETAILS]
        self.kept = [item for item in self.items if item.objectName() in KEPT]
        self.controls = [item for item in self.items if item.isEnabled() and item.property("pressedOn") is not None]

    def wrong(self, look: str) -> Iterator[str]:
        yield from self._cut()
        yield from self._in_the_way()
        yield from self._too_small(look)
        yield from self._pale(self.picture)

    def _cut(self) -> Iterator[str]:
        window = QRectF(-1, -1, self.whole.window.width() + 2, self.whole.window.height() + 2)
        bar = next((item for item in self.items if item.objectName() == "bottomBar"), None)
        for text in self.texts:
            wide, high = text.width() + 1, text.height() * FITTED + 1
            fits = text.property("paintedWidth") <= wide and text.property("paintedHeight") <= high
            letters = seen(text, painted(text))
            if text.objectName() == "staffReason":
                continue  # as much of it as there is room for
            if text.property("truncated") or not fits or not (letters.isEmpty() or window.contains(letters)):
                yield f"cut: {text.property('text')}"
        for control in self.controls:
            if not window.contains(seen(control, place(control))):
                yield f"outside: {_name(control)}"
        if bar is None:
            return
        for item in (*self.texts, *self.controls):
            under = seen(item, place(item)).bottom() - 1 > place(bar).top()
            if under and place(item).top() < place(bar).bottom() and not within(item, bar):
                yield f"under the bottom bar: {_name(item)}"

    def _in_the_way(self) -> Iterator[str]:
        for one, other in combinations(self.controls, 2):
            if (
                meet(seen(one, place(one)), seen(other, place(other)))
                and not within(one, other)
                and not within(other, one)
            ):
                yield f"in the way of each other: {_name(one)} and {_name(other)}"
        where = [(text, seen(text, painted(text))) for text in self.texts]
        for (one, here), (other, there) in combinations(where, 2):
            if meet(here, there, 3):
                yield f"on top of each other: {_name(one)} and {_name(other)}"
        for control in self.controls:
            slack = self.dense / 2
            edge = place(control).adjusted(-slack, -slack, slack, slack)
            for text, letters in where:
                if within(text, control) and not edge.contains(letters):
                    yield f"beyond its edge: {_name(text)}"

    def _too_small(self, look: str) -> Iterator[str]:
        for control in self.controls:
            least = (
                19.9
                if control.property("plainWidth") is not None and control.objectName() not in SECOND
                else LEAST_TOUCH
            )
            if (
                seen(control, place(control)).height() < least * self.dense
                or control.width() < LEAST_TOUCH * self.dense
            ):
                wide, high = control.width() / self.dense, control.height() / self.dense
                yield f"too small: {_name(control)} {wide:.1f} x {high:.1f}"
        for text in self.texts:
            high = (text.property("font").pixelSize() + 1) * CAP_HEIGHT / self.dense
            plain = str(text.property("plain") or "")
            body = plain != "" and not plain.startswith("*") and not any(within(text, each) for each in self.details)
            least = (LEAST_BODY if body else LEAST)[look]
            if look == "normal" and any(within(text, control) for control in self.controls):
                least = min(least, LEAST_CHOICE)
            if any(within(text, kept) for kept in self.kept):
                least = LEAST["normal"]
            if any(within(text, small) for small in self.small):
                least = SMALLEST
            if high < least:
                yield f"small text: {high:.1f} {_name(text)}"

    def _pale(self, picture: QImage) -> Iterator[str]:
        for text in self.texts:
            letters = seen(text, painted(text)).toAlignedRect().intersected(picture.rect())
            if letters.width() < 3 or letters.height() < 3:
                continue
            ground = _commonest(picture, letters)
            ratio = contrast(text.property("color"), ground)
            if ratio < LEAST_CONTRAST:
                yield f"pale: {ratio:.1f} {_name(text)} {text.property('color').name()} on {ground.name()}"


def _is_text(item: QQuickItem) -> bool:
    written = item.property("paintedWidth") is not None and item.property("echoMode") is None
    return bool(written and item.property("text"))


def _name(item: QQuickItem) -> str:
    return str(item.objectName() or item.property("plain") or item.property("text") or "nameless")


def _commonest(picture: QImage, where: object) -> QColor:
    left, top, wide, high = where.x(), where.y(), where.width(), where.height()  # type: ignore[attr-defined]
    points = ((left + wide * x // 40, top + high * y // 12) for x in range(40) for y in range(12))
    found = Counter(picture.pixel(*point) for point in points)
    return picture.pixelColor(left, top).fromRgb(found.most_common(1)[0][0])


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
