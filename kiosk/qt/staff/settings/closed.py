"""The days on which the clinic is closed though it is open in other weeks: a list, and a calendar that adds to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.config import closures
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.months import DayCell, beside, cells
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.i18n import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

AHEAD = timedelta(days=730)
"""How far ahead a day can be chosen."""


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day on which it is closed."""

    key: str
    """2026-12-25."""
    name: str


@QmlElement
@QmlUncreatable("ClosedDays is made by the kiosk")
class ClosedDays(QObject):
    """Adds days and takes them out, and tells them as the settings hold them; days that are over are left out."""

    changed = Signal()
    edited = Signal(str)
    """They are others now, as the settings hold them."""

    def __init__(self, clock: Callable[[], datetime], words: Callable[[], Words]) -> None:
        """Begin with none.

        Args:
            clock: the time now, in the clinic's zone.
            words: those of who reads this.

        """
        super().__init__()
        self._clock, self._words = clock, words
        self._closed: frozenset[date] = frozenset()
        self._month = self._today
        self._days, self._cells = Rows(ClosedDay), Rows(DayCell)
        self._changes = Changes(self)

    @property
    def _today(self) -> date:
        return self._clock().date()

    def take(self, value: str) -> None:
        """Show the days that the settings hold."""
        self._closed = frozenset(closures.days(value))
        self._month = self._today
        self.tell()

    def tell(self) -> None:
        """Say everything in the language of now."""
        words, today = self._words(), self._today
        self._days.take(
            ClosedDay(day.isoformat(), words.day_and_year(day)) for day in sorted(self._closed) if day >= today
        )
        month = cells(self._month, date.min, today, today + AHEAD)
        self._cells.take(replace(cell, chosen=cell.available and cell.day in self._closed) for cell in month)
        self._changes.tell()

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Close on a day, or no longer."""
        today = self._today
        self._closed = frozenset(day for day in self._closed ^ {date.fromisoformat(key)} if day >= today)
        self.tell()
        self.edited.emit(closures.written(self._closed))

    @Slot(int)
    def turnMonth(self, by: int) -> None:
        """Show another month."""
        self._month = beside(self._month, by, self._today, self._today + AHEAD)
        self.tell()

    @Property(Rows, constant=True)
    def days(self) -> Rows[ClosedDay]:
        """The days on which it is closed, from today on."""
        return self._days

    @Property(Rows, constant=True)
    def cells(self) -> Rows[DayCell]:
        """The days of the month that is shown."""
        return self._cells

    @Property(str, notify=changed)
    def month(self) -> str:
        """The month that is shown: "December 2026"."""
        return self._words().month(self._month)

    @Property("QStringList", notify=changed)
    def weekdays(self) -> list[str]:
        """The days of a week in a letter each, as they stand over the days of a month."""
        return [self._words().weekday_narrow(number) for number in range(7)]
