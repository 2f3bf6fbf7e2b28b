"""What lies over the screens: "Start over?" and "Still there?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.ui.whole import Whole


def ask(whole: Whole) -> None:
    """Choose something, and ask to start over."""
    whole.to(Step.CARE)
    whole.later(1)
    whole.rest()
    whole.tap("startOverButton")
    whole.later(1)
    whole.rest()


def focused(whole: Whole) -> str:
    return str(whole.window.activeFocusItem().objectName())


def test_the_question_holds_the_keyboard_until_it_is_answered(whole: Whole) -> None:
    ask(whole)

    reached = [focused(whole)]
    for _ in range(3):
        whole.key(Qt.Key.Key_Tab)
        reached.append(focused(whole))

    assert reached == ["keepGoingButton", "yesStartOverButton", "keepGoingButton", "yesStartOverButton"]


def test_escape_is_no_and_the_keyboard_is_back_on_the_screen(whole: Whole) -> None:
    ask(whole)

    whole.key(Qt.Key.Key_Escape)
    whole.rest()
    whole.key(Qt.Key.Key_Tab)
    on_screen = focused(whole)

    assert (whole.visit.asking, whole.visit.at) == (False, Step.CARE)
    assert whole.visit.walk.answers == {"acne-prone"}
    assert on_screen
    assert on_screen != "keepGoingButton"


def test_a_touch_beside_the_question_answers_nothing(whole: Whole) -> None:
    ask(whole)

    whole.tap(whole.middle("startOverButton"))
    whole.rest()

    assert (whole.visit.asking, whole.visit.at) == (True, Step.CARE)


def test_yes_erases_everything_by_finger_and_by_key(whole: Whole) -> None:
    for by_key in (False, True):
        ask(whole)

        if by_key:
            whole.key(Qt.Key.Key_Tab)
            whole.key(Qt.Key.Key_Return)
        else:
            whole.tap("yesStartOverButton")
        whole.rest()

        assert (whole.visit.at, whole.visit.asking, whole.visit.walk.answers) == (Step.WELCOME, False, frozenset())
        assert whole.find("startOverQuestion") is None


def test_still_there_comes_before_the_question_and_the_time_runs_beneath_it(whole: Whole) -> None:
    ask(whole)
    whole.later(70)
    whole.idle.tick()
    whole.later(1)
    whole.rest()
    first = focused(whole)

    whole.tap(QPoint(5, 300))  # beside its answers: the touch only says that somebody is there
    whole.rest()

    assert first == "stillThereButton"
    assert whole.visit.at is Step.CARE
    assert (whole.idle.stillThere, whole.visit.asking, focused(whole)) == (False, True, "keepGoingButton")


def test_nobody_answering_wipes_the_question_too(whole: Whole) -> None:
    ask(whole)

    for _ in range(91):
        whole.later(1)
        whole.idle.tick()

    assert (whole.visit.at, whole.visit.asking) == (Step.WELCOME, False)
