"""One visit, from Welcome to Done: the real program in a real window, a real printer, queue and mail server."""

from __future__ import annotations

import io
import shutil
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pikepdf
import pytest
from icalendar import Calendar
from kiosk_window import HURRIED, KioskWindow, Screen
from lab import Queue
from walkthrough import send_email, to_take_home

from kiosk import config, resources
from kiosk.handout.pdf.reading import reading
from kiosk.holder import ASKED
from kiosk.i18n import NBSP, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message
    from pathlib import Path

    from lab import MailLab, PrinterLab

ADDRESS = "moncourriel@gmail.com"
APPROVAL = "approval: {name: Clinique Exemple, on: 2026-11-03, review_by: 2036-11-03, edition: 12}\n"
pytestmark = [pytest.mark.lab, pytest.mark.window, pytest.mark.timeout(300)]


@pytest.fixture
def paper(request: pytest.FixtureRequest, printer: PrinterLab) -> Iterator[PrinterLab | Queue]:
    """What the kiosk prints to: the printer itself, or a queue to it."""
    if request.param == "printer":
        yield printer
        return
    queue = Queue(printer)
    yield queue
    queue.close()


@pytest.fixture
def screen() -> Iterator[Screen]:
    shown = Screen()
    yield shown
    shown.close()


@pytest.fixture
def data(tmp_path: Path, mail: MailLab) -> Path:
    """A clinic's data folder: approved content, and a mail server that wants a password."""
    content = tmp_path / "content"
    shutil.copytree(resources.path("assets", "content"), content)
    with (content / "microneedling.yaml").open("a", encoding="utf-8") as file:
        file.write(APPROVAL)
    folder = config.ready(tmp_path / "data")
    for name, value in {"content.folder": str(content), **mail.settings}.items():
        config.set_value(folder, name, value)
    return folder


def pages(pdf: bytes) -> list[str]:
    with reading(pdf) as document:
        return [document[i].get_textpage().get_text_range().replace(NBSP, " ") for i in range(len(document))]


def attached(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data


def holds(folder: Path, secret: bytes) -> list[str]:
    """Return the files of a folder that hold these bytes."""
    return [str(path) for path in folder.rglob("*") if path.is_file() and secret in path.read_bytes()]


@pytest.mark.parametrize(
    ("language", "paper"),
    [
        ("fr-CA", "printer"),
        ("en-CA", "queue"),
        pytest.param("fr-CA", "queue", marks=pytest.mark.exhaustive),
        pytest.param("en-CA", "printer", marks=pytest.mark.exhaustive),
    ],
    indirect=["paper"],
)
def test_a_visit_ends_with_paper_and_an_email_and_leaves_nothing_behind(  # noqa: PLR0913 - the whole clinic
    *,
    language: str,
    paper: PrinterLab | Queue,
    printer: PrinterLab,
    mail: MailLab,
    screen: Screen,
    data: Path,
    tmp_path: Path,
) -> None:
    config.set_value(data, "printer.uri", paper.uri)
    before = len(printer.documents())
    today = datetime.now(ZoneInfo("America/Toronto")).date()
    hurried = HURRIED if isinstance(paper, Queue) else {}  # with the printer itself all waits are as long as they are
    window = KioskWindow(screen, "run", "--data", str(data), log=tmp_path / "window.log", **hurried)

    try:
        to_take_home(window, language)
        window.touch("printButton")
        send_email(window, ADDRESS)
        window.touch("nextButton")
        window.wait_for_text(words(language).gettext("Your sheet is printed."))
        window.wait_for_text(words(language).gettext("Email sent to {address}").format(address="m•••••@gmail.com"))
        assert not any(ADDRESS in text for text in window.texts())
        window.touch("finishButton")
        window.wait_for("start-fr-CA")
        assert window.close() == ASKED
    finally:
        window.close()

    received = printer.documents()[before:]
    assert len(received) == 1
    sides = pages(received[0])
    assert len(sides) in {2, 4}
    french, english = "\n".join(sides[: len(sides) // 2]), "\n".join(sides[len(sides) // 2 :])
    sun = today + timedelta(days=14)
    assert words("fr-CA").day_and_year(today).replace("\N{NO-BREAK SPACE}", " ") in french.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert words("en-CA").day_and_year(today) in english
    assert words("fr-CA").short(sun).replace(NBSP, " ") in french
    assert words("en-CA").short(sun) in english

    assert [to for to, _ in mail.messages] == [[ADDRESS]]
    message = message_from_bytes(mail.messages[0][1], policy=policy.default)
    kinds = {part.get_content_type(): part for part in message.walk()}
    with pikepdf.open(io.BytesIO(attached(kinds["application/pdf"]))) as pdf:
        assert len(pdf.pages) == len(sides)
        (reminders,) = pdf.attachments.values()
        assert reminders.get_file().read_bytes() == attached(kinds["text/calendar"])
    events = Calendar.from_ical(attached(kinds["text/calendar"])).walk("VEVENT")
    assert len(events) == 3

    secret = ADDRESS.encode()
    assert holds(data, secret) == []
    assert holds(paper.folder, secret) == []
    assert holds(tmp_path / "window.log", secret) == []
    if isinstance(paper, Queue):
        assert holds(paper.folder / "spool", b"%PDF") == []
    assert holds(data, b"acne") == []


def test_a_printer_that_is_off_or_without_paper_is_said_calmly_and_email_is_offered(
    printer: PrinterLab, screen: Screen, data: Path, tmp_path: Path
) -> None:
    """The printer is behind a queue, which takes sheets in any case."""
    queue, french = Queue(printer), words("fr-CA").gettext
    config.set_value(data, "printer.uri", queue.uri)
    window = KioskWindow(screen, "run", "--data", str(data), log=tmp_path / "window.log", **HURRIED)

    try:
        to_take_home(window, "fr-CA")
        printer.switch_off()
        off = "The printer is off or not connected. Please tell the desk, or choose email."
        window.wait_for_text(french(off))
        window.wait_for("printButton", enabled=False)
        printer.switch_on()
        window.wait_for("printButton")
        printer.mode("mediaempty")
        window.touch("printButton")
        window.touch("nextButton")
        window.wait_for_text(french("The printer needs help. Please tell the desk."))
        printer.mode("ok")
        window.wait_for_text(french("Your sheet is printed."))
    finally:
        printer.mode("ok")
        window.close()
        queue.close()


def test_drafts_are_not_shown_in_a_clinic(screen: Screen, tmp_path: Path) -> None:
    folder = config.ready(tmp_path / "data")
    window = KioskWindow(screen, "run", "--data", str(folder), log=tmp_path / "window.log")

    try:
        window.wait_for_text("418")
        assert window.ask("start-fr-CA") is None
    finally:
        window.close()
