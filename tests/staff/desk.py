"""The staff's window, at the office or with fingers, with everything behind it but the courier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import resources
from kiosk.config import ClinicSettings
from kiosk.content.languages import nothing
from kiosk.i18n import FRENCH, words
from kiosk.qt.common.images import Icons
from kiosk.qt.common.measure import Screen
from kiosk.qt.common.surroundings import Clinic, Display
from kiosk.qt.common.translator import Translator
from kiosk.qt.staff.staff import Staff
from kiosk.visit.clinic import clinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.staff.small_clinic import SmallClinic

from tests.staff.small_clinic import CODES

FINGER = QTest.createTouchDevice()
DESK, TOUCH = (1920, 1080), (1280, 800)


class Desk:
    """A window with the staff's screens; ``desk`` false: as in the kiosk, for fingers."""

    def __init__(
        self,
        bot: QtBot,
        application: QApplication,
        place: SmallClinic,
        *,
        desk: bool = True,
        language: str = FRENCH,
    ) -> None:
        self.bot, self.place, self._application = bot, place, application
        self.seconds = 0.0
        self.staff: Any = Staff(place.office(desk=desk), language, lambda: self.seconds)
        self._clinic = Clinic(clinic(ClinicSettings(), nothing().languages), language)
        self.display: Any = Display(0.0, motion=False, full_screen=False)
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
        self._engine.setInitialProperties({"staff": self.staff, "clinic": self._clinic, "display": self.display})
        self.staff.speech.changed.connect(self._speak)
        self._engine.load(QUrl.fromLocalFile(str(resources.path("ui", "Staff.qml"))))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.staff.presence.watch(window)
        window.show()
        window.requestActivate()
        self.size(*(DESK if desk else TOUCH))

    def _speak(self) -> None:
        self._translator.speak(words(self.staff.speech.language))
        self._clinic.speak(self.staff.speech.language)
        self._engine.retranslate()

    def _hush(self) -> None:
        self.staff.speech.changed.disconnect(self._speak)

    def close(self) -> None:
        self.window.close()
        self.staff.close()
        self._hush()
        shiboken6.delete(self._engine)
        self._application.removeTranslator(self._translator)
        assert self.warnings == []

    def rest(self, milliseconds: int = 60) -> None:
        QTest.qWait(milliseconds)

    def size(self, width: int, height: int, *, millimetres: float = 0.0) -> None:
        self.window.resize(width, height)
        self.display.take(Screen("test", width, height, millimetres, millimetres * height / width))
        self.rest()

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        self.rest(150)
        assert self.window.grabWindow().save(str(path))

    def wait_for(self, holds: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(holds()), timeout=20_000)

    def singleton(self, name: str) -> Any:  # noqa: ANN401 - an object of QML
        return self._engine.singletonInstance("Kiosk.Controls", name)

    # -- what is there ---------------------------------------------------------------------

    def add(self, source: Path) -> QQuickItem:
        """Put an item that is written in a file into the page that is shown."""
        component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(source)))
        made = component.create()
        assert isinstance(made, QQuickItem), component.errorString()
        page = next(item for item in self.items() if item.inherits("QQuickLoader") and item.property("item"))
        made.setParent(page)
        made.setParentItem(page)
        return made

    def items(self) -> list[QQuickItem]:
        return list(_visible(self.window.contentItem()))

    def find(self, name: str) -> QQuickItem | None:
        return next((item for item in self.items() if item.objectName() == name), None)

    def named(self, name: str) -> QQuickItem:
        """Return an item that is shown, soon at the latest."""
        self.wait_for(lambda: self.find(name))
        found = self.find(name)
        assert found is not None
        return found

    def texts(self) -> list[str]:
        """Every text that is shown."""
        return [str(text) for item in self.items() if (text := item.property("text"))]

    def shows(self, text: str) -> bool:
        """Tell whether a text is shown somewhere, perhaps within a longer one."""
        return any(text in one for one in self.texts())

    # -- what a person does ----------------------------------------------------------------

    def middle(self, name: str) -> QPoint:
        item = self.named(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def click(self, name: str) -> None:
        """Touch a control: with the mouse at the office, with a finger at the kiosk."""
        at = self.middle(name)
        self.rest(20)
        while self.middle(name) != at:  # it comes to rest first
            at = self.middle(name)
            self.rest(20)
        if self.staff.touch:
            QTest.touchEvent(self.window, FINGER, False).press(0, at, self.window).commit()  # noqa: FBT003
            QTest.touchEvent(self.window, FINGER, False).release(0, at, self.window).commit()  # noqa: FBT003
        else:
            QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.rest(20)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifier)

    def type(self, text: str) -> None:
        for each in text:
            QTest.keyClick(self.window, each)  # type: ignore[call-overload]  # the stubs know no characters

    def sign_in(self, person: str) -> None:
        """Come in as somebody, by the pad."""
        self.click(f"person-{person}")
        for digit in CODES[person]:
            self.click(f"digit-{digit}")
        self.wait_for(lambda: self.staff.name)
        self.rest()


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from _visible(child)
