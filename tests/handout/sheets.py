"""The sheets that the tests look at: the shipped content, each combination of answers, each format."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from itertools import combinations
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.handout.options import SheetOptions
from kiosk.handout.sheet.sheet import sheet
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

CONTENT = french_and_english()
ANSWERS = CONTENT.options_of(CONTENT.treatments["microneedling"])
COMBINATIONS = [c for n in range(len(ANSWERS) + 1) for c in combinations(ANSWERS, n)]
FORMATS = {
    "both": SheetOptions(),
    "french": SheetOptions(languages=("fr-CA",)),
    "english": SheetOptions(languages=("en-CA",)),
    "large": SheetOptions(large_print=True),
    "facing": SheetOptions(facing=True),
    "reminders": SheetOptions(reminders=True),
}


def plan(*answers: str) -> CarePlan:
    """Return the plan of a patient who said so, or that none of it applies."""
    none_of = frozenset[str]() if answers else frozenset({"about-you"})
    at = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))
    visit = Visit("microneedling", at, answers=frozenset(answers), none_of=none_of)
    return care_plan(CONTENT, visit, clinic(ClinicSettings(), CONTENT.languages))


@cache
def printed(format_name: str, answers: tuple[str, ...]) -> bytes:
    return sheet(plan(*answers), FORMATS[format_name])
