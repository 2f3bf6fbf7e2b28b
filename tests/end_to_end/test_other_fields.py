"""What nurses of other fields write, walked from Welcome to paper and email: the real program, printer and server."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest
from kiosk_window import HURRIED, KioskWindow, Screen
from walkthrough import send_email, straight_to_take_home

from kiosk import config
from kiosk.handout.pdf.reading import reading
from kiosk.holder import ASKED
from kiosk.i18n import words
from tests.packs import four

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lab import MailLab, PrinterLab

APPROVAL = "\napproval: {name: Clinique Exemple, on: 2026-11-03, review_by: 2036-11-03, edition: 1}\n"
pytestmark = [pytest.mark.lab, pytest.mark.window, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    shown = Screen(1280, 800)
    yield shown
    shown.close()


def clinic_s_folder(name: str, folder: Path, printer: PrinterLab, mail: MailLab) -> Path:
    """Return the data of a clinic that has approved a pack."""
    pack = shutil.copytree(four.FOLDER / name, folder / "pack")
    with (pack / f"{name}.yaml").open("a", encoding="utf-8") as file:
        file.write(APPROVAL)
    data = config.ready(folder / "data")
    for key, value in {"content.folder": str(pack), "printer.uri": printer.uri, **mail.settings}.items():
        config.set_value(data, key, value)
    return data


def read(pdf: bytes) -> str:
    with reading(pdf) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


EXHAUSTIVE = pytest.mark.exhaustive


@pytest.mark.parametrize(
    ("name", "answer", "language"),
    [
        ("mole", "leg", "fr-CA"),
        pytest.param("tooth", "upper", "en-CA", marks=EXHAUSTIVE),
        pytest.param("tooth", "no-ibuprofen", "fr-CA", marks=EXHAUSTIVE),
        pytest.param("vaccine", "live", "fr-CA", marks=EXHAUSTIVE),
        pytest.param("vaccine", "young", "en-CA", marks=EXHAUSTIVE),
        pytest.param("earwax", "", "fr-CA", marks=EXHAUSTIVE),
        pytest.param("earwax", "", "en-CA", marks=EXHAUSTIVE),
    ],
)
def test_a_treatment_of_another_field_walks_to_paper_and_email(  # noqa: PLR0913 - the whole clinic
    *,
    name: str,
    answer: str,
    language: str,
    printer: PrinterLab,
    mail: MailLab,
    screen: Screen,
    tmp_path: Path,
) -> None:
    data = clinic_s_folder(name, tmp_path, printer, mail)
    before = len(printer.documents())
    today = datetime.now(four.ZONE).date()
    run = ("run", "--data", str(data), "--window", "1280x800")
    window = KioskWindow(screen, *run, log=tmp_path / "window.log", **HURRIED)

    try:
        straight_to_take_home(window, language, *filter(None, [answer]))
        window.touch("printButton")
        send_email(window, "moncourriel@gmail.com")
        window.touch("nextButton")
        window.wait_for_text(words(language).gettext("Your sheet is printed."))
        window.wait_for_text(words(language).gettext("Email sent to {address}").format(address="m•••••@gmail.com"))
        assert window.close() == ASKED
    finally:
        window.close()

    (printed,) = printer.documents()[before:]
    (_, sent), *others = mail.messages
    page = message_from_bytes(sent, policy=policy.default).get_body(("plain",))
    assert not others
    assert page is not None
    written = " ".join(page.get_content().split())
    sheet = read(printed)
    for tag in ("fr-CA", "en-CA"):
        texts = expected(name, answer, today, tag)
        assert len(texts) > 1
        for text in texts:
            assert text in sheet
            assert text in written


def expected(name: str, answer: str, today: date, language: str) -> list[str]:
    """Return what must stand on paper and in the email of a patient who was treated today."""
    plan = four.plan(name, "an-afternoon", *filter(None, [answer]))
    adapted = [text.of(language) for text in plan.adapted]
    said = [plan.title.of(language), words(language).day_and_year(today), *adapted]
    alike = [rule.thing.of(language) for rule in plan.rules if rule.thing == rule.short]
    return [" ".join(text.split()) for text in (*said, *alike[:2])]
