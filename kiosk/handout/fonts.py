"""The fonts of the sheet, registered once, and text made safe for them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kiosk import resources
from kiosk.errors import N_, InstallationError

BODY, STRONG, TITLE = "AtkinsonNext", "AtkinsonNext-Bold", "AtkinsonNext-ExtraBold"
_FILES = {BODY: "400Regular", STRONG: "700Bold", TITLE: "800ExtraBold"}
_STAND_INS = {0x202F: 0x00A0, 0x2011: 0x002D}
"""Characters the fonts lack, and those that look the same: narrow no-break space, no-break hyphen."""
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


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
            font = TTFont(name, str(path), shapable=False, asciiReadable=0)
        except (TTFError, OSError, ValueError, IndexError) as problem:
            raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=path) from problem
        registerFont(font)
        known = set(font.face.charToGlyph)
        found = known if found is None else found & known
    return frozenset(found or ())


def is_printable(character: str) -> bool:
    """Tell whether a character comes out as itself, or is one that is never seen."""
    return safe(character) in {character, "", " ", "\u00a0"} or ord(character) in _STAND_INS


def safe(text: str) -> str:
    """Return the text without what cannot be printed; a missing letter becomes "?", never an empty box."""
    known = glyphs()
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text).translate(_STAND_INS).replace("\t", " "))
    return "".join(c if ord(c) in known or c in "\n\u00a0" else "?" for c in text)
