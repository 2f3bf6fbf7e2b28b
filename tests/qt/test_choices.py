"""What a patient can choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.qt.objects import Objects


def test_none_of_these_takes_back_what_was_said(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    kiosk.choices.toggleAnswer("cold-sores")

    kiosk.choices.chooseNone()

    assert kiosk.choices.noneChosen
    assert not any(row["chosen"] for row in kiosk.choices.answers)


def test_only_a_day_that_is_offered_can_be_chosen(kiosk: Objects) -> None:
    kiosk.to(Step.TREATMENT)

    kiosk.choices.chooseDay("2020-01-01")
    refused = kiosk.visit.walk.day
    kiosk.choices.chooseDay("2026-11-19")

    assert refused.isoformat() == "2026-11-22"
    assert kiosk.choices.otherDayChosen == "Thursday, November 19"
    assert not any(row["chosen"] for row in kiosk.choices.days)
