"""What cannot be printed is told to who writes it, with its place and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.config import ClinicSettings
from kiosk.content.model import Approval, Content, Line, Question
from kiosk.content.packs import load
from kiosk.handout.sheet.proof import A_DAY, AT_YEARS_END, proof
from kiosk.handout.sheet.sheet import overlong
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import SHIPPED
from tests.handout.sheets import CONTENT

if TYPE_CHECKING:
    from kiosk.content.findings import Problem


CLINIC = clinic(ClinicSettings(), CONTENT.languages)


def told(**changes: object) -> list[Problem]:
    """Return what is wrong with a treatment that fits the sheet, for patients without answers, changed."""
    return found_in(CONTENT, **changes)


def found_in(content: Content, **changes: object) -> list[Problem]:
    treatment = replace(content.treatments["microneedling"], questions=(), **changes)  # type: ignore[arg-type] # any field
    return proof(replace(content, treatments={treatment.id: treatment}), clinic(ClinicSettings(), content.languages))


def french(text: str) -> Text:
    return Text({"fr-CA": text, "en-CA": "After your treatment"})


def test_only_who_answers_nothing_has_another_format_than_the_first() -> None:
    assert [str(problem.values["who"]) for problem in proof(CONTENT, CLINIC)] == ["who answers nothing"]
    assert told() == []


def test_the_shipped_treatment_can_be_printed() -> None:
    assert [problem for problem in proof(load(SHIPPED), CLINIC) if problem.blocks] == []


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
    changed = replace(CLINIC, **{key: "Clinique ✨ Éclat"})  # type: ignore[arg-type] # any field

    (problem,) = proof(replace(CONTENT, treatments={}), changed)

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


def with_notices(count: int, answers: tuple[str, ...] = (), for_: tuple[str, ...] = ()) -> list[Problem]:
    """Return what is told of so many more notices, for those whom they are meant for."""
    said = Text(dict.fromkeys(("fr-CA", "en-CA"), "Une chose de plus à savoir. " * 8))
    treatment = CONTENT.treatments["microneedling"]
    notices = tuple(Line(id=f"more-{number}", text=said, for_=for_) for number in range(count))
    asked = (Question(id="about-you", only=answers),) if answers else ()
    changed = replace(treatment, questions=asked, notices=notices)
    return proof(replace(CONTENT, treatments={treatment.id: changed}), CLINIC)


@pytest.mark.parametrize(
    ("count", "said", "blocks"),
    [(3, "its languages side by side", False), (14, "takes 4 pages", False), (40, "four are the most", True)],
)
def test_a_sheet_in_another_format_than_the_first_is_told_and_refused_when_it_has_too_many_pages(
    count: int, said: str, *, blocks: bool
) -> None:
    (problem,) = with_notices(count)

    assert said in str(problem)
    assert problem.blocks is blocks


def test_what_fits_on_most_days_and_not_at_the_end_of_the_year_is_told() -> None:
    said = Text(dict.fromkeys(CONTENT.languages, "mot " * 110))
    treatment = replace(CONTENT.treatments["microneedling"], questions=(), notices=(Line(id="more", text=said),))
    content = replace(CONTENT, treatments={treatment.id: treatment})
    days = [Visit(treatment.id, at) for at in (A_DAY, AT_YEARS_END)]
    fits = [overlong(care_plan(content, visit, CLINIC), content.languages) <= 0 for visit in days]

    told = [str(problem) for problem in proof(content, CLINIC)]

    assert fits == [True, False]
    assert ["its languages side by side" in each for each in told] == [True]


def test_more_text_has_more_lines_too_many() -> None:
    few, many = (int(str(with_notices(count)[0].values["lines"])) for count in (3, 14))

    assert 0 < few < many


def test_those_whose_sheet_has_another_format_are_named_by_the_fewest_answers_that_it_takes() -> None:
    (problem,) = with_notices(3, ("cold-sores", "isotretinoin", "darker-skin"), for_=("isotretinoin", "darker-skin"))

    assert str(problem.values["who"]) == "who answers nothing; who answers isotretinoin; darker-skin"


def test_a_sheet_that_is_long_for_everybody_is_told_so() -> None:
    (problem,) = with_notices(14)

    assert str(problem).endswith("; for: every patient)")
