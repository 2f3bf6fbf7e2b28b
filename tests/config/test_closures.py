"""Days on which a clinic is closed, as people write them and as the settings hold them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.config.allowed import NotAllowed
from kiosk.config.closures import days

if TYPE_CHECKING:
    from pathlib import Path

CLOSED = "clinic.closed"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", ""),
        ("2027-01-01, 2026-12-25", "2026-12-25, 2027-01-01"),
        ("2026-12-25; 2026-12-25\n2026-7-1", "2026-07-01, 2026-12-25"),
        ("2026-12-31 au 2027-01-02", "2026-12-31, 2027-01-01, 2027-01-02"),
    ],
)
def test_days_are_kept_once_and_in_their_order(tmp_path: Path, written: str, kept: str) -> None:
    config.set_value(tmp_path, CLOSED, written)

    value = config.load(tmp_path).clinic.closed

    assert value == kept
    assert ", ".join(map(date.isoformat, days(value))) == kept


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2026-02-30", "2026-02-30 is no day of the calendar"),
        ("25 décembre", "a day is written as in 2026-12-25"),
        ("2026-12-31 to 2026-12-24", "2026-12-24 is not after 2026-12-31"),
        ("2026-12-31 to", "the last day is missing"),
        ("2026-01-01 to 2027-01-01", "at most 100 days can be given"),
        ("2026-12-25!", '"!" cannot be in it'),
    ],
)
def test_what_is_no_day_is_refused_with_the_reason(tmp_path: Path, written: str, why: str) -> None:
    with pytest.raises(NotAllowed, match=r"clinic\.closed") as refused:
        config.set_value(tmp_path, CLOSED, written)

    assert why in str(refused.value)
