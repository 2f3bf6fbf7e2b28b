"""What is typed and would be wrong is told: a date, a number without its hours, quotation marks that would print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content import typed
from kiosk.content.packs import problems
from tests.content.shipped import changed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("french", "english", "said"),
    [
        (
            "Le 3 décembre",
            "On December 3",
            ["3 décembre would be the same for every patient", "December 3 would be the same for every patient"],
        ),
        (
            "Au 418 555-0123",
            "At 418-555-0123",
            ["418 555-0123 stands without its hours", "418-555-0123 stands without its hours"],
        ),
        ("“Rougeur”", "“Redness”", ["“ ” would be printed"]),
        ("« Rougeur »", "Redness", ["« » would be printed"]),
    ],
)
def test_what_is_typed_where_a_mark_should_stand_is_told_and_stops_nothing(
    pack: Path, french: str, english: str, said: list[str]
) -> None:
    changed(pack, "fr-CA: La rougeur pâlit. La peau est sèche et tire.", f'fr-CA: "{french}"')
    changed(pack, "en-CA: Redness fades. Your skin is dry and tight.", f'en-CA: "{english}"')

    found = problems(pack)

    assert [str(each).partition(":")[0] for each in found] == said
    assert not any(each.blocks for each in found)


@pytest.mark.parametrize(
    ("said", "language", "dates"),
    [
        ("avant le 1er mai", "fr-CA", ["1er mai"]),
        ("le 12\u00a0août 2026", "fr-CA", ["12\u00a0août"]),
        ("by May 5th or 6 June", "en-CA", ["May 5th", "6 June"]),
        ("You may 2 times a day in March", "en-CA", []),
        ("marchez 5 minutes, mars et mai compris", "fr-CA", []),
        ("el 5 de mayo", "es", ["5 de mayo"]),
        ("2026-12-03", "zq", ["2026-12-03"]),
    ],
)
def test_a_date_is_a_day_with_its_month(said: str, language: str, dates: list[str]) -> None:
    assert typed.dates(said, language) == dates


@pytest.mark.parametrize(
    ("said", "phones"),
    [
        ("1-800-463-5060", ["1-800-463-5060"]),
        ("(418) 555-0123", ["(418) 555-0123"]),
        ("418\u00a0555-0123", ["418\u00a0555-0123"]),
        ("811 or 911", []),
        ("Take 2 of 500 mg every 6 hours, 4000 at most", []),
    ],
)
def test_a_phone_number_has_ten_figures(said: str, phones: list[str]) -> None:
    assert typed.phones(said) == phones
