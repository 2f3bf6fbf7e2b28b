"""Runs the real program and notes when its window is touched and drawn; ``script/bench screens`` asks it.

It answers what ``tests/end_to_end/probe.py`` answers, and ``?seen`` with everything noted since the last time, as
[what, second of the monotonic clock]; ``?visits N`` begins so many visits without touches, ``?left`` tells how many are
left.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import probe
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    import logging

NOTED = {QEvent.Type.MouseButtonPress: "press", QEvent.Type.MouseButtonRelease: "release"}
PACE_MS = 10
"""Between two screens of a visit without touches."""


class Meter(QObject):
    """Notes when the window is touched and drawn, and when the screen or the language is another."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.seen: list[tuple[str, float]] = []
        self.left = 0
        self._window = window
        self._codes: dict[str, QQmlExpression] = {}
        self._before = self._now()
        window.frameSwapped.connect(self._drawn)
        window.installEventFilter(self)
        self._pace = QTimer(self)
        self._pace.setInterval(PACE_MS)
        self._pace.timeout.connect(self._walk)

    def _qml(self, code: str) -> Any:  # noqa: ANN401 - whatever it is worth
        """Return what an expression is worth in the window's own QML."""
        if code not in self._codes:  # each one made takes memory that does not come back, and memory is measured
            context = qmlContext(self._window)
            assert context is not None
            self._codes[code] = QQmlExpression(context, self._window, code)
        return self._codes[code].evaluate()[0]

    def _now(self) -> dict[str, str]:
        return {"step": self._qml("visit.step"), "language": self._qml("visit.language")}

    def _drawn(self) -> None:
        at, now = time.monotonic(), self._now()
        self.seen += [(what, at) for what in now if now[what] != self._before[what]]
        self.seen.append(("frame", at))
        self._before = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(watched, QQuickWindow) and event.type() in NOTED:
            self.seen.append((NOTED[event.type()], time.monotonic()))
        return False

    def take(self, _rest: str) -> list[tuple[str, float]]:
        seen, self.seen = self.seen, []
        return seen

    def begin(self, count: str) -> bool:
        self.left = int(count)
        self._pace.start()
        return True

    def tell_left(self, _rest: str) -> int:
        return self.left

    def _walk(self) -> None:
        """Go on by one screen; at the offer of paper wait for the sheet's pages, then begin anew."""
        self.seen.clear()
        step = self._qml("visit.step")
        if step == "welcome" and self.left:
            self._qml(f"visit.start('{'en-CA' if self.left % 2 else 'fr-CA'}')")
        elif step == "day":  # nothing is chosen beforehand
            self._qml("choices.treatedOn.goOnWith(Qt.formatDate(new Date(), 'yyyy-MM-dd'))")
        elif step != "takehome":
            self._qml("visit.next()")
        elif self._qml("sheet.pages.length > 0"):
            self.left -= 1
            self._qml("visit.startOver()")
        if not self.left:
            self._pace.stop()


class Opened(probe.Opened):
    """Begins to note when the window is there and before anything is drawn."""

    def emit(self, record: logging.LogRecord) -> None:
        before, _ = self.answers, super().emit(record)
        if before is None and self.answers is not None:
            window = next(each for each in QGuiApplication.allWindows() if isinstance(each, QQuickWindow))
            meter = Meter(window)
            probe.MORE.update({"?seen": meter.take, "?visits": meter.begin, "?left": meter.tell_left})


if __name__ == "__main__":
    sys.exit(probe.run(Opened()))
