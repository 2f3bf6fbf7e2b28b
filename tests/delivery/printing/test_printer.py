"""Printing to a real IPP printer, directly and through a real CUPS queue."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING

import pytest
from lab import PrinterLab, Queue, free_port, wait_until
from reportlab.pdfgen.canvas import Canvas

from kiosk.delivery.job import Reason, State
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.delivery.printing.printer import PrinterState, PrintStatus
from kiosk.delivery.printing.states import judged
from kiosk.errors import TemporaryFault
from tests.delivery.fake_printer import new_name

if TYPE_CHECKING:
    from collections.abc import Iterator

READY = PrinterState(ready=True)
pytestmark = pytest.mark.lab


def a_page() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.drawString(72, 720, "Clinique Exemple")
    canvas.save()
    return file.getvalue()


PDF = a_page()


@pytest.fixture(scope="module")
def lab() -> Iterator[PrinterLab]:
    made = PrinterLab()
    yield made
    made.close()


@pytest.fixture(scope="module")
def queue(lab: PrinterLab) -> Iterator[Queue]:
    made = Queue(lab)
    yield made
    made.close()


@pytest.fixture(params=["printer", "queue"])
def printer(request: pytest.FixtureRequest, lab: PrinterLab, queue: Queue) -> Iterator[IppPrinter]:
    # It calls every fault a warning: waiting whether a sheet gets further is kept short here.
    yield IppPrinter(lab.uri if request.param == "printer" else queue.uri, stalled_after=0.5)
    lab.mode("ok")
    wait_until(lambda: IppPrinter(lab.uri).state().idle, "the printer")


def settled(printer: IppPrinter, handle: str, *states: State) -> PrintStatus:
    until = time.monotonic() + 20
    while (status := printer.status(handle)).state not in states:
        assert time.monotonic() < until, status
        time.sleep(0.1)
    return status


def test_a_printer_that_is_on_is_ready(printer: IppPrinter) -> None:
    assert printer.state().ready


def test_a_sheet_is_printed(printer: IppPrinter, lab: PrinterLab) -> None:
    before = len(lab.documents())

    handle = printer.submit(PDF, new_name(), 1)

    settled(printer, handle, State.DONE)
    assert len(lab.documents()) == before + 1


def test_a_sheet_is_found_again_by_its_name_even_after_it_was_printed(printer: IppPrinter) -> None:
    name = new_name()
    handle = printer.submit(PDF, name, 1)
    settled(printer, handle, State.DONE)

    assert printer.find(name) == handle
    assert printer.find(new_name()) is None


def test_a_printer_without_paper_needs_help_and_then_goes_on(printer: IppPrinter, lab: PrinterLab) -> None:
    lab.mode("mediaempty")
    handle = printer.submit(PDF, new_name(), 1)

    assert settled(printer, handle, State.NEEDS_HELP).reason is Reason.PAPER_EMPTY
    lab.mode("ok")
    settled(printer, handle, State.DONE)


def test_a_jam_is_named(printer: IppPrinter, lab: PrinterLab) -> None:
    lab.mode("jam")
    handle = printer.submit(PDF, new_name(), 1)

    assert settled(printer, handle, State.NEEDS_HELP).reason is Reason.JAM
    printer.cancel(handle)


def test_a_job_that_the_printer_gives_up_has_failed(printer: IppPrinter, lab: PrinterLab) -> None:
    lab.mode("fail")
    handle = printer.submit(PDF, new_name(), 1)

    settled(printer, handle, State.FAILED)


def test_a_queue_whose_printer_is_off_says_so_before_and_while_it_prints(lab: PrinterLab, queue: Queue) -> None:
    printer = IppPrinter(queue.uri)
    before = len(lab.documents())
    lab.switch_off()

    offered = printer.state()
    handle = printer.submit(PDF, new_name(), 1)
    told = printer.status(handle)
    lab.switch_on()

    assert (offered.ready, offered.reason) == (False, Reason.PRINTER_OFF)
    assert (told.state, told.reason) == (State.NEEDS_HELP, Reason.PRINTER_OFF)
    settled(IppPrinter(queue.uri), handle, State.DONE)
    assert len(lab.documents()) == before + 1


def test_a_queue_whose_printer_hangs_says_so_and_answers_soon(lab: PrinterLab, queue: Queue) -> None:
    printer = IppPrinter(queue.uri, timeout=1)
    began = time.monotonic()

    with lab.frozen():
        states = [printer.state() for _ in range(20)]

    assert {state.reason for state in states} == {Reason.PRINTER_OFF}
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    "device", ["ipps://localhost:{port}/ipp/print", "socket://127.0.0.1:{port}", "usb://Lab/One?serial=1"]
)
def test_a_printer_behind_a_queue_is_there_whatever_kind_it_is(lab: PrinterLab, queue: Queue, device: str) -> None:
    uri = queue.add(device.partition(":")[0], device.format(port=lab.port))

    assert IppPrinter(uri).state().ready


@pytest.mark.parametrize("device", ["ipp://localhost:{port}/ipp/print", "socket://127.0.0.1:{port}"])
def test_a_printer_behind_a_queue_is_off_when_nobody_is_there(queue: Queue, device: str) -> None:
    uri = queue.add("off-" + device.partition(":")[0], device.format(port=free_port()))

    assert IppPrinter(uri).state().reason is Reason.PRINTER_OFF


def test_a_printer_that_only_cups_can_find_is_left_to_the_queues_word(queue: Queue) -> None:
    uri = queue.add("found", "dnssd://Lab._ipp._tcp.local/?uuid=1")

    assert IppPrinter(uri).state().ready


def test_a_sheet_is_found_by_its_name_after_the_queue_has_put_it_away(queue: Queue) -> None:
    printer, name = IppPrinter(queue.uri), new_name()
    handle = printer.submit(PDF, name, 1)
    settled(printer, handle, State.DONE)
    wait_until(lambda: printer.state().idle, "the queue")

    queue.restart()

    assert IppPrinter(queue.uri).find(name) == handle


@pytest.mark.exhaustive
@pytest.mark.timeout(180)
def test_a_sheet_is_found_by_its_name_a_minute_after_it_was_printed(queue: Queue) -> None:
    """CUPS 2.4.2 forgets the names of ended jobs after a minute, until it is made to read them from its disk."""
    printer, name = IppPrinter(queue.uri), new_name()
    handle = printer.submit(PDF, name, 1)
    settled(printer, handle, State.DONE)

    for _ in range(9):
        time.sleep(10)
        printer.state()  # it puts jobs away when it is asked something

    assert printer.find(name) == handle


def test_a_queue_knows_a_sheet_before_it_has_it(printer: IppPrinter, lab: PrinterLab) -> None:
    name, before = new_name(), len(lab.documents())
    known: list[tuple[str | None, int]] = []

    handle = printer.submit(PDF, name, 1, lambda _: known.append((printer.find(name), len(lab.documents()))))

    assert known == [(handle, before)]
    settled(printer, handle, State.DONE)


def test_two_pages_go_on_both_sides_of_one_sheet(lab: PrinterLab) -> None:
    handle = IppPrinter(lab.uri).submit(PDF, new_name(), 2)
    settled(IppPrinter(lab.uri), handle, State.DONE)

    assert "sides=two-sided-long-edge" in (lab.folder / "jobs").read_text().splitlines()[-1]


def test_a_printer_that_is_off_is_tried_again_later() -> None:
    printer = IppPrinter(f"ipp://127.0.0.1:{free_port()}/ipp/print", timeout=2)

    assert printer.state().reason is Reason.PRINTER_OFF
    with pytest.raises(TemporaryFault):
        printer.submit(PDF, new_name(), 1)


def test_completed_by_a_queue_that_lost_sight_of_the_printer_is_unknown() -> None:
    blind = PrinterState(ready=True, lost_sight=True)

    assert judged({"job-state": 9}, blind, sight_was_lost=False).state is State.UNKNOWN
    assert judged({"job-state": 9}, blind, sight_was_lost=True).state is State.DONE
    assert judged({"job-state": 9}, READY, sight_was_lost=False).state is State.DONE
    assert judged({"job-state": 7}, READY, sight_was_lost=False).state is State.FAILED


def test_a_sheet_that_is_taken_back_ends_and_the_next_one_is_printed(printer: IppPrinter, lab: PrinterLab) -> None:
    lab.mode("mediaempty")
    handle = printer.submit(PDF, new_name(), 1)
    settled(printer, handle, State.NEEDS_HELP)

    printer.cancel(handle)
    lab.mode("ok")

    settled(printer, handle, State.FAILED)
    wait_until(lambda: IppPrinter(lab.uri).state().idle, "the printer")  # else the queue waits for it for ten seconds
    settled(printer, printer.submit(PDF, new_name(), 1), State.DONE)


def test_taking_back_a_sheet_that_is_printed_changes_nothing(printer: IppPrinter) -> None:
    handle = printer.submit(PDF, new_name(), 1)
    settled(printer, handle, State.DONE)

    printer.cancel(handle)

    settled(printer, handle, State.DONE)
