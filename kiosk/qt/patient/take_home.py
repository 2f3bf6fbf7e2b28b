"""Taking the sheet home: on paper, by email, and how both are getting on.

Nothing slow happens here: deliveries are handed to the courier in the background.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.errors import N_
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.email.message import email
from kiosk.handout.sheet.sheet import sheet_for_patient
from kiosk.i18n import words
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient.outcome import LOST, Outcome, headline, offer, outcome
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.delivery.printing.printer import PrinterState
    from kiosk.errors import KioskError
    from kiosk.qt.common.background import Background
    from kiosk.qt.patient.email_form import EmailForm
    from kiosk.qt.patient.sheet import Sheet
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

OFFERED = frozenset({Step.TAKE_HOME, Step.EMAIL, Step.DONE})
"""The screens that tell how paper and email are getting on."""


class Delivers(Protocol):
    """What takes paper and email from here; :class:`kiosk.delivery.courier.Courier` does."""

    def print_sheet(self, pdf: bytes, pages: int) -> str:
        """Promise to print it and return the delivery's id."""

    def send_email(self, message: bytes, address: str) -> str:
        """Promise to send it and return the delivery's id."""

    def printer_state(self) -> PrinterState:
        """Return what was last known of the printer."""

    def watch_printer(self, watch: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Ask the printer how it is every half second, or no longer."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done with a plan here."""

    paper: bool
    email: bool
    sender: str
    """The address emails come from."""


@dataclass(slots=True)
class _Going:
    """One delivery of this visit."""

    id: str = ""
    state: State | None = None
    reason: Reason = Reason.NONE


@QmlElement
@QmlUncreatable("TakeHome is made by the kiosk")
class TakeHome(QObject):
    """Paper and email for the visit that is going on."""

    changed = Signal()

    def __init__(  # noqa: PLR0913 - it is where everything meets
        self,
        *,
        visit: Visit,
        sheet: Sheet,
        form: EmailForm,
        courier: Delivers,
        ways: Ways,
        background: Background,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._visit, self._sheet, self._form = visit, sheet, form
        self._courier, self._ways = courier, ways
        self._background, self._clock = background, clock
        self._wipe()
        visit.stepChanged.connect(self._step_changed)
        visit.wiped.connect(self._wipe)
        for signal in (visit.languageChanged, sheet.changed, form.changed):
            signal.connect(self.changed)

    @Slot()
    def _wipe(self) -> None:
        self._paper, self._mail = _Going(), _Going()
        self._early: dict[str, Progress] = {}
        self.changed.emit()

    @Slot()
    def _step_changed(self) -> None:
        self._courier.watch_printer(self._visit.at in {Step.QUIZ, *OFFERED})
        self.changed.emit()

    def _say(self, message: str) -> str:
        return words(self._visit.language).gettext(message) if message else ""

    # -- paper ----------------------------------------------------------------

    @Property(bool, notify=changed)
    def printerReady(self) -> bool:
        """Whether paper can be promised now."""
        return self._ways.paper and self._courier.printer_state().ready

    @Property(str, notify=changed)
    def printerText(self) -> str:
        """How the paper is getting on, or how the printer is before any was asked for."""
        if not self._ways.paper or self._paper.state is not None:
            return self.paperText
        return self._say(offer(self._courier.printer_state(), email=self._ways.email and not self.emailed))

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether Print may be touched: there is a sheet, a printer, and it was not printed yet."""
        return bool(self._sheet.pdf) and self.printerReady and not self.printed

    @Slot()
    def print(self) -> None:
        """Promise the paper."""
        if not self.canPrint:
            return
        self._paper = _Going(state=State.QUEUED)
        self._promise(self._paper, partial(self._courier.print_sheet, self._sheet.pdf, len(self._sheet.pages)))

    @Property(bool, notify=changed)
    def printed(self) -> bool:
        """Whether paper was asked for and has not failed."""
        return self._paper.state not in {None, State.FAILED, State.CANCELLED, State.UNKNOWN}

    # -- email ------------------------------------------------------------------

    @Property(bool, notify=changed)
    def canEmail(self) -> bool:
        """Whether email is set up here."""
        return self._ways.email and not self.emailed

    @Slot()
    def openEmail(self) -> None:
        """Show the screen for the address."""
        if self._visit.at in {Step.TAKE_HOME, Step.DONE} and self._ways.email:
            self._visit.show(Step.EMAIL)

    @Property(bool, notify=changed)
    def canSend(self) -> bool:
        """Whether Send may be touched: a good address, consent, and a sheet."""
        return bool(self._sheet.pdf) and self._form.sendable

    @Slot()
    def send(self) -> None:
        """Promise the email and go back to the offer; the address leaves the screen."""
        plan, options = self._sheet.plan, replace(self._sheet.options, reminders=True)
        if not self.canSend or plan is None:
            return
        if not self._form.complete:
            self._form.finish()
            return
        address, now, sender = self._form.take(), self._clock(), self._ways.sender
        languages = (self._visit.language, *(x for x in plan.languages if x != self._visit.language))

        def work() -> str:
            pdf = sheet_for_patient(plan, options)
            message = email(plan, languages, pdf=pdf, calendar=calendar(plan), sender=sender, now=now)
            return self._courier.send_email(message, address)

        self._mail = _Going(state=State.QUEUED)
        self._promise(self._mail, work)
        self._visit.show(Step.TAKE_HOME)

    @Property(bool, notify=changed)
    def emailed(self) -> bool:
        """Whether an email was asked for and has not failed."""
        return self._mail.state not in {None, State.FAILED, State.CANCELLED}

    # -- how it is going ----------------------------------------------------------

    def _promise(self, going: _Going, work: Callable[[], str]) -> None:
        self._background.run(work, partial(self._promised, going), partial(self._refused, going))
        self.changed.emit()

    def _promised(self, going: _Going, delivery: str) -> None:
        going.id = delivery
        early = self._early.pop(delivery, None)
        if early is not None:
            self.progressed(early)

    def _refused(self, going: _Going, _error: KioskError | None) -> None:
        going.state = State.FAILED
        self.changed.emit()

    def progressed(self, progress: Progress) -> None:
        """Take the courier's word on a delivery; one of an earlier patient changes nothing here."""
        for going in (self._paper, self._mail):
            if going.state is not None and not going.id:
                self._early[progress.id] = progress  # it went faster than the promise came back
            if going.id and going.id == progress.id:
                going.state, going.reason = _shown(progress), progress.reason
        self.changed.emit()

    def _outcome(self, channel: Channel) -> Outcome:
        going = self._paper if channel is Channel.PAPER else self._mail
        return outcome(channel, going.state, going.reason)

    @Property(str, notify=changed)
    def paperState(self) -> str:
        """The paper's state, or nothing when none was asked for."""
        return self._outcome(Channel.PAPER).state

    @Property(str, notify=changed)
    def paperText(self) -> str:
        """The paper's state in a sentence."""
        return self._say(self._outcome(Channel.PAPER).text)

    @Property(str, notify=changed)
    def mailState(self) -> str:
        """The email's state, or nothing when none was asked for."""
        return self._outcome(Channel.EMAIL).state

    @Property(str, notify=changed)
    def mailText(self) -> str:
        """The email's state in a sentence, the address masked."""
        return self._say(self._outcome(Channel.EMAIL).text).format(address=self._form.masked)

    @Property(str, notify=changed)
    def mailNote(self) -> str:
        """How the email is getting on, or what it brings before any was asked for."""
        return str(self.mailText) or self._say(N_("With reminders for your calendar"))

    def _headline(self) -> tuple[str, str, str]:
        return headline(self._paper.state, self._mail.state)

    @Property(str, notify=changed)
    def doneIcon(self) -> str:
        """The picture of the last screen."""
        return self._headline()[0]

    @Property(str, notify=changed)
    def doneTitle(self) -> str:
        """The title of the last screen."""
        return self._say(self._headline()[1])

    @Property(str, notify=changed)
    def doneText(self) -> str:
        """The sentence of the last screen."""
        return self._say(self._headline()[2])

    @Property(bool, notify=changed)
    def offerPrint(self) -> bool:
        """Whether paper may help, the email having failed or being held up, and the printer being ready."""
        return self._mail.state in {State.NEEDS_HELP, *LOST} and self.canPrint

    @Property(bool, notify=changed)
    def offerEmail(self) -> bool:
        """Whether an email may help, the paper having failed or being stuck."""
        stuck = self._paper.state in {State.NEEDS_HELP, *LOST}
        return stuck and self._ways.email and not self.emailed

    def tick(self) -> None:
        """Look at the printer again; called about once a second."""
        if self._visit.at in OFFERED:
            self.changed.emit()


def _shown(progress: Progress) -> State:
    """Return the state to show: an email that waits to be tried again is not on its way."""
    if (progress.channel, progress.state) == (Channel.EMAIL, State.QUEUED) and progress.reason is not Reason.NONE:
        return State.NEEDS_HELP
    return progress.state
