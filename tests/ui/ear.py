"""Somebody who listens to the whole window: what is said, and a visit by the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.speech.fakes import Loudspeaker, Speech

if TYPE_CHECKING:
    from kiosk.visit.walk import Step
    from tests.ui.whole import Whole

MOST_STEPS = 60
"""From one control to another; there are not so many on any screen."""


class Ear:
    """Hears each sentence in no time, or without end."""

    def __init__(self, whole: Whole, *, endless: bool = False) -> None:
        self.whole, self.voice, self.player = whole, Speech(), Loudspeaker(endless=endless)
        whole.speaker.look(lambda: (self.voice, self.player))
        whole.wait_for(lambda: whole.speaker.available)

    @property
    def heard(self) -> str:
        """All that was said until now."""
        return " / ".join(self.voice.said)

    def hears(self, what: str) -> None:
        """Wait until it is said."""
        self.whole.wait_for(lambda: what in self.heard)

    def silent(self) -> bool:
        """Wait until nothing more is said; return whether nothing is marked any more."""
        self.whole.wait_for(lambda: not self.whole.speaker.playing)
        return self.whole.reader.marked is None

    @property
    def at(self) -> str:
        """The name of the control that has the keyboard."""
        item = self.whole.window.activeFocusItem()
        return item.objectName() if item is not None else ""

    def goes_to(self, control: str) -> None:
        """Go on with the arrows to a control, as soon as it can be used."""
        self.whole.wait_for(lambda: (found := self.whole.find(control)) is not None and found.isEnabled())
        for _ in range(MOST_STEPS):
            if self.at == control:
                return
            self.whole.key(Qt.Key.Key_Down)
        raise AssertionError(f"no arrow leads to {control}")

    def chooses(self, control: str) -> None:
        """Go to a control and press Enter."""
        self.goes_to(control)
        self.whole.key(Qt.Key.Key_Return)

    def goes_on_to(self, step: Step) -> None:
        """Choose Next, screen by screen and page by page, until a step is there."""
        for _ in range(MOST_STEPS):
            if self.whole.visit.at is step:
                return
            self.chooses("nextButton")
        raise AssertionError(f"Next never leads to {step}")

    def types(self, text: str) -> None:
        """Type on a keyboard."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.whole.window, event)
