"""Programs of others import the reminders: each one has the same moments, words and alarms."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

import pytest
import vobject

from kiosk.handout.calendar.reminders import calendar
from kiosk.i18n import ENGLISH, FRENCH
from tests.handout.small_plan import sample_plan

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

needs_calcurse = pytest.mark.skipif(not shutil.which("calcurse"), reason="needs calcurse, which script/test installs")


def test_vobject_reads_every_reminder_with_its_moment_its_words_and_its_alarm() -> None:
    plan = sample_plan()

    read = vobject.readOne(calendar(plan).decode())

    assert len(read.vevent_list) == len(plan.reminders) > 0
    for event, reminder in zip(read.vevent_list, plan.reminders, strict=True):
        assert event.dtstart.value.astimezone(UTC) == reminder.at.astimezone(UTC)
        assert event.dtstart.value.utcoffset() == reminder.at.utcoffset()
        assert event.dtend.value - event.dtstart.value == timedelta(minutes=15)
        assert event.summary.value == f"{reminder.title.of(FRENCH)} / {reminder.title.of(ENGLISH)}"
        assert reminder.text.of(FRENCH) in event.description.value
        assert reminder.text.of(ENGLISH) in event.description.value
        assert event.valarm.trigger.value == timedelta(0)
        assert event.valarm.action.value == "DISPLAY"


def imported(file: bytes, zone: str, folder: Path) -> list[str]:
    """Import a file into calcurse, a calendar for terminals, on a machine in a time zone; return what it keeps."""
    (folder / "reminders.ics").write_bytes(file)
    done = subprocess.run(
        ["calcurse", "-D", str(folder / zone.replace("/", "-")), "-i", str(folder / "reminders.ics")],
        env={**os.environ, "TZ": zone, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert "0 skipped" in done.stdout + done.stderr
    return (folder / zone.replace("/", "-") / "apts").read_text("utf-8").splitlines()


def shown_there(moment: datetime, zone: str) -> str:
    """Return the hour as this machine shows it: calcurse has its time zones from there, of whatever year they are."""
    asked = ["date", "--date", f"@{moment.timestamp():.0f}", "+%m/%d/%Y @ %H:%M"]
    told = subprocess.run(asked, env={**os.environ, "TZ": zone}, capture_output=True, text=True, timeout=30, check=True)
    return told.stdout.strip()


@needs_calcurse
@pytest.mark.parametrize("zone", ["America/Toronto", "America/Vancouver"])
def test_a_calendar_shows_each_reminder_at_the_hour_of_its_own_place(zone: str, tmp_path: Path) -> None:
    plan = sample_plan()

    kept = imported(calendar(plan), zone, tmp_path)

    assert len(kept) == len(plan.reminders)
    begins, ends = (shown_there(plan.reminders[0].at + timedelta(minutes=m), zone) for m in (0, 15))
    assert kept[0].startswith(f"{begins} -> {ends}")
    assert [line.partition(" !")[2] for line in kept] == [  # "!": it sounds
        f"{reminder.title.of(FRENCH)} / {reminder.title.of(ENGLISH)}" for reminder in plan.reminders
    ]
