"""The treatments of the library, to be written on, and new ones: those that come with the kiosk, or an empty one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError
from kiosk.library import deciding
from kiosk.library.names import icon_of
from kiosk.library.overview import overview
from kiosk.library.writers import writing
from kiosk.library.writing import from_nothing, from_shipped, shipped
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.today import TreatmentLine, line_of
from kiosk.qt.staff.writing.others import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.i18n import Words
    from kiosk.library.drafts import Draft
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.library.overview import Line
    from kiosk.library.writers import Writer
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

EVERY = 30
"""Seconds after which it is asked again who writes, while the page is shown."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A treatment that comes with the kiosk, and is not here yet."""

    key: str
    name: str
    symbol: str


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read in the background."""

    fold: Fold
    lines: tuple[Line, ...]
    names: dict[str, str]
    icons: dict[str, str]
    beginnings: tuple[Beginning, ...]
    writers: tuple[Writer, ...]
    now: datetime


@QmlElement
@QmlUncreatable("Treatments is made by the kiosk")
class Treatments(QObject):
    """Every treatment of the library."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        go: Callable[[str, str], None],
    ) -> None:
        """Know nothing yet; ``go`` opens a page about a treatment."""
        super().__init__()
        self._office, self._words, self._person, self._go = office, words, person, go
        self._seen: _Seen | None = None
        self._problem: KioskError | None = None
        self._lines, self._beginnings = Rows(TreatmentLine), Rows(Beginning)
        self._is_beginning = False
        self._ticks = 0
        self._changes = Changes(self)

    @Slot()
    def look(self) -> None:
        """Read everything anew, in the background."""
        words, person = self._words(), self._person().id
        self._problem, self._ticks = None, 0
        self._office.background.run(lambda: self._read(words, person), self._take, self._failed)
        self._changes.tell()

    def tick(self) -> None:
        """Ask from time to time who writes; called each second while it is shown."""
        self._ticks += 1
        if self._ticks >= EVERY and self._seen is not None:
            self._ticks, seen, person = 0, self._seen, self._person().id
            self._office.background.run(
                lambda: replace(seen, writers=self._writers(person), now=self._office.clock()),
                lambda now: self._take(now) if self._seen is seen else None,
                lambda _: None,  # without the library it stays as it was
            )

    def _writers(self, person: str) -> tuple[Writer, ...]:
        there = writing(self._office.journal.database, self._office.clock())
        return tuple(each for each in there if each.person != person)

    def _read(self, words: Words, person: str) -> _Seen:
        office = self._office
        now = office.clock()
        fold = office.journal.fold()
        lines = overview(fold, office.drafts.all(), now.date())
        names = {line.treatment: office.called(fold, line.treatment, words) for line in lines}
        offered = (
            Beginning(each.id, each.name.by_language.get(words.language, each.id), each.icon)
            for each in shipped().treatments.values()
            if each.id not in names
        )
        icons = {line.treatment: icon_of(office.journal, fold, line.treatment) for line in lines}
        return _Seen(fold, lines, names, icons, tuple(offered), self._writers(person), now)

    def _take(self, seen: _Seen) -> None:
        self._seen, words = seen, self._words()
        self._lines.take(self._line(each, seen, words) for each in seen.lines)
        self._beginnings.take(seen.beginnings)
        self._changes.tell()

    @staticmethod
    def _line(line: Line, seen: _Seen, words: Words) -> TreatmentLine:
        there = (each for each in seen.writers if each.treatment == line.treatment)
        writers = said(there, seen.fold.people, words, seen.now.tzinfo)
        return replace(line_of(line, seen, words, seen.now.date()), writers=writers)

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._is_beginning = False
        self._changes.tell()

    def speak(self) -> None:
        """Say everything in the language of now; names are read anew."""
        if self._seen is not None:
            self.look()

    # -- begin ---------------------------------------------------------------------------

    @Slot(str)
    def begin(self, treatment: str) -> None:
        """Begin with one that comes with the kiosk."""
        self._begin(lambda person, now: from_shipped(self._office.journal, treatment, person, now))

    @Slot(str)
    def beginNamed(self, name: str) -> None:
        """Begin an empty one, by its name in the language of now."""
        words = self._words()
        reference = words.gettext(N_("Our clinic’s own instructions"))
        names = {words.language: " ".join(name.split())}
        self._begin(lambda person, now: from_nothing(self._office.journal, names, reference, person, now))

    def _begin(self, make: Callable[[str, datetime], Draft]) -> None:
        if self._is_beginning:
            return
        self._is_beginning, self._problem = True, None
        office, person = self._office, self._person().id

        def work() -> Draft:
            deciding.writes(office.journal.fold(), office.decision(person))
            return make(person, office.clock())

        office.background.run(work, self._begun, self._failed)
        self._changes.tell()

    def _begun(self, draft: Draft) -> None:
        self._is_beginning = False
        self._go("write", draft.treatment)

    # -- properties ----------------------------------------------------------------------

    @Property(Rows, constant=True)
    def lines(self) -> Rows[TreatmentLine]:
        """Every treatment of the library."""
        return self._lines

    @Property(Rows, constant=True)
    def beginnings(self) -> Rows[Beginning]:
        """What can be begun with."""
        return self._beginnings

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._seen is not None

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong; "" where nothing did."""
        return self._problem.told(self._words()) if self._problem else ""
