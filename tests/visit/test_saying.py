"""When a rule holds is said in one wording, in plain words of both languages, never less careful than the truth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from kiosk.content.model import EndIs, Rule, Stance
from kiosk.content.times import Wait
from tests.visit.one_rule import CALM, TUESDAY, ZONE, planned, rule, said, text

AVOIDED = [
    ({}, "en tout temps", "at all times"),
    ({"end": "7 d"}, "pas avant le mardi 1er décembre", "not before Tuesday, December 1"),
    ({"end": "1 w"}, "pas avant le mardi 1er décembre", "not before Tuesday, December 1"),
    ({"end": "3 mo"}, "pas avant le mercredi 24 février 2027", "not before Wednesday, February 24, 2027"),
    ({"end": "1 y"}, "pas avant le mercredi 24 novembre 2027", "not before Wednesday, November 24, 2027"),
    ({"end": "24 h"}, "pas avant le mercredi 25 novembre, 20 h 30", "not before Wednesday, November 25, 8:30 p.m."),
    ({"end": "4 h"}, "pas avant le mercredi 25 novembre, 0 h 30", "not before Wednesday, November 25, 12:30 a.m."),
    ({"end": "3 n"}, "pas avant le vendredi 27 novembre", "not before Friday, November 27"),
    ({"end": "96 h"}, "pas avant le dimanche 29 novembre", "not before Sunday, November 29"),
    ({"end": "calm"}, "jusqu’à ce que la peau soit calme", "until your skin is calm"),
    ({"end": "cast"}, "jusqu’au retrait du plâtre", "until the cast is off"),
    ({"end": "3 d + cast"}, "jusqu’à 3 jours après le retrait du plâtre", "until 3 days after the cast is off"),
    (
        {"start": "3 d", "end": "7 d"},
        "dès le vendredi 27 novembre, puis pas avant le mardi 1er décembre",
        "from Friday, November 27, then not before Tuesday, December 1",
    ),
    ({"start": "3 d"}, "dès le vendredi 27 novembre", "from Friday, November 27"),
    ({"start": "calm"}, "quand la peau est calme", "when your skin is calm"),
]


@pytest.mark.parametrize(("times", "french", "english"), AVOIDED)
def test_what_is_avoided_is_said_by_its_first_free_day(times: dict[str, Any], french: str, english: str) -> None:
    (made,) = planned(rule(Stance.AVOID, **times))

    assert said(made) == (french, english)


DONE = [
    ({}, None, "", ""),
    (
        {"end": "7 d"},
        EndIs.AT_LEAST,
        "7 jours, au moins jusqu’au lundi 30 novembre",
        "7 days, at least until Monday, November 30",
    ),
    (
        {"end": "7 d"},
        EndIs.AT_MOST,
        "7 jours au plus, le dernier le lundi 30 novembre",
        "7 days at most, the last one Monday, November 30",
    ),
    (
        {"end": "3 n"},
        EndIs.AT_LEAST,
        "3 nuits, la dernière le jeudi 26 novembre",
        "3 nights, the last night Thursday, November 26",
    ),
    ({"start": "2 d"}, None, "dès le jeudi 26 novembre", "from Thursday, November 26"),
    (
        {"start": "1 d", "end": "6 d"},
        EndIs.AT_LEAST,
        "dès le mercredi 25 novembre, au moins jusqu’au dimanche 29 novembre",
        "from Wednesday, November 25, at least until Sunday, November 29",
    ),
    (
        {"start": "1 d", "lasts": "5 d"},
        EndIs.AT_LEAST,
        "dès le mercredi 25 novembre, 5 jours, au moins jusqu’au dimanche 29 novembre",
        "from Wednesday, November 25, 5 days, at least until Sunday, November 29",
    ),
    (
        {"end": "7 d + calm"},
        EndIs.AT_MOST,
        "7 jours au plus, le dernier le lundi 30 novembre, ou jusqu’à ce que la peau soit calme si c’est plus tôt",
        "7 days at most, the last one Monday, November 30, or until your skin is calm if that is sooner",
    ),
    (
        {"end": "7 d + calm"},
        EndIs.AT_LEAST,
        "7 jours, au moins jusqu’au lundi 30 novembre, et jusqu’à ce que la peau soit calme",
        "7 days, at least until Monday, November 30, and until your skin is calm",
    ),
    (
        {"end": "24 h"},
        EndIs.AT_MOST,
        "24 heures au plus, jusqu’au mercredi 25 novembre, 20 h",
        "24 hours at most, until Wednesday, November 25, 8:00 p.m.",
    ),
    (
        {"start": "3 d + cast"},
        None,
        "à partir de 3 jours après le retrait du plâtre",
        "from 3 days after the cast is off",
    ),
    ({"start": "cast"}, None, "après le retrait du plâtre", "after the cast is off"),
    (
        {"start": "cast", "lasts": "6 mo"},
        EndIs.AT_LEAST,
        "après le retrait du plâtre, pendant au moins 6 mois",
        "after the cast is off, for at least 6 months",
    ),
    (
        {"start": "cast", "lasts": "3 d"},
        EndIs.AT_MOST,
        "après le retrait du plâtre, pendant au plus 3 jours",
        "after the cast is off, for at most 3 days",
    ),
    (
        {"start": "2 w", "lasts": "1 n"},
        EndIs.AT_LEAST,
        "la nuit du mardi 8 décembre",
        "the night of Tuesday, December 8",
    ),
    ({"end": "1 n"}, EndIs.AT_LEAST, "la nuit du mardi 24 novembre", "the night of Tuesday, November 24"),
]


@pytest.mark.parametrize(("times", "end_is", "french", "english"), DONE)
def test_a_task_is_said_by_its_last_day(times: dict[str, Any], end_is: EndIs | None, french: str, english: str) -> None:
    (made,) = planned(rule(Stance.DO, end_is, **times))

    assert said(made) == (french, english)


def test_a_wait_and_a_condition_are_both_said() -> None:
    (made,) = planned(rule(Stance.AVOID, end="7 d + calm"))

    assert said(made)[1] == "not before Tuesday, December 1"
    assert made.condition is not None
    assert made.condition.by_language == {
        "fr-CA": "et seulement quand la peau est calme",
        "en-CA": "and only when your skin is calm",
    }


def test_noon_is_noon_and_midnight_is_a_day() -> None:
    (noon,) = planned(rule(Stance.AVOID, end="24 h"), at=TUESDAY.replace(hour=12, minute=0))
    (midnight,) = planned(rule(Stance.AVOID, end="4 h"), at=TUESDAY.replace(hour=20, minute=0))

    assert said(noon) == ("pas avant le mercredi 25 novembre, midi", "not before Wednesday, November 25, noon")
    assert said(midnight) == ("pas avant le mercredi 25 novembre", "not before Wednesday, November 25")


@pytest.mark.parametrize(
    ("today", "said_of_the_avoid", "tasks"),
    [
        (date(2026, 11, 30), "not before Tuesday, December 1", 1),
        (date(2026, 12, 1), "OK since Tuesday, December 1", 0),
        (date(2026, 12, 9), "OK since Tuesday, December 1", 0),
    ],
)
def test_what_is_over_is_ok_since_and_a_task_that_is_over_is_not_there(
    today: date, said_of_the_avoid: str, tasks: int
) -> None:
    avoid, *others = planned(rule(Stance.AVOID, end="7 d"), rule(Stance.DO, EndIs.AT_LEAST, end="7 d"), today=today)

    assert said(avoid)[1] == said_of_the_avoid
    assert len(others) == tasks


def test_what_is_avoided_after_something_without_a_date_says_how_long() -> None:
    (made,) = planned(rule(Stance.AVOID, start="cast", lasts="6 mo"))

    assert said(made) == ("après le retrait du plâtre, pendant 6 mois", "after the cast is off, for 6 months")


def test_a_condition_written_as_a_sentence_stands_inside_one_without_its_full_stop() -> None:
    stopped = replace(CALM, when=text("quand tout va bien.", "when all is well."))

    (made,) = planned(rule(Stance.DO, EndIs.AT_LEAST, start="3 d + calm", end="7 d"), calm=stopped)

    assert said(made)[1] == "from Friday, November 27, and only when all is well, at least until Monday, November 30"


@pytest.mark.parametrize(("end_is", "last"), [(EndIs.AT_MOST, "8:25 p.m."), (EndIs.AT_LEAST, "8:30 p.m.")])
def test_a_task_of_some_minutes_is_not_over_before_the_treatment(end_is: EndIs, last: str) -> None:
    (made,) = planned(rule(Stance.DO, end_is, end="20 min"), at=TUESDAY.replace(minute=5))

    assert said(made)[1].endswith(f"until Tuesday, November 24, {last}")


@pytest.mark.parametrize("known", [True, False])
def test_what_lasts_some_hours_from_a_day_on_has_its_length_and_no_hour(known: bool) -> None:  # noqa: FBT001 - or not
    rules = (
        rule(Stance.AVOID, start="3 d", lasts="4 h"),
        rule(Stance.DO, EndIs.AT_MOST, start="2 w", lasts="20 min"),
        rule(Stance.DO, EndIs.AT_LEAST, start="2 w", lasts="36 h"),
    )

    apart = (replace(each, id=str(number)) for number, each in enumerate(rules))
    made = planned(*apart, known=known, today=date(2026, 11, 26))

    assert [said(each)[1] for each in made] == [
        "from Friday, November 27, for 4 hours",
        "from Tuesday, December 8, for at most 20 minutes",
        "from Tuesday, December 8, for at least 36 hours",
    ]
    assert [each.until and each.until.day for each in made] == [28, 9, 10]


def test_who_waits_in_vain_is_told_when_to_call() -> None:
    ends_by_itself = rule(Stance.AVOID, end="calm")
    waits = Rule(
        id="it", stance=Stance.AVOID, thing=ends_by_itself.thing, end=ends_by_itself.end, call_by=Wait.written("2 w")
    )

    (made,) = planned(waits)

    assert said(made)[1] == "until your skin is calm; if not by Tuesday, December 8, call us"


@pytest.mark.parametrize(
    ("at", "end", "until"),
    [
        (datetime(2026, 10, 31, 14, 0, tzinfo=ZONE), "24 h", datetime(2026, 11, 1, 13, 0, tzinfo=ZONE)),
        (datetime(2026, 3, 7, 14, 0, tzinfo=ZONE), "24 h", datetime(2026, 3, 8, 15, 0, tzinfo=ZONE)),
        (datetime(2026, 10, 31, 14, 0, tzinfo=ZONE), "1 w", datetime(2026, 11, 7, 0, 0, tzinfo=ZONE)),
        (datetime(2026, 11, 30, 14, 0, tzinfo=ZONE), "3 mo", datetime(2027, 2, 28, 0, 0, tzinfo=ZONE)),
        (datetime(2024, 2, 29, 14, 0, tzinfo=ZONE), "1 y", datetime(2025, 2, 28, 0, 0, tzinfo=ZONE)),
        (datetime(2026, 11, 25, 14, 0, tzinfo=ZONE), "3 mo", datetime(2027, 2, 25, 0, 0, tzinfo=ZONE)),
    ],
)
def test_hours_elapse_and_months_are_counted_on_the_calendar(at: datetime, end: str, until: datetime) -> None:
    (made,) = planned(rule(Stance.AVOID, end=end), at=at)

    assert made.until == until
