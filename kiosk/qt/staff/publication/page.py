"""Publish and history: the page, which reads everything at once, and each part of it shows its own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.publication.at_kiosks import AtKiosks
from kiosk.qt.staff.publication.history import History
from kiosk.qt.staff.publication.kiosks import reported
from kiosk.qt.staff.publication.lines import ReadyLine, ready, ready_line
from kiosk.qt.staff.publication.publishing import Publishing
from kiosk.qt.staff.publication.seen import Seen, read
from kiosk.qt.staff.publication.withdrawal import Withdrawal

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import KioskError, Tells
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.library.kiosks import Kiosk
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY = 10
"""Seconds between two looks at what the kiosks show by now, and at what others have decided."""


@QmlElement
@QmlUncreatable("Publication is made by the kiosk")
class Publication(QObject):
    """The page."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        about: Callable[[], str],
    ) -> None:
        """Know nothing yet.

        Args:
            office: the library.
            words: those of who reads this.
            person: who reads this.
            about: the treatment that the page was opened for; "" for none.

        """
        super().__init__()
        self._office, self._words, self._about = office, words, about
        self._seen: Seen | None = None
        self._problem: Tells | None = None
        self._seconds = 0
        self._ready = Rows(ReadyLine)
        self._at_kiosks = AtKiosks(office, words)
        self._publishing = Publishing(office, words, person, self._reading, self._take, self._again)
        self._history = History(office, words, person, self._publishing)
        self._withdrawal = Withdrawal(office, words, person, self._again)
        self._changes = Changes(self)
        self._history.wanted.connect(self._again)

    # -- reading -------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Read everything anew, in the background."""
        if self._about():
            self._history.ask(self._about())
        self._problem = None
        self._publishing.begin_anew()
        self._withdrawal.begin_anew()
        self._again()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._withdrawal.speak()
        self._publishing.speak()
        if self._seen is not None:
            self._again()

    def tick(self) -> None:
        """Look now and then how far the kiosks are; called each second while this is shown."""
        self._seconds += 1
        self._withdrawal.answers.tick()
        if self._seconds % LOOK_EVERY == 0 and self._seen is not None and not self._publishing.busy:
            self._office.background.run(
                self._now,
                self._noticed,
                lambda _problem: None,  # it is asked again
            )

    def _now(self) -> tuple[Fold, tuple[Kiosk, ...]]:
        fold = self._office.journal.fold()
        return fold, reported(self._office.journal.database, fold, self._office.clock())

    def _noticed(self, found: tuple[Fold, tuple[Kiosk, ...]]) -> None:
        fold, kiosks = found
        if self._seen is None or self._publishing.busy:
            return
        if fold.number != self._seen.fold.number:
            self._again()
        else:
            self._seen = replace(self._seen, kiosks=kiosks)
            self._at_kiosks.report(self._seen)

    def _reading(self) -> Callable[[], Seen]:
        return partial(read, self._office, self._history.asked, self._words())

    @Slot()
    def _again(self) -> None:
        self._office.background.run(self._reading(), self._take, self._failed)

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._changes.tell()

    def _take(self, seen: Seen) -> None:
        self._seen, self._problem = seen, None
        words = self._words()
        self._ready.take(
            ready_line(seen.fold, each, seen.names[each.treatment], seen.differs.get(each.treatment, ""), words)
            for each in ready(seen.fold, self._office.clock().date())
        )
        self._at_kiosks.take(seen)
        self._history.take(seen)
        self._publishing.take(seen.fold)
        self._changes.tell()

    # -- what it shows -------------------------------------------------------------------

    @Property(Rows, constant=True)
    def ready(self) -> Rows[ReadyLine]:
        """What may be published."""
        return self._ready

    @Property(AtKiosks, constant=True)
    def atKiosks(self) -> AtKiosks:
        """What the kiosks show."""
        return self._at_kiosks

    @Property(History, constant=True)
    def history(self) -> History:
        """What there was."""
        return self._history

    @Property(Publishing, constant=True)
    def publishing(self) -> Publishing:
        """What is done here."""
        return self._publishing

    @Property(Withdrawal, constant=True)
    def withdrawal(self) -> Withdrawal:
        """Taking a treatment from the kiosks at once."""
        return self._withdrawal

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._seen is not None

    @Property(bool, notify=changed)
    def askedReady(self) -> bool:
        """Whether the page was opened for what is ready to be published."""
        return any(line.key == self._about() for line in self._ready.rows)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it cannot be read, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""
