"""A PDF 1.7 file: numbered objects, compressed together, and the table of where each one is (ISO 32000-1, 7.5).

ReportLab writes each object by itself; a tagged sheet has hundreds of small ones, and is half as large this way.
"""

from __future__ import annotations

import re
import zlib
from codecs import BOM_UTF16_BE
from hashlib import md5
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_SPECIAL = re.compile(r"[\\()\r]")
_ESCAPES = {"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r"}


class File:
    """The objects of a file, numbered from 1 as they are added."""

    def __init__(self) -> None:
        self._plain: dict[int, str] = {}
        self._streams: dict[int, bytes] = {}
        self._last = 0

    def reserve(self, count: int = 1) -> int:
        """Return the first of ``count`` new numbers, to be put later."""
        self._last += count
        return self._last - count + 1

    def put(self, number: int, body: str) -> None:
        """Set the object of a reserved number."""
        self._plain[number] = body

    def add(self, body: str) -> int:
        """Add an object, and return its number."""
        number = self.reserve()
        self._plain[number] = body
        return number

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """Add a stream as it is, with its dictionary's entries besides its length; return its number."""
        number = self.reserve()
        self._streams[number] = _stream(data, entries)
        return number

    def add_compressed(self, data: bytes, entries: str = "") -> int:
        """Add a stream that is not compressed yet."""
        return self.add_stream(zlib.compress(data, 9), entries + DEFLATED)

    def written(self, root: int, info: int) -> bytes:
        """Return the file; its id depends on its content (7.5.7 and 7.5.8: object and cross-reference streams)."""
        found = bytearray(_HEAD)
        places: dict[int, bytes] = {0: _entry(0, 0, 255)}
        bodies, index, offset = [], [], 0
        together, table = self.reserve(2), self._last
        for position, (number, body) in enumerate(self._plain.items()):
            index.append(f"{number} {offset}")
            bodies.append(body)
            offset += len(body) + 1
            places[number] = _entry(2, together, position)
        first = " ".join(index) + "\n"
        data = zlib.compress((first + "\n".join(bodies)).encode("latin-1"), 9)
        entries = f"/Type/ObjStm/N {len(bodies)}/First {len(first)}{DEFLATED}"
        for number, stream in (*self._streams.items(), (together, _stream(data, entries))):
            places[number] = _entry(1, len(found), 0)
            found += b"%d 0 obj\n%b\nendobj\n" % (number, stream)
        start, digest = len(found), md5(found, usedforsecurity=False).hexdigest()
        places[table] = _entry(1, start, 0)
        rows = zlib.compress(b"".join(places[number] for number in range(table + 1)), 9)
        named = (
            f"/Type/XRef/W[1 4 2]/Size {table + 1}/Root {root} 0 R/Info {info} 0 R/ID[<{digest}><{digest}>]{DEFLATED}"
        )
        found += b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, _stream(rows, named), start)
        return bytes(found)


DEFLATED = "/Filter/FlateDecode"


def _stream(data: bytes, entries: str) -> bytes:
    """Return a stream; the end of line before its last word is not taken for data, even after data that ends in one."""
    return b"<<%b/Length %d>>\nstream\n%b\r\nendstream" % (entries.encode("latin-1"), len(data), data)


def _entry(kind: int, place: int, more: int) -> bytes:
    return bytes([kind]) + place.to_bytes(4) + more.to_bytes(2)


def number(value: float) -> str:
    """Return a number to a hundredth of a point, or of an inch's 72nd part; enough for any printer."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def literal(text: str) -> str:
    """Return a string of Latin-1 characters, which stand for bytes, as a page writes it (7.3.4.2)."""
    return "(" + _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text) + ")"


def text_string(text: str) -> str:
    """Return a text of any letters (7.9.2.2)."""
    return (
        literal(text)
        if text.isascii() and text.isprintable()
        else f"<{(BOM_UTF16_BE + text.encode('utf-16-be')).hex()}>"
    )


def date(moment: datetime) -> str:
    """Return a date with its time zone (7.9.4)."""
    zone = moment.strftime("%z")
    return f"(D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}')"
