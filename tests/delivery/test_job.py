"""A job goes from promised to ended; nothing else about it changes on the way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.delivery.job import (
    ENDED,
    FIRST_WAIT,
    LONGEST_WAIT,
    STAFF,
    Channel,
    Job,
    Reason,
    State,
    ended,
    is_late,
    postponed,
    wait,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
JOB = Job("0123456789ab", Channel.EMAIL, NOON, NOON, NOON + timedelta(hours=1))


def test_each_wait_is_twice_as_long_until_the_longest() -> None:
    waits = [wait(attempts) for attempts in range(1, 8)]

    assert waits[:3] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_a_job_that_has_been_tried_very_often_still_has_a_next_time() -> None:
    assert wait(100_000) == LONGEST_WAIT


def test_a_postponed_job_waits_longer_each_time_and_says_why() -> None:
    once = postponed(JOB, NOON, Reason.MAIL_DOWN)
    twice = postponed(once, NOON, Reason.MAIL_DOWN)

    assert (once.state, once.reason, once.attempts) == (State.QUEUED, Reason.MAIL_DOWN, 1)
    assert once.due == NOON + FIRST_WAIT
    assert twice.due == NOON + 2 * FIRST_WAIT


def test_postponing_never_moves_the_deadline() -> None:
    assert postponed(JOB, NOON, Reason.MAIL_DOWN).deadline == JOB.deadline


@pytest.mark.parametrize("state", sorted(ENDED))
def test_the_end_of_a_job_keeps_who_it_is(state: State) -> None:
    after = ended(JOB, state, Reason.LOST)

    assert (after.state, after.reason) == (state, Reason.LOST)
    assert (after.id, after.channel, after.made) == (JOB.id, JOB.channel, JOB.made)


@pytest.mark.parametrize(("passed", "late"), [(59, False), (60, True), (61, True)])
def test_a_job_is_late_from_its_deadline_on(passed: int, late: bool) -> None:  # noqa: FBT001 - what is expected
    assert is_late(JOB, NOON + timedelta(minutes=passed)) is late


@pytest.mark.parametrize("reason", list(Reason))
def test_the_staff_are_told_about_every_reason(reason: Reason) -> None:
    assert STAFF[reason]
