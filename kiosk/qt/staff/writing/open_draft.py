"""The draft that is open: its words as they are now, what was found in them, and how far they are saved."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.editing import data_of, opened
from kiosk.qt.staff.writing.checking import Checking
from kiosk.qt.staff.writing.saving import Saving
from kiosk.qt.staff.writing.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.editing import Values
    from kiosk.errors import KioskError
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.writing.opened_text import OpenedText


class OpenDraft(QObject):
    """What every part of the page is about; none of them changes it but through here."""

    changed = Signal()
    """It is to be shown anew: other words, other findings, another language, or another text."""
    edited = Signal()
    """It says something else now: a preview is made anew."""

    def __init__(self, office: Office, words: Callable[[], Words], failed: Callable[[KioskError], None]) -> None:
        """Have no text open.

        Args:
            office: the library, and the background.
            words: those of who writes.
            failed: is told where a text cannot be checked.

        """
        super().__init__()
        self._words = words
        self.opened: OpenedText | None = None
        """The text as it was opened; None while none is."""
        self.unfolded: frozenset[str] = frozenset()
        """Places of fields that are shown although nothing is written in them."""
        self.saving = Saving(office, words)
        self.checking = Checking(office, lambda: self.values if self.opened else None, failed)
        self.checking.looked.connect(self.tell)

    def begin(self, found: OpenedText) -> bool:
        """Open a text; false where its words cannot be read."""
        values = opened(found.kept.draft.document)
        if values is None:
            return False
        self.opened = found
        self.saving.begin(found.kept, values)
        return True

    def end(self) -> None:
        """Save what is not saved yet, and have no text open any more."""
        self.saving.end()
        self.opened, self.unfolded = None, frozenset()
        self.checking.begin()

    def sent(self) -> None:
        """Have it open no more: it was sent with every word of it, and there is nothing to save."""
        self.saving.let_go()
        self.opened = None

    @property
    def values(self) -> Values:
        """The text as it is now."""
        return self.saving.history.now

    @property
    def data(self) -> bytes:
        """The same as the bytes of a draft; it may be incomplete."""
        return data_of(self.values) if self.opened else b""

    def seen(self) -> Seen:
        """Return it as its reader sees it."""
        found = self.opened
        return Seen(
            self.values,
            self._words(),
            found.base if found else None,
            found.told if found else None,
            found.edition if found else 0,
            self.checking.findings,
            self.unfolded,
        )

    def do(self, values: Values, place: str, *, typed: bool = False) -> None:
        """Change it.

        Args:
            values: what it is to be.
            place: where that differs.
            typed: whether a key did it: several of them at one place are one thing to undo.

        """
        before = self.saving.history
        self.saving.did(before.did(values, place, time.monotonic(), typed=typed))
        if self.saving.history is not before:
            self.say_edited()

    @Slot()
    def say_edited(self) -> None:
        """Show it anew everywhere, and check it soon: it says something else."""
        self.checking.soon()
        self.tell()
        self.edited.emit()

    @Slot()
    def tell(self) -> None:
        """Show it anew."""
        self.saving.tell()
        self.checking.tell()
        self.changed.emit()
