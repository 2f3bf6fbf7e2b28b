"""Voices: what makes sound of words.  espeak-ng is always there; a clinic may set any program that it likes better.

No other voice than espeak-ng ships with the kiosk, and no neural voice was heard when this was written.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.errors import N_, SpeechError
from kiosk.speech import processes, sound

if TYPE_CHECKING:
    from kiosk.speech.processes import Stop
    from kiosk.speech.segmentation import Spoken
    from kiosk.speech.sound import Sound

ESPEAK = "espeak-ng"
WORDS_A_MINUTE = 155
"""At the normal speed; espeak-ng's own 175 is too fast for who hears the advice for the first time."""
PATIENCE = 10.0
"""Seconds that a voice has for one sentence."""
_NEAREST = {"fr": "fr", "en": "en-us"}
"""espeak-ng has no voice of Canada that is free."""

log = logging.getLogger(__name__)


class Voice(Protocol):
    """What says words."""

    @property
    def name(self) -> str:
        """Which voice it is, for what is kept of it; another voice, or the same one changed, has another name."""

    def say(self, spoken: Spoken, speed: float, stop: Stop) -> Sound:
        """Return the sound of some words.

        Args:
            spoken: the words, and their language.
            speed: 1 for normal, less for slower.
            stop: ends it at once; the error then says so.

        Raises:
            SpeechError: it cannot say them.

        """


class Espeak:
    """espeak-ng: small, quick, clear rather than beautiful."""

    name = ESPEAK

    def say(self, spoken: Spoken, speed: float, stop: Stop) -> Sound:
        """Return the sound; 20 ms for a sentence."""
        tongue = spoken.language.split("-")[0]
        pace = str(round(WORDS_A_MINUTE * speed))
        command = (ESPEAK, "-v", _NEAREST.get(tongue, tongue), "-s", pace, "-b", "1", "--stdin", "--stdout")
        return sound.read(processes.answer(command, spoken.words.encode(), PATIENCE, stop))


class Program:
    """A program of the clinic: ``PROGRAM LANGUAGE SPEED`` reads words in UTF-8 and writes a WAV file."""

    def __init__(self, path: str, patience: float = PATIENCE) -> None:
        self._path, self._patience = path, patience

    @property
    def name(self) -> str:
        """Its file, as it is now."""
        try:
            now = Path(self._path).stat()
        except OSError:
            return self._path
        return f"{self._path} {now.st_size} {now.st_mtime_ns}"

    def say(self, spoken: Spoken, speed: float, stop: Stop) -> Sound:
        """Return the sound, as soon as the program has made it."""
        command = (self._path, spoken.language, f"{speed:.2f}")
        return sound.read(processes.answer(command, spoken.words.encode(), self._patience, stop))


class FirstThatCan:
    """Several voices, the best first: where one cannot, the next one says it."""

    def __init__(self, *voices: Voice) -> None:
        self._voices = voices
        self._told: set[Voice] = set()

    @property
    def name(self) -> str:
        """Those of all."""
        return ", ".join(voice.name for voice in self._voices)

    def say(self, spoken: Spoken, speed: float, stop: Stop) -> Sound:
        """Return the sound of the first voice that can; the log says once that one could not."""
        last = SpeechError(N_("There is no voice."))
        for voice in self._voices:
            try:
                return voice.say(spoken, speed, stop)
            except SpeechError as problem:
                if stop.asked:
                    raise
                last = problem
                if voice not in self._told and not isinstance(problem, NotKeptError):
                    self._told.add(voice)
                    log.warning("a voice does not speak: %s", problem)
        raise last


class NotKeptError(SpeechError):
    """No sound is kept for these words; another voice makes it."""
