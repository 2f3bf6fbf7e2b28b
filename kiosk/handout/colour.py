"""The sRGB profile that the sheet's colours are meant in (PDF/A needs one inside the file)."""

from __future__ import annotations

import struct
from functools import cache

_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.7141),
}
_STEPS = 256


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(v * 65536)) for v in values)


def _linear(value: float) -> float:
    """IEC 61966-2-1, the inverse of its transfer function."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004


@cache
def srgb() -> bytes:
    """Return a small matrix profile (ICC.1:2001-04), always the same bytes."""
    curve = b"curv\0\0\0\0" + struct.pack(">I", _STEPS)
    curve += b"".join(struct.pack(">H", round(_linear(i / (_STEPS - 1)) * 65535)) for i in range(_STEPS))
    name = b"sRGB"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name) + 1) + name + b"\0" + bytes(8 + 3 + 67)
    blocks = {b"desc": described, b"cprt": b"text\0\0\0\0No copyright, use freely\0"}
    blocks[b"wtpt"] = b"XYZ \0\0\0\0" + _fixed(*_WHITE)
    blocks |= {tag: b"XYZ \0\0\0\0" + _fixed(*primary) for tag, primary in _PRIMARIES.items()}
    offset = 128 + 4 + 12 * (len(blocks) + 3)
    table, body = b"", b""
    for tag, block in blocks.items():
        table += tag + struct.pack(">II", offset + len(body), len(block))
        body += block + bytes(-len(block) % 4)
    for tag in (b"rTRC", b"gTRC", b"bTRC"):
        table += tag + struct.pack(">II", offset + len(body), len(curve))
    body += curve + bytes(-len(curve) % 4)
    size = offset + len(body)
    head = struct.pack(">I4xI4s4s4s6H4s4sIIIQI", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ", 2026, 1, 1, 0, 0, 0,
                       b"acsp", b"\0\0\0\0", 0, 0, 0, 0, 0)  # fmt: skip
    head += _fixed(*_WHITE)
    return head.ljust(128, b"\0") + struct.pack(">I", len(blocks) + 3) + table + body
