"""Letters and marks in one of Qt's documents: put in, and read back."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from kiosk.qt.staff.marked.chips import picture
from kiosk.qt.staff.marked.source import BREAKS, CHIP, Letter, size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

BOLD = QFont.Weight.Bold.value
_NAME = "mark:"
_PIECES = re.compile(f"([{CHIP}\N{LINE SEPARATOR}])")
_LINE = 109
"""The height of a line, in hundredths of the font's own."""


def read(document: QTextDocument) -> Iterator[Letter]:
    """Return what stands in a document; a line's end is a letter of its own."""
    block, at = document.begin(), 0
    while block.isValid():
        if at:
            yield Letter("\n", at=at - 1)
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            look = fragment.charFormat()
            strong = look.fontWeight() >= BOLD
            mark = _mark(look.toImageFormat().name()) if look.isImageFormat() else ""
            for text in _PIECES.split(fragment.text()):
                letter = Letter("\n" if BREAKS.fullmatch(text) else text, strong, at=at)
                if text == CHIP and mark:
                    yield Letter(mark, strong, chip=True, at=at)
                elif text not in {"", CHIP}:
                    yield letter
                at += size(letter)
            fragments += 1
        at += 1
        block = block.next()


def _mark(name: str) -> str:
    return bytes.fromhex(name.removeprefix(_NAME)).decode() if name.startswith(_NAME) else ""


def emptied(document: QTextDocument) -> QTextCursor:
    """Take everything out of a document, and return where it begins."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    lines = QTextBlockFormat()
    lines.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(lines)
    cursor.setBlockCharFormat(QTextCharFormat())
    return cursor


class Dress:
    """How marks look: as high as the letters, in two colours."""

    def __init__(self, pixels: float, ratio: float, ink: str, ground: str) -> None:
        """Take the height of the letters, the screen's pixels in one of the window, and the colours."""
        self._pixels, self._ratio = max(1, round(pixels)), ratio
        self._ink, self._ground = QColor(ink), QColor(ground)

    def put(self, cursor: QTextCursor, found: Iterable[Letter], says: Callable[[str], str]) -> None:
        """Put letters into a document.

        Args:
            cursor: where.
            found: the letters; where they stood does not matter.
            says: the words of a mark.

        """
        for (strong, chip), group in groupby(found, key=lambda letter: (letter.strong, letter.chip)):
            run = list(group)
            for letter in run if chip else ():
                cursor.insertImage(self._chip(cursor.document(), letter.text, says(letter.text), strong=strong))
            look = QTextCharFormat()
            if strong:
                look.setFontWeight(BOLD)
            for number, line in enumerate("" if chip else "".join(letter.text for letter in run).split("\n")):
                if number:
                    cursor.insertBlock()
                cursor.insertText(line, look)

    def _chip(self, document: QTextDocument, mark: str, said: str, *, strong: bool) -> QTextImageFormat:
        name = _NAME + mark.encode().hex()
        font = QFont(document.defaultFont())
        font.setPixelSize(self._pixels)
        image = picture(said, font, self._ink, self._ground, self._ratio)
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        made = QTextImageFormat()
        made.setName(name)
        made.setWidth(image.width() / self._ratio)
        made.setHeight(image.height() / self._ratio)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        if strong:
            made.setFontWeight(BOLD)
        return made
