"""One reading: sentence after sentence is said in a thread of its own, the next one made while one is heard."""

from __future__ import annotations

import logging
from threading import Thread
from typing import TYPE_CHECKING

from kiosk.errors import SpeechError, log_unexpected
from kiosk.speech import sound
from kiosk.speech.processes import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.speech.playing import Player
    from kiosk.speech.segmentation import Sentence, Spoken
    from kiosk.speech.sound import Sound
    from kiosk.speech.voices import Voice

log = logging.getLogger(__name__)


class Reading:
    """Says sentences from one on until the last, or until it is stopped; it is begun once."""

    def __init__(  # noqa: PLR0913 - all that a reading is
        self,
        sentences: Sequence[Sentence],
        first: int,
        voice: Voice,
        player: Player,
        *,
        speed: float,
        volume: float,
        begins: Callable[[int], None],
        ended: Callable[[SpeechError | None], None],
    ) -> None:
        """Get ready.

        Args:
            sentences: what is said.
            first: which of them is said first.
            voice: makes the sounds.
            player: plays them.
            speed: 1 for normal.
            volume: 1 for as the voice is.
            begins: told, in the thread, which sentence begins.
            ended: told, in the thread, that the last one is over, or why it cannot go on; not when it was stopped.

        """
        self._sentences, self._first, self._voice, self._player = sentences, first, voice, player
        self._speed, self._volume, self._begins, self._ended = speed, volume, begins, ended
        self._stop = Stop()

    def start(self) -> None:
        """Begin; returns at once."""
        Thread(target=self._read, name="reading aloud", daemon=True).start()

    def stop(self) -> None:
        """Be silent; returns at once."""
        self._stop.ask()

    def _read(self) -> None:
        problem = None
        try:
            self._say_all()
        except SpeechError as found:
            problem = found
        except Exception as surprise:  # noqa: BLE001 - logged; whoever listens is told that it ends
            log_unexpected(log, surprise)
        if not self._stop.asked:
            self._ended(problem)

    def _say_all(self) -> None:
        made = self._made(self._first)
        for number in range(self._first, len(self._sentences)):
            wait = self._player.play(made, self._stop)
            self._begins(number)
            try:
                if number + 1 < len(self._sentences):
                    made = self._made(number + 1)
            finally:
                wait()

    def _made(self, number: int) -> Sound:
        sentence = self._sentences[number]
        whole = sound.joined([self._say(each) for each in sentence.said])
        return (whole or self._say(sentence.in_one_language)).at(self._volume)

    def _say(self, spoken: Spoken) -> Sound:
        return self._voice.say(spoken, self._speed, self._stop)
