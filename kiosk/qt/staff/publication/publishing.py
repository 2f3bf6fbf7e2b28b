"""Publish, go back, undo: what is done on the page, one thing after the other, and what the last one did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, LibraryError, Sentence
from kiosk.library import deciding, publishing
from kiosk.library.events import Role
from kiosk.library.fold import Fold
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import KioskError, Tells
    from kiosk.i18n import Words
    from kiosk.library.deciding import Decision
    from kiosk.library.events import Event, Person
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.publication.seen import Seen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PUBLISHERS = (Role.APPROVER, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done."""

    said: Tells
    before: int = 0
    """The number of the publication that undoing it goes back to; 0 where it cannot be undone."""


@QmlElement
@QmlUncreatable("Publishing is made by the kiosk")
class Publishing(QObject):
    """Does one thing at a time; the library says who may."""

    changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what it gets, and whom it tells
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        reading: Callable[[], Callable[[], Seen]],
        take: Callable[[Seen], None],
        look: Callable[[], None],
    ) -> None:
        """Have nothing done yet.

        Args:
            office: the library.
            words: those of who reads this.
            person: who decides.
            reading: returns what reads the page anew, in the background.
            take: shows what was read.
            look: is called where something was refused, and reads the page anew.

        """
        super().__init__()
        self._office, self._words, self._person = office, words, person
        self._reading, self._show, self._look = reading, take, look
        self._fold: Fold | None = None
        self._done: Done | None = None
        self._problem: Tells | None = None
        self._is_busy = False
        self._changes = Changes(self)

    def take(self, fold: Fold) -> None:
        """Know what was decided by now."""
        self._fold = fold
        self._changes.tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._changes.tell()

    def begin_anew(self) -> None:
        """Tell of nothing that was done before: the page is opened."""
        self._problem = None
        self.forget()

    def do(self, work: Callable[[], Done]) -> None:
        """Do something in the background, unless something is being done; it is told with what there is then."""
        if self._is_busy:
            return
        self._is_busy, self._problem = True, None
        self._changes.tell()
        reading = self._reading()
        self._office.background.run(lambda: (work(), reading()), self._came, self._failed)

    def _came(self, result: tuple[Done, Seen]) -> None:
        self._is_busy = False
        self._done, seen = result
        self._show(seen)

    def _failed(self, problem: KioskError) -> None:
        self._is_busy, self._problem = False, problem
        self._changes.tell()
        self._look()  # somebody else may have decided

    def _decide(self, make: Callable[[Fold, Decision], Event], said: Tells, *, undoable: bool = False) -> None:
        decision, words = self._office.decision(self._person().id), self._words()

        def work() -> Done:
            was = Fold()

            def decide(fold: Fold) -> Event:
                nonlocal was
                was = fold
                return make(fold, decision)

            now = self._office.journal.decide(decide)
            before = len(was.publications) if undoable else 0
            return Done(_with_left_out(self._office, said, was, now, words), before)

        self.do(work)

    # -- what the page does --------------------------------------------------------------

    @Slot(str, int, str)
    def publish(self, treatment: str, edition: int, reason: str) -> None:
        """Show an edition of a treatment at every kiosk, unless a newer one was approved meanwhile."""
        if not self.allowed:
            return
        today = self._office.clock().date()

        def make(fold: Fold, decision: Decision) -> Event:
            editions = publishing.with_newest(fold, [treatment], today).editions
            if editions[treatment] != edition:
                message = N_("Edition {number} was approved meanwhile, so nothing was published. Look at that one.")
                raise LibraryError(message, number=editions[treatment])
            return deciding.published(fold, decision, editions, reason=reason)

        self._decide(make, Sentence(N_("Published. The kiosks show it from the next patient on.")), undoable=True)

    @Slot()
    def goBack(self) -> None:
        """Show again what the publication before the last one showed."""
        if self._fold is None or not self.allowed:
            return
        number = len(self._fold.publications) - 1

        def make(fold: Fold, decision: Decision) -> Event:
            _is_last(fold, number + 1)
            return deciding.gone_back(fold, decision, number)

        self._decide(make, Sentence(N_("Back to publication {number}."), {"number": number}), undoable=True)

    def go_back_to(self, treatment: str, number: int) -> None:
        """Show an edition again, beside what is shown of the other treatments."""
        today = self._office.clock().date()

        def make(fold: Fold, decision: Decision) -> Event:
            others = {edition.treatment: edition.number for edition in fold.shown(today)}
            return deciding.published(fold, decision, others | {treatment: number})

        self._decide(make, Sentence(N_("Back to edition {number}."), {"number": number}), undoable=True)

    @Slot()
    def undo(self) -> None:
        """Show again what was shown before the last publication, less what was withdrawn since or has expired."""
        before = self._done.before if self._done else 0
        if not before:
            return

        def make(fold: Fold, decision: Decision) -> Event:
            _is_last(fold, before + 1)
            return deciding.gone_back(fold, decision, before)

        self._decide(make, Sentence(N_("Undone: the kiosks show again what they showed before.")))

    @Slot()
    def forget(self) -> None:
        """Tell no more of what was done, and offer no undoing."""
        self._done = None
        self._changes.tell()

    # -- what it shows -------------------------------------------------------------------

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being decided."""
        return self._is_busy

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        """Whether this person may publish and go back."""
        return self._fold is not None and bool(set(PUBLISHERS) & set(self._person().roles))

    @Property(str, notify=changed)
    def who(self) -> str:
        """Who may, for those who may not."""
        people = self._fold.active(*PUBLISHERS) if self._fold else ()
        return self._words().listing(each.name for each in people) if people else ""

    @Property(bool, notify=changed)
    def undoable(self) -> bool:
        """Whether the last publication can be undone with one touch."""
        return self._done is not None and self._done.before > 0

    @Property(str, notify=changed)
    def said(self) -> str:
        """What was done."""
        return self._done.said.told(self._words()) if self._done else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What did not go, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""


def _is_last(fold: Fold, number: int) -> None:
    if len(fold.publications) != number:
        raise LibraryError(N_("Somebody has published something else meanwhile, so nothing was undone."))


def _with_left_out(office: Office, said: Tells, was: Fold, now: Fold, words: Words) -> Tells:
    """Return what was done, and what the kiosks list no more as nobody answers for it; it reads the library."""
    assert now.publication is not None, "something was published"
    gone = [edition.treatment for edition in was.listed() if edition.treatment not in now.publication.editions]
    if not gone:
        return said
    left_out = words.listing(office.called(now, treatment, words) for treatment in gone)
    return Sentence(N_("{done} Left out: {names}."), {"done": said, "names": left_out})
