"""A window with some of the staff's parts in it, written as QML in a test, at the office or with fingers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import resources
from kiosk.i18n import FRENCH, words
from kiosk.qt.common.images import Icons
from kiosk.qt.common.surroundings import Display
from kiosk.qt.common.translator import Translator
from tests.staff.desk import DESK, TOUCH, Desk

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

WINDOW = """
import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls
import Kiosk.Staff

ApplicationWindow {
    id: main

    required property Display display
    required property bool touch
    property list<string> told: []

    function tell(what: string) { told = [...told, what]; }

    color: Look.canvas
    Binding { target: Look; property: "touch"; value: main.touch }
    Binding { target: Theme; property: "pixelsPerMillimetre"; value: main.display.pixelsPerMillimetre }
    Binding { target: Theme; property: "windowWidth"; value: main.width }
    Binding { target: Theme; property: "windowHeight"; value: main.height }

    FocusScope {
        id: page

        anchors.fill: parent
        focus: true

        %s
    }
}
"""


class Parts(Desk):
    """What is written in it, in a window of its own; what it says with ``main.tell`` is in ``told``."""

    def __init__(  # noqa: PLR0913 - a window, and what is in it
        self,
        bot: QtBot,
        application: QApplication,
        folder: Path,
        body: str,
        *,
        desk: bool = True,
        language: str = FRENCH,
    ) -> None:
        self.bot, self._application = bot, application
        self.staff: Any = SimpleNamespace(touch=not desk)
        self.display: Any = Display(0.0, motion=False, full_screen=False)
        for font in sorted(resources.path("assets", "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
        self._translator = Translator(words(language))
        application.installTranslator(self._translator)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(resources.path("ui")))
        self._engine.addImageProvider("icon", Icons())
        self.warnings: list[str] = []
        self._engine.warnings.connect(lambda found: self.warnings.extend(each.toString() for each in found))
        self._engine.setInitialProperties({"display": self.display, "touch": not desk})
        source = folder / "Parts.qml"
        source.write_text(WINDOW % body, "utf-8")
        self._engine.load(QUrl.fromLocalFile(str(source)))
        assert self._engine.rootObjects(), self.warnings
        made = self._engine.rootObjects()[0]
        assert isinstance(made, QQuickWindow)
        self.window = made
        made.show()
        made.requestActivate()
        self.size(*(DESK if desk else TOUCH))

    @property
    def told(self) -> list[str]:
        """What the parts said, in their order."""
        return list(self.window.property("told"))

    def forget(self) -> None:
        """Forget what the parts said."""
        self.window.setProperty("told", [])

    def focused(self) -> str:
        """Return the object name of the item with the keyboard."""
        item = self.window.activeFocusItem()
        return item.objectName() if isinstance(item, QQuickItem) else ""

    def type(self, text: str) -> None:
        """Press a key for each character; of what no key has, only the text."""
        for each in text:
            key = ord(each.upper()) if each.isascii() else Qt.Key.Key_unknown.value
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, each)
                QGuiApplication.sendEvent(self.window, event)

    def right_click(self, name: str) -> None:
        """Open the menu of what can be done with an item."""
        at = self.middle(name)
        QTest.mouseClick(self.window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
        reason = QContextMenuEvent.Reason.Mouse
        QGuiApplication.sendEvent(self.window, QContextMenuEvent(reason, at, self.window.mapToGlobal(at)))
        self.rest(200)

    def close(self) -> None:
        self.window.close()
        shiboken6.delete(self._engine)
        self._application.removeTranslator(self._translator)
        assert self.warnings == []
