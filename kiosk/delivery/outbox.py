"""The outbox: what was promised is kept until it is delivered or given up, through crashes and power cuts.

Documents and addresses are encrypted (AES-GCM, the delivery's id as associated data) and wiped as soon as a job
ends, so that their bytes are in no file afterwards; see ``secure_delete`` and ``wal_checkpoint`` in SQLite's manual.

What is damaged is never kept, as nobody could wipe it any more: a job that cannot be read is ended and wiped, files
that are no outbox are overwritten and deleted.  The kiosk goes on with what is left.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import uuid
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.delivery.job import ENDED, Channel, Job, Reason, State
from kiosk.errors import N_, DataFolderError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

NONCE = 12
"""Bytes of an AES-GCM nonce (NIST SP 800-38D)."""
BUSY_MS = 5000
WIPE_MS = 100
"""How long to wait for another program that reads; short, as every thread waits with it and a wipe is repeated."""
FILES = ("", "-wal", "-shm", "-journal")
"""What the names of SQLite's files end in."""
DAMAGED = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""What SQLite calls a file with other tables than ours, or one that is no database; anything else is the disk's."""
LAST_SECOND, MOST_ATTEMPTS = 10**10, 10**6
"""Beyond these (the year 2286) a number is damage."""
COLUMNS = "id, channel, made, due, deadline, attempts, state, reason"
HAS_ENDED = f"state IN ({', '.join(repr(str(state)) for state in sorted(ENDED))})"


def _first_schema(database: sqlite3.Connection) -> None:
    database.execute(
        "CREATE TABLE job (id TEXT PRIMARY KEY, channel TEXT NOT NULL, made REAL NOT NULL, due REAL NOT NULL,"
        " deadline REAL NOT NULL, attempts INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,"
        " pages INTEGER NOT NULL, document BLOB, address BLOB, handle TEXT NOT NULL DEFAULT '')"
    )


MIGRATIONS = (_first_schema,)
"""Each brings the database from one version to the next; ``PRAGMA user_version`` counts them."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a job carries; ``handle`` is what the printer knows it by once it was handed over."""

    document: bytes
    address: str
    pages: int
    handle: str


class Outbox:
    """Jobs on disk.  Every method may be called from any thread and returns after the disk has it."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open or make the outbox.

        Args:
            path: the database file.
            key: 32 random bytes that documents and addresses are encrypted with.

        Raises:
            DataFolderError: the file cannot be written.

        """
        self._path, self._cipher = path, AESGCM(key)
        self._lock = threading.Lock()
        self.is_clean = False
        """False while the files may still hold bytes of what ended, as after a crash; :meth:`wipe` tries again."""
        try:
            self._database = self._open()
        except OSError as problem:
            raise self._unusable(problem) from problem
        except sqlite3.DatabaseError as problem:
            # Extended codes have the plain one in their last byte; our own findings have none.
            if getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in DAMAGED:
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
        message = N_("The kiosk cannot use {path} ({reason}). Check the folder's rights and free space (--data).")
        return DataFolderError(message, path=self._path, reason=problem)

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
        try:
            self._path.chmod(0o600)
            database.text_factory = partial(str, encoding="utf-8", errors="replace")
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
                database.execute(f"PRAGMA {pragma}")
            (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
            if found.startswith("***"):  # the file's structure; a wrong value is only one job's
                raise sqlite3.DatabaseError(found)  # noqa: TRY301 - told above
            database.execute("BEGIN IMMEDIATE")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if not 0 <= version <= len(MIGRATIONS):
                raise sqlite3.DatabaseError(f"there is no version {version}")  # noqa: TRY301 - told above
            for number, migrate in enumerate(MIGRATIONS[version:], version + 1):
                migrate(database)
                database.execute(f"PRAGMA user_version={number}")
            database.execute("COMMIT")
            database.execute(f"SELECT {COLUMNS}, pages, document, address, handle FROM job LIMIT 1")  # noqa: S608
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    @contextmanager
    def _alone(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._database
            except sqlite3.Error as problem:
                raise self._unusable(problem) from problem
            finally:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._alone() as database:
            database.execute("BEGIN IMMEDIATE")
            yield database
            database.execute("COMMIT")

    def _sealed(self, text: bytes, job: str) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, text, job.encode())

    def _unsealed(self, sealed: bytes, job: str) -> bytes:
        return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], job.encode())

    # -- jobs ---------------------------------------------------------------------

    def put(  # noqa: PLR0913 - what a promise consists of
        self,
        channel: Channel,
        document: bytes,
        *,
        now: datetime,
        deadline: datetime,
        address: str = "",
        pages: int = 1,
    ) -> Job:
        """Keep a new job; when this returns, a power cut no longer loses it."""
        job = Job(_new_id(), channel, now, now, deadline)
        sealed = self._sealed(address.encode(), job.id) if address else None
        with self._change() as database:
            database.execute(
                "INSERT INTO job VALUES (?, ?, ?, ?, ?, 0, ?, '', ?, ?, ?, '')",
                (
                    job.id,
                    channel,
                    now.timestamp(),
                    now.timestamp(),
                    deadline.timestamp(),
                    job.state,
                    pages,
                    self._sealed(document, job.id),
                    sealed,
                ),
            )
        return job

    def jobs(self) -> tuple[Job, ...]:
        """Return every job that is remembered, the oldest first; one that cannot be read has failed and is wiped."""
        with self._alone() as database:
            rows = database.execute(f"SELECT rowid, {COLUMNS} FROM job ORDER BY made").fetchall()  # noqa: S608
        return tuple(_job(columns) or self._lost(row, columns) for row, *columns in rows)

    def _lost(self, row: int, columns: list[Any]) -> Job:
        log.error("a job in the outbox cannot be read: it has failed and is wiped")
        channel = Channel.EMAIL if columns[1] == Channel.EMAIL else Channel.PAPER
        found = datetime.now(UTC)
        job = Job(_new_id(), channel, found, found, found, state=State.FAILED, reason=Reason.LOST)
        now = found.timestamp()
        with self._change() as database:
            database.execute(
                "UPDATE job SET id = ?, channel = ?, made = ?, due = ?, deadline = ?, attempts = 0, state = ?,"
                " reason = ?, document = NULL, address = NULL WHERE rowid = ?",
                (job.id, channel, now, now, now, job.state, job.reason, row),
            )
        self.wipe()
        return job

    def open_jobs(self) -> tuple[Job, ...]:
        """Return the jobs that have not ended."""
        return tuple(job for job in self.jobs() if job.state not in ENDED)

    def parcel(self, job: str) -> Parcel | None:
        """Return what a job carries; None when it was wiped, is damaged or was sealed with another key."""
        with self._alone() as database:
            row = database.execute("SELECT document, address, pages, handle FROM job WHERE id = ?", (job,)).fetchone()
        if row is None or row[0] is None:
            return None
        try:
            address = self._unsealed(row[1], job).decode() if row[1] else ""
            return Parcel(self._unsealed(row[0], job), address, int(row[2]), str(row[3]))
        except (InvalidTag, TypeError, ValueError):
            return None

    def handed(self, job: str, handle: str) -> None:
        """Remember what the printer knows the job by, before it is handed over."""
        with self._change() as database:
            database.execute("UPDATE job SET handle = ? WHERE id = ?", (handle, job))

    def keep(self, job: Job) -> None:
        """Write a job as it has become; one that has ended is wiped.

        One that somebody else has ended meanwhile (``kiosk outbox wipe``) stays so, unless it got there after all.
        """
        with self._change() as database:
            database.execute(
                f"UPDATE job SET due = ?, attempts = ?, state = ?, reason = ? WHERE id = ? AND (? OR NOT {HAS_ENDED})",  # noqa: S608
                (job.due.timestamp(), job.attempts, job.state, job.reason, job.id, job.state is State.DONE),
            )
            if job.state in ENDED:
                database.execute("UPDATE job SET document = NULL, address = NULL WHERE id = ?", (job.id,))
        if job.state in ENDED:
            self.wipe()

    def wipe(self) -> bool:
        """Take the bytes of what ended out of the files; False while another program reads them: call again."""
        with self._alone() as database:
            database.execute(f"PRAGMA busy_timeout={WIPE_MS}")
            with closing(database.execute("PRAGMA wal_checkpoint(TRUNCATE)")) as found:
                busy, _, _ = found.fetchone()
            database.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        self.is_clean = not busy
        return self.is_clean

    def forget(self, before: datetime) -> None:
        """Drop the rows of jobs that ended before a moment."""
        with self._change() as database:
            database.execute(f"DELETE FROM job WHERE made < ? AND {HAS_ENDED}", (before.timestamp(),))  # noqa: S608


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


def _job(columns: list[Any]) -> Job | None:
    """Return the job of a row; None when it cannot be one."""
    name, channel, made, due, deadline, attempts, state, reason = columns
    if not (isinstance(name, str) and name.isascii() and isinstance(attempts, int) and 0 <= attempts < MOST_ATTEMPTS):
        return None
    try:
        times = _when(made), _when(due), _when(deadline)
        return Job(name, Channel(channel), *times, attempts, State(state), Reason(reason))
    except (TypeError, ValueError):
        return None


def _when(seconds: float) -> datetime:
    if not 0 <= seconds < LAST_SECOND:
        raise ValueError
    return datetime.fromtimestamp(seconds, UTC)
