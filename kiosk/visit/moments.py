"""When a wait is over for a patient, and how precisely that is said; pure.

What is said is never less careful than the truth: the end of what is avoided and the first moment of what may be done
are said too late rather than too early, the last moment of what must not go on for longer too early.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from kiosk.config.timetable import open_on
from kiosk.content.told import Careful, Said, said_after

if TYPE_CHECKING:
    from datetime import date

    from kiosk.content.times import Span, Wait
    from kiosk.visit.plan import Clinic, Visit

MORNING, LATEST = time(9), time(21)
LAST_MINUTE = time(23, 59)


@dataclass(frozen=True, slots=True)
class Clock:
    """From when on the waits of a visit are counted: the earliest and the latest that the treatment may have been."""

    earliest: datetime
    latest: datetime
    known: bool
    today: date
    """The day that the plan is made."""

    def said(self, wait: Wait, careful: Careful) -> Said:
        """Return when a wait from the treatment is over, as it is said."""
        later = careful is Careful.LATER
        return self.said_after(wait, self.latest if later else self.earliest, careful)

    def said_after(self, wait: Wait, start: datetime, careful: Careful) -> Said:
        """Return when a wait from another moment is over, as it is said."""
        return said_after(wait, start, careful, known=self.known)

    def midnight_after(self, wait: Wait) -> datetime:
        """Return the midnight that begins the day on which a wait is over."""
        return datetime.combine(wait.after(self.earliest).date(), time(), self.earliest.tzinfo)

    @staticmethod
    def midnight_from(moment: datetime) -> datetime:
        """Return a moment that is a midnight, or the midnight after it."""
        day = moment.date() + timedelta(days=moment.time() != time())
        return datetime.combine(day, time(), moment.tzinfo)

    def begins(self, span: Span, careful: Careful) -> Said | None:
        """Return when a span begins, as it is said; None where it begins at once, or at something without a date."""
        return self.said(span.begins, careful) if span.begins is not None and span.start is not None else None

    def ends(self, span: Span, careful: Careful) -> Said | None:
        """Return when a span is over, at the earliest, as it is said; None where that has no date, or never comes."""
        if span.lasts is not None:
            if span.begins is None:
                return None
            late = careful is Careful.LATER
            start = self.latest if late else self.earliest
            return self.said_after(span.lasts, span.begins.after(start) if span.start else start, careful)
        wait = span.end.dated if span.end else None
        return None if wait is None else self.said(wait, careful)


def clock_of(visit: Visit, clinic: Clinic) -> Clock:
    """Return how the waits of a visit are counted; where no hour was told, the clinic's hours of that day bound it."""
    treated = visit.treated_at
    today = visit.today or treated.date()
    if visit.time_known:
        return Clock(treated, treated, known=True, today=today)
    day, zone = treated.date(), treated.tzinfo
    # On a day on which it is said to be closed, it was open for some hours that nobody set.
    usual = None if day in clinic.closed else open_on(clinic.opening, day.weekday())
    opens, closes = usual or (time(), LAST_MINUTE)
    return Clock(datetime.combine(day, opens, zone), datetime.combine(day, closes, zone), known=False, today=today)


def to_remind(said: Said, *, is_last_day: bool = False) -> datetime:
    """Return when to remind: in the morning for days, or of the last day before it; never in the night for hours."""
    moment = said.moment if not is_last_day else datetime.combine(said.last_day, time(), said.moment.tzinfo)
    if moment.time() < MORNING:
        return datetime.combine(moment.date(), MORNING, moment.tzinfo)
    if moment.time() >= LATEST:
        return datetime.combine(moment.date() + timedelta(days=1), MORNING, moment.tzinfo)
    return moment
