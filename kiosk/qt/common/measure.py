"""How many pixels are in a millimetre, and who says so: the setting, the display, or nobody who can be believed.

It knows no window; :mod:`kiosk.qt.common.surroundings` asks it each second, and whenever the screen of the window
changes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.config.diagonal import MILLIMETRES_PER_INCH, possible

LEAST_BELIEVED, MOST_BELIEVED = 6.5, 120.0
"""Diagonals that a display is believed; a touchscreen that people stand before has them."""
LEAST_DENSITY, MOST_DENSITY = 0.5, 20.0
"""Pixels in a millimetre that a display is believed: a wall of 720p at 100 inches, 4K at 9 inches."""
MOST_SKEW = 0.15
"""How far the pixels' width and height may differ, as a share; those of small panels differ by up to 8 %."""
RATIOS = {(16, 9), (16, 10), (15, 9), (4, 3), (5, 4), (3, 2), (21, 9), (1, 1)}
"""What displays put in the place of a size that they do not know: their shape."""
GUESSED_DPI = 96
"""Dots in an inch that X and Qt make a size from where the display says none."""


class Source(StrEnum):
    """Who says how large the screen is."""

    SETTING = "the setting screen.diagonal_inches"
    DISPLAY = "the display"
    NOBODY = "nobody"


class Doubt(StrEnum):
    """Why a display is not believed."""

    NONE = ""
    SILENT = "it does not say its size"
    GUESS = "nobody said it, so 96 dots in an inch are taken"
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
    passed_over: float = 0
    """The diagonal of the setting, where the screen cannot have it."""


def measured(screen: Screen, diagonal_inches: float) -> Measured:
    """Measure a screen: by the setting where there is one (0: none), else by what the display says, if it can be."""
    if min(screen.width, screen.height) <= 0:
        return Measured(0.0, Source.NOBODY, Doubt.SILENT)  # as while it is being plugged in
    pixels = math.hypot(screen.width, screen.height)
    if diagonal_inches > 0:
        least, most = possible(screen.width, screen.height)
        if not least <= diagonal_inches <= most:
            return replace(measured(screen, 0), passed_over=diagonal_inches)
        return Measured(pixels / (diagonal_inches * MILLIMETRES_PER_INCH), Source.SETTING)
    doubt = _doubt(screen)
    if doubt is Doubt.GUESS:  # nobody knows better, and it rather makes things too large
        return Measured(GUESSED_DPI / MILLIMETRES_PER_INCH, Source.NOBODY, doubt)
    if doubt:
        return Measured(0.0, Source.NOBODY, doubt)
    return Measured(pixels / math.hypot(screen.width_mm, screen.height_mm), Source.DISPLAY)


def _doubt(screen: Screen) -> Doubt:
    width, height = round(screen.width_mm), round(screen.height_mm)  # as displays tell it
    if not (width > 0 and height > 0):
        return Doubt.SILENT
    if (width, height) == tuple(round(n * MILLIMETRES_PER_INCH / GUESSED_DPI) for n in (screen.width, screen.height)):
        return Doubt.GUESS
    if _is_shape(width, height) or (width, height) == (screen.width, screen.height):
        return Doubt.SHAPE
    if (screen.width > screen.height) != (width > height):
        width, height = height, width  # turned: some tell the size of the screen as it lay
    pixels = math.hypot(screen.width, screen.height)
    millimetres = math.hypot(width, height)
    impossible = {
        Doubt.SKEWED: abs(math.log(screen.width * height / (screen.height * width))) > math.log1p(MOST_SKEW),
        Doubt.SIZE: not LEAST_BELIEVED <= millimetres / MILLIMETRES_PER_INCH <= MOST_BELIEVED,
        Doubt.DENSITY: not LEAST_DENSITY <= pixels / millimetres <= MOST_DENSITY,
    }
    return next((doubt for doubt, holds in impossible.items() if holds), Doubt.NONE)


def _is_shape(width: float, height: float) -> bool:
    """Tell whether a size is a ratio written as millimetres, centimetres or decimetres."""
    long, short = max(width, height), min(width, height)
    return any((long / unit, short / unit) in RATIOS for unit in (1, 10, 100))


def told(screen: Screen, judged: Measured) -> str:
    """Say for the log which size was believed, and from where."""
    if judged.passed_over:
        believed = told(screen, replace(judged, passed_over=0))
        return f"{believed}. {Source.SETTING} = {judged.passed_over:g} is not believed: {Doubt.DENSITY}"
    says = f"{screen.width_mm:.0f} x {screen.height_mm:.0f} mm"
    here = f"screen {screen.name}: {screen.width} x {screen.height} pixels"
    if not judged.density:
        return f"{here}; the display says {says}, which is not believed: {judged.doubt}. It is drawn as on 22 inches"
    inches = math.hypot(screen.width, screen.height) / judged.density / MILLIMETRES_PER_INCH
    size = f"{here}, {judged.density:.2f} in a millimetre ({inches:.1f} inches)"
    if judged.source is Source.NOBODY:
        return f"{size}: {judged.doubt}"
    if judged.source is Source.SETTING:
        return f"{size}, by {judged.source}; the display says {says}"
    return f"{size}, by {judged.source} ({says})"
