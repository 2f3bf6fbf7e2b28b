"""A font inside a file: only the letters that it uses, in codes that are the same in every file.

A letter of Windows-1252, which has all of French, English and Spanish, has its code there, so that a line is encoded
once for all patients.  Other letters are numbered as they come, in further subsets.  ReportLab numbers every letter as
it comes, makes a no-break space a space, and says that a code without a letter is U+0000.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

if TYPE_CHECKING:
    from kiosk.handout.pdf.document import Document

_CODES = 256
_MOST_PER_BLOCK = 100
"""The most entries of a block (Adobe Technical Note 5014)."""
_SYMBOLIC = 4
"""The letters of a subset have codes of their own (ISO 32000-1, table 123)."""
ONE_AT_A_TIME = Lock()
"""ReportLab reads a font's file from a place that all threads share, and looks a font up before it registers it."""


class Used:
    """The letters of a font that one file has; ReportLab looks here for its own name of the font."""

    namePrefix = "F"  # noqa: N815 - ReportLab's name

    def __init__(self) -> None:
        self.internalName: str | None = None
        self.usual: set[str] = set()
        self.more: dict[str, int] = {}

    @property
    def subsets(self) -> range:
        """The numbers of the subsets: 0 has the letters of Windows-1252, each further one has 256 others."""
        return range(1 + -(-len(self.more) // _CODES))

    def letters(self, number: int) -> tuple[int, ...]:
        """Return the character of each code of a subset, or 0 for those that are not used."""
        if number == 0:
            return _places(frozenset(self.usual))
        return tuple(map(ord, list(self.more)[_CODES * (number - 1) : _CODES * number]))


class EmbeddedFont(TTFont):
    """A font whose letters have the same codes in every file."""

    def used(self, document: Document) -> Used:
        """Return which of its letters a file has."""
        used: Used | None = self.state.get(document)
        if used is None:
            used = self.state[document] = Used()
        return used

    def splitString(self, text: str, doc: Document, encoding: str = "") -> list[tuple[int, bytes]]:  # noqa: N802 - ReportLab's
        """Return a text in pieces, each with the number of the subset that has its letters, and its codes."""
        del encoding
        used, whole = self.used(doc), usual(text)
        if whole:
            used.usual |= whole[1]
            return [(0, whole[0])]
        pieces: list[tuple[int, bytes]] = []
        for letter in text:
            one = usual(letter)
            if one:
                used.usual.add(letter)
                pieces.append((0, one[0]))
            else:
                place = used.more.setdefault(letter, len(used.more))
                pieces.append((1 + place // _CODES, bytes([place % _CODES])))
        return pieces

    def addObjects(self, doc: Document) -> None:  # noqa: N802 - ReportLab's
        """Add the subsets to a file, and each by its name to what pages know."""
        used, known = self.used(doc), doc.idToObject["BasicFonts"]
        for number in used.subsets:
            letters = used.letters(number)
            if letters:
                # What the codes of Windows-1252 mean is told once, for all fonts of a file.
                named = letters if number else _places(_usual_letters(doc))
                name = PDFName(f"{SUBSETN(number).decode()}+{self.face.name.decode()}")
                known[self.getSubsetInternalName(number, doc)[1:]] = _add(doc, self.fontName, name, letters, named)


def _usual_letters(document: Document) -> frozenset[str]:
    return frozenset[str]().union(*(font.used(document).usual for font in document.delayedFonts))


@lru_cache(maxsize=8192)
def usual(text: str) -> tuple[bytes, frozenset[str]] | None:
    """Return a text in Windows-1252, and its letters; None when there are others."""
    try:
        return text.encode("cp1252"), frozenset(text)
    except UnicodeEncodeError:
        return None


@lru_cache(maxsize=64)
def _places(used: frozenset[str]) -> tuple[int, ...]:
    """Return the character of each code of Windows-1252, or 0 for those that are not used."""
    by_code = {letter.encode("cp1252")[0]: ord(letter) for letter in used}
    return tuple(by_code.get(code, 0) for code in range(max(by_code, default=-1) + 1))


# -- the objects of a file ---------------------------------------------------------------


class Subset(NamedTuple):
    """A subset as files have it, but for the numbers of its objects."""

    data: bytes
    length: int
    widths: str
    descriptor: str


def _add(document: Document, font: str, name: str, letters: tuple[int, ...], named: tuple[int, ...]) -> str:
    """Add a subset called ``name``; ``named`` are the characters that its codes mean.  Return a reference to it."""
    subset = _embedded(font, letters)
    file = document.add_stream(subset.data, f"/Length1 {subset.length}")
    described = document.add(f"<</Type/FontDescriptor/FontName{name}{subset.descriptor}/FontFile2 {file} 0 R>>")
    told = document.add_stream(_meanings(named))
    number = document.add(
        f"<</Type/Font/Subtype/TrueType/BaseFont{name}/FirstChar 0/LastChar {len(letters) - 1}"
        f"/Widths[{subset.widths}]/ToUnicode {told} 0 R/FontDescriptor {described} 0 R>>"
    )
    return f"{number} 0 R"


@lru_cache(maxsize=64)
def _embedded(font: str, letters: tuple[int, ...]) -> Subset:
    """Return a subset; patients of one clinic share most of them."""
    face = getFont(font).face
    with ONE_AT_A_TIME:
        data = face.makeSubset(list(letters))
    widths = " ".join(f"{face.getCharWidth(letter):.0f}" if letter else "0" for letter in letters)
    box = " ".join(f"{edge:.0f}" for edge in face.bbox)
    descriptor = (
        f"/Ascent {face.ascent:.0f}/Descent {face.descent:.0f}/CapHeight {face.capHeight:.0f}/StemV {face.stemV:.0f}"
        f"/ItalicAngle 0/Flags {_SYMBOLIC}/FontBBox[{box}]"
    )
    return Subset(zlib.compress(data), len(data), widths, descriptor)


def _blocks(kind: str, rows: list[str]) -> str:
    blocks = (rows[i : i + _MOST_PER_BLOCK] for i in range(0, len(rows), _MOST_PER_BLOCK))
    return "".join(f"{len(block)} begin{kind}\n" + "\n".join(block) + f"\nend{kind}\n" for block in blocks)


@lru_cache(maxsize=64)
def _meanings(letters: tuple[int, ...]) -> bytes:
    """Return which character each code is, for readers and for copying (ISO 32000-1, 9.10.3)."""
    known = [(code, letter) for code, letter in enumerate(letters) if letter]
    same = [code for code, letter in known if code == letter]
    runs = [list(group) for _, group in groupby(enumerate(same), key=lambda one: one[1] - one[0])]
    ranges = [(run[0][1], run[-1][1]) for run in runs]
    # Ghostscript 10.0 reads a range's letters above U+00FF wrong: those are told one by one.
    others = [f"<{code:02X}> <{letter:04X}>" for code, letter in known if code != letter]
    listed = _blocks("bfrange", [f"<{first:02X}> <{last:02X}> <{first:04X}>" for first, last in ranges])
    listed += _blocks("bfchar", others)
    return zlib.compress(
        (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{listed}endcmap\n"
            "CMapName currentdict /CMap defineresource pop\nend\nend"
        ).encode("ascii"),
        9,
    )
