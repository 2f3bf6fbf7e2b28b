"""The catalogs are current and complete."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

NAMES = re.compile(r"\{([^{}:]*)")


@pytest.fixture(scope="module")
def french(checkout: Path) -> Catalog:
    with (checkout / "translations" / "fr_CA" / "LC_MESSAGES" / "kiosk.po").open("rb") as file:
        catalog = read_po(file, locale="fr_CA")
    assert len(catalog) > 500
    return catalog


def forms(message: Message) -> list[tuple[str, str]]:
    """Return each form of a message with its translation."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    said = message.string if isinstance(message.string, (tuple, list)) else ("",) * len(message.id)
    return list(zip(message.id, said, strict=True))


def test_the_catalogs_are_current(checkout: Path) -> None:
    told = subprocess.run(
        [sys.executable, str(checkout / "script" / "translations"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.returncode == 0, told.stdout


def test_every_message_is_in_french(french: Catalog) -> None:
    assert [m.id for m in french if m.id and (m.fuzzy or "" in dict(forms(m)).values())] == []


def test_names_in_braces_are_the_same_in_french(french: Catalog) -> None:
    differ = [
        source
        for message in french
        if message.id
        for source, said in forms(message)
        if set(NAMES.findall(source)) != set(NAMES.findall(said))
    ]

    assert differ == []


def test_french_double_punctuation_keeps_its_space(french: Catalog) -> None:
    loose = [said for m in french if m.id for _, said in forms(m) if re.search(r" [:;?!»]|« ", said)]

    assert loose == []


def test_no_screen_hides_a_message_from_the_catalog(checkout: Path) -> None:
    """Babel does not see a call inside a template literal, nor all strings of one with a choice."""
    calls = [
        (path.name, call)
        for path in (checkout / "ui").rglob("*.qml")
        for call in re.findall(r"qsTr\([^)]*\)", path.read_text(encoding="utf-8"))
    ]

    hidden = [
        f"{name}: {call}"
        for name, call in calls
        if "?" in re.sub(r'"[^"]*"', "", call) or "`" in call or not re.match(r'qsTr\("', call)
    ]

    assert len(calls) > 50
    assert hidden == []
