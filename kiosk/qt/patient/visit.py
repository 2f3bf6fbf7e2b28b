"""The visit that is going on: its language, its way through the screens, its care plan, and the end of it all.

Decisions are made in :mod:`kiosk.visit`; here they are only put into Qt's properties.  The visit knows nobody: what a
patient chooses, reads, makes easier to see and takes home are objects of their own, which listen to it and forget
what they hold when it says ``wiped``.
"""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.served import Served
from kiosk.errors import N_
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import offered
from kiosk.visit.days import visit_of
from kiosk.visit.plan import phase_on
from kiosk.visit.planning import care_plan
from kiosk.visit.walk import (
    AFTER_ANSWERS,
    ASIDE,
    BETWEEN_VISITS,
    ENDINGS,
    READING,
    Step,
    Walk,
    ask_about,
    backward,
    begun,
    can_go_next,
    forward,
    has_something,
    is_ended_by_doubt,
    is_first,
    is_it_normal,
    shape_of,
    sheet_now,
    steps,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from kiosk.content.model import Question
    from kiosk.errors import Tells
    from kiosk.visit.offer import Offer
    from kiosk.visit.plan import CarePlan
    from kiosk.visit.walk import Shape

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_chosen = attrgetter("treatment", "day", "asked", "answers", "none_of", "declined")


@QmlElement
@QmlUncreatable("Visit is made by the kiosk")
class Visit(QObject):
    """One patient's visit, from Welcome to Done."""

    languageChanged = Signal()
    bannerChanged = Signal()
    staffChanged = Signal()
    stepNumberChanged = Signal()
    canGoNextChanged = Signal()
    stepChanged = Signal()
    partChanged = Signal()
    askingChanged = Signal()
    withdrawnChanged = Signal()

    # What the other objects listen to.
    offerChanged = Signal()
    servedChanged = Signal()
    planChanged = Signal()
    walkChanged = Signal()
    choicesChanged = Signal()
    wiped = Signal()

    def __init__(
        self,
        offer: Offer,
        clock: Callable[[], datetime],
        doubt: Callable[[], Tells | None],
    ) -> None:
        super().__init__()
        self._offer = self._begun_with = offer
        self._clock, self._doubt = clock, doubt
        self._looked: tuple[date, Tells | None] | None = None
        self._served = Served(offer.contents)
        self._language = FRENCH
        self._walk = self._first()
        self._begun = self._walk
        self._asking = False
        self._plan: CarePlan | None = None
        self._is_empty_handed: Callable[[], bool] = lambda: False
        self._wanted = ""  # the language that somebody began in while the content was still awaited
        self._changes = Changes(self)
        self.servedChanged.connect(self._changes.tell)

    def _first(self) -> Walk:
        self._look()
        welcomes = bool(self._served.treatments) or self._offer.is_awaited
        return Walk(step=Step.WELCOME if welcomes else Step.UNAVAILABLE)

    def _look(self) -> None:
        """Take what may be shown today; between two visits only, so that a visit keeps what it began with."""
        looked = self._clock().date(), self._doubt()
        if looked != self._looked:
            self._looked = looked
            if self._begun_with is not self._offer:
                self._begun_with = self._offer
                self.offerChanged.emit()
            before, self._served = self._served, self._offer.served(*looked)
            if self._served != before:
                self.servedChanged.emit()

    def take(self, offer: Offer) -> None:
        """Offer something else from now on; a visit that has begun keeps what it began with."""
        self._offer, self._looked = offer, None
        self.tick()
        self._changes.tell()
        if wanted := self._wanted:
            self._wanted = ""
            self.start(wanted)

    def tick(self) -> None:
        """Look at the day and the clock; called about once a second.

        A visit goes on with what it began with, past midnight too; but it ends where the clock went wrong before its
        dates were made.
        """
        if self._walk.step in BETWEEN_VISITS:
            first = self._first()
            if first != self._walk:
                self.go(first)
        elif is_ended_by_doubt(self._walk, self._plan) and self._doubt() is not None:
            self.startOver()

    @property
    def offer(self) -> Offer:
        """What this visit, or the next one, is offered from."""
        return self._begun_with

    @property
    def served(self) -> Served:
        """What this visit, or the next one, may be shown."""
        return self._served

    @Property(str, notify=staffChanged)
    def staffFrench(self) -> str:
        """Why patients cannot be served, for staff, in French."""
        return offered.for_staff(self._served, FRENCH)

    @Property(str, notify=staffChanged)
    def staffEnglish(self) -> str:
        """The same in English."""
        return offered.for_staff(self._served, ENGLISH)

    @property
    def plan(self) -> CarePlan | None:
        """The care plan, once there is one."""
        return self._plan

    @property
    def walk(self) -> Walk:
        """Where the patient is and what they chose."""
        return self._walk

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the chosen treatment asks patients about themselves."""
        content = self._served.of(self._walk.treatment)
        return content.questions_of(content.treatments[self._walk.treatment]) if content else ()

    @property
    def at(self) -> Step:
        """The screen that is shown."""
        return self._walk.step

    # -- its language ---------------------------------------------------------

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The patient's language, a BCP 47 tag."""
        return self._language

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Say everything in ``language`` from now on; the place is kept."""
        if language != self._language and language in self._begun_with.languages:
            self._language = language
            self._changes.tell()
            for signal in (self.walkChanged, self.choicesChanged, self.planChanged):
                signal.emit()

    def say(self, message: str) -> str:
        """Return a message of the catalog in the patient's language; nothing for nothing."""
        return words(self._language).gettext(message) if message else ""

    @Property(str, notify=bannerChanged)
    def banner(self) -> str:
        """What must be said on every screen: that this is a demonstration, or a draft."""
        return offered.banner(self._offer.demo, self._language)

    # -- the way through ------------------------------------------------------

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        """The screen to show."""
        return str(self._walk.step)

    @Property(int, notify=stepNumberChanged)
    def stepNumber(self) -> int:
        """How far the line is, in steps, from 1; 0 where it counts none."""
        known = self._steps()
        step = self._walk.left if self._walk.step is Step.CAN_I_USE else self._walk.step
        if step in ASIDE | {Step.DONE}:
            step = Step.TAKE_HOME
        return known.index(step) + 1 if step in known else 0

    @Property(int, notify=stepNumberChanged)
    def stepCount(self) -> int:
        """How many dots there are: the steps that the chosen treatment has."""
        return len(self._steps())

    def _steps(self) -> tuple[Step, ...]:
        return steps(self._served.of(self._walk.treatment), self._walk.treatment, self._plan, several=self._several)

    @property
    def _several(self) -> bool:
        return len(self._served.treatments) != 1

    @Property(str, notify=stepNumberChanged)
    def stepText(self) -> str:
        """Which step is the current one, in words."""
        return self.say(N_("step {number} of {count}")).format(number=self.stepNumber, count=self.stepCount)

    @Property(bool, notify=canGoNextChanged)
    def canGoNext(self) -> bool:
        """Whether Next may be touched."""
        return can_go_next(self._walk, self._shape())

    def _shape(self) -> Shape:
        asked = len(self.questions) if self._walk.treatment else 1
        shape = shape_of(self._plan, asked, several=self._several)
        return replace(shape, empty_handed=self._is_empty_handed())

    def ask_about_leaving(self, is_empty_handed: Callable[[], bool]) -> None:
        """Ask patients who leave before they are gone, if they take nothing although they could."""
        self._is_empty_handed = is_empty_handed

    @Property(int, notify=partChanged)
    def part(self) -> int:
        """Which page of a step beside the offer is shown, where it needs several."""
        return self._walk.part

    @Slot()
    def nextPart(self) -> None:
        """Show the next page of such a step."""
        if self._walk.step in ASIDE:
            self.go(replace(self._walk, part=self._walk.part + 1))

    def go(self, walk: Walk) -> None:
        """Take the next state of the walk and tell the screens what changed."""
        before = self._walk
        if walk != before and walk.step not in BETWEEN_VISITS | ENDINGS and self._is_withdrawn(walk.treatment):
            walk = Walk(step=Step.STOPPED, treatment=walk.treatment)
        self._walk = walk
        if before.step in {Step.DAY, Step.ABOUT} and walk.step in AFTER_ANSWERS:
            self._make_plan()
        if walk != before:
            self.walkChanged.emit()
        if _chosen(walk) != _chosen(before):
            self.choicesChanged.emit()
        self._changes.tell()

    def _is_withdrawn(self, treatment: str) -> bool:
        """Tell whether what this visit is about was taken from patients since it began."""
        content = self._served.of(treatment)
        approval = content.treatments[treatment].approval if content else None
        return approval is not None and (treatment, approval.edition) in self._offer.withdrawn

    @Property(bool, notify=withdrawnChanged)
    def withdrawn(self) -> bool:
        """Whether what this visit is about was taken from patients since it began: the desk tells them more."""
        return self._is_withdrawn(self._walk.treatment)

    def _make_plan(self) -> None:
        now = self._clock()
        walk = self._walk
        visit = visit_of(walk.treatment, walk.answers, none_of=walk.none_of, now=now, day=walk.day)
        content = self._served.of(walk.treatment)
        assert content is not None, "only what is shown can be chosen"
        self._plan = care_plan(content, visit, self._begun_with.clinic)
        walk, shape = replace(self._walk, here=phase_on(self._plan, now.date())), self._shape()
        known = steps(content, walk.treatment, self._plan)
        self._walk = walk if walk.step in known else forward(walk, shape)
        self.planChanged.emit()

    @Slot(str)
    def start(self, language: str) -> None:
        """Begin the visit in ``language``, with the only treatment already chosen."""
        self.tick()
        if self._walk.step is not Step.WELCOME:
            return
        if self._offer.is_awaited:
            self._wanted = language
            return
        self.setLanguage(language)
        self._begun = begun([treatment.id for treatment in self._served.treatments])
        self.go(self._begun)

    @Slot()
    def next(self) -> None:
        """Go on by one screen."""
        self.tick()
        self.go(forward(self._walk, self._shape()))

    @Property(bool, notify=stepChanged)
    def sheetAhead(self) -> bool:
        """Whether the sheet is one touch away, past what is still to be read."""
        return self._walk.step in READING

    @Slot()
    def sheetNow(self) -> None:
        """Go to the sheet at once."""
        self.tick()
        self.go(sheet_now(self._walk))

    @Slot()
    def askAbout(self) -> None:
        """Ask "can I use this?" about something."""
        self.tick()
        self.go(ask_about(self._walk))

    @Slot()
    def askWhetherNormal(self) -> None:
        """Ask "is this normal?" about something that was noticed."""
        self.tick()
        self.go(is_it_normal(self._walk))

    @Slot()
    def back(self) -> None:
        """Go back by one screen; from the first one to Welcome, which forgets the visit and is asked about."""
        if is_first(self._walk, self._shape()):
            self.askToStartOver()
        else:
            self.go(backward(self._walk, self._shape()))

    @Property(bool, notify=askingChanged)
    def asking(self) -> bool:
        """Whether the patient is asked if everything is to be erased."""
        return self._asking

    def _ask(self, *, asking: bool) -> None:
        self._asking = asking
        self._changes.tell()

    @Slot()
    def askToStartOver(self) -> None:
        """Ask before everything is erased; where nothing was chosen yet, there is nothing to ask about."""
        if has_something(self._walk, self._begun):
            self._ask(asking=True)
        else:
            self.startOver()

    @Slot()
    def keepGoing(self) -> None:
        """Go on with the visit where it was."""
        self._ask(asking=False)

    @Slot()
    def startOver(self) -> None:
        """Forget everything about this patient and show Welcome, in French, as for the next one."""
        self._plan, self._wanted = None, ""
        self._begun = first = self._first()
        self._ask(asking=False)
        self.go(first)
        self.setLanguage(FRENCH)
        self.planChanged.emit()
        self.wiped.emit()

    def show(self, step: Step) -> None:
        """Go to ``step`` directly: to a screen beside the offer and back, or on to Done."""
        self.go(replace(self._walk, step=step, part=0))
