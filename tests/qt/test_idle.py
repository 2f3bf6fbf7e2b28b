"""A visit that is left alone is wiped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.qt.objects import Objects


def wait(kiosk: Objects, seconds: int) -> None:
    """Let so many seconds pass, with nobody there."""
    for _ in range(seconds):
        kiosk.now += 1
        kiosk.idle.tick()


def test_after_a_minute_it_asks_and_half_a_minute_later_it_wipes(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)

    wait(kiosk, 59)
    early = kiosk.idle.stillThere
    wait(kiosk, 1)
    asked = kiosk.idle.secondsLeft
    wait(kiosk, 29)
    last = (kiosk.idle.secondsLeft, kiosk.visit.at)
    wait(kiosk, 1)

    assert not early
    assert asked == 30
    assert last == (1, Step.ABOUT)
    assert kiosk.visit.at is Step.WELCOME
    assert not kiosk.idle.stillThere


def test_a_touch_starts_the_minute_again(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    wait(kiosk, 59)

    kiosk.idle.touched()
    wait(kiosk, 59)

    assert not kiosk.idle.stillThere


def test_once_it_asks_only_its_button_counts(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    wait(kiosk, 70)

    kiosk.idle.touched()
    wait(kiosk, 1)
    touched = kiosk.idle.secondsLeft
    kiosk.idle.extend()
    wait(kiosk, 59)

    assert touched == 19
    assert not kiosk.idle.stillThere


def test_nobody_is_asked_on_the_first_screen(kiosk: Objects) -> None:
    wait(kiosk, 600)

    assert not kiosk.idle.stillThere


def test_the_last_screen_counts_down_and_wipes(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.visit.next()

    wait(kiosk, 44)
    last = (kiosk.visit.at, kiosk.idle.doneSecondsLeft, kiosk.idle.stillThere)
    wait(kiosk, 1)

    assert last == (Step.DONE, 1, False)
    assert kiosk.visit.at is Step.WELCOME
