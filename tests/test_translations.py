"""The catalogs are current and complete, and the check names what is not."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

NBSP = "\N{NO-BREAK SPACE}"

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message


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


def translations(checkout: Path, *arguments: str) -> tuple[int, str, str]:
    script = [sys.executable, str(checkout / "script" / "translations"), *arguments]
    done = subprocess.run(script, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def test_the_catalogs_are_current_and_every_message_is_in_every_language(checkout: Path) -> None:
    assert translations(checkout, "--check") == (0, "", "")


def test_every_message_of_the_code_is_in_the_catalog(checkout: Path, french: Catalog) -> None:
    marks = {"N_", "_", "gettext", "ngettext"}
    calls = [
        (path.relative_to(checkout), node)
        for path in (checkout / "kiosk").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in marks
    ]
    literal = ((path, node.lineno, node.args[0]) for path, node in calls)
    said = [(path, line, str(word.value)) for path, line, word in literal if isinstance(word, ast.Constant)]

    missing = [(str(path), line, message) for path, line, message in said if french.get(message) is None]

    assert len(said) > 500
    assert missing == [], "a message inside an f-string is not seen by what collects them"


def test_french_has_a_space_that_does_not_break_before_a_question_mark_and_none_before_a_semicolon(
    french: Catalog,
) -> None:
    said = [text for message in french for _, text in forms(message) if message.id]

    wrong = [text for text in said if re.search(rf"[{NBSP} ];|[^\s{NBSP}(«][?!](?=\s|$)", text)]

    assert wrong == []


@pytest.fixture
def house(checkout: Path, tmp_path: Path) -> Path:
    """A checkout that says three things, with an empty catalog in Italian."""
    (tmp_path / "script").mkdir()
    shutil.copy(checkout / "script" / "translations", tmp_path / "script")
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "said.py").write_text(
        'N_("Avoid")\nN_("until {date}")\nngettext("{n} day", "{n} days", 2)\n', "utf-8"
    )
    begin(tmp_path, "it")
    return tmp_path


def begin(house: Path, folder: str) -> Path:
    catalog = house / "translations" / folder / "LC_MESSAGES" / "kiosk.po"
    catalog.parent.mkdir(parents=True)
    catalog.touch()
    return catalog


def filled(house: Path, *strings: str) -> None:
    """Translate the messages, in their order."""
    translations(house)
    catalog = house / "translations" / "it" / "LC_MESSAGES" / "kiosk.po"
    head, *messages = re.split(r'(?<=\n)msgstr(?:\[\d\])? ""\n(?!")', catalog.read_text("utf-8"))
    assert len(messages) == len(strings)
    plural = ["msgstr", "msgstr", "msgstr[0]", "msgstr[1]"]
    said = zip(plural, strings, messages, strict=True)
    catalog.write_text(head + "".join(f'{form} "{text}"\n{rest}' for form, text, rest in said), "utf-8")


def test_an_empty_catalog_is_filled_with_what_is_to_be_translated(house: Path) -> None:
    code, told, _ = translations(house)
    text = (house / "translations" / "it" / "LC_MESSAGES" / "kiosk.po").read_text("utf-8")

    again = translations(house)

    assert (code, "wrote translations/it" in told) == (0, True)
    assert all(each in text for each in ('"Language: it', 'msgid "Avoid"\nmsgstr ""', 'msgid_plural "{n} days"'))
    assert not re.search(r"PROJECT|FIRST AUTHOR|20\d\d", text)
    assert again == (0, "", "")


@pytest.mark.parametrize(
    ("strings", "wrong"),
    [
        (("Evitare", "fino al {date}", "{n} giorno", "{n} giorni"), []),
        (("", "fino al {date}", "{n} giorno", "{n} giorni"), ["“Avoid” is not translated"]),
        (("Evitare", "fino al {date}", "{n} giorno", ""), ["“{n} day” is not translated"]),
        (("Evitare", "fino al {data}", "{n} giorno", "{n} giorni"), ["“until {date}” must keep its names in braces"]),
        (("Evitare", "fino al", "{n} giorno", "giorni"), ["“until {date}” must", "“{n} day” must keep"]),
    ],
)
def test_the_check_names_what_is_not_translated_and_names_that_are_lost(
    house: Path, strings: tuple[str, ...], wrong: list[str]
) -> None:
    filled(house, *strings)

    code, told, _ = translations(house, "--check")

    assert code == bool(wrong)
    assert len(told.splitlines()) == len(wrong)
    assert [each for each in wrong if f"translations/it/LC_MESSAGES/kiosk.po: {each}" not in told] == []


def test_a_folder_that_is_not_named_after_a_language_is_told_how_to_be(house: Path) -> None:
    begin(house, "pt-BR")

    code, _, told = translations(house)

    assert (code, told) == (1, "translations/pt-BR: name the folder after its language, like fr_CA or it\n")


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
