"""What the staff's screens work on; whoever opens them builds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.library.deciding import Decision
from kiosk.library.drafts import Drafts
from kiosk.library.events import Way
from kiosk.library.names import called, names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.delivery.asked import Ways
    from kiosk.delivery.delivers import Delivers
    from kiosk.delivery.looking import Deliveries
    from kiosk.delivery.printing.finding import Found
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.arrivals import Arrival
    from kiosk.library.fold import Fold
    from kiosk.library.journal import Journal
    from kiosk.qt.common.background import Background
    from kiosk.qt.common.images import Pages


class TakesCodes(Protocol):
    """The codes that people sign in with; each method takes long and may raise a LibraryError."""

    def have(self) -> frozenset[str]:
        """Return the ids of those who have one."""

    def arrivals(self) -> Mapping[str, Arrival]:
        """Return when and where each person signed in last; nothing of who never did."""

    def verify(self, person: str, code: str, now: datetime) -> None:
        """Make sure that a code is that of an active person."""

    def give(self, decision: Decision, person: str, code: str) -> Fold:
        """Give a person a new one."""


class Condition(Protocol):
    """How one thing of the kiosk is, as ``kiosk status`` tells it."""

    @property
    def about(self) -> str:
        """What it is about: "content", "deliveries", "printer", "mail", "clock", "disk"."""

    @property
    def level(self) -> str:
        """How it is: "good", "soon" or "wrong"."""

    @property
    def said(self) -> Tells:
        """The sentence, and what to do."""


@dataclass(frozen=True, slots=True)
class Office:
    """The library, and what the screens need to work on it.

    What reads or writes the library may take long where it is on a server: it is asked in the background only.
    """

    journal: Journal
    own: Journal
    """What is there without a network: the kiosk's own copy, or the library itself."""
    codes: TakesCodes
    background: Background
    drawing: Background
    """Where sheets are made and drawn, and nothing else is waited for: PDFium works in one thread of a program only."""
    pages: Pages
    """Where their pictures are shown."""
    courier: Delivers
    ways: Ways
    clock: Callable[[], datetime]
    """The time now, in the clinic's zone."""
    settings: Callable[[], Settings]
    """As they stand in the file now."""
    data: Path
    prove: Callable[[Content], Iterable[Finding]]
    """What is wrong with a content on this clinic's paper."""
    conditions: Callable[[], Iterable[Condition]]
    """How the kiosk is."""
    tries: Callable[[], Iterable[Condition]]
    """Asks the printer and the mail server, one after the other; each may take some seconds."""
    trying: Background
    """Where that is done, so that nothing else waits for it."""
    deliveries: Deliveries
    """What waits to be printed or sent."""
    printers: Callable[[], tuple[Found, ...]]
    """Looks for the printers that are there; some seconds."""
    trial_page: Callable[[], tuple[bytes, int]]
    """Makes the page that a printer and the mail are tried with, and says how many pages it has."""
    desk: bool
    """Whether somebody sits at it with mouse and keyboard; else it is the kiosk's touchscreen."""
    taken: Callable[[Settings], None] | None = None
    """Lets the screens that are open here have what is saved now, as far as they can."""
    again: Callable[[], None] | None = None
    """Starts the kiosk anew; None at the office."""
    print_paper: Callable[[bytes, int], object] | None = None
    """Prints a file of so many pages on the kiosk's printer, or says why not (KioskError); None where nothing can."""

    @property
    def drafts(self) -> Drafts:
        """What is being written."""
        return Drafts(self.journal.database)

    def decision(self, person: str) -> Decision:
        """Return who decides something now, on a screen."""
        return Decision(self.clock(), by=person, way=Way.SCREEN)

    def called(self, fold: Fold, treatment: str, words: Words) -> str:
        """Return the name of a treatment for a reader; it reads the library."""
        return called(names_of(self.journal, fold, treatment), words.language, treatment)
