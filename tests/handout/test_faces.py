"""Every face tells a patient the same: screens, paper in each format, both forms of the email, the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.content.model import EndIs, Reminder, Rule, Stance
from kiosk.content.times import Moment, Wait
from kiosk.i18n import Text, words
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.handout.faces import differences, formats, reminders
from tests.packs import four

EVERY = tuple(formats(("fr-CA", "en-CA")))
SAMPLE = (("mole", "late-in-the-evening", "leg"), ("tooth", "before-the-clocks-go-back", "upper"))


def found(name: str, day: str, *answers: str, kinds: tuple[str, ...] = EVERY) -> list[str]:
    plan = four.plan(name, day, *answers)
    return [problem for language in plan.languages for problem in differences(plan, language, kinds)]


@pytest.mark.parametrize(("name", "day", "answer"), SAMPLE)
def test_every_face_says_every_rule_and_sign_with_the_same_dates_and_numbers(name: str, day: str, answer: str) -> None:
    assert not found(name, day, answer)


@pytest.mark.exhaustive
@pytest.mark.timeout(120)
@pytest.mark.parametrize("day", four.DAYS)
@pytest.mark.parametrize("name", four.NAMES)
def test_every_face_says_the_same_to_each_patient_on_each_hard_day(name: str, day: str) -> None:
    assert not [problem for said in four.answers(name) for problem in found(name, day, *said)]


@pytest.mark.parametrize(
    ("field", "said", "problem"),
    [
        ("free_from", "25 nov., 23 h", "paper both: wet is"),
        ("free_from", "27 nov.", "paper both: wet is"),
        ("when", "pas avant le jeudi 26 novembre 2027", "paper both: wet is"),
        ("when", "pas avant le jeudi 26 novembre, ni pendant 3 heures", "screens: wet is"),
    ],
)
def test_a_date_or_an_hour_that_one_face_alone_has_is_found(field: str, said: str, problem: str) -> None:
    plan = four.plan("mole", "late-in-the-evening")
    wet = next(rule for rule in plan.rules if rule.id == "wet")
    other = replace(wet, **{field: Text({"fr-CA": said, "en-CA": said})})  # type: ignore[arg-type] # all are texts
    spoilt = replace(plan, rules=tuple(other if rule is wet else rule for rule in plan.rules))

    problems = list(differences(spoilt, "fr-CA"))

    assert any(found.startswith(problem) for found in problems), problems


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        (
            "mole",
            "leg",
            {
                "Premier changement de pansement / First change of dressing": "2026-11-26 09:00",
                "Pas de résultat ? Appelez la clinique / No result yet? Call the clinic": "2026-12-15 09:00",
            },
        ),
        (
            "tooth",
            "antibiotic",
            {
                "Commencez les rinçages à l’eau salée / Start rinsing with salt water": "2026-11-26 09:00",
                "Dernier jour d’antibiotique / Last day of your antibiotic": "2026-11-30 09:00",
            },
        ),
        (
            "vaccine",
            "live",
            {
                "Prochains vaccins / Next vaccines": "2027-01-24 09:00",
                "Autre vaccin vivant possible / Another live vaccine is possible": "2026-12-22 09:00",
            },
        ),
    ],
)
def test_the_calendar_has_each_thing_on_the_day_that_every_face_says(
    name: str, answer: str, expected: dict[str, str]
) -> None:
    said = reminders(four.plan(name, "late-in-the-evening", answer))

    assert {title.replace("\N{NO-BREAK SPACE}", " "): at for title, at in said.items()} == expected


@pytest.mark.parametrize("known", [True, False], ids=["hour", "no-hour"])
@pytest.mark.parametrize(
    ("stance", "start", "lasts", "said"),
    [
        (Stance.AVOID, None, "5 d", "not before {}"),
        (Stance.AVOID, "24 h", "5 d", "then not before {}"),
        (Stance.AVOID, "2 d", "3 w", "then not before {}"),
        (Stance.DO, None, "7 d", "7 days, at least until {}"),
        (Stance.DO, "2 d", "7 d", "from {}, 7 days"),
        (Stance.DO, "24 h", "7 d", "from {}, "),
    ],
)
def test_a_reminder_of_what_lasts_comes_on_the_day_that_every_face_says(
    stance: Stance,
    start: str | None,
    lasts: str,
    said: str,
    known: bool,  # noqa: FBT001 - given by pytest
) -> None:
    ours = four.content("tooth")
    usual = ours.treatments["tooth"]
    begins = Moment(wait=Wait.written(start)) if start else None
    end_is = EndIs.AT_LEAST if stance is Stance.DO else None
    text = usual.rules[0].thing
    lasting = Rule(id="it", stance=stance, thing=text, start=begins, lasts=Wait.written(lasts), end_is=end_is)
    reminder = Reminder(id="it", of="it", title=text, text=text)
    treatment = replace(usual, rules=(lasting,), reminders=(reminder,), topics=(), phases=(), quiz=())
    content = replace(ours, treatments={"tooth": treatment})
    visit = Visit("tooth", four.DAYS["an-afternoon"].at, time_known=known)

    plan = care_plan(content, visit, clinic(four.SETTINGS, content.languages))

    (rule,), (at,) = plan.rules, reminders(plan).values()
    day = words("en-CA").day(date.fromisoformat(at.split()[0]))
    assert said.format(day) in rule.when.of("en-CA")
    assert not [problem for language in plan.languages for problem in differences(plan, language, EVERY)]
