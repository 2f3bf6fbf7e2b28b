"""How long things took, as the tables say it."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def told(seconds: Iterable[float]) -> str:
    """Return how long something took, the median and the worst."""
    took = [each * 1000 for each in seconds]
    return f"{median(took):.1f} ({max(took):.1f}) ms"


def ms(do: Callable[[Any], object], those: Sequence[Any]) -> str:
    """Return how long something takes, each time with another thing."""
    return told([_seconds(do, each) for each in those])


def _seconds(do: Callable[[Any], object], thing: object) -> float:
    began = time.perf_counter()
    do(thing)
    return time.perf_counter() - began
