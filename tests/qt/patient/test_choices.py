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
    assert not any(row.picked for row in kiosk.choices.answers.rows)


def test_only_a_day_that_is_offered_can_be_chosen(kiosk: Objects) -> None:
    kiosk.to(Step.TREATMENT)

    kiosk.choices.chooseDay("2020-01-01")
    refused = kiosk.visit.walk.day
    kiosk.choices.chooseDay("2026-11-19")

    assert refused.isoformat() == "2026-11-22"
    assert kiosk.choices.otherDayChosen == "Thursday, November 19"
    assert not any(row.picked for row in kiosk.choices.days.rows)


def test_another_date_is_not_today_until_it_is_chosen(kiosk: Objects) -> None:
    kiosk.to(Step.TREATMENT)
    kiosk.choices.listOtherDays()
    waiting = (kiosk.choices.listing, kiosk.visit.canGoNext)

    kiosk.visit.next()
    stayed = kiosk.visit.at
    kiosk.choices.chooseDay("2026-11-19")
    answered = (kiosk.choices.listing, kiosk.visit.canGoNext)
    kiosk.visit.next()

    assert waiting == (True, False)
    assert stayed is Step.TREATMENT
    assert answered == (False, True)
    assert kiosk.visit.walk.day.isoformat() == "2026-11-19"


def test_back_from_the_other_dates_keeps_the_day_that_was_chosen(kiosk: Objects) -> None:
    kiosk.to(Step.TREATMENT)
    kiosk.choices.chooseDay("2026-11-21")
    kiosk.choices.listOtherDays()

    kiosk.visit.back()

    assert (kiosk.visit.at, kiosk.choices.listing, kiosk.visit.canGoNext) == (Step.TREATMENT, False, True)
    assert [row.picked for row in kiosk.choices.days.rows] == [False, True]
