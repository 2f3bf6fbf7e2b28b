"""A sheet that is late is taken back, and told as what it is, whatever the printer does meanwhile."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.job import Progress, Reason, State
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.delivery.printing.printer import FolderPrinter
from tests.delivery.fake_printer import (
    CANCEL,
    CANCELED,
    COMPLETED,
    HELD,
    JOB,
    JOBS,
    LATE,
    PENDING,
    PRINT,
    PRINTER,
    PROCESSING,
    FakePrinter,
    http,
    ipp,
    switched_on,
)
from tests.delivery.printing.desk import NOON, Desk

if TYPE_CHECKING:
    from pathlib import Path


def test_a_printer_that_is_off_is_told_as_off_and_prints_the_sheet_once_it_is_on(tmp_path: Path) -> None:
    fake = FakePrinter()
    with switched_on(fake):
        pass
    desk = Desk(tmp_path, IppPrinter(fake.uri, timeout=LATE))
    job = desk.promise()
    told = desk.rounds(2)
    left = desk.handle(job)

    with switched_on(fake):
        desk.start(IppPrinter(fake.uri, timeout=LATE))
        desk.now += timedelta(minutes=1)
        told += desk.rounds(2)

    assert told[:2] == [(State.NEEDS_HELP, Reason.PRINTER_OFF)] * 2
    assert left == ""
    assert told[-1] == (State.DONE, Reason.NONE)
    assert len(fake.documents) == 1


def test_a_sheet_whose_printer_is_gone_for_good_ends_at_its_deadline_and_is_wiped(
    desk: Desk, fake: FakePrinter
) -> None:
    fake.becomes = PROCESSING
    job = desk.promise()
    desk.rounds(2)
    fake.late = dict.fromkeys((JOBS, JOB, PRINTER), 2 * LATE)

    desk.now += timedelta(minutes=11)
    desk.rounds(1)

    assert desk.first == (State.UNKNOWN, Reason.LOST)
    assert desk.handle(job) == "wiped"


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("restarts", [True, False])
def test_a_sheet_that_was_given_up_is_taken_back_when_the_printer_answers_again(
    tmp_path: Path, fake: FakePrinter, *, known: bool, restarts: bool
) -> None:
    """The next patient must not get it."""
    desk = Desk(tmp_path, IppPrinter(fake.uri, timeout=LATE, silence=0))
    fake.becomes = PENDING
    job = desk.promise()
    desk.rounds(1)
    if not known:
        desk.outbox.handed(job.id, "left")
    fake.instead = dict.fromkeys((JOBS, JOB, PRINTER), lambda _line: None)
    desk.now += timedelta(minutes=11)
    desk.rounds(1)
    if restarts:
        desk.outbox.close()
        desk = Desk(tmp_path, IppPrinter(fake.uri, timeout=LATE, silence=0))
    owed = desk.paper.owes()

    fake.instead.clear()
    desk.paper.look()
    owes = desk.paper.owes()
    desk.start(FolderPrinter(tmp_path))

    assert owed
    assert not owes
    assert not desk.paper.owes()
    assert fake.jobs[0].state == CANCELED


def test_a_sheet_that_somebody_cancels_is_taken_back_from_the_printer(desk: Desk, fake: FakePrinter) -> None:
    """The next patient must not get it once there is paper again."""
    fake.becomes = PENDING
    job = desk.promise()
    desk.rounds(1)

    cancelled = desk.outbox.cancel(job.id)
    owed = desk.paper.owes()
    desk.paper.look()

    assert cancelled
    assert owed
    assert fake.jobs[0].state == CANCELED
    assert desk.first == (State.CANCELLED, Reason.NONE)
    assert not desk.paper.owes()


def test_a_sheet_that_is_cancelled_while_it_leaves_is_taken_back(desk: Desk, fake: FakePrinter) -> None:
    fake.becomes = PENDING
    job = desk.promise()
    handed = desk.outbox.handed

    def cancelled_first(name: str, handle: str) -> None:
        desk.outbox.cancel(job.id)
        handed(name, handle)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.outbox, "handed", cancelled_first)
        desk.paper.look()
        desk.paper.after(job)

    assert fake.jobs[0].state == CANCELED
    assert desk.first[0] is State.CANCELLED


@pytest.mark.parametrize(
    ("becomes", "state"), [(HELD, State.CANCELLED), (PROCESSING, State.CANCELLED), (COMPLETED, State.DONE)]
)
def test_at_its_deadline_a_sheet_is_taken_back_and_told_as_what_it_is(
    desk: Desk, fake: FakePrinter, becomes: int, state: State
) -> None:
    fake.becomes = becomes
    desk.promise()
    desk.rounds(1)

    desk.now += timedelta(minutes=11)
    desk.rounds(1)

    assert desk.first[0] is state
    assert fake.jobs[0].state == (COMPLETED if becomes == COMPLETED else CANCELED)


def test_a_sheet_that_may_not_be_taken_back_is_not_told_as_cancelled(desk: Desk, fake: FakePrinter) -> None:
    fake.becomes = PROCESSING
    desk.promise()
    desk.rounds(1)
    fake.refuses[CANCEL] = http(ipp(0x0403))

    desk.now += timedelta(minutes=11)
    desk.rounds(1)

    assert desk.first == (State.UNKNOWN, Reason.LOST)


def test_a_sheet_that_hangs_does_not_hold_up_the_next_patients(tmp_path: Path, fake: FakePrinter) -> None:
    fake.creates = False
    hangs = threading.Event()

    def hang(_line: object) -> None:
        hangs.wait(5)

    fake.instead[PRINT] = hang
    told: list[Progress] = []
    outbox = Outbox(tmp_path / "outbox.sqlite", bytes(32))
    courier = Courier(outbox, IppPrinter(fake.uri, timeout=LATE), None, Limits(), lambda: NOON)
    courier.start(told.append)
    courier.print_sheet(b"%PDF 1", 1)
    while not fake.documents:
        time.sleep(0.01)
    fake.instead.clear()
    began = time.monotonic()

    second = courier.print_sheet(b"%PDF 2", 1)
    while not any((one.id, one.state) == (second, State.DONE) for one in told):
        time.sleep(0.01)
        assert time.monotonic() - began < 5

    hangs.set()
    courier.stop()
    outbox.close()
    assert fake.documents == [b"%PDF 1", b"%PDF 2"]
