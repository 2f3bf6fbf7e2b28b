"""The code that somebody enters once more before they approve what nobody else reads."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.library.people import DIGITS
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("OwnCode is made by the kiosk")
class OwnCode(QObject):
    """Takes digits while it is asked for; with the sixth the code is told, and kept no longer."""

    changed = Signal()
    typed = Signal()
    """A digit came: what was wrong with the code before is over."""
    entered = Signal(str)

    def __init__(self) -> None:
        """Ask for none."""
        super().__init__()
        self._asking = self._tried = False
        self._code = ""
        self._changes = Changes(self)

    def ask(self) -> None:
        """Ask for it."""
        self._take(asking=True)

    def refused(self) -> None:
        """Ask for it again, where it was asked for: it was wrong, or something else was."""
        self._take(asking=self._asking)

    def end(self) -> None:
        """Ask for it no more."""
        self._take(asking=False)

    def _take(self, *, asking: bool) -> None:
        self._asking, self._tried, self._code = asking, False, ""
        self._changes.tell()

    @Slot(str)
    def type(self, digit: str) -> None:
        """Add a digit."""
        if not self._asking or self._tried or not digit.isdecimal():
            return
        self._code += digit
        self.typed.emit()
        if len(self._code) == DIGITS:
            code, self._code, self._tried = self._code, "", True
            self.entered.emit(code)
        self._changes.tell()

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._code = self._code[:-1]
        self._changes.tell()

    @Slot()
    def clear(self) -> None:
        """Take all digits away."""
        self._code = ""
        self._changes.tell()

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether it is asked for."""
        return self._asking

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits were entered."""
        return DIGITS if self._tried else len(self._code)
