"""What staff may mark in a text, and that anything else they type is text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.i18n import Text
from kiosk.markup import Run, joined, plain, runs, unended

typed = st.text() | st.lists(st.sampled_from(["**", "*", "{en:", "}", "{", "{en:mot}", "fr-CA:", " ", "é"])).map(
    "".join
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ne percez pas", (Run("Ne percez pas"),)),
        ("", ()),
        ("Ne **jamais** percer", (Run("Ne "), Run("jamais", strong=True), Run(" percer"))),
        ("Un {en:peeling} léger", (Run("Un "), Run("peeling", language="en"), Run(" léger"))),
        ("**{en-CA:Sunscreen} FPS**", (Run("Sunscreen", strong=True, language="en-CA"), Run(" FPS", strong=True))),
        ("until {until:sun}, call {phone}", (Run("until {until:sun}, call {phone}"),)),
        ("**a** **b", (Run("a", strong=True), Run(" **b"))),
        ("a ** b ** c", (Run("a ** b ** c"),)),
        ("a **** b", (Run("a **** b"),)),
        ("***a***", (Run("***a***"),)),
        ("{en: peeling } doux", (Run("peeling", language="en"), Run(" doux"))),
        ("{en: }", (Run("{en: }"),)),
        ("2 * 3 * 4 {x}", (Run("2 * 3 * 4 {x}"),)),
    ],
)
def test_what_is_marked_is_a_run_of_its_own(source: str, expected: tuple[Run, ...]) -> None:
    assert runs(source) == expected


@given(typed)
def test_nothing_that_is_typed_is_lost_or_refused(source: str) -> None:
    letters = [c for c in plain(runs(source)) if c not in "*{}:-" and not c.isascii()]

    assert letters == [c for c in source if c not in "*{}:-" and not c.isascii()]


@given(typed.filter(lambda source: "**" not in source and "{" not in source))
def test_a_text_without_marks_is_one_run_as_it_is(source: str) -> None:
    assert plain(runs(source)) == source
    assert len(runs(source)) == (1 if source else 0)


@given(st.lists(st.builds(Run, st.text(max_size=5), st.booleans())))
def test_neighbours_that_look_alike_are_one(pieces: list[Run]) -> None:
    found = joined(pieces)

    assert plain(found) == plain(tuple(pieces))
    assert all(run.text for run in found)
    assert all(one.looks != other.looks for one, other in pairwise(found))


def test_who_knows_nothing_of_marks_gets_the_text_without_them() -> None:
    text = Text.written({"fr-CA": "Ne **jamais** percer", "en-CA": "No picking"})

    assert text.of("fr-CA") == "Ne jamais percer"
    assert text.runs("fr-CA")[1] == Run("jamais", strong=True)
    assert text.runs("en-CA") == (Run("No picking"),)
    assert set(text.marked) == {"fr-CA"}


@pytest.mark.parametrize(
    ("written", "inside"),
    [
        ("when your skin is calm.", "when your skin is calm"),
        ("Wash your hands. Dry them.", "Wash your hands. Dry them"),
        ("**never.**", "never"),
        ("until 8:00 p.m.", "until 8:00 p.m."),
        ("Soap, perfume, etc.", "Soap, perfume, etc."),
        ("Wait...", "Wait..."),
        ("Really!", "Really!"),
        ("", ""),
    ],
)
def test_inside_a_sentence_a_text_has_no_full_stop_but_that_of_an_abbreviation(written: str, inside: str) -> None:
    assert plain(unended(runs(written))) == inside
