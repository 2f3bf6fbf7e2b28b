"""How the screens look to the patient who is there: large text, strong contrasts; as usual again for the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Appearance is made by the kiosk")
class Appearance(QObject):
    """What a patient may make easier to see, from the first screen on."""

    largeTextChanged = Signal()
    highContrastChanged = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._large = self._contrast = False
        self._changes = Changes(self)
        visit.wiped.connect(self._wipe)

    @Slot()
    def _wipe(self) -> None:
        self._large = self._contrast = False
        self._changes.tell()

    def _get_large(self) -> bool:
        return self._large

    def _set_large(self, large: bool) -> None:  # noqa: FBT001 - a property's setter
        self._large = large
        self._changes.tell()

    largeText = Property(bool, _get_large, _set_large, notify=largeTextChanged)

    def _get_contrast(self) -> bool:
        return self._contrast

    def _set_contrast(self, contrast: bool) -> None:  # noqa: FBT001 - a property's setter
        self._contrast = contrast
        self._changes.tell()

    highContrast = Property(bool, _get_contrast, _set_contrast, notify=highContrastChanged)
