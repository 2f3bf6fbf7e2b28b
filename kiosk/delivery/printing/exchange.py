"""One question over HTTP and its answer, within one deadline, whatever the other side does.

The deadline is for everything together: finding the address, connecting, TLS, sending and reading.  An answer that
comes byte by byte, or never ends, ends here.  A printer's certificate is not checked: hardly any printer has one that
could be.
"""

from __future__ import annotations

import io
import ssl
import time
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

from kiosk.delivery.reach import NotThereError, connected

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

PORT = 631
"""The port of ipp:// and ipps:// (RFC 3510, RFC 7472)."""
CONNECT = 2.0
"""Seconds to wait for a connection: a machine that is on and near answers within milliseconds."""
LARGEST = 2_000_000
"""Bytes of the longest answer that is read; 500 jobs of a queue's history take 100,000."""
HTTP_OK = 200


class NoAnswer(Exception):
    """Nothing came back that could be read.

    Args:
        left: a byte of the question had left by then.
        refused: a machine is there, but takes no connection.

    """

    def __init__(self, *, left: bool, refused: bool = False) -> None:
        super().__init__()
        self.left, self.refused = left, refused


class WrongSecurity(Exception):
    """It does not speak TLS."""


class HttpRefused(Exception):
    """The server behind the address answered with an HTTP error, or something else than 200.

    Args:
        status: the number.
        sent: all of the question had gone by then.

    """

    def __init__(self, status: int, *, sent: bool) -> None:
        super().__init__(status)
        self.status, self.sent = status, sent


def post(uri: str, message: bytes, seconds: float, leaving: Callable[[], None] | None = None) -> bytes:
    """Ask and return the answer's bytes.

    Args:
        uri: an ipp:// or ipps:// address.
        message: what to send.
        seconds: until when all of it must be over.
        leaving: called once the other side is there, before the first byte leaves; its errors go on to the caller.

    Raises:
        NoAnswer: it is not there, hangs up, is too slow, or does not speak HTTP.
        WrongSecurity: the address is for TLS and the other side is not.
        HttpRefused: it answered with another status than 200.
        ValueError: this is no address.

    """
    until = time.monotonic() + seconds
    where = urlsplit(uri)
    host, port = unquote(where.hostname or ""), where.port or PORT
    if not host:
        raise ValueError(uri)
    try:
        line = connected(host, port, min(CONNECT, seconds))
    except NotThereError as problem:
        raise NoAnswer(left=False, refused=problem.refused) from problem
    try:
        if where.scheme == "ipps":
            line = _encrypted(line, host, until)
        if leaving is not None:
            before = time.monotonic()
            leaving()
            until += time.monotonic() - before  # the other side is not to blame for our disk
        named = f"[{host}]" if ":" in host else host
        head = (
            f"POST {where.path or '/'} HTTP/1.1\r\nHost: {named}:{port}\r\nUser-Agent: kiosk\r\nConnection: close\r\n"
            f"Content-Type: application/ipp\r\nAccept: application/ipp\r\nContent-Length: {len(message)}\r\n\r\n"
        )
        return _answered(line, head.encode("ascii", "replace") + message, until)
    finally:
        line.close()


def _encrypted(line: socket.socket, host: str, until: float) -> socket.socket:
    trust = ssl.create_default_context()
    trust.check_hostname = False
    trust.verify_mode = ssl.CERT_NONE
    try:
        line.settimeout(_left(until))
        return trust.wrap_socket(line, server_hostname=host)
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError) as problem:
        raise NoAnswer(left=False) from problem  # who hangs up, as one that starts, says nothing about TLS
    except ssl.SSLError as problem:
        raise WrongSecurity from problem
    except (OSError, ValueError) as problem:
        raise NoAnswer(left=False) from problem


def _answered(line: socket.socket, request: bytes, until: float) -> bytes:
    sent = True
    try:
        line.settimeout(_left(until))
        line.sendall(request)
    except TimeoutError as problem:
        raise NoAnswer(left=True) from problem
    except OSError:
        sent = False  # who refuses may answer and hang up before all of it has come
    try:
        response = HTTPResponse(cast("socket.socket", _Line(line, until)))  # it only wants to read from it
        response.begin()
        body = response.read(LARGEST + 1) if response.status == HTTP_OK else b""
    except (OSError, HTTPException, ValueError) as problem:
        raise NoAnswer(left=True) from problem
    if response.status != HTTP_OK:
        raise HttpRefused(response.status, sent=sent)
    if not sent or len(body) > LARGEST:
        raise NoAnswer(left=True)
    return body


def _left(until: float) -> float:
    """Return the seconds that are left.

    Raises:
        TimeoutError: none are.

    """
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class _Line:
    """What :class:`HTTPResponse` reads from."""

    def __init__(self, line: socket.socket, until: float) -> None:
        self._line, self._until = line, until

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self._line, self._until))


class _Reader(io.RawIOBase):
    """Bytes as they come, until the deadline."""

    def __init__(self, line: socket.socket, until: float) -> None:
        self._line, self._until = line, until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401 - anything that bytes can be written into
        self._line.settimeout(_left(self._until))
        return self._line.recv_into(buffer)
