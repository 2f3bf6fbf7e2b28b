"""Who else writes the text that is open: the library is told while it is, and asked who is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.errors import N_
from kiosk.library.writers import Writer, here, left, writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import tzinfo

    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office

EVERY = 30_000
"""Milliseconds between two times that the library is told and asked."""


class Others(QObject):
    """Those who write the same treatment; without the library nobody is known to."""

    changed = Signal()

    def __init__(self, office: Office) -> None:
        """Have no text open."""
        super().__init__()
        self._office = office
        self._open: tuple[str, str] | None = None
        self.there: tuple[Writer, ...] = ()
        self._again = QTimer(self, interval=EVERY)
        self._again.timeout.connect(self.look)

    def begin(self, treatment: str, person: str) -> None:
        """Somebody writes a treatment from now on."""
        self.end()
        self._open = treatment, person
        self._again.start()
        self.look()

    def end(self) -> None:
        """They write it no more."""
        self._again.stop()
        open_, self._open, self.there = self._open, None, ()
        if open_ is not None:
            database = self._office.journal.database
            self._office.background.run(lambda: left(database, *open_), lambda _: None, lambda _: None)

    @Slot()
    def look(self) -> None:
        """Tell the library, and ask it."""
        open_ = self._open
        if open_ is None:
            return
        office, (treatment, person) = self._office, open_

        def work() -> tuple[Writer, ...]:
            here(office.journal.database, treatment, person, office.clock())
            there = writing(office.journal.database, office.clock())
            return tuple(each for each in there if each.treatment == treatment and each.person != person)

        def done(there: tuple[Writer, ...]) -> None:
            if self._open is open_:
                self.there = there
                self.changed.emit()

        office.background.run(work, done, lambda _: done(()))


def said(there: Iterable[Writer], people: Mapping[str, Person], words: Words, zone: tzinfo | None) -> str:
    """Return who writes, and since when, a sentence for each."""
    message = words.gettext(N_("{name} has been writing here since {time}."))
    somebody = words.gettext(N_("Somebody else"))
    return " ".join(
        message.format(
            name=people[each.person].name if each.person in people else somebody,
            time=words.time(each.since.astimezone(zone)),
        )
        for each in there
    )
