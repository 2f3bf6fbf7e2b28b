"""Printing over IPP (RFC 8010, RFC 8011), to a printer itself or to a CUPS queue.

A queue's word is not paper.  ``completed`` from a queue that lost sight of the printer means *unknown*, and CUPS 2.4.2
says ``completed`` now and then of a job that the printer gave up (1 of 9 when measured), so a queue's printer is asked
itself.  What is decided here was measured against a real printer program and a real queue.
"""

from __future__ import annotations

import asyncio
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from pyipp import IPP
from pyipp.enums import IppOperation
from pyipp.exceptions import IPPConnectionError, IPPError

from kiosk.delivery.job import Reason, State
from kiosk.delivery.printer import PrinterState, PrintStatus
from kiosk.errors import N_, PermanentFault, TemporaryFault

if TYPE_CHECKING:
    from collections.abc import Collection

USER = "kiosk"
LETTER = "na_letter_8.5x11in"
TWO_SIDED, ONE_SIDED = "two-sided-long-edge", "one-sided"
TIMEOUT = 8
"""Seconds to wait for the printer's answer."""
NOT_FOUND = 0x0406
"""client-error-not-found (RFC 8011, B.1.4.7)."""
LOST_SIGHT = "cups-ipp-missing-job-history"

_STEMS = {
    "media-empty": Reason.PAPER_EMPTY,
    "media-needed": Reason.PAPER_EMPTY,
    "media-jam": Reason.JAM,
    "door-open": Reason.DOOR_OPEN,
    "cover-open": Reason.DOOR_OPEN,
    "toner-empty": Reason.TONER_EMPTY,
    "marker-supply-empty": Reason.TONER_EMPTY,
    "connecting-to-device": Reason.PRINTER_OFF,
    "offline": Reason.PRINTER_OFF,
    "timed-out": Reason.PRINTER_OFF,
    "shutdown": Reason.PRINTER_OFF,
    "paused": Reason.PRINTER_STOPPED,
    "stopped-partly": Reason.PRINTER_STOPPED,
}
"""What stops paper, by the stem of the printer's reason (RFC 8011, 5.4.12)."""


class JobState(IntEnum):
    """The job-state of RFC 8011, 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


PRINTER_STOPPED = 5
"""The printer-state ``stopped`` of RFC 8011, 5.4.11."""


class IppPrinter:
    """A printer or a queue at an ipp:// or ipps:// address."""

    def __init__(self, uri: str, timeout: int = TIMEOUT) -> None:
        self._uri, self._timeout = uri, timeout

    def state(self) -> PrinterState:
        """Ask the printer how it is."""
        try:
            printer = self._printer("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        except (TemporaryFault, PermanentFault):
            return PrinterState(ready=False, reason=Reason.PRINTER_OFF, idle=False)
        reasons = _listed(printer.get("printer-state-reasons"))
        reason = _reason(reasons)
        if not reason and (
            printer.get("printer-state") == PRINTER_STOPPED or printer.get("printer-is-accepting-jobs") is False
        ):
            reason = Reason.PRINTER_STOPPED
        stopping = _reason([r for r in reasons if not r.endswith(("-warning", "-report"))])
        return PrinterState(
            # A warning may be about another tray: it does not keep anyone from trying.
            ready=stopping is Reason.NONE and reason is not Reason.PRINTER_STOPPED,
            reason=reason,
            idle=printer.get("printer-state") == JobState.PENDING,  # both are 3: idle, pending
            lost_sight=LOST_SIGHT in reasons,
        )

    def submit(self, pdf: bytes, name: str, pages: int) -> str:
        """Print a PDF on Letter paper, on both sides where there are two and the printer can.

        Raises:
            TemporaryFault: the printer does not answer.
            PermanentFault: it refuses the document.

        """
        able = self._printer("sides-supported", "media-supported", "document-format-supported")
        formats = _listed(able.get("document-format-supported"))
        if formats and "application/pdf" not in formats:
            raise PermanentFault(N_("The printer at {uri} does not take PDF."), uri=self._uri)
        wanted = TWO_SIDED if pages > 1 else ONE_SIDED
        sides = wanted if wanted in _listed(able.get("sides-supported")) else ONE_SIDED
        job = {"copies": 1, "sides": sides}
        if LETTER in _listed(able.get("media-supported")):
            job["media"] = LETTER
        operation = {"job-name": name, "document-format": "application/pdf"}
        answer = self._ask(IppOperation.PRINT_JOB, operation, {"job-attributes-tag": job, "data": pdf})
        return str(answer["jobs"][0]["job-id"])

    def find(self, name: str) -> str | None:
        """Look for a job by its name, among those that wait and those that have ended."""
        job = self._named(name)
        return str(job["job-id"]) if job else None

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:
        """Ask about a job.

        Args:
            handle: the job's id.
            sight_was_lost: the queue had lost sight of the printer before this job already.

        Raises:
            TemporaryFault: the printer does not answer.

        """
        wanted = ["job-name", "job-state", "job-state-reasons", "job-printer-state-reasons"]
        operation = {"job-id": int(handle), "requested-attributes": wanted}
        try:
            jobs = self._ask(IppOperation.GET_JOB_ATTRIBUTES, operation)["jobs"]
        except PermanentFault as problem:
            if problem.values.get("status") == NOT_FOUND:
                return PrintStatus(State.UNKNOWN, Reason.LOST)
            raise
        job = jobs[0] if jobs else {}
        if job.get("job-state") == JobState.COMPLETED:
            job = self._printers_word(str(job.get("job-name"))) or job
        return judged(job, self.state(), sight_was_lost=sight_was_lost)

    def cancel(self, handle: str) -> None:
        """Cancel a job; one that has ended already is left alone.

        Raises:
            TemporaryFault: the printer does not answer.

        """
        try:
            self._ask(IppOperation.CANCEL_JOB, {"job-id": int(handle)})
        except PermanentFault:
            return

    def _printers_word(self, name: str) -> dict[str, Any] | None:
        """Return what the printer behind a CUPS queue says of a job, when there is one that can be asked."""
        device = str(self._printer("device-uri").get("device-uri", ""))  # only CUPS has it
        if not device.startswith(("ipp://", "ipps://")):
            return None
        try:
            return IppPrinter(device, self._timeout)._named(name)  # noqa: SLF001 - one of us
        except (TemporaryFault, PermanentFault):
            return None

    def _named(self, name: str) -> dict[str, Any] | None:
        """Return the job of that name, one that waits or one that has ended."""
        for which in ("not-completed", "completed"):
            operation = {"which-jobs": which, "requested-attributes": ["job-id", "job-name", "job-state"]}
            for job in self._ask(IppOperation.GET_JOBS, operation)["jobs"]:
                if job.get("job-name") == name:
                    return dict(job)
        return None

    # -- one question, one answer ------------------------------------------------------

    def _printer(self, *wanted: str) -> dict[str, Any]:
        operation = {"requested-attributes": list(wanted)}
        printers = self._ask(IppOperation.GET_PRINTER_ATTRIBUTES, operation)["printers"]
        return dict(printers[0]) if printers else {}

    def _ask(
        self, operation: IppOperation, attributes: dict[str, Any], more: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        async def ask() -> dict[str, Any]:
            async with IPP(self._uri, request_timeout=self._timeout, user_agent=USER) as ipp:
                first = {"requesting-user-name": USER}
                # IPP wants the job's number right after the printer's address.
                head = {k: v for k, v in attributes.items() if k == "job-id"}
                rest = {k: v for k, v in attributes.items() if k != "job-id"}
                message = {"operation-attributes-tag": {**head, **first, **rest}, **(more or {})}
                return await asyncio.wait_for(ipp.execute(operation, message), self._timeout)

        try:
            return asyncio.run(ask())
        except (IPPConnectionError, TimeoutError, OSError) as problem:
            raise TemporaryFault(N_("The printer at {uri} does not answer."), uri=self._uri) from problem
        except IPPError as problem:
            details = problem.args[1] if len(problem.args) > 1 and isinstance(problem.args[1], dict) else {}
            status = details.get("status-code", 0)
            if 0x0500 <= status:  # noqa: PLR2004, SIM300 - server-error: busy, out of memory, not now
                raise TemporaryFault(N_("The printer at {uri} does not answer."), uri=self._uri) from problem
            message = N_("The printer at {uri} refused ({status:#06x}).")
            raise PermanentFault(message, uri=self._uri, status=status) from problem


def judged(job: dict[str, Any], printer: PrinterState, *, sight_was_lost: bool) -> PrintStatus:
    """Tell what a job's attributes and the printer's own reasons mean together; pure."""
    state = job.get("job-state")
    stuck = _reason(_listed(job.get("job-printer-state-reasons"))) or printer.reason
    if state == JobState.COMPLETED:
        if printer.lost_sight and not sight_was_lost:
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        return PrintStatus(State.DONE)
    if state in {JobState.CANCELED, JobState.ABORTED}:
        return PrintStatus(State.FAILED, Reason.ABORTED)
    if stuck is not Reason.NONE or state == JobState.STOPPED:
        return PrintStatus(State.NEEDS_HELP, stuck or Reason.PRINTER_STOPPED)
    if state in {JobState.PENDING, JobState.HELD}:
        return PrintStatus(State.SENDING, pending=printer.idle)
    return PrintStatus(State.SENDING)


def _listed(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(v) for v in value) if isinstance(value, (list, tuple)) else (str(value),)


def _reason(reasons: Collection[str]) -> Reason:
    for reason in reasons:
        stem = reason
        for ending in ("-error", "-warning", "-report"):
            stem = stem.removesuffix(ending)
        if stem in _STEMS:
            return _STEMS[stem]
    return Reason.NONE
