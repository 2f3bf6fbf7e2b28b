"""Whether what was just set is there: a name is looked up, a printer is asked how it is, a library is read.

It is only told, never a reason not to keep the setting: a printer may be off, a network may come later.
Everything is over after three seconds.
"""

from __future__ import annotations

import socket
from threading import Thread
from typing import TYPE_CHECKING

from kiosk.delivery.printing.trial import tried
from kiosk.errors import N_, KioskError
from kiosk.library.journal import Journal
from kiosk.library.postgresql import PostgresqlServer

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE, IN_ALL = 2.0, 3.0
"""Seconds to wait for one answer, and for all of them."""


def mail_host(host: str) -> KioskError | None:
    """Return that a mail server's name is not found, if it is not."""
    return _within(lambda: _not_found(host)) if host else None


def mail_port(host: str, port: int) -> KioskError | None:
    """Return that nothing answers at a mail server's port, if nothing does."""
    return _within(lambda: _not_found(host) or _silent(host, port)) if host else None


def printer(uri: str, patience: float = IN_ALL) -> KioskError | None:
    """Return what keeps a printer from printing, if anything does, after so many seconds at most."""
    if not uri:
        return None

    def asked() -> KioskError | None:
        found = tried(uri, PATIENCE)
        return None if found.good else KioskError(N_("It is saved, but: {what}"), what=found.said)

    return _within(asked, patience)


def library(url: str, password: str) -> KioskError | None:
    """Return why the library on a server cannot be used, if it cannot."""
    return _within(lambda: _unread(url, password)) if url else None


def _unread(url: str, password: str) -> KioskError | None:
    server = PostgresqlServer(url, password)
    try:
        Journal(server).last()
    except KioskError as problem:
        return KioskError(N_("It is saved, but: {what}"), what=problem)
    finally:
        server.close()
    return None


def _within(ask: Callable[[], KioskError | None], patience: float = IN_ALL) -> KioskError | None:
    """Return the answer, or that none came; a lookup cannot be cut short, so it is left behind."""
    answers: list[KioskError | None] = []
    thread = Thread(target=lambda: answers.append(ask()), daemon=True)
    thread.start()
    thread.join(patience)
    return (
        answers[0] if answers else KioskError(N_("It is saved, but nothing answered yet: try it before patients do."))
    )


def _not_found(host: str) -> KioskError | None:
    try:
        socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return KioskError(
            N_("It is saved, but the name {host} is not found right now: check how it is written, and the network."),
            host=host,
        )
    return None


def _silent(host: str, port: int) -> KioskError | None:
    try:
        socket.create_connection((host, port), PATIENCE).close()
    except OSError:
        return KioskError(
            N_("It is saved, but nothing answers at {host}, port {port}: check both, and that it is on."),
            host=host,
            port=port,
        )
    return None
