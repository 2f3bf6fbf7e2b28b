"""The screen that asks patients to go to the desk: it is whole for them, and tells staff why, at each size."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import shiboken6
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.config import ClinicSettings
from kiosk.content.languages import nothing
from kiosk.errors import Sentence
from kiosk.i18n import FRENCH, words
from kiosk.qt.common.images import Icons
from kiosk.qt.common.surroundings import Clinic
from kiosk.qt.common.translator import Translator
from kiosk.qt.patient.visit import Visit
from kiosk.qt.staff.door import Door
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SIZES = [(1920, 1080, 0.0), (1080, 1920, 0.0), (1280, 800, 0.0), (800, 480, 0.0), (800, 480, 5.2)]
"""In pixels, and pixels to a millimetre where the display says it."""
NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("America/Toronto"))
LONG = tuple(Sentence(f"{'long' * n}.yaml, line 478: " + "colons, quotes and spaces " * 20) for n in range(1, 9))


@pytest.fixture
def window(qapp: QApplication, checkout: Path) -> Iterator[QQuickWindow]:
    content = nothing()
    value = clinic(ClinicSettings(), content.languages)
    visit = Visit(Offer((content,), value, demo=False, unreadable=LONG), lambda: NOON, lambda: None)
    shown, door = Clinic(value, FRENCH), Door(None)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(checkout / "ui"))
    engine.addImageProvider("icon", Icons())
    translator = Translator(words(FRENCH))
    qapp.installTranslator(translator)
    engine.setInitialProperties({"visit": visit, "clinic": shown, "door": door})
    engine.load(QUrl.fromLocalFile(str(checkout / "tests" / "ui" / "Unavailable.qml")))
    found = engine.rootObjects()[0]
    assert isinstance(found, QQuickWindow)
    found.show()

    yield found

    found.close()
    shiboken6.delete(engine)
    qapp.removeTranslator(translator)


def texts(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        if item.property("text"):
            yield item
        for child in item.childItems():
            yield from texts(child)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize(
    ("size", "large"), [(size, large) for size in SIZES for large in (False, True) if not (large and size[2])], ids=str
)
def test_patients_read_all_of_it_and_staff_why_below(
    window: QQuickWindow, size: tuple[int, int, float], *, large: bool
) -> None:
    window.resize(*size[:2])
    window.setProperty("pixelsPerMillimetre", size[2])
    window.setProperty("large", large)
    QTest.qWait(60)

    *for_patients, french, english = texts(window.contentItem())

    places = [place(text) for text in (*for_patients, french, english)]
    assert len(for_patients) == 3
    assert not any(text.property("truncated") for text in for_patients)
    assert all(above.bottom() <= below.top() + 1 for above, below in pairwise(places))
    assert places[-1].bottom() <= size[1]
    assert french.property("text").startswith("Pour le personnel")
    assert "colons" in english.property("text")
    assert min(text.property("font").pixelSize() for text in for_patients) > english.property("font").pixelSize()
