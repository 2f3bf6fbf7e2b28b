"""Where the library of several kiosks is: an address that is understood, and a password that stands elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.errors import SettingsError
from tests.config.settings_file import refusal, write

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "postgresql://kiosk@server.clinique.example/kiosk"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (ADDRESS, ADDRESS),
        (
            "Postgres://kiosk@Server.Clinique.Example:5433/kiosk",
            "postgresql://kiosk@server.clinique.example:5433/kiosk",
        ),
        ("postgresql://kiosk@[::1]/kiosk", "postgresql://kiosk@[::1]/kiosk"),
        (f"{ADDRESS}?sslmode=verify-full&sslrootcert=/srv/ca.pem",) * 2,
        ("aucune", ""),
        ("", ""),
    ],
)
def test_an_address_is_kept_as_machines_write_it(tmp_path: Path, typed: str, kept: str) -> None:
    config.set_value(tmp_path, "library.url", typed)

    assert config.load(tmp_path).library.url == kept


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("mysql://kiosk@server/kiosk", "an address begins with postgresql://"),
        ("server/kiosk", "an address begins with postgresql://"),
        (
            "postgresql://server/kiosk",
            "who signs in is missing.*settings set library.url postgresql://kiosk@server/kiosk",
        ),
        (
            "postgresql://kiosk@server",
            "the name of the database.*settings set library.url postgresql://kiosk@server/kiosk",
        ),
        (
            "postgresql://kiosk@server/a/b",
            "the name of the database.*settings set library.url postgresql://kiosk@server/a",
        ),
        ("postgresql:///kiosk", "the server’s name is missing"),
        ("postgresql://kiosk@server:99999/kiosk", "its port is no number from 1 to 65535"),
        ("postgresql://kiosk@server:0/kiosk", "its port is no number from 1 to 65535"),
        ("postgresql://kiosk@ser ver/kiosk", "a space cannot be in it"),
        ("postgresql://kiosk@-server/kiosk", "begins or ends with a hyphen"),
        (f"{ADDRESS}?sslmode=disable", "sslmode can be require, verify-ca, verify-full"),
        (f"{ADDRESS}?options=-c", "not options"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(tmp_path: Path, typed: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        config.set_value(tmp_path, "library.url", typed)


@pytest.mark.parametrize("password", ["Erable-rouge-42", "Erable@rouge", "Erable/rouge", "Erable:rouge", "Erable#"])
def test_a_password_in_an_address_is_never_shown(tmp_path: Path, password: str) -> None:
    wrong = ADDRESS.replace("@", f":{password}@")
    write(tmp_path, f'[library]\nurl = "{wrong}"\n')

    told = refusal(tmp_path)
    with pytest.raises(SettingsError) as refused:
        config.set_value(tmp_path, "library.url", wrong)

    assert "Erable" not in told + repr(refused.value)


def test_a_password_in_an_address_is_sent_to_where_nobody_reads_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the password must not stand there") as refused:
        config.set_value(tmp_path, "library.url", ADDRESS.replace("@", ":Erable-42@"))

    assert f"kiosk settings set library.url {ADDRESS}" in str(refused.value)
    assert "; kiosk settings set library.password" in str(refused.value)


def test_each_password_stays_when_the_other_changes(tmp_path: Path) -> None:
    config.set_value(tmp_path, "mail.password", "Erable-rouge-42")
    config.set_value(tmp_path, "library.password", "Chene-bleu-99")
    config.set_value(tmp_path, "mail.password", "Bouleau-7")

    secrets = config.load_secrets(tmp_path)

    assert (secrets.mail_password, secrets.library_password) == ("Bouleau-7", "Chene-bleu-99")
    assert "Chene" not in repr((secrets, config.describe(tmp_path)))
