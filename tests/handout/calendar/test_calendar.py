from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical  # type: ignore[import-untyped] # it ships no types
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from kiosk.handout.calendar.reminders import calendar
from kiosk.i18n import ENGLISH, FRENCH, NBSP, Text
from kiosk.visit.plan import CarePlan, PlannedReminder
from tests.handout.small_plan import sample_plan

if TYPE_CHECKING:
    from pathlib import Path

TORONTO = ZoneInfo("America/Toronto")
ZONES = (
    "America/Toronto",
    "America/St_Johns",
    "America/Vancouver",
    "America/Regina",
    "America/Phoenix",
    "Europe/Dublin",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "America/Mexico_City",
    "Pacific/Kiritimati",
    "Asia/Gaza",
    "UTC",
)

minutes = st.integers(0, 20 * 365 * 24 * 60)
moments = minutes.map(lambda after: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=after))


def reminded(*moments: datetime, **changes: object) -> CarePlan:
    """A plan with a reminder at each moment, in the zone of the first one."""
    zone = moments[0].tzinfo
    reminders = tuple(
        PlannedReminder(f"r{n}", at, Text({FRENCH: f"Rappel {n}", ENGLISH: f"Reminder {n}"}), text())
        for n, at in enumerate(moments)
    )
    return sample_plan(reminders=reminders, treated_at=moments[0].astimezone(zone), **changes)


def text() -> Text:
    return Text({FRENCH: "Mettez de l’écran solaire.", ENGLISH: "Put on sunscreen."})


def events(file: bytes) -> list[Any]:
    # Any, because icalendar's types allow some thirty kinds of value for each property.
    return [part for part in Calendar.from_ical(file).walk("VEVENT") if isinstance(part, Event)]


def unfolded(file: bytes) -> list[str]:
    return file.decode().replace("\r\n ", "").split("\r\n")


# -- dates ---------------------------------------------------------------------------


def test_every_reminder_is_one_event_of_fifteen_minutes_at_its_moment() -> None:
    plan = sample_plan()

    found = events(calendar(plan))

    assert len(found) == len(plan.reminders) > 0
    for event, reminder in zip(found, plan.reminders, strict=True):
        assert event["DTSTART"].dt == reminder.at
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=15)


@pytest.mark.parametrize(
    ("treated", "due", "offset"),
    [
        # Of years gone by: what is to come may still be decided otherwise.
        (datetime(2025, 11, 1, 14, tzinfo=TORONTO), datetime(2025, 11, 2, 9, tzinfo=TORONTO), -5),
        (datetime(2025, 11, 1, 14, tzinfo=TORONTO), datetime(2025, 11, 1, 18, tzinfo=TORONTO), -4),
        (datetime(2025, 3, 8, 14, tzinfo=TORONTO), datetime(2025, 3, 9, 9, tzinfo=TORONTO), -4),
        (datetime(2024, 12, 25, 14, tzinfo=TORONTO), datetime(2025, 1, 8, 9, tzinfo=TORONTO), -5),
        (datetime(2024, 2, 28, 14, tzinfo=TORONTO), datetime(2024, 2, 29, 9, tzinfo=TORONTO), -5),
    ],
)
def test_nine_o_clock_stays_nine_o_clock_when_the_clocks_change(treated: datetime, due: datetime, offset: int) -> None:
    file = calendar(reminded(treated, due))

    starts = events(file)[1]["DTSTART"]

    assert f"DTSTART;TZID=America/Toronto:{due:%Y%m%dT%H%M%S}" in unfolded(file)
    assert starts.dt.astimezone(UTC) == due.astimezone(UTC)
    assert starts.dt.utcoffset() == timedelta(hours=offset)


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(ZONES), times=st.lists(moments, min_size=1, max_size=4))
def test_another_reader_that_knows_only_the_file_finds_the_same_moments(name: str, times: list[datetime]) -> None:
    zone = ZoneInfo(name)
    first = min(times)
    near = [first + (moment - first) % timedelta(days=120) for moment in times]

    file = calendar(reminded(*(moment.astimezone(zone) for moment in near)))

    assert [_read_by_dateutil(file, event) for event in events(file)] == near


@pytest.mark.parametrize("year", [2024, 2026, 2031])
@pytest.mark.parametrize("name", ZONES)
def test_moments_around_each_change_of_the_clocks_are_read_right(name: str, year: int) -> None:
    zone = ZoneInfo(name)
    hours = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(366 * 24)]
    changes = [h for h in hours if _offset(h, zone) != _offset(h - timedelta(hours=1), zone)]
    near = [change + timedelta(minutes=m) for change in changes for m in range(-181, 182, 30)] or hours[:3]

    file = calendar(reminded(*(moment.astimezone(zone) for moment in near)))

    assert [_read_by_dateutil(file, event) for event in events(file)] == near


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def _read_by_dateutil(file: bytes, event: Any) -> datetime:  # noqa: ANN401 - see events()
    """Read the start with the VTIMEZONE of the file itself, by a parser that never looks at zone data."""
    starts = event["DTSTART"]
    naive: datetime = starts.dt.replace(tzinfo=None, fold=0)
    if "TZID" not in starts.params:
        return naive.replace(tzinfo=UTC)
    zone = tzical(StringIO(file.decode().replace("\r\n ", ""))).get(starts.params["TZID"])
    return naive.replace(tzinfo=zone).astimezone(UTC)


def test_the_second_pass_of_an_hour_is_told_in_utc() -> None:
    first = datetime(2025, 11, 2, 1, 30, tzinfo=TORONTO)

    file = calendar(reminded(first, first.replace(fold=1)))

    assert "DTSTART;TZID=America/Toronto:20251102T013000" in unfolded(file)
    assert "DTSTART:20251102T063000Z" in unfolded(file)


@pytest.mark.parametrize(("second", "microsecond", "minute"), [(0, 0, 31), (0, 1, 32), (27, 500_000, 32)])
def test_a_reminder_within_a_minute_waits_for_the_next(second: int, microsecond: int, minute: int) -> None:
    at = datetime(2026, 11, 23, 14, 31, second, microsecond, tzinfo=TORONTO)

    file = calendar(reminded(at))

    assert f"DTSTART;TZID=America/Toronto:20261123T14{minute}00" in unfolded(file)


def test_a_zone_with_yearly_changes_is_written_as_two_yearly_rules() -> None:
    lines = unfolded(calendar(reminded(datetime(2015, 11, 22, 9, tzinfo=TORONTO))))

    assert lines.count("BEGIN:DAYLIGHT") == lines.count("BEGIN:STANDARD") == 1
    assert {"DTSTART:20140309T020000", "DTSTART:20141102T020000"} <= set(lines)
    assert "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3" in lines
    assert "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11" in lines


# -- words ---------------------------------------------------------------------------


@pytest.mark.parametrize("languages", [(FRENCH, ENGLISH), (ENGLISH, FRENCH)])
def test_french_comes_first_and_english_is_complete(languages: tuple[str, ...]) -> None:
    plan = sample_plan(languages=languages)

    found = events(calendar(plan))

    assert found
    for event, reminder in zip(found, plan.reminders, strict=True):
        assert event["SUMMARY"] == f"{reminder.title.of(FRENCH)} / {reminder.title.of(ENGLISH)}"
        french, english = event["DESCRIPTION"].split("\n\n")
        assert french.startswith(reminder.text.of(FRENCH))
        assert "418 555-0123 (lundi au vendredi, 9 h à 17 h)" in french.replace(NBSP, " ")
        assert english.startswith(reminder.text.of(ENGLISH))
        assert "418-555-0123 (Monday to Friday, 9:00 a.m. to 5:00 p.m.)" in english.replace(NBSP, " ")


def test_a_plan_in_one_language_says_everything_once() -> None:
    plan = sample_plan(languages=(ENGLISH,))

    event = events(calendar(plan))[0]

    assert event["SUMMARY"] == plan.reminders[0].title.of(ENGLISH)


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_is_told_in_every_reminder_and_an_approved_plan_says_nothing(*, draft: bool) -> None:
    mark = Text({FRENCH: "Brouillon non approuvé", ENGLISH: "Unapproved draft"})

    found = events(calendar(sample_plan(is_draft=draft, approval=mark)))

    assert {"Brouillon non approuvé" in event["DESCRIPTION"] for event in found} == {draft}


def test_each_reminder_sounds_when_it_is_due() -> None:
    found = events(calendar(sample_plan()))

    assert found
    for event in found:
        (alarm,) = event.walk("VALARM")

        assert alarm["ACTION"] == "DISPLAY"
        assert alarm["TRIGGER"].dt == timedelta(0)
        assert alarm["DESCRIPTION"] == event["SUMMARY"]


def test_it_is_private_takes_no_time_and_names_no_place_and_no_person() -> None:
    file = calendar(sample_plan())

    names = {line.partition(":")[0].partition(";")[0] for line in unfolded(file)}

    assert all(event["CLASS"] == "PRIVATE" for event in events(file))
    assert all(event["TRANSP"] == "TRANSPARENT" for event in events(file))
    assert not names & {"LOCATION", "ORGANIZER", "ATTENDEE", "URL", "GEO", "CONTACT", "ATTACH"}
    assert {"METHOD:PUBLISH", "VERSION:2.0"} <= set(unfolded(file))


# -- form ----------------------------------------------------------------------------


def test_the_same_plan_gives_the_same_bytes_in_another_process(checkout: Path) -> None:
    program = (
        "import sys; from kiosk.handout.calendar.reminders import calendar;"
        "from tests.handout.small_plan import sample_plan;"
        "sys.stdout.buffer.write(calendar(sample_plan()))"
    )

    other = subprocess.run([sys.executable, "-c", program], cwd=checkout, capture_output=True, check=True, timeout=60)

    assert other.stdout == calendar(sample_plan())


def test_an_identifier_belongs_to_the_reminder_and_not_to_the_patient() -> None:
    plan = sample_plan()
    identifiers = [event["UID"] for event in events(calendar(plan))]

    for_another = replace(plan, adapted=(), notices=(), clinic=replace(plan.clinic, name="Autre"))
    next_edition = replace(plan, edition=(plan.edition or 0) + 1)
    moved = tuple(replace(r, at=r.at + timedelta(hours=1)) for r in plan.reminders)

    assert len(set(identifiers)) == len(identifiers)
    assert [event["UID"] for event in events(calendar(for_another))] == identifiers
    for other in (next_edition, replace(plan, treatment="other"), replace(plan, reminders=moved)):
        assert not {event["UID"] for event in events(calendar(other))} & set(identifiers)


@settings(max_examples=100, deadline=None)
@given(french=st.text(max_size=200), english=st.text(max_size=200), clinic=st.text(max_size=60))
def test_no_text_can_add_a_property_or_a_line_that_is_too_long(french: str, english: str, clinic: str) -> None:
    plan = reminded(datetime(2026, 11, 23, 9, tzinfo=TORONTO))
    plain = [line.partition(":")[0] for line in unfolded(calendar(plan))]
    texts = Text({FRENCH: french, ENGLISH: english})
    reminder = replace(plan.reminders[0], title=texts, text=texts)

    file = calendar(replace(plan, reminders=(reminder,), clinic=replace(plan.clinic, name=clinic)))

    assert [line.partition(":")[0] for line in unfolded(file)] == plain
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert len(events(file)) == 1


def test_a_hostile_text_stays_text() -> None:
    evil = "Rappel\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT\u2028BEGIN:VEVENT, a; b \\n"
    plan = reminded(datetime(2026, 11, 23, 9, tzinfo=TORONTO))
    reminder = replace(plan.reminders[0], title=Text({FRENCH: evil, ENGLISH: evil}))

    (event,) = events(calendar(replace(plan, reminders=(reminder,))))

    assert event["SUMMARY"] == "Rappel ATTENDEE:mailto:a@b.example END:VEVENT BEGIN:VEVENT, a; b \\n"
    assert "ATTENDEE" not in event


def test_without_reminders_there_is_no_file() -> None:
    assert calendar(sample_plan(reminders=())) == b""
