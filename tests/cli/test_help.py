"""``kiosk --help``, and what is said to what is not understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kiosk.cli.main import language

if TYPE_CHECKING:
    from tests.cli.terminal import Kiosk


# -- help


def test_help_shows_every_command_with_examples(kiosk: Kiosk) -> None:
    done = kiosk("--help")

    assert done.returncode == 0
    assert done.stdout.startswith("usage: kiosk ")
    for command in ("run", "stop", "sheet", "content", "outbox", "settings"):
        assert f"\n    {command} " in done.stdout
    assert "kiosk run --demo" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("run", "--help"),
        ("stop", "--help"),
        ("sheet", "--help"),
        ("content", "--help"),
        ("content", "check", "--help"),
        ("content", "new", "--help"),
        ("content", "preview", "--help"),
        ("content", "export", "--help"),
        ("content", "import", "--help"),
        ("content", "schema", "--help"),
        ("content", "list", "--help"),
        ("content", "approve", "--help"),
        ("content", "history", "--help"),
        ("content", "diff", "--help"),
        ("content", "adopt", "--help"),
        ("outbox", "--help"),
        ("outbox", "retry", "--help"),
        ("settings", "--help"),
        ("settings", "set", "--help"),
        ("people", "--help"),
        ("people", "change", "--help"),
    ],
)
def test_help_is_all_french_in_a_french_terminal(here: Kiosk, arguments: tuple[str, ...]) -> None:
    done = here(*arguments, locale="fr_CA.UTF-8")

    assert done.returncode == 0
    assert done.stdout.startswith("utilisation\N{NO-BREAK SPACE}: kiosk")
    assert not any(line.endswith(":") and line[-2].isalpha() for line in done.stdout.splitlines())
    english = {"show", "the", "positional", "commands", "such", "file", "and", "what", "of"}
    said = re.sub(r"^    [a-z-]+ ", "", done.stdout, flags=re.MULTILINE)  # a command is called alike in each language
    assert english & set(said.replace("\n", " ").split(" ")) == set()


def test_the_version_names_what_it_runs_on(kiosk: Kiosk) -> None:
    done = kiosk("--version")

    assert done.returncode == 0
    assert done.stdout.startswith("kiosk 0.")
    assert "Python 3." in done.stdout
    assert "Qt 6." in done.stdout


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "en-CA"),
        ({"LANG": "fr_CA.UTF-8"}, "fr-CA"),
        ({"LANG": "fr_FR"}, "fr-CA"),
        ({"LANG": "C.UTF-8"}, "en-CA"),
        ({"LANG": "de_DE.UTF-8"}, "en-CA"),
        ({"LANG": "en_CA.UTF-8", "LC_ALL": "fr_CA.UTF-8"}, "fr-CA"),
        ({"LANG": "fr_CA.UTF-8", "LC_MESSAGES": "en_CA.UTF-8"}, "en-CA"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": ""}, "fr-CA"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "fr-CA"),
        ({"LANG": "en_CA.UTF-8", "LANGUAGE": "de:fr_CA:en"}, "fr-CA"),
        ({"LANG": "fr_CA.UTF-8", "LANGUAGE": "en"}, "en-CA"),
        ({"LANG": "fr_CA.UTF-8", "LANGUAGE": "de"}, "fr-CA"),
        ({"LANG": "C", "LANGUAGE": "fr"}, "en-CA"),
        ({"LANGUAGE": "fr"}, "en-CA"),
    ],
)
def test_the_language_is_that_of_the_terminal(variables: dict[str, str], expected: str) -> None:
    assert language(variables) == expected


# -- what is not understood


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("dance",), "kiosk: argument COMMAND: invalid choice: 'dance'"),
        (("sheet",), "kiosk sheet: the following arguments are required: TREATMENT, -o/--output"),
        (("sheet", "microneedling", "-o"), "kiosk sheet: argument -o/--output: expected one argument"),
        (
            ("sheet", "x", "-o", "y", "--date", "2026-02-30"),
            "2026-02-30 is not a day; write it as 2026-11-22",
        ),
        (("sheet", "x", "-o", "y", "--date", "demain"), "demain is not a day; write it as 2026-11-22"),
        (("sheet", "x", "-o", "y", "--time", "25:00"), "25:00 is not a time; write it as 14:30"),
        (("sheet", "x", "-o", "y", "--time", "2 pm"), "2 pm is not a time; write it as 14:30"),
        (("run", "--window", "wide"), "wide is not a size; write it as 1280x800"),
        (("run", "--window", "1x1"), "1x1 is not a size; write it as 1280x800"),
        (("statut",), "kiosk: statut is not known here: did you mean status?"),
        (("content", "aprove"), "kiosk content: aprove is not known here: did you mean approve?"),
        (("run", "--dem"), "kiosk run: --dem is not known here: did you mean --demo?"),
        (("run", "now"), "kiosk run: unrecognized arguments: now"),
        (("content", "go-back", "one"), "one is not a number"),
        (("people", "two-persons"), "the following arguments are required: on|off"),
        (("settings", "set"), "kiosk settings set: the following arguments are required: NAME"),
    ],
)
def test_what_is_not_understood_ends_with_2_and_says_where_help_is(
    here: Kiosk, arguments: tuple[str, ...], told: str
) -> None:
    done = here(*arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr
    assert done.stderr.splitlines()[-1].startswith("See kiosk")
    assert len(done.stderr.splitlines()) == 2


def test_what_is_not_understood_is_told_in_french(here: Kiosk) -> None:
    done = here("sheet", "x", "-o", "y", "--date", "2026-02-30", locale="fr_CA.UTF-8")

    assert done.returncode == 2
    assert "2026-02-30 n’est pas un jour" in done.stderr
    assert "Voyez kiosk sheet --help" in done.stderr


def test_no_command_at_all_shows_the_help(kiosk: Kiosk) -> None:
    done = kiosk()

    assert done.returncode == 2
    assert "kiosk run --demo" in done.stderr
