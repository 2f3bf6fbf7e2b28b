"""What docs/content.md tells those who write treatments is true."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from kiosk.cli.main import understood
from kiosk.cli.parser import speak
from kiosk.content import form, schema
from kiosk.content.model import Shared, Treatment
from kiosk.i18n import ENGLISH, words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def guide(checkout: Path) -> str:
    return (checkout / "docs" / "content.md").read_text("utf-8")


def test_its_tables_and_the_answers_of_its_commands_are_current(checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(checkout / "script" / "guide"), "--check"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_it_shows_is_understood(guide: str) -> None:
    speak(words(ENGLISH))
    shown = re.findall(r"(?:^(?:\$ )?|`)kiosk ([a-z][^`\n]* [^`\n]+)", guide, re.MULTILINE)

    for command in shown:
        with pytest.raises(SystemExit) if "--help" in command else nullcontext():
            understood(words(ENGLISH), shlex.split(command))

    assert len(shown) > 8


def test_every_key_of_the_model_is_in_its_table(guide: str) -> None:
    table = guide[guide.index("<!-- keys -->") : guide.index("<!-- /keys -->")]

    keys = {key for kind in (*schema.kinds(Treatment), *schema.kinds(Shared)) for key in form.keys_at(kind, ())}

    assert len(keys) > 40
    assert {key for key in keys if f"| `{key}` |" not in table} == set()


def test_what_it_says_the_check_says_is_what_the_check_says(guide: str, checkout: Path) -> None:
    table = guide[guide.index("| It says |") : guide.index("A name that is not known is told")]
    said = re.findall(r"^\| (.+?) \| ", table, re.MULTILINE)[1:]
    with (checkout / "translations" / "kiosk.pot").open("rb") as file:
        known = {message.id for message in read_po(file)}

    assert len(said) > 12
    assert [message for message in said if message not in known] == []


def test_every_file_it_names_is_there(guide: str, checkout: Path) -> None:
    named = set(re.findall(r"`((?:assets|docs|script)/[\w./-]+)`", guide))

    assert "assets/content/microneedling.yaml" in named
    assert [name for name in sorted(named) if not (checkout / name).exists()] == []
