"""Asks the advice of the visit about one thing, as it is typed; what is typed is in memory only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.styled import Said, said
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient.usable import Usable, meant, suggestions, usable
from kiosk.visit.can_i_use import LookUp, is_enough
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.qt.patient.visit import Visit
    from kiosk.visit.can_i_use import Answer

MOST_LETTERS = 60

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("CanIUse is made by the kiosk")
class CanIUse(QObject):
    """What one patient asks about; nothing where there is no plan yet."""

    queryChanged = Signal()
    answersChanged = Signal()

    def __init__(self, visit: Visit, count: Callable[[str], None]) -> None:
        """Ask the advice of a visit; ``count`` is told after which treatment an answer was missing, and no more."""
        super().__init__()
        self._visit, self._count = visit, count
        self._look_up: LookUp | None = None
        self._query, self._missed = "", False
        self._found: tuple[Answer, ...] = ()
        self._answers, self._notices = Rows(Usable), Rows(Said)
        self._changes = Changes(self)
        visit.planChanged.connect(self._planned)
        visit.walkChanged.connect(self._moved)

    @Slot()
    def _planned(self) -> None:
        """Begin anew with another plan; in another language, say the same."""
        plan = self._visit.plan
        if self._look_up is not None and plan is not self._look_up.plan:
            self._ask("")
            self._look_up = None
        self._tell()

    @Slot()
    def _moved(self) -> None:
        """Forget what was typed once its page is left."""
        if self._visit.walk.step is not Step.CAN_I_USE and self._query:
            self._ask("")

    @Slot()
    def open(self) -> None:
        """Get ready for the first letter, as it takes longer than the others."""
        if self._look_up is None and self._visit.plan is not None:
            self._look_up = LookUp.of(self._visit.plan)

    def _ask(self, query: str) -> None:
        if query:
            self.open()
        self._found = self._look_up.answers(query) if self._look_up else ()
        self._query = query
        if is_enough(query):
            self._missed = not self._found
        elif not query.strip():
            self._settle()
        self._tell()

    def _settle(self) -> None:
        """Count once what was looked for to the end and not found, however it was typed and corrected."""
        if self._missed and self._look_up is not None:
            self._count(self._look_up.plan.treatment)
        self._missed = False

    def _tell(self) -> None:
        plan, language = self._visit.plan, self._visit.language
        notices = self._look_up.notices(self._found) if self._look_up else ()
        self._answers.take(usable(self._found, plan, language) if plan else ())
        self._notices.take(said(*text.runs(language)) for text in notices)
        self._changes.tell()

    def _get_query(self) -> str:
        return self._query

    def _set_query(self, query: str) -> None:
        if query != self._query:
            self._ask(query[:MOST_LETTERS])

    query = Property(str, _get_query, _set_query, notify=queryChanged)

    @Slot()
    def clear(self) -> None:
        """Empty the field, as it is when the page is left."""
        self._ask("")

    @Property(Rows, constant=True)
    def answers(self) -> Rows[Usable]:
        """What the plan says of it, the best answer first."""
        return self._answers

    @Property(Rows, constant=True)
    def notices(self) -> Rows[Said]:
        """What this patient must know besides."""
        return self._notices

    @Property(str, notify=answersChanged)
    def meant(self) -> str:
        """Whether what was found was meant, where a letter was mistaken; else nothing."""
        return meant(self._found, self._visit.language)

    @Property(bool, notify=answersChanged)
    def asksUs(self) -> bool:
        """Whether enough was typed, and the advice has no word for it."""
        return bool(self._visit.plan) and is_enough(self._query) and not self._found

    @Property(str, notify=answersChanged)
    def askUsTitle(self) -> str:
        """What to do then."""
        return self._visit.say(N_("Ask us")) if self.asksUs else ""

    @Property(str, notify=answersChanged)
    def askUsText(self) -> str:
        """Why, and whom to ask, or nothing."""
        plan = self._visit.plan
        if plan is None or not self.asksUs:
            return ""
        sentence = self._visit.say(
            N_("Your advice does not name it. Ask us before you use it. Do not stop a prescribed medicine on your own.")
        )
        return f"{sentence} {plan.when_closed.of(self._visit.language)}"

    @Property("QStringList", notify=answersChanged)
    def suggestions(self) -> list[str]:
        """What may be asked next by a touch."""
        plan = self._visit.plan
        return suggestions(self._found, plan, self._query, self._visit.language) if plan else []
