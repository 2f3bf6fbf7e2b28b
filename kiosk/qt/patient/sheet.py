"""The sheet of the visit that is going on: its format, what there is to take home, and the pictures of its pages.

It is made and drawn in the background.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError
from kiosk.handout.making import forget, taken_home
from kiosk.handout.options import BOTH, LARGE, ONE, Format, both
from kiosk.i18n import words
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.images import pictures
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.handout.making import Handout
    from kiosk.handout.options import SheetOptions
    from kiosk.qt.common.background import Background
    from kiosk.qt.common.images import Pages
    from kiosk.qt.patient.visit import Visit
    from kiosk.visit.plan import CarePlan

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FormatRow:
    """One thing to choose about the sheet."""

    key: str
    picture: str
    label: str
    picked: bool


@QmlElement
@QmlUncreatable("Sheet is made by the kiosk")
class Sheet(QObject):
    """Made when the plan is first offered, and again for another format, or another language where it is in one."""

    pagesChanged = Signal()
    buildingChanged = Signal()
    problemChanged = Signal()

    changed = Signal()
    """For the other objects: there is another sheet, or none."""

    def __init__(self, visit: Visit, background: Background, provider: Pages) -> None:
        super().__init__()
        self._visit, self._background, self._provider = visit, background, provider
        self._formats = Rows(FormatRow)
        self._forget()
        self._changes = Changes(self)
        self._fill()
        visit.stepChanged.connect(self._step_changed)
        visit.languageChanged.connect(self._language_changed)
        visit.wiped.connect(self._wipe)
        visit.wiped.connect(partial(background.do, forget))  # there, as another sheet may still be on its way

    @Slot()
    def _wipe(self) -> None:
        self._forget()
        self._tell()

    def _tell(self) -> None:
        self._fill()
        self._changes.tell()
        self.changed.emit()

    def _forget(self) -> None:
        self._plan: CarePlan | None = None
        self._format, self._building = Format(), False
        self._wanted: SheetOptions | None = None
        self._made: Handout | None = None
        self._problem = ""
        self._sources: list[str] = []
        self._provider.forget()

    @property
    def made(self) -> Handout | None:
        """What there is to take home, once it is made."""
        return self._made

    @Slot()
    def _step_changed(self) -> None:
        if self._visit.at is Step.TAKE_HOME and self._visit.plan is not self._plan:
            self._plan = self._visit.plan
            self._build()

    @Slot()
    def _language_changed(self) -> None:
        self._tell()
        if self._plan is not None and self._options(self._plan) != self._wanted:
            self._build()

    def _options(self, plan: CarePlan) -> SheetOptions:
        return self._format.options(plan.languages, self._visit.language)

    def _build(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._wanted = options = self._options(plan)
        wanted, language = self._format, self._visit.language
        self._building, self._problem, self._made = True, "", None
        self._tell()

        def work() -> tuple[Handout, list[QImage]]:
            made = taken_home(plan, wanted, language)
            return made, pictures(made.pdf)

        self._background.run(work, partial(self._built, plan, options), partial(self._not_built, plan))

    def _built(self, plan: CarePlan, options: SheetOptions, made: tuple[Handout, list[QImage]]) -> None:
        if plan is not self._plan or options != self._options(plan):
            return  # another patient, or another format: that one's own pages are coming
        self._made, images = made
        self._sources = self._provider.show(images)
        self._building = False
        self._tell()

    def _not_built(self, plan: CarePlan, _error: KioskError) -> None:
        if plan is self._plan:
            self._building = False
            self._problem = N_("The sheet could not be made. Please ask at the desk: they will help you.")
            self._tell()

    @Property("QStringList", notify=pagesChanged)
    def pages(self) -> list[str]:
        """The addresses of the pages' pictures."""
        return self._sources

    @Property("QStringList", notify=pagesChanged)
    def pageNumbers(self) -> list[str]:
        """What stands under each page's picture."""
        message = self._visit.say(N_("{number} of {count}"))
        return [message.format(number=i + 1, count=len(self._sources)) for i in range(len(self._sources))]

    @Property("QStringList", notify=pagesChanged)
    def pageNames(self) -> list[str]:
        """What a screen reader says of each page's picture."""
        message = self._visit.say(N_("Your care sheet, page {number}"))
        return [message.format(number=i + 1) for i in range(len(self._sources))]

    @Property(bool, notify=buildingChanged)
    def building(self) -> bool:
        """Whether the pages are being made."""
        return self._building

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Why there are no pages, or nothing."""
        return self._visit.say(self._problem)

    @property
    def _languages(self) -> tuple[str, ...]:
        content = self._visit.served.of(self._visit.walk.treatment)
        return content.languages if content else self._visit.served.languages

    def _fill(self) -> None:
        w, known = words(self._visit.language), self._format
        pair = " + ".join(w.name_of(tag) for tag in both(self._languages, w.language))
        self._formats.take(
            (
                FormatRow(BOTH, "", pair[:1].upper() + pair[1:], not known.one_language),
                FormatRow(ONE, "", w.own_name, known.one_language),
                FormatRow(LARGE, "text-aa-duotone", w.gettext(N_("Large print")), known.large_print),
            )
        )

    @Property(Rows, constant=True)
    def formats(self) -> Rows[FormatRow]:
        """Both languages or one, and large print."""
        return self._formats

    @Slot(str)
    def chooseFormat(self, wanted: str) -> None:
        """Choose both languages or one; large print goes on and off."""
        before, self._format = self._format, self._format.touched(wanted)
        if self._format != before:
            self._build()
