"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.speech.numbers import MOST, english, english_ordinal, english_year, figures, french, french_ordinal

NUMBERS = st.integers(0, MOST)


@pytest.mark.parametrize(
    ("number", "in_french", "in_english"),
    [
        (0, "zéro", "zero"),
        (16, "seize", "sixteen"),
        (21, "vingt et un", "twenty-one"),
        (71, "soixante et onze", "seventy-one"),
        (80, "quatre-vingts", "eighty"),
        (81, "quatre-vingt-un", "eighty-one"),
        (91, "quatre-vingt-onze", "ninety-one"),
        (100, "cent", "one hundred"),
        (280, "deux cent quatre-vingts", "two hundred eighty"),
        (300, "trois cents", "three hundred"),
        (1000, "mille", "one thousand"),
        (2026, "deux mille vingt-six", "two thousand twenty-six"),
        (80_000, "quatre-vingt mille", "eighty thousand"),
        (200_000, "deux cent mille", "two hundred thousand"),
    ],
)
def test_a_number_is_said_as_people_say_it(number: int, in_french: str, in_english: str) -> None:
    assert (french(number), english(number)) == (in_french, in_english)


@settings(deadline=None)  # a busy machine is no fault
@given(NUMBERS, NUMBERS)
def test_two_numbers_never_sound_alike(one: int, other: int) -> None:
    assert (french(one) == french(other)) == (one == other)
    assert (english(one) == english(other)) == (one == other)


@settings(deadline=None)  # a busy machine is no fault
@given(NUMBERS)
def test_only_what_ends_in_one_is_feminine(number: int) -> None:
    changes = french(number, feminine=True) != french(number)

    assert changes == (number % 10 == 1 and number % 100 not in {11, 71, 91})


def test_what_has_a_place_in_a_row() -> None:
    assert [french_ordinal(n) for n in (1, 2, 4, 5, 9, 21, 80)] == [
        "premier", "deuxième", "quatrième", "cinquième", "neuvième", "vingt et unième", "quatre-vingtième",
    ]  # fmt: skip
    assert french_ordinal(1, feminine=True) == "première"
    assert [english_ordinal(n) for n in (1, 2, 3, 8, 12, 20, 21, 100, 104)] == [
        "first", "second", "third", "eighth", "twelfth", "twentieth", "twenty-first", "one hundredth",
        "one hundred fourth",
    ]  # fmt: skip


def test_years_and_figures() -> None:
    assert [english_year(y) for y in (1990, 1905, 1900, 2000, 2009, 2010, 2026)] == [
        "nineteen ninety", "nineteen oh five", "nineteen hundred", "two thousand", "two thousand nine", "twenty ten",
        "twenty twenty-six",
    ]  # fmt: skip
    assert (figures("811", "fr"), figures("911", "en")) == ("huit un un", "nine one one")
