"""Types for the keyboard on the screen into whatever has the focus, with the events of a real keyboard."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QKeyEvent, QWindow
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

KEYS = {
    "backspace": Qt.Key.Key_Backspace,
    "enter": Qt.Key.Key_Return,
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
}
_NO_CAPITALS = (
    Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhEmailCharactersOnly
    | Qt.InputMethodHint.ImhUrlCharactersOnly
    | Qt.InputMethodHint.ImhDigitsOnly
)
_ASKED = (
    Qt.InputMethodQuery.ImEnabled
    | Qt.InputMethodQuery.ImHints
    | Qt.InputMethodQuery.ImTextBeforeCursor
    | Qt.InputMethodQuery.ImCursorRectangle
)
_SENTENCE = re.compile(r"(^|[\n\u2028\u2029]|[.!?…]»?[\s»]+)[\s«“(]*$")
"""What a sentence begins behind."""


def begins_sentence(before: str) -> bool:
    """Tell whether what is typed behind a text is the first of a sentence."""
    return _SENTENCE.search(before) is not None


@QmlElement
class Typist(QObject):
    """Knows what can be typed into where the focus is, and types there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._writing = self._capital = self._digits = False
        self._caret = QRectF()
        self._changes = Changes(self)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._look)

    def _get_window(self) -> QObject | None:
        return self._window

    def _set_window(self, window: QObject | None) -> None:
        if isinstance(window, QWindow) and window is not self._window:
            self._window = window
            window.focusObjectChanged.connect(self._look)
            self._look()

    window = Property(QObject, _get_window, _set_window, notify=changed)
    """The window whose focus it follows."""

    @Slot()
    def _look(self) -> None:
        where = self._window.focusObject() if self._window is not None else None
        asked = QInputMethodQueryEvent(_ASKED)
        if where is not None:
            QCoreApplication.sendEvent(where, asked)
        hints = Qt.InputMethodHint(asked.value(Qt.InputMethodQuery.ImHints) or 0)
        self._writing = bool(asked.value(Qt.InputMethodQuery.ImEnabled))
        self._digits = bool(hints & Qt.InputMethodHint.ImhDigitsOnly)
        before = str(asked.value(Qt.InputMethodQuery.ImTextBeforeCursor) or "")
        self._capital = self._writing and not hints & _NO_CAPITALS and begins_sentence(before)
        self._caret = asked.value(Qt.InputMethodQuery.ImCursorRectangle) or QRectF()
        self._changes.tell()

    @Property(bool, notify=changed)
    def writing(self) -> bool:
        """Whether the focus is where text can be typed."""
        return self._writing

    @Property(bool, notify=changed)
    def capital(self) -> bool:
        """Whether a sentence begins there."""
        return self._capital

    @Property(bool, notify=changed)
    def digits(self) -> bool:
        """Whether only digits can be typed there."""
        return self._digits

    @Property(QRectF, notify=changed)
    def caret(self) -> QRectF:
        """Where the next letter goes, in the item with the focus."""
        return self._caret

    @Slot(str)
    def type(self, text: str) -> None:
        """Type a letter."""
        key = ord(text.upper()) if text.isascii() else Qt.Key.Key_unknown.value
        self._send(key, text)

    @Slot(str)
    def press(self, name: str) -> None:
        """Press a key that is no letter, by its name in ``KEYS``."""
        self._send(KEYS[name].value, {"backspace": "\b", "enter": "\r"}.get(name, ""))

    def _send(self, key: int, text: str) -> None:
        if self._window is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        self._look()
