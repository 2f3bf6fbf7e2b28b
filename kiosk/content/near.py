"""Finds the known name that somebody meant who wrote another one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

LEAST = 2
"""So many letters are enough for the beginning of a name."""


def nearest(name: str, known: Collection[str]) -> str:
    """Return the known name that is nearly so, or the shortest that begins with it; "" where none is."""
    if found := get_close_matches(name, known, 1):
        return found[0]
    begun = [each for each in known if len(name) >= LEAST and each.casefold().startswith(name.casefold())]
    return min(begun, key=len, default="")
