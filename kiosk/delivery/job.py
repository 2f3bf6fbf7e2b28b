"""One promise to a patient: this sheet, on paper or by email; pure.

Nothing here touches the clock, the disk or the network.  Each function takes the job as it is and returns the job as
it becomes; :mod:`kiosk.delivery.courier` does the touching.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.errors import N_


class Channel(StrEnum):
    """How a sheet leaves."""

    PAPER = "paper"
    EMAIL = "email"


class State(StrEnum):
    """What is known of a job.  A print queue's word is not paper: unknown is an honest answer."""

    QUEUED = "queued"
    SENDING = "sending"
    NEEDS_HELP = "needs_help"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


ENDED = frozenset({State.DONE, State.FAILED, State.UNKNOWN, State.CANCELLED})


class Reason(StrEnum):
    """Why a job is not done."""

    NONE = ""
    PAPER_EMPTY = "paper-empty"
    JAM = "jam"
    DOOR_OPEN = "door-open"
    TONER_EMPTY = "toner-empty"
    OTHER_PAPER = "other-paper"
    TRAY_MISSING = "tray-missing"
    OUTPUT_FULL = "output-full"
    WASTE_FULL = "waste-full"
    SPOOL_FULL = "spool-full"
    PRINTER_OFF = "printer-off"
    PRINTER_STOPPED = "printer-stopped"
    PRINTER_BUSY = "printer-busy"
    PRINTER_SIGN_IN = "printer-sign-in"
    NO_PRINTER = "no-printer"
    OTHER_SECURITY = "other-security"
    REFUSED = "refused"
    ABORTED = "aborted"
    LOST = "lost"
    STUCK = "stuck"
    TOO_LATE = "too-late"
    WITHDRAWN = "withdrawn"
    ADDRESS_REFUSED = "address-refused"
    SIGN_IN = "sign-in"
    UNTRUSTED = "untrusted"
    NO_ENCRYPTION = "no-encryption"
    MAIL_DOWN = "mail-down"
    TOO_LARGE = "too-large"
    QUOTA = "quota"
    SENDER_REFUSED = "sender-refused"
    SENDER_UNPROVEN = "sender-unproven"
    RELAY_REFUSED = "relay-refused"
    MAIL_BLOCKED = "mail-blocked"
    UNCLEAR = "unclear"
    MAIL_LOST = "mail-lost"
    STORAGE = "storage"


STAFF = {
    Reason.NONE: N_("Nothing is wrong."),
    Reason.PAPER_EMPTY: N_("The printer is out of paper: add paper."),
    Reason.JAM: N_("Paper is jammed in the printer: remove it."),
    Reason.DOOR_OPEN: N_("A door of the printer is open: close it."),
    Reason.TONER_EMPTY: N_("The printer is out of toner or ink: replace it."),
    Reason.OTHER_PAPER: N_("The printer asks for other paper: put Letter paper into the tray it names on its screen."),
    Reason.TRAY_MISSING: N_("A paper tray of the printer is missing or open: push it in."),
    Reason.OUTPUT_FULL: N_("The printer's output tray is full or missing: empty it, or put it back."),
    Reason.WASTE_FULL: N_("The printer's waste toner or ink box is full: replace it."),
    Reason.SPOOL_FULL: N_("The printer's memory is full: cancel what waits in it, or switch it off and on again."),
    Reason.PRINTER_OFF: N_("The printer does not answer: check that it is on and connected."),
    Reason.PRINTER_STOPPED: N_("The printer is stopped: look at its own screen, and whether its queue is paused."),
    Reason.PRINTER_BUSY: N_("The printer takes nothing just now: it is tried again by itself."),
    Reason.PRINTER_SIGN_IN: N_("The printer wants a sign-in: allow this computer to print without one."),
    Reason.NO_PRINTER: N_("What answers at printer.uri is not this printer: check the address."),
    Reason.OTHER_SECURITY: N_("Encryption differs: in printer.uri write ipps:// for ipp://, or ipp:// for ipps://."),
    Reason.REFUSED: N_("The printer refused the sheet: check that it prints PDF on Letter paper."),
    Reason.ABORTED: N_("The printer gave the sheet up: print it again."),
    Reason.LOST: N_("It is not known whether it went out: look in the printer's tray before you print again."),
    Reason.STUCK: N_("The print queue did nothing for too long: the sheet was cancelled."),
    Reason.TOO_LATE: N_("It took too long, so it was cancelled: the next patient must not get it."),
    Reason.WITHDRAWN: N_("Its treatment was withdrawn, so it was cancelled: the patient should hear from the clinic."),
    Reason.ADDRESS_REFUSED: N_("The mail server refused the patient's address."),
    Reason.SIGN_IN: N_("The mail server refused the user name or the password: set mail.user and the password."),
    Reason.UNTRUSTED: N_("The mail server's certificate is not trusted: check mail.host or mail.authority."),
    Reason.NO_ENCRYPTION: N_("The mail server offers no encryption: check mail.port and mail.security."),
    Reason.MAIL_DOWN: N_("The mail server does not answer or is busy: it is tried again by itself."),
    Reason.TOO_LARGE: N_("The mail server refused the message."),
    Reason.QUOTA: N_(
        "The mail account has sent too much for now: mail goes on by itself once it may send again. If this happens "
        "often, ask the mail provider for a higher limit."
    ),
    Reason.SENDER_REFUSED: N_(
        "The mail server does not let this account send as mail.sender: set mail.sender to the account's own address, "
        "then: kiosk outbox retry"
    ),
    Reason.SENDER_UNPROVEN: N_(
        "Mail from the domain of mail.sender is refused because it is not proven (SPF, DKIM, DMARC): have whoever "
        "looks after the domain allow this mail server, then: kiosk outbox retry"
    ),
    Reason.RELAY_REFUSED: N_(
        "The mail server does not pass this kiosk's mail on: set mail.user and the password, or have the server allow "
        "this computer, then: kiosk outbox retry"
    ),
    Reason.MAIL_BLOCKED: N_(
        "The mail server refuses mail from this account or this computer: ask the mail provider why (the server's "
        "number is in the log), then: kiosk outbox retry"
    ),
    Reason.UNCLEAR: N_(
        "The mail server refused this email and does not clearly say why: ask the mail provider (the server's number "
        "is in the log). It is tried again by itself for a day."
    ),
    Reason.MAIL_LOST: N_(
        "It is not known whether the email arrived: the mail server did not answer, or the kiosk was stopped just "
        "then. It is not sent again by itself, and its address is wiped."
    ),
    Reason.STORAGE: N_(
        "The kiosk cannot write to its disk (full, locked or broken): nothing is printed or sent until it can. Free "
        "some space; it then goes on by itself."
    ),
}
"""What the staff should know and do about each reason."""

FIRST_WAIT = timedelta(seconds=20)
LONGEST_WAIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Job:
    """A sheet on its way; ``due`` is when to try it next, ``deadline`` when to give it up."""

    id: str
    channel: Channel
    made: datetime
    due: datetime
    deadline: datetime
    attempts: int = 0
    state: State = State.QUEUED
    reason: Reason = Reason.NONE


@dataclass(frozen=True, slots=True)
class Progress:
    """What changed about a job; carries nothing about the patient."""

    id: str
    channel: Channel
    state: State
    reason: Reason


def wait(attempts: int) -> timedelta:
    """Return how long to wait after so many failed attempts: each time twice as long, up to a limit."""
    doubled: int = 2 ** min(attempts - 1, 10)
    return min(LONGEST_WAIT, FIRST_WAIT * doubled)


def postponed(job: Job, now: datetime, reason: Reason) -> Job:
    """Try again later; staff can already see why it waits."""
    attempts = job.attempts + 1
    return replace(job, attempts=attempts, due=now + wait(attempts), state=State.QUEUED, reason=reason)


def ended(job: Job, state: State, reason: Reason = Reason.NONE) -> Job:
    """Bring the job to its end."""
    return replace(job, state=state, reason=reason)


def is_ahead(moment: datetime, now: datetime) -> bool:
    """Tell whether to wait for a moment; one further ahead than any wait is from before the clock was set back."""
    return now < moment <= now + LONGEST_WAIT


def is_late(job: Job, now: datetime) -> bool:
    """Tell whether the job must be given up."""
    return now >= job.deadline
