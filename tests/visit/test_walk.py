"""Where Next and Back lead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.walk import (
    BETWEEN_VISITS,
    NUMBERED,
    OFFERED,
    Shape,
    Step,
    Told,
    Walk,
    backward,
    begun,
    can_go_next,
    chose_day,
    chose_treatment,
    forward,
    is_ended_by_doubt,
    needs_printer,
    shape_of,
    toggled,
    told_otherwise,
)
from tests.handout.small_plan import sample_plan

SHAPE = Shape(phases=4, topics=2, questions=3)
CHOSEN = Walk(step=Step.TREATMENT, treatment="microneedling", day=date(2026, 11, 22))


def test_next_shows_every_screen_of_the_visit_and_ends_at_done() -> None:
    walk, steps = CHOSEN, [CHOSEN.step]
    for _ in range(20):
        walk = forward(walk, SHAPE)
        steps.append(walk.step)

    assert steps[:14] == [
        Step.TREATMENT,
        Step.ABOUT,
        *[Step.CARE] * 4,
        Step.TOPICS,
        Step.SIGNS,
        *[Step.QUIZ] * 3,
        Step.TAKE_HOME,
        Step.DONE,
        Step.DONE,
    ]


def test_next_waits_for_a_treatment_and_a_day() -> None:
    assert not can_go_next(replace(CHOSEN, treatment=""), SHAPE)
    assert not can_go_next(replace(CHOSEN, day=None), SHAPE)
    assert can_go_next(CHOSEN, SHAPE)


SHAPES = st.builds(Shape, st.integers(1, 5), st.integers(0, 3), st.integers(0, 4), *[st.booleans()] * 3)


@given(st.integers(0, 14), SHAPES)
def test_back_undoes_next_at_every_screen(steps: int, shape: Shape) -> None:
    walk = CHOSEN
    for _ in range(steps):
        walk = forward(walk, shape)
    ahead = forward(walk, shape)

    again = backward(ahead, shape)

    if ahead.step is Step.DONE:
        assert again == ahead  # what was promised is not taken back
    else:
        assert (again.step, again.phase, again.question) == (walk.step, walk.phase, walk.question)


def test_back_from_an_open_topic_shows_the_list_of_topics() -> None:
    walk = replace(CHOSEN, step=Step.TOPICS, topic=1)

    assert backward(walk, SHAPE) == replace(walk, topic=-1)


def test_the_only_topic_is_opened_at_once() -> None:
    walk = replace(CHOSEN, step=Step.CARE, phase=0)

    assert forward(walk, Shape(phases=1, topics=1, questions=0)).topic == 0


def test_back_from_the_email_screen_keeps_the_visit() -> None:
    walk = replace(CHOSEN, step=Step.EMAIL, answers=frozenset({"acne-prone"}))

    assert backward(walk, SHAPE) == replace(walk, step=Step.TAKE_HOME)


def test_back_from_the_first_screen_forgets_what_was_chosen() -> None:
    assert backward(toggled(CHOSEN, "acne-prone"), SHAPE) == Walk()


def test_an_answer_touched_twice_is_taken_back() -> None:
    once = toggled(CHOSEN, "acne-prone")
    twice = toggled(once, "acne-prone")

    assert once.answers == {"acne-prone"}
    assert once.told is Told.SOMETHING
    assert twice == CHOSEN


@pytest.mark.parametrize("told", [Told.NONE_OF_THESE, Told.PREFER_NOT])
def test_saying_none_or_nothing_clears_the_answers(told: Told) -> None:
    walk = told_otherwise(toggled(CHOSEN, "acne-prone"), told)

    assert walk.answers == frozenset()
    assert walk.told is told
    assert told_otherwise(walk, told) == CHOSEN
    assert toggled(walk, "pregnant").told is Told.SOMETHING


def test_every_numbered_step_can_be_reached() -> None:
    walk, seen = CHOSEN, {CHOSEN.step}
    while walk.step is not Step.DONE:
        walk = forward(walk, SHAPE)
        seen.add(walk.step)

    assert seen >= set(NUMBERED)


@pytest.mark.parametrize(
    ("treatments", "chosen"), [(["microneedling"], "microneedling"), (["microneedling", "peeling"], ""), ([], "")]
)
def test_a_visit_begins_today_and_with_the_only_treatment_chosen(treatments: list[str], chosen: str) -> None:
    walk = begun(treatments, date(2026, 11, 22))

    assert (walk.step, walk.treatment, walk.day) == (Step.TREATMENT, chosen, date(2026, 11, 22))


def test_another_treatment_forgets_the_answers_and_the_same_one_keeps_them() -> None:
    answered = toggled(CHOSEN, "acne-prone")

    same, other = chose_treatment(answered, "microneedling"), chose_treatment(answered, "peeling")

    assert same == answered
    assert (other.treatment, other.answers, other.told) == ("peeling", frozenset(), Told.NOTHING)


def test_a_day_ends_the_list_of_days() -> None:
    walk = chose_day(replace(CHOSEN, listing=True), date(2026, 11, 19))

    assert (walk.day, walk.listing) == (date(2026, 11, 19), False)


def test_a_visit_is_as_long_as_its_plan() -> None:
    plan = sample_plan()
    one_topic = sample_plan(topics=plan.topics[:1], quiz=())

    assert [shape_of(each) for each in (plan, one_topic, None)] == [
        Shape(phases=4, topics=len(plan.topics), questions=len(plan.quiz)),
        Shape(phases=4, topics=1),
        Shape(),
    ]


def test_a_plan_without_phases_has_a_page_of_care_where_it_has_rules_or_notices() -> None:
    tiny = sample_plan(phases=(), topics=(), quiz=(), signs=())

    shape = shape_of(tiny, asks=False)

    assert shape == Shape(phases=1, asks=False, signs=False)
    assert shape_of(replace(tiny, rules=(), notices=())) == Shape(care=False, signs=False)


def test_what_is_empty_is_passed_by_in_both_directions() -> None:
    shape = Shape(phases=1, asks=False, signs=False)

    there = forward(CHOSEN, shape)

    assert (there.step, forward(there, shape).step, backward(there, shape).step) == (
        Step.CARE,
        Step.TAKE_HOME,
        Step.TREATMENT,
    )


def test_before_there_is_a_plan_next_leads_to_it() -> None:
    walk = forward(forward(CHOSEN, shape_of(None)), shape_of(None))

    assert walk.step is Step.CARE


def test_the_printer_is_known_before_it_is_told_of() -> None:
    before = backward(Walk(step=Step.TAKE_HOME), SHAPE).step

    assert {step for step in Step if needs_printer(step)} == {before, *OFFERED}


def test_a_clock_that_goes_wrong_ends_only_a_visit_that_has_no_dates_yet() -> None:
    ended = {step for step in Step if is_ended_by_doubt(Walk(step=step), None)}

    assert ended == {*Step} - BETWEEN_VISITS
    assert not any(is_ended_by_doubt(Walk(step=step), sample_plan()) for step in Step)
