"""While the disk is full or the outbox held nothing leaves, and what had left is known; then all goes on by itself."""

from __future__ import annotations

import base64
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.cli.main import main
from kiosk.delivery.job import Channel, Reason, State
from kiosk.delivery.outbox import Outbox
from kiosk.errors import DataFolderError
from kiosk.folder import OUTBOX_FILE
from kiosk.i18n import FRENCH, words
from tests.delivery.post_office import FIRST, KEY, SECOND, PostOffice, mailer_for, wait
from tests.delivery.talking_server import TalkingServer, says

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.delivery.job import Job

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)

LIMITED = """
import resource, sys, time
from pathlib import Path
from tests.delivery.post_office import *
from tests.delivery.talking_server import TalkingServer, says
from kiosk.delivery.job import State

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

def full_from_now_on(connection):
    limit(0)
    says("354 go on" if sys.argv[2] == "DATA" else "250 OK")(connection)

server = TalkingServer()
server.habits[sys.argv[2]] = full_from_now_on
here = PostOffice(Path(sys.argv[1]), mailer_for(server))
mail = here.promise(FIRST)
first = State.DONE if sys.argv[2] == "." else State.NEEDS_HELP
reason = here.wait_for(mail, first).reason
here.clock.now += timedelta(minutes=1)
time.sleep(1.2)  # two rounds
copies = len(server.received)
limit(resource.RLIM_INFINITY)
server.habits.clear()
here.clock.now += timedelta(minutes=1)
here.wait_for(mail, State.DONE)
wait(lambda: here.on_disk()[mail].state is State.DONE and here.outbox.is_clean)
print(first, reason, copies, len(server.received))
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 256 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode != 0:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the outbox as another program would."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as stranger:
        stranger.execute("BEGIN EXCLUSIVE")
        yield


def fill(folder: Path) -> Path:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(b"x" * 512)
            except OSError:
                return filler


# -- what had left is known -------------------------------------------------------------


def test_what_went_out_while_another_program_held_the_outbox_is_not_sent_again(
    server: TalkingServer, tmp_path: Path
) -> None:
    here = PostOffice(tmp_path, mailer_for(server))
    stranger = sqlite3.connect(here.path, isolation_level=None, check_same_thread=False)

    def hold(connection: socket.socket) -> None:
        stranger.execute("BEGIN EXCLUSIVE")
        says("250 OK")(connection)

    server.habits["."] = hold
    mail = here.promise(FIRST)

    here.wait_for(mail, State.DONE)
    here.clock.now += timedelta(hours=1)
    told, rounds = len(here.told), server.connections
    stranger.execute("ROLLBACK")
    stranger.close()
    wait(lambda: here.on_disk()[mail].state is State.DONE and here.outbox.is_clean)
    here.close()
    assert (told, rounds, server.received) == (2, 1, [FIRST])


def test_what_went_out_while_the_disk_was_full_is_not_sent_again(server: TalkingServer, small_disk: Path) -> None:
    here = PostOffice(small_disk, mailer_for(server))

    def fill_it(connection: socket.socket) -> None:
        fill(small_disk)
        says("250 OK")(connection)

    server.habits["."] = fill_it
    mail = here.promise(FIRST)

    here.wait_for(mail, State.DONE)
    here.clock.now += timedelta(hours=1)
    with pytest.raises(DataFolderError, match="no space left"):
        here.promise(SECOND)
    server.habits.clear()
    (small_disk / "filler").unlink()
    wait(lambda: here.on_disk()[mail].state is State.DONE and here.outbox.is_clean)
    here.wait_for(here.promise(SECOND), State.DONE)
    here.close()
    assert server.received == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("word", "told"), [(".", "done  1 1"), ("DATA", "needs_help storage 0 1")], ids=["after", "before"]
)
def test_where_no_file_may_grow_nothing_is_sent_twice(tmp_path: Path, word: str, told: str) -> None:
    program = [sys.executable, "-c", LIMITED, str(tmp_path), word]
    ran = subprocess.run(
        program, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}, capture_output=True, text=True, check=False
    )

    assert (ran.stdout.strip(), ran.returncode) == (told, 0), ran.stderr


# -- nothing leaves unless that is on the disk ---------------------------------------------


def test_nothing_leaves_while_another_program_holds_the_outbox(server: TalkingServer, tmp_path: Path) -> None:
    here = PostOffice(tmp_path, mailer_for(server))
    stranger = sqlite3.connect(here.path, isolation_level=None, check_same_thread=False)

    def hold(connection: socket.socket) -> None:
        stranger.execute("BEGIN EXCLUSIVE")
        says("354 go on")(connection)

    server.habits["DATA"] = hold
    mail = here.promise(FIRST)

    reason = here.wait_for(mail, State.NEEDS_HELP).reason
    copies = len(server.received)
    server.habits.clear()
    stranger.execute("ROLLBACK")
    stranger.close()
    here.clock.now += timedelta(minutes=1)
    here.wait_for(mail, State.DONE)
    here.close()
    assert (reason, copies, server.received) == (Reason.STORAGE, 0, [FIRST])


def test_the_staff_read_that_the_disk_is_full(
    small_disk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_CA.UTF-8")
    with closing(Outbox(small_disk / OUTBOX_FILE, base64.b64decode(config.outbox_key(small_disk)))) as outbox:
        outbox.put(Channel.EMAIL, b"MIME", now=NOON, deadline=LATER, address=FIRST)
        filler = fill(small_disk)

        code = main(["outbox", "list", "--data", str(small_disk)])

        told = capsys.readouterr()
        with pytest.raises(DataFolderError):
            outbox.check()
        filler.unlink()
        outbox.check()
    assert code == 1
    assert "email   waiting" in told.out
    assert "There is no space left for" in told.err


def test_that_another_program_holds_the_outbox_is_told_in_the_readers_words(tmp_path: Path) -> None:
    path = tmp_path / "outbox.sqlite"
    Outbox(path, KEY).close()

    with held(path), pytest.raises(DataFolderError) as refused:
        Outbox(path, KEY, busy_ms=1)

    assert "Un autre programme" in refused.value.told(words(FRENCH))


def test_what_waits_is_told_while_the_outbox_cannot_even_be_read(server: TalkingServer, tmp_path: Path) -> None:
    server.habits["RCPT"] = says("450 4.7.1 later")
    here = PostOffice(tmp_path, mailer_for(server))
    mail = here.promise(FIRST)
    here.wait_for(mail, State.QUEUED)

    here.outbox._disk._database.execute("ALTER TABLE job RENAME TO hidden")  # noqa: SLF001 - as a broken disk would
    reason = here.wait_for(mail, State.NEEDS_HELP).reason
    here.outbox._disk._database.execute("ALTER TABLE hidden RENAME TO job")  # noqa: SLF001
    server.habits.clear()
    here.clock.now += timedelta(minutes=1)

    here.wait_for(mail, State.DONE)
    here.close()
    assert reason is Reason.STORAGE


# -- the outbox by itself ------------------------------------------------------------------


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    with closing(Outbox(tmp_path / "outbox.sqlite", KEY, busy_ms=1)) as made:
        yield made


@pytest.fixture
def job(outbox: Outbox) -> Job:
    return outbox.put(Channel.EMAIL, b"MIME", now=NOON, deadline=LATER, address=FIRST)


def test_what_is_remembered_counts_until_the_disk_takes_it_and_nothing_undoes_an_end(
    outbox: Outbox, job: Job, tmp_path: Path
) -> None:
    with held(tmp_path / "outbox.sqlite"):
        outbox.remember(replace(job, state=State.DONE))
        outbox.remember(replace(job, attempts=1))
        waiting = outbox.open_jobs()
    before = Outbox(tmp_path / "outbox.sqlite", KEY).jobs()[0].state

    outbox.settle()

    assert waiting == ()
    assert before is State.QUEUED
    assert Outbox(tmp_path / "outbox.sqlite", KEY).jobs()[0].state is State.DONE
    assert outbox.is_clean


def test_what_must_be_on_the_disk_first_is_refused_where_it_cannot_be(outbox: Outbox, job: Job, tmp_path: Path) -> None:
    with held(tmp_path / "outbox.sqlite"):
        with pytest.raises(DataFolderError, match="Another program"):
            outbox.keep(replace(job, state=State.SENDING))
        with pytest.raises(DataFolderError, match="Another program"):
            outbox.handed(job.id, "left")

    parcel = outbox.parcel(job.id)
    assert parcel is not None
    assert parcel.handle == ""
    assert outbox.open_jobs()[0].state is State.QUEUED


def test_what_a_printer_says_after_a_sheet_left_is_known_although_it_cannot_be_written(
    outbox: Outbox, job: Job, tmp_path: Path
) -> None:
    outbox.handed(job.id, "left")
    with held(tmp_path / "outbox.sqlite"):
        outbox.handed(job.id, "42")
        parcel = outbox.parcel(job.id)

    outbox.settle()

    assert parcel is not None
    assert parcel.handle == "42"
    kept = Outbox(tmp_path / "outbox.sqlite", KEY).parcel(job.id)
    assert kept is not None
    assert kept.handle == "42"


def test_what_was_remembered_before_never_overwrites_that_it_is_being_sent(
    outbox: Outbox, job: Job, tmp_path: Path
) -> None:
    with held(tmp_path / "outbox.sqlite"):
        outbox.remember(replace(job, attempts=3))

    outbox.keep(replace(job, state=State.SENDING))
    outbox.settle()

    assert outbox.open_jobs()[0].state is State.SENDING


def test_a_job_that_ended_just_before_a_crash_is_wiped_at_the_next_start(
    outbox: Outbox, job: Job, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "outbox.sqlite", isolation_level=None)) as database:
        database.execute("UPDATE job SET state = 'done'")
        (sealed,) = database.execute("SELECT address FROM job").fetchone()
    before = [path for path in tmp_path.iterdir() if sealed in path.read_bytes()]

    again = Outbox(tmp_path / "outbox.sqlite", KEY)
    outbox.close()
    again.wipe()

    assert again.parcel(job.id) is None
    assert before
    assert [path for path in tmp_path.iterdir() if sealed in path.read_bytes()] == []


def test_unknown_is_told_of_what_the_staff_gave_up_but_never_of_what_got_there(outbox: Outbox, job: Job) -> None:
    done = outbox.put(Channel.EMAIL, b"MIME", now=NOON, deadline=LATER, address=SECOND)
    outbox.keep(replace(job, state=State.CANCELLED))
    outbox.keep(replace(done, state=State.DONE))

    for one in (job, done):
        outbox.keep(replace(one, state=State.UNKNOWN))

    assert {one.id: one.state for one in outbox.jobs()} == {job.id: State.UNKNOWN, done.id: State.DONE}
