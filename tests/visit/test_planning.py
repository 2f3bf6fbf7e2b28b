"""Every rule gets its dates, and only what concerns the patient is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.config import ClinicSettings
from kiosk.content.model import Line, Stance
from kiosk.content.times import Unit, Wait
from kiosk.content.told import TIMED_BELOW
from kiosk.errors import VisitError
from kiosk.i18n import Text
from kiosk.markup import Run
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, PlannedRule, Visit
from kiosk.visit.planning import care_plan
from tests import faces
from tests.content.shipped import french_and_english

ZONE = ZoneInfo("America/Toronto")
CONTENT = french_and_english()
TREATMENT = CONTENT.treatments["microneedling"]
RULES = {rule.id: rule for rule in TREATMENT.rules}
CLINIC = clinic(ClinicSettings(), CONTENT.languages)
SUNDAY = datetime(2026, 11, 22, 14, 10, tzinfo=ZONE)

MINUTES_OF_NINE_YEARS = 9 * 365 * 24 * 60
MOMENTS = st.integers(0, MINUTES_OF_NINE_YEARS).map(
    lambda minutes: (datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(ZONE)
)
NONE = frozenset({"about-you"})
"""The question, answered with "none of these"."""
ANSWERS = st.frozensets(st.sampled_from(CONTENT.options_of(TREATMENT)))


def visit_of(moment: datetime, known: bool, answers: frozenset[str]) -> Visit:  # noqa: FBT001 - as Visit has it
    at, none_of = moment if known else moment.replace(hour=12, minute=0), frozenset[str]() if answers else NONE
    return Visit("microneedling", at, known, answers, none_of)


VISITS = st.builds(visit_of, MOMENTS, st.booleans(), ANSWERS)


def planned(*answers: str, at: datetime = SUNDAY, time_known: bool = True) -> CarePlan:
    return care_plan(CONTENT, visit_of(at, time_known, frozenset(answers)), CLINIC)


def rule(plan: CarePlan, name: str) -> PlannedRule:
    return next(r for r in plan.rules if r.id == name)


def test_days_end_on_a_date_in_both_languages() -> None:
    sun = rule(planned(), "sun")

    assert sun.when.of("fr-CA") == "pas avant le dimanche 6\N{NO-BREAK SPACE}décembre"
    assert sun.when.of("en-CA") == "not before Sunday, December 6"


def test_hours_end_at_a_time_that_is_never_too_early() -> None:
    makeup = rule(planned(), "makeup")

    assert makeup.when.of("fr-CA").endswith(
        "mardi 24\N{NO-BREAK SPACE}novembre, 14\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30"
    )
    assert makeup.when.of("en-CA") == "not before Tuesday, November 24, 2:30\N{NO-BREAK SPACE}p.m."


def test_where_the_hour_is_not_known_only_a_later_date_is_said() -> None:
    makeup = rule(planned(at=SUNDAY.replace(hour=12), time_known=False), "makeup")

    assert makeup.when.of("en-CA") == "not before Wednesday, November 25"


def test_one_value_drives_the_rule_and_the_advice_about_breakouts() -> None:
    plan = planned("acne-prone")

    assert rule(plan, "acids").when.of("en-CA") == "not before Sunday, November 29"
    told = plan.topics[0].later[0].of("en-CA")
    calm = "your skin is calm (not red, stinging or peeling)"
    assert told.startswith(f"From Sunday, November 29, and only when {calm} and if the clinic agrees: ")
    assert plan.topics[0].first


def test_a_date_that_waits_for_a_condition_too_is_never_read_without_it() -> None:
    plan = planned()

    titles = {reminder.id: reminder.title.of("en-CA") for reminder in plan.reminders}
    assert titles["acids"] == (
        "Acids and vitamin C possible, and only when your skin is calm (not red, stinging or peeling)"
    )
    assert titles["sunscreen"] == "Mineral sunscreen every morning"
    (explained,) = (
        choice.explain for question in plan.quiz for choice in question.choices if "acide" in choice.text.of("fr-CA")
    )
    assert explained.of("fr-CA").replace("\N{NO-BREAK SPACE}", " ") == (
        "C’est trop tôt : pas avant le dimanche 29 novembre, et seulement quand la peau est calme "
        "(pas rouge, ne pique pas, ne pèle pas)."
    )


def test_nobody_is_reminded_of_a_rule_that_they_are_not_told() -> None:
    rules = tuple(replace(rule, for_=("pregnant",)) if rule.id == "sunscreen" else rule for rule in TREATMENT.rules)
    content = replace(CONTENT, treatments={TREATMENT.id: replace(TREATMENT, rules=rules)})

    reminded = [
        "sunscreen" in {r.id for r in care_plan(content, visit_of(SUNDAY, True, answers), CLINIC).reminders}  # noqa: FBT003
        for answers in (frozenset({"pregnant"}), frozenset[str]())
    ]

    assert reminded == [True, False]


def test_a_pregnant_patient_is_never_told_a_date_for_retinoids() -> None:
    plan = planned("pregnant")

    retinoids = [r for r in plan.rules if r.subject == "retinoids"]
    assert [r.id for r in retinoids] == ["retinoids-pregnant"]
    assert retinoids[0].when.of("fr-CA") == "en tout temps"
    assert plan.reminders
    assert all("retinol" not in r.title.of("en-CA").lower() for r in plan.reminders)


def test_elapsed_hours_do_not_move_when_the_clock_changes() -> None:
    before_the_change = datetime(2026, 10, 31, 14, 0, tzinfo=ZONE)  # clocks go back on November 1

    makeup = rule(planned(at=before_the_change), "makeup")

    assert makeup.until == datetime(2026, 11, 2, 13, 0, tzinfo=ZONE)


def test_the_timeline_has_the_dates_of_each_phase() -> None:
    assert [p.dates.of("fr-CA").replace("\N{NO-BREAK SPACE}", " ") for p in planned().phases] == [
        "dim. 22 nov.",
        "23 – 25 nov.",
        "26 – 29 nov.",
        "30 nov. – 20 déc.",
    ]


def test_an_unknown_treatment_names_those_there_are() -> None:
    with pytest.raises(VisitError, match="There are: microneedling"):
        care_plan(CONTENT, Visit("peeling", SUNDAY), CLINIC)


def test_an_unknown_answer_names_those_there_are() -> None:
    with pytest.raises(VisitError, match="acne-prone"):
        planned("tired")


@pytest.mark.parametrize("treatment", CONTENT.treatments)
def test_no_screen_asks_for_more_than_five_things_to_do(treatment: str) -> None:
    for answers in ((), CONTENT.options_of(CONTENT.treatments[treatment])):
        plan = care_plan(CONTENT, Visit(treatment, SUNDAY, time_known=True, answers=frozenset(answers)), CLINIC)
        assert [phase.id for phase in plan.phases if len(phase.do) > 5] == []
        assert all(len(topic.now) <= 5 for topic in plan.topics)


def with_notice(source: str, clinic_name: str = "Clinique Exemple") -> CarePlan:
    notice = Line(id="notice", text=Text.written(dict.fromkeys(CONTENT.languages, source)))
    content = replace(CONTENT, treatments={TREATMENT.id: replace(TREATMENT, notices=(notice,))})
    who = clinic(ClinicSettings(name=clinic_name), CONTENT.languages)
    return care_plan(content, Visit(TREATMENT.id, SUNDAY, none_of=NONE), who)


def test_the_phone_number_in_a_text_is_one_to_touch() -> None:
    (notice,) = with_notice("Call **{phone}** now").notices

    hours = "(Monday to Friday, 9:00\N{NO-BREAK SPACE}a.m. to 5:00\N{NO-BREAK SPACE}p.m.)"
    assert notice.of("en-CA") == f"Call 418-555-0123 {hours} now"
    assert notice.runs("en-CA")[1] == Run("418-555-0123", strong=True, link="tel:+14185550123")


def test_a_day_after_the_treatment_is_said_as_its_date() -> None:
    (notice,) = with_notice("Worse after {date:3}? Still there on {date:10}?").notices

    assert notice.of("en-CA") == "Worse after Nov 25? Still there on Dec 2?"
    assert "2\N{NO-BREAK SPACE}déc." in notice.of("fr-CA")


@pytest.mark.parametrize("written", ["Until {date:10}.", "Until **{date:10}**.", "**Until {date:10}.**"])
def test_the_full_stop_of_a_short_month_ends_the_sentence_too(written: str) -> None:
    (notice,) = with_notice(written).notices

    assert notice.of("fr-CA") == "Until 2\N{NO-BREAK SPACE}déc."


@pytest.mark.parametrize(
    ("written", "french"),
    [
        ("Le {date:10}.", "Le 2 déc."),
        ("Le **{date:10}**.", "Le 2 déc."),
        ("Le **{date:10}.** Ensuite", "Le 2 déc. Ensuite"),
        ("Le **{date:10}**. Le {date:3}. Fin.", "Le 2 déc. Le 25 nov. Fin."),
        ("Le {date:10}... ou après", "Le 2 déc... ou après"),
        ("Le {date:10}, donc.", "Le 2 déc., donc."),
        ("**{date:10}**", "2 déc."),
    ],
)
def test_a_date_that_ends_with_a_full_stop_ends_the_sentence_in_bold_or_not(written: str, french: str) -> None:
    (notice,) = with_notice(written).notices

    assert notice.of("fr-CA").replace("\N{NO-BREAK SPACE}", " ") == french


def test_a_date_in_bold_stays_bold() -> None:
    (notice,) = with_notice("Until **{until:acids}**, none").notices

    assert [run.strong for run in notice.runs("en-CA")] == [False, True, False]
    assert notice.runs("en-CA")[1].text in notice.of("en-CA")


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("418-555-0123", "tel:+14185550123"),
        ("(418) 555-0123", "tel:+14185550123"),
        ("1 418 555 0123", "tel:+14185550123"),
        ("+1 418.555.0123", "tel:+14185550123"),
        ("418 555-0123, poste 12", "tel:+14185550123"),
        ("418-555-0123 #45", "tel:+14185550123"),
        ("+33 1 23 45 67 89", "tel:+33123456789"),
        ("811", "tel:811"),
        ("1-800-CLINIQUE", ""),
    ],
)
def test_a_touch_on_a_number_dials_that_number_alone(number: str, link: str) -> None:
    assert replace(CLINIC, phone=number).call == link


def test_a_clinics_name_is_never_taken_for_marks() -> None:
    plan = with_notice("None", clinic_name="A **B** {en:C}")

    assert plan.clinic.name == "A **B** {en:C}"


def test_a_draft_says_that_it_is_one() -> None:
    assert planned().is_draft
    assert "non approuvé" in planned().approval.of("fr-CA")


@settings(max_examples=150, deadline=None)
@given(VISITS)
def test_nothing_is_allowed_too_early(visit: Visit) -> None:
    rules = care_plan(CONTENT, visit, CLINIC).rules

    assert len(rules) > 5
    for found in rules:
        end = RULES[found.id].end if found.stance is Stance.AVOID else None
        if end is None or end.wait is None:
            continue
        wait = end.wait
        assert found.until is not None
        if wait.unit is Unit.HOURS:
            is_timed = visit.time_known and wait.count < TIMED_BELOW
            late = found.until.astimezone(UTC) - visit.treated_at.astimezone(UTC) - timedelta(hours=wait.count)
            assert (
                timedelta() <= late < (timedelta(minutes=30) if is_timed else timedelta(hours=24 + 12))
            )  # by the end of a day, from noon
        else:
            assert found.until.date() == visit.treated_at.date() + timedelta(days=wait.count)


@settings(max_examples=150, deadline=None)
@given(VISITS)
def test_each_rule_for_this_patient_stands_once_and_no_other_does(visit: Visit) -> None:
    plan = care_plan(CONTENT, visit, CLINIC)

    meant = {r.id for r in TREATMENT.rules if r.audience.includes(visit.answers)}
    assert sorted(r.id for r in plan.rules) == sorted(meant)
    subjects = [r.subject for r in plan.rules]
    assert len(subjects) == len(set(subjects))


@settings(max_examples=100, deadline=None)
@given(VISITS)
def test_phases_follow_each_other_day_by_day(visit: Visit) -> None:
    plan = care_plan(CONTENT, visit, CLINIC)

    assert plan.phases[0].first_day == visit.treated_at.date()
    assert all(b.first_day == a.last_day + timedelta(days=1) for a, b in pairwise(plan.phases))


@settings(max_examples=100, deadline=None)
@given(VISITS)
def test_reminders_come_by_day_and_after_the_treatment(visit: Visit) -> None:
    reminders = care_plan(CONTENT, visit, CLINIC).reminders

    assert reminders
    for reminder in reminders:
        assert reminder.at > visit.treated_at
        assert 8 <= reminder.at.hour <= 21


@settings(max_examples=50, deadline=None)
@given(VISITS)
def test_every_text_is_in_every_language_with_no_mark_left(visit: Visit) -> None:
    plan = care_plan(CONTENT, visit, CLINIC)

    assert plan.languages
    for language in plan.languages:
        texts = [r.thing for r in plan.rules] + [r.when for r in plan.rules] + list(plan.notices)
        texts += [line for t in plan.topics for line in (*t.why, *t.now, *t.later, *t.sheet)]
        texts += [b.advice for s in plan.signs for b in s.bands]
        assert len(texts) > 20
        assert all("{" not in text.of(language) for text in texts)


@pytest.mark.parametrize("day", [date(2028, 2, 29), date(2026, 12, 31), date(2026, 3, 8), date(2026, 11, 1)])
def test_odd_days_of_the_calendar_are_planned_like_others(day: date) -> None:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=ZONE)

    assert rule(planned(at=at), "sun").until == datetime.combine(
        day + timedelta(days=14), datetime.min.time(), tzinfo=ZONE
    )


def test_a_band_of_a_sign_says_the_days_on_which_it_holds() -> None:
    (first, *others) = (sign for sign in TREATMENT.signs if len(sign.bands) > 1)
    middle = replace(first.bands[-1], id="middle", from_=Wait.written("2 d"))
    last = replace(first.bands[-1], id="last", from_=Wait.written("5 d"))
    sign = replace(first, bands=(first.bands[0], middle, last))
    content = replace(CONTENT, treatments={TREATMENT.id: replace(TREATMENT, signs=(sign, *others))})

    signs = care_plan(content, Visit(TREATMENT.id, SUNDAY), CLINIC).signs

    (made,) = (each for each in signs if each.id == sign.id)
    assert [band.days_short.of("en-CA") for band in made.bands] == [
        "until Nov 23",
        "from Nov 24 to Nov 26",
        "from Nov 27",
    ]
    assert made.bands[1].days_short.of("fr-CA").replace("\N{NO-BREAK SPACE}", " ") == "du 24 nov. au 26 nov."


@pytest.mark.parametrize(
    ("english", "paper", "email"),
    [
        ("Pus", "Pus – from Nov 24 to Nov 26", "Pus – from Tuesday, November 24 to Thursday, November 26"),
        ("Pus from {date:2} to {date:4}", "Pus from Nov 24 to Nov 26", "Pus from Nov 24 to Nov 26"),
        ("Pus after {date:1}, up to {date:4}", "Pus after Nov 23, up to Nov 26", "Pus after Nov 23, up to Nov 26"),
        (  # it does not say until when
            "Pus still there on {date:2}",
            "Pus still there on Nov 24 – from Nov 24 to Nov 26",
            "Pus still there on Nov 24 – from Tuesday, November 24 to Thursday, November 26",
        ),
    ],
)
def test_the_days_of_a_sign_are_said_once(english: str, paper: str, email: str) -> None:
    (sign, *others) = (sign for sign in TREATMENT.signs if len(sign.bands) > 1)
    text = Text.written({"fr-CA": english.replace("Pus", "Du pus"), "en-CA": english})
    middle = replace(sign.bands[-1], id="middle", from_=Wait.written("2 d"), text=text)
    last = replace(sign.bands[-1], id="last", from_=Wait.written("5 d"))
    sign = replace(sign, bands=(sign.bands[0], middle, last))
    content = replace(CONTENT, treatments={TREATMENT.id: replace(TREATMENT, signs=(sign, *others))})

    plan = care_plan(content, Visit(TREATMENT.id, SUNDAY), CLINIC)

    on_paper = faces.on_one_line(faces.PAPER["paper"](plan, "en-CA"))
    assert f" {paper} " in on_paper.replace(f"{paper}.", paper)
    assert f"- {email} " in faces.on_one_line(faces.in_text(plan, "en-CA"))
