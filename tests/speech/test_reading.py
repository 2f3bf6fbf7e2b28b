"""A reading: sentence after sentence, until it is over or stopped, with the real player."""

from __future__ import annotations

import time
import wave
from queue import Empty, Queue
from typing import TYPE_CHECKING

import pytest

from kiosk.errors import SpeechError
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.speech import playing
from kiosk.speech.playing import Aplay
from kiosk.speech.processes import Stop
from kiosk.speech.reading import Reading
from kiosk.speech.segmentation import sentences
from kiosk.speech.sound import Sound, read
from kiosk.speech.voices import Espeak
from tests.speech.fakes import Loudspeaker, Speech
from tests.speech.programs import program, wav

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.speech.segmentation import Sentence

THREE = sentences(["Un. Deux. Trois."], FRENCH)


class Listener:
    """Notes what a reading tells."""

    def __init__(self) -> None:
        self.told: Queue[object] = Queue()

    def next(self) -> object:
        return self.told.get(timeout=5)

    def reading(
        self, voice: Speech, player: Loudspeaker, first: int = 0, sentences: tuple[Sentence, ...] = THREE
    ) -> Reading:
        return Reading(
            sentences, first, voice, player, speed=1, volume=1, begins=self.told.put, ended=self.told.put
        )  # fmt: skip

    def nothing_more(self) -> bool:
        try:
            self.told.get(timeout=0.1)
        except Empty:
            return True
        return False


def test_each_sentence_is_told_when_it_begins_and_then_the_end() -> None:
    listener, voice, player = Listener(), Speech(), Loudspeaker()

    listener.reading(voice, player, 1).start()

    assert [listener.next() for _ in range(3)] == [1, 2, None]
    assert voice.said == ["Deux.", "Trois."]


def test_the_next_sentence_is_made_while_one_is_heard() -> None:
    listener, voice, player = Listener(), Speech(), Loudspeaker(endless=True)
    reading = listener.reading(voice, player)

    reading.start()
    listener.next()
    while len(voice.said) < 2:
        time.sleep(0.005)

    assert voice.said == ["Un.", "Deux."]
    assert len(player.played) == 1
    reading.stop()


def test_a_reading_that_is_stopped_is_silent_at_once_and_tells_nothing_more() -> None:
    listener, player = Listener(), Loudspeaker(endless=True)
    reading = listener.reading(Speech(), player)
    reading.start()
    listener.next()

    began = time.monotonic()
    reading.stop()

    assert player.silent.wait(2)
    assert time.monotonic() - began < 2
    assert listener.nothing_more()


def test_why_it_cannot_go_on_is_told() -> None:
    listener = Listener()

    listener.reading(Speech(mute=True), Loudspeaker()).start()

    assert isinstance(listener.next(), SpeechError)


def test_a_foreign_word_is_said_in_its_voice_where_both_voices_give_one_kind_of_sound() -> None:
    texts = sentences(["Le peeling."], FRENCH, {"peeling": ENGLISH})
    said = []
    for rates in ({}, {ENGLISH: 16000}):
        listener, voice = Listener(), Speech(rates=rates)
        listener.reading(voice, Loudspeaker(), sentences=texts).start()
        assert [listener.next() for _ in range(2)] == [0, None]
        said.append(voice.said)

    assert said == [["Le", "peeling"], ["Le", "peeling", "Le peeling."]]


# -- aplay -----------------------------------------------------------------------------------


@pytest.fixture
def recorder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file that a sound card which only writes down what it is given writes into."""
    heard, card = tmp_path / "heard.wav", tmp_path / "asound.conf"
    card.write_text(
        f'pcm.nothing {{ type null }}\npcm.!default {{ type file slave.pcm "nothing" file "{heard}" format "wav" }}\n',
        "utf-8",
    )
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(card))
    return heard


def test_a_moment_of_silence_tells_that_there_is_a_loudspeaker(recorder: Path) -> None:
    playing.tried(Aplay())

    assert recorder.exists()


def test_without_a_sound_card_it_is_said_that_nothing_can_be_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "asound.conf").write_text("", "utf-8")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))

    with pytest.raises(SpeechError, match="no loudspeaker answers"):
        playing.tried(Aplay())


def test_the_card_gets_what_the_voice_said_to_the_last_sample(recorder: Path) -> None:
    said = Espeak().say(THREE[0].said[0], 1, Stop())

    Aplay().play(said, Stop())()

    with wave.open(str(recorder)) as heard:
        played = heard.readframes(heard.getnframes() or 10**6)
    assert heard.getframerate() == said.rate
    assert played[: len(said.samples)] == said.samples


def test_a_card_that_hangs_is_given_up(tmp_path: Path) -> None:
    hangs = Aplay((program(tmp_path, "import time; time.sleep(60)"),), patience=0.1)
    began = time.monotonic()

    with pytest.raises(SpeechError):
        hangs.play(Sound(22050, 1, bytes(200)), Stop())()

    assert time.monotonic() - began < 2


def test_a_sound_that_is_stopped_ends_its_player(tmp_path: Path) -> None:
    stop = Stop()
    wait = Aplay((program(tmp_path, "import time; time.sleep(60)"),)).play(read(wav(30)), stop)
    began = time.monotonic()

    stop.ask()
    with pytest.raises(SpeechError):
        wait()

    assert time.monotonic() - began < 2
