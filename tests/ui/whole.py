"""The whole window, with everything behind it, in memory; the time that its hands count is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import resources
from kiosk.i18n import FRENCH, words
from kiosk.qt.common.images import Icons
from kiosk.qt.common.measure import Screen
from kiosk.qt.common.surroundings import Clinic, Display
from kiosk.qt.common.translator import Translator
from kiosk.qt.patient.hands import Hands
from kiosk.qt.staff.door import Door
from tests.qt.objects import OFFER, Objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from kiosk.visit.offer import Offer

FINGER = QTest.createTouchDevice()


class Whole(Objects):
    """Objects with the window that shows them."""

    def __init__(
        self,
        bot: QtBot,
        application: QApplication,
        offer: Offer = OFFER,
        *,
        motion: bool = False,
        door: Door | None = None,
    ) -> None:
        super().__init__(bot, offer)
        self._application = application
        self.hands: Any = Hands(self.idle, lambda: self.now)
        self.hands.pressed.connect(self.speaker.touched)
        self.hands.released.connect(self.speaker.letGo)
        self.clinic: Any = Clinic(offer.clinic, FRENCH)
        self.display: Any = Display(0.0, motion=motion, full_screen=False)
        self.door: Any = door or Door(None)
        self._translator = Translator(words(FRENCH))
        application.installTranslator(self._translator)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(resources.path("ui")))
        self._engine.addImageProvider("icon", Icons())
        self._engine.addImageProvider("sheet", self.pages)
        self.visit.languageChanged.connect(self._speak)
        self.door.languageChanged.connect(self._speak)
        self.warnings: list[str] = []
        self._engine.warnings.connect(lambda found: self.warnings.extend(each.toString() for each in found))
        self._engine.setInitialProperties(
            {
                "visit": self.visit,
                "appearance": self.appearance,
                "choices": self.choices,
                "advice": self.advice,
                "sheet": self.sheet,
                "emailForm": self.form,
                "takeHome": self.take_home,
                "idle": self.idle,
                "hands": self.hands,
                "speaker": self.speaker,
                "reader": self.reader,
                "canIUse": self.can_i_use,
                "attract": self.attract,
                "clinic": self.clinic,
                "display": self.display,
                "door": self.door,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(resources.path("ui", "Main.qml"))))
        announcer: Any = self._engine.singletonInstance("Kiosk.Controls", "Announcer")
        self.announced: list[tuple[str, bool]] = []
        announcer.said.connect(lambda text, at_once: self.announced.append((text, at_once)))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.hands.watch(window)
        self.reader.watch(window)
        window.show()
        window.requestActivate()
        self.rest()

    def _speak(self) -> None:
        language = self.door.language or self.visit.language
        self._translator.speak(words(language))
        self.clinic.speak(language)
        self._engine.retranslate()

    def close(self) -> None:
        self.window.close()
        self.visit.languageChanged.disconnect(self._speak)
        self.door.languageChanged.disconnect(self._speak)
        shiboken6.delete(self._engine)
        self._application.removeTranslator(self._translator)
        self.background.close()
        assert self.warnings == []

    def rest(self, milliseconds: int = 60) -> None:
        """Let the window settle; the time that hands count stands still."""
        QTest.qWait(milliseconds)

    def later(self, seconds: float) -> None:
        """Let so much of the time pass that hands count."""
        self.now += seconds

    def size(self, width: int, height: int, *, millimetres: float = 0.0, large: bool = False) -> None:
        """Give the window a size, and say how wide the screen is."""
        self.window.resize(width, height)
        self.display.take(Screen("test", width, height, millimetres, millimetres * height / width))
        self.appearance.largeText = large
        self.rest()

    def items(self) -> list[QQuickItem]:
        return list(_visible(self.window.contentItem()))

    def find(self, name: str) -> QQuickItem | None:
        return next((item for item in self.items() if item.objectName() == name), None)

    def named(self, name: str) -> QQuickItem:
        found = self.find(name)
        assert found is not None, f"{name} is not shown; shown is {sorted({i.objectName() for i in self.items()})}"
        return found

    def middle(self, name: str) -> QPoint:
        item = self.named(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    # -- what a person does ---------------------------------------------------

    def press(self, *fingers: tuple[int, QPoint]) -> None:
        for finger, place in fingers:
            QTest.touchEvent(self.window, FINGER, False).press(finger, place, self.window).commit()  # noqa: FBT003

    def release(self, *fingers: tuple[int, QPoint]) -> None:
        for finger, place in fingers:
            QTest.touchEvent(self.window, FINGER, False).release(finger, place, self.window).commit()  # noqa: FBT003

    def tap(self, place: str | QPoint) -> None:
        """Touch a control, or a place, with a finger."""
        at = self.middle(place) if isinstance(place, str) else place
        self.press((0, at))
        self.release((0, at))

    def click(self, place: str | QPoint) -> None:
        """Touch a control, or a place, with the mouse."""
        at = self.middle(place) if isinstance(place, str) else place
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from _visible(child)
