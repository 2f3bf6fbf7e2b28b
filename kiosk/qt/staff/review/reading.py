"""How far an edition was read: which difference is shown, which were visible to their end, and which were seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.review.difference import SYMBOLS, ChipRow, SideRow, StepRow, chips, sides

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words
    from kiosk.visit.comparing import Compared

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Reading is made by the kiosk")
class Reading(QObject):
    """Goes from difference to difference, until each of them was seen."""

    changed = Signal()
    moved = Signal()
    """Another difference is shown."""
    finished = Signal()
    """All of them were seen."""

    def __init__(self, words: Callable[[], Words]) -> None:
        """Have nothing to read yet; the words are those of who reads this."""
        super().__init__()
        self._words = words
        self._steps, self._sides, self._chips = Rows(StepRow), Rows(SideRow), Rows(ChipRow)
        self._every: tuple[Compared, ...] = ()
        self._begin()
        self._changes = Changes(self)

    def _begin(self) -> None:
        self._at = 0
        self._seen: set[str] = set()
        self._shown: dict[str, set[str]] = {}
        self._ended = False

    # -- for the other objects -------------------------------------------------------------

    def begin(self, every: tuple[Compared, ...]) -> None:
        """Begin to read an edition; where nothing differs there is nothing to see."""
        self._begin()
        self._every, self._ended = every, not every
        self._tell()
        self.moved.emit()

    def renew(self, every: tuple[Compared, ...]) -> None:
        """Go on with the same edition, compared anew; what was seen stays seen."""
        self._every = every
        self._tell()

    def forget(self) -> None:
        """Have nothing to read any more."""
        self._begin()
        self._every = ()
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    @property
    def is_read(self) -> bool:
        """Whether each of them was seen."""
        return all(each.place in self._seen for each in self._every)

    # -- going on ------------------------------------------------------------------------

    def _current(self) -> Compared | None:
        return self._every[self._at] if self._at < len(self._every) else None

    @Slot(str)
    def shown(self, language: str) -> None:
        """Take note that the whole difference was visible in a language."""
        current = self._current()
        if current is not None and not self._ended:
            self._shown.setdefault(current.place, set()).add(language)
            self._tell()

    @Slot()
    def see(self) -> None:
        """Say that this difference was seen, and go on to the next one that was not."""
        current = self._current()
        if current is None or not self.canSee:
            return
        self._seen.add(current.place)
        order = [*range(self._at + 1, len(self._every)), *range(self._at)]
        following = next((at for at in order if self._every[at].place not in self._seen), None)
        if following is None:
            self._end()
        else:
            self._go(following)

    def _end(self) -> None:
        self._ended = True
        self._tell()
        self.finished.emit()

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._every):
            self._at, self._ended = at, False
            self._tell()
            self.moved.emit()

    @Slot()
    def next(self) -> None:
        """Show the next difference; after the last one, what is left to do where all were seen."""
        if self._ended:
            return
        if self._at + 1 < len(self._every):
            self._go(self._at + 1)
        elif self.is_read:
            self._end()

    @Slot()
    def previous(self) -> None:
        """Show the difference before."""
        self._go(len(self._every) - 1 if self._ended else self._at - 1)

    @Slot(str)
    def open(self, key: str) -> None:
        """Show a difference again."""
        self._go(next((at for at, each in enumerate(self._every) if each.place == key), self._at))

    # -- what it shows -------------------------------------------------------------------

    def _tell(self) -> None:
        current = self._current()
        self._steps.take(
            StepRow(each.place, each.where, each.what, each.place in self._seen, each is current and not self._ended)
            for each in self._every
        )
        self._sides.take(sides(current) if current else ())
        self._chips.take(chips(current) if current else ())
        self._changes.tell()

    @Property(Rows, constant=True)
    def steps(self) -> Rows[StepRow]:
        """Every difference."""
        return self._steps

    @Property(Rows, constant=True)
    def sides(self) -> Rows[SideRow]:
        """The difference that is shown, in each language."""
        return self._sides

    @Property(Rows, constant=True)
    def chips(self) -> Rows[ChipRow]:
        """What there is to know about it."""
        return self._chips

    @Property(int, notify=changed)
    def at(self) -> int:
        """The place of the difference that is shown, from 0."""
        return self._at

    @Property(str, notify=changed)
    def progress(self) -> str:
        """How many were seen."""
        count = len(self._every)
        if not count:
            return ""
        said = self._words().ngettext("{seen} of {count} seen", "{seen} of {count} seen", count)
        return said.format(seen=sum(each.place in self._seen for each in self._every), count=count)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What differs."""
        current = self._current()
        return current.title if current else ""

    @Property(str, notify=changed)
    def symbol(self) -> str:
        """The icon of what it is about."""
        return self._symbol()[0]

    @Property(str, notify=changed)
    def tone(self) -> str:
        """The tone of what it is about."""
        return self._symbol()[1]

    def _symbol(self) -> tuple[str, str]:
        current = self._current()
        return SYMBOLS.get(current.kind, ("file-text-duotone", "ready")) if current else ("", "ready")

    @Property(bool, notify=changed)
    def forStaff(self) -> bool:
        """Whether no patient reads the difference."""
        current = self._current()
        return current is not None and current.for_staff

    @Property(bool, notify=changed)
    def canSee(self) -> bool:
        """Whether the whole difference was visible, in every language."""
        current = self._current()
        if current is None or self._ended:
            return False
        return {side.language or "alike" for side in current.sides} <= self._shown.get(current.place, set())

    @Property("QStringList", notify=changed)
    def languagesShown(self) -> list[str]:
        """In which languages the whole of it was visible."""
        current = self._current()
        return sorted(self._shown.get(current.place, set())) if current else []

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether all was seen, and it is to be answered."""
        return self._ended
