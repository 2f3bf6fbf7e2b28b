"""What the clinic's staff may mark in a text: what stands out, and a word in another language.

``**never**`` stands out; ``{en:peeling}`` is English, so that a screen reader says it in an English voice.  Links are
made by code alone.  There is no other markup, and what is not well formed is text like any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_STRONG = "**"
_MARKS = re.compile(r"(\*\*|\{[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*:[^{}*]+\})")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text that looks alike, and is in one language."""

    text: str
    strong: bool = False
    language: str = ""
    """A BCP 47 tag where it is not the language of the text around it."""
    link: str = ""
    """Where a touch on it leads, such as "tel:+14185550123"."""


@lru_cache(maxsize=4096)
def runs(source: str) -> tuple[Run, ...]:
    """Return the pieces of a text as it was written; of an empty one, none."""
    pieces = _MARKS.split(source)
    pairs = pieces.count(_STRONG) // 2 * 2
    found: list[Run] = []
    strong = False
    for number, piece in enumerate(pieces):
        if piece == _STRONG and pairs:
            strong, pairs = not strong, pairs - 1
            continue
        if number % 2 and piece != _STRONG:
            language, _, word = piece[1:-1].partition(":")
            found.append(Run(word, strong, language))
        elif piece:
            found.append(Run(piece, strong))
    return joined(found)


def joined(pieces: list[Run]) -> tuple[Run, ...]:
    """Return pieces with neighbours that look alike made one."""
    found: list[Run] = []
    for piece in pieces:
        if found and replace(found[-1], text="") == replace(piece, text=""):
            found[-1] = replace(piece, text=found[-1].text + piece.text)
        elif piece.text:
            found.append(piece)
    return tuple(found)


def plain(found: tuple[Run, ...]) -> str:
    """Return what is said, without how."""
    return "".join(run.text for run in found)
