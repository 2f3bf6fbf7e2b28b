"""What cannot be printed is told to who writes it, with its place and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.config import ClinicSettings
from kiosk.content.model import Approval, Content, Line
from kiosk.content.packs import load
from kiosk.handout.sheet.proof import proof
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from tests.content.shipped import SHIPPED, french_and_english

if TYPE_CHECKING:
    from kiosk.content.findings import Problem


def told(**changes: object) -> list[Problem]:
    """Return what is wrong with the shipped treatment for patients without answers, changed."""
    return found_in(french_and_english(), **changes)


def found_in(content: Content, **changes: object) -> list[Problem]:
    treatment = replace(content.treatments["microneedling"], answers=(), **changes)  # type: ignore[arg-type] # any field
    return proof(replace(content, treatments={treatment.id: treatment}), clinic(ClinicSettings(), content.languages))


def french(text: str) -> Text:
    return Text({"fr-CA": text, "en-CA": "After your treatment"})


def test_the_shipped_treatment_can_be_printed() -> None:
    assert found_in(load(SHIPPED)) == []


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Après le soin 🙂", "the character 🙂 (SLIGHTLY SMILING FACE) cannot be printed"),
        ("Après → le soin", "the character → (RIGHTWARDS ARROW) cannot be printed"),
        ("بعد العلاج", "from right to left"),
        ("אחרי הטיפול", "from right to left"),
        ("Après " + "microaiguille" * 3, "the word microaiguillemicroaiguillemicroa… is too long"),
    ],
)
def test_what_has_no_letter_in_the_font_is_named_with_its_place(title: str, said: str) -> None:
    problems = told(title=french(title))

    assert [problem.place for problem in problems] == ["title"]
    assert said in str(problems[0])


def test_the_name_of_who_approved_is_proofed_too() -> None:
    approval = Approval(name="Dre Éclat ✨", on=date(2026, 11, 25), review_by=date(2027, 11, 25), edition=1)

    (problem,) = told(approval=approval)

    assert problem.place == "approval/name"
    assert "the character ✨ (SPARKLES) cannot be printed" in str(problem)


@pytest.mark.parametrize("key", ["name", "address", "website"])
def test_the_words_of_the_clinic_are_proofed_too(key: str) -> None:
    ours = clinic(ClinicSettings(), french_and_english().languages)
    changed = replace(ours, **{key: "Clinique ✨ Éclat"})  # type: ignore[arg-type] # any field

    (problem,) = proof(replace(french_and_english(), treatments={}), changed)

    assert problem.place == f"clinic.{key}"
    assert "the character ✨ (SPARKLES) cannot be printed" in str(problem)


@pytest.mark.parametrize(
    "title",
    [
        "Après le soin\u202f!",
        "Peau\u2011test",
        "Cœur, « naïf », 38 °C, ½ — 10 €",
        "Micro\u00adaiguilletage",
        "Apre\u0300s le soin",
    ],
)
def test_what_french_is_written_with_can_be_printed(title: str) -> None:
    assert told(title=french(title)) == []


def test_a_sheet_that_is_too_long_says_by_how_many_lines() -> None:
    notice = Line(id="more", text=Text(dict.fromkeys(("fr-CA", "en-CA"), "Une chose de plus à savoir. " * 8)))
    few, many = (told(notices=(notice,) * count) for count in (4, 9))

    assert [len(few), len(many)] == [1, 1]
    assert 0 < int(str(few[0].values["lines"])) < int(str(many[0].values["lines"]))
    assert "lines too long" in str(many[0])


def test_the_answers_that_make_the_sheet_too_long_are_named() -> None:
    content = french_and_english()
    treatment = content.treatments["microneedling"]
    long = Text(dict.fromkeys(("fr-CA", "en-CA"), "Une chose de plus à savoir. " * 30))
    notices = tuple(n for n in treatment.notices if "pregnant" in n.audience.any_of)
    assert notices
    changed = replace(
        treatment, answers=("cold-sores", "pregnant"), notices=tuple(replace(n, text=long) for n in notices)
    )

    problems = proof(replace(content, treatments={treatment.id: changed}), clinic(ClinicSettings(), content.languages))

    assert [problem.values["answers"] for problem in problems] == ["pregnant"]


def test_of_many_answers_the_ones_that_make_the_sheet_longer_together_are_named() -> None:
    content = french_and_english()
    treatment = content.treatments["microneedling"]
    answers = tuple(f"answer-{number}" for number in range(20))
    text = Text(dict.fromkeys(("fr-CA", "en-CA"), "Une chose de plus. " * 4))
    notices = tuple(Line(id=each, text=text, for_=(each,), not_for=answers[6:]) for each in answers[:6])
    known = {each: replace(content.answers["pregnant"], id=each) for each in answers}
    changed = replace(treatment, answers=answers, notices=notices)

    problems = proof(
        replace(content, answers=content.answers | known, treatments={treatment.id: changed}),  # type: ignore[operator]
        clinic(ClinicSettings(), content.languages),
    )

    assert len(problems) == 1
    assert problems[0].values["answers"] == ", ".join(answers[:6])
