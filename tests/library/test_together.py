"""Two people write the same draft: other places are brought together, and of the same one nobody's words are lost."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.content import document
from kiosk.errors import LibraryError
from kiosk.library.drafts import Draft, Drafts
from kiosk.library.journal import Journal
from kiosk.library.kept import Kept
from kiosk.library.notes import Note
from kiosk.library.sending import prepared, submit
from kiosk.library.writing import Saved, saved
from tests.content import tiny
from tests.library.people import DESK, NOW, NURSE, by, staffed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.library.databases import Place

EARWAX = document.of(tiny.content(), "earwax").to_json()
SWABS, TOWEL = "Cotton swabs", "Dry your ear with a towel"
SWABS_AT = "treatment/rules/cotons-tiges/thing"


def changed(text: bytes, *changes: tuple[str, str]) -> bytes:
    said = text.decode()
    for before, after in changes:
        assert before in said
        said = said.replace(before, after, 1)
    return said.encode()


@pytest.fixture
def journal(place: Place) -> Iterator[Journal]:
    opened = staffed(Journal(place.opened()))
    yield opened
    opened.close()


@pytest.fixture
def drafts(journal: Journal) -> Drafts:
    return Drafts(journal.database)


@pytest.fixture
def opened(drafts: Drafts) -> Draft:
    return drafts.save(Draft("earwax", EARWAX, person=NURSE), NOW)


def written(opened: Draft, document: bytes, person: str) -> Kept:
    return Kept(replace(opened, document=document, person=person), opened.document)


def by_julie(opened: Draft, *changes: tuple[str, str]) -> Kept:
    return written(opened, changed(EARWAX, *changes), NURSE)


def by_sam(opened: Draft, *changes: tuple[str, str]) -> Kept:
    return written(opened, changed(EARWAX, *changes), DESK)


def swabs(draft: Draft | None) -> str:
    assert draft is not None
    rules = json.loads(draft.document)["treatment"]["rules"]
    return str(next(rule["thing"]["en-CA"] for rule in rules if rule["id"] == "cotons-tiges"))


def as_is(document: bytes) -> object:
    return json.loads(document)


def noted(drafts: Drafts) -> list[tuple[str, str, str]]:
    """Return the place, the English words and who wrote them, of each note."""
    return [(each.place, each.said["en-CA"], each.person) for each in drafts.notes("earwax")]


def clashes(done: Saved) -> list[tuple[str, object, object]]:
    """Return the place, and the English words of both, wherever both have changed the same."""
    both = [each for each in done.choices if each.is_clash]
    return [(each.place, each.ours["en-CA"], each.theirs["en-CA"]) for each in both]


def test_what_they_change_in_other_places_is_in_one_draft_and_nothing_is_noted(
    journal: Journal, drafts: Drafts, opened: Draft
) -> None:
    saved(journal, by_julie(opened, (SWABS, "Sticks")), NOW)

    done = saved(journal, by_sam(opened, (TOWEL, "Dry it well")), NOW)

    assert done.draft == drafts.open("earwax")
    assert as_is(done.draft.document) == as_is(changed(EARWAX, (SWABS, "Sticks"), (TOWEL, "Dry it well")))
    assert (clashes(done), noted(drafts)) == ([], [])


@pytest.fixture
def clash(journal: Journal, opened: Draft) -> Saved:
    """Julie was first, then Sam changed the same words."""
    saved(journal, by_julie(opened, (SWABS, "Julie’s sticks")), NOW)
    return saved(journal, by_sam(opened, (SWABS, "Sam’s sticks"), (TOWEL, "Dry it well")), NOW)


def test_of_the_same_place_ones_own_words_stay_for_now_and_the_others_are_noted_at_once(
    drafts: Drafts, clash: Saved
) -> None:
    assert clashes(clash) == [(SWABS_AT, "Sam’s sticks", "Julie’s sticks")]
    assert clash.theirs is not None
    assert clash.theirs.person == NURSE
    assert swabs(drafts.open("earwax")) == "Sam’s sticks"
    assert b"Dry it well" in clash.draft.document
    assert noted(drafts) == [(SWABS_AT, "Julie’s sticks", NURSE)]


def test_whoever_chooses_the_other_words_leaves_their_own_in_the_notes(
    journal: Journal, drafts: Drafts, clash: Saved
) -> None:
    (choice,) = (each for each in clash.choices if each.is_clash)
    taken = changed(clash.draft.document, ("Sam’s sticks", "Julie’s sticks"))
    ours, theirs = Note(SWABS_AT, choice.ours, DESK), Note(SWABS_AT, choice.theirs)

    done = saved(journal, written(clash.draft, taken, DESK), NOW, [ours], [theirs])

    assert swabs(drafts.open("earwax")) == "Julie’s sticks"
    assert b"Dry it well" in done.draft.document
    assert noted(drafts) == [(SWABS_AT, "Sam’s sticks", DESK)]


def test_whoever_keeps_their_own_words_leaves_the_others_in_the_notes_once(
    journal: Journal, drafts: Drafts, clash: Saved
) -> None:
    saved(journal, written(clash.draft, clash.draft.document, DESK), NOW)

    assert swabs(drafts.open("earwax")) == "Sam’s sticks"
    assert noted(drafts) == [(SWABS_AT, "Julie’s sticks", NURSE)]


def test_who_goes_on_from_what_was_saved_meets_no_clash_again(journal: Journal, drafts: Drafts, clash: Saved) -> None:
    third = changed(clash.draft.document, ("Sam’s sticks", "A third way"))

    done = saved(journal, written(clash.draft, third, DESK), NOW)

    assert (swabs(done.draft), clashes(done)) == ("A third way", [])
    assert [said for _, said, _ in noted(drafts)] == ["Julie’s sticks"]


def test_one_who_takes_away_what_the_other_changes_loses_nothing(
    journal: Journal, drafts: Drafts, opened: Draft
) -> None:
    text = json.loads(EARWAX)
    text["treatment"]["rules"] = [rule for rule in text["treatment"]["rules"] if rule["id"] != "cotons-tiges"]
    saved(journal, by_sam(opened, (SWABS, "Sam’s sticks")), NOW)

    saved(journal, written(opened, json.dumps(text).encode(), NURSE), NOW)

    (note,) = drafts.notes("earwax")
    assert (note.place, note.said["thing"]["en-CA"], note.person) == (
        SWABS_AT.removesuffix("/thing"),
        "Sam’s sticks",
        DESK,
    )


def test_the_notes_go_with_the_draft_and_are_not_in_what_is_approved(
    journal: Journal, drafts: Drafts, clash: Saved
) -> None:
    edition = submit(journal, prepared(clash.draft, lambda _: []), by(NURSE))

    assert drafts.notes("earwax") == ()
    assert "Julie’s sticks".encode() not in journal.bytes_of(edition.sha256)


def test_what_is_written_on_a_draft_that_was_sent_meanwhile_begins_the_next_one(
    journal: Journal, drafts: Drafts, opened: Draft
) -> None:
    edition = submit(journal, prepared(opened, lambda _: []), by(NURSE))

    saved(journal, by_sam(opened, (SWABS, "Sam’s sticks")), NOW)

    following = drafts.open("earwax")
    assert following is not None
    assert (swabs(following), following.base) == ("Sam’s sticks", edition.sha256)
    assert "Sam’s sticks".encode() not in journal.bytes_of(edition.sha256)


def test_what_cannot_be_read_is_not_brought_together(journal: Journal, drafts: Drafts, opened: Draft) -> None:
    drafts.save(replace(opened, document=b"nonsense"), NOW)

    with pytest.raises(LibraryError, match="cannot be read"):
        saved(journal, by_sam(opened, (SWABS, "Sam’s sticks")), NOW)


@pytest.mark.parametrize("turn", range(3))
def test_of_five_who_save_the_same_place_at_once_all_words_are_there(place: Place, opened: Draft, turn: int) -> None:
    go = threading.Barrier(5)

    def write(number: int) -> None:
        journal = Journal(place.opened())
        go.wait()
        saved(journal, by_sam(opened, (SWABS, f"Words {number} {turn}")), NOW)
        journal.close()

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(write, range(5)))

    database = place.opened()
    drafts = Drafts(database)
    found = {swabs(drafts.open("earwax")), *(said for _, said, _ in noted(drafts))}
    assert found == {f"Words {number} {turn}" for number in range(5)}
    database.close()


def test_a_note_that_is_there_is_not_kept_twice(drafts: Drafts, opened: Draft) -> None:
    note = Note(SWABS_AT, {"en-CA": "Sticks"}, DESK)
    saved = drafts.save(opened, NOW, [note, note])
    drafts.save(saved, NOW, [note, note])

    assert len(drafts.notes("earwax")) == 1
