"""Fingers, mouse and keys on the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtTest import QTest

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.whole import Whole

HANDS = ["tap", "click"]
DOUBLE, DELIBERATE = (0.2, 0.45, 0.49), 0.6
"""Seconds between two taps."""


def touch(whole: Whole, hand: str, place: str | QPoint) -> None:
    getattr(whole, hand)(place)
    QTest.qWait(1)


def ready(whole: Whole, step: Step) -> None:
    """Begin anew, go to a screen and wait until touches act there."""
    whole.visit.startOver()
    whole.to(step)
    whole.later(1)
    whole.rest(20)


def page(whole: Whole) -> int:
    """Return which page of the first phase of the recovery is shown, from 0; it has several."""
    assert whole.advice.phase == 0
    return int(whole.named("stepScreen").property("page"))


def page_after(whole: Whole, hand: str, apart: float) -> int:
    """Tap twice on Next, so many seconds apart, from the first page of the recovery on."""
    ready(whole, Step.CARE)
    place = whole.middle("nextButton")
    touch(whole, hand, place)
    whole.later(apart)
    touch(whole, hand, place)
    return page(whole)


def test_the_second_tap_of_a_double_tap_leaves_the_next_screen_alone(whole: Whole) -> None:
    found = {(hand, apart): page_after(whole, hand, apart) for hand in HANDS for apart in DOUBLE}

    assert found == dict.fromkeys(found, 1)


def test_a_deliberate_second_tap_acts(whole: Whole) -> None:
    found = {hand: page_after(whole, hand, DELIBERATE) for hand in HANDS}

    assert found == dict.fromkeys(HANDS, 2)


def test_right_after_another_page_came_no_touch_acts_anywhere(whole: Whole) -> None:
    for hand in HANDS:
        ready(whole, Step.DAY)
        touch(whole, hand, "day-0")
        whole.rest(20)

        touch(whole, hand, "answer-acne-prone")
        soon = whole.visit.walk.answers
        whole.later(DELIBERATE)
        touch(whole, hand, "answer-acne-prone")

        assert soon == frozenset()
        assert whole.visit.walk.answers == {"acne-prone"}


def test_keys_act_at_once_on_the_next_screen(whole: Whole) -> None:
    ready(whole, Step.CARE)
    whole.named("nextButton").forceActiveFocus()

    whole.key(Qt.Key.Key_Return)
    whole.named("nextButton").forceActiveFocus()
    whole.key(Qt.Key.Key_Return)

    assert page(whole) == 2


def state(whole: Whole) -> tuple[object, ...]:
    visit, appearance = whole.visit, whole.appearance
    return (
        visit.walk,
        visit.asking,
        visit.language,
        appearance.largeText,
        appearance.highContrast,
        whole.idle.stillThere,
    )


TWICE = [
    (Step.DAY, "date-2026-11-18"),
    (Step.DAY, "day-1"),
    (Step.READY, "sheetNowButton"),
    (Step.ABOUT, "answer-acne-prone"),
    (Step.ABOUT, "noneButton"),
    (Step.ABOUT, "startOverButton"),
    (Step.ABOUT, "largeTextButton"),
    (Step.ABOUT, "contrastButton"),
    (Step.ABOUT, "languageSwitch-fr-CA"),
    (Step.ABOUT, "stillThereButton"),
    (Step.TOPICS, "topic-breakouts"),
    (Step.SIGNS, "sign-redness.0"),
    (Step.QUIZ, "quiz-choice-1"),
]


def tapped(whole: Whole, step: Step, control: str, hand: str) -> list[tuple[object, ...]]:
    """Return the state before, after one tap and after two more quick ones."""
    ready(whole, step)
    if control == "stillThereButton":
        whole.later(70)
        whole.idle.tick()
        whole.later(1)
        whole.rest(20)
    place, found = whole.middle(control), [state(whole)]
    for apart in (0.0, 0.22, 0.22):
        whole.later(apart)
        touch(whole, hand, place)
        whole.rest(20)
        found.append(state(whole))
    return found


def test_a_double_tap_does_what_one_tap_does(whole: Whole) -> None:
    for step, control in TWICE:
        for hand in HANDS:
            before, once, twice, thrice = tapped(whole, step, control, hand)

            assert once != before, (control, hand)
            assert twice == once, (control, hand)
            assert thrice == once, (control, hand)


def test_two_answers_may_be_touched_as_fast_as_one_likes(whole: Whole) -> None:
    ready(whole, Step.ABOUT)

    whole.tap("answer-pregnant")
    whole.later(0.1)
    whole.tap("answer-cold-sores")

    assert whole.visit.walk.answers == {"pregnant", "cold-sores"}


def test_what_is_held_down_while_the_screen_changes_does_nothing_on_the_next(whole: Whole) -> None:
    ready(whole, Step.ABOUT)
    on, large = whole.middle("nextButton"), whole.middle("largeTextButton")

    whole.press((0, on), (1, large))
    whole.release((0, on))
    whole.later(0.7)
    whole.rest()
    whole.release((1, large))

    assert whole.visit.at is Step.READY
    assert not whole.appearance.largeText


def test_a_finger_that_came_too_soon_leaves_no_button_stuck(whole: Whole) -> None:
    ready(whole, Step.CARE)
    place = whole.middle("nextButton")
    whole.tap(place)
    whole.later(0.3)
    whole.press((0, place))
    whole.later(0.5)
    whole.release((0, place))
    late = page(whole)

    whole.later(0.1)
    whole.tap(place)

    assert late == 1
    assert page(whole) == 2


def test_everything_that_a_hand_does_is_somebody_being_there(whole: Whole) -> None:
    whole.to(Step.CARE)
    whole.rest()
    middle = QPoint(640, 400)

    def wheel() -> None:
        turned = QWheelEvent(
            QPointF(middle),
            QPointF(whole.window.mapToGlobal(middle)),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's
        )
        QCoreApplication.sendEvent(whole.window, turned)

    done: dict[str, Callable[[], object]] = {
        "a tap on nothing": lambda: whole.tap(QPoint(5, 300)),
        "a click on nothing": lambda: whole.click(QPoint(5, 300)),
        "a key that does nothing": lambda: whole.key(Qt.Key.Key_F9),
        "a modifier": lambda: whole.key(Qt.Key.Key_Shift),
        "the wheel": wheel,
        "text from assistive technology": lambda: setattr(whole.form, "address", "a"),
        "a press from assistive technology": lambda: whole.named("phase-1").click(),  # type: ignore[attr-defined]
    }
    found = {}
    for name, do in done.items():
        whole.later(50)
        do()
        found[name] = whole.idle.alone()

    assert found == dict.fromkeys(done, 0.0)


def test_a_window_that_loses_the_keyboard_and_gets_it_back_is_nobody_being_there(whole: Whole) -> None:
    whole.to(Step.CARE)
    whole.rest()
    whole.later(50)
    other = QWindow()
    other.show()

    for window in (other, whole.window, other, whole.window):
        window.requestActivate()
        whole.rest()
    other.close()

    assert whole.idle.alone() == 50


def test_while_something_is_held_the_time_does_not_run(whole: Whole) -> None:
    place, left = QPoint(5, 300), Qt.MouseButton.LeftButton
    hold_and_let_go: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "finger": (lambda: whole.press((0, place)), lambda: whole.release((0, place))),
        "button": (
            lambda: QTest.mousePress(whole.window, left, pos=place),
            lambda: QTest.mouseRelease(whole.window, left, pos=place),
        ),
        "key": (
            lambda: QTest.keyPress(whole.window, Qt.Key.Key_A),
            lambda: QTest.keyRelease(whole.window, Qt.Key.Key_A),
        ),
    }
    for name, (hold, let_go) in hold_and_let_go.items():
        ready(whole, Step.CARE)

        hold()
        whole.later(100)
        whole.idle.tick()
        during = (whole.idle.alone(), whole.idle.stillThere)
        let_go()
        whole.later(60)
        whole.idle.tick()

        assert during == (0.0, False), name
        assert whole.idle.stillThere, name
