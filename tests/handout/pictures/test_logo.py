"""The clinic's logo and colour on the sheet: those that can be printed, and those that are refused."""

from __future__ import annotations

import io
import logging
import math
import struct
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from kiosk.config.colours import contrast_with_white
from kiosk.handout.pdf.reading import reading
from kiosk.handout.pictures import logo
from kiosk.handout.sheet.face import darker
from kiosk.handout.sheet.sheet import sheet
from tests.handout import conformance, tagged
from tests.handout.pictures.logos import HEAD, RED, box, encoded, painted, pixels, png, raw_png, svg, with_logo
from tests.handout.sheets import FORMATS, plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


DRAWN = {
    "path": svg('<path d="M0 0h100v40H0z" fill="red"/>'),
    "shapes": svg('<g fill="#f00"><rect width="40" height="40" rx="4"/><circle cx="70" cy="20" r="20"/></g>'),
    "class": svg('<defs><style>.a{fill:#ff0000;}</style></defs><polygon class="a" points="0,0 100,0 100,40 0,40"/>'),
    "style": svg('<ellipse cx="50" cy="20" rx="50" ry="20" style="fill:rgb(255,0,0);stroke:none"/>'),
    "stroke": svg('<path d="M5 20H95" stroke="red" stroke-width="30" stroke-linecap="round" fill="none"/>'),
    "transform": svg(
        '<g transform="translate(50,20) rotate(90) scale(2 1)"><path d="M-9-40h18v80h-18z" fill="red"/></g>',
    ),
    "notes": svg('<!-- by hand --><title>T</title><metadata><x/></metadata><path d="M0 0h99v40H0z" fill="red"/>'),
    "see-through": svg('<rect width="100" height="40" opacity="0.9" fill="red"/>'),
    "in millimetres": svg(
        '<rect width="90" height="40" fill="red"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="40mm">',
    ),
    "png": encoded(png()),
    "png with few colours": encoded(png("P")),
    "png with clear parts": encoded(png("RGBA")),
    "png interlaced": encoded(png(), interlace=1),
    "png much too large for paper": encoded(png(size=(2000, 1000))),
}  # fmt: skip


@pytest.mark.parametrize("kind", DRAWN)
def test_a_logo_is_drawn_and_the_sheet_still_conforms(kind: str, tmp_path: Path) -> None:
    pdf = with_logo(tmp_path, DRAWN[kind])

    assert pixels(pdf, RED) > 300
    assert conformance.broken_rules(pdf) == []
    assert list(conformance.pieces(tagged.read(pdf))) == []
    assert list(conformance.places(tagged.read(pdf))) == []


FAITHFUL = {
    "corners rounder than the box": ('<rect x="10" width="80" height="40" rx="99" ry="99"/>', math.pi / 5),
    "corners with one radius": ('<rect x="10" width="80" height="40" rx="20"/>', (40 * 40 + math.pi * 400) / 4000),
    "ellipse with one radius": ('<ellipse cx="50" cy="20" rx="20"/>', math.pi / 10),
    "circle without a radius": ('<circle cx="50" cy="20"/>' + box(), 0.5),
    "box without a height": ('<rect width="90"/>' + box(), 0.5),
    "millimetres": ('<rect width="13.229167mm" height="40"/>', 0.5),
    "points": ('<path d="M0 20H100" stroke="black" stroke-width="15pt"/>', 0.5),
    "later class": ("<style>.a{fill:#fff}.b{fill:#000}</style>" + box('class="b a"'), 0.5),
    "class over attribute": ("<style>.a{fill:black}</style>" + box('class="a" fill="none"'), 0.5),
    "inherited": ('<g fill="none">' + box() + '<g fill="black">' + box('fill="inherit"') + "</g></g>", 0.5),
    "colour of the text": ('<g color="white">' + box('fill="currentColor"', 99) + "</g>" + box(), 0.5),
    "white over black": (box(width=100) + box('fill="#fff"'), 0.5),
    "seen inside hidden": (f'<g visibility="hidden">{box(width=99)}<g visibility="visible">{box()}</g></g>', 0.5),
    "not displayed": (f'<g display="none">{box(width=99)}</g>{box()}', 0.5),
    "only defined": (f'<defs>{box(width=99)}</defs><clipPath id="a"/>{box()}', 0.5),
    "hole": ('<path fill-rule="evenodd" d="M0 0h100v40H0zM25 0h50v40h-50z"/>', 0.5),
    "numbers against each other": ('<path d="M0-0L50-0 50.0.0 50,4e1.0 40z"/>', 0.5),
    "numbers with dots and noughts": ('<path d="M00 0.L050. 0L5.e1 40L0. 040z"/>', 0.5),
    "flags against each other": ('<path d="M30 20a20 20 0 1140 0a20 20 0 01-40 0"/>', math.pi / 10),
    "flags on lines": ('<path d="M30 20a20\n20\n0\n1\n1\n40\n0\na20 20 0 0\n1-40 0"/>', math.pi / 10),
    "arc without a radius": ('<path d="M0 0A0 9 0 0 1 50 0A9 0 0 0 1 50 40H0z"/>', 0.5),
    "curves that go on": ('<path d="M0 0Q25 0 50 0T50 20T50 40H0zM0 0C0 0 0 0 0 0S0 0 0 0"/>', 0.5),
    "after the end of a part": ('<path d="M0 0H50V20H0zL50 20V40H0z"/>', 0.5),
    "transforms against each other": ('<rect width="5" height="20" transform="translate(50-0)scale(-10,2)"/>', 0.5),
    "turned about a point": ('<rect x="30" width="40" height="40" transform="rotate(90 50,20)"/>', 0.4),
    "slanted": ('<rect x="-25" width="50" height="40" transform="skewX(45) translate(25)"/>', 0.5),
    "stretched line": ('<path d="M0 1H10" stroke="black" stroke-width="1" transform="scale(10 20)"/>', 0.5),
    "far too small units": ('<rect width="5e6" height="4e6" transform="scale(.00001)"/>', 0.5),
    "far too large units": ('<rect width=".005" height=".004" transform="scale(10000)"/>', 0.5),
    "half seen": (box('opacity=".5"', 100), 0.5),
    "half seen together": ('<g opacity=".5">' + box('fill="#fff"', 100) + box() + box() + "</g>", 0.25),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAITHFUL)
def test_a_drawing_covers_what_it_covers_in_a_browser(kind: str) -> None:
    inside, share = FAITHFUL[kind]

    assert painted(svg(inside)) == pytest.approx(share, abs=0.012)


def test_a_sharp_corner_is_cut_where_the_standard_says() -> None:
    corner = '<path d="M45 -1L50 20L55 -1" stroke="black" stroke-width="9" fill="none" stroke-miterlimit="%s"/>'
    as_is = corner.replace(' stroke-miterlimit="%s"', "")

    default, four, nine = (painted(svg(one)) for one in (as_is, corner % 4, corner % 9))

    assert default == four
    assert nine > four + 0.01


@pytest.mark.parametrize("unit", ["0 0 .01 .01", "0 0 1000000 1000000", "-3 -5 7 7"])
def test_a_drawing_has_units_of_any_size(unit: str) -> None:
    left, top, side, _ = map(float, unit.split())
    round_ = f'<circle cx="{left + side / 2}" cy="{top + side / 2}" r="{side / 2}"/>'

    assert painted(svg(round_, HEAD.replace("0 0 100 40", unit))) == pytest.approx(math.pi / 4, abs=0.012)


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_wide_logo_stands_beside_a_long_name_in_every_format(format_name: str, tmp_path: Path) -> None:
    wide = svg('<rect width="100" height="10" fill="red"/>', HEAD.replace("100 40", "100 10"))
    long = "Clinique de soins de la peau de la Vieille-Capitale et associés"[:60]

    pdf = with_logo(tmp_path, wide, format_name, name=long, is_draft=True)

    with reading(pdf) as document:
        head = document[0].get_textpage().get_text_range()
    assert pixels(pdf, RED) > 100
    assert len(head[: head.index("assoc")].splitlines()) <= 6
    assert list(conformance.places(tagged.read(pdf))) == []


def test_a_file_has_its_logo_once_and_large_pictures_are_made_smaller(tmp_path: Path) -> None:
    pdf = with_logo(tmp_path, DRAWN["png much too large for paper"])

    with pikepdf.open(io.BytesIO(pdf)) as file:
        images = [one for one in file.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        (image,) = images
        assert int(image.Width) <= 1000
        assert int(image.Height) <= 240


def test_sixteen_bits_of_grey_stay_grey(tmp_path: Path) -> None:
    grey = Image.new("I;16", (200, 80), 40_000)

    pdf = with_logo(tmp_path, encoded(grey))

    assert pixels(pdf, (156, 156, 156)) > 300


@pytest.mark.parametrize(
    ("depth", "colours", "clear", "row"),
    [
        (1, 0, (1,), b"\xff\0"),
        (2, 0, (2,), b"\xaa\xaa\0\0"),
        (4, 0, (9,), b"\x99" * 4 + bytes(4)),
        (8, 0, (9,), b"\x09" * 8 + bytes(8)),
        (16, 0, (40_000,), struct.pack(">H", 40_000) * 8 + bytes(16)),
        (8, 2, (9, 99, 9), bytes((9, 99, 9)) * 8 + bytes(24)),
        (16, 2, (40_000, 1, 9), struct.pack(">HHH", 40_000, 1, 9) * 8 + bytes(48)),
    ],
)
def test_a_colour_that_is_seen_through_is_white_at_any_depth(
    depth: int, colours: int, clear: tuple[int, ...], row: bytes, tmp_path: Path
) -> None:
    width = 16
    path = tmp_path / "logo.png"
    path.write_bytes(
        raw_png(
            width, 4, (b"\0" + row) * 4, (b"tRNS", struct.pack(f">{len(clear)}H", *clear)), depth=depth, colours=colours
        )
    )

    drawn = logo.read(str(path)).picture

    half = zlib.decompress(drawn.data)[: width // 2 * (3 if b"RGB" in drawn.entries.encode() else 1)]
    assert set(half) == {255}


@pytest.mark.parametrize("kind", ["shapes", "png with clear parts"])
def test_the_same_logo_gives_the_same_bytes(kind: str, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()

    first, second = with_logo(tmp_path, DRAWN[kind]), with_logo(tmp_path / "other", DRAWN[kind])

    assert first == second


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"gone")])
def test_a_patient_gets_the_sheet_without_a_logo_that_went_bad(
    spoil: Callable[[Path], object], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "logo"
    path.write_bytes(DRAWN["path"])
    found = plan()
    with_it = replace(found, clinic=replace(found.clinic, logo=str(path)))
    assert pixels(sheet(with_it), RED) > 300

    with caplog.at_level(logging.WARNING):
        spoil(path)
        first, second = sheet(with_it), sheet(with_it)

    assert first == second == sheet(found)
    assert [record.message for record in caplog.records if "logo" in record.message][1:] == []
    assert "logo" in caplog.text


def test_a_new_logo_at_the_same_place_is_seen(tmp_path: Path) -> None:
    before = with_logo(tmp_path, DRAWN["path"])

    after = with_logo(tmp_path, DRAWN["path"].replace(b"red", b"blue"))

    assert pixels(before, RED) > 300
    assert pixels(after, RED) == 0
    assert pixels(after, (0, 0, 255)) > 300


def front(pdf: bytes) -> bytes:
    """Return what draws the first page."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return file.pages[0].Contents.read_bytes()


def test_lines_and_the_name_have_the_clinics_colour_and_warnings_keep_theirs() -> None:
    usual = plan()
    blue = replace(usual, clinic=replace(usual.clinic, colour="#1F3FA8"))

    before, content = (front(sheet(one)) for one in (usual, blue))

    assert b"0.043 0.42 0.4 rg" in before
    assert b"0.122 0.247 0.659 rg" in content
    assert b"0.608 0.071 0.188 rg" in content
    assert b"0.043 0.42 0.4 rg" not in content


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [("#000000", 21.0), ("#FFFFFF", 1.0), ("#767676", 4.54), ("#0000FF", 8.59), ("#FF0000", 4.0)],
)
def test_contrast_is_measured_as_the_standard_says(colour: str, contrast: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(contrast, abs=0.02)
    assert contrast_with_white(darker(colour)) >= contrast_with_white(colour)
