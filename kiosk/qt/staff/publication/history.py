"""The history of a treatment: its editions, the one that is looked at, and the one that it is compared with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.publication.chosen import LookedAt
from kiosk.qt.staff.publication.edition import EditionDetails
from kiosk.qt.staff.publication.lines import HistoryLine, Named, history_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Edition
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.publication.publishing import Publishing
    from kiosk.qt.staff.publication.seen import Seen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

FEW = 5
"""So many of the newest editions are shown at first."""


@QmlElement
@QmlUncreatable("History is made by the kiosk")
class History(QObject):
    """Knows what is looked at, and asks for it to be read."""

    changed = Signal()
    wanted = Signal()
    """Something else is looked at, which is still to be read."""

    def __init__(
        self, office: Office, words: Callable[[], Words], person: Callable[[], Person], publishing: Publishing
    ) -> None:
        """Look at nothing yet.

        Args:
            office: the library.
            words: those of who reads this.
            person: who reads this.
            publishing: shows an edition again.

        """
        super().__init__()
        self._office, self._words = office, words
        self._asked = self._looked = LookedAt()
        self._seen: Seen | None = None
        self._whole = ""
        self._editions, self._treatments = Rows(HistoryLine), Rows(Named)
        self._detail = EditionDetails(office, words, person, publishing)
        self._changes = Changes(self)

    @property
    def asked(self) -> LookedAt:
        """What is to be read."""
        return self._asked

    def take(self, seen: Seen) -> None:
        """Show what was read."""
        if seen.asked == self._asked:
            self._asked = seen.looked
        self._seen, self._looked = seen, seen.looked
        today = self._office.clock().date()
        self._treatments.take(Named(treatment, name) for treatment, name in sorted(seen.names.items()))
        self._list(seen)
        self._detail.take(seen.chosen, seen.fold, today)
        self._changes.tell()

    def _list(self, seen: Seen) -> None:
        words, today = self._words(), self._office.clock().date()
        self._editions.take(
            history_line(seen.fold, each, today, words, chosen=each.number == seen.looked.edition)
            for each in reversed(self._known(seen)[self._folded(seen) :])
        )

    @staticmethod
    def _known(seen: Seen) -> tuple[Edition, ...]:
        return seen.fold.editions.get(seen.looked.treatment, ())

    def _folded(self, seen: Seen) -> int:
        """Return how many of the oldest editions are not shown: never what is looked at, nor what the kiosks show."""
        if self._whole == seen.looked.treatment:
            return 0
        known, published = self._known(seen), seen.fold.publication
        shown = published.editions.get(seen.looked.treatment, 0) if published else 0
        first = min(number for number in (seen.looked.edition, shown, len(known)) if number) if known else 1
        return max(0, min(len(known) - FEW, first - 1))

    # -- choosing ------------------------------------------------------------------------

    def ask(self, treatment: str) -> None:
        """Look at another treatment from the next reading on."""
        self._asked, self._whole = LookedAt(treatment), ""

    def _want(self, asked: LookedAt) -> None:
        self._asked = asked
        self.wanted.emit()

    @Slot(str)
    def choose(self, treatment: str) -> None:
        """Show the history of another treatment."""
        self._want(LookedAt(treatment))

    @Slot(str, int)
    def see(self, treatment: str, edition: int) -> None:
        """Look at an edition of a treatment, compared with what the kiosks show of it."""
        self._want(LookedAt(treatment, edition))

    @Slot(int)
    def open(self, edition: int) -> None:
        """Look at another edition of the treatment whose list is shown: another one may be on its way."""
        self._want(replace(self._looked, edition=edition, other=0))

    @Slot(int)
    def compareWith(self, edition: int) -> None:
        """Compare the edition that is shown with another one."""
        self._want(replace(self._looked, other=edition))

    @Slot()
    def showOlder(self) -> None:
        """Show every edition of the treatment."""
        self._whole = self._looked.treatment
        if self._seen is not None:
            self._list(self._seen)
        self._changes.tell()

    # -- what it shows -------------------------------------------------------------------

    @Property(Rows, constant=True)
    def treatments(self) -> Rows[Named]:
        """The treatments that have a history."""
        return self._treatments

    @Property(Rows, constant=True)
    def editions(self) -> Rows[HistoryLine]:
        """The editions of the treatment, the newest first."""
        return self._editions

    @Property(str, notify=changed)
    def older(self) -> str:
        """What shows the editions that are folded away, with their number; "" where there are none."""
        count = self._folded(self._seen) if self._seen is not None else 0
        if not count:
            return ""
        return self._words().ngettext("Show {count} older one", "Show {count} older ones", count).format(count=count)

    @Property(EditionDetails, constant=True)
    def detail(self) -> EditionDetails:
        """The edition that is looked at."""
        return self._detail

    @Property(str, notify=changed)
    def treatment(self) -> str:
        """The treatment whose history is shown."""
        return self._looked.treatment

    @Property(int, notify=changed)
    def edition(self) -> int:
        """The edition that is looked at; 0 for none."""
        return self._looked.edition

    @Property(int, notify=changed)
    def other(self) -> int:
        """The edition that it is compared with; 0 for none."""
        return self._looked.other
