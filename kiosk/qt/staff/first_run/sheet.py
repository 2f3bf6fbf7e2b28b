"""The test sheet: the first treatment for an invented patient of today, shown, and printed as a patient's would be.

A text that nobody approved is marked as a draft on every page, so that the sheet is no patient's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.job import State
from kiosk.delivery.printing import trial
from kiosk.errors import N_, Sentence
from kiosk.library.events import Role
from kiosk.library.writing import begun
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.preview.pane import SheetPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.delivery.printing.printer import PrintStatus
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.drafts import Draft
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NO_PRINTER = N_("No printer was chosen: go back to the printer, or print it another day.")


@dataclass(frozen=True, slots=True)
class NextThing:
    """Something that comes after the first run."""

    key: str
    title: str
    detail: str
    """Who does it."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read in the background."""

    draft: Draft | None
    name: str
    people: tuple[Person, ...]
    printer: str
    """Its address; "" for none."""


@QmlElement
@QmlUncreatable("TrialSheet is made by the kiosk")
class TrialSheet(QObject):
    """The last step."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Begin with no sheet.

        Args:
            office: the library, and where sheets are made.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._preview = SheetPreview(office, words)
        self._seen: _Seen | None = None
        self._said: Tells | None = None
        self._tone = ""
        self._is_printing = False
        self._things = Rows(NextThing)
        self._changes = Changes(self)
        self._preview.madeAnother.connect(self._tell)

    @Slot()
    def look(self) -> None:
        """Read which treatment is first, in the background, and show its sheet."""
        self._say("", None)
        words = self._words()
        self._office.background.run(lambda: _read(self._office, words), self._take, partial(self._ended, "wrong"))

    def _take(self, seen: _Seen) -> None:
        self._seen = seen
        if seen.draft is not None:
            self._preview.show(seen.draft.document, seen.draft.treatment)
        if not seen.printer:
            self._say("waiting", Sentence(NO_PRINTER))
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._preview.speak()
        self._tell()

    def save(self, done: Callable[[bool], None]) -> None:
        """Nothing is answered here."""
        done(True)  # noqa: FBT003 - the answer

    def leave(self) -> None:
        """Let go of the sheet."""
        self._preview.forget()

    # -- printing ----------------------------------------------------------------------------

    @Slot()
    def print(self) -> None:
        """Print it, and look after it until it is out."""
        made = self._preview.handout
        if made is None or not self.canPrint:
            return
        assert self._seen is not None, "it can be printed"
        printer, office = self._seen.printer, self._office
        self._is_printing = True
        self._say("", Sentence(N_("The sheet is on its way to the printer…")))

        def tell(status: PrintStatus) -> None:
            if status.state is State.NEEDS_HELP:
                office.trying.on_gui(partial(self._say, "wrong", trial.said(status)))

        def then(status: PrintStatus) -> None:
            if status.state is State.DONE:
                self._ended("good", Sentence(N_("The printer says that it is out. Look at both sides.")))
            else:
                self._ended("wrong", trial.said(status))

        office.trying.run(
            lambda: trial.printed(printer, made.pdf, made.pages, tell), then, partial(self._ended, "wrong")
        )

    def _ended(self, tone: str, said: Tells | None) -> None:
        self._is_printing = False
        self._say(tone, said)

    def _say(self, tone: str, said: Tells | None) -> None:
        self._tone, self._said = tone, said
        self._tell()

    # -- what it shows -----------------------------------------------------------------------

    @Slot()
    def _tell(self) -> None:
        words, seen = self._words(), self._seen
        self._things.take(_things(seen, words) if seen is not None and seen.draft is not None else ())
        self._changes.tell()

    @Property(SheetPreview, constant=True)
    def preview(self) -> SheetPreview:
        """The sheet."""
        return self._preview

    @Property(Rows, constant=True)
    def things(self) -> Rows[NextThing]:
        """What comes next, and who does it."""
        return self._things

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._seen is not None

    @Property(str, notify=changed)
    def treatment(self) -> str:
        """Whose sheet it is; "" where no treatment was begun."""
        return self._seen.draft.treatment if self._seen is not None and self._seen.draft is not None else ""

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether Print does something."""
        has_printer = self._seen is not None and bool(self._seen.printer)
        return has_printer and self._preview.handout is not None and not self._is_printing

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        """Whether it is on its way."""
        return self._is_printing

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How it went: "good", "waiting", "wrong" or "" while it goes on."""
        return self._tone

    @Property(str, notify=changed)
    def said(self) -> str:
        """The same in a sentence; "" before anything was printed."""
        return self._said.told(self._words()) if self._said else ""


def _read(office: Office, words: Words) -> _Seen:
    """Read the first treatment, who there is, and the printer; raises as the library and the settings do."""
    fold = office.journal.fold()
    treatment = next(iter([*(each.treatment for each in office.drafts.all()), *fold.editions]), "")
    draft = begun(office.journal, fold, treatment)
    name = office.called(fold, treatment, words) if draft is not None else ""
    return _Seen(draft, name, fold.active(), office.settings().printer.uri)


def _things(seen: _Seen, words: Words) -> tuple[NextThing, ...]:
    """Return what comes next: read, approve, publish; each with who may do it."""

    def who(role: Role, nobody: str) -> str:
        names = [each.name for each in seen.people if role in each.roles]
        return words.listing(names) if names else words.gettext(nobody)

    reads = words.gettext(N_("Read {treatment}, and change what is different in your clinic")).format(
        treatment=seen.name
    )
    approves = words.gettext(N_("Approve it: somebody answers for each word"))
    publishes = words.gettext(N_("Publish it: patients see it from then on"))
    return (
        NextThing("read", reads, who(Role.WRITER, N_("Nobody writes yet: add who does under People."))),
        NextThing("approve", approves, who(Role.APPROVER, N_("Nobody approves yet: add who does under People."))),
        NextThing("publish", publishes, who(Role.ADMINISTRATOR, N_("Whoever approves."))),
    )
