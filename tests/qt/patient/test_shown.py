"""What the screens show of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import ClinicSettings
from kiosk.content.model import EndIs, Phase, Rule, Stance, Treatment
from kiosk.content.times import Moment, Wait
from kiosk.i18n import Text
from kiosk.qt.patient import offered, shown
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

CONTENT = french_and_english()
ENGLISH = "en-CA"


def plan(*answers: str, today: date | None = None) -> CarePlan:
    at = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))
    visit = Visit("microneedling", at, answers=frozenset(answers), today=today)
    return care_plan(CONTENT, visit, clinic(ClinicSettings(), CONTENT.languages))


def test_what_ends_together_stands_together() -> None:
    made = plan()

    avoid = shown.care(made, 0, ENGLISH).avoid

    (sun,) = (row for row in avoid if row.things[0].plain == "Direct sun, tanning")
    assert len(avoid) <= 6
    assert sun.when == "not before Sunday, December 6"
    assert (sun.weekday, sun.number, sun.month) == ("Sun", "6", "Dec")
    assert len(sun.things) > 1


def test_what_may_be_done_again_first_comes_first_and_what_never_may_last() -> None:
    made = plan()

    numbers = [row.number for row in shown.care(made, 0, ENGLISH).avoid]

    assert numbers == ["23", "24", "25", "29", "6", ""]


def test_what_is_over_is_allowed_again_and_no_longer_avoided() -> None:
    made = plan(today=date(2026, 11, 26))

    care = shown.care(made, 2, ENGLISH)

    assert [(row.plain, row.when) for row in care.again][:1] == [("Drinking alcohol", "OK since Nov 24")]
    assert not {row.plain for row in care.again} & {thing.plain for row in care.avoid for thing in row.things}
    assert shown.day_title(made, 2, ENGLISH) == "Thursday, November 26: day 4"
    assert shown.care(made, 1, ENGLISH).again == ()


def test_a_mark_leads_to_the_condition_below() -> None:
    made = plan()

    care = shown.care(made, 0, ENGLISH)

    makeup = next(row for row in care.avoid if "Makeup" in row.things[0].plain)
    assert makeup.things[0].plain == "Makeup\N{NO-BREAK SPACE}**"
    assert "**\N{NO-BREAK SPACE}and only when nothing stings" in care.conditions.plain


def test_where_there_is_little_room_a_condition_is_told_without_what_explains_it_and_that_once_more_below() -> None:
    care = shown.care(plan(), 0, ENGLISH)

    acids = next(row for row in care.avoid if len(row.things) > 1 and "acids" in row.things[1].plain)

    assert acids.things[1].plain == "Products: acids, benzoyl peroxide, vitamin\N{NO-BREAK SPACE}C\N{NO-BREAK SPACE}*"
    assert acids.remark == "*\N{NO-BREAK SPACE}and only when your skin is calm"
    assert care.explained.plain == "*\N{NO-BREAK SPACE}and only when your skin is calm (not red, stinging or peeling)"


def test_each_thing_has_the_picture_of_its_rule_for_whoever_reads_badly() -> None:
    care = shown.care(plan(today=date(2026, 11, 26)), 2, ENGLISH)

    pictures = {thing.plain: thing.picture for row in care.avoid for thing in row.things}
    pictures |= {row.plain: row.picture for row in (*care.again, *care.to_do)}

    assert pictures["Pool, sauna, hot tub"] == "swimming-pool-duotone"
    assert pictures["Drinking alcohol"] == "wine-duotone"
    assert pictures["Hat and shade outdoors"] == "umbrella-duotone"
    assert all(pictures.values())


def test_the_picture_of_what_is_for_some_patients_does_not_tell_who_they_are() -> None:
    pictures = {rule.picture for made in (plan(), plan("pregnant")) for rule in _retinoids(made)}

    assert pictures == {"moon-duotone"}


def _retinoids(made: CarePlan) -> list[shown.Thing]:
    rows = shown.care(made, 0, ENGLISH).avoid
    return [thing for row in rows for thing in row.things if thing.plain.startswith("Retinol")]


def test_a_rule_without_a_picture_has_none() -> None:
    made = with_phases("3 d", None, rules=(task("1 d"),))

    assert [row.picture for row in shown.care(made, 1, ENGLISH).to_do] == [""]


def test_a_date_that_is_past_is_not_said_again() -> None:
    made = plan()

    whens = [
        next((do.when for do in shown.care(made, number, ENGLISH).to_do if "sunscreen" in do.plain), None)
        for number in range(len(made.phases))
    ]

    assert whens == [None, "from Monday, November 23, 2:30\N{NO-BREAK SPACE}p.m.", "", ""]


def with_phases(*ends: str | None, rules: tuple[Rule, ...] = (), time_known: bool = True) -> CarePlan:
    """Return the plan of a treatment with phases that end so, and with nothing but these rules."""
    said = Text(dict.fromkeys(CONTENT.languages, "Some redness"))
    starts = ("0 d", *ends[:-1])
    phases = [
        Phase(
            id=str(number),
            title=said,
            summary=said,
            start=Wait.written(start or ""),
            end=Wait.written(end) if end else None,
        )
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    treatment = Treatment(id="any", icon="drop-duotone", name=said, title=said, phases=tuple(phases), rules=rules)
    at = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))
    content = replace(CONTENT, treatments={treatment.id: treatment})
    return care_plan(content, Visit(treatment.id, at, time_known), clinic(ClinicSettings(), content.languages))


def task(start: str, end: str | None = None) -> Rule:
    said = Text(dict.fromkeys(CONTENT.languages, "Rinse"))
    begins, ends = Moment(wait=Wait.written(start)), Moment(wait=Wait.written(end)) if end else None
    return Rule(id="rinse", stance=Stance.DO, thing=said, start=begins, end=ends, end_is=EndIs.AT_LEAST)


def test_a_task_ends_in_a_last_phase_that_has_no_end() -> None:
    made = with_phases("3 d", None, rules=(task("1 d", "10 d"),))

    assert [row.when for row in shown.care(made, 1, ENGLISH).to_do] == [
        "from Monday, November 23, at least until Tuesday, December 1"
    ]


def test_a_task_that_begins_after_the_last_phase_has_its_date_there() -> None:
    made = with_phases("1 d", "4 d", rules=(task("5 d"),))

    whens = [[row.when for row in shown.care(made, number, ENGLISH).to_do] for number in range(2)]

    assert whens == [[], ["from Friday, November 27"]]


def test_a_task_of_some_minutes_is_in_its_phase_though_nobody_knows_the_hour() -> None:
    thing = Text(dict.fromkeys(CONTENT.languages, "Ice"))
    ice = Rule(id="ice", stance=Stance.DO, thing=thing, lasts=Wait.written("30 min"), end_is=EndIs.AT_MOST)
    made = with_phases("1 d", "4 d", rules=(ice,), time_known=False)

    whens = [[row.when for row in shown.care(made, number, ENGLISH).to_do] for number in range(2)]

    assert whens == [["for at most 30 minutes after your treatment"], []]


def test_a_phase_in_which_nothing_is_told_to_be_normal_shows_its_summary() -> None:
    made = with_phases(None)

    assert [said.plain for said in shown.care(made, 0, ENGLISH).expect] == ["Some redness"]


def test_today_and_yesterday_have_their_own_names() -> None:
    today = date(2026, 11, 22)

    days = [offered.day(today, today.replace(day=22 - n), today, "fr-CA") for n in range(2)]

    assert [(day.label, day.date) for day in days] == [
        ("Aujourd’hui", "dimanche 22\N{NO-BREAK SPACE}novembre"),
        ("Hier", "samedi 21\N{NO-BREAK SPACE}novembre"),
    ]


@pytest.mark.parametrize(
    ("days", "french", "english"),
    [
        (0, "aujourd’hui", "today"),
        (1, "hier", "yesterday"),
        (2, "il y a 2 jours", "2 days ago"),
        (27, "il y a 27 jours", "27 days ago"),
    ],
)
def test_how_long_ago_it_was_is_told_in_days(days: int, french: str, english: str) -> None:
    assert [offered.ago(days, language) for language in ("fr-CA", ENGLISH)] == [french, english]


def test_a_wrong_answer_is_explained_and_the_right_one_not_given_away() -> None:
    asked = shown.question(plan(), 0, 1, ENGLISH)

    assert [choice.outcome for choice in asked.choices] == ["", "wrong", ""]
    assert "scar" in asked.explanation.plain
