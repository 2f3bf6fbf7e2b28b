"""How long nobody has been at the kiosk."""

from __future__ import annotations

import pytest

from kiosk.visit.alone import MOST_HELD, Alone, Patience, holding, let_go, touched

PATIENCE = Patience(untouched=60, unanswered=30)


@pytest.mark.parametrize(
    ("alone", "left"), [(0, None), (59.9, None), (60, 30), (60.5, 30), (61, 29), (89, 1), (89.9, 1), (90, 0), (500, 0)]
)
def test_after_a_minute_there_is_half_a_minute_to_answer_and_then_it_is_over(alone: float, left: int | None) -> None:
    assert PATIENCE.left(alone) == left


def test_a_touch_begins_anew() -> None:
    assert touched(Alone(0.0), 50.0).seconds(58.0) == 8


def test_while_something_is_held_the_time_stands_still() -> None:
    now_held = holding(holding(Alone(0.0), 20.0), 40.0)

    assert [now_held.seconds(now) for now in (20.0, 100.0, 20.0 + MOST_HELD)] == [20, 20, 20]


def test_what_is_held_for_too_long_is_nobodys_hand() -> None:
    now_held = holding(Alone(0.0), 20.0)

    assert now_held.seconds(20.0 + MOST_HELD + 45.0) == 65


@pytest.mark.parametrize("now", [30.0, 20.0 + MOST_HELD + 45.0])
def test_letting_go_changes_nothing_about_how_long_it_was(now: float) -> None:
    now_held = holding(Alone(0.0), 20.0)

    after = let_go(now_held, now)

    assert after.seconds(now) == now_held.seconds(now)
    assert after.seconds(now + 5) == now_held.seconds(now) + 5


def test_a_touch_while_something_is_held_counts() -> None:
    assert touched(holding(Alone(0.0), 20.0), 30.0).seconds(90.0) == 0
