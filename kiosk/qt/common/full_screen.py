"""Keeps the window over the whole of its screen, in front, without an arrow and lit, whatever manages windows.

A window manager does most of this by itself; a bare X server does none of it.  Closing is refused in ``Main.qml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.qt.common.x11 import x11

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

LOOK_MS = 250
"""How often to look whether all is as it must be; a window manager or a screen does not tell every change."""


class FullScreen(QObject):
    """Shows a window over the whole of its own screen and keeps it there as long as it lives."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)  # and so it lives as long
        self._window = window
        self._home = window.screen().name()
        self._x11 = x11()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        self._keep()
        look = QTimer(self)
        look.timeout.connect(self._keep)
        look.start(LOOK_MS)

    @Slot()
    def _keep(self) -> None:
        """Put right what is not as it must be, and leave alone what is."""
        window = self._window
        for screen in QGuiApplication.screens():
            # Qt moves a window whose screen is turned off to another one, and leaves it there.
            if screen.name() == self._home and window.screen() != screen:
                window.setScreen(screen)
        whole = window.screen().geometry()
        if window.visibility() is not QWindow.Visibility.FullScreen:
            window.showFullScreen()
        # On Wayland only the compositor places windows; a screen that is just being plugged in is empty.
        if self._x11 is not None and window.geometry() != whole and not whole.isEmpty():
            window.setGeometry(whole)
        if not window.isActive():
            window.raise_()
            window.requestActivate()
            if self._x11 is not None:
                self._x11.bring_to_front(window.winId())
        if self._x11 is not None:
            self._x11.keep_awake()
