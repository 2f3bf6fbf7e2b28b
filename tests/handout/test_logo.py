"""The clinic's logo and colour on the sheet: those that can be printed, and those that are refused."""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from kiosk.config.allowed import contrast_with_white
from kiosk.errors import HandoutError
from kiosk.handout import logo
from kiosk.handout.drawing import darker
from kiosk.handout.sheet import sheet
from tests.handout import conformance, tagged
from tests.handout.sheets import ANSWERS, EDITIONS, plan

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


def with_logo(tmp_path: Path, data: bytes, edition: str = "both", name: str = "Clinique Exemple") -> bytes:
    path = tmp_path / "logo"
    path.write_bytes(data)
    found = plan(ANSWERS[0])
    return sheet(replace(found, clinic=replace(found.clinic, logo=str(path), name=name)), EDITIONS[edition])


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


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_wide_logo_stands_beside_a_long_name_in_every_edition(edition: str, tmp_path: Path) -> None:
    wide = svg('<rect width="100" height="10" fill="red"/>', HEAD.replace("100 40", "100 10"))
    long = "Clinique de soins de la peau de la Vieille-Capitale et associés"[:60]

    pdf = with_logo(tmp_path, wide, edition, name=long)

    assert pixels(pdf, RED) > 300
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
    "no size": (svg("<rect/>", '<svg xmlns="http://www.w3.org/2000/svg">'), "damaged"),
    "unknown colour": (svg('<rect width="9" height="9" fill="reddish"/>'), "damaged"),
    "nothing drawn": (svg("<title>T</title>"), "nothing is drawn"),
    "web page": (b"<html><body>404</body></html>", "not an SVG"),
    "text file": (b"our logo", "not an SVG"),
    "nothing": (b"", "not an SVG"),
    "jpeg named png": (b"\xff\xd8\xff\xe0" + bytes(100), "not an SVG"),
    "cut png": (encoded(png())[:200], "damaged PNG"),
    "white png": (encoded(Image.new("RGB", (50, 50), "white")), "nothing is drawn"),
    "huge png": (encoded(Image.new("1", (5000, 5000))), "4 million pixels"),
    "large file": (bytes(1_000_001), "1 MB"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_bad_logo_is_refused_by_name_with_what_to_do(kind: str, tmp_path: Path) -> None:
    data, why = REFUSED[kind]
    path = tmp_path / "logo.svg"
    path.write_bytes(data)

    with pytest.raises(HandoutError) as refused:
        logo.read(str(path))

    assert why in str(refused.value)
    assert str(path) in str(refused.value)
    assert "Ask for" in str(refused.value)


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


def test_lines_and_the_name_have_the_clinics_colour_and_warnings_keep_theirs() -> None:
    found = plan()
    blue = sheet(replace(found, clinic=replace(found.clinic, colour="#1F3FA8")))

    with pikepdf.open(io.BytesIO(blue)) as file:
        content = file.pages[0].Contents.read_bytes()
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
