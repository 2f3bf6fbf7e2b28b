"""A mail server with habits: what it does at each point of a conversation is up to the test.

It counts a message as received once it has read the final dot, whatever it says to it.
"""

from __future__ import annotations

import socket
import struct
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Habit = Callable[[socket.socket], None]

USUAL = {"banner": "220 lab", "EHLO": "250 lab", "DATA": "354 go on", "QUIT": "221 bye"}
OK = "250 OK"


class Hangs(Exception):
    """Says nothing more, and keeps the connection."""


class Closes(Exception):
    """Ends the connection."""


def says(text: str | bytes, after: float = 0.0) -> Habit:
    def habit(connection: socket.socket) -> None:
        time.sleep(after)
        connection.sendall((text.encode() if isinstance(text, str) else text) + b"\r\n")

    return habit


def drips(text: str, every: float = 0.05) -> Habit:
    """Say it byte by byte, and never to its end."""

    def habit(connection: socket.socket) -> None:
        for byte in text.encode() * 1000:
            connection.sendall(bytes([byte]))
            time.sleep(every)

    return habit


def hangs(_connection: socket.socket) -> None:
    raise Hangs


def closes(_connection: socket.socket) -> None:
    raise Closes


def resets(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise Closes


def never_ends(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"250-and more\r\n" * 1000)


def babbles(connection: socket.socket) -> None:
    connection.sendall(b"x" * 1_000_000)
    raise Hangs


class TalkingServer:
    """Speaks SMTP in plain on this machine; ``habits`` are for a word, or for a word and an address."""

    def __init__(self) -> None:
        self.habits: dict[str | tuple[str, str], Habit] = {}
        self.connections = 0
        self.reached: list[str] = []
        """The words to which a habit was shown."""
        self.reads = True
        """Whether a message follows the answer to DATA."""
        self.received: list[str] = []
        """The address of each message that came whole."""
        self.bodies: list[bytes] = []
        self._ended = threading.Event()
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._start(self._accept)

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.connections += 1
                self._open.append(connection)
                self._start(lambda connection=connection: self._talk(connection))  # type: ignore[misc]

    def _talk(self, connection: socket.socket) -> None:
        with suppress(OSError, Closes), connection:
            try:
                self._converse(connection)
            except Hangs:
                self._ended.wait(20)

    def _converse(self, connection: socket.socket) -> None:
        address = ""
        self._answer(connection, "banner", address)
        with connection.makefile("rb") as lines:
            for line in lines:
                word = line.split()[0].decode("latin-1").upper()
                if word == "RCPT":
                    address = line.decode("latin-1").partition("<")[2].partition(">")[0]
                self._answer(connection, word, address)
                if word == "QUIT":
                    return
                if word == "DATA" and self.reads:
                    self._read(lines, address)
                    self._answer(connection, ".", address)

    def _read(self, lines: object, address: str) -> None:
        body = b""
        for line in lines:  # type: ignore[attr-defined]
            if line == b".\r\n":
                self.bodies.append(body)
                self.received.append(address)
                return
            body += line
        raise Closes

    def _answer(self, connection: socket.socket, word: str, address: str) -> None:
        habit = self.habits.get((word, address)) or self.habits.get(word)
        if habit is not None:
            self.reached.append(word)
        (habit or says(USUAL.get(word, OK)))(connection)

    def close(self) -> None:
        self._ended.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
        for thread in self._threads:
            thread.join(5)
