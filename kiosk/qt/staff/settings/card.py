"""The screen measured with a bank card: its outline is drawn as large as a card is, and that tells the diagonal.

Every bank card has the size of ISO/IEC 7810 ID-1.  Only its longer side counts, as the pixels of small panels are not
quite square.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.config.diagonal import MILLIMETRES_PER_INCH, possible
from kiosk.errors import N_
from kiosk.i18n import NBSP
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LONG_MM, SHORT_MM = 85.60, 53.98
USUAL_DENSITY = 3.94
"""Pixels in a millimetre to begin with where nobody knows them."""


@QmlElement
@QmlUncreatable("CardMeasure is made by the kiosk")
class CardMeasure(QObject):
    """How large the outline is drawn, and what it says of the screen."""

    changed = Signal()
    openedChanged = Signal()

    def __init__(self, words: Callable[[], Words], keep: Callable[[str], None], *, available: bool) -> None:
        """Begin closed.

        Args:
            words: those of who reads this.
            keep: takes the diagonal, as the setting is written.
            available: whether the screen here is the kiosk's own.

        """
        super().__init__()
        self._words, self._keep, self._available = words, keep, available
        self._opened = False
        self._pixels = 0.0
        self._wanted = self._long = 0  # the first is what it was before there was less room
        self._least = self._most = self._room = 0
        self._changes = Changes(self)

    def tell(self) -> None:
        """Say everything in the language of now."""
        self._changes.tell()

    @Slot(float, float, float)
    def open(self, width: float, height: float, density: float) -> None:
        """Begin on a screen of so many pixels, of which ``density`` are believed to be in a millimetre; 0: unknown."""
        if self._available and min(width, height) > 0:
            self._pixels = math.hypot(width, height)
            least, most = possible(width, height)
            self._least, self._most = math.ceil(self._long_at(most)), math.floor(self._long_at(least))
            self._room = self._most
            self._opened = True
            self._wanted = round((density or USUAL_DENSITY) * LONG_MM)
            self._take()

    def _long_at(self, inches: float) -> float:
        return self._pixels / (inches * MILLIMETRES_PER_INCH) * LONG_MM

    @Slot(float)
    def fit(self, room: float) -> None:
        """Have so much room, in pixels, for the longer side."""
        self._room = max(self._least, min(self._most, math.floor(room)))
        self._take()

    @Slot(int)
    def change(self, by: int) -> None:
        """Draw it larger or smaller by so many pixels."""
        self._wanted = max(self._least, min(self._room, self._long + by))
        self._take()

    def _take(self) -> None:
        self._long = max(self._least, min(self._room, self._wanted))
        self.tell()

    @Slot()
    def close(self) -> None:
        """Leave everything as it is."""
        self._opened = False
        self.tell()

    @Slot()
    def keep(self) -> None:
        """Let the screen have the size that the outline says."""
        if self._opened:
            tenths = self._tenths
            self.close()
            self._keep(f"{tenths / 10:.1f}")

    @property
    def _tenths(self) -> int:
        """Tenths of an inch of the diagonal."""
        density = self._long / LONG_MM
        return round(self._pixels / density / MILLIMETRES_PER_INCH * 10) if density else 0

    @Property(bool, constant=True)
    def available(self) -> bool:
        """Whether the screen here is the kiosk's own; at the office it would be another one."""
        return self._available

    @Property(bool, notify=openedChanged)
    def opened(self) -> bool:
        """Whether somebody measures."""
        return self._opened

    @Property(int, notify=changed)
    def longSide(self) -> int:
        """The longer side of the outline, in pixels."""
        return self._long

    @Property(float, notify=changed)
    def shortSide(self) -> float:
        """The shorter one."""
        return self._long / LONG_MM * SHORT_MM

    @Property(float, constant=True)
    def shape(self) -> float:
        """The longer side as a multiple of the shorter one."""
        return LONG_MM / SHORT_MM

    @Property(float, notify=changed)
    def rounding(self) -> float:
        """The radius of a card's corners, in pixels."""
        return self._long / LONG_MM * 3.18

    @Property(bool, notify=changed)
    def canGrow(self) -> bool:
        """Whether it may be larger."""
        return self._long < self._room

    @Property(bool, notify=changed)
    def canShrink(self) -> bool:
        """Whether it may be smaller."""
        return self._long > self._least

    @Property(str, notify=changed)
    def size(self) -> str:
        """What the outline says of the screen."""
        whole, tenth = divmod(self._tenths, 10)
        say = self._words().gettext
        size = say(N_("{whole}.{tenth} inches")).format(whole=whole, tenth=tenth)
        return say(N_("This screen: {size}")).format(size=size.replace(" ", NBSP))

    @Property(str, notify=changed)
    def limit(self) -> str:
        """Why it cannot be larger, or smaller; mostly nothing."""
        if not self._opened or (self.canGrow and self.canShrink):
            return ""
        if self.canShrink:
            return self._words().gettext(N_("The outline cannot be larger on this screen."))
        return self._words().gettext(N_("The outline cannot be smaller on this screen."))
