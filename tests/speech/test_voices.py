"""Voices: espeak-ng, a program of the clinic, and what happens where one does not speak."""

from __future__ import annotations

import logging
import tempfile
import time
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from kiosk.errors import SpeechError
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.speech import choosing, processes
from kiosk.speech.processes import Stop
from kiosk.speech.segmentation import Spoken
from kiosk.speech.sound import Sound, joined, read
from kiosk.speech.voices import Espeak, FirstThatCan, Program
from tests.speech.programs import program, speaking, wav

if TYPE_CHECKING:
    from pathlib import Path

HELLO = Spoken("Bonjour à vous.", FRENCH)


def test_espeak_speaks_both_languages_and_slower() -> None:
    french = Espeak().say(HELLO, 1, Stop())
    english = Espeak().say(Spoken("Hello to you.", ENGLISH), 1, Stop())
    slow = Espeak().say(HELLO, 0.65, Stop())

    assert 0.5 < french.seconds < 3
    assert max(french.samples) > 0
    assert french.samples != english.samples
    assert slow.seconds > 1.2 * french.seconds


def test_a_language_that_no_voice_speaks_is_an_error() -> None:
    with pytest.raises(SpeechError, match="espeak-ng failed"):
        Espeak().say(Spoken("…", "xx"), 1, Stop())


def test_a_program_gets_the_words_the_language_and_the_speed(tmp_path: Path) -> None:
    path, heard = speaking(tmp_path)

    said = Program(path).say(Spoken("$(id); `id` « é »", FRENCH), 0.8, Stop())

    assert said.seconds == pytest.approx(0.1, abs=0.001)
    assert heard.read_text("utf-8") == "fr-CA 0.80 $(id); `id` « é »\n"


def test_where_the_clinics_voice_fails_espeak_speaks_and_the_log_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    voice = choosing.voice(program(tmp_path, "import sys; sys.exit(3)"), tmp_path)

    with caplog.at_level(logging.WARNING):
        said = [voice.say(HELLO, 1, Stop()) for _ in range(2)]

    assert [one.seconds > 0.5 for one in said] == [True, True]
    assert [record.message.split(": ")[0] for record in caplog.records] == ["a voice does not speak"]
    assert "Bonjour" not in caplog.text


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import sys; sys.exit(3)", "failed"),
        ("print('no sound')", "no sound"),
        ("", "no sound"),
        ("import time; time.sleep(60)", "longer than 0.2 seconds"),
        ("import os, time; os.fork() or time.sleep(60)", "no sound"),
        ("import sys\nwhile True: sys.stdout.write('x' * 100000)", "failed"),
    ],
)
def test_a_program_that_does_not_do_its_work_is_ended(tmp_path: Path, code: str, why: str) -> None:
    began = time.monotonic()

    with pytest.raises(SpeechError, match=why):
        Program(program(tmp_path, code), patience=0.2).say(HELLO, 1, Stop())

    assert time.monotonic() - began < 5


@pytest.mark.parametrize("path", ["/nowhere/voice", "/etc/passwd"])
def test_a_program_that_cannot_be_started_says_why(path: str) -> None:
    with pytest.raises(SpeechError, match="cannot be started"):
        Program(path).say(HELLO, 1, Stop())


def test_what_is_stopped_ends_at_once_with_all_that_it_started(tmp_path: Path) -> None:
    left = tmp_path / "left"
    code = f"import os, time\nos.fork()\nopen({str(left)!r}, 'a').write(f'{{os.getpid()}} ')\ntime.sleep(60)"
    stop, problems = Stop(), list[SpeechError]()

    def say() -> None:
        try:
            FirstThatCan(Program(program(tmp_path, code)), Espeak()).say(HELLO, 1, stop)
        except SpeechError as problem:
            problems.append(problem)

    thread = Thread(target=say)
    thread.start()
    while not left.exists() or len(left.read_text("utf-8").split()) < 2:
        time.sleep(0.01)
    began = time.monotonic()
    stop.ask()
    asked = time.monotonic() - began
    thread.join(10)

    assert asked < 1
    assert time.monotonic() - began < 2
    assert len(problems) == 1
    time.sleep(0.05)
    assert [number for number in left.read_text("utf-8").split() if _runs(int(number))] == []


def _runs(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:  # noqa: PTH123
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_after_a_stop_nothing_begins_any_more() -> None:
    stop = Stop()
    stop.ask()

    with pytest.raises(SpeechError):
        Espeak().say(HELLO, 1, stop)


def test_what_is_said_is_in_no_file_that_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import os, sys; sys.stdout.write(os.readlink('/proc/self/fd/0') + ' ' + os.getcwd())"
    own = tmp_path / "temporary"
    own.mkdir()
    monkeypatch.setenv("TMPDIR", str(own))
    monkeypatch.setattr(tempfile, "tempdir", None)  # asked for anew
    voice = program(tmp_path, code)
    before = set(tmp_path.rglob("*"))

    answered = processes.answer((voice,), b"words", 5, Stop()).decode()

    assert answered.startswith("/memfd:speech")
    assert set(tmp_path.rglob("*")) == before


# -- sound ---------------------------------------------------------------------------------


def test_a_sound_of_unknown_length_is_as_long_as_what_came() -> None:
    whole = wav(0.5)
    endless = whole[:40] + b"\xff\xff\xff\x7f" + whole[44:-1]

    assert read(whole).seconds == pytest.approx(0.5, abs=0.001)
    assert read(endless).seconds == pytest.approx(0.5, abs=0.001)
    assert read(read(endless).wav()) == read(endless)


@pytest.mark.parametrize("data", [b"", b"RIFF", wav()[:20], wav(width=1), wav(0), b"RIFF\0\0\0\0WAVE" + b"\0" * 200])
def test_what_is_no_sound_of_16_bits_is_refused(data: bytes) -> None:
    with pytest.raises(SpeechError, match="no sound"):
        read(data)


def test_louder_never_breaks_and_softer_is_softer() -> None:
    sound = Sound(22050, 1, (20_000).to_bytes(2, "little") + (-30_000).to_bytes(2, "little", signed=True))

    assert sound.at(1) is sound
    assert _samples(sound.at(0.5)) == [10_000, -15_000]
    assert _samples(sound.at(4)) == [21_844, -32_767]
    assert _samples(Sound(22050, 1, bytes(4)).at(4)) == [0, 0]


def _samples(sound: Sound) -> list[int]:
    return [int.from_bytes(sound.samples[at : at + 2], "little", signed=True) for at in range(0, len(sound.samples), 2)]


def test_sounds_are_joined_only_where_they_are_of_one_kind() -> None:
    short, long = read(wav(0.1)), read(wav(0.2))

    both = joined([short, long])

    assert both is not None
    assert both.seconds == pytest.approx(0.3, abs=0.001)
    assert joined([short, read(wav(rate=16000))]) is None
    assert joined([]) is not None
