"""The sheet of an edition, as pictures: as somebody gets it who was treated just now and answered nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content import document
from kiosk.errors import N_, KioskError, LibraryError
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.library.showing import content_of
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.images import pictures
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.clinic import clinic
from kiosk.visit.days import visit_of
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from kiosk.content.model import Content
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.fold import Edition, Fold
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("EditionSheet is made by the kiosk")
class EditionSheet(QObject):
    """Made when it is opened, in the background, and forgotten when it is closed."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Show nothing yet.

        Args:
            office: the library, and the clinic that stands on the sheet.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._edition: Edition | None = None
        self._pages: list[str] = []
        self._problem: Tells | None = None
        self._changes = Changes(self)

    def open(self, edition: Edition) -> None:
        """Show the sheet of an edition."""
        self._edition, self._pages, self._problem = edition, [], None
        self._changes.tell()
        work = partial(_drawn, self._office, edition)
        self._office.drawing.run(work, partial(self._take, edition), partial(self._failed, edition))

    def _take(self, edition: Edition, pages: list[str]) -> None:
        if edition is self._edition:
            self._pages = pages
            self._changes.tell()

    def _failed(self, edition: Edition, problem: KioskError) -> None:
        if edition is self._edition:
            self._problem = problem
            self._changes.tell()

    @Slot()
    def close(self) -> None:
        """Show it no more."""
        self._edition, self._pages, self._problem = None, [], None
        self._changes.tell()

    @Property(int, notify=changed)
    def edition(self) -> int:
        """The number of the edition whose sheet is shown; 0 for none."""
        return self._edition.number if self._edition else 0

    @Property("QStringList", notify=changed)
    def pages(self) -> list[str]:
        """The pictures of its pages."""
        return self._pages

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it cannot be shown."""
        return self._problem.told(self._words()) if self._problem else ""


def _drawn(office: Office, edition: Edition) -> list[str]:
    """Return the pages of the sheet of an edition as pictures, each as an address that holds it; about a second.

    Raises:
        KioskError: the edition cannot be read, or no sheet can be made of it.

    """
    content = _content(office, office.journal.fold(), edition)
    whose = clinic(office.settings().clinic, content.languages, content.words)
    plan = care_plan(content, visit_of(edition.treatment, frozenset(), now=office.clock()), whose)
    return [_address(image) for image in pictures(handout(plan, SheetOptions()).pdf)]


def _content(office: Office, fold: Fold, edition: Edition) -> Content:
    """Return what patients would be shown; it says that it is a draft where nobody answers for it now."""
    known = fold.edition(edition.treatment, edition.number) or edition
    if known.holds(office.clock().date()):
        return content_of(office.journal, fold, known)
    read, findings = document.read(office.journal.bytes_of(edition.sha256))
    if read is None:
        message = N_("Edition {number} of {treatment} cannot be read by this kiosk: {reason}")
        raise LibraryError(message, number=edition.number, treatment=edition.treatment, reason=findings[0])
    return replace(read, treatment=replace(read.treatment, approval=None)).content


def _address(image: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no name of a format
    return "data:image/png;base64," + data.toBase64().toStdString()
