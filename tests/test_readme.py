"""What README.md shows is true."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from kiosk.cli.main import understood
from kiosk.cli.parser import speak
from kiosk.i18n import ENGLISH, words

if TYPE_CHECKING:
    from pathlib import Path


def shown(checkout: Path, begins: str) -> list[list[str]]:
    """Every command in README.md that begins so, as the shell would split it."""
    text = (checkout / "README.md").read_text("utf-8")
    code = (block or inline for block, inline in re.findall(r"```\n(.*?)```|`([^`\n]+)`", text, re.DOTALL))
    found = re.findall(rf"^{re.escape(begins)} .+", "\n".join(code), re.MULTILINE)
    return [shlex.split(command) for command in found]


def test_the_table_of_settings_is_current(checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(checkout / "script" / "readme"), "--check"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_it_shows_is_understood(checkout: Path) -> None:
    speak(words(ENGLISH))
    commands = [command[1:] for command in shown(checkout, "kiosk") + shown(checkout, "script/run")]

    for command in commands:
        with pytest.raises(SystemExit) if "--help" in command else nullcontext():
            understood(words(ENGLISH), command)

    assert len(commands) > 8


def told(checkout: Path, page: str) -> set[tuple[str, ...]]:
    """Return the beginning of every command on a page of the staff's, without what it is about."""
    text = (checkout / "docs" / page).read_text("utf-8")
    found = re.findall(r"(?:^|`)kiosk ([a-z-]+(?: [a-z-]+)?)(?=[ `])", text, re.MULTILINE)
    return {tuple(command.split()) for command in found}


def test_the_staffs_page_says_the_same_commands_in_both_languages(checkout: Path) -> None:
    english, french = told(checkout, "staff.md"), told(checkout, "personnel.md")

    assert len(english) > 20
    assert french == english


def test_every_command_that_the_staffs_pages_show_is_there(checkout: Path) -> None:
    speak(words(ENGLISH))
    for page in ("staff.md", "personnel.md"):
        commands = told(checkout, page)
        assert commands
        for command in commands:
            with pytest.raises(SystemExit) as ended:
                understood(words(ENGLISH), [*command[:2], "--help"])

            assert ended.value.code == 0, command


def test_every_place_on_its_map_is_there(checkout: Path) -> None:
    text = (checkout / "README.md").read_text("utf-8")
    table = text[text.index("| Where | What |") :]
    rows = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)[2:]
    places = [place for row in rows for place in re.findall(r"`([\w/.]+)`", row)]

    missing = [p for p in places if not (checkout / p).exists() and not (checkout / "kiosk" / p).exists()]

    assert len(places) > 12
    assert missing == []


def test_every_place_that_the_architecture_names_is_there(checkout: Path) -> None:
    """A line that names a room, or a file of one, may name others of the same room by their names alone."""
    homes = [checkout, checkout / "kiosk", checkout / "kiosk" / "handout" / "sheet"]
    missing, seen = list[str](), 0
    for line in (checkout / "docs" / "architecture.md").read_text("utf-8").splitlines():
        names = re.findall(r"`([\w./]+(?:/[\w./]*|\.py|\.qml|\.yaml|\.toml))`", line)
        named = [home / name for home in homes for name in re.findall(r"`([\w./]+/[\w./]*)", line)]
        rooms = {*homes, *(path if path.is_dir() else path.parent for path in named)}
        places = [name for name in names if not re.search(r"NAME|LANGUAGE|XScreen|^pack\.yaml$", name)]
        seen += len(places)
        missing += [place for place in places if not any((room / place).exists() for room in rooms)]

    assert seen > 60
    assert missing == []


def test_every_link_and_picture_is_there(checkout: Path) -> None:
    text = (checkout / "README.md").read_text("utf-8")
    targets = re.findall(r"\]\(([^)#]+)\)", text) + re.findall(r'src="([^"]+)"', text)

    missing = [target for target in targets if "://" not in target and not (checkout / target).exists()]

    assert targets
    assert missing == []
