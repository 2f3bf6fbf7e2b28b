"""What patients asked or missed: numbers for a month, and no more.

How often they asked "can I use this?" about something that no advice names, after each treatment; and how often each
question of a quiz was answered wrong at first.  What they typed or chose is never here, nor the day: with few patients,
a day could be somebody's.  So a file does not tell when it was written either, nor what was counted first.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk import folder

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

UNANSWERED = "unanswered.json"
MISSED = "missed.json"
MONTHS = 13
"""How many are kept: the same month of last year is the oldest."""

Counts = dict[str, dict[str, int]]
"""By month, "2026-11", and by treatment or question."""


def question(treatment: str, question: str) -> str:
    """Return what a question of a quiz is counted under."""
    return f"{treatment}/{question}"


def read(data: Path, file: str = UNANSWERED) -> Counts:
    """Return what was counted; nothing where nothing was, or where the file cannot be read."""
    try:
        every = json.loads((data / file).read_text("utf-8"))
        return {str(month): {str(name): int(count) for name, count in by.items()} for month, by in every.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def of_month(data: Path, file: str, now: datetime) -> dict[str, int]:
    """Return what was counted this month, by treatment or question."""
    return read(data, file).get(_month(now), {})


def count(data: Path, file: str, name: str, now: datetime) -> None:
    """Count one more of a treatment or a question.

    Raises:
        DataFolderError: it cannot be written.

    """
    with folder.alone(data):
        every = read(data, file)
        month = every.setdefault(_month(now), {})
        month[name] = month.get(name, 0) + 1
        kept = dict(sorted(every.items())[-MONTHS:])
        folder.replace(data / file, json.dumps(kept, indent=2, sort_keys=True).encode())
        begun = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0).timestamp()
        with suppress(OSError):
            os.utime(data / file, (begun, begun))


def _month(now: datetime) -> str:
    return f"{now:%Y-%m}"
