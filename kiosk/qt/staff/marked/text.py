"""The document of a text field in which marks are seen as what they say: one letter of it is one mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickTextDocument

from kiosk import markup
from kiosk.qt.common.typed import Property
from kiosk.qt.staff.marked import clipboard, spaces
from kiosk.qt.staff.marked.document import BOLD, Dress, emptied, read
from kiosk.qt.staff.marked.source import CHIP, Letter, Written, clean, each, from_elsewhere, letters, size, written
from kiosk.qt.staff.marked.tints import Tints, placed

if TYPE_CHECKING:
    from collections.abc import Iterable

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NOT_OURS = -1
"""A key that the field is to handle as always."""


@QmlElement
class MarkedText(QObject):
    """What a text field shows, and the text with its marks that it stands for.

    Places are those of the document, as QML counts them.
    """

    edited = Signal(str)
    """Somebody changed it: the text as it is stored."""
    wordsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: QObject | None = None
        self._text: QTextDocument | None = None
        self._tinted: Tints | None = None
        self._source, self._language = "", ""
        self._places: tuple[int, ...] = (0,)
        self._words = ""
        self._says: dict[str, str] = {}
        self._tints: tuple[str, ...] = ()
        self._tones: dict[str, list[QColor]] = {}
        self._lines, self._loading = False, False
        self._dress = Dress(16, 1, "black", "white")

    # -- the text ------------------------------------------------------------------------

    def _label(self, mark: str) -> str:
        """Return what a mark says; "" for one that nobody can say, which is shown as it was written."""
        if mark in self._says:
            return self._says[mark]
        foreign = markup.foreign(mark)
        return f"{foreign[1]} ({foreign[0].partition('-')[0].upper()})" if foreign else ""

    def _load(self) -> None:
        """Show the source anew; there is nothing to undo then."""
        if self._text is None:
            return
        self._loading = True
        self._text.setUndoRedoEnabled(False)
        self._put(emptied(self._text), letters(self._source, self._label))
        self._text.setUndoRedoEnabled(True)
        self._loading = False
        self._take(found := self._found(), written(found))

    def _found(self) -> list[Letter]:
        """Read every letter of the document; what may have one line has blanks for ends that came with the mouse."""
        found = list(read(self._text)) if self._text is not None else []
        return found if self._lines else [one._replace(text=" ") if one.text == "\n" else one for one in found]

    def _take(self, found: list[Letter], put: Written) -> None:
        """Note where the letters stand and what they say."""
        self._places = put.places
        words = self._said(found)
        if words != self._words:
            self._words = words
            self.wordsChanged.emit()
        if self._tints:
            self._tint()

    def _said(self, found: Iterable[Letter]) -> str:
        return "".join((self._label(letter.text) if letter.chip else letter.text) for letter in found)

    def _changed(self) -> None:
        if self._loading:
            return
        found = self._found()
        put = written(found)
        if put.source != self._source:
            self._source = put.source
            self._take(found, put)
            self.edited.emit(put.source)

    def _put(self, cursor: QTextCursor, found: Iterable[Letter]) -> None:
        self._dress.put(cursor, found, self._label)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        assert self._text is not None
        last = self._text.characterCount() - 1
        cursor = QTextCursor(self._text)
        cursor.setPosition(max(0, min(start, last)))
        cursor.setPosition(max(0, min(end, last)), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _before(self, place: int) -> str:
        """Return the line up to a place."""
        cursor = self._cursor(place, place)
        cursor.setPosition(cursor.block().position(), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    # -- what somebody does with it ------------------------------------------------------

    @Slot(str, int, int, result=int)
    def type(self, text: str, start: int, end: int) -> int:
        """Put in a typed letter in place of what is chosen; return where the caret is then, or -1: as always."""
        if any(letter in "{}*" + CHIP for letter in text):
            return end  # marks are made by buttons
        if not self._french or len(text) != 1:
            return NOT_OURS
        becomes = spaces.typing(self._before(start), text)
        return self._replace(start - becomes[0], end, becomes[1]) if becomes else NOT_OURS

    @Slot(int, result=int)
    def erase(self, place: int) -> int:
        """Erase a sign before a place with the space that came with it; -1 where there is none: as always."""
        gone = spaces.erasing(self._before(place)) if self._french else 1
        return self._replace(place - gone, place, "") if gone > 1 else NOT_OURS

    def _replace(self, start: int, end: int, text: str) -> int:
        cursor = self._cursor(start, end)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if text:
            cursor.insertText(text)
        cursor.endEditBlock()
        return cursor.position()

    @property
    def _french(self) -> bool:
        return self._language.startswith("fr")

    @Slot(int, int)
    def bold(self, start: int, end: int) -> None:
        """Make what is chosen bold, or plain where all of it is bold; without a choice, the word there."""
        cursor = self._cursor(start, end)
        if start == end:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        look = QTextCharFormat()
        plain = self.strong(cursor.selectionStart(), cursor.selectionEnd())
        look.setFontWeight(QFont.Weight.Normal.value if plain else BOLD)
        cursor.mergeCharFormat(look)

    @Slot(int, int, result=bool)
    def strong(self, start: int, end: int) -> bool:
        """Tell whether all that is chosen is bold."""
        chosen = [letter for letter in self._chosen(start, end) if not letter.text.isspace()]
        return bool(chosen) and all(letter.strong for letter in chosen)

    def _chosen(self, start: int, end: int) -> list[Letter]:
        return [letter for letter in each(self._found()) if start <= letter.at and letter.at + size(letter) <= end]

    @Slot(str, int, int, result=int)
    def insert(self, mark: str, start: int, end: int) -> int:
        """Put in a mark in place of what is chosen, apart from the words around it; return where the caret is then."""
        cursor = self._cursor(start, end)
        before = self._before(cursor.selectionStart())[-1:]
        behind = self._text.characterAt(cursor.selectionEnd()) if self._text is not None else ""
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if before.isalnum() or before == CHIP:
            cursor.insertText(" ", QTextCharFormat())
        self._put(cursor, letters(mark, self._label))
        if behind.isalnum() or behind == CHIP:
            cursor.insertText(" ", QTextCharFormat())
        cursor.endEditBlock()
        return cursor.position()

    @Slot(int, int)
    def copy(self, start: int, end: int) -> None:
        """Copy what is chosen: its words for other programs, and its marks for this one."""
        chosen = self._chosen(start, end)
        clipboard.put(self._said(chosen), written(chosen).source)

    @Slot(int, int)
    def remove(self, start: int, end: int) -> None:
        """Take out what is chosen."""
        self._replace(start, end, "")

    @Slot(int, int, result=int)
    def paste(self, start: int, end: int) -> int:
        """Put in what was copied in place of what is chosen; return where the caret is then."""
        source = clipboard.marked()
        cursor = self._cursor(start, end)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if source is not None:
            self._put(cursor, letters(clean(source, lines=self._lines), self._label))
        else:
            text = from_elsewhere(clipboard.plain(), lines=self._lines)
            cursor.insertText(spaces.spaced(text, self._before(cursor.position())) if self._french else text)
        cursor.endEditBlock()
        return cursor.position()

    # -- what the field says -------------------------------------------------------------

    def _get_document(self) -> QObject | None:
        return self._field

    def _set_document(self, field: QObject | None) -> None:
        self._field = field
        if isinstance(field, QQuickTextDocument):
            self._text = field.textDocument()
            self._text.contentsChanged.connect(self._changed)
            self._tinted = Tints(self._text)
            self._load()

    document = Property(QObject, _get_document, _set_document)
    """The ``textDocument`` of the field."""

    def _get_source(self) -> str:
        return self._source

    def _set_source(self, source: str) -> None:
        if source != self._source:
            self._source = source
            self._load()

    source = Property(str, _get_source, _set_source, notify=edited)
    """The text as it is stored."""

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        """What a reader hears of it."""
        return self._words

    def _get_language(self) -> str:
        return self._language

    def _set_language(self, language: str) -> None:
        self._language = language

    language = Property(str, _get_language, _set_language)
    """The language of the text, a BCP 47 tag."""

    def _get_lines(self) -> bool:
        return self._lines

    def _set_lines(self, lines: bool) -> None:  # noqa: FBT001 - a property
        self._lines = lines

    lines = Property(bool, _get_lines, _set_lines)
    """Whether it may have more than one line."""

    # -- how it looks --------------------------------------------------------------------

    @Slot("QStringList", "QStringList")
    def offer(self, marks: list[str], labels: list[str]) -> None:
        """Show these marks, with their braces, as one piece each, which says its label; any other as it is written."""
        says = dict(zip(marks, labels, strict=False))
        if says != self._says:
            self._says = says
            self._remake()

    @Slot(float, float, str, str)
    def dress(self, pixels: float, ratio: float, ink: str, ground: str) -> None:
        """Show marks in letters of this height, for a screen with so many pixels in one, and in these colours."""
        self._dress = Dress(pixels, ratio, ink, ground)
        self._remake()

    def _remake(self) -> None:
        if "{" in self._source:
            self._load()

    @Slot("QStringList", "QStringList")
    def tint(self, tints: list[str], tones: list[str]) -> None:
        """Show words with a colour behind them.

        Args:
            tints: "START LENGTH TONE" each, in letters of ``source``.
            tones: "TONE GROUND" each, or "TONE GROUND INK", whose words are bold, too.

        """
        self._tints = tuple(tints)
        self._tones = {tone: [QColor(colour) for colour in colours] for tone, *colours in map(str.split, tones)}
        self._tint()

    def _tint(self) -> None:
        if self._tinted is not None:
            loading, self._loading = self._loading, True
            self._tinted.take(placed(self._tints, self._places), self._tones)
            self._loading = loading
