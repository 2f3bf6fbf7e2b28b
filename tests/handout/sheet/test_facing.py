"""Side by side, what says the same stands at the same height, and a screen reader hears one language at a time."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime
from itertools import combinations, pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import page as validation
import pikepdf
import pytest

from kiosk.config import ClinicSettings
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf.reading import reading
from kiosk.handout.sheet.sheet import TooLongError, sheet
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan
from tests.handout.sheets import CONTENT

if TYPE_CHECKING:
    from pathlib import Path

    from pypdfium2 import PdfTextPage

TREATED = datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("America/Toronto"))
CLINIC = clinic(ClinicSettings(), CONTENT.languages)
ANSWERS = CONTENT.options_of(CONTENT.treatments["microneedling"])
FACING = SheetOptions(facing=True)


def plan(*answers: str) -> CarePlan:
    none_of = frozenset[str]() if answers else frozenset({"about-you"})
    return care_plan(CONTENT, Visit("microneedling", TREATED, answers=frozenset(answers), none_of=none_of), CLINIC)


def baseline_of(page: PdfTextPage, text: str) -> float:
    found = page.search(text).get_next()
    assert found is not None, text
    return float(page.get_charbox(found[0])[1])


def sides(pdf: bytes) -> int:
    with reading(pdf) as document:
        return len(document)


def spoken(element: pikepdf.Object) -> list[str]:
    """Return the language of each text of the structure tree, in the order in which it is read."""
    said: list[str] = []

    def walk(here: pikepdf.Object, language: str) -> None:
        language = str(here.get("/Lang", language))
        kids = here.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid, language)
            elif kid is not None:
                said.append(language)

    walk(element, "")
    return said


def test_what_says_the_same_stands_at_the_same_height() -> None:
    with reading(sheet(plan(), FACING)) as document:
        front = document[0].get_textpage()

        for french, english in (("Soleil direct", "Direct sun"), ("Maquillage", "Makeup"), ("Évitez", "Avoid")):
            assert baseline_of(front, french) == pytest.approx(baseline_of(front, english), abs=2)


def test_one_language_is_read_after_the_other() -> None:
    with pikepdf.open(io.BytesIO(sheet(plan("acne-prone"), FACING))) as pdf:
        languages = spoken(pdf.Root.StructTreeRoot.K)

    assert len(languages) > 60
    assert set(languages) == {"fr-CA", "en-CA"}
    switches = sum(one != other for one, other in pairwise(languages))
    assert switches == 1 + 2  # Info-Santé is French in English, too


@pytest.mark.parametrize("count", range(len(ANSWERS) + 1))
def test_it_is_one_sheet_for_every_patient(count: int) -> None:
    pages = {sides(sheet(plan(*answers), FACING)) for answers in combinations(ANSWERS, count)}

    assert pages == {2}


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_it_conforms(profile: str, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(sheet(plan(*ANSWERS), FACING))

    assert validation.validate_pdf(file, profile=profile).failures == []


def test_with_one_language_it_is_the_usual_sheet() -> None:
    alone = SheetOptions(languages=("fr-CA",))

    assert sheet(plan(), SheetOptions(languages=("fr-CA",), facing=True)) == sheet(plan(), alone)


def test_what_does_not_fit_on_both_sides_is_refused_so_that_another_format_is_taken() -> None:
    long = Text(dict.fromkeys(CONTENT.languages, "Encore une chose à savoir. " * 40))

    with pytest.raises(TooLongError):
        sheet(replace(plan(), notices=(long,) * 8), FACING)
