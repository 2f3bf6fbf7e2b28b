"""Where a drawing inside an SVG file is drawn: boxes, and how a view box fits its place (SVG 1.1, 7.7 to 7.9)."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from kiosk.handout.pictures.outline import length, numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from fontTools.misc.transform import Transform

NEARLY = 0.5
"""Two thousandths of a drawing's longer side: programs round the edge of a frame."""
_ALIGN = re.compile(r"(?:defer )?x(Min|Mid|Max)Y(Min|Mid|Max)(?: (meet|slice))?")
_SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


class Box(NamedTuple):
    """An upright rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, points: Sequence[tuple[float, float]], more: float = 0.0) -> Box:
        """Return the box that holds points, with some more on each side."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs) - more, min(ys) - more, max(xs) + more, max(ys) + more)

    def touches(self, other: Box) -> bool:
        """Tell whether some of the other lies inside."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: Box) -> Box:
        """Return what of it lies inside the other; it may be empty, and then touches nothing."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def holds(self, other: Box) -> bool:
        """Tell whether the other lies inside as a whole, or nearly."""
        across = self.left <= other.left + NEARLY and self.right >= other.right - NEARLY
        return across and self.top <= other.top + NEARLY and self.bottom >= other.bottom - NEARLY


def is_upright(points: Sequence[tuple[float, float]], operators: set[str]) -> bool:
    """Tell whether an outline is an upright rectangle, gone around once."""
    if operators - {"m", "l", "h"} or not points:
        return False
    box = Box.around(points)
    at_corners = all(
        min(abs(x - box.left), abs(x - box.right)) + min(abs(y - box.top), abs(y - box.bottom)) < NEARLY / 10
        for x, y in points
    )
    following = [*points[1:], points[0]]
    twice = sum(x * v - u * y for (x, y), (u, v) in zip(points, following, strict=True))
    whole = 2 * (box.right - box.left) * (box.bottom - box.top)
    return at_corners and math.isclose(abs(twice), whole, rel_tol=1e-3)


def has_inside(points: Sequence[tuple[float, float]]) -> bool:
    """Tell whether an outline can be filled: a straight line cannot."""
    box = Box.around(points)
    return len(set(points)) > 2 and box.left < box.right and box.top < box.bottom  # noqa: PLR2004 - both its ends


def share_of(text: str | None, whole: float, otherwise: str) -> float:
    """Return a length that may be in per cent of the place around it."""
    text = (text or otherwise).strip()
    if text == "auto":
        return whole
    return whole * float(text[:-1]) / 100 if text.endswith("%") else length(text)


def fitted(element: Element, place: Transform, width: float, height: float) -> tuple[Transform, float, float]:
    """Return where an element's view box is drawn in a place so wide and high, and the size of the view box."""
    view = numbers(element.get("viewBox", ""))
    if not view:
        return place, width, height
    left, top, wide, high = view
    if not (wide > 0 and high > 0):
        raise ValueError
    across, down = width / wide, height / high
    said = " ".join(element.get("preserveAspectRatio", "xMidYMid").split())
    if said == "none":
        return place.scale(across, down).translate(-left, -top), wide, high
    align = _ALIGN.fullmatch(said)
    if align is None:
        raise ValueError
    scale = max(across, down) if align[3] == "slice" else min(across, down)
    x, y = ((size - drawn * scale) * _SHARES[where] for size, drawn, where in
            ((width, wide, align[1]), (height, high, align[2])))  # fmt: skip
    return place.translate(x, y).scale(scale).translate(-left, -top), wide, high
