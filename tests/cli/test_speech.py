"""``kiosk speech``, and what ``kiosk status`` tells of listening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.app import listening
from kiosk.app.state import Level
from kiosk.i18n import FRENCH
from tests.cli.library import staffed
from tests.cli.terminal import inside
from tests.speech.programs import program, speaking

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return config.ready(tmp_path / "data")


@pytest.fixture
def silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no sound card."""
    (tmp_path / "asound.conf").write_text("", "utf-8")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))


@pytest.fixture
def loudspeaker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a sound card that takes everything and is not heard."""
    (tmp_path / "asound.conf").write_text("pcm.!default { type null }\n", "utf-8")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))


def told(data: Path, *, tries: bool = False) -> list[tuple[Level, str]]:
    settings = config.load(data)
    found = listening.tried(settings) if tries else listening.listening(settings)
    return [(each.level, str(each.said)) for each in found]


@pytest.mark.usefixtures("loudspeaker")
def test_a_text_is_said_and_its_words_are_shown(data: Path) -> None:
    done = inside(data, "speech", "say", "Attendez 48 h. Appelez le 811.", "--language", "fr")

    assert (done.code, done.lines) == (0, ["Attendez quarante-huit heures.", "Appelez le huit un un."])


@pytest.mark.usefixtures("silent")
def test_without_a_loudspeaker_it_says_so(data: Path) -> None:
    done = inside(data, "speech", "say", "Wait 48 h.", "--language", "en")

    assert (done.code, done.lines) == (
        1,
        ["Wait forty-eight hours.", "No sound can be played: no loudspeaker answers."],
    )
    assert told(data, tries=True) == [
        (
            Level.SOON,
            (
                "Patients cannot listen: no loudspeaker answers. Where there is one, connect it: the next patient can "
                "listen."
            ),
        )
    ]


@pytest.mark.parametrize(("text", "speed"), [("…", "1"), ("Bonjour", "0"), ("Bonjour", "nan")])
def test_what_cannot_be_said_is_a_slip_of_the_command(data: Path, text: str, speed: str) -> None:
    assert inside(data, "speech", "say", text, "--speed", speed).code == 2


@pytest.mark.usefixtures("loudspeaker")
def test_where_all_is_there_patients_can_listen(data: Path) -> None:
    assert told(data) == []
    assert told(data, tries=True) == [(Level.GOOD, "Patients can listen, in French and in English.")]


def test_a_missing_program_is_told_with_what_brings_it(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.set_value(data, "speech.program", "/nowhere/voice")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert told(data) == [
        (Level.SOON, "Patients cannot listen: espeak-ng is missing. Type: sudo apt install espeak-ng"),
        (Level.SOON, "Patients cannot listen: aplay is missing. Type: sudo apt install alsa-utils"),
        (
            Level.SOON,
            (
                "The clinic’s voice /nowhere/voice is not there or cannot be started, and espeak-ng speaks in its "
                "place: see kiosk settings get speech.program"
            ),
        ),
    ]


def test_a_voice_is_tried_when_it_is_set(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, heard = speaking(tmp_path)

    good = inside(data, "settings", "set", "speech.program", path)
    spoken = heard.read_text("utf-8").splitlines()
    bad = inside(
        data, "settings", "set", "speech.program", program(tmp_path, "import sys; sys.exit(1)"), language=FRENCH
    )
    relative = inside(data, "settings", "set", "speech.program", "voice")

    assert (good.code, good.said) == (0, "")
    assert spoken == ["fr-CA 1.00 Bonjour.", "en-CA 1.00 Hello."]
    assert bad.code == 0
    assert "C’est enregistré" in bad.said
    assert relative.code == 1
    assert capsys.readouterr().err == ""


def test_what_is_published_is_prepared_and_let_go_of(tmp_path: Path) -> None:
    clinic = staffed(tmp_path)
    path, heard = speaking(tmp_path)
    clinic.publish()
    config.set_value(clinic.data, "speech.program", path)

    done = [inside(clinic.data, "speech", "prepare") for _ in range(2)]
    count = len(list((clinic.data / "speech").iterdir()))

    assert [each.code for each in done] == [0, 0]
    assert done[0].lines[-1].startswith(f"Kept: {count} sounds, ")
    assert done[1].said.endswith("made just now: 0; let go of: 0.\n")
    assert count == len(heard.read_text("utf-8").splitlines()) >= 10
