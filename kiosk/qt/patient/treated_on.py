"""The day of the treatment, as patients choose it: today and yesterday, and a calendar of those before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.i18n import words
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.months import beside, cells
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import offered
from kiosk.visit import days
from kiosk.visit.walk import chose_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("TreatedOn is made by the kiosk")
class TreatedOn(QObject):
    """What day can be chosen, and which one was; the visit itself remembers it."""

    changed = Signal()

    def __init__(
        self,
        visit: Visit,
        clock: Callable[[], datetime],
        year_before: Callable[[], int | None],
        back: Callable[[], int],
    ) -> None:
        """Offer the days for which there still is advice.

        Args:
            visit: which remembers the day.
            clock: the time now, in the clinic's zone.
            year_before: the year of the last day before today on which the kiosk was open; None where nobody knows.
            back: how many days there are to choose from, as staff set it.

        """
        super().__init__()
        self._visit, self._clock, self._year_before, self._back = visit, clock, year_before, back
        self._near, self._cells = Rows(offered.Day), Rows(offered.Cell)
        self._month: date | None = None
        self._fill()
        self._changes = Changes(self)
        visit.choicesChanged.connect(self._chosen)
        visit.servedChanged.connect(self._chosen)
        visit.wiped.connect(self._forget)

    def _today(self) -> date:
        return self._clock().date()

    def _offered(self) -> tuple[date, ...]:
        return days.offered(self._today(), self._back())

    def _fill(self) -> None:
        today, chosen, language = self._today(), self._visit.walk.day, self._visit.language
        near, year = days.NEAR, days.need_year(today, self._year_before())
        offers = self._offered()
        self._near.take([offered.day(today, each, chosen, language, year=year) for each in offers[:near]])
        month = self._month or chosen or today
        self._cells.take(offered.cell(each, language) for each in cells(month, chosen, offers[-1], today))

    @Slot()
    def _chosen(self) -> None:
        self._fill()
        self._changes.tell()

    @Slot()
    def _forget(self) -> None:
        self._month = None
        self._chosen()

    @Property(Rows, constant=True)
    def near(self) -> Rows[offered.Day]:
        """Today and yesterday, which lead on at once."""
        return self._near

    @Property(Rows, constant=True)
    def cells(self) -> Rows[offered.Cell]:
        """The days of the month that is shown, in whole weeks."""
        return self._cells

    @Property(int, notify=changed)
    def lastDay(self) -> int:
        """How many of them there are up to the last that can be chosen."""
        return max((place for place, cell in enumerate(self._cells.rows, 1) if cell.available), default=0)

    @Property("QStringList", notify=changed)
    def weekdays(self) -> list[str]:
        """What stands over the days of a week, in short."""
        return [words(self._visit.language).weekday_brief(number) for number in range(7)]

    @property
    def _shown(self) -> date:
        return (self._month or self._visit.walk.day or self._today()).replace(day=1)

    @Property(str, notify=changed)
    def month(self) -> str:
        """The month that is shown: "November 2026"."""
        return words(self._visit.language).month(self._shown)

    def _beside(self, by: int) -> date:
        offers = self._offered()
        return beside(self._shown, by, offers[-1], offers[0])

    @Property(bool, notify=changed)
    def hasBefore(self) -> bool:
        """Whether a day of the month before can be chosen."""
        return self._beside(-1) != self._shown

    @Property(bool, notify=changed)
    def hasAfter(self) -> bool:
        """Whether a day of the month after can be chosen."""
        return self._beside(1) != self._shown

    @Slot(int)
    def turnMonth(self, by: int) -> None:
        """Show another month, as long as it has days to choose."""
        self._month = self._beside(by)
        self._chosen()

    @Slot(str)
    def choose(self, iso: str) -> None:
        """Choose a day, one of those offered (ISO 8601)."""
        day = next((day for day in self._offered() if day.isoformat() == iso), None)
        if day is not None:
            self._month = None
            self._visit.go(chose_day(self._visit.walk, day))

    @Slot(str)
    def goOnWith(self, iso: str) -> None:
        """Choose today or yesterday, and go on."""
        self.choose(iso)
        self._visit.next()

    # -- the chosen day, said back ---------------------------------------------------------

    @Property(bool, notify=changed)
    def chosen(self) -> bool:
        """Whether a day was chosen."""
        return self._visit.walk.day is not None

    def _leaf(self) -> tuple[str, str, str]:
        day = self._visit.walk.day
        return words(self._visit.language).leaf(day) if day else ("", "", "")

    @Property(str, notify=changed)
    def leafWeekday(self) -> str:
        """The chosen day's day of the week, as a leaf of a calendar says it."""
        return self._leaf()[0]

    @Property(str, notify=changed)
    def leafNumber(self) -> str:
        """Its number in the month."""
        return self._leaf()[1]

    @Property(str, notify=changed)
    def leafMonth(self) -> str:
        """Its month."""
        return self._leaf()[2]

    @Property(str, notify=changed)
    def ago(self) -> str:
        """How long ago it was, in words."""
        day = self._visit.walk.day
        return offered.ago((self._today() - day).days, self._visit.language) if day else ""

    @Property(str, notify=changed)
    def date(self) -> str:
        """The chosen day in full."""
        day = self._visit.walk.day
        return words(self._visit.language).day_and_year(day) if day else ""
