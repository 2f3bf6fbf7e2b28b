"""The clinic's colour: how people write one, and whether text in it can be read on white paper."""

from __future__ import annotations

import re

LEAST_CONTRAST = 4.5
MOST_LEVEL = 255
SHARES = (0.2126, 0.7152, 0.0722)
"""How much of the light of red, green and blue is in the luminance (WCAG 2.2, relative luminance)."""
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_RGB = re.compile(r"rgb\( ?([0-9]{1,3}) ?[, ] ?([0-9]{1,3}) ?[, ] ?([0-9]{1,3}) ?\)", re.IGNORECASE)
_WRITTEN = re.compile(r"#?(?:([0-9A-Fa-f]{6})(?:[Ff]{2})?|([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f]))")


def hexadecimal(text: str) -> str:
    """Return a colour as "#RRGGBB" where its sign was left out or it was written short; anything else as it is."""
    text = text.rstrip("; ")
    if parts := _RGB.fullmatch(text):
        levels = [int(part) for part in parts.groups()]
        return "#" + "".join(f"{level:02X}" for level in levels) if max(levels) <= MOST_LEVEL else text
    found = _WRITTEN.fullmatch(text)
    return "#" + (found[1] or "".join(digit * 2 for digit in found.groups()[1:])).upper() if found else text


def colour(text: str) -> str:
    """Refuse what is no colour, and colours whose text is too pale on white paper (WCAG 2.2, 1.4.3)."""
    if not COLOUR.fullmatch(text) or contrast_with_white(text) < LEAST_CONTRAST:
        raise ValueError
    return text.upper()


def contrast_with_white(colour: str) -> float:
    """Return the contrast of a colour such as "#0B6B66" with white, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    levels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return from_luminance(sum(share * light(level) for share, level in zip(SHARES, levels, strict=True)))


def from_luminance(luminance: float) -> float:
    """Return the contrast with white of what has this relative luminance, from 0 to 1."""
    return 1.05 / (luminance + 0.05)


def light(level: int) -> float:
    """Return the light, from 0 to 1, of a level of red, green or blue, from 0 to 255 (WCAG 2.2, relative luminance)."""
    part = level / MOST_LEVEL
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004
