"""What plays sound: ``aplay`` of ALSA, which PipeWire and PulseAudio take from, too.

It is a program of its own, so that a sound card that hangs never stops the screens, and silence is at once.  The volume
of the machine is left as the clinic set it.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

from kiosk.errors import N_, SpeechError
from kiosk.speech.processes import Stop, waited
from kiosk.speech.sound import SILENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.speech.sound import Sound

APLAY = "aplay"
COMMAND = (APLAY, "-q", "-t", "wav", "--buffer-time=120000", "-")
"""With a buffer of 0.12 s, as what is in it may still be heard after the end."""
PATIENCE = 5.0
"""Seconds that a sound may take longer than it is."""


class Player(Protocol):
    """What plays sound."""

    def play(self, sound: Sound, stop: Stop) -> Callable[[], None]:
        """Begin to play, and return what waits until it is over.

        Raises:
            SpeechError: it cannot be played, or was stopped; what waits may raise it, too.

        """


class Aplay:
    """The sound card that the system takes by default."""

    def __init__(self, command: Sequence[str] = COMMAND, patience: float = PATIENCE) -> None:
        self._command, self._patience = command, patience

    def play(self, sound: Sound, stop: Stop) -> Callable[[], None]:
        """Begin to play."""
        with ExitStack() as begun:
            process = begun.enter_context(stop.running(self._command, sound.wav()))
            ending = begun.pop_all()

        def wait() -> None:
            with ending:
                if waited(process, sound.seconds + self._patience) != 0:
                    raise SpeechError(N_("No sound can be played: no loudspeaker answers."))

        return wait


def tried(player: Player) -> None:
    """Play a moment of silence.

    Raises:
        SpeechError: no sound can be played.

    """
    player.play(SILENCE, Stop())()
