"""The outbox: what was promised is kept until it is delivered or given up, through crashes and power cuts.

Documents and addresses are encrypted (AES-GCM, the delivery's id as associated data) and wiped as soon as a job
ends, so that their bytes are in no file afterwards; see ``secure_delete`` and ``wal_checkpoint`` in SQLite's manual.
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
from typing import TYPE_CHECKING

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
BUSY_SECONDS = 5.0


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
            DataFolderError: the file cannot be written.  A damaged one is kept aside and a new one begun.

        """
        self._path, self._cipher = path, AESGCM(key)
        self._lock = threading.Lock()
        self.is_clean = True
        """False while the files may still hold bytes of what ended; :meth:`wipe` tries again."""
        try:
            self._database = self._open()
        except sqlite3.DatabaseError as problem:
            if isinstance(problem, sqlite3.OperationalError) and "no such" not in str(problem):
                raise self._unusable(problem) from problem
            aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}")
            log.error("the outbox is damaged; it is kept as %s and a new one is begun", aside.name)  # noqa: TRY400
            try:
                path.rename(aside)
                self._database = self._open()
            except (OSError, sqlite3.Error) as worse:
                raise self._unusable(worse) from worse

    def _unusable(self, problem: Exception) -> DataFolderError:
        message = N_("The kiosk cannot use {path} ({reason}). Check the folder's rights and free space (--data).")
        return DataFolderError(message, path=self._path, reason=problem)

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            self._path.chmod(0o600)
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
                database.execute(f"PRAGMA {pragma}")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            for number, migrate in enumerate(MIGRATIONS[version:], version + 1):
                database.execute("BEGIN IMMEDIATE")
                migrate(database)
                database.execute(f"PRAGMA user_version={number}")
                database.execute("COMMIT")
            if version > len(MIGRATIONS):
                raise sqlite3.DatabaseError(f"version {version} is from a newer kiosk")  # noqa: TRY301 - told above
            database.execute("SELECT id, channel, deadline, pages, document, address, handle FROM job LIMIT 1")
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._database.execute("BEGIN IMMEDIATE")
                yield self._database
                self._database.execute("COMMIT")
            except sqlite3.Error as problem:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise self._unusable(problem) from problem

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
        job = Job(uuid.uuid4().hex[:12], channel, now, now, deadline)
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
        """Return every job that is remembered, the oldest first."""
        with self._lock:
            columns = "id, channel, made, due, deadline, attempts, state, reason"
            rows = self._database.execute(f"SELECT {columns} FROM job ORDER BY made").fetchall()  # noqa: S608
        return tuple(
            Job(i, Channel(c), _when(m), _when(u), _when(d), a, State(s), Reason(r)) for i, c, m, u, d, a, s, r in rows
        )

    def open_jobs(self) -> tuple[Job, ...]:
        """Return the jobs that have not ended."""
        return tuple(job for job in self.jobs() if job.state not in ENDED)

    def parcel(self, job: str) -> Parcel | None:
        """Return what a job carries; None when it was wiped or was sealed with another key."""
        with self._lock:
            row = self._database.execute(
                "SELECT document, address, pages, handle FROM job WHERE id = ?", (job,)
            ).fetchone()
        if row is None or row[0] is None:
            return None
        try:
            address = self._unsealed(row[1], job).decode() if row[1] else ""
            return Parcel(self._unsealed(row[0], job), address, row[2], row[3])
        except InvalidTag:
            return None

    def handed(self, job: str, handle: str) -> None:
        """Remember what the printer knows the job by, before it is handed over."""
        with self._change() as database:
            database.execute("UPDATE job SET handle = ? WHERE id = ?", (handle, job))

    def keep(self, job: Job) -> None:
        """Write a job as it has become; one that has ended is wiped."""
        with self._change() as database:
            database.execute(
                "UPDATE job SET due = ?, attempts = ?, state = ?, reason = ? WHERE id = ?",
                (job.due.timestamp(), job.attempts, job.state, job.reason, job.id),
            )
            if job.state in ENDED:
                database.execute("UPDATE job SET document = NULL, address = NULL WHERE id = ?", (job.id,))
        if job.state in ENDED:
            self.wipe()

    def wipe(self) -> bool:
        """Take the bytes of what ended out of the files; False while another program reads them: call again."""
        with self._lock, closing(self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")) as found:
            busy, _, _ = found.fetchone()
        self.is_clean = not busy
        return self.is_clean

    def forget(self, before: datetime) -> None:
        """Drop the rows of jobs that ended before a moment."""
        marks = ", ".join("?" * len(ENDED))
        with self._change() as database:
            database.execute(
                f"DELETE FROM job WHERE made < ? AND state IN ({marks})",  # noqa: S608 - only question marks
                (before.timestamp(), *sorted(ENDED)),
            )


def _when(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
