"""Icons and the QR code as vectors: the screens' own icons (Phosphor), drawn with ReportLab."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.pathobject import PDFPathObject

from kiosk import resources
from kiosk.errors import N_, InstallationError

if TYPE_CHECKING:
    from kiosk.handout.tagged import TaggedCanvas

VIEW = 256
"""The side of Phosphor's drawings, in their own units."""
QUIET = 4
"""The modules of white around a QR code (ISO/IEC 18004, 6.3.8)."""


class _Pen(BasePen):  # type: ignore[misc] # fontTools' pens have no types
    """Notes the outline in ReportLab's order of calls."""

    def __init__(self) -> None:
        super().__init__(None)
        self.calls: list[tuple[str, tuple[float, ...]]] = []

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self.calls.append(("moveTo", point))

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self.calls.append(("lineTo", point))

    def _curveToOne(  # noqa: N802 - fontTools' name
        self, one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]
    ) -> None:
        self.calls.append(("curveTo", (*one, *two, *three)))

    def _closePath(self) -> None:  # noqa: N802 - fontTools' name
        self.calls.append(("close", ()))


@cache
def _outlines(name: str) -> tuple[tuple[bool, tuple[tuple[str, tuple[float, ...]], ...]], ...]:
    """Return the outlines of an icon, each with whether it is the pale one behind."""
    path = resources.path("assets", "icons", f"{name}.svg")
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    except ET.ParseError as problem:
        raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=path) from problem
    found = []
    for shape in root.iter("{http://www.w3.org/2000/svg}path"):
        pen = _Pen()
        parse_path(shape.get("d", ""), pen)
        found.append((shape.get("opacity") is not None, tuple(pen.calls)))
    return tuple(found)


@cache
def _code(name: str, colour: str) -> str:
    """Return an icon as a page's operators, in its own units; the pale part is a tint, not a transparency."""
    strong = HexColor(colour)
    pale = Color(*(1 - 0.2 * (1 - part) for part in (strong.red, strong.green, strong.blue)))
    code = []
    for is_pale, calls in _outlines(name):
        path = PDFPathObject()
        for call, values in calls:
            getattr(path, call)(*(round(value, 1) for value in values))
        shade = pale if is_pale else strong
        code.append(f"{fp_str(shade.red, shade.green, shade.blue)} rg {path.getCode()} f")
    return " ".join(code)


def icon(canvas: TaggedCanvas, name: str, x: float, y: float, side: float, colour: str) -> None:  # noqa: PLR0913, PLR0917 - a picture, its place and its look
    """Draw an icon with its lower left corner at x, y."""
    _place(canvas, f"{name}-{colour[1:]}", _code(name, colour), VIEW, x, y, side)


def _place(canvas: TaggedCanvas, name: str, code: str, units: int, x: float, y: float, side: float) -> None:  # noqa: PLR0913, PLR0917
    """Draw a square picture, ``units`` wide and downwards; the file holds each picture once, by its name."""
    if not canvas.hasForm(name):
        canvas.beginForm(name, 0, 0, units, units)
        canvas.add_code(code)
        canvas.endForm()
    canvas.saveState()
    canvas.translate(x, y + side)
    canvas.scale(side / units, -side / units)
    canvas.doForm(name)
    canvas.restoreState()


@cache
def _modules(text: str) -> tuple[int, str]:
    """Return how many modules wide a QR code is with its white margin, and its dark runs as a page's operators."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count = code.getModuleCount()
    runs = []
    for row in range(count):
        column = 0
        while column < count:
            start = column
            while column < count and code.isDark(row, column):
                column += 1
            if column > start:
                runs.append(f"{start + QUIET} {row + QUIET} {column - start} 1 re")
            column += 1
    return count + 2 * QUIET, " ".join(["0 g", *runs, "f"])


def qr_code(canvas: TaggedCanvas, text: str, x: float, y: float, side: float) -> None:
    """Draw a QR code with its lower left corner at x, y, its white margin included."""
    units, code = _modules(text)
    _place(canvas, "qr-code", code, units, x, y, side)
