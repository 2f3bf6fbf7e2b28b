"""The care plan as the screens see it: phases, topics, signs and questions, and which of them is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.styled import Said
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import shown
from kiosk.qt.patient.glance import Glance
from kiosk.qt.patient.signs import Signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Advice is made by the kiosk")
class Advice(QObject):
    """The advice of the visit that is going on; nothing where there is no plan yet."""

    phaseChanged = Signal()
    conditionsChanged = Signal()
    dayTitleChanged = Signal()
    hereChanged = Signal()
    madeForChanged = Signal()
    topicChanged = Signal()
    topicTextChanged = Signal()
    questionChanged = Signal()
    answerChanged = Signal()

    def __init__(self, visit: Visit, missed: Callable[[str, str], None]) -> None:
        """Show the advice of a visit; ``missed`` is told the treatment and the question that was wrong at first."""
        super().__init__()
        self._visit, self._missed = visit, missed
        self._answered: set[tuple[str, str]] = set()  # in this visit, rightly or not
        self._phases, self._topics = Rows(shown.Phase), Rows(shown.Topic)
        self._expect, self._notices = Rows(Said), Rows(Said)
        self._to_do, self._avoid, self._again = Rows(shown.Dated), Rows(shown.Avoided), Rows(shown.Dated)
        self._why, self._now, self._later = Rows(Said), Rows(Said), Rows(Said)
        self._choices = Rows(shown.Choice)
        self._care, self._open_topic = shown.Care(), shown.OpenTopic()
        self._question = shown.Question()
        self._glance, self._signs = Glance(visit), Signs(visit)
        self._changes = Changes(self)
        visit.walkChanged.connect(self._moved)
        visit.planChanged.connect(self._planned)
        visit.wiped.connect(self._answered.clear)

    @Slot()
    def _planned(self) -> None:
        plan, language = self._visit.plan, self._visit.language
        self._topics.take(shown.topics(plan, language) if plan else [])
        self._moved()

    @Slot()
    def _moved(self) -> None:
        plan, walk, language = self._visit.plan, self._visit.walk, self._visit.language
        self._care, self._open_topic = shown.Care(), shown.OpenTopic()
        self._question = shown.Question()
        if plan:
            self._care = shown.care(plan, walk.phase, language)
            if 0 <= walk.topic < len(plan.topics):
                self._open_topic = shown.topic(plan, walk.topic, language)
            if plan.quiz:
                self._question = shown.question(plan, walk.question, walk.choice, language)
        self._phases.take(shown.phases(plan, walk.phase, language) if plan else [])
        self._expect.take(self._care.expect)
        self._to_do.take(self._care.to_do)
        self._avoid.take(self._care.avoid)
        self._again.take(self._care.again)
        self._notices.take(self._care.notices)
        self._why.take(self._open_topic.why)
        self._now.take(self._open_topic.now)
        self._later.take(self._open_topic.later)
        self._choices.take(self._question.choices)
        self._changes.tell()

    @Property(str, notify=madeForChanged)
    def madeFor(self) -> str:
        """Which treatment the advice is for, of which day, and whether it was adapted."""
        plan = self._visit.plan
        return shown.made_for(plan, self._visit.language) if plan else ""

    @Property(Glance, constant=True)
    def glance(self) -> Glance:
        """All of the recovery at a glance."""
        return self._glance

    @Property(Signs, constant=True)
    def signs(self) -> Signs:
        """What may be noticed, and what it means."""
        return self._signs

    # -- the recovery, a phase at a time ----------------------------------------------

    @Property(Rows, constant=True)
    def phases(self) -> Rows[shown.Phase]:
        """The timeline."""
        return self._phases

    @Property(int, notify=phaseChanged)
    def phase(self) -> int:
        """Which phase is shown."""
        return self._visit.walk.phase

    @Slot(int)
    def goToPhase(self, phase: int) -> None:
        """Show one phase."""
        if self._visit.plan and 0 <= phase < len(self._visit.plan.phases):
            self._visit.go(replace(self._visit.walk, phase=phase))

    @Property(Rows, constant=True)
    def expect(self) -> Rows[Said]:
        """What is normal in the phase that is shown."""
        return self._expect

    @Property(Rows, constant=True)
    def toDo(self) -> Rows[shown.Dated]:
        """What to do in it."""
        return self._to_do

    @Property(Rows, constant=True)
    def avoid(self) -> Rows[shown.Avoided]:
        """What to avoid in it."""
        return self._avoid

    @Property(Rows, constant=True)
    def again(self) -> Rows[shown.Dated]:
        """What no longer is to be avoided."""
        return self._again

    @Property(str, notify=dayTitleChanged)
    def dayTitle(self) -> str:
        """Which day it is of the recovery, or which phase is shown."""
        plan = self._visit.plan
        return shown.day_title(plan, self._visit.walk.phase, self._visit.language) if plan else ""

    @Property(str, notify=dayTitleChanged)
    def phaseTitle(self) -> str:
        """The phase that is shown."""
        rows = self._phases.rows
        return rows[self._visit.walk.phase].title if rows else ""

    @Property(int, notify=hereChanged)
    def here(self) -> int:
        """The phase that the patient is in; -1 where they are in none."""
        plan = self._visit.plan
        numbers = range(len(plan.phases)) if plan else range(0)
        return next((number for number in numbers if plan and shown.is_here(plan, number)), -1)

    @Property(str, notify=conditionsChanged)
    def conditionsPlain(self) -> str:
        """Under which conditions, to read aloud."""
        return self._care.conditions.plain

    @Property(str, notify=conditionsChanged)
    def conditionsStyled(self) -> str:
        """The same to show."""
        return self._care.conditions.styled

    @Property(str, notify=conditionsChanged)
    def explainedPlain(self) -> str:
        """Those that a remark leaves something out of, to read aloud."""
        return self._care.explained.plain

    @Property(str, notify=conditionsChanged)
    def explainedStyled(self) -> str:
        """The same to show."""
        return self._care.explained.styled

    @Property(Rows, constant=True)
    def notices(self) -> Rows[Said]:
        """What only some patients must know, before all advice."""
        return self._notices

    # -- topics -------------------------------------------------------------------------

    @Property(Rows, constant=True)
    def topics(self) -> Rows[shown.Topic]:
        """What many patients ask about."""
        return self._topics

    @Property(int, notify=topicChanged)
    def topic(self) -> int:
        """The open topic, or -1."""
        return self._visit.walk.topic

    @Slot(int)
    def openTopic(self, topic: int) -> None:
        """Open one topic."""
        if self._visit.plan and 0 <= topic < len(self._visit.plan.topics):
            self._visit.go(replace(self._visit.walk, topic=topic))

    @Property(str, notify=topicTextChanged)
    def topicTitle(self) -> str:
        """The open topic's title."""
        return self._open_topic.title

    @Property(str, notify=topicTextChanged)
    def topicPlain(self) -> str:
        """What it is about, to read aloud."""
        return self._open_topic.lead.plain

    @Property(str, notify=topicTextChanged)
    def topicStyled(self) -> str:
        """The same to show."""
        return self._open_topic.lead.styled

    @Property(Rows, constant=True)
    def topicWhy(self) -> Rows[Said]:
        """Why it happens."""
        return self._why

    @Property(Rows, constant=True)
    def topicNow(self) -> Rows[Said]:
        """What to do now."""
        return self._now

    @Property(Rows, constant=True)
    def topicLater(self) -> Rows[Said]:
        """What comes later."""
        return self._later

    # -- questions ----------------------------------------------------------------------

    @Property(int, notify=questionChanged)
    def questionNumber(self) -> int:
        """Which question is asked, from 1; 0 where there is none."""
        return self._question.number

    @Property(str, notify=questionChanged)
    def quizText(self) -> str:
        """The same in words; nothing where there is none."""
        return self._question.place

    @Property(str, notify=questionChanged)
    def question(self) -> str:
        """The question that is asked."""
        return self._question.text

    @Property(Rows, constant=True)
    def choices(self) -> Rows[shown.Choice]:
        """Its answers to choose from."""
        return self._choices

    @Property(int, notify=answerChanged)
    def answer(self) -> int:
        """The answer that was chosen, or -1."""
        choice = self._visit.walk.choice
        return -1 if choice is None else choice

    @Property(str, notify=answerChanged)
    def explanationPlain(self) -> str:
        """Why, to read aloud."""
        return self._question.explanation.plain

    @Property(str, notify=answerChanged)
    def explanationStyled(self) -> str:
        """The same to show."""
        return self._question.explanation.styled

    @Property(bool, notify=answerChanged)
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
            question = plan.quiz[walk.question]
            asked = plan.treatment, question.id
            if asked not in self._answered:  # whoever tries another one has read why
                self._answered.add(asked)
                if not question.choices[choice].correct:
                    self._missed(*asked)
            self._visit.go(replace(walk, choice=choice))

    @Slot()
    def tryAgain(self) -> None:
        """Take the answer back; the first one stays the one that is counted."""
        self._visit.go(replace(self._visit.walk, choice=None))
