"""What patients would get with what stands in the form: the sheet, the head of the screens, the foot of an email."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.handout.email.letter import letter
from kiosk.markup import plain
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.preview.pane import SheetPreview
from kiosk.qt.staff.settings import form

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.config import Settings
    from kiosk.i18n import Words
    from kiosk.library.drafts import Draft
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SOON = 300
"""Milliseconds after the last key, until the sheet is made anew."""
NAME = "clinic.name"


@QmlElement
@QmlUncreatable("SettingsSeen is made by the kiosk")
class SettingsSeen(QObject):
    """Makes the sheet anew, soon after something was written."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words], allowed: Callable[[], Mapping[str, str]]) -> None:
        """Begin with no sheet.

        Args:
            office: the data folder, and where sheets are made.
            words: those of who reads this.
            allowed: what stands in the form and may be saved.

        """
        super().__init__()
        self._data, self._allowed = office.data, allowed
        self._shown: Mapping[str, str] = {}
        self._text: Draft | None = None
        self._foot: list[str] = []
        self._preview = SheetPreview(replace(office, settings=self._tried), words)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._changes = Changes(self)
        self._soon.timeout.connect(self.draw)
        self._preview.madeAnother.connect(self._made)

    def _tried(self) -> Settings:
        return form.tried(self._data, self._shown)

    def take(self, text: Draft | None) -> None:
        """Show a treatment's sheet; None where there is none."""
        self._text = text
        self.draw()

    def soon(self) -> None:
        """Make it anew once nothing more is written."""
        self._soon.start()

    @Slot()
    def draw(self) -> None:
        """Make it with what stands in the form and is allowed."""
        self._shown = self._allowed()
        if self._text is not None:
            self._preview.show(self._text.document, self._text.treatment)
        self._changes.tell()

    @Slot()
    def _made(self) -> None:
        handout = self._preview.handout
        if handout is not None:
            self._foot = [plain(line) for line in letter(handout.plan, self._preview.language).sender]
        self._changes.tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._preview.speak()

    def forget(self) -> None:
        """Let go of it: nobody is here any more."""
        self._soon.stop()
        self._text, self._foot = None, []
        self._preview.forget()
        self._changes.tell()

    @Property(SheetPreview, constant=True)
    def preview(self) -> SheetPreview:
        """The sheet and the whole email."""
        return self._preview

    @Property(bool, notify=changed)
    def hasSheet(self) -> bool:
        """Whether there is a treatment to show a sheet of."""
        return self._text is not None

    @Property("QStringList", notify=changed)
    def foot(self) -> list[str]:
        """What an email ends with: who sends it, and how to reach them."""
        return self._foot
