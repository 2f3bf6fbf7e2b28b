"""What a monkey meets: a printer, a mail server, a voice that answer late or not at all, and contents that change."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.delivery.printing.printer import PrinterState
from kiosk.errors import DeliveryError, SpeechError
from kiosk.visit.offer import Offer
from kiosk.visit.walk import Step
from tests.content.valid_content import written
from tests.qt.objects import NO_TIME, OFFER, Desk
from tests.qt.patient import test_offer as offered
from tests.speech.fakes import Speech
from tests.visit.any_visit import clinic_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from kiosk.speech.processes import Stop
    from kiosk.speech.segmentation import Spoken
    from kiosk.speech.sound import Sound
    from tests.ui.whole import Whole

REASONS = (Reason.NONE, Reason.PAPER_EMPTY, Reason.JAM, Reason.STORAGE, Reason.MAIL_DOWN, Reason.WITHDRAWN, Reason.LOST)
STEPS = (Step.DAY, Step.ABOUT, Step.READY, Step.RECOVERY, Step.CARE, Step.TOPICS, Step.SIGNS, Step.QUIZ, Step.TAKE_HOME)
FULL = "The disk is full."
MOST_STEPS = 60


@dataclass(repr=False)
class Flaky(Desk):
    """A desk that answers late or fails, until it is calm."""

    chance: Random = field(kw_only=True)
    calm: bool = False

    def _stumble(self) -> None:
        if not self.calm and self.chance.random() < 0.5:
            time.sleep(0.02)
        if not self.calm and self.chance.random() < 0.3:
            raise DeliveryError(FULL)

    def print_sheet(self, pdf: bytes, pages: int, edition: str) -> str:
        self._stumble()
        return super().print_sheet(pdf, pages, edition)

    def send_email(self, message: bytes, address: str, edition: str, hold: timedelta = NO_TIME) -> str:
        self._stumble()
        return super().send_email(message, address, edition, hold)

    def take_back(self, delivery: str) -> bool:
        self._stumble()
        return super().take_back(delivery)


@dataclass
class Voice(Speech):
    """A voice with its loudspeaker, which are there or not, and say each sentence in almost no time."""

    chance: Random = field(kw_only=True)

    def find(self) -> tuple[Voice, Voice]:
        if self.chance.random() < 0.1:
            raise SpeechError("There is no voice.")
        return self, self

    def say(self, spoken: Spoken, speed: float, stop: Stop) -> Sound:
        self.mute = self.chance.random() < 0.01
        self.said.clear()
        return super().say(spoken, speed, stop)

    def play(self, _sound: Sound, stop: Stop) -> Callable[[], None]:
        def wait() -> None:
            for _ in range(self.chance.choice([1, 5, 100])):
                if stop.asked:
                    raise SpeechError("stopped")
                time.sleep(0.002)

        return wait


@cache
def contents(seed: int) -> Offer:
    """Return what some clinic wrote, of one treatment or of two."""
    made = [written(seed + more) for more in range(1 + seed % 2)]
    spoken = tuple(replace(each.content, languages=("fr-CA", "en-CA")) for each in made)
    return Offer(spoken, clinic_of(made[0]), demo=True)


def delivers(whole: Whole, chance: Random) -> str:
    """Let a printer, a mail server or the courier be heard."""
    if chance.random() < 0.3:
        whole.desk.printer = PrinterState(ready=chance.random() < 0.6, reason=chance.choice(REASONS))
        return f"{whole.desk.printer}"
    channel = chance.choice(list(Channel))
    count = len(whole.desk.papers if channel is Channel.PAPER else whole.desk.addresses)
    progress = Progress(f"{channel}-{count}", channel, chance.choice(list(State)), chance.choice(REASONS))
    whole.take_home.progressed(progress)
    return f"{progress}"


def offers(whole: Whole, chance: Random) -> str:
    """Give patients other contents, take some from them, or let the clock go wrong or right."""
    approved = offered.approved(offered.APPROVAL)
    kinds = {
        "contents as shipped": OFFER,
        "approved contents": approved,
        "withdrawn contents": replace(approved, withdrawn=frozenset({("microneedling", 1)})),
        "no contents": replace(OFFER, contents=()),
        "contents that are read still": replace(OFFER, contents=(), is_awaited=True),
    }
    name = chance.choice([*kinds, "others", "others", "a day", "a doubt"])
    if name == "a day":
        whole.clock += timedelta(days=chance.choice([-20, 1, 40]), hours=chance.choice([0, 11, 12]))
    elif name == "a doubt":
        whole.doubt = None if whole.doubt else offered.WRONG
    else:
        offer = kinds.get(name) or contents(chance.choice([1, 2, 3, 4, 5, 6]))
        whole.clinic.take(offer.clinic)
        whole.visit.take(offer)
    return name


def jumps(whole: Whole, chance: Random) -> str:
    """Begin anew, and let somebody quick go on to some screen."""
    at = chance.choice(STEPS)
    whole.visit.startOver()
    whole.visit.start(chance.choice(["fr-CA", "en-CA"]))
    for _ in range(MOST_STEPS):
        if whole.visit.at in {at, Step.WELCOME, Step.UNAVAILABLE, Step.DONE, Step.STOPPED}:
            break
        if whole.visit.at is Step.TREATMENT:
            whole.choices.chooseTreatment(chance.choice(list(whole.visit.served.treatments)).id)
        elif whole.visit.at is Step.ABOUT and chance.random() < 0.5:
            whole.choices.toggleAnswer(chance.choice(whole.choices.answers.rows).key)
            whole.on()
        else:
            whole.on()
    if at is Step.TAKE_HOME and whole.visit.at is at:
        chance.choice([whole.take_home.openEmail, whole.take_home.changeFormat, whole.take_home.readPages])()
    return f"go to {whole.visit.at}"
