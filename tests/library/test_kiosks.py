"""Each kiosk says what it shows, and staff read how far all of them are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.content.findings import finding
from kiosk.errors import KioskError, LibraryError, Sentence
from kiosk.i18n import ENGLISH, FRENCH, Day, words
from kiosk.library import reports
from kiosk.library.database import SqliteFile
from kiosk.library.follower import Follower
from kiosk.library.journal import Journal
from kiosk.library.kiosks import known, told
from kiosk.library.reports import Report, Reporter
from tests.library.databases import File
from tests.library.people import NOW, approve, publish, staffed, submit, withdraw
from tests.library.workers import text

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.findings import Finding
    from tests.library.databases import OnServer, Place

FIVE_PAST_TWO = NOW.replace(hour=14, minute=5)
EVENING = NOW.replace(hour=17)


def report(name: str, shows: int, *, minutes: int = 1, wrong: str = "") -> Report:
    return Report(name.lower(), name, shows, EVENING - timedelta(minutes=minutes), {wrong: "wrong"} if wrong else {})


def said(*found: Report, newest: int = 42, language: str = ENGLISH, here: str = "") -> str:
    kiosks = known(found, newest, EVENING)
    return told(kiosks, newest, EVENING, here).told(words(language)).replace("\N{NO-BREAK SPACE}", " ")


SHOW = [report(f"Accueil {number}", 42) for number in (1, 3, 4)]
SEEN_AT_FIVE_PAST_TWO = Report("2", "Accueil 2", 41, FIVE_PAST_TWO)


def test_how_many_show_the_newest_and_when_another_was_last_seen_is_told_in_both_languages() -> None:
    every = (*SHOW, SEEN_AT_FIVE_PAST_TWO)

    assert said(*every) == ("3 of 4 kiosks show publication 42; Accueil 2 was last seen at 2:05 p.m. and shows 41.")
    assert said(*every, language=FRENCH) == (
        "3 bornes sur 4 montrent la publication 42; Accueil 2 a donné signe de vie à 14 h 05 pour la dernière fois "
        "et montre la 41."
    )
    assert str(told(known(every, 42, EVENING), 42, EVENING)) == (
        "3 of 4 kiosks show publication 42; Accueil 2 was last seen at 14:05 and shows 41."
    )


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (SHOW, "All 3 kiosks show publication 42."),
        (SHOW[:2], "Both kiosks show publication 42."),
        (SHOW[:1], "Accueil 1 shows publication 42."),
        ([report("A", 42), report("B", 41)], "1 of 2 kiosks shows publication 42; B shows 41."),
        (
            [report("A", 0), report("B", 41)],
            "None of 2 kiosks shows publication 42 yet; A shows nothing yet; B shows 41.",
        ),
        ([report("A", 41)], "A does not show publication 42 yet; A shows 41."),
        ([*SHOW, report("A", 42, minutes=11)], "All 4 kiosks show publication 42; A was last seen at 4:49 p.m."),
        ([*SHOW, report("A", 42, minutes=31 * 24 * 60)], "All 3 kiosks show publication 42."),
        (
            [*SHOW, report("A", 0, minutes=24 * 60)],
            "3 of 4 kiosks show publication 42; A was last seen on November 24, 2026 at 5:00 p.m. and shows nothing.",
        ),
        (
            [*SHOW, report("A", 42, wrong="printer")],
            "All 4 kiosks show publication 42; A needs somebody: kiosk status there says why.",
        ),
    ],
)
def test_what_is_to_be_said_of_a_kiosk_is_said(found: list[Report], sentence: str) -> None:
    assert said(*found) == sentence


def test_what_is_wrong_at_the_kiosk_that_tells_it_is_not_told_twice() -> None:
    assert said(report("A", 42, wrong="printer"), here="a") == "A shows publication 42."


def test_a_report_takes_the_place_of_the_last_one_of_that_kiosk(place: Place) -> None:
    database = place.opened()
    reports.write(database, report("Accueil 2", 41))
    reports.write(database, report("Accueil 2", 42, wrong="printer"))
    reports.write(database, report("Accueil 1", 42))

    assert reports.read(database) == (report("Accueil 1", 42), report("Accueil 2", 42, wrong="printer"))
    database.close()


def test_a_reason_is_kept_so_that_everybody_reads_it_in_their_own_language(place: Place) -> None:
    database = place.opened()
    missing = KioskError("Nobody here is called {name}.", name="Jo", day=Day(NOW.date()))
    why = (Sentence("{count} times: {reason}", {"count": 2, "reason": missing}),)
    reports.write(database, replace(report("Accueil 1", 41), taken=9, why=why))

    (found,) = reports.read(database)
    assert (found.taken, *map(str, found.why)) == (9, "2 times: Nobody here is called Jo.")
    assert isinstance(found.why[0], Sentence)
    assert found.why[0].values["reason"] == Sentence(missing.message, {"name": "Jo", "day": "2026-11-25"})
    database.close()


def test_a_report_of_a_kiosk_of_before_says_that_it_has_taken_nothing_in(place: Place) -> None:
    database = place.opened()
    with database.change() as run:
        said = """('a', 1, '2026-11-25T09:00:00-05:00', '{"name": "Accueil", "states": {}}')"""
        run(f"INSERT INTO report (kiosk, shows, seen, states) VALUES {said}")

    assert reports.read(database) == (Report("a", "Accueil", 1, NOW),)
    database.close()


def test_a_report_that_cannot_be_read_is_told(place: Place) -> None:
    database = place.opened()
    with database.change() as run:
        run("INSERT INTO report (kiosk, shows, seen, states) VALUES ('a', 1, 'yesterday', '[]')")

    with pytest.raises(LibraryError, match="What a kiosk has reported cannot be read"):
        reports.read(database)
    database.close()


class Kiosk:
    """A kiosk that follows a library and reports."""

    def __init__(self, path: Path, name: str, source: Journal | None) -> None:
        self.own, self.now = Journal(SqliteFile(path)), NOW
        self.asked = 0
        self.findings: list[Finding] = []
        self.follower = Follower(lambda: self.own, lambda _: self.findings, lambda _: None, source, self.reporter(name))

    def reporter(self, name: str) -> Reporter:
        return Reporter(name, lambda: self.now, self.states)

    def states(self) -> dict[str, str]:
        self.asked += 1
        return {"printer": "wrong"}


def published(library: Journal, number: int) -> None:
    submit(library, text("microneedling", number))
    approve(library, number)
    publish(library, microneedling=number)


def test_alone_a_kiosk_reports_to_its_own_library(tmp_path: Path) -> None:
    library = staffed(Journal(SqliteFile(tmp_path / "library.sqlite")))
    kiosk = Kiosk(tmp_path / "library.sqlite", "Accueil", None)
    kiosk.follower.step()
    published(library, 1)
    kiosk.now += timedelta(minutes=1)
    for _ in range(3):  # what does not change is not reported each time
        kiosk.follower.step()

    (found,) = reports.read(library.database)
    assert (found.name, found.shows, found.seen) == ("Accueil", 1, kiosk.now)
    assert (dict(found.states), kiosk.asked, found.why) == ({"printer": "wrong"}, 2, ())
    kiosk.own.close()
    library.close()


def test_a_kiosk_reports_what_it_has_taken_in_and_why_it_does_not_show_the_newest(tmp_path: Path) -> None:
    library = staffed(Journal(SqliteFile(tmp_path / "library.sqlite")))
    published(library, 1)
    kiosk = Kiosk(tmp_path / "library.sqlite", "Accueil", None)
    kiosk.follower.step()
    kiosk.findings = [finding("", "There is no paper so long.")]
    published(library, 2)
    kiosk.follower.step()
    (refused,) = reports.read(library.database)

    kiosk.findings = []
    number = withdraw(library, 1).withdrawal
    kiosk.follower.step()
    (taken,) = reports.read(library.database)

    reason = "Edition 2 of microneedling cannot be shown here: There is no paper so long."
    assert (refused.shows, *map(str, refused.why)) == (1, reason)
    assert (taken.shows, taken.taken, taken.why) == (2, number, ())
    kiosk.own.close()
    library.close()


def test_a_kiosk_whose_disk_takes_nothing_says_so_to_the_server(
    on_server: OnServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, source = staffed(Journal(on_server.opened())), Journal(on_server.opened())
    kiosk = Kiosk(tmp_path / "own.sqlite", "Accueil", source)
    kiosk.follower.step()
    published(library, 1)

    def full() -> None:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(kiosk.own.database, "change", full)
    kiosk.follower.step()

    assert [str(why) for why in reports.read(library.database)[0].why] == ["The disk is full."]
    for each in (kiosk.own, source, library):
        each.close()


def test_several_kiosks_report_to_the_server_once_it_is_there_again(on_server: OnServer, tmp_path: Path) -> None:
    library = staffed(Journal(on_server.opened()))
    sources = [Journal(on_server.opened()) for _ in range(2)]
    kiosks = [Kiosk(tmp_path / f"{turn}.sqlite", "Accueil", source) for turn, source in enumerate(sources)]
    published(library, 1)
    for kiosk in kiosks:
        kiosk.follower.step()
    on_server.server.stop()
    for kiosk in kiosks:
        kiosk.follower.step()
        assert kiosk.follower.wrong
    on_server.server.start()
    published(library, 2)
    kiosks[0].follower.step()

    found = reports.read(library.database)
    assert sorted((each.name, each.shows) for each in found) == [("Accueil", 1), ("Accueil", 2)]
    assert [each.shows for each in reports.read(kiosks[0].own.database)] == [2]  # its own alone
    for each in (*sources, *(kiosk.own for kiosk in kiosks), library):
        each.close()


def test_a_kiosk_that_is_called_otherwise_after_a_restart_is_the_same_one(on_server: OnServer, tmp_path: Path) -> None:
    library, source = staffed(Journal(on_server.opened())), Journal(on_server.opened())
    for name in ("Accueil", "Salle 2"):
        kiosk = Kiosk(tmp_path / "own.sqlite", name, source)
        kiosk.follower.step()
        kiosk.own.close()

    assert [each.name for each in reports.read(library.database)] == ["Salle 2"]
    library.close()
    source.close()


def test_a_library_of_before_gets_the_tables_that_are_new(tmp_path: Path) -> None:
    place = File(tmp_path / "library.sqlite")
    staffed(Journal(place.opened())).close()
    with place.stranger() as stranger:
        stranger.execute("DROP TABLE note")
        stranger.execute("DROP TABLE writer")
        stranger.execute("DROP TABLE arrival")
        stranger.execute("PRAGMA user_version=1")

    opened = Journal(place.opened())

    assert opened.fold().number == 3
    with opened.database.read() as run:
        assert run("SELECT count(*) FROM note").fetchone() == (0,)
    opened.close()


def test_a_server_of_before_gets_the_tables_that_are_new(on_server: OnServer) -> None:
    staffed(Journal(on_server.opened())).close()
    with on_server.stranger() as stranger:
        stranger.execute("DROP TABLE note")
        stranger.execute("DROP TABLE writer")
        stranger.execute("DROP TABLE arrival")

    opened = Journal(on_server.opened())

    assert opened.fold().number == 3
    with opened.database.read() as run:
        assert run("SELECT count(*) FROM note").fetchone() == (0,)
    opened.close()
