from __future__ import annotations

import base64
import re
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.cli import main
from kiosk.delivery.job import Channel, Job, Reason, State, ended, postponed
from kiosk.delivery.outbox import Outbox
from kiosk.folder import OUTBOX_FILE

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "patiente@courriel.example"


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


def test_an_outbox_that_is_no_database_is_told_and_kept_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / OUTBOX_FILE).write_bytes(b"not a database at all" * 100)

    code = main(["outbox", "list", "--data", str(tmp_path)])

    assert code == 0
    assert "Traceback" not in capsys.readouterr().err
    assert any("damaged" in path.name for path in tmp_path.iterdir())
