"""What the checks say of an edition that somebody answers for; it blocks nothing, and is theirs to judge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.content.differences import plain
from kiosk.content.naming import place_named
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.review.reviewed import warnings

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.findings import Finding
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.review.reviewed import Reviewed

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WarningRow:
    """What a check found."""

    key: str
    where: str
    said: str


@QmlElement
@QmlUncreatable("EditionChecks is made by the kiosk")
class EditionChecks(QObject):
    """Asked in the background, once all of an edition was seen."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Have nothing to check.

        Args:
            office: the library, and the proof of the paper.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._warnings = Rows(WarningRow)
        self._read: Reviewed | None = None
        self._found: tuple[Finding, ...] | None = None
        self._changes = Changes(self)

    def begin(self) -> None:
        """Know nothing: another edition is answered, or another person answers."""
        self._read = self._found = None
        self.tell()

    def look(self, read: Reviewed) -> None:
        """Find what they say of an edition, where that is not known."""
        if self._found is None:
            self._read = read
            work = partial(warnings, self._office, read.edition)
            self._office.background.run(work, partial(self._take, read), lambda _problem: None)

    def _take(self, read: Reviewed, found: tuple[Finding, ...]) -> None:
        if self._read is not None and self._read.edition == read.edition:
            self._found = found
            self.tell()

    def tell(self) -> None:
        """Say everything anew."""
        self._warnings.take(self._row(number, each) for number, each in enumerate(self._found or ()))
        self._changes.tell()

    def _row(self, number: int, found: Finding) -> WarningRow:
        assert self._read is not None, "what was found is in what is read"
        words = self._words()
        where = place_named(found.place, plain(self._read.document), words) if found.place else ""
        said = found.told(words)
        return WarningRow(f"{number} {found.place}", where, said[:1].upper() + said[1:])

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """Whether it is known what they found."""
        return self._found is not None

    @Property(Rows, constant=True)
    def warnings(self) -> Rows[WarningRow]:
        """What they found."""
        return self._warnings

    @Property(str, notify=changed)
    def warned(self) -> str:
        """How many things they warn of."""
        count = len(self._found or ())
        said = self._words().ngettext("{count} warning: yours to judge", "{count} warnings: yours to judge", count)
        return said.format(count=count)
