"""The comparison on paper: every difference in both languages, and a place to sign; read aloud like any sheet."""

from __future__ import annotations

import json

import pytest

from kiosk.handout.comparison import comparison_sheet
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.visit.comparing import comparison
from tests.handout import conformance, tagged
from tests.visit.test_comparing import NOW, SHIPPED, now


def made(language: str, *, whole: bool = False) -> tuple[bytes, int]:
    plain = json.loads(SHIPPED)
    for rule in plain["treatment"]["rules"]:
        if rule["id"] == "makeup":
            rule["end"]["wait"] = "72 h"
    plain["treatment"]["rules"] = [rule for rule in plain["treatment"]["rules"] if rule["id"] != "alcohol"]
    every = comparison(None if whole else now(SHIPPED), now(json.dumps(plain).encode()), words(language))
    return comparison_sheet(
        every,
        name="Microneedling",
        number=13,
        before=None if whole else 12,
        compared=not whole,
        sender="Sam",
        note="It stings.",
        clinic="Clinic",
        now=NOW,
        words=words(language),
    )


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_it_conforms_like_the_sheet(language: str, *, whole: bool) -> None:
    pdf, pages = made(language, whole=whole)
    read = tagged.read(pdf)

    assert conformance.broken_rules(pdf) == []
    assert list(conformance.pieces(read)) == []
    assert list(conformance.kinds(read)) == []
    assert read.root.language == language
    assert not read.boxes
    assert read.pages == pages


def test_each_difference_is_there_before_and_after_in_both_languages_with_a_place_to_sign() -> None:
    pdf, _ = made(ENGLISH)
    said = tagged.read(pdf).root.said()

    for text in (
        "Microneedling, edition 13: what differs",
        "Sam: “It stings.”",
        "1. Makeup: 48 hours become 72 hours",
        "Makeup * – Nov 27, 3:00 p.m.",
        "Makeup * – Nov 28, 3:00 p.m.",
        "Maquillage * – 28 nov., 15 h",
        "2. Drinking alcohol: taken out",
        "Name, date and signature:",
    ):
        assert text in said.replace("\u00a0", " ")


def test_the_same_comparison_has_the_same_bytes() -> None:
    assert made(FRENCH) == made(FRENCH)
