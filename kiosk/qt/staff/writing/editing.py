"""Whatever somebody does to a text, field by field and entry by entry, and how it is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content import editing, mending
from kiosk.content.declared import field_at
from kiosk.content.differences import at
from kiosk.content.naming import known_by
from kiosk.content.times import Unit
from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.writing import edits
from kiosk.qt.staff.writing.open_entry import WHOLE
from kiosk.qt.staff.writing.outline import group_of, groups
from kiosk.qt.staff.writing.remarks import mend_at
from kiosk.qt.staff.writing.seen import entry_of, kind_word

if TYPE_CHECKING:
    from kiosk.qt.staff.writing.open_draft import OpenDraft
    from kiosk.qt.staff.writing.open_entry import OpenEntry

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Editing is made by the kiosk")
class Editing(QObject):
    """Changes the draft that is open, and shows the entry where it did."""

    changed = Signal()

    def __init__(self, draft: OpenDraft, entry: OpenEntry) -> None:
        """Have done nothing yet.

        Args:
            draft: what is changed.
            entry: what is shown of it.

        """
        super().__init__()
        self._draft, self._entry = draft, entry
        self._removed = ""
        self._changes = Changes(self)
        draft.changed.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self._changes.tell()

    # -- a field -------------------------------------------------------------------------

    @Slot(str, str)
    def write(self, place: str, said: str) -> None:
        """Write words at a place: a language of a text, or what is the same in each; "" takes them away."""
        values = self._draft.values
        values = editing.put(values, place, said) if said else editing.cleared(values, place)
        field = place.rpartition("/")[0] if field_at(place.rpartition("/")[0]) is field_at(place) else place
        self._draft.unfolded |= {field, place}
        self._draft.do(values, place, typed=True)

    @Slot(str, str)
    def pick(self, place: str, name: str) -> None:
        """Choose one of some things, or one more of any; "" for none."""
        self._draft.do(edits.picked(self._draft.values, place, name), place)

    @Slot(str, str)
    def unpick(self, place: str, name: str) -> None:
        """Take one of any away."""
        self._draft.do(editing.chosen(self._draft.values, place, name, is_chosen=False), place)

    @Slot(str, bool)
    def flag(self, place: str, yes: bool) -> None:  # noqa: FBT001 - a switch
        """Say yes or no."""
        values = self._draft.values
        self._draft.do(editing.put(values, place, value=True) if yes else editing.cleared(values, place), place)

    @Slot(str, int)
    def count(self, place: str, count: int) -> None:
        """Change the number of a wait."""
        self._draft.do(edits.counted(self._draft.values, place, count), place, typed=True)

    @Slot(str, str)
    def unit(self, place: str, unit: str) -> None:
        """Change what a wait is counted in."""
        self._draft.do(edits.in_unit(self._draft.values, place, Unit(unit)), place)

    @Slot(str)
    def clear(self, place: str) -> None:
        """Take away what is written in a field."""
        self._draft.unfolded -= {place, place.rpartition("/")[0]}
        self._draft.do(edits.without(self._draft.values, place), place)
        self._draft.tell()

    @Slot(str)
    def open(self, place: str) -> None:
        """Show a field in which nothing is written yet."""
        self._draft.unfolded |= {place}
        self._draft.do(edits.begun(self._draft.values, place), place)
        self._draft.tell()
        self._entry.revealed.emit(place)

    @Slot(str, str)
    def addWord(self, place: str, word: str) -> None:
        """Add a word that patients know something by; ``place`` is of its language."""
        if word.strip():
            self._draft.do(editing.chosen(self._draft.values, place, word.strip(), is_chosen=True), place)

    @Slot(str, str)
    def removeWord(self, place: str, word: str) -> None:
        """Take one away."""
        values = self._draft.values
        there = at(values, place)
        if isinstance(there, list):
            kept = [each for each in there if each != word]
            self._draft.do(editing.put(values, place, kept) if kept else editing.cleared(values, place), place)

    @Slot(str)
    def mend(self, key: str) -> None:
        """Mend what was found, as a button says."""
        if found := mend_at(self._draft.seen(), key):
            self._draft.do(editing.put(self._draft.values, found.place, found.value), found.place)

    @Slot(str)
    def readAgain(self, place: str) -> None:
        """Somebody has read the other languages of a text again: they say the same."""
        self._draft.do(mending.read_again(self._draft.values, place.rpartition("/")[0]), place)

    # -- an entry ------------------------------------------------------------------------

    @Slot(str, str)
    def add(self, where: str, said: str) -> None:
        """Add an entry to a list, or to the rules of one stance, and show it; its id is made of its first words."""
        group = next((each for each in groups() if each.key == where), None)
        place = group.within if group else where
        field = field_at(place)
        if field is None or field.of is None or not said.strip():
            return
        entry = editing.new_entry(field.of, said.strip(), self._draft.seen().languages[0])
        entry |= {"stance": group.stance} if group and group.stance else {}
        values, made = editing.added(self._draft.values, place, entry, said)
        if not made:
            return
        self._entry.put(made)
        self._draft.do(values, made)
        self._entry.revealed.emit(made)

    @Slot(str)
    def remove(self, place: str) -> None:
        """Take an entry away; a strip lets bring it back."""
        seen = self._draft.seen()
        name = known_by(at(seen.values, place), seen.words.language) or kind_word(seen, place)
        self._removed = seen.say(N_("“{name}” was removed."), name=name)
        group = group_of(seen, place) if place == self._entry.place else None
        if group:
            names = group.names(seen)
            index = names.index(place.rpartition("/")[2])
            rest = names[:index] + names[index + 1 :]
            self._entry.put(f"{group.within}/{rest[min(index, len(rest) - 1)]}" if rest else WHOLE)
        self._draft.do(editing.removed(self._draft.values, place), place)

    @Slot(str, int)
    def move(self, place: str, by: int) -> None:
        """Move an entry up (-1) or down (1), past the one that is shown beside it."""
        seen = self._draft.seen()
        group = group_of(seen, place) if place == entry_of(place) else None
        among = set(group.names(seen)) if group else None
        self._draft.do(editing.moved(self._draft.values, place, by, among), place)

    # -- undo ----------------------------------------------------------------------------

    @Slot()
    def undo(self) -> None:
        """Take the last change back, and show where it was."""
        self._removed = ""
        self._go_back(*self._draft.saving.history.undone())

    @Slot()
    def redo(self) -> None:
        """Make it again."""
        self._go_back(*self._draft.saving.history.redone())

    def _go_back(self, history: editing.History, place: str) -> None:
        if history is not self._draft.saving.history:
            self._draft.saving.did(history)
            self._entry.go_back(place)
            self._draft.say_edited()

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._draft.saving.history.past)

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        """Whether something can be made again."""
        return bool(self._draft.saving.history.future)

    @Property(str, notify=changed)
    def removed(self) -> str:
        """What was removed a moment ago."""
        return self._removed

    @Slot()
    def forget(self) -> None:
        """Tell no more of what was removed: it was read, or another text is opened."""
        self._removed = ""
        self._changes.tell()
