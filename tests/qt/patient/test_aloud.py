"""Pure helpers of reading aloud: a sentence underlined in its text, and letters by their names."""

from __future__ import annotations

import pytest

from kiosk.i18n import words
from kiosk.qt.patient.echo import change, named
from kiosk.qt.patient.underline import underlined


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("Un. Deux.", (4, 9), "Un. <u>Deux.</u>"),
        ("<b>Un.</b> Deux.", (0, 3), "<b><u>Un.</u></b> Deux."),
        ("A <b>b. C</b> d.", (0, 4), "<u>A </u><b><u>b.</u> C</b> d."),
        ("Un&#160;! Deux.", (0, 4), "<u>Un&#160;!</u> Deux."),
        ("Un.<br>Deux.", (4, 9), "Un.<br><u>Deux.</u>"),
        ("\N{GRINNING FACE} Un. Deux.", (7, 12), "\N{GRINNING FACE} Un. <u>Deux.</u>"),
        ("Un.", (0, 3), ""),
        ("Un.", (0, 9), ""),
    ],
)
def test_a_sentence_is_underlined_within_the_marks_of_its_text(
    text: str, places: tuple[int, int], expected: str
) -> None:
    assert underlined(text, *places) == expected


@pytest.mark.parametrize(
    ("before", "after", "english", "french"),
    [
        ("", "a", "a", "a"),
        ("a", "a.", "dot", "point"),
        ("a", "a@gmail.com", "@gmail.com", "@gmail.com"),
        ("ab_", "ab", "erased: underscore", "effacé\N{NO-BREAK SPACE}: trait de soulignement"),
        ("a", "", "nothing left", "plus rien"),
        ("", "A", "capital A", "A majuscule"),
        ("a@hotmial.com", "a@hotmail.com", "a@hotmail.com", "a@hotmail.com"),
    ],
)
def test_what_is_typed_is_said(before: str, after: str, english: str, french: str) -> None:
    assert change(before, after, words("en-CA").gettext) == english
    assert change(before, after, words("fr-CA").gettext) == french


def test_only_a_single_sign_has_a_name() -> None:
    assert [named(text, words("en-CA").gettext) for text in ("-", "a", "To-do")] == ["hyphen", "a", "To-do"]
