"""Who are you: the people of the staff as cards, and a pad for six digits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.library.people import DIGITS, WaitError
from kiosk.library.trail import Several
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.errors import KioskError
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Card:
    """A person to choose."""

    key: str
    name: str
    initial: str
    may: str
    """What they may do, in words."""
    chosen: bool


@QmlElement
@QmlUncreatable("SignIn is made by the kiosk")
class SignIn(QObject):
    """Takes a person and their code, and tells whoever made it who is in."""

    changed = Signal()
    shaken = Signal()
    """The code was wrong."""

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        entered: Callable[[Person], None],
        nobody: Callable[[], None],
    ) -> None:
        """Begin with nobody chosen.

        Args:
            office: the library, and the codes.
            words: those of who reads this.
            entered: is told who has come in.
            nobody: is told that there is nobody yet who could.

        """
        super().__init__()
        self._office, self._words, self._entered, self._nobody = office, words, entered, nobody
        self._people: tuple[Person, ...] = ()
        self._cards = Rows(Card)
        self._person: Person | None = None
        self._code, self._wrong = "", ""
        self._problem: KioskError | None = None
        self._until: datetime | None = None
        self._checking = self._known = False
        self._changes = Changes(self)

    def look(self) -> None:
        """Read who there is, in the background."""
        self._office.background.run(self._read, self._take, self._failed)

    def _read(self) -> tuple[Fold, bool]:
        """Read who there is, and whether nobody is: not on the server, either."""
        office = self._office
        own = office.own.fold()
        return own, not own.people and (office.own is office.journal or not office.journal.fold().people)

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    def tick(self) -> None:
        """Count a wait down; called each second."""
        if self._until is not None:
            if self._until <= self._office.clock():
                self._until, self._problem = None, None
            self._tell()

    def _take(self, read: tuple[Fold, bool]) -> None:
        fold, is_new = read
        if is_new:
            self._nobody()
            return
        self._known = True
        self._people = fold.active()
        if len(self._people) == 1:
            self._person = self._people[0]
        self._tell()

    def _failed(self, problem: KioskError) -> None:
        self._checking = False
        self._code = ""
        self._problem = problem
        self._until = problem.until if isinstance(problem, WaitError) else None
        self._tell()
        self.shaken.emit()

    def _tell(self) -> None:
        words, chosen = self._words(), self._person.id if self._person else ""
        self._cards.take(
            Card(p.id, p.name, p.name[:1].upper(), _capital(Several.roles(p.roles).told(words)), p.id == chosen)
            for p in self._people
        )
        self._wrong = self._told(words)
        self._changes.tell()

    def _told(self, words: Words) -> str:
        if self._until is not None:
            left = max(self._until - self._office.clock(), timedelta(seconds=1))
            return WaitError(self._until, left).told(words)
        return self._problem.told(words) if self._problem else ""

    # -- what the screen does ----------------------------------------------------------

    @Slot(str)
    def choose(self, person: str) -> None:
        """Say who it is."""
        if self._checking:
            return
        self._person = next((each for each in self._people if each.id == person), None)
        self._code, self._problem, self._until = "", None, None
        self._tell()

    @Slot(str)
    def type(self, digit: str) -> None:
        """Add a digit; with the sixth the code is looked at."""
        if self._person is None or self._checking or self._until is not None or not digit.isdecimal():
            return
        self._code += digit
        self._problem = None
        self._checking = len(self._code) == DIGITS
        self._tell()
        if self._checking:
            office, person, code, now = self._office, self._person.id, self._code, self._office.clock()

            def work() -> Person:
                office.codes.verify(person, code, now)
                return office.own.fold().people[person]  # what they may do may have changed since they were listed

            office.background.run(work, self._verified, self._failed)

    def _verified(self, person: Person) -> None:
        self._checking = False
        self._code = ""
        self._tell()
        self._entered(person)

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        if not self._checking:
            self._code = self._code[:-1]
            self._tell()

    @Slot()
    def clear(self) -> None:
        """Take all digits away."""
        if not self._checking:
            self._code = ""
            self._tell()

    # -- what it shows -----------------------------------------------------------------

    @Property(Rows, constant=True)
    def cards(self) -> Rows[Card]:
        """Everybody who works here."""
        return self._cards

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it is known who there is."""
        return self._known

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who was chosen; "" for nobody yet."""
        return self._person.name if self._person else ""

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits were entered."""
        return len(self._code)

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether the code is being looked at."""
        return self._checking

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Whether the next try has to wait."""
        return self._until is not None

    @Property(str, notify=changed)
    def wrong(self) -> str:
        """What is wrong, and what to do."""
        return self._wrong

    @Property(str, notify=changed)
    def helper(self) -> str:
        """Who can give a new code; "" where only the machine's owner can."""
        others = [p.name for p in self._people if "administrator" in p.roles and p is not self._person]
        return self._words().listing(others[:2]) if others else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
