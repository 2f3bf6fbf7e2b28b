"""The words of a content's own languages are that content's alone, wherever it goes."""

from __future__ import annotations

import json
import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.config import ClinicSettings
from kiosk.content import document
from kiosk.content.packs import load, problems
from kiosk.errors import InstallationError
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.email.message import email
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import words
from kiosk.visit.clinic import clinic
from kiosk.visit.planning import care_plan
from tests.content.shipped import SHIPPED
from tests.handout import spanish, tagged
from tests.handout.spanish import FORMATS, FRENCH, PACK, SPANISH

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.model import Content

OURS, THEIRS = "Evite", "Prescinda"
CHANGES = (('"Evite"', f'"{THEIRS}"'), ('"Recordatorios"', '"Avisos"'), ('"Sus cuidados despu[^"]*"', '"Sus consejos"'))


@pytest.fixture
def other(tmp_path: Path) -> Content:
    """A content with the same texts as the pack of the tests, and other words in Spanish."""
    shutil.copytree(PACK, tmp_path / "other")
    catalog = tmp_path / "other" / "words" / "es.po"
    text = catalog.read_text("utf-8")
    for before, after in CHANGES:
        text = re.sub(before, after, text)
    catalog.write_text(text, "utf-8")
    return load(tmp_path / "other")


def taken_home(content: Content, format_name: str) -> list[str]:
    """Return every word of the sheet, the calendar and the email."""
    who = clinic(ClinicSettings(), content.languages, content.words)
    plan = care_plan(content, spanish.visit("pregnant"), who)
    pdf = sheet(plan, replace(FORMATS[format_name], reminders=True))
    events = calendar(plan)
    sent = email(
        plan, (SPANISH, FRENCH), pdf=b"%PDF", calendar=events, sender="a@clinique.example", now=spanish.TREATED
    )
    return [tagged.read(pdf).root.said(), events.decode(), sent.decode("ascii")]


# -- side by side ----------------------------------------------------------------------------


@pytest.mark.parametrize("format_name", FORMATS)
def test_two_contents_open_at_once_each_keep_their_own_words(other: Content, format_name: str) -> None:
    ours = taken_home(spanish.content(), format_name)
    theirs = taken_home(other, format_name)
    again = taken_home(spanish.content(), format_name)

    assert ours == again
    assert (OURS in ours[0], THEIRS in ours[0]) == (True, False)
    assert (OURS in theirs[0], THEIRS in theirs[0]) == (False, True)
    assert "Recordatorios.ics" in ours[2]
    assert "Avisos.ics" in theirs[2]


def test_two_threads_with_a_content_each_never_mix_their_words(other: Content) -> None:
    contents, start = (spanish.content(), other), Barrier(2)
    alone = [taken_home(content, "both") for content in contents]

    def busy(content: Content) -> list[list[str]]:
        start.wait(timeout=30)
        return [taken_home(content, "both") for _ in range(4)]

    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(2) as threads:
            found = list(threads.map(busy, contents))
    finally:
        sys.setswitchinterval(usual)

    assert found == [[alone[0]] * 4, [alone[1]] * 4]
    assert alone[0] != alone[1]


def test_opening_a_content_gives_the_kiosk_no_language(other: Content) -> None:
    assert other.words(SPANISH).gettext("Avoid") == THEIRS
    assert other.words(FRENCH) is words(FRENCH)
    with pytest.raises(InstallationError):
        words(SPANISH)


def test_a_content_keeps_the_words_of_the_sheet_and_no_others(tmp_path: Path) -> None:
    shutil.copytree(PACK, tmp_path / "pack")
    catalog = tmp_path / "pack" / "words" / "es.po"
    catalog.write_text(catalog.read_text("utf-8") + '\nmsgid "Back"\nmsgstr "Volver"\n', "utf-8")

    content = load(tmp_path / "pack")

    assert content.words(SPANISH) == spanish.content().words(SPANISH)
    assert "Back" not in content.words(SPANISH).messages


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("plural=\\(n != 1\\)", "plural=(n%0)", "this is not a catalog of words"),
        ("plural=\\(n != 1\\)", "plural=(n != 1)*2", "“{count} day” is not translated"),
        (
            r'msgid_plural "\{count\} days"\nmsgstr\[0\] "[^"]*"\nmsgstr\[1\]',
            "msgstr",
            "“{count} day” is not translated",
        ),
    ],
)
def test_a_form_for_a_count_that_is_not_there_is_told(tmp_path: Path, before: str, after: str, wrong: str) -> None:
    shutil.copytree(PACK, tmp_path / "pack")
    catalog = tmp_path / "pack" / "words" / "es.po"
    catalog.write_text(re.sub(before, after, catalog.read_text("utf-8")), "utf-8")

    found = [str(each) for each in problems(tmp_path / "pack") if each.file == "words/es.po"]

    assert any(wrong in each for each in found)


# -- in a document ---------------------------------------------------------------------------


def test_a_sheet_in_spanish_is_printed_from_a_document_alone(other: Content) -> None:
    again, findings = document.read(document.of(other, "peeling").to_json())

    assert findings == ()
    assert again is not None
    assert taken_home(again.content, "both") == taken_home(other, "both")


def test_the_words_of_a_document_come_back_from_its_bytes_and_keep_its_hash() -> None:
    made = document.of(spanish.content(), "peeling")

    again, findings = document.read(made.to_json())

    assert findings == ()
    assert again == made
    assert again is not None
    assert (again.to_json(), again.sha256) == (made.to_json(), made.sha256)
    assert again.content.words(SPANISH).ngettext("{count} day", "{count} days", 1) == "{count} día"
    assert again.content.words(SPANISH).ngettext("{count} day", "{count} days", 2) == "{count} días"


def test_the_hash_of_a_document_changes_with_one_of_its_words(other: Content) -> None:
    ours, theirs = document.of(spanish.content(), "peeling"), document.of(other, "peeling")

    assert (ours.shared, ours.treatment) == (theirs.shared, theirs.treatment)
    assert ours.sha256 != theirs.sha256
    assert ours.sha256 == document.of(load(PACK), "peeling").sha256


def test_a_document_in_the_kiosks_own_languages_has_no_words_of_its_own() -> None:
    both = replace(spanish.content(), languages=(FRENCH, "en-CA"))

    assert "words" not in json.loads(document.of(load(SHIPPED), "microneedling").to_json())
    assert "words" not in json.loads(document.of(both, "peeling").to_json())


def changed(plain: dict[str, Any], *path: str, to: object = None) -> bytes:
    """Return the bytes of a document in which one value is another, or, without one, is not there."""
    inside = plain
    for key in path[:-1]:
        inside = inside[key]
    if to is None:
        del inside[path[-1]]
    else:
        inside[path[-1]] = to
    return json.dumps(plain).encode()


@pytest.mark.parametrize(
    ("path", "to", "told"),
    [
        (("words",), None, ("words/es", "es is missing: add it")),
        (("words",), ["es"], ("words", "words must be names and values")),
        (("words", "it"), {"plural": "0"}, ("words/it", "it is not known here: use one of fr-CA, en-CA, es")),
        (("words", "es", "said", "Avoid"), None, ("words/es/said", "“Avoid” is not translated")),
        (("words", "es", "said", "Avoid"), " ", ("words/es/said", "“Avoid” is not translated")),
        (
            ("words", "es", "said", "until {date}"),
            "hasta",
            ("words/es/said", "“until {date}” must keep its names in braces: {date}"),
        ),
        (("words", "es", "forms", "{count} day"), None, ("words/es/said", "“{count} day” is not translated")),
        (("words", "es", "forms", "{count} day"), [], ("words/es/forms", "“{count} day” is not translated")),
        (("words", "es", "forms", "{count} day"), ["{count}"], ("words/es/forms", "“{count} day” is not translated")),
        (("words", "es", "plural"), "n%0", ("words/es/plural", "this is not a catalog of words")),
        (("words", "es", "plural"), "print(n)", ("words/es/plural", "this is not a catalog of words")),
        (("words", "es", "plural"), None, ("words/es", "plural is missing: add it")),
        (("words", "es", "said"), "Evite", ("words/es/said", "said must be names and values")),
    ],
)
def test_words_that_a_document_lacks_or_that_would_not_come_out_right_are_told(
    path: tuple[str, ...], to: object, told: tuple[str, str]
) -> None:
    data = changed(json.loads(document.of(spanish.content(), "peeling").to_json()), *path, to=to)

    _, findings = document.read(data)

    assert [(each.place, str(each)[: len(told[1])]) for each in findings] == [told]
