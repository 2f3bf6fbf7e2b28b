"""A printer may answer late, oddly or not at all: no sheet is printed twice by itself, and nobody waits for ever.

The printer here is a program of the tests; how the kiosk prints on a real one is in test_printer.py.
"""

from __future__ import annotations

import threading
import time
from socket import create_server
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Reason, State
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.errors import PermanentFault
from tests.delivery.fake_printer import (
    ABORTED,
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

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable


PDF = b"%PDF-1.4 a sheet"
LATIN = "<h1>Imprimante occupée</h1>".encode("latin-1")


def test_a_sheets_number_is_known_before_the_sheet_leaves(fake: FakePrinter, printer: IppPrinter) -> None:
    known = []

    handle = printer.submit(PDF, new_name(), 1, lambda handle: known.append((handle, len(fake.documents))))

    assert known == [(handle, 0)]
    assert fake.asked.count(PRINT) == 0
    assert fake.documents == [PDF]


def test_a_sheet_that_was_answered_too_late_is_asked_for_by_its_number(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.late[SEND] = 2 * LATE

    handle = printer.submit(PDF, new_name(), 1)

    assert printer.status(handle).state is State.DONE
    assert fake.documents == [PDF]


def test_where_nothing_can_be_remembered_nothing_leaves(fake: FakePrinter, printer: IppPrinter) -> None:
    def full(_handle: str) -> None:
        raise OSError(28, "No space left on device")

    for fake.creates in (True, False):
        with pytest.raises(OSError, match="No space"):
            printer.submit(PDF, new_name(), 1, full)

    assert fake.documents == []


def test_an_empty_job_from_before_a_crash_is_taken_back(fake: FakePrinter, printer: IppPrinter) -> None:
    name = new_name()
    fake.jobs.append(Sheet(1, name, HELD))

    handle = printer.submit(PDF, name, 1)

    assert [job.state for job in fake.jobs] == [CANCELED, COMPLETED]
    assert printer.find(name) == handle


@pytest.mark.parametrize("tells", [lambda _: "", lambda _: "Job", lambda name: name[:14], lambda name: name[:5]])
@pytest.mark.parametrize("creates", [True, False])
def test_a_printer_that_hides_or_cuts_names_still_tells_how_a_sheet_is(
    fake: FakePrinter, printer: IppPrinter, tells: Callable[[str], str], *, creates: bool
) -> None:
    fake.tells, fake.creates = tells, creates

    handle = printer.submit(PDF, new_name(), 1)

    assert printer.status(handle).state is State.DONE
    assert fake.documents == [PDF]


def test_an_ended_sheet_is_found_at_a_queue_that_has_put_it_away(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.tells_ended = False
    handle = printer.submit(PDF, name := new_name(), 1)

    assert printer.find(name) == handle


def test_a_name_that_was_cut_is_found(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.tells = lambda name: name[:14]
    name = new_name() + "0000"

    handle = printer.submit(PDF, name, 1)

    assert printer.find(name) == handle


def test_the_job_of_another_program_that_has_our_number_is_neither_believed_nor_cancelled(
    fake: FakePrinter, printer: IppPrinter
) -> None:
    fake.becomes = PROCESSING
    handle = printer.submit(PDF, new_name(), 1)
    fake.jobs = [Sheet(1, "somebody's letter", PROCESSING)]

    status = printer.status(handle)
    printer.cancel(handle)

    assert (status.state, status.reason) == (State.UNKNOWN, Reason.LOST)
    assert fake.jobs[0].state == PROCESSING


@pytest.mark.parametrize("creates", [True, False])
@pytest.mark.parametrize("tells", ["", "Job"])
@pytest.mark.parametrize(("creation", "up", "again"), [(True, 0, 40), (True, 90, 120), (False, 90, 89), (True, 90, 89)])
def test_a_printer_that_hides_names_and_begins_anew_has_anothers_job_under_our_number(  # noqa: PLR0913 - its habits
    fake: FakePrinter, printer: IppPrinter, tells: str, up: int, again: int, *, creates: bool, creation: bool
) -> None:
    """Its clock shows that it began anew."""
    fake.tells, fake.creates, fake.becomes = (lambda _: tells), creates, PROCESSING
    fake.up_time, fake.tells_creation = up, creation
    handle = printer.submit(PDF, new_name(), 1)
    fake.up_time += bool(up)
    before = printer.status(handle).state

    fake.up_time = again
    fake.jobs = [Sheet(1, "somebody's letter", PROCESSING, made=min(again, 30))]
    status = printer.status(handle)
    printer.cancel(handle)

    assert before is State.SENDING
    assert (status.state, status.reason) == (State.UNKNOWN, Reason.LOST)
    assert fake.jobs[0].state == PROCESSING


@pytest.mark.parametrize("handle", ["no number", "", "-1", "0", "left", "٣ sheet", "9" * 10, "9" * 5000, "7@1/2"])
def test_what_is_no_number_is_not_known(printer: IppPrinter, handle: str) -> None:
    assert printer.status(handle).state is State.UNKNOWN
    printer.cancel(handle)


@pytest.mark.parametrize(
    ("state", "reason", "told"),
    [
        (4, "media-empty-warning", Reason.NONE),
        (4, "input-tray-missing-report", Reason.NONE),
        (4, "input-tray-missing", Reason.NONE),
        (4, "toner-low-warning", Reason.NONE),
        (4, "marker-waste-full-error", Reason.WASTE_FULL),
        (4, "fuser-over-temp-error", Reason.PRINTER_STOPPED),
        (5, "media-empty-warning", Reason.PAPER_EMPTY),
        (5, "input-tray-missing", Reason.TRAY_MISSING),
        (5, "output-area-full-report", Reason.OUTPUT_FULL),
        (5, "spool-area-full", Reason.SPOOL_FULL),
        (5, "media-needed-error", Reason.OTHER_PAPER),
        (5, "none", Reason.PRINTER_STOPPED),
        (5, "paused", Reason.PRINTER_STOPPED),
    ],
)
@pytest.mark.parametrize("queue", [False, True])
def test_reasons_are_weighed_with_what_the_printer_does(
    fake: FakePrinter, state: int, reason: str, told: Reason, *, queue: bool
) -> None:
    """A queue repeats the reasons, and says that it is printing in any case."""
    with switched_on(FakePrinter(state=4, device=fake.uri, becomes=PROCESSING, reasons=[reason])) as cups:
        fake.becomes = PROCESSING
        printer = IppPrinter(cups.uri if queue else fake.uri)
        handle = printer.submit(PDF, name := new_name(), 1)
        fake.jobs = [Sheet(1, name, PROCESSING)]
        fake.state, fake.reasons = state, [reason]

        status, ready = printer.status(handle), printer.state().ready

    assert status.reason is told
    assert status.state is (State.NEEDS_HELP if told else State.SENDING)
    assert ready == (told is Reason.NONE)


@pytest.mark.parametrize(("answer", "reason"), [(b"", Reason.PRINTER_OFF), (LATIN, Reason.OTHER_SECURITY)])
def test_only_what_answers_without_tls_is_told_as_such(answer: bytes, reason: Reason) -> None:
    """One that hangs up in the handshake may be starting."""

    def serve(listener: socket.socket) -> None:
        line, _ = listener.accept()
        with line:
            line.recv(65536)
            line.sendall(answer)

    with create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        state = IppPrinter(f"ipps://127.0.0.1:{listener.getsockname()[1]}/").state()
        thread.join()

    assert state.reason is reason


def test_a_printer_without_ipp_that_refuses_while_nothing_comes_out_is_off() -> None:
    """It refuses, too, while it is at the queue's own sheet; then that gets further."""
    with create_server(("127.0.0.1", 0)) as listener:
        device = f"socket://127.0.0.1:{listener.getsockname()[1]}"
    with switched_on(FakePrinter(state=4, device=device, becomes=PROCESSING)) as cups:
        printer = IppPrinter(cups.uri, stalled_after=LATE)
        handle = printer.submit(PDF, new_name(), 1)
        cups.becomes = PENDING
        behind = printer.submit(PDF, new_name(), 1)
        early = printer.status(handle)
        time.sleep(LATE)
        late = printer.status(handle)
        printer.status(behind)
        state = printer.state()
        still = printer.status(handle)
        cups.jobs[0].state = COMPLETED
        printed, after = printer.status(handle), printer.state()

    assert early.state is State.SENDING
    assert (late.state, late.reason) == (State.NEEDS_HELP, Reason.PRINTER_OFF)
    assert (state.ready, state.reason) == (False, Reason.PRINTER_OFF)
    assert still == late
    assert printed.state is State.DONE
    assert after.ready


def test_the_cause_is_told_before_what_follows_from_it(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.state, fake.reasons = 5, ["paused", "toner-low-warning", "media-jam-error"]

    assert printer.state().reason is Reason.JAM


def test_a_warning_is_taken_at_its_word_once_a_sheet_gets_no_further(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.state, fake.reasons, fake.becomes = 4, ["media-empty-warning"], PROCESSING
    handle = printer.submit(PDF, new_name(), 1)
    early = printer.status(handle)

    time.sleep(LATE)
    late = printer.status(handle)
    fake.reasons = ["none"]

    assert early.state is State.SENDING
    assert (late.state, late.reason) == (State.NEEDS_HELP, Reason.PAPER_EMPTY)
    assert printer.status(handle).state is State.SENDING


@pytest.mark.parametrize(
    ("there", "state"),
    [
        ([], State.QUEUED),
        ([PENDING], State.QUEUED),
        ([PROCESSING], State.SENDING),
        ([STOPPED], State.NEEDS_HELP),
        ([COMPLETED], State.DONE),
        ([CANCELED, PROCESSING], State.SENDING),
    ],
)
def test_a_sheet_is_printing_only_while_the_printer_behind_the_queue_is_at_it(
    fake: FakePrinter, there: list[int], state: State
) -> None:
    fake.state = 4
    with switched_on(FakePrinter(state=4, device=fake.uri, becomes=PROCESSING)) as cups:
        printer = IppPrinter(cups.uri)
        handle = printer.submit(PDF, name := new_name(), 1)
        fake.jobs = [Sheet(1, "somebody's letter", PROCESSING), *(Sheet(2, name, each) for each in there)]

        assert printer.status(handle).state is state


def test_what_a_queue_calls_completed_is_not_when_the_printer_gave_it_up(fake: FakePrinter) -> None:
    with switched_on(FakePrinter(device=fake.uri)) as cups:
        printer = IppPrinter(cups.uri)
        handle = printer.submit(PDF, name := new_name(), 1)
        fake.jobs = [Sheet(1, name, ABORTED)]

        assert printer.status(handle).state is State.FAILED


@pytest.mark.parametrize("answer", [http(b"", "401 Unauthorized"), http(LATIN), http(ipp(0x0401)), http(ipp())])
def test_a_printer_that_only_answers_its_queue_is_left_to_the_queues_word(fake: FakePrinter, answer: bytes) -> None:
    fake.refuses = dict.fromkeys((PRINTER, JOB, JOBS), answer)
    with switched_on(FakePrinter(device=fake.uri)) as cups:
        printer = IppPrinter(cups.uri)

        assert printer.state().ready
        assert printer.status(printer.submit(PDF, new_name(), 1)).state is State.DONE


@pytest.mark.parametrize(
    "device", ["ipp://[", "ipp://127.0.0.1:x/", "ipp://", "socket://[", "socket://", "usb://", "x"]
)
def test_an_address_that_only_cups_understands_is_left_to_the_queues_word(device: str) -> None:
    with switched_on(FakePrinter(device=device)) as cups:
        assert IppPrinter(cups.uri).state().ready


def test_a_queue_that_is_not_there_is_told_as_such(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.refuses = dict.fromkeys((PRINTER, JOBS), http(ipp(0x0406)))

    assert printer.state().reason is Reason.NO_PRINTER
    with pytest.raises(PermanentFault):
        printer.find(new_name())


def test_a_printer_that_tells_of_no_jobs_prints_all_the_same(fake: FakePrinter, printer: IppPrinter) -> None:
    for refusal in (0x0401, 0x0406, 0x0501):
        fake.refuses[JOBS] = http(ipp(refusal))
        printer.submit(PDF, new_name(), 1)

    assert len(fake.documents) == 3


def test_a_queue_that_leads_to_itself_is_asked_once(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.device = fake.uri

    assert printer.state().ready
    assert len(fake.asked) == 2


def test_a_printer_that_is_not_there_is_not_waited_for_each_time(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.late = dict.fromkeys((PRINTER, JOB, JOBS), 3 * LATE)
    began = time.monotonic()

    for _ in range(20):
        assert printer.state().reason is Reason.PRINTER_OFF

    assert time.monotonic() - began < 5 * LATE


def test_an_encrypted_address_of_a_printer_that_does_not_encrypt_is_told_as_such(fake: FakePrinter) -> None:
    printer = IppPrinter(fake.uri.replace("ipp://", "ipps://"), timeout=LATE)

    assert printer.state().reason in {Reason.OTHER_SECURITY, Reason.PRINTER_OFF}


@pytest.mark.parametrize("uri", ["ipp://", "ipp://127.0.0.1:99999/", "ipp://[::1/", "ipp://a..b/"])
def test_what_is_no_address_is_told_and_not_raised(uri: str) -> None:
    assert not IppPrinter(uri).state().ready


def test_create_job_that_is_offered_but_not_done_is_done_without(fake: FakePrinter, printer: IppPrinter) -> None:
    fake.refuses[CREATE] = http(ipp(0x0501))

    handle = printer.submit(PDF, new_name(), 1)

    assert printer.status(handle).state is State.DONE
    assert fake.documents == [PDF]
