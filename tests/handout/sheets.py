"""The sheets that the tests look at: the shipped content, each combination of answers, each format.

All of the shipped treatment takes a leaf for each language.  What is left of it in ``CONTENT`` fits the sheet with two
sides in every combination of answers, so that both are seen.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.handout.options import SheetOptions
from kiosk.handout.sheet.sheet import sheet
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from kiosk.content.model import Content

WHOLE = french_and_english()


def brief(content: Content) -> Content:
    """Return the content with less about the treatment: one topic, and fewer rules and signs."""
    treatment = content.treatments["microneedling"]
    left = replace(
        treatment,
        topics=tuple(
            replace(topic, sheet_why=topic.lead, why=(), sheet=topic.sheet[1:4]) for topic in treatment.topics[:1]
        ),
        rules=tuple(rule for rule in treatment.rules if rule.id not in LEFT_OUT),
        signs=tuple(sign for sign in treatment.signs if sign.id not in LEFT_OUT),
    )
    return replace(content, treatments={left.id: left})


LEFT_OUT = {
    *("alcohol", "clinic-product", "one-at-a-time", "shade", "pillowcase", "scrubs", "exercise", "pool"),
    *("home-needling", "bumps", "patches", "dryness", "spreading", "pimples", "pus", "blisters", "pain", "cold-sore"),
}
CONTENT = brief(WHOLE)
ANSWERS = CONTENT.options_of(CONTENT.treatments["microneedling"])
COMBINATIONS = [c for n in range(len(ANSWERS) + 1) for c in combinations(ANSWERS, n)]
FORMATS = {
    "both": SheetOptions(),
    "french": SheetOptions(languages=("fr-CA",)),
    "english": SheetOptions(languages=("en-CA",)),
    "large": SheetOptions(large_print=True),
    "facing": SheetOptions(facing=True),
    "reminders": SheetOptions(reminders=True),
    "leaves": SheetOptions(leaves=True),
}


def plan(*answers: str, content: Content = CONTENT) -> CarePlan:
    """Return the plan of a patient who said so, or that none of it applies."""
    none_of = frozenset[str]() if answers else frozenset({"about-you"})
    at = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))
    visit = Visit("microneedling", at, answers=frozenset(answers), none_of=none_of)
    return care_plan(content, visit, clinic(ClinicSettings(), content.languages))


def whole(*answers: str) -> CarePlan:
    """Return the plan of all of the shipped treatment."""
    return plan(*answers, content=WHOLE)


@cache
def printed(format_name: str, answers: tuple[str, ...]) -> bytes:
    return sheet(plan(*answers), FORMATS[format_name])
