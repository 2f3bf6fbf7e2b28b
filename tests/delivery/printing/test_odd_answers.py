"""Whatever a printer answers, however slowly: it is told, and no sheet is printed twice."""

from __future__ import annotations

import struct
import time
import tracemalloc
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Reason
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.delivery.printing.printer import MaybeTaken, PrinterFault, PrinterRefused
from kiosk.errors import DeliveryError, PermanentFault, TemporaryFault
from tests.delivery.fake_printer import (
    CANCELED,
    JOB,
    JOBS,
    LATE,
    PRINT,
    PRINTER,
    SEND,
    FakePrinter,
    attribute,
    http,
    ipp,
    new_name,
)

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

PDF = b"%PDF-1.4 a sheet"


LATIN = "<h1>Imprimante occupée</h1>".encode("latin-1")
CUT = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 50\r\n\r\n"
ODD_JOBS = [{}, {"job-id": -1}, {"job-id": "seven"}, {"job-id": [1, 2]}, {"job-id": True}]


def drip(line: socket.socket) -> None:
    """Give a byte now and then, and never come to an end."""
    for byte in http(ipp()) * 100:
        line.sendall(bytes([byte]))
        time.sleep(LATE / 4)


def says(answer: bytes) -> Callable[[socket.socket], None]:
    return lambda line: line.sendall(answer)


def hangs_up(line: socket.socket) -> None:
    line.setsockopt(1, 13, struct.pack("ii", 1, 0))  # SO_LINGER: close with a reset
    line.close()


COLLECTION = attribute("media-col", "x").replace(b"\x44", b"\x34", 1)
ODD_ANSWERS: dict[str, Callable[[socket.socket], None]] = {
    "nothing": hangs_up,
    "byte by byte": drip,
    "an empty body": says(http(b"")),
    "a page in latin-1": says(http(LATIN, kind="text/html")),
    "503 in latin-1": says(http(LATIN, "503 Service Unavailable", "text/html; charset=iso-8859-1")),
    "500": says(http(b"", "500 Internal Server Error")),
    "a redirect": says(b"HTTP/1.1 301 Moved\r\nLocation: http://example.com/\r\nContent-Length: 0\r\n\r\n"),
    "401": says(http(b"", "401 Unauthorized")),
    "404": says(http(LATIN, "404 Not Found", "text/html")),
    "426": says(http(b"", "426 Upgrade Required")),
    "no HTTP": says(b"220 mail.example ESMTP\r\n"),
    "a cut body": says(CUT + ipp()[:12]),
    "too long a body": says(http(b"\2\0" + bytes(3_000_000))),
    "an endless body": lambda line: line.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + bytes(50_000_000)),
    "endless headers": lambda line: line.sendall(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 9999),
    "bad chunks": says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "a length that goes back": says(http(ipp()[:-1] + b"\x44\xff\xf0job" + bytes(9))),
    "nested collections without end": says(http(ipp()[:-1] + COLLECTION * 5000)),
    "no group": says(http(ipp())),
    "an unknown status": says(http(ipp(0x7FFF))),
    "busy": says(http(ipp(0x0507))),
}


@pytest.fixture(params=ODD_ANSWERS)
def odd(request: pytest.FixtureRequest) -> Callable[[socket.socket], None]:
    return ODD_ANSWERS[request.param]


def test_no_answer_of_a_printer_is_too_odd_or_takes_too_long(
    fake: FakePrinter, printer: IppPrinter, odd: Callable[[socket.socket], None]
) -> None:
    handle = printer.submit(PDF, new_name(), 1)
    fake.instead = dict.fromkeys((PRINTER, JOB, JOBS), odd)
    began = time.monotonic()

    state = printer.state()
    for ask in (printer.find, printer.status, printer.cancel):
        with suppress(TemporaryFault, PermanentFault):
            ask(handle)

    assert not state.ready
    assert state.reason
    assert time.monotonic() - began < 5


def test_of_an_answer_without_end_only_so_much_is_kept(fake: FakePrinter) -> None:
    block = memoryview(b"x" * 65536)

    def without_end(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(1000):
            line.sendall(block)

    fake.instead[PRINTER] = without_end
    tracemalloc.start()
    state = IppPrinter(fake.uri, timeout=2).state()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert not state.ready
    assert peak < 20_000_000


def test_an_odd_answer_to_the_sheet_never_prints_it_twice(
    fake: FakePrinter, printer: IppPrinter, odd: Callable[[socket.socket], None]
) -> None:
    """Whatever is not a clean refusal says that nobody knows."""
    fake.creates = False
    fake.instead[PRINT] = odd
    refused = {ODD_ANSWERS[name] for name in ("a redirect", "401", "404", "426")}

    with pytest.raises(DeliveryError) as told:
        printer.submit(PDF, new_name(), 1)

    assert isinstance(told.value, MaybeTaken) == (odd not in refused)


@pytest.mark.parametrize("job", ODD_JOBS)
def test_a_sheet_whose_number_makes_no_sense_may_have_been_taken(
    fake: FakePrinter, printer: IppPrinter, job: dict[str, object]
) -> None:
    fake.creates = False
    fake.instead[PRINT] = says(http(ipp(0, (2, job))))

    with pytest.raises(MaybeTaken):
        printer.submit(PDF, new_name(), 1)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (http(LATIN, "503 Service Unavailable"), Reason.PRINTER_BUSY),
        (http(b"", "401 Unauthorized"), Reason.PRINTER_SIGN_IN),
        (http(b"", "403 Forbidden"), Reason.PRINTER_SIGN_IN),
        (http(b"", "404 Not Found"), Reason.NO_PRINTER),
        (http(b"", "426 Upgrade Required"), Reason.OTHER_SECURITY),
        (http(ipp(0x0401)), Reason.PRINTER_SIGN_IN),
        (http(ipp(0x0406)), Reason.NO_PRINTER),
        (http(ipp(0x040A)), Reason.REFUSED),
        (http(ipp(0x0506)), Reason.PRINTER_STOPPED),
        (http(ipp(0x0507)), Reason.PRINTER_BUSY),
    ],
)
@pytest.mark.parametrize("creates", [True, False])
def test_each_refusal_has_its_own_cause_and_leaves_nothing_behind(
    fake: FakePrinter, printer: IppPrinter, answer: bytes, reason: Reason, *, creates: bool
) -> None:
    fake.creates = creates
    fake.refuses[SEND if creates else PRINT] = answer

    with pytest.raises(DeliveryError) as told:
        printer.submit(PDF, new_name(), 1)

    later = reason in {Reason.PRINTER_BUSY, Reason.PRINTER_STOPPED}
    assert isinstance(told.value, (PrinterFault if creates else MaybeTaken) if later else PrinterRefused)
    assert told.value.reason is reason
    assert [job.state for job in fake.jobs] == [CANCELED] * creates
