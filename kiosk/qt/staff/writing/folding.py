"""The outline beside a text that is written: which of its groups are open, and which are folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.writing.outline import SHARED_KEY, OutlineRow, group_of, outline

if TYPE_CHECKING:
    from kiosk.qt.staff.writing.open_draft import OpenDraft
    from kiosk.qt.staff.writing.open_entry import OpenEntry

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

AT_FIRST = frozenset({"treatment/rules?avoid"})


@QmlElement
@QmlUncreatable("Outline is made by the kiosk")
class Outline(QObject):
    """Groups, and the entries of those that are open."""

    def __init__(self, draft: OpenDraft, entry: OpenEntry) -> None:
        """Be about a draft, and the entry of it that is shown."""
        super().__init__()
        self._draft, self._entry = draft, entry
        self._open = AT_FIRST
        self._rows = Rows(OutlineRow)
        entry.shown.connect(self._open_around)
        draft.changed.connect(self._tell)

    def forget(self) -> None:
        """Fold everything but what is written most often: another text is opened."""
        self._open = AT_FIRST

    @Slot(str)
    def _open_around(self, place: str) -> None:
        group = group_of(self._draft.seen(), place)
        self._open |= ({group.key} if group else set()) | ({SHARED_KEY} if place.startswith("shared") else set())

    @Slot(str)
    def toggle(self, group: str) -> None:
        """Show the entries of a group, or do not."""
        self._open ^= {group}
        self._tell()

    @Slot()
    def _tell(self) -> None:
        is_open = self._draft.opened is not None
        self._rows.take(outline(self._draft.seen(), self._entry.place, self._open) if is_open else ())

    @Property(Rows, constant=True)
    def rows(self) -> Rows[OutlineRow]:
        """What is shown."""
        return self._rows
