"""Who writes a treatment just now, and when they are gone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kiosk.library.writers import GONE, Writer, here, left, writing
from tests.library.people import DOCTOR, NOW, NURSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.library.database import Database
    from tests.library.databases import Place

SOON = timedelta(minutes=1)


@pytest.fixture
def database(place: Place) -> Iterator[Database]:
    opened = place.opened()
    yield opened
    opened.close()


def test_who_goes_on_writing_is_there_since_they_began_and_nobody_is_locked_out(database: Database) -> None:
    here(database, "peeling", NURSE, NOW)
    here(database, "peeling", DOCTOR, NOW + SOON)
    here(database, "peeling", NURSE, NOW + 2 * SOON)

    there = writing(database, NOW + 3 * SOON)

    assert there == (Writer("peeling", NURSE, NOW), Writer("peeling", DOCTOR, NOW + SOON))


def test_of_whom_nothing_is_heard_for_two_minutes_is_gone_and_begins_anew(database: Database) -> None:
    here(database, "peeling", NURSE, NOW)
    assert writing(database, NOW + GONE) == (Writer("peeling", NURSE, NOW),)

    later = NOW + GONE + timedelta(seconds=1)
    assert writing(database, later) == ()
    here(database, "peeling", NURSE, later)

    assert writing(database, later) == (Writer("peeling", NURSE, later),)


def test_who_leaves_one_text_still_writes_the_other(database: Database) -> None:
    here(database, "peeling", NURSE, NOW)
    here(database, "laser", NURSE, NOW)

    left(database, "peeling", NURSE)

    assert writing(database, NOW) == (Writer("laser", NURSE, NOW),)


def test_clocks_of_two_zones_tell_one_time(database: Database) -> None:
    here(database, "peeling", NURSE, NOW.astimezone(ZoneInfo("America/Vancouver")))

    assert [each.since for each in writing(database, NOW + SOON)] == [NOW]
