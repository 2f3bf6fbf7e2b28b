"""The pack of the tests that is written in a language the kiosk does not speak, Spanish, and its plans."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.handout.options import SheetOptions
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from kiosk.content.model import Content
    from kiosk.visit.plan import CarePlan

FRENCH, SPANISH = "fr-CA", "es"
PACK = Path(__file__).resolve().parent.parent / "packs" / "peeling"
FORMATS = {
    "both": SheetOptions((FRENCH, SPANISH)),
    "facing": SheetOptions((FRENCH, SPANISH), facing=True),
    "spanish": SheetOptions((SPANISH,)),
    "large": SheetOptions((FRENCH, SPANISH), large_print=True),
}
PATIENTS = ((), ("pregnant", "isotretinoin"))
TREATED = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))


@cache
def content() -> Content:
    return load(PACK)


def offer() -> Offer:
    """Return what a kiosk would have for patients if its screens spoke Spanish too."""
    return Offer(content(), clinic(ClinicSettings(), content().languages, content().words), demo=True)


def visit(*answers: str) -> Visit:
    return Visit("peeling", TREATED, answers=frozenset(answers))


def plan(*answers: str) -> CarePlan:
    return care_plan(content(), visit(*answers), clinic(ClinicSettings(), content().languages, content().words))
