"""``kiosk status``: what is shown, what waits, what is wrong, and what to do about it."""

from __future__ import annotations

import base64
import errno
import json
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher

from kiosk import config, resources
from kiosk.app import state
from kiosk.app.others import others
from kiosk.cli import status
from kiosk.clock import Memory, write
from kiosk.content import document
from kiosk.delivery import tries
from kiosk.delivery.job import Channel, Reason, State, ended
from kiosk.delivery.outbox import Outbox
from kiosk.errors import Sentence
from kiosk.folder import LIBRARY_FILE, OUTBOX_FILE
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.library import reports
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal
from kiosk.library.people import Codes
from kiosk.library.reports import Report
from tests.cli.terminal import inside
from tests.content.shipped import french_and_english
from tests.delivery.fake_printer import FakePrinter, switched_on
from tests.library.people import DESK, NOW, NURSE, ZONE, approve, by, publish, staffed, submit, withdraw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.terminal import Kiosk

MICRONEEDLING = document.of(french_and_english(), "microneedling").to_json()
TODAY = NOW.date()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return config.ready(tmp_path / "data")


@pytest.fixture
def library(data: Path) -> Iterator[Journal]:
    journal = staffed(Journal(SqliteFile(data / LIBRARY_FILE)))
    yield journal
    journal.close()


def told(data: Path, about: str, *, level: state.Level | None = None) -> list[str]:
    """Return what is told about something, and with a level only."""
    found = state.state(config.load(data), data, NOW)
    return [str(each.said) for each in found if each.about == about and level in {None, each.level}]


def shown(library: Journal, until: date, *, proved: bool = True) -> None:
    submit(library, MICRONEEDLING)
    approve(library, 1, until=until)
    publish(library, microneedling=1)
    if proved:
        library.show(1)


def test_what_is_shown_and_until_when(data: Path, library: Journal) -> None:
    shown(library, TODAY + timedelta(days=200))

    assert told(data, "content", level=state.Level.GOOD) == [
        f"microneedling, edition 1, is shown until {TODAY + timedelta(days=200)}."
    ]


def test_an_approval_that_ends_within_a_month_is_told(data: Path, library: Journal) -> None:
    shown(library, TODAY + timedelta(days=30))

    assert told(data, "content", level=state.Level.SOON) == [
        f"microneedling, edition 1, is shown until {TODAY + timedelta(days=30)}."
    ]


def test_what_waits_to_be_approved_or_proved_is_told(data: Path, library: Journal) -> None:
    shown(library, TODAY + timedelta(days=200), proved=False)
    submit(library, b"text", "peeling")

    (said,) = told(data, "content", level=state.Level.WRONG)
    assert said.startswith("Publication 1 is not shown yet: the kiosk checks it once it is open (kiosk run).")
    assert told(data, "content", level=state.Level.SOON) == ["peeling, edition 1, waits to be approved."]


def test_what_was_withdrawn_says_why(data: Path, library: Journal) -> None:
    shown(library, TODAY + timedelta(days=200))
    withdraw(library, 1)

    (said,) = told(data, "content", level=state.Level.WRONG)
    assert said.startswith("Edition 1 of microneedling was withdrawn (new device): it is shown again once somebody ")


def test_where_nothing_was_ever_published_it_says_how_to_begin(data: Path) -> None:
    (said,) = told(data, "content", level=state.Level.WRONG)

    assert said == f"Nothing was written or published here yet. Begin with: kiosk setup --data {data}"


def test_what_is_still_an_example_of_the_clinic_needs_somebody(data: Path) -> None:
    before = told(data, "clinic", level=state.Level.WRONG)
    set_all(data, clinic_name="Clinique du Parc", clinic_phone="418-555-0199", clinic_address="1, rue du Parc, Québec")
    website_only = told(data, "clinic")
    set_all(data, clinic_website="")

    assert "an example in the place of clinic.name, clinic.phone, clinic.address, clinic.website." in before[0]
    assert "in the place of clinic.website." in website_only[0]
    assert told(data, "clinic") == []


def test_a_damaged_library_is_told(data: Path) -> None:
    (data / LIBRARY_FILE).write_bytes(b"no library" * 1000)

    assert "is damaged. Restore a copy" in told(data, "content", level=state.Level.WRONG)[0]


def test_a_pack_in_the_settings_is_told_with_its_folder(data: Path) -> None:
    config.set_value(data, "content.folder", str(resources.path("assets", "content")))

    assert told(data, "content", level=state.Level.WRONG) == [
        "microneedling is a draft: it is shown once it is approved"
    ]


def test_a_clock_that_cannot_be_true_needs_somebody(data: Path) -> None:
    write(data, Memory(NOW + timedelta(days=3)))

    assert "Put the clock right" in told(data, "clock", level=state.Level.WRONG)[0]


def test_what_waits_is_counted_with_its_reason_and_no_address(data: Path) -> None:
    now = NOW
    with closing(Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))) as outbox:
        jobs = [
            outbox.put(channel, b"%PDF", now=now, deadline=now + timedelta(hours=1), address="a@b.example")
            for channel in (Channel.PAPER, Channel.PAPER, Channel.EMAIL, Channel.EMAIL)
        ]
        for job in jobs[:2]:
            outbox.keep(replace(job, state=State.NEEDS_HELP, reason=Reason.PAPER_EMPTY))
        outbox.keep(ended(jobs[2], State.FAILED, Reason.ADDRESS_REFUSED))

    assert told(data, "deliveries") == [
        "2 on paper: The printer is out of paper: add paper.",
        "1 by email: on its way.",
        "1 did not arrive since yesterday: The mail server refused the patient's address.",
    ]


def set_all(data: Path, **settings: str) -> None:
    for name, value in settings.items():
        config.set_value(data, name.replace("_", ".", 1), value)


def tried(data: Path) -> dict[str, state.Finding]:
    return {each.about: each for each in state.tried(config.load(data), data)}


def test_what_is_tried_out_says_each_its_own_cause(data: Path) -> None:
    here = {"mail_host": "127.0.0.1", "mail_port": "9", "mail_security": "none", "mail_sender": "a@b.example"}
    set_all(data, printer_uri="ipp://127.0.0.1:9/ipp/print", **here)

    found = tried(data)

    assert {about: each.level for about, each in found.items()} == {
        "printer": state.Level.WRONG,
        "mail": state.Level.WRONG,
        "disk": state.Level.GOOD,
    }
    assert "nothing listens on port 9" in str(found["printer"].said)
    assert "Nothing listens at 127.0.0.1, port 9" in str(found["mail"].said)


def test_a_mail_that_is_set_by_half_says_what_is_missing(data: Path) -> None:
    set_all(data, mail_sender="a@b.example", mail_host="127.0.0.1", mail_user="soins")

    found = tried(data)["mail"]

    assert found.level is state.Level.WRONG
    assert "mail.password is missing" in str(found.said)


def test_a_printer_and_a_mail_that_nothing_went_out_by_are_told_until_they_were_tried(data: Path) -> None:
    set_all(data, printer_uri="ipp://printer.example/ipp/print", mail_sender="a@b.example", mail_host="b.example")

    untried = [*told(data, "printer"), *told(data, "mail")]
    tries.note(data, Channel.PAPER, "ipp://printer.example/ipp/print")
    tries.note(data, Channel.EMAIL, tries.account(config.load(data).mail))
    tried_out = [*told(data, "printer"), *told(data, "mail")]
    set_all(data, printer_uri="ipp://other.example/ipp/print", mail_host="other.example")
    changed = [*told(data, "printer"), *told(data, "mail")]

    assert [said.rpartition(": ")[2] for said in untried] == [
        f"kiosk printers test --data {data}",
        f"kiosk mail test ADDRESS --data {data}",
    ]
    assert tried_out == []
    assert len(changed) == 2


def test_what_a_patient_took_home_is_as_good_as_a_test(data: Path) -> None:
    set_all(data, printer_uri="ipp://printer.example/ipp/print")
    with closing(Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))) as outbox:
        job = outbox.put(Channel.PAPER, b"sheet", now=NOW, deadline=NOW + timedelta(minutes=10))
        before = told(data, "printer")
        outbox.keep(ended(job, State.DONE))

    assert len(before) == 1
    assert told(data, "printer") == []


def test_what_works_is_told_as_good_and_what_soon_will_not_as_soon(data: Path) -> None:
    with switched_on(FakePrinter()) as printer:
        set_all(data, printer_uri=printer.uri)
        good = tried(data)["printer"].level
        printer.reasons = ["toner-empty-warning"]
        soon = tried(data)["printer"].level

    assert (good, soon) == (state.Level.GOOD, state.Level.SOON)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "may not write"),
        (errno.EIO, "Nothing can be written"),
    ],
)
def test_each_fault_of_a_disk_is_its_own_cause(number: int, said: str) -> None:
    assert said in state.why_unwritten(OSError(number, "x"))


def test_a_disk_that_takes_nothing_more_is_told(data: Path) -> None:
    program = (
        "import resource, signal, sys, pathlib\n"
        "from kiosk import config\n"
        "from kiosk.app import state\n"
        "data = pathlib.Path(sys.argv[1])\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "print(*(each.said for each in state.tried(config.load(data), data)))\n"
    )

    done = subprocess.run([sys.executable, "-c", program, data], capture_output=True, text=True, check=True, timeout=60)

    assert "There is no space left for" in done.stdout


def reported(name: str, shows: int, *, minutes: int = 1, **states: str) -> Report:
    return Report(name, name, shows, NOW - timedelta(minutes=minutes), states)


@pytest.mark.parametrize(
    ("other", "level"),
    [
        (reported("Accueil 2", 1), state.Level.GOOD),
        (reported("Accueil 2", 0), state.Level.SOON),
        (reported("Accueil 2", 1, minutes=60), state.Level.SOON),
        (reported("Accueil 2", 0, minutes=60), state.Level.WRONG),
        (reported("Accueil 2", 1, printer="wrong"), state.Level.WRONG),
    ],
)
def test_how_far_the_kiosks_are_is_told(data: Path, library: Journal, other: Report, level: state.Level) -> None:
    shown(library, TODAY + timedelta(days=200))
    reports.write(library.database, reported("Accueil 1", 1, printer="wrong"))  # this one
    reports.write(library.database, other)

    (found,) = others(config.load(data), data, NOW)

    assert (found.about, found.level) == ("kiosks", level)
    assert [each.report.name for each in found.kiosks] == ["Accueil 1", "Accueil 2"]


def test_before_anything_is_published_or_reported_nothing_is_told_of_kiosks(data: Path, library: Journal) -> None:
    assert [*others(config.load(data), data, NOW)] == []
    reports.write(library.database, reported("Accueil 1", 0))
    assert [*others(config.load(data), data, NOW)] == []
    shown(library, TODAY + timedelta(days=200))
    config.set_value(data, "content.folder", str(resources.path("assets", "content")))
    assert [*others(config.load(data), data, NOW)] == []


def test_a_joined_kiosk_that_has_nothing_yet_is_not_told_to_begin_anew(data: Path) -> None:
    config.set_value(data, "library.url", "postgresql://kiosk@127.0.0.1:9/clinic")

    assert told(data, "content") == ["Nothing was taken over from the library’s server yet: open the kiosk once."]


def test_a_joined_kiosk_is_told_that_its_server_does_not_answer_and_that_it_lacks_the_key(
    data: Path, library: Journal
) -> None:
    Codes(library, b"k" * 32, PasswordHasher(1, 8, 1)).give(by(DESK), NURSE, "402917")
    config.set_value(data, "library.url", "postgresql://kiosk@127.0.0.1:9/clinic")

    found = [*others(config.load(data), data, NOW)]

    assert [(each.about, each.level) for each in found] == [
        ("people", state.Level.WRONG),
        ("library", state.Level.WRONG),
    ]
    assert "kiosk people key take on this one" in str(found[0].said)
    assert "Nothing answers at 127.0.0.1, port 9" in str(found[1].said)


@pytest.mark.parametrize(
    ("level", "last", "count"),
    [
        (state.Level.GOOD, "All is well: nothing to do.", 3),
        (state.Level.SOON, "Nothing is wrong; what begins with - is still to be done, or soon will be.", 3),
        (state.Level.WRONG, "  Fine.", 2),
    ],
)
def test_the_last_line_says_whether_something_is_left_to_do(level: state.Level, last: str, count: int) -> None:
    found = [state.Finding("disk", state.Level.GOOD, Sentence("Fine.")), state.Finding("clock", level, Sentence("So."))]

    said = status.lines(found, words(ENGLISH))

    assert said[-1] == last
    assert len(said) == count


def test_a_program_reads_what_each_kiosk_shows(data: Path, library: Journal) -> None:
    shown(library, TODAY + timedelta(days=200))
    now = datetime.now(ZONE)
    reports.write(library.database, Report("1", "Accueil 1", 1, now))
    reports.write(library.database, Report("2", "Accueil 2", 0, now - timedelta(hours=1)))

    status = json.loads(inside(data, "status", "--json").said)
    listed = json.loads(inside(data, "content", "list", "--json").said)

    (told_of_kiosks,) = [each for each in status if each["about"] == "kiosks"]
    assert told_of_kiosks["level"] == "wrong"
    assert [(each["name"], each["shows"], each["behind"], each["late"]) for each in told_of_kiosks["kiosks"]] == [
        ("Accueil 1", 1, False, False),
        ("Accueil 2", None, True, True),
    ]
    assert listed["kiosks"] == told_of_kiosks["kiosks"]
    assert "1 of 2 kiosks shows publication 1; Accueil 2 was last seen " in inside(data, "content", "list").said
    assert "1 borne sur 2 montre la publication 1" in inside(data, "content", "list", language=FRENCH).said
    assert "! 1 borne sur 2 montre la publication 1" in inside(data, "status", language=FRENCH).said


def test_a_kiosk_s_reason_why_it_shows_nothing_newer_stands_under_what_the_kiosks_show(
    data: Path, library: Journal
) -> None:
    shown(library, TODAY + timedelta(days=200))
    why = (Sentence("No sheet can be made of the treatment."),)
    reports.write(library.database, Report("2", "Accueil 2", 0, datetime.now(ZONE), why=why))

    lines = inside(data, "status").said.splitlines()

    line = next(at for at, each in enumerate(lines) if "Accueil 2 does not show publication 1 yet" in each)
    assert lines[line + 1] == "    Accueil 2 shows nothing newer: No sheet can be made of the treatment."


def test_the_command_says_it_in_the_readers_language_and_ends_with_1_where_somebody_is_needed(kiosk: Kiosk) -> None:
    said = kiosk("status", locale="fr_CA.UTF-8")
    listed = kiosk("status", "--json")

    assert said.returncode == 1
    assert "! Rien n’a encore été écrit ni publié ici." in said.stdout
    assert listed.returncode == 1
    assert {each["about"] for each in json.loads(listed.stdout)} == {
        "clinic",
        "content",
        "clock",
        "printer",
        "mail",
        "disk",
    }
