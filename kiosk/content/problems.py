"""One thing that is wrong with a content pack: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.errors import Translates


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem, its file, its line (from 1; 0 for the whole file) and its place ("rules/retinoids/thing")."""

    file: str
    line: int
    place: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message.format(**self.values)

    def told(self, words: Translates) -> str:
        """Return what is wrong and what to do, in the reader's language."""
        return told(self.message, self.values, words)


def summed_up(problems: Sequence[Problem]) -> Sentence:
    """Return the first problem with its place, and how many there are, in one sentence."""
    first = problems[0]
    message = N_("{file}, line {line}: {problem}") if first.line else N_("{file}: {problem}")
    told_first = Sentence(message, {"file": first.file, "line": first.line, "problem": first})
    if len(problems) == 1:
        return told_first
    return Sentence(N_("{problem} ({count} problems in all)"), {"problem": told_first, "count": len(problems)})
