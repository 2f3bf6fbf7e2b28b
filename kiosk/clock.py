"""Whether the machine's clock can be true, and when the kiosk was last open.

Small computers without a battery wake up in the past; every date that a patient is told would then be wrong.  A clock
more than a day behind this version's release, or behind the last time the kiosk was open, cannot be true.  One that is
ahead cannot be told from a true one: it poisons what is remembered, until ``kiosk clock ok``.

That it is kept right over the network is asked of the kernel and only told to staff: it stops nothing.
"""

from __future__ import annotations

import ctypes
import json
import logging
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kiosk import RELEASED, folder
from kiosk.errors import N_, DataFolderError, Sentence
from kiosk.i18n import Day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = "clock.json"
MOST_BEHIND = timedelta(hours=24)
WRITTEN_EVERY = 3600.0
"""Seconds."""
TIME_ERROR = 5
"""What adjtimex(2) returns while the clock is not synchronised."""
_TIMEX_BYTES = 1024
"""More than any kernel's ``struct timex``; all zeros asks, and changes nothing."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Memory:
    """When the kiosk was last open, and on which day before that one."""

    last_open: datetime
    day_before: date | None = None


def noted(memory: Memory | None, now: datetime) -> Memory:
    """Return what to remember of a kiosk that is open ``now``; days are those of the clinic's zone."""
    if memory is None:
        return Memory(now)
    last = memory.last_open.astimezone(now.tzinfo).date()
    return Memory(now, last if last != now.date() else memory.day_before)


def doubt(now: datetime, memory: Memory | None, released: date = RELEASED, data: str = "") -> Sentence | None:
    """Return why the clock cannot be true, and what to do about it; None when it can be.

    Args:
        now: the time now.
        memory: when the kiosk was last open.
        released: the day of this version.
        data: what names the data folder in a command (:func:`kiosk.folder.named`).

    """
    if datetime.combine(released, time(), UTC) - now > MOST_BEHIND:
        message = N_("The clock says {today}, but this version of the kiosk is of {released}. Put the clock right.")
        return Sentence(message, {"today": Day(now.date()), "released": Day(released)})
    if memory is not None and memory.last_open - now > MOST_BEHIND:
        message = N_(
            "The clock says {today}, but the kiosk was last open on {last}. Put the clock right. "
            "If it is right, type: kiosk clock ok{data}"
        )
        last = memory.last_open.astimezone(now.tzinfo).date()
        return Sentence(message, {"today": Day(now.date()), "last": Day(last), "data": data})
    return None


def read(data: Path) -> Memory | None:
    """Return what the data folder remembers; None where that is nothing, or cannot be understood."""
    try:
        written = json.loads((data / FILE).read_text("utf-8"))
        last_open = datetime.fromisoformat(written["last_open"])
        day_before = date.fromisoformat(written["day_before"]) if written["day_before"] else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    # Further out, a time exists in some zones only.
    known = last_open.tzinfo is not None and MINYEAR < last_open.year < MAXYEAR
    return Memory(last_open, day_before) if known else None


def write(data: Path, memory: Memory) -> None:
    """Remember.

    Raises:
        DataFolderError: it cannot be written.

    """
    day_before = memory.day_before.isoformat() if memory.day_before else None
    written = {"last_open": memory.last_open.astimezone(UTC).isoformat(), "day_before": day_before}
    folder.replace(data / FILE, json.dumps(written).encode())


class Watch:
    """Looks at the clock while the kiosk is open, and remembers that it is, at most once an hour.

    All but :meth:`tick` may be asked from any thread.

    Args:
        data: the data folder.
        clock: the time now, in the clinic's zone.
        seconds: seconds that pass whatever the clock does.

    """

    def __init__(self, data: Path, clock: Callable[[], datetime], seconds: Callable[[], float]) -> None:
        self._data, self._clock, self._seconds = data, clock, seconds
        self._memory = read(data)
        self._written: float | None = None
        self._can_write = True
        if self._memory is None and self._is_there():
            log.warning("when the kiosk was last open cannot be read: %s is damaged", FILE)

    def _is_there(self) -> bool:
        return (self._data / FILE).exists()

    def doubt(self) -> Sentence | None:
        """Return why the clock cannot be true; None when it can be."""
        return doubt(self._clock(), self._memory, data=folder.named(self._data))

    def is_true(self) -> bool:
        """Tell whether the clock can be true."""
        return self.doubt() is None

    @property
    def year_before(self) -> int | None:
        """The year of the last day that the kiosk was open, before today; None when it is not known."""
        memory = self._memory
        if memory is None:
            return None
        before = noted(memory, self._clock()).day_before
        return before.year if before else None

    def tick(self) -> None:
        """Remember that the kiosk is open, or look whether staff said that the clock is right.

        To be called about once a second, from one thread; the disk may keep it waiting.
        """
        if not self.is_true():
            memory = read(self._data)
            if memory is not None or not self._is_there():
                self._memory = memory
        elif self._written is None or self._seconds() - self._written >= WRITTEN_EVERY:
            self._written = self._seconds()
            self._memory = noted(self._memory, self._clock())
            self._write(self._memory)

    def _write(self, memory: Memory) -> None:
        try:
            write(self._data, memory)
        except DataFolderError as problem:
            if self._can_write:
                log.warning("when the kiosk was last open cannot be remembered: %s", problem)
            self._can_write = False
        else:
            self._can_write = True


def is_synchronised() -> bool | None:
    """Tell whether the kernel's clock is kept right over the network; None where it cannot be asked."""
    try:
        state = ctypes.CDLL(None, use_errno=True).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES))
    except (OSError, AttributeError):
        return None
    return None if state < 0 else state != TIME_ERROR
