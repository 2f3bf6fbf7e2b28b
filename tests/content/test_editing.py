"""Changing a document by place: everything can be changed, and everything that was done can be undone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content import document, editing, mending, schema
from kiosk.content.declared import ROOTS, Declared, Kind, declared, field_at, kind_at
from kiosk.content.differences import at
from kiosk.content.editing import History, data_of, opened
from kiosk.content.fields import Refers
from kiosk.content.model import Approval
from kiosk.content.times import Moment
from kiosk.errors import LibraryError
from kiosk.library import sending
from kiosk.library.drafts import Draft
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from collections.abc import Iterator

FRENCH, ENGLISH = "fr-CA", "en-CA"
MAKEUP = "treatment/rules/makeup"


def shipped() -> dict[str, Any]:
    values = opened(document.of(french_and_english(), "microneedling").to_json())
    assert values is not None
    return values


def parts() -> Iterator[tuple[type[Any], Declared]]:
    """Return every field of every part of the model that people write."""
    assert len(ROOTS) == 2
    for root in ROOTS.values():
        assert list(schema.kinds(root))
        for kind in schema.kinds(root):
            if kind not in {Approval, Moment}:
                yield from ((kind, each) for each in declared(kind))


def places(value: Any, place: str = "") -> Iterator[str]:  # noqa: ANN401 - plain values
    if place:
        yield place
    if isinstance(value, dict):
        for key, each in value.items():
            yield from places(each, f"{place}/{key}" if place else key)
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, dict):
                yield from places(each, f"{place}/{each['id']}")


# -- the model ------------------------------------------------------------------------------


def test_every_key_of_the_model_is_a_field_but_the_id_and_the_approval() -> None:
    assert len(ROOTS) == 2
    for root in ROOTS.values():
        assert list(schema.kinds(root))
        for kind in schema.kinds(root):
            if kind not in {Approval, Moment}:
                keys = {key for key in schema.sentences(kind) if key not in {"id", "approval"}}
                assert {each.key for each in declared(kind)} == keys


def test_every_field_says_what_it_is() -> None:
    assert [each.key for _, each in parts() if not each.help] == []


def test_whatever_is_named_by_its_id_says_what_it_is_the_name_of() -> None:
    assert [each.key for _, each in parts() if each.kind in {Kind.NAME, Kind.NAMES} and each.refers is None] == []
    assert {each.refers for _, each in parts()} >= {*Refers} - {Refers.CONDITIONS, Refers.EVENTS}


VALUES: dict[Kind, Any] = {
    Kind.TEXT: {FRENCH: "Un mot", ENGLISH: "A word"},
    Kind.LINE: "a word",
    Kind.WORDS_IN: {FRENCH: ["un"], ENGLISH: ["one"]},
    Kind.NAMES: ["one"],
    Kind.NAME: "one",
    Kind.ICON: "sun-duotone",
    Kind.FLAG: True,
    Kind.WAIT: "72 h",
    Kind.WHEN: {"wait": "3 d", "condition": "skin-calm"},
    Kind.RANGE: ["6 h", "72 h"],
}


def lists(kind: type[Any], place: str) -> Iterator[tuple[str, type[Any]]]:
    """Return every list of entries, those inside of others with an entry around them."""
    for each in declared(kind):
        if each.of is not None:
            yield f"{place}/{each.key}", each.of
            yield from lists(each.of, f"{place}/{each.key}/new")


@pytest.mark.parametrize("root", ROOTS)
def test_every_field_of_every_entry_of_every_list_can_be_set_and_cleared(root: str) -> None:
    values: dict[str, Any] = {"shared": {}, "treatment": {"id": "t"}}
    entries = [(root, ROOTS[root])]
    assert list(lists(ROOTS[root], root))
    for place, kind in lists(ROOTS[root], root):
        values, made = editing.added(values, place, {}, "new")
        assert made == f"{place}/new"
        entries.append((made, kind))
    for place, kind in entries:
        assert kind_at(place) is kind
        for each in declared(kind):
            where = f"{place}/{each.key}"
            assert field_at(where) == each
            if each.kind is Kind.ENTRIES:
                continue
            value = each.choices[0] if each.kind is Kind.CHOICE else VALUES[each.kind]
            changed = editing.put(values, where, value)
            assert at(changed, where) == value
            assert editing.cleared(changed, where) == editing.cleared(values, where) == values


# -- single changes -------------------------------------------------------------------------


def test_a_change_leaves_the_document_before_as_it_was() -> None:
    before = shipped()
    bytes_before = data_of(before)

    after = editing.put(before, f"{MAKEUP}/end/wait", "72 h")

    assert data_of(before) == bytes_before
    assert at(after, f"{MAKEUP}/end") == {"wait": "72 h", "condition": "no-stinging"}
    assert after["shared"] is before["shared"]


def test_a_language_is_written_into_a_text_that_was_not_there() -> None:
    after = editing.put(shipped(), f"{MAKEUP}/why/{FRENCH}", "Ça pique.")

    assert at(after, f"{MAKEUP}/why") == {FRENCH: "Ça pique."}
    assert at(editing.cleared(after, f"{MAKEUP}/why/{FRENCH}"), f"{MAKEUP}/why") is None


def test_a_new_entry_has_an_id_of_its_words_and_another_where_that_is_taken() -> None:
    entry = editing.new_entry(kind_at(MAKEUP) or object, "Maquillage", FRENCH)
    once, first = editing.added(shipped(), "treatment/rules", entry, "Maquillage")
    _, second = editing.added(once, "treatment/rules", entry, "Maquillage")

    assert (first, second) == ("treatment/rules/maquillage", "treatment/rules/maquillage-2")
    assert at(once, f"{first}/thing") == {FRENCH: "Maquillage"}


def test_an_entry_moves_past_those_that_are_shown_with_it_only() -> None:
    rules = [{"id": each} for each in ("a", "x", "b", "y")]
    values = {"shared": {}, "treatment": {"rules": rules}}

    def order(changed: dict[str, Any]) -> str:
        return "".join(each["id"] for each in at(changed, "treatment/rules"))

    assert order(editing.moved(values, "treatment/rules/b", -1, {"a", "b"})) == "baxy"
    assert order(editing.moved(values, "treatment/rules/a", 1, {"a", "b"})) == "xbay"
    assert order(editing.moved(values, "treatment/rules/x", 1)) == "abxy"
    assert editing.moved(values, "treatment/rules/b", 1, {"a", "b"}) == values


def test_what_is_typed_without_a_pause_is_undone_at_once() -> None:
    history = History(shipped())
    for second, said in enumerate(("J", "Ju", "Jus")):
        changed = editing.put(history.now, f"{MAKEUP}/why/{FRENCH}", said)
        history = history.did(changed, f"{MAKEUP}/why/{FRENCH}", second / 10, typed=True)
    history = history.did(editing.put(history.now, f"{MAKEUP}/hidden", value=True), f"{MAKEUP}/hidden", 0.4)

    once, place = history.undone()
    twice, _ = once.undone()

    assert place == f"{MAKEUP}/hidden"
    assert at(once.now, f"{MAKEUP}/why/{FRENCH}") == "Jus"
    assert twice.now == shipped()


# -- mending --------------------------------------------------------------------------------


def why(french: str, english: str) -> dict[str, Any]:
    return editing.put(shipped(), f"{MAKEUP}/why", {FRENCH: french, ENGLISH: english})


def mended(values: dict[str, Any], which: int = 0) -> dict[str, Any]:
    (found,) = mending.found(values)
    mend = mending.mends(values, found)[which]
    return editing.put(values, mend.place, mend.value)


def test_a_number_is_written_as_in_the_first_language() -> None:
    done = mended(why("Elles mettent **72 heures** à se refermer.", "They take **48 hours** to close."))

    assert at(done, f"{MAKEUP}/why/{ENGLISH}") == "They take **72 hours** to close."
    assert mending.found(done) == ()


def test_a_person_may_say_that_both_say_the_same() -> None:
    done = mended(why("Pendant un jour ou deux.", "For 24 to 48 hours."))

    assert mending.found(done) == ()


def test_a_language_that_is_missing_can_be_written_from_the_other() -> None:
    values = editing.cleared(why("Ça pique.", "It stings."), f"{MAKEUP}/why/{ENGLISH}")

    assert at(mended(values), f"{MAKEUP}/why/{ENGLISH}") == "Ça pique."


def test_a_text_is_to_be_read_again_where_only_its_first_language_was_changed() -> None:
    base = why("Ça pique.", "It stings.")
    place = f"{MAKEUP}/why"
    french = editing.put(base, f"{place}/{FRENCH}", "Ça pique un peu.")

    assert mending.to_reread(base, base, place) == ()
    assert mending.to_reread(french, base, place) == (ENGLISH,)
    assert mending.to_reread(editing.put(french, f"{place}/{ENGLISH}", "It stings a bit."), base, place) == ()
    assert mending.to_reread(mending.read_again(french, place), base, place) == ()


# -- any changes ------------------------------------------------------------------------------

START = shipped()
PLACES = sorted({*places(START), *(f"{MAKEUP}/{each.key}" for _, each in parts())})
ANY = st.one_of(st.sampled_from([*VALUES.values(), "", None, 0, [], {}, "x" * 400, "{until:nothing}", "**"]), st.text())


@st.composite
def changes(draw: st.DrawFn) -> Any:  # noqa: ANN401 - a function
    place = draw(st.sampled_from(PLACES))
    match draw(st.sampled_from(["put", "clear", "add", "remove", "up", "down", "hide"])):
        case "put":
            value = draw(ANY)
            return lambda values: (editing.put(values, place, value), place)
        case "clear":
            return lambda values: (editing.cleared(values, place), place)
        case "add":
            words = draw(st.text(max_size=20))
            return lambda values: (editing.added(values, place, {}, words)[0], place)
        case "remove":
            return lambda values: (editing.removed(values, place), place)
        case "hide":
            return lambda values: (editing.put(values, f"{place}/hidden", value=True), place)
        case way:
            return lambda values: (editing.moved(values, place, -1 if way == "up" else 1), place)


@settings(deadline=None, max_examples=40)
@given(st.lists(changes(), max_size=12), st.booleans())
def test_anything_that_was_done_can_be_undone_and_done_again(made: list[Any], typed: bool) -> None:  # noqa: FBT001
    history, seen = History(START), [data_of(START)]
    for second, change in enumerate(made):
        changed, place = change(history.now)
        before = history
        history = history.did(changed, place, second * 10.0, typed=typed)
        if history is not before:
            seen.append(data_of(history.now))
    assert data_of(START) == seen[0]

    for expected in reversed(seen[:-1]):
        history, _ = history.undone()
        assert data_of(history.now) == expected
    assert history.undone()[0] is history
    for expected in seen[1:]:
        history, _ = history.redone()
        assert data_of(history.now) == expected
    assert history.redone()[0] is history


@settings(deadline=None, max_examples=40)
@given(st.lists(changes(), min_size=1, max_size=6))
def test_no_change_loses_what_it_is_not_about_and_what_blocks_is_never_sent(made: list[Any]) -> None:
    values = START
    assert made
    for change in made:
        before = values
        values, place = change(before)
        around = place.rpartition("/")[0] or place
        for each in PLACES:
            apart = not (f"{each}/".startswith(f"{around}/") or f"{around}/".startswith(f"{each}/"))
            if apart:
                assert at(values, each) == at(before, each)
    assert opened(json.dumps({"format": 1, **values}).encode()) is None or data_of(values)
    found = mending.found(values)
    draft = Draft("microneedling", data_of(values))
    if any(each.blocks for each in found):
        with pytest.raises(LibraryError):
            sending.prepared(draft, lambda _: ())
    else:
        assert sending.prepared(draft, lambda _: ()).frozen
    for one in found:
        mending.field_of(one)
        mending.mends(values, one)
