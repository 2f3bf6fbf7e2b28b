"""What others do to the text that is open: who writes it too, what they changed, and where both changed the same."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.differences import at
from kiosk.content.naming import place_named
from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.writing.clashing import Clashing
from kiosk.qt.staff.writing.others import Others, said
from kiosk.qt.staff.writing.seen import entry_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.writing.open_draft import OpenDraft

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Meanwhile is made by the kiosk")
class Meanwhile(QObject):
    """Tells who writes here of everybody else."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words], draft: OpenDraft) -> None:
        """Know of nobody.

        Args:
            office: the library.
            words: those of who writes.
            draft: what others may write, too.

        """
        super().__init__()
        self._office, self._words, self._draft = office, words, draft
        self._others = Others(office)
        self._others.changed.connect(self._tell)
        self._clash = Clashing(draft.saving, draft.seen, self._called)
        self._clash.settled.connect(draft.say_edited)
        self._news = ""
        self._changes = Changes(self)
        draft.saving.answered.connect(self._answered)
        draft.changed.connect(self._tell)

    def begin(self, treatment: str, person: str) -> None:
        """Somebody has opened a text, and is told of others from now on."""
        self._others.begin(treatment, person)

    def end(self) -> None:
        """They write it no more."""
        self._others.end()

    def forget(self) -> None:
        """Have no news: another text is opened."""
        self._news = ""

    @Slot()
    def _tell(self) -> None:
        self._clash.tell()
        self._changes.tell()

    @Slot()
    def _answered(self) -> None:
        if self._draft.opened is None:
            return
        if brought := self._draft.saving.brought:
            seen, first = self._draft.seen(), brought[0]
            what = dict.fromkeys(self._named(each.choice.place) for each in brought)
            time = self._words().time(datetime.fromisoformat(first.at)) if first.at else ""
            message = N_("{name} changed: {what}, {time}")
            self._news = seen.say(message, name=self._called(first.person), what="; ".join(what), time=time)
            self._draft.saving.brought = ()
            self._draft.say_edited()
        self._draft.tell()

    def _named(self, place: str) -> str:
        entry, values = entry_of(place), self._draft.values
        return place_named(entry if at(values, entry) is not None else place, values, self._words())

    def _called(self, person: str) -> str:
        opened = self._draft.opened
        known = opened.fold.people.get(person) if opened else None
        return known.name if known else self._words().gettext(N_("Somebody else"))

    # -- what it shows -------------------------------------------------------------------

    @Property(str, notify=changed)
    def others(self) -> str:
        """Who else writes it just now, and since when; "" for nobody."""
        people = self._draft.opened.fold.people if self._draft.opened else {}
        return said(self._others.there, people, self._words(), self._office.clock().tzinfo)

    @Property(str, notify=changed)
    def news(self) -> str:
        """What somebody else has changed meanwhile."""
        return self._news

    @Property(Clashing, constant=True)
    def clash(self) -> Clashing:
        """Where somebody else has changed the same text."""
        return self._clash
