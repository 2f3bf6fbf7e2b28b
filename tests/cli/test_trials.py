"""``kiosk printers`` and ``kiosk mail`` as a clinic types them."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from lab import MailLab, PrinterLab, Queue, free_port

from kiosk import config
from kiosk.cli import mail, printers
from kiosk.delivery import tries
from kiosk.delivery.job import Channel
from kiosk.delivery.printing import judging
from kiosk.delivery.printing.causes import Cause
from kiosk.delivery.printing.finding import Found
from kiosk.delivery.printing.trial import told
from kiosk.i18n import words
from tests.cli.terminal import environment, inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


pytestmark = pytest.mark.exhaustive  # real printers, real servers and their silences: minutes


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return config.ready(tmp_path / "data")


@pytest.fixture(scope="module")
def lab() -> Iterator[PrinterLab]:
    made = PrinterLab()
    yield made
    made.close()


# -- mail ----------------------------------------------------------------------------------


def test_a_test_message_is_like_a_patients_and_goes_to_the_address(tmp_path: Path, data: Path) -> None:
    server = MailLab(tmp_path / "mail")
    for name, value in server.settings.items():
        config.set_value(data, name, value)

    done = inside(data, "mail", "test", "moncourriel@gmail.com")
    server.close()

    ((recipients, received),) = server.messages
    assert (done.code, recipients) == (0, ["moncourriel@gmail.com"])
    assert b"application/pdf" in received
    assert "took the message for moncourriel@gmail.com" in done.said


def test_what_is_in_the_way_of_mail_is_told_in_both_languages(data: Path) -> None:
    for name, value in {"host": "127.0.0.1", "port": str(free_port()), "security": "none", "sender": "a@b.ca"}.items():
        config.set_value(data, f"mail.{name}", value)

    english = inside(data, "mail", "test", "moncourriel@gmail.com")
    french = inside(data, "mail", "test", "moncourriel@gmail.com", language="fr-CA")

    assert (english.code, french.code) == (1, 1)
    assert english.said.startswith("Nothing listens at 127.0.0.1, port ")
    assert french.said.startswith("Rien n’écoute à 127.0.0.1, port ")


def test_an_address_that_is_none_is_refused_before_anything_is_sent(data: Path) -> None:
    done = inside(data, "mail", "test", "essai")

    assert done.code == 2
    assert "An email address has an @ in it." in done.said


# -- printers ------------------------------------------------------------------------------


def test_without_a_printer_a_test_says_how_to_find_one(data: Path) -> None:
    done = inside(data, "printers", "test")

    assert (done.code, done.said) == (1, "No printer is set. See which ones are there: kiosk printers find\n")


@pytest.mark.lab
def test_what_is_found_is_listed_with_what_to_type(
    lab: PrinterLab, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = Queue(lab)
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{queue.port}")

    listed, plain = inside(data, "printers", "find"), inside(data, "printers", "find", "--json")
    queue.close()

    here = f"127.0.0.1:{queue.port}"
    assert (listed.code, plain.code) == (0, 0)
    assert f"    kiosk settings set printer.uri ipp://{here}/printers/kiosk --data {data}" in listed.lines
    assert "    on both sides; Letter, A4" in listed.lines
    found = {one["address"]: one for one in json.loads(plain.said)}
    assert found[f"ipp://{here}/printers/kiosk"]["two_sided"] is True


def test_one_that_cannot_serve_is_listed_with_why() -> None:
    address = "ipp://localhost:631/printers/files"
    one = Found("Files", "Office", None, (), address, told(Cause.INTO_A_FILE, address))

    assert printers.described(one, words("en-CA")) == [
        "Files – Office",
        "    Cannot serve: It makes files, no paper: choose another printer.",
    ]
    assert printers.described(one, words("fr-CA"))[1].startswith("    Ne peut pas servir : Elle fait des fichiers")


@pytest.mark.lab
def test_where_nobody_can_answer_the_printers_word_is_told(lab: PrinterLab, data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "printers", "test", lab.uri, "--data", data],
        env=environment(data, "en_CA.UTF-8"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0
    assert "look whether it came out, on both sides" in done.stdout
    assert lab.documents()[-1].startswith(b"%PDF-1.7")


@pytest.mark.lab
@pytest.mark.parametrize(
    ("answers", "code", "advice"),
    [
        ("yyy", 0, "The printer does what the kiosk needs."),
        ("n", 1, "another printer may have printed it"),
        ("yn", 1, "switch two-sided printing on"),
        ("yyn", 1, "turn on the long edge"),
    ],
)
def test_on_a_terminal_it_asks_how_the_page_came_out(
    lab: PrinterLab, data: Path, answers: str, code: int, advice: str
) -> None:
    returned, said = on_a_terminal(["printers", "test", lab.uri, "--data", str(data)], data, answers)

    assert returned == code
    assert advice in " ".join(said.split())
    assert (f"kiosk settings set printer.uri {lab.uri}" in said) == (code == 0)


@pytest.mark.parametrize(
    ("answers", "advice"),
    [([True, False], mail.RIGHT), ([True, True], mail.UNWANTED), ([False], mail.NOT_THERE)],
)
def test_each_answer_about_a_message_leads_to_what_to_do(answers: list[bool], advice: str) -> None:
    given = iter(answers)

    assert mail.judged(lambda _: next(given)) == advice
    assert list(given) == []


@pytest.mark.parametrize(("answers", "code", "was_tried"), [("yn", 0, True), ("yy", 1, False), ("n", 1, False)])
def test_on_a_terminal_it_asks_whether_the_message_arrived(
    tmp_path: Path,
    data: Path,
    answers: str,
    code: int,
    was_tried: bool,  # noqa: FBT001 - a case
) -> None:
    server = MailLab(tmp_path / "mail")
    for name, value in server.settings.items():
        config.set_value(data, name, value)

    returned, said = on_a_terminal(["mail", "test", "moncourriel@gmail.com", "--data", str(data)], data, answers)
    server.close()

    assert (returned, bool(tries.last(data, Channel.EMAIL))) == (code, was_tried), said


def on_a_terminal(arguments: Sequence[str], home: Path, answers: str) -> tuple[int, str]:
    """Run the program on a terminal, and give an answer each time that it asks."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", *arguments],
        env=environment(home, "en_CA.UTF-8"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as running:
        os.close(theirs)
        said, left, until = "", list(answers), time.monotonic() + 60
        while time.monotonic() < until:
            if not select.select([ours], [], [], 0.2)[0]:
                continue
            try:
                said += os.read(ours, 4096).decode()
            except OSError:
                break  # it has ended
            if left and said.endswith("[y/n] "):
                os.write(ours, left.pop(0).encode() + b"\n")
        os.close(ours)
    return running.returncode, said


@pytest.mark.parametrize(
    ("answers", "two_sided", "advice"),
    [
        ([True, True, True], True, judging.RIGHT),
        ([False], True, judging.NOT_OUT),
        ([True, False], True, judging.NOT_TURNED),
        ([True, False], False, judging.ONE_SIDED),
        ([True, True, False], True, judging.UPSIDE_DOWN),
    ],
)
def test_each_answer_leads_to_what_to_do(answers: list[bool], two_sided: bool, advice: str) -> None:  # noqa: FBT001 - a case
    given = iter(answers)

    assert printers.judged(lambda _: next(given), two_sided=two_sided) == advice
    assert list(given) == []
