"""A monkey on the whole window: fingers, keys, time, displays, printers and contents as they come; what must hold then.

It is told a seed, and does the same again with it, but for what the threads do meanwhile.
"""

from __future__ import annotations

import sys
from collections import deque
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.qt.common import paging, placing
from kiosk.qt.common.measure import Screen
from tests.ui import holds, jungle
from tests.ui.jungle import Flaky, Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem
    from pytest import MonkeyPatch  # noqa: PT013 - its type only
    from pytestqt.logging import _QtMessageCapture as Log

    from kiosk.qt.common.paging import Laid
    from tests.ui.whole import Whole

SIZES = ((1920, 1080, 527.0), (1280, 800, 0.0), (1280, 800, 338.0), (1080, 1920, 298.0), (800, 480, 152.0))
"""Pixels and millimetres."""
KEYS = (
    *[Qt.Key.Key_Tab] * 8,
    *[Qt.Key.Key_Backtab] * 2,
    *[Qt.Key.Key_Return, Qt.Key.Key_Space] * 4,
    *[Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right] * 2,
    *[Qt.Key.Key_PageUp, Qt.Key.Key_PageDown] * 2,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Control,
    *[Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5],
)
WRITTEN = (
    "a",
    "z",
    "é",
    "@",
    ".",
    "marie",
    "@gmial.com",
    "marie@exemple.ca",
    "retinol",
    "sauna",
    "zurbal",
    " ",
    "😀",
    "1.2@3",
)
ONWARD = {"nextButton", "sheetNowButton", "printButton", "sendButton", "start-fr-CA", "start-en-CA", "stillThereButton"}
"""What a monkey likes better than other controls, or it would never get far."""
DELIBERATE = 0.6
"""Seconds after which a touch is meant."""
REMEMBERED = 14
"""Events that are told of when something is wrong."""


@dataclass
class Monkey:
    """One with its seed, its hands and what it did last."""

    whole: Whole
    seed: int
    log: Log
    """What Qt says."""
    problems: list[str] = field(default_factory=list)
    done: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    held: dict[int, QPoint] = field(default_factory=dict)
    lays: int = 0
    wiped: bool = False
    by_keys: bool = False

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.desk = Flaky(chance=Random(self.seed))
        self.whole.desk = self.whole.take_home._courier = self.desk  # noqa: SLF001 - as the window's own
        self.voice = Voice(chance=Random(self.seed))
        self.whole.speaker.look(self.voice.find)
        self.whole.visit.wiped.connect(self._wipe)

    def _wipe(self) -> None:
        self.wiped = True

    def watch(self, patch: MonkeyPatch) -> None:
        """Note what goes wrong where nobody catches it, and how often pages are laid."""
        before, lay = sys.excepthook, paging.laid_out

        def surprised(kind: Any, surprise: Any, trace: Any) -> None:  # noqa: ANN401 - Python's
            self.problems.append(f"{kind.__name__}: {surprise}")
            before(kind, surprise, trace)

        def counted(*asked: Any, **options: Any) -> list[Laid]:  # noqa: ANN401 - as it is called
            self.lays += 1
            return lay(*asked, **options)

        patch.setattr(sys, "excepthook", surprised)
        patch.setattr(placing, "laid_out", counted)

    # -- what it does ------------------------------------------------------------------

    def plays(self, events: int) -> str:
        """Do so much; return what was wrong, after which nothing more is done."""
        kinds: dict[Callable[[], str], int] = {
            self.touch: 40,
            self.key: 30,
            self.two_fingers: 3,
            self.hold: 3,
            self.write: 5,
            self.time: 6,
            self.sized: 2,
            self.looks: 2,
            self.delivers: 4,
            self.offers: 1,
            self.jumps: 2,
        }
        chosen, weights = list(kinds), list(kinds.values())
        for number in range(1, events + 1):
            self.lays = 0
            self.by_keys = False
            if self.chance.random() < 0.8:
                self.whole.later(DELIBERATE)
            self.done.append(f"{number}: {self.chance.choices(chosen, weights)[0]()}")
            self.settles()
            found = [*self.problems, *holds.wrong(self)]
            if not found and (number % 500 == 0 or number == events):
                found = holds.walk(self)
            if found:
                where = f"seed {self.seed}: {'; '.join(found)}, at {self.whole.visit.at}, after"
                return "\n".join([where, *self.done])
        return ""

    def settles(self) -> None:
        """Let what was done have its consequences."""
        self.whole.rest(1 if self.chance.random() < 0.95 else 30)

    def controls(self) -> list[QQuickItem]:
        return [item for item in self.whole.items() if item.property("pressedOn") is not None]

    def place(self) -> tuple[str, QPoint]:
        """Return somewhere to touch: mostly a control, else wherever."""
        window = self.whole.window
        anywhere = QPoint(self.chance.randrange(window.width()), self.chance.randrange(window.height()))
        controls = self.controls() if self.chance.random() < 0.9 else []
        if not controls:
            return f"{anywhere.toTuple()}", anywhere
        likes = [item for item in controls if item.objectName() in ONWARD]
        item = self.chance.choice(likes if likes and self.chance.random() < 0.35 else controls)
        inside = QPointF(item.width() * self.chance.random(), item.height() * self.chance.random())
        at = item.mapToScene(inside).toPoint()
        return item.objectName() or "a control", at if window.contentItem().contains(at) else anywhere

    def touch(self) -> str:
        name, at = self.place()
        hand = self.chance.choice([self.whole.tap, self.whole.click])
        for _ in range(self.chance.choice([1, 1, 1, 2, 3])):
            hand(at)
        return f"touch {name}"

    def two_fingers(self) -> str:
        (one, first), (other, second) = self.place(), self.place()
        self.whole.press((0, first), (1, second))
        self.whole.later(self.chance.choice([0.0, 0.7]))
        self.whole.release(*self.chance.sample([(0, first), (1, second)], 2))
        return f"two fingers: {one}, {other}"

    def hold(self) -> str:
        """Put a finger down, or take it away again."""
        if self.held:
            finger, at = self.held.popitem()
            self.whole.release((finger, at))
            return "a finger let go"
        name, at = self.place()
        self.held[2] = at
        self.whole.press((2, at))
        return f"a finger held: {name}"

    def key(self) -> str:
        key, self.by_keys = self.chance.choice(KEYS), True
        self.whole.key(key)
        return f"key {key.name}"

    def write(self) -> str:
        text = self.chance.choice(WRITTEN)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.whole.window, event)
        return f"write {text}"

    def time(self) -> str:
        seconds = self.chance.choice([1, 1, 2, 10, 30, 59, 61, 75, 92, 700])
        for _ in range(min(seconds, 3)):
            self.tick(seconds / min(seconds, 3))
        if seconds == 92:
            for _ in range(46):
                self.tick(1)
        return f"{seconds} s pass"

    def tick(self, seconds: float) -> None:
        whole = self.whole
        whole.later(seconds)
        for each in (whole.take_home, whole.idle, whole.attract, whole.visit):
            each.tick()

    def sized(self) -> str:
        width, height, wide = self.chance.choice(SIZES)
        self.whole.window.resize(width, height)
        self.whole.display.take(Screen("test", width, height, wide, wide * height / width))
        return f"{width} x {height}, {wide} mm"

    def looks(self) -> str:
        look, visit = self.whole.appearance, self.whole.visit
        match self.chance.randrange(4):
            case 0:
                look.largeText = not look.largeText
                return f"large text {look.largeText}"
            case 1:
                look.highContrast = not look.highContrast
                return f"contrast {look.highContrast}"
            case _:
                visit.setLanguage(self.chance.choice(["fr-CA", "en-CA", "de-DE"]))
                return f"language {visit.language}"

    def delivers(self) -> str:
        return jungle.delivers(self.whole, self.chance)

    def offers(self) -> str:
        return jungle.offers(self.whole, self.chance)

    def jumps(self) -> str:
        return jungle.jumps(self.whole, self.chance)
