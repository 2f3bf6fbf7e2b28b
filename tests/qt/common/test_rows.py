"""A list for the screens changes in place, and only where it differs."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.qt.common.rows import FIRST_ROLE, Rows


@dataclass(frozen=True, slots=True)
class Line:
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    key: str
    title: str
    picked: bool = False
    lines: tuple[Line, ...] = ()


def changes(rows: Rows[Card]) -> list[tuple[str, int, int]]:
    """What is told of the rows from now on."""
    told: list[tuple[str, int, int]] = []
    rows.rowsInserted.connect(lambda _, first, last: told.append(("inserted", first, last)))
    rows.rowsRemoved.connect(lambda _, first, last: told.append(("removed", first, last)))
    rows.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    rows.dataChanged.connect(
        lambda top, _, roles: told.extend((str(rows.roleNames()[role]), top.row(), top.row()) for role in roles)
    )
    return told


def test_only_the_fields_that_differ_are_told() -> None:
    rows = Rows(Card)
    rows.take([Card("a", "A"), Card("b", "B"), Card("c", "C")])
    told = changes(rows)

    rows.take([Card("a", "A"), Card("b", "B", picked=True), Card("c", "C")])
    rows.take([Card("a", "A"), Card("b", "B", picked=True), Card("c", "C")])

    assert told == [("b'picked'", 1, 1)]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("abcd", [("inserted", 3, 3)]),
        ("zabc", [("inserted", 0, 0)]),
        ("ac", [("removed", 1, 1)]),
        ("ab", [("removed", 2, 2)]),
        ("", [("removed", 0, 2)]),
    ],
)
def test_rows_come_and_go_where_they_are_and_the_others_stay(keys: str, expected: list[tuple[str, int, int]]) -> None:
    rows = Rows(Card)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.take([Card(key, key) for key in "abc"])
    told = changes(rows)
    kept = {key: QPersistentModelIndex(rows.index(place)) for place, key in enumerate("abc")}

    rows.take([Card(key, key) for key in keys])

    assert told == expected
    assert rows.count == len(keys)
    assert {key: index.row() for key, index in kept.items()} == {key: keys.find(key) for key in "abc"}


def test_a_list_within_a_row_changes_in_place_too() -> None:
    rows = Rows(Card)
    rows.take([Card("a", "A", lines=(Line("one"),))])
    role = next(role for role, name in rows.roleNames().items() if name == b"lines")
    lines = rows.data(rows.index(0), role)
    told = changes(rows)

    rows.take([Card("a", "A", lines=(Line("one"), Line("two")))])

    assert isinstance(lines, Rows)
    assert rows.data(rows.index(0), role) is lines
    assert lines.rows == (Line("one"), Line("two"))
    assert told == []


def test_what_is_no_row_and_no_field_is_nothing() -> None:
    rows = Rows(Card)
    rows.take([Card("a", "A")])

    nowhere = rows.data(QModelIndex())
    roles = [rows.data(rows.index(0), FIRST_ROLE + number) for number in (-1, 4)]

    assert (nowhere, roles) == (None, [None, None])
