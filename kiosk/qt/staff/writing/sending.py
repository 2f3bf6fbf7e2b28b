"""The way of a text to whoever approves it: what it waits for, and how it is sent."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.library.kept import Kept
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.writing.opened_text import send

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import KioskError
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.writing.open_draft import OpenDraft
    from kiosk.qt.staff.writing.opened_text import OpenedText

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Sending is made by the kiosk")
class Sending(QObject):
    """Sends the draft that is open, where nothing stands in its way."""

    changed = Signal()
    sent = Signal()
    """The draft is on its way to who approves it, and open no more."""
    failed = Signal(object)
    """It could not be sent, for what reason: a KioskError."""

    def __init__(
        self, office: Office, words: Callable[[], Words], person: Callable[[], Person], draft: OpenDraft
    ) -> None:
        """Send nothing yet.

        Args:
            office: the library.
            words: those of who writes.
            person: who sends it.
            draft: what is sent.

        """
        super().__init__()
        self._office, self._words, self._person, self._draft = office, words, person, draft
        self._busy = False
        self._changes = Changes(self)
        draft.changed.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self._changes.tell()

    @Slot(str)
    def send(self, note: str) -> None:
        """Send it to be approved."""
        opened, saving = self._draft.opened, self._draft.saving
        if self._busy or self.blocked or opened is None:
            return
        saving.now()
        assert saving.draft is not None, "a draft is open"
        office, person = self._office, self._person().id
        ours = Kept(replace(saving.draft, document=self._draft.data), saving.was)
        self._busy = True
        work = partial(send, office, ours, person, note)
        sent, failed = partial(self._sent, opened, saving.changes), partial(self._failed, opened)
        self._office.background.run(work, sent, failed)
        self._tell()

    def _sent(self, opened: OpenedText, changes: int, _: None) -> None:
        self._busy = False
        if opened is self._draft.opened:  # nobody has gone on meanwhile, and writes another one
            if changes == self._draft.saving.changes:
                self._draft.sent()
            else:
                self._draft.end()  # what was written since is no part of what was sent: it stays a draft
            self.sent.emit()
        self._tell()

    def _failed(self, opened: OpenedText, problem: KioskError) -> None:
        self._busy = False
        self._tell()
        if opened is self._draft.opened:
            self.failed.emit(problem)

    # -- what it shows -------------------------------------------------------------------

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether it is being sent."""
        return self._busy

    @Property(str, notify=changed)
    def blocked(self) -> str:  # noqa: PLR0911 - one for each reason
        """Why it cannot be sent; "" where it can."""
        words, opened, to_fix = self._words(), self._draft.opened, self._draft.checking.toFix
        if opened is None:
            return words.gettext(N_("It is being read."))
        if to_fix:
            said = words.ngettext(
                "{count} thing is to be fixed first.", "{count} things are to be fixed first.", to_fix
            )
            return said.format(count=to_fix)
        if not self._draft.checking.is_done:
            return words.gettext(N_("It is being checked."))
        if opened.base is not None and self._draft.values == opened.base:
            return words.gettext(N_("Nothing is changed yet."))
        if self._draft.saving.problem is not None:
            return words.gettext(N_("The library cannot be reached."))
        if self._draft.saving.clashes:
            return words.gettext(N_("Choose first which text stays."))
        return ""
