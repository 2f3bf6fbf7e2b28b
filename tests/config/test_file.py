"""The settings file: what is read, what is refused, and what is kept when one is changed."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kiosk import config
from kiosk.config.declared import fields
from kiosk.config.file import SETTINGS_FILE
from kiosk.errors import DataFolderError, SettingsError
from kiosk.i18n import FRENCH, words
from tests.config.settings_file import refusal, write

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_data_folder_has_the_defaults(tmp_path: Path) -> None:
    settings = config.load(tmp_path)

    assert settings == config.Settings()
    assert settings.clinic.phone == "418-555-0123"


def test_a_setting_that_was_changed_is_read_again(tmp_path: Path) -> None:
    config.set_value(tmp_path, "printer.uri", "ipp://127.0.0.1:631/printers/kiosk")
    config.set_value(tmp_path, "screen.idle_seconds", "90")
    config.set_value(tmp_path, "screen.motion", "false")

    settings = config.load(tmp_path)

    assert settings.printer.uri == "ipp://127.0.0.1:631/printers/kiosk"
    assert settings.screen.idle_seconds == 90
    assert settings.screen.motion is False


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("clinic.name", ""),
        ("clinic.name", "Clinique\nBcc: x"),
        ("clinic.name", "Clinique \N{RIGHT-TO-LEFT OVERRIDE}"),
        ("clinic.name", "C" * 61),
        ("clinic.phone", "call us"),
        ("clinic.website", "https://clinique.example"),
        ("clinic.colour", "teal"),
        ("clinic.colour", "#0B6B6"),
        ("clinic.colour", "#777777"),
        ("clinic.colour", "#FFFF00"),
        ("clinic.timezone", "Quebec"),
        ("clinic.timezone", "../../etc/passwd"),
        ("clinic.timezone", "America"),
        ("clinic.timezone", ""),
        ("clinic.opening", "mon-fri 17:00-09:00"),
        ("clinic.opening", "mon-fri 09:00-24:00"),
        ("clinic.opening", "fri-mon 09:00-17:00"),
        ("printer.uri", "http://127.0.0.1/"),
        ("printer.uri", "ipp://"),
        ("printer.uri", "ipp://printer:port/"),
        ("printer.uri", "ipp://printer:99999/"),
        ("mail.sender", "clinique.example"),
        ("mail.sender", "a@b, c@d"),
        ("mail.sender", "a@b..c"),
        ("mail.sender", "a..b@c.example"),
        ("mail.sender", "a@-b.example"),
        ("mail.sender", "é@b.example"),
        ("mail.port", "0"),
        ("mail.port", "70000"),
        ("mail.port", "smtp"),
        ("mail.security", "ssl"),
        ("screen.motion", "maybe"),
        ("screen.diagonal_inches", "nan"),
        ("screen.diagonal_inches", "inf"),
        ("screen.diagonal_inches", "-1"),
        ("screen.diagonal_inches", "5"),
        ("screen.diagonal_inches", "6.9"),
        ("screen.diagonal_inches", "201"),
        ("screen.idle_seconds", "60.5"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_and_nothing_is_written(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        config.set_value(tmp_path, name, value)

    assert f"{name} is " in str(caught.value)
    assert "it must be" in str(caught.value)
    assert not (tmp_path / SETTINGS_FILE).exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("clinic.name", "Clinique de l’Érable"),
        ("clinic.address", "123, rue Exemple, Québec\N{NO-BREAK SPACE}(Québec)"),
        ("clinic.phone", "1 (418) 555-0123 ext. 4"),
        ("clinic.website", ""),
        ("clinic.website", "clinique.example/soins"),
        ("clinic.opening", "mon-fri 09:00-17:00, sat 10:00-14:00"),
        ("clinic.opening", ""),
        ("clinic.colour", "#767676"),
        ("clinic.logo", "/srv/clinique/logo.svg"),
        ("screen.diagonal_inches", "0.0"),
        ("screen.diagonal_inches", "7.0"),
        ("printer.uri", ""),
        ("printer.uri", "ipps://[::1]:6310/ipp/print"),
        ("mail.sender", "aftercare@clinique.example"),
        ("mail.sender", "kiosk@localhost"),
        ("content.folder", "/srv/contenu privé"),
    ],
)
def test_a_value_that_is_allowed_comes_back_as_it_was_written(tmp_path: Path, name: str, value: str) -> None:
    config.set_value(tmp_path, name, value)

    assert config.described(tmp_path, name).value == value


@pytest.mark.parametrize(("colour", "contrast"), [("#777777", "4.4"), ("#FFFF00", "1.0"), ("#ff0000", "3.9")])
def test_a_colour_that_is_too_pale_is_told_its_contrast(tmp_path: Path, colour: str, contrast: str) -> None:
    write(tmp_path, f'[clinic]\ncolour = "{colour}"')

    read = refusal(tmp_path)
    with pytest.raises(SettingsError) as when_set:
        config.set_value(tmp_path, "clinic.colour", colour)

    assert f"a darker colour: the contrast of this one with white paper is {contrast} to 1, text needs 4.5" in read
    assert str(when_set.value) == read
    assert f"{contrast.replace('.', ',')} pour 1" in when_set.value.told(words(FRENCH))


@pytest.mark.parametrize(
    "zone",
    [
        "EST",
        "MST",
        "HST",
        "EST5EDT",
        "PST8PDT",
        "Etc/GMT+5",
        "Etc/UTC",
        "UTC",
        "GMT",
        "GMT0",
        "Zulu",
        "Universal",
        "CET",
    ],
)
def test_a_time_zone_without_a_place_is_refused_with_the_one_for_quebec(tmp_path: Path, zone: str) -> None:
    with pytest.raises(SettingsError) as caught:
        config.set_value(tmp_path, "clinic.timezone", zone)

    assert "such as America/Toronto for Quebec" in str(caught.value)
    assert f"({zone} names no place" in str(caught.value)
    summer = zone in {"EST5EDT", "PST8PDT", "CET"}
    assert ("has no summer time of its own" in str(caught.value)) != summer


@pytest.mark.parametrize("zone", ["America/Toronto", "America/Blanc-Sablon", "Canada/Eastern", "Asia/Tokyo", "Cuba"])
def test_a_place_is_a_time_zone(tmp_path: Path, zone: str) -> None:
    config.set_value(tmp_path, "clinic.timezone", zone)

    assert config.load(tmp_path).clinic.timezone == zone


@given(name=st.sampled_from(sorted(fields())), value=st.text(max_size=80))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_value_is_refused_or_comes_back_whole(tmp_path: Path, name: str, value: str) -> None:
    try:
        config.set_value(tmp_path, name, value)
    except SettingsError:
        return

    kept = config.described(tmp_path, name)
    config.set_value(tmp_path, name, kept.value)

    assert config.described(tmp_path, name) == kept


def test_a_wrong_value_does_not_keep_another_from_being_put_right(tmp_path: Path) -> None:
    write(tmp_path, "[screen]\nidle_seconds = 5\ndone_seconds = 5\n")

    config.set_value(tmp_path, "screen.idle_seconds", "60")

    assert "idle_seconds" not in refusal(tmp_path)
    assert "done_seconds" in refusal(tmp_path)


def test_an_unknown_setting_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"there is no setting printer\.url\. Did you mean printer\.uri\?"):
        config.set_value(tmp_path, "printer.url", "ipp://127.0.0.1/")


def test_mail_without_a_sender_does_not_start(tmp_path: Path) -> None:
    config.set_value(tmp_path, "mail.host", "smtp.clinique.example")

    assert "kiosk settings set mail.sender ADDRESS" in refusal(tmp_path)


def test_mail_in_the_clear_to_another_machine_does_not_start(tmp_path: Path) -> None:
    config.set_value(tmp_path, "mail.host", "smtp.clinique.example")
    config.set_value(tmp_path, "mail.sender", "aftercare@clinique.example")
    config.set_value(tmp_path, "mail.security", "none")

    assert "smtp.clinique.example is another machine" in refusal(tmp_path)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.10", "::1"])
def test_mail_in_the_clear_to_this_machine_starts(tmp_path: Path, host: str) -> None:
    config.set_value(tmp_path, "mail.host", host)
    config.set_value(tmp_path, "mail.sender", "aftercare@clinique.example")
    config.set_value(tmp_path, "mail.security", "none")

    assert config.load(tmp_path).mail.host == host


def test_two_who_change_settings_at_once_both_succeed(tmp_path: Path) -> None:
    names = [name for name in fields() if name.startswith(("clinic.name", "clinic.address", "mail.user"))]
    changes = [(name, f"{name}-{turn}") for turn in range(20) for name in names]

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda change: config.set_value(tmp_path, *change), changes))

    settings = {one.name: one.value for one in config.describe(tmp_path)}
    assert [settings[name].rsplit("-", 1)[0] for name in names] == names
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_FILE]


def test_a_full_disk_keeps_the_old_settings_and_says_so(tmp_path: Path) -> None:
    config.set_value(tmp_path, "clinic.name", "Clinique Exemple")
    # A process that may not write another byte stands for a disk that is full.
    program = textwrap.dedent(f"""
        import resource
        from pathlib import Path
        from kiosk import config
        from kiosk.errors import DataFolderError
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        try:
            config.set_value(Path({str(tmp_path)!r}), "clinic.name", "Autre")
        except DataFolderError as told:
            print(told)
    """)

    done = subprocess.run([sys.executable, "-B", "-c", program], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout == (
        f"The disk that holds the data folder {tmp_path} is full. Free some space, then try again.\n"
    )
    assert config.load(tmp_path).clinic.name == "Clinique Exemple"
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_FILE]


def test_a_link_to_the_settings_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / SETTINGS_FILE).symlink_to(tmp_path / "elsewhere" / "kept.toml")

    config.set_value(tmp_path, "clinic.name", "Clinique Exemple")

    assert (tmp_path / SETTINGS_FILE).is_symlink()
    assert "Clinique Exemple" in (tmp_path / "elsewhere" / "kept.toml").read_text("utf-8")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_settings_that_may_not_be_read_are_told(tmp_path: Path) -> None:
    write(tmp_path, "").chmod(0)

    assert "Give this user the right to read it." in refusal(tmp_path)


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(DataFolderError, match="is not a folder"):
        config.ready(tmp_path / "file" / "data")


def test_every_setting_has_a_sentence_in_french(tmp_path: Path) -> None:
    french, settings = words(FRENCH), config.describe(tmp_path)

    untranslated = [one.name for one in settings if french.gettext(one.sentence) == one.sentence]

    assert len(settings) > 20
    assert untranslated == []


# -- which folder a command that is told to people is about


def test_a_command_that_is_told_names_the_folder_that_is_not_the_usual_one(tmp_path: Path) -> None:
    folder = tmp_path / "la salle 2"
    folder.mkdir()
    write(folder, "[mail]\nhost = 'smtp.clinique.example'\nport = 465\n")

    with pytest.raises(SettingsError) as refused:
        config.set_value(folder, "clinic.phone", "")

    named = f" --data '{folder}'"
    assert str(refused.value).endswith(f"kiosk settings set clinic.phone VALUE{named}")
    together = refusal(folder).split("\n")
    assert [line.rpartition("kiosk settings set ")[2] for line in together] == [
        f"mail.sender ADDRESS{named}",
        f"mail.security tls{named}",
    ]


def test_a_command_that_is_told_names_no_folder_where_it_is_the_usual_one() -> None:
    with pytest.raises(SettingsError) as refused:
        config.set_value(config.data_folder(None), "clinic.phone", "")

    assert str(refused.value).endswith("kiosk settings set clinic.phone VALUE")


def test_a_section_is_no_setting(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"clinic is a section\. Name a setting in it, such as clinic\.name\."):
        config.set_value(tmp_path, "clinic", "1")


# -- files and folders


@pytest.mark.parametrize("name", ["content.folder", "clinic.logo", "mail.authority"])
@pytest.mark.parametrize(
    "typed",
    [
        "\N{ZERO WIDTH SPACE}/srv/la clinique",
        '"/srv/la clinique"',
        "«\N{NO-BREAK SPACE}/srv/la clinique\N{NO-BREAK SPACE}»",
        "file:///srv/la%20clinique",
    ],
)
def test_a_path_is_understood_with_what_was_copied_along_with_it(tmp_path: Path, name: str, typed: str) -> None:
    config.set_value(tmp_path, name, typed)

    assert config.described(tmp_path, name).value == "/srv/la clinique"


@pytest.mark.parametrize("name", ["folder", "logo", "authority"])
@pytest.mark.parametrize("value", ["clinique", "~/clinique", "./clinique"])
def test_a_path_that_depends_on_who_starts_the_kiosk_is_refused(tmp_path: Path, name: str, value: str) -> None:
    section = {"folder": "content", "logo": "clinic", "authority": "mail"}[name]
    write(tmp_path, f"[{section}]\n{name} = '{value}'\n")

    assert "a file or a folder is written in full, beginning with /" in refusal(tmp_path)


def test_a_number_that_is_a_text_is_to_be_put_in_quotation_marks(tmp_path: Path) -> None:
    write(tmp_path, "[clinic]\nphone = 4185550123\n")

    assert "but it must be a phone number such as 418-555-0123: put it in quotation marks." in refusal(tmp_path)
