"""What YAML makes of a text that its writer did not mean is told, and what it leaves alone is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.packs import problems
from tests.content.shipped import TREATMENT, changed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "value",
    ["!Jamais de soleil", "! jamais", "!!str jamais", "!<jamais", "!a!b jamais", "!Été comme hiver", "!(jamais)"],
)
@pytest.mark.parametrize("before", ["en-CA: Redness fades. Your skin is dry and tight.", "id: microneedling"])
def test_a_tag_is_refused_as_it_takes_the_first_word_of_a_text(pack: Path, before: str, value: str) -> None:
    line = changed(pack, before, f"{before.partition(':')[0]}: {value}")

    (problem,) = problems(pack)

    assert str(problem).startswith("&, * and ! have a meaning of their own here")
    assert problem.line == line


@pytest.mark.parametrize("value", ["null", "~", "yes", "No", "true", "48", "1.5", "0x1f", "2026-11-22", "12:30", "on"])
def test_a_text_that_yaml_takes_for_something_else_wants_quotation_marks(pack: Path, value: str) -> None:
    written = [
        ("en-CA: Redness fades. Your skin is dry and tight.", f"en-CA: {value}", TREATMENT),
        ("[pincer, éclater]", f"[pincer, {value}]", TREATMENT),
        ("reference: Water loss lasts", f"reference: {value} # Water loss lasts", "pack.yaml"),
    ]
    lines = [changed(pack, *each) for each in written]

    found = [p for p in problems(pack) if "put it in quotation marks" in str(p)]

    assert [(p.file, p.line) for p in found] == [(TREATMENT, lines[0]), (TREATMENT, lines[1]), ("pack.yaml", lines[2])]
    assert all(f"and {value} is something else to YAML" in str(p) for p in found)


def test_the_same_in_quotation_marks_is_a_text(pack: Path) -> None:
    changed(pack, "[pincer, éclater]", "[pincer, '2026-11-22', \"no\"]")
    changed(pack, "reference: Water loss lasts", 'reference: "48" # Water loss lasts', "pack.yaml")

    assert problems(pack) == ()


def test_a_sharp_sign_is_text_where_yaml_takes_it_for_text_and_comments_stay_comments(pack: Path) -> None:
    changed(pack, "en-CA: Redness fades.", 'en-CA: "Redness #B fades." # checked')
    changed(pack, "{fr-CA: Peau qui tire, en-CA: Skin that feels tight", "{fr-CA: A#b, en-CA: C#d")
    changed(pack, "sources: [clinic-sheets]", "sources: [clinic-sheets] # short")
    changed(pack, "    title: {fr-CA: Jour du soin", "    # on the same day\n    title: {fr-CA: Jour du soin")

    assert problems(pack) == ()


@pytest.mark.parametrize(
    ("before", "after", "file"),
    [
        ("id: sasaki\n    reference: ", "id: sasaki\n    reference: Study #2, ", "pack.yaml"),
        ("[pincer, éclater], en-CA: [picking, popping]", "[a], en-CA: [b #2\n      ]", TREATMENT),
        ("synonyms: {fr-CA: [pincer,", "#\n    synonyms: {fr-CA: [pincer,", TREATMENT),
        (
            "id: retinoids-pregnant",
            "id: retinoids-pregnant\n    synonyms:\n      fr-CA:\n        - B\n        - A #2\n      en-CA: [b]",
            TREATMENT,
        ),
        (
            "id: microneedling\n",
            "id: microneedling\napproval:\n  name: Roy #2\n  on: 2026-11-25\n  review_by: 2027-11-25\n  edition: 1\n",
            TREATMENT,
        ),
    ],
    ids=["reference", "synonym in brackets", "comment", "synonym", "name of who approved"],
)
def test_a_sharp_sign_cuts_no_text_that_people_read(pack: Path, before: str, after: str, file: str) -> None:
    changed(pack, before, after, file)

    told = ["what stands after # is left out" in str(p) for p in problems(pack)]

    assert any(told) == (" #2" in after)


def test_a_comment_may_follow_a_name_that_is_no_text(pack: Path) -> None:
    changed(pack, "icon: needle-duotone", "icon: needle-duotone # the pen")
    changed(pack, "id: microneedling", "id: microneedling # not the peel")
    changed(pack, "stance: avoid", "stance: avoid # at all")
    changed(pack, "    for: [acne-prone]", "    for:\n          - acne-prone # often")

    assert problems(pack) == ()
