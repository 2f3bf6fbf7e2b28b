"""Staff enter without a network: a kiosk has their codes itself, and no wrong try is lost, wherever it was made."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher

from kiosk.library.arrivals import Arrival
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal
from kiosk.library.people import CodeError, Codes, WaitError
from kiosk.library.sign_ins import SignIn, together
from tests.library.databases import File
from tests.library.people import DESK, NOW, NURSE, by, staffed
from tests.library.workers import follower

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.library.database import Run
    from kiosk.library.follower import Follower
    from tests.library.databases import OnServer

KEY = b"k" * 32
RIGHT, WRONG, NEW = "402917", "402918", "730415"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
NOBODY, ONE, TWO, THREE = (SignIn("hash", failures, "") for failures in range(4))
ANOTHER = SignIn("newer", 0, "")


@pytest.mark.parametrize(
    ("alike", "own", "theirs", "wanted"),
    [
        (None, None, ONE, ONE),
        (None, ONE, None, None),
        (ONE, TWO, ONE, TWO),
        (ONE, ONE, THREE, THREE),
        (TWO, NOBODY, TWO, NOBODY),
        (TWO, TWO, NOBODY, NOBODY),
        (ONE, TWO, THREE, THREE),
        (ONE, THREE, TWO, THREE),
        (None, THREE, NOBODY, THREE),
        (None, NOBODY, THREE, THREE),
        (ONE, THREE, ANOTHER, ANOTHER),
    ],
)
def test_what_one_has_changed_goes_to_the_other_and_of_two_the_greater_count(
    alike: SignIn | None, own: SignIn | None, theirs: SignIn | None, wanted: SignIn | None
) -> None:
    assert together(alike, own, theirs) == wanted


class Kiosk:
    """A kiosk that joined the library of a server, with the key of the codes."""

    def __init__(self, place: File, server: OnServer) -> None:
        self.place, self.own, self.source = place, Journal(place.opened()), Journal(server.opened())
        self.codes = Codes(self.own, KEY, QUICK)
        self.follower: Follower = follower(self.own, self.source)

    def look(self) -> None:
        self.follower.step()

    def wrong(self, times: int) -> None:
        for _ in range(times):
            with pytest.raises(CodeError):
                self.codes.verify(NURSE, WRONG, NOW)

    def failures(self) -> tuple[int, int]:
        """Return how many wrong codes in a row there were, as the kiosk and as the server counts them."""
        found = []
        for journal in (self.own, self.source):
            with journal.database.read() as run:
                found.append(run("SELECT failures FROM signin WHERE person = ?", (NURSE,)).fetchone()[0])
        return found[0], found[1]

    def close(self) -> None:
        self.own.close()
        self.source.close()


@pytest.fixture
def library(on_server: OnServer) -> Iterator[Journal]:
    journal = staffed(Journal(on_server.opened()))
    Codes(journal, KEY, QUICK).give(by(DESK), NURSE, RIGHT)
    yield journal
    journal.close()


@pytest.fixture
def kiosks(library: Journal, on_server: OnServer, tmp_path: Path) -> Iterator[tuple[Kiosk, Kiosk]]:
    assert library.fold().number == 4
    made = Kiosk(File(tmp_path / "first.sqlite"), on_server), Kiosk(File(tmp_path / "second.sqlite"), on_server)
    for each in made:
        each.look()
    yield made
    for each in made:
        each.close()


def test_without_the_server_the_right_code_enters_and_wrong_ones_wait_longer_and_longer(
    kiosks: tuple[Kiosk, Kiosk], on_server: OnServer
) -> None:
    kiosk, _ = kiosks
    on_server.server.stop()
    try:
        kiosk.look()
        assert kiosk.follower.wrong
        kiosk.codes.verify(NURSE, RIGHT, NOW)
        kiosk.wrong(3)
        waits, now = [], NOW
        for _ in range(3):
            with pytest.raises(WaitError) as refused:
                kiosk.codes.verify(NURSE, RIGHT, now)
            waits.append((refused.value.until - now).total_seconds())
            now = refused.value.until
            with pytest.raises(CodeError):
                kiosk.codes.verify(NURSE, WRONG, now)
    finally:
        on_server.server.start()

    assert waits == [30, 120, 600]
    kiosk.look()
    assert kiosk.failures() == (6, 6)
    kiosk.codes.verify(NURSE, RIGHT, now + timedelta(seconds=600))


def test_what_was_tried_in_vain_without_the_server_counts_on_every_kiosk_also_after_a_restart(
    kiosks: tuple[Kiosk, Kiosk], on_server: OnServer
) -> None:
    first, second = kiosks
    on_server.server.kill()
    first.wrong(3)
    first.close()
    on_server.server.start()
    first = Kiosk(first.place, on_server)

    first.look()
    second.look()

    assert (first.failures(), second.failures()) == ((3, 3), (3, 3))
    with pytest.raises(WaitError):
        second.codes.verify(NURSE, RIGHT, NOW)
    first.close()


def test_of_two_kiosks_that_counted_apart_the_greater_count_stays(kiosks: tuple[Kiosk, Kiosk]) -> None:
    first, second = kiosks
    first.wrong(1)
    second.wrong(3)

    for each in (first, second, first):
        each.look()

    assert (first.failures(), second.failures()) == ((3, 3), (3, 3))


def test_the_right_code_ends_the_count_everywhere(kiosks: tuple[Kiosk, Kiosk]) -> None:
    first, second = kiosks
    first.wrong(2)
    for each in (first, second):
        each.look()

    second.codes.verify(NURSE, RIGHT, NOW)
    for each in (second, first):
        each.look()

    assert (first.failures(), second.failures()) == ((0, 0), (0, 0))


def test_who_signed_in_last_where_is_known_on_every_kiosk(kiosks: tuple[Kiosk, Kiosk]) -> None:
    first, second = kiosks
    first.codes.verify(NURSE, RIGHT, NOW + timedelta(hours=1), "Étage")
    second.codes.verify(NURSE, RIGHT, NOW, "Accueil")

    for each in (first, second):
        each.look()

    assert first.codes.arrivals() == second.codes.arrivals() == {NURSE: Arrival(NOW + timedelta(hours=1), "Étage")}


def test_a_new_code_reaches_a_kiosk_and_ends_what_was_counted_there(
    kiosks: tuple[Kiosk, Kiosk], library: Journal
) -> None:
    kiosk, _ = kiosks
    kiosk.wrong(3)
    Codes(library, KEY, QUICK).give(by(DESK), NURSE, NEW)

    kiosk.look()

    kiosk.codes.verify(NURSE, NEW, NOW)
    with pytest.raises(CodeError, match="not the right code"):
        kiosk.codes.verify(NURSE, RIGHT, NOW)


def test_a_code_that_is_not_on_the_server_any_more_opens_no_kiosk(
    kiosks: tuple[Kiosk, Kiosk], library: Journal
) -> None:
    kiosk, _ = kiosks
    with library.database.change() as run:
        run("DELETE FROM signin")

    kiosk.look()

    assert kiosk.codes.have() == frozenset()


class Interrupted(SqliteFile):
    """A copy in which somebody is faster, once."""

    meanwhile: Callable[[], None] | None = None

    @contextmanager
    def change(self) -> Iterator[Run]:
        if meanwhile := self.meanwhile:
            self.meanwhile = None
            meanwhile()
        with super().change() as run:
            yield run


def test_a_try_that_comes_between_is_kept(kiosks: tuple[Kiosk, Kiosk], library: Journal) -> None:
    kiosk, _ = kiosks
    kiosk.wrong(1)
    kiosk.look()
    with library.database.change() as run:
        run("UPDATE signin SET failures = 2")
    interrupted = Interrupted(kiosk.place.path)
    following = follower(Journal(interrupted), kiosk.source)
    interrupted.meanwhile = lambda: kiosk.wrong(2)

    following.step()
    assert kiosk.failures() == (3, 2)

    following.step()
    assert kiosk.failures() == (3, 3)
    interrupted.close()
