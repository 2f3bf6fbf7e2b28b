"""No face says less than another: each text and each number of a plan is on the screens, on paper and in the email."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests import faces
from tests.content import tiny
from tests.content.shipped import SHIPPED, french_and_english

if TYPE_CHECKING:
    from kiosk.content.model import Content
    from kiosk.visit.plan import CarePlan

TORONTO = ZoneInfo("America/Toronto")
SUMMER_TIME, WINTER_TIME = datetime(2026, 3, 7, 14, 10, tzinfo=TORONTO), datetime(2026, 10, 31, 14, 10, tzinfo=TORONTO)
LEAP_DAY, LATE = datetime(2028, 2, 29, 9, tzinfo=TORONTO), datetime(2026, 12, 31, 21, 40, tzinfo=TORONTO)
UNKNOWN = datetime(2026, 11, 22, 12, tzinfo=TORONTO)
DAYS = {SUMMER_TIME: True, WINTER_TIME: True, LEAP_DAY: True, LATE: True, UNKNOWN: False}
"""Both changes of the clock, a leap day, the last evening of a year; and a day whose hour nobody told."""
FACES = (*faces.LONG, *faces.PAPER)


@cache
def content(pack: str) -> Content:
    return {"shipped": french_and_english, "earwax": tiny.content}[pack]()


def plan(pack: str, treatment: str, answers: tuple[str, ...], at: datetime) -> CarePlan:
    ours = content(pack)
    visit = Visit(treatment, at, time_known=DAYS[at], answers=frozenset(answers))
    return care_plan(ours, visit, clinic(ClinicSettings(), ours.languages))


def untold(pack: str, answers: tuple[str, ...], at: datetime, face: str) -> list[str]:
    """Return what a face leaves out of any treatment of a pack, in any language."""
    plans = (plan(pack, each.id, answers, at) for each in content(pack).treatments.values())
    return [found for each in plans for tag in each.languages for found in faces.missing(each, tag, face)]


ANSWERS = content("shipped").options_of(content("shipped").treatments["microneedling"])


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("answers", "at"), [((), LATE), (ANSWERS, UNKNOWN), (("pregnant",), SUMMER_TIME)])
def test_a_face_says_all_of_the_shipped_treatments(face: str, answers: tuple[str, ...], at: datetime) -> None:
    assert untold("shipped", answers, at, face) == []


@pytest.mark.parametrize("face", FACES)
def test_a_face_says_all_of_a_tiny_treatment(face: str) -> None:
    assert untold("earwax", (), WINTER_TIME, face) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("at", DAYS, ids=str)
@pytest.mark.parametrize(
    "answers", [each for n in range(len(ANSWERS) + 1) for each in combinations(ANSWERS, n)], ids="+".join
)
def test_a_face_says_all_to_every_kind_of_patient_on_every_kind_of_day(answers: tuple[str, ...], at: datetime) -> None:
    assert {face: untold("shipped", answers, at, face) for face in FACES} == {face: [] for face in FACES}


def test_every_shipped_treatment_is_compared() -> None:
    assert set(content("shipped").treatments) == set(load(SHIPPED).treatments)


@pytest.mark.parametrize("face", FACES)
def test_what_a_face_leaves_out_is_found(face: str) -> None:
    whole = plan("shipped", "microneedling", (), UNKNOWN)
    less = replace(whole, rules=whole.rules[1:], topics=whole.topics[:1], signs=whole.signs[1:])
    read = faces.PAPER.get(face) or faces.LONG[face]

    said = faces.on_one_line(read(less, "en-CA"))
    wanted = faces.short(whole) if face in faces.PAPER else faces.whole(whole)
    left_out = [text for text in (faces.on_one_line(each.of("en-CA")) for each in wanted) if text not in said]

    assert len(left_out) >= 3
