"""The ICC profile of sRGB, which the sheet's colours are meant in (PDF/A needs one inside the file)."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.handout.pdf.document import Document

_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.7141),
}
"""Seen under D50, as the profile's other colours are."""
_FROM_D65 = (1.04790, 0.02290, -0.05020, 0.02960, 0.99046, -0.01707, -0.00923, 0.01506, 0.75179)
"""How sRGB's own white became D50 (Bradford)."""
_TRANSFER = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""IEC 61966-2-1: a power above a small value, a line below it."""
_POWER_AND_LINE = 3


def output_intent(document: Document) -> str:
    """Add the profile to a file and return the catalog's entry for it (ISO 19005-2, 6.2.3)."""
    number = document.add_stream(_compressed(), "/N 3")
    return (
        "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
        f"/DestOutputProfile {number} 0 R>>]"
    )


@cache
def _compressed() -> bytes:
    return zlib.compress(srgb(), 9)


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(v * 65536)) for v in values)


def _said(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">4xII2s2sII", 1, 12, b"en", b"US", len(encoded), 28) + encoded


@cache
def srgb() -> bytes:
    """Return a small matrix profile (ICC.1:2004-10), always the same bytes."""
    curve = b"para" + struct.pack(">4xHxx", _POWER_AND_LINE) + _fixed(*_TRANSFER)
    blocks = {
        b"desc": _said("sRGB"),
        b"cprt": _said("No copyright, use freely"),
        b"wtpt": b"XYZ \0\0\0\0" + _fixed(*_D50),
    }
    blocks |= {tag: b"XYZ \0\0\0\0" + _fixed(*primary) for tag, primary in _PRIMARIES.items()}
    blocks[b"chad"] = b"sf32\0\0\0\0" + _fixed(*_FROM_D65)
    offset = 128 + 4 + 12 * (len(blocks) + 3)
    table, body = b"", b""
    for tag, block in blocks.items():
        table += tag + struct.pack(">II", offset + len(body), len(block))
        body += block + bytes(-len(block) % 4)
    for tag in (b"rTRC", b"gTRC", b"bTRC"):
        table += tag + struct.pack(">II", offset + len(body), len(curve))
    body += curve + bytes(-len(curve) % 4)
    size = offset + len(body)
    head = struct.pack(">I4xI4s4s4s6H4s4sIIIQI", size, 0x04200000, b"mntr", b"RGB ", b"XYZ ", 2026, 1, 1, 0, 0, 0,
                       b"acsp", b"\0\0\0\0", 0, 0, 0, 0, 0)  # fmt: skip
    head += _fixed(*_D50)
    return head.ljust(128, b"\0") + struct.pack(">I", len(blocks) + 3) + table + body
