"""How long nobody has touched anything: « Still there? », and wiping the visit of a patient who left."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import NBSP
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.alone import Alone, holding, let_go, touched
from kiosk.visit.walk import BETWEEN_VISITS, ENDINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.qt.patient.visit import Visit
    from kiosk.visit.alone import Patience

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Idle is made by the kiosk")
class Idle(QObject):
    """When « Still there? » is asked, and when everything is wiped."""

    stillThereChanged = Signal()
    warningChanged = Signal()
    doneTextChanged = Signal()

    def __init__(
        self,
        visit: Visit,
        patience: Patience,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._visit, self._patience, self._seconds = visit, patience, seconds
        self._alone = Alone(seconds())
        self._seconds_left = 0
        self._done_left = patience.done
        self._listened = False
        self._changes = Changes(self)
        visit.stepChanged.connect(self._step_changed)
        visit.wiped.connect(self.extend)
        visit.languageChanged.connect(self._changes.tell)

    @property
    def patience(self) -> Patience:
        """How long it waits."""
        return self._patience

    def take(self, patience: Patience) -> None:
        """Wait otherwise from now on."""
        self._patience = patience

    @Property(bool, notify=stillThereChanged)
    def stillThere(self) -> bool:
        """Whether « Still there? » is asked."""
        return self._seconds_left > 0

    @Property(str, notify=warningChanged)
    def warning(self) -> str:
        """How soon everything is wiped, while « Still there? » is asked."""
        return self._say(N_("For your privacy, everything will be erased in {time}."), self._seconds_left)

    @Property(str, notify=doneTextChanged)
    def doneText(self) -> str:
        """How soon everything is wiped, on the last screen."""
        return self._say(N_("Everything is erased in {time}"), self._done_left)

    def _say(self, message: str, seconds: int) -> str:
        return self._visit.say(message).format(time=f"{seconds}{NBSP}s")

    @Slot()
    def touched(self) -> None:
        """Note that somebody is there; while « Still there? » is asked, only its button counts."""
        if not self.stillThere:
            self._alone = touched(self._alone, self._seconds())

    def held(self, held: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Note whether something is held down: while it is, the time does not run, for at most ``MOST_HELD``."""
        self._alone = (holding if held else let_go)(self._alone, self._seconds())

    @Slot(bool)
    def listened(self, listened: bool) -> None:  # noqa: FBT001 - the same
        """Note whether something is read aloud: who listens is there, and hears the last screen to its end."""
        self._listened = listened
        self.touched()

    def alone(self) -> float:
        """Return for how many seconds nobody has been there, without those in which something was held."""
        return self._alone.seconds(self._seconds())

    @Slot()
    def extend(self) -> None:
        """Go on after « Still there? »."""
        self._alone = touched(self._alone, self._seconds())
        self._seconds_left = 0
        self._changes.tell()

    @Slot()
    def stayOnDone(self) -> None:
        """Begin to count anew on the last screen: somebody still reads it."""
        self._done_left = self._patience.done
        self._changes.tell()

    @Slot()
    def _step_changed(self) -> None:
        self._alone = touched(self._alone, self._seconds())
        if self._visit.at in ENDINGS:
            self._done_left = self._patience.done
            self._changes.tell()

    def tick(self) -> None:
        """Count the seconds; called about once a second."""
        if self._listened and not self.stillThere:
            self.touched()
            return
        if self._visit.at in BETWEEN_VISITS:
            return
        if self._visit.at in ENDINGS:
            self._alone = touched(self._alone, self._seconds())
            self._count_done()
            return
        left = self._patience.left(self.alone())
        if left == 0:
            self._visit.startOver()
        else:
            self._seconds_left = left or 0
            self._changes.tell()

    def _count_done(self) -> None:
        self._done_left -= 1
        self._changes.tell()
        if self._done_left <= 0:
            self._visit.startOver()
