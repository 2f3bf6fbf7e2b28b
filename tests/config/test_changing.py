"""Several settings changed at once: all of them or none, and tried out before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.config.allowed import Several
from kiosk.config.together import clashes
from kiosk.errors import SettingsError
from kiosk.i18n import ENGLISH, FRENCH, words

if TYPE_CHECKING:
    from pathlib import Path


def test_several_settings_and_a_password_are_changed_at_once(tmp_path: Path) -> None:
    config.set_value(tmp_path, "clinic.phone", "418 555-0199")

    config.set_values(tmp_path, {"clinic.name": "Clinique du Parc", "mail.port": "465", "mail.password": "secret"})

    settings = config.load(tmp_path)
    assert (settings.clinic.name, settings.mail.port) == ("Clinique du Parc", 465)
    assert settings.clinic.phone == "418 555-0199"
    assert config.load_secrets(tmp_path).mail_password == "secret"


@pytest.mark.parametrize("wrong", [{"clinic.colour": "yellow"}, {"mail.password": "two\nlines"}, {"mail.pory": "1"}])
def test_none_is_changed_where_one_is_not_allowed(tmp_path: Path, wrong: dict[str, str]) -> None:
    config.set_values(tmp_path, {"clinic.name": "Avant", "mail.password": "before"})

    with pytest.raises(SettingsError):
        config.set_values(tmp_path, {"clinic.name": "Après", "mail.password": "after", **wrong})

    assert config.load(tmp_path).clinic.name == "Avant"
    assert config.load_secrets(tmp_path).mail_password == "before"


def test_a_password_is_not_changed_where_the_settings_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("this is not TOML")

    with pytest.raises(SettingsError):
        config.set_values(tmp_path, {"clinic.name": "Après", "mail.password": "after"})

    assert not config.load_secrets(tmp_path).mail_password


def test_everything_that_is_not_allowed_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(Several) as told:
        config.set_values(tmp_path, {"clinic.colour": "yellow", "mail.port": "0"})

    assert "clinic.colour" in str(told.value)
    assert "mail.port" in str(told.value)


def test_settings_are_tried_out_without_being_changed(tmp_path: Path) -> None:
    config.set_value(tmp_path, "clinic.name", "Avant")

    tried = config.settings_of(tmp_path, {"clinic.opening": "lundi 9 h à 12 h", "mail.password": "x"})

    assert (tried.clinic.name, tried.clinic.opening) == ("Avant", "mon 09:00-12:00")
    assert config.load(tmp_path).clinic.opening == "mon-fri 09:00-17:00"
    assert not config.load_secrets(tmp_path).mail_password


def test_a_value_is_told_as_people_write_it(tmp_path: Path) -> None:
    settings = config.load(tmp_path)

    assert config.value_of(settings, "screen.motion") == "true"
    assert config.value_of(settings, "mail.port") == "587"


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        ({"mail.host": "smtp.clinique.example"}, ("mail.sender", "mail.host")),
        (
            {"mail.host": "smtp.clinique.example", "mail.sender": "a@clinique.example", "mail.port": "465"},
            ("mail.security", "mail.port"),
        ),
        (
            {
                "mail.host": "smtp.clinique.example",
                "mail.sender": "a@clinique.example",
                "mail.port": "25",
                "mail.security": "none",
            },
            ("mail.security", "mail.host"),
        ),
    ],
)
def test_what_clashes_is_told_to_who_sees_no_terminal(
    tmp_path: Path, texts: dict[str, str], names: tuple[str, ...]
) -> None:
    told = [*clashes(config.settings_of(tmp_path, texts))]

    assert [clash.names for clash in told] == [names]
    for language in (ENGLISH, FRENCH):
        said = told[0].said.told(words(language))
        assert "kiosk settings" not in said
        assert names[0] not in said
