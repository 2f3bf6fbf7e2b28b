"""Reading a line of the journal: what was recorded comes back, and whatever is not just that is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from kiosk.library.events import (
    FIRST,
    Approved,
    CodeGiven,
    Event,
    JournalError,
    Person,
    Published,
    Role,
    SentBack,
    SettingChanged,
    Submitted,
    Withdrawn,
    read,
    recorded,
)
from tests.library.people import DOCTOR, YEAR, by

EVENTS: list[Event] = [
    Submitted(**by().said, treatment="microneedling", edition=1, sha256="f00", note="l’été \0"),
    SentBack(**by().said, treatment="microneedling", edition=1, note="why"),
    Approved(**by().said, treatment="microneedling", edition=1, sha256="f00", on=date(2026, 11, 25), review_by=YEAR),
    Published(**by().said, editions={"microneedling": 1, "number": 2, "format": 3}, back_to=1),
    Withdrawn(**by().said, treatment="microneedling", edition=1, reason="why"),
    Person(**by().said, id=DOCTOR, name="Marc", roles=(Role.APPROVER, Role.WRITER), active=False),
    CodeGiven(**by().said, person=DOCTOR),
    SettingChanged(**by().said, setting="two-persons", value="no"),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.event)
def test_what_is_read_is_what_was_recorded(event: Event) -> None:
    kept = recorded(event, 7, FIRST)

    assert read(7, kept.text, kept.hash) == kept
    assert recorded(kept.event, 7, FIRST) == kept


def test_a_line_is_written_as_it_always_was() -> None:
    kept = recorded(EVENTS[0], 7, FIRST)

    assert kept.text == (
        '{"at":"2026-11-25T09:00:00-05:00","base":"","by":"","edition":1,"event":"submitted","format":1,'
        '"note":"l’été \\u0000","number":7,"sha256":"f00","treatment":"microneedling","user":"clinic",'
        '"way":"command line"}'
    )
    assert kept.hash == "1cd84eed6f10988536ea5660ef5d630f4d133916517ed45fab00e059cfb31e3e"


def _text(**other: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return an approval as it is kept, with other values; ... for one that is not there."""
    plain = json.loads(recorded(EVENTS[2], 7, FIRST).text) | other
    return json.dumps({key: value for key, value in plain.items() if value is not ...})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "nothing",
        "{}",
        _text()[:-1],
        _text() + "}",
        _text(event="other"),
        _text(event=...),
        _text(number=8),
        _text(number="7"),
        _text(number=...),
        _text(format=...),
        _text(format=None),
        _text(format="1"),
        _text(format=0),
        _text(edition="1"),
        _text(edition=1.5),
        _text(edition=None),
        _text(edition=...),
        _text(treatment=1),
        _text(on="yesterday"),
        _text(on=20000),
        _text(at="2026-11-25T09:00:00"),
        _text(at=1764079200),
        _text(way="by post"),
        _text(more=1),
        _text(event="person", id="marc", name="Marc", roles=["king"]),
    ],
)
def test_what_no_kiosk_has_written_is_damaged(text: str) -> None:
    with pytest.raises(JournalError, match="Line 7 of the library’s journal"):
        read(7, text, "")


@pytest.mark.parametrize("editions", [None, [], {"peeling": "1"}, {"peeling": 1.5}, {"peeling": True}, "peeling 1"])
def test_a_publication_names_an_edition_of_each_treatment_or_is_damaged(editions: object) -> None:
    plain = json.loads(recorded(EVENTS[3], 7, FIRST).text) | {"editions": editions}

    with pytest.raises(JournalError, match="Line 7 of the library’s journal"):
        read(7, json.dumps(plain), "")


@pytest.mark.parametrize("text", [_text(format=2), _text(format=2, event="other"), _text(format=2, more=1)])
def test_what_a_newer_kiosk_has_written_is_told_whether_or_not_this_one_knows_its_form(text: str) -> None:
    with pytest.raises(JournalError, match="A newer kiosk has written"):
        read(7, text, "")
