"""Who administers: a name, six digits twice, and what else they do; the first person of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError, LibraryError, Sentence
from kiosk.library import deciding
from kiosk.library.events import Role
from kiosk.library.people import DIGITS, check, identity_of
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("AdministratorAnswers is made by the kiosk")
class AdministratorAnswers(QObject):
    """The step's answers; the person is added when they are saved, and may be changed afterwards."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person | None],
        entered: Callable[[Person], None],
    ) -> None:
        """Begin with nobody.

        Args:
            office: the library, and the codes.
            words: those of who reads this.
            person: who is signed in.
            entered: is told who is in from now on.

        """
        super().__init__()
        self._office, self._words, self._signed_in, self._entered = office, words, person, entered
        self._person: Person | None = None
        self._name, self._extra = "", frozenset[Role]()
        self._first = self._typed = self._code = ""
        self._name_problem: Tells | None = None
        self._code_problem: Tells | None = None
        self._changes = Changes(self)

    def look(self) -> None:
        """Show who was added already."""
        self._person = self._signed_in()
        if self._person is not None:
            self._name = self._person.name
            self._extra = frozenset(self._person.roles) - {Role.ADMINISTRATOR}
        self._first = self._typed = self._code = ""
        self._name_problem = self._code_problem = None
        self._changes.tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._changes.tell()

    # -- what the screen does --------------------------------------------------------------

    @Slot(str)
    def write(self, name: str) -> None:
        """Take the name."""
        if name != self._name:
            self._name, self._name_problem = name, None
            self._changes.tell()

    @Slot(str)
    def toggle(self, role: str) -> None:
        """Let them write or approve, too, or not; ``role`` as in :class:`Role`."""
        self._extra ^= {Role(role)}
        self._changes.tell()

    @Slot(str)
    def type(self, digit: str) -> None:
        """Add a digit; after six they are asked once more."""
        if self._code or not digit.isdecimal():
            return
        self._typed += digit
        self._code_problem = None
        if len(self._typed) == DIGITS:
            self._six()
        self._changes.tell()

    def _six(self) -> None:
        typed, self._typed = self._typed, ""
        try:
            check(typed)
        except LibraryError as refused:
            self._code_problem = refused
            return
        if not self._first:
            self._first = typed
        elif self._first == typed:
            self._code = typed
        else:
            self._first = ""
            self._code_problem = Sentence(N_("The two are not the same: enter the six digits again."))

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._typed = self._typed[:-1]
        self._changes.tell()

    @Slot()
    def again(self) -> None:
        """Begin the code anew."""
        self._first = self._typed = self._code = ""
        self._code_problem = None
        self._changes.tell()

    # -- saving ------------------------------------------------------------------------------

    def save(self, done: Callable[[bool], None]) -> None:
        """Add the person, or change them; ``done`` is told whether it is so."""
        lacks_code = not self._code and (self._person is None or bool(self._first or self._typed))
        self._name_problem = (
            None if any(map(str.isalpha, self._name)) else Sentence(N_("Write your name, or choose Later."))
        )
        if lacks_code and self._code_problem is None:
            message = (
                N_("Enter the same six digits again.") if self._first else N_("Choose six digits, and enter them.")
            )
            self._code_problem = Sentence(message)
        if self._name_problem or lacks_code:
            self._changes.tell()
            done(False)  # noqa: FBT003 - the answer
            return
        known, name, extra, code = self._person, self._name, self._extra, self._code

        def then(person: Person) -> None:
            self._person = person
            self._first = self._code = ""
            self._changes.tell()
            self._entered(person)
            done(True)  # noqa: FBT003 - the answer

        def failed(problem: KioskError) -> None:
            self._name_problem = problem
            self._changes.tell()
            done(False)  # noqa: FBT003 - the answer

        self._office.background.run(lambda: _kept(self._office, known, name, extra, code), then, failed)

    # -- what it shows -----------------------------------------------------------------------

    @Property(str, notify=changed)
    def name(self) -> str:
        """Their name."""
        return self._name

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether they are in the library already: the name stays then."""
        return self._person is not None

    @Property(bool, notify=changed)
    def writes(self) -> bool:
        """Whether they write, too."""
        return Role.WRITER in self._extra

    @Property(bool, notify=changed)
    def approves(self) -> bool:
        """Whether they approve, too."""
        return Role.APPROVER in self._extra

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits were entered."""
        return DIGITS if self._code else len(self._typed)

    @Property(bool, notify=changed)
    def oncemore(self) -> bool:
        """Whether the six digits are asked once more."""
        return bool(self._first) and not self._code

    @Property(bool, notify=changed)
    def coded(self) -> bool:
        """Whether they were entered twice."""
        return bool(self._code)

    @Property(str, notify=changed)
    def nameProblem(self) -> str:
        """Why they cannot be added, and what to do; "" where they can."""
        return self._name_problem.told(self._words()) if self._name_problem else ""

    @Property(str, notify=changed)
    def codeProblem(self) -> str:
        """What is wrong with the code; "" where nothing is."""
        return self._code_problem.told(self._words()) if self._code_problem else ""


def _kept(office: Office, known: Person | None, name: str, extra: frozenset[Role], code: str) -> Person:
    """Add or change the person, give them their code, and return them as they are now.

    Raises:
        LibraryError: somebody else was added meanwhile, nobody would be left who approves, or nothing can be written.

    """
    identity = known.id if known else identity_of(name, ())
    decision = office.decision(identity)

    def add(fold: Fold) -> Person:
        return deciding.first(fold, decision, name, extra)

    def change(fold: Fold) -> Person:
        return deciding.changed(fold, decision, identity, {*extra, Role.ADMINISTRATOR})

    if known is None:
        fold = office.journal.decide(add)
    elif set(known.roles) - {Role.ADMINISTRATOR} != extra:
        fold = office.journal.decide(change)
    else:
        fold = office.journal.fold()
    if code:
        fold = office.codes.give(decision, identity, code)
    return fold.people[identity]
