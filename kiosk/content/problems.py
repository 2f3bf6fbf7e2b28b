"""One thing that is wrong with a content pack: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence, Telling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Problem(Telling):
    """What is wrong and what to do.

    ``line`` counts from 1, and is 0 for the whole file; ``place`` is such as "rules/retinoids/thing".
    """

    file: str
    line: int
    place: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)


def summed_up(problems: Sequence[Problem]) -> Sentence:
    """Return the first problem with its place, and how many there are, in one sentence."""
    first = problems[0]
    message = N_("{file}, line {line}: {problem}") if first.line else N_("{file}: {problem}")
    told_first = Sentence(message, {"file": first.file, "line": first.line, "problem": first})
    if len(problems) == 1:
        return told_first
    return Sentence(N_("{problem} ({count} problems in all)"), {"problem": told_first, "count": len(problems)})
