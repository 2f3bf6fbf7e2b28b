"""How paper and email turned out, in the words of the last screen; pure."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.delivery.job import Channel, State
from kiosk.errors import N_

WAITING = frozenset({State.QUEUED, State.SENDING})
LOST = frozenset({State.FAILED, State.CANCELLED, State.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One channel's state and sentence; ``text`` may hold {address}."""

    state: str
    text: str


_PAPER = {
    State.QUEUED: N_("Your sheet is about to print."),
    State.SENDING: N_("Your sheet is printing."),
    State.DONE: N_("Your sheet is printed."),
    State.NEEDS_HELP: N_("The printer needs help. Please tell the desk."),
    State.FAILED: N_("Your sheet could not be printed. Please ask at the desk."),
    State.CANCELLED: N_("Your sheet could not be printed. Please ask at the desk."),
    State.UNKNOWN: N_("We cannot tell whether your sheet came out. Please look in the tray, or ask at the desk."),
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


def outcome(channel: Channel, state: State | None) -> Outcome:
    """Return what to tell the patient; nothing for what was not asked for."""
    if state is None:
        return Outcome("", "")
    return Outcome(str(state), (_PAPER if channel is Channel.PAPER else _MAIL)[state])


def headline(paper: State | None, mail: State | None) -> tuple[str, str, str]:
    """Return the icon, the title and the sentence of the last screen."""
    if paper in {State.NEEDS_HELP, *LOST} or mail in LOST:
        return (
            "hand-waving-duotone",
            N_("One thing before you go"),
            N_("Something did not go as planned. The desk will help you."),
        )
    if paper in WAITING:
        return "printer-duotone", N_("Your sheet is printing"), N_("Take it from the tray before you leave.")
    if paper is State.DONE:
        return (
            "check-circle-duotone",
            N_("Your sheet is ready"),
            N_("Take it from the tray before you leave."),
        )
    if mail is State.NEEDS_HELP:
        return (
            "envelope-simple-duotone",
            N_("Your email will come later"),
            N_("The mail is not working right now. Your email will go out when it works again."),
        )
    if mail is not None:
        return (
            "envelope-simple-duotone",
            N_("Check your email"),
            N_("Your sheet and its reminders are on their way."),
        )
    return (
        "hand-heart-duotone",
        N_("Take good care of your skin"),
        N_("You can come back to this screen at any time."),
    )
