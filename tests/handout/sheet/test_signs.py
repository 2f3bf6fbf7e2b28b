"""What the sheet says of signs and topics: what to do about each, whom to call, and when they answer."""

from __future__ import annotations

from ctypes import c_int, create_string_buffer
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pypdfium2 import raw

from kiosk.content.model import Urgency
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf.reading import reading
from kiosk.handout.sheet.blocks import Type
from kiosk.handout.sheet.face import ADVICE, Face
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import Text
from kiosk.markup import plain
from tests.content import tiny
from tests.handout import tagged
from tests.handout.sheets import whole

if TYPE_CHECKING:
    from kiosk.handout.sheet.breaking import Written
    from kiosk.visit.plan import CarePlan

FORMATS = {
    "leaves": SheetOptions(leaves=True),
    "flowing": SheetOptions(flowing=True),
    "large": SheetOptions(large_print=True),
}
PIMPLES, SUN, RESULTS = "Pimples after your treatment?", "Sun and dark marks", "What results can you expect?"
MIDDLE = 306
"""Of a page, in points."""
every_format = pytest.mark.parametrize("format_name", FORMATS)


def face(plan: CarePlan) -> Face:
    return Face(plan, "en-CA", ("en-CA",), Type(11.0), 21, 570)


def text(written: Written) -> str:
    said = written if isinstance(written, str) else plain(written)
    return said.replace("\N{NO-BREAK SPACE}", " ")


def english(plan: CarePlan, options: SheetOptions) -> str:
    part = tagged.read(sheet(plan, options)).root.kids[-1]
    return " ".join(part.said().split())


@every_format
def test_what_needs_care_today_names_the_clinic_and_then_811_each_with_its_hours(format_name: str) -> None:
    said = english(whole(), FORMATS[format_name])

    assert (
        "Get care today if Call the clinic: 418-555-0123 (Monday to Friday, 9:00 a.m. to 5:00 p.m.). "
        "When it is closed: Info-Santé 811 (day and night). Fever" in said
    )


@every_format
def test_every_topic_is_printed(format_name: str) -> None:
    plan = whole("acne-prone")

    said = english(plan, FORMATS[format_name])

    assert len(plan.topics) > 1
    assert all(" ".join(line.of("en-CA").split()) in said for topic in plan.topics for line in topic.sheet)


@pytest.mark.parametrize(
    ("own", "read"),
    [("acne-prone", (PIMPLES, SUN, RESULTS)), ("darker-skin", (SUN, RESULTS, PIMPLES))],
)
def test_of_three_topics_the_longest_has_the_whole_width_and_the_patients_own_is_first(
    own: str, read: tuple[str, ...]
) -> None:
    found = tagged.read(sheet(whole(own), SheetOptions(languages=("en-CA",), leaves=True)))

    runs = {node.text: found.drawn[node.places[0]][0] for node in found.root.walk() if node.text and node.places}
    squeezed = runs["Do not squeeze them: it can scar"]
    assert tuple(text for text in runs if text in read) == read
    assert runs[SUN].y == runs[RESULTS].y
    assert runs[PIMPLES].x == runs[SUN].x < squeezed.x < MIDDLE < runs[RESULTS].x
    assert squeezed.y > runs[PIMPLES].y - 3 * squeezed.size


@every_format
def test_one_fixed_line_says_which_of_two_sheets_to_follow(format_name: str) -> None:
    said = english(whole(), FORMATS[format_name])

    assert said.count("If another sheet gives a later date, follow the later one. For a medicine, ask us.") == 1


def test_signs_with_one_advice_stand_together_before_it_and_one_alone_says_its_own() -> None:
    items = face(whole()).signs(Urgency.CALL)

    *shared, advice, alone = items
    assert len(shared) == 4
    assert [text(item.text) for item in items if item.symbol == ADVICE] == ["Call the clinic during opening hours."]
    assert advice.symbol == ADVICE
    assert text(alone.text) == "A cold sore starting. Call the clinic at the first tingle."


def bold(pdf: bytes) -> str:
    """Return what a sheet says in bold letters."""
    with reading(pdf) as document:
        found = []
        for page in document:
            read = page.get_textpage()
            for number in range(read.count_chars()):
                name = create_string_buffer(100)
                raw.FPDFText_GetFontInfo(read, number, name, len(name), c_int())
                found.append(read.get_text_range(number, 1) if b"Bold" in name.value else " ")
            found.append("\n")
    return " ".join("".join(found).split())


@every_format
def test_of_the_signs_only_the_headings_are_bold(format_name: str) -> None:
    said = bold(sheet(whole(), replace(FORMATS[format_name], languages=("en-CA",))))

    assert "Get care today if" in said
    assert "Call the clinic if" in said
    assert said.count("418-555-0123") == 1  # at the foot
    assert not [each for each in ("When it is closed", "during opening hours", "without waiting") if each in said]


def test_an_end_in_brackets_has_no_second_pair_of_them() -> None:
    plan = tiny.plan()
    dose = Text(dict.fromkeys(plan.languages, "Acetaminophen (maximum 4 g per day)"))
    rule = replace(plan.rules[-1], short=dose, when_short=plan.rules[0].when)

    (item,) = face(replace(plan, rules=(rule,))).to_do()

    assert text(item.text) == "Acetaminophen (maximum 4 g per day) – not before Tuesday, November 24, 2:30 p.m."
