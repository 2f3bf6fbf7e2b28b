"""A draft becomes an edition only when nothing is wrong with it, and is then what was written, byte for byte."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.content import document
from kiosk.content.findings import finding, warning
from kiosk.i18n import Text
from kiosk.library.drafts import CollisionError, Draft, Drafts
from kiosk.library.journal import Journal
from kiosk.library.sending import BlockedError, prepared, send_back, submit
from tests.content.shipped import french_and_english
from tests.library.people import DOCTOR, NOW, NURSE, by, staffed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.library.databases import Place

MICRONEEDLING = document.of(french_and_english(), "microneedling")


@pytest.fixture
def journal(place: Place) -> Iterator[Journal]:
    opened = staffed(Journal(place.opened()))
    yield opened
    opened.close()


def saved(journal: Journal, text: bytes) -> Draft:
    return Drafts(journal.database).save(Draft("microneedling", text, person=NURSE), NOW)


def test_an_edition_is_what_was_written_byte_for_byte(journal: Journal) -> None:
    draft = saved(journal, MICRONEEDLING.to_json())

    ready = prepared(draft, lambda _: [warning("", "long sentences")])

    edition = submit(journal, ready, by(NURSE), note="first")

    assert journal.bytes_of(edition.sha256) == MICRONEEDLING.to_json()
    assert (edition.number, edition.sha256, edition.sent.note) == (1, MICRONEEDLING.sha256, "first")
    assert Drafts(journal.database).open("microneedling") is None


def test_however_it_is_spaced_a_text_has_one_hash(journal: Journal) -> None:
    spaced = json.dumps(json.loads(MICRONEEDLING.to_json()), indent=2).encode()

    assert submit(journal, prepared(saved(journal, spaced), lambda _: []), by(NURSE)).sha256 == MICRONEEDLING.sha256


@pytest.mark.parametrize("text", [b"not even JSON", b'{"format": 1, "shared": {}, "treatment": {}}'])
def test_what_cannot_be_read_stays_a_draft(journal: Journal, text: bytes) -> None:
    draft = saved(journal, text)

    with pytest.raises(BlockedError):
        prepared(draft, lambda _: [])
    assert Drafts(journal.database).open("microneedling") == draft


def test_what_is_still_to_be_written_or_cannot_be_printed_stays_a_draft(journal: Journal) -> None:
    title = MICRONEEDLING.treatment.title
    to_write = Text.written(dict.fromkeys(title.languages, "TO WRITE the title"))
    unwritten = replace(MICRONEEDLING, treatment=replace(MICRONEEDLING.treatment, title=to_write)).to_json()

    with pytest.raises(BlockedError, match="this is still to be written"):
        prepared(saved(journal, unwritten), lambda _: [])
    draft = Drafts(journal.database).open("microneedling")
    assert draft is not None
    again = Drafts(journal.database).save(replace(draft, document=MICRONEEDLING.to_json()), NOW)
    with pytest.raises(BlockedError, match="the sheet is too long"):
        prepared(again, lambda _: [finding("", "the sheet is too long")])


def test_what_somebody_saved_meanwhile_is_not_sent_unread(journal: Journal) -> None:
    draft = saved(journal, MICRONEEDLING.to_json())
    Drafts(journal.database).save(replace(draft, document=b"theirs"), NOW)

    with pytest.raises(CollisionError):
        submit(journal, prepared(draft, lambda _: []), by(NURSE))
    assert journal.fold().editions == {}


def test_what_is_sent_back_is_a_draft_again_with_the_same_words(journal: Journal) -> None:
    edition = submit(journal, prepared(saved(journal, MICRONEEDLING.to_json()), lambda _: []), by(NURSE))

    draft = send_back(journal, edition, by(DOCTOR), "say it shorter")

    assert draft.document == MICRONEEDLING.to_json()
    assert (draft.base, draft.person, draft.version) == (edition.sha256, NURSE, 1)


def test_what_somebody_has_begun_meanwhile_stays_when_an_edition_is_sent_back(journal: Journal) -> None:
    edition = submit(journal, prepared(saved(journal, MICRONEEDLING.to_json()), lambda _: []), by(NURSE))
    theirs = saved(journal, b"theirs")

    assert send_back(journal, edition, by(DOCTOR), "say it shorter") == theirs
    assert journal.bytes_of(edition.sha256) == MICRONEEDLING.to_json()
