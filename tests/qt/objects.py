"""The objects behind the screens as ``app.py`` makes them, with a desk that notes what it is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.delivery.asked import Ways
from kiosk.delivery.printing.printer import PrinterState
from kiosk.qt.common.background import Background
from kiosk.qt.common.images import Pages
from kiosk.qt.patient.advice import Advice
from kiosk.qt.patient.appearance import Appearance
from kiosk.qt.patient.attract import Attract
from kiosk.qt.patient.can_i_use import CanIUse
from kiosk.qt.patient.choices import Choices
from kiosk.qt.patient.email_form import EmailForm
from kiosk.qt.patient.idle import Idle
from kiosk.qt.patient.reader import Reader
from kiosk.qt.patient.sheet import Sheet
from kiosk.qt.patient.speaker import Speaker
from kiosk.qt.patient.take_home import Dispatch, TakeHome
from kiosk.qt.patient.visit import Visit
from kiosk.visit.alone import Patience
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer
from kiosk.visit.walk import Step
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kiosk.errors import Sentence

NO_TIME = timedelta()
NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("America/Toronto"))
CONTENT = french_and_english()
OFFER = Offer((CONTENT,), clinic(ClinicSettings(), CONTENT.languages), demo=True)


@dataclass(repr=False)
class Desk:
    """Takes paper and email as the courier does, and delivers nothing."""

    papers: list[int] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)
    editions: list[str] = field(default_factory=list)
    watched: bool = False
    left: bool = False
    recalled: list[str] = field(default_factory=list)
    printer: PrinterState = field(default_factory=lambda: PrinterState(ready=True))

    def print_sheet(self, pdf: bytes, pages: int, edition: str) -> str:
        assert pdf.startswith(b"%PDF")
        self.editions.append(edition)
        self.papers.append(pages)
        return f"paper-{len(self.papers)}"

    def send_email(self, message: bytes, address: str, edition: str, hold: timedelta = NO_TIME) -> str:
        self.editions.append(edition)
        self.messages.append(message)
        self.addresses.append(address)
        assert hold.total_seconds() < 10
        return f"email-{len(self.addresses)}"

    def take_back(self, delivery: str) -> bool:
        self.recalled.append(delivery)
        return not self.left

    def printer_state(self) -> PrinterState:
        return self.printer

    def watch_printer(self, watch: bool) -> None:  # noqa: FBT001 - the courier's call
        self.watched = watch


class Objects:
    """Their Qt properties are of any type here: mypy cannot see through them."""

    def __init__(self, bot: QtBot, offer: Offer = OFFER) -> None:
        self.bot = bot
        self.desk = Desk()
        self.now = 0.0  # the seconds that Idle counts
        self.clock = NOON
        self.doubt: Sentence | None = None
        self.year_before: int | None = None
        self.background, self.pages = Background(), Pages()
        visit = Visit(offer, lambda: self.clock, lambda: self.doubt)
        look = Appearance(visit)
        sheet, form = Sheet(visit, self.background, self.pages, look), EmailForm(visit)
        self.visit: Any = visit
        self.appearance: Any = look
        self.choices: Any = Choices(visit, lambda: self.clock, lambda: self.year_before)
        self.missed: list[tuple[str, str]] = []
        self.advice: Any = Advice(visit, lambda treatment, question: self.missed.append((treatment, question)))
        self.sheet: Any = sheet
        self.form: Any = form
        ways = Ways(paper=True, email=True, sender="soins@clinique.example")
        self.take_home: Any = TakeHome(visit, sheet, form, Dispatch(self.desk, ways, self.background, lambda: NOON))
        self.idle: Any = Idle(visit, Patience(), lambda: self.now)
        self.attract: Any = Attract(visit, self.idle, lambda: offer.clinic, lambda: self.clock, motion=True)
        self.speaker: Any = Speaker(visit, self.background)
        self.speaker.playingChanged.connect(lambda: self.idle.listened(self.speaker.playing))
        self.reader: Any = Reader(visit, self.speaker)
        self.unanswered: list[str] = []
        self.can_i_use: Any = CanIUse(visit, self.unanswered.append)

    def to(self, step: Step) -> None:
        """Begin a visit, with acne-prone skin, and go on to ``step``."""
        self.visit.start("en-CA")
        while self.visit.at is not step:
            if self.visit.at is Step.ABOUT and not self.visit.walk.answers:
                self.choices.toggleAnswer("acne-prone")
            before = self.visit.walk
            self.on()
            assert self.visit.walk != before, f"{before.step} leads nowhere"

    def on(self) -> None:
        """Go on by a screen; it was today, where that is asked."""
        if self.visit.at is Step.DAY:
            self.choices.treatedOn.choose(self.choices.treatedOn.near.rows[0].key)
        if self.visit.at is Step.LEAVING:
            self.take_home.leave()
        self.visit.next()

    def to_offer(self) -> None:
        """Go on to the offer of paper and email, and wait for the sheet."""
        self.to(Step.TAKE_HOME)
        self.wait_for(lambda: self.sheet.made is not None)

    def to_offer_from_here(self) -> None:
        """Go on with the visit to the offer, with nothing more chosen, and wait for the sheet."""
        while self.visit.at is not Step.TAKE_HOME:
            self.on()
        self.wait_for(lambda: self.sheet.made is not None)

    def fill_in(self, address: str) -> None:
        """Type an address and agree."""
        self.take_home.openEmail()
        self.form.address = address
        self.form.consent = True

    def wait_for(self, holds: Any) -> None:  # noqa: ANN401 - a question, answered with a bool
        """Wait until the background has got that far."""
        self.bot.waitUntil(holds, timeout=20_000)
