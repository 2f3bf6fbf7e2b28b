"""What a patient gets of a text, beside whoever writes it: the screens, the sheet, the email, and what changes.

The latest text wins: while one is made, those that come are not; the last of them is made at the end.  What was made
before stays until the new one is complete.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import KioskError
from kiosk.handout.making import forget
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.images import pictures
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.latest import Latest
from kiosk.qt.staff.patient_chooser import PatientChooser
from kiosk.qt.staff.preview.format_chooser import FormatChooser
from kiosk.qt.staff.preview.making import Line, Made, Wanted, differing, lines, made
from kiosk.qt.staff.preview.pages import PreviewPages
from kiosk.qt.staff.preview.rows import Change, changes
from kiosk.qt.staff.preview.screens import ScreenLine, screens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from kiosk.content.document import Document
    from kiosk.content.model import Content
    from kiosk.handout.making import Handout
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SCREEN, SHEET, EMAIL, CHANGES = "screen", "sheet", "email", "changes"


@dataclass(frozen=True, slots=True)
class _Read:
    """What else there is to read, once the picture is shown."""

    lines: tuple[Line, ...]
    screens: list[ScreenLine]
    email: tuple[str, str]
    changes: list[Change]


@QmlElement
@QmlUncreatable("SheetPreview is made by the kiosk")
class SheetPreview(QObject):
    """One text for one patient."""

    changed = Signal()
    tabChanged = Signal()
    madeAnother = Signal()
    """For the other objects: there is something else to take home, or nothing."""
    opened = Signal(str)
    """A line was touched: its place in the text."""

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Begin with no text.

        Args:
            office: has the background, the clock and the settings.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._patient = PatientChooser(office.clock, words)
        self._latest = Latest(office.drawing, self._make, self._came, self._not_made)
        self._paper, self._format = PreviewPages(office, words), FormatChooser(words)
        self._tab = SHEET
        self._screen, self._told = Rows(ScreenLine), Rows(Change)
        self._forget()
        self._offer_formats()
        self._changes = Changes(self)
        self._patient.chosen.connect(self._patient_changed)
        self._format.chosen.connect(self._want_anew)
        self._paper.touched.connect(self.openPlace)

    def _forget(self) -> None:
        self._latest.forget()
        self._text: tuple[bytes | Document | Content, str, Document | None] | None = None
        self._now: Wanted | None = None
        self._handout: Handout | None = None
        self._email = "", ""
        self._problem: KioskError | None = None

    # -- for the other objects -------------------------------------------------------------

    def show(self, text: bytes | Document | Content, treatment: str, base: Document | None = None) -> None:
        """Show what a patient gets of a text, soon; may be called at every key.

        Args:
            text: the draft, or what is published with its approval.
            treatment: its treatment.
            base: what patients read now; None where nothing of it is published, or where that is what is shown.

        """
        self._text = text, treatment, base
        self._want()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._patient.speak()
        self._paper.tell()
        self._offer_formats()
        self._tell()
        self._want_anew()

    def forget(self) -> None:
        """Let go of the text, the patient and everything that was made of them."""
        self._forget()
        self._format.forget()
        self._paper.forget()
        self._patient.forget()
        self._screen.take(())
        self._told.take(())
        self._office.drawing.do(forget)  # there, as another sheet may still be on its way
        self._offer_formats()
        self._tell()
        self.madeAnother.emit()

    @property
    def wanted(self) -> Wanted | None:
        """The text that is wanted now, and for whom."""
        return self._latest.wanted

    @property
    def handout(self) -> Handout | None:
        """What there is to take home; None while another one is made, or none can be."""
        return self._handout if self._now is not None and self._now is self._latest.wanted else None

    @property
    def language(self) -> str:
        """What the patient reads."""
        return self._patient.language

    # -- making it -------------------------------------------------------------------------

    @Slot()
    def _patient_changed(self) -> None:
        self._offer_formats()
        self._want_anew()

    @Slot()
    def _want_anew(self) -> None:
        if self._text is not None:
            self._want()

    def _want(self) -> None:
        assert self._text is not None, "there is something to show"
        text, treatment, base = self._text
        chosen, now = self._patient, self._office.clock()
        wanted = Wanted(text, treatment, base, chosen.patient, chosen.language, self._format.format, now, self._words())
        self._latest.want(wanted)
        self._offer_formats()
        self._tell()
        self.madeAnother.emit()

    def _make(self, wanted: Wanted) -> tuple[Made, list[QImage]] | KioskError:
        """Make it, in the background."""
        try:
            it = made(wanted, self._office.settings().clinic)
            return it, pictures(it.handout.pdf)
        except KioskError as problem:  # told, not logged: a draft lacks something at every other key
            return problem

    def _came(self, wanted: Wanted, result: tuple[Made, list[QImage]] | KioskError) -> None:
        if isinstance(result, KioskError):
            self._problem = result
        else:
            self._take(wanted, *result)
        self._tell()
        self.madeAnother.emit()

    def _not_made(self, _wanted: Wanted, problem: KioskError) -> None:
        self._problem = problem
        self._tell()
        self.madeAnother.emit()

    def _take(self, wanted: Wanted, it: Made, images: list[QImage]) -> None:
        before = self._now
        self._now, self._handout, self._problem = wanted, it.handout, None
        is_other = before is None or before.language != wanted.language
        self._paper.show(images, _own_pages(it.handout, wanted.language), anew=is_other)
        treatment = it.content.treatments[wanted.treatment]
        self._patient.ask(it.content.questions_of(treatment), it.plan.languages)
        self._offer_formats()

        def read() -> _Read:
            email = it.handout.email_read(it.language)
            return _Read(lines(it), screens(it.plan, it.language), email, changes(differing(wanted, it)))

        if wanted is self._latest.wanted:  # else another one is made first
            self._office.drawing.run(read, partial(self._was_read, wanted), lambda _: None)

    def _was_read(self, wanted: Wanted, read: _Read) -> None:
        if wanted is self._now:
            self._email = read.email
            self._paper.know(read.lines)
            self._screen.take(read.screens)
            self._told.take(read.changes)
            self._tell()

    # -- what it shows ---------------------------------------------------------------------

    def _tell(self) -> None:
        self._changes.tell()

    @Property(PatientChooser, constant=True)
    def patient(self) -> PatientChooser:
        """For whom it is."""
        return self._patient

    @Property(PreviewPages, constant=True)
    def paper(self) -> PreviewPages:
        """The sheet."""
        return self._paper

    @Property(FormatChooser, constant=True)
    def format(self) -> FormatChooser:
        """How the sheet is made."""
        return self._format

    def _offer_formats(self) -> None:
        language = self._patient.language
        self._format.offer(self._patient.languages_there or (language,), language)

    @Property(str, notify=tabChanged)
    def tab(self) -> str:
        """What is shown: "screen", "sheet", "email" or "changes"."""
        return self._tab

    @Slot(str)
    def openTab(self, tab: str) -> None:
        """Show something else of it."""
        if tab in {SCREEN, SHEET, EMAIL, CHANGES}:
            self._tab = tab
            self._tell()

    @Slot(str)
    def openPlace(self, place: str) -> None:
        """Open what stands at a place."""
        self.opened.emit(place)

    @Property(bool, notify=changed)
    def making(self) -> bool:
        """Whether another one is being made."""
        return self._latest.busy

    @Property(bool, notify=changed)
    def current(self) -> bool:
        """Whether what is shown is what the patient gets."""
        return self.handout is not None

    @Property(str, notify=changed)
    def waitsFor(self) -> str:
        """What the draft lacks, so that what is shown is older; "" where it lacks nothing."""
        return self._problem.told(self._words()) if self._problem is not None else ""

    @Property(Rows, constant=True)
    def screen(self) -> Rows[ScreenLine]:
        """What the kiosk's screens show."""
        return self._screen

    @Property(str, notify=changed)
    def subject(self) -> str:
        """The subject of the email."""
        return self._email[0]

    @Property(str, notify=changed)
    def email(self) -> str:
        """The text of the email."""
        return self._email[1]

    @Property(Rows, constant=True)
    def changes(self) -> Rows[Change]:
        """What patients will read differently."""
        return self._told

    @Property(bool, notify=changed)
    def compared(self) -> bool:
        """Whether there is something that patients read now, to compare with."""
        return self._text is not None and self._text[2] is not None


def _own_pages(made: Handout, language: str) -> range:
    """Return the pages in a language, where each has as many as the other; else all of them."""
    options, tags = made.options, made.options.languages
    if options.facing or language not in tags or made.pages % len(tags):
        return range(made.pages)
    count = made.pages // len(tags)
    first = tags.index(language) * count
    return range(first, first + count)
