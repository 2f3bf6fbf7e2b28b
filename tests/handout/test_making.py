"""The one door to what a patient takes home."""

from __future__ import annotations

import email as stdlib
import gc
import io
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from email import policy
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pikepdf
import pytest

from kiosk import resources
from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.making import forget, handout
from kiosk.handout.options import SheetOptions
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.handout import conformance, tagged
from tests.handout.sheets import ANSWERS, CONTENT, FORMATS, plan, printed

if TYPE_CHECKING:
    from email.message import EmailMessage

    from kiosk.visit.plan import CarePlan

NOW = datetime(2026, 11, 22, 14, 50, tzinfo=ZoneInfo("America/Toronto"))
SENDER = "aftercare@clinique.example"


def longer(times: int) -> CarePlan:
    """Return a plan that says to some patients so many times what it usually says once."""
    usual = plan(*ANSWERS)
    return replace(usual, notices=usual.notices * times)


def parts(message: bytes) -> dict[str, EmailMessage]:
    """Return the parts of a message by the type of their content."""
    read = stdlib.message_from_bytes(message, policy=policy.default)
    return {part.get_content_type(): part for part in read.walk()}


@pytest.mark.parametrize("format_name", FORMATS)
def test_it_has_the_sheet_and_says_how_many_pages_that_is(format_name: str) -> None:
    made = handout(plan(), FORMATS[format_name])

    assert made.pdf == printed(format_name, ())
    with pikepdf.open(io.BytesIO(made.pdf)) as file:
        assert made.pages == len(file.pages)


@pytest.mark.parametrize(
    ("format_name", "times", "came", "pages"),
    [
        ("both", 1, SheetOptions(), 2),
        ("both", 2, SheetOptions(facing=True), 2),
        ("both", 4, SheetOptions(leaves=True), 4),
        ("facing", 4, SheetOptions(leaves=True), 4),
        ("both", 20, SheetOptions(flowing=True), 8),
        ("facing", 20, SheetOptions(flowing=True), 8),
        ("french", 4, SheetOptions(("fr-CA",), leaves=True), 2),
        ("french", 20, SheetOptions(("fr-CA",), flowing=True), 4),
        ("large", 4, SheetOptions(large_print=True), 8),
    ],
)
def test_a_sheet_comes_out_in_the_first_format_that_it_fits_and_in_every_language(
    format_name: str, times: int, came: SheetOptions, pages: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    long, wanted = longer(times), FORMATS[format_name]

    made = handout(long, wanted)

    assert made.options == came
    found = tagged.read(made.pdf)
    assert found.pages == made.pages == pages
    assert [part.language for part in found.root.kids] == list(wanted.languages or long.languages)
    assert conformance.broken_rules(made.pdf) == []
    assert list(conformance.texts(found, long)) == []
    assert list(conformance.headings(found)) == []
    assert ("too long" in caplog.text) == (came != wanted)


def test_its_calendar_has_the_plans_reminders() -> None:
    assert handout(plan(), SheetOptions()).calendar() == calendar(plan())
    assert handout(replace(plan(), reminders=()), SheetOptions()).calendar() == b""


@pytest.mark.parametrize(("language", "order"), [("fr-CA", "fr-CA, en-CA"), ("en-CA", "en-CA, fr-CA")])
def test_its_email_begins_in_the_patients_language_and_has_the_reminders_beside_and_inside_its_sheet(
    language: str, order: str
) -> None:
    made = handout(plan(), SheetOptions(languages=("fr-CA",)))

    found = parts(made.email(language, sender=SENDER, now=NOW))

    reminders = calendar(plan())
    assert found["multipart/mixed"]["Content-Language"] == order
    assert found["text/calendar"].get_payload(decode=True) == reminders
    with pikepdf.open(io.BytesIO(found["application/pdf"].get_content())) as sheet:
        (inside,) = sheet.attachments.values()
        assert inside.get_file().read_bytes() == reminders
        assert len(sheet.pages) == 1


def test_an_email_of_a_long_sheet_has_all_its_pages() -> None:
    made = handout(longer(4), SheetOptions())

    found = parts(made.email("fr-CA", sender=SENDER, now=NOW))

    with pikepdf.open(io.BytesIO(found["application/pdf"].get_content())) as sheet:
        assert len(sheet.pages) == made.pages


def test_a_sheet_loads_neither_the_email_nor_the_calendar_and_the_door_no_sheet() -> None:
    program = (
        "import sys\n"
        "from kiosk.handout.making import handout\n"
        "from kiosk.handout.options import SheetOptions\n"
        "heavy = ('reportlab', 'icalendar', 'kiosk.handout.email.message')\n"
        "print([name for name in heavy if name in sys.modules])\n"
        "from tests.handout.small_plan import sample_plan\n"
        "made = handout(sample_plan(), SheetOptions())\n"
        "print([name for name in heavy if name in sys.modules])\n"
        "made.email('fr-CA', sender='a@clinique.example', now=made.plan.treated_at)\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout.splitlines() == [
        "[]",
        "['reportlab']",
        "['reportlab', 'icalendar', 'kiosk.handout.email.message']",
    ]


def test_when_a_patient_has_left_no_day_of_theirs_is_kept() -> None:
    visit = Visit("microneedling", datetime(2031, 5, 3, 14, 10, tzinfo=NOW.tzinfo))
    for options in FORMATS.values():
        handout(care_plan(CONTENT, visit, clinic(ClinicSettings(), CONTENT.languages)), options)

    forget()

    assert not [text for text in _kept_texts() if "2031" in text and "mai" in text]


def test_when_a_patient_has_left_no_sentence_for_their_answers_is_kept() -> None:
    content = load(resources.path("tests") / "packs" / "vaccine")
    made = care_plan(content, Visit("vaccine", NOW), clinic(ClinicSettings(), content.languages))
    theirs = "If this is you: “One vaccine was against measles"
    told = [notice.of("en-CA").startswith(theirs) for notice in made.notices]
    del made

    forget()

    assert any(told)
    assert not [text for text in _kept_texts() if text.startswith(theirs) and text != theirs]


def _kept_texts() -> list[str]:
    """Return every text that something in memory still holds."""
    gc.collect()
    return [text for holder in gc.get_objects() for text in gc.get_referents(holder) if type(text) is str]
