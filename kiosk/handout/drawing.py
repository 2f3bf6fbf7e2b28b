"""Icons and the QR code as vectors: the screens' own icons (Phosphor), drawn with ReportLab."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import FILL_NON_ZERO

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


def icon(canvas: TaggedCanvas, name: str, x: float, y: float, side: float, colour: str) -> None:  # noqa: PLR0913, PLR0917 - a picture, its place and its look
    """Draw an icon with its lower left corner at x, y; the pale part is a tint, not a transparency."""
    strong = HexColor(colour)
    pale = Color(*(1 - 0.2 * (1 - part) for part in (strong.red, strong.green, strong.blue)))
    canvas.saveState()
    canvas.translate(x, y + side)
    canvas.scale(side / VIEW, -side / VIEW)
    for is_pale, calls in _outlines(name):
        path = canvas.beginPath()
        for call, values in calls:
            getattr(path, call)(*values)
        canvas.setFillColor(pale if is_pale else strong)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)
    canvas.restoreState()


@cache
def _modules(text: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Return how wide a QR code is, and its dark runs (column, row, length)."""
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
                runs.append((start, row, column - start))
            column += 1
    return count, tuple(runs)


def qr_code(canvas: TaggedCanvas, text: str, x: float, y: float, side: float) -> None:
    """Draw a QR code with its lower left corner at x, y, its white margin included."""
    count, runs = _modules(text)
    module = side / (count + 2 * QUIET)
    path = canvas.beginPath()
    for column, row, length in runs:
        path.rect(x + (column + QUIET) * module, y + side - (row + QUIET + 1) * module, length * module, module)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
