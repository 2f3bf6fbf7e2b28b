"""The leaf to try a printer with: two sides, a language on each, as valid a file as a patient's sheet."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.app import trial_page
from kiosk.handout.pdf.reading import reading

NOW = datetime(2026, 11, 25, 14, 5, tzinfo=UTC)


def test_it_has_a_language_on_each_side_and_asks_for_both_sides_of_the_paper() -> None:
    made = trial_page.pdf("Clinique du Parc", "#0B6B66", NOW)

    with reading(made) as file:
        french, english = (page.get_textpage().get_text_bounded() for page in file)
        asks = file.get_metadata_dict()
    assert ("Côté 1 de 2" in french, "Side 2 of 2" in english) == (True, True)
    assert "Clinique du Parc" in french
    assert "Clinique du Parc" in english
    assert asks["Title"] == "Page d’essai de la borne de soins / Test page of the aftercare kiosk"


def test_two_tests_are_told_apart_by_their_time() -> None:
    assert trial_page.pdf("Clinique", "#0B6B66", NOW) != trial_page.pdf("Clinique", "#0B6B66", NOW.replace(minute=6))
