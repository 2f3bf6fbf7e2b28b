"""Brings what is in the outbox to the printer and the mail server, and tells how it is getting on.

Two threads of its own, one for paper and one for email, whose messages each go in one of theirs, so that a slow mail
server never keeps a patient waiting for paper; nothing that happens in a round ends them.  What was promised survives
a crash: at the next start it goes on, and a sheet is looked up at the printer before it is ever handed over again.
An email that was on its way just then may have arrived, so it is not sent again by itself.
"""

from __future__ import annotations

import logging
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.delivery import job as jobs
from kiosk.delivery.job import Channel, Job, Progress, Reason, State
from kiosk.delivery.mail.postman import Postman
from kiosk.delivery.patience import Deadlines
from kiosk.delivery.printing.paper import Paper
from kiosk.delivery.printing.printer import OFF
from kiosk.delivery.reports import Reports
from kiosk.errors import DataFolderError, KioskError, log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from kiosk.delivery.mail.mailer import Mailer
    from kiosk.delivery.outbox import Outbox
    from kiosk.delivery.printing.printer import Printer, PrinterState

log = logging.getLogger(__name__)

NO_TIME = timedelta()
BUSY_ROUND, QUIET_ROUND = 0.5, 5.0
"""Seconds between two looks, while something is going on and while nothing is."""
COMPLAIN_EVERY = 60.0
"""Seconds between two log lines about the same trouble with the disk."""
REMEMBERED = timedelta(days=30)
"""How long after a promise the staff can see what became of it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When to give up: paper that did not come out, an email that could not be sent.

    ``head_start`` is how long an email may keep the next one waiting: a server that lets nobody in says so sooner,
    and need not be asked once for each patient.
    """

    paper: timedelta = timedelta(minutes=10)
    email: timedelta = timedelta(hours=24)
    head_start: timedelta = timedelta(seconds=10)


@dataclass(slots=True)
class _Round:
    """A thread that looks after one channel."""

    work: Callable[[], bool]
    wake: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None
    waiting: dict[str, Job] = field(default_factory=dict)
    """What waited when the outbox could be read last."""


class Courier:
    """Delivers; what it promises is on the disk, and delivered by its threads.

    Promising waits for the disk, and for another program that holds the outbox, at most
    :data:`kiosk.delivery.disk.BUSY_MS`; so it is not for the GUI's thread.  All else returns at once.
    """

    def __init__(  # noqa: PLR0913 - it is where everything meets
        self,
        outbox: Outbox,
        printer: Printer | None,
        mailer: Mailer | None,
        limits: Limits,
        clock: Callable[[], datetime],
        *,
        clock_is_true: Callable[[], bool] = lambda: True,
        steady: Callable[[], float] | None = None,
    ) -> None:
        """Take what it works with.

        Args:
            outbox: what was promised.
            printer: what prints, if anything does.
            mailer: what sends, if anything does.
            limits: when to give up.
            clock: when it is.
            clock_is_true: whether that can be believed; while it cannot, nothing is given up that was promised before
                this start.
            steady: seconds that pass whatever the clock is set to; None for a clock that is never set.

        """
        self._outbox = outbox
        seconds = steady or (lambda: clock().timestamp())
        self._paper = Paper(outbox, printer, clock, seconds) if printer is not None else None
        self._limits, self._clock, self._clock_is_true = limits, clock, clock_is_true
        self._deadlines = Deadlines(clock, clock_is_true, steady)
        self._reports = Reports(outbox)
        self._watching = False
        self._withdrawn: frozenset[str] = frozenset()
        self._forgotten: date | None = None
        self._complaint, self._complained = "", 0.0
        self._stopping = threading.Event()
        self._rounds = {Channel.PAPER: _Round(self._paper_round), Channel.EMAIL: _Round(self._mail_round)}
        self._postman: Postman | None = None
        if mailer is not None:
            wake = self._rounds[Channel.EMAIL].wake.set
            self._postman = Postman(outbox, mailer, clock, self._reports, wake=wake, head_start=limits.head_start)

    # -- for everyone ---------------------------------------------------------------

    def start(self, on_change: Callable[[Progress], None]) -> None:
        """Begin; ``on_change`` is called from the courier's threads."""
        self._reports.on_change = on_change
        for channel, each in self._rounds.items():
            each.thread = threading.Thread(target=self._go_round, args=(each,), name=f"courier-{channel}", daemon=True)
            each.thread.start()

    def stop(self, patience: float = 5.0) -> None:
        """Begin nothing more, and wait so many seconds at most; what is under way then goes on at the next start."""
        until = time.monotonic() + patience
        self._stopping.set()
        for each in self._rounds.values():
            each.wake.set()
        for each in self._rounds.values():
            if each.thread is not None:
                each.thread.join(max(0.0, until - patience / 2 - time.monotonic()))
        if self._postman is not None:
            self._postman.stop(until)
        self._reports.on_change = None

    def print_sheet(self, pdf: bytes, pages: int, edition: str = "") -> str:
        """Promise paper, and return the delivery's id; ``edition`` is what it was made from.

        Raises:
            DataFolderError: it cannot be written, so nothing is promised.

        """
        return self._promise(Channel.PAPER, pdf, self._limits.paper, pages=pages, edition=edition)

    def send_email(self, message: bytes, address: str, edition: str = "", hold: timedelta = NO_TIME) -> str:
        """Promise an email, and return the delivery's id.

        Args:
            message: what goes.
            address: whom it goes to.
            edition: what it was made from.
            hold: how long it stays, so that it may be taken back.

        Raises:
            DataFolderError: it cannot be written, so nothing is promised.

        """
        return self._promise(Channel.EMAIL, message, self._limits.email, address=address, edition=edition, hold=hold)

    def take_back(self, delivery: str) -> bool:
        """Cancel a delivery that waits, and wipe it; False where it is on its way, or was.

        Raises:
            DataFolderError: it cannot be written, so it goes on.

        """
        return self._outbox.take_back(delivery)

    def withdraw(self, editions: frozenset[str]) -> None:
        """Cancel what waits and was made from one of these editions, now and until this is said anew."""
        self._withdrawn = editions
        for each in self._rounds.values():
            each.wake.set()

    def _promise(  # noqa: PLR0913 - what a promise consists of
        self,
        channel: Channel,
        document: bytes,
        limit: timedelta,
        *,
        address: str = "",
        pages: int = 1,
        edition: str = "",
        hold: timedelta = NO_TIME,
    ) -> str:
        now = self._clock()
        job = self._outbox.put(
            channel,
            document,
            now=now,
            deadline=now + limit,
            address=address,
            pages=pages,
            edition=edition,
            due=now + hold,
        )
        self._deadlines.promised(job, limit)
        self._rounds[channel].waiting = {**self._rounds[channel].waiting, job.id: job}
        self._rounds[channel].wake.set()
        return job.id

    def printer_state(self) -> PrinterState:
        """Return what the printer said last."""
        return self._paper.state if self._paper is not None else OFF

    def watch_printer(self, watch: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Ask the printer how it is every half second, or only while there is something to print."""
        self._watching = watch
        if watch:
            self._rounds[Channel.PAPER].wake.set()

    # -- the threads ----------------------------------------------------------------

    def _go_round(self, each: _Round) -> None:
        while not self._stopping.is_set():
            each.wake.clear()
            busy = True
            with suppress(Exception):  # what cannot even be logged
                busy = self._work(each)
            each.wake.wait(BUSY_ROUND if busy else QUIET_ROUND)

    def _work(self, each: _Round) -> bool:
        self._outbox.settle()
        try:
            busy = each.work()
        except DataFolderError as problem:
            self._cannot_read(each, problem)
            return bool(each.waiting)
        except Exception as surprise:  # noqa: BLE001 - logged; the courier must go on
            log_unexpected(log, surprise)
            return False
        if not self._outbox.is_clean:
            with suppress(DataFolderError):  # the next round tries again
                self._outbox.wipe()
        return busy or not self._outbox.is_settled

    def _cannot_read(self, each: _Round, problem: DataFolderError) -> None:
        """Tell what waits and why: nothing goes out while the outbox cannot be read."""
        self._complain(problem)
        for job in tuple(each.waiting.values()):
            if job.state is not State.SENDING:
                self._reports.tell(replace(job, state=State.NEEDS_HELP, reason=Reason.STORAGE))

    def _complain(self, problem: DataFolderError) -> None:
        """Log what is wrong with the disk, but not twice a second."""
        if str(problem) != self._complaint or time.monotonic() - self._complained > COMPLAIN_EVERY:
            self._complaint, self._complained = str(problem), time.monotonic()
            with suppress(Exception):  # the log may be on the same disk
                log.warning("%s", problem)

    def _open(self, channel: Channel) -> list[Job]:
        everything = self._outbox.open_jobs()
        self._deadlines.forget_all_but({job.id for job in everything})
        mine = [self._deadlines.of(job) for job in everything if job.channel is channel]
        self._rounds[channel].waiting = {job.id: job for job in mine}
        return mine

    def _one(self, job: Job, look_after: Callable[[], Job]) -> None:
        """Look after one job; whatever happens to it, the others get their turn."""
        try:
            after = self._cancelled(job) if self._is_withdrawn(job) else look_after()
        except DataFolderError as problem:  # so nothing left
            self._complain(problem)
            due = self._clock() + timedelta(seconds=QUIET_ROUND)
            after = replace(job, due=due, state=State.NEEDS_HELP, reason=Reason.STORAGE)
        except KioskError as problem:
            with suppress(Exception):
                log.warning("%s: %s", type(problem).__name__, problem)
            return
        except Exception as surprise:  # noqa: BLE001 - logged; this job waits, the others go on
            log_unexpected(log, surprise)
            now = self._clock()
            gone = jobs.ended(job, State.FAILED, Reason.TOO_LATE)
            after = gone if jobs.is_late(job, now) else jobs.postponed(job, now, job.reason)
        self._become(job, after)

    def _is_withdrawn(self, job: Job) -> bool:
        return bool(self._withdrawn) and self._outbox.edition(job.id) in self._withdrawn

    def _cancelled(self, job: Job) -> Job:
        """Cancel what says what is withdrawn; an email that may be out already is told as that."""
        if job.channel is Channel.PAPER and self._paper is not None:
            return self._paper.withdrawn(job)
        if job.state is State.SENDING:
            return jobs.ended(job, State.UNKNOWN, Reason.MAIL_LOST)
        return jobs.ended(job, State.CANCELLED, Reason.WITHDRAWN)

    def _without(self, channel: Channel) -> bool:
        """Do what is left to do without a printer or a mail server: keep nothing for longer than promised."""
        for job in self._open(channel):
            if jobs.is_late(job, self._clock()):
                self._become(job, jobs.ended(job, State.FAILED, Reason.TOO_LATE))
        return False

    def _become(self, before: Job, after: Job) -> None:
        """Keep what a job has become, and tell whoever shows it."""
        self._reports.become(before, after)

    # -- paper ----------------------------------------------------------------------

    def _paper_round(self) -> bool:
        if self._paper is None:
            return self._without(Channel.PAPER)
        open_jobs = self._open(Channel.PAPER)
        if self._watching or open_jobs or self._paper.owes():
            self._paper.look()
        for job in open_jobs:
            if self._stopping.is_set():
                break
            self._one(job, partial(self._paper.after, job))
        return self._watching or bool(open_jobs)

    # -- email ----------------------------------------------------------------------

    def _mail_round(self) -> bool:
        self._forget_the_old()
        # Asked first: what is no longer under way has been kept by now.
        under_way = self._postman.under_way() if self._postman is not None else frozenset()
        open_jobs = self._open(Channel.EMAIL)
        # One that was refused lets those that were not tried yet go first.
        for job in sorted(open_jobs, key=lambda job: job.attempts):
            if self._stopping.is_set():
                break
            if job.id not in under_way:
                self._one(job, partial(self._mail, job))
        return self._postman is not None and bool(open_jobs)

    def _mail(self, job: Job) -> Job:
        if job.state is State.SENDING:  # the program ended just then: it may have arrived
            return jobs.ended(job, State.UNKNOWN, Reason.MAIL_LOST)
        if jobs.is_late(job, self._clock()):
            return jobs.ended(job, State.FAILED, Reason.TOO_LATE)
        return self._postman.after(job) if self._postman is not None else job

    def _forget_the_old(self) -> None:
        now = self._clock()
        if self._forgotten != now.date() and self._clock_is_true():
            with suppress(DataFolderError):  # the next round tries again
                self._outbox.forget(now - REMEMBERED)
                self._forgotten = now.date()
