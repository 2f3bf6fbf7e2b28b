"""A page to draw on that becomes tagged PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005), or 3a with a file.

Everything that is drawn is either inside an element of the structure tree (:meth:`TaggedCanvas.inside`) or decoration
(:meth:`TaggedCanvas.decoration`).  Measures are points from the lower left corner of the page; text and pictures are
placed to a tenth of a point, finer than the dots of an office printer.
"""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from functools import lru_cache
from hashlib import md5
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from reportlab.lib.pagesizes import letter

from kiosk.handout.pdf import fonts, objects, structure
from kiosk.handout.pdf.embedding import Fonts
from kiosk.handout.pdf.icc import srgb
from kiosk.handout.pdf.metadata import PROGRAM, metadata
from kiosk.handout.pdf.objects import number as n
from kiosk.handout.pdf.structure import Element, Linked, Marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

_CURVE = 0.5523
"""How far the control points of a quarter of a circle are, in radiuses."""
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"
"""What has a meaning in an address besides letters and figures (RFC 3986, 2.2)."""
_PRINTED = 4
"""A place to touch that is printed like everything else (ISO 32000-1, table 165; PDF/A asks for it)."""


class Line(NamedTuple):
    """A line of text: where its baseline begins, and its pieces with the font of each."""

    x: float
    y: float
    pieces: Sequence[tuple[str, str]]


class Picture(NamedTuple):
    """A drawing that pages share: a name of its own, its compressed data, and its dictionary's entries."""

    name: str
    data: bytes
    entries: str


class Attachment(NamedTuple):
    """A file inside the sheet."""

    name: str
    media_type: str
    description: str
    data: bytes


@lru_cache(maxsize=64)
def rgb(colour: str) -> str:
    """Return a colour such as "#0B6B66" as a page writes it."""
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for i in (1, 3, 5))


def compressed_form(name: str, code: str, width: float, height: float) -> Picture:
    """Return operators (ISO 32000-1, Annex A) as a picture; they draw between 0, 0 and width, height."""
    entries = f"/Subtype/Form/BBox[0 0 {n(width)} {n(height)}]/Resources<<>>{objects.DEFLATED}"
    return Picture(name, zlib.compress(code.encode("ascii"), 9), entries)


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return zlib.compress(srgb(), 9)


class TaggedCanvas:
    """The pages of a file and their structure tree, ``root``."""

    def __init__(self, titles: Mapping[str, str], author: str, at: datetime) -> None:
        """Begin a file; the titles are by language, the main one first, and ``at`` is its date."""
        fonts.glyphs()
        self.root = Element("Document", language=next(iter(titles)))
        self._titles, self._author, self._at = titles, author, at
        self._fonts = Fonts()
        self._file = objects.File()
        self._pages: list[bytes] = []
        self._marked: list[list[Element]] = []
        self._links: list[tuple[int, Element, Linked, str]] = []
        self._pictures: dict[str, int] = {}
        self._begin_page()

    def _begin_page(self) -> None:
        self._code: list[str] = []
        self._here: list[Element] = []
        self._state: dict[str, str] = {}
        self._open = False

    # -- what is drawn means ---------------------------------------------------------

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Whatever is drawn belongs to ``element``."""
        marked = Marked(len(self._pages), len(self._here))
        self._here.append(element)
        element.content.append(marked)
        with self._between(f"/{element.tag}<</MCID {marked.id}>>BDC"):
            yield

    @contextmanager
    def decoration(self, *, foot: bool = False) -> Iterator[None]:
        """Whatever is drawn is not read aloud: it says nothing, or it is the foot of every page (PDF/UA-1, 7.8)."""
        with self._between("/Artifact<</Type/Pagination/Subtype/Footer>>BDC" if foot else "/Artifact BMC"):
            yield

    @contextmanager
    def _between(self, begin: str) -> Iterator[None]:
        assert not self._open, "marked content does not nest"
        self._code.append(begin)
        self._open = True
        yield
        self._code.append("EMC")
        self._open = False

    def link(self, element: Element, address: str, words: str, box: tuple[float, float, float, float]) -> None:
        """Make a place, left, bottom, right and top, one to touch; ``words`` say where it leads."""
        number = self._file.reserve()
        place = Linked(len(self._pages), number)
        element.content.append(place)
        edges = " ".join(n(round(edge, 1)) for edge in box)
        entries = (
            f"/Type/Annot/Subtype/Link/Rect[{edges}]/Border[0 0 0]/F {_PRINTED}/Contents{objects.text_string(words)}"
            f"/A<</S/URI/URI{objects.literal(quote(address, safe=_IN_ADDRESSES, errors='replace'))}>>"
        )
        self._links.append((number, element, place, entries))

    # -- drawing -----------------------------------------------------------------------

    def _set(self, operator: str, operands: str) -> None:
        """Set what stays as it is until it is set again, unless it is so already."""
        if self._state.get(operator) != operands:
            self._state[operator] = operands
            self._code.append(f"{operands} {operator}")

    def text(self, lines: Iterable[Line], size: float, colour: str) -> None:
        """Write lines."""
        self._set("rg", rgb(colour))
        self._code.append("BT")
        x = y = 0.0
        for line in lines:
            here = (round(line.x, 1), round(line.y, 1))
            self._code.append(f"{n(here[0] - x)} {n(here[1] - y)} Td")
            x, y = here
            for font, text in line.pieces:
                for name, codes in self._fonts.encode(font, text):
                    self._set("Tf", f"/{name} {n(size)}")
                    self._code.append(f"{codes}Tj")
        self._code.append("ET")

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Draw a full rectangle."""
        self._set("rg", rgb(colour))
        self._code.append(" ".join(n(round(value, 1)) for value in (x, y, width, height)) + " re f")

    def rule(self, x: float, y: float, width: float, weight: float, colour: str) -> None:
        """Draw a level line."""
        self._set("RG", rgb(colour))
        self._set("w", n(weight))
        level = n(round(y, 1))
        self._code.append(f"{n(round(x, 1))} {level} m {n(round(x + width, 1))} {level} l S")

    def frame(  # noqa: PLR0913, PLR0917
        self, x: float, y: float, width: float, height: float, radius: float, weight: float, colour: str,
        inside: str = "",
    ) -> None:  # fmt: skip
        """Draw the outline of a rectangle with round corners, perhaps with a colour inside."""
        if inside:
            self._set("rg", rgb(inside))
        self._set("RG", rgb(colour))
        self._set("w", n(weight))
        right, top, near = x + width, y + height, radius * (1 - _CURVE)
        path = [(x + radius, y), (right - radius, y)]
        path += [(right - near, y), (right, y + near), (right, y + radius), (right, top - radius)]
        path += [(right, top - near), (right - near, top), (right - radius, top), (x + radius, top)]
        path += [(x + near, top), (x, top - near), (x, top - radius), (x, y + radius)]
        path += [(x, y + near), (x + near, y), (x + radius, y)]
        points = [f"{n(round(a, 1))} {n(round(b, 1))}" for a, b in path]
        sides = [f"{points[i]} l {' '.join(points[i + 1 : i + 4])} c" for i in range(1, len(points) - 1, 4)]
        self._code.append(f"{points[0]} m {' '.join(sides)} {'b' if inside else 's'}")

    def ring(self, x: float, y: float, radius: float, weight: float, colour: str, inside: str) -> None:  # noqa: PLR0913, PLR0917
        """Draw a circle."""
        self._set("RG", rgb(colour))
        self._set("rg", rgb(inside))
        self._set("w", n(weight))
        k = radius * _CURVE
        corners = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]
        code = f"{n(x + radius)} {n(y)} m"
        for (a, b), (c, d) in pairwise(corners):
            points = (a * radius + c * k, b * radius + d * k, c * radius + a * k, d * radius + b * k)
            places = (x + points[0], y + points[1], x + points[2], y + points[3], x + c * radius, y + d * radius)
            code += f" {' '.join(n(round(place, 1)) for place in places)} c"
        self._code.append(f"{code} b")

    def picture(
        self, picture: Picture, matrix: tuple[float, float, float, float, float, float], colour: str = ""
    ) -> None:
        """Draw a picture, in a colour if it has none of its own; the file holds each once."""
        if colour:
            self._set("rg", rgb(colour))
        if picture.name not in self._pictures:
            self._pictures[picture.name] = self._file.add_stream(picture.data, picture.entries)
        called = list(self._pictures).index(picture.name)
        scaled = " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in matrix[:4])
        self._code.append(f"q {scaled} {n(round(matrix[4], 1))} {n(round(matrix[5], 1))} cm/X{called} Do Q")

    # -- pages and the file ------------------------------------------------------------

    @property
    def page_number(self) -> int:
        """The number of the page that is drawn on, from 1."""
        return len(self._pages) + 1

    def end_page(self) -> None:
        """End the page, and begin another."""
        self._pages.append("\n".join(self._code).encode("latin-1"))
        self._marked.append(self._here)
        self._begin_page()

    def written(self, attachment: Attachment | None = None, *, two_sided: bool = False) -> bytes:
        """Return the file; the last page must have been ended.  It can ask for both sides of the paper (12.2)."""
        file, title = self._file, " / ".join(self._titles.values())
        tree = file.reserve()
        resources = file.add(f"<</Font{self._fonts.add_to(file)}/XObject<<{self._named_pictures()}>>>>")
        pages = self._write_pages(tree, resources)
        owners: dict[int, Element | Sequence[Element]] = dict(enumerate(self._marked))
        for key, (number, element, _, entries) in enumerate(self._links, len(pages)):
            owners[key] = element
            file.put(number, f"<<{entries}/StructParent {key}>>")
        root = structure.write(file, self.root, pages, owners)
        packet = metadata(self._titles, title, self._author, self._at, part=3 if attachment else 2)
        described = file.add_stream(packet, "/Type/Metadata/Subtype/XML")
        profile = file.add_stream(_profile(), f"/N 3{objects.DEFLATED}")
        preferences = f"/DisplayDocTitle true{'/Duplex/DuplexFlipLongEdge' if two_sided else ''}"
        catalog = file.add(
            f"<</Type/Catalog/Pages {tree} 0 R/Lang{objects.literal(self.root.language)}/MarkInfo<</Marked true>>"
            f"/StructTreeRoot {root} 0 R/Metadata {described} 0 R/ViewerPreferences<<{preferences}>>"
            f"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
            f"/DestOutputProfile {profile} 0 R>>]{self._attach(attachment) if attachment else ''}>>"
        )
        date, program = objects.date(self._at), objects.text_string(PROGRAM)
        named, by = objects.text_string(title), objects.text_string(self._author)
        info = file.add(
            f"<</Title{named}/Author{by}/Creator{program}/Producer{program}/CreationDate{date}/ModDate{date}>>"
        )
        return file.written(catalog, info)

    def _named_pictures(self) -> str:
        return "".join(f"/X{i} {number} 0 R" for i, number in enumerate(self._pictures.values()))

    def _write_pages(self, tree: int, resources: int) -> list[int]:
        """Write the pages and their tree; return their numbers."""
        file, found = self._file, []
        edges = " ".join(map(n, letter))
        for page, code in enumerate(self._pages):
            content = file.add_compressed(code)
            links = " ".join(f"{number} 0 R" for number, _, place, _ in self._links if place.page == page)
            found.append(
                file.add(
                    f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {edges}]/Resources {resources} 0 R"
                    f"/Contents {content} 0 R/StructParents {page}/Tabs/S{f'/Annots[{links}]' if links else ''}>>"
                )
            )
        kids = " ".join(f"{number} 0 R" for number in found)
        file.put(tree, f"<</Type/Pages/Count {len(found)}/Kids[{kids}]>>")
        return found

    def _attach(self, attachment: Attachment) -> str:
        """Write an attached file (ISO 19005-3, 6.8) and return the catalog's entries for it."""
        file, data = self._file, attachment.data
        digest = md5(data, usedforsecurity=False).hexdigest()
        kind = attachment.media_type.replace("/", "#2F")
        stream = file.add_compressed(
            data,
            f"/Type/EmbeddedFile/Subtype/{kind}"
            f"/Params<</Size {len(data)}/ModDate{objects.date(self._at)}/CheckSum<{digest}>>>",
        )
        name = objects.text_string(attachment.name)
        number = file.add(
            f"<</Type/Filespec/F{name}/UF{name}/Desc{objects.text_string(attachment.description)}"
            f"/AFRelationship/Supplement/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"
        )
        return f"/AF[{number} 0 R]/Names<</EmbeddedFiles<</Names[{name} {number} 0 R]>>>>"
