"""Sounds that are kept: of what every patient is told alike, and of nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import resources
from kiosk.content.marks import MARK
from kiosk.errors import DataFolderError, SpeechError
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.speech import choosing
from kiosk.speech.prepared import Kept, foreign_words, same_for_all
from kiosk.speech.processes import Stop
from kiosk.speech.segmentation import Spoken
from kiosk.speech.voices import NotKeptError, Program
from tests.content.shipped import french_and_english
from tests.speech.fakes import Speech
from tests.speech.programs import speaking

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = "content/microneedling.yaml"
WORDS = [Spoken("Bonjour.", FRENCH), Spoken("Hello.", ENGLISH), Spoken("Hello.", FRENCH)]


def keep(kept: Kept, words: list[Spoken]) -> tuple[int, int, int]:
    """Keep the sounds of words, and return how many were made, are there, and were let go of."""
    done = kept.keep(words, Stop(), lambda _made, _count: None)
    return done.made, done.kept, done.removed


def test_each_sound_is_made_once_and_kept_until_its_text_is_no_longer_shown(tmp_path: Path) -> None:
    voice = Speech()
    kept = Kept(tmp_path, voice)

    done = [keep(kept, words) for words in (WORDS, [*WORDS, WORDS[0]], WORDS[1:], [])]

    assert done == [(3, 3, 0), (0, 3, 0), (0, 2, 1), (0, 0, 2)]
    assert voice.said == ["Bonjour.", "Hello.", "Hello."]
    assert list((tmp_path / "speech").iterdir()) == []


def test_what_is_kept_is_said_without_the_voice_at_its_own_speed_only(tmp_path: Path) -> None:
    voice = Speech()
    kept = Kept(tmp_path, voice)
    keep(kept, WORDS)

    assert kept.say(WORDS[0], 1, Stop()).seconds > 0
    assert len(voice.said) == 3
    for spoken, speed in ((WORDS[0], 0.8), (Spoken("Autre.", FRENCH), 1)):
        with pytest.raises(NotKeptError):
            kept.say(spoken, speed, Stop())


def test_the_sounds_of_another_voice_or_of_one_that_was_changed_are_not_taken(tmp_path: Path) -> None:
    path, _ = speaking(tmp_path)
    before = Kept(tmp_path, Program(path)).path(WORDS[0])
    with open(path, "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write("# changed\n")

    after = Kept(tmp_path, Program(path)).path(WORDS[0])

    assert before != after
    assert Kept(tmp_path, Speech()).path(WORDS[0]) not in {before, after}


def test_a_patient_hears_what_is_kept_and_a_damaged_file_is_made_up_for(tmp_path: Path) -> None:
    path, heard = speaking(tmp_path)
    voice = choosing.voice(path, tmp_path)
    kept = Kept(tmp_path, choosing.chosen(path))
    keep(kept, WORDS[:1])

    voice.say(WORDS[0], 1, Stop())
    while_kept = heard.read_text("utf-8").count("\n")
    kept.path(WORDS[0]).write_bytes(b"RIFF")
    voice.say(WORDS[0], 1, Stop())

    assert while_kept == 1
    assert heard.read_text("utf-8").count("\n") == 2


def test_to_speak_writes_nothing(tmp_path: Path) -> None:
    path, _ = speaking(tmp_path)
    before = sorted(tmp_path.iterdir())

    choosing.voice(path, tmp_path).say(Spoken("Jusqu’au premier décembre.", FRENCH), 1, Stop())

    assert sorted(each.name for each in tmp_path.iterdir()) == sorted({*(each.name for each in before), "heard"})


def test_only_what_is_told_to_every_patient_alike_is_kept() -> None:
    every = list(same_for_all([french_and_english()]))

    said = " ".join(each.words for each in every)
    assert len(every) > 300
    assert {each.language for each in every} == {FRENCH, ENGLISH}
    assert "La rougeur pâlit." in said
    marks = {f"{mark.split(':')[0]}:" for mark in MARK.findall(resources.path("assets", SHIPPED).read_text("utf-8"))}
    assert {"until:", "contact:"} <= marks
    assert [mark for mark in marks if mark in said] == []


def test_words_that_are_marked_as_foreign_are_known(tmp_path: Path) -> None:
    assert set(foreign_words(french_and_english()).values()) <= {FRENCH, ENGLISH}
    assert not (tmp_path / "speech").exists()


def test_a_voice_that_fails_and_a_folder_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    with pytest.raises(SpeechError):
        keep(Kept(tmp_path, Speech(mute=True)), WORDS)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataFolderError):
        keep(Kept(tmp_path / "file", Speech()), WORDS)
