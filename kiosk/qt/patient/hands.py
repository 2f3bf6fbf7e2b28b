"""Fingers, pointers and keys on the window: that somebody is there, and which touches come too soon.

Everything that a person does to the window passes here first.  Keys and assistive technology are never refused: who
uses them does not touch twice by accident.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Signal, Slot
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtQml import QmlElement

from kiosk.qt.common.typed import QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.qt.patient.idle import Idle

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TOO_SOON = 0.5
"""How long after a page changed a touch was still meant for the page before, in seconds.

Double taps by mouse or finger have 0.2 to 0.45 s between them; a deliberate second touch takes 0.6 s.
"""
FINGERTIP = 1 / 20
"""How far from each other both taps of a double tap can be, as a share of the window's shorter side."""


@QmlElement
@QmlUncreatable("Hands is made by the kiosk")
class Hands(QObject):
    """What is done to one window, seen before the window sees it."""

    pressed = Signal()
    """A finger or a button of the mouse is down, even where it is refused."""
    released = Signal()
    """None is any more; told before what was touched does its work."""

    def __init__(self, idle: Idle, seconds: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.idle, self._seconds = idle, seconds
        self._changed = self._acted = -math.inf
        self._pressed_at = self._acted_at = QPointF()
        self._held: set[tuple[str, int]] = set()

    def watch(self, window: QWindow) -> None:
        """See everything that is done to the window from now on, for as long as it is there."""
        self.setParent(window)
        window.installEventFilter(self)

    @Slot()
    def pageChanged(self) -> None:
        """Note that what is shown is another: what is touched just now was meant for what was there before."""
        self._changed = self._seconds()

    @Slot()
    def acted(self) -> None:
        """Note that what was just touched has done its work; a second tap on the same place does it no second time."""
        self._acted, self._acted_at = self._seconds(), self._pressed_at

    @property
    def refusing(self) -> bool:
        """Whether every touch is refused now."""
        return self._seconds() - self._changed < TOO_SOON

    def _refuses(self, place: QPointF, window: QWindow) -> bool:
        if self.refusing:
            return True
        apart = place - self._acted_at
        near = math.hypot(apart.x(), apart.y()) < FINGERTIP * min(window.width(), window.height())
        return near and self._seconds() - self._acted < TOO_SOON

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what happens to the window, and keep from it what came too soon."""
        if not isinstance(watched, QWindow):
            return False
        if isinstance(event, QTouchEvent):
            return self._touch(event, watched)
        if isinstance(event, QMouseEvent):
            return self._mouse(event, watched)
        if isinstance(event, QKeyEvent):
            self._key(event)
        elif event.type() is QEvent.Type.Wheel:
            self.idle.touched()
        return False

    def _touch(self, event: QTouchEvent, window: QWindow) -> bool:
        refused, released = False, event.type() is QEvent.Type.TouchCancel
        for point in event.points():
            if point.state() is QEventPoint.State.Pressed:
                self._hold("finger", point.id())
                refused = refused or self._refuses(point.position(), window)
                self._pressed_at = point.position()
            elif point.state() is QEventPoint.State.Released:
                released = True
                self._let_go("finger", point.id())
        if event.type() in {QEvent.Type.TouchCancel, QEvent.Type.TouchEnd}:
            self._let_go("finger")
        # What was pressed before is always let go of: a button that never hears of it would stay down.
        return refused and not released

    def _mouse(self, event: QMouseEvent, window: QWindow) -> bool:
        button = event.button().value
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._let_go("button", button)
        elif event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            self._hold("button", button)
            refused = self._refuses(event.position(), window)
            self._pressed_at = event.position()
            return refused
        return False  # a pointer that only moves may be a mouse that nobody holds

    def _key(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return  # the key is held, which counts already
        if event.type() is QEvent.Type.KeyPress:
            self._hold("key", event.key())
        elif event.type() is QEvent.Type.KeyRelease:
            self._let_go("key", event.key())

    def _hold(self, kind: str, number: int) -> None:
        self._held.add((kind, number))
        if kind != "key":
            self.pressed.emit()
        self.idle.touched()
        self.idle.held(bool(self._held))

    def _let_go(self, kind: str, number: int | None = None) -> None:
        self._held = {each for each in self._held if each[0] != kind or number not in {None, each[1]}}
        if kind != "key":
            self.released.emit()
        self.idle.touched()
        self.idle.held(bool(self._held))
