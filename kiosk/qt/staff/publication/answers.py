"""After something was withdrawn: which kiosks show it no more, as each of them answers, and what was cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.publication.consequences import Deliveries
from kiosk.qt.staff.publication.kiosks import KioskLine, reported, withdrawn_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words
    from kiosk.library.fold import Fold
    from kiosk.library.kiosks import Kiosk
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

ASK_EVERY = 2
"""Seconds between two looks at what the kiosks say."""


@QmlElement
@QmlUncreatable("Answers is made by the kiosk")
class Answers(QObject):
    """Waits for every kiosk's answer; it is shown until somebody has read it."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Wait for nothing yet.

        Args:
            office: the library.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._name, self._fold = "", None
        self._cancelled = Deliveries()
        self._found: tuple[Kiosk, ...] = ()
        self._seconds = 0
        self._kiosks = Rows(KioskLine)
        self._changes = Changes(self)

    _fold: Fold | None
    """What was decided, the withdrawal last; None while nothing is waited for."""

    def begin(self, name: str, fold: Fold, cancelled: Deliveries) -> None:
        """Wait for the answers about what was withdrawn just now.

        Args:
            name: the treatment's.
            fold: what was decided, the withdrawal last.
            cancelled: what waited here of it.

        """
        self._name, self._fold, self._cancelled = name, fold, cancelled
        self._found, self._seconds = (), 0
        self._tell()
        self._look()

    def tick(self) -> None:
        """Ask again now and then, until every kiosk has answered; called each second."""
        self._seconds += 1
        if self.shown and not self.complete and self._seconds % ASK_EVERY == 0:
            self._look()

    def _look(self) -> None:
        fold, office = self._fold, self._office
        assert fold is not None, "something is waited for"
        self._office.background.run(
            lambda: reported(office.journal.database, fold, office.clock()),
            self._take,
            lambda _problem: None,  # it is asked again
        )

    def _take(self, found: tuple[Kiosk, ...]) -> None:
        self._found = found
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    def _tell(self) -> None:
        if self._fold is not None:
            words, now, event = self._words(), self._office.clock(), self._fold.withdrawal
            self._kiosks.take(withdrawn_line(each, event, words, now) for each in self._found)
        self._changes.tell()

    @Slot()
    def close(self) -> None:
        """Wait no more: it was read."""
        self._fold = None
        self._changes.tell()

    # -- what it shows -------------------------------------------------------------------

    @property
    def _answered(self) -> int:
        return sum(self._fold is not None and each.report.taken >= self._fold.withdrawal for each in self._found)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether it is waited for, or still to be read."""
        return self._fold is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """The name of the treatment that was withdrawn."""
        return self._name

    @Property(Rows, constant=True)
    def kiosks(self) -> Rows[KioskLine]:
        """Every kiosk with its answer."""
        return self._kiosks

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether every kiosk that is known has answered."""
        return bool(self._found) and self._answered == len(self._found)

    @Property(str, notify=changed)
    def said(self) -> str:
        """How many kiosks show it no more."""
        words, total, count = self._words(), len(self._found), self._answered
        if not total:
            return words.gettext(
                N_("Every kiosk stops showing it within half a minute; one without a network, when it is back.")
            )
        if count == total:
            return words.ngettext(
                "The kiosk no longer shows it.", "All {total} kiosks no longer show it.", total
            ).format(total=total)
        return words.ngettext(
            "{count} of {total} kiosks no longer shows it.", "{count} of {total} kiosks no longer show it.", count
        ).format(count=count, total=total)

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What to do about a kiosk that has no network."""
        event = self._fold.withdrawal if self._fold else 0
        late = [each.report.name for each in self._found if each.is_late and each.report.taken < event]
        if not late:
            return ""
        message = N_(
            "No network: {names}. Have the screen there switched off; else the text goes when the network is back."
        )
        return self._words().gettext(message).format(names=self._words().listing(late))

    @Property(str, notify=changed)
    def cancelled(self) -> str:
        """What waited here to be printed or sent, and was cancelled."""
        words = self._words()
        if not self._cancelled.count:
            return words.gettext(N_("No sheet and no email of it waited here."))
        message = N_("Cancelled here: {what}. Those patients should hear from the clinic.")
        return words.gettext(message).format(what=self._cancelled.told(words))
