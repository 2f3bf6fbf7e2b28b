"""The settings files as editors save them and as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.config.file import SETTINGS_FILE
from kiosk.config.secret_file import SECRETS_FILE
from kiosk.errors import SettingsError
from kiosk.i18n import FRENCH, words

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "[clinic]\nname = 'Clinique de l’Été'\nphone = '418-555-0199'\n"


def refusal(folder: Path, data: str | bytes) -> str:
    (folder / SETTINGS_FILE).write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(SettingsError) as refused:
        config.load(folder)
    told = refused.value.told(words(FRENCH))
    assert ", line " not in told
    return str(refused.value).removeprefix(f"{folder / SETTINGS_FILE}")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_a_byte_order_mark_and_any_end_of_line_are_read(tmp_path: Path, data: bytes) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes(data)

    config.set_value(tmp_path, "mail.user", "soins")

    settings = config.load(tmp_path)
    assert (settings.clinic.name, settings.clinic.phone) == ("Clinique de l’Été", "418-555-0199")


def test_a_byte_order_mark_in_the_secrets_is_read(tmp_path: Path) -> None:
    (tmp_path / SECRETS_FILE).write_bytes("mail_password = 'Érable-42'\r\n".encode("utf-8-sig"))

    assert config.load_secrets(tmp_path).mail_password == "Érable-42"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
def test_utf_16_is_named(tmp_path: Path, encoding: str, mark: str) -> None:
    told = refusal(tmp_path, (mark + TEXT).encode(encoding))

    assert told == " is UTF-16 text, which some editors call Unicode. Open it there, and save it as UTF-8."


def test_utf_16_is_named_in_the_secrets(tmp_path: Path) -> None:
    (tmp_path / SECRETS_FILE).write_bytes("mail_password = 'Érable-42'".encode("utf-16"))

    with pytest.raises(SettingsError, match="is UTF-16 text"):
        config.load_secrets(tmp_path)


def test_latin_1_is_named_with_its_line(tmp_path: Path) -> None:
    told = refusal(tmp_path, TEXT.replace("’", "'").encode("cp1252"))

    assert told.startswith(" is not UTF-8 text: line 2 has a letter as Windows-1252 or Latin-1 writes it.")


def test_a_file_that_lost_its_bytes_in_a_power_cut_is_told(tmp_path: Path) -> None:
    told = refusal(tmp_path, TEXT.encode() + bytes(4096))

    assert told.startswith(", line 4: this is not TOML: the file is damaged, U+0000 NUL is in it;")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[clinic]\nname = 'a'\nphone = '418-555-0123'\nname = 'b'\n",
            ", line 4: clinic.name stands twice, first in line 2.",
        ),
        (
            "[clinic]\nname = 'a'\n[screen]\n[clinic]\nphone = '418-555-0123'\n",
            ", line 4: [clinic] stands twice, first in line 1.",
        ),
        ("clinic.name = 'a'\nclinic.\"name\" = 'b'\n", ", line 2: clinic.name stands twice, first in line 1."),
        (
            "clinic.name = 'a'\n[clinic]\nphone = '418-555-0123'\n",
            ", line 2: this is not TOML: a name or a section stands twice;",
        ),
        ("[clinic]\nname = “Clinique”\n", ", line 2: this is not TOML: the quotation marks must be straight,"),
        ("[clinic]\nname = « Clinique »\n", ", line 2: this is not TOML: the quotation marks must be straight,"),
        (
            "[clinic]\nname\N{NO-BREAK SPACE}= 'a'\n",
            ", line 2: this is not TOML: U+00A0 NO-BREAK SPACE stands where it cannot be;",
        ),
        (
            "[clinic]\nname = 'a'\N{ZERO WIDTH SPACE}\n",
            ", line 2: this is not TOML: U+200B ZERO WIDTH SPACE stands where",
        ),
        ("[screen]\nmotion = True\n", ", line 2: this is not TOML: write true or false, in small letters"),
        ("[screen]\nmotion = oui\n", ", line 2: this is not TOML: write true or false, in small letters"),
        (
            "[screen]\ndiagonal_inches = 15,6\n",
            ", line 2: this is not TOML: write the number with a point, such as 15.6.",
        ),
        ("[clinic]\nname = Clinique\n", ", line 2: this is not TOML: put the text in quotation marks,"),
        ("[clinic]\nname: Clinique\n", ", line 2: this is not TOML: write = in the place of :."),
        (
            '[clinic]\nlogo = "C:\\Users\\logo.svg"\n',
            ", line 2: this is not TOML: in a text in quotation marks, write /",
        ),
    ],
)
def test_a_slip_is_told_with_its_line_and_what_to_do(tmp_path: Path, text: str, told: str) -> None:
    assert refusal(tmp_path, text).startswith(told)


def test_a_doubled_name_in_the_secrets_is_told_without_any_of_it(tmp_path: Path) -> None:
    (tmp_path / SECRETS_FILE).write_text("Erable = 'Erable'\nErable = 'Erable'\n", "utf-8")

    with pytest.raises(SettingsError, match="a name or a section stands twice") as refused:
        config.load_secrets(tmp_path)

    assert "Erable" not in str(refused.value)
