"""The sheet of the edition that is read, and the comparison on paper for somebody without a machine."""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QStandardPaths, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError, Sentence
from kiosk.handout.comparison import comparison_sheet
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.images import pictures
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.clinic import clinic
from kiosk.visit.just_now import JustNow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.review.reviewed import Reviewed

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("ReviewPaper is made by the kiosk")
class ReviewPaper(QObject):
    """Made in the background when somebody asks for it."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Have nothing to show yet."""
        super().__init__()
        self._office, self._words = office, words
        self._read: Reviewed | None = None
        self._forget()
        self._changes = Changes(self)

    def _forget(self) -> None:
        self._pages: list[str] = []
        self._open = self._building = self._busy = False
        self._problem: KioskError | None = None
        self._done: Tells | None = None

    def take(self, read: Reviewed | None) -> None:
        """Be about an edition, or about none."""
        if read is None or self._read is None or read.edition.sha256 != self._read.edition.sha256:
            self._forget()
        self._read = read
        self._changes.tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._changes.tell()

    # -- the sheet -----------------------------------------------------------------------

    @Slot()
    def showSheet(self) -> None:
        """Show the sheet of a patient who was treated just now."""
        read = self._read
        if read is None:
            return
        self._open, self._problem, self._done = True, None, None
        if not self._pages and not self._building:
            self._building = True
            self._office.background.run(partial(self._drawn, read), partial(self._take, read), self._failed)
        self._changes.tell()

    def _drawn(self, read: Reviewed) -> list[str]:
        """Return the pages as addresses that hold their pictures: no other screen shows them."""
        content = read.document.content
        whose = clinic(self._office.settings().clinic, content.languages, content.words)
        plan = JustNow.of(read.document, whose, read.now).patient().plan
        return [_address(image) for image in pictures(handout(plan, SheetOptions()).pdf)]

    def _take(self, read: Reviewed, pages: list[str]) -> None:
        self._building = False
        if self._read is not None and self._read.edition == read.edition:
            self._pages = pages
        self._changes.tell()

    @Slot()
    def hideSheet(self) -> None:
        """Show it no longer."""
        self._open, self._problem = False, None
        self._changes.tell()

    # -- the comparison ------------------------------------------------------------------

    def _comparison(self, read: Reviewed, words: Words) -> tuple[bytes, int]:
        return comparison_sheet(
            read.every,
            name=read.name,
            number=read.edition.number,
            before=read.against.number if read.against else None,
            compared=read.against is not None,
            sender=read.sender,
            note=read.edition.sent.note,
            clinic=read.clinic_name,
            now=read.now,
            words=words,
        )

    @Slot()
    def printComparison(self) -> None:
        """Print every difference, with a place to sign, on the kiosk's printer."""
        read, send = self._read, self._office.print_paper
        if read is None or send is None or self._busy:
            return
        words = self._words()

        def work() -> Tells:
            send(*self._comparison(read, words))
            return Sentence(N_("The comparison is on its way to the printer."))

        self._do(work)

    @Slot()
    def saveComparison(self) -> None:
        """Save the same as a file, into the folder for what is downloaded."""
        read = self._read
        if read is None or self._busy or not self._office.desk:
            return
        words, where = self._words(), QStandardPaths.StandardLocation.DownloadLocation
        folder = Path(QStandardPaths.writableLocation(where) or self._office.data)

        def work() -> Tells:
            pdf, _ = self._comparison(read, words)
            path = folder / f"{read.edition.treatment}-{read.edition.number}.pdf"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_bytes(pdf)
            except OSError as problem:
                message = N_("{path} cannot be written: {reason}.")
                raise KioskError(message, path=path, reason=problem.strerror) from problem
            return Sentence(N_("It is saved: {path}"), {"path": path})

        self._do(work)

    def _do(self, work: Callable[[], Tells]) -> None:
        self._busy, self._problem, self._done = True, None, None
        self._changes.tell()
        self._office.background.run(work, self._finished, self._failed)

    def _finished(self, done: Tells) -> None:
        self._busy, self._done = False, done
        self._changes.tell()

    def _failed(self, problem: KioskError) -> None:
        self._busy = self._building = False
        self._problem = problem
        self._changes.tell()

    # -- what it shows -------------------------------------------------------------------

    @Property("QStringList", notify=changed)
    def pages(self) -> list[str]:
        """The addresses of the pages' pictures."""
        return self._pages

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether the sheet is shown."""
        return self._open

    @Property(bool, notify=changed)
    def building(self) -> bool:
        """Whether its pages are being drawn."""
        return self._building

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether it can be printed now."""
        return self.hasPrinter and not self._busy

    @Property(bool, constant=True)
    def hasPrinter(self) -> bool:
        """Whether there is a printer to ask."""
        return self._office.print_paper is not None

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        """Whether it can be saved: at the office."""
        return self._office.desk and not self._busy

    @Property(str, notify=changed)
    def said(self) -> str:
        """What became of the comparison; "" where nothing did."""
        return self._done.told(self._words()) if self._done else ""

    @Property(str, notify=changed)
    def wrong(self) -> str:
        """What went wrong, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""


def _address(image: QImage) -> str:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs take bytes for the format
    return "data:image/png;base64," + base64.b64encode(held.data()).decode()
