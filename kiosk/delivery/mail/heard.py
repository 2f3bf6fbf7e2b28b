"""What answers at a port, when it does not speak as a mail server should: it is listened to, and greeted once."""

from __future__ import annotations

import re
import ssl
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.delivery.reach import connected

if TYPE_CHECKING:
    import socket

LISTEN = 1.5
"""Seconds to wait for a first word, and for an answer to ours; a server that is near takes thousandths."""
MOST = 4096
GREETING = b"EHLO kiosk\r\n\r\n"
"""A web server answers to it that it is no request."""

TLS_ALERT = b"\x15\x03"
"""How a server that expects encryption answers to a greeting in plain (RFC 8446, 5.1)."""
_REPLY = re.compile(rb"[245][0-9]{2}[ -]")


class Speaks(StrEnum):
    """What is spoken at a port."""

    NOTHING = "nothing"
    MAIL = "mail"
    ENCRYPTED_MAIL = "encrypted-mail"
    """Encrypted from the first byte on."""
    WEB = "web"
    """HTTP: a web page, and so does a printer."""
    READING = "reading"
    """IMAP or POP: mail is read there and not sent."""
    OTHER = "other"


def heard(host: str, port: int) -> Speaks:
    """Return what is spoken at a port; some seconds."""
    plain = _spoken(host, port, encrypted=False)
    if plain not in {Speaks.NOTHING, Speaks.OTHER}:
        return plain
    encrypted = _spoken(host, port, encrypted=True)
    if encrypted is Speaks.MAIL:
        return Speaks.ENCRYPTED_MAIL
    return plain if encrypted is Speaks.NOTHING else encrypted


def _spoken(host: str, port: int, *, encrypted: bool) -> Speaks:
    with suppress(OSError, ValueError):
        line = connected(host, port, LISTEN)
        try:
            line.settimeout(LISTEN)
            if encrypted:
                line = _wrapped(line, host)
            return meant(_first(line) or _answer(line))
        finally:
            line.close()
    return Speaks.NOTHING


def _wrapped(line: socket.socket, host: str) -> ssl.SSLSocket:
    """Encrypt without trusting anybody: nothing is said that matters."""
    anybody = ssl.create_default_context()
    anybody.check_hostname = False
    anybody.verify_mode = ssl.CERT_NONE
    return anybody.wrap_socket(line, server_hostname=host)


def _first(line: socket.socket) -> bytes:
    with suppress(TimeoutError):
        return line.recv(MOST)
    return b""


def _answer(line: socket.socket) -> bytes:
    line.sendall(GREETING)
    return line.recv(MOST)


def meant(said: bytes) -> Speaks:
    """Return what is spoken by who begins like that."""
    if not said or said[:2] == TLS_ALERT:
        return Speaks.NOTHING
    if _REPLY.match(said):
        return Speaks.OTHER if b"ftp" in said.lower() else Speaks.MAIL
    if said[:5] == b"HTTP/" or said.lstrip()[:1] == b"<":
        return Speaks.WEB
    if said[:4] == b"* OK" or said[:3] == b"+OK":
        return Speaks.READING
    return Speaks.OTHER
