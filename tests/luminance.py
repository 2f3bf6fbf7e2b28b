"""Contrast reckoned anew from the standard: a second opinion on what the kiosk says of its own colours."""

from __future__ import annotations

WHITE = (1.0, 1.0, 1.0)


def contrast(one: tuple[float, float, float], other: tuple[float, float, float] = WHITE) -> float:
    """Return the contrast of two colours (WCAG 2.2, contrast ratio), each red, green and blue from 0 to 1."""
    dark, light = sorted((_luminance(*one), _luminance(*other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(red: float, green: float, blue: float) -> float:
    """WCAG 2.2, relative luminance."""
    return 0.2126 * _light(red) + 0.7152 * _light(green) + 0.0722 * _light(blue)


def _light(level: float) -> float:
    return float(level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4)
