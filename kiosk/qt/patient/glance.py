"""The whole recovery of the visit that is going on, for the screen that shows it at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient.glanced import DayMark, GlanceCard, cards, foot, marks, title

if TYPE_CHECKING:
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Glance is made by the kiosk")
class Glance(QObject):
    """The whole recovery of the visit that is going on; nothing where there is no plan yet."""

    changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._cards, self._marks = Rows(GlanceCard), Rows(DayMark)
        self._changes = Changes(self)
        visit.planChanged.connect(self._planned)

    @Slot()
    def _planned(self) -> None:
        plan, language = self._visit.plan, self._visit.language
        self._cards.take(cards(plan, language) if plan else [])
        self._marks.take(marks(plan) if plan else [])
        self._changes.tell()

    @Property(Rows, constant=True)
    def cards(self) -> Rows[GlanceCard]:
        """What is free again on which day."""
        return self._cards

    @Property(Rows, constant=True)
    def marks(self) -> Rows[DayMark]:
        """The days."""
        return self._marks

    @Property(int, notify=changed)
    def lastDay(self) -> int:
        """The number of the last one, from 0; 0 where no days are drawn."""
        return max(0, len(self._marks.rows) - 1)

    @Property(int, notify=changed)
    def today(self) -> int:
        """Which of them is today, from 0; -1 where none is."""
        plan = self._visit.plan
        number = (plan.today - plan.treated_at.date()).days if plan else -1
        return number if 0 <= number < len(self._marks.rows) else -1

    @Property(str, notify=changed)
    def todayText(self) -> str:
        """« Aujourd’hui, jeudi 26 novembre »."""
        plan, w = self._visit.plan, words(self._visit.language)
        return w.gettext(N_("Today, {date}")).format(date=w.day(plan.today)) if plan else ""

    @Property(str, notify=changed)
    def footPlain(self) -> str:
        """On which conditions, to read aloud."""
        plan = self._visit.plan
        return foot(plan, self._visit.language).plain if plan else ""

    @Property(str, notify=changed)
    def footStyled(self) -> str:
        """The same to show."""
        plan = self._visit.plan
        return foot(plan, self._visit.language).styled if plan else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """How long it is."""
        plan = self._visit.plan
        return title(plan, self._visit.language) if plan else ""
