"""The outlines of SVG shapes as a page's operators: numbers, lengths, transforms and paths (SVG 1.1, chapters 7 to 9).

What is not written as the standard says raises ValueError; fontTools alone would pass over it, and draw something else.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.arc import EllipticalArc

from kiosk.handout.pdf import syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

SHAPES = {"path", "rect", "circle", "ellipse", "line", "polygon", "polyline"}
FARTHEST = 1e6
"""How far from its origin a drawing may reach, in units; no number of a page gets long."""
UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""CSS 2.1, 4.3.2, in pixels."""
_NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = re.compile(rf"({_NUMBER})([a-z]*)", re.ASCII)
_LISTED = re.compile(rf"[\s,]*({_NUMBER})", re.ASCII)
_STEP = re.compile(r"[\s,]*(\w+)\s*\(([^()]*)\)", re.ASCII)
_PIECE = re.compile(rf"[\s,]*([MmZzLlHhVvCcSsQqTtAa]|{_NUMBER})", re.ASCII)
_FLAG = re.compile(r"[\s,]*([01])")
_ARC = 7
"""How many numbers an arc has; the fourth and the fifth are flags, which may stand against what follows."""


class Pen(BasePen):  # type: ignore[misc] # fontTools' pens have no types
    """Writes an outline as a page's operators, each point where ``place`` puts it."""

    def __init__(self, place: Transform = Identity, number: Callable[[float], str] = syntax.number) -> None:
        super().__init__(None)
        self.code: list[str] = []
        self.points: list[tuple[float, float]] = []
        self.operators: set[str] = set()
        self.place, self._number = place, number

    def _write(self, operator: str, *points: tuple[float, float]) -> None:
        for point in points:
            x, y = self.place.transformPoint(point)
            if not (abs(x) <= FARTHEST and abs(y) <= FARTHEST):  # nor for what is not a number
                raise ValueError
            self.points.append((x, y))
            self.code.append(f"{self._number(x)} {self._number(y)}")
        self.code.append(operator)
        self.operators.add(operator)

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self._write("m", point)

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self._write("l", point)

    def _curveToOne(  # noqa: N802 - fontTools' name
        self, one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]
    ) -> None:
        self._write("c", one, two, three)

    def _closePath(self) -> None:  # noqa: N802 - fontTools' name
        self._write("h")


class _Arc(EllipticalArc):  # type: ignore[misc] # fontTools' arcs have no types
    """An arc that is a line where it has no radius (SVG 1.1, F.6.2); fontTools leaves a gap."""

    def draw(self, pen: Pen) -> None:
        if self.rx and self.ry:
            super().draw(pen)
        else:
            pen.lineTo((self.target_point.real, self.target_point.imag))


def draw(shape: Element, kind: str, pen: Pen) -> None:
    """Draw the outline of a shape of that kind.

    Raises:
        ValueError: its numbers are not what SVG takes.

    """
    parse_path(" ".join(_pieces(_path(shape, kind))), pen, arc_class=_Arc)


def box(pen: Pen, width: float, height: float) -> None:
    """Draw a box from the pen's origin."""
    parse_path(f"M0 0H{width}V{height}H0Z", pen)


def length(text: str) -> float:
    """Return a length in pixels, the units of a drawing that says no others."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None or found[2] not in UNITS or not math.isfinite(float(found[1])):
        raise ValueError
    return float(found[1]) * UNITS[found[2]]


def numbers(text: str) -> list[float]:
    """Return the numbers of a list of them."""
    return [float(found[1]) for found in _all(_LISTED, text)]


def _all(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Return what a text consists of, one after the other; nothing else may be in it."""
    text, at = text.strip(" \t\r\n,"), 0
    while at < len(text):
        found = pattern.match(text, at)
        if found is None:
            raise ValueError
        yield found
        at = found.end()


def transform(text: str) -> Transform:
    """Return what a list such as "translate(5) rotate(90)" does."""
    whole = Identity
    for one in _all(_STEP, text):
        values = numbers(one[2])
        match one[1], len(values):
            case "matrix", 6:
                step = Transform(*values)
            case "translate", 1 | 2:
                step = Identity.translate(*values)
            case "scale", 1 | 2:
                step = Identity.scale(*values)
            case "rotate", 1 | 3:
                x, y = values[1:] or (0.0, 0.0)
                step = Identity.translate(x, y).rotate(math.radians(values[0])).translate(-x, -y)
            case "skewX", 1:
                step = Identity.skew(math.radians(values[0]), 0)
            case "skewY", 1:
                step = Identity.skew(0, math.radians(values[0]))
            case _:
                raise ValueError
        whole = whole.transform(step)
    return whole


def _path(shape: Element, kind: str) -> str:
    """Return a shape as the path that it stands for (SVG 1.1, 9.2 to 9.7); nothing where it is not drawn."""

    def of(name: str, otherwise: float = 0.0) -> float:
        text = shape.get(name, "").strip()
        return length(text) if text not in {"", "auto"} else otherwise

    if kind == "path":
        return shape.get("d", "")
    if kind == "line":
        return f"M{of('x1')} {of('y1')}L{of('x2')} {of('y2')}"
    if kind in {"polygon", "polyline"}:
        points = numbers(shape.get("points", ""))
        if len(points) % 2:
            raise ValueError
        return f"M{' '.join(map(str, points))}{'Z' if kind == 'polygon' else ''}" if points else ""
    if kind == "rect":
        x, y, width, height = of("x"), of("y"), of("width"), of("height")
        rx, ry = of("rx", of("ry")), of("ry", of("rx"))
        return _rounded(x, y, width, height, min(rx, width / 2), min(ry, height / 2))
    rx, ry = (of("r"), of("r")) if kind == "circle" else (of("rx", of("ry")), of("ry", of("rx")))
    return _rounded(of("cx") - rx, of("cy") - ry, 2 * rx, 2 * ry, rx, ry)


def _rounded(x: float, y: float, width: float, height: float, rx: float, ry: float) -> str:  # noqa: PLR0913, PLR0917 - a box
    """Return a box with round corners; an ellipse has nothing else."""
    if width <= 0 or height <= 0:
        return ""
    right, bottom = x + width, y + height
    if rx <= 0 or ry <= 0:
        return f"M{x} {y}H{right}V{bottom}H{x}Z"
    arc = f"A{rx} {ry} 0 0 1"
    return (
        f"M{x + rx} {y}L{right - rx} {y}{arc} {right} {y + ry}L{right} {bottom - ry}{arc} {right - rx} {bottom}"
        f"L{x + rx} {bottom}{arc} {x} {bottom - ry}L{x} {y + ry}{arc} {x + rx} {y}Z"
    )


def _pieces(path: str) -> Iterator[str]:
    """Return the letters and numbers of a path, each number as fontTools reads it."""
    path, at, is_arc, count = path.rstrip(), 0, False, 0
    while at < len(path):
        is_flag = is_arc and count % _ARC in {3, 4}
        found = (_FLAG if is_flag else _PIECE).match(path, at)
        if found is None:
            raise ValueError
        at, piece = found.end(), found[1]
        if piece.isalpha():
            is_arc, count = piece in "Aa", 0
            yield piece
        else:
            count += 1
            number = float(piece)
            if not math.isfinite(number):
                raise ValueError
            yield piece if is_flag else str(number)
