"""The numbers of a text are values with units, and the same ones in each language."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import form
from kiosk.content.numbers import numbers
from kiosk.content.packs import problems
from kiosk.content.places import texts
from kiosk.content.sameness import difference, disagreements, seal, unsaid
from kiosk.content.units import Kind
from kiosk.content.wording import of_texts
from kiosk.i18n import ENGLISH, FRENCH, Text, words
from tests.content.shipped import changed, french_and_english

PAIRS: dict[str, dict[str, list[dict[str, str]]]] = yaml.safe_load(
    (Path(__file__).parent / "number_pairs.yaml").read_text(encoding="utf-8")
)
SAID_WRONG = "write the same numbers in both"


def said(text: str, tag: str) -> list[tuple[str, Kind, float]]:
    """Return the numbers that must have one like them: as written, what they count, how many."""
    found = (n for n in numbers(text, tag) if not n.soft)
    return [(n.said, n.meanings[0].kind, float(n.meanings[0].amount)) for n in found]


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("deux fois", Kind.TIMES, 2),
        ("quatre-vingt-dix-neuf jours", Kind.DAYS, 99),
        ("soixante et onze jours", Kind.DAYS, 71),
        ("vingt et une heures", Kind.ELAPSED, 21 * 60),
        ("deux cents mg", Kind.MASS, 0.2),
        ("deux mille cinq cents mg", Kind.MASS, 2.5),
        ("4 000 mg", Kind.MASS, 4),
        ("38,5 °C", Kind.TEMPERATURE, 38.5),
        ("101,3 °F", Kind.TEMPERATURE, 38.5),
        ("−18 °C", Kind.TEMPERATURE, -18),
        ("une demi-heure", Kind.ELAPSED, 30),
        ("trois quarts d’heure", Kind.ELAPSED, 45),
        ("une heure et demie", Kind.ELAPSED, 90),
        ("1 h 30 min", Kind.ELAPSED, 90),
        ("une semaine et demie", Kind.DAYS, 10.5),
        ("½ comprimé", Kind.PILLS, 0.5),
        ("1 ½ comprimé", Kind.PILLS, 1.5),
        ("1/2 comprimé", Kind.PILLS, 0.5),
        ("le troisième jour", Kind.DAYS, 3),
        ("le 3e jour", Kind.DAYS, 3),
        ("jour 3", Kind.DAYS, 3),
        ("les 48 premières heures", Kind.ELAPSED, 48 * 60),
        ("une dizaine de jours", Kind.DAYS, 10),
        ("un soir sur deux", Kind.DAYS, 2),
        ("24 heures sur 24, 7 jours sur 7", Kind.ALWAYS, 1),
        ("14 h 30", Kind.CLOCK, 14 * 60 + 30),
        ("midi", Kind.CLOCK, 12 * 60),
        ("le 1er décembre", Kind.DATE, 1201),
        ("FPS 30", Kind.PROTECTION, 30),
        ("2 c. à thé", Kind.VOLUME, 10),
        ("15 mg/kg", Kind.BY_WEIGHT, 15),
        ("418 555-0123", Kind.PHONE, 4185550123),
        ("9-1-1", Kind.PHONE, 911),
    ],
)
def test_a_number_in_french_is_read_with_its_unit(text: str, kind: Kind, amount: float) -> None:
    ((_, found, many),) = said(text, "fr-CA")

    assert found is kind
    assert many == pytest.approx(amount)


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("twice", Kind.TIMES, 2),
        ("ninety-nine days", Kind.DAYS, 99),
        ("one hundred and one days", Kind.DAYS, 101),
        ("four thousand mg", Kind.MASS, 4),
        ("4,000 mg", Kind.MASS, 4),
        ("10 lb", Kind.MASS, 4536),
        ("100.4 °F", Kind.TEMPERATURE, 38),
        ("half an hour", Kind.ELAPSED, 30),
        ("an hour and a half", Kind.ELAPSED, 90),
        ("one and a half hours", Kind.ELAPSED, 90),
        ("three quarters of an hour", Kind.ELAPSED, 45),
        ("the twenty-first day", Kind.DAYS, 21),
        ("every other day", Kind.DAYS, 2),
        ("every third night", Kind.DAYS, 3),
        ("a 30 second rinse", Kind.ELAPSED, 0.5),
        ("a second coat", Kind.OTHER, 2),
        ("2:30 p.m.", Kind.CLOCK, 14 * 60 + 30),
        ("noon", Kind.CLOCK, 12 * 60),
        ("December 3", Kind.DATE, 1203),
        ("2 percent", Kind.PERCENT, 2),
    ],
)
def test_a_number_in_english_is_read_with_its_unit(text: str, kind: Kind, amount: float) -> None:
    ((_, found, many),) = said(text, "en-CA")

    assert found is kind
    assert many == pytest.approx(amount)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Mettez un pansement neuf.", "fr-CA"),
        ("Une crème, une fois par jour, après un quart de travail", "fr-CA"),
        ("L’après-midi, le premier picotement, S’il pleut", "fr-CA"),
        ("Des deux côtés, l’un des deux, les deux joues : deux-points, à mi-cuisse", "fr-CA"),
        ("A new dressing, once a day, one at a time", "en-CA"),
        ("At the first sign on both sides", "en-CA"),
    ],
)
def test_what_may_be_no_number_needs_none_like_it(text: str, tag: str) -> None:
    assert said(text, tag) == []


def test_two_of_what_lasts_are_two() -> None:
    french = "Les deux premières semaines, tous les deux jours, vos deux comprimés"

    assert [kind for _, kind, _ in said(french, "fr-CA")] == [Kind.DAYS, Kind.DAYS, Kind.PILLS]


def test_the_kiosks_own_sentences_say_the_same_numbers_in_both_languages() -> None:
    french = words(FRENCH).messages.items()
    told = [(one, other) for one, other in french if isinstance(one, str) and isinstance(other, str)]

    differ = [one for one, other in told if difference(other, FRENCH, one, ENGLISH)]

    assert len(told) > 500
    assert differ == []


def test_numbers_that_share_a_unit_have_it_each() -> None:
    french, english = said("2, 3 ou 4 jours, 24-48 h", "fr-CA"), said("from 9 to 11 a.m., 11 to 2 p.m.", "en-CA")

    assert [(kind, many) for _, kind, many in french] == [
        *[(Kind.DAYS, 2), (Kind.DAYS, 3), (Kind.DAYS, 4)],
        *[(Kind.ELAPSED, 24 * 60), (Kind.ELAPSED, 48 * 60)],
    ]
    assert [many / 60 for _, _, many in english] == [9, 11, 11, 14]


UNITS_FR = """
deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt
"""
UNITS_EN = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
TENS = {20: ("vingt", "twenty"), 30: ("trente", "thirty"), 40: ("quarante", "forty"), 50: ("cinquante", "fifty")}


def in_words(number: int) -> tuple[str, str]:
    """Return a number from 2 to 100 as it is spelled in French and in English."""
    if number == 100:
        return "cent", "one hundred"
    english_tens = [english for _, english in TENS.values()] + ["sixty", "seventy", "eighty", "ninety"]
    english = UNITS_EN.split()[number - 2] if number < 20 else english_tens[number // 10 - 2]
    if number >= 20 and number % 10:
        english += "-" + ["one", *UNITS_EN.split()][number % 10 - 1]
    if number <= 20:
        return UNITS_FR.split()[number - 2], english
    ten = 80 if number >= 80 else 60 if number >= 60 else number // 10 * 10
    base = {80: "quatre-vingt", 60: "soixante"}.get(ten) or TENS[ten][0]
    rest = ["un", *UNITS_FR.split()][number - ten - 1] if number > ten else "s" * (ten == 80)
    joint = "" if number == ten else " et " if number - ten in {1, 11} and ten < 80 else "-"
    return base + joint + rest, english


@given(number=st.integers(2, 100))
def test_every_number_up_to_a_hundred_in_words_is_that_number(number: int) -> None:
    french, english = in_words(number)

    assert [many for _, _, many in said(f"{french} jours", "fr-CA")] == [number]
    assert [many for _, _, many in said(f"{english} days", "en-CA")] == [number]


# -- the corpus ---------------------------------------------------------------------------


def pairs(kind: str) -> list[Any]:
    return [
        pytest.param(pair, id=f"{part}-{number}")
        for part, both in PAIRS.items()
        for number, pair in enumerate(both[kind], 1)
    ]


def differ(pair: dict[str, str]) -> bool:
    return bool(difference(pair["fr"], "fr-CA", pair["en"], "en-CA"))


def test_half_of_the_corpus_is_wrong() -> None:
    right, wrong = ([pair for both in PAIRS.values() for pair in both[kind]] for kind in ("right", "wrong"))

    assert len(right) >= 80
    assert len(wrong) >= 80


@pytest.mark.parametrize("pair", pairs("right"))
def test_a_pair_that_says_the_same_alarms_nobody(pair: dict[str, str]) -> None:
    assert differ(pair) == ("alarms" in pair)


@pytest.mark.parametrize("pair", pairs("wrong"))
def test_a_pair_that_says_something_else_is_found_unless_it_is_named(pair: dict[str, str]) -> None:
    assert differ(pair) == ("missed" not in pair)


@pytest.mark.parametrize("kind", ["right", "wrong"])
def test_the_order_of_the_languages_changes_nothing(kind: str) -> None:
    every = [pair for both in PAIRS.values() for pair in both[kind]]

    turned = [bool(difference(pair["en"], "en-CA", pair["fr"], "fr-CA")) for pair in every]

    assert turned == [differ(pair) for pair in every]
    assert len(every) > 50


def test_every_shipped_text_says_the_same_as_itself_in_both_languages() -> None:
    (treatment,) = french_and_english().treatments.values()

    said = [(place, text.of("fr-CA"), text.of("en-CA")) for place, text in texts(treatment)]

    assert [place for place, french, english in said if difference(french, "fr-CA", english, "en-CA")] == []
    assert len(said) > 50


# -- in a content ----------------------------------------------------------------------------


def test_in_another_language_figures_are_compared_and_words_are_not_known() -> None:
    assert not difference("Deux fois, 7 jours", "fr-CA", "Dos veces, 7 días", "es")
    assert not difference("Deux fois", "fr-CA", "2 veces", "es")
    assert difference("7 jours", "fr-CA", "8 días", "es").other == ("8",)
    assert difference("7 jours", "fr-CA", "Siete días", "es").one == ("7 jours",)


def test_what_other_texts_do_not_say_is_told_as_it_is_written() -> None:
    long = ["Une fois par jour, deux heures", "pendant 3 jours, un jour sur deux"]

    assert unsaid(long, ["1 fois par jour, 2 h, 3 jours, un jour sur deux"], "fr-CA") == ()
    assert unsaid(long, ["1 fois par jour"], "fr-CA") == ("deux heures", "3 jours", "un jour sur deux")


def test_degrees_of_one_text_that_disagree_are_found_in_it() -> None:
    right, wrong = "Fièvre de 38,5 °C (101,3 °F)", "Fièvre de 38,5 °C (102,5 °F)"

    assert list(disagreements(right, "fr-CA")) == []
    assert list(disagreements(wrong, "fr-CA")) == [("38,5 °C", "102,5 °F", "101,3 °F")]


def test_how_often_is_told_as_it_was_written() -> None:
    found = difference("Deux fois PAR JOUR", FRENCH, "Twice A WEEK", ENGLISH)

    assert (found.one, found.other) == (("PAR JOUR",), ("Twice A WEEK",))


def test_a_difference_says_what_stands_where_and_what_to_type() -> None:
    text = Text.written({"fr-CA": "Deux fois, 5 jours", "en-CA": "Three times, 10 days"})

    (found,) = of_texts(text)

    assert str(found).startswith("fr-CA says “Deux fois”, “5 jours” where en-CA says “Three times”, “10 days”: write")
    assert str(found).endswith(f"add checked: {seal(text.by_language)} beside them")


def test_a_mark_that_only_one_language_has_is_told() -> None:
    (found,) = of_texts(Text.written({"fr-CA": "Appelez : {phone}.", "en-CA": "Call us."}))

    assert str(found) == "{phone} is not as often in fr-CA as in en-CA: write it alike in both"


@pytest.mark.parametrize(
    ("celsius", "fahrenheit", "is_same"),
    [
        ("38 °C", "100.4 °F", True),
        ("38 °C", "100 °F", True),
        ("38 °C", "101 °F", False),
        ("38,3 °C", "101 °F", True),
        ("38,5 °C", "101 °F", True),
        ("38,5 °C", "101.5 °F", False),
        ("39 °C", "102 °F", True),
        ("4 °C", "40 °F", True),
        ("4 °C", "45 °F", False),
        ("60 °C", "140 °F", True),
    ],
)
def test_degrees_are_the_same_as_people_round_them_and_no_more(celsius: str, fahrenheit: str, *, is_same: bool) -> None:
    assert bool(difference(celsius, "fr-CA", fahrenheit, "en-CA")) is not is_same


def test_what_only_one_language_says_is_told() -> None:
    (found,) = of_texts(Text.written({"fr-CA": "Attendez", "en-CA": "Wait 10 days"}))

    assert str(found).startswith("en-CA says “10 days”, and fr-CA does not: write the same numbers in both.")


def test_a_pair_that_a_person_checked_asks_again_when_one_of_its_texts_changes() -> None:
    both = {"fr-CA": "Attendez 48 h", "en-CA": "Wait 2 days"}
    checked = {**both, "checked": seal(both)}

    again = [*of_texts(Text.written({**checked, "en-CA": "Wait 3 days"}))]

    assert [*of_texts(Text.written(checked))] == []
    assert [SAID_WRONG in str(each) for each in again] == [True]
    assert [*of_texts(Text.written({**checked, "checked": "bcdfghjk"}))] != []


def test_what_a_person_checked_is_kept_in_a_file_and_is_no_language(pack: Path) -> None:
    both = {"fr-CA": "Attendez 48 h", "en-CA": "Wait 2 days"}
    line = "summary:\n      fr-CA: La rougeur pâlit. La peau est sèche et tire.\n      en-CA: Redness fades."
    changed(pack, f"{line} Your skin is dry and tight.", f"summary: {both | {'checked': seal(both)}}")

    assert problems(pack) == ()


def test_what_a_person_checked_is_written_again_as_it_was() -> None:
    written = {"fr-CA": "48 h", "en-CA": "2 days", "checked": "bcdfghjk"}
    text = Text.written(written)

    assert form.plain_of(text) == written
    assert text.languages == ("fr-CA", "en-CA")


@given(st.dictionaries(st.sampled_from(["fr-CA", "en-CA"]), st.text(max_size=40), min_size=2))
def test_the_word_of_a_checked_pair_is_a_text_to_yaml_and_the_same_in_any_order(both: dict[str, str]) -> None:
    word = seal(both)

    assert yaml.safe_load(word) == word
    assert seal(dict(reversed(both.items()))) == word


@given(st.text(max_size=60), st.sampled_from(["fr-CA", "en-CA", "es"]))
def test_no_text_ends_in_a_crash_and_none_differs_from_itself(text: str, tag: str) -> None:
    assert not difference(text, tag, text, tag)


WORDS = """
un deux neuf et demi quart h 8 30 : - . , / °C fois a.m. jour sur 24 FPS ½ {a} 1 000 cent mille second premier 811
"""


@given(st.lists(st.sampled_from(WORDS.split())))
def test_no_row_of_words_of_number_ends_in_a_crash(row: list[str]) -> None:
    for tag in ("fr-CA", "en-CA", "es"):
        found = numbers(" ".join(row), tag)

        assert [each for each in found if not isinstance(each.meanings[0].amount, int | Fraction)] == []
