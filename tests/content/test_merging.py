"""Two changed copies of one text in one: nothing of either is dropped without somebody's word."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content import document
from kiosk.content.differences import Difference, differences, of_plain
from kiosk.content.merging import Choice, Side, merged
from tests.content import tiny
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("fr-CA", "en-CA")
BASE: dict[str, Any] = {
    "icon": "a",
    "rules": [
        {"id": "sun", "thing": {"fr-CA": "soleil", "en-CA": "sun"}, "end": "14 d"},
        {"id": "pool", "thing": {"fr-CA": "piscine", "en-CA": "pool"}},
        {"id": "wash", "thing": {"fr-CA": "laver", "en-CA": "wash"}, "sources": ["a", "b"]},
    ],
}


def with_(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """Return a copy of the text with a change."""
    copy = deepcopy(BASE)
    change(copy)
    return copy


def rule(text: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in text["rules"] if each["id"] == name)


def names(text: dict[str, Any]) -> list[str]:
    return [each["id"] for each in text["rules"]]


def test_what_only_one_has_changed_is_taken_from_that_one() -> None:
    ours = with_(lambda text: rule(text, "sun").update(end="21 d"))
    theirs = with_(lambda text: rule(text, "pool")["thing"].update({"en-CA": "the pool"}))

    done = merged(BASE, ours, theirs, LANGUAGES)

    assert rule(done.value, "sun")["end"] == "21 d"
    assert rule(done.value, "pool")["thing"]["en-CA"] == "the pool"
    assert [(each.place, each.side) for each in done.choices] == [("rules/pool/thing", Side.THEIRS)]


def test_what_both_have_changed_is_for_a_person_to_choose_and_ours_stays_until_then() -> None:
    ours = with_(lambda text: rule(text, "sun").update(end="21 d"))
    theirs = with_(lambda text: rule(text, "sun").update(end="7 d"))

    undecided = merged(BASE, ours, theirs, LANGUAGES)
    taken = merged(BASE, ours, theirs, LANGUAGES, {"rules/sun": Side.THEIRS})
    kept = merged(BASE, ours, theirs, LANGUAGES, {"rules/sun/end": Side.OURS, "rules/sun": Side.THEIRS})

    assert undecided.open == (Choice("rules/sun/end", "14 d", "21 d", "7 d", None),)
    assert [rule(each.value, "sun")["end"] for each in (undecided, taken, kept)] == ["21 d", "7 d", "21 d"]
    assert taken.open == kept.open == ()


def test_a_text_is_one_thing_so_that_its_languages_never_part() -> None:
    ours = with_(lambda text: rule(text, "sun")["thing"].update({"fr-CA": "le soleil"}))
    theirs = with_(lambda text: rule(text, "sun")["thing"].update({"en-CA": "the sun"}))

    done = merged(BASE, ours, theirs, LANGUAGES)

    assert [each.place for each in done.open] == ["rules/sun/thing"]
    assert rule(done.value, "sun")["thing"] == {"fr-CA": "le soleil", "en-CA": "sun"}


def test_what_only_says_that_somebody_has_compared_a_text_is_no_difference() -> None:
    checked = with_(lambda text: rule(text, "sun")["thing"].update(checked="bcdfghjk"))

    assert list(of_plain(BASE, checked, LANGUAGES)) == []
    assert merged(BASE, BASE, checked, LANGUAGES) == merged(BASE, checked, checked, LANGUAGES)


@pytest.mark.parametrize(("ours_deletes", "left"), [(True, ["sun", "wash"]), (False, ["sun", "wash"])])
def test_what_one_took_out_and_the_other_left_alone_is_gone(ours_deletes: bool, left: list[str]) -> None:  # noqa: FBT001 - two cases
    without = with_(lambda text: text["rules"].pop(1))
    pair = (without, BASE) if ours_deletes else (BASE, without)

    assert names(merged(BASE, *pair, LANGUAGES).value) == left


@pytest.mark.parametrize("ours_deletes", [True, False])
def test_what_one_took_out_and_the_other_changed_is_for_a_person_to_choose(ours_deletes: bool) -> None:  # noqa: FBT001 - two cases
    without = with_(lambda text: text["rules"].pop(1))
    changed = with_(lambda text: rule(text, "pool").update(end="3 d"))
    pair = (without, changed) if ours_deletes else (changed, without)

    done = merged(BASE, *pair, LANGUAGES)

    assert [each.place for each in done.open] == ["rules/pool"]
    assert ("pool" in names(done.value)) is not ours_deletes
    assert ("pool" in names(merged(BASE, *pair, LANGUAGES, {"": Side.THEIRS}).value)) is ours_deletes


def test_what_each_added_stands_where_it_stood() -> None:
    ours = with_(lambda text: text["rules"].insert(1, {"id": "salt"}))
    theirs = with_(lambda text: text["rules"].insert(3, {"id": "last"}))
    first = with_(lambda text: text["rules"].insert(0, {"id": "first"}))

    assert names(merged(BASE, ours, theirs, LANGUAGES).value) == ["sun", "salt", "pool", "wash", "last"]
    assert names(merged(BASE, ours, first, LANGUAGES).value) == ["first", "sun", "salt", "pool", "wash"]


def test_another_order_is_taken_from_who_changed_it_and_chosen_where_both_did() -> None:
    theirs = with_(lambda text: text["rules"].reverse())
    ours = with_(lambda text: text["rules"].insert(0, text["rules"].pop(1)))

    assert names(merged(BASE, BASE, theirs, LANGUAGES).value) == ["wash", "pool", "sun"]
    assert names(merged(BASE, theirs, BASE, LANGUAGES).value) == ["wash", "pool", "sun"]
    assert names(merged(BASE, ours, theirs, LANGUAGES).value) == ["pool", "sun", "wash"]
    assert [each.place for each in merged(BASE, ours, theirs, LANGUAGES).open] == ["rules"]
    assert names(merged(BASE, ours, theirs, LANGUAGES, {"rules": Side.THEIRS}).value) == ["wash", "pool", "sun"]


def test_where_the_base_is_not_known_each_difference_is_chosen_and_nothing_is_dropped() -> None:
    ours = with_(lambda text: text["rules"].pop(0))
    theirs = with_(lambda text: (text["rules"].pop(1), rule(text, "wash").update(sources=["c"])))

    done = merged(None, ours, theirs, LANGUAGES)

    assert sorted(names(done.value)) == ["pool", "sun", "wash"]
    assert [each.place for each in done.open] == ["rules/wash/sources"]
    assert rule(done.value, "wash")["sources"] == ["a", "b"]


def test_merging_a_text_with_itself_changes_nothing() -> None:
    plain = json.loads(document.of(french_and_english(), "microneedling").to_json())

    assert merged(plain, plain, plain, LANGUAGES).value == plain
    assert merged(None, plain, plain, LANGUAGES).value == plain
    assert merged(plain, plain, plain, LANGUAGES).choices == ()


# -- differences --------------------------------------------------------------------------


def test_differences_are_told_by_place_with_what_was_and_what_is() -> None:
    new = with_(
        lambda text: (
            rule(text, "sun").update(end="21 d"),
            rule(text, "wash").pop("sources"),
            text["rules"].pop(1),
            text["rules"].append({"id": "salt"}),
        )
    )

    assert list(of_plain(BASE, new, LANGUAGES)) == [
        Difference("rules/sun/end", "14 d", "21 d"),
        Difference("rules/wash/sources", ["a", "b"], None),
        Difference("rules/salt", None, {"id": "salt"}),
        Difference("rules/pool", BASE["rules"][1], None),
    ]


def test_another_order_is_one_difference() -> None:
    new = with_(lambda text: text["rules"].reverse())

    assert list(of_plain(BASE, new, LANGUAGES)) == [
        Difference("rules", ["sun", "pool", "wash"], ["wash", "pool", "sun"])
    ]


def test_two_documents_are_compared_with_what_they_share() -> None:
    old = document.of(tiny.content(), "earwax")
    text = old.to_json().replace(b"Cotton swabs", b"Cotton buds").replace(b"Trouble breathing", b"Hard to breathe", 1)
    new, _ = document.read(text)
    assert new is not None

    places = [each.place for each in differences(old, new)]

    assert [place.split("/")[0] for place in places] == ["treatment", "shared"]
    assert [place.rpartition("/")[2] for place in places] == ["thing", "text"]
    assert differences(old, old) == ()
