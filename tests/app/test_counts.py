"""Questions without an answer are a number for each month and treatment, and nothing else is kept of them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kiosk.app import counts
from kiosk.app.state import state
from kiosk.config import Settings
from kiosk.errors import DataFolderError

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("America/Toronto"))


def test_each_question_without_an_answer_is_one_more_in_its_month(tmp_path: Path) -> None:
    for treatment, days in (("peeling", 0), ("peeling", 1), ("laser", 3), ("peeling", 30)):
        counts.count(tmp_path, treatment, NOW + timedelta(days=days))

    assert json.loads((tmp_path / counts.FILE).read_text()) == {
        "2026-11": {"peeling": 2, "laser": 1},
        "2026-12": {"peeling": 1},
    }
    assert counts.in_month(tmp_path, NOW) == 3


def test_no_more_than_thirteen_months_are_kept(tmp_path: Path) -> None:
    for month in range(20):
        counts.count(tmp_path, "peeling", NOW + timedelta(days=31 * month))

    kept = [*counts.read(tmp_path)]
    assert (len(kept), kept[-1]) == (counts.MONTHS, "2028-07")


@pytest.mark.parametrize("text", ["", "[]", "[1]", '{"2026-11": 3}', '{"2026-11": {"a": "b"}}', "\ufeff{", "[" * 9999])
def test_a_damaged_file_counts_from_nothing_again(tmp_path: Path, text: str) -> None:
    (tmp_path / counts.FILE).write_text(text)

    counts.count(tmp_path, "peeling", NOW)

    assert counts.read(tmp_path) == {"2026-11": {"peeling": 1}}


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError):
        counts.count(tmp_path / "nowhere", "peeling", NOW)


def test_the_state_tells_the_number_of_this_month_and_nothing_where_there_is_none(tmp_path: Path) -> None:
    before = [str(each.said) for each in state(Settings(), tmp_path, NOW)]
    counts.count(tmp_path, "peeling", NOW)

    after = [str(each.said) for each in state(Settings(), tmp_path, NOW)]

    assert [said for said in after if said not in before] == [
        "“Can I use this?” asked this month about what no advice names: 1."
    ]
