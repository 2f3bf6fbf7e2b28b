"""Checks the text that is written a moment after the last key, and its paper a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content import mending
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.editing import Values
    from kiosk.content.findings import Finding
    from kiosk.errors import KioskError
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

CHECK, PROVE = 300, 1_000
"""Milliseconds after the last key until a text is checked, and until its paper is."""


@QmlElement
@QmlUncreatable("Checking is made by the kiosk")
class Checking(QObject):
    """What is wrong with the text as it is now."""

    changed = Signal()
    looked = Signal()
    """It is known what is wrong with the text as it is now."""

    def __init__(
        self, office: Office, values: Callable[[], Values | None], failed: Callable[[KioskError], None]
    ) -> None:
        """Know of nothing yet.

        Args:
            office: has the background, and proves the paper.
            values: the text as it is now; None where none is open.
            failed: is told where it cannot be checked.

        """
        super().__init__()
        self._office, self._values, self._failed = office, values, failed
        self._findings: tuple[Finding, ...] = ()
        self._on_paper: tuple[Finding, ...] = ()
        self._checked: Values | None = None
        self._is_checking = False
        self._check, self._prove = (QTimer(self, singleShot=True) for _ in range(2))
        self._check.timeout.connect(self.look)
        self._prove.timeout.connect(self._look_at_paper)
        self._changes = Changes(self)

    def begin(self) -> None:
        """Know nothing of a text that is opened."""
        self._findings, self._on_paper, self._checked = (), (), None

    def stop(self) -> None:
        """Check nothing more."""
        for timer in (self._check, self._prove):
            timer.stop()

    def soon(self) -> None:
        """Check the text once nobody types any more."""
        self._check.start(CHECK)
        self._prove.start(PROVE)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that was found."""
        return (*self._findings, *self._on_paper)

    @property
    def is_done(self) -> bool:
        """Whether the text was checked as it is now."""
        return self._checked is self._values()

    @Slot()
    def look(self) -> None:
        """Check the text as it is now; the newest one is always checked, whatever comes meanwhile."""
        values = self._values()
        if values is None or self._is_checking or self._checked is values:
            return
        self._is_checking = True
        self._office.background.run(
            lambda: mending.found(values), lambda found: self._looked(values, found), self._not_looked
        )

    def _looked(self, values: Values, found: tuple[Finding, ...]) -> None:
        self._is_checking = False
        if values is self._values():
            self._findings, self._checked = found, values
            self.looked.emit()
        else:
            self.look()

    def _not_looked(self, problem: KioskError) -> None:
        self._is_checking = False
        self._failed(problem)

    @Slot()
    def _look_at_paper(self) -> None:
        values = self._values()
        if values is None or any(each.blocks for each in self._findings):
            return
        self._office.background.run(
            lambda: mending.on_paper(values, self._office.prove),
            lambda found: self._looked_at_paper(values, found),
            self._failed,
        )

    def _looked_at_paper(self, values: Values, found: tuple[Finding, ...]) -> None:
        if values is self._values():
            self._on_paper = found
            self.looked.emit()

    # -- what it shows -------------------------------------------------------------------

    def tell(self) -> None:
        """Say everything anew."""
        self._changes.tell()

    @Property(int, notify=changed)
    def toFix(self) -> int:
        """How much blocks it."""
        return sum(each.blocks for each in self.findings)

    @Property(int, notify=changed)
    def toReview(self) -> int:
        """How much is only told."""
        return sum(not each.blocks for each in self.findings)
