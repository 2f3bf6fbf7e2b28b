"""The journal: what was decided stays, in order, whoever is faster; and every change to it is found."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.errors import LibraryError
from kiosk.folder import alone
from kiosk.i18n import ENGLISH, words
from kiosk.library import deciding
from kiosk.library.database import SqliteFile
from kiosk.library.events import FIRST, Approved, JournalError, Role, chained, read
from kiosk.library.fold import State, fold
from kiosk.library.journal import Journal
from tests.library.databases import REFUSED
from tests.library.people import DESK, DOCTOR, NOW, NURSE, YEAR, approve, by, publish, staffed, submit, withdraw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.library.databases import OnServer, Place

TODAY = NOW.date()


@pytest.fixture
def journal(place: Place) -> Iterator[Journal]:
    opened = staffed(Journal(place.opened()))
    yield opened
    opened.close()


def test_what_is_approved_and_published_is_shown(journal: Journal) -> None:
    submit(journal, b"text")
    approve(journal, 1)
    publish(journal, microneedling=1)

    (shown,) = journal.fold().shown(TODAY)

    assert (shown.treatment, shown.number, journal.bytes_of(shown.sha256)) == ("microneedling", 1, b"text")


def test_an_edition_has_the_state_that_was_decided_and_that_its_days_give_it(journal: Journal) -> None:
    states = []
    for step in (
        lambda: submit(journal, b"first"),
        lambda: approve(journal, 1),
        lambda: publish(journal, microneedling=1),
        lambda: withdraw(journal, 1),
        lambda: approve(journal, 1),
        lambda: (submit(journal, b"second"), approve(journal, 2), publish(journal, microneedling=2)),
    ):
        step()
        states.append(journal.fold().state(journal.fold().editions["microneedling"][0], TODAY))
    expired = journal.fold().state(journal.fold().editions["microneedling"][1], date(2027, 11, 26))

    assert states == [
        State.IN_REVIEW,
        State.APPROVED,
        State.PUBLISHED,
        State.WITHDRAWN,
        State.PUBLISHED,
        State.REPLACED,
    ]
    assert expired is State.EXPIRED


def test_the_last_day_of_an_approval_is_its_review_day(journal: Journal) -> None:
    submit(journal, b"text")
    approve(journal, 1, until=TODAY + timedelta(days=7))
    publish(journal, microneedling=1)

    shown = [len(journal.fold().shown(TODAY + timedelta(days=days))) for days in (7, 8)]

    assert shown == [1, 0]


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (NURSE, "Julie has sent this edition, so somebody else approves it: Marc."),
        (DESK, "Sam may not approve. Who may: Julie, Marc."),
        ("", "Say who decides this: --by NAME"),
    ],
)
def test_two_persons_answer_for_an_edition_as_soon_as_two_may(journal: Journal, person: str, said: str) -> None:
    submit(journal, b"text")

    with pytest.raises(LibraryError) as refused:
        approve(journal, 1, person=person)

    assert str(refused.value) == said


def test_one_who_is_alone_or_whose_clinic_wants_it_so_approves_what_they_sent(journal: Journal) -> None:
    submit(journal, b"text")
    journal.decide(lambda fold: deciding.changed(fold, by(DESK), DOCTOR, active=False))
    approve(journal, 1, person=NURSE)
    journal.decide(lambda fold: deciding.changed(fold, by(DESK), DOCTOR, active=True))
    journal.decide(lambda fold: deciding.two_persons(fold, by(DESK), wanted=False))
    submit(journal, b"other")

    approve(journal, 2, person=NURSE)

    assert {each.approval.by for each in journal.fold().editions["microneedling"] if each.approval} == {NURSE}


@pytest.mark.parametrize("days", [1, 731])
def test_an_approval_holds_for_two_years_at_most(journal: Journal, days: int) -> None:
    submit(journal, b"text")

    approve(journal, 1, until=TODAY + timedelta(days=days))

    assert journal.fold().shown(TODAY) == ()
    assert journal.fold().editions["microneedling"][0].holds(TODAY + timedelta(days=days))


@pytest.mark.parametrize("days", [-1, 0, 732])
def test_it_ends_neither_today_nor_later_than_that(journal: Journal, days: int) -> None:
    submit(journal, b"text")

    with pytest.raises(LibraryError) as refused:
        approve(journal, 1, until=TODAY + timedelta(days=days))

    assert "until November 25, 2028 at most" in refused.value.told(words(ENGLISH))


def test_what_is_approved_is_what_was_read(journal: Journal) -> None:
    submit(journal, b"text")

    with pytest.raises(LibraryError, match="is not the text that was read"):
        journal.decide(
            lambda fold: deciding.approved(
                fold, by(DOCTOR), "microneedling", 1, sha256="another", review_by=date(2027, 1, 1)
            )
        )


def test_only_what_holds_today_is_published(journal: Journal) -> None:
    submit(journal, b"text")

    with pytest.raises(LibraryError, match="is to be approved"):
        publish(journal, microneedling=1)


def test_going_back_leaves_out_what_was_withdrawn_since(journal: Journal) -> None:
    for treatment in ("microneedling", "peeling"):
        submit(journal, b"text", treatment)
        approve(journal, 1, treatment)
    publish(journal, microneedling=1, peeling=1)
    publish(journal, peeling=1)
    withdraw(journal, 1, "peeling")

    journal.decide(lambda fold: deciding.gone_back(fold, by(DOCTOR), 1))

    assert journal.fold().publications[-1].editions == {"microneedling": 1}
    assert journal.fold().publications[-1].event.back_to == 1


def test_a_clock_that_cannot_be_true_decides_nothing(journal: Journal) -> None:
    submit(journal, b"text")

    with pytest.raises(LibraryError, match=r"The clock says .*2026.*but something was decided on"):
        approve(journal, 1, days=-2)


def test_what_is_dangerous_is_withdrawn_whatever_the_clock_says(journal: Journal) -> None:
    submit(journal, b"text")
    approve(journal, 1)
    publish(journal, microneedling=1)

    withdraw(journal, 1, days=-400)

    assert journal.fold().shown(TODAY) == ()


def test_somebody_who_may_approve_is_left(journal: Journal) -> None:
    journal.decide(lambda fold: deciding.changed(fold, by(DESK), DOCTOR, active=False))

    with pytest.raises(LibraryError, match="Nobody would be left"):
        journal.decide(lambda fold: deciding.changed(fold, by(DESK), NURSE, [Role.WRITER]))


def test_of_two_who_decide_at_once_neither_is_lost(place: Place, journal: Journal) -> None:
    others = [Journal(place.opened()) for _ in range(4)]
    go = threading.Barrier(len(others))

    def send(number: int) -> None:
        go.wait()
        for turn in range(5):
            submit(others[number], f"{number} {turn}".encode())

    threads = [threading.Thread(target=send, args=(number,)) for number in range(len(others))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for other in others:
        other.close()

    editions = journal.fold().editions["microneedling"]
    assert [each.number for each in editions] == list(range(1, 21))
    assert len({each.sha256 for each in editions}) == 20
    assert not journal.lacking(each.sha256 for each in editions)


def test_a_fold_goes_on_from_the_one_before(journal: Journal) -> None:
    submit(journal, b"text")
    approve(journal, 1)

    assert journal.fold() == fold(journal.events())


@pytest.mark.parametrize(
    "statement",
    ["UPDATE journal SET event = '{}'", "DELETE FROM journal", "UPDATE blob SET sha256 = 'f00'", "DELETE FROM blob"],
)
def test_the_database_lets_nobody_change_what_was_decided(journal: Journal, place: Place, statement: str) -> None:
    submit(journal, b"text")

    with place.stranger() as stranger, pytest.raises(REFUSED, match="only grows"):
        stranger.execute(statement)


@pytest.mark.parametrize("table", ["journal", "blob"])
def test_a_server_lets_nobody_empty_what_was_decided(on_server: OnServer, table: str) -> None:
    Journal(on_server.opened()).fold()

    with on_server.stranger() as stranger, pytest.raises(REFUSED, match="only grows"):
        stranger.execute(f"TRUNCATE {table}")


def _changed(place: Place, *statements: str) -> None:
    with place.stranger() as stranger:
        place.unguard(stranger)
        for statement in statements:
            stranger.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET event = replace(event, 'Marc', 'Marcel') WHERE number = 2",
        "UPDATE journal SET hash = 'f00' WHERE number = 2",
        "DELETE FROM journal WHERE number = 2",
        "UPDATE journal SET event = 'nothing' WHERE number = 2",
    ],
)
def test_a_line_that_was_changed_or_taken_out_is_found(journal: Journal, place: Place, statement: str) -> None:
    journal.close()
    _changed(place, statement)
    again = Journal(place.opened())

    with pytest.raises(JournalError, match=r"Line [23] of the library’s journal"):
        again.fold()
    again.close()


def test_a_text_that_was_changed_is_found(journal: Journal, place: Place) -> None:
    sha256 = submit(journal, b"text").editions["microneedling"][0].sha256
    _changed(place, "UPDATE blob SET bytes = 'other'")

    with pytest.raises(JournalError, match="missing or damaged"):
        journal.bytes_of(sha256)


def test_what_a_newer_kiosk_wrote_is_told(journal: Journal, place: Place) -> None:
    journal.close()
    _changed(place, """UPDATE journal SET event = replace(event, '"format":1', '"format":2') WHERE number = 3""")
    again = Journal(place.opened())

    with pytest.raises(JournalError, match="A newer kiosk has written"):
        again.fold()
    again.close()


@pytest.mark.parametrize(
    "note", ["100 % ?", "l’été, « déjà »", "a\0b", "\U0001f642", "'; DROP TABLE journal; --", "\\"]
)
def test_whatever_is_written_is_kept_as_it_was(journal: Journal, place: Place, note: str) -> None:
    submit(journal, note.encode())
    journal.decide(lambda fold: deciding.sent_back(fold, by(DOCTOR), "microneedling", 1, note))
    again = Journal(place.opened())

    (edition,) = again.fold().editions["microneedling"]

    assert edition.sent_back is not None
    assert edition.sent_back.note == note
    assert again.bytes_of(edition.sha256) == note.encode()
    again.close()


def test_two_who_open_a_new_library_at_once_make_it_once(place: Place) -> None:
    go = threading.Barrier(8)
    lasts: list[int] = []

    def begin() -> None:
        go.wait()
        made = Journal(place.opened())
        lasts.append(made.last()[0])
        made.close()

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert lasts == [0] * 8


def test_what_is_read_is_what_was_there_at_one_moment(journal: Journal, place: Place) -> None:
    other = Journal(place.opened())
    with other.database.read() as run:
        before = run("SELECT count(*) FROM journal").fetchone()
        submit(journal, b"text")
        after = run("SELECT count(*) FROM journal").fetchone()
    other.close()

    assert after == before


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def test_a_file_that_is_no_library_is_told(file: Path) -> None:
    file.write_bytes(b"no database" * 500)

    with pytest.raises(LibraryError, match=r"is damaged\. Restore a copy"):
        SqliteFile(file)


def test_who_opens_a_new_library_waits_for_the_one_who_is_making_it(file: Path) -> None:
    with ThreadPoolExecutor() as pool, closing(sqlite3.connect(file, isolation_level=None)) as maker:
        with alone(file.parent):
            maker.execute("BEGIN IMMEDIATE")
            opening = pool.submit(SqliteFile, file)
            wait([opening], 0.1)
            maker.execute("COMMIT")
        opened = Journal(opening.result())

    assert opened.last()[0] == 0
    opened.close()


def test_nobody_else_may_read_the_file(file: Path) -> None:
    SqliteFile(file).close()

    assert file.stat().st_mode & 0o777 == 0o600


# -- what an approver found -----------------------------------------------------------------


def test_what_the_approver_found_is_kept_in_the_order_of_the_list(journal: Journal) -> None:
    edition = submit(journal, b"text").editions["microneedling"][0]

    after = journal.decide(
        lambda fold: deciding.approved(
            fold,
            by(DOCTOR),
            "microneedling",
            1,
            sha256=edition.sha256,
            review_by=YEAR,
            pemat=("you", "words", "nonsense"),
        )
    )

    approval = after.editions["microneedling"][0].approval
    assert approval is not None
    assert approval.pemat == ("words", "you")


def test_an_approval_that_was_written_before_there_was_such_a_list_is_read() -> None:
    old = (
        '{"at":"2026-11-25T09:00:00-05:00","by":"marc","edition":1,"event":"approved","format":1,"number":1,'
        '"on":"2026-11-25","review_by":"2027-11-25","sha256":"0","treatment":"microneedling","user":"","way":"screen"}'
    )

    line = read(1, old, chained(FIRST, old))

    assert isinstance(line.event, Approved)
    assert line.event.pemat == ()
