"""Text as a mail header, a calendar and a page of HTML can carry it.

What a clinic typed into its settings ends up in places where an invisible character does harm: a line break
in a mail header begins another header, a right-to-left override makes an address read backwards, half a
surrogate cannot be encoded at all.  Words are left as they are; quoting and escaping are left to those places.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from kiosk.i18n import FRENCH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.i18n import Words

_BREAKS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_NEVER = frozenset({"Cc", "Cs", "Co", "Cn"})
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def lines(text: str) -> str:
    r"""Return ``text`` with every kind of line break as ``\n`` and without characters that are no text."""
    return "\n".join(_only_text(part) for part in _BREAKS.split(text))


def one_line(text: str) -> str:
    """Return ``text`` on one line, spaces at its ends removed; no-break spaces inside stay."""
    return re.sub(r"[ \n]+", " ", lines(text)).strip()


def file_name(message: str, spoken: Iterable[Words], ending: str) -> str:
    """Return a message as a file's name in each language, French first, in letters that every program keeps."""
    in_order = sorted(spoken, key=lambda words: words.language != FRENCH)
    names = (unicodedata.normalize("NFKD", words.gettext(message)) for words in in_order)
    plain = (re.sub(r"[^A-Za-z0-9]+", "-", name.encode("ascii", "ignore").decode()).strip("-") for name in names)
    return "_".join(filter(None, dict.fromkeys(plain))) + f".{ending}"


def _only_text(part: str) -> str:
    kept = part.replace("\t", " ")
    return "".join(c for c in kept if unicodedata.category(c) not in _NEVER and c not in _DIRECTION)
