"""``kiosk content show`` and ``diff``: what patients read, and what they read differently."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kiosk.i18n import FRENCH
from tests.cli.library import EARWAX, Clinic, changed, staffed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return staffed(tmp_path)


def test_what_differs_is_told_by_place_in_words_and_in_each_language(clinic: Clinic) -> None:
    clinic.publish()
    clinic.draft(changed(("Cotton swabs", "Cotton **buds**"), ("Cotons-tiges", "Bâtonnets")))

    assert clinic("diff", "earwax").lines == [
        "Ear cleaning (earwax): edition 1 → the draft",
        "",
        "Rule “Cotton buds”",
        "  French",
        "    before: Cotons-tiges",
        "    now: Bâtonnets",
        "  English",
        "    before: Cotton swabs",
        "    now: Cotton buds",
    ]


def test_another_time_is_told_as_patients_read_it(clinic: Clinic) -> None:
    clinic.publish()
    clinic.draft(changed(('"end":"48 h"', '"end":"7 d"')))

    english, french = clinic("diff", "earwax"), clinic("diff", "earwax", language=FRENCH)

    assert english.lines[2:] == [
        "Rule “Water in your ear”, when",
        "  French",
        "    before: pendant 48 heures après votre soin",
        "    now: pendant 7 jours après votre soin",
        "  English",
        "    before: for 48 hours after your treatment",
        "    now: for 7 days after your treatment",
    ]
    assert french.lines[2] == "Consigne «\N{NO-BREAK SPACE}Eau dans l’oreille\N{NO-BREAK SPACE}», quand"


def test_what_no_patient_reads_is_told_at_the_end(clinic: Clinic) -> None:
    clinic.publish()
    clinic.draft(changed(("An example for the tests", "Another book"), ("Dry your ear", "Pat your ear dry")))

    lines = clinic("diff", "earwax").lines

    assert lines.index("Rule “Pat your ear dry with a towel”") < lines.index("No patient reads the rest:")
    assert lines[-3:] == [
        "Source “Another book”, reference",
        "    before: An example for the tests",
        "    now: Another book",
    ]


@pytest.mark.parametrize(
    ("change", "where", "readings"),
    [
        (
            ('"urgency":"emergency"', '"urgency":"today"'),
            "Sign “Trouble breathing”, What it means “Trouble breathing, swollen lips or face”, how urgent",
            ["before: call 911", "now: call today"],
        ),
        (
            ('"stance":"do"', '"hidden":true,"stance":"do"'),
            "Rule “Dry your ear with a towel”, hidden",
            ["before: (nothing)", "now: yes"],
        ),
    ],
)
def test_what_is_not_a_sentence_is_told_in_words(
    clinic: Clinic, change: tuple[str, str], where: str, readings: list[str]
) -> None:
    clinic.publish()
    clinic.draft(changed(change))

    lines = clinic("diff", "earwax").lines

    assert lines[2] == where
    assert [line.strip() for line in lines[3:5]] == readings


def test_a_rule_that_is_new_is_told_whole_and_one_that_is_gone_too(clinic: Clinic) -> None:
    clinic.publish()
    text = json.loads(EARWAX)
    rules = text["treatment"]["rules"]
    gone = rules.pop(1)
    rules.append(gone | {"id": "salt", "end": "3 d", "thing": {"fr-CA": "Sel", "en-CA": "Salt"}})
    clinic.draft(json.dumps(text).encode())

    said = clinic("diff", "earwax").said

    assert "Rule “Salt”, when\n  French\n    before: (nothing)\n    now: pendant 3 jours" in said
    assert "Rule “Salt”\n  French\n    before: (nothing)\n    now: Sel" in said
    assert "Rule “Cotton swabs”\n  French\n    before: Cotons-tiges\n    now: (nothing)" in said


def test_two_editions_can_be_compared_and_a_first_text_with_nothing(clinic: Clinic) -> None:
    clinic.draft()
    alone = clinic("diff", "earwax")
    for word in ("swabs", "buds", "sticks"):
        clinic.publish(changed(("Cotton swabs", f"Cotton {word}")))

    assert alone.said == "Ear cleaning (earwax) has one text only: there is nothing to compare with."
    assert clinic("diff", "earwax").lines[0].endswith("edition 2 → edition 3")
    assert clinic("diff", "earwax", "1").lines[0].endswith("edition 1 → edition 3")
    assert clinic("diff", "earwax", "1", "2").lines[-2:] == ["    before: Cotton swabs", "    now: Cotton buds"]
    assert clinic("diff", "earwax", "3", "3").lines[-1] == "Nothing differs."
    assert "has no edition 9: it has 3" in clinic("diff", "earwax", "9").said


def test_what_patients_read_is_told_with_how_far_it_is(clinic: Clinic) -> None:
    clinic.publish()

    lines = clinic("show", "earwax").lines

    assert lines[0] == "Ear cleaning (earwax)"
    assert lines[1].startswith("At the kiosks: Published, edition 1, until ")
    assert lines[3] == "What patients read in edition 1:"
    at = lines.index("Rule “Water in your ear”")
    assert lines[at + 1 : at + 3] == ["    French: Eau dans l’oreille", "    English: Water in your ear"]
    assert "Rule “Water in your ear”, when" in lines
    assert "An example for the tests" not in "".join(lines)


def test_a_program_reads_the_same(clinic: Clinic) -> None:
    clinic.draft()

    told = clinic.json("show", "earwax")

    said = {each["place"]: each["said"] for each in told["text"]}
    assert said["treatment/name"] == {"fr-CA": "Nettoyage d’oreille", "en-CA": "Ear cleaning"}
    assert told["being_prepared"][0]["state"] == "draft"
    assert told["edition"] is None


def test_the_sheet_of_a_draft_says_that_it_is_one(clinic: Clinic, tmp_path: Path) -> None:
    from kiosk.cli.content.appearing import words_of  # noqa: PLC0415 - it reads what is on paper

    clinic.publish()
    published, draft = tmp_path / "published.pdf", tmp_path / "draft.pdf"
    clinic("show", "earwax", "--sheet", str(published))
    clinic.draft(changed(("Cotton swabs", "Cotton buds")))
    clinic("show", "earwax", "--sheet", str(draft))

    assert "Draft, not approved" in words_of(draft.read_bytes())
    assert "Cotton buds" in words_of(draft.read_bytes())
    assert "Draft, not approved" not in words_of(published.read_bytes())
    assert "Marc" in words_of(published.read_bytes())


def test_a_draft_that_cannot_be_read_is_told(clinic: Clinic) -> None:
    clinic.draft(b"{}")

    assert "the draft cannot be read: this document was written by a newer kiosk" in clinic("show", "earwax").said


def test_the_comparison_is_written_to_be_signed(clinic: Clinic, tmp_path: Path) -> None:
    clinic.publish()
    clinic.draft(changed(("Cotton swabs", "Cotton buds")))
    path = tmp_path / "compared.pdf"

    done = clinic("diff", "earwax", "--pdf", str(path))

    assert done.lines == ["Ear cleaning (earwax): edition 1 → the draft", f"{path} is ready."]
    assert path.read_bytes().startswith(b"%PDF")
