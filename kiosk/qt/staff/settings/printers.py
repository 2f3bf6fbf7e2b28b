"""The printers that are there as cards, one of which is chosen and can be tried with a page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import config
from kiosk.config.allowed import NotAllowed
from kiosk.delivery.printing import finding
from kiosk.errors import N_, KioskError, Sentence
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.settings.printer_page import PrinterPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.delivery.printing.finding import Found
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

URI = "printer.uri"


@dataclass(frozen=True, slots=True)
class PrinterCard:
    """A printer that was found."""

    key: str
    """Its address."""
    name: str
    place: str
    sides: str
    papers: str
    problem: str
    """Why it cannot serve; "" where it can."""
    picked: bool


@QmlElement
@QmlUncreatable("PrinterChoice is made by the kiosk")
class PrinterChoice(QObject):
    """Finds printers, tries one, and saves which it is."""

    changed = Signal()
    picked = Signal()
    """Somebody has chosen a printer."""

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Begin with nothing found.

        Args:
            office: the settings, and where things are tried.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._found: tuple[Found, ...] = ()
        self._known = self._is_searching = False
        self._chosen, self._follows = "", False
        self._page = PrinterPage(office, words)
        self._problem: Tells | None = None
        self._cards = Rows(PrinterCard)
        self._changes = Changes(self)

    # -- finding -----------------------------------------------------------------------------

    def look(self) -> None:
        """Read which printer is set, and look for printers where that was not done yet."""
        self._office.background.run(lambda: self._office.settings().printer.uri, self._take_set, self._failed)
        if not self._known:
            self.search()

    def _take_set(self, uri: str) -> None:
        if not self._follows:
            self._chosen = self._chosen or uri
        self._tell()

    @Slot()
    def search(self) -> None:
        """Look for printers; it takes some seconds."""
        if not self._is_searching:
            self._is_searching, self._problem = True, None
            self._office.trying.run(self._office.printers, self._take, self._failed)
            self._tell()

    def _take(self, found: tuple[Found, ...]) -> None:
        self._is_searching, self._known = False, True
        typed = tuple(each for each in self._found if each.address not in {one.address for one in found})
        self._found = (*found, *(each for each in typed if each.address == self._chosen))
        self._tell()

    def _failed(self, problem: KioskError) -> None:
        self._is_searching = False
        self._problem = problem
        self._tell()

    @Slot(str)
    def choose(self, address: str) -> None:
        """Choose a printer that can serve."""
        if any(each.address == address and each.problem is None for each in self._found):
            self._chosen, self._problem = address, None
            self._tell()
            self.picked.emit()

    def follow(self, address: str) -> None:
        """Show what stands in another form as the chosen one."""
        self._chosen, self._follows = address, True
        self._tell()

    @Slot(str)
    def add(self, text: str) -> None:
        """Look for a printer at an address that somebody knows, and choose it where it can serve."""
        try:
            address = str(config.checked(self._office.data, URI, text))
        except NotAllowed as refused:
            self._failed_softly(refused.in_short)
            return
        if address and not self._is_searching:
            self._is_searching, self._problem = True, None
            self._office.trying.run(partial(finding.at, address), partial(self._take_one, self._chosen), self._failed)
            self._tell()

    def _take_one(self, chosen_then: str, found: Found) -> None:
        self._is_searching = False
        self._found = (*(each for each in self._found if each.address != found.address), found)
        if self._chosen == chosen_then:  # else another one was chosen meanwhile
            self.choose(found.address)
        self._tell()

    def _failed_softly(self, problem: Tells) -> None:
        self._problem = problem
        self._tell()

    # -- saving ------------------------------------------------------------------------------

    def save(self, done: Callable[[bool], None]) -> None:
        """Save the chosen printer; ``done`` is told whether there is one."""
        if not self._chosen:
            self._failed_softly(Sentence(N_("Choose a printer, or choose Later.")))
            done(False)  # noqa: FBT003 - the answer
            return
        data, chosen = self._office.data, self._chosen

        def failed(problem: KioskError) -> None:
            self._failed(problem)
            done(False)  # noqa: FBT003 - the answer

        self._office.background.run(lambda: config.set_value(data, URI, chosen), lambda _: done(True), failed)  # noqa: FBT003

    # -- what it shows -----------------------------------------------------------------------

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._page.speak()
        self._tell()

    def _tell(self) -> None:
        words = self._words()
        self._cards.take(_card(each, self._chosen, words) for each in self._found)
        chosen = next((each for each in self._found if each.address == self._chosen), None)
        self._page.take(self._chosen, two_sided=bool(chosen and chosen.two_sided))
        self._changes.tell()

    @Property(Rows, constant=True)
    def cards(self) -> Rows[PrinterCard]:
        """What was found; those that can serve first."""
        return self._cards

    @Property(PrinterPage, constant=True)
    def page(self) -> PrinterPage:
        """The page to try the chosen one with."""
        return self._page

    @Property(bool, notify=changed)
    def searching(self) -> bool:
        """Whether printers are looked for now."""
        return self._is_searching

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether they were."""
        return self._known

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The address of the chosen one; "" for none."""
        return self._chosen

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nothing was found or chosen; "" where all is well."""
        return self._problem.told(self._words()) if self._problem else ""


def _card(found: Found, chosen: str, words: Words) -> PrinterCard:
    sides = words.gettext(finding.SIDES[found.two_sided])
    return PrinterCard(
        found.address,
        found.name,
        found.place,
        sides[:1].upper() + sides[1:],
        ", ".join(found.papers),
        found.problem.said.told(words) if found.problem else "",
        found.address == chosen,
    )
