"""Whether patients can listen: the programs, the voice and the loudspeaker, in sentences for who looks after them.

Nothing is wrong where they cannot: the screens then offer no Listen, and all the rest works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.app.state import Finding, Level
from kiosk.errors import N_, Sentence, SpeechError
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.speech import choosing, playing
from kiosk.speech.playing import APLAY, Aplay
from kiosk.speech.processes import Stop
from kiosk.speech.segmentation import Spoken
from kiosk.speech.voices import ESPEAK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.speech.playing import Player
    from kiosk.speech.voices import Voice

ABOUT = "speech"
PACKAGES = {ESPEAK: "espeak-ng", APLAY: "alsa-utils"}
TRIED = (Spoken("Bonjour.", FRENCH), Spoken("Hello.", ENGLISH))


def listening(settings: Settings) -> Iterator[Finding]:
    """Return which programs are missing, without trying anything; nothing where none is."""
    for program in choosing.missing(settings.speech.program):
        if program in PACKAGES:
            message = N_("Patients cannot listen: {program} is missing. Type: sudo apt install {package}")
            yield Finding(ABOUT, Level.SOON, Sentence(message, {"program": program, "package": PACKAGES[program]}))
        else:
            message = N_(
                "The clinic’s voice {program} is not there or cannot be started, and espeak-ng speaks in its place: "
                "see kiosk settings get speech.program"
            )
            yield Finding(ABOUT, Level.SOON, Sentence(message, {"program": program}))


def tried(settings: Settings) -> Iterator[Finding]:
    """Have the clinic's voice say a word in each language, and play a moment of silence."""
    if problem := unspoken(choosing.chosen(settings.speech.program)):
        yield Finding(ABOUT, Level.SOON, Sentence(N_("The voice does not speak: {reason}"), {"reason": problem}))
    try:
        playing.tried(Aplay())
    except SpeechError:
        message = N_(
            "Patients cannot listen: no loudspeaker answers. Where there is one, connect it: the next patient can "
            "listen."
        )
        yield Finding(ABOUT, Level.SOON, Sentence(message))
    else:
        if not problem:
            yield Finding(ABOUT, Level.GOOD, Sentence(N_("Patients can listen, in French and in English.")))


def unspoken(voice: Voice) -> SpeechError | None:
    """Return why a voice does not speak both languages; None where it does."""
    for word in TRIED:
        try:
            voice.say(word, 1, Stop())
        except SpeechError as problem:
            return problem
    return None


def found(settings: Settings, data: Path) -> tuple[Voice, Player]:
    """Return what speaks to patients, and what plays it, both tried.

    Raises:
        SpeechError: patients cannot listen.

    """
    voice, player = choosing.voice(settings.speech.program, data), Aplay()
    playing.tried(player)
    voice.say(TRIED[0], 1, Stop())
    return voice, player
