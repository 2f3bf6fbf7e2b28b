"""Whether somebody is at the screens: every touch and every key is noticed, and nothing is kept from the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

SOMEBODY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
    }
)


class Presence(QObject):
    """Counts the time in which nobody touched anything."""

    def __init__(self, steady: Callable[[], float]) -> None:
        """Begin as if somebody had touched something just now.

        Args:
            steady: seconds, that no clock changes.

        """
        super().__init__()
        self._steady = steady
        self._touched = steady()

    def watch(self, window: QObject) -> None:
        """Notice every touch and key in a window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is here."""
        if event.type() in SOMEBODY:
            self.notice()
        return super().eventFilter(watched, event)

    def notice(self) -> None:
        """Take it that somebody is here."""
        self._touched = self._steady()

    @property
    def still(self) -> float:
        """Seconds since somebody touched anything."""
        return self._steady() - self._touched
