"""The fonts of the sheet, registered once, and text made safe for them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from threading import Lock

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kiosk import resources
from kiosk.errors import N_, InstallationError

BODY, STRONG, TITLE = "AtkinsonNext", "AtkinsonNext-Bold", "AtkinsonNext-ExtraBold"
_FILES = {BODY: "400Regular", STRONG: "700Bold", TITLE: "800ExtraBold"}
NBSP, _BOUND = 0x00A0, 0xE0A0
"""A no-break space, and the private character that stands for it, as ReportLab would write a plain space."""
_STAND_INS = {0x202F: NBSP, 0x2010: 0x2D, 0x2011: 0x2D} | dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), 0x0A)
"""Characters the fonts lack, and those that look the same: narrow spaces, hyphens, line breaks of all kinds."""
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\ufffe\uffff\ud800-\udfff]"
)


_ONE_AT_A_TIME = Lock()
"""ReportLab reads a font's file from a place that all threads share, and looks a font up before it registers it."""


@cache
def glyphs() -> frozenset[int]:
    """Register the fonts, and return the characters that all of them have.

    Raises:
        InstallationError: a font file is missing or damaged.

    """
    found: set[int] | None = None
    for name, weight in _FILES.items():
        path = resources.path("assets", "fonts", f"AtkinsonHyperlegibleNext_{weight}.ttf")
        try:
            font = _Font(name, str(path))
        except (TTFError, OSError, ValueError, IndexError) as problem:
            raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=path) from problem
        with _ONE_AT_A_TIME:
            registerFont(font)
        known = set(font.face.charToGlyph) - {_BOUND}
        found = known if found is None else found & known
    return frozenset(found or ())


def is_printable(character: str) -> bool:
    """Tell whether a character comes out as itself, or is one that is never seen."""
    return character == "?" or "?" not in safe(character)


@lru_cache(maxsize=4096)
def safe(text: str) -> str:
    """Return the text without what cannot be printed; a missing letter becomes "?", never an empty box."""
    known = glyphs()
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text).translate(_STAND_INS).replace("\t", " "))
    return "".join(_shown(c, known) for c in text)


def _shown(letter: str, known: frozenset[int]) -> str:
    """Return the letter, or letters that mean the same: "fi" for the ligature, a letter and its accent apart."""
    apart = "".join(chr(int(code, 16)) for code in unicodedata.decomposition(letter).split() if code[0] != "<")
    for same in (letter, unicodedata.normalize("NFKC", letter), apart):
        if same and all(ord(c) in known or c in "\n\u00a0" for c in same):
            return same
    return "?"


class _Font(TTFont):  # type: ignore[misc] # ReportLab has no types
    """A font that keeps no-break spaces, so that they are there when text is copied."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path, shapable=False, asciiReadable=0)
        self.face.charToGlyph[_BOUND] = self.face.charToGlyph[NBSP]
        self.face.charWidths[_BOUND] = self.face.charWidths[NBSP]

    def splitString(self, text: str, doc: object, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802 - ReportLab's name
        found: list[tuple[int, bytes]] = super().splitString(text.replace(chr(NBSP), chr(_BOUND)), doc, encoding)
        return found

    def addObjects(self, doc: object) -> None:  # noqa: N802 - ReportLab's name
        with _ONE_AT_A_TIME:
            super().addObjects(doc)


def unbound(cmap: str) -> str:
    """Return a ToUnicode map in which the private character is a no-break space again."""
    return cmap.replace(f"<{_BOUND:04X}>", f"<{NBSP:04X}>")
