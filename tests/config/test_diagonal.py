"""A diagonal that the kiosk's screen cannot have is refused, and does not keep the kiosk from opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.app.state import state
from kiosk.config import diagonal
from kiosk.errors import SettingsError
from kiosk.i18n import FRENCH, words
from tests.config.settings_file import write
from tests.staff.small_clinic import NOW

if TYPE_CHECKING:
    from pathlib import Path

NAME = diagonal.SETTING


@pytest.mark.parametrize("pixels", [(800, 480), (1080, 1920)])
@pytest.mark.parametrize("inches", ["7", "21.5", "0"])
def test_a_diagonal_that_the_screen_may_have_is_taken(tmp_path: Path, pixels: tuple[int, int], inches: str) -> None:
    diagonal.note(tmp_path, *pixels)

    config.set_value(tmp_path, NAME, inches)

    assert config.load(tmp_path).screen.diagonal_inches == float(inches)
    assert config.passed_over(tmp_path) is None


@pytest.mark.parametrize(
    ("pixels", "inches", "least", "most"),
    [((800, 480), "32", 7, 28), ((1920, 1080), "70", 7, 66), ((3840, 2160), "10.1", 13, 133)],
)
def test_one_that_it_cannot_have_is_refused_with_what_it_may_be(
    tmp_path: Path, pixels: tuple[int, int], inches: str, least: int, most: int
) -> None:
    diagonal.note(tmp_path, *pixels)

    with pytest.raises(SettingsError) as refused:
        config.set_value(tmp_path, NAME, inches)

    limits = f"0, or a number from {least} to {most}, as the screen of this kiosk has {pixels[0]} x {pixels[1]} pixels"
    assert limits in str(refused.value)
    assert f"0, ou un nombre de {least} à {most}" in refused.value.told(words(FRENCH))
    assert not (tmp_path / "settings.toml").exists()


@pytest.mark.parametrize("written", ["5", "70", "-1", "nan", "true", '"abc"', "[1]"])
def test_a_wrong_one_in_the_file_is_passed_over_and_the_state_says_so(tmp_path: Path, written: str) -> None:
    diagonal.note(tmp_path, 1920, 1080)
    write(tmp_path, f"[screen]\ndiagonal_inches = {written}\nidle_seconds = 70")

    settings = config.load(tmp_path)

    assert (settings.screen.diagonal_inches, settings.screen.idle_seconds) == (0, 70)
    assert config.described(tmp_path, NAME).value == "0.0"
    (told,) = (each for each in state(settings, tmp_path, NOW) if each.about == "screen")
    assert told.level == "wrong"
    assert str(told.said).startswith(f"screen.diagonal_inches is {written}, but it must be 0, or a number from 7 to ")
    assert f"kiosk settings set screen.diagonal_inches VALUE --data {tmp_path}" in str(told.said)


def test_what_else_is_wrong_is_told_all_the_same(tmp_path: Path) -> None:
    write(tmp_path, "[screen]\ndiagonal_inches = 5\nidle_seconds = 5")

    with pytest.raises(SettingsError, match=r"^[^\n]*screen\.idle_seconds is 5, [^\n]*$"):
        config.load(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"width": "a", "height": 3}', '{"width": 0, "height": 3}', "[" * 9999]
)
def test_a_damaged_note_says_nothing_of_the_screen(tmp_path: Path, text: str) -> None:
    (tmp_path / diagonal.SCREEN_FILE).write_text(text)

    assert diagonal.noted(tmp_path) is None
