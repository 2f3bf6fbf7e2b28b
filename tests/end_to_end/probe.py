"""Runs the real program and answers where its controls are, so that a test can click them for real.

It adds nothing to the program but a thread that reads questions from standard input, one name a line, and
answers on standard output with JSON: the place and text of the visible control with that objectName, or null.
``?said TEXT`` asks the same for what says just that, ``?texts`` for every visible text, ``?places`` for where they
are, ``?grab FILE`` for a picture, ``?focus`` for what has the keyboard, ``?alone`` for how many seconds nobody has been
there.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import services
from kiosk.cli import main
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.qt.patient import hands
from kiosk.qt.patient.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Callable

HURRIED = "KIOSK_TEST_HURRIED"
"""Set in the environment where the program's own waits are to be short."""
ASK = QEvent.Type(QEvent.registerEventType())
MORE: dict[str, Callable[[str], object]] = {"?focus": lambda _: _focused()}
"""Further questions, by their first word, for a program that measures (``tests/bench/meter.py``)."""


class Question(QEvent):
    def __init__(self, text: str) -> None:
        super().__init__(ASK)
        self.text = text


class Answers(QObject):
    """Lives on the GUI thread and answers there."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, Question):
            word, _, rest = event.text.partition(" ")
            answer = MORE[word](rest) if word in MORE else _answer(event.text)
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
            return True
        return super().event(event)


def _window() -> QQuickWindow | None:
    windows = [w for w in QGuiApplication.allWindows() if isinstance(w, QQuickWindow) and w.isVisible()]
    return windows[0] if windows else None


def _items(item: QQuickItem) -> list[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return []
    found = [item]
    for child in item.childItems():
        found += _items(child)
    return found


def _hands(window: QQuickWindow) -> Hands | None:
    """Return what sees the patients' touches; the window at the office has nothing of that kind."""
    found: Hands | None = window.findChild(Hands)
    return found


def _refuses(window: QQuickWindow) -> bool:
    found = _hands(window)
    return found is not None and found.refusing


def _shown(item: QQuickItem, window: QQuickWindow) -> dict[str, Any]:
    # item.window() would make Python take the window for the item's, and forget it with the item.
    corner = window.mapToGlobal(item.mapToScene(QPointF(0, 0)).toPoint())
    return {
        "name": item.objectName(),
        "x": corner.x() + item.width() / 2,
        "y": corner.y() + item.height() / 2,
        "width": item.width(),
        "height": item.height(),
        # Whether a touch does something: the staff's buttons can be pressed even where they cannot act yet.
        "enabled": item.isEnabled() and item.property("available") is not False and not _refuses(window),
        **_hidden(item, window),
        "text": str(item.property("text") or ""),
        "ticked": bool(item.property("ticked")),
    }


def _hidden(item: QQuickItem, window: QQuickWindow) -> dict[str, Any]:
    """Tell where the middle of a control is when the view around it does not show it: "above", "below" or "".

    ``view`` is the middle of that view, where a wheel turns it.
    """
    middle = QPointF(item.width() / 2, item.height() / 2)
    view = item.parentItem()
    while view is not None:
        place = item.mapToItem(view, middle)
        if view.clip() and not view.contains(place):
            at = window.mapToGlobal(view.mapToScene(QPointF(view.width() / 2, view.height() / 2)).toPoint())
            return {"hidden": "above" if place.y() < 0 else "below", "view": at.toTuple()}
        view = view.parentItem()
    return {"hidden": "", "view": None}


def _focused() -> str | None:
    window = _window()
    held = window.activeFocusItem() if window is not None else None
    return held.objectName() if held is not None and held.isVisible() else None


def _answer(question: str) -> object:
    window = _window()
    if window is None:
        return None
    items = _items(window.contentItem())
    if question == "?texts":
        return [text for text in (str(i.property("text") or "") for i in items) if text]
    if question == "?places":
        return [(i.mapToScene(QPointF(0, 0)).toTuple(), i.opacity()) for i in items if i.property("text")]
    if question == "?alone":
        found = _hands(window)
        return found.idle.alone() if found else None
    if question.startswith("?grab "):
        return window.grabWindow().save(question.removeprefix("?grab "))
    text = question.removeprefix("?said ")
    named = [i for i in items if (i.objectName() if text == question else i.property("text")) == text]
    return _shown(named[0], window) if named else None


class Opened(logging.Handler):
    """Waits for the log's "open": only then are the program's own objects made, and others may be.

    PySide does not make classes in two threads at once: it fell over now and then when the thread did this by itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self.answers: Answers | None = None
        self.there = threading.Event()

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("open: ") and self.answers is None:
            self.answers = Answers()
            self.there.set()


def _listen(opened: Opened) -> None:
    for line in sys.stdin:
        opened.there.wait()
        assert opened.answers is not None
        QCoreApplication.postEvent(opened.answers, Question(line.strip()))


def _hurry() -> None:
    """Shorten the waits that a visit has on each page, and what a printer is given to get further."""
    hands.TOO_SOON = 0.1
    vars(services)["IppPrinter"] = partial(IppPrinter, stalled_after=1.0, silence=0.5)


def run(shown: Opened) -> int:
    """Run the program and answer questions meanwhile."""
    if HURRIED in os.environ:
        _hurry()
    logging.getLogger("kiosk").addHandler(shown)
    threading.Thread(target=_listen, args=(shown,), daemon=True).start()
    return main.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run(Opened()))
