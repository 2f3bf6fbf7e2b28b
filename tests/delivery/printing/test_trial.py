"""A printer tried out: whatever is wrong with its address or itself is told as its own cause."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest
from lab import PrinterLab, free_port, make_certificate

from kiosk.delivery.job import Reason, State
from kiosk.delivery.printing.causes import SAID, Cause
from kiosk.delivery.printing.trial import printed, tried
from kiosk.errors import DeliveryError
from kiosk.i18n import FRENCH, words
from tests.delivery.fake_printer import JOBS, PRINTER, FakePrinter, http, ipp, switched_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.delivery.printing.printer import PrintStatus

pytestmark = pytest.mark.exhaustive  # real printers, real servers and their silences: minutes

BRIEF = 0.5
UP_TO_DATE = {"printer-state": 3, "printer-state-reasons": "none"}


def test_without_an_address_it_says_how_to_find_one() -> None:
    told = tried("")

    assert told.cause is Cause.NO_ADDRESS
    assert "kiosk printers find" in str(told.said)


def test_a_printer_that_would_print_is_ready(fake: FakePrinter) -> None:
    told = tried(fake.uri)

    assert (told.cause, told.good) == (Cause.READY, True)


@pytest.mark.parametrize(
    ("uri", "cause"),
    [
        ("ipp://nowhere.invalid/ipp/print", Cause.NO_NAME),
        ("ipp://127.0.0.1:{closed}/ipp/print", Cause.NOTHING_LISTENS),
        ("ipp://127.0.0.1:{silent}/ipp/print", Cause.SILENT),
        ("ipp://127.0.0.1:{web}/ipp/print", Cause.NO_PRINTER),
    ],
)
def test_an_address_where_no_printer_answers_says_why(uri: str, cause: Cause) -> None:
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as silent,
        HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as web,
    ):
        threading.Thread(target=web.serve_forever, args=(0.01,), daemon=True).start()
        ports = {"closed": free_port(), "silent": silent.getsockname()[1], "web": web.server_address[1]}
        begun = time.monotonic()
        told = tried(uri.format(**ports), BRIEF)
        took = time.monotonic() - begun
        web.shutdown()

    assert (told.cause, told.good) == (cause, False)
    assert took < 4 * BRIEF + 1


@pytest.mark.parametrize(
    ("operation", "answer", "cause"),
    [
        (PRINTER, http(b"", "401 Unauthorized"), Cause.SIGN_IN),
        (PRINTER, http(b"", "404 Not Found"), Cause.NO_QUEUE),
        (PRINTER, http(b"", "426 Upgrade Required"), Cause.MUST_ENCRYPT),
        (PRINTER, http(b"", "503 Service Unavailable"), Cause.BUSY),
        (PRINTER, http(b"", "405 Method Not Allowed"), Cause.NO_PRINTER),
        (PRINTER, http(b"<html>"), Cause.NO_PRINTER),
        (PRINTER, http(ipp(0x0406)), Cause.NO_QUEUE),
        (PRINTER, http(ipp(0x0403)), Cause.SIGN_IN),
        (JOBS, http(ipp(0x0406)), Cause.NO_QUEUE),
        (PRINTER, http(ipp(0, (4, UP_TO_DATE | {"media-supported": ["oe_label_2x4in"]}))), Cause.NO_PAPER),
        (PRINTER, http(ipp(0, (4, UP_TO_DATE | {"document-format-supported": "image/urf"}))), Cause.NO_PDF),
        (PRINTER, http(ipp(0, (4, UP_TO_DATE | {"device-uri": "cups-pdf:/"}))), Cause.INTO_A_FILE),
    ],
)
def test_what_a_printer_answers_is_told_as_its_own_cause(
    fake: FakePrinter, operation: int, answer: bytes, cause: Cause
) -> None:
    fake.refuses[operation] = answer

    assert tried(fake.uri, BRIEF).cause is cause


@pytest.mark.parametrize(
    ("state", "reasons", "cause", "said"),
    [
        (5, ["media-empty-error"], Cause.STOPPED, "out of paper"),
        (5, ["media-jam-error"], Cause.STOPPED, "jammed"),
        (5, ["paused"], Cause.STOPPED, "stopped"),
        (3, ["toner-empty-warning"], Cause.WARNED, "toner"),
    ],
)
def test_a_printer_that_needs_somebody_says_what_for(
    fake: FakePrinter, state: int, reasons: list[str], cause: Cause, said: str
) -> None:
    fake.state, fake.reasons = state, reasons

    told = tried(fake.uri)

    assert (told.cause, told.good) == (cause, cause is Cause.WARNED)
    assert said in str(told.said)


class Encrypted:
    """Passes on to a printer what comes in encrypted, and hangs up on the rest."""

    def __init__(self, folder: Path, to: int, *, old: bool = False) -> None:
        make_certificate(folder / "certificate.pem", folder / "key.pem")
        self._trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._trust.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
        if old:
            self._trust.set_ciphers("ALL:@SECLEVEL=0")
            self._trust.maximum_version = ssl.TLSVersion.TLSv1_1  # an old one is what this is about
        self._to = to
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._server.accept()
            except OSError:
                return
            with suppress(OSError), line, socket.create_connection(("127.0.0.1", self._to)) as printer:
                line.settimeout(2)
                with self._trust.wrap_socket(line, server_side=True) as opened:
                    printer.sendall(opened.recv(65536))
                    printer.settimeout(2)
                    while more := printer.recv(65536):
                        opened.sendall(more)
                        printer.settimeout(0.2)

    def close(self) -> None:
        self._server.close()


def port_of(printer: FakePrinter) -> int:
    return int(printer.uri.split(":")[2].split("/")[0])


def test_a_printer_that_only_speaks_encrypted_says_what_to_write(tmp_path: Path, fake: FakePrinter) -> None:
    door = Encrypted(tmp_path, port_of(fake))
    told = tried(f"ipp://127.0.0.1:{door.port}/ipp/print", 1)
    door.close()

    assert told.cause is Cause.MUST_ENCRYPT
    assert "write ipps:// instead of ipp://" in str(told.said)


def test_a_printer_that_does_not_encrypt_says_what_to_write() -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as plain:
        threading.Thread(target=plain.serve_forever, args=(0.01,), daemon=True).start()
        told = tried(f"ipps://127.0.0.1:{plain.server_address[1]}/ipp/print", 1)
        plain.shutdown()

    assert told.cause is Cause.NOT_ENCRYPTED
    assert "write ipp:// instead of ipps://" in str(told.said)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1:DeprecationWarning")
def test_an_encryption_that_is_too_old_is_told(tmp_path: Path, fake: FakePrinter) -> None:
    door = Encrypted(tmp_path, port_of(fake), old=True)
    told = tried(f"ipps://127.0.0.1:{door.port}/ipp/print", 1)
    door.close()

    assert told.cause is Cause.BAD_ENCRYPTION


@pytest.mark.parametrize("cause", SAID)
def test_every_cause_has_a_sentence_of_its_own_in_both_languages(cause: Cause) -> None:
    assert words(FRENCH).gettext(SAID[cause]) != SAID[cause]
    assert list(SAID.values()).count(SAID[cause]) == 1


# -- a page --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lab() -> Iterator[PrinterLab]:
    made = PrinterLab()
    yield made
    made.close()


@pytest.mark.lab
def test_a_page_comes_out_on_both_sides(lab: PrinterLab) -> None:
    lab.mode("ok")
    told: list[PrintStatus] = []

    status = printed(lab.uri, b"%PDF-1.7 page", 2, told.append)

    assert status.state is State.DONE
    assert lab.documents()[-1] == b"%PDF-1.7 page"
    assert "sides=two-sided-long-edge name=sheet-test-" in (lab.folder / "jobs").read_text().splitlines()[-1]


@pytest.mark.lab
@pytest.mark.exhaustive  # ten seconds
def test_paper_can_be_added_while_a_page_waits(lab: PrinterLab) -> None:
    lab.mode("mediaempty")
    told: list[Reason] = []

    def add_paper(status: PrintStatus) -> None:
        if status.state is State.NEEDS_HELP:
            told.append(status.reason)
            lab.mode("ok")

    status = printed(lab.uri, b"%PDF-1.7 page", 2, add_paper, watched=60)

    assert (status.state, told) == (State.DONE, [Reason.PAPER_EMPTY])


def test_a_page_that_is_not_out_in_time_is_taken_back(fake: FakePrinter) -> None:
    fake.becomes = 5

    status = printed(fake.uri, b"%PDF", 2, lambda _: None, watched=0.6)

    assert status.state is State.CANCELLED
    assert [sheet.state for sheet in fake.jobs] == [7]


def test_a_page_that_is_refused_is_told() -> None:
    with pytest.raises(DeliveryError):
        printed(f"ipp://127.0.0.1:{free_port()}/ipp/print", b"%PDF", 2, lambda _: None)
    with switched_on(FakePrinter()) as printer:
        printer.becomes = 8
        assert printed(printer.uri, b"%PDF", 2, lambda _: None).state is State.FAILED
