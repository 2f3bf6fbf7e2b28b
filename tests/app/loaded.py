"""Runs the real program; prints which modules are loaded at its first frame, and which are a little later.

It ends as soon as what is loaded behind the first frame is there.
"""

from __future__ import annotations

import gc
import json
import logging
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.cli import main

LOOK_MS, LOOKS = 100, 200


class Watcher(logging.Handler):
    """Waits for the log's "open", which comes before anything is drawn."""

    looks = 0

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("open: "):
            window = next(each for each in QGuiApplication.allWindows() if isinstance(each, QQuickWindow))
            window.frameSwapped.connect(self.drawn)

    def drawn(self) -> None:
        if not self.looks:
            sys.stdout.write(json.dumps(list(sys.modules)) + "\n")
            self.look()

    def look(self) -> None:
        self.looks += 1
        if gc.get_freeze_count() or self.looks > LOOKS:
            sys.stdout.write(json.dumps(list(sys.modules)) + "\n")
            QGuiApplication.exit(0)
        else:
            QTimer.singleShot(LOOK_MS, self.look)


logging.getLogger("kiosk").addHandler(Watcher())
sys.exit(main.main(sys.argv[1:]))
