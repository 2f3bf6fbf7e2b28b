"""A sheet for a patient who did not use the kiosk: what is published, printed or emailed, and nothing kept."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.delivery.mail.mailer import FolderMailer
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing.printer import FolderPrinter, PrinterState
from kiosk.errors import KioskError, Sentence
from kiosk.folder import OUTBOX_FILE
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library import deciding
from kiosk.qt.staff.preview import pane
from tests.qt.objects import Desk as Notes
from tests.staff.small_clinic import TREATMENT
from tests.staff.test_today import Condition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAID = {
    FRENCH: ("Peau sujette à l’acné", "La feuille va s’imprimer.", "La feuille est imprimée."),
    ENGLISH: ("Acne-prone skin", "The sheet is about to print.", "The sheet is printed."),
}
ADDRESS = "moncourriel@gmail.com"


def opened_page(desk: Desk, person: str = "julie") -> None:
    """Come in, and open the page from the rail."""
    desk.sign_in(person)
    desk.click("rail-sheet")
    desk.wait_for(lambda: desk.staff.sheet.known)
    desk.rest()


def made(desk: Desk) -> None:
    desk.wait_for(lambda: desk.staff.sheet.preview.current)
    desk.rest()


def test_the_formats_name_both_languages_before_a_sheet_is_made(
    published: SmallClinic, opened: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane, "made", lambda *_: (_ for _ in ()).throw(KioskError("No sheet.")))
    desk = opened(published)
    opened_page(desk)
    desk.wait_for(lambda: desk.staff.sheet.chosen)

    labels = [each.label for each in desk.staff.sheet.preview.format.formats.rows]

    assert labels[:2] == ["Français + anglais", "Français"]


@pytest.fixture
def notes(published: SmallClinic) -> Notes:
    """What the courier was given."""
    known = Notes()
    published.courier = known
    return known


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_a_sheet_is_printed_by_clicks_and_it_says_how_it_went(
    published: SmallClinic, opened: Callable[..., Desk], notes: Notes, language: str
) -> None:
    answer, sentence, done = SAID[language]
    desk = opened(published, language=language)
    opened_page(desk)
    made(desk)
    assert desk.shows(answer)

    desk.click("answer-acne-prone")
    desk.click(f"patient-language-{language}")
    desk.click("day-2026-11-23")
    desk.click("format-one")
    made(desk)
    plan = desk.staff.sheet.preview.handout.plan
    desk.click("printSheet")
    desk.wait_for(lambda: notes.papers)

    assert [text.of(ENGLISH) for text in plan.adapted] == ["acne-prone skin"]
    assert plan.treated_on.of(ENGLISH) == "Monday, November 23, 2026"
    assert notes.papers == [2]
    assert notes.editions == [f"{TREATMENT} 1"]
    assert desk.shows(sentence)

    desk.click("printSheet")
    desk.staff.progressed(Progress("paper-1", Channel.PAPER, State.DONE, Reason.NONE))
    desk.rest()
    assert notes.papers == [2]
    assert desk.shows(done)


def test_it_says_what_patients_read_now_whatever_is_being_written(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup("72 h")
    desk = opened(published)

    opened_page(desk)
    made(desk)

    plan = desk.staff.sheet.preview.handout.plan
    assert plan.edition == 1
    assert next(rule for rule in plan.rules if rule.id == "makeup").until == published.now.replace(
        hour=15, minute=0
    ) + timedelta(days=2)
    assert "Contenu approuvé" in plan.approval.of(FRENCH)


@pytest.mark.parametrize("gone", ["withdrawn", "expired", "never"])
def test_what_the_kiosks_do_not_show_cannot_be_printed(
    place: SmallClinic, opened: Callable[..., Desk], gone: str
) -> None:
    if gone == "never":
        place.people()
        place.draft()
    else:
        place.published()
    if gone == "withdrawn":
        place.decide(deciding.withdrawn, TREATMENT, 1, by="julie", reason="wrong number")
    if gone == "expired":
        place.now += timedelta(days=500)
    desk = opened(place, language=ENGLISH)

    opened_page(desk)

    assert desk.shows("Nothing is at the kiosks yet")
    assert desk.find("printSheet") is None


def test_while_the_clock_is_wrong_no_sheet_is_made(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.conditions = (Condition("clock", "wrong", Sentence("The clock is wrong.")),)
    desk = opened(published, language=ENGLISH)

    opened_page(desk)

    assert desk.shows("The clock is wrong.")
    assert desk.find("printSheet") is None
    assert desk.staff.sheet.preview.paper.pages == []


def test_a_printer_that_cannot_print_is_told_before_anything_is_promised(
    published: SmallClinic, opened: Callable[..., Desk], notes: Notes
) -> None:
    notes.printer = PrinterState(ready=False, reason=Reason.JAM)
    desk = opened(published, language=ENGLISH)
    opened_page(desk)
    made(desk)

    desk.click("printSheet")

    assert notes.watched
    assert notes.papers == []
    assert desk.shows(notes.printer.staff)


# -- email -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_an_email_is_sent_only_to_an_address_and_with_consent(
    published: SmallClinic, opened: Callable[..., Desk], notes: Notes, language: str
) -> None:
    desk = opened(published, language=language)
    opened_page(desk)
    made(desk)

    desk.click("emailSheet")
    desk.rest()
    desk.click("sendEmail")
    desk.type(ADDRESS)
    desk.click("sendEmail")
    desk.key(Qt.Key.Key_Return)
    assert notes.addresses == []
    asked = "Ask the patient, then tick the box" if language == ENGLISH else "Demandez au patient, puis cochez la case"
    assert desk.shows(asked)

    desk.click("patientConsent")
    desk.click("sendEmail")
    desk.wait_for(lambda: notes.addresses)
    desk.rest()

    assert notes.addresses == [ADDRESS]
    assert notes.editions == [f"{TREATMENT} 1"]
    assert desk.find("patientAddress") is None
    assert desk.shows("m•••••@gmail.com")
    assert desk.staff.sheet.delivery.form.address == ""


def test_an_address_that_looks_wrong_is_asked_about(
    published: SmallClinic, opened: Callable[..., Desk], notes: Notes
) -> None:
    desk = opened(published, language=ENGLISH)
    opened_page(desk)
    made(desk)
    desk.click("emailSheet")
    desk.rest()

    desk.type("moncourriel@gmial.com")
    desk.click("patientConsent")
    desk.click("sendEmail")
    assert desk.shows("Did you mean gmail.com?")
    desk.click("addressYes")
    desk.click("sendEmail")
    desk.wait_for(lambda: notes.addresses)

    assert notes.addresses == [ADDRESS]


def test_with_fingers_the_address_is_typed_on_the_kiosk_s_keys(
    published: SmallClinic, opened: Callable[..., Desk], notes: Notes
) -> None:
    desk = opened(published, desk=False)
    opened_page(desk)
    made(desk)

    desk.click("emailSheet")
    desk.rest()
    for key in ("a", "b", "@"):
        desk.click(f"key-{key}")
    desk.click("key-gmail.com")
    desk.click("patientConsent")
    desk.click("sendEmail")
    desk.wait_for(lambda: notes.addresses)

    assert notes.addresses == ["ab@gmail.com"]


# -- with the real courier ---------------------------------------------------------------------


@pytest.fixture
def delivering(published: SmallClinic, tmp_path: Path) -> Iterator[Callable[[Desk], None]]:
    """Have the kiosk's courier deliver, into folders beside the data folder, for a desk that is opened then."""
    beside = tmp_path.parent / f"{tmp_path.name}-out"
    outbox = Outbox(published.data / OUTBOX_FILE, bytes(32))
    printer, mailer = FolderPrinter(beside / "printed"), FolderMailer(beside / "mailed")
    courier = Courier(outbox, printer, mailer, Limits(), lambda: published.now)
    published.courier = courier

    def start(desk: Desk) -> None:
        courier.start(lambda told: published.drawing.on_gui(partial(desk.staff.progressed, told)))

    yield start
    courier.stop()
    outbox.close()


def holding(folder: Path, secret: str) -> list[str]:
    """Return the files that hold a secret."""
    return [path.name for path in folder.rglob("*") if path.is_file() and secret.encode() in path.read_bytes()]


def test_the_paper_that_comes_out_is_the_sheet_that_was_shown(
    published: SmallClinic, opened: Callable[..., Desk], delivering: Callable[[Desk], None], tmp_path: Path
) -> None:
    desk = opened(published)
    delivering(desk)
    opened_page(desk)
    made(desk)
    shown = desk.staff.sheet.preview.handout.pdf
    desk.wait_for(lambda: desk.staff.sheet.delivery.canPrint)

    desk.click("printSheet")
    desk.wait_for(lambda: desk.staff.sheet.delivery.paperState == "done")
    desk.rest()

    printed = list((tmp_path.parent / f"{tmp_path.name}-out" / "printed").iterdir())
    assert [path.read_bytes() for path in printed] == [shown]
    assert desk.shows("La feuille est imprimée.")


def test_nothing_about_the_patient_is_kept_once_the_email_is_sent_and_the_page_is_left(
    published: SmallClinic, opened: Callable[..., Desk], delivering: Callable[[Desk], None], tmp_path: Path
) -> None:
    desk = opened(published, language=ENGLISH)
    delivering(desk)
    opened_page(desk)
    desk.click("answer-pregnant")
    made(desk)
    desk.click("emailSheet")
    desk.rest()
    desk.type(ADDRESS)
    desk.click("patientConsent")
    desk.click("sendEmail")
    desk.wait_for(lambda: desk.staff.sheet.delivery.mailState == "done")
    sent = (tmp_path.parent / f"{tmp_path.name}-out" / "mailed" / "message-001.eml").read_bytes()
    assert ADDRESS.encode() in sent

    desk.click("rail-today")
    desk.rest(300)
    desk.wait_for(lambda: not holding(published.data, ADDRESS))

    sheet = desk.staff.sheet
    assert holding(published.data, "moncourriel") == []
    assert not desk.shows("gmail.com")
    assert sheet.preview.paper.pages == []
    assert sheet.preview.handout is None
    assert sheet.preview.patient.patient.answers == frozenset()
    assert (sheet.delivery.form.address, sheet.delivery.form.masked, sheet.delivery.mailText) == ("", "", "")


# -- leaving ---------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["rail-today", "leaveButton", "anotherPatient"])
def test_the_next_patient_finds_nothing_of_the_one_before(
    published: SmallClinic, opened: Callable[..., Desk], notes: Notes, way: str
) -> None:
    desk = opened(published, language=ENGLISH)
    opened_page(desk)
    desk.click("answer-pregnant")
    made(desk)
    desk.click("printSheet")
    desk.wait_for(lambda: notes.papers)
    desk.click("emailSheet")
    desk.rest()
    desk.type(ADDRESS)

    desk.click(way)
    desk.rest()

    sheet = desk.staff.sheet
    assert sheet.preview.patient.patient.answers == frozenset()
    assert sheet.delivery.form.address == ""
    assert not sheet.delivery.emailing
    assert sheet.delivery.paperText == ""
    if way == "anotherPatient":
        made(desk)
        assert sheet.delivery.canPrint
    else:
        assert sheet.preview.paper.pages == []
        assert not notes.watched


def test_today_leads_there_and_a_small_screen_says_that_it_needs_a_larger_one(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, desk=False, language=ENGLISH)
    desk.sign_in("marc")

    desk.click("sheetForPatient")
    made(desk)
    assert desk.find("printSheet") is not None

    desk.size(800, 480)
    assert desk.find("printSheet") is None
    assert desk.shows("This needs a larger screen")


def test_the_language_of_the_screens_does_not_change_the_sheet_of_a_patient_whose_language_was_chosen(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, language=FRENCH)
    opened_page(desk)
    made(desk)
    desk.click("patient-language-fr-CA")
    before = desk.staff.sheet.preview.handout.pdf

    desk.staff.speech.speak(ENGLISH)
    made(desk)

    assert desk.shows("A sheet for a patient")
    assert desk.staff.sheet.preview.handout.pdf == before
