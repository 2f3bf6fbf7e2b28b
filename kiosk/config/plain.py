"""What people type or paste, made plain before it is checked: spaces, hyphens, quotation marks, numbers, yes and no.

Only what means the same is changed; what else is wrong is refused by whoever checks the value.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kiosk.config.refused import RefusedError
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Callable

HYPHENS = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}"
QUOTES = ('""', "''", "“”", "„“", "„”", "‘’", "«»", "‹›", "``")
"""Quotation marks that come along when a value is copied out of a sentence."""
YES = frozenset({"oui", "o", "vrai", "activé", "active"})
NO = frozenset({"non", "n", "faux", "désactivé", "desactive"})
_PLAIN = str.maketrans(dict.fromkeys(HYPHENS, "-"))
_NUMBER = re.compile(
    r"([+-]?\d+)(?:[.,](\d+))?"
    r"(?: ?(?:[\"″”“]|''|′′|’’|in\.?|inch|inches|po\.?|pouces?|(cm|centim[eè]tres?|centimeters?)))?",
    re.IGNORECASE,
)
CENTIMETRES = 2.54
"""In an inch."""
SECONDS, MINUTES, HOURS, DAYS = (
    re.compile(rf"([+-]?\d+) ?(?:{names})", re.IGNORECASE)
    for names in (
        r"s|sec\.?|secondes?|seconds?",
        r"min\.?|minutes?|mn",
        r"h|hrs?|heures?|hours?",
        r"j|jrs?|jours?|d|days?",
    )
)
NOTHING = frozenset({"none", "aucun", "aucune", "non", "no", "rien", "nothing", "n/a", "s/o", "-"})
_NO_WIDTH = "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"


def trimmed(value: object) -> object:
    """Return a text without the spaces around it, of whatever width; anything else as it is."""
    return _without_ends(value, _NO_WIDTH) if isinstance(value, str) else value


def plain(value: object) -> object:
    """Return a text with plain spaces, hyphens and figures, and without what was copied along with it.

    For values that are names, numbers or addresses; not for texts that people read.
    """
    if not isinstance(value, str):
        return value
    text, before = value, None
    while text != before:  # inside the quotation marks may be spaces
        before = text
        text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
        text = "".join(" " if unicodedata.category(c) == "Zs" else c for c in text)
        text = re.sub(" {2,}", " ", _without_ends(text))
        if len(text) > 1 and text[0] + text[-1] in QUOTES:
            text = text[1:-1]
    return text


def path(value: object) -> object:
    """Return a file's path as the system knows it, without the quotation marks around it or "file://" before it."""
    text, before = trimmed(value), None
    while isinstance(text, str) and text != before:  # inside the quotation marks may be spaces
        before = text
        if len(text) > 1 and text[0] + text[-1] in QUOTES:
            text = trimmed(text[1:-1])
    if isinstance(text, str) and text.lower().startswith("file://"):
        return unquote(text[len("file://") :].removeprefix("localhost"))
    return text


def user(value: object) -> object:
    """Return a user name without the quotation marks around it."""
    return path(value) if isinstance(value, str) and "://" not in value else trimmed(value)


def _without_ends(text: str, unseen: str = "") -> str:
    """Return a text without spaces at its ends, nor the given characters: all that nobody sees where none are given."""

    def is_end(c: str) -> bool:
        return c.isspace() or (c in unseen if unseen else unicodedata.category(c) == "Cf")

    first, last = 0, len(text)
    while first < last and is_end(text[first]):
        first += 1
    while last > first and is_end(text[last - 1]):
        last -= 1
    return text[first:last]


def number(value: object) -> object:
    """Return a number with a decimal point where it has a comma, and without its inches.

    Raises:
        RefusedError: it is in centimetres.
        ValueError: it has what only programs write in numbers.

    """
    value = _figures(value)
    found = _NUMBER.fullmatch(value) if isinstance(value, str) else None
    if found and found[3]:
        inches = float(f"{found[1]}.{found[2] or 0}") / CENTIMETRES
        raise RefusedError(N_("inches are needed, not centimetres"), instead=f"{inches:.1f}")
    return f"{found[1]}.{found[2] or 0}" if found else value


def _figures(value: object) -> object:
    """Return a plain value; Python would read 5_87 as 587, and making it plain would turn ²5 into 25."""
    if isinstance(value, str) and ("_" in value or any(unicodedata.category(c) == "No" for c in value)):
        raise ValueError
    return plain(value)


def whole(unit: re.Pattern[str] | None = None) -> Callable[[object], object]:
    """Return what makes a whole number plain, without its unit."""

    def without_unit(value: object) -> object:
        value = _figures(value)
        found = unit.fullmatch(value) if unit and isinstance(value, str) else None
        return found[1] if found else value

    return without_unit


def or_nothing(value: object) -> object:
    """Return nothing for the words that people write for it."""
    value = plain(value)
    return "" if isinstance(value, str) and value.lower() in NOTHING else value


def yes_or_no(value: object) -> object:
    """Return true or false for what French says; what English says is left to pydantic."""
    value = plain(value)
    if not isinstance(value, str):
        return value
    said = value.lower()
    return True if said in YES else False if said in NO else said


def security(value: object) -> object:
    """Return how mail is protected, in small letters.

    Raises:
        RefusedError: it has the name that other programs give it.

    """
    value = plain(value)
    if not isinstance(value, str):
        return value
    said = re.sub("[ -]", "", value.lower())
    if said in {"ssl", "ssl/tls", "tls/ssl", "smtps"}:
        raise RefusedError(N_("what other programs call SSL is tls here, and its port is mostly 465"), instead="tls")
    return "none" if said in {"aucune", "aucun"} else said
