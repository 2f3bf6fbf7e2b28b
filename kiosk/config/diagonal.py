"""Which diagonals a screen can have, by its pixels; the kiosk notes in the data folder how many its own screen has.

Whoever sets one from afar is told by that note what cannot be, before a patient meets buttons of the wrong size.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from kiosk import folder as folder_
from kiosk.config.allowed import Allowed
from kiosk.config.values import LEAST_INCHES, MOST_INCHES
from kiosk.errors import N_

if TYPE_CHECKING:
    from pathlib import Path

SETTING = "screen.diagonal_inches"
SCREEN_FILE = "screen.json"
MILLIMETRES_PER_INCH = 25.4
LEAST_DENSITY, MOST_DENSITY = 1.3, 14.0
"""Pixels in a millimetre: 1080p at 65 inches has 1.33, at 7 inches 12.4, and 4K at 13.3 inches 13.0."""


def note(folder: Path, width: int, height: int) -> None:
    """Keep how many pixels the kiosk's screen has.

    Raises:
        DataFolderError: it cannot be written.

    """
    if (width, height) != noted(folder):
        folder_.replace(folder / SCREEN_FILE, json.dumps({"width": width, "height": height}).encode())


def noted(folder: Path) -> tuple[int, int] | None:
    """Return how many pixels the kiosk's screen has; None where no kiosk was open yet, or it cannot be read."""
    try:
        kept = json.loads((folder / SCREEN_FILE).read_text("utf-8"))
        width, height = int(kept["width"]), int(kept["height"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None
    return (width, height) if min(width, height) > 0 else None


def possible(width: float, height: float) -> tuple[float, float]:
    """Return the least and the largest diagonal, in inches, that a screen of so many pixels can have."""
    pixels = math.hypot(width, height)
    least, most = (pixels / density / MILLIMETRES_PER_INCH for density in (MOST_DENSITY, LEAST_DENSITY))
    return max(LEAST_INCHES, math.ceil(least)), min(MOST_INCHES, math.floor(most))


def allowed_instead(folder: Path, inches: float) -> Allowed | None:
    """Return what is allowed in the place of a diagonal that the kiosk's own screen cannot have; else None."""
    if not inches or (pixels := noted(folder)) is None:
        return None
    least, most = possible(*pixels)
    if least <= inches <= most:
        return None
    width, height = pixels
    message = N_(
        "0, or a number from {least} to {most}, as the screen of this kiosk has {width} x {height} pixels (measure it "
        "with a bank card, in the settings on its own screen)"
    )
    return Allowed(message, {"least": least, "most": most, "width": width, "height": height})
