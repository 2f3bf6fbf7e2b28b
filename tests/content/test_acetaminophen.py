"""The acetaminophen of a day is read from what is written, and too much of it is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.content import harm, medicines
from kiosk.content.acetaminophen import acetaminophen
from kiosk.content.model import EndIs, Line, Rule, Stance
from kiosk.content.times import Moment, Wait
from kiosk.i18n import ENGLISH, FRENCH, Text
from tests.content.test_harm import found, rule, shipped

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
    ("Prenez 1000 mg d’acétaminophène 4 fois par jour.", FRENCH, 4),
    ("Tylenol 650 mg 4 fois par jour", FRENCH, 2.6),
    ("Tylenol Extra-fort 500 mg : 2 comprimés 4 fois par jour", FRENCH, 4),
    ("Tylenol 1 g aux 6 h", FRENCH, 4),
    ("Acétaminophène 650 mg, 2 comprimés toutes les 4 heures", FRENCH, 7.8),
    ("Tylenol 650 mg q4h", ENGLISH, 3.9),
    ("Tylenol 1000 mg q4h", ENGLISH, 6),
    ("Tylenol 1000 mg q 4 h", ENGLISH, 6),
    ("Tylenol 1000 mg QID", ENGLISH, 4),
    ("Tylenol 1000 mg TID", ENGLISH, 3),
    ("Tylenol 1 g x 4/jour", FRENCH, 4),
    ("Tylenol 1 g × 5 par jour", FRENCH, 5),
    ("Tylenol 500 mg: 2 tablets, 5 times daily", ENGLISH, 5),
    ("Acetaminophen 1,000 mg every four hours", ENGLISH, 6),
    ("Acetaminophen 1000 mg every 4-6 hours", ENGLISH, 6),
    ("Acetaminophen 1000 mg every 4 to 6 hours, do not exceed 4 g per day", ENGLISH, 4),
    ("2 comprimés de 500 mg de Tylenol, matin, midi, soir et coucher", FRENCH, 4),
    ("Tylenol 1 g matin, midi, souper et coucher, et 1 g la nuit", FRENCH, 5),
    ("Tylenol 1 g le matin, 1 g à midi, 1 g le soir, 1 g au coucher, 1 g la nuit", FRENCH, 5),
    ("Tylenol 1 g at breakfast, lunch, dinner and bedtime", ENGLISH, 4),
    ("Acetaminophen 500 mg, 1-2 tablets q4-6h prn, max 4 g/day", ENGLISH, 4),
    ("Acetaminophen 500 mg, 1-2 tablets q4h", ENGLISH, 6),
    ("acetaminophen 500 mg 2 tabs every 4h", ENGLISH, 6),
    ("Tylenol 500 mg 2 co. aux 4 h", FRENCH, 6),
    ("Tylenol 500 mg, 2 co aux 4 h", FRENCH, 6),
    ("Tylenol 325 mg : 3 comprimés aux 4 h", FRENCH, 5.85),
    ("Tylenol Arthrite 650 mg : 2 comprimés aux 8 heures", FRENCH, 3.9),
    ("Tylenol Arthritis 650 mg: 2 caplets every 6 hours", ENGLISH, 5.2),
    ("Maximum 4000 mg d’acétaminophène par jour", FRENCH, 4),
    ("Pas plus de 8 comprimés de 650 mg d’acétaminophène en 24 h", FRENCH, 5.2),
    ("Jusqu’à 10 comprimés de Tylenol 500 mg par jour", FRENCH, 5),
    ("Up to ten 500 mg Tylenol tablets per day", ENGLISH, 5),
    ("Acetaminophen: 1 g every 6 hours (maximum 3 g per day)", ENGLISH, 3),
    ("Tylenol 1 g toutes les 3 heures", FRENCH, 8),
    ("Un gramme de Tylenol toutes les quatre heures", FRENCH, 6),
    ("Deux comprimés d’acétaminophène 500 mg, toutes les quatre heures", FRENCH, 6),
    ("Panadol 1 g every 4 h", ENGLISH, 6),
    ("Take 1 g of Tylenol hourly", ENGLISH, 24),
    ("Take 500 mg of acetaminophen every hour", ENGLISH, 12),
    ("Prenez 500 mg d’acétaminophène à chaque heure", FRENCH, 12),
    ("Prenez 500 mg d’acétaminophène chaque heure", FRENCH, 12),
    ("Tylenol 650 mg toutes les 3 à 4 heures", FRENCH, 5.2),
    ("Acetaminophen 650 mg every 3 hours", ENGLISH, 5.2),
    ("Tylenol 1 g toutes les 6 heures. Ajoutez 500 mg toutes les 6 heures si la douleur persiste.", FRENCH, 6),
    ("Take 1 g of acetaminophen every 6 hours. Also take 650 mg at bedtime.", ENGLISH, 4.65),
    ("acétaminophène (Tylenol) 500 mg : 2 comprimés 4 x jour", FRENCH, 4),
    ("Tylenol 500 mg : 2 comprimés 6 x/jour", FRENCH, 6),
    ("Tylenol 2 x 500 mg aux 4 h", FRENCH, 6),
    ("2x500 mg Tylenol every 4 h", ENGLISH, 6),
    ("Tylenol: 8 to 10 tablets of 500 mg per day", ENGLISH, 5),
    ("Tylenol : 10 comprimés de 500 mg par jour", FRENCH, 5),
    ("Tylenol 5 g par jour", FRENCH, 5),
    ("5000 mg d’acétaminophène par jour", FRENCH, 5),
    ("5 g of acetaminophen daily", ENGLISH, 5),
    ("Tylenol 5 g/24 h", FRENCH, 5),
    ("Tylenol 1 g, 4 to 6 times a day", ENGLISH, 6),
    ("Tylenol 1 g, de 4 à 6 fois par jour", FRENCH, 6),
    ("Tylenol 1 g morning and night", ENGLISH, 2),
    ("Maximum: 12 caplets of Tylenol 500 mg a day", ENGLISH, 6),
    ("Tylenol 500 mg, no more than 12 a day", ENGLISH, 6),
    ("Tylenol 500 mg, pas plus de 12 par jour", FRENCH, 6),
    ("Tylenol 500 mg (12 par jour au maximum)", FRENCH, 6),
    ("Tylenol 500 mg, 12 max per day", ENGLISH, 6),
    ("Prenez 2 Tylenol 500 mg aux 4 heures, sans dépasser 12 comprimés par jour", FRENCH, 6),
    ("Tylenol 1 g aux 6 heures, maximum 4 fois par jour", FRENCH, 4),
    ("Tylenol 1 g aux 4 heures, maximum 4 fois par jour", FRENCH, 4),
    ("Tylenol 1 g as needed, at least 4 hours apart", ENGLISH, 6),
    ("Tylenol 1 g au besoin, attendez 4 heures entre les doses", FRENCH, 6),
    ("Tylenol 1 g au besoin, minimum 4 heures entre les prises", FRENCH, 6),
    ("Tylenol 1 g, 4 doses par jour", FRENCH, 4),
    ("Tylenol 1 g, 6 doses a day", ENGLISH, 6),
    ("Tylenol 1000mg q6h", ENGLISH, 4),
    ("Tylenol 1000mg aux4h", FRENCH, 6),
    ("Acetaminophen 4 g per day maximum for 3 days", ENGLISH, 4),
    ("If 650 mg of Tylenol every 6 hours is not enough, take 1 g every 4 hours", ENGLISH, 6),
    ("Acétaminophène 500 mg 2 comprimés aux 6 h, max 4g/jour; si vous pesez moins de 50 kg, max 3 g/jour", FRENCH, 4),
    ("Tylenol 1 g aux 6 h avec ibuprofène 400 mg aux 8 h", FRENCH, 4),
    ("Take 1 g of acetaminophen every 6 hours and 400 mg of ibuprofen every 8 hours", ENGLISH, 4),
    ("Ibuprofen 400 mg every 6 h, Tylenol 1 g every 6 h", ENGLISH, 4),
    ("Glace 10 minutes toutes les 2 heures. Tylenol 1 g aux 6 h.", FRENCH, 4),
    ("Si vous pesez plus de 50 kg : acétaminophène 1 g aux 6 h", FRENCH, 4),
    ("Toutes les 6 heures, prenez 1 g d’acétaminophène.", FRENCH, 4),
    ("Every 4 hours, take 1 g of acetaminophen.", ENGLISH, 6),
    ("1 g every 6 hours for 3 days, then 500 mg every 6 hours of acetaminophen", ENGLISH, 4),
    ("Acetaminophen 500 mg every 6 hours or 1 g every 8 hours", ENGLISH, 3),
    ("Tylenol 1 g aux 6 h (2 comprimés de 500 mg)", FRENCH, 4),
    ("Tylenol 500 mg : 2 comprimés. Toutes les 4 heures.", FRENCH, 6),
    ("Tylenol Extra-Strength (500 mg): take 2 tablets up to 4 times a day", ENGLISH, 4),
    ("Prenez Tylenol 500 mg, un à deux comprimés, aux 4 à 6 heures (maximum de 8 comprimés par 24 heures)", FRENCH, 4),
    ("Prenez 2 comprimés de Tylenol 500 mg au besoin, jusqu’à 4 fois par jour", FRENCH, 4),
    ("Prenez 2 comprimés de Tylenol 500 mg, jusqu’à 6 fois par jour", FRENCH, 6),
    ("Tylenol 1 g le soir", FRENCH, 1),
    ("Take Tylenol 1 g now, then 1 g every 6 hours", ENGLISH, 4),
    ("Acétaminophène 975 mg aux 6 h", FRENCH, 3.9),
    ("Acétaminophène 975 mg aux 4 h", FRENCH, 5.85),
    ("Prenez de l’acétaminophène : 1 comprimé de 500 mg le matin, le midi, le soir et au coucher.", FRENCH, 2),
    ("acétaminophène 1,5 g trois fois par jour", FRENCH, 4.5),
    ("acetaminophen 1.5 g three times a day", ENGLISH, 4.5),
    ("acetaminophen 1500 mg TID", ENGLISH, 4.5),
    ("Acétaminophène 1000 mg QID PRN", FRENCH, 4),
    ("Take up to 6 g of acetaminophen a day", ENGLISH, 6),
    ("Do not exceed 4 g of acetaminophen from all sources in 24 h", ENGLISH, 4),
    ("Acetaminophen: not more than 4 g in 24 hours; usually 1 g every 4 hours", ENGLISH, 4),
    ("2 Tylenol 500 mg every 4 h", ENGLISH, 6),
    ("Two 650 mg acetaminophen tablets every 6 hours", ENGLISH, 5.2),
    ("Prenez deux comprimés d’acétaminophène de 650 mg, quatre fois par jour", FRENCH, 5.2),
    ("For pain: acetaminophen, up to 4000 mg/24 h", ENGLISH, 4),
    ("Paracetamol 2 x 500 mg, 4x/day", ENGLISH, 4),
    ("Paracetamol 2 x 500 mg 6x/day", ENGLISH, 6),
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
        ("Take 2 extra strength Tylenol every 4 hours. Maximum 8 tablets a day.", ENGLISH),
        ("Tylenol 500, 2 comprimés aux 4 heures", FRENCH),
        ("Paracétamol 1 g x 6", FRENCH),
        ("Tylenol 1 g twice in the morning and twice in the evening", ENGLISH),
        ("Tylenol 1 g trois fois par jour et 1 g la nuit deux fois", FRENCH),
        ("Tylenol 1 g toutes les 6 heures, puis 500 mg entre les doses", FRENCH),
        ("Percocet 2 tablets every 4 hours", ENGLISH),
        ("Prenez 2 Tylenol Extra Fort aux 4 heures", FRENCH),
        ("Tylenol 1 g au besoin. Glace 10 minutes toutes les 2 heures.", FRENCH),
        ("Tempra 160 mg/5 mL : 10 mL toutes les 4 heures", FRENCH),
        ("Alternez Tylenol 1 g et Advil 400 mg aux 3 heures", FRENCH),
    ],
)
def test_a_dose_that_cannot_be_read_warns(said: str, tag: str) -> None:
    texts = {FRENCH: "Au besoin.", ENGLISH: "As needed."} | {tag: said}

    (warned,) = medicines.of_treatment(replace(shipped(), rules=(rule(texts[FRENCH], texts[ENGLISH], Stance.DO),)), ())

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


def dose(french: str, english: str, name: str = "one", **more: object) -> Rule:
    return replace(rule(french, english, Stance.DO, **more), id=name)


DAY = dose("Tylenol 500 mg aux 6 h", "Tylenol 500 mg every 6 hours")
NIGHT = dose("Tylenol 1 g aux 8 h", "Tylenol 1 g every 8 hours", "two")


def together(*rules: Rule) -> list[str]:
    return [each.partition(" in 24")[0] for each in found(*rules)]


def test_two_doses_that_are_too_much_together_are_refused_where_one_patient_may_follow_both() -> None:
    least = Text.written({FRENCH: "Tylenol 1 g aux 8 h, maximum 4 g", ENGLISH: "Tylenol 1 g every 8 h, maximum 4 g"})
    answers = ("acne-prone",)

    assert together(DAY, NIGHT) == ["with rules/two/thing, this allows 5 g of acetaminophen"]
    assert found(DAY, replace(NIGHT, thing=least)) == []
    assert found(DAY, replace(NIGHT, hidden=True)) == []
    assert found(replace(DAY, for_=answers[:1]), replace(NIGHT, not_for=answers[:1])) == []


def test_two_rules_of_the_same_dose_are_two_doses_by_whatever_name() -> None:
    other = dose("Acétaminophène 1 g aux 8 h", "Acetaminophen 1 g every 8 hours")

    assert together(other, NIGHT) == ["with rules/two/thing, this allows 6 g of acetaminophen"]


def test_three_doses_that_are_too_much_together_only_are_refused() -> None:
    rules = [dose("Tylenol 500 mg aux 8 h", "Tylenol 500 mg every 8 hours", name) for name in ("one", "two", "three")]

    assert together(*rules) == ["with rules/two/thing, rules/three/thing, this allows 4.5 g of acetaminophen"]
    assert found(*rules[:2]) == []


def test_two_doses_at_different_times_are_not_added() -> None:
    wait = Moment(wait=Wait.written("3 d"))
    before = replace(NIGHT, end=wait, end_is=EndIs.AT_MOST)

    assert found(before, replace(DAY, start=wait)) == []
    assert together(before, replace(DAY, start=Moment(wait=Wait.written("2 d")))) != []


def test_a_topic_that_says_a_rule_again_is_no_further_dose_and_one_that_says_another_is() -> None:
    def told(*said: str) -> list[str]:
        both = [Text.written({FRENCH: "Au besoin.", ENGLISH: each}) for each in said]
        now = tuple(Line(id=f"line-{number}", text=text) for number, text in enumerate(both))
        topic = replace(shipped().topics[0], now=now, sheet=())
        return [str(each) for each in harm.of_treatment(replace(shipped(), rules=(NIGHT,), topics=(topic,)))]

    assert told("For pain, Tylenol 1 g every 8 hours.") == []
    assert len(told("For pain, Tylenol 500 mg every 6 hours.")) == 1
    assert len(told("For pain, Atasol 1 g every 8 hours.")) == 1
    assert len(told("By day, Tylenol 500 mg every 4 hours.", "At night, 500 mg of Tylenol every 8 h.")) == 2
