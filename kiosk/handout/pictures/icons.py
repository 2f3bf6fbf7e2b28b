"""Icons as vectors: the screens' own (Phosphor)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from fontTools.svgLib.path import parse_path

from kiosk import resources
from kiosk.errors import N_, InstallationError
from kiosk.handout.pdf.canvas import Picture, compressed_form, rgb
from kiosk.handout.pictures.outline import Pen

if TYPE_CHECKING:
    from kiosk.handout.pdf.canvas import TaggedCanvas

VIEW = 256
"""The side of Phosphor's drawings, in their own units."""


@cache
def _outlines(name: str) -> tuple[tuple[bool, str], ...]:
    """Return the outlines of an icon, each with whether it is the pale one behind."""
    path = resources.path("assets", "icons", f"{name}.svg")
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    except ET.ParseError as problem:
        raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=path) from problem
    outlines = []
    for shape in root.iter("{http://www.w3.org/2000/svg}path"):
        pen = Pen(number="{:.0f}".format)  # whole units: a 256th of an icon's side
        parse_path(shape.get("d", ""), pen)
        outlines.append((shape.get("opacity") is not None, " ".join(pen.code)))
    return tuple(outlines)


@cache
def _has_pale_part(name: str) -> bool:
    return any(is_pale for is_pale, _ in _outlines(name))


@cache
def _icon(name: str, colour: str) -> Picture:
    """Return an icon in a colour, its pale part a tint, not a transparency; or in none, if it has no pale part."""
    parts = _outlines(name)
    if not colour:
        return compressed_form(name, " ".join(f"{outline} f" for _, outline in parts), VIEW, VIEW)
    code = [f"{rgb(pale(colour) if is_pale else colour)} rg {outline} f" for is_pale, outline in parts]
    return compressed_form(f"{name} {colour}", " ".join(code), VIEW, VIEW)


def pale(colour: str) -> str:
    """Return a fifth of a colour on white."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - 0.2 * (255 - part)):02X}" for part in parts)


def icon(canvas: TaggedCanvas, name: str, x: float, y: float, side: float, colour: str) -> None:  # noqa: PLR0913, PLR0917 - a picture, its place and its look
    """Draw an icon with its lower left corner at x, y."""
    plain = not _has_pale_part(name)
    scale = side / VIEW
    picture = _icon(name, "" if plain else colour)
    canvas.picture(picture, (scale, 0, 0, -scale, x, y + side), colour if plain else "")
