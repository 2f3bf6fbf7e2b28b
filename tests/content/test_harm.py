"""Checks that come from harm: what hurts a patient is refused, and what is right is left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from kiosk.content import harm, model, packs
from kiosk.content.exchanged import foreign
from kiosk.content.medicines import acetaminophen, stopped_thinner
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


@settings(max_examples=30)
@given(treatment=any_of(model.Treatment))
def test_no_treatment_ends_in_a_crash(treatment: Treatment) -> None:
    assert "" not in [str(each) for each in harm.of_treatment(treatment)]


# -- blood thinners ---------------------------------------------------------------------------

KEEPS = [
    ("Continuez votre aspirine.", FRENCH),
    ("N’arrêtez jamais vos anticoagulants.", FRENCH),
    ("Ne cessez pas l’aspirine sans nous en parler.", FRENCH),
    ("Prenez-vous des anticoagulants ? Dites-le-nous.", FRENCH),
    ("Si vous prenez de l’aspirine, les bleus sont plus gros.", FRENCH),
    ("Évitez de vous cogner si vous prenez un anticoagulant.", FRENCH),
    ("Pas d’aspirine, sauf si on vous l’a prescrite.", FRENCH),
    ("Évitez l’aspirine, à moins que votre médecin vous l’ait prescrite.", FRENCH),
    ("Il n’est pas nécessaire d’arrêter l’aspirine.", FRENCH),
    ("Il n’y a pas de raison d’arrêter la warfarine.", FRENCH),
    ("Évitez l’aspirine en vente libre.", FRENCH),
    ("L’aspirine ne doit pas être arrêtée.", FRENCH),
    ("Ne prenez pas d’ibuprofène avec vos anticoagulants.", FRENCH),
    ("Évitez l’alcool. Continuez vos anticoagulants.", FRENCH),
    ("Pas de sport pendant 3 jours ; gardez votre Eliquis comme d’habitude.", FRENCH),
    ("Évitez le soleil, et continuez l’aspirine prescrite.", FRENCH),
    ("Demandez à votre médecin quand reprendre le Plavix.", FRENCH),
    ("Keep taking your blood thinners.", ENGLISH),
    ("Never stop your aspirin without talking to us.", ENGLISH),
    ("Do not stop taking aspirin.", ENGLISH),
    ("You do not need to stop your blood thinners.", ENGLISH),
    ("There is no need to stop aspirin.", ENGLISH),
    ("If you take aspirin, bruises are bigger.", ENGLISH),
    ("Avoid contact sports while you are on blood thinners.", ENGLISH),
    ("No aspirin for 7 days, unless prescribed.", ENGLISH),
    ("Do not take aspirin unless your doctor told you to.", ENGLISH),
    ("Avoid over-the-counter aspirin.", ENGLISH),
    ("Warfarin must not be stopped.", ENGLISH),
    ("Do not take ibuprofen with your blood thinner.", ENGLISH),
    ("Avoid alcohol. Keep taking your ASA.", ENGLISH),
    ("Tell us if you take an anticoagulant. Do not drive.", ENGLISH),
    ("Do not forget to take your aspirin.", ENGLISH),
    ("No swimming for a week. Aspirin can make bruises bigger.", ENGLISH),
    ("Are you allergic to aspirin? Do not use this cream.", ENGLISH),
]
STOPS = [
    ("Pas d’aspirine pendant 7 jours.", FRENCH),
    ("Évitez l’aspirine et l’ibuprofène.", FRENCH),
    ("Ne prenez pas d’aspirine.", FRENCH),
    ("Ne prenez jamais d’anti-inflammatoires (ibuprofène, aspirine).", FRENCH),
    ("Arrêtez vos anticoagulants 3 jours avant.", FRENCH),
    ("Cessez la warfarine.", FRENCH),
    ("À éviter : alcool, aspirine, oméga-3.", FRENCH),
    ("L’aspirine est à éviter pendant une semaine.", FRENCH),
    ("Aspirine : non.", FRENCH),
    ("Ni alcool ni aspirine.", FRENCH),
    ("Votre Eliquis doit être cessé 2 jours avant.", FRENCH),
    ("Suspendez le clopidogrel.", FRENCH),
    ("No aspirin for a week.", ENGLISH),
    ("Avoid alcohol, aspirin and fish oil.", ENGLISH),
    ("Stop your blood thinners 3 days before.", ENGLISH),
    ("Do not take aspirin.", ENGLISH),
    ("Don’t use any aspirin or ibuprofen.", ENGLISH),
    ("Hold your warfarin.", ENGLISH),
    ("Aspirin should be avoided.", ENGLISH),
    ("Aspirin: none for 7 days.", ENGLISH),
    ("Avoid: alcohol, ASA.", ENGLISH),
    ("Discontinue Plavix for five days.", ENGLISH),
    ("You should not take anticoagulants.", ENGLISH),
    ("Stop all medicines that thin blood, such as aspirin.", ENGLISH),
]


@pytest.mark.parametrize(("said", "tag"), KEEPS)
def test_a_sentence_that_keeps_a_blood_thinner_is_left_alone(said: str, tag: str) -> None:
    assert stopped_thinner(said, tag, is_avoided=False) == ""


@pytest.mark.parametrize(("said", "tag"), STOPS)
def test_a_sentence_that_stops_a_blood_thinner_is_found(said: str, tag: str) -> None:
    assert stopped_thinner(said, tag, is_avoided=False)


def test_a_rule_to_avoid_names_no_blood_thinner_without_its_exception() -> None:
    refused = found(rule("Aspirine et alcool", "Aspirin and alcohol"))
    right = found(
        rule("Aspirine, sauf si on vous l’a prescrite", "Aspirin, unless prescribed"),
        rule("Arrêter vos anticoagulants", "Stopping your blood thinners"),
        rule("Aspirine", "Aspirin", Stance.DO),
    )

    start, end = "tells every patient to do without", "and stopping it can cause a clot: add"
    assert refused == [
        f"fr-CA {start} Aspirine, {end} “sauf si on vous l’a prescrit”, or leave it out",
        f"en-CA {start} Aspirin, {end} “unless prescribed”, or leave it out",
    ]
    assert right == []


def test_any_text_that_stops_a_blood_thinner_is_refused() -> None:
    (told,) = texts("Pas d’aspirine pendant 7 jours.", "No aspirin for 7 days, unless prescribed.")

    assert told.startswith("fr-CA tells every patient to do without aspirine")


def test_a_rule_to_avoid_names_no_blood_thinner_by_another_name_either() -> None:
    refused = found(rule("Antidouleurs", "Pain killers", synonyms={FRENCH: ("Entrophen",), ENGLISH: ("ASA",)}))

    assert [each.partition(" tells")[0] for each in refused] == ["en-CA"]


# -- acetaminophen ------------------------------------------------------------------------------

IN_A_DAY = [
    ("Acétaminophène 500 mg toutes les 6 heures au besoin.", FRENCH, 2),
    ("Acétaminophène : 1 à 2 comprimés de 500 mg toutes les 4 à 6 heures, maximum 4 g par 24 h.", FRENCH, 4),
    ("Tylenol 650 mg aux 4 heures, ne dépassez pas 3 250 mg par jour.", FRENCH, 3.25),
    ("Prenez 1 g d’acétaminophène 4 fois par jour.", FRENCH, 4),
    ("Acétaminophène, 2 comprimés de 500 mg (1 000 mg) aux 6 heures.", FRENCH, 4),
    ("Tylenol 500 mg, maximum 8 comprimés par jour.", FRENCH, 4),
    ("Tylenol 500 mg, 1 ou 2 comprimés aux 6 heures, maximum 8 comprimés (4 g) en 24 heures.", FRENCH, 4),
    ("Tylenol 500 mg, 1 ou 2 aux 6 h, max. 8 (4 g) en 24 h", FRENCH, 4),
    ("Tylenol 500 mg, 1 or 2 every 6 h, max. 10 in 24 h", ENGLISH, 5),
    ("Tylenol 500 mg, 1 or 2 tablets every 6 hours, maximum 10 tablets (5 g) in 24 hours.", ENGLISH, 5),
    ("Acetaminophen 650 mg every 4 hours as needed.", ENGLISH, 3.9),
    ("Take two 500 mg tablets of Tylenol every 6 hours.", ENGLISH, 4),
    ("Acetaminophen 500 mg to 1000 mg every 6 hours.", ENGLISH, 4),
    ("Take acetaminophen, no more than 4,000 mg a day.", ENGLISH, 4),
    ("Up to 1 g of acetaminophen every 6 hours.", ENGLISH, 4),
    ("Acetaminophen 325 mg, 2 tablets every 4 to 6 hours, maximum 10 tablets in 24 hours.", ENGLISH, 3.25),
    ("Acétaminophène 1 000 mg toutes les 4 heures.", FRENCH, 6),
    ("Acétaminophène : 2 comprimés de 650 mg, 4 fois par jour.", FRENCH, 5.2),
    ("Tylenol, maximum 6 g par jour.", FRENCH, 6),
    ("Tylenol 650 mg, maximum 8 comprimés par jour.", FRENCH, 5.2),
    ("Acetaminophen 1 to 2 tablets of 500 mg every 4 hours.", ENGLISH, 6),
    ("Take 1000 mg of acetaminophen five times a day.", ENGLISH, 5),
    ("Do not take more than 5,000 mg of Tylenol in 24 hours.", ENGLISH, 5),
    ("Two extra-strength Tylenol tablets (500 mg) every 4 hours.", ENGLISH, 6),
]


@pytest.mark.parametrize(("said", "tag", "grams"), IN_A_DAY)
def test_the_acetaminophen_of_a_day_is_read(said: str, tag: str, grams: float) -> None:
    dose = acetaminophen(said, tag)

    assert dose is not None
    assert dose.grams is not None
    assert float(dose.grams) == pytest.approx(grams)


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("Prenez de l’acétaminophène au besoin, comme l’étiquette le dit.", FRENCH),
        ("Prenez de l’acétaminophène pendant 2 jours.", FRENCH),
        ("Take acetaminophen one hour before bedtime.", ENGLISH),
        ("Ibuprofen 400 mg every 6 hours.", ENGLISH),
        ("If acetaminophen does not help after 24 hours, call us.", ENGLISH),
    ],
)
def test_where_no_dose_is_told_none_is_read(said: str, tag: str) -> None:
    assert acetaminophen(said, tag) is None


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("Prenez 2 comprimés de Tylenol toutes les 4 heures.", FRENCH),
        ("Acétaminophène 500 mg au besoin.", FRENCH),
        ("Acetaminophen 15 mg/kg every 6 hours.", ENGLISH),
        ("Acetaminophen every 4 hours.", ENGLISH),
        ("Tylenol 80 mg/mL: 15 mg/kg every 6 hours.", ENGLISH),
    ],
)
def test_a_dose_that_cannot_be_read_warns(said: str, tag: str) -> None:
    texts = {FRENCH: "Au besoin.", ENGLISH: "As needed."} | {tag: said}

    (warned,) = harm.of_treatment(replace(shipped(), rules=(rule(texts[FRENCH], texts[ENGLISH], Stance.DO),)))

    assert "a dose of acetaminophen that cannot be read" in str(warned)
    assert not warned.blocks


def test_a_dose_by_weight_is_right_where_a_person_has_checked_just_these_words() -> None:
    by_weight = rule("Acétaminophène 15 mg/kg aux 6 h", "Acetaminophen 15 mg/kg every 6 h", Stance.DO)
    (warned,) = found(by_weight)
    checked = {"checked": str(warned).rpartition("checked: ")[2].split(" ")[0]}

    def with_seal(said: Rule, words: dict[str, str]) -> Rule:
        return replace(said, thing=Text.written({**said.thing.source, **words}))

    changed = rule("Acétaminophène 20 mg/kg aux 6 h", "Acetaminophen 20 mg/kg every 6 h", Stance.DO)
    assert found(with_seal(by_weight, checked)) == []
    assert len(found(with_seal(changed, checked))) == 1


def test_a_dose_that_cannot_be_read_is_told_once_for_both_languages() -> None:
    told = found(rule("Acétaminophène selon le poids, aux 6 h", "Acetaminophen by weight, every 6 h", Stance.DO))

    assert len(told) == 1


def test_too_much_acetaminophen_is_refused() -> None:
    refused = found(rule("Tylenol 1 g aux 4 h", "Tylenol 1 g every 4 hours", Stance.DO))

    assert [each.partition(",")[0] for each in refused] == [
        "fr-CA allows 6 g of acetaminophen in 24 hours",
        "en-CA allows 6 g of acetaminophen in 24 hours",
    ]


def test_two_doses_that_are_too_much_together_are_refused_where_one_patient_may_follow_both() -> None:
    day = rule("Tylenol 500 mg aux 6 h", "Tylenol 500 mg every 6 hours", Stance.DO)
    night = replace(rule("Tylenol 1 g aux 8 h", "Tylenol 1 g every 8 hours", Stance.DO), id="two")
    least = Text.written({FRENCH: "Tylenol 1 g aux 8 h, maximum 4 g", ENGLISH: "Tylenol 1 g every 8 h, maximum 4 g"})
    answers = ("acne-prone",)

    assert [each.partition(" in 24")[0] for each in found(day, night)] == [
        "with rules/two, this allows 5 g of acetaminophen"
    ]
    assert found(day, replace(night, thing=least)) == []
    assert found(replace(night, id="one"), night) == []
    assert found(day, replace(night, hidden=True)) == []
    assert found(replace(day, for_=answers[:1]), replace(night, not_for=answers[:1])) == []


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


@pytest.mark.parametrize(
    ("french", "english", "left"),
    [
        ("Lavez votre peau à l’eau tiède.", "Lavez votre peau à l’eau tiède.", "en-CA"),
        ("Évitez le soleil.", "Évitez le soleil, mettez un chapeau.", "en-CA"),
        ("Wash your skin.", "Wash your skin.", "fr-CA"),
        ("Call us if it bleeds.", "Call us if there is blood.", "fr-CA"),
        ("Écran solaire minéral", "Écran solaire minéral", "en-CA"),
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
