"""How many pixels are in a millimetre, and who says so: the setting, the display, or nobody who can be believed.

It knows no window; :mod:`kiosk.qt.full_screen` and ``app`` ask it whenever the screen of the window changes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

MILLIMETRES_PER_INCH = 25.4
LEAST_INCHES, MOST_INCHES = 6.5, 120.0
"""Diagonals that a display is believed; a touchscreen that people stand before has them."""
LEAST_DENSITY, MOST_DENSITY = 0.5, 20.0
"""Pixels in a millimetre that a display is believed: a wall of 720p at 100 inches, 4K at 9 inches."""
MOST_SKEW = 0.15
"""How far the pixels' width and height may differ, as a share; those of small panels differ by up to 8 %."""
RATIOS = {(16, 9), (16, 10), (15, 9), (4, 3), (5, 4), (3, 2), (21, 9), (1, 1)}
"""What displays put in the place of a size that they do not know: their shape (VESA E-EDID, section 3.6.2)."""


class Source(StrEnum):
    """Who says how large the screen is."""

    SETTING = "the setting screen.diagonal_inches"
    DISPLAY = "the display"
    NOBODY = "nobody"


class Doubt(StrEnum):
    """Why a display is not believed."""

    NONE = ""
    SILENT = "it does not say its size"
    SHAPE = "that is its shape, not its size"
    SKEWED = "its pixels would not be square"
    SIZE = "no touchscreen has that size"
    DENSITY = "no screen has so many or so few pixels in a millimetre"


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as the system describes it; ``width`` and ``height`` in the pixels that windows are measured in."""

    name: str
    width: int
    height: int
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Measured:
    """How many pixels are in a millimetre (0: not known), who says so, and why the display is not believed."""

    density: float
    source: Source
    doubt: Doubt = Doubt.NONE


def measured(screen: Screen, diagonal_inches: float) -> Measured:
    """Measure a screen: by the setting where there is one (0: none), else by what the display says, if it can be."""
    if min(screen.width, screen.height) <= 0:
        return Measured(0.0, Source.NOBODY, Doubt.SILENT)  # as while it is being plugged in
    pixels = math.hypot(screen.width, screen.height)
    if diagonal_inches > 0:
        return Measured(pixels / (diagonal_inches * MILLIMETRES_PER_INCH), Source.SETTING)
    doubt = _doubt(screen)
    if doubt:
        return Measured(0.0, Source.NOBODY, doubt)
    return Measured(pixels / math.hypot(screen.width_mm, screen.height_mm), Source.DISPLAY)


def _doubt(screen: Screen) -> Doubt:
    width, height = screen.width_mm, screen.height_mm
    if not (width > 0 and height > 0):
        return Doubt.SILENT
    if (screen.width > screen.height) != (width > height):
        width, height = height, width  # turned: some tell the size of the screen as it lay
    pixels = math.hypot(screen.width, screen.height)
    inches = math.hypot(width, height) / MILLIMETRES_PER_INCH
    if _is_shape(width, height) or (width, height) == (screen.width, screen.height):
        return Doubt.SHAPE
    if abs(math.log((screen.width / width) / (screen.height / height))) > math.log1p(MOST_SKEW):
        return Doubt.SKEWED
    if not LEAST_INCHES <= inches <= MOST_INCHES:
        return Doubt.SIZE
    if not LEAST_DENSITY <= pixels / (inches * MILLIMETRES_PER_INCH) <= MOST_DENSITY:
        return Doubt.DENSITY
    return Doubt.NONE


def _is_shape(width: float, height: float) -> bool:
    """Tell whether a size is a ratio written as millimetres, centimetres or decimetres."""
    long, short = max(width, height), min(width, height)
    return any((long / unit, short / unit) in RATIOS for unit in (1, 10, 100))


def told(screen: Screen, found: Measured) -> str:
    """Say for the log which size was believed, and from where."""
    says = f"{screen.width_mm:.0f} x {screen.height_mm:.0f} mm"
    here = f"screen {screen.name}: {screen.width} x {screen.height} pixels"
    if found.source is Source.NOBODY:
        return (
            f"{here}; the display says {says}, which is not believed: {found.doubt}. Sizes are those of a 22-inch "
            "screen; the setting screen.diagonal_inches says the true one"
        )
    inches = math.hypot(screen.width, screen.height) / found.density / MILLIMETRES_PER_INCH
    by = f"the display ({says})" if found.source is Source.DISPLAY else f"{found.source}; the display says {says}"
    return f"{here}, {found.density:.2f} in a millimetre ({inches:.1f} inches), by {by}"
