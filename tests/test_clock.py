"""A clock that cannot be true is noticed, and when the kiosk was last open is remembered."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kiosk import RELEASED, clock
from kiosk.clock import FILE, Memory, Watch, doubt, noted
from kiosk.i18n import ENGLISH, FRENCH, NBSP, words

if TYPE_CHECKING:
    from pathlib import Path

ZONE = ZoneInfo("America/Toronto")
NOON = datetime(2027, 1, 4, 12, tzinfo=ZONE)
DAY = timedelta(days=1)
RELEASE = datetime(2026, 11, 22, tzinfo=UTC)


@dataclass
class Wall:
    """A clock on the wall, and the seconds that pass whatever it says."""

    now: datetime = NOON
    seconds: float = 0.0

    def watch(self, data: Path) -> Watch:
        return Watch(data, lambda: self.now, lambda: self.seconds)


@pytest.mark.parametrize(
    ("now", "memory", "possible"),
    [
        (RELEASE, None, True),
        (RELEASE - DAY, None, True),
        (RELEASE - DAY - timedelta(seconds=1), None, False),
        (datetime(1970, 1, 1, tzinfo=ZONE), None, False),
        (NOON, Memory(NOON + DAY), True),
        (NOON, Memory(NOON + DAY + timedelta(seconds=1)), False),
        (NOON, Memory((NOON + DAY + timedelta(seconds=1)).astimezone(UTC)), False),
        (NOON + 3000 * DAY, Memory(NOON), True),
    ],
)
def test_a_clock_more_than_a_day_behind_cannot_be_true(now: datetime, memory: Memory | None, *, possible: bool) -> None:
    assert (doubt(now, memory, RELEASE.date()) is None) == possible


def test_staff_are_told_both_days_and_what_to_do_in_both_languages() -> None:
    found = doubt(NOON, Memory(NOON + 400 * DAY))

    assert found is not None
    assert found.told(words(ENGLISH)) == (
        "The clock says January 4, 2027, but the kiosk was last open on February 8, 2028. Put the clock right. "
        "If it is right, type: kiosk clock ok"
    )
    assert found.told(words(FRENCH)).replace(NBSP, " ") == (
        "L’horloge de l’appareil indique le 4 janvier 2027, mais la borne était encore ouverte le 8 février 2028. "
        "Mettez l’appareil à l’heure. Si elle est juste, tapez : kiosk clock ok"
    )


def test_the_command_that_is_told_is_about_the_folder_that_is_watched(tmp_path: Path) -> None:
    clock.write(tmp_path, Memory(NOON + 400 * DAY))

    found = Watch(tmp_path, lambda: NOON, lambda: 0.0).doubt()

    assert str(found).endswith(f"kiosk clock ok --data {tmp_path}")


def test_the_day_before_is_the_last_one_that_was_another_day() -> None:
    december = noted(None, NOON - 12 * DAY)
    january = noted(december, NOON)

    assert december.day_before is None
    assert january == noted(january, NOON) == Memory(NOON, date(2026, 12, 23))
    assert noted(january, NOON + DAY).day_before == NOON.date()


def test_the_release_is_that_of_the_newest_version(checkout: Path) -> None:
    (version, when), *_ = re.findall(r"^## (\S+) — (.+)$", (checkout / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert version
    if when == "not released yet":
        assert datetime.now(UTC).date() >= RELEASED
    else:
        assert when == RELEASED.isoformat()


def test_it_is_remembered_at_most_once_an_hour(tmp_path: Path) -> None:
    wall = Wall()
    watch = wall.watch(tmp_path)
    written = []

    for _ in range(3 * 60):
        watch.tick()
        written.append((tmp_path / FILE).read_text("ascii"))
        wall.now, wall.seconds = wall.now + timedelta(minutes=1), wall.seconds + 60

    assert list(dict.fromkeys(json.loads(one)["last_open"] for one in written)) == [
        f"2027-01-04T{hour}:00:00+00:00" for hour in (17, 18, 19)
    ]


def test_a_clock_that_went_back_writes_nothing_until_it_is_right_again(tmp_path: Path) -> None:
    wall = Wall()
    watch = wall.watch(tmp_path)
    watch.tick()
    before = (tmp_path / FILE).read_bytes()

    wall.now, wall.seconds = NOON - 2 * DAY, 7200.0
    watch.tick()
    wrong = watch.is_true()
    while_wrong = (tmp_path / FILE).read_bytes()
    wall.now = NOON + timedelta(minutes=1)
    watch.tick()

    assert (wrong, watch.is_true()) == (False, True)
    assert while_wrong == before
    assert clock.read(tmp_path) == Memory(wall.now)


def test_an_open_kiosk_hears_that_the_clock_is_right(tmp_path: Path) -> None:
    clock.write(tmp_path, Memory(NOON + 400 * DAY))
    watch = Wall().watch(tmp_path)
    watch.tick()
    wrong = watch.is_true()

    clock.write(tmp_path, Memory(NOON))
    watch.tick()

    assert (wrong, watch.is_true()) == (False, True)


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\xff\xfe{",
        b"[]",
        b"{}",
        b"[" * 5000,
        b'{"last_open": 3, "day_before": null}',
        b'{"last_open": "2099-01-01T00:00:00", "day_before": null}',
        b'{"last_open": "9999-12-31T23:59:59+00:00", "day_before": null}',
        b'{"last_open": "0001-01-01T00:00:00+00:00", "day_before": null}',
        b'{"last_open": "2099-01-01T00:00:00+00:00", "day_before": 7}',
    ],
)
def test_a_damaged_memory_is_none_and_is_written_anew(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / FILE).write_bytes(damaged)
    watch = Wall().watch(tmp_path)

    watch.tick()

    assert watch.is_true()
    assert clock.read(tmp_path) == Memory(NOON)


def test_damage_does_not_make_a_wrong_clock_right(tmp_path: Path) -> None:
    clock.write(tmp_path, Memory(NOON + 400 * DAY))
    watch = Wall().watch(tmp_path)

    (tmp_path / FILE).write_bytes(b"{")
    watch.tick()

    assert not watch.is_true()


def test_a_folder_that_cannot_be_written_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    wall = Wall()
    watch = wall.watch(tmp_path / "gone")

    for _ in range(5):
        watch.tick()
        wall.seconds += 3600

    assert watch.is_true()
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_the_kernel_can_be_asked_whether_the_clock_is_kept_right() -> None:
    assert clock.is_synchronised() in {True, False, None}
