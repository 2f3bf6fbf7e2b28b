"""What goes on over several pages: headings stay with their lists, and are said again where a list is parted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.handout.options import SheetOptions
from kiosk.handout.sheet.blocks import Block
from kiosk.handout.sheet.flow import Row, pages
from kiosk.handout.sheet.sheet import sheet
from tests.handout import tagged
from tests.handout.sheets import ANSWERS, plan

ROOM, GAP = 100.0, 2.0


def drawn(*_: object) -> None:
    """Draw nothing: only heights matter here."""


def section(title: float, *items: float) -> list[Row]:
    """Return a heading and its items, as rows of one column."""
    again = Block(title, drawn)
    blocks = [Block(title, drawn, keep_with_next=True)]
    blocks += [Block(item, drawn, number < len(items), again) for number, item in enumerate(items, 1)]
    return [Row((block,)) for block in blocks]


sections = st.lists(
    st.builds(lambda title, items: section(title, *items), st.floats(5, 20), st.lists(st.floats(5, 40), min_size=1)),
    min_size=1,
    max_size=8,
)


def heights(page: list[Row]) -> list[float]:
    return [row.height for row in page]


def test_a_list_that_does_not_fit_any_more_goes_to_the_next_page_whole() -> None:
    first, second = section(10.0, 20.0, 20.0), section(11.0, 21.0, 22.0)

    found = list(pages(first + second, GAP, ROOM, 0))

    assert list(map(heights, found)) == [[10, 20, 20], [11, 21, 22]]


def test_a_list_longer_than_a_page_is_parted_and_its_heading_stands_again() -> None:
    found = list(pages(section(10.0, *[30.0] * 5), GAP, ROOM, 0))

    assert list(map(heights, found)) == [[10, 30, 30], [10, 30, 30], [10, 30]]


def test_where_space_is_short_a_list_is_parted_but_its_heading_has_two_things_below() -> None:
    rows = [*section(10.0, 20.0), *section(11.0, 21.0, 22.0, 23.0)]

    assert list(map(heights, pages(rows, GAP, ROOM, 0, whole=False))) == [[10, 20, 11, 21, 22], [11, 23]]
    assert list(map(heights, pages(rows, GAP, 86.0, 0, whole=False))) == [[10, 20], [11, 21, 22, 23]]


def test_a_heading_is_never_alone_at_the_foot_of_a_page() -> None:
    def row(height: float, *, kept: bool = False) -> Row:
        return Row((Block(height, drawn, kept),))

    rows = [row(60), row(11, kept=True), row(20, kept=True), row(10, kept=True), row(10), row(10)]
    long = [row(60), row(11, kept=True), row(20, kept=True), *(row(10, kept=True) for _ in range(9)), row(10)]

    last = [
        heights(page)[-1] for one, whole in ((rows, False), (long, True)) for page in pages(one, 0, 105, 0, whole=whole)
    ]

    assert len(last) > 3
    assert 11 not in last


def test_what_ends_the_last_page_has_its_place() -> None:
    found = list(pages(section(10.0, 30.0, 30.0), GAP, ROOM, 40.0))

    assert list(map(heights, found)) == [[10, 30, 30], []]


@given(found=sections, whole=st.booleans(), last=st.floats(0, 60))
def test_nothing_is_lost_and_no_page_is_too_full_or_begins_without_a_heading(
    *, found: list[list[Row]], whole: bool, last: float
) -> None:
    rows = [row for one in found for row in one]

    shared = list(pages(rows, GAP, ROOM, last, whole=whole))

    said = [row for page in shared for row in page]
    assert [row for row in said if row in rows] == rows
    for page in shared:
        assert sum(heights(page)) + GAP * (len(page) - 1) <= ROOM or len(page) <= 3
        if page:
            assert page[0].again is None
    assert sum(heights(shared[-1])) + last <= ROOM + GAP or len(shared[-1]) <= 3


@pytest.mark.parametrize("options", [SheetOptions(large_print=True), SheetOptions(flowing=True)])
def test_in_the_file_a_parted_list_is_one_list_and_its_heading_is_read_once(options: SheetOptions) -> None:
    long = plan(*ANSWERS)
    long = replace(long, rules=long.rules * 12)

    found = tagged.read(sheet(long, options))

    headings = [node.text for node in found.root.walk() if node.tag == "/H2"]
    everything = "".join(run.text for runs in found.drawn.values() for run in runs)
    assert headings.count("Évitez") == 1
    assert "Évitez (suite)" in everything
    assert len([node for node in found.root.kids[0].kids if node.tag == "/L" and len(node.kids) > 50]) == 1
