"""What the monkey found, each as small as it could be made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.visit.walk import Step
from tests.qt.objects import OFFER
from tests.ui import holds
from tests.ui.ear import Ear

if TYPE_CHECKING:
    from tests.ui.whole import Whole

SMALL = (800, 480)


def at(whole: Whole) -> str:
    """Return what has the keyboard and is seen."""
    item = whole.window.activeFocusItem()
    return item.objectName() if item is not None and item.isVisible() and item.isEnabled() else ""


def to_email(whole: Whole) -> None:
    whole.to_offer()
    whole.take_home.openEmail()
    whole.rest()
    whole.later(1)


def test_the_keyboard_goes_on_where_a_tool_had_no_more_room(whole: Whole) -> None:
    whole.to(Step.CARE)
    whole.rest()
    whole.named("startOverButton").forceActiveFocus()

    whole.appearance.largeText = True
    whole.rest()

    assert whole.find("startOverButton") is None
    assert at(whole)


def test_enter_after_the_address_leads_to_the_consent_that_is_seen(whole: Whole) -> None:
    to_email(whole)
    whole.form.address = "marie@exemple.ca"

    whole.key(Qt.Key.Key_Return)
    whole.rest()

    assert at(whole) == "consentBox"


def test_the_tools_keep_the_keyboard_when_the_screen_below_is_laid_out_anew(whole: Whole) -> None:
    to_email(whole)
    whole.form.address = "marie@exemple.ca"
    whole.appearance.largeText = True
    whole.visit.nextPart()
    whole.rest()
    whole.later(1)
    whole.tap("toolsButton")
    whole.rest()

    whole.key(Qt.Key.Key_Space)
    whole.rest()

    assert not whole.appearance.largeText
    assert at(whole) == "largeTextTool"


@pytest.mark.parametrize("name", ["backButton", "consentBox"])
def test_the_keyboard_goes_on_in_the_address_where_the_keys_leave_no_room_for_the_rest(whole: Whole, name: str) -> None:
    to_email(whole)
    whole.named(name).forceActiveFocus()

    whole.appearance.largeText = True
    whole.rest()

    assert whole.find(name) is None
    assert at(whole) == "addressField"


def test_nothing_that_was_typed_stays_with_who_reads_aloud(whole: Whole) -> None:
    Ear(whole)
    to_email(whole)
    whole.reader.begin()
    whole.form.address = "marie@exemple.ca"
    whole.wait_for(lambda: list(holds.kept_by(vars(whole.reader))) != [])

    whole.visit.startOver()
    whole.rest()

    assert list(holds.kept_by(vars(whole.reader))) == []


def test_who_began_before_the_content_was_there_and_left_begins_no_visit(whole: Whole) -> None:
    whole.visit.take(replace(OFFER, contents=(), is_awaited=True))
    whole.visit.start("en-CA")
    whole.visit.startOver()

    whole.visit.take(OFFER)

    assert whole.visit.at is Step.WELCOME


@pytest.mark.parametrize("step", [Step.DAY, Step.QUIZ])
def test_another_display_while_it_is_read_lays_everything_out_in_one_go(whole: Whole, step: Step) -> None:
    Ear(whole, endless=True)
    whole.to(step)
    whole.rest()
    whole.later(1)
    whole.tap("listenButton")
    whole.wait_for(lambda: whole.find("listeningStrip") is not None)

    for width, height in (SMALL, (1920, 1080), SMALL, (1080, 1920)):
        whole.size(width, height)

    assert whole.warnings == []


def test_a_question_over_the_weeks_of_the_calendar_leaves_them_where_they_are(whole: Whole) -> None:
    whole.size(*SMALL, millimetres=152)
    whole.to(Step.DAY)
    whole.rest()
    screen = whole.named("stepScreen")
    weeks = screen.property("pageCount") - 1
    screen.setProperty("page", weeks)
    whole.rest()
    whole.later(1)

    whole.tap("toolsButton")
    whole.rest()

    assert (screen.property("page"), whole.window.property("toolsOpen")) == (weeks, True)


@pytest.mark.parametrize("phase", [0, 1, 3])
@pytest.mark.parametrize("large", [False, True])
def test_a_date_in_words_goes_from_beside_the_things_to_below_them_in_one_go(
    whole: Whole,
    phase: int,
    large: bool,  # noqa: FBT001 - as it is
) -> None:
    whole.to(Step.CARE)
    whole.advice.goToPhase(phase)

    for width, height, millimetres in ((1280, 800, 0), (*SMALL, 152), (1080, 1920, 0), (*SMALL, 152), (1280, 800, 0)):
        whole.size(width, height, millimetres=millimetres, large=large)

    assert whole.warnings == []
