"""Which words of a text are other ones than before; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIECES = re.compile(r"\w+(?:[’'.,:-]\w+)*\.?(?=[\s,;:!?»”)]|$)|\w+(?:[’'.,:-]\w+)*|\s+|[^\w\s]")
"""A word, with the full stop of one that is cut short inside a sentence ("nov."); what is between two; a sign."""
MOST_ALIKE = 0.35
"""Of two texts that have less in common than that, all is another one: single words in common would say nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """A text before and after."""

    old: tuple[Piece, ...]
    """What is only there, with nothing in its place after, is marked."""
    new: tuple[Piece, ...]
    """What is new there is marked."""
    swaps: tuple[tuple[str, str], ...] = ()
    """What stood there and what stands there now, at each place."""


def compared(old: str, new: str) -> Both:
    """Return two texts with what differs marked; where one of them says nothing, nothing is marked."""
    if not old or not new or old == new:
        return Both(_whole(old), _whole(new), ((old, new),) if old != new else ())
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < MOST_ALIKE:
        return Both(_whole(old), _whole(new, changed=True), ((old, new),))
    left: list[Piece] = []
    right: list[Piece] = []
    swaps: list[tuple[str, str]] = []
    for same, was, now in _places(matcher, before, after):
        left.append(Piece(was, changed=not same and not now.strip()))
        right.append(Piece(now, changed=not same))
        if not same:
            swaps.append((was.strip(), now.strip()))
    return Both(_joined(left), _joined(right), tuple(swaps))


def _places(matcher: SequenceMatcher[str], before: list[str], after: list[str]) -> Iterator[tuple[bool, str, str]]:
    """Yield what is the same and what differs; what differs at both sides of a space is one place."""
    found: list[tuple[bool, str, str]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        here = (tag == "equal", "".join(before[a:b]), "".join(after[c:d]))
        between = len(found) > 1 and not here[0] and found[-1][0] and not found[-1][2].strip() and not found[-2][0]
        if between:
            _, space, _ = found.pop()
            _, was, now = found.pop()
            here = (False, f"{was}{space}{here[1]}", f"{now}{space}{here[2]}")
        found.append(here)
    yield from found


def _whole(text: str, *, changed: bool = False) -> tuple[Piece, ...]:
    return (Piece(text, changed),) if text else ()


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces with a mark on words only, not on the space around them."""
    made: list[Piece] = []
    for piece in pieces:
        words = piece.text.strip()
        if not piece.changed or not words:
            parts = [Piece(piece.text)]
        else:
            before, _, after = piece.text.partition(words)
            parts = [Piece(before), Piece(words, changed=True), Piece(after)]
        for part in parts:
            if not part.text:
                continue
            if made and made[-1].changed == part.changed:
                made[-1] = Piece(made[-1].text + part.text, part.changed)
            else:
                made.append(part)
    return tuple(made)
