"""The preview alone in a window, as a page has it beside what is written."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import resources
from kiosk.i18n import FRENCH, words
from kiosk.qt.common.images import Icons
from kiosk.qt.common.translator import Translator
from kiosk.qt.staff.preview.pane import SheetPreview
from tests.staff.desk import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.staff.small_clinic import SmallClinic


class Pane(Desk):
    """Clicks and looks like the desk, at the preview only."""

    def __init__(  # what it is
        self, bot: QtBot, application: QApplication, place: SmallClinic, checkout: Path, *, language: str = FRENCH
    ) -> None:
        self.bot, self.place, self._application = bot, place, application
        self.preview: Any = SheetPreview(place.office(), lambda: words(language))
        self.opened: list[str] = []
        self.preview.opened.connect(self.opened.append)
        self.staff = SimpleNamespace(touch=False, close=lambda: None)
        for font in sorted(resources.path("assets", "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
        self._translator = Translator(words(language))
        application.installTranslator(self._translator)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(resources.path("ui")))
        self._engine.addImageProvider("icon", Icons())
        self._engine.addImageProvider("sheet", place.pages)
        self.warnings: list[str] = []
        self._engine.warnings.connect(lambda found: self.warnings.extend(each.toString() for each in found))
        self._engine.setInitialProperties({"preview": self.preview, "touch": False})
        self._engine.load(QUrl.fromLocalFile(str(checkout / "tests" / "staff" / "PreviewHost.qml")))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        window.show()
        window.requestActivate()
        self.rest()

    def _speak(self) -> None:
        """Speak the language that it began with."""

    def _hush(self) -> None:
        """Nothing tells it of another language."""

    def show(self, *what: object) -> None:
        """Show a text, and wait until all that is made of it is there."""
        self.preview.show(*what)
        self.settle()

    def settle(self) -> None:
        self.wait_for(lambda: not self.preview.making)
        done: list[object] = []
        self.place.drawing.run(lambda: None, done.append, done.append)
        self.wait_for(lambda: done)
        self.rest()

    def images(self) -> list[QImage]:
        """Return the pictures of the pages."""
        return [
            self.place.pages.requestImage(address.removeprefix("image://sheet/"), QSize(), QSize())
            for address in self.preview.paper.pages
        ]
