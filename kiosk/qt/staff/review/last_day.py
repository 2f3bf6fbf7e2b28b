"""Until when an approval holds: some months, or a day from a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.times import Unit, Wait
from kiosk.library.deciding import editions
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.months import DayCell, beside, cells
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from kiosk.i18n import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MONTHS = (6, 12, 24)
USUAL = 12
"""Months that an approval holds where nothing else is chosen."""


@QmlElement
@QmlUncreatable("LastDay is made by the kiosk")
class LastDay(QObject):
    """The last day on which an approval holds."""

    changed = Signal()

    def __init__(self, clock: Callable[[], datetime], words: Callable[[], Words]) -> None:
        """Let it hold as long as usual.

        Args:
            clock: the time now, in the clinic's zone.
            words: those of who reads this.

        """
        super().__init__()
        self._clock, self._words = clock, words
        self._days = Rows(DayCell)
        self._begin()
        self._changes = Changes(self)

    def _begin(self) -> None:
        self._months = USUAL
        self._month: date | None = None
        self.day: date = self._last(USUAL)

    def begin(self) -> None:
        """Let it hold as long as usual."""
        self._begin()
        self.tell()

    def _last(self, months: int) -> date:
        return Wait(months, Unit.MONTHS).after(self._clock()).date()

    def _first(self) -> date:
        return Wait(1, Unit.DAYS).after(self._clock()).date()

    def _most(self) -> date:
        return editions.MOST.after(self._clock()).date()

    def tell(self) -> None:
        """Say everything in the language of now."""
        month = self._month
        self._days.take(cells(month, self.day, self._first(), self._most()) if month else ())
        self._changes.tell()

    @Slot(int)
    def chooseMonths(self, months: int) -> None:
        """Let it hold so many months."""
        if months in MONTHS:
            self._months, self.day, self._month = months, self._last(months), None
            self.tell()

    @Slot()
    def openMonth(self) -> None:
        """Show the days of the month in which it ends."""
        self._month = self.day.replace(day=1)
        self.tell()

    @Slot()
    def closeMonth(self) -> None:
        """Show them no longer."""
        self._month = None
        self.tell()

    @Slot(int)
    def turnMonth(self, by: int) -> None:
        """Show another month, as long as it has days to choose."""
        if self._month is not None:
            self._month = beside(self._month, by, self._first(), self._most())
            self.tell()

    @Slot(str)
    def chooseDay(self, key: str) -> None:
        """Let it hold until a day."""
        wanted = next((cell.day for cell in self._days.rows if cell.key == key and cell.available), None)
        if wanted is not None:
            self.day = wanted
            self._months = next((each for each in MONTHS if self._last(each) == wanted), 0)
            self.tell()

    @Property(Rows, constant=True)
    def days(self) -> Rows[DayCell]:
        """The days of the month that is shown; none while none is."""
        return self._days

    @Property(int, notify=changed)
    def months(self) -> int:
        """For how many months it holds; 0 for another day."""
        return self._months

    @Property("QStringList", notify=changed)
    def spans(self) -> list[str]:
        """How long it may hold, in words."""
        words = self._words()
        return [words.ngettext("{count} month", "{count} months", each).format(count=each) for each in MONTHS]

    @Property(str, notify=changed)
    def until(self) -> str:
        """The last day on which it holds."""
        return self._words().date_and_year(self.day)

    @Property(str, notify=changed)
    def month(self) -> str:
        """The month whose days are shown: "November 2027"; "" while none are."""
        return self._words().month(self._month) if self._month else ""

    @Property("QStringList", notify=changed)
    def weekdays(self) -> list[str]:
        """The days of a week in a letter each, as they stand over the days of a month."""
        return [self._words().weekday_narrow(number) for number in range(7)]
