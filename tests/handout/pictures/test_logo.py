"""The clinic's logo and colour on the sheet: those that can be printed, and those that are refused."""

from __future__ import annotations

import io
import logging
import math
import struct
import time
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from kiosk.config.colours import contrast_with_white
from kiosk.errors import HandoutError
from kiosk.handout.pdf.canvas import TaggedCanvas
from kiosk.handout.pictures import logo
from kiosk.handout.pictures.svg import picture
from kiosk.handout.sheet.face import darker
from kiosk.handout.sheet.sheet import sheet
from tests.handout import conformance, tagged
from tests.handout.sheets import ANSWERS, FORMATS, plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40">'
RED = (255, 0, 0)


def svg(inside: str, head: str = HEAD) -> bytes:
    return f"{head}{inside}</svg>".encode()


def png(mode: str = "RGB", size: tuple[int, int] = (300, 120)) -> Image.Image:
    image = Image.new(mode, size)
    if mode != "1":
        image = Image.new("RGB", size, "white")
        ImageDraw.Draw(image).rectangle((10, 10, size[0] * 2 // 3, size[1] - 20), fill=RED)
        image = image.convert(mode)
    return image


def encoded(image: Image.Image, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", **how)
    return file.getvalue()


def with_logo(
    tmp_path: Path, data: bytes, format_name: str = "both", *, name: str = "Clinique Exemple", is_draft: bool = False
) -> bytes:
    path = tmp_path / "logo"
    path.write_bytes(data)
    found = replace(plan(ANSWERS[0]), is_draft=is_draft)
    return sheet(replace(found, clinic=replace(found.clinic, logo=str(path), name=name)), FORMATS[format_name])


def pixels(pdf: bytes, colour: tuple[int, int, int]) -> int:
    """Count the pixels of about a colour on the top of the first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].render(scale=2).to_pil().convert("RGB")
    finally:
        document.close()
    top = page.crop((0, 0, page.width, page.height // 8))
    return sum(
        count
        for count, found in top.getcolors(1_000_000) or []
        if all(abs(a - b) < 40 for a, b in zip(found, colour, strict=True))
    )


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


def drawn_alone(source: bytes) -> Image.Image:
    """Return a drawing as it is printed, 400 pixels wide."""
    drawn, width, height = picture("logo", source)
    canvas, scale = TaggedCanvas({"fr-CA": "T"}, "A", datetime(2026, 11, 22, tzinfo=UTC)), 400 / width
    with canvas.decoration():
        canvas.picture(drawn, (scale, 0, 0, -scale, 0, height * scale))
    canvas.end_page()
    document = pypdfium2.PdfDocument(canvas.written())
    try:
        page: Image.Image = document[0].render().to_pil()
    finally:
        document.close()
    return page.crop((0, page.height - round(height * scale), 400, page.height))


def painted(source: bytes) -> float:
    """Return how much of a drawing's view is not white."""
    levels: list[int] = drawn_alone(source).convert("L").histogram()
    return 1 - sum(level * count for level, count in enumerate(levels)) / 255 / sum(levels)


def box(look: str = "", width: int = 50) -> str:
    return f'<rect width="{width}" height="40" {look}/>'


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

    head = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
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


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def raw_png(
    width: int, height: int, rows: bytes, *extra: tuple[bytes, bytes], depth: int = 8, colours: int = 0
) -> bytes:
    """Write a PNG file by hand; each of the rows begins with a byte that is 0."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0))
    middle = b"".join(chunk(kind, data) for kind, data in extra)
    return b"\x89PNG\r\n\x1a\n" + head + middle + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


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


packed = zlib.compress(bytes(100_000_000), 9)
REFUSED: dict[str, tuple[bytes, str]] = {
    "text": (svg("<text>Clinique</text>"), "text"),
    "script": (svg("<script>alert(1)</script>"), "script"),
    "picture inside": (svg('<image xlink:href="http://clinique.example/a.png"/>'), "image"),
    "reference": (svg('<use href="#a"/>'), "use"),
    "page inside": (svg("<foreignObject/>"), "foreignObject"),
    "gradient": (svg('<rect width="9" height="9" fill="url(#a)"/>'), "gradient"),
    "filter": (svg('<rect width="9" height="9" filter="url(#a)"/>'), "filter"),
    "clipped": (svg('<g style="clip-path:url(#a)"><rect width="9" height="9"/></g>'), "clip-path"),
    "imported style": (svg("<style>@import url(a.css);</style><rect width='9' height='9'/>"), "style sheet"),
    "entities": (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("<rect width='9' height='9'/>"), "entities"),
    "nested without end": (svg("<g>" * 500 + "</g>" * 500), "nested"),
    "damaged path": (svg('<path d="M0 0 L x y"/>'), "damaged"),
    "endless number": (svg('<path d="M0 0 L 1e999 5 9 9z"/>'), "damaged"),
    "no size": (svg("<rect/>", '<svg xmlns="http://www.w3.org/2000/svg">'), "how large"),
    "unknown colour": (svg('<rect width="9" height="9" fill="reddish"/>'), "colour that is not read: reddish"),
    "nothing drawn": (svg("<title>T</title>"), "nothing is drawn"),
    "web page": (b"<html><body>404</body></html>", "neither PNG nor SVG"),
    "animated": (svg(box()[:-2] + '><animate attributeName="x"/></rect>'), "animate"),
    "script among what is only defined": (svg("<defs><script/></defs>" + box()), "script"),
    "script in an attribute": (svg(box('onclick="a()"')), "script"),
    "moved by its style": (svg(box('style="transform:scale(2)"')), "transform"),
    "mixed colours": (svg(box('style="mix-blend-mode:multiply"')), "mix-blend-mode"),
    "line of one width": (svg(box('vector-effect="non-scaling-stroke"')), "vector-effect"),
    "seen through on another": (svg(box() + box('fill="#fff" opacity=".5"')), "seen through"),
    "seen through on another in a group": (
        svg(f'<g opacity=".5">{box()}</g><g opacity=".5">{box()}</g>'),
        "seen through",
    ),
    "clear colour on another": (svg(box() + box('fill="#ff000080"')), "seen through"),
    "line through which its own shape is seen": (svg(box('stroke="red" stroke-opacity=".5"')), "seen through"),
    "rest of a path not understood": (svg('<path d="M0 0H50V20 x 3z"/>'), "damaged"),
    "half a point": (svg('<polygon points="0,0 50,0 50"/>'), "damaged"),
    "share of the view": (svg('<rect width="50%" height="9"/>'), "damaged"),
    "transform not understood": (svg(box('transform="turn(5)"')), "damaged"),
    "transform with too few numbers": (svg(box('transform="matrix(1 0 0 1)"')), "damaged"),
    "line without end": (svg(box('stroke="red" stroke-width="1e999"')), "damaged"),
    "shape very far away": (svg('<path d="M0 0H9V9H-1e9z"/>'), "damaged"),
    "view without end": (svg(box(), HEAD.replace("100 40", "1e999 40")), "how large"),
    "style sheet for each kind of shape": (svg("<style>rect{fill:red}</style>" + box()), "style sheet"),
    "style sheet without end": (svg("<style>" + "a" * 500_000 + "</style>" + box()), "style sheet"),
    "spaces without end": (svg(box(f'transform="{" " * 500_000}a"')), "damaged"),
    "number without end": (svg(f'<rect width="{"1" * 500_000}X" height="9"/>'), "damaged"),
    "thousands of shapes": (svg('<path d="M0 0h1v1z" opacity=".5"/>' * 20_000), "seen through"),
    "thousands of shapes apart": (svg("".join(f'<path d="M{i} 0h1v1z"/>' for i in range(20_000))), "2000 shapes"),
    "groups without end": (svg("<g>" * 70_000 + "</g>" * 70_000), "nested"),
    "white on white": (svg(box('fill="#fff"')), "nothing is drawn"),
    "drawn outside the view": (svg(box('x="500"')), "nothing is drawn"),
    "long and thin": (svg(box(), HEAD.replace("100 40", "1000 40")), "long and thin"),
    "entities in other letters": (
        '<!DOCTYPE svg [<!ENTITY a "a">]>'.encode("utf-16") + svg(box()),
        "neither PNG nor SVG",
    ),
    "other letters": (svg(box()).decode().encode("utf-16"), "neither PNG nor SVG"),
    "text file": (b"our logo", "neither PNG nor SVG"),
    "nothing": (b"", "neither PNG nor SVG"),
    "jpeg named png": (b"\xff\xd8\xff\xe0" + bytes(100), "neither PNG nor SVG"),
    "cut png": (encoded(png())[:200], "damaged PNG"),
    "png without its end": (encoded(png())[:-12], "damaged PNG"),
    "png with a wrong byte": (encoded(png())[:-20] + b"?" + encoded(png())[-19:], "damaged PNG"),
    "png with nothing in it": (encoded(png())[:8], "damaged PNG"),
    "png with a bomb of a note": (raw_png(50, 50, bytes(2550), (b"zTXt", b"a\0\0" + packed)), "damaged PNG"),
    "png said to be endless": (raw_png(2**31 - 1, 2**31 - 1, b""), "4 million pixels"),
    "png of one line": (raw_png(4000, 1, bytes(4001)), "long and thin"),
    "white png": (encoded(Image.new("RGB", (50, 50), "white")), "nothing is drawn"),
    "huge png": (encoded(Image.new("1", (5000, 5000))), "4 million pixels"),
    "large file": (bytes(1_000_001), "1 MB"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_bad_logo_is_refused_by_name_with_what_to_do(kind: str, tmp_path: Path) -> None:
    data, why = REFUSED[kind]
    path = tmp_path / "logo.svg"
    path.write_bytes(data)

    started = time.perf_counter()
    with pytest.raises(HandoutError) as refused:
        logo.read(str(path))

    assert time.perf_counter() - started < 5
    assert why in str(refused.value)
    assert str(path) in str(refused.value)
    assert "Ask for" in str(refused.value)


@pytest.mark.parametrize("place", ["/dev/zero", "/", "/nowhere/logo.svg", "logo\0.svg", "l" * 5000])
def test_what_is_no_file_is_refused_at_once_and_left_out_of_the_sheet(place: str) -> None:
    found = plan()

    with pytest.raises(HandoutError, match="cannot be read"):
        logo.read(place)

    assert sheet(replace(found, clinic=replace(found.clinic, logo=place))) == sheet(found)


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
