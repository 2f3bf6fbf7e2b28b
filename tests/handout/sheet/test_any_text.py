"""Whatever a clinic writes, its sheet conforms and says what was written, or it is refused with a sentence.

Each text goes into one place or more of a small plan.  What is known to be wrong stands at the end, with the smallest
example of each; :func:`known` keeps those out of the search.
"""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from kiosk.config import ClinicSettings
from kiosk.errors import KioskError
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf import fonts
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import FRENCH, Text
from kiosk.visit.clinic import clinic
from tests.handout import conformance, tagged
from tests.handout.one_of_each import CONTENT, smallest_plan

if TYPE_CHECKING:
    from kiosk.visit.plan import CarePlan

SMALLEST = smallest_plan()
CLINIC = ("name", "address", "website")
PLACES = (*CONTENT, *CLINIC)
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"

LETTERS = sorted(chr(code) for code in fonts.glyphs() if 32 < code < 0xE000 and not unicodedata.combining(chr(code)))
NASTY = (
    "", " ", "\N{NO-BREAK SPACE}", "\0", "\x1b[31m", "\x85", "\ud800", "\uffff", "\N{ZERO WIDTH JOINER}",
    "<img src='secrets.toml'/>", "</para>", "<b>", "&amp;", "&", "<![CDATA[", "]]>", "{date}", "{0}", "%s", "\\", "(",
    ")", "\\)", "EMC", "ET", "endstream", ">>", "\r\n", "\n\n", "\t", "\N{RIGHT-TO-LEFT OVERRIDE}abc", "שלום", "مرحبا",
    "日本語", "\N{THUMBS UP SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}", "👩\N{ZERO WIDTH JOINER}⚕️",
    "e\N{COMBINING ACUTE ACCENT}", "\N{COMBINING DIAERESIS}" * 40, "W" * 200, "i" * 300, "\N{NO-BREAK SPACE}" * 100,
    "mot " * 60, "« ainsi : oui »", "≥ 3",
)  # fmt: skip
some_nasty = st.lists(st.sampled_from(NASTY) | st.text(max_size=8), max_size=6).map("".join)
texts = st.text(st.characters(), max_size=120) | some_nasty
written = st.dictionaries(st.sampled_from(PLACES), texts, min_size=1, max_size=4)
prints = st.booleans().map(lambda large: SheetOptions(large_print=large))


def given_to_patients(texts: dict[str, str]) -> CarePlan:
    """Return the plan with these texts; the clinic's own have to be ones that the settings take."""
    plan = SMALLEST
    for place, text in texts.items():
        if place in CONTENT:
            plan = CONTENT[place](plan, Text({FRENCH: text}))
    try:
        own = ClinicSettings.model_validate({place: text for place, text in texts.items() if place in CLINIC})
    except ValidationError:
        assume(False)  # noqa: FBT003 - hypothesis knows no name for it
    return replace(plan, clinic=clinic(own, plan.languages))


def wrong(pdf: bytes, texts: dict[str, str]) -> list[str]:
    """Return what is wrong with the sheet of these texts."""
    found = tagged.read(pdf)
    problems = conformance.broken_rules(pdf)
    problems += conformance.pieces(found)
    if found.boxes:
        problems.append(f"an empty box is drawn: {sorted(found.boxes)}")
    problems += metadata_problems(pdf)
    alternatives = " ".join(node.alt for node in found.root.walk())
    drawn = packed("".join(run.text for runs in found.drawn.values() for run in runs) + alternatives)
    problems += [
        f"{place} is not on the sheet" for place, text in texts.items() if packed(fonts.safe(text)) not in drawn
    ]
    return problems


def packed(text: str) -> str:
    """Return a text without its spaces: where lines break is not compared here."""
    return "".join(text.split())


def metadata_problems(pdf: bytes) -> list[str]:
    """Return what is wrong with the metadata; validators read them with more patience than XML has."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        try:
            root = ET.fromstring(file.Root.Metadata.read_bytes())
        except ET.ParseError as problem:
            return [f"the metadata are no XML: {problem}"]
        title = next(root.iter(DUBLIN_CORE + "title"))[0][0].text or ""
        if title.split() != str(file.docinfo.Title).split():
            return [f"the metadata and the file have different titles: {title!r}, {file.docinfo.Title!r}"]
    return []


def printed_or_refused(plan: CarePlan, options: SheetOptions | None = None) -> bytes | None:
    """Return the sheet, or None where it was refused with a sentence; any other error is a fault."""
    try:
        return sheet(plan, options)
    except KioskError:
        return None


def check(texts: dict[str, str], options: SheetOptions) -> None:
    plan = given_to_patients(texts)
    pdf = printed_or_refused(plan, options)

    assert pdf is None or wrong(pdf, texts) == []


# -- what holds -------------------------------------------------------------------------


@settings(derandomize=True, max_examples=120, deadline=None)
@given(texts=written, options=prints)
@example(texts=dict.fromkeys(CONTENT, "<img src='secrets.toml'/></para>&amp;\\)"), options=SheetOptions())
@example(texts=dict.fromkeys(CONTENT, ""), options=SheetOptions())
@example(texts=dict.fromkeys(CONTENT, "mot " * 80), options=SheetOptions())
def test_any_text_is_printed_as_it_is_or_refused(texts: dict[str, str], options: SheetOptions) -> None:
    check(texts, options)


@pytest.mark.parametrize("word", ["endstream", "endobj", "<<>>", "%%EOF", "]]>", "&amp;", "(\\)"])
def test_a_word_of_the_file_format_is_a_word_like_any_other(word: str) -> None:
    check({"title": word, "name": word}, SheetOptions())


@pytest.mark.exhaustive
@pytest.mark.timeout(900)
@settings(derandomize=True, max_examples=2000, deadline=None)
@given(texts=written, options=prints)
def test_any_of_many_texts_is_printed_as_it_is_or_refused(texts: dict[str, str], options: SheetOptions) -> None:
    check(texts, options)


@given(text=st.text(st.sampled_from(LETTERS)))
def test_a_text_of_letters_that_the_fonts_have_is_printed_letter_for_letter(text: str) -> None:
    assert fonts.safe(text) == unicodedata.normalize("NFC", text)


# -- what was found to be wrong -------------------------------------------------------------


@pytest.mark.parametrize("letter", ["\0", "\x1b", "\xad", "\uffff", "\ud800"], ids=ascii)
def test_a_title_with_a_letter_that_is_none_has_metadata(letter: str) -> None:
    plan = CONTENT["title"](SMALLEST, Text({FRENCH: f"a{letter}b"}))

    assert metadata_problems(sheet(plan)) == []


def test_a_long_word_is_copied_without_a_space_where_it_was_cut() -> None:
    word = "Mucopolysaccharidosique" * 4

    pdf = sheet(CONTENT["do"](SMALLEST, Text({FRENCH: word})))

    assert any(word in node.text for node in tagged.read(pdf).root.walk())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("mi\N{SOFT HYPHEN}cro", "micro"),
        ("non\N{HYPHEN}comédogène", "non-comédogène"),
        ("14\N{FIGURE SPACE}h", "14 h"),
        ("\N{LATIN SMALL LIGATURE FI}lm", "film"),
        ("\N{BLACK HEART SUIT}\N{VARIATION SELECTOR-16}", "?"),
        ("A\N{COMBINING DIAERESIS}\N{COMBINING MACRON}", "Ä\N{COMBINING MACRON}"),
        ("un\N{LINE SEPARATOR}deux", "un deux"),
        ("un\rdeux", "un deux"),
    ],
    ids=ascii,
)
def test_what_the_fonts_lack_is_shown_as_what_looks_the_same(text: str, shown: str) -> None:
    assert fonts.safe(text).replace("\n", " ").replace("\N{NO-BREAK SPACE}", " ") == shown


def test_on_a_short_sheet_nothing_is_written_over_something_else() -> None:
    assert list(conformance.places(tagged.read(sheet(SMALLEST)))) == []


@pytest.mark.parametrize(
    ("place", "large"), [("name", False), ("name", True), ("topic title", False)], ids=["name", "large name", "topic"]
)
def test_a_long_line_pushes_down_what_stands_below_it(place: str, large: bool) -> None:  # noqa: FBT001 - its example
    text = "Clinique de médecine esthétique et de dermatologie du Plateau"[:60] * (1 if place == "name" else 2)

    pdf = sheet(given_to_patients({place: text}), SheetOptions(large_print=large))

    assert not [one for one in conformance.places(tagged.read(pdf)) if "Info-Santé" not in one]


def test_a_long_title_stays_on_the_paper_in_large_print() -> None:
    pdf = sheet(CONTENT["title"](SMALLEST, Text({FRENCH: "Après votre soin " * 18})), SheetOptions(large_print=True))

    assert list(conformance.places(tagged.read(pdf))) == []


@pytest.mark.parametrize("missing", ["phases", "marks"])
def test_a_plan_of_another_shape_is_printed_or_refused(missing: str) -> None:
    text = (Text({FRENCH: f"condition {number}"}) for number in range(5))
    rules = tuple(replace(SMALLEST.rules[0], condition=one) for one in text)
    plan = replace(SMALLEST, phases=()) if missing == "phases" else replace(SMALLEST, rules=rules)

    pdf = printed_or_refused(plan)

    assert pdf is None or wrong(pdf, {}) == []


@pytest.mark.parametrize("missing", ["rules", "signs"])
def test_a_heading_that_has_nothing_to_say_is_left_out(missing: str) -> None:
    plan = replace(SMALLEST, rules=()) if missing == "rules" else replace(SMALLEST, signs=())

    assert list(conformance.headings(tagged.read(sheet(plan)))) == []
