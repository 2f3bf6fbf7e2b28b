"""The statements of PEMAT that somebody ticks before they approve: can patients understand a text, and act on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.library.pemat import STATEMENTS
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Statement:
    """Something to tick."""

    key: str
    said: str
    agreed: bool


@QmlElement
@QmlUncreatable("Pemat is made by the kiosk")
class Pemat(QObject):
    """Which of them are true of an edition; nothing waits for them."""

    changed = Signal()

    def __init__(self, words: Callable[[], Words]) -> None:
        """Have nothing ticked; the words are those of who ticks."""
        super().__init__()
        self._words = words
        self._statements = Rows(Statement)
        self._ticks: frozenset[str] = frozenset()
        self._changes = Changes(self)

    @property
    def ticks(self) -> frozenset[str]:
        """What was ticked, by its key."""
        return self._ticks

    def begin(self) -> None:
        """Have nothing ticked: another edition is answered, or another person answers."""
        self._ticks = frozenset()
        self.tell()

    def tell(self) -> None:
        """Say everything anew."""
        say = self._words().gettext
        self._statements.take(Statement(key, say(said), key in self._ticks) for key, said in STATEMENTS.items())
        self._changes.tell()

    @Slot(str)
    def tick(self, key: str) -> None:
        """Say of a statement that it is true, or that it is not."""
        self._ticks ^= {key} & STATEMENTS.keys()
        self.tell()

    @Property(Rows, constant=True)
    def statements(self) -> Rows[Statement]:
        """What to tick."""
        return self._statements

    @Property(str, notify=changed)
    def ticked(self) -> str:
        """How many statements are true: "5 of 6"."""
        message = self._words().gettext(N_("{number} of {count}"))
        return message.format(number=len(self._ticks), count=len(STATEMENTS))
