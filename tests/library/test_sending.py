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
from kiosk.library.sending import BlockedError, submit
from tests.content.shipped import french_and_english
from tests.library.people import NOW, NURSE, by, staffed

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

    edition = submit(journal, draft, by(NURSE), lambda _: [warning("", "long sentences")], note="first")

    assert journal.bytes_of(edition.sha256) == MICRONEEDLING.to_json()
    assert (edition.number, edition.sha256, edition.sent.note) == (1, MICRONEEDLING.sha256, "first")
    assert Drafts(journal.database).open("microneedling") is None


def test_however_it_is_spaced_a_text_has_one_hash(journal: Journal) -> None:
    spaced = json.dumps(json.loads(MICRONEEDLING.to_json()), indent=2).encode()

    assert submit(journal, saved(journal, spaced), by(NURSE), lambda _: []).sha256 == MICRONEEDLING.sha256


@pytest.mark.parametrize("text", [b"not even JSON", b'{"format": 1, "shared": {}, "treatment": {}}'])
def test_what_cannot_be_read_stays_a_draft(journal: Journal, text: bytes) -> None:
    draft = saved(journal, text)

    with pytest.raises(BlockedError):
        submit(journal, draft, by(NURSE), lambda _: [])
    assert Drafts(journal.database).open("microneedling") == draft


def test_what_is_still_to_be_written_or_cannot_be_printed_stays_a_draft(journal: Journal) -> None:
    title = MICRONEEDLING.treatment.title
    to_write = Text.written(dict.fromkeys(title.languages, "TO WRITE the title"))
    unwritten = replace(MICRONEEDLING, treatment=replace(MICRONEEDLING.treatment, title=to_write)).to_json()

    with pytest.raises(BlockedError, match="this is still to be written"):
        submit(journal, saved(journal, unwritten), by(NURSE), lambda _: [])
    draft = Drafts(journal.database).open("microneedling")
    assert draft is not None
    again = Drafts(journal.database).save(replace(draft, document=MICRONEEDLING.to_json()), NOW)
    with pytest.raises(BlockedError, match="the sheet is too long"):
        submit(journal, again, by(NURSE), lambda _: [finding("", "the sheet is too long")])


def test_what_somebody_saved_meanwhile_is_not_sent_unread(journal: Journal) -> None:
    draft = saved(journal, MICRONEEDLING.to_json())
    Drafts(journal.database).save(replace(draft, document=b"theirs"), NOW)

    with pytest.raises(CollisionError):
        submit(journal, draft, by(NURSE), lambda _: [])
    assert journal.fold().editions == {}
