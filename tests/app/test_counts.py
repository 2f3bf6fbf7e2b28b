"""What was asked without an answer, or missed, is a number for each month, and nothing else is kept of it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kiosk import config, resources
from kiosk.app import counts
from kiosk.app.state import state
from kiosk.config import Settings
from kiosk.errors import DataFolderError
from kiosk.i18n import FRENCH, NBSP, words

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("America/Toronto"))


def test_each_question_without_an_answer_is_one_more_in_its_month(tmp_path: Path) -> None:
    for treatment, days in (("peeling", 0), ("peeling", 1), ("laser", 3), ("peeling", 30)):
        counts.count(tmp_path, counts.UNANSWERED, treatment, NOW + timedelta(days=days))

    assert json.loads((tmp_path / counts.UNANSWERED).read_text()) == {
        "2026-11": {"peeling": 2, "laser": 1},
        "2026-12": {"peeling": 1},
    }
    assert counts.of_month(tmp_path, counts.UNANSWERED, NOW) == {"peeling": 2, "laser": 1}


def test_no_more_than_thirteen_months_are_kept(tmp_path: Path) -> None:
    for month in range(20):
        counts.count(tmp_path, counts.UNANSWERED, "peeling", NOW + timedelta(days=31 * month))

    kept = [*counts.read(tmp_path)]
    assert (len(kept), kept[-1]) == (counts.MONTHS, "2028-07")


@pytest.mark.parametrize("text", ["", "[]", "[1]", '{"2026-11": 3}', '{"2026-11": {"a": "b"}}', "\ufeff{", "[" * 9999])
def test_a_damaged_file_counts_from_nothing_again(tmp_path: Path, text: str) -> None:
    (tmp_path / counts.UNANSWERED).write_text(text)

    counts.count(tmp_path, counts.UNANSWERED, "peeling", NOW)

    assert counts.read(tmp_path) == {"2026-11": {"peeling": 1}}


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError):
        counts.count(tmp_path / "nowhere", counts.UNANSWERED, "peeling", NOW)


def test_the_state_tells_the_number_of_this_month_and_nothing_where_there_is_none(tmp_path: Path) -> None:
    before = [str(each.said) for each in state(Settings(), tmp_path, NOW)]
    counts.count(tmp_path, counts.UNANSWERED, "peeling", NOW)

    after = [str(each.said) for each in state(Settings(), tmp_path, NOW)]

    assert [said for said in after if said not in before] == [
        "“Can I use this?” asked this month about what no advice names: 1."
    ]


# -- the quiz --------------------------------------------------------------------------------


def test_of_a_question_that_was_missed_a_number_for_the_month_is_on_disk_and_nothing_else(tmp_path: Path) -> None:
    for name, days in (("peeling/sun", 0), ("laser/sun", 1), ("peeling/sun", 2)):
        counts.count(tmp_path, counts.MISSED, name, NOW + timedelta(days=days))

    files = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.stat().st_size}
    written = datetime.fromtimestamp((tmp_path / counts.MISSED).stat().st_mtime, NOW.tzinfo)
    assert files == {counts.MISSED: b'{\n  "2026-11": {\n    "laser/sun": 1,\n    "peeling/sun": 2\n  }\n}'}
    assert written == datetime(2026, 11, 1, tzinfo=NOW.tzinfo)


def test_the_state_tells_which_questions_were_missed_this_month_the_most_missed_first(tmp_path: Path) -> None:
    config.set_value(tmp_path, "content.folder", str(resources.path("assets", "content")))
    counts.count(tmp_path, counts.MISSED, "microneedling/pimple", NOW - timedelta(days=30))
    for question in ("pimple", "sun", "sun", "gone"):
        counts.count(tmp_path, counts.MISSED, counts.question("microneedling", question), NOW)

    told = [each.said for each in state(config.load(tmp_path), tmp_path, NOW) if "got wrong" in str(each.said)]

    assert [str(said) for said in told] == [
        (
            "microneedling: questions that patients got wrong at first this month: "
            "“Tomorrow is sunny. What do you do?” (2), “A pimple appears tomorrow. What do you do?” (1)."
        )
    ]
    assert f"«{NBSP}Demain, il fait soleil. Que faites-vous{NBSP}?{NBSP}» (2)" in told[0].told(words(FRENCH))
