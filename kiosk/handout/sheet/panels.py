"""Framed boxes, alone or beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.handout.pictures import icons
from kiosk.handout.sheet.blocks import Block, Heading, pad

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.blocks import Listing


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
        return pad(self.listing.kind)

    @property
    def _heading(self) -> Heading:
        inner, indent = self.listing, self.listing.kind.size * 1.6
        return Heading(self.heading, self.corner, self.colour, inner.kind, inner.x + indent, inner.width - indent)

    @property
    def _over(self) -> float:
        """From the top of the frame to the list."""
        return self._pad + self._heading.height + self.listing.kind.size * 0.17

    @property
    def height(self) -> float:
        """The height its content needs."""
        return self._over + self.listing.height + self._pad * 0.6

    def draw(self, canvas: TaggedCanvas, parent: Element, top: float, height: float) -> None:
        """Draw it ``height`` points high, as its neighbour may be higher."""
        kind, inner = self.listing.kind, self.listing
        left, width = inner.x - self._pad, inner.width + 2 * self._pad
        with canvas.decoration():
            canvas.frame(left, top - height, width, height, kind.size * 0.7, self.weight, self.colour)
            side = kind.heading.size * 1.15
            icons.icon(canvas, self.symbol, inner.x - 1, top - self._pad - side, side, self.colour)
        self._heading.draw(canvas, parent, top - self._pad)
        inner.draw(canvas, parent, top - self._over)


def side_by_side(panels: Sequence[Panel]) -> Block:
    """Return panels beside each other, all as high as the highest."""
    height = max(panel.height for panel in panels)

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        for panel in panels:
            panel.draw(canvas, parent, top, height)

    return Block(height, draw)
