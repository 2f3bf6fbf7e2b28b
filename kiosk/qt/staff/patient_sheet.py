"""A sheet for a patient who did not use the kiosk: what is published, for the patient as staff say.

Nothing about the patient is kept once the page is left: not the answers, not the address, not the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.served import served
from kiosk.errors import N_, KioskError
from kiosk.library.showing import published
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.preview.pane import SheetPreview
from kiosk.qt.staff.sheet_delivery import SheetDelivery

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.model import Content
    from kiosk.content.served import Served
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY = 10
"""Seconds between two looks whether something else was decided."""


@dataclass(frozen=True, slots=True)
class TreatmentCard:
    """A treatment that patients are told of now."""

    key: str
    symbol: str
    name: str
    edition: str
    picked: bool


@dataclass(frozen=True, slots=True)
class _Shown:
    """What was read in the background."""

    number: int
    """How much was decided by then."""
    served: Served
    doubt: Tells | None
    """Why the clock cannot be true, so that no date on a sheet could be."""


@QmlElement
@QmlUncreatable("PatientSheet is made by the kiosk")
class PatientSheet(QObject):
    """The page."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words], about: Callable[[], str]) -> None:
        """Begin with nothing read.

        Args:
            office: the library, the courier, and where sheets are made.
            words: those of who reads this.
            about: the treatment that the page was opened for; "" for none in particular.

        """
        super().__init__()
        self._office, self._words, self._about = office, words, about
        self._shown: _Shown | None = None
        self._problem: KioskError | None = None
        self._treatment = ""
        self._cards = Rows(TreatmentCard)
        self._preview = SheetPreview(office, words)
        self._delivery = SheetDelivery(office, words, self._preview)
        self._here, self._seconds = False, 0
        self._changes = Changes(self)

    # -- coming and going ------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Read what is published, in the background."""
        self._here = True
        self._delivery.watch()
        self._again()

    def _again(self) -> None:
        self._office.background.run(self._read, self._take, self._failed)

    def _read(self) -> _Shown:
        office = self._office
        number = office.journal.fold().number
        found = published(office.journal)
        doubts = (each for each in office.conditions() if each.about == "clock" and each.level == "wrong")
        return _Shown(number, served(found, office.clock().date()), next((each.said for each in doubts), None))

    def tick(self) -> None:
        """Look now and then whether something else was published or withdrawn; called each second while it is shown."""
        self._seconds += 1
        if self._seconds % LOOK_EVERY == 0 and self._shown is not None:
            self._office.background.run(
                lambda: self._office.journal.fold().number,
                self._noticed,
                lambda _problem: None,  # it is asked again
            )

    def _noticed(self, number: int) -> None:
        if self._here and self._shown is not None and self._shown.number != number:
            self._again()

    def _take(self, shown: _Shown) -> None:
        if not self._here:
            return
        before, self._problem = self._opened, None
        self._shown = shown
        known = [treatment.id for treatment in shown.served.treatments]
        wanted = self._treatment or self._about()
        if wanted not in known:
            wanted = known[0] if len(known) == 1 else ""
        if wanted == self._treatment and self._opened == before:
            self._tell()  # a sheet that is promised already stays so
        else:
            self._open(wanted)

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._tell()

    def leave(self) -> None:
        """Forget the patient, as the page is left."""
        if self._here:
            self._here = False
            self._delivery.leave()
            self._treatment = ""
            self.another()

    @Slot()
    def another(self) -> None:
        """Forget the patient, and begin with another one."""
        self._preview.forget()
        self._delivery.forget()
        if self._here and self._treatment:
            self._open(self._treatment)
        if self._here:
            self._again()  # another edition may be published by now, or none
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._preview.speak()
        self._delivery.speak()
        self._tell()

    # -- what the screen does --------------------------------------------------------------

    @Slot(str)
    def choose(self, treatment: str) -> None:
        """Choose a treatment."""
        if self._shown is not None and self._shown.served.of(treatment):
            self._open(treatment)

    @property
    def _opened(self) -> Content | None:
        """What a sheet can be made of; None where nothing is chosen, or no date be believed."""
        shown = self._shown
        return shown.served.of(self._treatment) if shown is not None and shown.doubt is None else None

    def _open(self, treatment: str) -> None:
        self._treatment = treatment
        content = self._opened
        if content is None:
            self._preview.forget()
        else:
            self._preview.patient.ask(content.questions_of(content.treatments[treatment]), content.languages)
            self._preview.show(content, treatment)
        self._tell()

    # -- what it shows ---------------------------------------------------------------------

    def _tell(self) -> None:
        words, shown = self._words(), self._shown
        number = words.gettext(N_("edition {number}"))
        self._cards.take(
            TreatmentCard(
                each.id,
                each.icon,
                each.name.of(words.language if words.language in each.name.languages else each.name.languages[0]),
                number.format(number=each.approval.edition) if each.approval else "",
                each.id == self._treatment,
            )
            for each in (shown.served.treatments if shown is not None else ())
        )
        self._changes.tell()

    @Property(SheetPreview, constant=True)
    def preview(self) -> SheetPreview:
        """The sheet, and for whom it is."""
        return self._preview

    @Property(SheetDelivery, constant=True)
    def delivery(self) -> SheetDelivery:
        """How it leaves: on paper, by email."""
        return self._delivery

    @Property(Rows, constant=True)
    def treatments(self) -> Rows[TreatmentCard]:
        """What is published."""
        return self._cards

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._shown is not None

    @Property(bool, notify=changed)
    def chosen(self) -> bool:
        """Whether a treatment is chosen, and its sheet can be made."""
        return bool(self._treatment) and self._shown is not None and self._shown.doubt is None

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nothing can be read, or no date be believed; "" where all is well."""
        doubt = self._problem or (self._shown.doubt if self._shown is not None else None)
        return doubt.told(self._words()) if doubt else ""
