"""The people of the clinic: who there is, and what each may do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError, Sentence
from kiosk.library import deciding
from kiosk.library.events import Role
from kiosk.library.fold import TWO_PERSONS
from kiosk.library.people import identity_of
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.days import near
from kiosk.qt.staff.new_code import NewCode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.arrivals import Arrival
    from kiosk.library.deciding import Decision
    from kiosk.library.events import Event, Person
    from kiosk.library.fold import Fold
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

CODE, ADD = "code", "add"
"""What is asked beside the list: a new code, a new person."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person, and what may be changed about them."""

    key: str
    name: str
    own: bool
    active: bool
    writes: bool
    approves: bool
    administers: bool
    note: str
    """Who this is, whether they have a code, or when and where they signed in last."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read in the background."""

    fold: Fold
    codes: frozenset[str]
    arrivals: Mapping[str, Arrival]
    """When and where each signed in last."""


@QmlElement
@QmlUncreatable("People is made by the kiosk")
class People(QObject):
    """What the page of the people shows and does; the library says who may."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words], person: Callable[[], Person]) -> None:
        """Know nobody yet.

        Args:
            office: the library, and the codes.
            words: those of who reads this.
            person: who reads this.

        """
        super().__init__()
        self._office, self._words, self._person = office, words, person
        self._seen: _Seen | None = None
        self._said: Tells | None = None
        self._problem: Tells | None = None
        self._lines = Rows(PersonLine)
        self._asks, self._question = "", object()
        self._new_code = NewCode(office, words, person, self._given)
        self._changes = Changes(self)

    @Slot()
    def look(self) -> None:
        """Read everything anew, in the background."""
        self._ask("")
        self._again()

    def _again(self) -> None:
        self._office.background.run(self._read, self._take, self._failed)

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._new_code.speak()
        self._tell()

    def _read(self) -> _Seen:
        return self._all(self._office.journal.fold())

    def _all(self, fold: Fold) -> _Seen:
        return _Seen(fold, self._office.codes.have(), self._office.codes.arrivals())

    def _take(self, seen: _Seen) -> None:
        self._seen, self._problem = seen, None
        self._tell()

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._tell()

    def _tell(self) -> None:
        if self._seen is not None:
            lines = [self._line(each) for each in self._seen.fold.people.values()]
            self._lines.take(sorted(lines, key=lambda line: not line.active))
        self._changes.tell()

    def _line(self, person: Person) -> PersonLine:
        assert self._seen is not None, "it was read"
        return PersonLine(
            person.id,
            person.name,
            person.id == self._person().id,
            person.active,
            Role.WRITER in person.roles,
            Role.APPROVER in person.roles,
            Role.ADMINISTRATOR in person.roles,
            self._note(person, self._seen),
        )

    def _note(self, person: Person, seen: _Seen) -> str:
        words, last = self._words(), seen.arrivals.get(person.id)
        if not person.active:
            return words.gettext(N_("Does not work here any more"))
        if person.id == self._person().id:
            return words.gettext(N_("This is you"))
        if person.id not in seen.codes:
            return words.gettext(N_("Has no code yet"))
        return self._arrived(last, words) if last else words.gettext(N_("Has a code; has never signed in"))

    def _arrived(self, last: Arrival, words: Words) -> str:
        """Return when and where somebody signed in last."""
        now = self._office.clock()
        at = last.at.astimezone(now.tzinfo)
        kiosk = N_("Last signed in: {day}, {time}, at the kiosk “{kiosk}”")
        said = words.gettext(kiosk if last.place else N_("Last signed in: {day}, {time}, at the office"))
        return said.format(day=near(at.date(), now.date(), words), time=words.time(at), kiosk=last.place)

    def _decide(self, make: Callable[[Fold, Decision], Event], done: Tells) -> None:
        """Record what is decided, and show what there is then."""
        decision = self._office.decision(self._person().id)

        def work() -> _Seen:
            return self._all(self._office.journal.decide(lambda fold: make(fold, decision)))

        self._office.background.run(work, partial(self._done, self._question, done), self._failed)

    def _done(self, question: object, done: Tells, seen: _Seen) -> None:
        if question is self._question:  # else something else is asked by now
            self._said, self._asks = done, ""
        self._take(seen)

    # -- what the page does --------------------------------------------------------------

    @Slot(str, str)
    def toggle(self, person: str, role: str) -> None:
        """Give a person a right, or take it away; ``role`` as in :class:`Role`."""
        known, chosen = self._known(person), {Role(role)}
        has = chosen <= set(known.roles)

        def make(fold: Fold, decision: Decision) -> Event:
            roles = set(fold.people[person].roles)  # another may have changed meanwhile
            return deciding.changed(fold, decision, person, roles - chosen if has else roles | chosen)

        self._decide(make, Sentence(N_("Changed for {name}."), {"name": known.name}))

    @Slot(str, bool)
    def setActive(self, person: str, active: bool) -> None:  # noqa: FBT001 - QML's call
        """Note that a person has left, or works here again."""
        again = N_("{name} works here again.")
        left = N_("{name} may do nothing any more. What they did stays.")
        self._decide(
            lambda fold, decision: deciding.changed(fold, decision, person, active=active),
            Sentence(again if active else left, {"name": self._known(person).name}),
        )

    @Slot(bool)
    def setTwoPersons(self, wanted: bool) -> None:  # noqa: FBT001 - QML's call
        """Change whether who sends an edition may approve it."""
        message = N_("From now on, two persons stand behind each text.") if wanted else N_("One person is enough now.")
        self._decide(lambda fold, decision: deciding.two_persons(fold, decision, wanted=wanted), Sentence(message))

    @Slot()
    def askName(self) -> None:
        """Ask for a new person."""
        self._ask(ADD)

    @Slot(str)
    def askCode(self, person: str) -> None:
        """Ask for a person's new code."""
        self._ask(CODE, self._known(person))

    @Slot()
    def cancel(self) -> None:
        """Ask for nothing any more."""
        self._ask("")

    def _ask(self, what: str, whose: Person | None = None) -> None:
        self._asks, self._question = what, object()
        self._said = self._problem = None
        self._new_code.ask(whose)
        self._tell()

    def _given(self, whose: Person, is_over: bool) -> None:  # noqa: FBT001 - a callback's
        if is_over:
            self._said, self._asks = Sentence(N_("{name} has a new code."), {"name": whose.name}), ""
        self._again()

    @Slot(str, bool, bool, bool)
    def add(self, name: str, writes: bool, approves: bool, administers: bool) -> None:  # noqa: FBT001 - QML's call
        """Add a person, who gets a code next."""
        wanted = {Role.WRITER: writes, Role.APPROVER: approves, Role.ADMINISTRATOR: administers}
        roles = [role for role, has in wanted.items() if has]
        identities: list[str] = []

        def make(fold: Fold, decision: Decision) -> Event:
            identities[:] = [identity_of(name, fold.people)]
            return deciding.added(fold, decision, name, roles, identities[0])

        decision = self._office.decision(self._person().id)

        def work() -> _Seen:
            return self._all(self._office.journal.decide(lambda fold: make(fold, decision)))

        question = self._question

        def then(seen: _Seen) -> None:
            self._take(seen)
            if question is self._question:  # else something else is asked by now
                self._ask(CODE, seen.fold.people[identities[0]])

        self._office.background.run(work, then, self._failed)

    def _known(self, person: str) -> Person:
        assert self._seen is not None, "only who is shown is asked about"
        return self._seen.fold.people[person]

    # -- what it shows -------------------------------------------------------------------

    @Property(Rows, constant=True)
    def lines(self) -> Rows[PersonLine]:
        """Everybody, those who have left at the end."""
        return self._lines

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._seen is not None

    @Property(bool, notify=changed)
    def twoPersons(self) -> bool:
        """Whether who sends an edition may not approve it."""
        return self._seen is not None and self._seen.fold.settings.get(TWO_PERSONS, "yes") == "yes"

    @Property(str, notify=changed)
    def asks(self) -> str:
        """What is asked beside the list: "code", "add" or nothing."""
        return self._asks

    @Property(NewCode, constant=True)
    def newCode(self) -> NewCode:
        """The code that is asked for."""
        return self._new_code

    @Property(str, notify=changed)
    def said(self) -> str:
        """What was done."""
        return self._said.told(self._words()) if self._said else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What did not go, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""
