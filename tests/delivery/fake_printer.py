"""An IPP printer with the habits that ippeveprinter lacks: it answers late or not at all, forgets, hides, stops.

It speaks HTTP by itself, so that it can also speak it badly, and writes and reads IPP with none of the kiosk's code.
"""

from __future__ import annotations

import secrets
import socketserver
import struct
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator

LATE = 0.6
"""Seconds of patience with a printer; its habits are slower or faster than that."""
PRINT, CREATE, SEND, CANCEL, JOB, JOBS, PRINTER = 0x02, 0x05, 0x06, 0x08, 0x09, 0x0A, 0x0B
PENDING, HELD, PROCESSING, STOPPED, CANCELED, ABORTED, COMPLETED = range(3, 10)
TAGS = {
    "attributes-charset": 0x47,
    "attributes-natural-language": 0x48,
    "job-name": 0x42,
    "document-format-supported": 0x49,
    "device-uri": 0x45,
    "operations-supported": 0x23,
    "printer-state": 0x23,
    "job-state": 0x23,
}
NAMELESS: dict[str, object] = {"attributes-charset": "utf-8", "attributes-natural-language": "en"}


def attribute(name: str, *values: object) -> bytes:
    """Write one attribute; a number is an integer unless its name says more."""
    written = b""
    for number, value in enumerate(values):
        tag = TAGS.get(name, 0x22 if isinstance(value, bool) else 0x21 if isinstance(value, int) else 0x44)
        if isinstance(value, bool):
            raw = bytes([value])
        elif isinstance(value, int):
            raw = struct.pack(">i", value)
        else:
            tag, raw = (0x41 if tag in {0x21, 0x23} else tag), str(value).encode()
        label = name.encode() if number == 0 else b""
        written += struct.pack(">BH", tag, len(label)) + label + struct.pack(">H", len(raw)) + raw
    return written


def ipp(status: int = 0, *groups: tuple[int, dict[str, Any]]) -> bytes:
    """Write an answer: its status, and groups of attributes by their tags (2 is a job, 4 a printer)."""
    body = struct.pack(">BBHI", 2, 0, status, 1)
    for tag, attributes in ((1, NAMELESS), *groups):
        body += bytes([tag])
        for name, value in attributes.items():
            body += attribute(name, *(value if isinstance(value, list) else [value]))
    return body + b"\x03"


def http(body: bytes, status: str = "200 OK", kind: str = "application/ipp") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def read(message: bytes) -> tuple[int, dict[str, Any], bytes]:
    """Return what a question asks, its attributes, and the document after it."""
    place, name = 8, ""
    found: dict[str, Any] = {}
    while message[place] != 3:
        if message[place] < 0x10:
            place += 1
            continue
        tag, length = message[place], int.from_bytes(message[place + 1 : place + 3], "big")
        name = message[place + 3 : place + 3 + length].decode() or name
        place += 3 + length
        size = int.from_bytes(message[place : place + 2], "big")
        raw = message[place + 2 : place + 2 + size]
        if tag in {0x21, 0x22, 0x23}:
            found[name] = int.from_bytes(raw, "big")
        else:
            found[name] = raw.decode() if length else f"{found[name]} {raw.decode()}"
        place += 2 + size
    return int.from_bytes(message[2:4], "big"), found, message[place + 1 :]


@dataclass
class Sheet:
    """A job at this printer."""

    number: int
    name: str
    state: int
    made: int = 0
    """When, in seconds since the printer was switched on."""


@dataclass
class FakePrinter:
    """How it behaves; every habit may be changed at any time."""

    state: int = 3
    reasons: list[str] = field(default_factory=lambda: ["none"])
    device: str = ""
    creates: bool = True
    """It offers Create-Job and Send-Document."""
    becomes: int = COMPLETED
    """What a job is as soon as it has its document."""
    remembers: bool = True
    tells: Callable[[str], str] = str
    """How it tells a job's name; "" tells none."""
    tells_ended: bool = True
    """It tells the names of ended jobs; if not, only who asks for document-format too gets them, as from CUPS 2.4.2."""
    up_time: int = 0
    """Seconds since it was switched on; 0 tells nothing of it."""
    tells_creation: bool = False
    late: dict[int, float] = field(default_factory=dict)
    """Seconds before it answers an operation, which it does at once."""
    instead: dict[int, Callable[[socket.socket], None]] = field(default_factory=dict)
    """What it does instead of answering an operation, which it has done by then."""
    refuses: dict[int, bytes] = field(default_factory=dict)
    """What it answers without doing anything."""
    jobs: list[Sheet] = field(default_factory=list)
    documents: list[bytes] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    uri: str = ""

    def _told(self, sheet: Sheet) -> dict[str, Any]:
        name = {"job-name": told} if (told := self.tells(sheet.name)) else {}
        times = {"time-at-creation": sheet.made} if self.tells_creation else {}
        if self.up_time:
            times["job-printer-up-time"] = self.up_time
        return {"job-id": sheet.number, "job-state": sheet.state, **name, **times}

    def _take(self, sheet: Sheet, document: bytes) -> None:
        self.documents.append(document)
        sheet.state = self.becomes

    def done(self, operation: int, asked: dict[str, Any], document: bytes) -> bytes:
        """Do what is asked, and return the answer."""
        here = [s for s in self.jobs if self.remembers or s.state < CANCELED]
        if operation == PRINTER:
            operations = [PRINT, CANCEL, JOB, JOBS, PRINTER, *([CREATE, SEND] if self.creates else [])]
            told = {"printer-state": self.state, "printer-state-reasons": self.reasons}
            more = {"operations-supported": operations, "document-format-supported": "application/pdf"}
            return ipp(0, (4, told | more | ({"device-uri": self.device} if self.device else {})))
        if operation in {PRINT, CREATE}:
            sheet = Sheet(len(self.jobs) + 1, asked["job-name"], HELD, self.up_time)
            self.jobs.append(sheet)
            if operation == PRINT:
                self._take(sheet, document)
            return ipp(0, (2, {"job-id": sheet.number, "job-state": sheet.state}))
        if operation == JOBS:
            ended = asked.get("which-jobs") == "completed"
            jobs = [self._told(s) for s in here if (s.state >= CANCELED) == ended]
            if ended and not self.tells_ended and "document-format" not in asked["requested-attributes"]:
                jobs = [job | {"job-name": []} for job in jobs]
            return ipp(0, *((2, job) for job in jobs))
        found = [s for s in here if s.number == asked["job-id"]]
        if not found:
            return ipp(0x0406)
        if operation == SEND:
            self._take(found[0], document)
        if operation == CANCEL:
            if found[0].state >= CANCELED:
                return ipp(0x0404)
            found[0].state = CANCELED
        return ipp(0, (2, self._told(found[0])))


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    printer: FakePrinter


class _Handler(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        with suppress(OSError):
            self._handle(self.server.printer, self.request)

    def _handle(self, printer: FakePrinter, line: socket.socket) -> None:
        raw = b""
        while b"\r\n\r\n" not in raw:
            raw += (more := line.recv(65536))
            if not more:
                return
        head, _, body = raw.partition(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        while len(body) < length:
            body += line.recv(65536)
        operation, asked, document = read(body)
        printer.asked.append(operation)
        if operation in printer.refuses:
            line.sendall(printer.refuses[operation])
            return
        answered = printer.done(operation, asked, document)
        time.sleep(printer.late.get(operation, 0))
        if operation in printer.instead:
            printer.instead[operation](line)
        else:
            line.sendall(http(answered))


@contextmanager
def switched_on(printer: FakePrinter) -> Iterator[FakePrinter]:
    """Let a printer answer at its ``uri``."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.printer = printer
        printer.uri = f"ipp://127.0.0.1:{server.server_address[1]}/ipp/print"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.002}, daemon=True)
        thread.start()
        yield printer
        server.shutdown()
        thread.join()


def new_name() -> str:
    """Return a sheet's name, as the kiosk gives them."""
    return f"sheet-{secrets.token_hex(6)}"
