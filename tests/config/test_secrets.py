"""The secrets: only their owner reads them, nothing tells them, and the key of the outbox is kept."""

from __future__ import annotations

import base64
import stat
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.config.secret_file import SECRETS_FILE
from kiosk.errors import SettingsError
from tests.config.settings_file import refusal, write

if TYPE_CHECKING:
    from pathlib import Path


def test_only_the_owner_can_read_the_secrets(tmp_path: Path) -> None:
    config.set_value(tmp_path, "mail.password", "Erable-rouge-42")

    mode = stat.S_IMODE((tmp_path / SECRETS_FILE).stat().st_mode)

    assert mode == 0o600
    assert config.load_secrets(tmp_path).mail_password == "Erable-rouge-42"


def test_secrets_that_others_could_read_are_closed_to_them(tmp_path: Path) -> None:
    config.set_value(tmp_path, "mail.password", "Erable-rouge-42")
    (tmp_path / SECRETS_FILE).chmod(0o644)

    secrets = config.load_secrets(tmp_path)

    assert secrets.mail_password == "Erable-rouge-42"
    assert stat.S_IMODE((tmp_path / SECRETS_FILE).stat().st_mode) == 0o600


def test_a_secret_is_never_shown(tmp_path: Path) -> None:
    config.set_value(tmp_path, "mail.password", "Erable-rouge-42")

    shown = config.described(tmp_path, "mail.password")

    assert shown.value == "•••"
    assert "Erable" not in repr(config.describe(tmp_path))
    assert "Erable" not in repr(config.load_secrets(tmp_path))


@pytest.mark.parametrize("text", ['mail_password = "Erable', 'mail_password = ["Erable"]', 'Erable = "Erable"'])
def test_a_damaged_secrets_file_does_not_tell_the_secret(tmp_path: Path, text: str) -> None:
    (tmp_path / SECRETS_FILE).write_text(text, "utf-8")

    with pytest.raises(SettingsError) as caught:
        config.load_secrets(tmp_path)

    assert "Erable" not in str(caught.value)
    assert SECRETS_FILE in str(caught.value)


def test_the_key_of_the_outbox_is_made_once(tmp_path: Path) -> None:
    config.set_value(tmp_path, "mail.password", "Erable-rouge-42")

    first, second = config.outbox_key(tmp_path), config.outbox_key(tmp_path)

    assert first == second
    assert len(base64.b64decode(first)) == 32
    assert config.load_secrets(tmp_path).mail_password == "Erable-rouge-42"


@pytest.mark.parametrize("key", ['"not base64"', '"AAAA"', '"clé"', f'"{"A" * 200}"', "5"])
def test_a_damaged_key_of_the_outbox_is_made_anew_and_the_password_kept(
    tmp_path: Path, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / SECRETS_FILE).write_text(f'mail_password = "Erable-rouge-42"\noutbox_key = {key}\n', "utf-8")

    made = config.outbox_key(tmp_path)

    assert len(base64.b64decode(made)) == 32
    assert config.outbox_key(tmp_path) == made
    assert config.load_secrets(tmp_path).mail_password == "Erable-rouge-42"
    assert "the outbox's key is damaged" in caplog.text
    assert not any(key in message for message in caplog.messages)


# -- a password in the wrong place


@pytest.mark.parametrize("name", ["password", "Password", "pasword"])
def test_a_password_in_the_settings_is_sent_to_where_nobody_reads_it(tmp_path: Path, name: str) -> None:
    write(tmp_path, f"[mail]\n{name} = 'Erable-42'\n")

    told = refusal(tmp_path)

    assert f"Remove the line mail.{name}, then type: kiosk settings set mail.password" in told
    assert "Erable" not in told


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        ('password = "Erable-42"', "there is nothing called password. Delete that line, leave outbox_key as it is"),
        ("mail_password = 123456", "mail_password must be one line of text in quotation marks"),
        ('Erable-42 = "x"', r"there is nothing called \?\. Delete that line"),
    ],
)
def test_a_slip_in_the_secrets_is_named_and_costs_no_key(tmp_path: Path, slip: str, told: str) -> None:
    key = config.outbox_key(tmp_path)
    path = tmp_path / SECRETS_FILE
    path.write_text(f'{slip}\noutbox_key = "{key}"\n', "utf-8")
    path.chmod(0o600)

    with pytest.raises(SettingsError, match=told) as refused:
        config.load_secrets(tmp_path)
    config.set_value(tmp_path, "mail.password", "Erable-43")

    assert not {"Erable-42", "123456"} & set(str(refused.value).split())
    assert "Move it away" not in str(refused.value)
    assert config.load_secrets(tmp_path) == config.Secrets(mail_password="Erable-43", outbox_key=key)


@pytest.mark.parametrize("text", ['outboxkey = "{key}"', '[mail]\npassword = "x"\noutbox_key = "{key}"'])
def test_the_key_is_found_under_a_name_that_is_nearly_its_own(tmp_path: Path, text: str) -> None:
    key = config.outbox_key(tmp_path)
    (tmp_path / SECRETS_FILE).write_text(text.format(key=key), "utf-8")

    config.set_value(tmp_path, "mail.password", "Erable-43")

    assert config.load_secrets(tmp_path).outbox_key == key


def test_the_key_of_the_codes_is_made_once_and_neither_key_costs_the_other(tmp_path: Path) -> None:
    outbox, codes = config.outbox_key(tmp_path), config.code_key(tmp_path)
    (tmp_path / SECRETS_FILE).write_text(f'nonsense = 1\noutboxkey = "{outbox}"\ncode-key = "{codes}"', "utf-8")

    config.set_value(tmp_path, "mail.password", "Erable-43")

    assert config.load_secrets(tmp_path) == config.Secrets(mail_password="Erable-43", outbox_key=outbox, code_key=codes)
    assert (config.outbox_key(tmp_path), config.code_key(tmp_path)) == (outbox, codes)
