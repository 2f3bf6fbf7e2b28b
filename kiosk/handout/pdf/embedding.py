"""The fonts inside a file: only the letters that it uses, in codes that are the same in every file.

A letter of Windows-1252, which has all of French, English and Spanish, has its code there, so that a line is encoded
once for all patients.  Other letters are numbered as they come, in further subsets.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase.pdfmetrics import getFont

from kiosk.handout.pdf import fonts
from kiosk.handout.pdf.objects import DEFLATED, literal

if TYPE_CHECKING:
    from kiosk.handout.pdf.objects import File

_CODES = 256
_MOST_PER_BLOCK = 100
"""The most entries of a block (Adobe Technical Note 5014)."""
_SYMBOLIC = 4
"""The letters of a subset have codes of their own (ISO 32000-1, table 123)."""


class Embedded(NamedTuple):
    """A subset as a file has it, but for the numbers of its objects."""

    data: bytes
    length: int
    widths: str
    descriptor: str


class Fonts:
    """The fonts of one file, by the names its pages call them."""

    def __init__(self) -> None:
        self._used: dict[str, set[str]] = {}
        self._more: dict[str, dict[str, int]] = {}

    def encode(self, font: str, text: str) -> list[tuple[str, str]]:
        """Return a text in pieces, each with the name of the subset that has its letters, and its codes as a string."""
        used = self._used.setdefault(font, set())
        found = _usual(text)
        if found:
            used |= found[1]
            return [(_name(font, 0), found[0])]
        pieces: list[tuple[str, str]] = []
        for letter in text:
            one = _usual(letter)
            if one:
                used.add(letter)
                pieces.append((_name(font, 0), one[0]))
                continue
            more = self._more.setdefault(font, {})
            place = more.setdefault(letter, len(more))
            pieces.append((_name(font, 1 + place // _CODES), literal(chr(place % _CODES))))
        return pieces

    def add_to(self, file: File) -> str:
        """Add the fonts to a file, and return them as a dictionary of resources."""
        everything = frozenset[str]().union(*self._used.values())
        usual = file.add_stream(_letters(_places(everything)), DEFLATED)
        found = []
        for font, used in self._used.items():
            if used:
                found.append(f"/{_name(font, 0)} {_add(file, font, 0, _places(frozenset(used)), usual)} 0 R")
            more = list(map(ord, self._more.get(font, ())))
            for number, start in enumerate(range(0, len(more), _CODES), 1):
                letters = tuple(more[start : start + _CODES])
                named = file.add_stream(_letters(letters), DEFLATED)
                found.append(f"/{_name(font, number)} {_add(file, font, number, letters, named)} 0 R")
        return f"<<{''.join(found)}>>"


def _name(font: str, number: int) -> str:
    return f"{fonts.NAMES[font]}{number or ''}"


@lru_cache(maxsize=8192)
def _usual(text: str) -> tuple[str, frozenset[str]] | None:
    """Return a text in Windows-1252 as a string, and its letters; None when there are others."""
    try:
        return literal(text.encode("cp1252").decode("latin-1")), frozenset(text)
    except UnicodeEncodeError:
        return None


@lru_cache(maxsize=64)
def _places(used: frozenset[str]) -> tuple[int, ...]:
    """Return the character of each code of Windows-1252, or 0 for those that are not used."""
    by_code = {letter.encode("cp1252")[0]: ord(letter) for letter in used}
    return tuple(by_code.get(code, 0) for code in range(max(by_code, default=-1) + 1))


@lru_cache(maxsize=64)
def _embedded(font: str, letters: tuple[int, ...]) -> Embedded:
    """Return a subset; patients of one clinic share most of them."""
    face = getFont(font).face
    with fonts.ONE_AT_A_TIME:
        data = face.makeSubset(list(letters))
    widths = " ".join(f"{face.getCharWidth(letter):.0f}" if letter else "0" for letter in letters)
    box = " ".join(f"{edge:.0f}" for edge in face.bbox)
    descriptor = (
        f"/Ascent {face.ascent:.0f}/Descent {face.descent:.0f}/CapHeight {face.capHeight:.0f}/StemV {face.stemV:.0f}"
        f"/ItalicAngle 0/Flags {_SYMBOLIC}/FontBBox[{box}]"
    )
    return Embedded(zlib.compress(data, 9), len(data), widths, descriptor)


def _blocks(kind: str, rows: list[str]) -> str:
    blocks = (rows[i : i + _MOST_PER_BLOCK] for i in range(0, len(rows), _MOST_PER_BLOCK))
    return "".join(f"{len(block)} begin{kind}\n" + "\n".join(block) + f"\nend{kind}\n" for block in blocks)


@lru_cache(maxsize=64)
def _letters(letters: tuple[int, ...]) -> bytes:
    """Return which letter each code is, for readers and for copying (ISO 32000-1, 9.10.3)."""
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


@cache
def _called(font: str, number: int) -> str:
    """Return the name of a subset: six letters of its own, then the font's (ISO 32000-1, 9.6.4)."""
    mark = "".join(chr(65 + number // 26**i % 26) for i in reversed(range(6)))
    return f"{mark}+{getFont(font).face.name.decode('ascii')}"


def _add(file: File, font: str, number: int, letters: tuple[int, ...], named: int) -> int:
    """Add a subset; ``named`` is the stream that says which letter each code is."""
    name, found = _called(font, number), _embedded(font, letters)
    data = file.add_stream(found.data, f"/Length1 {found.length}{DEFLATED}")
    described = file.add(f"<</Type/FontDescriptor/FontName/{name}{found.descriptor}/FontFile2 {data} 0 R>>")
    return file.add(
        f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 0/LastChar {len(letters) - 1}"
        f"/Widths[{found.widths}]/ToUnicode {named} 0 R/FontDescriptor {described} 0 R>>"
    )
