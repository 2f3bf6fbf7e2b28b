"""The pages of the sheet that a patient gets: which one is shown, what is marked on it, and what a touch opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.preview.rows import Mark, marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.preview.making import Line

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("PreviewPages is made by the kiosk")
class PreviewPages(QObject):
    """Paper, one page at a time; what was shown stays until there are other pages."""

    changed = Signal()
    pagesChanged = Signal()
    pageChanged = Signal()
    touched = Signal(str)
    """A line was touched: its place in the text."""

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Have no pages.

        Args:
            office: keeps the pictures.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._marked = ""
        self._marks = Rows(Mark)
        self._forget()
        self._changes = Changes(self)

    def _forget(self) -> None:
        self._sources: list[str] = []
        self._page = 0
        self._own = range(0)
        self._lines: tuple[Line, ...] = ()

    # -- for the other objects -------------------------------------------------------------

    def show(self, images: list[QImage], own: range, *, anew: bool) -> None:
        """Show other pages.

        Args:
            images: their pictures.
            own: those in the patient's language, from 0.
            anew: whether it is another sheet altogether; else the page stays that is open.

        """
        self._sources = self._office.pages.show(images)
        self._own = own
        if anew or self._page >= len(self._sources):
            self._page, self._lines = own.start, ()
        self.tell()

    def know(self, lines: tuple[Line, ...]) -> None:
        """Know where the lines stand, which is found out after the pages are shown."""
        is_first = not self._lines
        self._lines = lines
        if is_first:
            self._turn_to_mark()
        self.tell()

    def mark(self, place: str) -> None:
        """Mark the line of what is being written, by its place: "treatment/rules/makeup", or one inside it."""
        self._marked = place
        self._turn_to_mark()
        self.tell()

    def _turn_to_mark(self) -> None:
        here = [line.page for line in self._lines if self._is_marked(line)]
        if here and self._page not in here:
            self._page = min(here, key=lambda page: (page < self._own.start, page))

    def _is_marked(self, line: Line) -> bool:
        return f"{self._marked}/".startswith(f"{line.place}/")

    def forget(self) -> None:
        """Let go of the pages."""
        self._forget()
        self._marked = ""
        self._office.pages.forget()
        self.tell()

    def tell(self) -> None:
        """Say everything anew."""
        self._marks.take(marks(line for line in self._lines if line.page == self._page and self._is_marked(line)))
        self._changes.tell()

    # -- what it shows ---------------------------------------------------------------------

    @Property("QStringList", notify=pagesChanged)
    def pages(self) -> list[str]:
        """The addresses of the pages' pictures."""
        return self._sources

    @Property("QStringList", notify=pagesChanged)
    def ownPages(self) -> list[str]:
        """The same of the pages in the patient's language."""
        return self._sources[self._own.start : self._own.stop]

    @Property(int, notify=pageChanged)
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @Slot(int)
    def turn(self, by: int) -> None:
        """Turn pages."""
        if 0 <= self._page + by < len(self._sources):
            self._page += by
            self.tell()

    @Property(str, notify=changed)
    def pageText(self) -> str:
        """Which page is shown, in words."""
        message = self._words().gettext(N_("{number} of {count}"))
        return message.format(number=self._page + 1, count=len(self._sources)) if self._sources else ""

    @Property(Rows, constant=True)
    def marks(self) -> Rows[Mark]:
        """The lines of the page that are marked."""
        return self._marks

    @Slot(float, float)
    def touch(self, x: float, y: float) -> None:
        """Open what a line of the page says, at a point in parts of its width and height."""
        found = next((line for line in self._lines if line.holds(self._page, x, y)), None)
        if found is not None:
            self.touched.emit(found.place)
