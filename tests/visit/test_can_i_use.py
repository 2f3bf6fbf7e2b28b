"""Can I use this?  Whatever is typed, the answer is the plan's own, and what the plan has no word for is no answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import product
from timeit import repeat
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from kiosk.config import ClinicSettings
from kiosk.content.model import Stance
from kiosk.content.times import Wait
from kiosk.i18n import ENGLISH, Text
from kiosk.visit.can_i_use import LookUp, is_enough
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, May, PlannedRule, Use, Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english
from tests.visit.any_visit import patients
from tests.visit.nobody_answered import content, rule

if TYPE_CHECKING:
    from tests.visit.any_visit import Patient

TREATED = datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("America/Toronto"))
GENERATED = (Phase.explicit, Phase.reuse, Phase.generate)
NOBODY = frozenset({"about-you"})


def plan(*answers: str, days: int = 4, none_of: frozenset[str] = frozenset()) -> CarePlan:
    shipped = french_and_english()
    today = TREATED.date() + timedelta(days=days)
    visit = Visit("microneedling", TREATED, answers=frozenset(answers), none_of=none_of, today=today)
    return care_plan(shipped, visit, clinic(ClinicSettings(), shipped.languages))


def told(typed: str, *answers: str, days: int = 4) -> list[tuple[str, May]]:
    """Return the rules that are found, and what they answer."""
    made = plan(*answers, days=days, none_of=frozenset() if answers else NOBODY)
    return [(answer.rule.id, answer.rule.use.may) for answer in LookUp.of(made).answers(typed)]


# -- what is found -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("rétinol", "retinoids"),
        ("RETINOLS", "retinoids"),
        ("reti", "retinoids"),
        ("retnol", "retinoids"),
        ("rteinol", "retinoids"),
        ("Retin-A", "retinoids"),
        ("retina", "retinoids"),
        ("vitamine a", "retinoids"),
        ("trétinoïne", "retinoids"),
        ("vitamin C", "acids"),
        ("acide salycilique", "acids"),
        ("benzoyl", "acids"),
        ("gommages", "scrubs"),
        ("maquillage", "makeup"),
        ("make up", "makeup"),
        ("fond de teint", "makeup"),
        ("crème solaire", "sunscreen"),
        ("sun screen", "sunscreen"),
        ("écran solaire minéral", "sunscreen"),
        ("gym", "exercise"),
        ("gim", "exercise"),
        ("l’entrainement", "exercise"),
        ("sport", "exercise"),
        ("sauna", "pool"),
        ("spa", "pool"),
        ("hottub", "pool"),
        ("piscines", "pool"),
        ("bière", "alcohol"),
        ("alcohol", "alcohol"),
        ("céramides", "wash"),
        ("hyaluronic acid", "wash"),
    ],
)
def test_a_thing_is_found_as_people_type_it(typed: str, name: str) -> None:
    assert told(typed)[0][0] == name


@pytest.mark.parametrize(
    "typed",
    ["", " ", "'", "Advil", "ibuprofène", "motrin", "Tylenol", "acétaminophène", "aspirine", "vitamin E", "vitamine e",
     "savon", "écran chimique", "acide azélaïque", "xyz"],
)  # fmt: skip
def test_what_the_plan_has_no_word_for_is_no_answer(typed: str) -> None:
    assert told(typed) == []


def test_finding_nothing_says_something_once_three_letters_are_typed() -> None:
    assert [typed for typed in ("", "é", " a b", "l’a", "spa", "l’eau") if is_enough(typed)] == ["spa", "l’eau"]


@pytest.mark.parametrize(("typed", "nearly"), [("retinol", False), ("retimol", True)])
def test_an_answer_tells_whether_it_is_only_nearly_what_was_typed(typed: str, nearly: bool) -> None:  # noqa: FBT001
    assert {answer.nearly for answer in LookUp.of(plan()).answers(typed)} == {nearly}


# -- what is answered --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "days", "may", "day"),
    [
        ("rétinol", 4, May.FROM, date(2026, 12, 6)),
        ("rétinol", 14, May.NOW, None),
        ("maquillage", 2, May.FROM, date(2026, 11, 24)),
        ("maquillage", 3, May.NOW, None),
        ("crème solaire", 0, May.FROM, date(2026, 11, 23)),
        ("crème solaire", 2, May.NOW, None),
        ("dermaroller", 4, May.NEVER, None),
        ("eau tiède", 0, May.NOW, None),
    ],
)
def test_the_answer_is_now_or_from_the_day_of_the_plan_or_never(
    typed: str, days: int, may: May, day: date | None
) -> None:
    (first, *_) = LookUp.of(plan(days=days, none_of=NOBODY)).answers(typed)

    assert (first.rule.use.may, first.rule.use.day) == (may, day)


def test_a_name_beside_the_rule_for_others_leads_to_the_rule_for_this_patient() -> None:
    assert told("trétinoïne", "pregnant") == [("retinoids-pregnant", May.NEVER)]


def test_for_whom_the_rule_of_others_is_leads_to_nothing() -> None:
    assert told("breast-feeding") == told("grossesse") == []


def test_of_rules_that_follow_each_other_the_one_that_was_asked_for_comes_first() -> None:
    pack = content(rule("pool", "7 d"), rule("lake", "14 d", start="7 d"))
    visit = Visit("any", TREATED, today=TREATED.date() + timedelta(days=8))

    look_up = LookUp.of(care_plan(pack, visit, clinic(ClinicSettings(), pack.languages)))

    found = {
        typed: [(each.rule.id, each.rule.use.may) for each in look_up.answers(typed)] for typed in ("pool", "lake")
    }
    assert found == {
        "pool": [("pool", May.NOW), ("lake", May.FROM)],
        "lake": [("lake", May.FROM), ("pool", May.NOW)],
    }


def test_who_did_not_answer_is_told_what_would_hold_for_them_too() -> None:
    first, second = LookUp.of(plan()).answers("tretinoin")

    assert (first.rule.id, first.is_case) == ("retinoids", False)
    assert (second.rule.id, second.is_case, second.rule.use.may) == ("retinoids-pregnant", True, May.NEVER)
    assert second.rule.thing.of(ENGLISH).startswith("If this is you: “I am pregnant or breast-feeding”. Retinol")


def test_what_a_patient_must_know_besides_stands_beside_what_it_names() -> None:
    look_up = LookUp.of(plan("pregnant"))

    notices = look_up.notices(look_up.answers("acide salicylique"))

    assert [each.of(ENGLISH) for each in notices] == [
        "No retinoids for you at the moment. Ask us before you use any acid."
    ]
    assert look_up.notices(look_up.answers("sauna")) == ()


def test_of_two_as_good_names_the_more_careful_answer_comes_first() -> None:
    assert told("vitamin")[:2] == [("retinoids", May.FROM), ("acids", May.FROM)]
    assert told("crème", days=1)[0] == ("makeup", May.FROM)


@pytest.mark.parametrize(
    ("what", "hour_known", "days", "use"),
    [
        ({"start": "3 d", "lasts": "4 h"}, True, 0, Use(May.LATER)),
        ({"end": "4 h"}, True, 0, Use(May.FROM, date(2026, 11, 22))),
        ({"end": "4 h"}, False, 0, Use(May.LATER)),
        ({"end": "4 h"}, False, 2, Use(May.NOW)),
        ({"start": "5 d", "end": "9 d"}, True, 0, Use(May.FROM, date(2026, 12, 1))),
        ({"start": "4 h", "stance": Stance.DO}, False, 0, Use(May.LATER)),
        ({"start": "4 h", "stance": Stance.DO}, False, 1, Use(May.LATER)),
        ({"start": "4 h", "stance": Stance.DO}, False, 2, Use(May.NOW)),
        ({"start": "4 h", "stance": Stance.DO}, True, 0, Use(May.FROM, date(2026, 11, 22))),
        ({"start": "2 d", "stance": Stance.DO}, True, 1, Use(May.FROM, date(2026, 11, 24))),
        ({"start": "2 d", "stance": Stance.DO}, True, 2, Use(May.NOW)),
        ({"stance": Stance.DO}, True, 0, Use(May.NOW)),
    ],
)
def test_a_day_is_given_only_where_the_plan_names_one(
    what: dict[str, Any], hour_known: bool, days: int, use: Use  # noqa: FBT001
) -> None:  # fmt: skip
    lasts = what.pop("lasts", None)
    asked = replace(rule("jelly", **what), lasts=Wait.written(lasts) if lasts else None)
    pack = content(asked)
    today = TREATED.date() + timedelta(days=days)
    visit = Visit("any", TREATED, time_known=hour_known, today=today)

    made = care_plan(pack, visit, clinic(ClinicSettings(), pack.languages))

    assert [each.use for each in made.rules] == [use]
    assert contradictions(made, today) == []


def test_between_opposites_that_nobody_chose_the_answer_is_to_ask() -> None:
    pack = content(rule("stitches", for_=("stitches",)), rule("glue", for_=("glue",), stance=Stance.DO))

    made = care_plan(pack, Visit("any", TREATED), clinic(ClinicSettings(), pack.languages))

    assert {answer.rule.use.may for answer in LookUp.of(made).answers("stitches")} == {May.ASK}


# -- it cannot contradict ----------------------------------------------------------------------------


def test_it_says_nothing_that_the_plan_of_a_shipped_treatment_does_not() -> None:
    some, days = ((), ("pregnant",), ("acne-prone",)), (0, 1, 3, 7, 30)

    found = [
        problem
        for answers, after in product(some, days)
        for problem in contradictions(plan(*answers, days=after), TREATED.date() + timedelta(days=after))
    ]

    assert found == []


@settings(max_examples=20, deadline=None, suppress_health_check=[*HealthCheck], phases=GENERATED)
@given(patients())
def test_it_finds_every_rule_of_any_plan_and_contradicts_none(patient: Patient) -> None:
    assert contradictions(patient.plan, patient.visit.today or patient.visit.treated_at.date()) == []


@pytest.mark.exhaustive
@settings(max_examples=300, deadline=None, suppress_health_check=[*HealthCheck], phases=GENERATED)
@given(patients())
def test_the_same_of_many_plans(patient: Patient) -> None:
    assert contradictions(patient.plan, patient.visit.today or patient.visit.treated_at.date()) == []


def contradictions(made: CarePlan, today: date) -> list[str]:
    """Return where an answer and the plan disagree, told from the times and words of the plan alone."""
    look_up = LookUp.of(made)
    problems: list[str] = []
    for asked in look_up.rules:
        found = [[each.rule for each in look_up.answers(name)] for name in asked.names]
        problems += [f"{asked.id} is not found by its name" for each in found if asked not in each]
        problems += [f"{told.id} is not of the plan" for each in found for told in each if told not in look_up.rules]
        problems += [f"{asked.id}: {problem}" for problem in _disagreements(asked, made, today)]
    return problems


def _disagreements(asked: PlannedRule, made: CarePlan, today: date) -> list[str]:
    use, avoids = asked.use, asked.stance is Stance.AVOID
    until, starts = asked.until, asked.starts
    says_day = use.day is not None and all(_says(use.day, asked.when, tag, made) for tag in made.languages)
    last = (until - timedelta(microseconds=1)).date() if until else None
    holds = {
        "asks first": (use.may is May.ASK) == asked.ask_first,
        "names no day": use.may is not May.FROM or says_day,
        "gives a day with nothing to wait for": use.may is May.FROM or use.day is None,
        "may be used while it is avoided": not (avoids and use.may is May.NOW and (last is None or last >= today)),
        "is forbidden although it is over": not (
            avoids and use.may is not May.NOW and last is not None and until is not None and until.date() < today
        ),
        "may be done before it begins": not (
            not avoids and use.may is May.NOW and (starts is None or starts.date() > today)
        ),
        "is never, and it ends": use.may is not May.NEVER or (avoids and until is None),
    }
    return [problem for problem, is_right in holds.items() if not is_right]


def _says(day: date, when: Text, language: str, made: CarePlan) -> bool:
    say = made.words(language)
    return say.day(day) in when.of(language) or say.day_and_year(day) in when.of(language)


# -- how long it takes -------------------------------------------------------------------------------


def test_a_letter_is_answered_at_once_in_a_treatment_of_sixty_rules() -> None:
    made = plan()
    many = tuple(_another(each, n) for each, n in product(made.rules, range(4)))
    look_up = LookUp.of(replace(made, rules=many))

    every = ("s", "reti", "rétinol", "retimol", "acide salycilique", "zzzzzzzzzz")
    slowest = max(min(repeat(partial(look_up.answers, typed), number=1, repeat=5)) for typed in every)

    assert len(many) >= 60
    assert slowest < 0.005


def test_both_languages_are_looked_in_at_once() -> None:
    look_up = LookUp.of(plan())

    found = {typed: {each.rule.id for each in look_up.answers(typed)} for typed in ("foundation", "fond de teint")}

    assert found["foundation"] == found["fond de teint"] == {"makeup"}


def _another(one: PlannedRule, number: int) -> PlannedRule:
    names = tuple(f"{name} {number}" for name in one.names)
    return replace(one, id=f"{one.id}-{number}", subject=f"{one.subject}-{number}", names=names)
