"""What goes on over several pages: large print, and facing columns with what says the same at the same height.

Facing columns are for a nurse and a caregiver who point at the same line, each in their own language; a screen reader
still hears all of one language, then all of the other.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from kiosk.handout.sheet.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GUTTER = 22.0
"""Points between facing columns."""


class Row(NamedTuple):
    """What stands side by side, a block for each language."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """The height of the highest block."""
        return max(block.height for block in self.blocks)

    @property
    def keep_with_next(self) -> bool:
        """Whether the next row is about the same."""
        return any(block.keep_with_next for block in self.blocks)

    @property
    def again(self) -> Row | None:
        """The heading to say again where a page begins with this row."""
        headings = [block.again for block in self.blocks if block.again]
        return Row(tuple(headings)) if len(headings) == len(self.blocks) else None


HELD = 3
"""A heading is on one page with two of the things below it."""


def rows(columns: Sequence[Sequence[Block]]) -> list[Row]:
    """Return the rows from the top; every column has the same blocks, as every text is in every language."""
    nothing = Block(0.0, lambda _canvas, _parent, _top: None)
    return [Row(blocks) for blocks in zip_longest(*columns, fillvalue=nothing)]


def pages(rows: Sequence[Row], gap: float, room: float, last: float, *, whole: bool = True) -> Iterator[list[Row]]:
    """Share rows out to pages; no page begins with things whose heading, "Avoid" or "Do", is on another page.

    Args:
        whole: lists stay whole where they are not longer than a page; else they may be parted, and their heading
            stands again.
        rows: all of them, from the top.
        gap: points between two rows.
        room: the height of a page.
        last: what the end of the last page needs, in points.

    """
    page: list[Row] = []
    used, held, parted = 0.0, 0, 0
    for number, row in enumerate(rows):
        need, follows = _together(rows, number, gap)
        end = last if follows >= len(rows) else 0.0
        if number < parted or need + end > room or not whole:
            parted = max(parted, follows)
            begins = number == 0 or not rows[number - 1].keep_with_next
            is_heading = begins and row.keep_with_next and row.again is None
            follows = min(number + (HELD if is_heading else 1), follows)
            need = sum(one.height + gap for one in rows[number:follows]) - gap
            held = follows if is_heading else held
        breaks = not held > number or number == 0 or not rows[number - 1].keep_with_next
        if page and breaks and used + need + (last if follows >= len(rows) else 0) > room:
            yield page
            page = [row.again] if row.again else []
            used = row.again.height + gap if row.again else 0.0
        page.append(row)
        used += row.height + gap
    yield page
    if used + last > room:
        yield []


def _together(rows: Sequence[Row], number: int, gap: float) -> tuple[float, int]:
    """Return how high a row is with all that stays with it, and which row follows that."""
    need, follows = rows[number].height, number + 1
    while follows < len(rows) and rows[follows - 1].keep_with_next:
        need += gap + rows[follows].height
        follows += 1
    return need, follows
