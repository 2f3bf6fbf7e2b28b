"""What the kiosk shows while nobody is there: slowly another day and language, darker once the clinic is closed.

The first touch only wakes it, so that nobody begins a visit by leaning on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.config.timetable import open_on
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.qt.patient.idle import Idle
    from kiosk.qt.patient.visit import Visit
    from kiosk.visit.plan import Clinic

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

EACH = 20
"""Seconds: so long stay a day and a language."""
DAYS = 15
"""Days on the arc, as they are drawn."""
FIRST = 5
"""The day on which the sun stands where nothing moves."""


def is_closed(clinic: Clinic, now: datetime) -> bool:
    """Tell whether nobody is at the clinic; where its hours are not known, it never is closed."""
    if now.date() in clinic.closed:
        return True
    if not clinic.opening:
        return False
    hours = open_on(clinic.opening, now.weekday())
    return hours is None or not hours[0] <= now.time() < hours[1]


@QmlElement
@QmlUncreatable("Attract is made by the kiosk")
class Attract(QObject):
    """Whether anybody is there, and what is shown where nobody is."""

    shownChanged = Signal()
    changed = Signal()

    def __init__(
        self, visit: Visit, idle: Idle, clinic: Callable[[], Clinic], clock: Callable[[], datetime], *, motion: bool
    ) -> None:
        """Be shown once nobody has touched Welcome for as long as « Still there? » waits.

        Args:
            visit: it is shown between two visits only.
            idle: knows for how long nobody has been there.
            clinic: whose hours they are, as they are now.
            clock: the time now, in the clinic's zone.
            motion: whether anything may move.

        """
        super().__init__()
        self._visit, self._idle, self._clinic, self._clock, self._motion = visit, idle, clinic, clock, motion
        self._turns = -1
        self._dim = False
        self._changes = Changes(self)
        visit.stepChanged.connect(self.tick)

    @Slot()
    def tick(self) -> None:
        """Look for how long nobody has been there; called about once a second."""
        alone = self._idle.alone() - self._idle.patience.untouched if self._visit.at is Step.WELCOME else -1
        self._turns = int(alone // EACH) if alone >= 0 else -1
        self._dim = self._turns >= 0 and is_closed(self._clinic(), self._clock())
        self._changes.tell()

    @Slot()
    def wake(self) -> None:
        """Show Welcome: somebody is there."""
        self._idle.touched()
        self.tick()

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether nobody is there."""
        return self._turns >= 0

    @Property(int, notify=changed)
    def day(self) -> int:
        """On which of the days of the arc the sun stands, from 0."""
        return (FIRST + max(0, self._turns)) % DAYS if self._motion else FIRST

    @Property(int, notify=changed)
    def turn(self) -> int:
        """How often the languages took turns."""
        return max(0, self._turns) if self._motion else 0

    @Property(int, notify=changed)
    def nextTurn(self) -> int:
        """The turn after that: its language is told in small."""
        return self.turn + 1

    @Property(bool, notify=changed)
    def dim(self) -> bool:
        """Whether the picture is dark: the clinic is closed."""
        return self._dim
