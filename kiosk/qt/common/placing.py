"""The parts of a screen, as QML has them: each says what it needs, and is given its place on the page that is shown.

What stands where is decided in :mod:`kiosk.qt.common.paging`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.paging import Block, Part, Piece, placed
from kiosk.qt.common.typed import Property

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Piece(0, 0)


@dataclass(frozen=True, slots=True)
class Given:
    """What a part was given on the page that is shown."""

    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    column: float = 0.0
    """The width by which it measures itself: that of its column, on every page."""
    piece: Piece = NOTHING
    first_page: int = 0


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

    @Slot(int, result=float)
    def above(self, block: int) -> float:
        """Return how much of one of its blocks is on the pages before."""
        line, _ = self._given.piece.of(block)
        return sum(self._blocks[block].lines[:line])

    @Slot(int, result=float)
    def here(self, block: int) -> float:
        """Return how much of it is on this page, without what stands beside its lines."""
        line, count = self._given.piece.of(block)
        return sum(self._blocks[block].lines[line : line + count if count >= 0 else None])

    @Slot(int, result=bool)
    def isCut(self, block: int) -> bool:
        """Return whether only some of its lines are on this page."""
        line, count = self._given.piece.of(block)
        return line > 0 or count >= 0

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
