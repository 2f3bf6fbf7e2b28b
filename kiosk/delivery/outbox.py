"""The outbox: what was promised is kept until it is delivered or given up, through crashes and power cuts.

Documents and addresses are encrypted (:mod:`kiosk.delivery.seal`).  Once it is written that a job
has ended they are wiped, so that their bytes are in no file afterwards (``secure_delete`` and ``wal_checkpoint`` in
SQLite's manual); where another program reads the file just then, or the disk does not let it, that is tried again
(:meth:`wipe`, :attr:`is_clean`).

A disk may be full, locked or broken for a while.  That something is about to leave must be on the disk before it
leaves (:meth:`keep`, :meth:`handed`); what became of it afterwards is remembered here until the disk takes it, so that
nothing is sent again only because it could not be written (:meth:`remember`, :meth:`settle`).

What is damaged is never kept, as nobody could wipe it any more: a job that cannot be read is ended and wiped, files
that are no outbox are overwritten and deleted.  The kiosk goes on with what is left.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import uuid
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kiosk.delivery.disk import BUSY_MS, COLUMNS, Disk, is_held
from kiosk.delivery.job import ENDED, Channel, Job, Reason, State
from kiosk.delivery.row import job_of
from kiosk.delivery.seal import Broken, Seal
from kiosk.errors import DataFolderError

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

WIPE_MS = 100
"""How long to wait for another program that reads; short, as every thread waits with it and a wipe is repeated."""
HAS_ENDED = f"state IN ({', '.join(repr(str(state)) for state in sorted(ENDED))})"
OWED = "owed "
"""Stands before what the printer knows a sheet by, once that was given up and must still be taken back from it."""
HAS_BYTES = f"{HAS_ENDED} AND (document IS NOT NULL OR address IS NOT NULL OR edition IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a job carries; ``handle`` is what the printer knows it by once it was handed over."""

    document: bytes
    address: str
    pages: int
    handle: str


class Outbox:
    """Jobs on disk.  Every method may be called from any thread."""

    def __init__(self, path: Path, key: bytes, busy_ms: int = BUSY_MS) -> None:
        """Open or make the outbox.

        Args:
            path: the database file.
            key: 32 random bytes that documents and addresses are encrypted with.
            busy_ms: how long to wait for another program that holds the file.

        Raises:
            DataFolderError: the file cannot be written.

        """
        self._seal = Seal(key)
        self.is_clean = False
        """False while the files may still hold bytes of what ended, as after a crash; :meth:`wipe` tries again."""
        self._memory = threading.RLock()
        self._owed: dict[str, Job] = {}
        self._handles: dict[str, str] = {}
        self._left: set[str] = set()
        self._disk = Disk(path, busy_ms)

    def close(self) -> None:
        """Write what is owed, if the disk takes it now, and close the file."""
        self.settle()
        self._disk.close()

    def check(self) -> None:
        """Make sure that something can be written.

        Raises:
            DataFolderError: nothing can be written now.

        """
        self._disk.check()

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
        edition: str = "",
        due: datetime | None = None,
    ) -> Job:
        """Keep a new job; when this returns, a power cut no longer loses it.

        Args:
            channel: which way it goes.
            document: what goes.
            now: when it is promised.
            deadline: when it is given up.
            address: whom it goes to.
            pages: how many it has.
            edition: what it was made from, which may be withdrawn before it is out.
            due: not before; None for at once.

        Raises:
            DataFolderError: it cannot be written, also where another program holds the file for too long.

        """
        job = Job(_new_id(), channel, now, due or now, deadline)
        sealed_address, sealed_edition = (
            self._seal.sealed(text.encode(), job.id) if text else None for text in (address, edition)
        )
        with self._disk.change() as database:
            database.execute(
                "INSERT INTO job VALUES (?, ?, ?, ?, ?, 0, ?, '', ?, ?, ?, '', ?)",
                (
                    job.id,
                    channel,
                    now.timestamp(),
                    job.due.timestamp(),
                    deadline.timestamp(),
                    job.state,
                    pages,
                    self._seal.sealed(document, job.id),
                    sealed_address,
                    sealed_edition,
                ),
            )
        return job

    def jobs(self) -> tuple[Job, ...]:
        """Return every job that is remembered, the oldest first; one that cannot be read has failed and is wiped."""
        return self._jobs("TRUE")

    def _jobs(self, condition: str) -> tuple[Job, ...]:
        with self._memory:
            owed = dict(self._owed)
        with self._disk.alone() as database:
            query = f"SELECT rowid, {COLUMNS} FROM job WHERE {condition} ORDER BY made"  # noqa: S608 - our own words
            rows = database.execute(query).fetchall()
        jobs = [job_of(columns) or self._lost(row, columns) for row, *columns in rows]
        # A deadline is what the disk says: one that is owed may be from while the clock could not be true.
        return tuple(replace(owed[job.id], deadline=job.deadline) if job.id in owed else job for job in jobs)

    def _lost(self, row: int, columns: list[Any]) -> Job:
        log.error("a job in the outbox cannot be read: it has failed and is wiped")
        channel = Channel.EMAIL if columns[1] == Channel.EMAIL else Channel.PAPER
        moment = datetime.now(UTC)
        job = Job(_new_id(), channel, moment, moment, moment, state=State.FAILED, reason=Reason.LOST)
        now = moment.timestamp()
        # Where that cannot be written, the others can still be read.
        with suppress(DataFolderError):
            with self._disk.change() as database:
                database.execute(
                    "UPDATE job SET id = ?, channel = ?, made = ?, due = ?, deadline = ?, attempts = 0, state = ?,"
                    " reason = ? WHERE rowid = ?",
                    (job.id, channel, now, now, now, job.state, job.reason, row),
                )
            self.wipe()
        return job

    def open_jobs(self) -> tuple[Job, ...]:
        """Return the jobs that have not ended."""
        return tuple(job for job in self._jobs(f"NOT {HAS_ENDED}") if job.state not in ENDED)

    def parcel(self, job: str) -> Parcel | None:
        """Return what a job carries; None when it was wiped, is damaged or was sealed with another key."""
        with self._disk.alone() as database:
            row = database.execute(
                f"SELECT document, address, pages, handle FROM job WHERE id = ? AND NOT {HAS_ENDED}",  # noqa: S608
                (job,),
            ).fetchone()
        if row is None or row[0] is None:
            return None
        try:
            address = self._seal.unsealed(row[1], job).decode() if row[1] else ""
            handle = self._handles.get(job, str(row[3]))
            return Parcel(self._seal.unsealed(row[0], job), address, int(row[2]), handle)
        except (Broken, TypeError, ValueError):
            return None

    def edition(self, job: str) -> str:
        """Return what a job that has not ended was made from; nothing where that is not known."""
        with self._disk.alone() as database:
            row = database.execute("SELECT edition FROM job WHERE id = ?", (job,)).fetchone()
        with suppress(Broken, TypeError, ValueError):
            return self._seal.unsealed(row[0], job).decode() if row and row[0] else ""
        return ""

    def handed(self, job: str, handle: str) -> None:
        """Write what the printer knows a job by, before it is handed over and whenever more is known; "" takes it back.

        Once this run has written one, what the printer says later is remembered until the disk takes it.

        Raises:
            DataFolderError: it cannot be written, and nothing was before: nothing may leave.

        """
        with self._memory:
            try:
                self._write_handle(job, handle)
            except DataFolderError:
                if job not in self._left:
                    raise
                self._handles[job] = handle
            else:
                self._handles.pop(job, None)
            # Before it leaves another time, that must be on the disk again.
            (self._left.add if handle else self._left.discard)(job)

    def debts(self, beginning: str) -> dict[str, str]:
        """Return what the printer knows jobs by that have ended, where that begins so, by the jobs' ids."""
        with self._disk.alone() as database:
            query = f"SELECT id, handle FROM job WHERE {HAS_ENDED} AND substr(handle, 1, ?) = ?"  # noqa: S608
            return {
                str(job): str(handle) for job, handle in database.execute(query, (len(beginning), beginning)).fetchall()
            }

    def _write_handle(self, job: str, handle: str) -> None:
        with self._disk.change() as database:
            database.execute("UPDATE job SET handle = ? WHERE id = ?", (handle, job))

    def keep(self, job: Job) -> bool:
        """Write a job as it has become; one that has ended is wiped, now or as soon as the disk lets it.

        One that somebody else has ended meanwhile (``kiosk outbox wipe``) stays so, unless it got there after all or
        may have.

        Returns:
            Whether it has become so.

        Raises:
            DataFolderError: it cannot be written.

        """
        may_end = (job.state is State.DONE, job.state is State.UNKNOWN, State.CANCELLED)
        # What is owed from before must not be written over this.  Small, so that the least space takes it: the
        # wiping is for afterwards.
        with self._memory:
            with self._disk.change() as database:
                changed = database.execute(
                    "UPDATE job SET due = ?, attempts = ?, state = ?, reason = ?"  # noqa: S608 - our own words
                    f" WHERE id = ? AND (NOT {HAS_ENDED} OR ? OR (? AND state = ?))",
                    (job.due.timestamp(), job.attempts, job.state, job.reason, job.id, *may_end),
                ).rowcount
            self._owed.pop(job.id, None)
        if job.state in ENDED:
            self._left.discard(job.id)
            with suppress(DataFolderError):
                self.wipe()
        return bool(changed)

    def cancel(self, job: str, reason: Reason = Reason.NONE) -> bool:
        """End a job that waits, and wipe it; what the printer has of it is taken back as soon as a kiosk is open.

        Returns:
            False where it has ended already.

        Raises:
            DataFolderError: it cannot be written.

        """
        ours = "CASE WHEN handle = '' OR substr(handle, 1, ?) = ? THEN handle ELSE ? || handle END"
        with self._memory:
            with self._disk.change() as database:
                changed = database.execute(
                    f"UPDATE job SET state = ?, reason = ?, handle = {ours} WHERE id = ? AND NOT {HAS_ENDED}",  # noqa: S608
                    (State.CANCELLED, reason, len(OWED), OWED, OWED, job),
                ).rowcount
            self._owed.pop(job, None)
            self._left.discard(job)
        with suppress(DataFolderError):
            self.wipe()
        return bool(changed)

    def take_back(self, job: str) -> bool:
        """Cancel and wipe a job that waits; False where it is being sent, or has ended.

        Raises:
            DataFolderError: it cannot be written.

        """
        with self._memory:
            if job in self._owed:  # it went further than the disk knows
                return False
            with self._disk.change() as database:
                cancelled = f"UPDATE job SET state = ?, reason = ? WHERE id = ? AND NOT {HAS_ENDED} AND state != ?"  # noqa: S608
                changed = database.execute(cancelled, (State.CANCELLED, Reason.NONE, job, State.SENDING)).rowcount
            if changed:
                self._left.discard(job)
        with suppress(DataFolderError):
            self.wipe()
        return bool(changed)

    def remember(self, job: Job) -> None:
        """Write a job as it has become, or know it until the disk takes it; for what has happened already."""
        with self._memory:
            known = self._owed.get(job.id)
            if known is None or known.state not in ENDED or job.state is State.DONE:
                self._owed[job.id] = job
            self.settle()

    def settle(self) -> None:
        """Write what could not be written before."""
        with self._memory, suppress(DataFolderError):
            for job, handle in tuple(self._handles.items()):
                self._write_handle(job, handle)
                del self._handles[job]
            for owed in tuple(self._owed.values()):
                self.keep(owed)

    @property
    def is_settled(self) -> bool:
        """Whether the disk has taken all that is known, and given up the bytes of what ended."""
        return self.is_clean and not self._owed and not self._handles

    def hasten(self, job: str, now: datetime) -> bool:
        """Have a job tried now, whatever else is becoming of it; False when it is not waiting."""
        with self._disk.change() as database:
            due = (now.timestamp(), job)
            return bool(database.execute(f"UPDATE job SET due = ? WHERE id = ? AND NOT {HAS_ENDED}", due).rowcount)  # noqa: S608

    def wipe(self) -> bool:
        """Take the bytes of what ended out of the files; False while another program uses them: call again.

        Raises:
            DataFolderError: the disk does not let it.

        """
        self.is_clean = False
        with self._disk.alone(WIPE_MS) as database:
            try:
                if database.execute(f"SELECT 1 FROM job WHERE {HAS_BYTES} LIMIT 1").fetchone():  # noqa: S608
                    nothing = "document = NULL, address = NULL, edition = NULL"
                    database.execute(f"UPDATE job SET {nothing} WHERE {HAS_BYTES}")  # noqa: S608 - our own words
                with closing(database.execute("PRAGMA wal_checkpoint(TRUNCATE)")) as result:
                    busy, _, _ = result.fetchone()
            except sqlite3.OperationalError as problem:
                if not is_held(problem):
                    raise
                busy = True
        self.is_clean = not busy
        return self.is_clean

    def forget(self, before: datetime) -> None:
        """Drop the rows of jobs that were promised before a moment and have ended."""
        with self._disk.change() as database:
            database.execute(f"DELETE FROM job WHERE made < ? AND {HAS_ENDED}", (before.timestamp(),))  # noqa: S608


def _new_id() -> str:
    return uuid.uuid4().hex[:12]
