"""Every face tells a patient the same: screens, paper in each format, both forms of the email, the calendar."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.i18n import Text
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
