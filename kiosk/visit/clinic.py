"""The clinic of the settings, as each language writes it."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from kiosk import i18n
from kiosk.config import closures, timetable
from kiosk.errors import N_
from kiosk.i18n import NBSP, Text
from kiosk.visit.plan import MONDAY, Clinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.config import ClinicSettings
    from kiosk.i18n import Words

POSTAL_CODE = re.compile(r"\b([A-Z]\d[A-Z]) (\d[A-Z]\d)\b")


def clinic(settings: ClinicSettings, languages: Iterable[str], words: Callable[[str], Words] = i18n.words) -> Clinic:
    """Return the clinic as the care plan shows it.

    Args:
        settings: what the clinic has set.
        languages: those of the content.
        words: returns the words of a language; those of a content, which may bring its own.

    Raises:
        InstallationError: there are no words in a language, or they are damaged.

    """
    tags = tuple(languages)
    return Clinic(
        name=settings.name,
        phone=settings.phone,
        phone_text=Text({tag: words(tag).phone(settings.phone) for tag in tags}),
        address=POSTAL_CODE.sub(NBSP.join((r"\1", r"\2")), settings.address),
        opening=settings.opening,
        hours=Text({tag: _hours(settings.opening, words(tag)) for tag in tags}),
        website=settings.website,
        closed=closures.days(settings.closed),
        logo=settings.logo,
        colour=settings.colour,
    )


def _hours(opening: str, w: Words) -> str:
    """Put "mon-fri 09:00-17:00, sat 10:00-14:00" into words."""

    def weekday(number: int) -> str:
        return w.weekday(MONDAY.replace(day=1 + number))

    def clock(at: time) -> str:
        return w.time(datetime.combine(MONDAY, at))

    said = []
    for span in timetable.spans(opening):
        days = weekday(span.first)
        if span.last != span.first:
            days = w.gettext(N_("{first} to {last}")).format(first=days, last=weekday(span.last))
        times = w.gettext(N_("{opens} to {closes}")).format(opens=clock(span.opens), closes=clock(span.closes))
        said.append(f"{days}, {times}")
    text = "; ".join(said)
    return text[:1].upper() + text[1:]
