"""The week of opening hours on the page: each day is closed, or open once or twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.settings.hours import MOST_SPANS, Hours, hours, written
from kiosk.visit.plan import MONDAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_HOUR, LAST_HOUR = 5, 24
"""Of the times that can be chosen."""
FROM, TO = 7, 21
"""The hours that a week shows, where it is not open before or after."""


@dataclass(frozen=True, slots=True)
class SpanLine:
    """From when to when it is open; a time is 09:00 to QML, and read as people of its language do."""

    said: str
    """From when to when, as short as can be read."""
    begins: float
    """Where its bar begins, in parts of the hours that the week shows."""
    ends: float

    opens: str
    opensName: str
    closes: str
    closesName: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day of the week."""

    key: str
    """0 is Monday."""
    name: str
    open: bool
    parted: bool
    """It is closed over noon."""
    altered: bool
    """It is not what is saved."""
    summary: str
    """All of its hours in words."""
    spans: tuple[SpanLine, ...]


@QmlElement
@QmlUncreatable("OpeningWeek is made by the kiosk")
class OpeningWeek(QObject):
    """Changes opening hours, and tells them as the settings hold them."""

    changed = Signal()
    edited = Signal(str)
    """They are others now, as the settings hold them."""

    def __init__(self, words: Callable[[], Words]) -> None:
        """Begin with a week that is closed; ``words`` are those of who reads this."""
        super().__init__()
        self._words = words
        self._hours = self._saved = hours("")
        self._days = Rows(DayLine)
        self._changes = Changes(self)

    def take(self, opening: str, saved: str) -> None:
        """Show the hours that stand in the form; ``saved`` are those that the settings hold."""
        self._hours, self._saved = hours(opening), hours(saved)
        self.tell()

    def tell(self) -> None:
        """Say everything in the language of now."""
        self._days.take(self._line(day) for day in range(len(self._hours.days)))
        self._changes.tell()

    def _line(self, day: int) -> DayLine:
        of_day = self._hours.days[day]
        name = self._words().weekday(MONDAY.replace(day=1 + day)).capitalize()
        altered, lines = of_day != self._saved.days[day], tuple(self._span(*each) for each in of_day)
        summary = ", ".join(line.said for line in lines)
        return DayLine(str(day), name, bool(of_day), len(of_day) >= MOST_SPANS, altered, summary, lines)

    def _span(self, opens: time, closes: time) -> SpanLine:
        first, last = self._shown
        begins, ends = ((at.hour + at.minute / 60 - first) / (last - first) for at in (opens, closes))
        names = self._said(opens), self._said(closes)
        said = " – ".join(map(_short, names))
        return SpanLine(said, begins, ends, f"{opens:%H:%M}", names[0], f"{closes:%H:%M}", names[1])

    @property
    def _shown(self) -> tuple[int, int]:
        """The first and the last hour that are shown, an even number of hours apart."""
        every = [each for of_day in self._hours.days for each in of_day]
        first = min([FROM, *(opens.hour for opens, _ in every)])
        last = max([TO, *(closes.hour + (closes.minute > 0) for _, closes in every)])
        return first - (last - first) % 2, last

    def _said(self, at: time) -> str:
        return self._words().time(datetime.combine(MONDAY, at))

    def _change(self, to: Hours) -> None:
        if to != self._hours:
            self._hours = to
            self.tell()
            self.edited.emit(written(to))

    @Slot(str)
    def toggle(self, day: str) -> None:
        """Open on a day, or close."""
        self._change(self._hours.toggled(int(day)))

    @Slot(str)
    def part(self, day: str) -> None:
        """Close over noon, or no longer."""
        self._change(self._hours.parted(int(day)))

    @Slot(str, int, str)
    def open(self, day: str, span: int, at: str) -> None:
        """Open at another time, such as 09:00."""
        self._change(self._hours.moved(int(day), span, opens=time.fromisoformat(at)))

    @Slot(str, int, str)
    def close(self, day: str, span: int, at: str) -> None:
        """Close at another time."""
        self._change(self._hours.moved(int(day), span, closes=time.fromisoformat(at)))

    @Property(Rows, constant=True)
    def days(self) -> Rows[DayLine]:
        """The days, from Monday on."""
        return self._days

    @Property("QStringList", notify=changed)
    def marks(self) -> list[str]:
        """Every other hour that is shown, as it is read over the bars."""
        first, last = self._shown
        return [_short(self._said(time(hour % 24))) for hour in range(first, last + 1, 2)]

    @property
    def _times(self) -> list[time]:
        every = {time(hour, minute) for hour in range(FIRST_HOUR, LAST_HOUR) for minute in (0, 30)}
        return sorted(every | {at for of_day in self._hours.days for span in of_day for at in span})

    @Property("QStringList", notify=changed)
    def times(self) -> list[str]:
        """The times that can be chosen, such as 09:00."""
        return [f"{at:%H:%M}" for at in self._times]

    @Property("QStringList", notify=changed)
    def timesNames(self) -> list[str]:
        """The same, as they are read."""
        return [self._said(at) for at in self._times]


def _short(said: str) -> str:
    """Return a time that is read over a bar: "9 a.m."."""
    return said.replace(":00", "")
