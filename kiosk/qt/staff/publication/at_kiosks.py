"""At the kiosks now: what they show of each treatment, by which publication, and how far each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.days import near
from kiosk.qt.staff.publication.kiosks import KioskLine, kiosk_line
from kiosk.qt.staff.publication.lines import ShownLine, listed, shown_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.publication.seen import Seen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("AtKiosks is made by the kiosk")
class AtKiosks(QObject):
    """What patients see, and where."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Know nothing yet.

        Args:
            office: the clock.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._number, self._by = 0, ""
        self._listed, self._kiosks = Rows(ShownLine), Rows(KioskLine)
        self._changes = Changes(self)

    def take(self, seen: Seen) -> None:
        """Show what was read."""
        words, fold, today = self._words(), seen.fold, self._office.clock().date()
        self._number, self._by = len(fold.publications), self._published_by(seen)
        self._listed.take(shown_line(each, how, seen.names[each.treatment], words) for each, how in listed(fold, today))
        self.report(seen)

    def _published_by(self, seen: Seen) -> str:
        publication = seen.fold.publication
        if publication is None:
            return ""
        words, event, now = self._words(), publication.event, self._office.clock()
        by, at = seen.fold.people.get(event.by), event.at.astimezone(now.tzinfo)
        said = words.gettext(N_("Publication {number}, {name}, {day}, {time}"))
        day = near(at.date(), now.date(), words)
        return said.format(number=publication.number, name=by.name if by else "?", day=day, time=words.time(at))

    def report(self, seen: Seen) -> None:
        """Show how far each kiosk is by now."""
        words, now = self._words(), self._office.clock()
        self._kiosks.take(kiosk_line(each, seen.fold, seen.names, words, now) for each in seen.kiosks)
        self._changes.tell()

    @Property(Rows, constant=True)
    def listed(self) -> Rows[ShownLine]:
        """What they show."""
        return self._listed

    @Property(Rows, constant=True)
    def kiosks(self) -> Rows[KioskLine]:
        """What each kiosk shows, where they have said so."""
        return self._kiosks

    @Property(bool, notify=changed)
    def withdrawable(self) -> bool:
        """Whether there is something to withdraw."""
        return any(line.mayWithdraw for line in self._listed.rows)

    @Property(int, notify=changed)
    def number(self) -> int:
        """The number of the last publication; 0 for none."""
        return self._number

    @Property(str, notify=changed)
    def publishedBy(self) -> str:
        """Which publication they show, who made it and when."""
        return self._by
