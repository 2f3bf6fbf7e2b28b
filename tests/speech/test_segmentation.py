"""Sentences and where they stand."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.config import ClinicSettings
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.speech.segmentation import Spoken, sentences
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

PIECES = st.text(st.sampled_from("abÉ1. !?…«»()\n*'\N{NO-BREAK SPACE}\N{GRINNING FACE}"), max_size=40)


def shown(text: str, language: str = FRENCH) -> list[str]:
    """Return the sentences of one text as they are marked on a screen."""
    return [text[each.first : each.end] for each in sentences([text], language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lavez. Puis séchez.", ["Lavez.", "Puis séchez."]),
        ("Appelez avant 14 h 30. Puis reposez-vous.", ["Appelez avant 14 h 30.", "Puis reposez-vous."]),
        ("« Est-ce normal ? » Oui, 3 jours. 2 fois !", ["« Est-ce normal ? »", "Oui, 3 jours.", "2 fois !"]),
        (
            "Attendez 48 h. Appelez le 811. Prenez 5 ml. Fin",
            ["Attendez 48 h.", "Appelez le 811.", "Prenez 5 ml.", "Fin"],
        ),
        ("Eau tiède, p. ex. le soir. Fin", ["Eau tiède, p. ex. le soir.", "Fin"]),
        ("Voyez M. Roy ou la Dre Roy.", ["Voyez M. Roy ou la Dre Roy."]),
        ("Dès le 6 déc. 2026. Après", ["Dès le 6 déc. 2026.", "Après"]),
        ("Piscine\nSauna *", ["Piscine", "Sauna *"]),
        ("Attendez… puis lavez.", ["Attendez… puis lavez."]),
        ("clinique.example", ["clinique.example"]),
        (" \n ", []),
        ("***", []),
    ],
)
def test_a_french_text_falls_into_its_sentences(text: str, found: list[str]) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call by 2:30 p.m. Then rest.", ["Call by 2:30 p.m.", "Then rest."]),
        ("Come at 9:00 a.m. Monday.", ["Come at 9:00 a.m. Monday."]),
        ("See Dr. Roy, e.g. today. Really?", ["See Dr. Roy, e.g. today.", "Really?"]),
        ("Is it normal? (Yes.) Wash it in 3.5 days.", ["Is it normal?", "(Yes.)", "Wash it in 3.5 days."]),
        ("Not in the sun. Wait.", ["Not in the sun.", "Wait."]),
    ],
)
def test_an_english_text_falls_into_its_sentences(text: str, found: list[str]) -> None:
    assert shown(text, ENGLISH) == found


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(PIECES, max_size=4), st.sampled_from([FRENCH, ENGLISH]))
def test_every_letter_stands_in_one_sentence_in_order(texts: list[str], language: str) -> None:
    found = sentences(texts, language)

    marked = {(each.text, place) for each in found for place in range(each.first, each.end)}
    letters = {(n, i) for n, text in enumerate(texts) for i, letter in enumerate(text) if letter.isalnum()}
    assert letters <= marked
    assert all((a.text, a.end) <= (b.text, b.first) for a, b in pairwise(found))
    assert all(not texts[each.text][each.first].isspace() for each in found)


def test_a_word_of_another_language_is_said_in_its_voice() -> None:
    (found,) = sentences(["Le peeling est fini."], FRENCH, {"peeling": "en"})

    assert found.said == (
        Spoken("Le", FRENCH),
        Spoken("peeling", "en"),
        Spoken("est fini.", FRENCH),
    )
    assert (found.text, found.first, found.end) == (0, 0, 20)


def test_all_that_a_plan_says_is_said_in_words() -> None:
    content = french_and_english()
    noon = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("America/Toronto"))
    made = care_plan(content, Visit("microneedling", noon), clinic(ClinicSettings(), content.languages))
    texts = [text for phase in made.phases for text in (phase.title, phase.dates, phase.summary)]
    texts += [text for rule in made.rules for text in (rule.thing, rule.when, rule.when_short)]
    texts += [band.advice for sign in made.signs for band in sign.bands]
    texts += [made.treated_on, made.clinic.hours, made.clinic.phone_text, made.when_closed]

    for language in (FRENCH, ENGLISH):
        found = sentences([text.of(language) for text in texts], language)

        said = " ".join(each.words for sentence in found for each in sentence.said)
        assert len(found) > 50
        assert len(said) > 1000
        assert not any(letter.isdigit() or letter in "()«»*/" for letter in said)
