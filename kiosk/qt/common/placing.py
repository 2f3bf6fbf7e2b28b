"""Where the parts of a screen stand, as QML asks for it, numbers in, numbers out; and a page's number in words.

What stands where is decided in :mod:`kiosk.qt.common.paging`.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.paging import Asking, Block, Laid, Part, laid_out
from kiosk.qt.common.typed import Property

if TYPE_CHECKING:
    from collections.abc import Iterator

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

BEFORE, EACH = 2, 9


@QmlElement
class Paging(QObject):
    """Says where parts stand, and which page it is.

    There is one for the window (``Pager.qml``), and no object for each part: what QML makes of a class of Python's is
    never freed (PySide 6.11), and screens come and go all day.
    """

    @Property(int, constant=True)
    def before(self) -> int:
        """How many numbers of a part come before those of its pages."""
        return BEFORE

    @Property(int, constant=True)
    def each(self) -> int:
        """How many there are of each page."""
        return EACH

    @Slot("QVariantList", float, float, float, bool, result="QVariantList")
    def lay(self, told: list[float], width: float, room: float, gap: float, beside: bool) -> list[float]:  # noqa: FBT001 - QML gives it
        """Return how many pages there are, at least one, and where each part stands, in plain numbers.

        Of each part are told: its row, its place in that, its share, what its frame takes, the gap between its blocks,
        how many blocks it has, and of each of these how many lines, its least height, and the heights of its lines.

        Of each part are returned: the width of its column, on how many pages it stands, and for each of them the page,
        x, y, width, height, its first block there, how many, the first line of the first and how many of the last
        (-1: all that are left).
        """
        laid = laid_out(list(_asking(iter(map(float, told)))), (width, room), gap, beside=beside)
        pages = max((given.page for each in laid for given in each.given), default=0) + 1
        return [float(pages), *(number for each in laid for number in _numbers(each))]

    @Slot(int, int, str, result="QStringList")
    def forms(self, page: int, count: int, language: str) -> list[str]:
        """Return "page 2 of 5", "2 of 5" and "2/5" for a page of a screen, which is counted from 0."""
        brief = words(language).gettext(N_("{number} of {count}")).format(number=page + 1, count=count)
        return [self.inWords(page, count, language), brief, f"{page + 1}/{count}"]

    @Slot(int, int, str, result=str)
    def inWords(self, page: int, count: int, language: str) -> str:
        """Return "page 2 of 5"."""
        return words(language).gettext(N_("page {number} of {count}")).format(number=page + 1, count=count)


def _asking(each: Iterator[float]) -> Iterator[Asking]:
    for row in each:
        place, share, frame, gap, count = islice(each, 5)
        blocks = []
        for _ in range(int(count)):
            lines, least = islice(each, 2)
            blocks.append(Block(tuple(islice(each, int(lines))), least))
        yield Asking(int(row), int(place), share, Part(frame, gap, tuple(blocks)))


def _numbers(laid: Laid) -> Iterator[float]:
    yield from (laid.column, float(len(laid.given)))
    for given in laid.given:
        piece = given.piece
        yield from (given.page, given.x, given.y, given.width, given.height)
        yield from (piece.first, piece.count, piece.line, piece.lines)
