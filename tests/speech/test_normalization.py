"""Texts as they are said: the words that a voice is given."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.speech.normalization import spoken

if TYPE_CHECKING:
    from datetime import date

NBSP = "\N{NO-BREAK SPACE}"
IN_FRENCH = [
    ("48 h", "quarante-huit heures"),
    (f"48{NBSP}h", "quarante-huit heures"),
    ("72 heures", "soixante-douze heures"),
    ("1 h", "une heure"),
    (f"Puis-je utiliser…{NBSP}?", "Puis-je utiliser?"),
    ("21 h", "vingt et une heures"),
    ("10 h 30", "dix heures trente"),
    ("10h30", "dix heures trente"),
    ("12 h 05", "douze heures cinq"),
    ("9 h à 17 h", "neuf heures à dix-sept heures"),
    ("lun.–ven. 9 h – 17 h", "lundi à vendredi neuf heures à dix-sept heures"),
    ("1er décembre", "premier décembre"),
    ("dim. 6 déc.", "dimanche six décembre"),
    ("23 – 25 nov.", "vingt-trois à vingt-cinq novembre"),
    ("30 nov. – 20 déc.", "trente novembre à vingt décembre"),
    ("1er – 3 déc.", "premier à trois décembre"),
    ("dimanche 6 décembre 2026", "dimanche six décembre deux mille vingt-six"),
    ("2026-12-01", "premier décembre deux mille vingt-six"),
    ("418-555-0123", "quatre un huit, cinq cinq cinq, zéro un deux trois"),
    (f"418{NBSP}555-0123", "quatre un huit, cinq cinq cinq, zéro un deux trois"),
    ("1 800 555-0123", "un, huit cent, cinq cinq cinq, zéro un deux trois"),
    ("418-555-0123, poste 12", "quatre un huit, cinq cinq cinq, zéro un deux trois, poste douze"),
    ("Info-Santé 811", "Info-Santé huit un un"),
    ("Appelez le 911.", "Appelez le neuf un un."),
    ("FPS 30 ou plus", "F P S trente ou plus"),
    ("FPS 50+", "F P S cinquante plus"),
    ("acides (AHA, BHA)", "acides, A H A, B H A"),
    ("1/2 comprimé", "un demi comprimé"),
    ("1½ heure", "une heure trente"),
    ("2-3 jours", "deux à trois jours"),
    ("7 à 10 jours", "sept à dix jours"),
    ("1 ou 2 fois", "une ou deux fois"),
    ("1 fois par jour", "une fois par jour"),
    ("1 comprimé", "un comprimé"),
    ("38,5 °C", "trente-huit virgule cinq degrés Celsius"),
    ("0,05 %", "zéro virgule zéro cinq pour cent"),
    ("2 %", "deux pour cent"),
    ("500 mg", "cinq cents milligrammes"),
    ("1 000 mg", "mille milligrammes"),
    ("5 ml", "cinq millilitres"),
    ("5 min.", "cinq minutes."),
    ("3 × 500 mg", "trois fois cinq cents milligrammes"),
    ("≥ 38 °C", "au moins trente-huit degrés Celsius"),
    ("2e jour", "deuxième jour"),
    ("1re séance", "première séance"),
    ("0,15-0,25 mm", "zéro virgule quinze à zéro virgule vingt-cinq millimètre"),
    ("CO2", "CO deux"),
    ("24/7", "jour et nuit"),
    (f"«{NBSP}Oui{NBSP}!{NBSP}»", "Oui!"),
    (f"Rétinol{NBSP}*", "Rétinol"),
    ("6 mois (grossesse).", "six mois, grossesse."),
    ("p. ex. le matin, l’eau tiède, etc.", "par exemple le matin, l’eau tiède, et cetera"),
    ("M. Roy et la Dre Tremblay", "monsieur Roy et la docteure Tremblay"),
    ("soins@clinique.example", "soins arobas clinique point example"),
    ("clinique-roy.example/soins", "clinique tiret roy point example barre soins"),
    ("Clinique · 418-555-0123", "Clinique, quatre un huit, cinq cinq cinq, zéro un deux trois"),
    ("Peau rouge – c’est normal", "Peau rouge, c’est normal"),
    ("[[b0Z]] <break/> & ~", "b zéro Z, break, et"),
]
IN_ENGLISH = [
    ("48 h", "forty-eight hours"),
    ("72 hours", "seventy-two hours"),
    ("1 h", "one hour"),
    ("10:30 a.m.", "ten thirty A M"),
    (f"9:00{NBSP}a.m. to 5:00{NBSP}p.m.", "nine A M to five P M"),
    ("12:05 p.m.", "twelve oh five P M"),
    ("Mon–Fri 9:00 a.m. – 5:00 p.m.", "Monday to Friday nine A M to five P M"),
    ("2 Dec", "December second"),
    ("Dec 6", "December sixth"),
    ("Tue Dec 1", "Tuesday December first"),
    ("Nov 23 – 25", "November twenty-third to twenty-fifth"),
    ("Nov 30 – Dec 20", "November thirtieth to December twentieth"),
    ("Sunday, December 6, 2026", "Sunday, December sixth, twenty twenty-six"),
    ("Dec 1 at 9:00 a.m.", "December first at nine A M"),
    ("2026-12-01", "December first, twenty twenty-six"),
    ("418-555-0123", "four one eight, five five five, zero one two three"),
    ("(418) 555-0123, ext. 12", "four one eight, five five five, zero one two three, extension twelve"),
    ("1-800-555-0123", "one, eight hundred, five five five, zero one two three"),
    ("Call 811", "Call eight one one"),
    ("Call 911, day or night", "Call nine one one, day or night"),
    ("SPF 30", "S P F thirty"),
    ("UVA and UVB (AHA)", "U V A and U V B, A H A"),
    ("1/2 tablet", "one half tablet"),
    ("1½ hours", "one and a half hours"),
    ("2-3 days", "two to three days"),
    ("38.5 °C", "thirty-eight point five degrees Celsius"),
    ("2%", "two percent"),
    ("1,000 mg", "one thousand milligrams"),
    ("5 mL", "five millilitres"),
    ("2 × 500 mg", "two times five hundred milligrams"),
    ("2nd day", "second day"),
    ("Should I? No.", "Should I? No."),
    ("No. 5", "number five"),
    ("Sun can leave marks", "Sun can leave marks"),
    ("You may wash on May 2", "You may wash on May second"),
    ("“yes” and/or no", "yes and or no"),
    ("care@clinique.example", "care at clinique dot example"),
    ("e.g. makeup", "for example makeup"),
    ("Dr. Roy", "Doctor Roy"),
]


@pytest.mark.parametrize(("shown", "said"), IN_FRENCH)
def test_french_is_said_as_in_quebec(shown: str, said: str) -> None:
    assert spoken(shown, FRENCH) == said


@pytest.mark.parametrize(("shown", "said"), IN_ENGLISH)
def test_english_is_said_as_in_canada(shown: str, said: str) -> None:
    assert spoken(shown, ENGLISH) == said


def test_a_language_without_rules_leaves_its_numbers_to_the_voice() -> None:
    assert spoken("«Espere 48 h (2 días)»", "es") == "Espere 48 h, 2 días"


FIGURES = re.compile(r"\d")
SIGNS = "«»()%°½×–—-/.,:;!?@&*·’'\"+<>=[]{}\n\N{NO-BREAK SPACE} "
ODD = st.text(st.sampled_from("0123456789" * 3 + SIGNS * 2 + "hmgalpCFéàABeurnoc"), max_size=30)


@settings(deadline=None)  # a busy machine is no fault
@given(ODD, st.sampled_from([FRENCH, ENGLISH]))
def test_a_voice_gets_words_only(text: str, language: str) -> None:
    said = spoken(text, language)

    assert re.fullmatch(r"[^\W\d_](?:[\w .,;:?!'’-]*[\w.?!])?|", said), said
    assert not FIGURES.search(said)
    assert spoken(said, language) in {said, said.replace(" - ", ", ")} or "." in said


@settings(deadline=None)  # a busy machine is no fault
@given(st.dates(datetime(2020, 1, 1).date(), datetime(2039, 12, 31).date()), st.integers(0, 1439))  # noqa: DTZ001
def test_each_way_in_which_the_kiosk_writes_a_day_says_it_in_full(day: date, minute: int) -> None:
    at = datetime(2026, 1, 1, tzinfo=ZoneInfo("America/Toronto")) + timedelta(minutes=minute)
    for language in (FRENCH, ENGLISH):
        w = words(language)
        month = w.month(day).split()[0].lower()
        for shown in (w.day(day), w.day_and_year(day), w.short(day), w.short_and_year(day), w.weekday_short(day)):
            said = spoken(shown, language)

            assert month in said.lower()
            assert not re.search(r"\d|\.", said)
        assert not FIGURES.search(spoken(w.time(at), language))
