"""The settings as a kiosk's screens have them: those of its start, then what was saved on its own staff screens.

What the screens show is taken at once.  What the courier, the clock and the window were built with is taken at the next
start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.config import Settings


def _nobody() -> None:
    """Tell nobody: the screens are not there yet."""


class Current:
    """For the GUI's thread only."""

    def __init__(self, settings: Settings) -> None:
        """Begin with the settings of the start."""
        self.settings = settings
        self.told: Callable[[], None] = _nobody
        """Lets the screens have them."""

    def take(self, settings: Settings) -> None:
        """Have others from now on."""
        self.settings = settings
        self.told()
