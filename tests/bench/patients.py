"""Patients never seen before: each has a day, answers and texts of their own, always the same ones for a number.

In a clinic's texts a fifth of the words change places, and every twentieth becomes one that no sheet had before, of the
same letters: so a sheet is as long as a real one, and what is kept of a text does not help with the next patient's.
Marks stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from kiosk.content.model import Content
    from kiosk.markup import Run
    from kiosk.visit.plan import Clinic

TREATMENT = "microneedling"
FIRST = datetime(2026, 11, 22, 8, tzinfo=ZoneInfo("America/Toronto"))
_WORD = re.compile(r"(?<![\w{:'’-])[^\W\d_]{4,}(?![\w}:'’-])")


@dataclass(frozen=True, slots=True)
class Patient:
    """All that a care plan is made of."""

    content: Content
    visit: Visit
    clinic: Clinic

    def plan(self) -> CarePlan:
        return care_plan(self.content, self.visit, self.clinic)


def patient(number: int) -> Patient:
    chance, shipped = Random(number), _shipped()
    answers = [answer for answer in shipped.options_of(shipped.treatments[TREATMENT]) if chance.random() < 0.5]
    at = FIRST + timedelta(days=chance.randrange(365), minutes=10 * chance.randrange(60))
    content = _varied(shipped, chance)
    return Patient(
        content, Visit(TREATMENT, at, answers=frozenset(answers)), clinic(ClinicSettings(), shipped.languages)
    )


@cache
def _shipped() -> Content:
    return french_and_english()


def _varied(value: Any, chance: Random) -> Any:  # noqa: ANN401 - any part of the content
    """Return the same with other words in its texts."""
    if isinstance(value, Text):
        return Text.of_runs({tag: _said(value.runs(tag), chance) for tag in value.languages})
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _varied(getattr(value, f.name), chance) for f in fields(value) if f.init})
    if isinstance(value, dict):
        return {key: _varied(one, chance) for key, one in value.items()}
    return tuple(_varied(one, chance) for one in value) if type(value) is tuple else value


def _said(runs: tuple[Run, ...], chance: Random) -> tuple[Run, ...]:
    def new(word: str) -> str:
        return word[:1] + "".join(chance.sample(word[1:], len(word) - 1))

    words = [word for run in runs for word in _WORD.findall(run.text)]
    moved = [place for place in range(len(words)) if chance.random() < 0.2]
    for place, other in zip(moved, chance.sample(moved, len(moved)), strict=True):
        words[place], words[other] = words[other], words[place]
    said = iter([new(word) if chance.random() < 0.05 else word for word in words])
    return tuple(run._replace(text=_WORD.sub(lambda _: next(said), run.text)) for run in runs)
