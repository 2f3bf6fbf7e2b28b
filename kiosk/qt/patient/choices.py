"""What a patient tells the kiosk: which treatment, on which day, and a little about themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import offered
from kiosk.visit import days
from kiosk.visit.walk import Step, answered, chose_day, chose_treatment, said_none, said_nothing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.content.model import Question
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NEAR = 2
"""How many days have a button of their own: today and yesterday."""


@QmlElement
@QmlUncreatable("Choices is made by the kiosk")
class Choices(QObject):
    """What can be chosen and what was; the visit itself remembers it."""

    missingChanged = Signal()
    otherDayChosenChanged = Signal()
    listingChanged = Signal()
    questionChanged = Signal()
    noneChosenChanged = Signal()
    preferNotChosenChanged = Signal()

    def __init__(self, visit: Visit, clock: Callable[[], datetime], year_before: Callable[[], int | None]) -> None:
        super().__init__()
        self._visit, self._clock, self._year_before = visit, clock, year_before
        self._treatments, self._answers = Rows(offered.Treatment), Rows(offered.Answer)
        self._days, self._other_days = Rows(offered.Day), Rows(offered.Day)
        self._fill()
        self._changes = Changes(self)
        visit.choicesChanged.connect(self._chosen)
        visit.servedChanged.connect(self._chosen)
        visit.walkChanged.connect(self._changes.tell)

    def _fill(self) -> None:
        served, walk, language = self._visit.served, self._visit.walk, self._visit.language
        self._treatments.take(offered.treatments(served, walk.treatment, language))
        self._answers.take(offered.answers(self._question, walk.answers, language))
        today = self._clock().date()
        year = days.need_year(today, self._year_before())
        rows = [offered.day(today, day, walk.day, language, year=year) for day in days.offered(today)]
        self._days.take(rows[:NEAR])
        self._other_days.take(rows[NEAR:])

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
        """Choose a treatment; another one forgets the answers given for the one before."""
        if self._visit.served.of(treatment):
            self._visit.go(chose_treatment(self._visit.walk, treatment))

    @Property(Rows, constant=True)
    def days(self) -> Rows[offered.Day]:
        """Today and yesterday."""
        return self._days

    @Property(Rows, constant=True)
    def otherDays(self) -> Rows[offered.Day]:
        """The days before yesterday for which there still is advice."""
        return self._other_days

    @Property(str, notify=otherDayChosenChanged)
    def otherDayChosen(self) -> str:
        """The chosen day where it is neither today nor yesterday, in words; else empty."""
        return next((row.label for row in self._other_days.rows if row.picked), "")

    @Slot(str)
    def chooseDay(self, iso: str) -> None:
        """Choose the day of the treatment, one of those offered."""
        day = next((day for day in days.offered(self._clock().date()) if day.isoformat() == iso), None)
        if day is not None:
            self._visit.go(chose_day(self._visit.walk, day))

    @Property(bool, notify=listingChanged)
    def listing(self) -> bool:
        """Whether the days before yesterday are listed."""
        return self._visit.walk.listing

    @Property(str, notify=missingChanged)
    def missing(self) -> str:
        """What is still to be chosen, where it is not known which treatment it was or when."""
        treated = any(row.picked for row in self._treatments.rows)
        message = N_("Choose a day") if self.listing or treated else N_("Choose your treatment")
        return self._visit.say(message)

    @Slot()
    def listOtherDays(self) -> None:
        """Show the days before yesterday; Next waits for one of them."""
        if self._visit.at is Step.TREATMENT:
            self._visit.go(replace(self._visit.walk, listing=True))

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
        """Answer "none of these"."""
        if self._question is not None:
            self._visit.go(said_none(self._visit.walk, self._question))

    @Slot()
    def preferNotToSay(self) -> None:
        """Answer "prefer not to say"."""
        if self._question is not None:
            self._visit.go(said_nothing(self._visit.walk, self._question))
