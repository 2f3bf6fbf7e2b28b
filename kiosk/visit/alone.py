"""How long nobody has been at the kiosk, and when that ends a visit; pure.

Times are seconds of a clock that nobody sets.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

MOST_HELD = 600
"""How long a finger, a button or a key that is held counts as somebody being there, in seconds.

Nobody holds one for ten minutes; a broken touchscreen and a bag on a keyboard do, and must not keep a patient's answers
on the screen.
"""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the kiosk waits, in seconds."""

    untouched: int = 60
    """Without a touch, before « Still there? » is asked."""
    unanswered: int = 30
    """While it is asked, before everything is wiped."""
    done: int = 45
    """On the last screen, before everything is wiped."""

    def left(self, alone: float) -> int | None:
        """Return how many seconds an answer has, once nobody has been there for so long; None while nothing is asked.

        With 0 the visit is over.
        """
        over = alone - self.untouched
        return max(0, math.ceil(self.unanswered - over)) if over >= 0 else None


@dataclass(frozen=True, slots=True)
class Alone:
    """When somebody was there last, and since when something is held down."""

    last: float
    held_since: float | None = None

    def seconds(self, now: float) -> float:
        """Return for how long nobody has been there; while something is held, that does not grow for a while."""
        if self.held_since is None:
            return now - self.last
        return max(0.0, self.held_since - self.last) + max(0.0, now - max(self.last, self.held_since + MOST_HELD))


def touched(before: Alone, now: float) -> Alone:
    """Somebody is there now."""
    return replace(before, last=now)


def holding(before: Alone, now: float) -> Alone:
    """Something is held down, from now on if it was not before."""
    return replace(before, held_since=now) if before.held_since is None else before


def let_go(before: Alone, now: float) -> Alone:
    """Nothing is held any more; how long nobody has been there stays as it is."""
    return Alone(now - before.seconds(now))
