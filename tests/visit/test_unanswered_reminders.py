"""Who did not answer is reminded of what holds for them, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.model import (
    Content,
    EndIs,
    Reminder,
)
from kiosk.content.times import Moment, Wait
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.visit.nobody_answered import (
    ABOUT,
    CLINIC,
    CLOSED,
    ENGLISH,
    OPPOSITES,
    TREATED,
    content,
    plan,
    rule,
    text,
)


def reminders(pack: Content, *answers: str, none_of: tuple[str, ...] = ()) -> list[str]:
    return [each.title.of(ENGLISH) for each in plan(pack, *answers, none_of=none_of).reminders]


def remind(of: str) -> tuple[Reminder, ...]:
    return (Reminder(id="again", of=of, title=text("Swim again"), text=text("-")),)


def test_nobody_is_reminded_of_a_rule_that_is_for_others() -> None:
    pack = content(rule("a", "5 d", for_=("stitches",)), reminders=remind("a"))

    assert reminders(pack, "stitches") == ["Swim again"]
    assert reminders(pack, "glue") == []


def test_a_reminder_of_a_rule_that_others_have_otherwise_is_of_theirs() -> None:
    pack = content(rule("a", "5 d", for_=("stitches",)), rule("b", "9 d", for_=("glue",)), reminders=remind("a"))

    assert [each.at.day for each in plan(pack, "glue").reminders] == [1]


def test_a_reminder_of_what_is_for_an_option_says_so_where_nobody_answered() -> None:
    pack = content(rule("a", "5 d", for_=("smoker",)), questions=(ABOUT,), reminders=remind("a"))

    assert reminders(pack) == ["If this is you: “I have smoker”. Swim again"]
    assert reminders(pack, none_of=("about",)) == []


def test_nobody_is_reminded_of_some_hours_where_nobody_knows_which() -> None:
    hours = replace(rule("a"), start=Moment(wait=Wait.written("2 h")), lasts=Wait.written("4 h"))
    pack = content(hours, questions=(), reminders=remind("a"))

    made = care_plan(pack, Visit("any", TREATED, time_known=False), CLINIC)

    assert [each.when.of(ENGLISH) for each in made.rules] == ["from 2 hours after your treatment, for 4 hours"]
    assert made.reminders == ()


def test_nobody_is_reminded_of_what_they_have_to_ask_about() -> None:
    opposites = tuple(replace(each, end=Moment(wait=Wait.written("5 d"))) for each in OPPOSITES)
    opposites = (replace(opposites[0], end_is=EndIs.AT_LEAST), opposites[1])
    pack = content(*opposites, questions=(replace(CLOSED, careful="none"),), reminders=remind("any jelly"))

    assert reminders(pack, "glue") == ["Swim again"]
    assert reminders(pack) == []
