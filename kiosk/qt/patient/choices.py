"""What a patient tells the kiosk: which treatment, on which day, and a little about themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import offered
from kiosk.qt.patient.treated_on import TreatedOn
from kiosk.visit.days import MOST_DAYS_AGO
from kiosk.visit.walk import answered, chose_treatment, said_none, said_nothing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.content.model import Question
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Choices is made by the kiosk")
class Choices(QObject):
    """What can be chosen and what was; the visit itself remembers it."""

    questionChanged = Signal()
    noneChosenChanged = Signal()
    preferNotChosenChanged = Signal()

    def __init__(
        self,
        visit: Visit,
        clock: Callable[[], datetime],
        year_before: Callable[[], int | None],
        back: Callable[[], int] = lambda: MOST_DAYS_AGO,
    ) -> None:
        super().__init__()
        self._visit = visit
        self._treatments, self._answers = Rows(offered.Treatment), Rows(offered.Answer)
        self._treated_on = TreatedOn(visit, clock, year_before, back)
        self._fill()
        self._changes = Changes(self)
        visit.choicesChanged.connect(self._chosen)
        visit.servedChanged.connect(self._chosen)
        visit.walkChanged.connect(self._changes.tell)

    def _fill(self) -> None:
        served, walk, language = self._visit.served, self._visit.walk, self._visit.language
        self._treatments.take(offered.treatments(served, walk.treatment, language))
        self._answers.take(offered.answers(self._question, walk.answers, language))

    @Slot()
    def _chosen(self) -> None:
        self._fill()
        self._changes.tell()

    @Property(Rows, constant=True)
    def treatments(self) -> Rows[offered.Treatment]:
        """The cards of the treatments."""
        return self._treatments

    @Slot(str)
    def chooseTreatment(self, treatment: str) -> None:
        """Choose a treatment and go on; another one forgets the answers given for the one before."""
        if self._visit.served.of(treatment):
            self._visit.go(chose_treatment(self._visit.walk, treatment))
            self._visit.next()

    @Property(TreatedOn, constant=True)
    def treatedOn(self) -> TreatedOn:
        """On which day it was."""
        return self._treated_on

    # -- about the patient --------------------------------------------------------------

    @property
    def _question(self) -> Question | None:
        """The question that is shown."""
        questions = self._visit.questions
        return questions[self._visit.walk.asked] if self._visit.walk.asked < len(questions) else None

    @Property(str, notify=questionChanged)
    def question(self) -> str:
        """The question about the patient that is shown; nothing where it has no words of its own."""
        text = self._question.text if self._question else None
        return text.of(self._visit.language) if text else ""

    @Property(bool, notify=questionChanged)
    def oneOf(self) -> bool:
        """Whether one answer to it excludes the others."""
        return self._question is not None and bool(self._question.one_of)

    @Property(str, notify=questionChanged)
    def questionPlace(self) -> str:
        """Which of the questions it is, in words; nothing where there is one only."""
        count = len(self._visit.questions)
        place = self._visit.say(N_("Question {number} of {count}")) if count > 1 else ""
        return place.format(number=self._visit.walk.asked + 1, count=count)

    @Property(str, notify=questionChanged)
    def withoutAnswer(self) -> str:
        """What holds where it is not answered."""
        return offered.without_answer(self._question, self._visit.language) if self._question else ""

    @Property(Rows, constant=True)
    def answers(self) -> Rows[offered.Answer]:
        """What a patient can answer to it."""
        return self._answers

    @Property(bool, notify=noneChosenChanged)
    def noneChosen(self) -> bool:
        """Whether "none of these" was chosen."""
        return self._question is not None and self._question.id in self._visit.walk.none_of

    @Property(bool, notify=preferNotChosenChanged)
    def preferNotChosen(self) -> bool:
        """Whether "prefer not to say" was chosen."""
        return self._question is not None and self._question.id in self._visit.walk.declined

    @Slot(str)
    def toggleAnswer(self, answer: str) -> None:
        """Give an answer or take it back."""
        if self._question is not None and any(row.key == answer for row in self._answers.rows):
            self._visit.go(answered(self._visit.walk, self._question, answer))

    @Slot()
    def chooseNone(self) -> None:
        """Answer "none of these", and go on."""
        if self._question is not None:
            if not self.noneChosen:
                self._visit.go(said_none(self._visit.walk, self._question))
            self._visit.next()

    @Slot()
    def preferNotToSay(self) -> None:
        """Answer "prefer not to say", and go on."""
        if self._question is not None:
            if not self.preferNotChosen:
                self._visit.go(said_nothing(self._visit.walk, self._question))
            self._visit.next()
