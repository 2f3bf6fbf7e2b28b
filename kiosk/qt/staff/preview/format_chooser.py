"""The format of a patient's sheet: both languages or one, and large print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.handout.options import Format
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.patient_chooser import PatientOption
from kiosk.qt.staff.preview.rows import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.i18n import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("FormatChooser is made by the kiosk")
class FormatChooser(QObject):
    """Offers what there is for the languages of a text, and knows what was chosen."""

    chosen = Signal()
    """Another format is wanted."""

    def __init__(self, words: Callable[[], Words]) -> None:
        """Have the format of the kiosk chosen; the words are those of who chooses."""
        super().__init__()
        self._words = words
        self._format = Format()
        self._offered: tuple[Sequence[str], str] | None = None
        self._formats = Rows(PatientOption)

    @property
    def format(self) -> Format:
        """What is chosen."""
        return self._format

    def offer(self, tags: Sequence[str], language: str) -> None:
        """Offer what there is.

        Args:
            tags: the languages of the text.
            language: what the patient reads.

        """
        self._offered = tags, language
        self._formats.take(formats(self._format, tags, language, self._words()))

    def forget(self) -> None:
        """Have the format of the kiosk chosen again."""
        self._format = Format()

    @Property(Rows, constant=True)
    def formats(self) -> Rows[PatientOption]:
        """Both languages or one, and large print."""
        return self._formats

    @Slot(str)
    def choose(self, wanted: str) -> None:
        """Choose both languages or one; large print goes on and off."""
        before, self._format = self._format, self._format.touched(wanted)
        if self._format != before and self._offered is not None:
            self.offer(*self._offered)
            self.chosen.emit()
