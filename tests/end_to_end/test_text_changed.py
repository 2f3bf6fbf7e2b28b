"""A text is changed by one person, approved by another, published, read by a patient and gone back from: by touches."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from kiosk_window import HURRIED, KioskWindow, Screen
from PIL import ImageChops
from staff_window import MAKEUP, ZONE, StaffWindow, clinic
from walkthrough import straight_to_take_home

from kiosk import config
from kiosk.handout.pdf.reading import reading
from kiosk.i18n import NBSP, words
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from pathlib import Path

    from lab import PrinterLab

pytestmark = [pytest.mark.lab, pytest.mark.window, pytest.mark.timeout(300)]

FRENCH, ENGLISH = "fr-CA", "en-CA"
NOTE = "Picotements"
THING = {FRENCH: "Maquillage", ENGLISH: "Makeup"}
HOURS = {FRENCH: "72 heures", ENGLISH: "72 hours"}
TRAIL = {
    FRENCH: (
        "Julie a envoyé pour approbation l’édition 2 de microneedling : Picotements",
        "Marc a approuvé l’édition 2 de microneedling jusqu’au ",
        "publication 2\n  Marc a publié microneedling (édition 2)\n  (à l’écran)",
        "publication 3\n  Marc est revenu à la publication 1 : microneedling (édition 1)\n  (à l’écran)",
    ),
    ENGLISH: (
        "Julie sent edition 2 of microneedling to be approved: Picotements",
        "Marc approved edition 2 of microneedling until ",
        "publication 2\n  Marc published microneedling (edition 2)\n  (on the screen)",
        "publication 3\n  Marc went back to publication 1: microneedling (edition 1)\n  (on the screen)",
    ),
}


@pytest.fixture
def data(tmp_path: Path, printer: PrinterLab) -> Path:
    """A clinic whose kiosk shows the shipped treatment, and prints."""
    with closing(clinic(tmp_path / "data")) as place:
        place.published()
    config.set_value(tmp_path / "data", "printer.uri", printer.uri)
    config.set_value(tmp_path / "data", "screen.motion", "no")
    return tmp_path / "data"


def told_after(hours: int, language: str, text: str) -> bool:
    """Tell whether a text says that makeup is to be avoided for so many hours, in days; a begun hour counts as one."""
    now = datetime.now(ZONE)
    days = {words(language).short((now + timedelta(hours=each)).date()) for each in (hours, hours + 1)}
    line = rf"{THING[language]}[ *]+(?:{'|'.join(map(re.escape, days))})".replace(NBSP, " ")
    return bool(re.search(line, text.replace(NBSP, " ")))


def change(window: StaffWindow, language: str) -> None:
    """Write 72 where patients are told 48, look at what they will get, and send it."""
    window.write()
    window.open_preview()
    before = window.preview()
    window.close_preview()
    window.more(f"{MAKEUP}/end/wait", 24)
    window.open_preview()
    window.wait_until(lambda: ImageChops.difference(before, window.preview()).getbbox() is not None)
    window.touch("tab-changes")
    window.wait_for_text(HOURS[language])
    window.send(NOTE)
    window.touch("leaveButton")


def a_patient_s_sheet(kiosk: KioskWindow, printer: PrinterLab, language: str) -> str:
    """Let a patient come and print, and return what the sheet says."""
    before = len(printer.documents())
    straight_to_take_home(kiosk, language)
    kiosk.touch("printButton")
    kiosk.touch("nextButton")
    kiosk.touch("finishButton")
    return printed(kiosk, printer, before)


def a_sheet_from_the_staff(office: StaffWindow, printer: PrinterLab) -> str:
    """Let the staff print one for a patient, and return what it says."""
    before = len(printer.documents())
    office.touch("rail-sheet")
    office.touch("printSheet")
    return printed(office, printer, before)


def printed(window: KioskWindow, printer: PrinterLab, before: int) -> str:
    """Return what the one sheet says that came after some others."""
    window.wait_until(lambda: len(printer.documents()) > before)
    (sheet,) = printer.documents()[before:]
    with reading(sheet) as document:
        pages = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(pages.replace(NBSP, " ").split())


def history(data: Path, language: str) -> str:
    """Return what ``kiosk content history`` tells."""
    command = [sys.executable, "-m", "kiosk", "content", "history", TREATMENT, "--data", str(data)]
    environment = os.environ | {"LC_ALL": f"{language.replace('-', '_')}.UTF-8", "LANGUAGE": ""}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    return told.stdout.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("language", "at_desk"),
    [
        (FRENCH, True),
        pytest.param(ENGLISH, True, marks=pytest.mark.exhaustive),
        pytest.param(FRENCH, False, marks=pytest.mark.exhaustive),
        pytest.param(ENGLISH, False, marks=pytest.mark.exhaustive),
    ],
    ids=["fr-office", "en-office", "fr-kiosk", "en-kiosk"],
)
def test_a_nurse_writes_72_for_48_another_approves_and_publishes_patients_read_it_and_it_is_gone_back(
    data: Path, printer: PrinterLab, tmp_path: Path, language: str, *, at_desk: bool
) -> None:
    log = data / "kiosk.log"
    with ExitStack() as ending:
        desk, hall = Screen(1920, 1080), Screen(1280, 800)
        ending.callback(desk.close)
        ending.callback(hall.close)
        run = ("run", "--data", str(data), "--window", "1280x800")
        kiosk = StaffWindow(hall, *run, log=tmp_path / "kiosk", **HURRIED)
        ending.callback(kiosk.close)
        office = StaffWindow.at_office(desk, data, "1920x1080", tmp_path / "office")
        ending.callback(office.close)
        kiosk.wait_for("start-fr-CA")

        nurse = office if at_desk else kiosk
        if not at_desk:
            kiosk.hold_logo()
        nurse.sign_in("julie", language)
        change(nurse, language)
        office.sign_in("marc", language)
        office.read_all()
        office.approve("words", "order", months=6)
        office.publish()
        kiosk.wait_until(lambda: "publication 2 is shown" in log.read_text("utf-8"))
        changed = a_patient_s_sheet(kiosk, printer, language)
        office.touch("goBackPublication")
        kiosk.wait_until(lambda: "publication 3 is shown" in log.read_text("utf-8"))
        as_before = a_sheet_from_the_staff(office, printer) if at_desk else a_patient_s_sheet(kiosk, printer, language)

    for each in (FRENCH, ENGLISH):  # a sheet says it in both
        assert told_after(72, each, changed)
        assert told_after(48, each, as_before)
    assert (tmp_path / "kiosk").read_text() == (tmp_path / "office").read_text() == ""
    trail = history(data, language)
    assert [line for line in TRAIL[language] if line not in trail] == []
