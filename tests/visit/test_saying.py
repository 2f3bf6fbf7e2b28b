"""When a rule holds is said in one wording, in plain words of both languages, never less careful than the truth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import ClinicSettings
from kiosk.content.model import Condition, Content, EndIs, Event, Rule, Stance, Treatment
from kiosk.content.times import Moment, Wait
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import PlannedRule, Visit
from kiosk.visit.planning import care_plan

ZONE = ZoneInfo("America/Toronto")
TUESDAY = datetime(2026, 11, 24, 20, 10, tzinfo=ZONE)
CLINIC = clinic(ClinicSettings(opening="mon-fri 09:00-17:00"), ("fr-CA", "en-CA"))


def text(french: str, english: str) -> Text:
    return Text.written({"fr-CA": french, "en-CA": english})


CALM = Condition(
    id="calm",
    when=text("quand la peau est calme", "when your skin is calm"),
    until=text("jusqu’à ce que la peau soit calme", "until your skin is calm"),
)
CAST = Event(
    id="cast",
    after=text("après le retrait du plâtre", "after the cast is off"),
    until=text("jusqu’au retrait du plâtre", "until the cast is off"),
)


def moment(written: str) -> Moment | None:
    """Read "14 d", "calm", "cast", "14 d + calm"."""
    parts = written.split(" + ") if written else []
    waits = [Wait.written(part) for part in parts if part[0].isdigit()]
    return Moment(
        wait=waits[0] if waits else None,
        condition="calm" if "calm" in parts else None,
        event="cast" if "cast" in parts else None,
    ) if parts else None  # fmt: skip


def rule(stance: Stance, end_is: EndIs | None = None, *, start: str = "", end: str = "", lasts: str = "") -> Rule:
    return Rule(
        id="it",
        stance=stance,
        thing=text("Cela", "It"),
        start=moment(start),
        end=moment(end),
        lasts=Wait.written(lasts) if lasts else None,
        end_is=end_is,
    )


def planned(*rules: Rule, at: datetime = TUESDAY, known: bool = True, today: date | None = None) -> list[PlannedRule]:
    name = text("Soin", "Treatment")
    treatment = Treatment(id="t", icon="needle-duotone", name=name, title=name, rules=rules)
    shared = {"questions": {}, "conditions": {"calm": CALM}, "events": {"cast": CAST}, "sources": {}}
    content = Content(("fr-CA", "en-CA"), **shared, treatments={"t": treatment}, disclaimer=name)  # type: ignore[arg-type]
    return list(care_plan(content, Visit("t", at, known, today=today), CLINIC).rules)


def said(made: PlannedRule) -> tuple[str, str]:
    plain = [made.when.of(tag).replace("\N{NO-BREAK SPACE}", " ") for tag in ("fr-CA", "en-CA")]
    return plain[0], plain[1]


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


AVOID, DO = Stance.AVOID, Stance.DO
LEAST, MOST = EndIs.AT_LEAST, EndIs.AT_MOST


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


def test_what_follows_about_the_same_subject_is_said() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week = Moment(wait=Wait.written("7 d"))
    then = Rule(id="then", subject="it", stance=Stance.DO, thing=text("Un peu", "A little"), start=in_a_week)

    made = planned(first, then)

    assert said(made[0])[1] == "not before Tuesday, December 1; then: A little"


def test_what_follows_has_its_marks_filled_in_and_no_full_stop_of_its_own() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week = Moment(wait=Wait.written("7 d"))
    thing = text("Des douches, {date:9}.", "Showers, {date:9}.")
    then = Rule(id="then", subject="it", stance=Stance.DO, thing=thing, start=in_a_week)

    made = planned(first, then)

    assert said(made[0])[1] == "not before Tuesday, December 1; then: Showers, Dec 3"
    assert made[1].thing.of("en-CA") == "Showers, Dec 3"


def test_a_condition_written_as_a_sentence_stands_inside_one_without_its_full_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stopped = replace(CALM, when=text("quand tout va bien.", "when all is well."))
    monkeypatch.setitem(globals(), "CALM", stopped)

    (made,) = planned(rule(Stance.DO, EndIs.AT_LEAST, start="3 d + calm", end="7 d"))

    assert said(made)[1] == "from Friday, November 27, and only when all is well, at least until Monday, November 30"


def test_what_follows_and_is_avoided_is_never_said_as_if_it_were_free_then() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week, until = Moment(wait=Wait.written("7 d")), Moment(wait=Wait.written("14 d"))
    then = Rule(id="then", subject="it", stance=Stance.AVOID, thing=text("Trop", "Much"), start=in_a_week, end=until)

    made = {each.id: each for each in planned(first, then)}

    assert said(made["it"]) == (
        "pas avant le mardi 1er décembre ; ensuite, à éviter : Trop",
        "not before Tuesday, December 1; then avoid: Much",
    )


def test_what_follows_is_said_shortly_where_the_rest_is() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week = Moment(wait=Wait.written("7 d"))
    long, short = text("Un peu, le matin et le soir", "A little, morning and evening"), text("Un peu", "A little")
    then = Rule(id="then", subject="it", stance=Stance.DO, thing=long, short=short, start=in_a_week)

    made = planned(first, then)

    assert made[0].when_short.of("en-CA") == "not before Dec 1; then: A little"


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
