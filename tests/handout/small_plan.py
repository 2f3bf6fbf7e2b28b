"""A care plan for the tests of the email and the calendar: the shipped content for one patient."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from kiosk.visit.plan import CarePlan

TREATED = datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("America/Toronto"))


@cache
def _usual() -> CarePlan:
    content = french_and_english()
    visit = Visit("microneedling", TREATED, answers=frozenset({"acne-prone", "cold-sores"}))
    return care_plan(content, visit, clinic(ClinicSettings(), content.languages))


def sample_plan(**changes: Any) -> CarePlan:  # noqa: ANN401 - any field of the plan
    """Return the plan with ``changes`` made to its fields."""
    return replace(_usual(), **changes)
