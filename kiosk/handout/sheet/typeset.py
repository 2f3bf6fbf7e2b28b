"""Setting text: how wide and high it is, and drawing it so that it is read and copied right."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kiosk.handout.pdf import fonts
from kiosk.handout.pdf.canvas import HEADINGS, Line
from kiosk.handout.pdf.embedding import usual
from kiosk.handout.sheet import breaking
from kiosk.handout.sheet.breaking import MEASURED, count, em, font_of, lines

if TYPE_CHECKING:
    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.breaking import Written
    from kiosk.markup import Run

ASCENT = 0.95
"""Where the baseline of the first line lies, in sizes below the top of a text."""


class Style(NamedTuple):
    """How a text is set; sizes in points."""

    font: str
    size: float
    leading: float
    colour: str


@lru_cache(maxsize=MEASURED)
def width(text: str, style: Style) -> float:
    """Return the width of a text on one line, in points."""
    return em(fonts.safe(text), style.font) * style.size


def height(written: Written, style: Style, width: float) -> float:
    """Return the height of a text in points."""
    return count(written, style.font, style.size, width) * style.leading


def _printed(line: tuple[Run, ...], font: str) -> float:
    """Return the width of what is seen of a line, in sizes: without the space at its end."""
    if not line:
        return 0.0
    seen = (*line[:-1], line[-1]._replace(text=line[-1].text.rstrip(" \u00a0")))
    return sum(em(run.text, font_of(run, font)) for run in seen)


class Place(NamedTuple):
    """Where a touch leads somewhere: from the upper left corner of a text, right and down to the baseline."""

    x: float
    y: float
    width: float


class Stretch(NamedTuple):
    """Lines of a text that are in one language, and of one link or of none, placed from its upper left corner."""

    language: str
    link: str
    lines: list[Line]
    places: list[Place]
    """Those of its pieces, where they matter."""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(text for line in self.lines for _, text in line.pieces)


@lru_cache(maxsize=MEASURED)
def _set(written: Written, style: Style, room: float, right: bool) -> list[Stretch]:  # noqa: FBT001 - cached
    """Return a text as it is drawn."""
    stretches: list[Stretch] = []
    said = lines(written, style.font, style.size, room)
    if isinstance(written, str) and not right:
        first, leading, font = style.size * ASCENT, style.leading, style.font
        drawn = [Line(0.0, first + n * leading, [(font, run.text) for run in line]) for n, line in enumerate(said)]
        return [Stretch("", "", drawn, [])] if written else []
    for number, line in enumerate(said):
        x = room - _printed(line, style.font) * style.size if right else 0.0
        y = style.size * ASCENT + number * style.leading
        for run in line:
            if not stretches or (run.language, run.link) != stretches[-1][:2]:
                stretches.append(Stretch(run.language, run.link, [], []))
            stretch, font = stretches[-1], font_of(run, style.font)
            if not stretch.lines or stretch.lines[-1].y != y:
                stretch.lines.append(Line(x, y, []))
            stretch.lines[-1].pieces.append((font, run.text))
            if len(line) > 1 or run.link:
                width = em(run.text, font) * style.size
                stretch.places.append(Place(x, y, width))
                x += width
    return stretches


def draw(  # noqa: PLR0913, PLR0917 - a text, what it is, its look and its place
    canvas: TaggedCanvas, element: Element | None, written: Written, style: Style, x: float, top: float, room: float,
    *, right: bool = False, foot: bool = False,
) -> None:  # fmt: skip
    """Draw a text below ``top`` as the content of an element; None is decoration, perhaps the foot of a page."""
    stretches = _set(written, style, room, right)
    if element and canvas.has_bookmarks and element.tag in HEADINGS:
        canvas.bookmark(element, "".join(stretch.text for stretch in stretches), top)
    for stretch in stretches:
        language, link = stretch.language, stretch.link
        touched = element.add("Link") if element and link else None
        owner = touched or element
        if owner and language:
            owner = owner.add("Span", language=language)
        with canvas.inside(owner) if owner else canvas.decoration(foot=foot):
            lines = [Line(x + line.x, top - line.y, line.pieces) for line in stretch.lines]
            canvas.text(lines, style.size, style.colour)
        if touched:
            for place in stretch.places:
                left, base = x + place.x, top - place.y
                box = (left, base - style.size * 0.25, left + place.width, base + style.size * 0.8)
                canvas.link(touched, link, stretch.text, box)


def forget() -> None:
    """Let go of every text that was set, as some say when a patient was treated and what they answered."""
    breaking.forget()
    for kept in (width, _set, usual):
        kept.cache_clear()
