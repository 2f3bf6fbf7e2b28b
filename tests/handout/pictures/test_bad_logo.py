"""A logo that cannot be printed is refused by name, with what to do."""

from __future__ import annotations

import time
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from kiosk.errors import HandoutError
from kiosk.handout.pictures import logo
from kiosk.handout.sheet.sheet import sheet
from tests.handout.pictures.logos import HEAD, box, encoded, png, raw_png, svg
from tests.handout.sheets import plan

if TYPE_CHECKING:
    from pathlib import Path


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
