"""Whoever writes a library or follows it may be killed at any moment: what is there is always whole."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.library.journal import Journal
from tests.library.databases import File
from tests.library.inspection import faults, faults_of_copy
from tests.library.people import NURSE, staffed, submit
from tests.library.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.library.databases import OnServer, Place

PATIENCE = 60.0
LONGEST = (0.02, 0.12)
"""Seconds between two kills, at most: when somebody has just begun, or later."""


def wait_until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)


def with_code(journal: Journal) -> Journal:
    """Return a library in which the nurse has a code, which others try in vain."""
    with journal.database.change() as run:
        run("INSERT INTO signin (person, hash, failures, until) VALUES (?, 'hash', 0, '')", (NURSE,))
    return journal


@pytest.fixture
def workers(tmp_path: Path) -> Iterator[Workers]:
    with Workers(tmp_path / "log") as begun:
        yield begun
    assert (tmp_path / "log").read_text() == ""


@pytest.fixture
def journal(place: Place) -> Iterator[Journal]:
    made = with_code(staffed(Journal(place.opened())))
    yield made
    made.close()


@pytest.mark.parametrize("kills", [15, pytest.param(150, marks=[pytest.mark.exhaustive, pytest.mark.timeout(500)])])
def test_whoever_is_killed_what_is_there_is_whole(
    place: Place, journal: Journal, tmp_path: Path, workers: Workers, kills: int
) -> None:
    chance, copy = random.Random(), File(tmp_path / "copy.sqlite")
    work = [("write", place.where, 1), ("write", place.where, 2), ("follow", place.where, copy.where)]
    at_work = [workers.begin(*each) for each in work]
    own = Journal(copy.opened())
    wait_until(lambda: own.proved > 0)
    own.close()

    for turn in range(kills):
        time.sleep(chance.uniform(0, chance.choice(LONGEST)))
        victim = chance.randrange(len(work))
        workers.kill(at_work[victim])
        name, *where = work[victim]
        # No two of them write the same: a draft like somebody else's edition may stay.
        at_work[victim] = workers.begin(name, where[0], 3 + turn if name == "write" else where[1])
    workers.kill_all()

    assert faults(place) == []
    assert faults_of_copy(copy, place) == []
    assert submit(journal, b"and on", "laser").editions["laser"][0].number == 1


@pytest.mark.parametrize("kills", [2, pytest.param(30, marks=[pytest.mark.exhaustive, pytest.mark.timeout(500)])])
def test_where_the_server_is_killed_in_mid_publication_it_is_whole_or_not_there(
    on_server: OnServer, tmp_path: Path, workers: Workers, kills: int
) -> None:
    chance, copy = random.Random(), File(tmp_path / "copy.sqlite")
    journal, own = with_code(staffed(Journal(on_server.opened()))), Journal(copy.opened())
    workers.begin("write", on_server.where, 1)
    workers.begin("write", on_server.where, 2)
    workers.begin("follow", on_server.where, copy.where)
    wait_until(lambda: own.proved > 0)

    for _ in range(kills):
        time.sleep(chance.uniform(0, chance.choice(LONGEST)))
        on_server.server.kill()
        on_server.server.start()
        before, shown = journal.fold().number, own.proved
        wait_until(lambda: journal.fold().number > before and own.proved > shown)  # noqa: B023 - it ends in this turn
    workers.kill_all()

    assert faults(on_server) == []
    assert faults_of_copy(copy, on_server) == []
    own.close()
    journal.close()
