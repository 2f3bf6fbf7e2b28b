"""The clinic of the settings, as each language writes it."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from kiosk.config.hours import DAYS
from kiosk.errors import N_
from kiosk.i18n import NBSP, Text, words
from kiosk.visit.plan import MONDAY, Clinic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.config import ClinicSettings

POSTAL_CODE = re.compile(r"\b([A-Z]\d[A-Z]) (\d[A-Z]\d)\b")


def clinic(settings: ClinicSettings, languages: Iterable[str]) -> Clinic:
    """Return the clinic as the care plan shows it."""
    tags = tuple(languages)
    return Clinic(
        name=settings.name,
        phone=settings.phone,
        phone_text=Text({tag: words(tag).phone(settings.phone) for tag in tags}),
        address=POSTAL_CODE.sub(NBSP.join((r"\1", r"\2")), settings.address),
        hours=Text({tag: _hours(settings.opening, tag) for tag in tags}),
        website=settings.website,
        logo=settings.logo,
        colour=settings.colour,
    )


def _hours(opening: str, language: str) -> str:
    """Put "mon-fri 09:00-17:00, sat 10:00-14:00" into words."""
    w = words(language)

    def weekday(name: str) -> str:
        return w.weekday(MONDAY.replace(day=1 + DAYS.index(name)))

    def clock(text: str) -> str:
        return w.time(datetime.combine(MONDAY, time.fromisoformat(text)))

    said = []
    for part in filter(None, (p.strip() for p in opening.split(","))):
        days, hours = part.split(" ", 1)
        first, _, last = days.partition("-")
        opens, _, closes = hours.partition("-")
        span = (
            w.gettext(N_("{first} to {last}")).format(first=weekday(first), last=weekday(last))
            if last
            else weekday(first)
        )
        times = w.gettext(N_("{opens} to {closes}")).format(opens=clock(opens), closes=clock(closes))
        said.append(f"{span}, {times}")
    text = "; ".join(said)
    return text[:1].upper() + text[1:]
