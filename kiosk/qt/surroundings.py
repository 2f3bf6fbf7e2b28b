"""What the screens show but no patient changes: the clinic, and the display they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.qt.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.visit.plan import Clinic as ClinicValue

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Clinic comes from the settings")
class Clinic(QObject):
    """The clinic, in the patient's language."""

    changed = Signal()

    def __init__(self, clinic: ClinicValue, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._language = language

    def speak(self, language: str) -> None:
        """Say everything in ``language`` from now on."""
        self._language = language
        self.changed.emit()

    @Property(str, constant=True)
    def name(self) -> str:
        """The clinic's name."""
        return self._clinic.name

    @Property(str, notify=changed)
    def phone(self) -> str:
        """The number patients call."""
        return self._clinic.phone_text.of(self._language)

    @Property(str, notify=changed)
    def hours(self) -> str:
        """When the phone is answered."""
        return self._clinic.hours.of(self._language)

    @Property(str, constant=True)
    def address(self) -> str:
        """The postal address."""
        return self._clinic.address


@QmlElement
@QmlUncreatable("Display comes from the settings")
class Display(QObject):
    """The touchscreen's physical properties."""

    changed = Signal()

    def __init__(self, diagonal_inches: float, *, motion: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diagonal = diagonal_inches
        self._motion = motion
        self._reported = 0.0
        self._pixels = (0, 0)

    def measured(self, width: int, height: int, width_mm: float) -> None:
        """Take the screen's size in pixels and the width in millimetres that the display reports."""
        self._pixels = (width, height)
        self._reported = width / width_mm if width_mm > 0 else 0.0
        self.changed.emit()

    @Property(float, notify=changed)
    def pixelsPerMillimetre(self) -> float:
        """Pixels in a millimetre; 0 when neither the setting nor the display says it."""
        if self._diagonal > 0:
            width, height = self._pixels
            return float((width**2 + height**2) ** 0.5) / (self._diagonal * MILLIMETRES_PER_INCH)
        return self._reported

    @Property(bool, constant=True)
    def motion(self) -> bool:
        """Whether things may move."""
        return self._motion


MILLIMETRES_PER_INCH = 25.4
