"""The day of the treatment, and the hour that stands for one that nobody told."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import ClinicSettings
from kiosk.visit.clinic import clinic
from kiosk.visit.days import MOST_DAYS_AGO, need_year, offered, visit_of
from kiosk.visit.plan import CarePlan, phase_on
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

ZONE = ZoneInfo("America/Toronto")
NOW = datetime(2026, 11, 22, 23, 41, 52, 7, tzinfo=ZONE)
NOBODY = frozenset[str]()


def plan() -> CarePlan:
    content = french_and_english()
    visit = visit_of("microneedling", NOBODY, now=NOW)
    return care_plan(content, visit, clinic(ClinicSettings(), content.languages))


@pytest.mark.parametrize("day", [None, NOW.date()])
def test_a_treatment_of_today_was_now_to_the_minute(day: date | None) -> None:
    visit = visit_of("microneedling", NOBODY, now=NOW, day=day)

    assert visit.treated_at == datetime(2026, 11, 22, 23, 41, tzinfo=ZONE)
    assert visit.time_known


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2026, 11, 1), date(2026, 3, 8)])
def test_a_treatment_of_another_day_was_at_noon_and_nothing_is_said_to_the_hour(day: date) -> None:
    visit = visit_of("microneedling", NOBODY, now=NOW, day=day)

    assert visit.treated_at == datetime.combine(day, time(12), ZONE)
    assert visit.treated_at.utcoffset() == datetime.combine(day, time(12), ZONE).utcoffset()
    assert not visit.time_known


@pytest.mark.parametrize("day", [None, date(2026, 11, 20)])
def test_an_hour_that_was_told_is_known_on_any_day(day: date | None) -> None:
    visit = visit_of("microneedling", NOBODY, now=NOW, day=day, hour=time(14, 30))

    assert visit.treated_at == datetime.combine(day or NOW.date(), time(14, 30), ZONE)
    assert visit.time_known


def test_the_hour_that_the_clock_goes_through_twice_stays_the_second_one() -> None:
    again = datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=ZONE)

    visit = visit_of("microneedling", NOBODY, now=again)

    assert visit.treated_at.utcoffset() == again.utcoffset()


def test_today_and_the_days_before_it_can_be_chosen_as_long_as_the_plan_is() -> None:
    days = offered(date(2026, 3, 2))

    assert days[:3] == (date(2026, 3, 2), date(2026, 3, 1), date(2026, 2, 28))
    assert len(set(days)) == MOST_DAYS_AGO


@pytest.mark.parametrize("number", range(4))
def test_each_day_of_a_phase_belongs_to_it(number: int) -> None:
    made = plan()
    phase = made.phases[number]

    assert [phase_on(made, day) for day in (phase.first_day, phase.last_day)] == [number, number]


def test_a_day_without_a_phase_is_told_the_first() -> None:
    assert phase_on(plan(), date(2026, 11, 1)) == 0
    assert phase_on(plan(), date(2028, 1, 1)) == 0


@pytest.mark.parametrize(("year_before", "needed"), [(2026, False), (None, False), (2025, True), (2027, True)])
def test_days_are_offered_with_their_year_where_the_kiosk_was_last_open_in_another(
    year_before: int | None,
    needed: bool,  # noqa: FBT001 - what is expected
) -> None:
    assert need_year(NOW.date(), year_before) == needed
