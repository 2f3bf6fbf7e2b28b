"""How paper and email turned out, in the words of the last screen; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.delivery.job import Channel, Reason, State
from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.delivery.printing.printer import PrinterState

LOST = frozenset({State.FAILED, State.CANCELLED, State.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One channel's state and sentence; ``text`` may hold {address}."""

    state: str
    text: str


_OFF = N_("The printer is off or not connected. Please tell the desk.")
_PAPER = {
    State.QUEUED: N_("Your sheet is about to print."),
    State.SENDING: N_("Your sheet is printing."),
    State.DONE: N_("Your sheet is printed."),
    State.NEEDS_HELP: N_("The printer needs help. Please tell the desk."),
    State.FAILED: N_("Your sheet could not be printed. Please ask at the desk."),
    State.CANCELLED: N_("Your sheet could not be printed. Please ask at the desk."),
    State.UNKNOWN: N_("We cannot tell whether your sheet came out. Please look in the tray, or ask at the desk."),
}
_PAPER_HEADLINES = {
    State.QUEUED: (
        N_("Your sheet is about to print"),
        N_("This screen tells you when it prints."),
    ),
    State.SENDING: (
        N_("Your sheet is printing"),
        N_("Take it from the tray before you leave."),
    ),
    State.DONE: (
        N_("Your sheet is ready"),
        N_("Take it from the tray before you leave."),
    ),
    State.UNKNOWN: (
        N_("Please look in the printer’s tray"),
        N_("Your sheet may be there. If it is not, the desk will help you."),
    ),
}
_MAIL = {
    State.QUEUED: N_("Email on its way to {address}"),
    State.SENDING: N_("Email on its way to {address}"),
    State.DONE: N_("Email sent to {address}"),
    State.NEEDS_HELP: N_("The email to {address} will go out as soon as the mail works again."),
    State.FAILED: N_("The email to {address} could not be sent. You can print the sheet, or ask at the desk."),
    State.CANCELLED: N_("The email to {address} could not be sent. You can print the sheet, or ask at the desk."),
    State.UNKNOWN: N_("The email to {address} may not have arrived. You can print the sheet, or ask at the desk."),
}


def offer(printer: PrinterState, *, email: bool) -> str:
    """Return how the printer is before it is asked for anything; ``email`` tells whether that is offered too."""
    if printer.ready:
        return N_("Printer ready")
    if printer.reason is Reason.PRINTER_OFF:
        if email:
            return N_("The printer is off or not connected. Please tell the desk, or choose email.")
        return _OFF
    if email:
        return N_("The printer needs help. Please tell the desk, or choose email.")
    return _PAPER[State.NEEDS_HELP]


def outcome(channel: Channel, state: State | None, reason: Reason = Reason.NONE) -> Outcome:
    """Return what to tell the patient; nothing for what was not asked for."""
    if state is None:
        return Outcome("", "")
    if state is State.NEEDS_HELP and reason is Reason.STORAGE:
        return Outcome(str(state), N_("This is not possible here right now. Please ask at the desk."))
    if state is State.CANCELLED and reason is Reason.WITHDRAWN:
        return Outcome(str(state), N_("The advice for this treatment is being changed. Please ask at the desk."))
    if (channel, state, reason) == (Channel.PAPER, State.NEEDS_HELP, Reason.PRINTER_OFF):
        return Outcome(str(state), _OFF)
    return Outcome(str(state), (_PAPER if channel is Channel.PAPER else _MAIL)[state])


def headline(paper: State | None, mail: State | None) -> tuple[str, str]:
    """Return the title and the sentence of the last screen."""
    if paper is State.UNKNOWN and mail not in LOST:
        return _PAPER_HEADLINES[paper]
    if paper in {State.NEEDS_HELP, *LOST} or mail in LOST:
        return (
            N_("One thing before you go"),
            N_("Something did not go as planned. The desk will help you."),
        )
    if paper is not None:
        return _PAPER_HEADLINES[paper]
    if mail is State.NEEDS_HELP:
        return (
            N_("Your email will come later"),
            N_("The mail is not working right now. Your email will go out when it works again."),
        )
    if mail is not None:
        return (
            N_("Check your email"),
            N_("Your sheet is on its way."),
        )
    return (
        N_("Take good care of your skin"),
        N_("If you want your sheet after all, start again here or ask at the desk."),
    )
