"""The day of the treatment on the smallest screen, which has no room for a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.ui.whole import Whole

SOME_TIME = 5
"""Seconds after which a touch is meant for what is shown."""


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_a_day_some_days_ago_can_be_touched_on_seven_inches(whole: Whole, *, large: bool) -> None:
    whole.size(800, 480, millimetres=154)
    whole.visit.start("fr-CA")
    whole.appearance.largeText = large
    whole.rest()
    while whole.find("day-4") is None:
        whole.later(SOME_TIME)
        whole.tap("nextButton")
        whole.rest()

    bottom = whole.named("day-4").mapToScene(whole.named("day-4").boundingRect().bottomLeft()).y()
    whole.later(SOME_TIME)
    whole.tap("day-4")

    assert bottom < whole.named("bottomBar").y()
    assert (whole.visit.at, whole.visit.walk.day) == (Step.ABOUT, date(2026, 11, 18))
