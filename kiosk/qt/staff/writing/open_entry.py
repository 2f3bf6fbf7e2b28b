"""The entry of a text that is shown to be written in: its head, its fields, and the way to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.declared import kind_at
from kiosk.content.differences import at
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.writing.entry import rows
from kiosk.qt.staff.writing.outline import group_of
from kiosk.qt.staff.writing.seen import FieldRow, entry_of, kind_word, titled

if TYPE_CHECKING:
    from kiosk.qt.staff.writing.open_draft import OpenDraft

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

WHOLE = "treatment"
"""What is about the treatment itself, which is in no list."""


@QmlElement
@QmlUncreatable("OpenEntry is made by the kiosk")
class OpenEntry(QObject):
    """One entry at a time, told by its place."""

    changed = Signal()
    placeChanged = Signal()
    shown = Signal(str)
    """An entry is shown that somebody looks for, by its place: the outline opens around it."""
    revealed = Signal(str)
    """A field is to be shown, by its place, and written in."""

    def __init__(self, draft: OpenDraft) -> None:
        """Show nothing of a draft yet."""
        super().__init__()
        self._draft = draft
        self._place = WHOLE
        self._fields = Rows(FieldRow)
        self._changes = Changes(self)
        draft.changed.connect(self.tell)

    def forget(self) -> None:
        """Show what is about the treatment, of a text that is opened."""
        self._place = WHOLE

    @Slot()
    def tell(self) -> None:
        """Say everything anew."""
        self._fields.take(rows(self._draft.seen(), self._place) if self._draft.opened else ())
        self._changes.tell()

    # -- which one -----------------------------------------------------------------------

    def put(self, place: str) -> None:
        """Show the entry at a place from now on, with what is told next."""
        self._place = entry_of(place)

    def show(self, place: str) -> None:
        """Show it, and open the outline around it."""
        self.put(place)
        self.shown.emit(self._place)

    def go_back(self, place: str) -> None:
        """Show where a change was undone, or made again; something else where the entry is not there any more."""
        values = self._draft.values
        if at(values, entry_of(place)) is not None:
            self.show(place)
        elif at(values, self._place) is None:
            self._place = WHOLE

    @Slot(str)
    def choose(self, place: str) -> None:
        """Show an entry."""
        self._draft.saving.now()
        self.show(place)
        self._draft.tell()

    @Slot(str)
    def reach(self, place: str) -> None:
        """Show an entry, and write in it: it was touched where it is read."""
        self.choose(place)
        self.revealed.emit(place)

    @Slot()
    def walk(self) -> None:
        """Show the next thing to mend or to look at, what blocks first."""
        seen = self._draft.seen()
        found = sorted(seen.findings, key=lambda each: not each.blocks)
        places = list(dict.fromkeys(seen.placed(each) for each in found))
        if not places:
            return
        entries = [entry_of(each) for each in places]
        here = entries.index(self._place) + 1 if self._place in entries and len(set(entries)) > 1 else 0
        place = places[here % len(places)]
        self.show(place)
        self._draft.tell()
        self.revealed.emit(place)

    # -- what it shows -------------------------------------------------------------------

    @Property(Rows, constant=True)
    def fields(self) -> Rows[FieldRow]:
        """What is written in it."""
        return self._fields

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """Where it is in the text."""
        return self._place

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is called."""
        return titled(self._draft.seen(), self._place) if self._draft.opened else ""

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What kind it is."""
        return kind_word(self._draft.seen(), self._place) if self._draft.opened else ""

    @Property(bool, notify=changed)
    def inList(self) -> bool:
        """Whether it can be moved and removed."""
        return self._draft.opened is not None and kind_at(self._place) is not None and self._place.count("/") > 1

    @Property(bool, notify=changed)
    def first(self) -> bool:
        """Whether it is the first of its group."""
        return self._place.endswith(f"/{self._names()[0]}") if self._names() else True

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether it is the last of its group."""
        return self._place.endswith(f"/{self._names()[-1]}") if self._names() else True

    def _names(self) -> list[str]:
        seen = self._draft.seen()
        group = group_of(seen, self._place) if self._draft.opened else None
        return group.names(seen) if group else []
