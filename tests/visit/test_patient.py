"""A patient of whom staff tell: what they answered, and when they were treated."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Option, Question
from kiosk.i18n import Text
from kiosk.visit.days import MOST_DAYS_AGO, NOON, offered, visit_of
from kiosk.visit.patient import (
    NOBODY,
    NONE,
    Patient,
    answered,
    asked,
    chose_day,
    is_like,
    moved_hour,
    said_none,
    shortcuts,
    weeks,
)

NOW = datetime(2026, 11, 25, 14, 40, tzinfo=ZoneInfo("America/Toronto"))
TODAY = NOW.date()


def option(name: str) -> Option:
    said = Text({"fr-CA": name, "en-CA": name})
    return Option(id=name, icon="drop-duotone", statement=said, adapted=said)


SKIN = Question(id="skin", any_of=(option("acne"), option("dark")))
CLOSED = Question(id="closed", one_of=(option("stitches"), option("glue")))
QUESTIONS = (SKIN, CLOSED)


def test_any_of_some_may_be_true_and_one_of_others() -> None:
    patient = Patient()

    for question, name in ((SKIN, "acne"), (SKIN, "dark"), (CLOSED, "stitches"), (CLOSED, "glue")):
        patient = answered(patient, question, name)

    assert patient.answers == {"acne", "dark", "glue"}
    assert answered(patient, CLOSED, "glue").answers == {"acne", "dark"}


def test_none_of_these_takes_back_what_was_answered_and_an_answer_takes_it_back() -> None:
    none = said_none(answered(answered(Patient(), SKIN, "acne"), CLOSED, "glue"), SKIN)

    assert none == Patient(frozenset({"glue"}), frozenset({"skin"}))
    assert said_none(none, SKIN).none_of == frozenset()
    assert answered(none, SKIN, "dark").none_of == frozenset()


def test_what_is_no_longer_asked_is_forgotten() -> None:
    patient = said_none(answered(Patient(), SKIN, "acne"), CLOSED)

    assert asked(patient, (SKIN,)) == Patient(frozenset({"acne"}))
    assert asked(patient, QUESTIONS) == patient


def test_a_patient_at_a_touch_is_one_who_says_nothing_one_who_says_none_and_one_for_each_answer() -> None:
    found = shortcuts(QUESTIONS)

    assert [*found] == [NOBODY, NONE, "acne", "dark", "stitches", "glue"]
    assert found[NONE].none_of == {"skin", "closed"}
    assert is_like(Patient(frozenset({"acne"}), day=date(2026, 11, 20)), found["acne"])
    assert shortcuts(()) == {}


def test_the_visit_is_the_one_that_the_kiosk_makes_of_the_same_answers() -> None:
    patient = Patient(frozenset({"acne"}), frozenset({"closed"}), date(2026, 11, 20))

    visit = patient.visit("peeling", NOW)

    same = {"none_of": frozenset({"closed"}), "day": date(2026, 11, 20)}
    assert visit == visit_of("peeling", frozenset({"acne"}), now=NOW, **same)  # type: ignore[arg-type]
    assert Patient().visit("peeling", NOW) == visit_of("peeling", frozenset(), now=NOW)


def test_the_calendar_is_whole_weeks_around_the_days_of_the_kiosk() -> None:
    days = weeks(TODAY)

    assert days[0] == date(2026, 10, 26)
    assert days[-1] == date(2026, 11, 29)
    assert {*offered(TODAY)} < {*days}


@pytest.mark.parametrize("away", [-1, MOST_DAYS_AGO])
def test_no_day_is_chosen_that_the_kiosk_does_not_offer(away: int) -> None:
    assert chose_day(Patient(), TODAY - timedelta(days=away), NOW) == Patient()


def test_a_day_that_is_too_long_ago_by_now_is_today() -> None:
    assert Patient(day=TODAY).on(NOW + timedelta(days=MOST_DAYS_AGO)) == TODAY + timedelta(days=MOST_DAYS_AGO)


def test_of_another_day_no_hour_is_told_until_one_is_chosen() -> None:
    patient = chose_day(Patient(), date(2026, 11, 20), NOW)

    noon = moved_hour(patient, 1, NOW)

    assert patient.at(NOW) is None
    assert noon.hour == NOON
    assert moved_hour(noon, -1, NOW).hour == time(11, 30)
    assert chose_day(noon, TODAY, NOW) == Patient()


def test_of_today_the_hour_is_now_or_an_earlier_one() -> None:
    earlier = moved_hour(Patient(), -1, NOW)

    assert Patient().at(NOW) == NOW
    assert earlier.hour == time(14, 30)
    assert moved_hour(earlier, -1, NOW).hour == time(14)
    assert moved_hour(earlier, 1, NOW) == Patient()
    assert Patient(hour=time(23)).at(NOW) == NOW


@given(
    st.lists(st.tuples(st.sampled_from(["day", "hour"]), st.integers(-60, 60)), max_size=30),
    st.integers(0, 60 * 24 * 400),
)
def test_whatever_is_chosen_no_treatment_is_still_to_come(steps: list[tuple[str, int]], minutes: int) -> None:
    now = NOW + timedelta(minutes=minutes)
    patient = Patient()

    for what, by in steps:
        chosen = chose_day(patient, now.date() - timedelta(days=by), now)
        patient = chosen if what == "day" else moved_hour(patient, by, now)

    visit = patient.visit("peeling", now)
    assert visit.treated_at <= now or not visit.time_known
    assert visit.treated_at.date() in offered(now.date())
