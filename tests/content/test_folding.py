"""Words as they are looked for: one letter may be wrong, and only one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.folding import begins_nearly, folded, sounded

LETTERS = st.sampled_from("abcdé")
WORD = st.text(LETTERS, min_size=2, max_size=8)


@given(WORD, st.text(LETTERS, max_size=4), st.data())
def test_a_word_is_known_by_its_beginning_with_one_letter_wrong(first: str, rest: str, data: st.DataObject) -> None:
    place, letter = data.draw(st.integers(1, len(first) - 1)), data.draw(LETTERS)
    slips = {
        "another": first[:place] + letter + first[place + 1 :],
        "one more": first[:place] + letter + first[place:],
        "one less": first[:place] + first[place + 1 :],
        "exchanged": first[: place - 1] + first[place] + first[place - 1] + first[place + 1 :] if place > 1 else first,
    }

    known = {slip: begins_nearly(first + rest, typed) for slip, typed in slips.items()}

    assert known == dict.fromkeys(slips, True)


@pytest.mark.parametrize("typed", ["fetinol", "etinol", "rretinol", "ertinol"])
def test_the_first_letter_may_be_wrong_where_all_of_the_word_is_typed(typed: str) -> None:
    assert begins_nearly("retinol", typed)
    assert not begins_nearly("retinolester", typed.replace("rr", "xr"))


@pytest.mark.parametrize("typed", ["ratinal", "retinolxx", "rntiol", "vitamin", "retixoz"])
def test_two_wrong_letters_are_another_word(typed: str) -> None:
    assert not begins_nearly("retinol", typed)


def test_what_people_mistake_in_writing_makes_no_difference() -> None:
    pairs = {"acides": "acide", "eaux": "eau", "salycilique": "salicylique", "adapallene": "adapalene"}

    assert {sounded(one): sounded(other) for one, other in pairs.items()} == {
        sounded(other): sounded(other) for other in pairs.values()
    }
    assert [*map(sounded, ("spa", "gaz", "b12", "spf 30"))] == ["spa", "gaz", "b12", "spf 30"]


def test_accents_capitals_and_what_stands_between_words_make_no_difference() -> None:
    assert folded("L’ŒUF, Trétinoïne (Retin-A)") == " l oeuf tretinoine retin a"
