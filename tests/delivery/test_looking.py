"""Who looks after the kiosk sees what waits and why, tries it again or gives it up; never whom it goes to."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Channel, Reason, State
from kiosk.delivery.looking import Deliveries
from kiosk.delivery.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
ADDRESS = "moncourriel@gmail.com"


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    made = Outbox(tmp_path / "outbox.sqlite", bytes(32))
    yield made
    made.close()


def test_what_waits_is_told_with_the_edition_it_was_made_from_and_without_an_address(outbox: Outbox) -> None:
    outbox.put(Channel.PAPER, b"%PDF", now=NOON, deadline=LATER, edition="microneedling 3")
    outbox.put(Channel.EMAIL, b"x", now=LATER, deadline=LATER, address=ADDRESS)

    waiting = Deliveries.of(outbox).waiting()

    assert [(each.job.channel, each.edition) for each in waiting] == [
        (Channel.PAPER, "microneedling 3"),
        (Channel.EMAIL, ""),
    ]
    assert ADDRESS not in repr(waiting)


def test_what_is_tried_again_is_due_now_and_what_is_cancelled_waits_no_more(outbox: Outbox) -> None:
    deliveries = Deliveries.of(outbox)
    first, second = (outbox.put(Channel.PAPER, b"%PDF", now=NOON, deadline=LATER) for _ in range(2))
    outbox.keep(replace(first, due=LATER, reason=Reason.PAPER_EMPTY))

    done = deliveries.retry(first.id, NOON), deliveries.cancel(second.id)

    assert done == (True, True)
    assert [(each.job.id, each.job.due) for each in deliveries.waiting()] == [(first.id, NOON)]
    assert not deliveries.retry(second.id, NOON)
    assert not deliveries.cancel(second.id)


def test_a_withdrawal_cancels_what_was_made_from_that_edition_only(outbox: Outbox) -> None:
    deliveries = Deliveries.of(outbox)
    gone, other = (
        outbox.put(Channel.PAPER, b"%PDF", now=NOON, deadline=LATER, edition=edition)
        for edition in ("microneedling 3", "microneedling 2")
    )

    cancelled = deliveries.withdraw("microneedling 3")

    assert [each.job.id for each in cancelled] == [gone.id]
    assert [each.job.id for each in deliveries.waiting()] == [other.id]
    assert next(each for each in outbox.jobs() if each.id == gone.id).reason is Reason.WITHDRAWN


def test_an_email_that_is_just_leaving_is_not_told_as_cancelled(outbox: Outbox) -> None:
    job = outbox.put(Channel.EMAIL, b"x", now=NOON, deadline=LATER, edition="microneedling 3")
    outbox.keep(replace(job, state=State.SENDING))
    deliveries = Deliveries.of(outbox)

    assert [each.may_be_cancelled for each in deliveries.waiting()] == [False]
    assert deliveries.withdraw("microneedling 3") == ()


def test_nothing_waits_where_nothing_was_ever_promised() -> None:
    deliveries = Deliveries(lambda: nullcontext(None))

    assert deliveries.waiting() == ()
    assert not deliveries.retry("abc", NOON)
    assert not deliveries.cancel("abc")
    assert deliveries.withdraw("microneedling 3") == ()
