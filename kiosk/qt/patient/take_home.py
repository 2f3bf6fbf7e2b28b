"""Taking the sheet home: on paper, by email, and how both are getting on.

Nothing slow happens here: deliveries are handed to the courier in the background.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.asked import Asked, asked, progressed, promised, refused, taken_back
from kiosk.delivery.job import Channel, Reason, State
from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.remembering import to_remember
from kiosk.visit.walk import OFFERED, Step, needs_printer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.delivery.asked import Ways
    from kiosk.delivery.delivers import Recalls
    from kiosk.delivery.job import Progress
    from kiosk.errors import KioskError
    from kiosk.qt.common.background import Background
    from kiosk.qt.patient.email_form import EmailForm
    from kiosk.qt.patient.sheet import Sheet
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

HOLD = timedelta(seconds=8)
"""How long an email stays, for its address to be corrected."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """How paper and email leave: who takes them, which ways there are, what waits for it, and the time they bear."""

    courier: Recalls
    ways: Ways
    background: Background
    clock: Callable[[], datetime]


@QmlElement
@QmlUncreatable("TakeHome is made by the kiosk")
class TakeHome(QObject):
    """Paper and email for the visit that is going on."""

    printerTextChanged = Signal()
    canPrintChanged = Signal()
    canPrintAgainChanged = Signal()
    takenChanged = Signal()
    canCorrectChanged = Signal()
    rememberChanged = Signal()
    canEmailChanged = Signal()
    canSendChanged = Signal()
    paperChanged = Signal()
    mailChanged = Signal()
    askFirstChanged = Signal()
    doneChanged = Signal()
    offerPrintChanged = Signal()
    offerEmailChanged = Signal()

    def __init__(self, visit: Visit, sheet: Sheet, form: EmailForm, dispatch: Dispatch) -> None:
        super().__init__()
        self._visit, self._sheet, self._form = visit, sheet, form
        self._dispatch, self._courier = dispatch, dispatch.courier
        self._forget()
        self._changes = Changes(self)
        visit.stepChanged.connect(self._step_changed)
        visit.wiped.connect(self._wipe)
        visit.ask_about_leaving(self._is_empty_handed)
        for signal in (visit.languageChanged, sheet.changed, form.changed):
            signal.connect(self._changes.tell)

    @Slot()
    def _wipe(self) -> None:
        self._forget()
        self._changes.tell()

    def _forget(self) -> None:
        self._sent = ""  # the address of the email that may still be taken back
        self._asked = Asked(self._dispatch.ways)
        self._unanswered: set[object] = set()  # what an earlier patient asked for is answered too late

    @Slot()
    def _step_changed(self) -> None:
        self._courier.watch_printer(needs_printer(self._visit.at))
        self._changes.tell()

    # -- paper ----------------------------------------------------------------

    @Property(str, notify=printerTextChanged)
    def printerText(self) -> str:
        """How the paper is getting on, or how the printer is before any was asked for."""
        return self._visit.say(self._asked.told_of_printer(self._courier.printer_state()))

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        """Whether Print may be touched: there is a sheet, a printer, and it was not printed yet."""
        return self._sheet.made is not None and self._asked.can_print(self._courier.printer_state())

    @Slot()
    def print(self) -> None:
        """Promise the paper."""
        made = self._sheet.made
        if made is not None and self.canPrint:
            self._promise(Channel.PAPER, partial(self._courier.print_sheet, made.pdf, made.pages, made.edition))

    @Property(bool, notify=canPrintAgainChanged)
    def canPrintAgain(self) -> bool:
        """Whether one more sheet may be printed: the one before is out."""
        return self._sheet.made is not None and self._asked.can_print_again(self._courier.printer_state())

    @Slot()
    def printAgain(self) -> None:
        """Promise one more."""
        made = self._sheet.made
        if made is not None and self.canPrintAgain:
            self._promise(Channel.PAPER, partial(self._courier.print_sheet, made.pdf, made.pages, made.edition))

    # -- email ------------------------------------------------------------------

    @Property(bool, notify=canEmailChanged)
    def canEmail(self) -> bool:
        """Whether an email can be promised: email is set up here, and none was asked for that may arrive."""
        return self._asked.can_email

    @Slot()
    def openEmail(self) -> None:
        """Show the screen for the address."""
        if self._visit.at in OFFERED and self.canEmail:
            self._visit.show(Step.EMAIL)

    @Property(bool, notify=canSendChanged)
    def canSend(self) -> bool:
        """Whether Send may be touched: nothing is missing in the form, and there is a sheet."""
        return self._sheet.made is not None and self._form.sendable

    @Slot()
    def send(self) -> None:
        """Promise the email and go back to the offer, the address gone; or ask about one that may not be finished."""
        made = self._sheet.made
        if made is None or not self.canSend:
            return
        if not self._form.complete:
            self._form.finish()
            return
        address, language = self._form.take(), self._visit.language
        now, sender = self._dispatch.clock(), self._dispatch.ways.sender

        def work() -> str:
            email = made.email(language, sender=sender, now=now)
            return self._courier.send_email(email, address, made.edition, HOLD)

        self._sent = address
        self._promise(Channel.EMAIL, work)
        self._visit.show(Step.TAKE_HOME)

    @Property(bool, notify=canCorrectChanged)
    def canCorrect(self) -> bool:
        """Whether the email may be taken back, as it has not left."""
        return bool(self._sent and self._asked.mail.id)

    @Slot()
    def correct(self) -> None:
        """Take the email back, and show its address again; nothing changes where it has left meanwhile."""
        if not self.canCorrect:
            return
        address, delivery, self._sent = self._sent, self._asked.mail.id, ""
        self._changes.tell()

        def came(was_kept: bool) -> None:  # noqa: FBT001 - what the courier answers
            if was_kept and self._asked.mail.id == delivery:
                self._become(taken_back(self._asked))
                self._form.put_back(address)
                self._visit.show(Step.EMAIL)

        self._dispatch.background.run(partial(self._courier.take_back, delivery), came, lambda _: None)

    # -- leaving ------------------------------------------------------------------

    @Slot()
    def changeFormat(self) -> None:
        """Show in which language the sheet can be, and how large."""
        self._aside(Step.FORMAT)

    @Slot()
    def readPages(self) -> None:
        """Show the sheet, large enough to read."""
        self._aside(Step.PAGES)

    def _aside(self, step: Step) -> None:
        if self._visit.at is Step.TAKE_HOME:
            self._visit.show(step)

    @Slot()
    def toOffer(self) -> None:
        """Show the ways to take it home again."""
        self._visit.show(Step.TAKE_HOME)

    @Slot()
    def leave(self) -> None:
        """Leave with nothing."""
        if self._visit.at is Step.LEAVING:
            self._visit.show(Step.DONE)

    def _is_empty_handed(self) -> bool:
        return self._asked.is_nothing and bool(self.canPrint or self.canEmail)

    @Property(bool, notify=takenChanged)
    def taken(self) -> bool:
        """Whether something goes home: a sheet or an email was asked for, and has not failed."""
        return self._asked.taken

    @Property(str, notify=rememberChanged)
    def remember(self) -> str:
        """The one rule that matters, for who takes nothing; nothing where there is none."""
        rule = to_remember(self._visit.plan) if self._visit.plan else None
        if rule is None:
            return ""
        language = self._visit.language
        return self._visit.say(N_("{thing}: {when}")).format(thing=rule.thing.of(language), when=rule.when.of(language))

    # -- how it is going ----------------------------------------------------------

    def _become(self, now: Asked) -> None:
        self._asked = now
        self._changes.tell()

    def _promise(self, channel: Channel, work: Callable[[], str]) -> None:
        question = object()
        self._unanswered.add(question)

        def came(delivery: str) -> None:
            if question in self._unanswered:
                self._unanswered.discard(question)
                self._become(promised(self._asked, channel, delivery))

        def failed(_error: KioskError) -> None:
            if question in self._unanswered:
                self._unanswered.discard(question)
                self._become(refused(self._asked, channel))

        self._become(asked(self._asked, channel))
        self._dispatch.background.run(work, came, failed)

    def progressed(self, progress: Progress) -> None:
        """Take the courier's word on a delivery; one of an earlier patient changes nothing here."""
        before = self._asked
        now = progressed(before, progress)
        if now.mail != before.mail and now.mail.state not in {State.QUEUED, State.NEEDS_HELP}:
            self._sent = ""  # it has left, or never will
        self._become(now)
        was, needs = (_needs_help(each) for each in (before, now))
        if needs and not was and self._visit.at is Step.TAKE_HOME:
            self._visit.show(Step.HELP)
        elif not needs and self._visit.at is Step.HELP:
            self._visit.show(Step.TAKE_HOME)

    @Property(str, notify=paperChanged)
    def paperState(self) -> str:
        """The paper's state, or nothing when none was asked for."""
        return self._asked.told(Channel.PAPER).state

    @Property(str, notify=paperChanged)
    def paperText(self) -> str:
        """The paper's state in a sentence."""
        return self._visit.say(self._asked.told(Channel.PAPER).text)

    @Property(str, notify=mailChanged)
    def mailState(self) -> str:
        """The email's state, or nothing when none was asked for."""
        return self._asked.told(Channel.EMAIL).state

    @Property(str, notify=mailChanged)
    def mailText(self) -> str:
        """The email's state in a sentence, the address masked."""
        return self._visit.say(self._asked.told(Channel.EMAIL).text).format(address=self._form.masked)

    @Property(str, notify=mailChanged)
    def mailNote(self) -> str:
        """How the email is getting on, or what it brings besides the sheet before any was asked for."""
        brings = self._visit.plan is not None and self._visit.plan.reminders
        return str(self.mailText) or self._visit.say(N_("With reminders for your calendar") if brings else "")

    @Property(str, notify=askFirstChanged)
    def askFirst(self) -> str:
        """What to ask before leaving, as advice depends on it; nothing where all was answered."""
        plan = self._visit.plan
        return "\n".join(text.of(self._visit.language) for text in plan.ask_first) if plan else ""

    @Property(str, notify=doneChanged)
    def doneTitle(self) -> str:
        """The title of the last screen."""
        return self._visit.say(self._asked.headline[0])

    @Property(str, notify=doneChanged)
    def doneText(self) -> str:
        """The sentence of the last screen."""
        return self._visit.say(self._asked.headline[1])

    @Property(bool, notify=offerPrintChanged)
    def offerPrint(self) -> bool:
        """Whether paper may help, the email having failed or being held up, and the printer being ready."""
        return self._sheet.made is not None and self._asked.offers_print(self._courier.printer_state())

    @Property(bool, notify=offerEmailChanged)
    def offerEmail(self) -> bool:
        """Whether an email may help, the paper having failed or being stuck."""
        return self._asked.offers_email

    def tick(self) -> None:
        """Look at the printer again; called about once a second."""
        if self._visit.at in OFFERED:
            self._changes.tell()


def _needs_help(asked: Asked) -> bool:
    """Tell whether the sheet waits for somebody to look after the printer."""
    return asked.paper.state is State.NEEDS_HELP and asked.paper.reason is not Reason.STORAGE
