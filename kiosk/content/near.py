"""The name that was probably meant, of those that there are."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk.content.findings import finding
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kiosk.content.findings import Finding

LIKE = 0.6
"""How much of two names must be alike: difflib's own measure."""
MOST_ALIKE = 0.75
"""The same where two of the names are opposites, such as at least and at most."""
SHORTEST = 2
"""So many letters are enough for the beginning of a name."""


def nearest(name: str, known: Iterable[str], like: float = LIKE) -> str:
    """Return the known name that is nearest: the same in other letters, the shortest that begins so, or one alike.

    Where there is none, return "".
    """
    names = {_plain(each): each for each in sorted(known)}
    said = _plain(name)
    if said in names:
        return names[said]
    begun = [each for each in names if len(said) >= SHORTEST and each.startswith(said)]
    alike = [min(begun, key=len)] if begun else get_close_matches(said, names, 1, like)
    return names[alike[0]] if alike else ""


def are_known(place: str, names: Collection[str], known: Collection[str], *, are_all: bool = True) -> Iterator[Finding]:
    """Find names of nothing, each once, with the one that was probably meant.

    Where what is known may not be all, as some cannot be read, only those that are nearly a known one are told.
    """
    for name in sorted({name for name in names if name not in known}):
        if meant := nearest(name, known):
            yield finding(place, N_("{name} is not known: did you mean {near}?"), name=name, near=meant)
        elif not are_all:
            continue
        elif known:
            message = N_("{name} is not known: use one of {known}")
            yield finding(place, message, name=name, known=", ".join(sorted(known)))
        else:
            yield finding(place, N_("{name} is not known, and nothing is there to be named: add it"), name=name)


def _plain(name: str) -> str:
    return "-".join(name.casefold().replace("_", "-").split()).strip("-")
