"""The treatments to offer: those that come with the kiosk, to be ticked; a draft of each is begun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError
from kiosk.library.writing import from_shipped, shipped
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.content.model import Treatment
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OfferedTreatment:
    """A treatment that comes with the kiosk."""

    key: str
    name: str
    symbol: str
    picked: bool
    begun: bool
    """Whether it is in the library already."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read in the background."""

    shipped: tuple[Treatment, ...]
    begun: frozenset[str]


@QmlElement
@QmlUncreatable("OfferedTreatments is made by the kiosk")
class OfferedTreatments(QObject):
    """The step's answers."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words], person: Callable[[], Person | None]) -> None:
        """Begin with nothing read.

        Args:
            office: the library.
            words: those of who reads this.
            person: who begins the drafts.

        """
        super().__init__()
        self._office, self._words, self._person = office, words, person
        self._seen: _Seen | None = None
        self._picked = frozenset[str]()
        self._problem: KioskError | None = None
        self._lines = Rows(OfferedTreatment)
        self._changes = Changes(self)

    @Slot()
    def look(self) -> None:
        """Read what there is, in the background."""
        self._office.background.run(lambda: _read(self._office), self._take, self._failed)

    def _take(self, seen: _Seen) -> None:
        self._seen, self._problem = seen, None
        self._tell()

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    def _tell(self) -> None:
        language = self._words().language
        seen = self._seen or _Seen((), frozenset())
        self._lines.take(
            OfferedTreatment(
                each.id,
                each.name.by_language.get(language, each.id),
                each.icon,
                each.id in self._picked | seen.begun,
                each.id in seen.begun,
            )
            for each in seen.shipped
        )
        self._changes.tell()

    @Slot(str)
    def toggle(self, treatment: str) -> None:
        """Offer one, or not; one that was begun stays."""
        if self._seen is not None and treatment not in self._seen.begun:
            self._picked ^= {treatment}
            self._problem = None
            self._tell()

    def save(self, done: Callable[[bool], None]) -> None:
        """Begin a draft of each that was ticked; ``done`` is told whether there is one at least."""
        if self._seen is None or not (self._picked | self._seen.begun):
            self._failed(KioskError(N_("Choose a treatment, or choose Later.")))
            done(False)  # noqa: FBT003 - the answer
            return
        person, picked = self._person(), self._picked

        def work() -> _Seen:
            begin(self._office, picked, person.id if person else "")
            return _read(self._office)

        def then(seen: _Seen) -> None:
            self._take(seen)
            done(True)  # noqa: FBT003 - the answer

        def failed(problem: KioskError) -> None:
            self._failed(problem)
            done(False)  # noqa: FBT003 - the answer

        self._office.background.run(work, then, failed)

    @Property(Rows, constant=True)
    def lines(self) -> Rows[OfferedTreatment]:
        """What comes with the kiosk."""
        return self._lines

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong, or lacks; "" where nothing does."""
        return self._problem.told(self._words()) if self._problem else ""


def begin(office: Office, treatments: Iterable[str], person: str) -> None:
    """Begin a draft of each that is not there yet; raises as the library does."""
    there = _begun(office)
    for treatment in treatments:
        if treatment not in there:
            from_shipped(office.journal, treatment, person, office.clock())


def _read(office: Office) -> _Seen:
    return _Seen(tuple(shipped().treatments.values()), _begun(office))


def _begun(office: Office) -> frozenset[str]:
    return frozenset([*office.journal.fold().editions, *(draft.treatment for draft in office.drafts.all())])
