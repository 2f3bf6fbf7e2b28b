"""Today: what waits for whoever is here, every treatment with its two states, and how the kiosk is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError, Sentence
from kiosk.library.events import Role
from kiosk.library.names import icon_of
from kiosk.library.overview import overview
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff import places
from kiosk.qt.staff.days import near
from kiosk.qt.staff.first_run.steps import there
from kiosk.qt.staff.left import left
from kiosk.qt.staff.screen_words import called
from kiosk.qt.staff.waiting import ICONS, NAMES, Waiting, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, datetime

    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.library.overview import Line, Standing
    from kiosk.qt.staff.office import Condition, Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

GONE = frozenset({"WITHDRAWN", "EXPIRED"})


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits, as the screen says it."""

    key: str
    symbol: str
    tone: str
    word: str
    title: str
    detail: str
    since: str
    does: str
    page: str
    about: str


@dataclass(frozen=True, slots=True)
class TreatmentLine:
    """A treatment with its two states."""

    key: str
    symbol: str
    """Its icon; "" where it has none."""
    name: str
    shown: str
    """How what the kiosks show is, the name of its stage; "" where they show none of it."""
    shownWord: str
    edition: str
    until: str
    prepared: str
    """How what is being prepared is; "" where nothing is."""
    preparedWord: str
    preparedBy: str
    writers: str = ""
    """Who else writes it just now, and since when; "" for nobody, and where that was not asked."""


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """How one thing of the kiosk is."""

    key: str
    symbol: str
    name: str
    level: str
    said: str


class Named(Protocol):
    """The library, and what its treatments are called and look like."""

    @property
    def fold(self) -> Fold:
        """What was decided."""

    @property
    def names(self) -> Mapping[str, str]:
        """Of treatments, by their ids."""

    @property
    def icons(self) -> Mapping[str, str]:
        """Of treatments, by their ids."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read in the background."""

    fold: Fold
    tasks: tuple[Waiting, ...]
    lines: tuple[Line, ...]
    names: dict[str, str]
    icons: dict[str, str]
    conditions: tuple[Condition, ...]
    now: datetime


@QmlElement
@QmlUncreatable("Today is made by the kiosk")
class Today(QObject):
    """What the first page shows."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words], person: Callable[[], Person]) -> None:
        """Know nothing yet.

        Args:
            office: the library, and how the kiosk is.
            words: those of who reads this.
            person: who reads this.

        """
        super().__init__()
        self._office, self._words, self._person = office, words, person
        self._seen: _Seen | None = None
        self._problem: KioskError | None = None
        self._sent = ""
        self._tasks, self._treatments, self._conditions = Rows(Task), Rows(TreatmentLine), Rows(ConditionLine)
        self._changes = Changes(self)

    @Slot()
    def look(self) -> None:
        """Read everything anew, in the background."""
        person, words = self._person(), self._words()
        self._office.background.run(lambda: self._read(person, words), self._take, self._failed)

    def tell_sent(self, treatment: str) -> None:
        """Say of the newest edition of a treatment that it was sent just now, once it is read."""
        self._sent, self._seen = treatment, None

    @Slot()
    def forgetSent(self) -> None:
        """Say no more of what was sent."""
        self._sent = ""
        self._changes.tell()

    def _read(self, person: Person, words: Words) -> _Seen:
        office = self._office
        now = office.clock()
        fold, drafts = office.journal.fold(), office.drafts.all()
        lines = overview(fold, drafts, now.date())
        names = {line.treatment: office.called(fold, line.treatment, words) for line in lines}
        conditions = tuple(office.conditions())
        tasks = (
            *waiting(fold, drafts, conditions, person, now.date(), lambda name: names.get(name, name)),
            *left(there(office.settings(), fold, drafts), person),
        )
        icons = {line.treatment: icon_of(office.journal, fold, line.treatment) for line in lines}
        return _Seen(fold, tasks, lines, names, icons, conditions, now)

    def _take(self, seen: _Seen) -> None:
        self._seen, self._problem = seen, None
        self._tell()

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now; names of treatments are read anew."""
        if self._seen is not None:
            self.look()

    def _tell(self) -> None:
        if self._seen is not None:
            words, seen = self._words(), self._seen
            today = seen.now.date()
            self._tasks.take(_task(each, words, today, seen.names) for each in seen.tasks)
            self._treatments.take(line_of(each, seen, words, today) for each in seen.lines)
            self._conditions.take(condition_lines(seen.conditions, words, seen.names))
        self._changes.tell()

    @Slot(str, result=str)
    def leads(self, treatment: str) -> str:
        """Return the page that a treatment opens: its editions, or its text where there is none of them yet."""
        assert self._seen is not None, "what is shown was read"
        return places.PUBLICATION if self._seen.fold.editions.get(treatment) else places.WRITE

    @Property(Rows, constant=True)
    def tasks(self) -> Rows[Task]:
        """What waits, the most pressing first."""
        return self._tasks

    @Property(Rows, constant=True)
    def treatments(self) -> Rows[TreatmentLine]:
        """Every treatment of the library."""
        return self._treatments

    @Property(Rows, constant=True)
    def conditions(self) -> Rows[ConditionLine]:
        """How the kiosk is."""
        return self._conditions

    @Property(int, notify=changed)
    def toApprove(self) -> int:
        """How many editions wait for this person's approval."""
        return sum(task.page == "read" for task in self._tasks.rows)

    @Property(int, notify=changed)
    def stuck(self) -> int:
        """How many things are wrong with the kiosk."""
        return sum(line.level == "wrong" for line in self._conditions.rows)

    @Property(str, notify=changed)
    def sent(self) -> str:
        """What was sent just now, and who can approve it."""
        seen, words = self._seen, self._words()
        if not self._sent or seen is None or self._sent not in seen.fold.editions:
            return ""
        edition = seen.fold.editions[self._sent][-1]
        others = [p.name for p in seen.fold.active(Role.APPROVER) if not seen.fold.needs_two or p.id != edition.sent.by]
        nobody = N_("{treatment}, edition {number}, is sent. Nobody may approve it yet: an administrator says who may.")
        message = N_("{treatment}, edition {number}, is sent for approval, to {names}.") if others else nobody
        values = {"treatment": seen.names[self._sent], "number": edition.number, "names": words.listing(others)}
        return words.gettext(message).format(**values)

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._seen is not None

    @Property(str, notify=changed)
    def now(self) -> str:
        """The day and the time at which this was so."""
        if self._seen is None:
            return ""
        words, now = self._words(), self._seen.now
        return f"{words.day(now.date())}, {words.time(now)}"

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it cannot be read; "" where it can."""
        return self._problem.told(self._words()) if self._problem else ""


def condition_lines(
    conditions: Iterable[Condition], words: Words, names: Mapping[str, str]
) -> tuple[ConditionLine, ...]:
    """Return how the kiosk is, in words; ``names`` are those of treatments, by their ids."""
    return tuple(
        ConditionLine(
            f"{place} {each.about}",
            ICONS.get(each.about, "info-duotone"),
            words.gettext(NAMES.get(each.about, N_("Texts"))),
            str(each.level),
            called(each.said, names).told(words),
        )
        for place, each in enumerate(conditions)
    )


def _task(each: Waiting, words: Words, today: date, names: Mapping[str, str]) -> Task:
    detail = each.detail if isinstance(each.detail, str) else called(each.detail, names).told(words)
    word, title, does = (one.told(words) for one in (each.word, each.title, each.does))
    since = near(each.since, today, words)
    return Task(each.key, each.icon, each.tone, word, title, detail, since, does, each.page, each.about)


def line_of(line: Line, seen: Named, words: Words, today: date) -> TreatmentLine:
    """Return a treatment as a screen says it."""
    shown, prepared = line.shown, line.prepared[0] if line.prepared else None
    number = Sentence(N_("edition {number}"), {"number": shown.edition or 0}) if shown else None
    until = shown.until if shown and shown.stage.name not in GONE else None
    return TreatmentLine(
        key=line.treatment,
        symbol=seen.icons[line.treatment],
        name=seen.names[line.treatment],
        shown=shown.stage.name if shown else "",
        shownWord=words.gettext(shown.stage.value) if shown else "",
        edition=number.told(words) if number else "",
        until=words.short_and_year(until) if until else "",
        prepared=prepared.stage.name if prepared else "",
        preparedWord=words.gettext(prepared.stage.value) if prepared else "",
        preparedBy=_by(prepared, seen.fold, words, today) if prepared else "",
    )


def _by(standing: Standing, fold: Fold, words: Words, today: date) -> str:
    person = fold.people.get(standing.by)
    parts = [person.name if person else "", near(standing.on, today, words)]
    return ", ".join(part for part in parts if part)
