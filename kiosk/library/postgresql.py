"""A library that several kiosks and offices share, in PostgreSQL (psycopg 3, the extra ``postgres``)."""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kiosk.errors import N_, LibraryError
from kiosk.library.database import POSTGRESQL_GUARDS, TABLES, TakenError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from psycopg import Connection

    from kiosk.library.database import Run

CONNECT_SECONDS = 5
STATEMENT_MS = 15_000
"""How long one statement may take; a network that is gone would keep it for ever."""
MAKING = 7_112_026
"""The advisory lock of whoever makes the tables, as two at once would meet."""


class PostgresqlServer:
    """A library on a server; a connection that was lost is opened again at the next use."""

    def __init__(self, url: str, password: str = "") -> None:
        """Say where it is: ``postgresql://user@host/database``; the first use connects."""
        parts = urlsplit(url)
        self.place = f"{parts.hostname}{parts.path}"
        self._url, self._password = url, password
        self._lock = threading.RLock()
        self._connection: Connection[Any] | None = None

    @contextmanager
    def change(self) -> Iterator[Run]:
        """Begin a transaction; see :class:`~kiosk.library.database.Database`."""
        import psycopg  # noqa: PLC0415 - a kiosk that is alone has none

        with self._lock:
            try:
                connection = self._connected()
                with connection.transaction():

                    def run(statement: str, values: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401 - a cursor
                        return connection.execute(re.sub(r"\?", "%s", statement), values or None)

                    yield run
            except psycopg.errors.UniqueViolation as problem:
                raise TakenError from problem
            except psycopg.Error as problem:
                self._drop()
                message = N_("The library on {place} does not answer: check the network and the server.")
                raise LibraryError(message, place=self.place) from problem

    read = change

    def _connected(self) -> Connection[Any]:
        import psycopg  # noqa: PLC0415

        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(
                self._url,
                password=self._password or None,
                autocommit=True,
                connect_timeout=CONNECT_SECONDS,
                options=f"-c statement_timeout={STATEMENT_MS}",
                keepalives_idle=10,
                keepalives_interval=5,
                keepalives_count=3,
            )
            self._make(self._connection)
        return self._connection

    @staticmethod
    def _make(connection: Connection[Any]) -> None:
        """Make the tables where they are not there yet."""
        if connection.execute("SELECT to_regclass('proved')").fetchone() != (None,):
            return
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (MAKING,))
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
