"""A settings file that is broken is told with its line and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kiosk import config
from kiosk.config.file import SETTINGS_FILE
from kiosk.errors import SettingsError
from kiosk.i18n import FRENCH, words
from tests.config.settings_file import refusal, write

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        mail = 3
        [clinic]
        timezone = "Quebec"
        [screen]
        idle_seconds = 5
        motion = "sometimes"
        [printer]
        url = "ipp://127.0.0.1/"
        [garden]
        """,
    )

    told = refusal(tmp_path).splitlines()

    assert all(line.startswith(f"{path}: ") for line in told)
    assert [line.removeprefix(f"{path}: ").removesuffix(f" --data {tmp_path}") for line in told] == [
        (
            'clinic.timezone is "Quebec", but it must be a time zone such as America/Toronto: '
            "a time zone has a name of its own. "
            "Put it right with: kiosk settings set clinic.timezone America/Toronto"
        ),
        (
            "screen.idle_seconds is 5, but it must be a whole number from 10 to 600. "
            "Put it right with: kiosk settings set screen.idle_seconds VALUE"
        ),
        (
            'screen.motion is "sometimes", but it must be true or false. '
            "Put it right with: kiosk settings set screen.motion VALUE"
        ),
        "there is no setting printer.url. Did you mean printer.uri?",
        "mail must be a section of its own, begun by a line [mail].",
        "there is no setting garden. See them all with: kiosk settings list",
    ]


def test_a_broken_file_is_told_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, '[clinic]\nname = "Clinique\n')

    told = refusal(tmp_path)

    assert told.startswith(f"{path}, line 2: this is not TOML.")


def test_a_file_that_ends_too_soon_is_told_with_its_last_line(tmp_path: Path) -> None:
    path = write(tmp_path, "[clinic]\nname =")

    told = refusal(tmp_path)

    assert told.startswith(f"{path}, line 2: ")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"[clinic]\nname = 'Qu\xe9bec'\n", "is not UTF-8 text"),
        (b"#" * 200_000, "is far too long"),
        (b"a = " + b"[" * 20_000, "line 1: this is not TOML"),
        (b"a = " + b"9" * 5_000, "line 1: this is not TOML"),
        (b"\x00", "line 1: this is not TOML"),
    ],
)
def test_what_is_not_a_settings_file_is_told(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes(data)

    assert told in refusal(tmp_path)


def test_a_folder_in_the_place_of_the_settings_is_told(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).mkdir()

    assert refusal(tmp_path) == f"{tmp_path / SETTINGS_FILE} is not a file. Move it away."


@given(data=st.binary(max_size=200))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_in_the_settings_file_are_a_surprise(tmp_path: Path, data: bytes) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes(data)

    told = ""
    try:
        config.load(tmp_path)
    except SettingsError as problem:
        told = problem.told(words(FRENCH))

    assert not told or str(tmp_path) in told
