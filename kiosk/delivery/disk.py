"""The outbox's file: opened, begun anew where it is damaged, and what stands in its way told in words.

It knows tables and transactions, and nothing of jobs; :mod:`kiosk.delivery.outbox` does.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from kiosk.errors import N_, DataFolderError, why
from kiosk.folder import FULL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

BUSY_MS = 5000
"""How long to wait for another program that holds the file."""
FILES = ("", "-wal", "-shm", "-journal")
"""What the names of SQLite's files end in."""
DAMAGED = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""What SQLite calls a file with other tables than ours, or one that is no database; anything else is the disk's."""
HELD = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
"""What SQLite says while another program has the file to itself."""
COLUMNS = "id, channel, made, due, deadline, attempts, state, reason"


def _first_schema(database: sqlite3.Connection) -> None:
    database.execute(
        "CREATE TABLE job (id TEXT PRIMARY KEY, channel TEXT NOT NULL, made REAL NOT NULL, due REAL NOT NULL,"
        " deadline REAL NOT NULL, attempts INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,"
        " pages INTEGER NOT NULL, document BLOB, address BLOB, handle TEXT NOT NULL DEFAULT '')"
    )


def _with_edition(database: sqlite3.Connection) -> None:
    database.execute("ALTER TABLE job ADD COLUMN edition BLOB")


MIGRATIONS = (_first_schema, _with_edition)
"""Each brings the database from one version to the next; ``PRAGMA user_version`` counts them."""


class Disk:
    """One SQLite file that every thread may use; each use raises :class:`DataFolderError` when the disk will not."""

    def __init__(self, path: Path, busy_ms: int = BUSY_MS) -> None:
        """Open or make the file; another program that holds it is waited for, ``busy_ms`` milliseconds.

        Raises:
            DataFolderError: it cannot be read or written.

        """
        self._path, self._busy_ms = path, busy_ms
        self._lock = threading.Lock()
        try:
            self._database = self._open()
        except OSError as problem:
            raise self._unusable(problem) from problem
        except sqlite3.DatabaseError as problem:
            if _code(problem) not in DAMAGED:
                raise self._unusable(problem) from problem
            log.error("the outbox is damaged: what waited in it is lost and erased, a new one is begun")  # noqa: TRY400
            try:
                self._erase()
                self._database = self._open()
            except (OSError, sqlite3.Error) as worse:
                raise self._unusable(worse) from worse

    def _erase(self) -> None:
        """Overwrite and delete the files: the key still opens what is sealed in them."""
        for file in (self._path.with_name(self._path.name + end) for end in FILES):
            if file.is_file():
                with file.open("r+b") as opened:
                    opened.write(bytes(file.stat().st_size))
                    opened.flush()
                    os.fsync(opened.fileno())
                file.unlink()

    def _unusable(self, problem: Exception) -> DataFolderError:
        if is_held(problem):
            message = N_("Another program holds {path}: close it. Nothing is printed or sent until then.")
            return DataFolderError(message, path=self._path)
        if _code(problem) == sqlite3.SQLITE_FULL or getattr(problem, "errno", None) in FULL:
            message = N_("There is no space left for {path}: free some. Nothing is printed or sent until then.")
            return DataFolderError(message, path=self._path)
        message = N_("The kiosk cannot use {path} ({reason}). Check the folder's rights and free space (--data).")
        return DataFolderError(message, path=self._path, reason=why(problem))

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(
            self._path, timeout=self._busy_ms / 1000, isolation_level=None, check_same_thread=False
        )
        try:
            self._path.chmod(0o600)
            database.text_factory = partial(str, encoding="utf-8", errors="replace")
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
                database.execute(f"PRAGMA {pragma}")
            (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
            if verdict.startswith("***"):  # the file's structure; a wrong value is only one job's
                raise sqlite3.DatabaseError(verdict)  # noqa: TRY301 - told above
            database.execute("BEGIN IMMEDIATE")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if not 0 <= version <= len(MIGRATIONS):
                raise sqlite3.DatabaseError(f"there is no version {version}")  # noqa: TRY301 - told above
            for number, migrate in enumerate(MIGRATIONS[version:], version + 1):
                migrate(database)
                database.execute(f"PRAGMA user_version={number}")
            database.execute("COMMIT")
            database.execute(f"SELECT {COLUMNS}, pages, document, address, handle, edition FROM job LIMIT 1")  # noqa: S608
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    @contextmanager
    def alone(self, busy_ms: int | None = None) -> Iterator[sqlite3.Connection]:
        """Read, no other thread meanwhile."""
        with self._lock:
            try:
                self._wait(busy_ms)
                yield self._database
            except sqlite3.Error as problem:
                raise self._unusable(problem) from problem
            finally:
                # What cannot even be rolled back was closed, or is rolled back by SQLite itself.
                with suppress(sqlite3.Error):
                    if self._database.in_transaction:
                        self._database.execute("ROLLBACK")

    def _wait(self, busy_ms: int | None) -> None:
        self._database.execute(f"PRAGMA busy_timeout={self._busy_ms if busy_ms is None else busy_ms}")

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Write; when this ends without an error, a power cut no longer loses it."""
        with self.alone() as database:
            database.execute("BEGIN IMMEDIATE")
            yield database
            database.execute("COMMIT")

    def check(self) -> None:
        """Write what is there already.

        Raises:
            DataFolderError: nothing can be written now.

        """
        with self.change() as database:
            database.execute(f"PRAGMA user_version={len(MIGRATIONS)}")


def is_held(problem: Exception) -> bool:
    """Tell whether another program is in the way, and nothing else."""
    return _code(problem) in HELD


def _code(problem: Exception) -> int:
    """Return SQLite's plain code: extended ones have it in their last byte, our own findings have none."""
    return int(getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)) & 0xFF
