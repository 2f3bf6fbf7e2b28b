"""How a sheet for a patient is getting on, in words for staff: what to do is said to them, not to the patient; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.delivery.job import STAFF, Reason, State
from kiosk.delivery.mail.form import EMPTY, NO_CONSENT
from kiosk.errors import N_, Sentence

if TYPE_CHECKING:
    from kiosk.delivery.asked import Asked, Delivery
    from kiosk.delivery.printing.printer import PrinterState
    from kiosk.errors import Tells

ASKED = {
    EMPTY: N_("Type the patient’s address"),
    NO_CONSENT: N_("Ask the patient, then tick the box"),
}
"""What the form says to a patient, and what it says to staff instead."""
_PAPER = {
    State.QUEUED: N_("The sheet is about to print."),
    State.SENDING: N_("The sheet is printing."),
    State.DONE: N_("The sheet is printed."),
    State.NEEDS_HELP: N_("The sheet waits: {reason}"),
    State.FAILED: N_("The sheet could not be printed: {reason}"),
    State.CANCELLED: N_("The sheet could not be printed: {reason}"),
    State.UNKNOWN: N_("Nobody can tell whether the sheet came out: look in the tray first."),
}
_MAIL = {
    State.QUEUED: N_("Email on its way to {address}"),
    State.SENDING: N_("Email on its way to {address}"),
    State.DONE: N_("Email sent to {address}"),
    State.NEEDS_HELP: N_("The email to {address} waits: {reason}"),
    State.FAILED: N_("The email to {address} could not be sent: {reason}"),
    State.CANCELLED: N_("The email to {address} could not be sent: {reason}"),
    State.UNKNOWN: N_("The email to {address} may not have arrived. Print the sheet to be sure."),
}
_NO_REASON = N_("see kiosk.log.")
_NO_WAY = N_("Neither a printer nor email is set up here: see Settings.")
_NO_PRINTER = N_("No printer is set up here: see Settings.")


def of_paper(known: Asked) -> Tells | None:
    """Return how the paper is getting on; None where none was asked for."""
    return _told(_PAPER, known.paper, "")


def of_mail(known: Asked, address: str) -> Tells | None:
    """Return how the email is getting on, to an address that only its owner recognises; None where none was sent."""
    return _told(_MAIL, known.mail, address)


def of_printer(known: Asked, printer: PrinterState) -> Tells | None:
    """Return why nothing can be printed before anything was asked for; None where it can."""
    if not known.ways.paper:
        return Sentence(_NO_PRINTER if known.ways.email else _NO_WAY)
    return None if printer.ready else Sentence(STAFF[printer.reason])


def _told(said: dict[State, str], delivery: Delivery, address: str) -> Tells | None:
    if delivery.state is None:
        return None
    reason = Sentence(_NO_REASON if delivery.reason is Reason.NONE else STAFF[delivery.reason])
    return Sentence(said[delivery.state], {"address": address, "reason": reason})
