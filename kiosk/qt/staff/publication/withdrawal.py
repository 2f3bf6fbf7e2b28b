"""Withdraw: a treatment is taken from the kiosks at once, in two touches and with a reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, DataFolderError, KioskError, LibraryError
from kiosk.library import deciding
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.publication.answers import Answers
from kiosk.qt.staff.publication.consequences import Consequences, Deliveries, consequences, edition_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.events import Event, Person
    from kiosk.library.fold import Fold
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

REASONS = {
    "dangerous": N_("A rule is dangerous"),
    "wrong": N_("A text is wrong"),
    "changed": N_("The device or the product has changed"),
}
"""Why an edition is withdrawn; any other reason is written."""
OTHER = "other"


@QmlElement
@QmlUncreatable("Withdrawal is made by the kiosk")
class Withdrawal(QObject):
    """What is asked before a treatment is withdrawn; everybody who works here may."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        person: Callable[[], Person],
        done: Callable[[], None],
    ) -> None:
        """Ask nothing yet.

        Args:
            office: the library.
            words: those of who reads this.
            person: who reads this.
            done: is told that something was withdrawn.

        """
        super().__init__()
        self._office, self._words, self._person, self._done = office, words, person, done
        self._treatment, self._name, self._edition = "", "", 0
        self._reason, self._own_words = "", ""
        self._busy = False
        self._problem: Tells | None = None
        self._consequences: Consequences | None = None
        self._answers = Answers(office, words)
        self._changes = Changes(self)

    def begin_anew(self) -> None:
        """Ask nothing, and wait for nothing: the page is opened."""
        self.keep()
        self._answers.close()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._answers.speak()
        self._changes.tell()

    @Slot(str, str)
    def ask(self, treatment: str, name: str) -> None:
        """Ask why a treatment is to be withdrawn; nothing is chosen beforehand."""
        if self._busy:
            return
        self._treatment, self._name, self._edition = treatment, name, 0
        self._reason, self._own_words, self._problem = "", "", None
        self._consequences = None
        self._changes.tell()
        self._look()

    def _look(self) -> None:
        treatment = self._treatment
        failed = partial(self._not_found, treatment)
        self._office.background.run(lambda: consequences(self._office, treatment), self._found, failed)

    def _found(self, found: Consequences) -> None:
        if found.treatment == self._treatment:
            self._consequences, self._edition = found, found.edition
            self._changes.tell()

    def _not_found(self, treatment: str, problem: KioskError) -> None:
        if treatment == self._treatment:
            self._problem = problem
            self._changes.tell()

    def _refused(self, problem: KioskError) -> None:
        self._problem, self._busy = problem, False
        self._changes.tell()
        self._look()  # another edition may be shown by now

    @Slot(str)
    def choose(self, reason: str) -> None:
        """Say why: a key of the reasons, or "other"."""
        self._reason = reason
        self._changes.tell()

    @Slot(str)
    def write(self, words: str) -> None:
        """Say why in one's own words."""
        self._own_words = words
        self._changes.tell()

    @Slot()
    def keep(self) -> None:
        """Withdraw nothing; what is being withdrawn is."""
        if not self._busy:
            self._treatment = ""
            self._changes.tell()

    @Slot()
    def withdraw(self) -> None:
        """Withdraw it from every kiosk."""
        if not self.ready or self._busy:
            return
        treatment, number, decision = self._treatment, self._edition, self._office.decision(self._person().id)
        # The journal speaks the language of who decided.
        reason = self._own_words if self._reason == OTHER else self._words().gettext(REASONS[self._reason])
        self._busy, self._problem = True, None
        self._changes.tell()

        def make(fold: Fold) -> Event:
            shown = fold.publication.editions.get(treatment, number) if fold.publication else number
            if shown != number:
                message = N_("Edition {number} was published meanwhile, so nothing was withdrawn. Look at that one.")
                raise LibraryError(message, number=shown)
            return deciding.withdrawn(fold, decision, treatment, number, reason)

        def work() -> tuple[Fold, Deliveries]:
            fold = self._office.journal.decide(make)
            try:
                return fold, Deliveries.of(self._office.deliveries.withdraw(edition_key(treatment, number)))
            except DataFolderError:  # a kiosk cancels them as soon as it can
                return fold, Deliveries()

        self._office.background.run(work, self._withdrawn, self._refused)

    def _withdrawn(self, done: tuple[Fold, Deliveries]) -> None:
        self._treatment, self._busy = "", False
        self._answers.begin(self._name, *done)
        self._changes.tell()
        self._done()

    # -- what it shows -------------------------------------------------------------------

    @Property(Answers, constant=True)
    def answers(self) -> Answers:
        """What the kiosks say after it was done."""
        return self._answers

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether it is asked."""
        return bool(self._treatment)

    @Property(str, notify=changed)
    def name(self) -> str:
        """The treatment's name."""
        return self._name

    @Property(int, notify=changed)
    def edition(self) -> int:
        """The edition that the kiosks show; 0 until it is known."""
        return self._edition

    @Property(str, notify=changed)
    def kiosks(self) -> str:
        """What happens at the kiosks."""
        return self._consequences.at_kiosks(self._words()) if self._consequences else ""

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """What happens with the paper and email of it that wait."""
        return self._consequences.to_deliveries(self._words()) if self._consequences else ""

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why: a key of the reasons, "other", or "" while nothing is chosen."""
        return self._reason

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether it is being withdrawn."""
        return self._busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether a reason was given."""
        said = self._reason in REASONS or (self._reason == OTHER and bool(self._own_words.strip()))
        return said and self._edition > 0

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What did not go, and what to do."""
        return self._problem.told(self._words()) if self._problem else ""
