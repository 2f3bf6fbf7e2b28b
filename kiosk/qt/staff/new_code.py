"""A new code for somebody: six digits that they enter twice, or a code by chance that is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, Sentence
from kiosk.library.people import DIGITS, by_chance
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import KioskError, Tells
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("NewCode is made by the kiosk")
class NewCode(QObject):
    """Takes the digits, and gives the code; the library says who may."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        given: Callable[[Person, bool], None],
    ) -> None:
        """Ask for nobody's code yet.

        Args:
            office: the codes.
            words: those of who reads this.
            person: who gives it.
            given: is told who has a new code, and whether nothing is asked about them any more.

        """
        super().__init__()
        self._office, self._words, self._person, self._given = office, words, person, given
        self._whose: Person | None = None
        self._giving: object = None
        """The question that the code is given for, while it is."""
        self._first = self._typed = self._made = ""
        self._problem: Tells | None = None
        self._changes = Changes(self)

    def ask(self, whose: Person | None) -> None:
        """Ask for somebody's code; None for nobody's."""
        self._whose, self._giving = whose, None
        self._first = self._typed = self._made = ""
        self._problem = None
        self._changes.tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._changes.tell()

    # -- what the page does --------------------------------------------------------------

    @Slot(str)
    def type(self, digit: str) -> None:
        """Add a digit to the code; after six they are asked once more, then the code is given."""
        if len(self._typed) < DIGITS and digit.isdecimal() and not self._made and self._giving is None:
            self._typed += digit
            self._problem = None
        if len(self._typed) == DIGITS:
            self._six()
        self._changes.tell()

    def _six(self) -> None:
        typed, self._typed = self._typed, ""
        if not self._first:
            self._first = typed
        elif self._first == typed:
            self._give(typed)
        else:
            self._first = ""
            self._problem = Sentence(N_("The two are not the same. Nothing was changed."))

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._typed = self._typed[:-1]
        self._changes.tell()

    @Slot()
    def clear(self) -> None:
        """Take all digits away."""
        self._typed = ""
        self._changes.tell()

    @Slot()
    def byChance(self) -> None:
        """Give a code that nobody can guess, and show it once."""
        self._give(by_chance(), shown=True)

    def _give(self, code: str, *, shown: bool = False) -> None:
        whose, decision, codes = self._whose, self._office.decision(self._person().id), self._office.codes
        if whose is None or self._giving is not None or self._made:
            return
        self._first = self._typed = ""
        self._giving = giving = object()

        def then(_: object) -> None:
            is_asked = giving is self._giving  # else somebody is asked about another by now
            if is_asked:
                self._giving, self._made = None, code if shown else ""
                self._changes.tell()
            self._given(whose, is_asked and not shown)

        def failed(problem: KioskError) -> None:
            if giving is self._giving:
                self._giving, self._problem = None, problem
                self._changes.tell()

        self._office.background.run(lambda: codes.give(decision, whose.id, code), then, failed)

    # -- what it shows -------------------------------------------------------------------

    @Property(str, notify=changed)
    def name(self) -> str:
        """Whose code is asked for."""
        return self._whose.name if self._whose else ""

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits were entered."""
        return len(self._typed)

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """Whether the six digits are asked once more."""
        return bool(self._first)

    @Property(str, notify=changed)
    def made(self) -> str:
        """The code that was made by chance, to be written down now; "" for none."""
        return f"{self._made[:3]} {self._made[3:]}" if self._made else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What did not go, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""
