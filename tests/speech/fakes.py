"""A voice and a loudspeaker that only note what they are asked."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

from kiosk.errors import SpeechError
from kiosk.speech.sound import Sound

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.speech.processes import Stop
    from kiosk.speech.segmentation import Spoken


@dataclass
class Speech:
    """A voice, or a mute one."""

    mute: bool = False
    name: str = "fake"
    said: list[str] = field(default_factory=list)
    speeds: list[float] = field(default_factory=list)
    rates: dict[str, int] = field(default_factory=dict)
    """By language, where it is another one."""

    def say(self, spoken: Spoken, speed: float, stop: Stop) -> Sound:
        if self.mute or stop.asked:
            raise SpeechError("mute")
        self.said.append(spoken.words)
        self.speeds.append(speed)
        return Sound(self.rates.get(spoken.language, 22050), 1, b"\x00\x10" * 100)


@dataclass
class Loudspeaker:
    """Plays each sound in no time, or without end."""

    endless: bool = False
    played: list[Sound] = field(default_factory=list)
    silent: Event = field(default_factory=Event)
    """After an endless sound was stopped."""

    def play(self, sound: Sound, stop: Stop) -> Callable[[], None]:
        self.played.append(sound)

        def wait() -> None:
            while self.endless:
                if stop.asked:
                    self.silent.set()
                    raise SpeechError("stopped")
                time.sleep(0.005)

        return wait
