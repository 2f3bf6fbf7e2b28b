"""A page to draw on that becomes tagged PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005), or 3a with a file.

It is ReportLab's canvas.  Everything that is drawn is either inside an element of the structure tree
(:meth:`TaggedCanvas.inside`) or decoration (:meth:`TaggedCanvas.decoration`), and nothing is set that is set already.
Measures are points from the lower left corner of the page; text and pictures are placed to a tenth of a point, finer
than the dots of an office printer.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from reportlab.lib.pagesizes import letter
from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase.pdfdoc import XMP, BasicFonts, PDFName
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from kiosk.handout.pdf import fonts, structure
from kiosk.handout.pdf.attachment import attach
from kiosk.handout.pdf.document import Document
from kiosk.handout.pdf.icc import output_intent
from kiosk.handout.pdf.metadata import Info, metadata
from kiosk.handout.pdf.structure import Element, Linked, Marked
from kiosk.handout.pdf.syntax import number, text_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from kiosk.handout.pdf.attachment import Attachment

HEADINGS = {"H1": 0, "H2": 1}
"""The tags of headings, and how deep each stands among the bookmarks."""
BLACK = "#000000"
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"
"""What has a meaning in an address besides letters and figures (RFC 3986, 2.2)."""
_PRINTED = 4
"""A place to touch that is printed like everything else (ISO 32000-1, table 165; PDF/A asks for it)."""


class Line(NamedTuple):
    """A line of text: where its baseline begins, and its pieces with the font of each."""

    x: float
    y: float
    pieces: list[tuple[str, str]]


class Picture(NamedTuple):
    """A drawing that pages share: a name of its own, its compressed data, and its dictionary's entries."""

    name: str
    data: bytes
    entries: str


@lru_cache(maxsize=64)
def rgb(colour: str) -> str:
    """Return a colour such as "#0B6B66" as a page writes it."""
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for i in (1, 3, 5))


def compressed_form(name: str, code: str, width: float, height: float) -> Picture:
    """Return operators (ISO 32000-1, Annex A) as a picture; they draw between 0, 0 and width, height."""
    entries = f"/Subtype/Form/BBox[0 0 {number(width)} {number(height)}]/Resources<<>>"
    return Picture(name, zlib.compress(code.encode("ascii"), 9), entries)


class Marking:
    """What is drawn on a page from a beginning to the end of its ``with`` block is marked."""

    __slots__ = ("_code", "_open")

    def __init__(self, code: list[str]) -> None:
        self._code, self._open = code, False

    def begin(self, code: str) -> Marking:
        """Begin, to be ended by the block."""
        assert not self._open, "marked content does not nest"
        self._code.append(code)
        self._open = True
        return self

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self._code.append("EMC")
        self._open = False


class TaggedCanvas(Canvas):
    """The pages of a file and their structure tree, ``root``."""

    def __init__(self, titles: Mapping[str, str], author: str, at: datetime, *, bookmarks: bool = False) -> None:
        """Begin a file; the titles are by language, the main one first, and ``at`` is its date."""
        fonts.glyphs()
        super().__init__("", pagesize=letter, pageCompression=0, invariant=1, initialFontName=fonts.BODY)
        language, title = next(iter(titles)), " / ".join(titles.values())
        self._doc, self._preamble = Document(language, Info(title, author, at)), ""
        self.root = Element("Document", language=language)
        self._titles, self._at, self.has_bookmarks = titles, at, bookmarks
        self._headings: list[Element] = []
        self._pages: list[int] = []
        self._owners: list[Element | Sequence[Element]] = []
        self._resources = self._doc.reserve()
        self._pictures: dict[str, tuple[str, int]] = {}
        self._begin_page()

    def _begin_page(self) -> None:
        self._marking = Marking(self._code)
        self._here: list[Element] = []
        self._state: dict[str, str] = {}
        self._font: tuple[str, int, float] | None = None

    # -- what is drawn means ---------------------------------------------------------

    def inside(self, element: Element) -> Marking:
        """Whatever is drawn belongs to ``element``."""
        marked = Marked(len(self._pages), len(self._here))
        self._here.append(element)
        element.content.append(marked)
        return self._marking.begin(f"/{element.tag}<</MCID {marked.id}>>BDC")

    def decoration(self, *, foot: bool = False) -> Marking:
        """Whatever is drawn is not read aloud: it says nothing, or it is the foot of every page (PDF/UA-1, 7.8)."""
        return self._marking.begin("/Artifact<</Type/Pagination/Subtype/Footer>>BDC" if foot else "/Artifact BMC")

    def link(self, element: Element, address: str, described: str, box: tuple[float, float, float, float]) -> None:
        """Make a place, left, bottom, right and top, one to touch; ``described`` says where it leads."""
        self.linkURL(
            quote(address, safe=_IN_ADDRESSES, errors="replace"),
            [round(edge, 1) for edge in box],
            Contents=text_string(described),
            StructParent=len(self._owners),
            F=_PRINTED,
        )
        self._owners.append(element)
        element.content.append(Linked(len(self._pages), self._doc.number_of(self._annotationrefs[-1])))

    def bookmark(self, heading: Element, label: str, top: float) -> None:
        """List a heading, which stands below ``top``, among the bookmarks, if the file has any."""
        if self.has_bookmarks:
            key = str(len(self._headings))
            self.bookmarkPage(key, fit="XYZ", top=round(top, 1))
            self.addOutlineEntry(label, key, level=HEADINGS[heading.tag])
            self._headings.append(heading)

    # -- drawing -----------------------------------------------------------------------

    def _set(self, what: str, code: str) -> None:
        """Set what stays as it is until it is set again, unless it is so already."""
        if self._state.get(what) != code:
            self._state[what] = code
            self._code.append(code)

    def _fill(self, colour: str) -> None:
        """Set the colour of words and full shapes; black is one ink for printers, not three."""
        self._set("fill", "0 g" if colour == BLACK else f"{rgb(colour)} rg")

    # Words and pictures are written as operators: ReportLab's text objects set font and leading anew for each piece,
    # and its saved states copy 22 values.  That takes a sheet 1.3 ms more, of 14, and 0.2 kB.

    def text(self, lines: Iterable[Line], size: float, colour: str) -> None:
        """Write lines."""
        self._fill(colour)
        write, document = self._code.append, self._doc
        write("BT")
        x = y = 0.0
        for line in lines:
            left, base = round(line.x, 1), round(line.y, 1)
            write(f"{fp_str(left - x, base - y)} Td")
            x, y = left, base
            for name, text in line.pieces:
                font = getFont(name)
                for subset, codes in font.splitString(text, document):
                    if self._font != (name, subset, size):
                        self._font = (name, subset, size)
                        write(f"{font.getSubsetInternalName(subset, document)} {number(size)} Tf")
                    write(f"({escapePDF(codes)})Tj")
        write("ET")

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Draw a full rectangle."""
        self._fill(colour)
        self.rect(round(x, 1), round(y, 1), round(width, 1), round(height, 1), stroke=0, fill=1)

    def rule(self, x: float, y: float, width: float, weight: float, colour: str) -> None:
        """Draw a level line."""
        self._stroke(weight, colour)
        self.line(round(x, 1), round(y, 1), round(x + width, 1), round(y, 1))

    def frame(  # noqa: PLR0913, PLR0917
        self, x: float, y: float, width: float, height: float, radius: float, weight: float, colour: str,
        inside: str = "",
    ) -> None:  # fmt: skip
        """Draw the outline of a rectangle with round corners, perhaps with a colour inside."""
        if inside:
            self._fill(inside)
        self._stroke(weight, colour)
        left, bottom = round(x, 1), round(y, 1)
        self.roundRect(
            left, bottom, round(x + width, 1) - left, round(y + height, 1) - bottom, radius, fill=bool(inside)
        )

    def ring(self, x: float, y: float, radius: float, weight: float, colour: str, inside: str) -> None:  # noqa: PLR0913, PLR0917
        """Draw a circle."""
        self._fill(inside)
        self._stroke(weight, colour)
        self.circle(round(x, 1), round(y, 1), radius, fill=1)

    def _stroke(self, weight: float, colour: str) -> None:
        self._set("stroke", f"{rgb(colour)} RG")
        self._set("weight", f"{number(weight)} w")

    def picture(
        self, picture: Picture, matrix: tuple[float, float, float, float, float, float], colour: str = ""
    ) -> None:
        """Draw a picture, in a colour if it has none of its own; the file holds each once."""
        if colour:
            self._fill(colour)
        if picture.name not in self._pictures:
            called = f"X{len(self._pictures)}"
            self._pictures[picture.name] = (called, self._doc.add_stream(picture.data, picture.entries))
        scaled = fp_str(*(round(value, 4) for value in matrix[:4]))
        place = fp_str(round(matrix[4], 1), round(matrix[5], 1))
        self._code.append(f"q {scaled} {place} cm/{self._pictures[picture.name][0]} Do Q")

    # -- pages and the file ------------------------------------------------------------

    @property
    def page_number(self) -> int:
        """The number of the page that is drawn on, from 1."""
        return len(self._pages) + 1

    def end_page(self) -> None:
        """End the page, and begin another."""
        self.showPage()
        page = self._doc.Pages[-1]
        page.Resources = f"{self._resources} 0 R"
        page.StructParents, page.Tabs = len(self._owners), PDFName("S")
        self._owners.append(self._here)
        self._pages.append(self._doc.number_of(page))
        self._begin_page()

    def written(self, attachment: Attachment | None = None, *, two_sided: bool = False) -> bytes:
        """Return the file; the last page must have been ended.  It can ask for both sides of the paper (12.2)."""
        document, catalog = self._doc, self._doc.Catalog
        known = document.number_of(document.idToObject[BasicFonts])
        drawn = "".join(f"/{called} {form} 0 R" for called, form in self._pictures.values())
        document.put(self._resources, f"<</Font {known} 0 R/XObject<<{drawn}>>>>")
        root = structure.write(document, self.root, self._pages, self._owners)
        document.headings = [heading.number for heading in self._headings]
        packet = metadata(self._titles, document.info, part=3 if attachment else 2)
        catalog.StructTreeRoot, catalog.MarkInfo = f"{root} 0 R", "<</Marked true>>"
        catalog.Metadata = XMP(creator=lambda _: packet)
        catalog.OutputIntents = output_intent(document)
        self.setViewerPreference("DisplayDocTitle", "true")
        if two_sided:
            self.setViewerPreference("Duplex", "DuplexFlipLongEdge")
        if attachment:
            attach(document, attachment, self._at)
        written: bytes = document.GetPDFData(self)
        return written
