"""State: how everything is and what to do, what waits to be printed or sent and why; tried, again, or given up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.job import Channel
from kiosk.errors import N_, KioskError, Sentence
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.today import ConditionLine, condition_lines
from kiosk.qt.staff.waits import WaitLine, checked, title, tried, wait_line, worst_first

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.delivery.looking import Waits
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Condition, Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

EVERY = 10
"""Seconds after which it is read anew, while it is shown."""

DONE_MEANWHILE = N_("It no longer waits: it was done meanwhile.")


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read in the background."""

    conditions: tuple[Condition, ...]
    waiting: tuple[Waits, ...]
    lost: tuple[Waits, ...]
    names: dict[str, str]
    """Of the treatments, by their ids."""
    now: datetime
    unread: KioskError | None
    """Why what waits cannot be read."""


@QmlElement
@QmlUncreatable("Upkeep is made by the kiosk")
class Upkeep(QObject):
    """What the page shows and does; everybody who works here may."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Know nothing yet.

        Args:
            office: how the kiosk is, and what waits.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._seen: _Seen | None = None
        self._tried: tuple[Condition, ...] = ()
        self._tried_at: datetime | None = None
        self._trying = self._looking = False
        self._busy, self._asked = "", ""
        self._said: Tells | None = None
        self._problem: Tells | None = None
        self._ticks = 0
        self._conditions, self._waiting, self._lost = Rows(ConditionLine), Rows(WaitLine), Rows(WaitLine)
        self._changes = Changes(self)

    # -- reading -------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Read everything anew, in the background."""
        if not self._trying:
            self._tried, self._tried_at = (), None
        self._said, self._asked = None, ""
        self._again()

    def tick(self) -> None:
        """Read it anew from time to time; called each second while it is shown."""
        self._ticks += 1
        if self._ticks >= EVERY and not self._looking:
            self._again()

    def speak(self) -> None:
        """Say everything in the language of now; names of treatments are read anew."""
        if self._seen is not None:
            self._again()

    def _again(self) -> None:
        self._ticks, self._looking = 0, True
        words = self._words()
        self._office.background.run(partial(self._read, words), self._take, self._failed)

    def _read(self, words: Words) -> _Seen:
        office = self._office
        waiting: tuple[Waits, ...] = ()
        lost: tuple[Waits, ...] = ()
        unread: KioskError | None = None
        try:
            waiting, lost = office.deliveries.waiting(), office.deliveries.lost(office.clock())
        except KioskError as problem:  # the rest is told all the same
            unread = problem
        names = self._names(words)
        return _Seen(tuple(office.conditions()), waiting, lost, names, office.clock(), unread)

    def _names(self, words: Words) -> dict[str, str]:
        """Return what the treatments are called; without the library, nothing is known."""
        try:
            fold = self._office.journal.fold()
            return {each: self._office.called(fold, each, words) for each in fold.editions}
        except KioskError:
            return {}

    def _take(self, seen: _Seen) -> None:
        self._seen, self._problem, self._looking, self._busy = seen, None, False, ""
        if self._asked and self._known(self._asked) is None:
            self._asked, self._said = "", Sentence(DONE_MEANWHILE)
        self._tell()

    def _failed(self, problem: KioskError) -> None:
        self._problem, self._looking, self._busy = problem, False, ""
        self._tell()

    def _tell(self) -> None:
        words = self._words()
        if self._seen is not None:
            seen = self._seen
            self._conditions.take(condition_lines(self._every, words, seen.names))
            self._waiting.take(wait_line(each, seen.names, words, seen.now) for each in seen.waiting)
            self._lost.take(wait_line(each, seen.names, words, seen.now) for each in seen.lost)
        self._changes.tell()

    @property
    def _every(self) -> tuple[Condition, ...]:
        return worst_first(self._seen.conditions if self._seen else (), self._tried)

    # -- trying --------------------------------------------------------------------------

    @Slot()
    def tryNow(self) -> None:
        """Ask the printer and the mail server how they are; each is told as soon as it has answered."""
        if self._trying:
            return
        self._trying, self._tried, self._tried_at = True, (), None
        self._tell()

        def work() -> None:
            for each in self._office.tries():
                self._office.trying.on_gui(partial(self._answered, each))

        self._office.trying.run(work, self._done_trying, self._not_tried)

    def _answered(self, found: Condition) -> None:
        self._tried = (*self._tried, found)
        self._tell()

    def _done_trying(self, _: object) -> None:
        self._trying, self._tried_at = False, self._office.clock()
        self._tell()

    def _not_tried(self, problem: KioskError) -> None:
        self._trying = False
        self._failed(problem)

    # -- what waits ----------------------------------------------------------------------

    @Slot(str)
    def retry(self, job: str) -> None:
        """Try something now."""
        waits = self._known(job)
        if waits is not None and not self._busy:
            now, deliveries = self._office.clock(), self._office.deliveries
            self._do(job, lambda: deliveries.retry(job, now), Sentence(N_("It is tried again now.")))

    @Slot(str)
    def ask(self, job: str) -> None:
        """Ask whether something is to be given up."""
        waits = self._known(job)
        if waits is not None and waits.may_be_cancelled and not self._busy:
            self._asked = job
            self._tell()

    @Slot()
    def keep(self) -> None:
        """Give nothing up."""
        self._asked = ""
        self._tell()

    @Slot()
    def cancel(self) -> None:
        """Give up what was asked about."""
        job, self._asked = self._asked, ""
        waits = self._known(job)
        if waits is None:
            self._tell()
            return
        paper = waits.job.channel is Channel.PAPER
        done = N_("The sheet is cancelled and erased.") if paper else N_("The email is cancelled and erased.")
        self._do(job, lambda: self._office.deliveries.cancel(job), Sentence(done))

    def _do(self, job: str, change: Callable[[], bool], done: Tells) -> None:
        self._busy, self._said = job, None
        self._tell()

        def changed(really: bool) -> None:  # noqa: FBT001 - the background's
            self._said = done if really else Sentence(DONE_MEANWHILE)
            self._again()

        self._office.background.run(change, changed, self._failed)

    def _known(self, job: str) -> Waits | None:
        waiting = self._seen.waiting if self._seen else ()
        return next((each for each in waiting if each.job.id == job), None)

    @Slot()
    def forget(self) -> None:
        """Say no more what was done."""
        self._said = None
        self._tell()

    # -- what it shows -------------------------------------------------------------------

    @Property(Rows, constant=True)
    def conditions(self) -> Rows[ConditionLine]:
        """How everything is, the worst first; what was tried stands for what is only set."""
        return self._conditions

    @Property(Rows, constant=True)
    def waiting(self) -> Rows[WaitLine]:
        """What waits to be printed or sent, the oldest first."""
        return self._waiting

    @Property(Rows, constant=True)
    def lost(self) -> Rows[WaitLine]:
        """What did not go out since yesterday."""
        return self._lost

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._seen is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """How many things need somebody."""
        return title(self._every, self._words()) if self._seen else ""

    @Property(str, notify=changed)
    def lead(self) -> str:
        """When that was so."""
        return checked(self._every, self._seen.now, self._words()) if self._seen else ""

    @Property(int, notify=changed)
    def stuck(self) -> int:
        """How many things need somebody."""
        return sum(line.level == "wrong" for line in self._conditions.rows)

    @Property(bool, notify=changed)
    def trying(self) -> bool:
        """Whether the printer and the mail server are being asked."""
        return self._trying

    @Property(str, notify=changed)
    def tried(self) -> str:
        """When they were asked last; "" where they were not since the page was opened."""
        return tried(self._tried_at, self._words()) if self._tried_at else ""

    @Property(str, notify=changed)
    def busy(self) -> str:
        """What is being tried again or cancelled."""
        return self._busy

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether it is asked if something is to be given up."""
        return self._asked != ""

    @Property(str, notify=changed)
    def asked(self) -> str:
        """What it is."""
        return next((line.title for line in self._waiting.rows if line.key == self._asked), "")

    @Property(str, notify=changed)
    def unread(self) -> str:
        """Why what waits cannot be read; "" where it can."""
        unread = self._seen.unread if self._seen else None
        return unread.told(self._words()) if unread else ""

    @Property(str, notify=changed)
    def said(self) -> str:
        """What was done."""
        return self._said.told(self._words()) if self._said else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What did not go, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""
