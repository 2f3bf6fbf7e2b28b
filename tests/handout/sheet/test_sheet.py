"""The sheet: it fits, it is tagged right, it says what the plan says, and it is the same every time."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from dataclasses import replace

import pikepdf
import pytest

from kiosk import resources
from kiosk.errors import HandoutError
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf.reading import reading
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import NBSP
from tests.handout import tagged
from tests.handout.sheets import ANSWERS, COMBINATIONS, FORMATS, plan, printed


def text(pdf: bytes, number: int) -> str:
    with reading(pdf) as document:
        return str(document[number].get_textpage().get_text_range()).replace("\r\n", "\n").replace(NBSP, " ")


@pytest.mark.parametrize("answers", COMBINATIONS, ids="+".join)
def test_every_combination_of_answers_fits_on_one_sheet(answers: tuple[str, ...]) -> None:
    with pikepdf.open(io.BytesIO(sheet(plan(*answers)))) as pdf:
        assert len(pdf.pages) == 2


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


def test_the_same_plan_gives_the_same_bytes_in_another_process() -> None:
    program = "import sys, test_sheet as t; sys.stdout.buffer.write(t.sheet(t.plan('acne-prone')))"
    folder = str(resources.root() / "tests" / "handout" / "sheet")
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


def test_a_sheet_for_email_has_the_reminders_inside_as_a_file_of_its_own() -> None:
    reminders = sheet(plan(), SheetOptions(reminders=True))

    with pikepdf.open(io.BytesIO(reminders)) as pdf:
        (attached,) = pdf.attachments.values()
        assert attached.get_file().read_bytes() == calendar(plan())
        assert attached.get_file().mime_type == "text/calendar"
        assert str(attached.obj.AFRelationship) == "/Supplement"
        assert "Rappels" in attached.description
        assert pdf.Root.AF[0].objgen == attached.obj.objgen


def test_a_sheet_without_reminders_has_no_file_inside() -> None:
    found = sheet(replace(plan(), reminders=()), SheetOptions(reminders=True))

    with pikepdf.open(io.BytesIO(found)) as pdf:
        assert not pdf.attachments
        assert "/AF" not in pdf.Root


@pytest.mark.parametrize(
    ("wanted", "sides"),
    [
        (SheetOptions(), "/DuplexFlipLongEdge"),
        (SheetOptions(reminders=True), "/DuplexFlipLongEdge"),
        (SheetOptions(facing=True), "/DuplexFlipLongEdge"),
        (SheetOptions(languages=("fr-CA",)), None),
        (SheetOptions(large_print=True), None),
        (SheetOptions(flowing=True), None),
    ],
)
def test_a_sheet_with_two_sides_asks_for_both_sides_of_the_paper(wanted: SheetOptions, sides: str | None) -> None:
    with pikepdf.open(io.BytesIO(sheet(plan(*ANSWERS), wanted))) as pdf:
        asked = pdf.Root.ViewerPreferences.get("/Duplex")

        assert asked == sides
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert (len(pdf.pages) == 2) or sides is None


def test_the_dates_of_the_file_are_the_visits() -> None:
    with pikepdf.open(io.BytesIO(sheet(plan()))) as pdf, pdf.open_metadata() as metadata:
        assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20261122141000-05'00'"
        assert metadata["xmp:CreateDate"] == metadata["xmp:ModifyDate"] == "2026-11-22T14:10:00-05:00"


def test_in_large_print_nothing_is_smaller_than_eighteen_points() -> None:
    found = tagged.read(sheet(plan(*ANSWERS), FORMATS["large"]))

    assert min(run.size for runs in found.drawn.values() for run in runs) >= 18


def test_large_print_is_large_though_side_by_side_was_asked_for_too() -> None:
    both = sheet(plan(), SheetOptions(large_print=True, facing=True))

    assert both == sheet(plan(), FORMATS["large"])


def test_the_foot_of_each_page_is_told_as_one() -> None:
    with pikepdf.open(io.BytesIO(sheet(plan(), FORMATS["large"]))) as pdf:
        feet = [
            page.Contents.read_bytes().count(b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC") for page in pdf.pages
        ]

    assert len(feet) > 2
    assert set(feet) == {1}


@pytest.mark.parametrize("wanted", [SheetOptions(large_print=True), SheetOptions(flowing=True)])
def test_the_foot_of_each_page_says_whom_to_call_and_when(wanted: SheetOptions) -> None:
    long = plan("pregnant", "acne-prone")
    title = replace(long.title, by_language=dict.fromkeys(long.languages, "After your treatment of each kind " * 3))

    pdf = sheet(replace(long, title=title), wanted)

    with pikepdf.open(io.BytesIO(pdf)) as file:
        count = len(file.pages)
    feet = [" ".join(text(pdf, number).replace(NBSP, " ").split()) for number in range(count)]
    reach = "… · 418-555-0123 (Monday to Friday, 9:00 a.m. to 5:00 p.m.) · page {} of {}"
    english = [foot for foot in feet if "(Monday to Friday" in foot]
    assert len(english) >= count // 2 >= 1
    assert all(reach.format(n, len(english)) in foot for n, foot in enumerate(english, 1))


def test_large_print_is_eighteen_points() -> None:
    with pikepdf.open(io.BytesIO(sheet(plan(), FORMATS["large"]))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()

    assert b" 18 Tf" in content


def test_a_language_that_nobody_wrote_is_refused() -> None:
    with pytest.raises(HandoutError, match="es-US"):
        sheet(plan(), SheetOptions(languages=("es-US",)))


@pytest.mark.parametrize("language", ["ar", "he-IL"])
def test_a_language_from_right_to_left_is_refused_until_it_can_be_set_right(language: str) -> None:
    arabic = replace(plan(), languages=("fr-CA", language))

    with pytest.raises(HandoutError, match=f"in {language} yet: it is written from right to left"):
        sheet(arabic)


def test_a_stream_that_ends_in_a_carriage_return_keeps_its_length() -> None:
    """The end of line before ``endstream`` must not be taken for a part of the stream, nor the other way round."""
    ends = {
        data[(end := match.end() + int(match[1])) : end + 11]
        for data in (printed("both", answers) for answers in COMBINATIONS)
        for match in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", data)
    }

    assert ends == {b"\r\nendstream"}


def test_what_is_sensitive_is_not_named_on_paper() -> None:
    pdf = sheet(replace(plan("pregnant"), discreet=True))

    assert "Adapté à vos réponses" in text(pdf, 0)
    assert "Adapted to your answers" in text(pdf, 1)
    assert "Adapted for" not in text(pdf, 1)
