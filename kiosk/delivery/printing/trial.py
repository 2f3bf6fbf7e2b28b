"""A printer tried out: each thing that is wrong with its address or itself is told as its own cause; and a test page.

It is over within its time limit, and may be run in any thread.
"""

from __future__ import annotations

import secrets
import ssl
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from kiosk.delivery.job import STAFF, Reason, State
from kiosk.delivery.printing.able import SELF, able
from kiosk.delivery.printing.causes import BY_REASON, SAID, Cause
from kiosk.delivery.printing.client import NOT_FOUND, Client, StatusRefused
from kiosk.delivery.printing.exchange import PORT, HttpRefused, NoAnswer, WrongSecurity
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.delivery.printing.printer import PrinterFault, PrinterRefused, PrintStatus
from kiosk.delivery.reach import Absence, NotThereError
from kiosk.delivery.tried import Tried
from kiosk.errors import DeliveryError, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 5.0
"""Seconds for an answer; a printer that wakes may need more, and is then tried again."""
WATCHED = 120.0
"""Seconds for a test page to come out, in which paper can be added."""
LOOK = 0.5
"""Seconds between two looks at it."""
_ABSENT = {
    Absence.NO_NAME: Cause.NO_NAME,
    Absence.REFUSED: Cause.NOTHING_LISTENS,
    Absence.SILENT: Cause.NO_ANSWER,
}
_HTTP = {404: Cause.NO_QUEUE, 426: Cause.MUST_ENCRYPT, 501: Cause.NO_PRINTER}
_NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG", "RECORD_LAYER_FAILURE"})
"""What OpenSSL says of an answer that is not encrypted."""
_OTHER = {"ipp": ("ipps", Cause.MUST_ENCRYPT), "ipps": ("ipp", Cause.NOT_ENCRYPTED)}
ENDED = frozenset({State.DONE, State.FAILED, State.UNKNOWN, State.CANCELLED})


def tried(uri: str, patience: float = PATIENCE) -> Tried:
    """Ask a printer or a queue how it is; never raises.

    Args:
        uri: its address; empty where none is set.
        patience: seconds for each answer, of which there are at most four.

    """
    if not uri:
        return Tried(Cause.NO_ADDRESS, Sentence(SAID[Cause.NO_ADDRESS]))
    try:
        unable = able(asked(uri, patience)).unable
    except (DeliveryError, ValueError) as problem:
        return told(_cause(problem, uri, patience), uri)
    if unable:
        return told(unable, uri)
    state = IppPrinter(uri, timeout=patience).state()
    if not state.ready:
        return Tried(Cause.STOPPED, Sentence(state.staff))
    if state.reason is not Reason.NONE:
        return Tried(Cause.WARNED, Sentence(state.staff), good=True)
    return told(Cause.READY, uri)


def asked(uri: str, patience: float = PATIENCE) -> dict[str, Any]:
    """Return what a printer or a queue says of itself.

    Raises:
        DeliveryError: it does not, as it is not there, no printer, or refuses.

    """
    client = Client(uri, patience, silence=0.0, question=patience)
    attributes = client.attributes(SELF)
    client.named("none")  # some tell of themselves whatever stands behind their name
    return attributes


def told(cause: Cause, uri: str) -> Tried:
    """Return a cause with its sentence about an address."""
    try:
        where = urlsplit(uri)
        values = {"host": unquote(where.hostname or ""), "port": where.port or PORT, "path": where.path}
    except ValueError:
        values = {"host": uri, "port": PORT, "path": ""}
    return Tried(cause, Sentence(SAID[cause], values), good=cause is Cause.READY)


def _cause(problem: Exception, uri: str, patience: float) -> Cause:
    origin = problem.__cause__
    if isinstance(origin, NoAnswer):
        absent = origin.__cause__
        return _ABSENT[absent.why] if isinstance(absent, NotThereError) else _by_the_other_way(uri, patience)
    if isinstance(origin, WrongSecurity):
        wrong = origin.__cause__
        return (
            Cause.NOT_ENCRYPTED if isinstance(wrong, ssl.SSLError) and wrong.reason in _NO_TLS else Cause.BAD_ENCRYPTION
        )
    if isinstance(origin, HttpRefused) and origin.status in _HTTP:
        return _HTTP[origin.status]
    if isinstance(problem, StatusRefused) and problem.status == NOT_FOUND:
        return Cause.NO_QUEUE
    if isinstance(problem, (PrinterFault, PrinterRefused)):
        return BY_REASON.get(problem.reason, Cause.NO_PRINTER)
    return Cause.NO_PRINTER


def _by_the_other_way(uri: str, patience: float) -> Cause:
    """Tell why one that is there says nothing: it may only speak encrypted, or only in plain."""
    scheme, _, rest = uri.partition("://")
    if scheme not in _OTHER:
        return Cause.SILENT
    other, cause = _OTHER[scheme]
    try:
        Client(f"{other}://{rest}", patience, 0.0, patience).attributes(["printer-state"])
    except (DeliveryError, ValueError):
        return Cause.SILENT
    return cause


def printed(
    uri: str, pdf: bytes, pages: int, tell: Callable[[PrintStatus], None], *, watched: float = WATCHED
) -> PrintStatus:
    """Print a document and look after it until it is out; one that is not out in time is taken back.

    Args:
        uri: where to print it.
        pdf: the document.
        pages: how many it has.
        tell: called with each change, so that somebody can add paper.
        watched: seconds.

    Raises:
        DeliveryError: it was not taken, or the printer was lost sight of.

    """
    printer = IppPrinter(uri)
    handle = printer.submit(pdf, f"sheet-test-{secrets.token_hex(4)}", pages)
    until, last = time.monotonic() + watched, PrintStatus(State.QUEUED)
    while True:
        status = printer.status(handle)
        if (status.state, status.reason) != (last.state, last.reason):
            tell(status)
        last = status
        if status.state in ENDED:
            return status
        if time.monotonic() >= until:
            printer.cancel(handle)
            return PrintStatus(State.CANCELLED, last.reason or Reason.STUCK)
        time.sleep(LOOK)


def said(status: PrintStatus) -> Sentence:
    """Return what staff should know of a test page that is not out."""
    return Sentence(STAFF[status.reason])
