"""Where windows are shown: the application, what reads QML files, and a timer; the patients' and the staff's use it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from kiosk import resources
from kiosk.errors import N_, InstallationError, KioskError
from kiosk.qt.common import messages
from kiosk.qt.common.ending import Ending
from kiosk.qt.common.images import Icons

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.qt.common.images import Pages

TICK_MS = 1000
TURN = 0.0005
"""Seconds that another thread may go on in Python while the window's waits: with the usual 5 ms, a screen that asks
twenty properties of Python while a sheet is made is drawn a tenth of a second later."""


def application() -> QGuiApplication:
    """Make the application, where there is a screen to show it on.

    Raises:
        KioskError: there is no screen.

    """
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if not named and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        raise KioskError(
            N_("There is no screen here. Start the kiosk from a desktop, or set DISPLAY to the screen to use.")
        )
    sys.setswitchinterval(TURN)
    messages.into_log()
    QQuickStyle.setStyle("Basic")
    made = QGuiApplication(sys.argv[:1])
    made.setApplicationName("kiosk")
    Ending(made)
    for font in sorted(resources.path("assets", "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=font)
    return made


def engine(pages: Pages, shown: Mapping[str, object]) -> QQmlApplicationEngine:
    """Return what reads the QML files.

    Args:
        pages: the pages of the sheet, as pictures.
        shown: what the window shows and asks, by name; who calls this keeps it.

    """
    made = QQmlApplicationEngine()
    made.addImportPath(str(resources.path("ui")))
    made.addImageProvider("icon", Icons())
    made.addImageProvider("sheet", pages)
    made.setInitialProperties(dict(shown))
    return made


def loaded(engine: QQmlApplicationEngine, file: str) -> QQuickWindow:
    """Return the window of a file in ``ui/``, not shown yet.

    Raises:
        InstallationError: it cannot be loaded.

    """
    main = resources.path("ui", file)
    engine.load(QUrl.fromLocalFile(str(main)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=main)
    return roots[0]


def every_second(*calls: Callable[[], None]) -> QTimer:
    """Return a timer that runs."""
    tick = QTimer()
    for call in calls:
        tick.timeout.connect(call)
    tick.start(TICK_MS)
    return tick
