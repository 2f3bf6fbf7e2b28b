"""Which parts of a screen stand on which of its pages: nothing scrolls and nothing shrinks; pure.

What is shown is cut between two blocks, a sentence or things that end on one day.  Only a block that is too tall for a
page of its own is cut, between two of its lines; what of it is left has others below it.  Every length is in pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

SLACK = 0.5
"""Pixels that rounding may take."""
LITTLE = 1 / 3
"""Of a page: a last page that holds less takes a block from the one before."""
BEGUN = 2
"""Lines at least of a block that is cut: below another one, and on its last page where the one before can spare one."""


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
    """What stands of a part on one page: some blocks, the first and the last perhaps in part."""

    first: int
    count: int
    line: int = 0
    """The first line of the first block that is shown."""
    lines: int = -1
    """How many lines of the last block are shown; -1: all that are left of it."""

    def of(self, block: int) -> tuple[int, int]:
        """Return the first line that is shown of one of its blocks, and how many are; -1: all that are left."""
        last = block == self.first + self.count - 1
        return self.line if block == self.first else 0, self.lines if last else -1


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
    heights = [_height(part, piece, block) for block in range(piece.first, piece.first + piece.count)]
    return part.frame + sum(heights) + part.gap * (len(heights) - 1)


def _height(part: Part, piece: Piece, block: int) -> float:
    line, lines = piece.of(block)
    return part.blocks[block].height(line, None if lines < 0 else lines)


def pieces(part: Part, room: float) -> list[Piece]:
    """Cut a part into what stands on one page each, all as high as ``room``; a heading alone is no page."""
    cut = list(_cut(part, room + SLACK))
    while len(cut) > 1 and _moves(part, cut[-2], cut[-1], room):
        before, last = cut[-2:]
        cut[-2:] = [replace(before, count=before.count - 1), Piece(last.first - 1, last.count + 1)]
    for at in range(len(cut) - 1):
        cut[at : at + 2] = _without_widow(part, cut[at], cut[at + 1], room)
    return cut


def _moves(part: Part, before: Piece, last: Piece, room: float) -> bool:
    """Tell whether the last page holds so little that it takes a block from the one before."""
    if before.lines >= 0 or last.line or before.count < 2:  # noqa: PLR2004 - one stays
        return False
    fuller = Piece(last.first - 1, last.count + 1)
    emptier = replace(before, count=before.count - 1)
    return height_of(part, last) < LITTLE * room and height_of(part, fuller) <= height_of(part, emptier)


def _without_widow(part: Part, before: Piece, last: Piece, room: float) -> list[Piece]:
    """Let a page that would be the last line of a block alone take one more from the one before."""
    alone = last.count == 1 and last.line == len(part.blocks[last.first].lines) - 1
    fuller = replace(last, line=last.line - 1)
    if alone and before.lines > BEGUN and height_of(part, fuller) <= room:
        return [replace(before, lines=before.lines - 1), fuller]
    return [before, last]


def _cut(part: Part, room: float) -> Iterator[Piece]:
    first = line = 0
    while first < len(part.blocks):
        piece = _fullest(part, first, line, room)
        yield piece
        last = piece.first + piece.count - 1
        begins, lines = piece.of(last)
        first, line = (last, begins + lines) if lines >= 0 else (last + 1, 0)


def _fullest(part: Part, first: int, line: int, room: float) -> Piece:
    """Return as much as one page holds, from a line of a block on: at least one line.

    What stands beside the lines may be higher than a page; as many lines stand there as have room all the same.
    """
    piece = Piece(first, 1, line)
    block = part.blocks[first]
    if height_of(part, piece) > room and len(block.lines) > line + 1:
        most = max(room - part.frame, block.least)
        return _in_lines(piece, block, line, lambda some: sum(block.lines[line : line + some]) <= most) or piece
    while piece.first + piece.count < len(part.blocks):
        more = replace(piece, count=piece.count + 1)
        if height_of(part, more) > room:
            return _begun(part, more, room) or piece
        piece = more
    return piece


def _in_lines(piece: Piece, block: Block, line: int, fits: Callable[[int], bool]) -> Piece | None:
    """Return a piece with as many lines of its last block as fit, at least one; None where all do."""
    left = len(block.lines) - line
    some = 1
    while some < left and fits(some + 1):
        some += 1
    return replace(piece, lines=some) if some < left else None


def _begun(part: Part, piece: Piece, room: float) -> Piece | None:
    """Return the piece with some lines of its last block, if that is to be cut and has room for some below the rest."""
    last = piece.first + piece.count - 1
    if height_of(part, Piece(last, 1)) <= room:
        return None
    begun = _in_lines(piece, part.blocks[last], 0, lambda some: height_of(part, replace(piece, lines=some)) <= room)
    if begun is None or begun.lines < BEGUN or height_of(part, begun) > room:
        return None
    return begun


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


@dataclass(frozen=True, slots=True)
class Asking:
    """A part of a screen, and where it would stand: parts of one row side by side, each with its share of the width."""

    row: int
    place: int
    share: float
    needs: Part


@dataclass(frozen=True, slots=True)
class Given:
    """What stands of a part on one page, and where; alone on it, it is as wide as the page."""

    page: int
    x: float
    y: float
    width: float
    height: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Laid:
    """Where a part stands."""

    column: float = 0.0
    """The width by which it measures itself: that of its column, on every page."""
    given: tuple[Given, ...] = ()


def laid_out(parts: Sequence[Asking], page: tuple[float, float], gap: float, *, beside: bool) -> list[Laid]:
    """Return where each of some parts stands.

    Args:
        parts: in any order; one without blocks stands nowhere.
        page: its width and its height.
        gap: between two parts.
        beside: whether the parts of a row stand side by side, and not one under the other.

    """
    width, room = page
    shown = sorted(
        (n for n, each in enumerate(parts) if each.needs.blocks), key=lambda n: (parts[n].row, parts[n].place)
    )
    rows = [list(row) for _, row in groupby(shown, key=lambda n: (parts[n].row, 0 if beside else parts[n].place))]
    found = placed([{n: parts[n].needs for n in row} for row in rows], room, gap)
    laid = [Laid()] * len(parts)
    for row in rows:
        x, shares = 0.0, sum(parts[n].share for n in row)
        together = {n: [each for each in found if each.part == n] for n in row}
        for n in row:
            column = (width - gap * (len(row) - 1)) * parts[n].share / shares
            others = {each.page for other in row if other != n for each in together[other]}
            laid[n] = Laid(
                column,
                tuple(
                    Given(at.page, x, at.y, column, at.height, at.piece)
                    if at.page in others
                    else Given(at.page, 0.0, at.y, width, at.height, at.piece)
                    for at in together[n]
                ),
            )
            x += column + gap
    return laid
