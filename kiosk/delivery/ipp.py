"""Printing over IPP (RFC 8010, RFC 8011), to a printer itself or to a CUPS queue.

A queue's word is not paper: CUPS says ``processing`` of a sheet whose printer is off, ``completed`` of one it lost
sight of, and now and then ``completed`` of one that the printer gave up.  So the printer behind a queue is asked too,
where it can be.  What is decided here was measured against a real printer program and a real queue.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kiosk.delivery.ipp_exchange import CONNECT, HttpRefused, NoAnswer, WrongSecurity, connected, post
from kiosk.delivery.ipp_message import Answer, Garbled, Operation, answer, question
from kiosk.delivery.ipp_words import (
    CANCELLED,
    JOB_ENDED,
    JobIs,
    PrinterIs,
    behind,
    described,
    job_state,
    judged,
    listed,
)
from kiosk.delivery.job import Reason, State
from kiosk.delivery.printer import OFF, MaybeTaken, PrinterFault, PrinterRefused, PrinterState, PrintStatus
from kiosk.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Callable

USER = "kiosk"
PDF = "application/pdf"
LETTER = "na_letter_8.5x11in"
TWO_SIDED, ONE_SIDED = "two-sided-long-edge", "one-sided"
PATIENCE = 20.0
"""Seconds to wait for the answer to a document: a printer that sleeps may take twelve to wake."""
QUESTION = 3.0
"""Seconds to wait for the answer to a question; a printer that is awake takes a few thousandths."""
SILENCE = 3.0
"""Seconds for which a printer that was not there is not asked again, so that a round never waits long for it."""
SOCKET_PORT, SOCKET_LOOK = 9100, 10.0
"""Where a printer without IPP listens, and the seconds between two looks whether it is there."""
STALLED = 10.0
"""Seconds without progress after which a warning is taken for the cause."""
SHORTEST_CUT = 12
"""Letters of a name that must be left when a printer cuts it, to know a sheet by it."""

LAST_NUMBER = 2**31 - 1
"""The last of a job's numbers (RFC 8011, 5.3.2)."""

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

_STATE = ["printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "device-uri"]
_ABLE = ["operations-supported", "sides-supported", "media-supported", "document-format-supported"]
_NAMES = ["job-id", "job-name", "job-state", "document-format"]
"""CUPS 2.4.2 reads an ended job from its disk, and so has its name, only when one of the last is asked for."""
_PROGRESS = ["job-impressions-completed", "job-media-sheets-completed"]
_JOB = ["job-name", "job-state", "job-printer-state-reasons", *_PROGRESS]


class _Status(PrinterRefused):
    """The printer understood, and refused with a status of RFC 8011, B.1.4."""

    def __init__(self, reason: Reason, status: int) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True, slots=True)
class _Handle:
    """What a job is known by: its number, and its name as the printer tells it.

    A printer that lost its power counts from one again, so a number alone may be another's job.  Some printers cut
    names or hide them; then the name is as they tell it, or empty.
    """

    number: int
    name: str

    def __str__(self) -> str:
        return f"{self.number} {self.name}".rstrip()

    @classmethod
    def read(cls, text: str) -> _Handle | None:
        number, _, name = text.partition(" ")
        if not (number.isascii() and number.isdigit() and len(number) <= len(str(LAST_NUMBER))):
            return None
        return cls(int(number), name) if 0 < int(number) <= LAST_NUMBER else None

    @classmethod
    def of(cls, job: dict[str, Any]) -> _Handle | None:
        number, name = job.get("job-id"), job.get("job-name")
        if not isinstance(number, int) or isinstance(number, bool) or number <= 0:
            return None
        return cls(number, name.strip() if isinstance(name, str) else "")

    def is_other(self, job: dict[str, Any]) -> bool:
        """Tell whether a job of that number is somebody else's."""
        name = job.get("job-name")
        return bool(self.name) and isinstance(name, str) and name.strip() != self.name


class IppPrinter:
    """A printer or a queue at an ipp:// or ipps:// address; to be used by one thread."""

    def __init__(
        self, uri: str, timeout: float = PATIENCE, *, stalled_after: float = STALLED, silence: float = SILENCE
    ) -> None:
        self._uri, self._timeout, self._stalled_after, self._silence = uri, timeout, stalled_after, silence
        self._silent_until = 0.0
        self._device: IppPrinter | None = None
        self._socket = (("", False), 0.0, True)
        self._moved: dict[str, tuple[object, float]] = {}

    # -- the printer -------------------------------------------------------------------

    def state(self) -> PrinterState:
        """Ask the printer how it is, and the one behind it when it is a queue; never raises."""
        return self._states()[0]

    def _states(self) -> tuple[PrinterState, bool]:
        """Return how it is, and whether a printer behind a queue said so."""
        try:
            own = self._attributes(_STATE)
        except (PrinterFault, PrinterRefused) as problem:
            return replace(OFF, reason=problem.reason), False
        queue = described(own)
        device = self._behind(own)
        if device is None:
            return queue, False
        is_open = own.get("printer-state") != PrinterIs.STOPPED and own.get("printer-is-accepting-jobs") is not False
        return behind(queue, device, queue_is_open=is_open), True

    def _behind(self, queue: dict[str, Any]) -> PrinterState | None:
        """Return how the printer behind a queue is; None when there is none, or none that can be asked."""
        uri = str(queue.get("device-uri", ""))  # only CUPS has it
        if uri.startswith("socket://"):
            return None if self._is_there(uri, busy=queue.get("printer-state") != PrinterIs.IDLE) else OFF
        # Some names are only known to CUPS: "Lab._ipp._tcp.local".
        if not uri.startswith(("ipp://", "ipps://")) or "._tcp" in uri:
            return None
        if self._device is None or self._device._uri != uri:  # noqa: SLF001 - one of us
            self._device = IppPrinter(uri, self._timeout)
        try:
            return described(self._device._attributes(_STATE[:-1]))  # noqa: SLF001
        except PrinterFault as problem:
            return OFF if problem.reason is Reason.PRINTER_OFF else None
        except PrinterRefused:
            return None  # it is there, but tells only the queue, as with a sign-in

    def _is_there(self, uri: str, *, busy: bool) -> bool:
        """Tell whether a printer without IPP takes connections.

        It takes one at a time, so while the queue is ``busy`` with it to refuse is no bad sign.
        """
        known, when, there = self._socket
        if known != (uri, busy) or time.monotonic() > when + (SOCKET_LOOK if there else SILENCE):
            there = True
            try:
                where = urlsplit(uri)
                if where.hostname:
                    connected(where.hostname, where.port or SOCKET_PORT, CONNECT).close()
            except NoAnswer as problem:
                there = busy and problem.refused
            except ValueError:  # an address that only CUPS understands
                there = True
            self._socket = ((uri, busy), time.monotonic(), there)
        return there

    # -- a sheet -----------------------------------------------------------------------

    def submit(self, pdf: bytes, name: str, pages: int, leaving: Callable[[str], None] = lambda _handle: None) -> str:
        """Print a PDF on Letter paper, on both sides where there are two and the printer can.

        Where the printer can, it makes an empty job first, so that the sheet's number is known before the sheet leaves.

        Raises:
            TemporaryFault: the printer does not answer, or not now; nothing was taken.
            PermanentFault: it refuses the document.
            MaybeTaken: it was sent, and no answer says what became of it.

        """
        able = self._attributes(_ABLE)
        formats = listed(able.get("document-format-supported"))
        if formats and PDF not in formats:
            raise PrinterRefused(Reason.REFUSED)
        sides = TWO_SIDED if pages > 1 and TWO_SIDED in listed(able.get("sides-supported")) else ONE_SIDED
        wanted: dict[str, object] = {"copies": 1, "sides": sides}
        if LETTER in listed(able.get("media-supported")):
            wanted["media"] = LETTER
        there = self._left_behind(name)
        if there is not None:
            return str(there)
        offered = listed(able.get("operations-supported"))
        if {str(int(Operation.CREATE_JOB)), str(int(Operation.SEND_DOCUMENT))} <= set(offered):
            made = self._created(name, wanted)
            if made is not None:
                return self._sent(made, pdf, leaving)
        job = {"job-name": name, "document-format": PDF}
        answered = self._ask(Operation.PRINT_JOB, job, wanted, document=pdf, leaving=lambda: leaving(""))
        handle = self._known(answered)
        if handle is None:
            raise MaybeTaken
        return str(handle)

    def _left_behind(self, name: str) -> _Handle | None:
        """Return the sheet's job if there is one already; an empty one, as before a crash, is taken back."""
        job = None
        with suppress(_Status):
            job, _ = self._named(name)
        found = _Handle.of(job) if job else None
        if job is None or found is None or job_state(job) in CANCELLED:
            return None
        if job_state(job) in {JobIs.PENDING, JobIs.HELD}:
            with suppress(_Status):
                self.cancel(str(found))
            return None
        return found

    def _created(self, name: str, wanted: dict[str, object]) -> _Handle | None:
        """Make an empty job; None when the printer cannot after all."""
        try:
            return self._known(self._ask(Operation.CREATE_JOB, {"job-name": name}, wanted))
        except PrinterRefused:
            return None

    def _known(self, answered: Answer) -> _Handle | None:
        """Return what a job that was just made is known by."""
        made = _Handle.of(answered.jobs[0]) if answered.jobs else None
        if made is None:
            return None
        try:
            told = self._job(made.number)
        except DeliveryError:
            return made
        return _Handle.of({**told, "job-id": made.number})

    def _sent(self, made: _Handle, pdf: bytes, leaving: Callable[[str], None]) -> str:
        document = {"job-id": made.number, "document-format": PDF, "last-document": True}
        try:
            self._ask(Operation.SEND_DOCUMENT, document, document=pdf, leaving=lambda: leaving(str(made)))
        except MaybeTaken:
            pass  # its number is known: the printer will tell
        except BaseException:
            with suppress(DeliveryError):  # an empty job; what is left of it is taken back before the next try
                self.cancel(str(made))
            raise
        return str(made)

    def find(self, name: str) -> str | None:
        """Look for a job by its name, among those that wait and those that have ended.

        Raises:
            TemporaryFault: the printer does not answer.
            PermanentFault: what answers is no printer, or has no queue of this name.

        """
        job, _ = self._named(name)
        found = _Handle.of(job) if job else None
        return str(found) if found else None

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:
        """Ask about a job.

        Args:
            handle: what the job is known by.
            sight_was_lost: the queue had lost sight of the printer before this job already.

        Raises:
            TemporaryFault: the printer does not answer.
            PermanentFault: what answers is no printer.

        """
        known = _Handle.read(handle)
        if known is None:
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        try:
            job = self._job(known.number)
        except _Status:  # such as not found
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        if known.is_other(job):
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        printer, was_asked = self._states()
        if was_asked:
            job = self._printers_word(known.name, job)
        return judged(job, printer, sight_was_lost=sight_was_lost, stalled=self._is_stalled(handle, job, printer))

    def _is_stalled(self, handle: str, job: dict[str, Any], printer: PrinterState) -> bool:
        """Tell whether a job that is being printed has got no further for some time."""
        state = job_state(job)
        if state in JOB_ENDED:
            self._moved.pop(handle, None)
            return False
        now = time.monotonic()
        progress = (state, printer.printing, *(job.get(name) for name in _PROGRESS))
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
        known = _Handle.read(handle)
        if known is None:
            return
        self._moved.pop(handle, None)
        try:
            if not known.is_other(self._job(known.number)):
                self._ask(Operation.CANCEL_JOB, {"job-id": known.number})
        except _Status as problem:
            if problem.status not in {NOT_POSSIBLE, NOT_FOUND}:
                raise

    def _printers_word(self, name: str, job: dict[str, Any]) -> dict[str, Any]:
        """Return a queue's job as the printer behind the queue has it, as far as it tells.

        The queue's copies of reasons may be old.
        """
        job = {**job, "job-printer-state-reasons": None}
        state = job_state(job)
        if self._device is None or not name or state not in {JobIs.PROCESSING, *JOB_ENDED}:
            return job
        try:
            found, others = self._device._named(name)  # noqa: SLF001 - one of us
        except DeliveryError:
            return job
        if found is None:
            # While it is at others' sheets, it is not at this one.
            return {**job, "job-state": JobIs.PENDING} if others and state == JobIs.PROCESSING else job
        there = job_state(found)
        if JobIs.COMPLETED in {state, there} or (state == JobIs.PROCESSING and there not in CANCELLED):
            return {**job, **found}
        return job

    def _named(self, name: str) -> tuple[dict[str, Any] | None, bool]:
        """Return the job of that name, one that waits or one that has ended, and whether others wait by their names.

        There may be two of one name, as one that was refused is cancelled and made again: the cancelled one says the
        least.  A name may have been cut.
        """
        cancelled, others = None, False
        for which in ("not-completed", "completed"):
            try:
                jobs = self._ask(Operation.GET_JOBS, {"which-jobs": which, "requested-attributes": _NAMES}).jobs
            except _Status as problem:
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

    # -- one question, one answer ------------------------------------------------------

    def _attributes(self, wanted: list[str]) -> dict[str, Any]:
        printers = self._ask(Operation.GET_PRINTER_ATTRIBUTES, {"requested-attributes": wanted}).printers
        if not printers:
            raise PrinterRefused(Reason.NO_PRINTER)
        return printers[0]

    def _job(self, number: int) -> dict[str, Any]:
        asked: dict[str, object] = {"job-id": number, "requested-attributes": _JOB}
        jobs = self._ask(Operation.GET_JOB_ATTRIBUTES, asked).jobs
        return jobs[0] if jobs else {}

    def _ask(
        self,
        operation: Operation,
        attributes: dict[str, Any],
        job: dict[str, object] | None = None,
        *,
        document: bytes = b"",
        leaving: Callable[[], None] | None = None,
    ) -> Answer:
        if time.monotonic() < self._silent_until:
            raise PrinterFault(Reason.PRINTER_OFF)
        message = question(operation, {"printer-uri": self._uri, "requesting-user-name": USER, **attributes}, job)
        seconds = self._timeout if document else min(QUESTION, self._timeout)
        try:
            found = answer(post(self._uri, message + document, seconds, leaving))
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
        return _Status(Reason.PRINTER_SIGN_IN if status in _SIGN_IN else reason, status)
    return MaybeTaken() if open_end else PrinterFault(Reason.PRINTER_BUSY)
