"""Taking the plan home: the pages on screen, paper, email, and how both are getting on.

Nothing slow happens here: sheets are made, drawn and handed to the courier in the background.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.address import masked, problem, suggestion
from kiosk.delivery.job import Channel, Progress, State
from kiosk.errors import N_, KioskError
from kiosk.handout.calendar import calendar
from kiosk.handout.email import email
from kiosk.handout.sheet import SheetOptions, sheet
from kiosk.i18n import words
from kiosk.qt.images import pictures
from kiosk.qt.outcome import LOST, Outcome, headline, outcome
from kiosk.qt.typed import Property, QmlUncreatable
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QImage

    from kiosk.delivery.printer import PrinterState
    from kiosk.qt.background import Background
    from kiosk.qt.images import Pages
    from kiosk.qt.visit import Visit
    from kiosk.visit.plan import CarePlan

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

BOTH, ONE, LARGE = "both", "one", "large"


class Delivers(Protocol):
    """What takes paper and email from here; :class:`kiosk.delivery.courier.Courier` does."""

    def print_sheet(self, pdf: bytes, pages: int) -> str:
        """Promise to print it and return the delivery's id."""

    def send_email(self, message: bytes, address: str) -> str:
        """Promise to send it and return the delivery's id."""

    def printer_state(self) -> PrinterState:
        """Return what was last known of the printer."""

    def watch_printer(self, watch: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Ask the printer how it is every few seconds, or no longer."""


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
    reason: Any = None


@dataclass(slots=True)
class _Chosen:
    """What this patient chose; a new one forgets it all."""

    one_language: bool = False
    large: bool = False
    address: str = ""
    consent: bool = False
    masked: str = ""
    paper: _Going = field(default_factory=_Going)
    mail: _Going = field(default_factory=_Going)


@QmlElement
@QmlUncreatable("TakeHome is made by the kiosk")
class TakeHome(QObject):
    """Paper and email for the visit that is going on."""

    pagesChanged = Signal()
    formatChanged = Signal()
    printerChanged = Signal()
    addressChanged = Signal()
    outcomeChanged = Signal()
    secondsChanged = Signal()

    def __init__(  # noqa: PLR0913 - it is where everything meets
        self,
        *,
        visit: Visit,
        courier: Delivers,
        ways: Ways,
        background: Background,
        pages: Pages,
        clock: Callable[[], datetime],
        done_seconds: int,
    ) -> None:
        super().__init__()
        self._visit, self._courier, self._ways = visit, courier, ways
        self._background, self._provider, self._clock = background, pages, clock
        self._done_seconds = done_seconds
        self._chosen = _Chosen()
        self._plan: CarePlan | None = None
        self._pdf = b""
        self._sources: list[str] = []
        self._building = False
        self._problem = ""
        self._seconds_left = done_seconds
        self._early: dict[str, Progress] = {}
        visit.stepChanged.connect(self._step_changed)
        visit.wiped.connect(self._wipe)
        visit.languageChanged.connect(self._language_changed)

    # -- the pages ------------------------------------------------------------

    @Slot()
    def _step_changed(self) -> None:
        step = self._visit.at
        self._courier.watch_printer(step in {Step.QUIZ, Step.TAKE_HOME, Step.EMAIL, Step.DONE})
        if step is Step.TAKE_HOME and self._visit.plan is not self._plan:
            self._plan = self._visit.plan
            self._build()
        if step is Step.DONE:
            self._seconds_left = self._done_seconds
            self.secondsChanged.emit()
        self.printerChanged.emit()

    @Slot()
    def _language_changed(self) -> None:
        for signal in (self.formatChanged, self.printerChanged, self.addressChanged, self.outcomeChanged):
            signal.emit()
        if self._plan is not None and self._chosen.one_language:
            self._build()

    def _options(self) -> SheetOptions:
        plan = self._plan
        assert plan is not None
        languages = (self._visit.language,) if self._chosen.one_language else plan.languages
        return SheetOptions(languages=tuple(languages), large_print=self._chosen.large)

    def _build(self) -> None:
        plan, options = self._plan, self._options()
        assert plan is not None
        self._building, self._problem, self._pdf = True, "", b""
        self.pagesChanged.emit()

        def work() -> tuple[bytes, list[QImage]]:
            pdf = sheet(plan, options)
            return pdf, pictures(pdf)

        self._background.run(work, partial(self._built, plan, options), partial(self._not_built, plan))

    def _built(self, plan: CarePlan, options: SheetOptions, made: tuple[bytes, list[QImage]]) -> None:
        if plan is not self._plan or options != self._options():
            return  # another patient, or another format: that one's own pages are coming
        self._pdf, images = made
        self._sources = self._provider.show(images)
        self._building = False
        self.pagesChanged.emit()
        self.outcomeChanged.emit()

    def _not_built(self, plan: CarePlan, _error: KioskError | None) -> None:
        if plan is self._plan:
            self._building = False
            self._problem = N_("The sheet could not be made. Please ask at the desk: they will help you.")
            self.pagesChanged.emit()
            self.outcomeChanged.emit()

    def _say(self, message: str) -> str:
        return words(self._visit.language).gettext(message) if message else ""

    @Property("QVariantList", notify=pagesChanged)
    def pages(self) -> list[str]:
        """The addresses of the pages' pictures."""
        return self._sources

    @Property(bool, notify=pagesChanged)
    def building(self) -> bool:
        """Whether the pages are being made."""
        return self._building

    @Property(str, notify=pagesChanged)
    def problem(self) -> str:
        """Why there are no pages, or nothing."""
        return self._say(self._problem)

    # -- format ---------------------------------------------------------------

    @Property("QVariantList", notify=formatChanged)
    def formats(self) -> list[dict[str, Any]]:
        """Both languages or one, and large print."""
        chosen, w = self._chosen, words(self._visit.language)
        both = w.gettext(N_("French + English"))
        one = w.locale.get_language_name(w.locale.language) or self._visit.language
        return [
            {"id": BOTH, "label": both, "icon": "", "chosen": not chosen.one_language},
            {"id": ONE, "label": one[:1].upper() + one[1:], "icon": "", "chosen": chosen.one_language},
            {
                "id": LARGE,
                "label": w.gettext(N_("Large print")),
                "icon": "text-aa-duotone",
                "chosen": chosen.large,
            },
        ]

    @Slot(str)
    def chooseFormat(self, wanted: str) -> None:
        """Choose both languages or one; large print goes on and off."""
        before = (self._chosen.one_language, self._chosen.large)
        if wanted == LARGE:
            self._chosen.large = not self._chosen.large
        elif wanted in {BOTH, ONE}:
            self._chosen.one_language = wanted == ONE
        if before != (self._chosen.one_language, self._chosen.large) and self._plan is not None:
            self.formatChanged.emit()
            self._build()

    # -- paper ----------------------------------------------------------------

    @Property(bool, notify=printerChanged)
    def printerReady(self) -> bool:
        """Whether paper can be promised now."""
        return self._ways.paper and self._courier.printer_state().ready

    @Property(str, notify=printerChanged)
    def printerText(self) -> str:
        """How the printer is, in a few words."""
        if not self._ways.paper:
            return ""
        return self._say(self._courier.printer_state().patient)

    @Property(bool, notify=printerChanged)
    def canPrint(self) -> bool:
        """Whether Print may be touched: there is a sheet, a printer, and it was not printed yet."""
        return bool(self._pdf) and self.printerReady and not self.printed

    @Slot()
    def print(self) -> None:
        """Promise the paper."""
        if not self.canPrint:
            return
        going = self._chosen.paper = _Going(state=State.QUEUED)
        pdf, pages = self._pdf, len(self._sources)
        self._background.run(
            lambda: self._courier.print_sheet(pdf, pages),
            partial(self._promised, going),
            partial(self._refused, going),
        )
        self._moved()

    @Property(bool, notify=outcomeChanged)
    def printed(self) -> bool:
        """Whether paper was asked for and has not failed."""
        return self._chosen.paper.state not in {None, State.FAILED, State.CANCELLED, State.UNKNOWN}

    # -- email ------------------------------------------------------------------

    @Property(bool, notify=printerChanged)
    def canEmail(self) -> bool:
        """Whether email is set up here."""
        return self._ways.email and not self.emailed

    @Property(str, notify=outcomeChanged)
    def emailText(self) -> str:
        """How the email is getting on, in a few words."""
        return self.mailText

    @Slot()
    def openEmail(self) -> None:
        """Show the screen for the address."""
        if self._visit.at in {Step.TAKE_HOME, Step.DONE} and self._ways.email:
            self._visit.show(Step.EMAIL)

    def _get_address(self) -> str:
        return self._chosen.address

    def _set_address(self, address: str) -> None:
        if address != self._chosen.address:
            self._chosen.address = address
            self.addressChanged.emit()

    address = Property(str, _get_address, _set_address, notify=addressChanged)

    @Property(str, notify=addressChanged)
    def addressProblem(self) -> str:
        """What is wrong with the address once it looks finished, or nothing."""
        return self._say(problem(self._chosen.address) or "") if "@" in self._chosen.address else ""

    @Property(str, notify=addressChanged)
    def suggestion(self) -> str:
        """The address that was probably meant, or nothing."""
        return suggestion(self._chosen.address) or ""

    @Slot()
    def acceptSuggestion(self) -> None:
        """Take the suggested address."""
        if self.suggestion:
            self._set_address(self.suggestion)

    def _get_consent(self) -> bool:
        return self._chosen.consent

    def _set_consent(self, consent: bool) -> None:  # noqa: FBT001 - a property's setter
        self._chosen.consent = consent
        self.addressChanged.emit()

    consent = Property(bool, _get_consent, _set_consent, notify=addressChanged)

    @Property(str, notify=addressChanged)
    def consentText(self) -> str:
        """What the patient agrees to."""
        return self._say(N_("I agree that the clinic emails me this sheet. My address is erased once it is sent."))

    @Property(bool, notify=addressChanged)
    def canSend(self) -> bool:
        """Whether Send may be touched: a good address, consent, and a sheet."""
        return bool(self._pdf) and self._chosen.consent and problem(self._chosen.address) is None

    @Slot()
    def send(self) -> None:
        """Promise the email and go back to the offer; the address leaves the screen."""
        plan = self._plan
        if not self.canSend or plan is None:
            return
        chosen, now, pdf, sender = self._chosen, self._clock(), self._pdf, self._ways.sender
        languages = (self._visit.language, *(x for x in plan.languages if x != self._visit.language))
        address, chosen.address, chosen.consent = chosen.address.strip(), "", False
        chosen.masked = masked(address)
        going = chosen.mail = _Going(state=State.QUEUED)

        def work() -> str:
            return self._courier.send_email(
                email(plan, languages, pdf=pdf, calendar=calendar(plan), sender=sender, now=now), address
            )

        self._background.run(work, partial(self._promised, going), partial(self._refused, going))
        self.addressChanged.emit()
        self._moved()
        self._visit.show(Step.TAKE_HOME)

    @Property(bool, notify=outcomeChanged)
    def emailed(self) -> bool:
        """Whether an email was asked for and has not failed."""
        return self._chosen.mail.state not in {None, State.FAILED, State.CANCELLED}

    # -- how it is going ----------------------------------------------------------

    def _promised(self, going: _Going, delivery: str) -> None:
        going.id = delivery
        early = self._early.pop(delivery, None)
        if early is not None:
            self.progressed(early)

    def _refused(self, going: _Going, _error: KioskError | None) -> None:
        going.state = State.FAILED
        self._moved()

    def progressed(self, progress: Progress) -> None:
        """Take the courier's word on a delivery; one of an earlier patient changes nothing here."""
        for going in (self._chosen.paper, self._chosen.mail):
            if going.state is not None and not going.id:
                self._early[progress.id] = progress  # it went faster than the promise came back
            if going.id and going.id == progress.id:
                going.state, going.reason = progress.state, progress.reason
        self._moved()

    def _moved(self) -> None:
        self.printerChanged.emit()
        self.outcomeChanged.emit()

    def _outcome(self, channel: Channel) -> Outcome:
        going = self._chosen.paper if channel is Channel.PAPER else self._chosen.mail
        return outcome(channel, going.state, going.reason)

    @Property(str, notify=outcomeChanged)
    def paperState(self) -> str:
        """The paper's state, or nothing when none was asked for."""
        return self._outcome(Channel.PAPER).state

    @Property(str, notify=outcomeChanged)
    def paperText(self) -> str:
        """The paper's state in a sentence."""
        return self._say(self._outcome(Channel.PAPER).text)

    @Property(str, notify=outcomeChanged)
    def mailState(self) -> str:
        """The email's state, or nothing when none was asked for."""
        return self._outcome(Channel.EMAIL).state

    @Property(str, notify=outcomeChanged)
    def mailText(self) -> str:
        """The email's state in a sentence, the address masked."""
        return self._say(self._outcome(Channel.EMAIL).text).format(address=self._chosen.masked)

    def _headline(self) -> tuple[str, str, str]:
        return headline(self._chosen.paper.state, self._chosen.mail.state)

    @Property(str, notify=outcomeChanged)
    def doneIcon(self) -> str:
        """The picture of the last screen."""
        return self._headline()[0]

    @Property(str, notify=outcomeChanged)
    def doneTitle(self) -> str:
        """The title of the last screen."""
        return self._say(self._headline()[1])

    @Property(str, notify=outcomeChanged)
    def doneText(self) -> str:
        """The sentence of the last screen."""
        return self._say(self._headline()[2])

    @Property(bool, notify=outcomeChanged)
    def offerPrint(self) -> bool:
        """Whether paper may help, the email having failed."""
        return self._chosen.mail.state in LOST and self._ways.paper and not self.printed

    @Property(bool, notify=outcomeChanged)
    def offerEmail(self) -> bool:
        """Whether an email may help, the paper having failed or being stuck."""
        stuck = self._chosen.paper.state in {State.NEEDS_HELP, *LOST}
        return stuck and self._ways.email and not self.emailed

    @Property(int, notify=secondsChanged)
    def doneSecondsLeft(self) -> int:
        """Seconds until everything is wiped."""
        return self._seconds_left

    def tick(self) -> None:
        """Count down on the last screen; called about once a second."""
        if self._visit.at in {Step.TAKE_HOME, Step.EMAIL, Step.DONE}:
            self.printerChanged.emit()
        if self._visit.at is Step.DONE:
            self._seconds_left -= 1
            self.secondsChanged.emit()
            if self._seconds_left <= 0:
                self._visit.startOver()

    @Slot()
    def _wipe(self) -> None:
        self._chosen, self._plan, self._pdf, self._sources = _Chosen(), None, b"", []
        self._early.clear()
        self._building, self._problem = False, ""
        self._provider.forget()
        for signal in (self.pagesChanged, self.formatChanged, self.addressChanged):
            signal.emit()
        self._moved()
