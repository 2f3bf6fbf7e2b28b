"""A QR code as a vector (ISO/IEC 18004)."""

from __future__ import annotations

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import reportlab

from kiosk.handout.pdf.canvas import Picture, compressed_form

if TYPE_CHECKING:
    from types import ModuleType

    from kiosk.handout.pdf.canvas import TaggedCanvas

QUIET = 4
"""The modules of white around a QR code (6.3.8)."""


@cache
def _encoder() -> ModuleType:
    """Return ReportLab's QR encoder alone; its package loads platypus, too, which takes as long as making the sheet."""
    file = Path(reportlab.__file__).parent / "graphics" / "barcode" / "qrencoder.py"
    spec = spec_from_file_location("kiosk_qrencoder", file)
    if spec is None or spec.loader is None:
        raise ImportError(file)
    encoder = module_from_spec(spec)
    spec.loader.exec_module(encoder)
    return encoder


@cache
def _modules(text: str) -> tuple[int, Picture]:
    """Return how many modules wide a QR code is with its white margin, and the picture of its dark ones."""
    encoder = _encoder()
    code = encoder.QRCode(None, encoder.QRErrorCorrectLevel.M)
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
    side = count + 2 * QUIET
    return side, compressed_form(f"QR {text}", " ".join(["0 g", *runs, "f"]), side, side)


def qr_code(canvas: TaggedCanvas, text: str, x: float, y: float, side: float) -> None:
    """Draw a QR code with its lower left corner at x, y, its white margin included."""
    units, picture = _modules(text)
    scale = side / units
    canvas.picture(picture, (scale, 0, 0, -scale, x, y + side), "")
