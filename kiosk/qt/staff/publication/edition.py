"""The edition that is looked at, beside its history: what is told of it, and what can be made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, LibraryError, Sentence
from kiosk.library import deciding
from kiosk.library.drafts import Draft
from kiosk.library.events import Role
from kiosk.library.overview import stage
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.publication.chosen import counted, facts, others, who_may, why_not_back
from kiosk.qt.staff.publication.edition_sheet import EditionSheet
from kiosk.qt.staff.publication.lines import DifferenceLine, Named, PathLine, difference_line
from kiosk.qt.staff.publication.publishing import PUBLISHERS, Done

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.publication.chosen import Chosen
    from kiosk.qt.staff.publication.publishing import Publishing

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("EditionDetails is made by the kiosk")
class EditionDetails(QObject):
    """An edition; a draft can begin from it, and the kiosks can show it again."""

    changed = Signal()

    def __init__(
        self, office: Office, words: Callable[[], Words], person: Callable[[], Person], publishing: Publishing
    ) -> None:
        """Know no edition yet.

        Args:
            office: the library.
            words: those of who reads this.
            person: who reads this.
            publishing: does what is done here.

        """
        super().__init__()
        self._office, self._words, self._person, self._publishing = office, words, person, publishing
        self._chosen: Chosen | None = None
        self._stage = self._word = self._facts = self._back = ""
        self._writers = ""
        self._sheet = EditionSheet(office, words)
        self._others, self._path, self._differences = Rows(Named), Rows(PathLine), Rows(DifferenceLine)
        self._changes = Changes(self)

    def take(self, found: Chosen | None, fold: Fold, today: date) -> None:
        """Show another edition, or the same one as it is now."""
        self._chosen, words = found, self._words()
        if found is not None:
            edition = found.edition
            how = stage(fold, edition, today)
            self._stage, self._word = how.name, words.gettext(how.value)
            self._facts = facts(fold, edition, words)
            self._back = self._why_not_back(fold, today)
            self._writers = ""
            if Role.WRITER not in self._person().roles:
                self._writers = who_may(fold, N_("Who may write: {names}."), words, Role.WRITER)
        self._others.take(others(fold, found.edition, today, words) if found else ())
        self._path.take(
            PathLine(words.short_and_year(step.on), step.by, step.said.told(words))
            for step in (found.path if found else ())
        )
        self._differences.take(map(difference_line, found.differences if found else ()))
        self._changes.tell()

    def _why_not_back(self, fold: Fold, today: date) -> str:
        assert self._chosen is not None, "there is an edition"
        words = self._words()
        reason = why_not_back(fold, self._chosen.edition, today, words)
        if reason or set(PUBLISHERS) & set(self._person().roles):
            return reason
        message = N_("Who may publish: {names}.")
        return who_may(fold, message, words, *PUBLISHERS)

    # -- what can be made of it ----------------------------------------------------------

    @Slot()
    def openSheet(self) -> None:
        """Show the edition's sheet."""
        if self._chosen is not None:
            self._sheet.open(self._chosen.edition)

    @Slot()
    def goBack(self) -> None:
        """Show it again at the kiosks."""
        if self._chosen is not None and not self.whyNotBack:
            self._publishing.go_back_to(self._chosen.edition.treatment, self._chosen.edition.number)

    @Slot()
    def startDraft(self) -> None:
        """Begin a draft from it."""
        if self._chosen is None or self.whyNoDraft:
            return
        edition, office, person = self._chosen.edition, self._office, self._person().id
        decision = office.decision(person)

        def work() -> Done:
            deciding.writes(office.journal.fold(), decision)
            if office.drafts.open(edition.treatment) is not None:
                raise LibraryError(N_("A draft of it is being written already: finish it, or throw it away first."))
            text = office.journal.bytes_of(edition.sha256)
            draft = Draft(edition.treatment, text, base=edition.sha256, person=person)
            office.drafts.save(draft, office.clock())
            said = N_("A draft has begun from edition {number}. Nothing changes at the kiosks.")
            return Done(Sentence(said, {"number": edition.number}))

        self._publishing.do(work)

    # -- what it shows -------------------------------------------------------------------

    @Property(EditionSheet, constant=True)
    def sheet(self) -> EditionSheet:
        """Its sheet, once it is opened."""
        return self._sheet

    @Property(Rows, constant=True)
    def others(self) -> Rows[Named]:
        """What it can be compared with."""
        return self._others

    @Property(Rows, constant=True)
    def path(self) -> Rows[PathLine]:
        """What was done with it."""
        return self._path

    @Property(Rows, constant=True)
    def differences(self) -> Rows[DifferenceLine]:
        """What is read differently in the edition that it is compared with."""
        return self._differences

    @Property(str, notify=changed)
    def stage(self) -> str:
        """How far it is, the name of its stage."""
        return self._stage

    @Property(str, notify=changed)
    def word(self) -> str:
        """How far it is, in a word."""
        return self._word

    @Property(str, notify=changed)
    def facts(self) -> str:
        """When patients saw it, and who answers for it."""
        return self._facts

    @Property(str, notify=changed)
    def note(self) -> str:
        """What its writer said of it."""
        return self._chosen.edition.sent.note if self._chosen else ""

    @Property(str, notify=changed)
    def writer(self) -> str:
        """The name of who sent it."""
        return next((step.by for step in self._path.rows), "")

    @Property(str, notify=changed)
    def count(self) -> str:
        """How many differences there are; "" where it is compared with nothing."""
        if self._chosen is None or self._chosen.other is None:
            return ""
        return counted(len(self._chosen.differences), self._words())

    @Property(int, notify=changed)
    def older(self) -> int:
        """The older of the two editions that are compared; 0 for none."""
        pair = self._pair()
        return pair[0] if pair else 0

    @Property(int, notify=changed)
    def newer(self) -> int:
        """The newer of the two."""
        pair = self._pair()
        return pair[1] if pair else 0

    def _pair(self) -> tuple[int, int] | None:
        if self._chosen is None or self._chosen.other is None:
            return None
        one, two = self._chosen.edition.number, self._chosen.other.number
        return min(one, two), max(one, two)

    @Property(str, notify=changed)
    def whyNotBack(self) -> str:
        """Why it cannot be shown again, by this person or at all; "" where it can."""
        return self._back

    @Property(str, notify=changed)
    def whyNoDraft(self) -> str:
        """Why this person begins no draft from it; "" where they may."""
        return self._writers
