"""A treatment is withdrawn in two touches and with a reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.delivery.job import Channel, State
from kiosk.i18n import ENGLISH, FRENCH
from tests.staff.publication import page, reports
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2
BOTH = pytest.mark.parametrize("at_desk", [True, False], ids=["mouse", "finger"])


@BOTH
@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_a_treatment_is_withdrawn_in_two_touches_and_with_a_reason(
    published: SmallClinic, opened: Callable[..., Desk], language: str, *, at_desk: bool
) -> None:
    desk = page(opened, published, "sam", language, desk=at_desk)
    desk.click(f"withdraw-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.publication.withdrawal.edition)
    desk.click("withdrawNow")  # nothing is chosen beforehand: it does nothing
    desk.rest()
    assert desk.staff.publication.withdrawal.asking

    desk.click("reason-dangerous")
    desk.click("withdrawNow")

    desk.wait_for(lambda: not desk.staff.publication.withdrawal.asking)
    edition = published.journal.fold().edition(TREATMENT, 1)
    assert edition is not None
    assert edition.withdrawn is not None
    said = {FRENCH: "Une consigne est dangereuse", ENGLISH: "A rule is dangerous"}
    assert (edition.withdrawn.by, edition.withdrawn.reason) == ("sam", said[language])


def test_another_reason_is_written_and_escape_withdraws_nothing(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = page(opened, published)
    desk.click(f"withdraw-{TREATMENT}")
    desk.wait_for(lambda: desk.find("keepButton"))
    desk.key(Qt.Key.Key_Escape)
    desk.wait_for(lambda: not desk.staff.publication.withdrawal.asking)

    desk.click(f"withdraw-{TREATMENT}")
    desk.click("reason-other")
    desk.click("reasonWords")
    desk.type("Recall")
    desk.wait_for(lambda: desk.staff.publication.withdrawal.ready)
    desk.click("withdrawNow")

    desk.wait_for(lambda: not desk.staff.publication.withdrawal.asking)
    edition = published.journal.fold().edition(TREATMENT, 1)
    assert edition is not None
    assert edition.withdrawn is not None
    assert edition.withdrawn.reason == "Recall"


def test_a_withdrawal_says_what_it_does_and_then_what_was_cancelled(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    until = published.now + timedelta(hours=1)
    published.outbox.put(Channel.PAPER, b"%PDF", now=published.now, deadline=until, edition=f"{TREATMENT} 1")
    published.outbox.put(Channel.EMAIL, b"x", now=published.now, deadline=until, edition=f"{TREATMENT} 1")
    published.outbox.put(Channel.PAPER, b"%PDF", now=published.now, deadline=until, edition="peeling 1")
    reports(published, ("accueil", "Accueil 1", 1, 0), ("etage", "Étage", 1, 60))
    desk = page(opened, published)
    desk.click(f"withdraw-{TREATMENT}")
    desk.wait_for(lambda: desk.shows("What waits is cancelled: 1 sheet and 1 email."))
    assert desk.shows("1 kiosk stops offering it within half a minute. Without a network, when it is back: Étage.")
    desk.click("reason-wrong")

    desk.click("withdrawNow")

    desk.wait_for(lambda: desk.shows("Cancelled here: 1 sheet and 1 email. Those patients should hear"))
    assert [job.state for job in published.outbox.jobs()] == [State.CANCELLED, State.CANCELLED, State.QUEUED]
    desk.wait_for(lambda: desk.shows("0 of 2 kiosks no longer show it."))
    assert desk.shows("has not answered yet")
    assert desk.shows("No network: Étage.")

    reports(published, ("accueil", "Accueil 1", 1, 0))
    for _ in range(2):
        desk.staff.tick()
    desk.wait_for(lambda: desk.shows("1 of 2 kiosks no longer shows it."))
    assert not desk.staff.publication.withdrawal.answers.complete

    reports(published, ("etage", "Étage", 1, 0))
    for _ in range(2):
        desk.staff.tick()
    desk.wait_for(lambda: desk.shows("All 2 kiosks no longer show it."))
    desk.click("closeAnswers")
    desk.wait_for(lambda: not desk.staff.publication.withdrawal.answers.shown)
