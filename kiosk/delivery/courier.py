"""Brings what is in the outbox to the printer and the mail server, and tells how it is getting on.

Two threads of its own, one for paper and one for email, so that a slow mail server never keeps a patient waiting for
paper.  What was promised survives a crash: at the next start it goes on.  How a sheet is brought to the printer is in
:mod:`kiosk.delivery.paper`.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.delivery import job as jobs
from kiosk.delivery.job import Channel, Job, Progress, Reason, State
from kiosk.delivery.mailer import PAUSING, MailFault, MailRefused
from kiosk.delivery.paper import Paper
from kiosk.delivery.printer import OFF
from kiosk.errors import KioskError, log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.delivery.mailer import Mailer
    from kiosk.delivery.outbox import Outbox, Parcel
    from kiosk.delivery.printer import Printer, PrinterState

log = logging.getLogger(__name__)

BUSY_ROUND, QUIET_ROUND = 0.5, 5.0
"""Seconds between two looks, while something is going on and while nothing is."""
REMEMBERED = timedelta(days=30)
"""How long the staff can see that something was delivered."""
FIRST_PAUSE = 4
"""A pause begins with the wait of a fourth attempt: mail servers bar who fails five times in ten minutes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When to give up: paper that did not come out, an email that could not be sent."""

    paper: timedelta = timedelta(minutes=10)
    email: timedelta = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class _Pause:
    """No email is tried until a moment: one more sign-in with a wrong password may lock the clinic's account."""

    reason: Reason
    attempts: int
    since: datetime
    until: datetime

    def holds(self, job: Job) -> Job:
        """Keep a job back; staff can see why."""
        return replace(job, due=self.until, state=State.NEEDS_HELP, reason=self.reason)

    def was_lifted(self, job: Job, now: datetime) -> bool:
        """Tell whether the staff asked for this job to be tried now (``kiosk outbox retry``)."""
        return job.reason in PAUSING and self.since < job.due <= now


@dataclass(slots=True)
class _Round:
    """A thread that looks after one channel."""

    work: Callable[[], bool]
    wake: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None


class Courier:
    """Delivers; ``print_sheet`` and ``send_email`` promise and return at once after the disk has it."""

    def __init__(
        self,
        outbox: Outbox,
        printer: Printer | None,
        mailer: Mailer | None,
        limits: Limits,
        clock: Callable[[], datetime],
    ) -> None:
        self._outbox, self._mailer = outbox, mailer
        self._paper = Paper(outbox, printer, clock) if printer is not None else None
        self._limits, self._clock = limits, clock
        self._on_change: Callable[[Progress], None] = lambda _progress: None
        self._watching = False
        self._pause: _Pause | None = None
        self._stopping = threading.Event()
        self._rounds = {Channel.PAPER: _Round(self._paper_round), Channel.EMAIL: _Round(self._mail_round)}

    # -- for everyone ---------------------------------------------------------------

    def start(self, on_change: Callable[[Progress], None]) -> None:
        """Begin; ``on_change`` is called from the courier's threads."""
        self._on_change = on_change
        self._outbox.forget(self._clock() - REMEMBERED)
        for channel, each in self._rounds.items():
            each.thread = threading.Thread(target=self._go_round, args=(each,), name=f"courier-{channel}", daemon=True)
            each.thread.start()

    def stop(self, patience: float = 5.0) -> None:
        """End the threads; what is under way goes on at the next start."""
        self._stopping.set()
        for each in self._rounds.values():
            each.wake.set()
            if each.thread is not None:
                each.thread.join(patience)

    def print_sheet(self, pdf: bytes, pages: int) -> str:
        """Promise paper, and return the delivery's id."""
        return self._promise(Channel.PAPER, pdf, self._limits.paper, pages=pages)

    def send_email(self, message: bytes, address: str) -> str:
        """Promise an email, and return the delivery's id."""
        return self._promise(Channel.EMAIL, message, self._limits.email, address=address)

    def _promise(
        self, channel: Channel, document: bytes, limit: timedelta, *, address: str = "", pages: int = 1
    ) -> str:
        now = self._clock()
        job = self._outbox.put(channel, document, now=now, deadline=now + limit, address=address, pages=pages)
        self._rounds[channel].wake.set()
        return job.id

    def printer_state(self) -> PrinterState:
        """Return what the printer said last."""
        return self._paper.state if self._paper is not None else OFF

    def watch_printer(self, watch: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Ask the printer how it is every half second, or no longer."""
        self._watching = watch
        if watch:
            self._rounds[Channel.PAPER].wake.set()

    # -- the threads ----------------------------------------------------------------

    def _go_round(self, each: _Round) -> None:
        while not self._stopping.is_set():
            each.wake.clear()
            try:
                busy = each.work()
                if not self._outbox.is_clean:
                    self._outbox.wipe()
            except KioskError as problem:
                log.warning("%s: %s", type(problem).__name__, problem)
                busy = False
            except Exception as surprise:  # noqa: BLE001 - logged; the courier must go on
                log_unexpected(log, surprise)
                busy = False
            each.wake.wait(BUSY_ROUND if busy else QUIET_ROUND)

    def _open(self, channel: Channel) -> list[Job]:
        return [job for job in self._outbox.open_jobs() if job.channel is channel]

    def _one(self, job: Job, look_after: Callable[[], Job]) -> None:
        """Look after one job; whatever happens to it, the others get their turn."""
        try:
            self._become(job, look_after())
        except KioskError as problem:
            log.warning("%s: %s", type(problem).__name__, problem)
        except Exception as surprise:  # noqa: BLE001 - logged; this job waits, the others go on
            log_unexpected(log, surprise)
            now = self._clock()
            gone = jobs.ended(job, State.FAILED, Reason.TOO_LATE)
            self._outbox.keep(gone if jobs.is_late(job, now) else jobs.postponed(job, now, job.reason))

    def _without(self, channel: Channel) -> bool:
        """Do what is left to do without a printer or a mail server: keep nothing for longer than promised."""
        for job in self._open(channel):
            if jobs.is_late(job, self._clock()):
                self._become(job, jobs.ended(job, State.FAILED, Reason.TOO_LATE))
        return False

    def _become(self, before: Job, after: Job) -> None:
        """Keep what a job has become, and tell whoever shows it."""
        if after == before:
            return
        self._outbox.keep(after)
        if (after.state, after.reason) != (before.state, before.reason):
            log.info("%s %s: %s %s", after.channel, after.id, after.state, after.reason)
            self._on_change(Progress(after.id, after.channel, after.state, after.reason))

    # -- paper ----------------------------------------------------------------------

    def _paper_round(self) -> bool:
        if self._paper is None:
            return self._without(Channel.PAPER)
        open_jobs = self._open(Channel.PAPER)
        if self._watching or open_jobs or self._paper.owes:
            self._paper.look()
        for job in open_jobs:
            if self._stopping.is_set():
                break
            self._one(job, partial(self._paper.after, job))
        return self._watching or bool(open_jobs)

    # -- email ----------------------------------------------------------------------

    def _mail_round(self) -> bool:
        if self._mailer is None:
            return self._without(Channel.EMAIL)
        open_jobs = self._open(Channel.EMAIL)
        for job in open_jobs:
            if self._stopping.is_set():
                break
            self._one(job, partial(self._mail, job, self._mailer))
        return bool(open_jobs)

    def _mail(self, job: Job, mailer: Mailer) -> Job:
        now = self._clock()
        parcel = self._outbox.parcel(job.id)
        if parcel is None:
            return jobs.ended(job, State.FAILED, Reason.LOST)
        if jobs.is_late(job, now):
            return jobs.ended(job, State.FAILED, Reason.TOO_LATE)
        pause = self._pause
        if pause is not None and now < pause.until and not pause.was_lifted(job, now):
            return pause.holds(job)
        if job.due > now and job.reason not in PAUSING:
            return job
        return self._send(job, parcel, mailer, now)

    def _send(self, job: Job, parcel: Parcel, mailer: Mailer, now: datetime) -> Job:
        try:
            mailer.send(parcel.document, parcel.address)
        except MailFault as problem:
            if problem.reason not in PAUSING:
                return jobs.postponed(job, now, problem.reason)
            self._pause = _paused(self._pause, problem.reason, now)
            return self._pause.holds(job)
        except MailRefused as problem:
            return jobs.ended(job, State.FAILED, problem.reason)
        self._pause = None
        return jobs.ended(job, State.DONE)


def _paused(before: _Pause | None, reason: Reason, now: datetime) -> _Pause:
    """Wait for the staff, each time longer."""
    attempts = before.attempts + 1 if before is not None and before.reason is reason else FIRST_PAUSE
    # Whole seconds come back from the disk as they were.
    return _Pause(reason, attempts, now, (now + jobs.wait(attempts)).replace(microsecond=0))
