"""Looks for what only a search finds to be left over: in the window's thread alone, and all of it while nobody waits.

By itself Python searches in whichever thread has made enough.  An object of Qt that another thread lets go of waits for
Python while it holds what the window's thread may wait for: for ever.  And a search of everything stops all threads for
a tenth of a second with the staff's screens open, in which no key is answered.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

STILL = 3.0
"""Seconds without a touch or a key, after which nobody waits for an answer."""
EVERY, AT_MOST = 60, 600
"""Seconds between two searches of everything, and those after which one is made in any case."""
RECENT = 1
"""The generation of what was made lately: looking through it takes a millisecond."""


class Leftovers:
    """Searches what was made lately where that is much, and everything while nobody is there."""

    def __init__(self, still: Callable[[], float | None]) -> None:
        """Let nothing else search from now on.

        Args:
            still: seconds since somebody of the staff touched anything; None while their screens are not open.

        """
        gc.disable()
        self._still = still
        self._seconds = 0

    def tick(self) -> None:
        """Search if it is time; called each second, in the window's thread."""
        still = self._still()
        if gc.get_count()[0] >= gc.get_threshold()[0]:
            gc.collect(RECENT)
        self._seconds += 1
        if self._seconds >= AT_MOST or (self._seconds >= EVERY and (still is None or still >= STILL)):
            gc.collect()
            self._seconds = 0
