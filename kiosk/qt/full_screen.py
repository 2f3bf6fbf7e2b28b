"""Keeps the window over the whole of its screen, in front and without an arrow, whatever manages windows, if anything.

A window manager does most of this by itself; a bare X server does none of it.  Closing is refused in ``Main.qml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.qt.awake import Awake

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

X11 = "xcb"
"""Qt's name for X; on Wayland only the compositor places windows."""
LOOK_MS = 1000
"""How often to look whether all is as it must be; not every change is told."""


class FullScreen(QObject):
    """Shows a window over the whole of its own screen and keeps it there as long as it lives."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._awake = Awake()
        self._places = QGuiApplication.platformName() == X11
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        self.keep()
        for changed in (
            window.screenChanged,
            window.windowStateChanged,
            window.visibleChanged,
            window.activeChanged,
            window.xChanged,
            window.yChanged,
            window.widthChanged,
            window.heightChanged,
        ):
            # Queued, so that what is changing has changed.
            changed.connect(self.keep, Qt.ConnectionType.QueuedConnection)
        look = QTimer(self)
        look.timeout.connect(self.keep)
        look.timeout.connect(self._awake.keep)
        look.start(LOOK_MS)
        self._awake.keep()

    @Slot()
    def keep(self) -> None:
        """Put right what is not as it must be, and leave alone what is."""
        window, whole = self._window, self._window.screen().geometry()
        if window.visibility() is not QWindow.Visibility.FullScreen:
            window.showFullScreen()
        if self._places and window.geometry() != whole:
            window.setGeometry(whole)
        if not window.isActive():
            window.raise_()
            window.requestActivate()
