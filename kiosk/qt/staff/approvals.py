"""Approvals: the editions that wait for whoever is here, and those that wait for somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError, LibraryError
from kiosk.library import deciding
from kiosk.library.events import Role
from kiosk.library.reviewing import waiting
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.days import near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Edition, Fold
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """An edition that waits."""

    key: str
    """Its treatment."""
    title: str
    detail: str
    since: str
    waitsFor: str
    """Who else may approve it, in words; "" where whoever is here may."""


@QmlElement
@QmlUncreatable("Approvals are made by the kiosk")
class Approvals(QObject):
    """Two lists of editions."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words], person: Callable[[], Person]) -> None:
        """Know nothing yet.

        Args:
            office: the library.
            words: those of who reads this.
            person: who reads this.

        """
        super().__init__()
        self._office, self._words, self._person = office, words, person
        self._mine, self._others = Rows(ApprovalRow), Rows(ApprovalRow)
        self._known = False
        self._problem: KioskError | None = None
        self._changes = Changes(self)

    @Slot()
    def look(self) -> None:
        """Read everything anew, in the background."""
        person, words = self._person(), self._words()
        self._office.background.run(lambda: tuple(self._read(person, words)), self._take, self._failed)

    def speak(self) -> None:
        """Say everything in the language of now."""
        if self._known:
            self.look()

    def _read(self, person: Person, words: Words) -> Iterator[ApprovalRow]:
        office = self._office
        fold, today = office.journal.fold(), office.clock().date()
        for edition in waiting(fold, today):
            name = office.called(fold, edition.treatment, words)
            yield _row(edition, fold, name, self._others_for(fold, edition, person, words), today, words)

    def _others_for(self, fold: Fold, edition: Edition, person: Person, words: Words) -> str:
        """Return who may approve an edition where this person may not."""
        try:
            deciding.approver(fold, self._office.decision(person.id), edition)
        except LibraryError:
            others = [each.name for each in fold.active(Role.APPROVER) if each.id != edition.sent.by]
            return words.gettext(N_("Waits for {names}")).format(names=words.listing(others or ["-"]))
        return ""

    def _take(self, rows: tuple[ApprovalRow, ...]) -> None:
        self._known, self._problem = True, None
        self._mine.take(row for row in rows if not row.waitsFor)
        self._others.take(row for row in rows if row.waitsFor)
        self._changes.tell()

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._changes.tell()

    @Property(Rows, constant=True)
    def mine(self) -> Rows[ApprovalRow]:
        """What waits for whoever is here, the oldest first."""
        return self._mine

    @Property(Rows, constant=True)
    def others(self) -> Rows[ApprovalRow]:
        """What waits for somebody else."""
        return self._others

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._known

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it cannot be read; "" where it can."""
        return self._problem.told(self._words()) if self._problem else ""


def _row(edition: Edition, fold: Fold, name: str, others: str, today: date, words: Words) -> ApprovalRow:  # noqa: PLR0913, PLR0917 - what a row says
    sender = fold.people.get(edition.sent.by)
    say = words.gettext
    detail = N_("From {name}: “{note}”") if edition.sent.note else N_("From {name}.")
    return ApprovalRow(
        key=edition.treatment,
        title=say(N_("{treatment}, edition {number}")).format(treatment=name, number=edition.number),
        detail=say(detail).format(name=sender.name if sender else "", note=edition.sent.note),
        since=near(edition.sent.at.date(), today, words),
        waitsFor=others,
    )
