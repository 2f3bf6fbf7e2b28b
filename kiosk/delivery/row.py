"""A job as the outbox's table holds it; what cannot be one is damage."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from kiosk.delivery.job import Channel, Job, Reason, State

LAST_SECOND, MOST_ATTEMPTS = 10**10, 10**6
"""Beyond these (the year 2286) a number is damage."""


def job_of(columns: list[Any]) -> Job | None:
    """Return the job of a row's columns (:data:`kiosk.delivery.disk.COLUMNS`); None when it cannot be one."""
    name, channel, made, due, deadline, attempts, state, reason = columns
    if not (isinstance(name, str) and name.isascii() and isinstance(attempts, int) and 0 <= attempts < MOST_ATTEMPTS):
        return None
    try:
        times = _when(made), _when(due), _when(deadline)
        return Job(name, Channel(channel), *times, attempts, State(state), Reason(reason))
    except (TypeError, ValueError):
        return None


def _when(seconds: float) -> datetime:
    if not 0 <= seconds < LAST_SECOND:
        raise ValueError
    return datetime.fromtimestamp(seconds, UTC)
