"""A treatment of four sentences walks from Welcome to Done, and no page of it is empty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content.model import EndIs, Phase, Reminder, Stance
from kiosk.content.times import Moment, Wait
from kiosk.i18n import Text
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from kiosk.visit.walk import Step
from tests.content import tiny
from tests.qt.objects import Objects

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WATER = Text.written({"fr-CA": "Eau", "en-CA": "Water"})


def kiosk(bot: QtBot, **changes: Any) -> Objects:  # noqa: ANN401 - any field of a treatment
    content = tiny.content()
    treatment = replace(content.treatments["earwax"], **changes)
    return Objects(bot, tiny.offer(replace(content, treatments={treatment.id: treatment})))


def walked(kiosk: Objects) -> list[Step]:
    """Go from Welcome to the last step, and return every step on the way."""
    kiosk.visit.start("en-CA")
    steps = [kiosk.visit.at]
    kiosk.on()
    steps.append(kiosk.visit.at)
    while kiosk.visit.canGoNext:
        if kiosk.visit.at is Step.TAKE_HOME:
            kiosk.wait_for(lambda: kiosk.take_home.canPrint)
            kiosk.take_home.print()
        kiosk.visit.next()
        steps.append(kiosk.visit.at)
    return steps


def test_it_has_a_page_of_care_and_one_of_signs_and_no_other(qtbot: QtBot) -> None:
    assert walked(kiosk(qtbot)) == [Step.DAY, Step.READY, Step.CARE, Step.SIGNS, Step.TAKE_HOME, Step.DONE]


def test_the_line_counts_the_steps_that_it_has(qtbot: QtBot) -> None:
    here = kiosk(qtbot)
    here.visit.start("en-CA")

    told = [str(here.visit.stepText)]
    while here.visit.at is not Step.TAKE_HOME:
        here.on()
        told.append(str(here.visit.stepText))

    assert told == [f"step {number} of 5" for number in range(1, 6)]


@pytest.mark.parametrize(
    ("reminders", "note"),
    [
        ((), ""),
        ((Reminder(id="r", at=Wait.written("7 d"), title=WATER, text=WATER),), "With reminders for your calendar"),
    ],
)
def test_the_email_is_offered_with_reminders_where_there_are_some(
    qtbot: QtBot, reminders: tuple[Reminder, ...], note: str
) -> None:
    here = kiosk(qtbot, reminders=reminders)

    here.to(Step.TAKE_HOME)

    assert here.take_home.mailNote == note


def test_the_way_back_is_the_same(qtbot: QtBot) -> None:
    here = kiosk(qtbot)
    here.to(Step.TAKE_HOME)

    steps = []
    while here.visit.at is not Step.DAY:
        here.visit.back()
        steps.append(here.visit.at)

    assert steps == [Step.SIGNS, Step.CARE, Step.READY, Step.DAY]


def test_its_page_of_care_says_all_there_is_to_do_and_to_avoid_and_when(qtbot: QtBot) -> None:
    here = kiosk(qtbot)

    here.to(Step.CARE)

    assert [row.plain for row in here.advice.toDo.rows] == ["Dry your ear with a towel"]
    assert [(row.things[0].plain, row.when) for row in here.advice.avoid.rows] == [
        ("Water in your ear", "not before Tuesday, November 24, noon"),
        ("Cotton swabs", "at all times"),
    ]
    assert here.advice.notices.rows[0].plain.startswith("Pain, discharge or hearing loss: call us at 418-555-0123 (M")
    assert not here.advice.phases.rows


def test_the_last_phase_may_stay_open_and_a_task_that_ends_in_it_says_so(qtbot: QtBot) -> None:
    said = Text.written({"fr-CA": "Ensuite", "en-CA": "Later on"})
    phase = Phase(id="later", title=said, summary=said)
    (task,) = (rule for rule in tiny.content().treatments["earwax"].rules if rule.stance is Stance.DO)
    week = replace(task, end=Moment(wait=Wait.written("7 d")), end_is=EndIs.AT_LEAST)
    here = kiosk(qtbot, phases=(phase,), rules=(week,))

    here.to(Step.CARE)

    assert [row.when for row in here.advice.toDo.rows] == ["7 days, at least until Saturday, November 28"]
    assert [row.dates for row in here.advice.phases.rows] == ["from Nov 22"]


def test_a_task_of_hours_stands_on_the_day_of_the_treatment_where_nobody_knows_its_hour() -> None:
    said = Text.written({"fr-CA": "Au début", "en-CA": "At first"})
    phase = Phase(id="first", title=said, summary=said, end=Wait.written("2 d"))
    content = tiny.content()
    treatment = content.treatments["earwax"]
    (task,) = (rule for rule in treatment.rules if rule.stance is Stance.DO)
    hours = replace(task, end=Moment(wait=Wait.written("4 h")), end_is=EndIs.AT_MOST)
    whole = replace(content, treatments={"earwax": replace(treatment, phases=(phase,), rules=(hours,))})

    made = care_plan(whole, Visit("earwax", tiny.TREATED, time_known=False), tiny.plan().clinic)

    assert [rule.id for rule in made.phases[0].do] == [task.id]


def test_a_task_that_begins_after_the_last_phase_says_when_and_not_as_if_it_were_now(qtbot: QtBot) -> None:
    said = Text.written({"fr-CA": "Au début", "en-CA": "At first"})
    phase = Phase(id="first", title=said, summary=said, end=Wait.written("2 d"))
    (task,) = (rule for rule in tiny.content().treatments["earwax"].rules if rule.stance is Stance.DO)
    later = replace(task, start=Moment(wait=Wait.written("14 d")))
    here = kiosk(qtbot, phases=(phase,), rules=(later,))

    here.to(Step.CARE)

    assert [row.when for row in here.advice.toDo.rows] == ["from Sunday, December 6"]


def test_a_treatment_that_has_only_signs_for_this_patient_skips_the_page_of_care(qtbot: QtBot) -> None:
    assert walked(kiosk(qtbot, rules=(), notices=())) == [Step.DAY, Step.READY, Step.SIGNS, Step.TAKE_HOME, Step.DONE]


@pytest.mark.parametrize("language", ["fr-CA", "en-CA"])
def test_it_is_printed_on_one_sheet_with_a_language_on_each_side(qtbot: QtBot, language: str) -> None:
    here = kiosk(qtbot)
    here.to_offer()
    here.visit.setLanguage(language)
    here.wait_for(lambda: here.sheet.made is not None)

    here.take_home.print()

    here.wait_for(lambda: here.desk.papers == [2])
