"""What a screen reader says by itself, what the window is called, and where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.ui.whole import Whole

TOLD = 260
"""Milliseconds until a page is announced."""


def arrive(whole: Whole, step: Step) -> None:
    """Be on a screen, all of which was announced; what is announced from now on is noted."""
    whole.to(step)
    whole.rest(TOLD)
    whole.later(1)
    whole.announced.clear()


def polite(whole: Whole) -> list[str]:
    return [text for text, at_once in whole.announced if not at_once]


def at_once(whole: Whole) -> list[str]:
    return [text for text, at_once in whole.announced if at_once]


def focused(whole: Whole) -> QQuickItem:
    return whole.window.activeFocusItem()


def test_each_screen_and_each_of_its_pages_is_announced_and_the_window_is_called_so(whole: Whole) -> None:
    whole.size(1280, 800)
    whole.to(Step.CARE)
    whole.rest(TOLD)
    title, arrived = whole.window.title(), polite(whole)
    whole.announced.clear()
    whole.key(Qt.Key.Key_PageDown)
    whole.rest(TOLD)

    assert title == f"Clinique Exemple: {whole.advice.dayTitle}"
    assert arrived[-3:-1] == [whole.advice.dayTitle, "Avoid"]
    assert arrived[-1].startswith("page 1 of ")
    assert polite(whole)[-1].startswith("page 2 of ")
    assert at_once(whole) == []


def test_another_language_is_announced_in_it_and_told_to_assistive_technology(whole: Whole) -> None:
    arrive(whole, Step.RECOVERY)
    before = QLocale().name()

    whole.visit.setLanguage("fr-CA")
    whole.rest(TOLD)

    assert (before, QLocale().name()) == ("en_CA", "fr_CA")
    assert polite(whole)[0] == "Vos 4 semaines"
    assert whole.window.title() == "Clinique Exemple\N{NO-BREAK SPACE}: Vos 4 semaines"


def test_how_paper_and_email_turn_out_is_announced_wherever_one_is_and_trouble_at_once(whole: Whole) -> None:
    whole.to_offer()
    whole.take_home.print()
    whole.wait_for(lambda: bool(whole.desk.papers))
    whole.visit.show(Step.FORMAT)
    whole.rest(TOLD)
    whole.announced.clear()

    for state, reason in ((State.NEEDS_HELP, Reason.PAPER_EMPTY), (State.DONE, Reason.NONE)):
        for _ in range(2):
            whole.take_home.progressed(Progress("paper-1", Channel.PAPER, state, reason))
    whole.visit.startOver()
    whole.rest(TOLD)

    assert len(at_once(whole)) == 1
    assert polite(whole) == ["Your sheet is printed.", "Prenez bien soin de votre peau"]


def test_what_was_probably_meant_is_asked_at_once_and_the_answer_leads_on(whole: Whole) -> None:
    arrive(whole, Step.TAKE_HOME)
    whole.take_home.openEmail()
    for character in "marie@gmial.com":
        QTest.keyClick(whole.window, character)  # type: ignore[call-overload]  # the stubs know keys only
    whole.rest(TOLD)
    asked = at_once(whole)

    whole.key(Qt.Key.Key_Tab)
    whole.key(Qt.Key.Key_Return)
    whole.rest()

    assert asked == ["Did you mean gmail.com?"]
    assert whole.form.address == "marie@gmail.com"
    assert focused(whole).objectName() == "consentBox"


def test_whether_an_answer_is_right_is_announced_and_why(whole: Whole) -> None:
    arrive(whole, Step.QUIZ)
    said = []
    for _ in range(2):
        whole.key(Qt.Key.Key_Return)
        said.append(polite(whole)[:2])
        whole.announced.clear()
        whole.key(Qt.Key.Key_Down)

    assert [each[0] for each in said] == ["That’s right", "Not that one"]
    assert said[0][1] == "Yes. It usually passes by itself."
    assert said[1][1] == whole.advice.explanationPlain


def test_the_calendar_says_its_month_and_says_the_day_back(whole: Whole) -> None:
    arrive(whole, Step.DAY)

    whole.named("date-2026-11-19").forceActiveFocus()
    whole.key(Qt.Key.Key_Right)
    whole.key(Qt.Key.Key_Down)  # the 27th is still to come
    whole.key(Qt.Key.Key_Space)
    chosen = polite(whole)
    whole.key(Qt.Key.Key_PageUp)
    whole.rest(TOLD)

    assert chosen == ["2 days ago", "Friday, November 20, 2026"]
    assert polite(whole)[-1] == "October 2026"


ELSEWHERE = {Step.STOPPED, Step.UNAVAILABLE, Step.HELP, Step.CAN_I_USE, Step.PAGES}
"""Not part of every visit."""
STEPS = [step for step in Step if step not in ELSEWHERE]


def is_held(item: QQuickItem | None) -> bool:
    """Tell whether the keyboard is at a control that is seen."""
    if item is None or not (item.isVisible() and item.isEnabled()):
        return False
    return item.property("pressedOn") is not None or item.inherits("QQuickTextInput")


@pytest.mark.parametrize("size", [(1280, 800), (800, 480)])
def test_after_each_screen_and_page_the_keyboard_is_at_something_that_is_seen(
    whole: Whole, size: tuple[int, int]
) -> None:
    whole.size(*size)
    whole.to_offer()
    lost = []
    for step in STEPS:
        whole.visit.show(step)
        whole.rest(20)
        for turn in (None, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            if turn is not None:
                whole.key(turn)
                whole.rest(5)
            if not is_held(focused(whole)):
                lost.append((step, turn, focused(whole)))

    assert lost == []


def test_what_goes_away_passes_the_keyboard_on_in_its_group(whole: Whole) -> None:
    whole.size(800, 480, millimetres=152.4)
    arrive(whole, Step.ABOUT)
    first = focused(whole)

    whole.key(Qt.Key.Key_PageDown)
    whole.rest(5)
    second = focused(whole)

    assert first.objectName().startswith("answer-")
    assert not first.isVisible()
    assert second.isVisible()
    assert second.parentItem() == first.parentItem()


def test_tab_goes_through_groups_and_arrows_through_what_is_in_them(whole: Whole) -> None:
    arrive(whole, Step.DAY)
    whole.choices.treatedOn.choose("2026-11-12")
    whole.rest()
    stops = [focused(whole).objectName()]
    for _ in range(6):
        whole.key(Qt.Key.Key_Tab)
        stops.append(focused(whole).objectName())
    whole.named("date-2026-11-12").forceActiveFocus()
    walked = []
    for arrow in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        for _ in range(5 if arrow is Qt.Key.Key_Left else 1):
            whole.key(arrow)
        walked.append(focused(whole).objectName())

    assert stops[:5] == ["day-0", "monthBefore", "date-2026-11-12", "backButton", "nextButton"]
    assert walked == ["date-2026-11-07", "date-2026-11-07", "date-2026-11-08", "date-2026-11-15"]


def test_escape_is_back_and_closes_what_lies_over_the_screen(whole: Whole) -> None:
    whole.size(800, 480, millimetres=152.4)
    arrive(whole, Step.CARE)
    whole.key(Qt.Key.Key_PageDown)
    whole.later(1)
    whole.tap("toolsButton")
    found = []
    for _ in range(3):
        whole.rest(20)
        page = whole.named("stepScreen").property("page")
        found.append((whole.find("toolsPanel") is not None, whole.visit.at, page))
        whole.key(Qt.Key.Key_Escape)

    assert found == [(True, Step.CARE, 1), (False, Step.CARE, 1), (False, Step.CARE, 0)]
    assert whole.visit.at is Step.RECOVERY


def test_who_came_by_key_sees_where_the_keyboard_is_on_the_next_screen(whole: Whole) -> None:
    seen = []
    for by_key in (True, False):
        arrive(whole, Step.ABOUT)
        whole.named("nextButton").forceActiveFocus()
        if by_key:
            whole.key(Qt.Key.Key_Return)
        else:
            whole.tap("nextButton")
        whole.rest(20)
        seen.append(focused(whole).property("visualFocus"))
        whole.visit.startOver()

    assert seen == [True, False]
