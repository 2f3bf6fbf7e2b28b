"""Logos as drawing programs write them: their colours, clips and references; and those too pale for paper."""

from __future__ import annotations

import io
import math
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from kiosk.errors import HandoutError
from kiosk.handout.pdf.reading import reading
from kiosk.handout.pictures import css, logo
from kiosk.i18n import FRENCH, words
from tests.handout.pictures.logos import box, drawn_alone, encoded, painted, svg

if TYPE_CHECKING:
    from pathlib import Path

FRAME = '<clipPath id="c"><rect width="100" height="40" fill="white"/></clipPath>'
UNIT = '<rect width="1" height="1"/>'
SQUARE = 'id="s" viewBox="0 0 10 10"'
HALF = '<clipPath id="c"><rect width="50" height="40"/></clipPath>'
WHOLE = box(width=100)

FAITHFUL = {
    "a frame of Figma's": (f'<g clip-path="url(#c)">{box()}</g><defs>{FRAME}</defs>', 0.5),
    "a frame of Figma's, rounded": (f'<g clip-path="url(#c)">{box()}</g>{FRAME.replace("100", "99.99")}', 0.5),
    "a newer frame of Figma's": (
        (
            '<mask id="m" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="40">'
            f'<path d="M50 0H0V40H50V0Z" fill="white"/></mask><g mask="url(#m)">{WHOLE}</g>'
        ),
        0.5,
    ),
    "a mask of any colour": (
        '<mask id="m" style="mask-type:alpha">' + box('fill="#D9D9D9"') + f'</mask><g mask="url(#m)">{WHOLE}</g>',
        0.5,
    ),
    "an artboard of Illustrator's": (
        (
            "<style>.cls-1{clip-path:url(#c);}.cls-2,.cls-3{fill:#000;}</style>"
            f'<defs>{HALF}</defs><g class="cls-1"><rect class="cls-2" width="100" height="40"/></g>'
        ),
        0.5,
    ),
    "an older artboard of Illustrator's": (
        (
            '<defs><rect id="SVGID_1_" width="50" height="40"/></defs><clipPath id="SVGID_2_">'
            '<use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath>'
            f'<g style="clip-path:url(#SVGID_2_);">{WHOLE}</g>'
        ),
        0.5,
    ),
    "Illustrator's own besides": (
        (
            '<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" width="1"/>'
            f"<g>{box()}</g></switch>"
        ),
        0.5,
    ),
    "the first language of a switch": (
        f'<switch><g systemLanguage="de">{WHOLE}</g><g systemLanguage="fr, en">{box()}</g><g>{WHOLE}</g></switch>',
        0.5,
    ),
    "cut to a circle": (
        f'<clipPath id="c"><circle cx="20" cy="20" r="20"/></clipPath><g clip-path="url(#c)">{WHOLE}</g>',
        math.pi / 10,
    ),
    "cut to a ring": (
        (
            '<clipPath id="c"><path clip-rule="evenodd" d="M0 0h100v40H0zM25 0h50v40h-50z"/></clipPath>'
            f'<g clip-path="url(#c)">{WHOLE}</g>'
        ),
        0.5,
    ),
    "cut to two parts": (
        (
            '<clipPath id="c"><rect width="20" height="40"/><rect x="70" width="30" height="40"/></clipPath>'
            f'<g clip-path="url(#c)">{WHOLE}</g>'
        ),
        0.5,
    ),
    "cut twice": (
        (
            f'{HALF}<clipPath id="d"><rect y="20" width="100" height="20"/></clipPath>'
            f'<g clip-path="url(#c)"><g clip-path="url(#d)">{WHOLE}</g></g>'
        ),
        0.25,
    ),
    "cut where it is turned": (
        (
            '<clipPath id="c"><rect width="5" height="4"/></clipPath>'
            '<g transform="scale(10)" clip-path="url(#c)"><rect width="10" height="4"/></g>'
        ),
        0.5,
    ),
    "cut to nothing": (f'<clipPath id="c"/><g clip-path="url(#c)">{WHOLE}</g>{box()}', 0.5),
    "cut after another": (
        f'{HALF}<g clip-path="url(#c)">{box(width=20)}</g><rect x="70" width="30" height="40"/>',
        0.5,
    ),
    "used twice": (
        '<defs><path id="p" d="M0 0h25v40H0z"/></defs><use href="#p"/><use xlink:href="#p" x="50" y="0"/>',
        0.5,
    ),
    "used in a colour": (
        '<defs><rect id="p" width="50" height="40"/></defs><use href="#p" fill="white"/>' + box(),
        0.5,
    ),
    "a symbol": (
        f'<symbol {SQUARE}><rect width="20" height="10"/></symbol><use href="#s" width="40" height="40"/>',
        0.4,
    ),
    "a symbol in the middle": (
        '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol><use href="#s"/>',
        0.4,
    ),
    "a letter from a PDF": (
        (
            '<defs><g><symbol overflow="visible" id="glyph0-1"><path d="M0 -40H50V0H0z"/></symbol></g></defs>'
            '<use xlink:href="#glyph0-1" x="25" y="40"/>'
        ),
        0.5,
    ),
    "a link": (f'<a href="https://clinique.example/">{box()}</a>', 0.5),
    "a drawing inside": ('<svg width="50" height="40"><rect width="100" height="40"/></svg>', 0.5),
    "a drawing inside, in its own units": (
        '<svg x="10" width="50%" height="100%" viewBox="0 0 5 4"><rect width="5" height="4"/></svg>',
        0.5,
    ),
    "a drawing inside that is stretched": (
        '<svg width="50" height="40" viewBox="0 0 1 1" preserveAspectRatio="none">' + UNIT + "</svg>",
        0.5,
    ),
    "a drawing inside that fills its place": (
        '<svg width="50" height="40" viewBox="0 0 1 1" preserveAspectRatio="xMidYMid slice">' + UNIT + "</svg>",
        0.5,
    ),
    "important": ("<style>.a{fill:#000 !important}</style>" + box('class="a" style="fill:#fff"'), 0.5),
    "important in a style": (box('style="fill:#000!important;fill:#fff"'), 0.5),
    "a colour of wide screens": (box('style="fill:#000;fill:color(display-p3 0 0 0);fill-opacity:1"'), 0.5),
    "half clear in eight figures": (box('fill="#00000080"', 100), 0.498),
    "half clear after a slash": (box('fill="rgb(0 0 0 / 50%)"', 100), 0.5),
    "half clear after a comma": (box('fill="rgba(0,0,0,.5)"', 100), 0.5),
    "clear all through": (box('fill="#0000" stroke="transparent"', 100) + box(), 0.5),
}


@pytest.mark.parametrize("kind", FAITHFUL)
def test_a_drawing_covers_what_it_covers_in_a_browser(kind: str) -> None:
    inside, share = FAITHFUL[kind]

    assert painted(svg(inside)) == pytest.approx(share, abs=0.012)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("rgb(4.3%, 42%, 39.9%)", (11, 107, 102)),
        ("rgb(4.313725%,41.960784%,40%)", (11, 107, 102)),
        ("rgb(11,107,102)", (11, 107, 102)),
        ("RGB( 11 107 102 )", (11, 107, 102)),
        ("rgb(11 107 102 / 1)", (11, 107, 102)),
        ("rgba(11, 107, 102, 1.0)", (11, 107, 102)),
        ("rgb(300, -5, none)", (255, 0, 0)),
        ("#0B6", (0, 187, 102)),
        ("#0b6f", (0, 187, 102)),
        ("#0b6b66ff", (11, 107, 102)),
        ("hsl(120, 100%, 25%)", (0, 128, 0)),
        ("hsl(120deg 100% 25%)", (0, 128, 0)),
        ("hsla(-0.5turn 100% 50% / 100%)", (0, 255, 255)),
        ("hsl(200grad 100 50)", (0, 255, 255)),
        ("color(srgb 0 0.5 100%)", (0, 128, 255)),
        ("RebeccaPurple", (102, 51, 153)),
        ("#CD853F icc-color(acmecmyk, 0.11, 0.48, 0.83, 0.00)", (205, 133, 63)),
    ],
)
def test_a_colour_is_read_however_it_is_written(written: str, meant: tuple[int, int, int]) -> None:
    assert css.colour(written) == (*meant, 1.0)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_colour_in_per_cent_is_the_one_it_was(parts: tuple[int, int, int]) -> None:
    red, green, blue = (f"{part / 2.55:.4f}%" for part in parts)

    assert css.colour(f"rgb({red}, {green}, {blue})")[:3] == parts
    assert css.colour(f"rgb({red} {green} {blue} / 1)")[:3] == parts


@given(st.text(max_size=60) | st.from_regex(r"(rgba?|hsla?|color)\([0-9a-z .,%/+-]{0,30}\)", fullmatch=True))
def test_no_text_in_the_place_of_a_colour_is_a_surprise(text: str) -> None:
    try:
        *parts, share = css.colour(text)
    except ValueError:
        return

    assert len(parts) == 3
    assert all(0 <= part <= 255 for part in parts)
    assert 0 <= share <= 1


NAMED = {
    "var": (box('fill="var(--marque, #0B6B66)"'), "a colour that is not read: var(--marque, #0B6B66)"),
    "important in an attribute": (box('fill="red !important"'), "a colour that is not read: red !important"),
    "another space": (box('fill="oklch(0.5 0.1 200)"'), "a colour that is not read: oklch(0.5 0.1 200)"),
    "wide screens alone": (box('fill="color(display-p3 0 0 1)"'), "a colour that is not read: color(display-p3 0 0 1)"),
    "a word": (box('stroke="teinte"'), "a colour that is not read: teinte"),
    "a long one": (box(f'fill="{"r" * 200}"'), f"a colour that is not read: {'r' * 59}…"),
    "a width that is computed": (box('stroke="red" stroke-width="calc(1px + 1px)"'), "stroke-width: calc(1px + 1px)"),
    "a gradient": (box('fill="url(#a)"'), "gradient"),
    "a clip that is elsewhere": (f'<g clip-path="url(#none)">{box()}</g>', "clip-path"),
    "a clip to letters": (f'<clipPath id="c"><text>C</text></clipPath><g clip-path="url(#c)">{box()}</g>', "clip-path"),
    "a clip in shares of a shape": (
        HALF.replace("id", 'clipPathUnits="objectBoundingBox" id') + f'<g clip-path="url(#c)">{box()}</g>',
        "clip-path",
    ),
    "a clip to parts that overlap": (
        f'<clipPath id="c"><circle r="9"/><circle r="8"/></clipPath><g clip-path="url(#c)">{box()}</g>',
        "clip-path",
    ),
    "a mask that is seen through": (
        f'<mask id="m"><rect width="90" height="40" fill="#888"/></mask><g mask="url(#m)">{box()}</g>',
        "mask",
    ),
    "a reference to elsewhere": ('<use href="https://clinique.example/a.svg#a"/>', "use"),
    "a reference to a picture": ('<image id="i" href="a.png"/><use href="#i"/>', "image"),
    "a reference to itself": ('<g id="g"><use href="#g"/></g>', "nested"),
    "references without end": (
        "<defs>"
        + "".join(f'<g id="a{i}">' + f'<use href="#a{i + 1}"/>' * 10 + "</g>" for i in range(9))
        + '<g id="a9"/></defs><use href="#a0"/>',
        "2000 shapes",
    ),
}


@pytest.mark.parametrize("kind", NAMED)
def test_what_is_not_drawn_is_named(kind: str, tmp_path: Path) -> None:
    inside, why = NAMED[kind]
    (tmp_path / "logo.svg").write_bytes(svg(inside))

    with pytest.raises(HandoutError) as refused:
        logo.read(str(tmp_path / "logo.svg"))

    assert why in str(refused.value)


def pale_png(mode: str = "RGB", colour: str = "#FAFAFA") -> bytes:
    image = Image.new("RGBA", (300, 120), (255, 255, 255, 0) if mode == "RGBA" else "white")
    image.paste(colour, (10, 10, 200, 100))
    return encoded(image.convert(mode))


def see_through_png() -> bytes:
    image = Image.new("RGBA", (300, 120), (0, 0, 0, 0))
    image.paste((0, 0, 0, 9), (10, 10, 200, 100))
    return encoded(image)


PALE = {
    "shapes": svg(box('fill="#FAFAFA"')),
    "a pale yellow": svg(box('fill="#FFFF66"')),
    "lines": svg('<path d="M0 20H90" stroke="#EEE" stroke-width="9"/>'),
    "seen through": svg(box('opacity=".04"')),
    "a dark part that is out of sight": svg(box('fill="#FAFAFA"') + box('x="500"')),
    "a dark part that is cut off": svg(
        '<clipPath id="c"><rect x="90" width="9" height="40"/></clipPath>'
        + box('fill="#FAFAFA"')
        + '<g clip-path="url(#c)">'
        + box()
        + "</g>"
    ),
    "png": pale_png(),
    "png in grey": pale_png("L"),
    "png with clear parts": pale_png("RGBA"),
    "png with few colours": pale_png("P"),
    "png seen through": see_through_png(),
}


@pytest.mark.parametrize("kind", PALE)
def test_a_logo_too_pale_for_paper_is_refused_with_its_contrast(kind: str, tmp_path: Path) -> None:
    (tmp_path / "logo").write_bytes(PALE[kind])

    with pytest.raises(
        HandoutError, match=r"too pale for white paper: its contrast is 1\.0 to 1|contrast is 1\.1"
    ) as refused:
        logo.read(str(tmp_path / "logo"))

    assert "il en faut au moins 1,5" in refused.value.told(words(FRENCH))


@pytest.mark.parametrize(
    "data",
    [
        svg(box('fill="#0B6B66"', 100) + box('fill="#FFF"')),
        svg(box('fill="#FAFAFA"', 100) + box('fill="#D00"', 5)),
        svg(box('fill="#CFCFCF"')),
        svg('<path d="M0 20H90" stroke="#C00" stroke-width="9"/>'),
        pale_png(colour="#CFCFCF"),
        pale_png("RGBA", "#0B6B66"),
    ],
)
def test_a_logo_of_which_something_can_be_seen_is_taken(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "logo").write_bytes(data)

    assert logo.read(str(tmp_path / "logo"))


def a_pdf() -> bytes:
    """A logo as a designer sends it: shapes, a clip, a line, and letters in a font."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(200, 80), invariant=1)
    canvas.setFillColor(Color(0.043, 0.42, 0.4))
    canvas.roundRect(5, 5, 70, 70, 12, fill=1, stroke=0)
    canvas.setFillColor(Color(1, 1, 1))
    canvas.circle(40, 40, 20, fill=1, stroke=0)
    canvas.setStrokeColor(Color(0.6, 0.07, 0.19))
    canvas.setLineWidth(4)
    canvas.line(90, 12, 180, 12)
    canvas.saveState()
    edge = canvas.beginPath()
    edge.rect(90, 45, 50, 30)
    canvas.clipPath(edge, stroke=0, fill=0)
    canvas.setFillColor(Color(0.2, 0.3, 0.6))
    canvas.circle(115, 55, 30, fill=1, stroke=0)
    canvas.restoreState()
    canvas.setFillColor(Color(0.1, 0.1, 0.1))
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(92, 22, "Clinique")
    canvas.save()
    return file.getvalue()


def test_a_pdf_that_became_an_svg_looks_as_the_pdf_did() -> None:
    pdf = a_pdf()
    made = subprocess.run(
        ["pdftocairo", "-svg", "-", "-"], input=pdf, capture_output=True, timeout=60, check=True
    ).stdout

    ours = drawn_alone(made).convert("RGB")

    with reading(pdf) as document:
        theirs = document[0].render(scale=2).to_pil().convert("RGB")
    differs = ImageChops.difference(ours, theirs.resize(ours.size)).convert("L").histogram()
    assert b"<use" in made
    assert b"%," in made
    assert sum(differs[64:]) / sum(differs) < 0.01
