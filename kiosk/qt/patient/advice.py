"""The care plan as the screens see it: phases, topics, signs and questions, and which of them is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.styled import said
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import shown

if TYPE_CHECKING:
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Advice is made by the kiosk")
class Advice(QObject):
    """The advice of the visit that is going on; nothing where there is no plan yet."""

    moved = Signal()
    planned = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        visit.walkChanged.connect(self.moved)
        visit.planChanged.connect(self.planned)

    @Property("QVariantList", notify=moved)
    def phases(self) -> list[dict[str, Any]]:
        """The timeline."""
        return shown.phases(self._visit.plan, self._visit.walk.phase, self._visit.language) if self._visit.plan else []

    @Property(int, notify=moved)
    def phase(self) -> int:
        """Which phase is shown."""
        return self._visit.walk.phase

    @Slot(int)
    def goToPhase(self, phase: int) -> None:
        """Show one phase."""
        if self._visit.plan and 0 <= phase < len(self._visit.plan.phases):
            self._visit.go(replace(self._visit.walk, phase=phase))

    @Property("QVariantMap", notify=moved)
    def care(self) -> dict[str, Any]:
        """What is normal, to do and to avoid in the phase that is shown."""
        if self._visit.plan is None:
            return {"expect": [], "do": [], "avoid": [], "conditions": said(), "notices": []}
        return shown.care(self._visit.plan, self._visit.plan.phases[self._visit.walk.phase], self._visit.language)

    @Property("QVariantList", notify=planned)
    def topics(self) -> list[dict[str, Any]]:
        """What many patients ask about."""
        return shown.topics(self._visit.plan, self._visit.language) if self._visit.plan else []

    @Property(int, notify=moved)
    def topic(self) -> int:
        """The open topic, or -1."""
        return self._visit.walk.topic

    @Slot(int)
    def openTopic(self, topic: int) -> None:
        """Open one topic."""
        if self._visit.plan and 0 <= topic < len(self._visit.plan.topics):
            self._visit.go(replace(self._visit.walk, topic=topic))

    @Property("QVariantList", notify=planned)
    def signGroups(self) -> list[dict[str, Any]]:
        """What a patient may notice, by urgency."""
        return shown.sign_groups(self._visit.plan, self._visit.language) if self._visit.plan else []

    @Property("QVariantMap", notify=moved)
    def sign(self) -> dict[str, Any]:
        """The sign that was touched, with what it means on which days; empty when none was."""
        return shown.sign(self._visit.plan, self._visit.walk.sign, self._visit.language) if self._visit.plan else {}

    @Slot(str)
    def touchSign(self, sign: str) -> None:
        """Show what a sign means."""
        self._visit.go(replace(self._visit.walk, sign=sign))

    @Slot()
    def closeSign(self) -> None:
        """Show the list of signs again."""
        self._visit.go(replace(self._visit.walk, sign=""))

    @Property("QVariantMap", notify=moved)
    def quiz(self) -> dict[str, Any]:
        """The question that is asked."""
        plan, walk = self._visit.plan, self._visit.walk
        if plan is None or not plan.quiz:
            return {"number": 0, "count": 0, "text": "", "choices": [], "explain": said(), "answered": False}
        return shown.question(plan, walk.question, walk.choice, self._visit.language)

    @Property(str, notify=moved)
    def quizText(self) -> str:
        """Which of the questions is asked, in words; nothing where there is none."""
        if self._visit.plan is None or not self._visit.plan.quiz:
            return ""
        message = words(self._visit.language).gettext(N_("Quick question {number} of {count}"))
        return message.format(number=self._visit.walk.question + 1, count=len(self._visit.plan.quiz))

    @Property(bool, notify=moved)
    def wellAnswered(self) -> bool:
        """Whether the last answer to the question was the right one."""
        plan, walk = self._visit.plan, self._visit.walk
        if plan is None or not plan.quiz or walk.choice is None:
            return False
        return plan.quiz[walk.question].choices[walk.choice].correct

    @Slot(int)
    def answerQuiz(self, choice: int) -> None:
        """Answer the question; another answer may be tried at any time."""
        plan, walk = self._visit.plan, self._visit.walk
        if plan and plan.quiz and 0 <= choice < len(plan.quiz[walk.question].choices):
            self._visit.go(replace(walk, choice=choice))
