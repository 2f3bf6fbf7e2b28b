"""Write: change what is there, the text of one treatment, entry by entry, saved as it is typed, checked a moment later.

The page opens the draft of a treatment and closes it; what is done to it, and shown of it, each has an object here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.differences import at
from kiosk.content.naming import known_by
from kiosk.errors import N_, KioskError, LibraryError
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.writing.checking import Checking
from kiosk.qt.staff.writing.editing import Editing
from kiosk.qt.staff.writing.folding import Outline
from kiosk.qt.staff.writing.meanwhile import Meanwhile
from kiosk.qt.staff.writing.open_draft import OpenDraft
from kiosk.qt.staff.writing.open_entry import WHOLE, OpenEntry
from kiosk.qt.staff.writing.opened_text import opened_text
from kiosk.qt.staff.writing.outline import groups
from kiosk.qt.staff.writing.saving import Saving
from kiosk.qt.staff.writing.sending import Sending
from kiosk.qt.staff.writing.told import marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.document import Document
    from kiosk.content.editing import Values
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.writing.opened_text import OpenedText

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Writing is made by the kiosk")
class Writing(QObject):
    """The text of one treatment that is being written."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        about: Callable[[], str],
        sent: Callable[[str], None],
    ) -> None:
        """Have no text open.

        Args:
            office: the library.
            words: those of who writes.
            person: who writes.
            about: the treatment that the page is opened for.
            sent: is told which treatment was sent, so that another page is opened.

        """
        super().__init__()
        self._office, self._words, self._person, self._about, self._told_sent = office, words, person, about, sent
        self._treatment, self._first, self._here = "", "", False
        self._asked: object = None
        """What the text is that is waited for; None once the page is left."""
        self._problem: KioskError | None = None
        self._draft = OpenDraft(office, words, self._failed)
        self._entry = OpenEntry(self._draft)
        self._outline = Outline(self._draft, self._entry)
        self._editing = Editing(self._draft, self._entry)
        self._meanwhile = Meanwhile(office, words, self._draft)
        self._meanwhile.clash.third.connect(self._entry.reach)
        self._sending = Sending(office, words, person, self._draft)
        self._sending.sent.connect(self._sent)
        self._sending.failed.connect(self._failed)
        self._changes = Changes(self)
        self._draft.changed.connect(self._tell)

    # -- for the other objects -------------------------------------------------------------

    @property
    def draft(self) -> OpenDraft:
        """The text that is open, which tells when it says something else."""
        return self._draft

    @property
    def values(self) -> Values:
        """The text as it is now."""
        return self._draft.values

    @property
    def document(self) -> bytes:
        """The same as the bytes of a draft, for a preview; it may be incomplete."""
        return self._draft.data

    @property
    def begun_from(self) -> Document | None:
        """The text that the draft was begun from; None for a new one."""
        return self._draft.opened.read if self._draft.opened else None

    def open_at(self, place: str) -> None:
        """Show this entry first of the text that is opened next; "" for the first rule."""
        self._first = place

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._draft.tell()

    def left(self) -> None:
        """Write here no more: the page is left."""
        self._here, self._asked = False, None
        self._meanwhile.end()

    def close(self) -> None:
        """Save what is not saved yet, and do nothing more: no timer may outlive the thread that it was made in."""
        self._here, self._asked = False, None
        self._draft.end()
        self._meanwhile.end()
        self._draft.checking.stop()

    # -- open ----------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Open the draft of the treatment that the page is about, or begin one, in the background."""
        self._draft.end()
        self._meanwhile.end()
        self._treatment, self._problem, self._here = self._about(), None, True
        for part in (self._entry, self._outline, self._editing, self._meanwhile):
            part.forget()
        treatment, person = self._treatment, self._person()
        self._asked = asked = object()
        self._office.background.run(
            lambda: opened_text(self._office, treatment, person),
            partial(self._take, asked),
            partial(self._lacks, asked),
        )
        self._draft.tell()

    def _lacks(self, asked: object, problem: KioskError) -> None:
        if asked is self._asked:
            self._failed(problem)

    def _take(self, asked: object, found: OpenedText) -> None:
        if asked is not self._asked:
            return  # somebody has gone on meanwhile
        if not self._draft.begin(found):
            self._failed(LibraryError(N_("This draft cannot be read: throw it away, and begin another one.")))
            return
        self._meanwhile.begin(self._treatment, found.kept.draft.person)
        first, self._first = self._first, ""
        if not first or at(self.values, first) is None:
            first = self._first_rule()
        self._entry.show(first)
        self._draft.tell()
        self._draft.edited.emit()
        self._draft.checking.look()

    def _first_rule(self) -> str:
        seen = self._draft.seen()
        rules = (each for each in groups() if each.stance)
        return next((f"{each.within}/{name}" for each in rules for name in each.names(seen)), WHOLE)

    @Slot(object)
    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._tell()

    @Slot()
    def _sent(self) -> None:
        if self._here:  # else somebody does something else by now
            self._told_sent(self._treatment)

    @Slot()
    def save(self) -> None:
        """Save now what is not saved yet: a field, the page or the screens are left."""
        self._draft.saving.now()

    @Slot()
    def _tell(self) -> None:
        self._changes.tell()

    # -- its parts -------------------------------------------------------------------------

    @Property(Outline, constant=True)
    def outline(self) -> Outline:
        """Everything that is in it."""
        return self._outline

    @Property(OpenEntry, constant=True)
    def entry(self) -> OpenEntry:
        """The entry that is shown."""
        return self._entry

    @Property(Editing, constant=True)
    def editing(self) -> Editing:
        """What is done to it."""
        return self._editing

    @Property(Checking, constant=True)
    def checking(self) -> Checking:
        """What is wrong with it."""
        return self._draft.checking

    @Property(Saving, constant=True)
    def saving(self) -> Saving:
        """How far it is saved."""
        return self._draft.saving

    @Property(Meanwhile, constant=True)
    def meanwhile(self) -> Meanwhile:
        """What others do to it."""
        return self._meanwhile

    @Property(Sending, constant=True)
    def sending(self) -> Sending:
        """Its way to whoever approves it."""
        return self._sending

    # -- what it is ------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the text was read."""
        return self._draft.opened is not None

    @Property(str, notify=changed)
    def treatment(self) -> str:
        """The id of the treatment."""
        return self._treatment

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the treatment is called."""
        return known_by({"name": at(self.values, "treatment/name")}, self._words().language) or self._treatment

    @Property(str, notify=changed)
    def begunFrom(self) -> str:
        """The edition that it was begun from, in words."""
        number = self._draft.opened.begun_from if self._draft.opened else 0
        return self._words().gettext(N_("from edition {number}")).format(number=number) if number else ""

    @Property("QStringList", notify=changed)
    def marks(self) -> list[str]:
        """Every mark that a text may hold, with its braces."""
        return [mark for mark, _ in marks(self._draft.seen())] if self._draft.opened else []

    @Property("QStringList", notify=changed)
    def markLabels(self) -> list[str]:
        """What each of them says."""
        return [label for _, label in marks(self._draft.seen())] if self._draft.opened else []

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong; "" where nothing did."""
        return self._problem.told(self._words()) if self._problem else ""
