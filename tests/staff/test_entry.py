"""An entry as its screen shows it: nothing of the model is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content import editing, mending
from kiosk.content.declared import ROOTS, Kind, declared, kind_at
from kiosk.content.editing import opened
from kiosk.content.naming import FIELDS, KINDS
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.staff.writing.entry import rows
from kiosk.qt.staff.writing.outline import groups, outline
from kiosk.qt.staff.writing.seen import CHOICES, UNITS, Seen, titled
from tests.content.test_editing import lists, parts
from tests.staff.small_clinic import shipped_text

if TYPE_CHECKING:
    from collections.abc import Iterator

MAKEUP = "treatment/rules/makeup"


def shipped() -> dict[str, Any]:
    values = opened(shipped_text())
    assert values is not None
    return values


def seen(values: dict[str, Any], language: str = ENGLISH) -> Seen:
    return Seen(values, words(language), findings=mending.found(values))


def one_of_each() -> tuple[dict[str, Any], list[str]]:
    """Return a document with one entry in each list of the model, however deep, and their places."""
    values, made = shipped(), []
    for root, kind in ROOTS.items():
        for place, of in lists(kind, root):
            values, entry = editing.added(values, place, editing.new_entry(of, "new", FRENCH), "new")
            made.append(entry)
    return values, made


def shown(values: dict[str, Any], place: str) -> set[str]:
    """Return every place that can be written in on the page of an entry, and what can be added there."""
    found = set()
    for row in rows(seen(values), place):
        found |= {row.key, row.key.removesuffix("/wait"), row.key.removesuffix("/1"), *(p.key for p in row.picks)}
    return found


def test_every_field_of_every_entry_of_every_list_has_its_place_on_a_page() -> None:
    values, made = one_of_each()
    for place in (*made, *ROOTS):
        kind = kind_at(place)
        assert kind is not None
        entry = "/".join(place.split("/")[:3])
        on_page = shown(values, entry)
        for each in declared(kind):
            if not (place in ROOTS and each.kind is Kind.ENTRIES):
                assert f"{place}/{each.key}" in on_page


def test_every_list_of_the_model_has_its_group_in_the_outline() -> None:
    own = {f"{root}/{each.key}" for root, kind in ROOTS.items() for each in declared(kind) if each.kind is Kind.ENTRIES}

    assert {each.within for each in groups()} == own


def messages() -> Iterator[str]:
    yield from CHOICES.values()
    yield from UNITS.values()
    for _, each in parts():
        yield each.help
        yield FIELDS.get(each.key, "")
        yield from ([KINDS[each.key]] if each.kind is Kind.ENTRIES else [])


def test_every_field_and_its_help_is_said_in_french() -> None:
    lacking = [each for each in messages() if not words(FRENCH).messages.get(each)]

    assert lacking == []


def test_every_choice_of_the_model_has_its_word() -> None:
    assert {one for _, each in parts() for one in each.choices} == {*CHOICES}


def test_an_outline_tells_the_worst_of_what_is_found_on_the_entry_and_on_its_closed_group() -> None:
    values = editing.put(shipped(), f"{MAKEUP}/why", {FRENCH: "Pendant 3 jours.", ENGLISH: "For 5 days."})
    tones = {row.key: row.tone for row in outline(seen(values), MAKEUP, {"treatment/rules?avoid"})}
    closed = {row.key: row.tone for row in outline(seen(values), MAKEUP, set())}

    assert tones[MAKEUP] == closed["treatment/rules?avoid"] == "wrong"
    assert tones["treatment/rules?avoid"] == tones["treatment/rules?do"] == ""


@pytest.mark.parametrize(
    ("wait", "tone", "says"),
    [
        ("5 h", "wrong", "5 h is far from what the sources say, which is 6 h to 72 h."),
        ("6 h", "", ""),
        ("72 h", "", ""),
        ("73 h", "soon", "73 h is more than the sources say, which is 6 h to 72 h: is that meant?"),
        ("144 h", "soon", "144 h is more than the sources say, which is 6 h to 72 h: is that meant?"),
        ("145 h", "wrong", "145 h is far from what the sources say, which is 6 h to 72 h."),
    ],
)
def test_a_wait_is_told_on_the_scale_of_its_sources(wait: str, tone: str, says: str) -> None:
    values = editing.timed(shipped(), f"{MAKEUP}/end", "wait", wait)
    (row,) = (each for each in rows(seen(values), MAKEUP) if each.key == f"{MAKEUP}/end/wait")

    assert [(each.tone, each.said) for each in row.remarks] == ([(tone, says)] if tone else [])
    assert 0 < row.least < row.most < 1
    assert row.least == pytest.approx(row.most * 6 / 72)


def test_a_wait_without_sources_has_no_scale() -> None:
    values = editing.cleared(shipped(), f"{MAKEUP}/sources_say")
    (row,) = (each for each in rows(seen(values), MAKEUP) if each.key == f"{MAKEUP}/end/wait")

    assert row.least == row.most == -1.0


def test_an_entry_is_called_what_it_says_in_the_language_of_the_reader() -> None:
    assert titled(seen(shipped(), FRENCH), MAKEUP) == "Maquillage"
    assert titled(seen(editing.cleared(shipped(), f"{MAKEUP}/thing")), MAKEUP) == "Without a name"
