"""The day of the treatment: which days a patient may choose, and when a day is whose hour nobody told; pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from kiosk.visit.plan import Visit

if TYPE_CHECKING:
    from datetime import date

MOST_DAYS_AGO = 28
"""How long after a treatment a visit still makes sense, in days, where staff say nothing else: as long as the plan."""
NEAR = 2
"""How many days have a button of their own: today and yesterday."""
NOON = time(12)


def offered(today: date, back: int = MOST_DAYS_AGO) -> tuple[date, ...]:
    """Return the days that may be chosen, today first, so many of them."""
    return tuple(today - timedelta(days=ago) for ago in range(back))


def need_year(today: date, year_before: int | None) -> bool:
    """Tell whether days are offered with their year, so that a clock that is a year off is seen.

    Args:
        today: the day by the clock.
        year_before: the year of the last day before today on which the kiosk was open; None where that is not known.

    """
    return year_before not in {None, today.year}


def visit_of(  # noqa: PLR0913 - all that a patient tells
    treatment: str,
    answers: frozenset[str],
    *,
    now: datetime,
    none_of: frozenset[str] = frozenset(),
    day: date | None = None,
    hour: time | None = None,
) -> Visit:
    """Return the visit for what was told.

    Args:
        treatment: the treatment's id.
        answers: what the patient said about themselves.
        none_of: the questions that they answered with "none of these".
        now: the moment, aware and in the clinic's time zone.
        day: the day of the treatment; today where it is not told.
        hour: when it was.  Where it is not told it is now, if the day is today; else it is noon, which is nowhere near
            another day, and nothing is said to the hour.

    """
    today = now.replace(second=0, microsecond=0)
    on = day or today.date()
    is_today = on == today.date()
    if hour is None and is_today:
        return Visit(treatment, today, time_known=True, answers=answers, none_of=none_of, today=today.date())
    at = datetime.combine(on, hour or NOON, now.tzinfo)
    return Visit(treatment, at, time_known=hour is not None, answers=answers, none_of=none_of, today=today.date())
