"""Which parts of a screen stand on which of its pages: nothing scrolls and nothing shrinks; pure.

What is shown is cut between two blocks, a sentence or things that end on one day.  Only a block that is too tall for a
page of its own is cut, between two of its lines.  Every length is in pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.typed import Property

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

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


@dataclass(frozen=True, slots=True)
class Given:
    """What a part was given on the page that is shown."""

    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    column: float = 0.0
    """The width by which it measures itself: that of its column, on every page."""
    piece: Piece = Piece(0, 0)
    first_page: int = 0


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
    """Cut one block between its lines, at least one on each page."""
    line, lines = 0, len(part.blocks[block].lines)
    while line < lines:
        some = 1
        while line + some < lines and height_of(part, Piece(block, 1, line, some + 1)) <= room:
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


@QmlElement
class PartPlace(QObject):
    """A part of a screen: what it needs, as it says itself, and the place that it was given."""

    needsChanged = Signal()
    placeChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._row, self._place, self._share = 0, 0, 1.0
        self._frame, self._gap = 0.0, 0.0
        self._blocks: tuple[Block, ...] = ()
        self._given = Given()
        self._anew = True  # its blocks may be others that are as high

    @property
    def order(self) -> tuple[int, int]:
        """Its row, from above, and its place in that."""
        return self._row, self._place

    @property
    def needs(self) -> Part:
        """What it needs."""
        return Part(self._frame, self._gap, self._blocks)

    def give(self, given: Given) -> None:
        """Give it its place."""
        if given != self._given or self._anew:
            self._given, self._anew = given, False
            self.placeChanged.emit()

    def _get_row(self) -> int:
        return self._row

    def _set_row(self, row: int) -> None:
        self._row = row
        self.needsChanged.emit()

    def _get_place(self) -> int:
        return self._place

    def _set_place(self, place: int) -> None:
        self._place = place
        self.needsChanged.emit()

    def _get_share(self) -> float:
        return self._share

    def _set_share(self, share: float) -> None:
        self._share = share
        self.needsChanged.emit()

    def _get_frame(self) -> float:
        return self._frame

    def _set_frame(self, frame: float) -> None:
        self._frame = frame
        self.needsChanged.emit()

    def _get_gap(self) -> float:
        return self._gap

    def _set_gap(self, gap: float) -> None:
        self._gap = gap
        self.needsChanged.emit()

    @Slot("QVariantList")
    def measure(self, told: list[float]) -> None:
        """Hear of each of its blocks how many lines it has, its least height, and the heights of its lines.

        No block: nothing of it is to be shown.  One plain list, as a list in a list is not Python's own.
        """
        each = map(float, told)
        blocks = tuple(Block(least=next(each), lines=tuple(islice(each, int(count)))) for count in each)
        self._anew = True
        self._blocks = blocks
        self.needsChanged.emit()

    row = Property(int, _get_row, _set_row, notify=needsChanged)
    placeInRow = Property(int, _get_place, _set_place, notify=needsChanged)
    share = Property(float, _get_share, _set_share, notify=needsChanged)
    frame = Property(float, _get_frame, _set_frame, notify=needsChanged)
    gap = Property(float, _get_gap, _set_gap, notify=needsChanged)

    @Property(bool, notify=placeChanged)
    def shown(self) -> bool:
        """Whether something of it stands on the page."""
        return self._given.piece.count > 0

    @Property(float, notify=placeChanged)
    def x(self) -> float:
        """Its left edge."""
        return self._given.x

    @Property(float, notify=placeChanged)
    def y(self) -> float:
        """Its upper edge."""
        return self._given.y

    @Property(float, notify=placeChanged)
    def width(self) -> float:
        """As wide as it is on this page: where nothing stands beside it, as the page."""
        return self._given.width

    @Property(float, notify=placeChanged)
    def column(self) -> float:
        """The width by which it measures itself, on every page."""
        return self._given.column

    @Property(float, notify=placeChanged)
    def height(self) -> float:
        """As high as it is on this page."""
        return self._given.height

    @Property(int, notify=placeChanged)
    def first(self) -> int:
        """The first of its blocks on this page."""
        return self._given.piece.first

    @Property(int, notify=placeChanged)
    def count(self) -> int:
        """How many of its blocks are on this page."""
        return self._given.piece.count

    @Property(bool, notify=placeChanged)
    def isCut(self) -> bool:
        """Whether only some lines of the first block are on this page."""
        return self._given.piece.lines >= 0

    @Property(float, notify=placeChanged)
    def cutAbove(self) -> float:
        """How much of the first block is on the pages before."""
        piece = self._given.piece
        return sum(self._blocks[piece.first].lines[: piece.line]) if piece.lines >= 0 else 0.0

    @Property(float, notify=placeChanged)
    def cutShown(self) -> float:
        """How much of it is on this one, without what stands beside its lines."""
        piece = self._given.piece
        lines = self._blocks[piece.first].lines[piece.line : piece.line + piece.lines] if piece.lines >= 0 else ()
        return sum(lines, 0.0)

    @Property(int, notify=placeChanged)
    def firstPage(self) -> int:
        """The first page that has something of it."""
        return self._given.first_page


@QmlElement
class Paging(QObject):
    """Gives the parts of a screen their places, on the page that is shown."""

    needsChanged = Signal()
    countChanged = Signal()
    laid = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: list[PartPlace] = []
        self._page, self._width, self._room, self._gap, self._beside = 0, 0.0, 0.0, 0.0, True
        self._count = 1
        self._waits = False

    @Slot(PartPlace)
    def take(self, part: PartPlace) -> None:
        """Give one part more its place."""
        self._parts.append(part)
        part.needsChanged.connect(self.later)
        self.later()

    @Slot()
    def later(self) -> None:
        """Place the parts once all of them have said what they need."""
        if not self._waits:
            self._waits = True
            QTimer.singleShot(0, self, self._lay_and_tell)

    @Slot()
    def _lay_and_tell(self) -> None:
        self._waits = False
        self._lay()
        self.laid.emit()

    @Slot(PartPlace)
    def leave(self, part: PartPlace) -> None:
        """Place one part less: it goes."""
        self._parts = [each for each in self._parts if each is not part]
        self.later()

    def _lay(self) -> None:
        parts = [part for part in sorted(self._parts, key=attrgetter("order")) if part.needs.blocks]
        beside = attrgetter("row") if self._beside else attrgetter("order")
        rows = [list(row) for _, row in groupby(parts, key=beside)]
        numbers = {id(part): number for number, part in enumerate(parts)}
        found = placed([{numbers[id(part)]: part.needs for part in row} for row in rows], self._room, self._gap)
        count = max((each.page for each in found), default=0) + 1
        page = min(self._page, count - 1)
        here = {each.part: each for each in found if each.page == page}
        firsts = {each.part: each.page for each in reversed(found)}
        for row in rows:
            x, shares = 0.0, sum(part.share for part in row)
            for part in row:
                number = numbers[id(part)]
                column = (self._width - self._gap * (len(row) - 1)) * part.share / shares
                given = Given(column=column, first_page=firsts[number])
                if at := here.get(number):
                    alone = not any(numbers[id(other)] in here for other in row if other is not part)
                    place = (0.0, self._width) if alone else (x, column)
                    given = Given(place[0], at.y, place[1], at.height, column, at.piece, firsts[number])
                part.give(given)
                x += column + self._gap
        for part in self._parts:
            if part not in parts:
                part.give(Given())
        if count != self._count:
            self._count = count
            self.countChanged.emit()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many pages there are, at least one."""
        return self._count

    def _get_page(self) -> int:
        return self._page

    def _set_page(self, page: int) -> None:
        self._page = page
        if not self._waits:  # else the pages may be counted anew in the middle of this, and it is told again
            self._lay()

    def _get_width(self) -> float:
        return self._width

    def _set_width(self, width: float) -> None:
        self._width = width
        self._lay()

    def _get_room(self) -> float:
        return self._room

    def _set_room(self, room: float) -> None:
        self._room = room
        self.later()

    def _get_gap(self) -> float:
        return self._gap

    def _set_gap(self, gap: float) -> None:
        self._gap = gap
        self.later()

    def _get_beside(self) -> bool:
        return self._beside

    def _set_beside(self, beside: bool) -> None:  # noqa: FBT001 - Qt sets it
        self._beside = beside
        self._lay()

    page = Property(int, _get_page, _set_page, notify=needsChanged)
    """From 0."""
    width = Property(float, _get_width, _set_width, notify=needsChanged)
    room = Property(float, _get_room, _set_room, notify=needsChanged)
    """The height of a page."""
    gap = Property(float, _get_gap, _set_gap, notify=needsChanged)
    """Between two parts."""
    beside = Property(bool, _get_beside, _set_beside, notify=needsChanged)
    """Whether the parts of a row stand side by side."""
