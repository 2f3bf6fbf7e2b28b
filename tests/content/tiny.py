"""A treatment of four sentences, and what is left of one when more and more of it is taken away."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from kiosk.content.model import Content

PACK = Path(__file__).resolve().parent.parent / "packs" / "tiny"
TREATED = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))


@cache
def content() -> Content:
    return load(PACK)


def offer(content: Content | None = None) -> Offer:
    ours = content or load(PACK)
    return Offer((ours,), clinic(ClinicSettings(), ours.languages), demo=True)


def plan() -> CarePlan:
    return care_plan(content(), Visit("earwax", TREATED), clinic(ClinicSettings(), content().languages))
