"""The pieces a page is made of: each knows its height before it is drawn, so that the fit is chosen by measuring."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from kiosk.handout.pdf.fonts import BODY, STRONG
from kiosk.handout.pictures import icons
from kiosk.handout.sheet import typeset
from kiosk.handout.sheet.typeset import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.breaking import Written

LARGE_PRINT = 18.0
"""From this size on, no text is smaller than the body, in points."""
INK, PAPER, LINE = "#000000", "#FFFFFF", "#9FA8A6"
"""Words and figures are black, as a printer without colours makes dots of every other ink; only headings, which are
large and bold, have others."""
DO, AVOID, CAUTION, URGENT = "#1B7548", "#A93A26", "#8A5A00", "#9B1230"
BULLET = "caret-right-bold"


@lru_cache(maxsize=1024)
def _style(size: float, font: str, colour: str) -> Style:
    return Style(font, size, size * 1.22, colour)


@dataclass(frozen=True, slots=True)
class Type:
    """Every size of a page, from the size of its body text in points."""

    size: float

    def style(self, scale: float = 1.0, *, font: str = BODY, colour: str = INK) -> Style:
        """Return a style; leading is 122 % of the size."""
        return _style(self.size * scale, font, colour)

    @property
    def body(self) -> Style:
        """The text."""
        return self.style()

    @property
    def strong(self) -> Style:
        """What stands out in the text."""
        return self.style(font=STRONG)

    @property
    def note(self) -> Style:
        """Words beside a heading, dates of the timeline, conditions; never below 9 points."""
        return self.style(self._fine)

    @property
    def _fine(self) -> float:
        return 1.0 if self.size >= LARGE_PRINT else max(0.84, 9 / self.size)

    @property
    def heading(self) -> Style:
        """A heading."""
        return self.style(1.12, font=STRONG)

    @property
    def title(self) -> Style:
        """The title of the page."""
        return self.style(min(1.9, 26 / self.size), font=STRONG)

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
    again: Block | None = None
    """The heading to say again where a page begins with this."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list; ``note`` stands at its right, ``symbol`` before it instead of the list's."""

    text: Written
    note: str = ""
    symbol: str = ""


def text_block(  # noqa: PLR0913 - a text, what it is, where it goes
    text: Written, style: Style, x: float, width: float, *, tag: str = "P", language: str = "", keep: bool = False
) -> Block:
    """Return a paragraph or a heading."""

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        typeset.draw(canvas, parent.add(tag, language=language), text, style, x, top, width)

    return Block(typeset.height(text, style, width), draw, keep)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, and perhaps a word at its right, which narrows it."""

    text: Written
    corner: str
    colour: str
    kind: Type
    x: float
    width: float

    @property
    def _corner_style(self) -> Style:
        return self.kind.note

    @property
    def _style(self) -> Style:
        return self.kind.style(1.12, font=STRONG, colour=self.colour)

    @property
    def _corner_width(self) -> float:
        return min(typeset.width(self.corner, self._corner_style) + 0.5, self.width * 0.5) if self.corner else 0.0

    @property
    def _text_width(self) -> float:
        return self.width - (self._corner_width + self.kind.size * 0.6 if self.corner else 0)

    @property
    def height(self) -> float:
        """Its height in points."""
        corner = typeset.height(self.corner, self._corner_style, self._corner_width) if self.corner else 0.0
        return max(typeset.height(self.text, self._style, self._text_width), corner)

    def draw(self, canvas: TaggedCanvas, parent: Element | None, top: float) -> None:
        """Draw it below ``top``; without a parent it is one that was read before."""
        typeset.draw(
            canvas, parent.add("H2") if parent else None, self.text, self._style, self.x, top, self._text_width
        )
        if self.corner:
            wide = self._corner_width
            left, look = self.x + self.width - wide, self._corner_style
            level = top - (self._style.size - look.size) * typeset.ASCENT  # on one line with the heading
            typeset.draw(canvas, parent.add("P") if parent else None, self.corner, look, left, level, wide, right=True)


@dataclass(frozen=True)
class Listing:
    """A list with an icon before each item and perhaps a date at the right, perhaps a lead above, a remark below."""

    items: Sequence[Item]
    symbol: str
    colour: str
    kind: Type
    x: float
    width: float
    remark: Written = ""
    lead: Written = ""

    @property
    def _indent(self) -> float:
        return self.kind.size * 1.5

    def _note_width(self, item: Item) -> float:
        return min(typeset.width(item.note, self.kind.strong) + 0.5, self.width * 0.46)

    def _text_width(self, item: Item) -> float:
        return self.width - self._indent - (self._note_width(item) + self.kind.size * 0.8 if item.note else 0)

    @cached_property
    def heights(self) -> tuple[float, ...]:
        """The height of each item, in points."""
        body, strong, air = self.kind.body, self.kind.strong, self.kind.size * 0.18
        return tuple(
            max(
                typeset.height(item.text, body, self._text_width(item)),
                typeset.height(item.note, strong, self._note_width(item)) if item.note else 0.0,
            )
            + air
            for item in self.items
        )

    @cached_property
    def height(self) -> float:
        """The height of the whole list, in points."""
        remark = typeset.height(self.remark, self.kind.note, self.width) if self.remark else 0.0
        return self._lead_height + sum(self.heights) + remark

    @property
    def _lead_height(self) -> float:
        return typeset.height(self.lead, self.kind.body, self.width) + self.kind.size * 0.2 if self.lead else 0.0

    def draw(self, canvas: TaggedCanvas, parent: Element, top: float) -> None:
        """Draw the list as a list."""
        if self.lead:
            typeset.draw(canvas, parent.add("P"), self.lead, self.kind.body, self.x, top, self.width)
            top -= self._lead_height
        listing = self.begin(parent)
        for item, height in zip(self.items, self.heights, strict=True):
            self.draw_item(canvas, listing, item, top)
            top -= height
        if self.remark:
            typeset.draw(canvas, parent.add("P"), self.remark, self.kind.note, self.x, top, self.width)

    def begin(self, parent: Element) -> Element:
        """Return a new list to draw items into."""
        return parent.add("L", attributes="/O/List/ListNumbering/None")

    def draw_item(self, canvas: TaggedCanvas, listing: Element, item: Item, top: float) -> None:
        """Draw one item; its date is its label, and read after it, as it is copied."""
        side = self.kind.size * 1.05
        with canvas.decoration():
            icons.icon(
                canvas, item.symbol or self.symbol, self.x, top - side - self.kind.size * 0.08, side, self.colour
            )
        entry, left = listing.add("LI"), self.x + self._indent
        typeset.draw(canvas, entry.add("LBody"), item.text, self.kind.body, left, top, self._text_width(item))
        if item.note:
            wide = self._note_width(item)
            left = self.x + self.width - wide
            typeset.draw(canvas, entry.add("Lbl"), item.note, self.kind.strong, left, top, wide, right=True)


def beside(blocks: Sequence[Block]) -> Block:
    """Return blocks beside each other as one."""

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        for block in blocks:
            block.draw(canvas, parent, top)

    return Block(max(block.height for block in blocks), draw)


def stacked(blocks: Sequence[Block]) -> Block:
    """Return blocks directly below each other as one."""

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        for block in blocks:
            block.draw(canvas, parent, top)
            top -= block.height

    return Block(sum(block.height for block in blocks), draw)


def pad(kind: Type) -> float:
    """Return how far a panel's content lies inside its frame."""
    return kind.size * 0.6
