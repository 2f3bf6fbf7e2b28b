"""Brings one sheet at a time to the printer, and looks after it until it is out or given up.

That a sheet leaves is on the disk before its first byte goes.  One that left and was not answered is looked for by its
name; it is handed over again only where the printer shows that it has not taken it, and else is told as unknown.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.delivery import job as jobs
from kiosk.delivery.job import ENDED, Job, Reason, State
from kiosk.delivery.outbox import OWED
from kiosk.delivery.printing.printer import OFF, MaybeTaken, PrinterFault, PrinterRefused
from kiosk.errors import DataFolderError, DeliveryError, PermanentFault, TemporaryFault, log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.delivery.outbox import Outbox, Parcel
    from kiosk.delivery.printing.printer import Printer

log = logging.getLogger(__name__)

STUCK_AFTER = 15.0
"""For how many seconds a sheet may wait at a queue whose printer does nothing."""
AGAIN_AFTER, BUSY_FOR = timedelta(seconds=15), timedelta(seconds=2)
"""When to try again at the latest: a printer that does not answer, and one that is at somebody else's sheet."""
LOOK_UPS = 6
"""How often a printer must say that it knows no sheet of that name: it is asked twice a second, and takes a while."""
LEFT = "left"
"""Stands in the outbox for what the printer knows a sheet by, from when it leaves until the printer has answered."""


@dataclass(slots=True)
class _Watched:
    """What this run of the program knows of a sheet at the printer."""

    sight_was_lost: bool = False
    pending_since: float | None = None
    look_ups: int = 0
    left: bool = False


class Paper:
    """Sheets on their way to a printer; for one thread."""

    def __init__(
        self, outbox: Outbox, printer: Printer, clock: Callable[[], datetime], steady: Callable[[], float]
    ) -> None:
        self._outbox, self._printer, self._clock, self._steady = outbox, printer, clock, steady
        self._watched: dict[str, _Watched] = {}
        self._to_take_back: dict[str, str] = {}
        self.state = OFF
        """What the printer said last."""

    def owes(self) -> bool:
        """Tell whether a sheet that was given up, here or by somebody else, must still be taken back."""
        with suppress(DataFolderError):
            debts = self._outbox.debts(OWED).items()
            self._to_take_back |= {job: handle.removeprefix(OWED) for job, handle in debts}
        return bool(self._to_take_back)

    def look(self) -> None:
        """Ask the printer how it is, and take back what could not be taken back before."""
        try:
            self.state = self._printer.state()
        except Exception as surprise:  # noqa: BLE001 - logged; the sheets must still be looked after
            log_unexpected(log, surprise)
            self.state = OFF
        for job, handle in tuple(self._to_take_back.items()):
            try:
                self._take_back(_name(job), handle)
            except TemporaryFault:
                break
            except PermanentFault as problem:
                log.warning("%s", problem)
            except Exception as surprise:  # noqa: BLE001 - logged; it is not tried for ever
                log_unexpected(log, surprise)
            del self._to_take_back[job]
            with suppress(DataFolderError):  # taken back another time, it stays as it is
                self._outbox.handed(job, handle)

    def after(self, job: Job) -> Job:
        """Do what can be done for a sheet now, and return what has become of it."""
        job = self._tried(job)
        if job.state in ENDED:
            self._watched.pop(job.id, None)
        return job

    def _tried(self, job: Job) -> Job:
        now = self._clock()
        parcel = self._outbox.parcel(job.id)
        if parcel is None:
            return jobs.ended(job, State.FAILED, Reason.LOST)
        handle = parcel.handle.removeprefix(OWED)
        if not handle and job.state is State.SENDING:
            handle = LEFT
            self._outbox.handed(job.id, handle)
        if jobs.is_late(job, now):
            return self._given_up(job, handle, Reason.TOO_LATE)
        try:
            return self._next(job, parcel, handle, now)
        except MaybeTaken:
            return job
        except (TemporaryFault, PermanentFault) as problem:
            if handle:  # it may be out all the same
                return replace(job, state=State.NEEDS_HELP, reason=_reason(problem))
            if job.reason is not _reason(problem):
                log.warning("%s", problem)
            may_pass = isinstance(problem, TemporaryFault) or (
                isinstance(problem, PrinterRefused) and not self._watch(job).left
            )
            return _not_taken(job, now, problem) if may_pass else jobs.ended(job, State.FAILED, _reason(problem))

    def _next(self, job: Job, parcel: Parcel, handle: str, now: datetime) -> Job:
        if handle == LEFT:
            return self._look_up(job)
        if handle:
            return self._look_at(job, handle)
        return job if jobs.is_ahead(job.due, now) else self._hand_over(job, parcel)

    def _hand_over(self, job: Job, parcel: Parcel) -> Job:
        watched = self._watch(job)
        watched.sight_was_lost, watched.left = self.state.lost_sight, False
        self._outbox.check()  # before the printer makes a job that could not be told of
        try:
            handle = self._printer.submit(parcel.document, _name(job.id), parcel.pages, partial(self._leaves, job))
        except (TemporaryFault, PermanentFault):
            if watched.left:
                self._outbox.handed(job.id, "")  # nothing of it was taken
            raise
        return self._taken(job, handle)

    def _taken(self, job: Job, handle: str) -> Job:
        """Note that the printer has it; where somebody gave it up meanwhile, take it back."""
        self._outbox.handed(job.id, handle)
        with suppress(DataFolderError):  # it goes on as promised
            if self._outbox.parcel(job.id) is None:
                return self._given_up(job, handle, Reason.NONE)
        return replace(job, state=State.QUEUED, reason=Reason.NONE)

    def _leaves(self, job: Job, handle: str) -> None:
        self._outbox.handed(job.id, handle or LEFT)
        self._watch(job).left = True

    def _look_up(self, job: Job) -> Job:
        """Look for a sheet that left here and was not answered."""
        handle = None
        with suppress(PermanentFault):  # it answered, and told of no sheet
            handle = self._printer.find(_name(job.id))
        if handle is not None:
            return self._taken(job, handle)
        watched = self._watch(job)
        watched.look_ups += 1
        if watched.look_ups < LOOK_UPS:
            return job
        reason = self._printer.lacks(_name(job.id))
        if not reason:
            return jobs.ended(job, State.UNKNOWN, Reason.LOST)
        watched.look_ups = 0
        self._outbox.handed(job.id, "")
        return _not_taken(job, self._clock(), PrinterFault(reason))

    def withdrawn(self, job: Job) -> Job:
        """Take a sheet back that says what is withdrawn, and return what has become of it."""
        parcel = self._outbox.parcel(job.id)
        handle = parcel.handle.removeprefix(OWED) if parcel else ""
        if not handle and job.state is State.SENDING:
            handle = LEFT
        self._watched.pop(job.id, None)
        return self._given_up(job, handle, Reason.WITHDRAWN)

    def _given_up(self, job: Job, handle: str, reason: Reason) -> Job:
        """Take a sheet back, for the next patient must not get it; it ends here, whatever the printer says."""
        if not handle:
            return jobs.ended(job, State.CANCELLED, reason)
        try:
            known = self._take_back(_name(job.id), handle)
            if known is not None:
                status = self._printer.status(known)
                if status.state in {State.DONE, State.UNKNOWN}:
                    return jobs.ended(job, status.state, status.reason)
                return jobs.ended(job, State.CANCELLED, reason)
        except DeliveryError as problem:
            log.warning("%s", problem)
            if isinstance(problem, TemporaryFault):
                self._to_take_back[job.id] = handle
                with suppress(DataFolderError):
                    self._outbox.handed(job.id, OWED + handle)
        return jobs.ended(job, State.UNKNOWN, Reason.LOST)

    def _take_back(self, name: str, handle: str) -> str | None:
        known = self._printer.find(name) if handle == LEFT else handle
        if known is not None:
            self._printer.cancel(known)
        return known

    def _look_at(self, job: Job, handle: str) -> Job:
        watched = self._watch(job)
        status = self._printer.status(handle, sight_was_lost=watched.sight_was_lost)
        now = self._steady()
        if not status.pending:
            watched.pending_since = None
        elif watched.pending_since is None:
            watched.pending_since = now
        elif now - watched.pending_since >= STUCK_AFTER:
            self._printer.cancel(handle)
            return jobs.ended(job, State.FAILED, Reason.STUCK)
        if (job.state, status.state) == (State.SENDING, State.QUEUED):
            return job  # a queue takes a moment to see that the printer has done its part
        return replace(job, state=status.state, reason=status.reason)

    def _watch(self, job: Job) -> _Watched:
        return self._watched.setdefault(job.id, _Watched())


def _name(job: str) -> str:
    return f"sheet-{job}"


def _reason(problem: DeliveryError) -> Reason:
    if isinstance(problem, (PrinterFault, PrinterRefused)):
        return problem.reason
    return Reason.PRINTER_OFF if isinstance(problem, TemporaryFault) else Reason.REFUSED


def _not_taken(job: Job, now: datetime, problem: TemporaryFault | PermanentFault) -> Job:
    """Try again soon; a printer that is only busy needs nobody's help."""
    reason = _reason(problem)
    waiting = jobs.postponed(job, now, reason)
    if reason is Reason.PRINTER_BUSY:
        return replace(waiting, due=min(waiting.due, now + BUSY_FOR))
    return replace(waiting, due=min(waiting.due, now + AGAIN_AFTER), state=State.NEEDS_HELP)
