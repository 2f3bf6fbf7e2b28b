"""A name by which two rules would be looked up that do not say the same is told to who writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.packs import problems
from tests.content.shipped import changed

if TYPE_CHECKING:
    from pathlib import Path


def found(pack: Path, one: str, other: str) -> list[tuple[str, bool]]:
    """Write two rules, and return what is told of their names, and whether it blocks."""
    rules = "".join(
        f"  - {{id: {name}, thing: {{fr-CA: Aspirateur {name}, en-CA: Vacuum {name}}}, "
        f"sources: [clinic-sheets], {more}}}\n"
        for name, more in (("a", one), ("b", other))
    )
    changed(pack, "\nrules:\n", f"\nrules:\n{rules}")
    every = [(str(each), each.blocks) for each in problems(pack)]
    assert not [said for said, blocks in every if blocks]
    return [(said, blocks) for said, blocks in every if " leads to " in said]


@pytest.mark.parametrize("other", ["synonyms: {fr-CA: [foulards]}", "found_by: {en-CA: [Foulard]}"])
def test_a_name_of_two_rules_that_end_on_two_days_is_told(pack: Path, other: str) -> None:
    told = found(pack, "stance: avoid, end: 7 d, synonyms: {fr-CA: [Foulard]}", f"stance: avoid, end: 9 d, {other}")

    assert [blocks for _, blocks in told] == [False]
    assert "leads to a and to b, which do not say the same" in told[0][0]


@pytest.mark.parametrize(
    "other",
    [
        "stance: avoid, end: 7 d, synonyms: {fr-CA: [foulard]}",
        "stance: avoid, end: 9 d, synonyms: {fr-CA: [écharpe]}",
        "stance: avoid, end: 9 d, synonyms: {fr-CA: [foulard]}, hidden: yes",
        "stance: avoid, start: 7 d, end: 9 d, synonyms: {fr-CA: [foulard]}",
        "stance: do, start: 7 d, synonyms: {fr-CA: [foulard]}",
    ],
    ids=["the same time", "another name", "told to nobody", "one after the other", "to do when it is over"],
)
def test_a_name_that_tells_nobody_two_things_may_stand_twice(pack: Path, other: str) -> None:
    assert found(pack, "stance: avoid, end: 7 d, synonyms: {fr-CA: [Foulard]}", other) == []


def test_rules_for_patients_who_never_meet_may_share_their_names(pack: Path) -> None:
    one = "stance: avoid, end: 7 d, synonyms: {fr-CA: [Foulard]}, for: [pregnant]"
    other = "stance: avoid, end: 9 d, synonyms: {fr-CA: [Foulard]}, not_for: [pregnant]"

    assert found(pack, one, other) == []


def test_what_is_avoided_and_done_at_once_by_a_word_to_look_it_up_contradicts_itself(pack: Path) -> None:
    with pytest.raises(AssertionError, match="a and b contradict each other about"):
        found(pack, "stance: avoid, end: 7 d, found_by: {fr-CA: [Foulard]}", "stance: do, found_by: {fr-CA: [foulard]}")
