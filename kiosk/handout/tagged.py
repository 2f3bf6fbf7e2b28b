"""A ReportLab canvas that writes tagged PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

ReportLab writes no structure tree of its own.  Everything that is drawn here is either inside an element of the tree
(:meth:`TaggedCanvas.inside`) or decoration (:meth:`TaggedCanvas.decoration`).
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFFormXObject,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from kiosk.handout import fonts, structure
from kiosk.handout.colour import srgb
from kiosk.handout.structure import Element

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

PROGRAM = "Aftercare kiosk"
_MOST_PER_BLOCK = 100
"""The most entries of a bfchar block (Adobe Technical Note 5014)."""


class _Stream(PDFStream):  # type: ignore[misc] # ReportLab has no types
    """A stream with an end of line before ``endstream`` (PDF/A, 6.1.7.1)."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401
        return _ended(super().format(document))


class _Form(PDFFormXObject):  # type: ignore[misc] # ReportLab has no types
    """A picture that pages share, with the same end of line."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401
        return _ended(super().format(document))


def _ended(stream: bytes) -> bytes:
    """Put an end of line before ``endstream`` that is not taken for data, even after data that ends in one."""
    return stream[:-10] + b"\r\nendstream\n"


class _Document(PDFDocument):  # type: ignore[misc] # ReportLab has no types
    """ReportLab's document, with what PDF/UA and PDF/A want otherwise."""

    delayedFonts: list[Any]  # noqa: N815 - ReportLab's name

    def GetPDFData(self, canvas: Canvas) -> bytes:  # noqa: N802 - ReportLab's name
        for font in self.delayedFonts:
            font.addObjects(self)
        self.delayedFonts = []
        for name, stream in self.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = fonts.unbound(_without_zero(stream.content))
        data: bytes = super().GetPDFData(canvas)
        return data

    def format(self) -> bytes:
        for page in self.Pages.pages:
            if not page.Contents:
                page.Contents = _Stream(content=page.stream)
                page.Contents.filters = [PDFZCompress]
        for stream in list(self.idToObject.values()):
            if type(stream) is PDFStream:
                stream.__class__ = _Stream
            elif type(stream) is PDFFormXObject:
                stream.__class__ = _Form
        data: bytes = super().format()
        return data


def _without_zero(cmap: str) -> str:
    """Leave out the entries that map to U+0000 (PDF/UA, 7.21.7), and keep the blocks short."""
    head, rest = re.split(r"\d+ beginbfchar\n", cmap, maxsplit=1)
    rows, tail = rest.split("\nendbfchar\n", 1)
    kept = [row for row in rows.split("\n") if not row.endswith("<0000>")]
    blocks = (kept[i : i + _MOST_PER_BLOCK] for i in range(0, len(kept), _MOST_PER_BLOCK))
    return head + "".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks) + tail


class TaggedCanvas(Canvas):  # type: ignore[misc] # ReportLab has no types
    """A canvas whose pages have a structure tree, ``root``."""

    def __init__(self, file: IO[bytes], *, language: str, title: str, author: str, metadata: bytes) -> None:
        fonts.glyphs()
        super().__init__(
            file,
            pagesize=letter,
            lang=language,
            pdfVersion=(1, 7),
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.BODY,
        )
        self._doc.__class__ = _Document
        self._metadata = metadata
        self.root = Element("Document", language=language)
        self._marked: list[list[Element]] = []
        self._here: list[Element] = []
        self._open = False
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(title)
        self.setCreator(PROGRAM)
        self.setProducer(PROGRAM)
        self.setViewerPreference("DisplayDocTitle", "true")

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Whatever is drawn belongs to ``element``."""
        assert not self._open, "marked content does not nest"
        number = len(self._here)
        self._here.append(element)
        element.content.append((len(self._marked), number))
        self._code.append(f"/{element.tag} <</MCID {number}>> BDC")
        self._open = True
        yield
        self._code.append("EMC")
        self._open = False

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Whatever is drawn says nothing: a screen reader skips it."""
        assert not self._open, "marked content does not nest"
        self._code.append("/Artifact BMC")
        self._open = True
        yield
        self._code.append("EMC")
        self._open = False

    def add_code(self, code: str) -> None:
        """Add operators (ISO 32000-1, Annex A) as they are."""
        self._code.append(code)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """End the page."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__Defaults__ = dict(page.__Defaults__, StructParents=len(self._marked), Tabs=PDFName("S"))
        self._marked.append(self._here)
        self._here = []

    def save(self) -> None:
        """Write the file."""
        if self._code:
            self.showPage()
        pages = self._doc.Pages.pages
        for page in pages:  # invariant mode alone gives every sheet the same /ID
            self._doc.updateSignature(page.stream)
        self._catalog([PDFObjectReference(page.__InternalName__) for page in pages])
        self._doc.SaveToFile(self._filename, self)

    def _catalog(self, pages: list[Any]) -> None:
        document, catalog = self._doc, self._doc.Catalog
        catalog.StructTreeRoot = structure.write(document, self.root, pages, self._marked)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        metadata = _Stream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), self._metadata)
        metadata.filters = None  # [] would write an empty /Filter
        catalog.Metadata = metadata
        profile = _Stream(PDFDictionary({"N": 3}), srgb())
        profile.filters = [PDFZCompress]
        intent = {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
        intents = PDFArray([document.Reference(PDFDictionary(intent))])
        catalog.__Defaults__ = dict(catalog.__Defaults__, OutputIntents=intents)
