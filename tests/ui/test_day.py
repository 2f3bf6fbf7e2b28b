"""The day of the treatment on the smallest screen, which has room for a part of a calendar only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.ui.whole import Whole

DAY = "date-2026-11-18"
SOME_TIME = 5
"""Seconds after which a touch is meant for what is shown."""


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_a_day_some_days_ago_can_be_touched_on_seven_inches(whole: Whole, *, large: bool) -> None:
    whole.size(800, 480, millimetres=154)
    whole.visit.start("fr-CA")
    whole.appearance.largeText = large
    whole.rest()
    while whole.find(DAY) is None:
        whole.later(SOME_TIME)
        whole.tap("nextButton")
        whole.rest()

    bottom = whole.named(DAY).mapToScene(whole.named(DAY).boundingRect().bottomLeft()).y()
    bar = whole.named("bottomBar").mapToScene(QPointF()).y()
    whole.later(SOME_TIME)
    whole.tap(DAY)
    whole.rest()
    while whole.visit.at is Step.DAY:
        whole.later(SOME_TIME)
        whole.tap("nextButton")
        whole.rest()

    assert bottom < bar
    assert (whole.visit.at, whole.visit.walk.day) == (Step.ABOUT, date(2026, 11, 18))
