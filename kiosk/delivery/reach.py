"""A connection to a machine by its name, within a deadline that holds for looking the name up, too."""

from __future__ import annotations

import queue
import socket
import threading
import time
from contextlib import suppress
from enum import StrEnum
from typing import Any


class Absence(StrEnum):
    """Why there is no connection."""

    NO_NAME = "no-name"
    """The name is not known, or no name can be looked up."""
    REFUSED = "refused"
    """A machine is there, but takes no connection."""
    SILENT = "silent"
    """Nothing comes back, or there is no way there."""


class NotThereError(OSError):
    """Nobody is there, or the name is not known.

    Args:
        why: which of the two, and how it shows.

    """

    def __init__(self, why: Absence = Absence.SILENT) -> None:
        super().__init__()
        self.why = why

    @property
    def refused(self) -> bool:
        """Whether a machine is there, but takes no connection."""
        return self.why is Absence.REFUSED


def connected(host: str, port: int, seconds: float) -> socket.socket:
    """Return a connection.

    Args:
        host: the machine's name or address.
        port: the port.
        seconds: for looking the name up and for all of its addresses together.

    Raises:
        NotThereError: there is none in that time.

    """
    until = time.monotonic() + seconds
    addresses = _addresses(host, port, seconds)
    refused = False
    for number, (family, address) in enumerate(addresses):
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            # One that swallows everything leaves some time to the others.
            line.settimeout(max(0.001, until - time.monotonic()) / (len(addresses) - number))
            line.connect(address)
        except OSError as problem:
            line.close()
            refused = refused or isinstance(problem, ConnectionRefusedError)
        else:
            return line
    if not addresses:
        raise NotThereError(Absence.NO_NAME)
    raise NotThereError(Absence.REFUSED if refused else Absence.SILENT)


def _addresses(host: str, port: int, seconds: float) -> list[tuple[int, Any]]:
    """Look a name up; in a thread of its own, as nothing ends a look-up that hangs."""
    answers: queue.Queue[list[tuple[int, Any]]] = queue.Queue()

    def look_up() -> None:
        with suppress(OSError, UnicodeError):
            known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([(family, address) for family, *_, address in known])
            return
        answers.put([])

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        return []
