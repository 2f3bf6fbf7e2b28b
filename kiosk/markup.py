"""What the clinic's staff may mark in a text: what stands out, and a word in another language.

``**never**`` stands out; ``{en:peeling}`` is English, so that a screen reader says it in an English voice.  Links are
made by code alone.  There is no other markup, and what is not well formed is text like any other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_STRONG = re.compile(r"(?<!\*)\*\*(?!\*)(?=\S)(.+?)(?<=\S)(?<!\*)\*\*(?!\*)", re.DOTALL)
"""Two stars against a word, before and after; any other stars are stars."""
_FOREIGN = re.compile(r"\{([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*):\s*([^{}\s](?:[^{}]*[^{}\s])?)\s*\}")


class Run(NamedTuple):
    """A piece of a text that looks alike, and is in one language."""

    text: str
    strong: bool = False
    language: str = ""
    """A BCP 47 tag where it is not the language of the text around it."""
    link: str = ""
    """Where a touch on it leads, such as "tel:+14185550123"."""

    def saying(self, text: str) -> Run:
        """Return another piece that looks the same."""
        return Run(text, self.strong, self.language, self.link)

    @property
    def looks(self) -> tuple[bool, str, str]:
        """All but its text."""
        return self[1:]


@lru_cache(maxsize=4096)
def runs(source: str) -> tuple[Run, ...]:
    """Return the pieces of a text as it was written; of an empty one, none."""
    pieces: list[Run] = []
    for piece, strong in strengths(source):
        at = 0
        for word in _FOREIGN.finditer(piece):
            pieces += [Run(piece[at : word.start()], strong), Run(word[2], strong, word[1])]
            at = word.end()
        pieces.append(Run(piece[at:], strong))
    return joined(pieces)


def strengths(source: str) -> list[tuple[str, bool]]:
    """Return what stands between the stars of a text, in turn plain and strong, with its other marks as written."""
    return [(piece, bool(number % 2)) for number, piece in enumerate(_STRONG.split(source))]


def foreign(mark: str) -> tuple[str, str] | None:
    """Return the language and the word of ``{en:peeling}``; None for any other text."""
    word = _FOREIGN.fullmatch(mark)
    return (word[1], word[2]) if word else None


def joined(pieces: list[Run]) -> tuple[Run, ...]:
    """Return pieces with neighbours that look alike made one."""
    whole: list[Run] = []
    for piece in pieces:
        if not piece.text:
            continue
        if whole and whole[-1][1:] == piece[1:]:
            whole[-1] = piece.saying(whole[-1].text + piece.text)
        else:
            whole.append(piece)
    return tuple(whole)


_STOP = re.compile(r"(?<!\.)(?<!\.\w)(?<!\betc)\.$")
"""A full stop that only ends its sentence, as that of "p.m." and "etc." does not."""


def unended(pieces: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return pieces without the full stop at their end, to stand inside a sentence or before a date."""
    return (*pieces[:-1], pieces[-1]._replace(text=_STOP.sub("", pieces[-1].text))) if pieces else pieces


def plain(pieces: tuple[Run, ...]) -> str:
    """Return what is said, without how."""
    return "".join([run.text for run in pieces])
