"""What a patient's choices of the sheet come to."""

from __future__ import annotations

import pytest

from kiosk.handout.options import Format, SheetOptions, both

PLAN = ("fr-CA", "en-CA")


@pytest.mark.parametrize(
    ("touches", "chosen"),
    [
        ((), Format()),
        (("one",), Format(one_language=True)),
        (("one", "one"), Format(one_language=True)),
        (("one", "both"), Format()),
        (("large",), Format(large_print=True)),
        (("large", "large"), Format()),
        (("large", "one"), Format(one_language=True, large_print=True)),
        (("one", "large", "both"), Format(large_print=True)),
        (("another",), Format()),
    ],
)
def test_one_language_and_both_take_turns_and_large_print_goes_on_and_off(
    touches: tuple[str, ...], chosen: Format
) -> None:
    known = Format()
    for touch in touches:
        known = known.touched(touch)

    assert known == chosen


@pytest.mark.parametrize("language", PLAN)
def test_both_languages_keep_the_plans_order_and_one_is_the_patients(language: str) -> None:
    both, one = Format().options(PLAN, language), Format(one_language=True).options(PLAN, language)

    assert both == SheetOptions(PLAN)
    assert one == SheetOptions((language,))


@pytest.mark.parametrize(
    ("language", "taken"),
    [("fr-CA", ("fr-CA", "en-CA")), ("en-CA", ("fr-CA", "en-CA")), ("es", ("fr-CA", "es")), ("it", ("fr-CA", "it"))],
)
def test_of_more_than_two_languages_a_patient_takes_home_their_own_and_the_first_other(
    language: str, taken: tuple[str, ...]
) -> None:
    assert Format().options((*PLAN, "es", "it"), language) == SheetOptions(taken)
    assert both((language,), language) == (language,)


def test_large_print_goes_with_either() -> None:
    found = [Format(one_language, large_print=True).options(PLAN, "en-CA") for one_language in (False, True)]

    assert found == [SheetOptions(PLAN, large_print=True), SheetOptions(("en-CA",), large_print=True)]
