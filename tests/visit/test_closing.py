"""Whoever is told to call reads on which days soon the clinic does not answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import ClinicSettings
from kiosk.visit.clinic import clinic
from kiosk.visit.closing import stretches
from kiosk.visit.moments import clock_of
from kiosk.visit.plan import Clinic, Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

CONTENT = french_and_english()
AT = datetime(2026, 12, 14, 14, 10, tzinfo=ZoneInfo("America/Toronto"))  # a Monday
HOLIDAYS = "2026-12-24, 2026-12-25, 2026-12-28, 2026-12-31, 2027-01-01"


def here(closed: str, opening: str = "mon-fri 09:00-17:00") -> Clinic:
    return clinic(ClinicSettings(closed=closed, opening=opening), CONTENT.languages)


def hours(of: Clinic) -> dict[str, str]:
    plan = care_plan(CONTENT, Visit("microneedling", AT), of)
    return {language: plan.clinic.hours.of(language) for language in plan.languages}


def test_days_on_which_it_is_closed_stand_with_its_hours_in_each_language() -> None:
    assert hours(here(HOLIDAYS)) == {
        "fr-CA": "Lundi au vendredi, 9\xa0h à 17\xa0h; fermé\xa0: 24 – 28\xa0déc., 31\xa0déc. – 1er\xa0janv.",
        "en-CA": "Monday to Friday, 9:00\xa0a.m. to 5:00\xa0p.m.; closed: Dec 24 – 28, Dec 31 – Jan 1",
    }


def test_a_clinic_without_hours_tells_only_when_it_is_closed() -> None:
    assert hours(here("2026-12-25", opening=""))["en-CA"] == "Closed: Dec 25"


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        ("2026-12-13", []),  # it is over
        ("2026-12-26", []),  # a Saturday
        ("2027-01-13", [(date(2027, 1, 13), date(2027, 1, 13))]),
        ("2027-01-14", []),  # more than thirty days on
        ("2026-12-18, 2026-12-21", [(date(2026, 12, 18), date(2026, 12, 21))]),  # over a weekend
        ("2026-12-18, 2026-12-22", [(date(2026, 12, day), date(2026, 12, day)) for day in (18, 22)]),
    ],
)
def test_only_what_is_soon_and_no_weekend_is_told(closed: str, told: list[tuple[date, date]]) -> None:
    assert stretches(here(closed), AT.date()) == told


def test_every_text_that_names_the_phone_names_the_days_too() -> None:
    plan = care_plan(CONTENT, Visit("microneedling", AT), here("2026-12-25"))

    assert "closed: Dec 25" in plan.when_closed.of("en-CA")
    assert "fermé" in plan.when_closed.of("fr-CA")


def test_a_treatment_on_such_a_day_may_have_been_at_any_hour() -> None:
    visit = Visit("microneedling", AT.replace(hour=12, minute=0), time_known=False)

    usual, closed = (clock_of(visit, here(each)) for each in ("", "2026-12-14"))

    assert (usual.earliest.hour, usual.latest.hour) == (9, 17)
    assert (closed.earliest.hour, closed.latest.hour) == (0, 23)


def test_a_plan_is_as_before_where_no_day_is_given() -> None:
    before = replace(here(""), closed=(date(2027, 7, 1),))

    assert hours(before) == hours(here(""))
