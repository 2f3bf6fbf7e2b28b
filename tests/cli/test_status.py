"""``kiosk status``: what is shown, what waits, what is wrong, and what to do about it."""

from __future__ import annotations

import base64
import json
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk import config, resources
from kiosk.app import state
from kiosk.clock import Memory, write
from kiosk.content import document
from kiosk.delivery.job import Channel, Reason, State, ended
from kiosk.delivery.outbox import Outbox
from kiosk.folder import LIBRARY_FILE, OUTBOX_FILE
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal
from tests.content.shipped import french_and_english
from tests.library.people import NOW, approve, publish, staffed, submit, withdraw

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

    assert told(data, "content", level=state.Level.WRONG) == [
        "Publication 1 is not shown yet: the kiosk proves it when it is open. See kiosk.log."
    ]
    assert told(data, "content", level=state.Level.SOON) == ["peeling, edition 1, waits to be approved."]


def test_what_was_withdrawn_says_why(data: Path, library: Journal) -> None:
    shown(library, TODAY + timedelta(days=200))
    withdraw(library, 1)

    assert told(data, "content", level=state.Level.WRONG) == ["Edition 1 of microneedling was withdrawn: new device"]


def test_where_nothing_was_ever_published_it_says_how_to_begin(data: Path) -> None:
    (said,) = told(data, "content", level=state.Level.WRONG)

    assert (
        said
        == f"Nothing was written or published here yet. Begin with the shipped texts: kiosk content adopt --data {data}"
    )


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


def test_what_is_tried_out_says_what_to_do(data: Path) -> None:
    config.set_value(data, "printer.uri", "ipp://127.0.0.1:9/ipp/print")
    config.set_value(data, "mail.host", "127.0.0.1")
    config.set_value(data, "mail.port", "9")
    config.set_value(data, "mail.security", "none")
    config.set_value(data, "mail.sender", "soins@clinique.example")

    found = [*state.tried(config.load(data), data)]

    assert [each.level for each in found] == [state.Level.WRONG, state.Level.WRONG]
    assert "The printer does not answer" in str(found[0].said)
    assert "The mail server does not answer" in str(found[1].said)


def test_the_command_says_it_in_the_readers_language_and_ends_with_1_where_somebody_is_needed(kiosk: Kiosk) -> None:
    said = kiosk("status", locale="fr_CA.UTF-8")
    listed = kiosk("status", "--json")

    assert said.returncode == 1
    assert said.stdout.startswith("! Rien n’a encore été écrit ni publié ici.")
    assert listed.returncode == 1
    assert {each["about"] for each in json.loads(listed.stdout)} == {"content", "clock", "printer", "mail", "disk"}
