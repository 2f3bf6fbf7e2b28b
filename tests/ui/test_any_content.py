"""Whatever a clinic may write, a patient gets from Welcome to the printer, and sees all of it on the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from kiosk.qt.patient import glanced, noticed, offered, shown
from kiosk.visit.offer import Offer
from kiosk.visit.walk import Step
from tests.content.valid_content import written
from tests.visit.any_visit import DAYS, ZONE, clinic_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.visit.walk import Walk
    from tests.ui.whole import Whole

SIZES = ((1920, 1080), (1080, 1920), (1280, 800), (800, 480))
SETTLED = 15
"""Milliseconds."""
LATE = 300
"""Milliseconds after which the page is laid out on the slowest machine."""
MOST_STEPS = 80


@dataclass
class Patient:
    """Somebody who goes through a visit, reads every page of it and touches all there is on it."""

    whole: Whole
    chance: Random

    @property
    def walk(self) -> Walk:
        return self.whole.visit.walk  # type: ignore[no-any-return] # Qt's properties are of any type

    def visits(self) -> list[str]:
        """Go from Welcome to Done; return what was wrong on the way."""
        whole, visit = self.whole, self.whole.visit
        visit.start(self.chance.choice(["fr-CA", "en-CA"]))
        problems = list[str]()
        for _ in range(MOST_STEPS):
            if visit.at is Step.DONE:
                return problems if whole.desk.papers else [*problems, "no paper was printed"]
            self.settle()
            problems += self.read()
            before = self.walk
            problems += self.acts()
            if (self.walk.step, self.walk.asked) != (before.step, before.asked):
                continue  # what bears an arrow goes on at once
            before = self.walk
            taps = 0
            while self.walk == before and taps < self.whole.named("stepScreen").property("pageCount"):
                self.tap("nextButton")  # pages are counted while they are laid out
                taps += 1
            if self.walk == before:
                return [*problems, f"{before} leads nowhere"]
        return [*problems, "the visit does not end"]

    def settle(self) -> None:
        self.whole.later(5)
        self.whole.rest(SETTLED)

    def tap(self, name: str) -> None:
        """Touch a control, which may have to be turned to."""
        screen = self.whole.named("stepScreen")
        for page in range(screen.property("pageCount")):
            if self.whole.find(name) is None:
                screen.setProperty("page", page)
                self.whole.rest(SETTLED)
        self.whole.later(5)
        self.whole.click(name)
        self.whole.rest(SETTLED)

    def read(self) -> list[str]:
        """Return what should be on the page and is not; a page without anything is empty."""
        wanted = {said for said in self.wanted() if said}
        missing = wanted - self.seen()
        if missing:
            self.whole.rest(LATE)
            missing -= self.seen()
        problems = [f"{self.walk.step}: {said!r} is not shown" for said in sorted(missing)]
        return problems if wanted else [f"{self.walk} is empty"]

    def seen(self) -> set[str]:
        """Return all words on the pages of the screen."""
        kinds, words, screen = ("plain", "text"), set[str](), self.whole.named("stepScreen")
        page = -1
        while (page := page + 1) < screen.property("pageCount"):  # they are counted while it is laid out
            screen.setProperty("page", page)
            self.whole.rest(SETTLED)
            words |= {str(item.property(kind)) for item in self.whole.items() for kind in kinds if item.property(kind)}
        screen.setProperty("page", 0)
        self.whole.rest(SETTLED)
        return words

    def wanted(self) -> Iterator[str]:  # noqa: C901, PLR0912 - a page each
        """Return what the page has to show."""
        walk, plan, language = self.walk, self.whole.visit.plan, self.whole.visit.language
        match walk.step:
            case Step.TREATMENT:
                yield from (treatment.name.of(language) for treatment in self.whole.visit.served.treatments)
            case Step.DAY:
                yield from (row.date for row in self.whole.choices.treatedOn.near.rows)
            case Step.READY:
                yield self.whole.advice.madeFor
            case Step.ABOUT:
                question = self.whole.visit.questions[walk.asked]
                yield from (option.statement.of(language) for option in question.options)
                yield question.text.of(language) if question.text else ""
                yield offered.without_answer(question, language)
            case Step.RECOVERY:
                for card in glanced.cards(plan, language):
                    yield card.title
                    yield from (thing.plain for thing in card.things)
                yield glanced.foot(plan, language).plain
            case Step.CARE:
                care = shown.care(plan, walk.phase, language)
                yield from (row.plain for row in (*care.expect, *care.notices))
                yield from (row.plain for row in care.to_do)
                yield from (thing.plain for row in care.avoid for thing in row.things)
                yield from (row.plain for row in care.again)
                if self.whole.named("stepScreen").property("remarks"):
                    yield from (row.remark for row in care.avoid)
                    yield care.explained.plain
                else:
                    yield care.conditions.plain
            case Step.TOPICS if walk.topic < 0:
                yield from (topic.title for topic in shown.topics(plan, language))
            case Step.TOPICS:
                topic = shown.topic(plan, walk.topic, language)
                yield topic.title
                yield from (said.plain for said in (topic.lead, *topic.why, *topic.now, *topic.later))
            case Step.SIGNS if not walk.sign:
                yield from (sign.plain for sign in noticed.signs(plan, language))
                yield self.urgent()
            case Step.SIGNS:
                sign = noticed.opened(plan, walk.sign, language)
                assert sign is not None
                yield from (sign.verdict, sign.days, sign.instruction, sign.at_once)
                yield from (line.plain for line in sign.lines)
                for band in sign.later:
                    yield from (band.title, band.instruction, *(line.plain for line in band.told))
            case Step.QUIZ:
                question = shown.question(plan, walk.question, walk.choice, language)
                yield from (question.text, question.explanation.plain, *(choice.label for choice in question.choices))
            case _:
                yield from (self.whole.take_home.printerText, self.whole.take_home.askFirst)

    def urgent(self) -> str:
        """Return what the row of urgent signs says: their names, where those leave room for the others."""
        row, short = self.whole.find("urgentSigns"), self.whole.visit.say("Urgent? See when to call 911")
        return short if row and row.property("text") == short else str(self.whole.advice.signs.urgentPlain)

    def acts(self) -> list[str]:  # noqa: C901 - a page each
        """Do what can be done on a page; return what was wrong on those that it leads to."""
        whole, walk, plan, problems = self.whole, self.walk, self.whole.visit.plan, list[str]()
        match walk.step:
            case Step.DAY:
                day = whole.clock.date() - timedelta(days=self.chance.choice([0, 0, 1, 5, 27]))
                whole.choices.treatedOn.choose(day.isoformat())
                self.settle()
            case Step.ABOUT:
                self.answers()
            case Step.TOPICS if walk.topic < 0:
                for number in range(len(plan.topics)):
                    whole.advice.openTopic(number)
                    problems += self.comes_back()
            case Step.SIGNS if not walk.sign:
                for sign in plan.signs:
                    whole.advice.signs.touch(f"{sign.id}.0")
                    problems += self.comes_back()
            case Step.QUIZ:
                for number in range(len(plan.quiz[walk.question].choices)):
                    whole.advice.answerQuiz(number)
                    self.settle()
                    problems += self.read()
            case Step.TAKE_HOME:
                whole.sheet.chooseFormat(self.chance.choice(["both", "both", "one", "large"]))
                whole.wait_for(lambda: whole.sheet.made is not None and not whole.sheet.building)
                self.settle()
                self.tap("printButton")
                whole.wait_for(lambda: whole.take_home.paperState != "")
            case _:
                pass
        if walk.step in {Step.CARE, Step.SIGNS} and self.chance.random() < 0.2:
            whole.visit.setLanguage(self.chance.choice(["fr-CA", "en-CA"]))
            self.settle()
            problems += self.read()
        return problems

    def answers(self) -> None:
        question = self.whole.visit.questions[self.walk.asked]
        match self.chance.choice(["nothing", "none", "no", "some", "some", "all"]):
            case "none":
                self.tap("noneButton")
            case "no":
                self.tap("preferNotButton")
            case "some":
                self.whole.choices.toggleAnswer(self.chance.choice(question.options).id)
            case "all":
                for option in question.options:
                    self.whole.choices.toggleAnswer(option.id)
            case _:
                pass

    def comes_back(self) -> list[str]:
        """Read what was opened, and go back to the list."""
        opened = self.walk
        self.settle()
        problems = self.read()
        self.whole.visit.back()
        self.settle()
        return problems if self.walk != opened else [*problems, f"from {opened} nothing leads back"]


def wrong(whole: Whole, seed: int) -> list[str]:
    """Return what is wrong when a patient goes through a content."""
    chance, made = Random(seed), written(seed)
    whole.visit.startOver()
    whole.desk.papers.clear()
    whole.clock = datetime.combine(chance.choice(DAYS), time(chance.choice([0, 9, 14, 23]), 40), ZONE)
    content = replace(made.content, languages=("fr-CA", "en-CA"))
    whole.visit.take(Offer((content,), clinic_of(made), demo=True))
    whole.size(*chance.choice(SIZES), large=chance.random() < 0.3)
    problems = Patient(whole, chance).visits()
    return [f"written({seed}): {problem}" for problem in [*problems, *whole.warnings]]


def test_a_patient_gets_from_welcome_to_the_printer_whatever_a_clinic_wrote(whole: Whole) -> None:
    assert [problem for seed in range(4) for problem in wrong(whole, seed)] == []


@pytest.mark.exhaustive
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("piece", range(6))
def test_every_patient_gets_from_welcome_to_the_printer(whole: Whole, piece: int) -> None:
    assert [problem for seed in range(100 + 10 * piece, 110 + 10 * piece) for problem in wrong(whole, seed)] == []
