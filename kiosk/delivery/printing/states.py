"""What a printer's words mean: its state and reasons weighed together, and a job's with them; pure.

A reason alone says little: ``media-empty-warning`` may be about another tray.  ``-error`` stops paper, and so does
anything that a printer names while it is stopped; the rest counts only once a job gets no further.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from kiosk.delivery.job import Reason, State
from kiosk.delivery.printing.printer import PrinterState, PrintStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

STATE = ["printer-state", "printer-state-reasons", "printer-is-accepting-jobs"]
PROGRESS = ["job-impressions-completed", "job-media-sheets-completed"]
LOST_SIGHT = "cups-ipp-missing-job-history"

_STEMS = {
    "media-empty": Reason.PAPER_EMPTY,
    "media-needed": Reason.OTHER_PAPER,
    "media-jam": Reason.JAM,
    "door-open": Reason.DOOR_OPEN,
    "cover-open": Reason.DOOR_OPEN,
    "interlock-open": Reason.DOOR_OPEN,
    "input-tray-missing": Reason.TRAY_MISSING,
    "output-area-full": Reason.OUTPUT_FULL,
    "output-tray-missing": Reason.OUTPUT_FULL,
    "toner-empty": Reason.TONER_EMPTY,
    "marker-supply-empty": Reason.TONER_EMPTY,
    "marker-supply-missing": Reason.TONER_EMPTY,
    "marker-waste-full": Reason.WASTE_FULL,
    "marker-waste-ink-receptacle-full": Reason.WASTE_FULL,
    "marker-waste-toner-receptacle-full": Reason.WASTE_FULL,
    "spool-area-full": Reason.SPOOL_FULL,
    "connecting-to-device": Reason.PRINTER_OFF,
    "offline": Reason.PRINTER_OFF,
    "timed-out": Reason.PRINTER_OFF,
    "shutdown": Reason.PRINTER_OFF,
    "paused": Reason.PRINTER_STOPPED,
    "stopped-partly": Reason.PRINTER_STOPPED,
}
"""What can stop paper, by the stem of the printer's reason (RFC 8011, 5.4.12; PWG 5100.9)."""
_CAUSES_LAST = (Reason.PRINTER_STOPPED, Reason.PRINTER_OFF)
"""These say that it is stopped and not why: any other reason is told before them."""
CONNECTING = "connecting-to-device"
"""What CUPS says for a moment before each job, and for as long as the printer is not there."""


class PrinterIs(IntEnum):
    """The printer-state of RFC 8011, 5.4.11."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


class JobIs(IntEnum):
    """The job-state of RFC 8011, 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


CANCELLED = frozenset({JobIs.CANCELED, JobIs.ABORTED})
JOB_ENDED = CANCELLED | {JobIs.COMPLETED}


def described(attributes: dict[str, Any]) -> PrinterState:
    """Tell how a printer is, by its own attributes."""
    reasons = listed(attributes.get("printer-state-reasons"))
    state = attributes.get("printer-state")
    closed = attributes.get("printer-is-accepting-jobs") is False
    named = _worst(_named(reason) for reason in reasons)
    if state == PrinterIs.STOPPED or closed:
        stops = named or Reason.PRINTER_STOPPED
    else:
        stops = _worst(_stops(reason, printing=state == PrinterIs.PROCESSING) for reason in reasons)
    return PrinterState(
        ready=stops is Reason.NONE,
        reason=stops or named,
        idle=state == PrinterIs.IDLE,
        lost_sight=LOST_SIGHT in reasons,
    )


def behind(queue: PrinterState, device: PrinterState, *, queue_is_open: bool) -> PrinterState:
    """Tell how a queue and the printer behind it are together.

    The printer's own reasons count, as the queue's copies of them may be old; the queue's word counts where it is
    paused.
    """
    if not queue_is_open:
        return queue
    return replace(
        queue,
        ready=device.ready,
        reason=device.reason,
        printing=not device.idle,
    )


def judged(job: dict[str, Any], printer: PrinterState, *, sight_was_lost: bool, stalled: bool = False) -> PrintStatus:
    """Tell what a job's attributes and the printer's own state mean together.

    Args:
        job: its ``job-state`` and ``job-printer-state-reasons``.
        printer: how the printer is.
        sight_was_lost: the queue had lost sight of the printer before this job already.
        stalled: it has got no further for some time, so that a warning is taken at its word.

    """
    state = job_state(job)
    reasons = listed(job.get("job-printer-state-reasons"))
    if state == JobIs.COMPLETED:
        if printer.lost_sight and not sight_was_lost:
            return PrintStatus(State.UNKNOWN, Reason.LOST)
        return PrintStatus(State.DONE)
    if state in CANCELLED:
        return PrintStatus(State.FAILED, Reason.ABORTED)
    return _under_way(state, reasons, printer, stalled=stalled)


def _under_way(state: int | None, reasons: tuple[str, ...], printer: PrinterState, *, stalled: bool) -> PrintStatus:
    named = printer.reason or _worst(_named(reason) for reason in reasons)
    if not printer.ready or state == JobIs.STOPPED:
        return PrintStatus(State.NEEDS_HELP, named or Reason.PRINTER_STOPPED)
    stops = _worst(_stops(reason, printing=True) for reason in reasons) or (named if stalled else Reason.NONE)
    if stops:
        return PrintStatus(State.NEEDS_HELP, stops)
    if state == JobIs.PROCESSING and printer.printing:
        return PrintStatus(State.SENDING)
    return PrintStatus(State.QUEUED, pending=state in {JobIs.PENDING, JobIs.HELD} and printer.idle)


def job_state(job: dict[str, Any]) -> int | None:
    """Return how a job is; None when that is not told, or told as no number."""
    state = job.get("job-state")
    return state if isinstance(state, int) else None


def listed(value: object) -> tuple[str, ...]:
    """Return an attribute's values: none, one or several."""
    if value is None:
        return ()
    return tuple(str(v) for v in value) if isinstance(value, list) else (str(value),)


def _named(reason: str) -> Reason:
    """Return what a reason says, however grave it is."""
    for ending in ("-error", "-warning", "-report"):
        reason = reason.removesuffix(ending)
    return _STEMS.get(reason, Reason.NONE)


def _stops(reason: str, *, printing: bool) -> Reason:
    """Return what a reason says when it keeps paper from coming out, by itself."""
    named = _named(reason)
    if reason.startswith("offline"):  # as grave as CUPS may call it
        return named
    if reason.endswith("-error"):
        return named or Reason.PRINTER_STOPPED
    if reason.endswith(("-warning", "-report")) or reason == CONNECTING:
        return Reason.NONE
    return Reason.NONE if printing and named is not Reason.PRINTER_STOPPED else named


def _worst(reasons: Iterable[Reason]) -> Reason:
    """Return the first that says what to do."""
    telling = [reason for reason in reasons if reason]
    return next((reason for reason in telling if reason not in _CAUSES_LAST), telling[0] if telling else Reason.NONE)
