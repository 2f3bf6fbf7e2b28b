"""The same text changed by two people: both are shown, and who writes here chooses which one stays."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.differences import at
from kiosk.content.naming import place_named
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.writing.told import as_said

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.qt.staff.writing.saving import Clash, Saving
    from kiosk.qt.staff.writing.seen import Seen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Clashing is made by the kiosk")
class Clashing(QObject):
    """The first place where two people have changed the same, until one text is chosen."""

    changed = Signal()
    settled = Signal()
    """One text was chosen."""
    third = Signal(str)
    """Another one is to be written at this place."""

    def __init__(self, saving: Saving, seen: Callable[[], Seen], called: Callable[[str], str]) -> None:
        """Begin where nobody has.

        Args:
            saving: knows where two people have, and the history.
            seen: the text as its reader sees it.
            called: the name of a person, by an id.

        """
        super().__init__()
        self._saving, self._seen, self._called = saving, seen, called
        self._changes = Changes(self)

    def tell(self) -> None:
        """Say everything anew."""
        self._changes.tell()

    @property
    def _clash(self) -> Clash | None:
        return next(iter(self._saving.clashes), None)

    @Slot(bool)
    def settle(self, theirs: bool) -> None:  # noqa: FBT001 - which of two
        """Choose whose words stay; Undo brings the other back."""
        clash = self._clash
        if clash is None:
            return
        self._saving.clashes = self._saving.clashes[1:]
        history = self._saving.history
        mine, other = history.now, clash.taken(history.now)
        place, now = clash.choice.place, time.monotonic()
        if theirs:
            self._saving.choose_theirs(clash)
        self._saving.did(history.did(other, place, now))
        if not theirs:  # both are in the history, so that theirs can be had again
            self._saving.did(self._saving.history.did(mine, place, now))
        self.settled.emit()

    @Slot()
    def writeThird(self) -> None:
        """Keep mine for now, and write another one in its field."""
        clash = self._clash
        if clash is not None:
            self.settle(False)  # noqa: FBT003 - which of two
            self.third.emit(clash.choice.place)

    @Property(str, notify=changed)
    def person(self) -> str:
        """Who has changed the same; "" where nobody has."""
        return self._called(self._clash.person) if self._clash else ""

    @Property(str, notify=changed)
    def saved(self) -> str:
        """When they did; "" where that is not known."""
        when = self._clash.at if self._clash else ""
        return self._seen().words.time(datetime.fromisoformat(when)) if when else ""

    @Property(str, notify=changed)
    def place(self) -> str:
        """What both have changed."""
        clash = self._clash
        return place_named(clash.choice.place, self._saving.history.now, self._seen().words) if clash else ""

    @Property(str, notify=changed)
    def theirs(self) -> str:
        """What they wrote."""
        return as_said(self._clash.choice.theirs, self._seen()) if self._clash else ""

    @Property(str, notify=changed)
    def mine(self) -> str:
        """What was written here."""
        clash = self._clash  # as it is now: whoever types has typed on
        return as_said(at(self._saving.history.now, clash.choice.place), self._seen()) if clash else ""
