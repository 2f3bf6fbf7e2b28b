"""A window of Qt Quick with nothing in it; prints the second of the monotonic clock at which it was drawn, and ends."""

from __future__ import annotations

import sys
import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

application = QGuiApplication(sys.argv[:1])
engine = QQmlApplicationEngine()
engine.loadData(
    b"import QtQuick\nWindow { width: 1280; height: 800; visible: true; Rectangle { anchors.fill: parent } }"
)
window = engine.rootObjects()[0]
assert isinstance(window, QQuickWindow)


def drawn() -> None:
    print(time.monotonic(), flush=True)
    application.quit()


window.frameSwapped.connect(drawn)
application.exec()
