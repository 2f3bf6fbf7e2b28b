"""A patient who did not say which of opposites is theirs is told to ask, on the last screens too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Option, Question, Rule, Stance
from kiosk.i18n import Text
from kiosk.visit.walk import Step
from tests.qt.objects import CONTENT, OFFER, Objects

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kiosk.visit.offer import Offer


def text(said: str) -> Text:
    return Text.written(dict.fromkeys(CONTENT.languages, said))


def offer() -> Offer:
    """Return what asks how a wound is closed, and has opposite rules about jelly."""
    options = tuple(
        Option(id=name, icon="drop-duotone", statement=text(name), adapted=text(name)) for name in ("stitches", "glue")
    )
    question = Question(id="closed", text=text("How is it closed?"), one_of=options, careful="none")
    rules = tuple(
        Rule(id=name, stance=stance, subject="jelly", thing=text("Jelly"), for_=(name,))
        for name, stance in (("stitches", Stance.DO), ("glue", Stance.AVOID))
    )
    treatment = CONTENT.treatments["microneedling"]
    treatment = replace(treatment, questions=(*treatment.questions, question), rules=(*treatment.rules, *rules))
    return replace(OFFER, contents=(replace(CONTENT, treatments={treatment.id: treatment}),))


@pytest.fixture
def kiosk(qtbot: QtBot) -> Objects:
    return Objects(qtbot, offer())


def test_the_last_screens_say_what_to_ask_before_leaving(kiosk: Objects) -> None:
    kiosk.to(Step.TAKE_HOME)
    asked = kiosk.take_home.askFirst
    kiosk.visit.setLanguage("fr-CA")
    french = kiosk.take_home.askFirst
    kiosk.visit.startOver()

    assert asked == "Ask before you leave: How is it closed?"
    assert french == "Demandez avant de partir\N{NO-BREAK SPACE}: How is it closed?"
    assert kiosk.take_home.askFirst == ""


def test_who_answered_has_nothing_to_ask(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    kiosk.choices.toggleAnswer("pregnant")
    kiosk.visit.next()
    kiosk.choices.toggleAnswer("glue")

    for _ in range(30):
        kiosk.visit.next()

    assert kiosk.visit.at is Step.LEAVING
    assert kiosk.take_home.askFirst == ""
    assert kiosk.visit.plan.ask_first == ()


def test_each_question_says_what_holds_without_an_answer(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    first = (kiosk.choices.oneOf, kiosk.choices.questionPlace, kiosk.choices.withoutAnswer)

    kiosk.visit.next()

    assert first == (
        False,
        "Question 1 of 2",
        "If you do not answer, your sheet will say what to do if one of these applies to you.",
    )
    assert (kiosk.choices.oneOf, kiosk.choices.question) == (True, "How is it closed?")
    assert kiosk.choices.withoutAnswer == "If you do not know, ask us before you leave: your advice depends on it."


def test_none_of_these_is_an_answer_and_prefer_not_to_say_is_none(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    kiosk.choices.chooseNone()
    none = kiosk.visit.walk.none_of, kiosk.visit.walk.asked
    kiosk.visit.back()
    kiosk.choices.preferNotToSay()
    nothing = kiosk.visit.walk.asked
    kiosk.visit.back()

    assert (none, nothing) == (({"about-you"}, 1), 1)
    assert kiosk.visit.walk.none_of == frozenset()
    assert (kiosk.choices.noneChosen, kiosk.choices.preferNotChosen) == (False, True)
