"""The sheet: it fits, it is tagged right, it says what the plan says, and it is the same every time."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections import Counter
from datetime import datetime
from itertools import combinations
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import page
import pikepdf
import pypdfium2
import pytest

from kiosk import resources
from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.errors import HandoutError
from kiosk.handout.sheet import SheetOptions, sheet
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = load(resources.path("assets", "content"))
ANSWERS = CONTENT.treatments["microneedling"].answers
COMBINATIONS = [c for n in range(len(ANSWERS) + 1) for c in combinations(ANSWERS, n)]
NBSP = "\N{NO-BREAK SPACE}"
EDITIONS = {
    "both": SheetOptions(),
    "french": SheetOptions(languages=("fr-CA",)),
    "english": SheetOptions(languages=("en-CA",)),
    "large": SheetOptions(large_print=True),
}


def plan(*answers: str) -> CarePlan:
    at = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))
    return care_plan(
        CONTENT, Visit("microneedling", at, answers=frozenset(answers)), clinic(ClinicSettings(), CONTENT.languages)
    )


def text(pdf: bytes, number: int) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[number].get_textpage().get_text_range()).replace("\r\n", "\n").replace(NBSP, " ")
    finally:
        document.close()


@pytest.mark.parametrize("answers", COMBINATIONS, ids="+".join)
def test_every_combination_of_answers_fits_on_one_sheet(answers: tuple[str, ...]) -> None:
    with pikepdf.open(io.BytesIO(sheet(plan(*answers)))) as pdf:
        assert len(pdf.pages) == 2


@pytest.mark.parametrize("name", EDITIONS)
def test_every_edition_conforms_to_pdf_ua_and_pdf_a(name: str, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(sheet(plan("acne-prone", "cold-sores"), EDITIONS[name]))

    assert broken_rules(file) == []


def test_the_front_is_french_and_the_back_is_english_with_the_same_dates() -> None:
    pdf = sheet(plan("acne-prone"))

    french, english = text(pdf, 0), text(pdf, 1)
    assert "Après votre microaiguilletage" in french
    assert "dimanche 22 novembre 2026" in french
    assert "6 déc." in french
    assert "After your microneedling" in english
    assert "Sunday, November 22, 2026" in english
    assert "Dec 6" in english


def test_a_draft_is_marked_on_both_pages() -> None:
    pdf = sheet(plan())

    assert "Brouillon, non approuvé" in text(pdf, 0)
    assert "Draft, not approved" in text(pdf, 1)


def test_words_do_not_join_where_a_line_ends() -> None:
    front = " ".join(text(sheet(plan("acne-prone")), 0).split())

    for sentence in (plan("acne-prone").topics[0].sheet_why.of("fr-CA").replace(NBSP, " "),):
        assert " ".join(sentence.split()) in front


@pytest.mark.parametrize("name", EDITIONS)
def test_every_piece_of_a_page_is_reached_once_from_the_structure(name: str) -> None:
    with pikepdf.open(io.BytesIO(sheet(plan("acne-prone"), EDITIONS[name]))) as pdf:
        reached = Counter(marked(pdf))
        drawn = Counter(
            (number, int(found))
            for number, one in enumerate(pdf.pages)
            for found in re.findall(rb"/MCID (\d+)", one.Contents.read_bytes())
        )
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {(int(numbers[i]), j): e for i in range(0, len(numbers), 2) for j, e in enumerate(numbers[i + 1])}

        assert reached == drawn
        assert max(reached.values()) == 1
        assert all(place in set(own(element, pdf)) for place, element in parents.items())
        assert set(parents) == set(reached)


def test_the_reading_order_is_all_french_then_all_english() -> None:
    with pikepdf.open(io.BytesIO(sheet(plan()))) as pdf:
        parts = list(pdf.Root.StructTreeRoot.K.K)

        assert [str(part.Lang) for part in parts] == ["fr-CA", "en-CA"]
        headings = [str(e.S) for part in parts for e in part.K if str(e.S).startswith("/H")]
        assert headings[0] == "/H1"
        assert set(headings) == {"/H1", "/H2"}


def test_the_same_plan_gives_the_same_bytes_in_another_process() -> None:
    program = "import sys, test_sheet as t; sys.stdout.buffer.write(t.sheet(t.plan('acne-prone')))"
    folder = str(resources.root() / "tests" / "handout")
    again = [
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            env={"PYTHONPATH": f"{folder}:{resources.root()}", "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]

    assert again == [sheet(plan("acne-prone"))] * 2


def test_another_plan_has_another_document_id() -> None:
    ids = set()
    for answers in ((), ("acne-prone",)):
        with pikepdf.open(io.BytesIO(sheet(plan(*answers)))) as pdf:
            ids.add(bytes(pdf.trailer.ID[0]))

    assert len(ids) == 2


def test_large_print_is_eighteen_points() -> None:
    with pikepdf.open(io.BytesIO(sheet(plan(), EDITIONS["large"]))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()

    assert b" 18 Tf" in content


def test_a_language_that_nobody_wrote_is_refused() -> None:
    with pytest.raises(HandoutError, match="es-US"):
        sheet(plan(), SheetOptions(languages=("es-US",)))


def broken_rules(file: Path) -> list[str]:
    """Return what page-validation finds wrong."""
    reports = [page.validate_pdf(file, profile=profile) for profile in ("ua1", "2a")]
    return [f"{found.rule_id}: {found.message}" for report in reports for found in report.failures]


def marked(pdf: Any) -> list[tuple[int, int]]:  # noqa: ANN401 - pikepdf's objects
    """Return the (page, marked-content id) pairs in the order of the structure tree."""
    return [place for element in elements(pdf.Root.StructTreeRoot.K) for place in own(element, pdf)]


def elements(top: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects
    found = [top]
    for kid in kids(top):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += elements(kid)
    return found


def kids(element: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects
    if "/K" not in element:
        return []
    return list(element.K) if isinstance(element.K, pikepdf.Array) else [element.K]


def own(element: Any, pdf: Any) -> list[tuple[int, int]]:  # noqa: ANN401 - pikepdf's objects
    """Return the marked content that stands in an element itself."""
    pages = {one.obj.objgen: number for number, one in enumerate(pdf.pages)}
    found = []
    for kid in kids(element):
        if isinstance(kid, int):
            found.append((pages[element.Pg.objgen], kid))
        elif "/MCID" in kid:
            found.append((pages[kid.Pg.objgen], int(kid.MCID)))
    return found


def test_a_stream_that_ends_in_a_line_break_keeps_its_length() -> None:
    """The end of line before ``endstream`` must not be taken for a part of the stream, nor the other way round."""
    for answers in COMBINATIONS:
        data = sheet(plan(*answers))
        for match in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", data):
            end = match.end() + int(match[1])
            assert data[end : end + 11] == b"\r\nendstream"
