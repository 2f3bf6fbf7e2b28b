"""A text with its marks as letters and back: nothing is lost, and what comes back means the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.markup import strengths
from kiosk.qt.staff.marked.source import Letter, clean, from_elsewhere, letters, size, written
from kiosk.qt.staff.marked.spaces import NBSP, erasing, spaced, typing

KNOWN = {"{until:sun}", "{phone}", "{en:peeling}"}
PIECES = st.sampled_from(
    ["**", "*", "{until:sun}", "{phone}", "{gone}", "{", "}", "a", "é", "🩹", " ", NBSP, "\n", "mot"]
)
SOURCES = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=14).map("".join))
PLAIN = st.tuples(st.sampled_from(["a", "b c", " ", "*", "\n", "é", "🩹", NBSP, "}"]), st.booleans()).map(
    lambda drawn: Letter(*drawn)
)
CHIPS = st.tuples(st.sampled_from(sorted(KNOWN)), st.booleans()).map(lambda drawn: Letter(*drawn, chip=True))
LETTERS = st.lists(PLAIN | CHIPS, max_size=14)


@given(SOURCES)
def test_a_text_comes_back_as_it_was_but_for_bold_over_a_line_s_end(source: str) -> None:
    back = written(letters(source, KNOWN.__contains__)).source

    assert back.replace("*", "") == clean(source).replace("*", "")
    if "\n" not in back:
        assert back == clean(source)
    assert written(letters(back, KNOWN.__contains__)).source == back


@given(LETTERS)
def test_every_letter_of_a_document_is_stored_and_comes_back_from_what_was_stored(found: list[Letter]) -> None:
    put = written(found)

    assert "".join(letter.text for letter in found).replace("*", "") == put.source.replace("*", "")
    assert written(letters(put.source, KNOWN.__contains__)).source == put.source


@given(LETTERS)
def test_bold_that_touches_no_star_is_never_lost(found: list[Letter]) -> None:
    without = [letter for letter in found if letter.text not in "*}"]

    meant = "".join(text if strong else " " for text, strong in strengths(written(without).source))

    bold = "".join(letter.text if letter.strong and letter.text != "\n" else " " for letter in without)
    assert meant.split() == bold.split()


def test_places_of_the_source_are_those_of_the_document_in_utf_16() -> None:
    at = 0
    found = []
    for letter in letters("🩹 **a** {phone}b", KNOWN.__contains__):
        found.append(letter._replace(at=at))
        at += size(letter)

    places = written(found).places

    assert places == (0, 2, 3, 3, 3, 4, 4, 4, *[5] * len("{phone}"), 6, 7)


def test_what_another_program_copied_brings_no_mark() -> None:
    assert from_elsewhere("**Ne {pas}**\r\ntoucher\n", lines=True) == "Ne pas\ntoucher"
    assert from_elsewhere("**Ne {pas}**\r\ntoucher\n", lines=False) == "Ne pas toucher"


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("Fièvre ?", f"Fièvre{NBSP}?"),
        ("Fièvre?", f"Fièvre{NBSP}?"),
        ("Quoi?!", f"Quoi{NBSP}?!"),
        ("à 12:30", "à 12:30"),
        ("à 12: ici", f"à 12{NBSP}: ici"),
        ("Note: ici", f"Note{NBSP}: ici"),
        ("https://a.b/?c", "https://a.b/?c"),
        ("mailto:a", "mailto:a"),
        ("«mot»", f"«{NBSP}mot{NBSP}»"),
        ("« mot »", f"«{NBSP}mot{NBSP}»"),
        ("(?)", "(?)"),
        ("?", "?"),
        ("Non. Oui", "Non. Oui"),
    ],
)
def test_french_gets_its_spaces_as_it_is_typed(typed: str, stands: str) -> None:
    assert spaced(typed) == stands
    assert spaced(stands) == stands, "what is right already stays"


def test_what_stood_there_before_a_paste_stays() -> None:
    assert spaced("?", "mot ") == "?"
    assert spaced("? non", "mot") == f"{NBSP}? non"


def test_with_a_sign_goes_the_space_that_came_with_it() -> None:
    assert [erasing(before) for before in (f"mot{NBSP}?", f"«{NBSP}", "mot?", "mot", "")] == [2, 2, 1, 1, 1]
    assert typing("", "«") == (0, f"«{NBSP}")
