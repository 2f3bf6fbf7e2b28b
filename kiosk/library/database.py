"""The tables that hold a library, and the two kinds of database that hold them: a file of SQLite's, or PostgreSQL.

Both are spoken to over Python's DB-API (PEP 249) in the same statements, which are so few that a library between
(SQLAlchemy Core takes 390 ms to load, before the first screen) would only hide them; the package eventsourcing keeps
many short histories, of things that are saved one by one, where a clinic has one history that is folded as a whole.
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from kiosk.errors import N_, LibraryError, why
from kiosk.folder import FULL, OWNER_ONLY, alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

BUSY_SECONDS = 5.0
"""How long to wait for another program that writes."""
VERSION = 5
"""Of the tables: a newer one adds tables and leaves those that are there as they are; what an event holds is raised as
it is read."""
TABLES = (
    "CREATE TABLE IF NOT EXISTS blob (sha256 TEXT PRIMARY KEY, bytes {bytes} NOT NULL)",
    "CREATE TABLE IF NOT EXISTS journal (number INTEGER PRIMARY KEY, event TEXT NOT NULL, hash TEXT NOT NULL)",
    """CREATE TABLE IF NOT EXISTS draft (treatment TEXT PRIMARY KEY, document {bytes} NOT NULL,
        version INTEGER NOT NULL, base TEXT NOT NULL, person TEXT NOT NULL, saved TEXT NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS signin (person TEXT PRIMARY KEY, hash TEXT NOT NULL, failures INTEGER NOT NULL,
        until TEXT NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS report (kiosk TEXT PRIMARY KEY, shows INTEGER NOT NULL, seen TEXT NOT NULL,
        states TEXT NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS proved (one INTEGER PRIMARY KEY CHECK (one = 1), publication INTEGER NOT NULL)",
    """CREATE TABLE IF NOT EXISTS note (treatment TEXT NOT NULL, number INTEGER NOT NULL, place TEXT NOT NULL,
        said TEXT NOT NULL, person TEXT NOT NULL, noted TEXT NOT NULL, PRIMARY KEY (treatment, number))""",
    """CREATE TABLE IF NOT EXISTS writer (treatment TEXT NOT NULL, person TEXT NOT NULL, since TEXT NOT NULL,
        seen TEXT NOT NULL, PRIMARY KEY (treatment, person))""",
    "CREATE TABLE IF NOT EXISTS arrival (person TEXT PRIMARY KEY, at TEXT NOT NULL, place TEXT NOT NULL)",
)
"""``blob`` and ``journal`` only grow; ``draft``, ``note``, ``writer``, ``signin``, ``arrival`` and ``report`` may
change; ``proved`` is a kiosk's own: the publication that it shows, whose sheets it could make."""
NEWEST = "arrival"
"""The table without which they are not all there."""
GUARDED = ("blob", "journal")
SQLITE_GUARDS = tuple(
    f"CREATE TRIGGER IF NOT EXISTS {table}_no_{change.lower()} BEFORE {change} ON {table}"
    f" BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
    for table in GUARDED
    for change in ("UPDATE", "DELETE")
)
POSTGRESQL_GUARDS = (
    """CREATE OR REPLACE FUNCTION only_grows() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$""",
    *(
        f"CREATE OR REPLACE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION only_grows()"
        for table in GUARDED
    ),
)


Run: TypeAlias = "Callable[..., Any]"
"""Runs a statement, with ``?`` for values, and returns PEP 249's cursor."""


class Database(Protocol):
    """A database that holds a library.  Every method may be called from any thread."""

    place: str
    """What people know it by."""

    def change(self) -> AbstractContextManager[Run]:
        """Begin a transaction: all that is written stays when it ends, or nothing.

        Raises:
            TakenError: another was faster with a key that only one can have.
            LibraryError: the database cannot be used now.

        """

    def read(self) -> AbstractContextManager[Run]:
        """Begin to read what is there at one moment; raises as :meth:`change` does."""

    def close(self) -> None:
        """Close it."""


class TakenError(Exception):
    """Another was faster with a key that only one can have."""


class SqliteFile:
    """A library in one file, which several programs of one machine may use at once."""

    def __init__(self, path: Path) -> None:
        """Open or make the file.

        Raises:
            LibraryError: it cannot be read or written, or a newer kiosk has made it.

        """
        self.place, self._path = str(path), path
        self._lock = threading.RLock()
        with self._told():
            self._connection = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                self._begin()
            except BaseException:
                self._connection.close()
                raise

    def _begin(self) -> None:
        path, run = self._path, self._connection.execute
        path.chmod(OWNER_ONLY)
        (version,) = run("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise LibraryError(N_("A newer kiosk has written into the library: install that version here, too."))
        if version < VERSION:
            with alone(path.parent):  # of two who make it WAL at once, one is refused without waiting
                run("PRAGMA journal_mode=WAL")
                run("BEGIN IMMEDIATE")
                for statement in (*TABLES, *SQLITE_GUARDS):
                    run(statement.format(bytes="BLOB"))
                run(f"PRAGMA user_version={VERSION}")
                run("COMMIT")
        run("PRAGMA synchronous=FULL")

    @contextmanager
    def change(self) -> Iterator[Run]:
        """Begin a transaction; see :class:`Database`."""
        with self._transaction("IMMEDIATE") as run:
            yield run

    @contextmanager
    def read(self) -> Iterator[Run]:
        """Begin to read; see :class:`Database`."""
        with self._transaction("DEFERRED") as run:
            yield run

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[Run]:
        with self._lock, self._told():
            self._connection.execute(f"BEGIN {kind}")
            try:
                yield self._connection.execute
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self._connection.execute("ROLLBACK")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what SQLite or the disk says in words for staff."""
        try:
            yield
        except sqlite3.IntegrityError as problem:
            raise TakenError from problem
        except (sqlite3.Error, OSError) as problem:
            code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
            if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                message = N_("Another program holds {path}: close it, or try again in a moment.")
                raise LibraryError(message, path=self.place) from problem
            if code == sqlite3.SQLITE_FULL or getattr(problem, "errno", None) in FULL:
                message = N_("There is no space left for {path}: free some. Nothing was changed.")
                raise LibraryError(message, path=self.place) from problem
            if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                message = N_("The library {path} is damaged. Restore a copy: kiosk restore FILE")
                raise LibraryError(message, path=self.place) from problem
            message = N_("The library {path} cannot be used ({reason}). Check the folder’s rights and free space.")
            raise LibraryError(message, path=self.place, reason=why(problem)) from problem

    def close(self) -> None:
        """Close it."""
        with self._lock:
            self._connection.close()
