"""Catalogs of messages as they stand in their files, and the list of those that paper and email need.

At every start the program reads a catalog of its own, where Babel's reader would take longer than all the rest of a
command's help.  So a catalog that is written as Babel and gettext's own programs write it is read here
(:func:`said_in`); every other one, a damaged one too, is Babel's to judge.  A compiled catalog would be read no faster,
and could be older than its source.
"""

from __future__ import annotations

import re
from gettext import c2py
from typing import TYPE_CHECKING

from kiosk import resources
from kiosk.errors import N_, InstallationError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from babel.messages.catalog import Catalog

Said = dict[str, str | tuple[str, ...]]
"""What is said for each message; for one with a count, each form."""

_STRING = r'(?:"[^"\\\n]*+(?:\\[\\trn"][^"\\\n]*+)*+"\n)++'
_ENTRY = re.compile(
    rf"((?:#[^~\n].*\n|#\n)*+)msgid ({_STRING})"
    rf"(?:msgstr ({_STRING})|msgid_plural {_STRING}((?:msgstr\[\d\] {_STRING})++))(?:\n++|\Z)"
)
_FORM = re.compile(rf"msgstr\[(\d)\] ({_STRING})")
_FUZZY = re.compile("^#,.*fuzzy", re.MULTILINE)
_PLURAL = re.compile(r"^Plural-Forms:.*\bplural=([^;\n]+);", re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t", "r": "\r"}


def handout_messages() -> tuple[str | tuple[str, str], ...]:
    """Return every message of the sheet, the calendar and the email, in English; for one with a count, both forms.

    Raises:
        InstallationError: the shipped list of them is missing or damaged.

    """
    template = shipped("en-CA", resources.path("translations", "handout.pot"))
    ids = (message.id for message in template if message.id)
    return tuple(each if isinstance(each, str) else (each[0], each[1]) for each in ids)


def read_catalog(language: str, path: Path) -> Catalog:
    """Return a catalog as it stands in its file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no catalog.

    """
    with path.open("rb") as file:
        return catalog_in(language, file)


def catalog_in(language: str, file: IO[bytes]) -> Catalog:
    """Return the catalog that an open file holds.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no catalog.

    """
    # It loads what writes dates, and help in English needs neither.
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    try:
        catalog = read_po(file, locale=language.replace("-", "_"), abort_invalid=True)
        c2py(catalog.plural_expr)
    except PoFileError as problem:
        raise ValueError(str(problem)) from problem
    return catalog


def shipped(language: str, path: Path) -> Catalog:
    """Return a catalog that is known to be good: one that ships, or one that the checks of its content pack have read.

    Raises:
        InstallationError: it is missing or damaged.

    """
    try:
        return read_catalog(language, path)
    except (OSError, ValueError) as problem:
        raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=path) from problem


def said_in(language: str, path: Path) -> tuple[Said, str]:
    """Return what a catalog that is known to be good says, and what tells which form goes with a count (``n != 1``).

    What is not translated in every form, or only guessed (fuzzy), is left out.

    Raises:
        InstallationError: as for :func:`shipped`.

    """
    try:
        return _as_usual(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return as_babel_reads_it(shipped(language, path))


def _as_usual(text: str) -> tuple[Said, str]:
    """Read a catalog's text, where it is UTF-8 and each of its entries is written as usual.

    Raises:
        ValueError: it is not.

    """
    said: Said = {}
    place = 0
    while entry := _ENTRY.match(text, place):
        place = entry.end()
        comments, message, one, forms = entry.groups()
        if _FUZZY.search(comments):
            continue
        one_or_all = _string(one) if one else tuple(_string(form) for _, form in sorted(_FORM.findall(forms)))
        if one_or_all and all(one_or_all):
            said[_string(message)] = one_or_all
    header = str(said.pop("", ""))
    plural = _PLURAL.search(header)
    if place < len(text) or plural is None or "charset=utf-8\n" not in header.lower():
        raise ValueError(text[place : place + 80])
    c2py(plural[1])
    return said, plural[1]


def _string(lines: str) -> str:
    """Return what stands in the quotes of one line or several."""
    text = lines[1:-2].replace('"\n"', "")
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), text) if "\\" in text else text


def as_babel_reads_it(catalog: Catalog) -> tuple[Said, str]:
    """Return the same of a catalog that was read."""
    said: Said = {}
    for message in catalog:
        one_or_all = message.string if isinstance(message.string, str) else tuple(message.string or ())
        if message.id and not message.fuzzy and one_or_all and all(one_or_all):
            said[message.id if isinstance(message.id, str) else message.id[0]] = one_or_all
    return said, catalog.plural_expr
