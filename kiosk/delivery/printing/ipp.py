"""Printing over IPP (RFC 8010, RFC 8011), to a printer itself or to a CUPS queue.

A queue's word is not paper: CUPS says ``processing`` of a sheet whose printer is off, ``completed`` of one it lost
sight of, and now and then ``completed`` of one that the printer gave up.  So the printer behind a queue is asked too,
where it can be.  What is decided here was measured against a real printer program and a real queue.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.delivery.job import STAFF, Reason, State
from kiosk.delivery.printing.client import NOT_FOUND, NOT_POSSIBLE, QUESTION, Client, StatusRefused
from kiosk.delivery.printing.device import Device
from kiosk.delivery.printing.handle import Handle
from kiosk.delivery.printing.message import Answer, Operation
from kiosk.delivery.printing.printer import OFF, MaybeTaken, PrinterFault, PrinterRefused, PrinterState, PrintStatus
from kiosk.delivery.printing.states import (
    CANCELLED,
    JOB_ENDED,
    PROGRESS,
    STATE,
    JobIs,
    PrinterIs,
    behind,
    described,
    job_state,
    judged,
    listed,
)
from kiosk.delivery.printing.template import ASKED, job_template
from kiosk.errors import DeliveryError, PermanentFault

if TYPE_CHECKING:
    from collections.abc import Callable

PDF = "application/pdf"
PATIENCE = 20.0
"""Seconds to wait for the answer to a document: a printer that sleeps may take twelve to wake."""
SILENCE = 3.0
"""Seconds for which a printer that was not there is not asked again, so that a round never waits long for it."""
STALLED = 10.0
"""Seconds without progress after which a warning is taken for the cause."""

_ABLE = ["operations-supported", "document-format-supported", *ASKED]


class IppPrinter:
    """A printer or a queue at an ipp:// or ipps:// address; to be used by one thread."""

    def __init__(
        self,
        uri: str,
        timeout: float = PATIENCE,
        *,
        stalled_after: float = STALLED,
        silence: float = SILENCE,
        question: float = QUESTION,
    ) -> None:
        self._client, self._device = Client(uri, timeout, silence, question), Device(timeout, silence)
        self._stalled_after = stalled_after
        self._moved: dict[str, tuple[object, float]] = {}
        self._empty: dict[str, set[int]] = {}
        self._put_off: dict[str, tuple[Reason, frozenset[tuple[str, str]]]] = {}

    # -- the printer -------------------------------------------------------------------

    def state(self) -> PrinterState:
        """Ask the printer how it is, and the one behind it when it is a queue; never raises."""
        return self._states()[0]

    def _states(self) -> tuple[PrinterState, bool]:
        """Return how it is, and whether a printer behind a queue said so."""
        try:
            own = self._client.attributes([*STATE, "device-uri"])
        except (PrinterFault, PrinterRefused) as problem:
            return replace(OFF, reason=problem.reason), False
        queue = described(own)
        device = self._device.state(own)
        if device is None:
            return queue, False
        is_open = own.get("printer-state") != PrinterIs.STOPPED and own.get("printer-is-accepting-jobs") is not False
        return behind(queue, device, queue_is_open=is_open), True

    # -- a sheet -----------------------------------------------------------------------

    def submit(self, pdf: bytes, name: str, pages: int, leaving: Callable[[str], None] = lambda _handle: None) -> str:
        """Print a PDF, on paper and sides as :func:`job_template` says.

        Where the printer can, it makes an empty job first, so that the sheet's number is known before the sheet leaves.

        Raises:
            TemporaryFault: the printer does not answer, or not now; nothing was taken.
            PermanentFault: it refuses the document, or a question before that.
            MaybeTaken: it was sent, and no answer says what became of it.

        """
        able = self._client.attributes(_ABLE)
        formats = listed(able.get("document-format-supported"))
        if formats and PDF not in formats:
            raise PermanentFault(STAFF[Reason.REFUSED])
        wanted = job_template(pages, able)
        printed = self._tidied(name)
        offered = listed(able.get("operations-supported"))
        if {str(int(Operation.CREATE_JOB)), str(int(Operation.SEND_DOCUMENT))} <= set(offered):
            made = self._created(name, wanted)
            if made is not None:
                return self._sent(made, pdf, leaving)
        job = {"job-name": name, "document-format": PDF}
        try:
            answered = self._client.ask(Operation.PRINT_JOB, job, wanted, document=pdf, leaving=lambda: leaving(""))
        except MaybeTaken as problem:
            if printed and problem.reason is not Reason.LOST:
                self._put_off[name] = problem.reason, printed
            raise
        handle = self._known(answered, name)
        if handle is None:
            raise MaybeTaken
        return str(handle)

    def _tidied(self, name: str) -> frozenset[tuple[str, str]]:
        """Take back every job of a sheet that is still here, and return what the printer has printed of others.

        No document of it has left, so they are all empty, whatever the printer makes of them: it may call one
        printing, or printed.
        """
        try:
            told = self._client.named(name)
        except DeliveryError:
            return frozenset()  # one that cannot list its jobs may print all the same
        for job in told.jobs:
            handle = Handle.of(job, name)
            if handle is None:
                continue
            self._empty.setdefault(name, set()).add(handle.number)
            if job_state(job) not in JOB_ENDED:
                with suppress(DeliveryError):
                    self.cancel(str(handle))
        return told.printed

    def _created(self, name: str, wanted: dict[str, object]) -> Handle | None:
        """Make an empty job; None when the printer cannot after all."""
        try:
            return self._known(self._client.ask(Operation.CREATE_JOB, {"job-name": name}, wanted), name)
        except PrinterRefused:
            return None

    def _known(self, answered: Answer, name: str) -> Handle | None:
        """Return what a job that was just made is known by."""
        made = Handle.of(answered.jobs[0], name) if answered.jobs else None
        if made is None:
            return None
        try:
            told = self._client.job(made.number)
        except DeliveryError:
            return made
        return Handle.of({**told, "job-id": made.number}, name)

    def _sent(self, made: Handle, pdf: bytes, leaving: Callable[[str], None]) -> str:
        document = {"job-id": made.number, "document-format": PDF, "last-document": True}
        try:
            self._client.ask(Operation.SEND_DOCUMENT, document, document=pdf, leaving=lambda: leaving(str(made)))
        except MaybeTaken as problem:
            if problem.reason is not Reason.LOST and self._is_taken_back(made):
                raise PrinterFault(problem.reason) from problem
            # Else the printer will tell, as its number is known.
        except BaseException:
            with suppress(DeliveryError):  # an empty job; what is left of it is taken back before the next try
                self.cancel(str(made))
            raise
        return str(made)

    def _is_taken_back(self, made: Handle) -> bool:
        """Take back a job that the printer was too busy for; False when any of it may have come out."""
        waits = {JobIs.PENDING, JobIs.HELD}
        try:
            job = self._client.job(made.number)
            if job_state(job) not in waits or made.is_other(job):
                return False
            self._client.ask(Operation.CANCEL_JOB, {"job-id": made.number})
        except DeliveryError:
            return False
        try:
            job = self._client.job(made.number)
        except StatusRefused as problem:
            return problem.status == NOT_FOUND  # one that is cancelled may be forgotten at once
        except DeliveryError:
            return False
        return job_state(job) in CANCELLED and not any(job.get(name) for name in PROGRESS)

    def lacks(self, name: str) -> Reason:
        """Return why the printer has not taken a sheet, where it shows that; never raises.

        That it has no job of that name shows it only when it said "later" to the sheet, and still tells of what it
        printed before that by names that are whole: then it would tell of this one, too.
        """
        reason, before = self._put_off.pop(name, (Reason.NONE, frozenset[tuple[str, str]]()))
        if not reason:
            return Reason.NONE
        try:
            told = self._client.named(name)
        except DeliveryError:
            return Reason.NONE
        return reason if before & told.printed and not told.jobs else Reason.NONE

    def find(self, name: str) -> str | None:
        """Look for a job by its name, among those that wait and those that have ended.

        Raises:
            TemporaryFault: the printer does not answer.
            PermanentFault: what answers is no printer, or has no queue of this name.

        """
        empty = self._empty.get(name, set())
        told = self._client.named(name)
        job = replace(told, jobs=tuple(job for job in told.jobs if job.get("job-id") not in empty)).job
        handle = Handle.of(job, name) if job else None
        return str(handle) if handle else None

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:
        """Ask about a job.

        Args:
            handle: what the job is known by.
            sight_was_lost: the queue had lost sight of the printer before this job already.

        Raises:
            TemporaryFault: the printer does not answer.
            PermanentFault: what answers is no printer.

        """
        self._device.stalled.discard(handle)
        known = Handle.read(handle)
        if known is None:
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        try:
            job = self._client.job(known.number)
        except StatusRefused:  # such as not found
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        if known.is_other(job):
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        printer, was_asked = self._states()
        if was_asked:
            job = self._device.job(known.name, job)
        stalled = self._is_stalled(handle, job, printer)
        if stalled:
            self._device.stalled.add(handle)
            printer, _ = self._states()  # which may mean more by now
        return judged(job, printer, sight_was_lost=sight_was_lost, stalled=stalled)

    def _is_stalled(self, handle: str, job: dict[str, Any], printer: PrinterState) -> bool:
        """Tell whether a job that is being printed has got no further for some time."""
        state = job_state(job)
        if state in JOB_ENDED:
            self._moved.pop(handle, None)
            return False
        now = time.monotonic()
        progress = (state, printer.printing, *(job.get(name) for name in PROGRESS))
        before, since = self._moved.get(handle, (None, now))
        if before != progress:
            since = now
        self._moved[handle] = (progress, since)
        return state == JobIs.PROCESSING and now - since >= self._stalled_after

    def cancel(self, handle: str) -> None:
        """Cancel a job; one that has ended already, or is another's, is left alone.

        Raises:
            TemporaryFault: the printer does not answer.
            PermanentFault: it does not let the kiosk cancel.

        """
        known = Handle.read(handle)
        if known is None:
            return
        self._moved.pop(handle, None)
        self._device.stalled.discard(handle)
        try:
            if not known.is_other(self._client.job(known.number)):
                self._client.ask(Operation.CANCEL_JOB, {"job-id": known.number})
        except StatusRefused as problem:
            if problem.status not in {NOT_POSSIBLE, NOT_FOUND}:
                raise
