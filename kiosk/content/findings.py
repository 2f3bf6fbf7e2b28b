"""What the checks of a content find: where, what, what to do, and whether it may go to patients like that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Finding(Sentence):
    """What was found at a place of a content, such as "rules/retinoids/thing": a path of keys and ids.

    Who reads a file turns the place into a line (:class:`Problem`), an editor turns it into a field.
    """

    place: str = ""
    blocks: bool = True
    """Whether the treatment cannot be shown before it is mended; else it is a warning."""


def finding(place: str, message: str, /, **values: object) -> Finding:
    """Return what blocks."""
    return Finding(message, values, place)


def warning(place: str, message: str, /, **values: object) -> Finding:
    """Return what is told, and blocks nothing."""
    return Finding(message, values, place, blocks=False)


@dataclass(frozen=True, slots=True)
class Problem(Finding):
    """A finding in a file of a pack, with its line (from 1; 0 for the whole file)."""

    file: str = field(default="", kw_only=True)
    line: int = field(default=0, kw_only=True)


def summed_up(problems: Sequence[Problem]) -> Sentence:
    """Return the first problem with its place, and how many there are, in one sentence."""
    first = problems[0]
    message = N_("{file}, line {line}: {problem}") if first.line else N_("{file}: {problem}")
    told_first = Sentence(message, {"file": first.file, "line": first.line, "problem": first})
    if len(problems) == 1:
        return told_first
    return Sentence(N_("{problem} ({count} problems in all)"), {"problem": told_first, "count": len(problems)})
