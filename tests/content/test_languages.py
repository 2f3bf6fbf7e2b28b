"""A pack in a language that the kiosk does not speak brings the words of the sheet, or is refused in plain words."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import write_po

from kiosk import resources
from kiosk.catalogs import handout_messages, read_catalog
from kiosk.config import ClinicSettings
from kiosk.content.languages import for_screens
from kiosk.content.packs import load, problems
from kiosk.errors import ContentError
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.sheet.proof import proof
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import ENGLISH
from kiosk.visit.clinic import clinic
from kiosk.visit.planning import care_plan
from tests.handout import spanish, tagged
from tests.handout.spanish import FRENCH, PACK, SPANISH, plan

if TYPE_CHECKING:
    from pathlib import Path

# -- the screens, which speak French and English, and what the kiosk has every word for ----------


def test_the_screens_leave_out_a_language_they_do_not_speak() -> None:
    content = for_screens(spanish.content())

    made = care_plan(content, spanish.visit(), clinic(ClinicSettings(), content.languages))
    assert made.languages == (FRENCH, ENGLISH)
    assert len(tagged.read(sheet(made)).root.kids) == 2
    assert "Protector" not in calendar(made).decode()


def catalog(translations: Path, locale: str, **said: str) -> None:
    """Write a catalog that says what French says, but for ``said`` in place of what is said for "Avoid"."""
    made = read_catalog(FRENCH, resources.path("translations", "fr_CA", "LC_MESSAGES", "kiosk.po"))
    made["Avoid"].string = said.get("avoid", "Evitare")
    path = translations / locale / "LC_MESSAGES" / "kiosk.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, made)


def test_the_screens_speak_what_has_every_word_and_the_content_is_written_in(tmp_path: Path) -> None:
    for part in ("kiosk", "translations/fr_CA"):
        shutil.copytree(resources.root() / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    catalog(tmp_path / "translations", "it")
    catalog(tmp_path / "translations", "es_MX")
    catalog(tmp_path / "translations", "pt", avoid="")
    empty = tmp_path / "translations" / "de" / "LC_MESSAGES" / "kiosk.po"
    empty.parent.mkdir(parents=True)
    empty.touch()
    asked = (
        "from kiosk.content.languages import for_screens, nothing\n"
        "from kiosk.i18n import kiosk_languages\n"
        "from dataclasses import replace\n"
        "written = replace(nothing(), languages=('en-CA', 'pt', 'it', 'fr-CA', 'es'))\n"
        "print(kiosk_languages(), for_screens(written).languages)"
    )

    told = subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert told.stderr == ""
    assert told.stdout == "('fr-CA', 'en-CA', 'es-MX', 'it') ('fr-CA', 'en-CA', 'it')\n"


def test_the_screens_need_french_and_english() -> None:
    without_english = replace(spanish.content(), languages=(FRENCH, SPANISH))

    with pytest.raises(ContentError, match="The screens are in fr-CA, en-CA"):
        for_screens(without_english)


# -- the door: words that are missing, languages that cannot be printed ----------------------


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    shutil.copytree(PACK, tmp_path, dirs_exist_ok=True)
    return tmp_path


def changed(pack: Path, before: str, after: str) -> None:
    for path in (*pack.glob("*.yaml"), *pack.glob("words/*.po")):
        path.write_text(re.sub(before, after, path.read_text("utf-8")), "utf-8")


def test_the_pack_has_no_problem() -> None:
    assert problems(PACK) == ()
    assert proof(spanish.content(), plan().clinic) == []


@pytest.mark.parametrize("word", handout_messages())
def test_no_word_of_the_sheet_may_be_missing(pack: Path, word: str | tuple[str, str]) -> None:
    path = pack / "words" / "es.po"
    catalog = read_catalog(SPANISH, path)
    word, missing = (word, "") if isinstance(word, str) else (word[0], ("1", ""))
    catalog[word].string = missing
    with path.open("wb") as file:
        write_po(file, catalog)

    found = problems(pack)

    assert [(one.file, str(one)) for one in found] == [("words/es.po", f"“{word}” is not translated")]
    assert found[0].line > 0
    with pytest.raises(ContentError, match="is not translated"):
        load(pack)


def test_a_language_without_its_words_is_told_with_what_to_do(pack: Path) -> None:
    (pack / "words" / "es.po").unlink()

    found = problems(pack)

    assert [one.file for one in found] == ["words/es.po"]
    assert "the sheet has no words in es" in str(found[0])
    assert "handout.pot" in str(found[0])


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"hasta el .date.', '"hasta el {dia}', "“until {date}” must keep its names in braces: {date}"),
        ('"hasta el .date.', '"hasta el', "must keep its names in braces"),
        ('"hasta el .date.', '"hasta el {date', "must keep its names in braces"),
        (r"plural=\(n != 1\)", "plural=(exec)", "this is not a catalog of words"),
        ('msgstr "Evite"', 'evite "Evite"', "this is not a catalog of words"),
        ('msgid "Avoid"', '#, fuzzy\nmsgid "Avoid"', "“Avoid” is not translated"),
    ],
)
def test_words_that_would_not_come_out_right_are_told(pack: Path, before: str, after: str, said: str) -> None:
    changed(pack, before, after)

    found = problems(pack)

    assert [one.file for one in found] == ["words/es.po"]
    assert said in str(found[0])


def test_a_word_that_the_fonts_do_not_have_is_told(pack: Path) -> None:
    changed(pack, 'msgstr "Evite"', 'msgstr "Evite ✋"')
    content = load(pack)

    found = proof(content, plan().clinic)

    load(PACK)
    assert [(one.file, one.place) for one in found] == [("words/es.po", "Avoid")]
    assert "RAISED HAND" in str(found[0])


@pytest.mark.parametrize("language", ["he", "ar", "fa-IR", "ur"])
def test_a_language_from_right_to_left_is_refused_by_the_check_and_at_the_start(pack: Path, language: str) -> None:
    changed(pack, r"\bes: ", f"{language}: ")
    changed(pack, "en-CA, es]", f"en-CA, {language}]")

    found = problems(pack)

    told = f"{language} is written from right to left, which the sheet cannot print yet: leave it out"
    assert [(one.file, one.line, str(one)) for one in found] == [("pack.yaml", 2, told)]
    with pytest.raises(ContentError, match="from right to left"):
        load(pack)


def run_kiosk(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the program in French, without any settings of this machine."""
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "fr_CA.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "kiosk", *arguments]
    return subprocess.run(
        command,
        cwd=resources.root(),
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_staff_read_in_plain_words_that_hebrew_cannot_be_printed(pack: Path) -> None:
    changed(pack, r"\bes: ", "he: ")
    changed(pack, "en-CA, es]", "en-CA, he]")
    paper = pack / "sheet.pdf"

    checked = run_kiosk("content", "check", str(pack), folder=pack)
    made = run_kiosk("sheet", "peeling", "--content", str(pack), "--languages", "he", "-o", str(paper), folder=pack)

    told = "he s’écrit de droite à gauche, ce que la feuille ne peut pas encore imprimer"
    assert (checked.returncode, made.returncode) == (1, 1)
    assert f"pack.yaml:2: languages: {told}" in checked.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert told in made.stderr
    assert not paper.exists()


def test_staff_make_the_spanish_sheet_from_the_command_line(tmp_path: Path) -> None:
    paper = tmp_path / "sheet.pdf"
    options = ["--content", str(PACK), "--languages", "fr-CA,es", "--date", "2026-11-22"]

    made = run_kiosk("sheet", "peeling", *options, "-o", str(paper), folder=tmp_path)

    assert (made.returncode, made.stderr) == (0, "")
    assert [part.language for part in tagged.read(paper.read_bytes()).root.kids] == [FRENCH, SPANISH]
