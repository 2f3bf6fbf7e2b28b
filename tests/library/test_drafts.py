"""Drafts: two who save at once, and neither loses work."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.library import deciding
from kiosk.library.drafts import CollisionError, Draft, Drafts, taken
from kiosk.library.journal import Journal
from tests.library.people import NOW, NURSE, by, staffed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.library.database import Run
    from kiosk.library.events import Submitted
    from kiosk.library.fold import Fold
    from tests.library.databases import Place


@pytest.fixture
def journal(place: Place) -> Iterator[Journal]:
    opened = staffed(Journal(place.opened()))
    yield opened
    opened.close()


@pytest.fixture
def drafts(journal: Journal) -> Drafts:
    return Drafts(journal.database)


def test_what_was_saved_is_there_with_who_saved_it_and_when(drafts: Drafts) -> None:
    saved = drafts.save(Draft("peeling", b"{}", person=NURSE, base="b45e"), NOW)

    assert drafts.open("peeling") == saved
    assert drafts.all() == (saved,)
    assert (saved.version, saved.saved) == (1, "2026-11-25T09:00:00-05:00")


def test_who_is_slower_is_told_and_sees_what_is_there(drafts: Drafts) -> None:
    first = drafts.save(Draft("peeling", b"{}"), NOW)
    theirs = drafts.save(replace(first, document=b"theirs"), NOW)

    with pytest.raises(CollisionError) as refused:
        drafts.save(replace(first, document=b"ours"), NOW)

    assert refused.value.theirs == theirs
    assert drafts.open("peeling") == theirs


def test_of_two_who_begin_the_same_treatment_the_second_is_told(drafts: Drafts) -> None:
    theirs = drafts.save(Draft("peeling", b"theirs"), NOW)

    with pytest.raises(CollisionError) as refused:
        drafts.save(Draft("peeling", b"ours"), NOW)

    assert refused.value.theirs == theirs


@pytest.mark.parametrize("turn", range(3))
def test_of_two_who_save_at_the_same_moment_one_is_told_and_neither_loses_work(
    place: Place, drafts: Drafts, turn: int
) -> None:
    begun = drafts.save(Draft("peeling", b"begun"), NOW)
    go = threading.Barrier(2)

    def save(name: str) -> tuple[Draft | None, Draft | None]:
        """Return what was saved, or what is there in its place."""
        mine = Drafts(place.opened())
        mine.open("peeling")
        go.wait()
        try:
            return mine.save(replace(begun, document=f"{name} {turn}".encode()), NOW), None
        except CollisionError as refused:
            return None, refused.theirs

    with ThreadPoolExecutor(2) as pool:
        (saved, _), (nothing, theirs) = sorted(pool.map(save, ("ours", "theirs")), key=lambda done: done[0] is None)

    assert nothing is None
    assert saved == theirs == drafts.open("peeling")
    assert saved is not None


def test_what_somebody_else_has_saved_meanwhile_is_not_thrown_away(drafts: Drafts) -> None:
    first = drafts.save(Draft("peeling", b"{}"), NOW)
    theirs = drafts.save(replace(first, document=b"theirs"), NOW)

    with pytest.raises(CollisionError):
        drafts.remove(first)
    assert drafts.open("peeling") == theirs

    drafts.remove(theirs)
    assert drafts.open("peeling") is None


def test_a_draft_goes_with_the_decision_that_takes_it_or_stays(journal: Journal, drafts: Drafts) -> None:
    draft = drafts.save(Draft("peeling", b"{}"), NOW)

    def refuse(run: Run) -> None:
        taken(run, draft)
        raise CollisionError("peeling", None)

    def send(fold: Fold) -> Submitted:
        return deciding.submitted(fold, by(NURSE), "peeling", "f00")

    with pytest.raises(CollisionError):
        journal.decide(send, (), refuse)
    assert drafts.open("peeling") == draft
    assert journal.fold().editions == {}

    journal.decide(send, (), lambda run: taken(run, draft))
    assert drafts.open("peeling") is None
    assert len(journal.fold().editions["peeling"]) == 1
