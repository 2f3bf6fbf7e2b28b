"""Where Next and Back lead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Option, Question, Stance
from kiosk.i18n import Text
from kiosk.visit.walk import (
    ASIDE,
    BETWEEN_VISITS,
    NUMBERED,
    OFFERED,
    READING,
    Shape,
    Step,
    Walk,
    answered,
    backward,
    begun,
    can_go_next,
    chose_treatment,
    forward,
    is_ended_by_doubt,
    is_first,
    is_it_normal,
    needs_printer,
    said_none,
    said_nothing,
    shape_of,
    sheet_now,
)
from tests.handout.small_plan import sample_plan

if TYPE_CHECKING:
    from collections.abc import Callable

SHAPE = Shape(asked=1, phases=4, topics=2, questions=3)
TEXT = Text.written({"fr-CA": "?", "en-CA": "?"})


def option(name: str) -> Option:
    return Option(id=name, icon="drop-duotone", statement=TEXT, adapted=TEXT)


ABOUT_YOU = Question(id="about-you", any_of=(option("acne-prone"), option("pregnant")))
CLOSED_WITH = Question(id="closed-with", one_of=(option("stitches"), option("glue")))
CHOSEN = Walk(step=Step.TREATMENT, treatment="microneedling", day=date(2026, 11, 22))


def test_next_shows_every_screen_of_the_visit_and_ends_at_done() -> None:
    walk, steps = CHOSEN, [CHOSEN.step]
    for _ in range(20):
        walk = forward(walk, SHAPE)
        steps.append(walk.step)

    assert steps[:17] == [
        Step.TREATMENT,
        Step.DAY,
        Step.ABOUT,
        Step.READY,
        Step.RECOVERY,
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
    assert not can_go_next(replace(CHOSEN, step=Step.DAY, day=None), SHAPE)
    assert can_go_next(CHOSEN, SHAPE)
    assert can_go_next(replace(CHOSEN, step=Step.DAY), SHAPE)


SHAPES = st.builds(
    Shape, st.integers(1, 5), st.integers(0, 3), st.integers(0, 4), st.integers(0, 3), *[st.booleans()] * 2
)


@given(st.integers(0, 14), SHAPES, st.integers(0, 4))
def test_back_undoes_next_at_every_screen(steps: int, shape: Shape, here: int) -> None:
    walk = replace(CHOSEN, here=min(here, max(0, shape.phases - 1)))
    for _ in range(steps):
        walk = forward(walk, shape)
    ahead = forward(walk, shape)

    again = backward(ahead, shape)

    if ahead.step is Step.DONE:
        assert again == ahead  # what was promised is not taken back
    else:
        assert (again.step, again.asked, again.phase, again.question) == (
            walk.step,
            walk.asked,
            walk.phase,
            walk.question,
        )


def test_the_advice_opens_on_the_phase_of_today_and_back_leads_from_there_to_all_of_it_at_a_glance() -> None:
    glance = replace(CHOSEN, step=Step.RECOVERY, here=2)

    opened = forward(glance, SHAPE)
    earlier = replace(opened, phase=0)

    assert (opened.step, opened.phase) == (Step.CARE, 2)
    assert forward(opened, SHAPE).phase == 3
    assert [backward(each, SHAPE).step for each in (opened, earlier)] == [Step.RECOVERY] * 2


@pytest.mark.parametrize("step", READING)
def test_the_sheet_is_one_touch_away_from_all_that_is_read_and_back_leads_there_again(step: Step) -> None:
    reading = replace(CHOSEN, step=step, phase=3, topic=1, question=2)

    away = sheet_now(reading)

    assert away.step is Step.TAKE_HOME
    assert backward(away, SHAPE) == reading
    assert forward(away, SHAPE).step is Step.DONE


@pytest.mark.parametrize("step", [step for step in Step if step not in READING])
def test_elsewhere_the_sheet_is_not_one_touch_away(step: Step) -> None:
    walk = replace(CHOSEN, step=step)

    assert sheet_now(walk) == walk


def test_back_from_an_open_topic_shows_the_list_of_topics() -> None:
    walk = replace(CHOSEN, step=Step.TOPICS, topic=1)

    assert backward(walk, SHAPE) == replace(walk, topic=-1)


def test_the_only_topic_is_opened_at_once() -> None:
    walk = replace(CHOSEN, step=Step.CARE, phase=0)

    assert forward(walk, Shape(phases=1, topics=1, questions=0)).topic == 0


def test_back_from_the_email_screen_keeps_the_visit() -> None:
    walk = replace(CHOSEN, step=Step.EMAIL, answers=frozenset({"acne-prone"}))

    assert backward(walk, SHAPE) == replace(walk, step=Step.TAKE_HOME)


@pytest.mark.parametrize("step", [Step.READY, Step.RECOVERY, Step.CARE, Step.TOPICS])
def test_what_is_normal_can_be_asked_from_whatever_is_read_before_it_and_back_leads_there(step: Step) -> None:
    reading = replace(CHOSEN, step=step, phase=1)

    asked = is_it_normal(reading)
    opened = replace(asked, sign="fever.0")

    assert asked.step is Step.SIGNS
    assert backward(backward(opened, SHAPE), SHAPE) == reading
    on = forward(asked, SHAPE)
    assert (on.step, backward(on, SHAPE).left) == (Step.QUIZ, None)


def test_nobody_asks_what_is_normal_before_there_is_advice_or_after_it() -> None:
    for step in (Step.DAY, Step.ABOUT, Step.SIGNS, Step.QUIZ, Step.TAKE_HOME):
        walk = replace(CHOSEN, step=step)
        assert is_it_normal(walk) == walk


def test_back_from_the_first_screen_forgets_what_was_chosen() -> None:
    assert backward(answered(CHOSEN, ABOUT_YOU, "acne-prone"), SHAPE) == Walk()


def test_an_answer_touched_twice_is_taken_back() -> None:
    once = answered(CHOSEN, ABOUT_YOU, "acne-prone")
    twice = answered(once, ABOUT_YOU, "acne-prone")

    assert once.answers == {"acne-prone"}
    assert twice == CHOSEN


@pytest.mark.parametrize(("say", "where"), [(said_none, "none_of"), (said_nothing, "declined")])
def test_saying_none_or_nothing_clears_the_answers_to_that_question(say: Callable[..., Walk], where: str) -> None:
    before = answered(answered(CHOSEN, ABOUT_YOU, "acne-prone"), CLOSED_WITH, "glue")

    walk = say(before, ABOUT_YOU)

    assert walk.answers == {"glue"}
    assert getattr(walk, where) == {"about-you"}
    assert say(walk, ABOUT_YOU) == answered(CHOSEN, CLOSED_WITH, "glue")
    assert getattr(answered(walk, ABOUT_YOU, "pregnant"), where) == frozenset()


def test_one_of_some_options_takes_the_place_of_the_one_before() -> None:
    walk = answered(answered(CHOSEN, ABOUT_YOU, "pregnant"), CLOSED_WITH, "stitches")

    other = answered(walk, CLOSED_WITH, "glue")

    assert other.answers == {"pregnant", "glue"}
    assert answered(other, CLOSED_WITH, "glue").answers == {"pregnant"}


def test_each_question_has_a_screen_and_none_has_none() -> None:
    day = replace(CHOSEN, step=Step.DAY)
    two, none = replace(SHAPE, asked=2), replace(SHAPE, asked=0)

    first = forward(day, two)
    second = forward(first, two)

    assert [(each.step, each.asked) for each in (first, second)] == [(Step.ABOUT, 0), (Step.ABOUT, 1)]
    assert backward(forward(second, two), two) == second
    assert forward(day, none).step is Step.READY
    assert backward(forward(day, none), none) == day


def test_every_numbered_step_can_be_reached() -> None:
    walk, seen = CHOSEN, {CHOSEN.step}
    while walk.step is not Step.DONE:
        walk = forward(walk, SHAPE)
        seen.add(walk.step)

    assert seen >= set(NUMBERED)


@pytest.mark.parametrize(
    ("treatments", "step", "chosen"),
    [
        (["microneedling"], Step.DAY, "microneedling"),
        (["microneedling", "peeling"], Step.TREATMENT, ""),
        ([], Step.TREATMENT, ""),
    ],
)
def test_only_the_only_treatment_is_chosen_where_a_visit_begins(treatments: list[str], step: Step, chosen: str) -> None:
    assert begun(treatments) == Walk(step=step, treatment=chosen)


@pytest.mark.parametrize("several", [False, True])
def test_a_visit_has_a_screen_of_treatments_where_there_are_several(*, several: bool) -> None:
    shape = replace(SHAPE, several=several)

    first = forward(Walk(), shape)
    day = replace(CHOSEN, step=Step.DAY)

    assert first.step is (Step.TREATMENT if several else Step.DAY)
    assert is_first(first, shape)
    assert backward(day, shape) == (replace(CHOSEN, step=Step.TREATMENT) if several else Walk())


def test_another_treatment_forgets_the_answers_and_the_same_one_keeps_them() -> None:
    before = answered(CHOSEN, ABOUT_YOU, "acne-prone")

    same, other = chose_treatment(before, "microneedling"), chose_treatment(before, "peeling")

    assert same == before
    assert (other.treatment, other.answers) == ("peeling", frozenset())


def test_a_visit_is_as_long_as_its_plan() -> None:
    plan = sample_plan()
    one_topic = sample_plan(topics=plan.topics[:1], quiz=())

    assert [shape_of(each, 2) for each in (plan, one_topic, None)] == [
        Shape(asked=2, phases=4, topics=len(plan.topics), questions=len(plan.quiz)),
        Shape(asked=2, phases=4, topics=1),
        Shape(asked=2),
    ]


def test_a_plan_without_phases_has_a_page_of_care_where_it_has_rules_or_notices() -> None:
    tiny = sample_plan(phases=(), topics=(), quiz=(), signs=())

    shape = shape_of(tiny, asked=0)

    assert shape == Shape(phases=1, asked=0, signs=False)
    assert shape_of(replace(tiny, rules=(), notices=())) == Shape(care=False, glance=False, signs=False)


def test_a_recovery_without_anything_to_avoid_or_to_expect_at_its_end_has_nothing_to_show_at_a_glance() -> None:
    plan = sample_plan(rules=tuple(rule for rule in sample_plan().rules if rule.stance is Stance.DO))
    *phases, last = plan.phases
    nothing = replace(plan, phases=(*phases, replace(last, expect=())))

    walks = [forward(Walk(step=Step.READY), shape_of(each)) for each in (plan, nothing)]

    assert [walk.step for walk in walks] == [Step.RECOVERY, Step.CARE]


def test_what_is_empty_is_passed_by_in_both_directions() -> None:
    shape = Shape(phases=1, asked=0, signs=False)

    there = forward(forward(CHOSEN, shape), shape)

    assert (there.step, forward(forward(there, shape), shape).step, backward(there, shape).step) == (
        Step.READY,
        Step.TAKE_HOME,
        Step.DAY,
    )


def test_before_there_is_a_plan_next_leads_to_it() -> None:
    walk = forward(forward(replace(CHOSEN, step=Step.DAY), shape_of(None, 1)), shape_of(None, 1))

    assert walk.step is Step.READY


def test_the_printer_is_known_before_it_is_told_of() -> None:
    before = backward(Walk(step=Step.TAKE_HOME), SHAPE).step

    assert before in READING
    assert {step for step in Step if needs_printer(step)} == {*READING, *OFFERED}


def test_a_clock_that_goes_wrong_ends_only_a_visit_that_has_no_dates_yet() -> None:
    ended = {step for step in Step if is_ended_by_doubt(Walk(step=step), None)}

    assert ended == {*Step} - BETWEEN_VISITS
    assert not any(is_ended_by_doubt(Walk(step=step), sample_plan()) for step in Step)


def test_who_takes_nothing_is_asked_once() -> None:
    offered, empty = Walk(step=Step.TAKE_HOME), Shape(empty_handed=True)

    asked = forward(offered, empty)
    again = forward(backward(asked, empty), empty)

    assert (asked.step, again.step) == (Step.LEAVING, Step.DONE)
    assert forward(offered, Shape()).step is Step.DONE


@pytest.mark.parametrize("step", sorted(ASIDE))
def test_back_from_beside_the_offer_goes_through_its_pages_to_the_offer(step: Step) -> None:
    second = Walk(step=step, part=1)

    assert backward(second, Shape()) == Walk(step=step)
    assert backward(Walk(step=step), Shape()).step is Step.TAKE_HOME
