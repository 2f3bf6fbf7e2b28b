"""When each job is given up: by a clock that nobody sets, while the clock on the wall is set or cannot be true."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from kiosk.delivery.job import Job

NEVER = datetime.max.replace(tzinfo=UTC)


def steady() -> float:
    """Return seconds that pass whatever the clock is set to, and while the machine sleeps where it can tell."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class Deadlines:
    """The deadlines of this run of the program; may be used from any thread."""

    def __init__(
        self, clock: Callable[[], datetime], clock_is_true: Callable[[], bool], steady: Callable[[], float] | None
    ) -> None:
        """Take the clocks.

        Args:
            clock: the clock on the wall.
            clock_is_true: whether it can be believed; while it cannot, a job that is not counted yet is not given up.
            steady: seconds that pass whatever is done to the clock on the wall; None where it is never set.

        """
        self._clock, self._clock_is_true, self._steady = clock, clock_is_true, steady
        self._ends: dict[str, float] = {}

    def promised(self, job: Job, limit: timedelta) -> None:
        """Begin to count."""
        if self._steady is not None:
            self._ends[job.id] = self._steady() + limit.total_seconds()

    def forget_all_but(self, jobs: Collection[str]) -> None:
        """Stop counting for jobs that have ended."""
        for ended in [job for job in tuple(self._ends) if job not in jobs]:
            self._ends.pop(ended, None)

    def of(self, job: Job) -> Job:
        """Return the job with its deadline as the clock on the wall would show it now."""
        counted = job.id in self._ends
        if not counted and not self._clock_is_true():
            return replace(job, deadline=NEVER)
        if self._steady is None:
            return job
        now, passed = self._clock(), self._steady()
        ends = self._ends.setdefault(job.id, passed + (job.deadline - now).total_seconds())
        return replace(job, deadline=now + timedelta(seconds=ends - passed))
