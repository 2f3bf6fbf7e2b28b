"""The visit as the screens see it: where the patient is, what was chosen, and the care plan to show.

Decisions are made in :mod:`kiosk.visit`; here they are only put into Qt's properties.  Lists are lists of
dictionaries with the words already in the patient's language.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.i18n import FRENCH
from kiosk.qt import shown
from kiosk.qt.typed import Property, QmlUncreatable
from kiosk.visit.plan import Visit as VisitValue
from kiosk.visit.planning import care_plan
from kiosk.visit.walk import (
    NUMBERED,
    Shape,
    Step,
    Told,
    Walk,
    backward,
    can_go_next,
    forward,
    toggled,
    told_otherwise,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.content.model import Content, Treatment
    from kiosk.visit.plan import CarePlan
    from kiosk.visit.plan import Clinic as ClinicValue

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DAYS_AGO = 28
"""How long after a treatment a visit still makes sense, in days: the length of the plan."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What this kiosk offers: the content, the clinic, and whether drafts are shown."""

    content: Content
    clinic: ClinicValue
    demo: bool

    @property
    def treatments(self) -> tuple[Treatment, ...]:
        """The treatments that patients may see: in a clinic, only approved ones."""
        return tuple(t for t in self.content.treatments.values() if self.demo or not t.is_draft)


@dataclass(frozen=True, slots=True)
class Idle:
    """How long nobody may touch anything before « Still there? », and how long that waits; in seconds."""

    seconds: int = 60
    countdown: int = 30


@QmlElement
@QmlUncreatable("Visit is made by the kiosk")
class Visit(QObject):
    """One patient's visit, from Welcome to Done."""

    languageChanged = Signal()
    appearanceChanged = Signal()
    walkChanged = Signal()
    choicesChanged = Signal()
    planChanged = Signal()
    stepChanged = Signal()
    idleChanged = Signal()
    wiped = Signal()

    def __init__(
        self,
        offer: Offer,
        idle: Idle,
        clock: Callable[[], datetime],
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._offer = offer
        self._idle = idle
        self._clock = clock
        self._seconds = seconds
        self._last_touch = seconds()
        self._language = FRENCH
        self._large = self._contrast = False
        self._walk = self._first()
        self._plan: CarePlan | None = None
        self._seconds_left = 0

    def _first(self) -> Walk:
        return Walk(step=Step.WELCOME if self._offer.treatments else Step.UNAVAILABLE)

    @property
    def plan(self) -> CarePlan | None:
        """The care plan, once there is one."""
        return self._plan

    @property
    def at(self) -> Step:
        """The screen that is shown."""
        return self._walk.step

    # -- appearance and language --------------------------------------------

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The patient's language, a BCP 47 tag."""
        return self._language

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Say everything in ``language`` from now on; the place is kept."""
        if language != self._language and language in self._offer.content.languages:
            self._language = language
            for signal in (self.languageChanged, self.walkChanged, self.choicesChanged, self.planChanged):
                signal.emit()

    def _get_large(self) -> bool:
        return self._large

    def _set_large(self, large: bool) -> None:  # noqa: FBT001 - a property's setter
        self._large = large
        self.appearanceChanged.emit()

    largeText = Property(bool, _get_large, _set_large, notify=appearanceChanged)

    def _get_contrast(self) -> bool:
        return self._contrast

    def _set_contrast(self, contrast: bool) -> None:  # noqa: FBT001 - a property's setter
        self._contrast = contrast
        self.appearanceChanged.emit()

    highContrast = Property(bool, _get_contrast, _set_contrast, notify=appearanceChanged)

    @Property(bool, constant=True)
    def demo(self) -> bool:
        """Whether this is the demonstration."""
        return self._offer.demo

    @Property(str, notify=planChanged)
    def clinicMark(self) -> str:
        """What must be said on every screen: that this is a demonstration, or a draft."""
        return shown.mark(self._offer.demo, self._language)

    # -- the way through ------------------------------------------------------

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        """The screen to show."""
        return str(self._walk.step)

    @Property(int, notify=walkChanged)
    def stepNumber(self) -> int:
        """Which dot is the current one, from 1; 0 where no dots are shown."""
        return NUMBERED.index(self._walk.step) + 1 if self._walk.step in NUMBERED else 0

    @Property(int, constant=True)
    def stepCount(self) -> int:
        """How many dots there are."""
        return len(NUMBERED)

    @Property(bool, notify=walkChanged)
    def canGoNext(self) -> bool:
        """Whether Next may be touched."""
        return can_go_next(self._walk, self._shape())

    def _shape(self) -> Shape:
        if self._plan is None:
            return Shape(phases=1)
        return Shape(len(self._plan.phases), len(self._plan.topics), len(self._plan.quiz))

    def go(self, walk: Walk) -> None:
        """Take the next state of the walk and tell the screens what changed."""
        before, self._walk = self._walk, walk
        if walk.step is Step.CARE and before.step is Step.ABOUT:
            self._make_plan()
        if walk != before:
            self.walkChanged.emit()
        if (walk.treatment, walk.day, walk.told, walk.answers) != (
            before.treatment,
            before.day,
            before.told,
            before.answers,
        ):
            self.choicesChanged.emit()
        if walk.step is not before.step:
            self.stepChanged.emit()

    def _make_plan(self) -> None:
        now = self._clock()
        day = self._walk.day or now.date()
        today = day == now.date()
        at = now if today else now.replace(year=day.year, month=day.month, day=day.day, hour=12, minute=0, fold=0)
        visit = VisitValue(
            treatment=self._walk.treatment,
            treated_at=at.replace(second=0, microsecond=0),
            time_known=today,
            answers=self._walk.answers,
        )
        self._plan = care_plan(self._offer.content, visit, self._offer.clinic)
        for index, phase in enumerate(self._plan.phases):
            if phase.first_day <= now.date() <= phase.last_day:
                self._walk = replace(self._walk, phase=index)
        self.planChanged.emit()

    @Slot(str)
    def start(self, language: str) -> None:
        """Begin the visit in ``language``, today and with the only treatment already chosen."""
        if self._walk.step is not Step.WELCOME:
            return
        self.setLanguage(language)
        treatments = self._offer.treatments
        only = treatments[0].id if len(treatments) == 1 else ""
        self.go(Walk(step=Step.TREATMENT, treatment=only, day=self._clock().date()))

    @Slot()
    def next(self) -> None:
        """Go on by one screen."""
        self.go(forward(self._walk, self._shape()))

    @Slot()
    def back(self) -> None:
        """Go back by one screen; from the first one, to Welcome, forgetting the visit."""
        if self._walk.step is Step.TREATMENT:
            self.startOver()
        else:
            self.go(backward(self._walk, self._shape()))

    @Slot()
    def startOver(self) -> None:
        """Forget everything about this patient and show Welcome, in French, as for the next one."""
        self._plan = None
        self._large = self._contrast = False
        self._seconds_left = 0
        self.go(self._first())
        self.setLanguage(FRENCH)
        for signal in (self.appearanceChanged, self.planChanged, self.idleChanged, self.wiped):
            signal.emit()

    def show(self, step: Step) -> None:
        """Go to ``step`` directly: to the email screen and back, or on to Done."""
        self.go(replace(self._walk, step=step))

    # -- treatment, day, answers ------------------------------------------------

    @Property("QVariantList", notify=choicesChanged)
    def treatments(self) -> list[dict[str, Any]]:
        """The cards of the treatments."""
        return [
            {
                "id": t.id,
                "icon": t.icon,
                "name": t.name.of(self._language),
                "chosen": t.id == self._walk.treatment,
                "draft": t.is_draft,
            }
            for t in self._offer.treatments
        ]

    @Slot(str)
    def chooseTreatment(self, treatment: str) -> None:
        """Choose a treatment; another one forgets the answers given for the one before."""
        if treatment != self._walk.treatment and any(t.id == treatment for t in self._offer.treatments):
            self.go(replace(self._walk, treatment=treatment, answers=frozenset(), told=Told.NOTHING))

    def _days(self, numbers: range) -> list[dict[str, Any]]:
        today = self._clock().date()
        return [shown.day(today, today - timedelta(days=n), self._walk.day, self._language) for n in numbers]

    @Property("QVariantList", notify=choicesChanged)
    def days(self) -> list[dict[str, Any]]:
        """Today and yesterday."""
        return self._days(range(2))

    @Property("QVariantList", notify=choicesChanged)
    def otherDays(self) -> list[dict[str, Any]]:
        """The days before yesterday for which there still is advice."""
        return self._days(range(2, MOST_DAYS_AGO))

    @Property(str, notify=choicesChanged)
    def otherDayChosen(self) -> str:
        """The chosen day where it is neither today nor yesterday, in words; else empty."""
        chosen = next((day for day in self.otherDays if day["chosen"]), None)
        return str(chosen["label"]) if chosen else ""

    @Slot(str)
    def chooseDay(self, iso: str) -> None:
        """Choose the day of the treatment, one of those offered."""
        if any(day["iso"] == iso for day in self._days(range(MOST_DAYS_AGO))):
            self.go(replace(self._walk, day=date.fromisoformat(iso)))

    @Property("QVariantList", notify=choicesChanged)
    def answers(self) -> list[dict[str, Any]]:
        """What a patient can say about themselves."""
        treatment = self._offer.content.treatments.get(self._walk.treatment)
        known = self._offer.content.answers
        return [
            {
                "id": a,
                "icon": known[a].icon,
                "text": known[a].statement.of(self._language),
                "chosen": a in self._walk.answers,
            }
            for a in (treatment.answers if treatment else ())
        ]

    @Property(bool, notify=choicesChanged)
    def noneChosen(self) -> bool:
        """Whether "none of these" was chosen."""
        return self._walk.told is Told.NONE_OF_THESE

    @Property(bool, notify=choicesChanged)
    def preferNotChosen(self) -> bool:
        """Whether "prefer not to say" was chosen."""
        return self._walk.told is Told.PREFER_NOT

    @Slot(str)
    def toggleAnswer(self, answer: str) -> None:
        """Add an answer or take it back."""
        if any(a["id"] == answer for a in self.answers):
            self.go(toggled(self._walk, answer))

    @Slot()
    def chooseNone(self) -> None:
        """Answer "none of these"."""
        self.go(told_otherwise(self._walk, Told.NONE_OF_THESE))

    @Slot()
    def preferNotToSay(self) -> None:
        """Answer "prefer not to say"."""
        self.go(told_otherwise(self._walk, Told.PREFER_NOT))

    # -- the plan ------------------------------------------------------------

    @Property("QVariantList", notify=walkChanged)
    def phases(self) -> list[dict[str, Any]]:
        """The timeline."""
        return shown.phases(self._plan, self._walk.phase, self._language) if self._plan else []

    @Property(int, notify=walkChanged)
    def phase(self) -> int:
        """Which phase is shown."""
        return self._walk.phase

    @Slot(int)
    def goToPhase(self, phase: int) -> None:
        """Show one phase."""
        if self._plan and 0 <= phase < len(self._plan.phases):
            self.go(replace(self._walk, phase=phase))

    @Property("QVariantMap", notify=walkChanged)
    def care(self) -> dict[str, Any]:
        """What is normal, to do and to avoid in the phase that is shown."""
        if self._plan is None:
            return {"expect": [], "do": [], "avoid": [], "conditions": [], "notices": []}
        return shown.care(self._plan, self._plan.phases[self._walk.phase], self._language)

    @Property("QVariantList", notify=planChanged)
    def topics(self) -> list[dict[str, Any]]:
        """What many patients ask about."""
        return shown.topics(self._plan, self._language) if self._plan else []

    @Property(int, notify=walkChanged)
    def topic(self) -> int:
        """The open topic, or -1."""
        return self._walk.topic

    @Slot(int)
    def openTopic(self, topic: int) -> None:
        """Open one topic."""
        if self._plan and 0 <= topic < len(self._plan.topics):
            self.go(replace(self._walk, topic=topic))

    @Property("QVariantList", notify=planChanged)
    def signGroups(self) -> list[dict[str, Any]]:
        """What a patient may notice, by urgency."""
        return shown.sign_groups(self._plan, self._language) if self._plan else []

    @Property("QVariantMap", notify=walkChanged)
    def sign(self) -> dict[str, Any]:
        """The sign that was touched, with what it means on which days; empty when none was."""
        return shown.sign(self._plan, self._walk.sign, self._language) if self._plan else {}

    @Slot(str)
    def touchSign(self, sign: str) -> None:
        """Show what a sign means."""
        self.go(replace(self._walk, sign=sign))

    @Slot()
    def closeSign(self) -> None:
        """Show the list of signs again."""
        self.go(replace(self._walk, sign=""))

    @Property("QVariantMap", notify=walkChanged)
    def quiz(self) -> dict[str, Any]:
        """The question that is asked."""
        if self._plan is None or not self._plan.quiz:
            return {"number": 0, "count": 0, "text": "", "choices": [], "explain": "", "answered": False}
        return shown.question(self._plan, self._walk.question, self._walk.choice, self._language)

    @Slot(int)
    def answerQuiz(self, choice: int) -> None:
        """Answer the question; another answer may be tried at any time."""
        if self._plan and self._plan.quiz and 0 <= choice < len(self._plan.quiz[self._walk.question].choices):
            self.go(replace(self._walk, choice=choice))

    # -- left alone -------------------------------------------------------------

    @Property(bool, notify=idleChanged)
    def stillThere(self) -> bool:
        """Whether « Still there? » is asked."""
        return self._seconds_left > 0

    @Property(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        """Seconds until everything is wiped, while « Still there? » is asked."""
        return self._seconds_left

    @Slot()
    def touched(self) -> None:
        """Note that somebody is there; while « Still there? » is asked, only its button counts."""
        if not self.stillThere:
            self._last_touch = self._seconds()

    @Slot()
    def extend(self) -> None:
        """Go on after « Still there? »."""
        self._last_touch = self._seconds()
        self._seconds_left = 0
        self.idleChanged.emit()

    def tick(self) -> None:
        """Count the seconds nobody touched anything; called about once a second."""
        if self._walk.step in {Step.WELCOME, Step.UNAVAILABLE, Step.DONE}:
            self._last_touch = self._seconds()
            return
        over = self._seconds() - self._last_touch - self._idle.seconds
        left = max(0, math.ceil(self._idle.countdown - over)) if over >= 0 else 0
        if over >= self._idle.countdown:
            self.startOver()
        elif left != self._seconds_left:
            self._seconds_left = left
            self.idleChanged.emit()
