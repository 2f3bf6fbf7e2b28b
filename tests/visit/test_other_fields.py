"""What nurses of other fields write is dated right on the days of the year on which dates are hard."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Stance
from kiosk.i18n import NBSP
from tests.packs import four

if TYPE_CHECKING:
    from kiosk.visit.plan import PlannedRule

NOVEMBER, OCTOBER, MARCH = "late-in-the-evening", "before-the-clocks-go-back", "before-the-clocks-go-forward"
NEW_YEAR, LEAP, UNKNOWN = "at-the-end-of-the-year", "on-february-29", "the-day-before-at-an-unknown-hour"
SAID = [
    # minutes and hours elapse, whatever the clocks do
    ("tooth", OCTOBER, "gauze", "30 minutes, at least until Saturday, October 31, 9:00 p.m."),
    ("tooth", OCTOBER, "ice", "24 hours at most, until Sunday, November 1, 7:00 p.m."),
    ("tooth", OCTOBER, "smoking", "not before Tuesday, November 3, 7:30 p.m."),
    ("tooth", MARCH, "smoking", "not before Tuesday, March 10, 3:00 p.m."),
    ("tooth", MARCH, "hard-food", "not before Saturday, March 14"),
    ("tooth", NOVEMBER, "gauze", "30 minutes, at least until Wednesday, November 25, 12:30 a.m."),
    ("tooth", NOVEMBER, "salt-water", "from Thursday, November 26, 7 days, at least until Wednesday, December 2"),
    ("tooth", UNKNOWN, "salt-water", "from Wednesday, November 25, 7 days, at least until Tuesday, December 1"),
    # nights are those of the day before; the first one is that of the treatment
    ("tooth", NOVEMBER, "pillow", "2 nights, the last night Wednesday, November 25"),
    ("vaccine", NEW_YEAR, "night", "the night of Thursday, December 31"),
    # months are counted on the calendar, and another year is said
    ("mole", NEW_YEAR, "sun", "not before Wednesday, June 30, 2027"),
    ("mole", NEW_YEAR, "alcohol", "not before Friday, January 1, 2027, 5:00 p.m."),
    ("mole", LEAP, "sun", "not before Tuesday, August 29"),
    ("mole", LEAP, "pain", "3 days at most, the last one Thursday, March 2"),
    # what waits for the stitches has no date
    ("mole", LEAP, "sunscreen", "after your stitches are out, for at least 6 months"),
    ("mole", LEAP, "massage", "from 2 weeks after your stitches are out"),
    ("mole", LEAP, "bath", "until 2 days after your stitches are out; if not by Tuesday, March 21, call us"),
]  # fmt: skip


def rules(name: str, day: str) -> dict[str, PlannedRule]:
    return {rule.id: rule for rule in four.plan(name, day).rules}


@pytest.mark.parametrize(("name", "day", "rule", "english"), SAID)
def test_each_wait_is_over_when_it_is(name: str, day: str, rule: str, english: str) -> None:
    assert rules(name, day)[rule].when.of("en-CA").replace(NBSP, " ") == english


def test_what_is_hidden_is_told_to_nobody() -> None:
    assert "silicone" not in rules("mole", NOVEMBER)
    assert "daycare" not in rules("vaccine", NOVEMBER)


def test_a_mark_names_its_own_rule_though_another_one_is_about_the_same() -> None:
    (topic,) = four.plan("tooth", NOVEMBER).topics

    assert topic.later[0].of("en-CA") == (
        "Rinse with salt water from Thursday, November 26, and at least until Wednesday, December 2."
    )


@pytest.mark.parametrize("answer", ["", "young"])
def test_a_baby_gets_no_fever_medicine_and_an_older_child_a_limit(answer: str) -> None:
    plan = four.plan("vaccine", NOVEMBER, *filter(None, [answer]))

    (medicine,) = (rule for rule in plan.rules if rule.subject == "fever-medicine")
    (baby, older) = ("Fever medicine without talking to us", "maximum 4 doses in 24 hours")
    assert (baby if answer else older) in medicine.thing.of("en-CA")


def test_a_reminder_of_hours_never_comes_before_they_are_over() -> None:
    plan = four.plan("vaccine", NOVEMBER, "live")

    assert all(reminder.at > plan.treated_at + timedelta(hours=8) for reminder in plan.reminders)
    assert all(9 <= reminder.at.hour <= 21 for reminder in plan.reminders)


@pytest.mark.parametrize("name", four.NAMES)
@pytest.mark.parametrize("day", four.DAYS)
def test_each_single_answer_is_planned_on_each_hard_day(name: str, day: str) -> None:
    plans = [four.plan(name, day, *said) for said in four.answers(name)]

    assert len(plans) > 0
    for plan in plans:
        texts = [text.of(tag) for rule in plan.rules for text in (rule.thing, rule.when) for tag in plan.languages]
        assert not [text for text in texts if "{" in text]
        assert len(texts) >= 4


def test_what_waits_for_something_stands_after_what_is_to_be_done_on_a_day() -> None:
    tasks = [name for name, rule in rules("mole", LEAP).items() if rule.stance is Stance.DO]

    assert tasks[-3:] == ["wash", "sunscreen", "massage"]
