"""Treatments and entries are found by the words that are written in them."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.content.finding import findable, found
from kiosk.content.folding import folded

FRENCH, ENGLISH = "fr-CA", "en-CA"


def text(french: str, english: str) -> dict[str, str]:
    return {FRENCH: french, ENGLISH: english}


def values(name: str = "Microaiguilletage", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - plain values
    rules = [
        {"id": "pillow", "thing": text("Taie propre, sans maquillage", "Clean pillowcase"), "sources": ["avoid"]},
        {
            "id": "makeup",
            "stance": "avoid",
            "thing": text("Maquillage", "Makeup"),
            "why": text("Cela **irrite** jusqu’au {until:makeup}, au cœur des pores", "It irritates"),
            "synonyms": {FRENCH: ["fond de teint"], ENGLISH: ["foundation"]},
        },
    ]
    signs = [{"id": "fever", "title": text("Fièvre", "Fever")}]
    own = {"id": "micro", "name": text(name, "Microneedling"), "rules": rules, **more}
    return {"shared": {"languages": [FRENCH, ENGLISH], "signs": signs}, "treatment": own}


def places(asked: str, *treatments: dict[str, Any]) -> list[tuple[str, str]]:
    among = [each for n, one in enumerate(treatments or (values(),)) for each in findable(f"t{n}", one)]
    return [(each.treatment, each.place) for each in found(asked, among)]


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("FOND de teint", "treatment/rules/makeup"),
        ("foundation", "treatment/rules/makeup"),
        ("irrit", "treatment/rules/makeup"),
        ("coeur", "treatment/rules/makeup"),
        ("fievre", "shared/signs/fever"),
        ("microaig", "treatment"),
        ("needling", ""),
        ("pillowcase clean", "treatment/rules/pillow"),
        ("clean teint", ""),
        ("avoid", ""),
        ("until", ""),
        (" -! ", ""),
    ],
)
def test_words_of_any_language_are_found_by_how_they_begin_and_ids_and_marks_are_no_words(
    asked: str, place: str
) -> None:
    assert [where for _, where in places(asked)] == ([place] if place else [])


def test_what_is_called_so_comes_before_what_only_says_so() -> None:
    assert [where for _, where in places("maqui")] == ["treatment/rules/makeup", "treatment/rules/pillow"]
    assert places("maquillage", values(), values("Maquillage permanent"))[0] == ("t1", "treatment")


def test_what_treatments_share_is_found_once() -> None:
    assert places("fever", values(), values("Laser")) == [("t0", "shared/signs/fever")]


def test_words_are_compared_without_capitals_accents_and_signs() -> None:
    assert folded("L’Œil, À côté_de 72 h!") == " l oeil a cote de 72 h"
