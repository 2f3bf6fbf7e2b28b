"""Saves what is written: at once in the data folder, then in the library, and brings in what others have saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.content.differences import at
from kiosk.content.editing import History, data_of, opened
from kiosk.content.merging import Side, merged
from kiosk.content.plain import languages_of
from kiosk.errors import N_, KioskError
from kiosk.library.kept import Kept, drop, keep
from kiosk.library.notes import Note
from kiosk.library.writing import saved, with_theirs
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.content.editing import Values
    from kiosk.content.merging import Choice
    from kiosk.i18n import Words
    from kiosk.library.drafts import Draft
    from kiosk.library.writing import Saved
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SOON = 300
"""Milliseconds after the first key that is not saved; a key is never older than half a second, on a busy disk too."""
AGAIN = 5_000
"""Milliseconds until the library is asked again that could not be reached."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One place that two people have changed, each in another way."""

    choice: Choice
    base: Values
    theirs: Values
    person: str
    """Whose the other one is, an id."""
    at: str
    """When they saved it (ISO 8601)."""

    def taken(self, values: Values) -> Values:
        """Return a document with theirs at this place."""
        languages = {tag for each in (values, self.theirs) for tag in languages_of(each["shared"])}
        chosen = {"": Side.OURS, self.choice.place: Side.THEIRS}
        return {**values, **merged(self.base, values, self.theirs, languages, chosen).value}


@QmlElement
@QmlUncreatable("Saving is made by the kiosk")
class Saving(QObject):
    """The history of one draft, and what of it is safe where."""

    changed = Signal()
    answered = Signal()
    """The library has it, and may have brought in what others have changed; or it could not be reached."""

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Have no draft.

        Args:
            office: the library, and the data folder.
            words: those of who writes.

        """
        super().__init__()
        self._office, self._words = office, words
        self.history = History({})
        self.draft: Draft | None = None
        self.was = b""
        """The document of the draft's version."""
        self.at: datetime | None = None
        """When it was last saved in the library."""
        self.changes = 0
        """How often something was changed here."""
        self.problem: KioskError | None = None
        """Why the library could not be reached."""
        self.is_kept = True
        """Whether all of it is at least in the data folder."""
        self.clashes: tuple[Clash, ...] = ()
        self.brought: tuple[Clash, ...] = ()
        """What others have changed, and was taken in."""
        self._chosen: tuple[tuple[Note, Note], ...] = ()
        """What somebody has chosen against, and what they have chosen, which the library is not told yet."""
        self._on_its_way: Kept | None = None
        self._left: list[Kept] = []
        """What goes to the library next, of texts that nobody has open any more."""
        self._soon = QTimer(self, singleShot=True, interval=SOON, timerType=Qt.TimerType.PreciseTimer)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._soon.timeout.connect(self.now)
        self._again.timeout.connect(self._push)
        self._changes = Changes(self)

    @property
    def is_saved(self) -> bool:
        """Whether all of it is in the library."""
        return self.draft is None or data_of(self.history.now) == self.was

    def begin(self, kept: Kept, values: Values) -> None:
        """Begin with a draft as it was opened."""
        self._soon.stop()
        self._again.stop()
        self.draft, self.was, self.history = kept.draft, kept.was, History(values)
        self.at, self.problem, self.is_kept = None, None, True
        self.clashes = self.brought = ()
        self._chosen = ()
        opened_now = opened(kept.was)
        if opened_now is not None and data_of(opened_now) != data_of(values):
            self._push()  # it was kept here when the library could not be reached
        elif opened_now is not None:
            self.was = data_of(opened_now)

    def end(self) -> None:
        """Keep what is not saved, and know of no draft any more."""
        self.now()
        if self.draft is not None and self._on_its_way is not None and not self._is_on_its_way():
            self._left.append(self._kept())
        self.draft = None
        self._soon.stop()
        self._again.stop()

    def _is_on_its_way(self) -> bool:
        return self.is_saved or self._kept() == self._on_its_way

    def let_go(self) -> None:
        """Know of no draft any more, and keep nothing: all of it is where it belongs."""
        self.is_kept, self.draft = True, None

    def did(self, history: History) -> None:
        """Something was changed."""
        if history is self.history or self.draft is None:
            return
        self.history, self.is_kept = history, False
        self.changes += 1
        if not self._soon.isActive():
            self._soon.start()

    def choose_theirs(self, clash: Clash) -> None:
        """Choose the other's words, so that ours are noted in their stead with what is saved next."""
        assert self.draft is not None, "a draft is open"
        place = clash.choice.place
        ours = Note(place, at(self.history.now, place), self.draft.person)
        self._chosen += ((ours, Note(place, clash.choice.theirs)),)

    def now(self) -> None:
        """Save what is not saved yet."""
        self._soon.stop()
        if self.draft is None or self.is_kept:
            return
        try:
            keep(self._office.data, self._kept())
            self.is_kept = True
        except KioskError as problem:
            self.problem = problem
        self._push()

    def _kept(self) -> Kept:
        assert self.draft is not None, "a draft is open"
        return Kept(replace(self.draft, document=data_of(self.history.now)), self.was)

    def _push(self) -> None:
        if self.draft is not None and self._on_its_way is None:
            self._send(self._kept(), self._chosen)

    def _send(self, kept: Kept, chosen: tuple[tuple[Note, Note], ...] = ()) -> None:
        office, self._on_its_way = self._office, kept
        lost, stands = [one for one, _ in chosen], [other for _, other in chosen]
        office.background.run(
            lambda: saved(office.journal, kept, office.clock(), lost, stands),
            lambda done: self._pushed(kept, done, len(chosen)),
            lambda problem: self._failed(kept, problem),
        )

    def _is_open(self, kept: Kept) -> bool:
        draft = self.draft
        return draft is not None and (draft.treatment, draft.person) == (kept.draft.treatment, kept.draft.person)

    def _pushed(self, kept: Kept, done: Saved, chosen: int) -> None:
        self._on_its_way = None
        self._chosen = self._chosen[chosen:]
        if not self._is_open(kept):
            self._go_on(kept, done)
            return
        assert self.draft is not None, "it is open"
        base, theirs = opened(kept.was), opened(done.theirs.document) if done.theirs else None
        if theirs is not None and done.theirs is not None:
            other = done.theirs
            self.history = self.history.with_theirs(lambda ours: with_theirs(base, ours, theirs).value)
            found = [Clash(each, base or {}, theirs, other.person, other.saved) for each in done.choices]
            self.brought = tuple(each for each in found if each.choice.side is Side.THEIRS)
            self.clashes += tuple(each for each in found if each.choice.side is None)
        self.draft, self.was = done.draft, done.draft.document
        self.at, self.problem = self._office.clock(), None
        if self.is_saved:
            self.is_kept = True
            drop(self._office.data, kept.draft.treatment, kept.draft.person)
        else:
            self.is_kept = False
            self._soon.start()
        self.answered.emit()

    def _go_on(self, kept: Kept, done: Saved) -> None:
        """Save what was written after what is saved now, of a text that is open no more; then what waited for that."""
        whose = (kept.draft.treatment, kept.draft.person)
        if all((each.draft.treatment, each.draft.person) != whose for each in self._left):
            drop(self._office.data, *whose)
        if not self._left:
            if not self.is_saved:
                self._push()
            return
        following = self._left.pop(0)
        if (following.draft.treatment, following.draft.person) == whose:
            following = _after(kept, done, following)
        self._send(following)

    def _failed(self, kept: Kept, problem: KioskError) -> None:
        self._on_its_way = None
        self._left.clear()  # it is kept in the data folder
        if not self._is_open(kept):
            if not self.is_saved:
                self._again.start()
            return
        self.problem = problem
        self._again.start()
        self.answered.emit()

    # -- what it shows -------------------------------------------------------------------

    def tell(self) -> None:
        """Say everything anew."""
        self._changes.tell()

    @Property(str, notify=changed)
    def said(self) -> str:
        """How far it is saved; "" where there is nothing to save."""
        say = self._words().gettext
        if self.draft is None:
            return ""
        if self.problem is not None:
            return say(N_("Kept here: the library cannot be reached"))
        if not self.is_kept or not self.is_saved:
            return say(N_("Saving…"))
        return say(N_("Saved at {time}")).format(time=self._words().time(self.at)) if self.at else ""

    @Property(bool, notify=changed)
    def keptHere(self) -> bool:
        """Whether the library lacks something, as it cannot be reached."""
        return self.problem is not None


def _after(kept: Kept, done: Saved, following: Kept) -> Kept:
    """Return what was written after what is saved now, as the change of that which it is."""
    document = following.draft.document
    ours, theirs = opened(document), opened(done.theirs.document) if done.theirs else None
    if ours is not None and theirs is not None:
        document = data_of(with_theirs(opened(kept.was), ours, theirs).value)
    return Kept(replace(done.draft, document=document, person=following.draft.person), done.draft.document)
