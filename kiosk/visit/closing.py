"""The days soon on which the clinic does not answer though it does in other weeks, told with its hours; pure.

Whoever is told to call reads them wherever the hours stand: on the screens, on paper and in the email.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.config.timetable import open_on
from kiosk.errors import N_
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.i18n import Words
    from kiosk.visit.plan import Clinic

AHEAD = 30
"""Days from the one on which a plan is made; later ones would only be in the way of those that matter."""


def with_closures(clinic: Clinic, today: date, words: Callable[[str], Words]) -> Clinic:
    """Return the clinic with the days on which it is closed soon beside its hours."""
    soon = stretches(clinic, today)
    if not soon:
        return clinic
    said = {}
    for language, hours in clinic.hours.by_language.items():
        w = words(language)
        closed = w.gettext(N_("closed: {days}")).format(days=", ".join(w.days(*each) for each in soon))
        whole = "; ".join(filter(None, (hours, closed)))
        said[language] = whole[:1].upper() + whole[1:]
    return replace(clinic, hours=Text(said))


def stretches(clinic: Clinic, today: date) -> list[tuple[date, date]]:
    """Return when it is closed soon, the first and the last day of each time; a weekend inside parts none."""
    found: list[tuple[date, date]] = []
    goes_on = False
    for day in (today + timedelta(days=each) for each in range(AHEAD + 1)):
        if clinic.opening and open_on(clinic.opening, day.weekday()) is None:
            continue  # it is closed then in every week
        if day in clinic.closed:
            first = found.pop()[0] if goes_on else day
            found.append((first, day))
        goes_on = day in clinic.closed
    return found
