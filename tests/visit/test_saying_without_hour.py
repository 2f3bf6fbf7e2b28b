"""Where nobody knows the hour of the treatment, when a rule holds is said no less carefully."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kiosk.content.model import EndIs, Stance
from tests.visit.one_rule import TUESDAY, planned, rule, said

AVOID, DO = Stance.AVOID, Stance.DO
LEAST, MOST = EndIs.AT_LEAST, EndIs.AT_MOST


@pytest.mark.parametrize(
    ("stance", "end", "end_is", "english"),
    [
        (Stance.AVOID, "4 h", None, "for 4 hours after your treatment"),
        (Stance.AVOID, "24 h", None, "not before Thursday, November 26"),
        (Stance.AVOID, "96 h", None, "not before Sunday, November 29"),
        (Stance.DO, "48 h", EndIs.AT_LEAST, "48 hours, at least until Thursday, November 26"),
        (Stance.DO, "48 h", EndIs.AT_MOST, "48 hours at most, until Wednesday, November 25"),
        (Stance.DO, "4 h", EndIs.AT_MOST, "for at most 4 hours after your treatment"),
    ],
)
def test_where_nobody_knows_the_hour_the_clinic_s_hours_bound_it(
    stance: Stance, end: str, end_is: EndIs | None, english: str
) -> None:  # fmt: skip
    (made,) = planned(rule(stance, end_is, end=end), at=TUESDAY.replace(hour=12), known=False)

    assert said(made)[1] == english


def test_a_task_lasts_from_the_day_that_is_told_where_nobody_knows_the_hour() -> None:
    (made,) = planned(
        rule(Stance.DO, EndIs.AT_LEAST, start="24 h", lasts="7 d"), at=TUESDAY.replace(hour=12), known=False
    )

    assert said(made)[1] == "from Thursday, November 26, 7 days, at least until Wednesday, December 2"


@pytest.mark.parametrize(
    ("stance", "times", "end_is", "french", "english"),
    [
        (AVOID, {"lasts": "4 h"}, None, "pendant 4 heures après votre soin", "for 4 hours after your treatment"),
        (
            AVOID,
            {"start": "2 h", "end": "6 h"},
            None,
            "de 2 heures à 6 heures après votre soin",
            "from 2 hours to 6 hours after your treatment",
        ),
        (
            AVOID,
            {"start": "2 h", "lasts": "4 h"},
            None,
            "à partir de 2 heures après votre soin, pendant 4 heures",
            "from 2 hours after your treatment, for 4 hours",
        ),
        (
            DO,
            {"start": "2 h", "lasts": "4 h"},
            LEAST,
            "à partir de 2 heures après votre soin, pendant au moins 4 heures",
            "from 2 hours after your treatment, for at least 4 hours",
        ),
        (
            DO,
            {"start": "2 h", "end": "6 h"},
            MOST,
            "à partir de 2 heures après votre soin, au plus jusqu’à 6 heures après votre soin",
            "from 2 hours after your treatment, until 6 hours after your treatment at most",
        ),
        (
            DO,
            {"start": "2 h", "end": "6 h"},
            LEAST,
            "à partir de 2 heures après votre soin, au moins jusqu’à 6 heures après votre soin",
            "from 2 hours after your treatment, at least until 6 hours after your treatment",
        ),
    ],
)
def test_hours_of_a_treatment_whose_hour_nobody_knows_are_said_with_their_start_and_their_length(
    stance: Stance, times: dict[str, Any], end_is: EndIs | None, french: str, english: str
) -> None:  # fmt: skip
    (made,) = planned(rule(stance, end_is, **times), at=TUESDAY.replace(hour=12), known=False)

    assert said(made) == (french, english)


@pytest.mark.parametrize(
    ("today", "english"),
    [
        (date(2026, 11, 25), "for 12 hours after your treatment"),
        (date(2026, 11, 26), "OK since Thursday, November 26"),
    ],
)
def test_nothing_is_ok_since_a_day_that_is_still_to_come(today: date, english: str) -> None:
    (made,) = planned(rule(AVOID, end="12 h"), at=TUESDAY.replace(hour=12), known=False, today=today)

    assert said(made)[1] == english


def test_a_task_at_most_so_long_ends_by_the_earliest_start_where_nobody_knows_the_hour() -> None:
    (made,) = planned(rule(DO, MOST, start="9 h", lasts="3 d"), at=TUESDAY.replace(hour=12), known=False)

    end = "3 days at most, the last one Thursday, November 26"
    assert said(made)[1] == f"from 9 hours after your treatment, {end}"


def test_a_task_of_hours_is_gone_the_next_day_where_nobody_knows_the_hour() -> None:
    task = rule(DO, LEAST, start="2 h", lasts="4 h")

    assert planned(task, at=TUESDAY.replace(hour=12), known=False, today=date(2026, 11, 25)) == []
