"""What is typed into a text and should be a mark: a phone number, which stands without its hours, and a date."""

from __future__ import annotations

import re
from functools import cache

from kiosk.i18n import locale_of

PHONE = re.compile(r"(?<![\d-])(?:1[ \u00a0.-])?\(?\d{3}\)?[ \u00a0.-]{1,2}\d{3}[ \u00a0.-]\d{4}(?!\d)")
"""A North American number; 811 and 911 are none."""
_YEAR_FIRST = r"\b20\d\d-\d\d-\d\d\b"


def phones(said: str) -> list[str]:
    """Return the phone numbers of a text, as they were typed."""
    return PHONE.findall(said)


def dates(said: str, language: str) -> list[str]:
    """Return the days of a year that a text of a language names: "3 décembre", "December 3", "2026-12-03"."""
    return [each[0] for each in _date(language).finditer(said)]


@cache
def _date(language: str) -> re.Pattern[str]:
    locale = locale_of(language)
    months = (
        {name for kind in ("format", "stand-alone") for name in locale.months[kind]["wide"].values()} if locale else ()
    )
    if not months:
        return re.compile(_YEAR_FIRST)
    month = "|".join(map(re.escape, sorted(months)))
    day = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
    return re.compile(
        rf"\b{day}[ \u00a0](?:(?:of|de)[ \u00a0])?(?:{month})\b|\b(?:{month})[ \u00a0]{day}\b(?!\d)|{_YEAR_FIRST}"
    )
