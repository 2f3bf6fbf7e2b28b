"""The pack of the tests that is written in a language the kiosk does not speak, Spanish, and its plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.handout.options import SheetOptions
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from kiosk.content.model import Content
    from kiosk.visit.plan import CarePlan

FRENCH, SPANISH, THIRD = "fr-CA", "es", "en-GB"
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
    """Return what a kiosk has for patients whose screens speak a third language.

    It is the Spanish pack under the name of a second English: for that one the kiosk has words without a catalog.
    """
    third: Content = _renamed(replace(content(), own={}))
    return Offer((third,), clinic(ClinicSettings(), third.languages), demo=True)


def _renamed(value: Any) -> Any:  # noqa: ANN401 - any part of the content
    """Return the same with its Spanish called THIRD."""
    if isinstance(value, Text):
        return Text.written(_renamed(value.source))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _renamed(getattr(value, each.name)) for each in fields(value)})
    if isinstance(value, Mapping):
        return {THIRD if key == SPANISH else key: _renamed(one) for key, one in value.items()}
    if type(value) is tuple:
        return tuple(THIRD if one == SPANISH else _renamed(one) for one in value)
    return value


def visit(*answers: str) -> Visit:
    return Visit("peeling", TREATED, answers=frozenset(answers))


def plan(*answers: str) -> CarePlan:
    return care_plan(content(), visit(*answers), clinic(ClinicSettings(), content().languages, content().words))
