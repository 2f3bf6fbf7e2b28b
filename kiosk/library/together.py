"""A text from elsewhere and the one in the library become one, and whose words do not stay is noted.

Where only one of them has changed a place, that one's words stand there.  Where both have, a person chooses.  Two who
write the same draft on the screens are :mod:`kiosk.library.writing`'s.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kiosk.content import document
from kiosk.content.merging import Side, merged
from kiosk.errors import N_, LibraryError
from kiosk.library.notes import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.content.merging import Choice, Merged
    from kiosk.content.plain import Plain


def losers(clashes: Iterable[Choice], ours: str, theirs: str) -> list[Note]:
    """Return what did not stay, with who wrote it."""
    return [_loser(each, ours, theirs) for each in clashes]


def _loser(clash: Choice, ours: str, theirs: str) -> Note:
    if clash.side is Side.THEIRS:
        return Note(clash.place, clash.ours, ours)
    return Note(clash.place, clash.theirs, theirs)


def winners(clashes: Iterable[Choice]) -> list[Note]:
    """Return what stays, which is in no note any more."""
    return [Note(each.place, each.theirs if each.side is Side.THEIRS else each.ours) for each in clashes]


def brought(base: bytes | None, ours: bytes, theirs: bytes, chosen: Mapping[str, Side]) -> Merged:
    """Return two copies of a document in one; see :func:`kiosk.content.merging.merged`.

    Raises:
        LibraryError: one of them cannot be read.

    """
    plain = [of_bytes(each) if each is not None else None for each in (base, ours, theirs)]
    languages = {tag for each in plain if each for tag in each.get("shared", {}).get("languages", ())}
    return merged(plain[0], plain[1], plain[2], languages, chosen)


def of_bytes(data: bytes) -> dict[str, Any]:
    """Return what a text says, as it was written: nothing of a draft that is not whole is left out.

    Raises:
        LibraryError: it cannot be read.

    """
    try:
        values = json.loads(data)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise LibraryError(N_("The text of the library cannot be read."))
    return {key: value for key, value in values.items() if key != "format"}


def to_bytes(value: Plain) -> bytes:
    """Return a text as it is kept; one that is whole always in the same form."""
    plain = {"format": document.FORMAT, **value}
    data = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    read, findings = document.read(data)
    return data if read is None or findings else read.to_json()
