"""A visit that is left alone is wiped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.i18n import NBSP
from kiosk.visit.alone import MOST_HELD, Patience
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.qt.objects import Objects


def wait(kiosk: Objects, seconds: int) -> None:
    """Let so many seconds pass, with nobody there."""
    for _ in range(seconds):
        kiosk.now += 1
        kiosk.idle.tick()


def seconds_left(kiosk: Objects) -> int:
    """What « Still there? » says is left."""
    return int("".join(filter(str.isdigit, kiosk.idle.warning)))


def test_after_a_minute_it_asks_and_half_a_minute_later_it_wipes(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)

    wait(kiosk, 59)
    early = kiosk.idle.stillThere
    wait(kiosk, 1)
    asked = seconds_left(kiosk)
    wait(kiosk, 29)
    last = (seconds_left(kiosk), kiosk.visit.at)
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
    touched = seconds_left(kiosk)
    kiosk.idle.extend()
    wait(kiosk, 59)

    assert touched == 19
    assert not kiosk.idle.stillThere


def test_nobody_is_asked_on_the_first_screen(kiosk: Objects) -> None:
    wait(kiosk, 600)

    assert not kiosk.idle.stillThere


def test_the_last_screen_counts_down_and_wipes(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))
    kiosk.visit.next()

    wait(kiosk, 44)
    last = (kiosk.visit.at, kiosk.idle.doneText, kiosk.idle.stillThere)
    wait(kiosk, 1)

    assert last == (Step.DONE, f"Everything is erased in 1{NBSP}s", False)
    assert kiosk.visit.at is Step.WELCOME


def test_a_finger_held_still_is_somebody_being_there(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    wait(kiosk, 50)
    kiosk.idle.touched()
    kiosk.idle.held(held=True)

    wait(kiosk, 300)
    held = kiosk.idle.stillThere
    kiosk.idle.held(held=False)
    wait(kiosk, 59)
    after = kiosk.idle.stillThere
    wait(kiosk, 1)

    assert not held
    assert not after
    assert kiosk.idle.stillThere


def test_what_is_held_for_ever_does_not_keep_the_visit_for_ever(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    kiosk.idle.touched()
    kiosk.idle.held(held=True)

    wait(kiosk, MOST_HELD + 59)
    early = kiosk.idle.stillThere
    wait(kiosk, 31)

    assert not early
    assert kiosk.visit.at is Step.WELCOME


def test_what_is_held_since_the_patient_before_does_not_keep_the_next_one(kiosk: Objects) -> None:
    kiosk.idle.held(held=True)
    wait(kiosk, MOST_HELD)
    kiosk.to(Step.ABOUT)

    wait(kiosk, 60)

    assert kiosk.idle.stillThere


def test_a_finger_on_still_there_stops_its_countdown_and_answers_nothing(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    wait(kiosk, 70)

    kiosk.idle.touched()
    kiosk.idle.held(held=True)
    wait(kiosk, 40)
    held = seconds_left(kiosk)
    kiosk.idle.touched()
    kiosk.idle.held(held=False)
    wait(kiosk, 5)

    assert held == 20
    assert seconds_left(kiosk) == 15


def test_another_patience_counts_from_now_on(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    wait(kiosk, 40)

    kiosk.idle.take(Patience(untouched=45, unanswered=10, done=20))
    wait(kiosk, 5)

    assert seconds_left(kiosk) == 10


def test_who_listens_is_there_and_hears_the_last_screen_to_its_end(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.idle.listened(True)  # noqa: FBT003 - as Qt's signal calls it
    wait(kiosk, 200)
    asked = kiosk.idle.stillThere
    kiosk.visit.startOver()
    kiosk.to(Step.DONE)
    wait(kiosk, 200)
    listening = kiosk.visit.at
    kiosk.idle.listened(False)  # noqa: FBT003 - the same
    wait(kiosk, 45)

    assert not asked
    assert listening is Step.DONE
    assert kiosk.visit.at is Step.WELCOME


def test_what_reads_still_there_aloud_does_not_stop_its_countdown(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    wait(kiosk, 60)
    kiosk.idle.listened(True)  # noqa: FBT003 - as Qt's signal calls it
    wait(kiosk, 30)

    assert kiosk.visit.at is Step.WELCOME
