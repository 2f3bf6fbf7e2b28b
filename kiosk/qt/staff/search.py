"""What is looked for on the first page: treatments, their entries, and for administrators people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.editing import opened
from kiosk.content.finding import Findable, findable, found
from kiosk.content.folding import folded
from kiosk.content.naming import KINDS, known_by
from kiosk.errors import N_, KioskError
from kiosk.library.events import Role
from kiosk.library.writing import begun
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.latest import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 30
"""How many are shown: who sees more has not asked for enough yet."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found."""

    key: str
    symbol: str
    name: str
    detail: str
    """What it is, and of which treatment."""
    page: str
    about: str
    place: str
    """Of an entry in its treatment; "" for anything else."""


@dataclass(frozen=True, slots=True)
class _Asked:
    text: str
    person: Person
    words: Words


@QmlElement
@QmlUncreatable("Search is made by the kiosk")
class Search(QObject):
    """A field to look for something, and what was found."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        go: Callable[[str, str, str], None],
    ) -> None:
        """Look for nothing.

        Args:
            office: the library.
            words: those of who looks.
            person: who looks.
            go: opens a page, about a treatment, at a place of it.

        """
        super().__init__()
        self._office, self._words, self._person, self._go = office, words, person, go
        self._latest = Latest(office.background, self._look, self._came, self._failed)
        self._read: tuple[Fold, tuple[Findable, ...]] | None = None
        """What there is to be found; only used in the background."""
        self._texts: dict[bytes, tuple[Findable, ...]] = {}
        self._asked = ""
        self._answered: str | None = None
        """What the hits are of: an earlier text, while one types on."""
        self._enters = False
        """Whether the likeliest is opened as soon as it is found."""
        self._problem: KioskError | None = None
        self._hits = Rows(Hit)
        self._changes = Changes(self)

    def forget(self) -> None:
        """Look for nothing any more, and read the texts anew the next time."""
        self._latest.forget()
        self._want_nothing("")
        self._office.background.do(self._drop)
        self._changes.tell()

    def _want_nothing(self, asked: str) -> None:
        self._asked, self._answered, self._enters, self._problem = asked, None, False, None
        self._hits.take(())

    def _drop(self) -> None:
        self._read = None

    @Slot(str)
    def ask(self, text: str) -> None:
        """Look for what begins with these words, in the background."""
        if folded(text):
            self._asked, self._enters = text, False
            self._latest.want(_Asked(text, self._person(), self._words()))
        else:
            self._latest.forget()
            self._want_nothing(text)
        self._changes.tell()

    def _look(self, asked: _Asked) -> tuple[Hit, ...]:
        if self._read is None:
            fold = self._office.journal.fold()
            self._read = fold, tuple(each for text in self._documents(fold) for each in text)
        fold, among = self._read
        return tuple(_hits(asked, fold, among))[:MOST]

    def _documents(self, fold: Fold) -> Iterator[tuple[Findable, ...]]:
        """Read every treatment; one whose text is as it was is not read again."""
        journal = self._office.journal
        drafts = {draft.treatment for draft in self._office.drafts.all()}
        known, self._texts = self._texts, {}
        for treatment in sorted({*fold.editions, *drafts}):
            draft = begun(journal, fold, treatment)
            if draft is None:
                continue
            values = None if draft.document in known else opened(draft.document)
            read = known.get(draft.document) or (findable(treatment, values) if values else ())
            self._texts[draft.document] = read
            yield read

    def _came(self, asked: _Asked, hits: tuple[Hit, ...]) -> None:
        self._hits.take(hits)
        self._answered, self._problem = asked.text, None
        self._changes.tell()
        if self._enters and self.known:
            self.open(0)

    def _failed(self, _: _Asked, problem: KioskError) -> None:
        self._problem, self._enters = problem, False
        self._changes.tell()

    @Slot(int)
    def enter(self, index: int) -> None:
        """Open what was found; where it is still looked for, the likeliest as soon as it is found.

        What stands there while one types on was found for fewer letters: Enter opens none of it.
        """
        if self.known:
            self.open(index)
        else:
            self._enters = bool(folded(self._asked))

    @Slot(int)
    def open(self, index: int) -> None:
        """Open what was found and is seen, by a touch of it."""
        self._enters = False
        if 0 <= index < len(self._hits.rows):
            hit = self._hits.rows[index]
            self._go(hit.page, hit.about, hit.place)

    @Property(Rows, constant=True)
    def hits(self) -> Rows[Hit]:
        """What was found, the likeliest first."""
        return self._hits

    @Property(str, notify=changed)
    def asked(self) -> str:
        """What is looked for."""
        return self._asked

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether what was found is of what is looked for, not of what was looked for before."""
        return self._answered == self._asked

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nothing can be found; "" where it can."""
        return self._problem.told(self._words()) if self._problem else ""


def _hits(asked: _Asked, fold: Fold, among: tuple[Findable, ...]) -> Iterator[Hit]:
    words, say = asked.words, asked.words.gettext
    page = "write" if Role.WRITER in asked.person.roles else "publication"
    if Role.ADMINISTRATOR in asked.person.roles:
        begins = [f" {word}" for word in folded(asked.text).split()]
        for person in fold.people.values():
            if all(begin in folded(person.name) for begin in begins):
                detail = say(N_("Person"))
                yield Hit(f"person {person.id}", "users-three-duotone", person.name, detail, "people", person.id, "")
    own = {each.treatment: {"name": each.value.get("name")} for each in among if not each.kind}
    called = {treatment: known_by(name, words.language) or treatment for treatment, name in own.items()}
    for each in found(asked.text, among):
        name, key = called[each.treatment], f"{each.treatment} {each.place}"
        if not each.kind:
            yield Hit(key, "notebook-duotone", name, say(N_("Treatment")), page, each.treatment, "")
            continue
        title = known_by(each.value, words.language) or say(N_("Without a name"))
        kind = say(KINDS.get(each.kind, ""))
        detail = " · ".join(part for part in (kind, name) if part)
        yield Hit(key, "list-bullets-duotone", title, detail, page, each.treatment, each.place)
