"""Why a printer cannot be used, and what to do about each cause; pure."""

from __future__ import annotations

from enum import StrEnum

from kiosk.delivery.job import Reason
from kiosk.errors import N_


class Cause(StrEnum):
    """What was found at an address."""

    READY = "ready"
    WARNED = "warned"
    """It prints, and something will soon be in its way."""
    STOPPED = "stopped"
    """Paper, a jam, a pause: :data:`kiosk.delivery.job.STAFF` has the sentence."""
    NO_ADDRESS = "no-address"
    NO_NAME = "name-not-found"
    NOTHING_LISTENS = "nothing-listens"
    NO_ANSWER = "no-answer"
    SILENT = "silent"
    NO_PRINTER = "no-printer"
    NO_QUEUE = "no-such-queue"
    SIGN_IN = "sign-in"
    NOT_ENCRYPTED = "not-encrypted"
    MUST_ENCRYPT = "must-encrypt"
    BAD_ENCRYPTION = "bad-encryption"
    BUSY = "busy"
    NO_PDF = "no-pdf"
    NO_PAPER = "no-letter-or-a4"
    INTO_A_FILE = "into-a-file"


SAID = {
    Cause.READY: N_("The printer is ready."),
    Cause.NO_ADDRESS: N_("No printer is set. See which ones are there: kiosk printers find"),
    Cause.NO_NAME: N_(
        "The name {host} is not found: check how it is written, and this computer’s network. A name that ends in "
        ".local is only found in the printer’s own network."
    ),
    Cause.NOTHING_LISTENS: N_(
        "{host} is there, but nothing listens on port {port}: check the port, and that printing by IPP is switched "
        "on in the printer’s own settings. For a queue of this computer, check that CUPS runs."
    ),
    Cause.NO_ANSWER: N_(
        "Nothing answers at {host}: check that the printer is on, awake and connected to the same network as this "
        "computer, and that its address has not changed (kiosk printers find)."
    ),
    Cause.SILENT: N_(
        "{host} takes the connection on port {port} and gives no answer: it may be asleep or hang. Try again in a "
        "minute; else switch it off and on again, and check the port."
    ),
    Cause.NO_PRINTER: N_(
        "What answers at {host}, port {port}, is no printer that speaks IPP: check the address (kiosk printers find)."
    ),
    Cause.NO_QUEUE: N_(
        "{host} is there, but has no queue or printer {path}: check what stands behind its name (kiosk printers find)."
    ),
    Cause.SIGN_IN: N_("The printer wants a sign-in: in its own settings, allow this computer to print without one."),
    Cause.NOT_ENCRYPTED: N_("{host} does not encrypt on port {port}: write ipp:// instead of ipps://."),
    Cause.MUST_ENCRYPT: N_("{host} takes encrypted jobs only: write ipps:// instead of ipp://."),
    Cause.BAD_ENCRYPTION: N_(
        "{host} encrypts in a way that is too old or broken: bring the printer’s own software up to date, or write "
        "ipp:// instead of ipps:// if your network is your own."
    ),
    Cause.BUSY: N_("The printer answers and takes nothing just now: try again in a minute."),
    Cause.NO_PDF: N_(
        "It cannot print PDF by itself: make a CUPS queue for it on this computer, which can, and give the queue’s "
        "address."
    ),
    Cause.NO_PAPER: N_("It takes neither Letter nor A4 paper: choose another printer."),
    Cause.INTO_A_FILE: N_("It makes files, no paper: choose another printer."),
}
"""What to tell of each; {host}, {port} and {path} are those of the address."""

BY_REASON = {
    Reason.NO_PRINTER: Cause.NO_PRINTER,
    Reason.PRINTER_SIGN_IN: Cause.SIGN_IN,
    Reason.OTHER_SECURITY: Cause.NOT_ENCRYPTED,
    Reason.PRINTER_BUSY: Cause.BUSY,
    Reason.REFUSED: Cause.NO_PRINTER,
}
