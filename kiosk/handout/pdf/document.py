"""A PDF 1.7 file: ReportLab's document, written smaller and as validators want it.

ReportLab numbers the objects and writes each by itself.  A tagged sheet has hundreds of small ones, so here they are
compressed together (ISO 32000-1, 7.5.7), and the table of their places is a stream too (7.5.8).  Every stream ends in
an end of line (7.3.8.1), and the file's id depends on all of its content.
"""

from __future__ import annotations

import struct
import zlib
from hashlib import md5
from typing import TYPE_CHECKING, TypeVar

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import OutlineEntryObject, PDFCatalog, PDFDocument, PDFPage, PDFStream, PDFZCompress

if TYPE_CHECKING:
    from kiosk.handout.pdf.metadata import Info

Made = TypeVar("Made", bound=PDFCatalog)
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_END = b"endstream\n"
_FREE, _ALONE, _TOGETHER = range(3)
"""How an object stands in a file (7.5.8.3)."""


class Catalog(PDFCatalog):
    """The root of a file, with the entries of PDF/A besides ReportLab's."""

    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents", "AF")
    __Refs__ = ("Pages", "Outlines", "Metadata")


class Page(PDFPage):
    """A page that belongs to a structure tree."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")


class Document(PDFDocument):
    """The objects of a file: ReportLab's own, and those that come as they are written, by their numbers.

    The hundreds of the structure tree do, as ReportLab's dictionaries take ten times as long, and streams that many
    files share do, as they are compressed once.
    """

    objectcounter: int
    Catalog: Catalog

    def __init__(self, language: str, info: Info) -> None:
        super().__init__(compression=0, invariant=1, lang=language)
        self.Catalog, self.info = _as(Catalog, self.Catalog), info
        self.headings: list[int] = []
        """The numbers of the elements that the bookmarks "0", "1"... lead to, which tell their languages (12.3.3)."""
        self._written: dict[int, bytes] = {}
        self._streams: dict[bytes, int] = {}

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - ReportLab's name
        """Add a page, compressed."""
        tagged = _as(Page, page)
        tagged.Contents, tagged.Trans = PDFStream(content=page.stream, filters=[PDFZCompress]), None
        super().addPage(tagged)

    def reserve(self) -> int:
        """Return a new number, to be put later."""
        self.objectcounter += 1
        return self.objectcounter

    def put(self, number: int, body: str) -> None:
        """Set the object of a reserved number."""
        self._written[number] = body.encode("ascii")

    def add(self, body: str) -> int:
        """Add an object, and return its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """Add compressed data with its dictionary's other entries, once in a file; return its number."""
        body = _stream(data, entries)
        if body not in self._streams:
            number = self._streams[body] = self.reserve()
            self._written[number] = body
        return self._streams[body]

    def number_of(self, thing: object) -> int:
        """Return the number of an object of ReportLab's, or of a reference to one."""
        number: int = self.idToObjectNumberAndVersion[self.Reference(thing).name][0]
        return number

    def format(self) -> bytes:
        """Return the file."""
        catalog, info = self.number_of(self.Catalog), self.number_of(self.info)
        together, table = self.reserve(), self.reserve()
        file, places = bytearray(_HEAD), {0: _place(_FREE, 0, 255)}
        bodies: list[bytes] = []
        index, offset, number = [], 0, 0
        while (number := number + 1) <= self.objectcounter:  # writing an object can add others
            if number in {together, table}:
                continue
            body = self._body(number)
            if body.endswith(_END):
                places[number] = _place(_ALONE, len(file), 0)
                file += _object(number, body)
            else:
                places[number] = _place(_TOGETHER, together, len(bodies))
                index.append(b"%d %d" % (number, offset))
                bodies.append(body)
                offset += len(body) + 1
        first = b" ".join(index) + b"\n"
        entries = f"/Type/ObjStm/N {len(bodies)}/First {len(first)}"
        places[together] = _place(_ALONE, len(file), 0)
        file += _object(together, _stream(zlib.compress(first + b"\n".join(bodies)), entries))
        start, digest = len(file), md5(file, usedforsecurity=False).hexdigest()
        places[table] = _place(_ALONE, start, 0)
        rows = zlib.compress(b"".join(places[number] for number in range(len(places))))
        known = f"/Root {catalog} 0 R/Info {info} 0 R/ID[<{digest}><{digest}>]"
        file += _object(table, _stream(rows, f"/Type/XRef/W[1 4 2]/Size {len(places)}{known}"))
        return bytes(file) + b"startxref\n%d\n%%%%EOF\n" % start

    def _body(self, number: int) -> bytes:
        written = self._written.get(number)
        if written is not None:
            return written
        thing = self.idToObject[self.numberToId[number]]
        body: bytes = pdfdoc.format(thing, self, toplevel=1)
        if isinstance(thing, OutlineEntryObject):
            body = body.removesuffix(b">>") + b"/SE %d 0 R>>" % self.headings[int(thing.Dest.name)]
        return body


def _as(kind: type[Made], made: PDFCatalog) -> Made:
    """Return what ReportLab made as one of ours."""
    ours: Made = kind()
    vars(ours).update(vars(made))
    return ours


def _stream(data: bytes, entries: str) -> bytes:
    """Return compressed data as ReportLab writes a stream."""
    return f"<<{entries}/Filter/FlateDecode/Length {len(data)}>>\nstream\n".encode("ascii") + data + _END


def _object(number: int, stream: bytes) -> bytes:
    """Return a stream as an object; the end of line before its last word is not taken for data that ends in one."""
    return b"%d 0 obj\n%b\r\nendstream\nendobj\n" % (number, stream[: -len(_END)])


_place = struct.Struct(">BIH").pack
"""Returns a row of the table of places: a kind, and two numbers whose meaning depends on it."""
