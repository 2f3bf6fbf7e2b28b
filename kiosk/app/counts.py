"""How often patients asked "can I use this?" about something that no advice names: a number for a month, and no more.

What they typed is never here, nor the day: with few patients, a day could be somebody's.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kiosk import folder

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

FILE = "unanswered.json"
MONTHS = 13
"""How many are kept: the same month of last year is the oldest."""

Counts = dict[str, dict[str, int]]
"""By month, "2026-11", and by treatment."""


def read(data: Path) -> Counts:
    """Return what was counted; nothing where nothing was, or where the file cannot be read."""
    try:
        every = json.loads((data / FILE).read_text("utf-8"))
        return {str(month): {str(name): int(count) for name, count in by.items()} for month, by in every.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def in_month(data: Path, now: datetime) -> int:
    """Return how many there were this month, after all treatments together."""
    return sum(read(data).get(_month(now), {}).values())


def count(data: Path, treatment: str, now: datetime) -> None:
    """Count one more after a treatment.

    Raises:
        DataFolderError: it cannot be written.

    """
    with folder.alone(data):
        every = read(data)
        month = every.setdefault(_month(now), {})
        month[treatment] = month.get(treatment, 0) + 1
        kept = dict(sorted(every.items())[-MONTHS:])
        folder.replace(data / FILE, json.dumps(kept, indent=2).encode())


def _month(now: datetime) -> str:
    return f"{now:%Y-%m}"
