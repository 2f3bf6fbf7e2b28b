"""The door between the patients' screens and the staff's: nothing behind it is loaded before somebody comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.delivery.job import Progress
    from kiosk.qt.staff.staff import Staff

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The door is made by the kiosk")
class Door(QObject):
    """Opens to the staff's screens, which are made anew each time and gone when they are left."""

    openChanged = Signal()
    languageChanged = Signal()

    def __init__(self, make: Callable[[], Staff] | None) -> None:
        """Make it closed.

        Args:
            make: makes what is behind it; None where there is nothing, as in a demonstration.

        """
        super().__init__()
        self._make = make
        self._staff: Staff | None = None
        self._window: QObject | None = None

    def watch(self, window: QObject) -> None:
        """Let the staff's screens notice every touch and key in a window."""
        self._window = window

    @Slot()
    def enter(self) -> None:
        """Let somebody in; they say who they are on the first screen."""
        if self._staff is None and self._make is not None:
            self._staff = self._make()
            if self._window is not None:
                self._staff.presence.watch(self._window)
            self._staff.left.connect(self._leave)
            self._staff.speech.changed.connect(self.languageChanged.emit)
            self.openChanged.emit()
            self.languageChanged.emit()

    @Slot()
    def _leave(self) -> None:
        staff, self._staff = self._staff, None
        self.openChanged.emit()
        self.languageChanged.emit()
        if staff is not None:
            staff.deleteLater()

    def tick(self) -> None:
        """Count the time in which nobody touches anything; called each second."""
        if self._staff is not None:
            self._staff.tick()

    def progressed(self, progress: Progress) -> None:
        """Tell the staff how a delivery is getting on."""
        if self._staff is not None:
            self._staff.progressed(progress)

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        """Whether the staff's screens are shown."""
        return self._staff is not None

    @Property(QObject, notify=openChanged)
    def staff(self) -> QObject | None:
        """What they show."""
        return self._staff

    @property
    def still(self) -> float | None:
        """Seconds since somebody of the staff touched anything; None while their screens are not shown."""
        return self._staff.presence.still if self._staff is not None else None

    @property
    def language(self) -> str:
        """The language that the staff's screens speak; "" while they are not shown."""
        return self._staff.speech.language if self._staff is not None else ""
