"""Checks that come from harm: what hurts a patient is refused, and what is right is left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from kiosk.content import harm, model, packs, places
from kiosk.content.exchanged import foreign
from kiosk.content.model import EndIs, Rule, Stance
from kiosk.content.sameness import seal
from kiosk.content.times import Moment, Wait
from kiosk.i18n import ENGLISH, FRENCH, Text
from tests.content.any_content import any_of
from tests.content.shipped import SHIPPED, TREATMENT, changed, french_and_english
from tests.handout.spanish import PACK as PEELING

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.model import Sign, Treatment


def shipped() -> Treatment:
    (treatment,) = french_and_english().treatments.values()
    return treatment


def rule(french: str, english: str, stance: Stance = Stance.AVOID, **more: object) -> Rule:
    thing = Text.written({FRENCH: french, ENGLISH: english})
    return replace(Rule(id="one", stance=stance, thing=thing), **more)  # type: ignore[arg-type] # any field


def found(*rules: Rule) -> list[str]:
    return [str(each) for each in harm.of_treatment(replace(shipped(), rules=rules))]


@pytest.mark.parametrize("folder", [SHIPPED, PEELING], ids=["shipped", "peeling"])
def test_nothing_is_found_in_what_is_right(folder: Path) -> None:
    content = packs.load(folder)

    assert [each for treatment in content.treatments.values() for each in harm.of_treatment(treatment)] == []


@settings(max_examples=30, deadline=None)
@given(treatment=any_of(model.Treatment))
def test_no_treatment_ends_in_a_crash(treatment: Treatment) -> None:
    assert "" not in [str(each) for each in harm.of_treatment(treatment)]


# -- degrees, languages ---------------------------------------------------------------------------


def texts(french: str, english: str) -> list[str]:
    return [str(each) for each in harm.of_texts(Text.written({FRENCH: french, ENGLISH: english}))]


def test_degrees_that_disagree_in_one_text_are_refused() -> None:
    told = texts("Fièvre de 38,5 °C (102 °F)", "Fever of 102 °F (38.5 °C), 5 kg (15 lb)")

    assert told == [
        "38,5 °C and 102 °F are not the same in fr-CA: write 101,3 °F beside 38,5 °C",
        "102 °F and 38.5 °C are not the same in en-CA: write 38.9 °C beside 102 °F",
        "5 kg and 15 lb are not the same in en-CA: write 11 lb beside 5 kg",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Fever of 38 °C (100.4 °F)",
        "Fever of 38.5 °C or 101.3 °F",
        "Fever over 38.5 °C (101 °F)",
        "Keep it at 4 °C (40 °F), never under −18 °C (0 °F)",
        "No more than 5 kg (11 lb), 20 lb (10 kg) later",
        "A 2.5 cm (1 inch) cut",
    ],
)
def test_what_is_rounded_as_people_do_agrees(said: str) -> None:
    assert [each for each in texts("Fièvre", said) if "same" in each] == []


def test_texts_that_have_changed_places_are_refused() -> None:
    told = texts("Wash your skin with lukewarm water.", "Lavez votre peau à l’eau tiède.")

    assert told == ["the texts of fr-CA and en-CA have changed places: exchange them"]


EXCHANGED = [
    ("Swelling", "Enflure"),
    ("Sun", "Soleil"),
    ("Makeup", "Maquillage"),
    ("First day", "Premier jour"),
    ("pregnancy", "grossesse"),
    ("Crusts", "Croûtes"),
    ("Sunscreen", "Écran solaire"),
    ("Ice", "Glace"),
    ("Yes", "Oui"),
    ("Wash gently", "Lavez doucement"),
]


@pytest.mark.parametrize(("french", "english"), EXCHANGED)
def test_texts_of_a_word_or_two_that_have_changed_places_are_refused(french: str, english: str) -> None:
    assert texts(french, english) == ["the texts of fr-CA and en-CA have changed places: exchange them"]
    assert texts(english, french) == []


def test_nearly_every_shipped_text_is_found_when_its_languages_change_places() -> None:
    said = [text for _, text in places.texts(shipped())]

    turned = [Text.written({FRENCH: text.of(ENGLISH), ENGLISH: text.of(FRENCH)}) for text in said]

    found = [text for text in turned if foreign(text)]
    assert len(said) > 100
    assert len(found) > 0.9 * len(said)


@pytest.mark.parametrize(
    ("french", "english", "left"),
    [
        ("Lavez votre peau à l’eau tiède.", "Lavez votre peau à l’eau tiède.", "en-CA"),
        ("Évitez le soleil.", "Évitez le soleil, mettez un chapeau.", "en-CA"),
        ("Wash your skin.", "Wash your skin.", "fr-CA"),
        ("Call us if it bleeds.", "Call us if there is blood.", "fr-CA"),
        ("Écran solaire minéral", "Écran solaire minéral", "en-CA"),
        ("Rougeur", "Rougeur", "en-CA"),
        ("Maquillage", "Maquillage", "en-CA"),
        ("Sauna et piscine", "Sauna et piscine", "en-CA"),
        ("Je suis enceinte", "Je suis enceinte", "en-CA"),
        ("Rougeurs", "Rougeur", "en-CA"),
        ("Oui", "Oui", "en-CA"),
        ("Swelling", "Swelling", "fr-CA"),
        ("Hot tubs", "Hot tubs", "fr-CA"),
        ("Ice", "Ice", "fr-CA"),
        ("Later", "Later", "fr-CA"),
    ],
)
def test_a_language_left_in_the_other_is_refused(french: str, english: str, left: str) -> None:
    told = texts(french, english)

    assert [each.partition(" is written")[0] for each in told] == [f"what stands for {left}"]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Peeling", "Peeling"),
        ("Massage", "Massage"),
        ("Info-Santé 811", "{fr-CA:Info-Santé} 811"),
        ("Info-Santé 811", "Info-Santé 811"),
        ("Botox, Juvéderm", "Botox, Juvéderm®"),
        ("Le « peeling » pèle.", "The peeling peels."),
        ("Restez sur place.", "Stay on the spot."),
        ("Pas de sauna", "No sauna"),
        ("Or, argent, nickel", "Gold, silver, nickel"),
        ("Points de suture", "Stitches"),
        ("On vous appelle.", "We call you."),
        ("Alcool", "Alcohol"),
        *[(said, said) for said in ("Pus", "Sports", "Sauna", "Microneedling", "Radiation", "Pain", "Jogging, yoga")],
        ("Bras", "Arms"),
        ("Main", "Hand"),
        ("Pain blanc", "White bread"),
        ("Lifting", "Facelift"),
        ("Fils", "Threads"),
        ("Crevasses", "Chapped skin"),
        ("À la Clinique de la Cité", "At the {fr-CA:Clinique de la Cité}"),
    ],
)
def test_what_is_in_its_own_language_is_left_alone(french: str, english: str) -> None:
    assert foreign(Text.written({FRENCH: french, ENGLISH: english})) == {}


def test_what_a_person_found_right_is_left_alone_until_it_changes() -> None:
    both = {FRENCH: "Chez Les Belles Peaux", ENGLISH: "Chez Les Belles Peaux"}
    checked = {**both, "checked": seal(both)}

    assert len([*harm.of_texts(Text.written(both))]) == 1
    assert [*harm.of_texts(Text.written(checked))] == []
    assert len([*harm.of_texts(Text.written({**checked, FRENCH: "Chez Les Belles Peaux,"}))]) == 1


# -- titles -------------------------------------------------------------------------------------


def titled(french: str, english: str, start: str, end: str) -> list[str]:
    treatment = shipped()
    title = Text.written({FRENCH: french, ENGLISH: english})
    phase = replace(treatment.phases[0], title=title, start=Wait.written(start), end=Wait.written(end))
    return [str(each) for each in harm.of_treatment(replace(treatment, phases=(phase,)))]


@pytest.mark.parametrize(
    ("french", "english", "start", "end"),
    [
        ("Jours 1 à 3", "Days 1 to 3", "1 d", "4 d"),
        ("Jours 1 à 3", "Days 1 to 3", "0 h", "3 d"),
        ("Jours 4 à 7", "Days 4 to 7", "4 d", "8 d"),
        ("Semaines 2 à 4", "Weeks 2 to 4", "8 d", "29 d"),
        ("Semaines 2 à 4", "Weeks 2 to 4", "7 d", "28 d"),
        ("Semaines 2 à 4", "Weeks 2 to 4", "2 w", "4 w"),
        ("Mois 2 et 3", "Months 2 and 3", "1 mo", "3 mo"),
        ("Première semaine", "First week", "0 h", "7 d"),
        ("Premier jour", "First day", "0 h", "1 d"),
        ("Les 24 premières heures", "First 24 hours", "0 h", "24 h"),
        ("Les 48 premières heures", "The first 48 hours", "0 h", "2 d"),
        ("Jour 3", "Day 3", "3 d", "4 d"),
        ("Après deux semaines", "After two weeks", "14 d", "28 d"),
        ("Du 4e au 7e jour", "From the 4th to the 7th day", "4 d", "8 d"),
        ("Jour du soin", "Treatment day", "0 h", "1 d"),
        ("Plus tard", "Later on", "8 d", "29 d"),
    ],
)
def test_a_title_that_fits_its_phase_is_left_alone(french: str, english: str, start: str, end: str) -> None:
    assert titled(french, english, start, end) == []


@pytest.mark.parametrize(
    ("french", "english", "start", "end"),
    [
        ("Jours 1 à 3", "Days 1 to 3", "4 d", "8 d"),
        ("Jours 1 à 3", "Days 1 to 3", "1 d", "8 d"),
        ("Semaines 2 à 4", "Weeks 2 to 4", "2 d", "5 d"),
        ("Premier jour", "First day", "4 d", "8 d"),
        ("Les 48 premières heures", "First 48 hours", "4 d", "8 d"),
        ("Jour 10", "Day 10", "4 d", "8 d"),
    ],
)
def test_a_title_that_disagrees_with_its_phase_is_refused(french: str, english: str, start: str, end: str) -> None:
    (told,) = titled(french, english, start, end)

    assert told == f"the title says “{french}”, and the phase is from {start} to {end}: correct the title or the phase"


# -- waits, signs -----------------------------------------------------------------------------------


def ends(end: str, stance: Stance = Stance.AVOID, end_is: EndIs | None = None) -> bool:
    said = (Wait.written("4 d"), Wait.written("14 d"))
    made = rule("Sport", "Sports", stance, end=Moment(wait=Wait.written(end)), end_is=end_is, sources_say=said)
    return found(made) == []


def test_an_end_that_keeps_safe_is_from_the_least_to_twice_the_most() -> None:
    for stance, end_is in ((Stance.AVOID, None), (Stance.DO, EndIs.AT_LEAST)):
        right = [ends(wait, stance, end_is) for wait in ("3 d", "95 h", "4 d", "14 d", "28 d", "29 d", "5 w")]

        assert right == [False, False, True, True, True, False, False]


def test_an_end_at_most_is_from_half_of_the_least_to_the_most() -> None:
    right = [ends(wait, Stance.DO, EndIs.AT_MOST) for wait in ("1 d", "47 h", "2 d", "14 d", "15 d", "28 d")]

    assert right == [False, False, True, True, False, False]


def test_how_long_a_rule_lasts_is_held_against_the_sources_too() -> None:
    said = (Wait.written("4 d"), Wait.written("14 d"))
    made = rule("Sport", "Sports", lasts=Wait.written("2 d"), sources_say=said)

    (told,) = found(made)

    assert told == (
        "2 d is far from what the sources say: write at least 4 d and at most twice 14 d, or correct sources_say"
    )


def test_a_start_is_one_that_the_sources_give() -> None:
    said = (Wait.written("24 h"), Wait.written("72 h"))
    starts = [Moment(wait=Wait.written(wait)) for wait in ("23 h", "24 h", "3 d", "73 h")]
    made = [rule("Crème", "Cream", Stance.DO, start=start, sources_say=said) for start in (None, *starts)]

    assert [found(each) == [] for each in made] == [False, False, True, True, False]


def test_the_sources_give_the_shorter_time_first() -> None:
    said = (Wait.written("14 d"), Wait.written("4 d"))

    assert found(rule("Sport", "Sports", end=Moment(wait=Wait.written("7 d")), sources_say=said)) == [
        "sources_say gives the longer time first: write [4 d, 14 d]"
    ]


def test_a_treatment_has_an_emergency_sign_of_its_own_or_of_its_pack() -> None:
    treatment = shipped()
    emergency = [sign for sign in treatment.signs if sign.bands[0].urgency == "emergency"]
    none = replace(treatment, signs=tuple(sign for sign in treatment.signs if sign not in emergency))

    (told,) = harm.of_treatment(none)

    assert str(told).startswith("there is no emergency sign: add one with urgency: emergency")
    assert [*harm.of_treatment(none, signs=emergency)] == []
    assert [*harm.of_treatment(none, left_out=["signs"])] == []


def test_an_emergency_sign_is_for_every_patient() -> None:
    treatment = shipped()
    other = tuple(sign for sign in treatment.signs if sign.bands[0].urgency != "emergency")
    sign = next(sign for sign in treatment.signs if sign not in other)
    one, two = "acne-prone", "pregnant"

    def told(*signs: Sign) -> list[str]:
        return [str(each) for each in harm.of_treatment(replace(treatment, signs=(*other, *signs)))]

    assert told(replace(sign, for_=(one,))) == [
        "some patients have no emergency sign: take for and not_for away from one of them"
    ]
    assert len(told(replace(sign, not_for=(two,)))) == 1
    assert len(told(replace(sign, hidden=True))) == 1
    assert told(replace(sign, for_=(one,)), replace(sign, not_for=(one,))) == []


def test_what_harms_is_found_in_what_treatments_share(pack: Path) -> None:
    said = "Ces conseils ne remplacent pas l’avis d’un professionnel de la santé."
    line = changed(pack, "This advice does not replace the advice of a health professional.", said, "pack.yaml")

    (problem,) = packs.problems(pack)

    assert (problem.file, problem.line) == ("pack.yaml", line - 1)
    assert "what stands for en-CA is written in fr-CA" in str(problem)


def test_what_harms_is_told_with_its_file_and_its_line(pack: Path) -> None:
    line = changed(pack, "en-CA: Direct sun and tanning", "en-CA: Aspirin and tanning")

    (problem,) = packs.problems(pack)

    assert (problem.file, problem.line) == (TREATMENT, line)
    assert "tells every patient to do without Aspirin" in str(problem)
