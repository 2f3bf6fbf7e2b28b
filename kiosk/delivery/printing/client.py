"""What a printer or a queue at one address can be asked, and what its refusals mean: an IPP client."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.delivery.job import Reason
from kiosk.delivery.printing.exchange import HttpRefused, NoAnswer, WrongSecurity, post
from kiosk.delivery.printing.message import Answer, Garbled, Operation, answer, question
from kiosk.delivery.printing.printer import MaybeTaken, PrinterFault, PrinterRefused
from kiosk.delivery.printing.states import CANCELLED, PROGRESS, JobIs, job_state

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
"""Server errors (RFC 8011, B.1.5; PWG 5100.15) that say "later"; so do printers that have printed it all the same."""
_HTTP_REASONS = {401: Reason.PRINTER_SIGN_IN, 403: Reason.PRINTER_SIGN_IN, 407: Reason.PRINTER_SIGN_IN}
_HTTP_REASONS |= {413: Reason.REFUSED, 426: Reason.OTHER_SECURITY}
_HTTP_NOT_NOW = frozenset({408, 425, 429, 503})
"""What says "later"; said to a whole document it may have been printed all the same."""

_NAMES = ["job-id", "job-name", "job-state", "document-format"]
"""CUPS 2.4.2 reads an ended job from its disk, and so has its name, only when one of the last is asked for."""
_JOB = ["job-name", "job-state", "job-printer-state-reasons", "time-at-creation", "job-printer-up-time", *PROGRESS]


class StatusRefused(PrinterRefused):
    """The printer understood, and refused with a status of RFC 8011, B.1.4."""

    def __init__(self, reason: Reason, status: int) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True, slots=True)
class Named:
    """What a printer tells of the jobs of one name.

    Args:
        jobs: those of that name, the ones that wait first.
        others: others wait by their names.
        printed: the numbers and names of others that it has printed and still tells by names as long as this one.

    """

    jobs: tuple[dict[str, Any], ...]
    others: bool
    printed: frozenset[tuple[str, str]]

    @property
    def job(self) -> dict[str, Any] | None:
        """The job that says the most: one that was refused is cancelled, and then made again under its name."""
        return min(self.jobs, key=lambda job: job_state(job) in CANCELLED, default=None)


class Client:
    """Questions to one address, and their answers.

    Args:
        uri: the ipp:// or ipps:// address.
        patience: seconds to wait for the answer to a document, and to what a printer may have to wake for.
        silence: seconds for which one that was not there is not asked again, so that a round never waits long for it.
        question: seconds to wait for the answer to a mere question.

    """

    def __init__(self, uri: str, patience: float, silence: float, question: float = QUESTION) -> None:
        self.uri = uri
        self._patience, self._silence, self._question = patience, silence, question
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

    def named(self, name: str) -> Named:
        """Return what the printer tells of the jobs of a name, which may have been cut, and of others."""
        matching, others, printed = [], False, set()
        for which in ("not-completed", "completed"):
            try:
                jobs = self.ask(Operation.GET_JOBS, {"which-jobs": which, "requested-attributes": _NAMES}).jobs
            except StatusRefused as problem:
                if problem.status == NOT_FOUND and which == "not-completed":
                    raise
                continue  # it tells of none, or of none that have ended
            for job in jobs:
                told = job.get("job-name")
                if isinstance(told, str) and is_called(told, name):
                    matching.append(job)
                    continue
                others = others or (which == "not-completed" and bool(told))
                if job_state(job) == JobIs.COMPLETED and isinstance(told, str) and len(told) >= len(name):
                    printed.add((str(job.get("job-id")), told))
        return Named(tuple(matching), others, frozenset(printed))

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
        is_long = document or operation is Operation.CREATE_JOB
        seconds = self._patience if is_long else min(self._question, self._patience)
        try:
            answered = answer(post(self.uri, message + document, seconds, leaving))
        except NoAnswer as problem:
            if document and problem.left:
                raise MaybeTaken from problem
            self._silent_until = time.monotonic() + self._silence
            raise PrinterFault(Reason.PRINTER_OFF) from problem
        except WrongSecurity as problem:
            raise PrinterRefused(Reason.OTHER_SECURITY) from problem
        except HttpRefused as problem:
            raise _by_http(problem.status, open_end=bool(document) and problem.sent) from problem
        except Garbled as problem:
            raise MaybeTaken if document else PrinterRefused(Reason.NO_PRINTER) from problem
        except ValueError as problem:
            raise PrinterRefused(Reason.NO_PRINTER) from problem
        if answered.status >= 0x0100:  # noqa: PLR2004 - below it was successful (RFC 8011, B.1.2)
            raise _by_status(answered.status, open_end=bool(document))
        return answered


def is_called(told: str, name: str) -> bool:
    """Tell whether a name that a printer tells is this one, which it may have cut."""
    return told == name or (len(told) >= SHORTEST_CUT and name.startswith(told))


def _by_http(status: int, *, open_end: bool) -> DeliveryError:
    """Return what an HTTP status means (RFC 9110, 15)."""
    if status in _HTTP_NOT_NOW:
        return MaybeTaken(Reason.PRINTER_BUSY) if open_end else PrinterFault(Reason.PRINTER_BUSY)
    if 500 <= status or status < 300:  # noqa: PLR2004, SIM300 - a server that broke in the middle, or an odd success
        return MaybeTaken() if open_end else PrinterFault(Reason.PRINTER_BUSY)
    return PrinterRefused(_HTTP_REASONS.get(status, Reason.NO_PRINTER))


def _by_status(status: int, *, open_end: bool) -> DeliveryError:
    """Return what an IPP status means (RFC 8011, B.1)."""
    if status in _NOT_NOW:
        reason = Reason.PRINTER_STOPPED if status == NOT_ACCEPTING else Reason.PRINTER_BUSY
        return MaybeTaken(reason) if open_end else PrinterFault(reason)
    if status & 0xFF00 == 0x0400 or status == UNSUPPORTED_OPERATION:  # noqa: PLR2004 - client-error
        reason = Reason.NO_PRINTER if status == NOT_FOUND else Reason.REFUSED
        return StatusRefused(Reason.PRINTER_SIGN_IN if status in _SIGN_IN else reason, status)
    return MaybeTaken() if open_end else PrinterFault(Reason.PRINTER_BUSY)
