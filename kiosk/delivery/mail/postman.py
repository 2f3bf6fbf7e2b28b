"""Sends the emails that wait, each on a connection of its own, so that a slow answer to one never holds the others.

A message counts as sent from the moment its last byte may leave: that is on the disk before, and from then on nothing
sends it again by itself.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.delivery import job as jobs
from kiosk.delivery.job import Job, Reason, State
from kiosk.delivery.mail.faults import MailFault, MailRefused, MailUnanswered
from kiosk.delivery.mail.mailer import ALONE, LOCKING, PAUSING
from kiosk.errors import DataFolderError, log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.delivery.mail.mailer import Mailer
    from kiosk.delivery.outbox import Outbox
    from kiosk.delivery.reports import Reports

log = logging.getLogger(__name__)

LANES = 8
"""How many emails may be on their way out at once; mail providers allow few connections."""
MOST = 32
"""How many may be under way with those that are out, of which only the answer is missing: each has a thread."""
ANSWER = 2.0
"""Seconds in which a server mostly answers to a message that is out; an email that waits longer holds up no other."""
FIRST_PAUSE = 4
"""A pause begins with the wait of a fourth attempt: mail servers bar who fails five times in ten minutes."""

FIRST_PROBE = timedelta(seconds=30)
"""How soon after a pause began another email may try whether it meets the same."""
PROBE_FACTOR = 3
"""Each further one waits so many times longer: three in the first ten minutes."""


class _NotNow(Exception):
    """The program is ending, or the staff have given the email up; it stays as it is."""


@dataclass(frozen=True, slots=True)
class _Pause:
    """No email is tried until a moment: one more sign-in with a wrong password may lock the clinic's account.

    Where nothing can be locked, one that did not meet it may try sooner: it may be about the first email only.
    """

    reason: Reason
    attempts: int
    since: datetime
    until: datetime
    began: float
    met: frozenset[str]
    """The emails that met it."""
    probe_due: datetime
    """When another one may try."""
    probe_wait: timedelta = FIRST_PROBE

    def lets_try(self, job: Job, now: datetime) -> bool:
        """Tell whether this email may find out if the pause is about all."""
        return self.reason not in LOCKING and job.id not in self.met and not jobs.is_ahead(self.probe_due, now)

    def probed(self, now: datetime) -> _Pause:
        """Wait longer for the next one to try."""
        longer = self.probe_wait * PROBE_FACTOR
        return replace(self, probe_due=now + longer, probe_wait=longer)

    def holds(self, job: Job) -> Job:
        """Keep a job back; staff can see why."""
        return replace(job, due=self.until, state=State.NEEDS_HELP, reason=self.reason)

    def was_lifted(self, job: Job, now: datetime) -> bool:
        """Tell whether the staff asked for this job to be tried now (``kiosk outbox retry``)."""
        return job.reason in PAUSING and self.since < job.due <= now


@dataclass(slots=True)
class _Way:
    """One email that is under way."""

    job: Job
    began: float
    alone_until: float
    """Until when no other sets out: mostly an answer tells sooner whether it would get through."""
    thread: threading.Thread | None = None
    probes: bool = False
    """It tries whether a pause is about all."""
    is_out: bool = False
    """Only the server's answer is missing."""


class Postman:
    """Emails on their way to a mail server; its rounds are for one thread."""

    def __init__(  # noqa: PLR0913 - it is what it works with
        self,
        outbox: Outbox,
        mailer: Mailer,
        clock: Callable[[], datetime],
        reports: Reports,
        *,
        wake: Callable[[], None],
        head_start: timedelta,
    ) -> None:
        """Take what it works with.

        Args:
            outbox: what waits.
            mailer: what sends it.
            clock: when it is.
            reports: whom to tell.
            wake: asks for another round.
            head_start: how long an email is ahead of the next one, as long as it is not out.

        """
        self._outbox, self._mailer, self._clock = outbox, mailer, clock
        self._reports, self._wake, self._head_start = reports, wake, head_start.total_seconds()
        self._lock = threading.Lock()
        self._ways: dict[str, _Way] = {}
        self._pause: _Pause | None = None
        self._accepted = 0
        self._refused: dict[str, int] = {}
        """How many emails had been accepted when one of these met what pauses all."""
        self._alone: set[str] = set()
        """Emails that wait alone, for others go out: what they met is about them."""
        self._stopping = False

    def under_way(self) -> frozenset[str]:
        """Return the emails that are being sent."""
        with self._lock:
            return frozenset(self._ways)

    def stop(self, until: float) -> None:
        """Let nothing more leave, and wait for answers to what is out until a moment of the monotonic clock."""
        with self._lock:
            self._stopping = True
            out = [way.thread for way in self._ways.values() if way.is_out]
        for thread in out:
            if thread is not None:
                thread.join(max(0.0, until - time.monotonic()))

    def after(self, job: Job) -> Job:
        """Do what can be done for an email now, and return what has become of it."""
        now = self._clock()
        with self._lock:
            pause = self._pause
        waits_alone = jobs.is_ahead(job.due, now) and (job.reason not in PAUSING or job.id in self._alone)
        probes = False
        if pause is not None and jobs.is_ahead(pause.until, now) and not pause.was_lifted(job, now):
            probes = not waits_alone and pause.lets_try(job, now)
            if not probes:
                return job if job.id in self._alone and job.due > pause.until else pause.holds(job)
        if waits_alone:
            return job
        if self._has_room(alone=probes):
            parcel = self._outbox.parcel(job.id)
            if parcel is None:
                return jobs.ended(job, State.FAILED, Reason.LOST)
            if probes and pause is not None:
                with self._lock:
                    self._pause = pause.probed(now) if self._pause is pause else self._pause
            self._set_out(job, parcel.document, parcel.address, probes=probes)
        return job

    def _has_room(self, *, alone: bool = False) -> bool:
        now = time.monotonic()
        with self._lock:
            inside = sum(not way.is_out for way in self._ways.values())
            free = len(self._ways) < MOST and inside < (1 if alone else LANES)
            return free and all(now >= way.alone_until for way in self._ways.values()) and not self._stopping

    def _set_out(self, job: Job, message: bytes, address: str, *, probes: bool) -> None:
        now = time.monotonic()
        way = _Way(job, now, now + self._head_start, probes=probes)
        way.thread = threading.Thread(target=self._go, args=(way, message, address), name="postman", daemon=True)
        with self._lock:
            self._ways[job.id] = way
        try:
            way.thread.start()
        except RuntimeError:  # the machine has no thread left
            self._arrived(way)
            raise

    def _arrived(self, way: _Way) -> None:
        with self._lock:
            del self._ways[way.job.id]

    def _go(self, way: _Way, message: bytes, address: str) -> None:
        try:
            after = self._sent(way, message, address)
        except Exception as surprise:  # noqa: BLE001 - logged; what may be out is not sent again
            log_unexpected(log, surprise)
            after = _lost(way.job) if way.is_out else jobs.postponed(way.job, self._clock(), way.job.reason)
        try:
            self._reports.become(way.job, after)
        finally:
            self._arrived(way)
            self._wake()

    def _sent(self, way: _Way, message: bytes, address: str) -> Job:
        try:
            self._outbox.check()
            self._mailer.send(message, address, lambda: self._leaves(way))
        except _NotNow:
            return way.job
        except DataFolderError as problem:  # so nothing left
            log.warning("%s", problem)
            due = self._clock() + jobs.FIRST_WAIT
            return replace(way.job, due=due, state=State.NEEDS_HELP, reason=Reason.STORAGE)
        except MailFault as problem:
            return self._held_up(way, problem.reason)
        except MailRefused as problem:
            return jobs.ended(way.job, State.FAILED, problem.reason)
        except MailUnanswered:
            return _lost(way.job)
        self._was_accepted(way)
        return jobs.ended(way.job, State.DONE)

    def _leaves(self, way: _Way) -> None:
        """Write that the email is being sent, or keep it here."""
        sending = replace(way.job, state=State.SENDING, reason=Reason.NONE)
        with self._lock:
            if self._stopping:
                raise _NotNow
            way.is_out = True  # from here on the end of the program waits for it
        try:
            kept = self._outbox.keep(sending)
        except DataFolderError:
            way.is_out = False
            raise
        if not kept:
            way.is_out = False
            raise _NotNow
        way.job = sending
        way.alone_until = time.monotonic() + min(ANSWER, self._head_start)
        self._reports.tell(sending)

    def _was_accepted(self, way: _Way) -> None:
        with self._lock:
            self._accepted += 1
            self._refused.pop(way.job.id, None)
            self._alone.discard(way.job.id)
            if self._pause is not None and way.began >= self._pause.began:
                if way.probes:  # nobody mended anything: it is about those that met it
                    self._alone |= self._pause.met
                self._pause = None

    def _held_up(self, way: _Way, reason: Reason) -> Job:
        """Wait: alone, or all where every email would meet the same."""
        now, job = self._clock(), way.job
        with self._lock:
            if reason in ALONE:
                return replace(jobs.postponed(job, now, reason), state=State.NEEDS_HELP)
            if reason not in PAUSING:
                return jobs.postponed(job, now, reason)
            if self._refused.setdefault(job.id, self._accepted) < self._accepted:
                self._alone.add(job.id)
                return replace(jobs.postponed(job, now, reason), state=State.NEEDS_HELP)
            if way.probes and self._pause is not None and reason not in LOCKING:
                self._pause = replace(self._pause, met=self._pause.met | {job.id})
            else:
                self._pause = _paused(self._pause, job, reason, now)
            return replace(self._pause.holds(job), attempts=job.attempts + 1)


def _lost(job: Job) -> Job:
    return jobs.ended(job, State.UNKNOWN, Reason.MAIL_LOST)


def _paused(before: _Pause | None, job: Job, reason: Reason, now: datetime) -> _Pause:
    """Wait for the staff, each time longer."""
    attempts = before.attempts + 1 if before is not None and before.reason is reason else FIRST_PAUSE
    # Whole seconds come back from the disk as they were.
    until = (now + jobs.wait(attempts)).replace(microsecond=0)
    return _Pause(reason, attempts, now, until, time.monotonic(), frozenset({job.id}), now + FIRST_PROBE)
