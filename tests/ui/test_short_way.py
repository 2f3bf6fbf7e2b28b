"""The short way: from Welcome to paper in five touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.ui.whole import Whole

SOME_TIME = 5
"""Seconds after which a touch is meant for what is shown."""
TOUCHES = ("day-0", "noneButton", "sheetNowButton", "printButton")


@pytest.mark.parametrize("language", ["fr-CA", "en-CA"])
def test_five_touches_lead_from_the_first_screen_to_paper(whole: Whole, language: str) -> None:
    whole.size(1280, 800, millimetres=338)
    for control in (f"start-{language}", *TOUCHES):
        whole.wait_for(lambda control=control: (found := whole.find(control)) is not None and found.isEnabled())
        whole.later(SOME_TIME)
        whole.tap(control)

    whole.wait_for(lambda: bool(whole.desk.papers))
    assert len(whole.desk.papers) == 1
    assert whole.visit.language == language


@pytest.mark.parametrize(("width", "height", "millimetres"), [(1280, 800, 338.0), (800, 480, 154.0)])
def test_whether_something_is_normal_is_asked_from_the_first_page_of_advice_and_back_leads_there(
    whole: Whole, width: int, height: int, millimetres: float
) -> None:
    whole.size(width, height, millimetres=millimetres)
    whole.to(Step.RECOVERY)
    whole.rest()
    for _ in range(whole.named("stepScreen").property("pageCount")):
        if whole.find("askNormalButton") is None:
            whole.later(1)
            whole.tap("nextButton")
            whole.rest()
    whole.later(1)

    whole.tap("askNormalButton")
    whole.rest()
    seen = [whole.visit.at]
    whole.later(1)
    whole.tap("backButton")
    seen.append(whole.visit.at)

    assert seen == [Step.SIGNS, Step.RECOVERY]
