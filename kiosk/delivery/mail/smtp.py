"""One conversation with a mail server, with a deadline for the whole of it, whatever its bytes and however slow.

``smtplib`` knows the protocol, but counts its time-out anew at each byte, and reads as much as it is sent.
"""

from __future__ import annotations

import re
import smtplib
import socket
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.delivery.reach import connected

if TYPE_CHECKING:
    import ssl

LONGEST_CONNECT = 20.0
"""Seconds for finding the server, by all of its addresses."""
MOST_REPLY = 64 * 1024
"""Bytes of one reply; RFC 5321, 4.5.3.1.5, has 512 for a line."""
PIECE = 16 * 1024
GOODBYE = 2.0
"""Seconds for the server's good-bye, which changes nothing about the message."""
READY = 220
_CODE = re.compile(rb"[2-5][0-9][0-9]")


class Conversation(smtplib.SMTP):
    """SMTP that ends at its deadline with a ``TimeoutError``."""

    def __init__(self, host: str, port: int, *, patience: float, trust: ssl.SSLContext | None = None) -> None:
        """Connect.

        Args:
            host: the server's name.
            port: its port.
            patience: seconds for everything that is said; :meth:`wait_for` sets it anew.
            trust: whom to trust when the conversation is encrypted from its first byte.

        """
        self._host_name, self._trust = host, trust
        self._unread = b""
        self._read_from: socket.socket | None = None
        self.wait_for(patience)
        try:
            # Not by asking what this machine is called elsewhere: that may take as long as it likes.
            super().__init__(host, port, local_hostname=_own_name(), timeout=patience)
        except BaseException:
            self.close()
            raise

    def wait_for(self, patience: float) -> None:
        """Let so many seconds pass from now on."""
        self._until = time.monotonic() + patience

    def _left(self) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:  # noqa: ARG002 - smtplib's
        plain = connected(host, port, min(self._left(), LONGEST_CONNECT))
        return self._encrypted(plain, self._trust) if self._trust else plain

    def _encrypted(self, plain: socket.socket, trust: ssl.SSLContext) -> ssl.SSLSocket:
        try:
            plain.settimeout(self._left())  # for the whole of the handshake
            return trust.wrap_socket(plain, server_hostname=self._host_name)
        except BaseException:
            plain.close()
            raise

    def encrypt(self, trust: ssl.SSLContext) -> tuple[int, bytes]:
        """Go on encrypted, and ask again what the server offers; return its answer."""
        code, text = self.docmd("STARTTLS")
        if code == READY and self.sock is not None:
            self.sock = self._encrypted(self.sock, trust)
            self.ehlo_resp = self.helo_resp = None
            self.esmtp_features, self.does_esmtp = {}, False
        return code, text

    def send(self, s: str | bytes) -> None:  # type: ignore[override] # all that is sent here
        """Send all of it before the deadline."""
        data = s.encode(self.command_encoding) if isinstance(s, str) else s
        for start in range(0, len(data), PIECE):
            if self.sock is None:
                raise smtplib.SMTPServerDisconnected
            self.sock.settimeout(self._left())
            self.sock.sendall(data[start : start + PIECE])

    def getreply(self) -> tuple[int, bytes]:
        """Return the code and the words of the server's reply; a code that is none is -1."""
        said, length = [], 0
        while True:
            line = self._line(MOST_REPLY - length)
            length += len(line)
            said.append(line[4:].strip())
            if not _CODE.fullmatch(line[:3]) or line[3:4] not in {b"", b" ", b"-", b"\r", b"\n"}:
                return -1, b"\n".join(said)
            if line[3:4] != b"-":
                return int(line[:3]), b"\n".join(said)

    def _line(self, most: int) -> bytes:
        if self._read_from is not self.sock:  # what came before the encryption does not count
            self._unread, self._read_from = b"", self.sock
        while b"\n" not in self._unread:
            if self.sock is None or len(self._unread) > most:
                raise smtplib.SMTPServerDisconnected
            self.sock.settimeout(self._left())
            came = self.sock.recv(PIECE)
            if not came:
                raise smtplib.SMTPServerDisconnected
            self._unread += came
        line, _, self._unread = self._unread.partition(b"\n")
        if len(line) >= most:
            raise smtplib.SMTPServerDisconnected
        return line + b"\n"

    def part(self) -> None:
        """Say good-bye and close."""
        with suppress(smtplib.SMTPException, OSError):
            self.wait_for(GOODBYE)
            self.docmd("QUIT")
        self.close()


def _own_name() -> str:
    """Return how this machine presents itself: its full name, or an address where it has none (RFC 5321, 4.1.3)."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"
