"""Days as staff say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_

if TYPE_CHECKING:
    from datetime import date

    from kiosk.i18n import Words


def near(day: date | None, today: date, words: Words) -> str:
    """Return a day as staff say it: today and yesterday as such."""
    if day is None:
        return ""
    away = (today - day).days
    if away == 0:
        return words.gettext(N_("today"))
    if away == 1:
        return words.gettext(N_("yesterday"))
    return words.short(day) if day.year == today.year else words.short_and_year(day)
