"""One thing that is wrong with a content pack: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        return words.gettext(self.message).format(**self.values)
