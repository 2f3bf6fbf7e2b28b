"""Brings what is in the outbox to the printer and the mail server, and tells how it is getting on.

Two threads of its own, one for paper and one for email, so that a slow mail server never keeps a patient waiting for
paper.  What was promised survives a crash: at the next start it goes on, and a sheet is looked up at the printer
before it is ever handed over again.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.delivery import job as jobs
from kiosk.delivery.job import ENDED, Channel, Job, Progress, Reason, State
from kiosk.delivery.mailer import PAUSING, MailFault, MailRefused
from kiosk.delivery.printer import PrinterState
from kiosk.errors import KioskError, PermanentFault, TemporaryFault, log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.delivery.mailer import Mailer
    from kiosk.delivery.outbox import Outbox, Parcel
    from kiosk.delivery.printer import Printer

log = logging.getLogger(__name__)

BUSY_ROUND, QUIET_ROUND = 0.5, 5.0
"""Seconds between two looks, while something is going on and while nothing is."""
STUCK_AFTER = timedelta(seconds=15)
"""How long a sheet may wait at a queue whose printer does nothing."""
REMEMBERED = timedelta(days=30)
"""How long the staff can see that something was delivered."""
FIRST_PAUSE = 4
"""A pause begins with the wait of a fourth attempt: mail servers bar who fails five times in ten minutes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When to give up: paper that did not come out, an email that could not be sent."""

    paper: timedelta = timedelta(minutes=10)
    email: timedelta = timedelta(hours=24)


@dataclass(slots=True)
class _Watched:
    """What this run of the program knows of a sheet at the printer."""

    sight_was_lost: bool = False
    pending_since: datetime | None = None


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
        self._outbox, self._printer, self._mailer = outbox, printer, mailer
        self._limits, self._clock = limits, clock
        self._on_change: Callable[[Progress], None] = lambda _progress: None
        self._printer_state = PrinterState(ready=False, reason=Reason.PRINTER_OFF, idle=False)
        self._watching = False
        self._watched: dict[str, _Watched] = {}
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
        return self._printer_state

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
        if after.state in ENDED:
            self._watched.pop(after.id, None)

    # -- paper ----------------------------------------------------------------------

    def _paper_round(self) -> bool:
        if self._printer is None:
            return self._without(Channel.PAPER)
        open_jobs = self._open(Channel.PAPER)
        if self._watching or open_jobs:
            self._printer_state = self._printer.state()
        for job in open_jobs:
            if self._stopping.is_set():
                break
            self._one(job, partial(self._paper, job, self._printer))
        return self._watching or bool(open_jobs)

    def _paper(self, job: Job, printer: Printer) -> Job:
        now = self._clock()
        parcel = self._outbox.parcel(job.id)
        if parcel is None:
            return jobs.ended(job, State.FAILED, Reason.LOST)
        try:
            if jobs.is_late(job, now):
                return self._too_late(job, printer, parcel.handle)
            if parcel.handle:
                return self._look_at(job, printer, parcel.handle, now)
            return self._hand_over(job, printer, parcel) if job.due <= now else job
        except TemporaryFault:
            waiting = jobs.postponed(job, now, Reason.PRINTER_OFF)
            return replace(waiting, due=min(waiting.due, now + STUCK_AFTER), state=State.NEEDS_HELP)
        except PermanentFault as problem:
            log.warning("%s", problem)
            return jobs.ended(job, State.FAILED, Reason.REFUSED)

    def _hand_over(self, job: Job, printer: Printer, parcel: Parcel) -> Job:
        """Look the sheet up by its name first: it may have got there before a crash."""
        name = f"sheet-{job.id}"
        self._watched.setdefault(job.id, _Watched()).sight_was_lost = self._printer_state.lost_sight
        handle = printer.find(name) or printer.submit(parcel.document, name, parcel.pages)
        self._outbox.handed(job.id, handle)
        return replace(job, state=State.SENDING, reason=Reason.NONE)

    def _too_late(self, job: Job, printer: Printer, handle: str) -> Job:
        found = handle or printer.find(f"sheet-{job.id}")
        if found:
            printer.cancel(found)
        return jobs.ended(job, State.CANCELLED, Reason.TOO_LATE)

    def _look_at(self, job: Job, printer: Printer, handle: str, now: datetime) -> Job:
        watched = self._watched.setdefault(job.id, _Watched())
        status = printer.status(handle, sight_was_lost=watched.sight_was_lost)
        watched.pending_since = (watched.pending_since or now) if status.pending else None
        if watched.pending_since is not None and now - watched.pending_since >= STUCK_AFTER:
            printer.cancel(handle)
            return jobs.ended(job, State.FAILED, Reason.STUCK)
        return replace(job, state=status.state, reason=status.reason)

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
