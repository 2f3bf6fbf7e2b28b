"""Whether something is normal: the signs that a patient may notice, and what the one that was touched means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.styled import Said
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient.noticed import Band, OpenSign, Rung, Sign, Turn, opened, signs, urgent

if TYPE_CHECKING:
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Signs is made by the kiosk")
class Signs(QObject):
    """The signs of the visit that is going on; nothing where there is no plan yet."""

    changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._known, self._lines, self._bands = Rows(Sign), Rows(Said), Rows(Band)
        self._rungs, self._turns = Rows(Rung), Rows(Turn)
        self._urgent: Sign | None = None
        self._open: OpenSign | None = None
        self._changes = Changes(self)
        visit.walkChanged.connect(self._moved)
        visit.planChanged.connect(self._planned)

    @Slot()
    def _planned(self) -> None:
        plan, language = self._visit.plan, self._visit.language
        self._known.take(signs(plan, language) if plan else [])
        self._urgent = urgent(plan, language) if plan else None
        self._moved()

    @Slot()
    def _moved(self) -> None:
        plan, sign = self._visit.plan, self._visit.walk.sign
        self._open = opened(plan, sign, self._visit.language) if plan else None
        self._lines.take(self._open.lines if self._open else ())
        self._bands.take(self._open.later if self._open else ())
        self._rungs.take(self._open.rungs if self._open else ())
        self._turns.take(self._open.turns if self._open else ())
        self._changes.tell()

    @Property(Rows, constant=True)
    def known(self) -> Rows[Sign]:
        """What a patient may notice, each once; not what needs an ambulance."""
        return self._known

    @Property(str, notify=changed)
    def urgentKey(self) -> str:
        """What opens the answer for what needs an ambulance; nothing where no sign does."""
        return self._urgent.key if self._urgent else ""

    @Property(str, notify=changed)
    def urgentPlain(self) -> str:
        """Its row, to read aloud."""
        return self._urgent.plain if self._urgent else ""

    @Property(str, notify=changed)
    def urgentStyled(self) -> str:
        """The same to show."""
        return self._urgent.styled if self._urgent else ""

    @Property(str, notify=changed)
    def urgentDrawing(self) -> str:
        """Its drawing."""
        return self._urgent.drawing if self._urgent else ""

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a sign was touched."""
        return self._open is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """The sign that was touched."""
        return self._open.title if self._open else ""

    @Property(str, notify=changed)
    def noticed(self) -> str:
        """That it was noticed, and on which day."""
        return self._open.noticed if self._open else ""

    @Property(str, notify=changed)
    def drawing(self) -> str:
        """Its drawing."""
        return self._open.drawing if self._open else ""

    @Property(str, notify=changed)
    def urgency(self) -> str:
        """What to do about it today, as a kind."""
        return self._open.urgency if self._open else ""

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """The same in words."""
        return self._open.verdict if self._open else ""

    @Property(str, notify=changed)
    def days(self) -> str:
        """On which days that holds."""
        return self._open.days if self._open else ""

    @Property(str, notify=changed)
    def instruction(self) -> str:
        """Whom to call today, and when."""
        return self._open.instruction if self._open else ""

    @Property(str, notify=changed)
    def atOnce(self) -> str:
        """What to do as long as one is still there."""
        return self._open.at_once if self._open else ""

    @Property(Rows, constant=True)
    def lines(self) -> Rows[Said]:
        """What is meant, and what to do about it today."""
        return self._lines

    @Property(Rows, constant=True)
    def bands(self) -> Rows[Band]:
        """What it means on later days."""
        return self._bands

    @Property(Rows, constant=True)
    def rungs(self) -> Rows[Rung]:
        """The four answers that there are."""
        return self._rungs

    @Property(Rows, constant=True)
    def turns(self) -> Rows[Turn]:
        """When it begins to mean something else."""
        return self._turns

    @Slot(str)
    def touch(self, sign: str) -> None:
        """Show what a sign means."""
        self._visit.go(replace(self._visit.walk, sign=sign))

    @Slot()
    def close(self) -> None:
        """Show the list of signs again."""
        self._visit.go(replace(self._visit.walk, sign=""))
