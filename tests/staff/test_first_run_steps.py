"""Where the first run goes on, and how its week is written; pure."""

from __future__ import annotations

from datetime import time

import pytest

from kiosk.config import Settings
from kiosk.config.hours import opening
from kiosk.library.events import Person, Role
from kiosk.library.fold import Fold
from kiosk.qt.staff.first_run.steps import There, goes_on, there
from kiosk.qt.staff.first_run.week import Week, week, written
from tests.staff.small_clinic import NOW

SAM = Person(at=NOW, id="sam", name="Sam", roles=(Role.ADMINISTRATOR,))


@pytest.mark.parametrize(
    ("found", "step"),
    [
        (There(), "language"),
        (There(clinic="Clinique du Parc"), "administrator"),
        (There(people=(SAM,)), "printer"),
        (There(people=(SAM,), printer="ipp://127.0.0.1/ipp/print"), "mail"),
        (There(people=(SAM,), printer="ipp://127.0.0.1/ipp/print", mail="127.0.0.1"), "treatments"),
        (There("Clinique", (SAM,), "ipp://127.0.0.1/ipp/print", "127.0.0.1", frozenset({"peeling"})), "sheet"),
    ],
)
def test_it_goes_on_with_the_first_that_is_not_answered(found: There, step: str) -> None:
    assert goes_on(found) == step


def test_what_comes_with_the_kiosk_is_nobody_s_answer() -> None:
    assert there(Settings(), Fold(), ()) == There()


@pytest.mark.parametrize(
    "hours", ["mon-fri 09:00-17:00", "mon-tue 08:15-16:00, thu-fri 08:15-16:00", "sat 10:00-14:00", ""]
)
def test_a_week_with_one_time_is_read_and_written_again(hours: str) -> None:
    found = week(hours)

    assert found is not None
    assert opening(written(found)) == written(found) == hours


def test_a_week_with_more_than_one_time_is_left_to_the_settings() -> None:
    assert week("mon-fri 09:00-17:00, sat 10:00-14:00") is None


def test_days_that_stand_apart_are_written_apart() -> None:
    assert written(Week(frozenset({0, 2, 3, 6}), time(9), time(12, 30))) == (
        "mon 09:00-12:30, wed-thu 09:00-12:30, sun 09:00-12:30"
    )
