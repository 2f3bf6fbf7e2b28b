"""A sheet is brought to the printer once: through crashes, silence and refusals, and told as what is known of it."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Channel, Reason, State
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.delivery.printing.paper import STUCK_AFTER, Paper
from kiosk.delivery.printing.printer import FolderPrinter
from kiosk.errors import DataFolderError
from tests.delivery.fake_printer import (
    CANCELED,
    COMPLETED,
    CREATE,
    HELD,
    JOB,
    JOBS,
    LATE,
    PENDING,
    PRINT,
    PRINTER,
    PROCESSING,
    SEND,
    STOPPED,
    FakePrinter,
    Sheet,
    http,
    ipp,
    new_name,
    switched_on,
)
from tests.delivery.printing.desk import NOON, Desk

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from pathlib import Path


def test_a_sheet_is_about_to_print_then_printing_then_printed(desk: Desk, fake: FakePrinter) -> None:
    desk.promise()
    told = []
    for fake.becomes in (PENDING, PROCESSING, COMPLETED):
        told += desk.rounds(1)
        fake.jobs[0].state = fake.becomes
    told += desk.rounds(1)

    assert [state for state, _ in told] == [State.QUEUED, State.QUEUED, State.SENDING, State.DONE]
    assert len(fake.documents) == 1


def test_what_was_printing_is_not_told_as_about_to_print_while_the_queue_tidies_up(
    tmp_path: Path, fake: FakePrinter
) -> None:
    """A queue takes a second to see that the printer has done its part; this printer tells of no job by its name."""
    with switched_on(FakePrinter(state=4, device=fake.uri, becomes=PROCESSING)) as cups:
        desk = Desk(tmp_path, IppPrinter(cups.uri))
        desk.promise()
        told = desk.rounds(2)
        for fake.state, cups.jobs[0].state in ((4, PROCESSING), (3, PROCESSING), (3, COMPLETED)):
            told += desk.rounds(1)

    assert [state for state, _ in told] == [State.QUEUED, State.QUEUED, State.SENDING, State.SENDING, State.DONE]


@pytest.mark.parametrize("tells", [str, lambda _: "", lambda name: name[:8]])
def test_a_sheet_that_was_sent_but_never_answered_or_found_is_unknown_and_not_printed_again(
    desk: Desk, fake: FakePrinter, tells: Callable[[str], str]
) -> None:
    """A printer that wakes slowly, keeps no history, and hides or cuts names."""
    fake.creates = fake.remembers = False
    fake.late[PRINT], fake.tells = 2 * LATE, tells
    desk.promise()

    told = desk.rounds()
    desk.now += timedelta(minutes=5)
    desk.rounds()

    assert told[-1] == (State.UNKNOWN, Reason.LOST)
    assert len(fake.documents) == 1


def test_a_sheet_that_was_sent_but_never_answered_is_found_by_its_name(desk: Desk, fake: FakePrinter) -> None:
    fake.creates, fake.late[PRINT] = False, 2 * LATE
    desk.promise()

    told = desk.rounds()

    assert told[-1] == (State.DONE, Reason.NONE)
    assert len(fake.documents) == 1


@pytest.mark.parametrize("creates", [True, False])
def test_after_a_crash_on_the_way_a_sheet_is_looked_for_and_not_printed_again(
    desk: Desk, fake: FakePrinter, tmp_path: Path, *, creates: bool
) -> None:
    """The disk is kept as it was when the printer had the sheet and had not answered yet."""
    fake.creates, fake.remembers = creates, False
    crashed = tmp_path / "crashed"

    def crash(_line: object) -> None:
        shutil.copytree(tmp_path, crashed)

    fake.instead[SEND if creates else PRINT] = crash
    desk.promise()
    desk.rounds(1)
    fake.instead.clear()

    again = Desk(crashed, IppPrinter(fake.uri, timeout=LATE))
    told = again.rounds()
    again.outbox.close()

    assert told[-1] == (State.UNKNOWN, Reason.LOST)
    assert len(fake.documents) == 1


@pytest.mark.parametrize("there", [True, False])
def test_a_sheet_that_was_on_its_way_when_the_power_failed_is_never_handed_over_again(
    desk: Desk, fake: FakePrinter, *, there: bool
) -> None:
    job = desk.promise()
    desk.outbox.keep(replace(job, state=State.SENDING))
    if there:
        fake.jobs.append(Sheet(7, f"sheet-{job.id}", COMPLETED))

    desk.rounds()

    assert desk.first == ((State.DONE, Reason.NONE) if there else (State.UNKNOWN, Reason.LOST))
    assert fake.documents == []


def test_a_sheet_on_its_way_stays_that_while_the_printer_is_silent(desk: Desk, fake: FakePrinter) -> None:
    """It may come out when the printer answers again: then it is found, or taken back at its deadline."""
    fake.creates, fake.late = False, dict.fromkeys((PRINT, JOBS, JOB, PRINTER), 2 * LATE)
    desk.outbox.keep(replace(desk.promise(), state=State.SENDING))

    silent = desk.rounds()

    assert set(silent) == {(State.NEEDS_HELP, Reason.PRINTER_OFF)}
    assert fake.documents == []


@pytest.mark.parametrize("creates", [True, False])
def test_a_printer_that_is_busy_is_tried_again_and_prints_the_sheet_once(
    desk: Desk, fake: FakePrinter, *, creates: bool
) -> None:
    """Where it makes no empty jobs, that it still tells of the sheet before shows that it took no other."""
    fake.creates = creates
    fake.jobs.append(Sheet(1, new_name(), COMPLETED))
    fake.refuses[SEND if creates else PRINT] = http("occupée".encode("latin-1"), "503 Service Unavailable", "text/html")
    desk.promise()
    told = desk.rounds()

    fake.refuses.clear()
    desk.now += timedelta(minutes=1)
    told += desk.rounds(2)

    assert (State.QUEUED, Reason.PRINTER_BUSY) in told
    assert told[-1] == (State.DONE, Reason.NONE)
    assert len(fake.documents) == 1


@pytest.mark.parametrize(
    ("becomes", "creates"), [(HELD, True), (PROCESSING, True), (STOPPED, True), (COMPLETED, True), (COMPLETED, False)]
)
def test_a_job_that_no_sheet_was_sent_to_is_never_taken_for_the_sheet(
    tmp_path: Path, fake: FakePrinter, becomes: int, *, creates: bool
) -> None:
    """The printer made it too late, and may have ended it by itself; then it makes another, or takes a whole sheet."""
    desk = Desk(tmp_path, IppPrinter(fake.uri, timeout=LATE, silence=0))
    fake.late[CREATE] = 2 * LATE
    desk.promise()
    desk.rounds(1)
    fake.jobs[0].state = becomes
    fake.late.clear()
    if not creates:
        fake.refuses[CREATE] = http(ipp(0x0501))
        fake.late[PRINT] = 2 * LATE

    desk.now += timedelta(minutes=1)
    desk.rounds(1)
    if not creates:
        time.sleep(LATE)
        fake.jobs.pop()
    desk.rounds()

    assert len(fake.documents) == 1
    assert desk.first[0] is (State.DONE if creates else State.UNKNOWN)
    assert fake.jobs[0].state == (becomes if becomes == COMPLETED else CANCELED)


def test_a_printer_that_takes_its_time_to_make_a_job_gets_it(tmp_path: Path, fake: FakePrinter) -> None:
    desk = Desk(tmp_path, IppPrinter(fake.uri, timeout=4 * LATE, question=LATE))
    fake.late[CREATE] = 2 * LATE
    desk.promise()

    assert desk.rounds(2)[-1][0] is State.DONE
    assert len(fake.jobs) == 1


def test_where_nothing_can_be_written_the_printer_is_not_asked_to_make_a_job(tmp_path: Path, fake: FakePrinter) -> None:
    class Full(Outbox):
        def check(self) -> None:
            raise DataFolderError("full")

    outbox = Full(tmp_path / "outbox.sqlite", bytes(32))
    job = outbox.put(Channel.PAPER, b"%PDF", now=NOON, deadline=NOON + timedelta(minutes=10))

    with pytest.raises(DataFolderError):
        Paper(outbox, IppPrinter(fake.uri), lambda: NOON, lambda: 0.0).after(job)

    assert fake.jobs == []
    outbox.close()


@pytest.mark.parametrize(
    "answer",
    [http(b"", f"{status} x") for status in (301, 400, 401, 404, 426, 503)]
    + [
        http(b"<h1>Starting</h1>"),
        http(b"\xff\xfe"),
        b"220 mail\r\n",
        http(ipp(0x0406)),
        http(ipp(0x0400)),
        http(ipp()),
    ],
)
@pytest.mark.parametrize("asked", [PRINTER, JOBS, CREATE])
def test_a_refusal_of_a_question_passes_and_fails_no_sheet(
    tmp_path: Path, fake: FakePrinter, answer: bytes, asked: int
) -> None:
    desk = Desk(tmp_path, IppPrinter(fake.uri, timeout=LATE, silence=0))
    fake.refuses[asked] = answer
    desk.promise()
    told = desk.rounds(2)

    fake.refuses.clear()
    desk.now += timedelta(minutes=1)
    told += desk.rounds(3)

    assert all(state is not State.FAILED for state, _ in told)
    assert asked != PRINTER or told[0][1]
    assert told[-1] == (State.DONE, Reason.NONE)
    assert len(fake.documents) == 1


@pytest.mark.parametrize("creates", [True, False])
def test_a_sheet_that_is_refused_itself_fails_at_once(desk: Desk, fake: FakePrinter, *, creates: bool) -> None:
    fake.creates = creates
    fake.refuses[SEND if creates else PRINT] = http(ipp(0x040A))
    desk.promise()

    assert desk.rounds(1) == [(State.FAILED, Reason.REFUSED)]


LATER = [http(b"later", f"{status} x", "text/html") for status in (408, 429, 503)]
LATER += [http(ipp(status)) for status in (0x0505, 0x05FF)]


@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("creates", [True, False])
@pytest.mark.parametrize("habit", ["keeps no history", "hides names", "cuts names", "begins anew", "tells all"])
def test_a_printer_that_prints_a_sheet_and_then_says_later_never_gets_it_again(
    desk: Desk, fake: FakePrinter, later: bytes, habit: str, *, creates: bool
) -> None:
    fake.creates, fake.remembers = creates, habit != "keeps no history"
    fake.tells = {"hides names": lambda _: "", "cuts names": lambda name: name[:8]}.get(habit, str)
    fake.jobs.append(Sheet(1, new_name(), COMPLETED))

    def answers(line: socket.socket) -> None:
        if habit == "begins anew":
            fake.jobs[:] = [Sheet(1, new_name(), COMPLETED)]
        line.sendall(later)

    fake.instead[SEND if creates else PRINT] = answers
    desk.promise()

    for _ in range(3):
        desk.rounds()
        desk.now += timedelta(minutes=1)

    assert len(fake.documents) == 1
    assert desk.first[0] in {State.UNKNOWN, State.DONE}
    assert desk.first[0] is State.DONE or habit != "tells all"


def test_an_answer_that_makes_no_sense_does_not_end_a_sheet_that_is_printing(desk: Desk, fake: FakePrinter) -> None:
    fake.becomes = PROCESSING
    desk.promise()
    desk.rounds(2)

    fake.refuses = dict.fromkeys((JOB, PRINTER), http(b"<h1>Restarting</h1>"))
    odd = desk.rounds(1)
    fake.refuses.clear()
    fake.jobs[0].state = COMPLETED

    assert odd[0] == (State.NEEDS_HELP, Reason.NO_PRINTER)
    assert desk.rounds(1)[0] == (State.DONE, Reason.NONE)


def test_the_demonstration_prints_into_its_folder_also_after_a_crash(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path / "printed")
    desk = Desk(tmp_path, printer)
    job = desk.promise()
    printer.submit(b"%PDF", f"sheet-{job.id}", 1, lambda _handle: None)

    told = desk.rounds(2)

    assert told[-1] == (State.DONE, Reason.NONE)
    assert [path.read_bytes() for path in (tmp_path / "printed").iterdir()] == [b"%PDF"]


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=2)])
def test_a_clock_that_is_set_forward_does_not_give_up_a_sheet_that_has_just_been_taken(
    desk: Desk, fake: FakePrinter, jump: timedelta
) -> None:
    fake.becomes, fake.state = PENDING, 3
    job = desk.promise()
    desk.rounds(2)

    desk.now += jump
    status = desk.paper.after(replace(job, deadline=desk.now + timedelta(minutes=10)))

    assert status.state is State.QUEUED
    desk.passed += STUCK_AFTER
    assert desk.paper.after(replace(job, deadline=desk.now + timedelta(minutes=10))).reason is Reason.STUCK


def test_a_clock_that_is_set_back_holds_no_sheet_back(desk: Desk, fake: FakePrinter) -> None:
    desk.promise()

    desk.now -= timedelta(hours=1)
    desk.rounds(1)

    assert len(fake.documents) == 1
