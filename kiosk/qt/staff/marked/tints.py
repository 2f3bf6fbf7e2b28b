"""Colours behind words that something was found about; they are no part of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QColor, QTextDocument


class Tint(NamedTuple):
    """Some words in a tone, by places of the document."""

    start: int
    end: int
    tone: str


def placed(tints: Iterable[str], places: Sequence[int]) -> list[Tint]:
    """Return tints that are written as "START LENGTH TONE" in letters of the source, where those stand in a document.

    Args:
        tints: as written; what reaches beyond the text is cut.
        places: for each letter of the source, and for its end, its place.

    """
    end = len(places) - 1
    found = []
    for start, length, tone in map(str.split, tints):
        first, last = min(int(start), end), min(int(start) + int(length), end)
        found.append(Tint(places[first], places[last], tone))
    return found


class Tints(QSyntaxHighlighter):
    """Draws them; neither undo nor what is read back knows of it."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._tints: tuple[Tint, ...] = ()
        self._formats: dict[str, QTextCharFormat] = {}

    def take(self, tints: Iterable[Tint], tones: Mapping[str, Sequence[QColor]]) -> None:
        """Draw these from now on; a tone has the colour behind its words, and perhaps one for the words themselves."""
        self._tints = tuple(tints)
        self._formats = {tone: _format(*colours) for tone, colours in tones.items()}
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Draw a line."""
        first = self.currentBlock().position()
        length = len(text.encode("utf-16-le")) // 2
        for start, end, tone in self._tints:
            begins, ends = max(0, start - first), min(length, end - first)
            if begins < ends and tone in self._formats:
                self.setFormat(begins, ends - begins, self._formats[tone])


def _format(ground: QColor, ink: QColor | None = None) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(ground)
    if ink is not None:
        made.setForeground(ink)
        made.setFontWeight(QFont.Weight.Bold)
    return made
