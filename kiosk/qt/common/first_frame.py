"""Tells when a window has shown its first frame, so that what is not needed for it is done behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow


class FirstFrame(QObject):
    """Does something once, on the GUI thread, when the window has shown a frame; it lives as long as the window."""

    def __init__(self, window: QQuickWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then, self._done = window, then, False
        # A frame may be shown from a thread of Qt's own, which must not wait for Python.
        window.frameSwapped.connect(self._shown, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _shown(self) -> None:
        if self._done:  # a second frame was shown before this was called, and its call was waiting already
            return
        self._done = True
        self._window.frameSwapped.disconnect(self._shown)
        self._then()
