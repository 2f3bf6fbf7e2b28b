"""The fonts of the sheet, registered once, and text made safe for them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from fontTools.ttLib import TTFont as OpenType
from fontTools.ttLib import TTLibError
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFError

from kiosk import resources
from kiosk.errors import N_, InstallationError
from kiosk.handout.pdf.embedding import ONE_AT_A_TIME, EmbeddedFont

BODY, STRONG = "AtkinsonNext", "AtkinsonNext-Bold"
_FILES = {BODY: "400Regular", STRONG: "700Bold"}
_NOT_NEEDED = ("name", "OS/2")
"""Tables that a font inside a PDF does not have (ISO 32000-1, 9.9)."""
NBSP = 0x00A0
_STAND_INS = {0x202F: NBSP, 0x2010: 0x2D, 0x2011: 0x2D} | dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), 0x0A)
"""Characters the fonts lack, and those that look the same: narrow spaces, hyphens, line breaks of all kinds."""
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)


@cache
def glyphs() -> frozenset[int]:
    """Register the fonts, and return the characters that all of them have.

    Raises:
        InstallationError: a font file is missing or damaged.

    """
    shared: set[int] | None = None
    for name, weight in _FILES.items():
        path = resources.path("assets", "fonts", f"AtkinsonHyperlegibleNext_{weight}.ttf")
        try:
            font = _font(name, str(path))
        except (TTFError, TTLibError, OSError, ValueError, LookupError) as problem:
            raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=path) from problem
        with ONE_AT_A_TIME:
            registerFont(font)  # the first of a name stays
        known = set(font.face.charToGlyph)
        shared = known if shared is None else shared & known
    return frozenset(shared or ())


def is_printable(character: str) -> bool:
    """Tell whether a character comes out as itself, or is one that is never seen."""
    return character == "?" or "?" not in safe(character)


@lru_cache(maxsize=4096)
def safe(text: str) -> str:
    """Return the text without what cannot be printed; a missing letter becomes "?", never an empty box."""
    if _as_they_are().issuperset(text) and unicodedata.is_normalized("NFC", text):
        return text
    known = glyphs()
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text).translate(_STAND_INS).replace("\t", " "))
    return "".join(_printable(c, known) for c in text)


@cache
def _as_they_are() -> frozenset[str]:
    """Return the letters that need no care; most texts have no others, and are looked at once, not letter by letter."""
    letters = {chr(code) for code in glyphs()} | {"\n", "\u00a0"}
    return frozenset(c for c in letters if not _INVISIBLE.match(c) and c != "\t" and ord(c) not in _STAND_INS)


def _printable(letter: str, known: frozenset[int]) -> str:
    """Return the letter, or letters that mean the same: "fi" for the ligature, a letter and its accent apart."""
    apart = "".join(chr(int(code, 16)) for code in unicodedata.decomposition(letter).split() if code[0] != "<")
    for same in (letter, unicodedata.normalize("NFKC", letter), apart):
        if same and all(ord(c) in known or c in "\n\u00a0" for c in same):
            return same
    return "?"


def _font(name: str, path: str) -> EmbeddedFont:
    """Read a font; its figures are all as wide as each other, so that dates stand under each other."""
    font = EmbeddedFont(name, path, shapable=False)
    figures = _tabular(path)
    for letter in "0123456789":
        font.face.charToGlyph[ord(letter)] = figures[letter]
        font.face.charWidths[ord(letter)] = font.pdfScale(font.face.hmetrics[figures[letter]][0])
    for table in _NOT_NEEDED:
        font.face.table.pop(table, None)
    return font


def _tabular(path: str) -> dict[str, int]:
    """Return the glyph of each figure that is as wide as the others, by the name that this font gives it.

    They are those of its feature "tnum" (OpenType 1.9), which takes as long to read as half a sheet.
    """
    with OpenType(path, lazy=True) as file:
        names = file.getBestCmap()
        return {letter: file.getGlyphID(f"{names[ord(letter)]}.tf") for letter in "0123456789"}
