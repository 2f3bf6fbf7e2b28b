"""What was promised survives a crash, and leaves no byte behind once it is delivered."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Channel, State
from kiosk.delivery.outbox import Outbox
from kiosk.errors import DataFolderError

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytes(range(32))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
ADDRESS, DOCUMENT = "moncourriel@gmail.com", b"%PDF peau sujette"

PROMISE = """
import os, signal, sys
from datetime import datetime, timedelta, UTC
from pathlib import Path
from kiosk.delivery.job import Channel
from kiosk.delivery.outbox import Outbox
now = datetime(2026, 11, 22, 12, tzinfo=UTC)
outbox = Outbox(Path(sys.argv[1]), bytes(range(32)))
job = outbox.put(Channel.EMAIL, b"%PDF", now=now, deadline=now + timedelta(hours=1), address="moncourriel@gmail.com")
print(job.id, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.sqlite"


def holds(folder: Path, secret: bytes) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.is_file() and secret in p.read_bytes()]


def test_a_promise_survives_the_death_of_the_program(path: Path) -> None:
    died = subprocess.run([sys.executable, "-c", PROMISE, str(path)], capture_output=True, text=True, check=False)
    assert died.returncode == -signal.SIGKILL

    outbox = Outbox(path, KEY)

    parcel = outbox.parcel(died.stdout.strip())
    assert parcel is not None
    assert parcel.address == ADDRESS


def test_address_and_document_are_never_readable_on_disk(path: Path) -> None:
    outbox = Outbox(path, KEY)

    outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)

    assert holds(path.parent, ADDRESS.encode()) == []
    assert holds(path.parent, DOCUMENT) == []


def test_what_has_ended_is_wiped_from_every_file(path: Path) -> None:
    outbox = Outbox(path, KEY)
    job = outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    with sqlite3.connect(path) as database:
        (sealed,) = database.execute("SELECT address FROM job").fetchone()
    database.close()

    outbox.keep(replace(job, state=State.DONE))

    assert outbox.is_clean
    assert outbox.parcel(job.id) is None
    assert holds(path.parent, sealed) == []


def test_a_reader_that_keeps_the_bytes_alive_is_noticed_and_the_wipe_repeated(path: Path) -> None:
    outbox = Outbox(path, KEY)
    job = outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    reader = sqlite3.connect(path)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM job").fetchall()

    outbox.keep(replace(job, state=State.DONE))
    held = outbox.is_clean
    reader.close()

    assert not held
    assert outbox.wipe()


def test_another_key_does_not_open_a_parcel(path: Path) -> None:
    first = Outbox(path, KEY)
    job = first.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    first.close()

    assert Outbox(path, bytes(32)).parcel(job.id) is None


@pytest.mark.parametrize(
    "damage", [b"no database at all, but long enough to look like a file" * 100, b"SQLite format 3\x00junk"]
)
def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(path: Path, damage: bytes) -> None:
    path.write_bytes(damage)

    outbox = Outbox(path, KEY)

    assert outbox.jobs() == ()
    assert [p.read_bytes() for p in path.parent.glob("*.damaged-*")] == [damage]


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError) as refused:
        Outbox(tmp_path / "nowhere" / "outbox.sqlite", KEY)

    assert "Check the folder's rights" in str(refused.value)


def test_the_file_is_for_its_owner_only(path: Path) -> None:
    Outbox(path, KEY)

    assert path.stat().st_mode & 0o077 == 0
