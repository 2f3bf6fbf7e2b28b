"""Facing columns: French left, English right, what says the same at the same height.

For a nurse and a caregiver who point at the same line, each in their own language.  Both sides of one sheet are used;
a screen reader still hears all of one language, then all of the other.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from kiosk.handout.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.handout.face import Face

GUTTER = 22.0
"""Points between the columns."""


class Row(NamedTuple):
    """What stands side by side, a block for each language."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """The height of the highest block."""
        return max(block.height for block in self.blocks)


def rows(faces: Sequence[Face]) -> list[Row]:
    """Return the rows from the top; every face has the same blocks, as every text is in every language."""
    nothing = Block(0.0, lambda _canvas, _parent, _top: None)
    return [Row(blocks) for blocks in zip_longest(*(face.lines() for face in faces), fillvalue=nothing)]


def pages(found: Sequence[Row], gap: float, room: float, last: float) -> Iterator[list[Row]]:
    """Share rows out to pages; a heading stays with what follows it.

    Args:
        found: the rows.
        gap: points between two rows.
        room: the height of a page.
        last: what the end of the last page needs, in points.

    """
    page: list[Row] = []
    used = 0.0
    for number, row in enumerate(found):
        need = row.height
        follows = number + 1
        while follows < len(found) and found[follows - 1].blocks[0].keep_with_next:
            need += gap + found[follows].height
            follows += 1
        if page and used + need + (last if follows >= len(found) else 0) > room:
            yield page
            page, used = [], 0.0
        page.append(row)
        used += row.height + gap
    yield page
