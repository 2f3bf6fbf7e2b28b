"""What a printer or a queue at one address can be asked, and what its refusals mean."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from kiosk.delivery.ipp_exchange import HttpRefused, NoAnswer, WrongSecurity, post
from kiosk.delivery.ipp_message import Answer, Garbled, Operation, answer, question
from kiosk.delivery.ipp_words import CANCELLED, PROGRESS, job_state
from kiosk.delivery.job import Reason
from kiosk.delivery.printer import MaybeTaken, PrinterFault, PrinterRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import DeliveryError

USER = "kiosk"
QUESTION = 3.0
"""Seconds to wait for the answer to a question; a printer that is awake takes a few thousandths."""
SHORTEST_CUT = 12
"""Letters of a name that must be left when a printer cuts it, to know a sheet by it."""

NOT_POSSIBLE = 0x0404
"""As with a job that has ended (RFC 8011, 4.3.3)."""
NOT_FOUND = 0x0406
UNSUPPORTED_OPERATION = 0x0501
NOT_ACCEPTING = 0x0506
_SIGN_IN = frozenset({0x0401, 0x0402, 0x0403})
_NOT_NOW = frozenset({0x0502, 0x0503, 0x0505, NOT_ACCEPTING, 0x0507, 0x0509, 0x050A, 0x050B, 0x050C})
"""Server errors (RFC 8011, B.1.5; PWG 5100.15) that say that nothing was taken; the others leave it open."""
_HTTP_REASONS = {401: Reason.PRINTER_SIGN_IN, 403: Reason.PRINTER_SIGN_IN, 407: Reason.PRINTER_SIGN_IN}
_HTTP_REASONS |= {413: Reason.REFUSED, 426: Reason.OTHER_SECURITY}
_HTTP_NOT_NOW = frozenset({408, 425, 429, 503})

_NAMES = ["job-id", "job-name", "job-state", "document-format"]
"""CUPS 2.4.2 reads an ended job from its disk, and so has its name, only when one of the last is asked for."""
_JOB = ["job-name", "job-state", "job-printer-state-reasons", *PROGRESS]


class StatusRefused(PrinterRefused):
    """The printer understood, and refused with a status of RFC 8011, B.1.4."""

    def __init__(self, reason: Reason, status: int) -> None:
        super().__init__(reason)
        self.status = status


class Line:
    """Questions to one address, and their answers.

    Args:
        uri: the ipp:// or ipps:// address.
        patience: seconds to wait for the answer to a document.
        silence: seconds for which one that was not there is not asked again, so that a round never waits long for it.

    """

    def __init__(self, uri: str, patience: float, silence: float) -> None:
        self.uri = uri
        self._patience, self._silence = patience, silence
        self._silent_until = 0.0

    def attributes(self, wanted: list[str]) -> dict[str, Any]:
        """Ask a printer about itself."""
        printers = self.ask(Operation.GET_PRINTER_ATTRIBUTES, {"requested-attributes": wanted}).printers
        if not printers:
            raise PrinterRefused(Reason.NO_PRINTER)
        return printers[0]

    def job(self, number: int) -> dict[str, Any]:
        """Ask about a job; empty when nothing is told."""
        asked: dict[str, object] = {"job-id": number, "requested-attributes": _JOB}
        jobs = self.ask(Operation.GET_JOB_ATTRIBUTES, asked).jobs
        return jobs[0] if jobs else {}

    def named(self, name: str) -> tuple[dict[str, Any] | None, bool]:
        """Return the job of that name, one that waits or one that has ended, and whether others wait by their names.

        There may be two of one name, as one that was refused is cancelled and made again: the cancelled one says the
        least.  A name may have been cut.
        """
        cancelled, others = None, False
        for which in ("not-completed", "completed"):
            try:
                jobs = self.ask(Operation.GET_JOBS, {"which-jobs": which, "requested-attributes": _NAMES}).jobs
            except StatusRefused as problem:
                if problem.status == NOT_FOUND and which == "not-completed":
                    raise
                continue  # it tells of none, or of none that have ended
            for job in jobs:
                told = job.get("job-name")
                if not isinstance(told, str) or not (told == name or _is_cut(told, name)):
                    others = others or (which == "not-completed" and bool(told))
                elif job_state(job) in CANCELLED:
                    cancelled = cancelled or job
                else:
                    return job, others
        return cancelled, others

    def ask(
        self,
        operation: Operation,
        attributes: dict[str, Any],
        job: dict[str, object] | None = None,
        *,
        document: bytes = b"",
        leaving: Callable[[], None] | None = None,
    ) -> Answer:
        """Ask anything.

        Raises:
            PrinterFault: it does not answer, or not now.
            PrinterRefused: it refuses, or is no printer.
            MaybeTaken: it was given a document and nobody knows what became of it.

        """
        if time.monotonic() < self._silent_until:
            raise PrinterFault(Reason.PRINTER_OFF)
        message = question(operation, {"printer-uri": self.uri, "requesting-user-name": USER, **attributes}, job)
        seconds = self._patience if document else min(QUESTION, self._patience)
        try:
            found = answer(post(self.uri, message + document, seconds, leaving))
        except NoAnswer as problem:
            if document and problem.left:
                raise MaybeTaken from problem
            self._silent_until = time.monotonic() + self._silence
            raise PrinterFault(Reason.PRINTER_OFF) from problem
        except WrongSecurity as problem:
            raise PrinterRefused(Reason.OTHER_SECURITY) from problem
        except HttpRefused as problem:
            raise _by_http(problem.status, open_end=bool(document)) from problem
        except Garbled as problem:
            raise MaybeTaken if document else PrinterRefused(Reason.NO_PRINTER) from problem
        except ValueError as problem:
            raise PrinterRefused(Reason.NO_PRINTER) from problem
        if found.status >= 0x0100:  # noqa: PLR2004 - below it was successful (RFC 8011, B.1.2)
            raise _by_status(found.status, open_end=bool(document))
        return found


def _is_cut(told: str, name: str) -> bool:
    return len(told) >= SHORTEST_CUT and name.startswith(told)


def _by_http(status: int, *, open_end: bool) -> DeliveryError:
    """Return what an HTTP status means (RFC 9110, 15)."""
    if status in _HTTP_NOT_NOW:
        return PrinterFault(Reason.PRINTER_BUSY)
    if 500 <= status or status < 300:  # noqa: PLR2004, SIM300 - a server that broke in the middle, or an odd success
        return MaybeTaken() if open_end else PrinterFault(Reason.PRINTER_BUSY)
    return PrinterRefused(_HTTP_REASONS.get(status, Reason.NO_PRINTER))


def _by_status(status: int, *, open_end: bool) -> DeliveryError:
    """Return what an IPP status means (RFC 8011, B.1)."""
    if status in _NOT_NOW:
        return PrinterFault(Reason.PRINTER_STOPPED if status == NOT_ACCEPTING else Reason.PRINTER_BUSY)
    if status & 0xFF00 == 0x0400 or status == UNSUPPORTED_OPERATION:  # noqa: PLR2004 - client-error
        reason = Reason.NO_PRINTER if status == NOT_FOUND else Reason.REFUSED
        return StatusRefused(Reason.PRINTER_SIGN_IN if status in _SIGN_IN else reason, status)
    return MaybeTaken() if open_end else PrinterFault(Reason.PRINTER_BUSY)
