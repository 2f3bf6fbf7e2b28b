"""Reading aloud: which sentence is said, and what stops it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.errors import SpeechError
from kiosk.qt.patient.speaker import SPEEDS, VOLUMES
from kiosk.visit.walk import Step
from tests.speech.fakes import Loudspeaker, Speech

if TYPE_CHECKING:
    from kiosk.speech.playing import Player
    from kiosk.speech.voices import Voice
    from tests.qt.objects import Objects

TEXTS = ["Lavez. Puis séchez.", "48 h", "\N{GRINNING FACE} Oui ! Non."]


class Heard:
    """What is said to a patient, by a voice and a loudspeaker that only note it."""

    def __init__(self, kiosk: Objects, *, endless: bool = True) -> None:
        self.kiosk, self.speaker = kiosk, kiosk.speaker
        self.voice, self.player = Speech(), Loudspeaker(endless=endless)
        self.speaker.look(lambda: (self.voice, self.player))
        kiosk.wait_for(lambda: self.speaker.available)

    def read(self) -> None:
        self.speaker.read(TEXTS)
        self.wait_for_sounds(1)

    def wait_for_sounds(self, count: int) -> None:
        self.kiosk.wait_for(lambda: len(self.player.played) >= count)

    @property
    def marked(self) -> tuple[int, int, int]:
        return self.speaker.text, self.speaker.first, self.speaker.end


@pytest.fixture
def heard(kiosk: Objects) -> Heard:
    return Heard(kiosk)


def test_all_is_said_sentence_by_sentence_and_each_is_marked_where_it_stands(kiosk: Objects) -> None:
    heard, marked = Heard(kiosk, endless=False), list[tuple[int, int, int]]()
    kiosk.speaker.currentChanged.connect(lambda: marked.append(heard.marked))

    heard.read()
    kiosk.wait_for(lambda: not kiosk.speaker.playing)

    assert heard.voice.said == ["Lavez.", "Puis séchez.", "quarante-huit heures", "Oui!", "Non."]
    # QML counts the face as two.
    assert marked == [(0, 0, 6), (0, 7, 19), (1, 0, 4), (2, 0, 8), (2, 9, 13), (-1, 0, 0)]


def test_what_is_asked_last_wins(heard: Heard) -> None:
    heard.read()

    heard.speaker.read(["Autre chose."])
    heard.wait_for_sounds(2)

    assert heard.player.silent.wait(2)
    assert "Autre chose." in heard.voice.said
    assert heard.speaker.count == 1


def test_next_and_previous_go_from_sentence_to_sentence(heard: Heard) -> None:
    heard.read()
    at = []

    for go in (heard.speaker.next, heard.speaker.next, heard.speaker.previous, heard.speaker.previous):
        go()
        at.append(heard.speaker.current)
    heard.speaker.previous()
    at.append(heard.speaker.current)
    for _ in range(5):
        heard.speaker.next()
    at.append(heard.speaker.current)

    assert at == [1, 2, 1, 0, 0, -1]
    assert not heard.speaker.playing


def test_after_a_pause_the_sentence_is_said_again(heard: Heard) -> None:
    heard.read()
    heard.speaker.next()
    heard.wait_for_sounds(2)

    heard.speaker.pause()
    paused = heard.speaker.paused, heard.speaker.playing, heard.marked
    heard.speaker.goOn()
    heard.wait_for_sounds(3)

    assert paused == (True, False, (0, 7, 19))
    assert heard.voice.said.count("Puis séchez.") >= 2
    assert (heard.speaker.current, heard.speaker.playing) == (1, True)


def test_a_touch_is_silence_at_once(heard: Heard) -> None:
    heard.read()
    began = time.monotonic()

    heard.speaker.touched()

    assert heard.player.silent.wait(2)
    assert time.monotonic() - began < 2
    assert heard.speaker.paused


@pytest.mark.parametrize("by_touch", [True, False], ids=["touch", "key"])
def test_the_button_for_both_pauses_and_goes_on(heard: Heard, *, by_touch: bool) -> None:
    heard.read()

    def press() -> bool:
        if by_touch:
            heard.speaker.touched()
            heard.speaker.letGo()
        heard.speaker.pauseOrGoOn()
        QCoreApplication.processEvents()
        return bool(heard.speaker.playing)

    assert [press(), press(), press()] == [False, True, False]


def test_a_touch_on_slower_says_the_sentence_again_more_slowly(heard: Heard) -> None:
    heard.read()
    heard.speaker.touched()

    heard.speaker.slower()
    heard.wait_for_sounds(2)

    assert heard.speaker.playing
    assert heard.voice.speeds[-1] == 0.8


def test_while_it_is_paused_another_speed_is_only_kept(heard: Heard) -> None:
    heard.read()
    heard.speaker.pause()

    heard.speaker.slower()

    assert (heard.speaker.speed, heard.speaker.playing, heard.speaker.paused) == (0.8, False, True)


def test_speed_and_volume_have_ends(heard: Heard) -> None:
    seen = []
    for change in ("faster", "slower", "louder", "softer"):
        for _ in range(5):
            getattr(heard.speaker, change)()
        seen.append((heard.speaker.speed, heard.speaker.volume))

    assert seen == [
        (SPEEDS[-1], 1.0),
        (SPEEDS[0], 1.0),
        (SPEEDS[0], VOLUMES[-1]),
        (SPEEDS[0], VOLUMES[0]),
    ]


def test_louder_is_louder(heard: Heard) -> None:
    heard.read()

    heard.speaker.louder()
    heard.wait_for_sounds(2)

    before, after = (int.from_bytes(sound.samples[:2], "little") for sound in heard.player.played)
    assert after == int(before * 1.6)


def test_the_next_patient_begins_as_the_first(heard: Heard) -> None:
    heard.kiosk.to(Step.ABOUT)
    heard.read()
    heard.speaker.slower()
    heard.speaker.louder()
    heard.speaker.setByEar(True)

    heard.kiosk.visit.startOver()

    assert heard.player.silent.wait(2)
    assert (heard.speaker.speed, heard.speaker.volume, heard.speaker.byEar) == (1.0, 1.0, False)
    assert (heard.speaker.playing, heard.speaker.paused, heard.speaker.count) == (False, False, 0)


def test_another_screen_and_another_language_are_silence(heard: Heard) -> None:
    heard.kiosk.to(Step.ABOUT)
    ended = []
    for change in (heard.kiosk.visit.next, lambda: heard.kiosk.visit.setLanguage("fr-CA")):
        heard.speaker.read(TEXTS)
        change()
        ended.append((heard.speaker.playing, heard.speaker.paused))

    assert ended == [(False, False), (False, False)]


def test_where_nothing_can_be_heard_nothing_is_offered_until_somebody_puts_it_right(
    kiosk: Objects, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "kiosk.qt.patient.speaker")
    works = False
    looked = []

    def find() -> tuple[Voice, Player]:
        looked.append(works)
        if not works:
            raise SpeechError("no loudspeaker")
        return Speech(), Loudspeaker()

    kiosk.speaker.look(find)
    kiosk.wait_for(lambda: len(looked) == 1)
    kiosk.visit.startOver()
    kiosk.wait_for(lambda: len(looked) == 2)
    kiosk.speaker.read(TEXTS)
    silent = kiosk.speaker.available, kiosk.speaker.playing or kiosk.speaker.paused
    works = True
    kiosk.visit.startOver()
    kiosk.wait_for(lambda: kiosk.speaker.available)

    assert silent == (False, False)
    told = [record.message for record in caplog.records if record.name == "kiosk.qt.patient.speaker"]
    assert told == ["no loudspeaker", "patients can listen"]


def test_a_loudspeaker_that_is_unplugged_ends_the_reading_and_the_offer(heard: Heard) -> None:
    heard.voice.mute = True

    heard.speaker.read(TEXTS)
    heard.kiosk.wait_for(lambda: not heard.speaker.playing)

    assert not heard.speaker.available


def test_to_begin_to_read_keeps_nobody_waiting(heard: Heard) -> None:
    texts = [f"Phrase {number} : attendez 48 h, jusqu’au 1er décembre à 10 h 30." for number in range(40)]

    began = time.perf_counter()
    heard.speaker.read(texts)
    took = time.perf_counter() - began

    assert heard.speaker.count == 40
    assert took < 0.5
