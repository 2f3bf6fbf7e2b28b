"""A library that several kiosks and offices share, in PostgreSQL (psycopg 3, the extra ``postgres``)."""

from __future__ import annotations

import os
import re
import shlex
import socket
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from kiosk.config.places import is_this_machine
from kiosk.errors import N_, LibraryError
from kiosk.library import refusals
from kiosk.library.database import NEWEST, POSTGRESQL_GUARDS, TABLES, TakenError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from psycopg import Connection

    from kiosk.library.database import Run

PACKAGE = "psycopg[binary]>=3.2"
CONNECT_SECONDS = 5
PATIENCE = 30.0
"""Seconds that one transaction may take: a network that swallows everything would keep it for ever."""
IDLE = 1 / 3
"""The part of it after which the server ends a transaction in which nothing more comes, as others wait for that, and
after which a machine that acknowledges nothing is gone."""
OLDEST = 140_000
"""PostgreSQL 14, which the guards need."""
MAKING = 7_112_026
"""The advisory lock of whoever makes the tables, as two at once would meet."""
CHANGE, READ = "BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_MARKS = re.compile(r"'[^']*'|\?|%")


class PostgresqlServer:
    """A library on a server; a connection that was lost is opened again at the next use."""

    def __init__(self, url: str, password: str = "", patience: float = PATIENCE) -> None:
        """Say where it is; the first use connects.

        Args:
            url: ``postgresql://user@host/database``, without the password.
            password: the user's.
            patience: seconds that one transaction may take.

        """
        parts = urlsplit(url)
        self.place = f"{parts.hostname}{parts.path}"
        self._url, self._password, self._patience = url, password, patience
        # What crosses a network is encrypted, whatever the server would also take.
        is_chosen = "sslmode" in parse_qs(parts.query) or is_this_machine(parts.hostname or "")
        self._security = None if is_chosen else "require"
        self._lock = threading.RLock()
        self._connection: Connection[Any] | None = None

    @contextmanager
    def change(self) -> Iterator[Run]:
        """Begin a transaction; see :class:`~kiosk.library.database.Database`."""
        with self._transaction(CHANGE) as run:
            yield run

    @contextmanager
    def read(self) -> Iterator[Run]:
        """Begin to read; see :class:`~kiosk.library.database.Database`."""
        with self._transaction(READ) as run:
            yield run

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Run]:
        with self._lock, self._told():
            connection = self._begun(begin)
            with _in_time(connection, self._patience):
                try:
                    yield lambda statement, values=(): connection.execute(_MARKS.sub(_mark, statement), values)
                    if begin == CHANGE:
                        self._commit(connection)
                finally:
                    self._end(connection)

    def _commit(self, connection: Connection[Any]) -> None:
        import psycopg  # noqa: PLC0415 - a kiosk that is alone has none

        try:
            connection.execute("COMMIT")
        except psycopg.errors.SerializationFailure:
            raise
        except psycopg.OperationalError as problem:
            message = N_(
                "The connection to the library on {place} was lost while it was being written. "
                "Look whether it is there before you do it again."
            )
            raise LibraryError(message, place=self.place) from problem

    def _end(self, connection: Connection[Any]) -> None:
        """Undo what was not committed; let a connection go that is not fit for the next transaction."""
        import psycopg  # noqa: PLC0415

        idle = psycopg.pq.TransactionStatus.IDLE
        if connection.info.transaction_status is not idle:
            with suppress(psycopg.Error):
                connection.execute("ROLLBACK")
        if connection.info.transaction_status is not idle:
            self._drop()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what psycopg says in words for staff."""
        try:
            import psycopg  # noqa: PLC0415
        except ImportError as problem:
            message = N_("The library is on a server: install the extra “postgres”, with: {command}")
            command = shlex.join([sys.executable, "-m", "pip", "install", PACKAGE])
            raise LibraryError(message, command=command) from problem
        errors = psycopg.errors
        try:
            yield
        except (errors.UniqueViolation, errors.DeadlockDetected, errors.SerializationFailure) as problem:
            raise TakenError from problem
        except psycopg.Error as problem:
            raise refusals.while_used(problem, self.place) from problem

    # -- the connection ----------------------------------------------------------------------

    def _begun(self, begin: str) -> Connection[Any]:
        """Return a connection with a transaction in it; one that was lost while nothing went on is opened anew."""
        import psycopg  # noqa: PLC0415

        if self._connection is not None:
            is_over = threading.Event()
            try:
                with _in_time(self._connection, self._patience, is_over):
                    self._connection.execute(begin)
            except psycopg.OperationalError:
                self._drop()
                if is_over.is_set():
                    raise
            else:
                return self._connection
        self._connection = self._connected()
        self._connection.execute(begin)
        return self._connection

    def _connected(self) -> Connection[Any]:
        import psycopg  # noqa: PLC0415

        idle = round(self._patience * IDLE * 1000)
        try:
            connection = psycopg.connect(
                self._url,
                password=self._password or None,
                autocommit=True,
                prepare_threshold=None,  # a pool between would lose what was prepared
                application_name="kiosk",
                connect_timeout=CONNECT_SECONDS,
                tcp_user_timeout=idle,
                sslmode=self._security,
            )
        except psycopg.Error as problem:
            raise refusals.on_connecting(problem, self._url, self.place) from problem
        try:
            with _in_time(connection, self._patience):
                connection.execute(f"SET idle_in_transaction_session_timeout = {idle}")
                self._make(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _make(self, connection: Connection[Any]) -> None:
        """Make the tables where they are not there yet."""
        if connection.info.server_version < OLDEST:
            message = N_("The server of {place} has an old PostgreSQL: install version 14 or newer there.")
            raise LibraryError(message, place=self.place)
        if _is_made(connection):
            return
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (MAKING,))
            if not _is_made(connection):  # by another, whose work the guards would wait for
                for statement in (*TABLES, *POSTGRESQL_GUARDS):
                    connection.execute(statement.format(bytes="BYTEA"))

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._drop()


def _is_made(connection: Connection[Any]) -> bool:
    statement = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema AND tablename = %s"
    return connection.execute(statement, (NEWEST,)).fetchone() is not None


def _mark(found: re.Match[str]) -> str:
    """Return a mark for a value as psycopg writes it; what stands in quotation marks is left as it is."""
    return "%s" if found[0] == "?" else found[0].replace("%", "%%")


@contextmanager
def _in_time(connection: Connection[Any], seconds: float, is_over: threading.Event | None = None) -> Iterator[None]:
    """Cut a connection off when that many seconds are over, and say so, as psycopg itself waits for ever."""
    line = socket.socket(fileno=os.dup(connection.fileno()))

    def cut() -> None:
        if is_over is not None:
            is_over.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        line.close()
