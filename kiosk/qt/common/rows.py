"""A list for the screens: frozen rows, whose fields are the roles that QML reads.

A list that changes changes in place, row by row: what shows a row stays, and the focus with it.
"""

from __future__ import annotations

from dataclasses import fields
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args, get_type_hints

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtQml import QmlElement

from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Iterable

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

R = TypeVar("R")

FIRST_ROLE = Qt.ItemDataRole.UserRole.value
NOWHERE = QModelIndex()


@QmlElement
@QmlUncreatable("Rows are made by the kiosk")
class Rows(QAbstractListModel, Generic[R]):
    """Rows of one frozen dataclass.  A row with a ``key`` is known by it, any other by its place.

    A field that is a tuple of rows is a list of its own to QML.
    """

    countChanged = Signal()

    def __init__(self, kind: type[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
        hints = get_type_hints(kind)
        self._nested = {name: get_args(hints[name])[0] for name in self._names if get_args(hints[name])}
        self._rows: list[R] = []
        # Python holds every list that QML sees.
        self._lists: list[dict[str, Rows[Any]]] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows."""
        return tuple(self._rows)

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def take(self, rows: Iterable[R]) -> None:
        """Become these rows, changing only what differs."""
        new = list(rows)
        before = len(self._rows)
        alike = SequenceMatcher(None, self._known(self._rows), self._known(new), autojunk=False)
        for _, first, end, new_first, new_end in reversed(alike.get_opcodes()):
            kept = min(end - first, new_end - new_first)
            self._remove(first + kept, end)
            self._insert(first + kept, new[new_first + kept : new_end])
            for place in range(kept):
                self._change(first + place, new[new_first + place])
        if len(new) != before:
            self.countChanged.emit()

    def _known(self, rows: list[R]) -> list[object]:
        return [getattr(row, "key", place) for place, row in enumerate(rows)]

    def _remove(self, first: int, end: int) -> None:
        if first < end:
            self.beginRemoveRows(NOWHERE, first, end - 1)
            gone = self._lists[first:end]
            del self._rows[first:end], self._lists[first:end]
            self.endRemoveRows()
            for nested in (each for lists in gone for each in lists.values()):
                nested.deleteLater()  # after what shows it, which Qt deletes later, too

    def _insert(self, first: int, rows: list[R]) -> None:
        if rows:
            self.beginInsertRows(NOWHERE, first, first + len(rows) - 1)
            self._rows[first:first] = rows
            self._lists[first:first] = [{name: Rows(kind, self) for name, kind in self._nested.items()} for _ in rows]
            for place in range(first, first + len(rows)):
                self._fill(place)
            self.endInsertRows()

    def _change(self, place: int, row: R) -> None:
        before, self._rows[place] = self._rows[place], row
        self._fill(place)
        changed = [
            FIRST_ROLE + role
            for role, name in enumerate(self._names)
            if name not in self._nested and getattr(before, name) != getattr(row, name)
        ]
        if changed:
            self.dataChanged.emit(self.index(place), self.index(place), changed)

    def _fill(self, place: int) -> None:
        for name, nested in self._lists[place].items():
            nested.take(getattr(self._rows[place], name))

    # -- what Qt asks -------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """Return how many rows there are; a row has none below it."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the fields as roles."""
        return {FIRST_ROLE + role: QByteArray(name.encode()) for role, name in enumerate(self._names)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = FIRST_ROLE) -> object:
        """Return one field of one row."""
        if not index.isValid() or not 0 <= role - FIRST_ROLE < len(self._names):
            return None
        name = self._names[role - FIRST_ROLE]
        lists = self._lists[index.row()]
        return lists[name] if name in lists else getattr(self._rows[index.row()], name)
