"""``kiosk backup`` and ``kiosk restore``: what is said, and what has to be set again."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.i18n import FRENCH
from tests.cli import library
from tests.cli.terminal import inside

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.library import Clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """A clinic that shows a text, signs in with a code and sends mail with a password."""
    clinic = library.staffed(config.ready(tmp_path / "clinic"))
    clinic.publish()
    assert inside(clinic.data, "people", "pin", "Julie", "--random").code == 0
    config.set_value(clinic.data, "mail.user", "soins")
    config.set_value(clinic.data, "mail.password", "Erable-rouge-42")
    return clinic


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "clinic.backup")


def test_what_is_to_be_set_again_is_told_and_everything_else_is_as_it_was(
    clinic: Clinic, file: str, tmp_path: Path
) -> None:
    written = inside(clinic.data, "backup", file)
    elsewhere = tmp_path / "elsewhere"

    back = inside(elsewhere, "restore", file)

    assert written.lines == [
        f"{file} holds: library.sqlite, settings.toml",
        "Passwords and codes are not in it: after a restore they are set again.",
    ]
    assert back.lines[0].startswith("This is how it was on ")
    assert back.lines[1:] == [
        f"Set the mail password again: kiosk settings set mail.password --data {elsewhere}",
        f"Give new codes to: Julie. For each: kiosk people pin NAME --data {elsewhere}",
    ]
    assert library.Clinic(elsewhere).json("history") == clinic.json("history")
    assert inside(elsewhere, "people", "pin", "Julie", "--random").code == 0


def test_a_file_that_cannot_be_written_or_read_says_why_and_speaks_of_no_data_folder(
    clinic: Clinic, tmp_path: Path
) -> None:
    folder = inside(clinic.data, "backup", str(tmp_path))
    nowhere = inside(clinic.data, "backup", str(tmp_path / "key" / "clinic.backup"), language=FRENCH)
    absent = inside(tmp_path / "elsewhere", "restore", str(tmp_path / "absent"), language=FRENCH)
    other = inside(tmp_path / "elsewhere", "restore", str(clinic.data / "settings.toml"))

    assert folder.said == f"{tmp_path} is a folder. Name a file in it, such as {tmp_path / 'clinic.backup'}"
    assert nowhere.said.startswith(f"Il n’y a pas de dossier {tmp_path / 'key'}.")
    assert "il n’existe pas" in absent.said
    assert "is no backup of a kiosk, or is damaged: it cannot be unpacked" in other.said


def test_with_the_secrets_nothing_has_to_be_set_again(clinic: Clinic, file: str, tmp_path: Path) -> None:
    written = inside(clinic.data, "backup", file, "--with-secrets", language=FRENCH)

    back = inside(tmp_path / "elsewhere", "restore", file, language=FRENCH)

    assert (len(written.lines), len(back.lines)) == (1, 1)
    assert config.code_key(tmp_path / "elsewhere") == config.code_key(clinic.data)
    assert base64.b64decode(config.code_key(clinic.data)) not in (tmp_path / "elsewhere/library.sqlite").read_bytes()


def test_a_kiosk_of_several_gets_the_key_of_the_codes_again_and_no_new_codes(
    clinic: Clinic, file: str, tmp_path: Path
) -> None:
    config.set_value(clinic.data, "library.url", "postgresql://kiosk@127.0.0.1:9/clinic")
    inside(clinic.data, "backup", file)

    back = inside(tmp_path / "elsewhere", "restore", file)

    assert back.lines[-1] == (
        "Bring the key of the codes here again from another kiosk: "
        f"kiosk people key take --data {tmp_path / 'elsewhere'}"
    )
    assert "Give new codes" not in back.said
