"""A whole visit by screen reader: what is told and announced, and what its presses do.  Over the real AT-SPI."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from kiosk_window import KioskWindow, Screen
from lab import wait_until
from reader import CHECKABLE, CHECKED, SELECTED, Announced, Reader
from walkthrough import MOST_PAGES

from kiosk.i18n import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader import Told

SIZE = "1080x1920"
"""So high that nothing is below the fold, where a screen reader does not look."""
pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


class Listener:
    """Somebody who only hears the kiosk and only presses what they hear."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.heard: set[str] = set()
        """The names of all that could be ticked so far."""

    def find(self, begins: str) -> Told | None:
        return next((told for told in self.reader.objects() if told.name.startswith(begins)), None)

    def wait_for(self, begins: str) -> Told:
        until = time.monotonic() + 20
        while (found := self.find(begins)) is None:
            assert time.monotonic() < until, f"{begins} is not told; told is {self.names()}"
            time.sleep(0.03)
        return found

    def on_to(self, begins: str) -> None:
        """Press Next, page by page, until something is told."""
        for _ in range(MOST_PAGES):
            if self.find(begins):
                return
            self.press("Next")
        message = f"Next never leads to {begins}; told is {self.names()}"
        raise AssertionError(message)

    def hears_announced(self, text: str, *, at_once: bool = False) -> None:
        """Wait until something is announced."""
        wait_until(lambda: Announced(text, at_once) in self.reader.announced(), text)

    def names(self) -> list[str]:
        return [told.name for told in self.reader.objects() if told.name]

    def press(self, begins: str) -> None:
        self.reader.do(self.wait_for(begins), "Press")

    def ticked(self) -> list[str]:
        """Return what is told to be ticked, each by its first word."""
        able = [told for told in self.reader.objects() if told.has(CHECKABLE)]
        self.heard |= {told.name for told in able}
        return [told.name.replace(",", "").split(" ")[0] for told in able if told.has(CHECKED)]

    def hears(self, *names: str) -> None:
        """Wait until exactly these are told to be ticked; what was told wrongly stands in the failure."""
        told: list[list[str]] = []

        def right() -> bool:
            told[:] = [self.ticked()]
            return told == [list(names)]

        try:
            wait_until(right, "what is ticked")
        except AssertionError:
            assert told[0] == list(names)
            raise


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader()
    yield made
    made.close()


@pytest.fixture
def window(reader: Reader, tmp_path: Path) -> Iterator[KioskWindow]:
    screen = Screen(1080, 1920)
    bus = {"DBUS_SESSION_BUS_ADDRESS": reader.address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    shown = KioskWindow(
        screen, "run", "--demo", "--data", str(tmp_path / "data"), "--window", SIZE, log=tmp_path / "window.log", **bus
    )
    yield shown
    shown.close()
    screen.close()


def test_what_is_ticked_is_told_as_ticked_on_every_screen_and_after_back(
    reader: Reader, window: KioskWindow, tmp_path: Path
) -> None:
    window.wait_for("start-en-CA")
    patient = Listener(reader)

    at_welcome(patient)
    weekday = the_day(patient)
    about_the_patient(patient)
    back_and_there_again(patient, weekday)
    the_phases(patient)
    the_quiz(patient)
    taking_it_home(patient)

    assert len(patient.heard) > 40
    log = (tmp_path / "data" / "kiosk.log").read_text("utf-8")
    assert [line for line in log.splitlines() if "kiosk.qt:" in line] == []


def at_welcome(patient: Listener) -> None:
    """A tool that is on is told so, and one press switches it once."""
    patient.hears()
    patient.press("Gros texte")
    patient.hears("Gros")
    patient.press("Gros texte")
    patient.hears()
    patient.press("Start in English")


def the_day(patient: Listener) -> str:
    """A day of the calendar, which is said back before one goes on; return its weekday."""
    day = two_days_ago()
    patient.hears("English")
    assert patient.find("Next") is None
    if day.month != (day + timedelta(days=2)).month:
        patient.press("The month before")
    for _ in range(2):
        (date,) = (told for told in patient.reader.objects() if told.name == words("en-CA").day(day))
        patient.reader.do(date, "Press")
        patient.hears(words("en-CA").weekday(day), "English")
    patient.hears_announced("2 days ago")
    patient.press("Next")
    return words("en-CA").weekday(day)


def two_days_ago() -> date:
    return datetime.now(ZoneInfo("America/Toronto")).date() - timedelta(days=2)


def about_the_patient(patient: Listener) -> None:
    """The answers, and the tools of the top bar."""
    acne, cold_sores = patient.wait_for("I often have acne"), patient.wait_for("I have had cold sores")
    patient.hears("English")
    patient.reader.do(acne, "Press")
    patient.reader.do(cold_sores, "Toggle")
    patient.press("Contrast")
    patient.hears("I", "I", "Contrast", "English")
    patient.press("None of these")
    patient.wait_for("Your advice is ready")
    patient.press("Back")
    patient.hears("None", "Contrast", "English")
    patient.press("I often have acne")
    patient.press("Contrast")
    patient.hears("I", "English")
    assert patient.wait_for("I often have acne").has(CHECKED)


def back_and_there_again(patient: Listener, weekday: str) -> None:
    """What was chosen still is told so, and a press takes it back."""
    patient.press("Back")
    patient.hears(weekday, "English")
    patient.press("Next")
    patient.hears("I", "English")
    patient.press("I often have acne")
    patient.hears("English")
    patient.press("I often have acne")
    patient.hears("I", "English")
    patient.press("Next")


def the_phases(patient: Listener) -> None:
    """Which phase is shown."""

    def tabs() -> list[Told]:
        return [told for told in patient.reader.objects() if told.role == "page tab"]

    patient.press("See my advice")
    patient.wait_for("Your 4 weeks")
    while not tabs():
        patient.press("Next")
    wait_until(lambda: [told.has(SELECTED) for told in tabs()] == [False, True, False, False], "the third day")
    patient.reader.do(tabs()[-1], "Press")
    wait_until(lambda: [told.has(SELECTED) for told in tabs()] == [False, False, False, True], "the last phase")


def the_quiz(patient: Listener) -> None:
    """What the patient answered is told as ticked, and not what is right."""
    for step in ("What many people ask", "What do you notice?", "Quick question"):
        patient.on_to(step)
    first, second, *_ = (told for told in patient.reader.objects() if told.has(CHECKABLE))
    for answer in (first, second):
        patient.reader.do(answer, "Press")
        patient.hears(answer.name.replace(",", "").split(" ")[0], "English")
        assert patient.wait_for(answer.name).has(CHECKED)
    patient.hears_announced("Not that one")
    while patient.find("Finish") is None:
        patient.press("Skip" if patient.find("Skip") else "Next")


def taking_it_home(patient: Listener) -> None:
    """The format and the consent, and the language at the end."""
    patient.press("Change language or print size")
    patient.wait_for("That is fine")
    formats = [told for told in patient.reader.objects() if told.has(CHECKABLE)]
    assert [told.has(CHECKED) for told in formats].count(True) == 3  # the sheet's languages, its print, the screen's
    other = next(told for told in formats if not told.has(CHECKED))
    patient.reader.do(other, "Press")
    wait_until(lambda: patient.wait_for(other.name).has(CHECKED), other.name)
    patient.press("That is fine")
    patient.wait_for("Change language or print size")
    patient.press("Send by email")
    patient.wait_for("I agree")
    patient.hears("English")
    patient.press("I agree")
    patient.hears("I", "English")
    patient.press("I agree")
    patient.hears("English")
    assert patient.reader.description(patient.wait_for("Send")) == "Type your address"
    sending(patient, "en-CA")
    patient.wait_for("Change language or print size")
    patient.press("Français")
    patient.wait_for("Terminer")
    languages = [told for told in patient.reader.objects() if told.name in {"Français", "English"}][-2:]
    assert [told.name for told in languages if told.has(CHECKED)] == ["Français"]


def sending(patient: Listener, language: str) -> None:
    """Paper and email, each to its end."""
    say = words(language).gettext
    (field,) = (told for told in patient.reader.objects() if told.role == "text")
    patient.reader.write(field, "marie@gmial.com")
    patient.hears_announced(say("Did you mean {domain}?").format(domain="gmail.com"), at_once=True)
    patient.press(say("Yes, correct it"))
    patient.press(say("I agree that the clinic emails me this sheet. My address is erased once it is sent."))
    patient.press(say("Send"))
    patient.hears_announced(say("Email on its way to {address}").format(address="m•••••@gmail.com"))
    patient.press(say("Print"))
    patient.hears_announced(say("Your sheet is printed."))


def test_in_french_too_a_screen_reader_leads_to_paper_and_email(reader: Reader, window: KioskWindow) -> None:
    patient, say = Listener(reader), words("fr-CA").gettext
    window.wait_for("start-fr-CA")

    patient.press("Commencer en français")
    for told in ("Today", "None of these", "My sheet now", "Send by email"):
        patient.press(say(told))
    patient.wait_for(say("Your email address"))
    sending(patient, "fr-CA")
    patient.press(say("Finish"))
    patient.press(say("I’m done"))

    patient.wait_for(say("Take good care of your skin"))


def test_a_screen_reader_that_comes_later_is_told_what_was_ticked_before(tmp_path: Path, reader: Reader) -> None:
    screen = Screen(1080, 1920)
    bus = {"DBUS_SESSION_BUS_ADDRESS": reader.address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": ""}
    window = KioskWindow(
        screen, "run", "--demo", "--data", str(tmp_path / "data"), "--window", SIZE, log=tmp_path / "window.log", **bus
    )
    try:
        window.touch("start-en-CA")
        if two_days_ago().month != (two_days_ago() + timedelta(days=2)).month:
            window.touch("monthBefore")
        window.touch(f"date-{two_days_ago().isoformat()}")
        window.wait_for("nextButton")

        reader.turn_on()

        Listener(reader).hears(words("en-CA").weekday(two_days_ago()), "English")
        before = window.ask("?alone")
        Listener(reader).press("Yesterday")
        assert window.ask("?alone") < before
        window.close()
    finally:
        window.close()
        screen.close()
