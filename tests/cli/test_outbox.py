from __future__ import annotations

import base64
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.cli.main import main
from kiosk.delivery.job import Channel, Job, Reason, State, ended, postponed
from kiosk.delivery.outbox import Outbox
from kiosk.folder import OUTBOX_FILE

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "patiente@courriel.example"

KIOSK = """
import base64, logging, sys, threading, time
from datetime import UTC, datetime
from pathlib import Path
from kiosk import config
from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.job import Reason, State
from kiosk.delivery.mail.faults import MailFault
from kiosk.delivery.mail.mailer import FolderMailer
from kiosk.delivery.outbox import Outbox

class Slow(FolderMailer):
    def send(self, message, address, leaving):
        if address != "next@courriel.example":
            print("sending", flush=True)
            wiped.wait(20)
            raise MailFault(Reason.MAIL_DOWN)
        super().send(message, address, leaving)

class Surprises(logging.Handler):
    def emit(self, record):
        found.append(record)

def on_change(progress):
    if progress.state is State.DONE:
        done.set()

folder, found, wiped, done = Path(sys.argv[1]), [], threading.Event(), threading.Event()
logging.getLogger().addHandler(Surprises(logging.ERROR))
outbox = Outbox(folder / "outbox.sqlite", base64.b64decode(config.outbox_key(folder)))
courier = Courier(outbox, None, Slow(folder / "mailed"), Limits(), lambda: datetime.now(UTC))
courier.start(on_change)
sys.stdin.readline()
wiped.set()
courier.send_email(b"MIME", "next@courriel.example")
print("went on; surprises:" if done.wait(20) else "stands still; surprises:", len(found), flush=True)
courier.stop()
"""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_CA.UTF-8")


@pytest.fixture
def waiting(tmp_path: Path) -> tuple[Job, Job]:
    """A sheet that waits for paper and an email that waits for the server, promised ten minutes ago."""
    then = datetime.now(UTC) - timedelta(minutes=10)
    late = then + timedelta(hours=1)
    with closing(Outbox(tmp_path / OUTBOX_FILE, key(tmp_path))) as outbox:
        paper = outbox.put(Channel.PAPER, b"%PDF-", now=then, deadline=late, pages=2)
        email = outbox.put(Channel.EMAIL, b"MIME", now=then, deadline=late, address=ADDRESS)
        paper = postponed(paper, then + timedelta(days=1), Reason.PAPER_EMPTY)
        email = postponed(email, then + timedelta(days=1), Reason.MAIL_DOWN)
        outbox.keep(paper)
        outbox.keep(email)
    return paper, email


def key(folder: Path) -> bytes:
    return base64.b64decode(config.outbox_key(folder))


def kept(folder: Path) -> dict[str, Job]:
    with closing(Outbox(folder / OUTBOX_FILE, key(folder))) as outbox:
        return {job.id: job for job in outbox.jobs()}


def test_an_outbox_that_was_never_used_is_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["outbox", "list", "--data", str(tmp_path)])

    assert code == 0
    assert capsys.readouterr().out == "Nothing is waiting.\n"
    assert list(tmp_path.iterdir()) == []


def test_the_list_says_what_waits_and_why_but_no_address(
    tmp_path: Path, waiting: tuple[Job, Job], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["outbox", "list", "--data", str(tmp_path)])

    told = capsys.readouterr().out
    assert code == 0
    assert re.search(rf"{waiting[0].id}   .*   paper   waiting\n    The printer is out of paper: add paper\.", told)
    assert re.search(rf"{waiting[1].id}   .*   email   waiting\n    The mail server does not answer", told)
    assert "courriel.example" not in told


def test_one_can_be_tried_again_at_once(tmp_path: Path, waiting: tuple[Job, Job]) -> None:
    code = main(["outbox", "retry", waiting[0].id, "--data", str(tmp_path)])

    jobs = kept(tmp_path)
    assert code == 0
    assert jobs[waiting[0].id].due <= datetime.now(UTC)
    assert jobs[waiting[1].id].due == pytest.approx(waiting[1].due, abs=timedelta(seconds=1))


def test_all_can_be_tried_again_at_once(
    tmp_path: Path, waiting: tuple[Job, Job], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["outbox", "retry", "--data", str(tmp_path)])

    assert code == 0
    assert capsys.readouterr().out == "2 are tried again now.\n"
    assert all(kept(tmp_path)[job.id].due <= datetime.now(UTC) for job in waiting)


def test_what_is_not_waiting_cannot_be_tried_again(
    tmp_path: Path, waiting: tuple[Job, Job], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["outbox", "retry", waiting[0].id, "nothing", "--data", str(tmp_path)])

    assert code == 2
    assert capsys.readouterr().err == "kiosk: Nothing with the id nothing is waiting. See: kiosk outbox list\n"
    assert kept(tmp_path)[waiting[0].id].due > datetime.now(UTC)


def test_wiping_gives_up_everything_and_leaves_no_byte_of_it(
    tmp_path: Path, waiting: tuple[Job, Job], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["outbox", "wipe", "--data", str(tmp_path)])

    assert code == 0
    assert capsys.readouterr().out == "2 were given up and wiped.\n"
    assert {kept(tmp_path)[job.id].state for job in waiting} == {State.CANCELLED}
    assert not any(ADDRESS.encode() in path.read_bytes() for path in tmp_path.iterdir())


def test_what_has_ended_is_still_told(
    tmp_path: Path, waiting: tuple[Job, Job], capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(Outbox(tmp_path / OUTBOX_FILE, key(tmp_path))) as outbox:
        outbox.keep(ended(waiting[0], State.FAILED, Reason.JAM))
        outbox.keep(ended(waiting[1], State.DONE))

    main(["outbox", "list", "--data", str(tmp_path)])

    told = capsys.readouterr().out
    assert "failed\n    Paper is jammed in the printer: remove it." in told
    assert told.endswith("Nothing is waiting.\n")


def test_an_outbox_that_is_no_database_is_begun_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / OUTBOX_FILE).write_bytes(b"not a database at all" * 100)

    code = main(["outbox", "list", "--data", str(tmp_path)])

    assert code == 0
    assert capsys.readouterr().out == "Nothing is waiting.\n"


def test_what_cannot_be_read_is_told_as_failed(
    tmp_path: Path, waiting: tuple[Job, Job], capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(tmp_path / OUTBOX_FILE, isolation_level=None)) as database:
        database.execute("UPDATE job SET state = 'sideways' WHERE id = ?", (waiting[1].id,))

    code = main(["outbox", "list", "--data", str(tmp_path)])

    assert code == 0
    assert "email   failed\n" in capsys.readouterr().out


def test_wiping_while_the_kiosk_runs_leaves_no_byte_and_the_kiosk_goes_on(
    tmp_path: Path, waiting: tuple[Job, Job]
) -> None:
    main(["outbox", "retry", waiting[1].id, "--data", str(tmp_path)])
    with closing(sqlite3.connect(tmp_path / OUTBOX_FILE)) as database:
        sealed = [bytes_ for row in database.execute("SELECT document, address FROM job") for bytes_ in row if bytes_]
    with subprocess.Popen(
        [sys.executable, "-c", KIOSK, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == "sending\n"

        code = main(["outbox", "wipe", "--data", str(tmp_path)])

        files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
        told, _ = kiosk.communicate("go on\n", timeout=30)
    assert code == 0
    assert [name for name, data in files.items() if any(one in data for one in sealed)] == []
    assert files[f"{OUTBOX_FILE}-wal"] == b""
    assert told.splitlines()[-1] == "went on; surprises: 0"
    assert {kept(tmp_path)[job.id].state for job in waiting} == {State.CANCELLED}


def test_wiping_while_another_program_reads_says_what_to_do(
    tmp_path: Path, waiting: tuple[Job, Job], capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(tmp_path / OUTBOX_FILE)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM job").fetchall()
        refused = main(["outbox", "wipe", "--data", str(tmp_path)])
    told = capsys.readouterr().err

    code = main(["outbox", "wipe", "--data", str(tmp_path)])

    assert refused == 1
    assert "Close the kiosk, then wipe again: kiosk outbox wipe" in told
    assert code == 0
    assert {kept(tmp_path)[job.id].state for job in waiting} == {State.CANCELLED}
