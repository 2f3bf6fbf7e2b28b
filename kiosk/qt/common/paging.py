"""Which parts of a screen stand on which of its pages: nothing scrolls and nothing shrinks; pure.

What is shown is cut between two blocks, a sentence or things that end on one day.  Only a block that is too tall for a
page of its own is cut, between two of its lines.  Every length is in pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SLACK = 0.5
"""Pixels that rounding may take."""
LITTLE = 1 / 3
"""Of a page: a last page that holds less takes a block from the one before."""


@dataclass(frozen=True, slots=True)
class Block:
    """What is not cut where it fits on a page."""

    lines: tuple[float, ...]
    """The heights of its lines, between which it is cut where it must be."""
    least: float = 0.0
    """As high as it is at least, on each page: beside its lines stands something else."""

    def height(self, first: int = 0, count: int | None = None) -> float:
        """Return how high some of its lines are."""
        return max(self.least, sum(self.lines[first:] if count is None else self.lines[first : first + count]))


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks under one heading, which each page of them repeats."""

    frame: float
    """What the heading and the edges take."""
    gap: float
    """Between two blocks."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands of a part on one page: some whole blocks, or some lines of one that is taller than a page."""

    first: int
    count: int
    line: int = 0
    """The first line of the first block that is shown."""
    lines: int = -1
    """How many of its lines; -1: all of them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with its place."""

    part: int
    page: int
    y: float
    height: float
    piece: Piece


def height_of(part: Part, piece: Piece) -> float:
    """Return how high a piece is, with its heading and edges."""
    heights = [block.height() for block in part.blocks[piece.first : piece.first + piece.count]]
    if piece.lines >= 0:
        heights[0] = part.blocks[piece.first].height(piece.line, piece.lines)
    return part.frame + sum(heights) + part.gap * (len(heights) - 1)


def pieces(part: Part, room: float) -> list[Piece]:
    """Cut a part into what stands on one page each, all as high as ``room``; a heading alone is no page."""
    cut = list(_cut(part, room + SLACK))
    while len(cut) > 1 and _moves(part, cut[-2], cut[-1], room):
        before, last = cut[-2:]
        cut[-2:] = [Piece(before.first, before.count - 1), Piece(last.first - 1, last.count + 1)]
    return cut


def _moves(part: Part, before: Piece, last: Piece, room: float) -> bool:
    """Tell whether the last page holds so little that it takes a block from the one before."""
    if before.lines >= 0 or last.lines >= 0 or before.count < 2:  # noqa: PLR2004 - one stays
        return False
    fuller = Piece(last.first - 1, last.count + 1)
    emptier = Piece(before.first, before.count - 1)
    return height_of(part, last) < LITTLE * room and height_of(part, fuller) <= height_of(part, emptier)


def _cut(part: Part, room: float) -> Iterator[Piece]:
    first = 0
    while first < len(part.blocks):
        if height_of(part, Piece(first, 1)) > room:
            yield from _slices(part, first, room)
            first += 1
            continue
        count = 1
        while first + count < len(part.blocks) and height_of(part, Piece(first, count + 1)) <= room:
            count += 1
        yield Piece(first, count)
        first += count


def _slices(part: Part, block: int, room: float) -> Iterator[Piece]:
    """Cut one block between its lines, at least one on each page.

    What stands beside the lines may be higher than a page; as many lines stand there as have room all the same.
    """
    line, heights = 0, part.blocks[block].lines
    lines, most = len(heights), max(room - part.frame, part.blocks[block].least)
    while line < lines:
        some = 1
        while line + some < lines and sum(heights[line : line + some + 1]) <= most:
            some += 1
        yield Piece(block, 1, line, some)
        line += some


def placed(rows: Sequence[Mapping[int, Part]], room: float, gap: float) -> list[Placed]:
    """Place the rows one under the other, the parts of each, by their number, side by side and equally high.

    A row that fits under the one before stands there; any other begins on a page of its own.  The last row of a page
    fills it.
    """
    found, page, y = list[Placed](), 0, 0.0
    for row in rows:
        cuts = {number: pieces(part, room) for number, part in row.items() if part.blocks}
        if not cuts:
            continue
        pages = max(map(len, cuts.values()))
        if y > 0 and (pages > 1 or y + _highest(row, cuts, 0) > room + SLACK):
            found = _filled(found, page, room)
            page, y = page + 1, 0.0
        for at in range(pages):
            height = _highest(row, cuts, at)
            found += [Placed(n, page + at, y, height, cut[at]) for n, cut in cuts.items() if at < len(cut)]
            if at + 1 < pages:
                found = _filled(found, page + at, room)
        page, y = page + pages - 1, y + height + gap
    return _filled(found, page, room)


def _highest(row: Mapping[int, Part], cuts: Mapping[int, Sequence[Piece]], page: int) -> float:
    return max(height_of(row[number], cut[page]) for number, cut in cuts.items() if page < len(cut))


def _filled(found: list[Placed], page: int, room: float) -> list[Placed]:
    """Let the last row of a page go down to its end."""
    last = max((each.y for each in found if each.page == page), default=0.0)
    return [
        replace(each, height=max(each.height, room - each.y)) if (each.page, each.y) == (page, last) else each
        for each in found
    ]
