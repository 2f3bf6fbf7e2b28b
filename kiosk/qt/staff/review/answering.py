"""What is decided about an edition once all of it was seen: approved until a day, or sent back with a note."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError
from kiosk.library import deciding, sending
from kiosk.library.people import CodeError, WaitError
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.review.checks import EditionChecks
from kiosk.qt.staff.review.last_day import LastDay
from kiosk.qt.staff.review.own_code import OwnCode
from kiosk.qt.staff.review.pemat import Pemat

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.review.reviewed import Reviewed

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

APPROVED, BACK = "approved", "back"


@QmlElement
@QmlUncreatable("Answering is made by the kiosk")
class Answering(QObject):
    """Approve, or send back."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        is_read: Callable[[], bool],
        look: Callable[[], None],
    ) -> None:
        """Have nothing to answer yet.

        Args:
            office: the library, and the codes.
            words: those of who reads this.
            person: who answers.
            is_read: whether all of it was seen.
            look: is called where something was refused: somebody else may have decided.

        """
        super().__init__()
        self._office, self._words, self._whose, self._is_read, self._look = office, words, person, is_read, look
        self._pemat, self._checks = Pemat(words), EditionChecks(office, words)
        self._last = LastDay(office.clock, words)
        self._code = OwnCode()
        self._code.typed.connect(self._typed)
        self._code.entered.connect(self._entered)
        self._read: Reviewed | None = None
        self._forget()
        self._changes = Changes(self)

    def _forget(self) -> None:
        self.person = ""
        """Whose answer it is, an id."""
        self._pemat.begin()
        self._checks.begin()
        self._last.begin()
        self._code.end()
        self._note, self._noting = "", False
        self._busy = False
        self._outcome = ""
        self._problem: KioskError | None = None

    def begin(self, read: Reviewed | None) -> None:
        """Begin to answer an edition; None: there is none any more."""
        self._forget()
        self._read = read
        if read is not None:
            self.person = self._whose().id
        self._tell()

    def renew(self, read: Reviewed) -> None:
        """Go on with the same edition, read anew; what was ticked stays."""
        self._read = read
        self._tell()

    def look(self, read: Reviewed | None) -> None:
        """Find what the checks say of it, once all was seen."""
        if read is not None:
            self._checks.look(read)

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    def _tell(self) -> None:
        self._pemat.tell()
        self._checks.tell()
        self._last.tell()
        self._changes.tell()

    # -- answering -----------------------------------------------------------------------

    def _ready(self) -> Reviewed | None:
        """Return what may be answered now; None where it may not."""
        return self._read if not self._busy and not self._outcome and self._is_read() else None

    @Slot()
    def approve(self) -> None:
        """Answer for it; where nobody else reads it, after the person's code."""
        read = self._ready()
        if read is None or read.refused is not None:
            return
        self._noting, self._problem = False, None
        if not read.needs_code:
            self._decide(APPROVED, partial(self._approve, self.person, read, self._last.day, "", self._pemat.ticks))
        elif not self._code.asking:
            self._code.ask()
            self._tell()

    def _approve(self, person: str, read: Reviewed, until: date, code: str, ticks: frozenset[str]) -> None:
        """Approve it in the background, where nothing is read of what may be another's answer by then."""
        office, edition = self._office, read.edition
        if code:
            office.codes.verify(person, code, office.clock())
        decision = office.decision(person)
        office.journal.decide(
            lambda fold: deciding.approved(
                fold,
                decision,
                edition.treatment,
                edition.number,
                sha256=edition.sha256,
                review_by=until,
                pemat=ticks,
            )
        )

    @Slot()
    def _typed(self) -> None:
        self._problem = None
        self._tell()

    @Slot(str)
    def _entered(self, code: str) -> None:
        read = self._ready()
        if read is None:
            self._code.refused()
        else:
            self._decide(APPROVED, partial(self._approve, self.person, read, self._last.day, code, self._pemat.ticks))

    @Slot()
    def openNote(self) -> None:
        """Begin the note with which it is sent back."""
        if self._ready() is not None:
            self._noting, self._problem = True, None
            self._tell()

    @Slot()
    def cancel(self) -> None:
        """Put the note, or the pad for the code, away; what was written stays."""
        if not self._busy:
            self._noting, self._problem = False, None
            self._code.end()
            self._tell()

    @Slot(str)
    def write(self, note: str) -> None:
        """Take the note as it is written."""
        self._note = note
        self._tell()

    @Slot()
    def sendBack(self) -> None:
        """Send it back with the note."""
        read = self._ready()
        if read is not None and self.canSendBack:
            decision, note = self._office.decision(self.person), self._note
            self._decide(BACK, lambda: sending.send_back(self._office.journal, read.edition, decision, note))

    def _decide(self, outcome: str, work: Callable[[], object]) -> None:
        self._busy, self._problem = True, None
        self._tell()
        self._office.background.run(
            work, partial(self._decided, self._read, outcome), partial(self._failed, self._read)
        )

    def _decided(self, read: Reviewed | None, outcome: str, _: object) -> None:
        if self._is_other(read):
            return
        self._busy = self._noting = False
        self._code.end()
        self._outcome = outcome
        self._tell()

    def _is_other(self, read: Reviewed | None) -> bool:
        """Tell whether another edition is answered by now, or another person answers."""
        shown = self._read
        return read is None or shown is None or _of(read) != _of(shown)

    def _failed(self, read: Reviewed | None, problem: KioskError) -> None:
        if self._is_other(read):
            return
        self._busy = False
        self._code.refused()
        self._problem = problem
        self._tell()
        if not isinstance(problem, CodeError | WaitError):
            self._look()

    @property
    def _may(self) -> bool:
        return self._read is not None and self._read.refused is None

    # -- what it shows -------------------------------------------------------------------

    @Property(Pemat, constant=True)
    def pemat(self) -> Pemat:
        """What to tick."""
        return self._pemat

    @Property(EditionChecks, constant=True)
    def checks(self) -> EditionChecks:
        """What the checks found."""
        return self._checks

    @Property(OwnCode, constant=True)
    def code(self) -> OwnCode:
        """Asked for where nobody else reads it."""
        return self._code

    @Property(LastDay, constant=True)
    def last(self) -> LastDay:
        """Until when it is to hold."""
        return self._last

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who answers."""
        return self._whose().name if self._read else ""

    @Property(str, notify=changed)
    def readers(self) -> str:
        """How many people have read it, in a sentence."""
        read = self._read
        if read is None:
            return ""
        say = self._words().gettext
        if read.edition.sent.by == self.person:
            return say(N_("You wrote it and you approve it: nobody else has read it."))
        return say(N_("{name} wrote, you approve: two people have read it.")).format(name=read.sender)

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Why this person may not approve it; "" where they may."""
        refused = self._read.refused if self._read else None
        return refused.told(self._words()) if refused else ""

    @Property(bool, notify=changed)
    def canApprove(self) -> bool:
        """Whether Approve acts."""
        return self._may and self._ready() is not None

    @Property(bool, notify=changed)
    def noting(self) -> bool:
        """Whether the note is written."""
        return self._noting

    @Property(str, notify=changed)
    def note(self) -> str:
        """The note."""
        return self._note

    @Property(bool, notify=changed)
    def canSendBack(self) -> bool:
        """Whether the note says something."""
        return bool(self._note.strip())

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether it is being recorded."""
        return self._busy

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """What was decided: "approved", "back"; "" for nothing yet."""
        return self._outcome

    @Property(str, notify=changed)
    def wrong(self) -> str:
        """What was refused, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""


def _of(read: Reviewed) -> tuple[str, int]:
    return read.edition.treatment, read.edition.number
