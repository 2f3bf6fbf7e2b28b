"""The care plan, and which part of it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.qt.objects import Objects


def test_without_a_plan_there_is_nothing_to_open(kiosk: Objects) -> None:
    kiosk.to(Step.DAY)
    before = kiosk.visit.walk

    kiosk.advice.goToPhase(1)
    kiosk.advice.openTopic(0)
    kiosk.advice.answerQuiz(0)

    assert kiosk.visit.walk == before
    assert [rows.count for rows in (kiosk.advice.phases, kiosk.advice.topics, kiosk.advice.signs.known)] == [0, 0, 0]
    assert not kiosk.advice.signs.isOpen


def test_what_is_touched_is_what_is_shown(kiosk: Objects) -> None:
    kiosk.to(Step.CARE)

    kiosk.advice.goToPhase(2)
    kiosk.advice.signs.touch("redness.0")

    assert [row.current for row in kiosk.advice.phases.rows].index(True) == kiosk.advice.phase == 2
    assert kiosk.advice.signs.bands.rows
    assert kiosk.advice.signs.verdict == "It is normal"


def test_a_question_that_is_answered_wrong_at_first_is_missed_once_in_a_visit(kiosk: Objects) -> None:
    kiosk.to(Step.QUIZ)
    choices = kiosk.visit.plan.quiz[0].choices
    right = next(number for number, choice in enumerate(choices) if choice.correct)
    wrong = [number for number in range(len(choices)) if number != right]
    missed = "microneedling", kiosk.visit.plan.quiz[0].id

    for choice in (wrong[0], right, wrong[1]):
        kiosk.advice.answerQuiz(choice)
    once = [*kiosk.missed]
    kiosk.visit.startOver()
    kiosk.to(Step.QUIZ)
    kiosk.advice.answerQuiz(right)
    kiosk.advice.answerQuiz(wrong[0])
    rightly = [*kiosk.missed]
    kiosk.visit.startOver()
    kiosk.to(Step.QUIZ)
    kiosk.advice.answerQuiz(wrong[0])

    assert (once, rightly, kiosk.missed) == ([missed], [missed], [missed, missed])
