"""How long nobody has touched anything: « Still there? », and wiping the visit of a patient who left."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import NBSP, words
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


MOST_HELD = 600
"""How long a finger, a button or a key that is held counts as somebody being there, in seconds.

Nobody holds one for ten minutes; a broken touchscreen and a bag on a keyboard do, and must not keep a patient's answers
on the screen.
"""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the kiosk waits, in seconds."""

    untouched: int = 60
    """Without a touch, before « Still there? » is asked."""
    unanswered: int = 30
    """While it is asked, before everything is wiped."""
    done: int = 45
    """On the last screen, before everything is wiped."""


@QmlElement
@QmlUncreatable("Idle is made by the kiosk")
class Idle(QObject):
    """Seconds until everything is wiped."""

    stillThereChanged = Signal()
    secondsLeftChanged = Signal()
    doneSecondsLeftChanged = Signal()

    def __init__(
        self,
        visit: Visit,
        patience: Patience,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._visit, self._patience, self._seconds = visit, patience, seconds
        self._last_touch = seconds()
        self._held_since: float | None = None
        self._seconds_left = 0
        self._done_left = patience.done
        self._changes = Changes(self)
        visit.stepChanged.connect(self._step_changed)
        visit.wiped.connect(self.extend)
        visit.languageChanged.connect(self._changes.tell)

    @Property(bool, notify=stillThereChanged)
    def stillThere(self) -> bool:
        """Whether « Still there? » is asked."""
        return self._seconds_left > 0

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """Seconds until everything is wiped, while « Still there? » is asked."""
        return self._seconds_left

    @Property(int, notify=doneSecondsLeftChanged)
    def doneSecondsLeft(self) -> int:
        """Seconds until everything is wiped, on the last screen."""
        return self._done_left

    @Property(str, notify=secondsLeftChanged)
    def warning(self) -> str:
        """How soon everything is wiped, while « Still there? » is asked."""
        return self._say(N_("For your privacy, everything will be erased in {time}."), self._seconds_left)

    @Property(str, notify=doneSecondsLeftChanged)
    def doneText(self) -> str:
        """How soon everything is wiped, on the last screen."""
        return self._say(N_("Everything is erased in {time}"), self._done_left)

    def _say(self, message: str, seconds: int) -> str:
        return words(self._visit.language).gettext(message).format(time=f"{seconds}{NBSP}s")

    @Slot()
    def touched(self) -> None:
        """Note that somebody is there; while « Still there? » is asked, only its button counts."""
        if not self.stillThere:
            self._last_touch = self._seconds()

    def held(self, held: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Note whether something is held down: while it is, the time does not run, for at most ``MOST_HELD``."""
        if held and self._held_since is None:
            self._held_since = self._seconds()
        elif not held:
            self._last_touch = self._seconds() - self.alone()
            self._held_since = None

    def alone(self) -> float:
        """Return for how many seconds nobody has been there, without those in which something was held."""
        now, last, since = self._seconds(), self._last_touch, self._held_since
        if since is None:
            return now - last
        return max(0.0, since - last) + max(0.0, now - max(last, since + MOST_HELD))

    @Slot()
    def extend(self) -> None:
        """Go on after « Still there? »."""
        self._last_touch = self._seconds()
        self._seconds_left = 0
        self._changes.tell()

    @Slot()
    def _step_changed(self) -> None:
        if self._visit.at is Step.DONE:
            self._done_left = self._patience.done
            self._changes.tell()

    def tick(self) -> None:
        """Count the seconds; called about once a second."""
        if self._visit.at in {Step.WELCOME, Step.UNAVAILABLE, Step.DONE}:
            self._last_touch = self._seconds()
            if self._visit.at is Step.DONE:
                self._count_done()
            return
        over = self.alone() - self._patience.untouched
        left = max(0, math.ceil(self._patience.unanswered - over)) if over >= 0 else 0
        if over >= self._patience.unanswered:
            self._visit.startOver()
        else:
            self._seconds_left = left
            self._changes.tell()

    def _count_done(self) -> None:
        self._done_left -= 1
        self._changes.tell()
        if self._done_left <= 0:
            self._visit.startOver()
