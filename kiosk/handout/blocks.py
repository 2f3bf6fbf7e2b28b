"""The pieces a page is made of: each knows its height before it is drawn, so that the fit is chosen by measuring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor

from kiosk.handout import drawing, typeset
from kiosk.handout.fonts import BODY, STRONG, TITLE
from kiosk.handout.typeset import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.handout.structure import Element
    from kiosk.handout.tagged import TaggedCanvas

INK, SOFT, PRIMARY = "#15313A", "#4A636B", "#084F4B"
BAR, LINE = "#0B6B66", "#9FA8A6"
DO, AVOID, CAUTION, URGENT = "#1B7548", "#A93A26", "#8A5A00", "#9B1230"


@dataclass(frozen=True, slots=True)
class Type:
    """Every size of a page, from the size of its body text in points."""

    size: float

    def style(self, scale: float = 1.0, *, font: str = BODY, colour: str = INK) -> Style:
        """Return a style; leading is 122 % of the size."""
        size = self.size * scale
        return Style(font, size, size * 1.22, colour)

    @property
    def body(self) -> Style:
        """The text."""
        return self.style()

    @property
    def strong(self) -> Style:
        """What stands out in the text."""
        return self.style(font=STRONG)

    @property
    def small(self) -> Style:
        """Dates of the timeline, notes; never below 9 points."""
        return self.style(max(0.84, 9 / self.size), colour=SOFT)

    @property
    def heading(self) -> Style:
        """A heading."""
        return self.style(1.12, font=STRONG)

    @property
    def title(self) -> Style:
        """The title of the page."""
        return self.style(min(1.9, 26 / self.size), font=TITLE)

    @property
    def gap(self) -> float:
        """The space between two blocks."""
        return self.size * 0.4


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: its height in points, and how to draw it below a place."""

    height: float
    draw: Callable[[TaggedCanvas, Element, float], None]
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list; ``note`` stands at its right, ``small`` below it."""

    text: str
    note: str = ""
    small: str = ""


def text_block(  # noqa: PLR0913 - a text, what it is, where it goes
    text: str, style: Style, x: float, width: float, *, tag: str = "P", language: str = "", keep: bool = False
) -> Block:
    """Return a paragraph or a heading."""

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        with canvas.inside(parent.add(tag, language=language)):
            typeset.draw(canvas, text, style, x, top, width)

    return Block(typeset.height(text, style, width), draw, keep)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with an icon before each item, and perhaps a date at the right."""

    items: Sequence[Item]
    symbol: str
    colour: str
    kind: Type
    x: float
    width: float

    @property
    def _indent(self) -> float:
        return self.kind.size * 1.5

    def _text_width(self, item: Item) -> float:
        note = self._note_width(item)
        return self.width - self._indent - (note + self.kind.size * 0.6 if note else 0)

    def _note_width(self, item: Item) -> float:
        if not item.note:
            return 0.0
        strong = self.kind.strong
        widest = max(typeset.width(i.note, strong) for i in self.items)
        return min(widest + 0.5, self.width * 0.46)

    def item_height(self, item: Item) -> float:
        """Return the height of one item."""
        text = typeset.height(item.text, self.kind.body, self._text_width(item))
        if item.small:
            text += typeset.height(item.small, self.kind.small, self.width)
        note = typeset.height(item.note, self.kind.strong, self._note_width(item)) if item.note else 0.0
        return max(text, note) + self.kind.size * 0.18

    @property
    def height(self) -> float:
        """Return the height of the whole list."""
        return sum(self.item_height(item) for item in self.items)

    def draw(self, canvas: TaggedCanvas, parent: Element, top: float) -> None:
        """Draw the list as a list."""
        found = self.begin(parent)
        for item in self.items:
            self.draw_item(canvas, found, item, top)
            top -= self.item_height(item)

    def begin(self, parent: Element) -> Element:
        """Return a new list to draw items into."""
        found = parent.add("L")
        found.attributes = {"O": "/List", "ListNumbering": "/None"}
        return found

    def draw_item(self, canvas: TaggedCanvas, found: Element, item: Item, top: float) -> None:
        """Draw one item."""
        size, body = self.kind.size, self.kind.body
        side = size * 1.05
        with canvas.decoration():
            drawing.icon(canvas, self.symbol, self.x, top - side - size * 0.08, side, self.colour)
        entry = found.add("LI").add("LBody")
        width = self._text_width(item)
        with canvas.inside(entry.add("Span")):
            typeset.draw(
                canvas,
                item.text + (" " if item.note or item.small else ""),
                body,
                self.x + self._indent,
                top,
                width,
            )
        if item.small:
            below = top - typeset.height(item.text, body, width)
            with canvas.inside(entry.add("Span")):
                typeset.draw(canvas, item.small, self.kind.small, self.x, below, self.width)
        if item.note:
            note = self._note_width(item)
            with canvas.inside(entry.add("Span")):
                typeset.draw(canvas, item.note, self.kind.strong, self.x + self.width - note, top, note, right=True)


@dataclass(frozen=True, slots=True)
class Panel:
    """A framed box: an icon, a heading and a list; frames tell by their icon and word, never by colour alone."""

    heading: str
    symbol: str
    colour: str
    listing: Listing
    weight: float = 1.0
    corner: str = ""
    """A small word at the right of the heading."""

    @property
    def _pad(self) -> float:
        return self.listing.kind.size * 0.6

    @property
    def height(self) -> float:
        """The height its content needs."""
        kind = self.listing.kind
        return self._pad * 1.6 + kind.heading.leading * 1.15 + self.listing.height

    def draw(self, canvas: TaggedCanvas, parent: Element, top: float, height: float) -> None:
        """Draw it ``height`` points high, as its neighbour may be higher."""
        kind, inner = self.listing.kind, self.listing
        left, width = inner.x - self._pad, inner.width + 2 * self._pad
        with canvas.decoration():
            canvas.setStrokeColor(HexColor(self.colour))
            canvas.setLineWidth(self.weight)
            canvas.roundRect(left, top - height, width, height, kind.size * 0.7)
            side = kind.heading.size * 1.15
            drawing.icon(canvas, self.symbol, inner.x - 1, top - self._pad - side, side, self.colour)
        style = Style(kind.heading.font, kind.heading.size, kind.heading.leading, self.colour)
        indent = kind.size * 1.6
        with canvas.inside(parent.add("H2")):
            typeset.draw(canvas, self.heading, style, inner.x + indent, top - self._pad, inner.width - indent)
        if self.corner:
            with canvas.inside(parent.add("P")):
                typeset.draw(
                    canvas, self.corner, kind.small, inner.x + inner.width / 2, top - self._pad, inner.width / 2,
                    right=True,
                )  # fmt: skip
        inner.draw(canvas, parent, top - self._pad - kind.heading.leading * 1.15)


def side_by_side(panels: Sequence[Panel]) -> Block:
    """Return panels beside each other, all as high as the highest."""
    height = max(panel.height for panel in panels)

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        for panel in panels:
            panel.draw(canvas, parent, top, height)

    return Block(height, draw)


def pad(kind: Type) -> float:
    """Return how far a panel's content lies inside its frame."""
    return kind.size * 0.6
