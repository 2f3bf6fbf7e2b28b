"""What was promised survives a crash, and leaves no byte behind once it is delivered."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Channel, Reason, State
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


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(statement)


def sealed(path: Path) -> bytes:
    with closing(sqlite3.connect(path)) as database:
        found: bytes = database.execute("SELECT address FROM job").fetchone()[0]
    return found


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
    kept = sealed(path)

    outbox.keep(replace(job, state=State.DONE))

    assert outbox.is_clean
    assert outbox.parcel(job.id) is None
    assert holds(path.parent, kept) == []


def test_what_somebody_cancels_is_wiped_and_cannot_be_cancelled_again(path: Path) -> None:
    outbox = Outbox(path, KEY)
    job = outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    kept = sealed(path)

    first, second = outbox.cancel(job.id), outbox.cancel(job.id)

    assert (first, second) == (True, False)
    assert [each.state for each in outbox.jobs()] == [State.CANCELLED]
    assert holds(path.parent, kept) == []


def test_an_email_that_arrived_all_the_same_is_told_so_although_it_was_cancelled(path: Path) -> None:
    outbox = Outbox(path, KEY)
    job = outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    outbox.cancel(job.id)

    outbox.remember(replace(job, state=State.DONE))

    assert [each.state for each in outbox.jobs()] == [State.DONE]


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
    "damage",
    [
        "state = 'sideways'",
        "state = CAST(x'ff' AS TEXT)",
        "channel = 'pigeon'",
        "reason = 'moncourriel@gmail.com'",
        "made = 'yesterday'",
        "due = 1e300",
        "deadline = -1e18",
        "attempts = -1",
        "attempts = 'many'",
        "id = NULL",
        "id = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_job_that_cannot_be_read_has_failed_and_is_wiped(
    path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    outbox = Outbox(path, KEY)
    outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    kept = sealed(path)
    change(path, f"UPDATE job SET {damage}")
    good = outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)

    found = {job.state: job for job in outbox.jobs()}

    assert found.keys() == {State.QUEUED, State.FAILED}
    assert found[State.QUEUED] == good
    assert found[State.FAILED].reason is Reason.LOST
    assert {job.state: job for job in outbox.jobs()}.keys() == {State.QUEUED, State.FAILED}
    assert holds(path.parent, kept) == []
    assert "cannot be read" in caplog.text
    assert ADDRESS not in caplog.text


@pytest.mark.parametrize(
    "damage",
    ["document = substr(document, 1, 5)", "address = x'00'", "document = 'text'", "handle = x'ff', pages = 'two'"],
)
def test_a_parcel_that_was_cut_off_is_not_opened(path: Path, damage: str) -> None:
    outbox = Outbox(path, KEY)
    job = outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    change(path, f"UPDATE job SET {damage}")

    assert outbox.parcel(job.id) is None


def test_what_somebody_else_has_ended_stays_so_unless_it_got_there(path: Path) -> None:
    outbox, other = Outbox(path, KEY), Outbox(path, KEY)
    late, sent = (outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS) for _ in range(2))
    for job in (late, sent):
        other.keep(replace(job, state=State.CANCELLED))

    outbox.keep(replace(late, attempts=1))
    outbox.keep(replace(sent, state=State.DONE))

    assert {job.id: job.state for job in outbox.jobs()} == {late.id: State.CANCELLED, sent.id: State.DONE}


def test_after_a_crash_the_files_are_not_taken_for_clean(path: Path) -> None:
    outbox = Outbox(path, KEY)

    assert not outbox.is_clean
    assert outbox.wipe()


@pytest.mark.parametrize(
    "damage", [b"no database at all, but long enough to look like a file" * 100, b"SQLite format 3\x00junk"]
)
def test_in_the_place_of_a_file_that_is_no_outbox_a_new_one_is_begun(path: Path, damage: bytes) -> None:
    path.write_bytes(damage)

    outbox = Outbox(path, KEY)

    assert outbox.jobs() == ()
    assert holds(path.parent, damage[16:]) == []


@pytest.mark.parametrize(
    ("place", "damage"),
    [(0, b"\0" * 100), (32, b"\0\0\x99\x99"), (60, b"\0" * 4), (4096, b"\xff" * 999)],
    ids=["header", "free pages", "version", "table"],
)
def test_a_damaged_outbox_is_overwritten_and_a_new_one_begun(path: Path, place: int, damage: bytes) -> None:
    with closing(Outbox(path, KEY)) as outbox:
        done = outbox.put(Channel.PAPER, DOCUMENT * 1000, now=NOON, deadline=LATER)
        outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
        change(path, f"DELETE FROM job WHERE id = '{done.id}'")
        kept = sealed(path)
    (path.parent / "the same bytes").hardlink_to(path)
    with path.open("r+b") as file:
        file.seek(place)
        file.write(damage)
    assert holds(path.parent, kept) != []

    outbox = Outbox(path, KEY)
    outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER)

    assert len(outbox.jobs()) == 1
    assert holds(path.parent, kept) == []


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError) as refused:
        Outbox(tmp_path / "nowhere" / "outbox.sqlite", KEY)

    assert "Check the folder's rights" in str(refused.value)


def test_the_file_is_for_its_owner_only(path: Path) -> None:
    Outbox(path, KEY)

    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("state", "is_back"), [(State.QUEUED, True), (State.NEEDS_HELP, True), (State.SENDING, False)])
def test_what_waits_is_taken_back_and_wiped_and_what_is_on_its_way_goes_on(
    path: Path,
    state: State,
    is_back: bool,  # noqa: FBT001 - what is expected
) -> None:
    outbox = Outbox(path, KEY)
    job = outbox.put(Channel.EMAIL, DOCUMENT, now=NOON, deadline=LATER, address=ADDRESS)
    outbox.keep(replace(job, state=state))

    was_taken = outbox.take_back(job.id)

    assert was_taken is is_back
    assert (outbox.parcel(job.id) is None) is is_back
    assert [each.state for each in outbox.jobs()] == [State.CANCELLED if is_back else state]
    outbox.close()
