"""The short way: from Welcome to paper in five touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
