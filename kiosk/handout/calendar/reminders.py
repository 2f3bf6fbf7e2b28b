"""The plan's reminders as a file that phones and computers put into their calendar (RFC 5545).

Only dates and advice are in it: no name, no place, nobody to answer to.  The same plan gives the same bytes,
and importing the file twice changes nothing, because each reminder keeps its identifier.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeGuard
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from kiosk.errors import N_
from kiosk.handout.calendar.vtimezone import vtimezone
from kiosk.handout.plain_text import lines, one_line
from kiosk.i18n import FRENCH

if TYPE_CHECKING:
    from datetime import tzinfo

    from kiosk.visit.plan import CarePlan, PlannedReminder

REMINDERS = N_("Reminders")
"""What the file is called, in each language."""
MAKER = "-//Aftercare Kiosk//Reminders//FR"
LASTS = timedelta(minutes=15)
_OURS = UUID("0d5f8f0e-6d4c-5b0e-9a53-3f6f3c1f7a21")


def calendar(plan: CarePlan) -> bytes:
    """Return the reminders of ``plan`` as an iCalendar file in UTF-8; empty when it has none."""
    if not plan.reminders:
        return b""
    zone = plan.treated_at.tzinfo
    file = Calendar()
    file.add("prodid", MAKER)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    if _has_rules(zone):
        years = [reminder.at.astimezone(zone).year for reminder in plan.reminders]
        file.add_component(vtimezone(zone, min(years), max(years)))
    for reminder in plan.reminders:
        file.add_component(_event(plan, reminder, zone))
    written: bytes = file.to_ical()
    return written


def _event(plan: CarePlan, reminder: PlannedReminder, zone: tzinfo | None) -> Event:
    starts, ends = _times(reminder.at, zone)
    languages = sorted(plan.languages, key=lambda language: language != FRENCH)
    titles = dict.fromkeys(one_line(reminder.title.of(language)) for language in languages)
    texts = dict.fromkeys(_text(plan, reminder, language) for language in languages)
    summary = " / ".join(titles)
    event = Event()
    event.add("uid", str(_identifier(plan, reminder)))
    event.add("dtstamp", plan.treated_at.astimezone(UTC))
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", summary)
    event.add("description", "\n\n".join(texts))
    # A calendar shared at work must not tell colleagues about it, nor show the patient as busy.
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(summary))
    return event


def _alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta())
    alarm.add("description", summary)
    return alarm


def _text(plan: CarePlan, reminder: PlannedReminder, language: str) -> str:
    clinic = plan.clinic
    hours = clinic.hours_inside(plan.words(language))
    reach = f"{clinic.name}, {clinic.phone_text.of(language)}" + (f" ({hours})" if hours else "")
    parts = [lines(reminder.text.of(language)), one_line(reach)]
    if plan.is_draft:
        parts.append(one_line(plan.approval.of(language)))
    return "\n".join(parts)


def _times(at: datetime, zone: tzinfo | None) -> tuple[datetime, datetime]:
    """Return when the reminder starts and ends, in the clinic's zone where that says one moment only.

    An hour that the clocks go through twice would be read as its first pass (RFC 5545, section 3.3.5): a
    moment of its second pass is told in UTC.  Seconds are rounded up: no reminder comes before its time.
    """
    exact = at.astimezone(UTC)
    begun = timedelta(seconds=exact.second, microseconds=exact.microsecond)
    exact += timedelta(minutes=1) - begun if begun else timedelta()
    if not _has_rules(zone):
        return exact, exact + LASTS
    starts, ends = exact.astimezone(zone), (exact + LASTS).astimezone(zone)
    return (exact, exact + LASTS) if starts.fold or ends.fold else (starts, ends)


def _has_rules(zone: tzinfo | None) -> TypeGuard[ZoneInfo]:
    return isinstance(zone, ZoneInfo) and zone.key not in {"UTC", "Etc/UTC"}


def _identifier(plan: CarePlan, reminder: PlannedReminder) -> UUID:
    moment = reminder.at.astimezone(UTC).isoformat()
    return uuid5(_OURS, "\n".join((plan.treatment, str(plan.edition), reminder.id, moment)))
