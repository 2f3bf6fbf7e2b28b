"""Nothing is given up by a clock that was set, or that cannot be true."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.delivery.job import Channel, Job, is_late
from kiosk.delivery.patience import Deadlines, steady

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)
JOB = Job("0123456789ab", Channel.EMAIL, NOON, NOON, NOON + DAY)


class Time:
    def __init__(self) -> None:
        self.wall, self.seconds, self.true = NOON, 1000.0, True

    def deadlines(self, *, set_at_times: bool = True) -> Deadlines:
        return Deadlines(lambda: self.wall, lambda: self.true, (lambda: self.seconds) if set_at_times else None)

    def pass_by(self, by: timedelta) -> None:
        self.wall += by
        self.seconds += by.total_seconds()


@pytest.mark.parametrize("jump", [timedelta(days=2), timedelta(days=-1), timedelta(days=-400)])
def test_setting_the_clock_neither_shortens_nor_lengthens_what_was_promised(jump: timedelta) -> None:
    time = Time()
    deadlines = time.deadlines()
    deadlines.promised(JOB, DAY)

    time.wall += jump
    at_once = is_late(deadlines.of(JOB), time.wall)
    time.pass_by(DAY - timedelta(seconds=1))
    just_before = is_late(deadlines.of(JOB), time.wall)
    time.pass_by(timedelta(seconds=1))

    assert (at_once, just_before, is_late(deadlines.of(JOB), time.wall)) == (False, False, True)


def test_what_an_earlier_run_promised_keeps_its_deadline_from_when_it_is_first_seen() -> None:
    time = Time()
    deadlines = time.deadlines()
    time.pass_by(timedelta(hours=20))
    deadlines.of(JOB)

    time.wall += timedelta(days=2)
    time.pass_by(timedelta(hours=3))
    before = is_late(deadlines.of(JOB), time.wall)
    time.pass_by(timedelta(hours=1))

    assert (before, is_late(deadlines.of(JOB), time.wall)) == (False, True)


def test_while_the_clock_cannot_be_true_nothing_is_given_up_and_its_word_is_forgotten() -> None:
    time = Time()
    deadlines = time.deadlines()
    time.true, time.wall = False, NOON + 400 * DAY
    meanwhile = is_late(deadlines.of(JOB), time.wall)

    time.true, time.wall = True, NOON + timedelta(hours=1)

    assert (meanwhile, is_late(deadlines.of(JOB), time.wall)) == (False, False)


@pytest.mark.parametrize("wall", [NOON + 400 * DAY, NOON - 400 * DAY, datetime(1970, 1, 1, tzinfo=UTC)])
def test_what_this_run_promised_is_given_up_in_time_also_while_the_clock_cannot_be_true(wall: datetime) -> None:
    time = Time()
    time.true, time.wall = False, wall
    deadlines = time.deadlines()
    sheet = replace(JOB, made=wall, due=wall, deadline=wall + timedelta(minutes=10))
    deadlines.promised(sheet, timedelta(minutes=10))

    time.pass_by(timedelta(minutes=9, seconds=59))
    before = is_late(deadlines.of(sheet), time.wall)
    time.pass_by(timedelta(seconds=1))

    assert (before, is_late(deadlines.of(sheet), time.wall)) == (False, True)


def test_without_another_clock_the_one_on_the_wall_decides() -> None:
    time = Time()
    deadlines = time.deadlines(set_at_times=False)
    deadlines.promised(JOB, DAY)

    assert deadlines.of(JOB) == JOB


def test_seconds_pass() -> None:
    assert steady() <= steady()
