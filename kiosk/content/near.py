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
"""Of the beginning of a name that may stand for all of it."""


def near(name: str, known: Iterable[str], like: float = LIKE) -> str:
    """Return the known name that is nearest: the same in other letters, a longer one, or one alike; "" for none."""
    names = {_plain(each): each for each in sorted(known)}
    said = _plain(name)
    if said in names:
        return names[said]
    longer = [each for each in names if len(said) >= SHORTEST and each.startswith(said)]
    alike = longer[:1] or get_close_matches(said, names, 1, like)
    return names[alike[0]] if alike else ""


def are_known(place: str, names: Collection[str], known: Collection[str]) -> Iterator[Finding]:
    """Find names that are not known, each once, with the one that was probably meant."""
    for name in sorted(set(names)):
        if name in known:
            continue
        if meant := near(name, known):
            yield finding(place, N_("{name} is not known: did you mean {near}?"), name=name, near=meant)
        elif known:
            message = N_("{name} is not known: use one of {known}")
            yield finding(place, message, name=name, known=", ".join(sorted(known)))
        else:
            yield finding(place, N_("{name} is not known, and nothing is there to be named: add it"), name=name)


def _plain(name: str) -> str:
    return "-".join(name.casefold().replace("_", "-").split()).strip("-")
