"""Setting text: lines that fit, words kept company, and what a piece of a line means besides."""

from __future__ import annotations

import io
from datetime import datetime
from zoneinfo import ZoneInfo

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.handout.pdf import fonts
from kiosk.handout.pdf.canvas import TaggedCanvas
from kiosk.handout.pdf.fonts import BODY, STRONG
from kiosk.handout.sheet import typeset
from kiosk.handout.sheet.blocks import INK
from kiosk.handout.sheet.breaking import lines
from kiosk.handout.sheet.typeset import Style
from kiosk.markup import Run
from tests.handout import tagged

PLAIN = Style(BODY, 11, 13, INK)
AT = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))


@pytest.fixture(autouse=True)
def registered() -> None:
    fonts.glyphs()


def set_in(room: float, *runs: Run) -> list[str]:
    found = lines(runs, PLAIN.font, PLAIN.size, room)
    return ["".join(run.text for run in line) for line in found]


def drawn(*runs: Run, room: float = 300) -> bytes:
    canvas = TaggedCanvas({"fr-CA": "Essai"}, "Clinique Exemple", AT)
    typeset.draw(canvas, canvas.root.add("Sect").add("P"), runs, PLAIN, 50, 700, room)
    canvas.end_page()
    return canvas.written()


@pytest.mark.parametrize("font", [BODY, STRONG])
def test_figures_are_all_as_wide_as_each_other_so_that_dates_stand_under_each_other(font: str) -> None:
    style = Style(font, 11, 13, INK)

    assert len({typeset.width(figure, style) for figure in "0123456789"}) == 1


def test_no_last_line_has_a_word_alone_that_the_line_above_can_keep_company() -> None:
    room = typeset.width("Wash your face with warm water and mild ", PLAIN)

    assert set_in(room, Run("Wash your face with warm water and mild soap")) == [
        "Wash your face with warm water and ",
        "mild soap",
    ]


def test_a_line_of_two_words_keeps_both() -> None:
    room = typeset.width("Water and ", PLAIN)

    assert set_in(room, Run("Water and soap")) == ["Water and ", "soap"]


@pytest.mark.parametrize(
    ("text", "first", "lines"),
    [
        ("Small pimples last 10 days", "Small pimples last 10 ", ["Small pimples last ", "10 days"]),
        ("Call us at a sign of it", "Call us at a ", ["Call us at ", "a sign of it"]),
        ("Change it from Nov 26, at most", "Change it from Nov ", ["Change it from ", "Nov 26, at most"]),
        ("From day 7 you may all bathe", "From day 7 you may ", ["From day 7 you may ", "all bathe"]),
        ("Sunscreen, mineral (from Monday)", "Sunscreen, mineral (from ", ["Sunscreen, mineral ", "(from Monday)"]),
    ],
)
def test_what_belongs_together_is_on_one_line(text: str, first: str, lines: list[str]) -> None:
    assert set_in(typeset.width(first, PLAIN), Run(text)) == lines


@given(st.lists(st.text("abc éœ«»-\u00a0\n", max_size=60), min_size=1, max_size=4), st.floats(20, 400))
def test_every_letter_is_on_a_line_that_fits_in_the_order_it_was_written(texts: list[str], room: float) -> None:
    runs = [Run(text, strong=bool(number % 2)) for number, text in enumerate(texts)]

    found = lines(tuple(runs), PLAIN.font, PLAIN.size, room)

    written = "".join(run.text for line in found for run in line)
    assert written.split() == "".join(texts).split() or "".join(written.split()) == "".join("".join(texts).split())
    assert found or not written
    for line in found:
        shown = [*line[:-1], line[-1]._replace(text=line[-1].text.rstrip(" "))] if line else []
        wide = sum(typeset.width(run.text, Style(STRONG if run.strong else BODY, 11, 13, INK)) for run in shown)
        assert wide <= room + 0.01 or len("".join(run.text for run in shown)) == 1


def test_a_word_in_another_language_is_a_piece_of_its_own_that_says_its_language() -> None:
    sheet = tagged.read(drawn(Run("Un "), Run("peeling", language="en"), Run(" léger")))

    (paragraph,) = (node for node in sheet.root.walk() if node.tag == "/P")
    (word,) = paragraph.kids
    assert (word.tag, word.language, word.text.strip()) == ("/Span", "en", "peeling")
    assert paragraph.language == "fr-CA"


def test_what_stands_out_is_in_the_bold_font_and_in_the_same_sentence() -> None:
    pdf = drawn(Run("Ne "), Run("jamais", strong=True), Run(" percer"))

    with pikepdf.open(io.BytesIO(pdf)) as file:
        fonts_used = {str(font.BaseFont)[-7:] for font in file.pages[0].Resources.Font.values()}
        content = file.pages[0].Contents.read_bytes()
    assert fonts_used == {"Regular", "xt-Bold"}
    assert content.count(b"BDC") == 1


def test_a_link_in_another_language_belongs_to_the_link() -> None:
    pdf = drawn(Run("Voir "), Run("our site", link="https://clinique.example", language="en"))

    with pikepdf.open(io.BytesIO(pdf)) as file:
        (link,) = file.pages[0].Annots
        numbers = file.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        assert str(parents[int(link.StructParent)].S) == "/Link"


def test_a_link_is_a_place_to_touch_that_leads_back_to_its_element() -> None:
    pdf = drawn(Run("Appelez le "), Run("418 555-0123", link="tel:+14185550123"), Run("."), room=90)

    with pikepdf.open(io.BytesIO(pdf)) as file:
        (link,) = file.pages[0].Annots
        numbers = file.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        owner = parents[int(link.StructParent)]
        left, bottom, right, top = map(float, link.Rect)
        assert str(link.A.URI) == "tel:+14185550123"
        assert str(link.Contents) == "418 555-0123"
        assert int(link.F) == 4
        assert str(owner.S) == "/Link"
        assert any(kid.Obj.objgen == link.objgen for kid in owner.K if isinstance(kid, pikepdf.Dictionary))
    assert left >= 50
    assert right > left
    assert top > bottom
