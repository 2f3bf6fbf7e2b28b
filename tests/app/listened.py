"""Runs the real program, begins a visit by ear, has it read aloud, touches its window, and prints what came of it.

As the sound card only writes down what it is given, a sentence is over in no time; there are many.
"""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_MS, LOOKS = 10, 3000
BEGIN = "speaker.slower(), speaker.read(Array(500).fill('Attendez 48 h.'))"


class Listener(logging.Handler):
    """Waits for the log's "open", then goes on from step to step, each once it holds what it waits for."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("open: "):
            self.window = next(each for each in QGuiApplication.allWindows() if isinstance(each, QQuickWindow))
            self.left, self.told = LOOKS, dict[str, Any]()
            self.steps: list[tuple[str, Callable[[], object]]] = [
                ("speaker.available", lambda: self.press(Qt.Key.Key_F1)),
                ("speaker.byEar && speaker.playing && speaker.count > 10", lambda: self.press(Qt.Key.Key_Return)),
                ("visit.step === 'day' && speaker.playing && reader.marked !== null", self.on_the_day),
                ("!speaker.byEar", lambda: self.qml(BEGIN)),
                ("speaker.playing && speaker.current > 1", self.touch),
                ("speaker.paused", self.go_on),
                ("speaker.playing", lambda: self.qml("visit.startOver()")),
                ("!speaker.playing", self.over),
            ]
            QTimer.singleShot(LOOK_MS, self.look)

    def qml(self, code: str) -> Any:  # noqa: ANN401 - whatever it is worth
        context = qmlContext(self.window)
        assert context is not None
        return QQmlExpression(context, self.window, code).evaluate()[0]

    def note(self, when: str) -> None:
        names = ("playing", "paused", "current", "count", "speed")
        self.told[when] = {name: self.qml(f"speaker.{name}") for name in names}

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def on_the_day(self) -> None:
        self.note("by ear")
        self.qml("speaker.setByEar(false)")

    def touch(self) -> None:
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 400))
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 400))

    def go_on(self) -> None:
        self.note("touched")
        self.qml("speaker.goOn()")

    def over(self) -> None:
        self.note("over")
        self.end()

    def look(self) -> None:
        self.left -= 1
        waits_for, then = self.steps[0]
        if self.qml(waits_for):
            del self.steps[0]
            then()
        if self.steps and self.left:
            QTimer.singleShot(LOOK_MS, self.look)
        elif self.steps:
            self.told["waited for"] = waits_for
            self.end()

    def end(self) -> None:
        sys.stdout.write(json.dumps(self.told) + "\n")
        QGuiApplication.exit(0)


logging.getLogger("kiosk").addHandler(Listener())
sys.exit(main.main(sys.argv[1:]))
