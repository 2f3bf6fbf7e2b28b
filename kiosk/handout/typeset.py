"""Setting text: lines that fit a width, and drawing them so that they are read and copied right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from kiosk.handout import fonts

if TYPE_CHECKING:
    from kiosk.handout.tagged import TaggedCanvas

MEASURED = 32768
"""How many measured texts are kept: most texts are the same for the next patient (about 200 for each size tried)."""
ASCENT = 0.95
"""Where the baseline of the first line lies, in sizes below the top of a text."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; sizes in points."""

    font: str
    size: float
    leading: float
    colour: str


@lru_cache(maxsize=MEASURED)
def lines(text: str, font: str, size: float, width: float) -> tuple[str, ...]:
    """Break a text into lines that fit ``width`` points; a word that is too long is cut where it must be.

    A line keeps the space that its break stands for, so that words do not join when they are read or copied.
    """
    done: list[str] = []
    line = ""
    for word in re.split(r"[ \n]+", fonts.safe(text).strip()):
        longer = f"{line} {word}" if line else word
        if stringWidth(longer, font, size) <= width:
            line = longer
            continue
        if line:
            done.append(line + " ")
        rest = word
        while stringWidth(rest, font, size) > width and len(rest) > 1:
            fits = _fitting(rest, font, size, width)
            done.append(rest[:fits])
            rest = rest[fits:]
        line = rest
    return (*done, line)


def _fitting(word: str, font: str, size: float, width: float) -> int:
    """Return how many letters of a word fit; at least one."""
    least, most = 1, len(word)
    while least < most:
        middle = (least + most + 1) // 2
        if stringWidth(word[:middle], font, size) <= width:
            least = middle
        else:
            most = middle - 1
    return least


@lru_cache(maxsize=MEASURED)
def width(text: str, style: Style) -> float:
    """Return the width of a text on one line, in points."""
    return float(stringWidth(fonts.safe(text), style.font, style.size))


def height(text: str, style: Style, width: float) -> float:
    """Return the height of a text in points."""
    return len(lines(text, style.font, style.size, width)) * style.leading


def draw(  # noqa: PLR0913, PLR0917 - a text, its look and its place
    canvas: TaggedCanvas, text: str, style: Style, x: float, top: float, room: float, *, right: bool = False
) -> None:
    """Draw a text below ``top``."""
    canvas.setFillColor(HexColor(style.colour))
    found = lines(text, style.font, style.size, room)
    written = canvas.beginText()
    written.setFont(style.font, style.size)
    for number, line in enumerate(found):
        over = room - stringWidth(line.rstrip(" "), style.font, style.size) if right else 0
        written.setTextOrigin(x + over, top - style.size * ASCENT - number * style.leading)
        written.textOut(line)
    canvas.drawText(written)
