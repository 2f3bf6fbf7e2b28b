"""What is otherwise on the smallest screen: a part of a calendar at once, and what is to be avoided first."""

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


def test_what_is_to_be_avoided_comes_before_what_is_allowed_again(whole: Whole) -> None:
    whole.size(800, 480, millimetres=154)
    whole.visit.start("en-CA")
    whole.choices.treatedOn.choose("2026-11-18")
    while whole.visit.at is not Step.RECOVERY:
        whole.visit.next()
    whole.rest(200)
    screen, headings, said = whole.named("stepScreen"), [], set()
    for page in range(screen.property("pageCount")):
        screen.setProperty("page", page)
        whole.rest(20)
        said |= {item.property("text") for item in whole.items()}
        headings += [item.property("heading") for item in whole.items() if item.property("heading")]

    assert "Wed, Nov 25" in said
    assert headings[0] == "Not before"
    assert headings[-1] == "Allowed again"
