"""The first run as a whole: the step of now, what was answered, and the way on, back and out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.library.events import Role
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.first_run import steps
from kiosk.qt.staff.first_run.administrator import AdministratorAnswers
from kiosk.qt.staff.first_run.clinic import ClinicAnswers
from kiosk.qt.staff.first_run.lines import StepLine, lines
from kiosk.qt.staff.first_run.offered import OfferedTreatments
from kiosk.qt.staff.first_run.sheet import TrialSheet
from kiosk.qt.staff.first_run.steps import ORDER, There
from kiosk.qt.staff.settings.mail_trial import MailTrial
from kiosk.qt.staff.settings.printers import PrinterChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.errors import KioskError
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

STARTS, ENDS = "", "today"
"""Where the first step leads back to, and the last one on."""


class Asks(Protocol):
    """What a step asks."""

    def look(self) -> None:
        """Read what was answered before."""

    def speak(self) -> None:
        """Say everything in the language of now."""

    def save(self, done: Callable[[bool], None]) -> None:
        """Save what was answered; ``done`` is told whether that went."""


@QmlElement
@QmlUncreatable("FirstRun is made by the kiosk")
class FirstRun(QObject):
    """What the page of the first run shows and does."""

    changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what a page gets, and the two ways into it
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person | None],
        about: Callable[[], str],
        entered: Callable[[Person], None],
        out: Callable[[str], None],
    ) -> None:
        """Begin at the first step.

        Args:
            office: the library, and the settings.
            words: those of who reads this.
            person: who is signed in; None while nobody is in the library.
            about: the one step that the page was opened for; "" for all of them.
            entered: is told who is in from now on.
            out: leaves the page, for another one or, with "", for where it was opened from.

        """
        super().__init__()
        self._office, self._words, self._person, self._about, self._out = office, words, person, about, out
        self._step, self._is_busy = ORDER[0], False
        self._visit: object = None
        """Somebody's being here, for which it is read and saved; None while nobody is."""
        self._there = There()
        self._lines = Rows(StepLine)
        self._clinic = ClinicAnswers(office, words)
        self._administrator = AdministratorAnswers(office, words, person, entered)
        self._printers = PrinterChoice(office, words)
        self._mail = MailTrial(office, words)
        self._offered = OfferedTreatments(office, words, person)
        self._sheet = TrialSheet(office, words)
        self._changes = Changes(self)

    @property
    def _asks(self) -> Mapping[str, Asks]:
        """What is asked, by the step; the language is asked at once."""
        return {
            steps.CLINIC: self._clinic,
            steps.ADMINISTRATOR: self._administrator,
            steps.PRINTER: self._printers,
            steps.MAIL: self._mail,
            steps.TREATMENTS: self._offered,
            steps.SHEET: self._sheet,
        }

    # -- coming -----------------------------------------------------------------------------

    def look(self) -> None:
        """Begin with the step that the page was opened for, or the first that is not answered."""
        self._visit = object()
        self._read(self._here(lambda: self._open(self._about() or steps.goes_on(self._there))))

    def ask(self, person: Person, then: Callable[[bool], None]) -> None:
        """Tell whether somebody who comes in goes on here: an administrator, where patients have nothing to come."""
        if Role.ADMINISTRATOR in person.roles:
            self._read(lambda: then(self._there.unfinished))
        else:
            then(False)  # noqa: FBT003 - the answer

    def _here(self, then: Callable[[], None]) -> Callable[[], None]:
        """Return what goes on only where nobody has left meanwhile."""
        visit = self._visit
        return lambda: then() if visit is self._visit else None

    def _read(self, then: Callable[[], None]) -> None:
        office = self._office

        def take(found: There) -> None:
            self._there = found
            then()

        def failed(_problem: KioskError) -> None:
            then()  # the step reads the same, and tells why it cannot

        office.background.run(
            lambda: steps.there(office.settings(), office.journal.fold(), office.drafts.all()), take, failed
        )

    def speak(self) -> None:
        """Say everything in the language of now."""
        for each in self._asks.values():
            each.speak()
        self._tell()

    def leave(self) -> None:
        """Let go of what was made for the last step, and wait for nothing any more."""
        self._visit = None
        self._sheet.leave()

    # -- going -------------------------------------------------------------------------------

    def _open(self, step: str) -> None:
        self._step, self._is_busy = step, False
        if step in self._asks:
            self._asks[step].look()
        self._tell()

    @Slot()
    def next(self) -> None:
        """Save what was answered, and go on."""
        if not self._is_busy:
            if self._step not in self._asks:
                self._forward()
                return
            self._is_busy = True
            self._tell()
            self._asks[self._step].save(partial(self._saved, self._visit))

    def _saved(self, visit: object, went: bool) -> None:  # noqa: FBT001 - the answer
        if visit is not self._visit:
            return  # somebody does something else by now
        if went:
            self._read(self._here(self._forward))
        else:
            self._is_busy = False
            self._tell()

    @Slot()
    def later(self) -> None:
        """Go on without an answer."""
        if not self._is_busy:
            self._forward()

    def _forward(self) -> None:
        self._is_busy = False
        if self.alone or self._step == ORDER[-1]:
            self._out(ENDS)
        else:
            self._open(ORDER[self._at + 1])

    @Slot()
    def back(self) -> None:
        """Go back a step, or to where the page was opened from."""
        if self._is_busy:
            return
        if self.alone:
            self._out(ENDS)
        elif self._at == 0:
            self._out(STARTS)
        else:
            self._open(ORDER[self._at - 1])

    @property
    def _at(self) -> int:
        return ORDER.index(self._step)

    # -- what it shows -----------------------------------------------------------------------

    def _tell(self) -> None:
        self._lines.take(lines(self._there, self._at, self._words()))
        self._changes.tell()

    @Property(Rows, constant=True)
    def lines(self) -> Rows[StepLine]:
        """Every step."""
        return self._lines

    @Property(str, notify=changed)
    def step(self) -> str:
        """The step of now."""
        return self._step

    @Property(int, notify=changed)
    def number(self) -> int:
        """Its number, from 1."""
        return self._at + 1

    @Property(str, notify=changed)
    def following(self) -> str:
        """The name of the step after it; "" where it is the last."""
        if self.alone or self._step == ORDER[-1]:
            return ""
        return self._words().gettext(steps.WORDS[ORDER[self._at + 1]])

    @Property(bool, notify=changed)
    def alone(self) -> bool:
        """Whether only this step is asked, as it was left for later."""
        return bool(self._about())

    @Property(bool, notify=changed)
    def mayWait(self) -> bool:
        """Whether it can be left for later."""
        return self._step not in {steps.LANGUAGE, steps.SHEET}

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether what was answered is being saved."""
        return self._is_busy

    @Property(bool, notify=changed)
    def someone(self) -> bool:
        """Whether somebody is signed in."""
        return self._person() is not None

    @Property(ClinicAnswers, constant=True)
    def clinic(self) -> ClinicAnswers:
        """Which clinic it is."""
        return self._clinic

    @Property(AdministratorAnswers, constant=True)
    def administrator(self) -> AdministratorAnswers:
        """Who administers."""
        return self._administrator

    @Property(PrinterChoice, constant=True)
    def printers(self) -> PrinterChoice:
        """Which printer it is."""
        return self._printers

    @Property(MailTrial, constant=True)
    def mail(self) -> MailTrial:
        """Which mail server it is."""
        return self._mail

    @Property(OfferedTreatments, constant=True)
    def offered(self) -> OfferedTreatments:
        """The treatments to offer."""
        return self._offered

    @Property(TrialSheet, constant=True)
    def sheet(self) -> TrialSheet:
        """The test sheet."""
        return self._sheet
