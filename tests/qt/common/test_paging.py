"""What stands on which page: all of it, once, in its order, and nothing higher than the page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kiosk.qt.common.paging import SLACK, Asking, Block, Laid, Part, Piece, Placed, height_of, laid_out, pieces, placed
from kiosk.qt.common.placing import Paging

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOM, GAP = 300.0, 20.0
HEIGHTS = st.integers(20, 120).map(float)
BLOCKS = st.builds(Block, st.lists(HEIGHTS, min_size=1, max_size=6).map(tuple), st.sampled_from([0.0, 0.0, 90.0]))
PARTS = st.builds(Part, st.sampled_from([0.0, 40.0, 90.0]), st.just(10.0), st.lists(BLOCKS, max_size=9).map(tuple))


def lines(part: Part, shown: Iterable[Piece]) -> list[tuple[int, int]]:
    """Return the lines that some pieces show, in the order in which they are read."""
    found = []
    for piece in shown:
        for block in range(piece.first, piece.first + piece.count):
            line, count = piece.of(block)
            every = range(len(part.blocks[block].lines))[line:]
            found += [(block, line) for line in (every[:count] if count >= 0 else every)]
    return found


def every_line(part: Part) -> list[tuple[int, int]]:
    return [(number, line) for number, block in enumerate(part.blocks) for line in range(len(block.lines))]


@given(PARTS)
def test_each_line_stands_on_one_page_in_its_order(part: Part) -> None:
    assert lines(part, pieces(part, ROOM)) == every_line(part)


@given(PARTS)
def test_nothing_is_higher_than_its_page_but_a_line_that_is(part: Part) -> None:
    too_high = [
        piece for piece in pieces(part, ROOM) if len(lines(part, [piece])) > 1 and height_of(part, piece) > ROOM + SLACK
    ]

    assert too_high == []


@given(PARTS)
def test_a_block_is_cut_only_where_no_page_has_room_for_it(part: Part) -> None:
    cut = {
        block
        for piece in pieces(part, ROOM)
        for block in range(piece.first, piece.first + piece.count)
        if piece.of(block) != (0, -1)
    }

    assert [block for block in cut if height_of(part, Piece(block, 1)) <= ROOM] == []


def test_beside_what_is_higher_than_a_page_stand_as_many_lines_as_have_room() -> None:
    part = Part(50.0, 0.0, (Block((80.0, 80.0, 80.0, 80.0, 80.0), least=260.0),))

    assert [(piece.line, piece.lines) for piece in pieces(part, ROOM)] == [(0, 3), (3, -1)]


def lined(*lines: int, height: float = 100.0) -> Part:
    return Part(0.0, 0.0, tuple(Block((height,) * count) for count in lines))


def test_what_is_left_of_a_block_that_is_cut_has_the_next_ones_below_it() -> None:
    assert pieces(lined(4, 1, 1, 2), ROOM) == [Piece(0, 1, 0, 3), Piece(0, 3, 3), Piece(3, 1)]


def test_a_block_that_is_cut_begins_below_another_with_two_lines_at_least() -> None:
    assert pieces(lined(1, 5), ROOM) == [Piece(0, 2, 0, 2), Piece(1, 1, 2)]
    assert pieces(lined(2, 5), ROOM) == [Piece(0, 1), Piece(1, 1, 0, 3), Piece(1, 1, 3)]


def test_no_page_is_the_last_line_of_a_block_alone() -> None:
    assert pieces(lined(4), ROOM) == [Piece(0, 1, 0, 2), Piece(0, 1, 2)]
    assert pieces(Part(0.0, 0.0, (Block((90.0, 90.0, 90.0, 250.0)),)), ROOM) == [Piece(0, 1, 0, 3), Piece(0, 1, 3)]
    assert pieces(lined(4, 3), ROOM) == [Piece(0, 1, 0, 2), Piece(0, 1, 2), Piece(1, 1)]


def flat(*heights: float, frame: float = 0.0) -> Part:
    return Part(frame, 0.0, tuple(Block((height,)) for height in heights))


def test_a_last_page_with_little_on_it_takes_a_block_from_the_one_before() -> None:
    assert pieces(flat(90, 90, 90, 40), ROOM) == [Piece(0, 2), Piece(2, 2)]
    assert pieces(flat(90, 90, 90, 140), ROOM) == [Piece(0, 3), Piece(3, 1)]


def test_what_is_taller_than_a_page_is_cut_between_its_lines_and_repeats_what_stands_beside_them() -> None:
    long = Part(50.0, 0.0, (Block((100.0, 100.0, 100.0, 100.0, 100.0), least=150.0),))

    cut = pieces(long, ROOM)

    assert [(piece.line, piece.lines) for piece in cut] == [(0, 2), (2, 2), (4, -1)]
    assert [height_of(long, piece) for piece in cut] == [250, 250, 200]


ROWS = st.lists(st.dictionaries(st.integers(0, 1), PARTS, min_size=1, max_size=2), max_size=4)


def numbered(rows: list[dict[int, Part]]) -> list[dict[int, Part]]:
    """Give every part of some rows a number of its own."""
    return [{10 * at + number: part for number, part in row.items()} for at, row in enumerate(rows)]


@given(ROWS)
def test_each_part_is_whole_and_no_two_rows_overlap(rows: list[dict[int, Part]]) -> None:
    told = numbered(rows)

    found = placed(told, ROOM, GAP)

    parts = {number: part for row in told for number, part in row.items()}
    shown = {n: lines(part, [each.piece for each in found if each.part == n]) for n, part in parts.items()}
    assert shown == {number: every_line(part) for number, part in parts.items()}
    assert [page for page in {each.page for each in found} if overlaps(found, page)] == []
    assert sorted({each.page for each in found}) == list(range(len({each.page for each in found})))


def overlaps(found: list[Placed], page: int) -> bool:
    """Tell whether a row begins on a page before the one above it has ended."""
    ends = 0.0
    for _, row in groupby((each for each in found if each.page == page), key=lambda each: each.part // 10):
        here = list(row)
        if min(each.y for each in here) < ends:
            return True
        ends = max(each.y + each.height for each in here)
    return False


def test_a_row_stands_under_the_one_before_where_it_fits_and_the_last_one_fills_the_page() -> None:
    assert placed([{0: flat(100), 1: flat(60)}, {2: flat(100)}, {3: flat(200)}], ROOM, GAP) == [
        Placed(0, 0, 0.0, 100, Piece(0, 1)),
        Placed(1, 0, 0.0, 100, Piece(0, 1)),
        Placed(2, 0, 120.0, 180.0, Piece(0, 1)),
        Placed(3, 1, 0.0, 300.0, Piece(0, 1)),
    ]


def asking(row: int, place: int, part: Part, share: float = 1.0) -> Asking:
    return Asking(row, place, share, part)


def test_parts_of_a_row_share_the_width_and_one_that_is_alone_on_its_page_has_all_of_it() -> None:
    parts = [asking(0, 1, flat(100)), asking(0, 0, flat(200, 200), share=3), asking(1, 0, flat())]

    right, left, nothing = laid_out(parts, (420.0, ROOM), GAP, beside=True)

    assert (left.column, right.column, nothing) == (300, 100, Laid())
    assert [(given.page, given.x, given.width) for given in left.given] == [(0, 0, 300), (1, 0, 420)]
    assert [(given.page, given.x, given.width) for given in right.given] == [(0, 320, 100)]


def test_where_there_is_no_room_beside_each_part_has_a_row_of_its_own() -> None:
    parts = [asking(0, 1, flat(100)), asking(0, 0, flat(100))]

    second, first = laid_out(parts, (420.0, ROOM), GAP, beside=False)

    assert [(each.column, each.given[0].y, each.given[0].width) for each in (first, second)] == [
        (420, 0, 420),
        (420, 120, 420),
    ]


def test_qml_is_answered_in_plain_numbers() -> None:
    told = [0, 0, 1, 40, 10, 2, 2, 90.5, 20, 30, 1, 0, 50, 1, 0, 1, 0, 0, 0]

    assert Paging().lay(told, 400.0, ROOM, GAP, True) == [  # noqa: FBT003 - as QML gives it
        *(1, 400, 1, *(0, 0, 0, 400, 300, 0, 2, 0, -1)),
        *(0, 0),
    ]
