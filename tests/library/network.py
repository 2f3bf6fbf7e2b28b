"""A network between a kiosk and its server that can be cut, fall silent, or lose one answer."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

HERE = "127.0.0.1"


class Network:
    """Carries what comes to its port to a server's."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._listener = socket.create_server((HERE, 0))
        self.port: int = self._listener.getsockname()[1]
        self._lines: list[socket.socket] = []
        self._is_cut = self._is_silent = False
        self._lost = b""
        threading.Thread(target=self._take, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def cut(self) -> None:
        """End every connection, and take none."""
        self._is_cut = True
        for line in self._lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def fall_silent(self) -> None:
        """Swallow everything; connections stay."""
        self._is_silent = True

    def lose_answer_to(self, asked: bytes) -> None:
        """Let a question through, and end its connection in place of an answer."""
        self._lost = asked

    def come_back(self) -> None:
        """Be as before; what was swallowed is gone."""
        self._is_cut = self._is_silent = False
        self._lost = b""

    def _take(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                if self._is_cut:
                    near.close()
                    continue
                far = socket.create_connection((HERE, self._to))
                self._lines += [near, far]
                losing = threading.Event()
                threading.Thread(target=self._ask, args=(near, far, losing), daemon=True).start()
                threading.Thread(target=self._answer, args=(far, near, losing), daemon=True).start()

    def _ask(self, near: socket.socket, far: socket.socket, losing: threading.Event) -> None:
        with suppress(OSError):
            while asked := near.recv(65536):
                if self._lost and self._lost in asked:
                    losing.set()
                if not self._is_silent:
                    far.sendall(asked)
        _end(near, far)

    def _answer(self, far: socket.socket, near: socket.socket, losing: threading.Event) -> None:
        with suppress(OSError):
            while (answer := far.recv(65536)) and not losing.is_set():
                if not self._is_silent:
                    near.sendall(answer)
        _end(near, far)


def _end(*lines: socket.socket) -> None:
    for line in lines:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)
