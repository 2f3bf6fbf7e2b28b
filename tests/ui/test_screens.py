"""The screens with a real visit: what touches and keys do on them.

Whether all of them can be read and touched at each size is measured in test_every_scene.py; what needs paper or email
is shown in the end-to-end tests.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.config import ClinicSettings
from kiosk.content import packs
from kiosk.content.languages import for_screens
from kiosk.i18n import FRENCH, words
from kiosk.qt.common.images import Icons
from kiosk.qt.common.surroundings import Clinic
from kiosk.qt.common.translator import Translator
from kiosk.qt.patient.advice import Advice
from kiosk.qt.patient.appearance import Appearance
from kiosk.qt.patient.choices import Choices
from kiosk.qt.patient.visit import Visit
from kiosk.visit.clinic import clinic as clinic_of
from kiosk.visit.offer import Offer
from tests.ui.scenes import asking_twice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


SIZES = [(1920, 1080), (1080, 1920), (1280, 800), (800, 480)]
NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("America/Toronto"))


@dataclass
class Shown:
    """A window with a real visit in it."""

    window: QQuickWindow
    visit: Any  # their properties are Qt's, which mypy cannot see through
    choices: Any
    advice: Any
    languages: list[str]

    def open(self, screen: str, size: tuple[int, int], *, large: bool) -> None:
        self.window.resize(*size)
        self.window.setProperty("large", large)
        self.window.setProperty("screen", "")
        self.window.setProperty("screen", screen)
        QTest.qWait(20)
        self.settle()

    def settle(self) -> None:
        """Wait until what is shown has its place: a page is laid out once its parts know how high they are."""
        before: list[QRectF] = []
        for _ in range(100):
            QTest.qWait(20)
            places = [_place(item) for item in self.items()]
            if places == before:
                return
            before = places

    def items(self) -> list[QQuickItem]:
        return list(_visible(self.window.contentItem()))

    def named(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)

    def click(self, name: str) -> None:
        item = self.named(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def tab_to(self, name: str) -> QQuickItem:
        self.window.requestActivate()
        QTest.qWait(30)
        for _ in range(30):
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
            if self.window.activeFocusItem().objectName() == name:
                break
        return self.window.activeFocusItem()


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from _visible(child)


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.fixture
def shown(qapp: QApplication, checkout: Path) -> Iterator[Shown]:
    content = asking_twice(for_screens(packs.load(checkout / "assets" / "content")))
    value = clinic_of(ClinicSettings(name="Clinique Exemple", phone="418-555-0123"), content.languages)
    offer = Offer((content,), value, demo=True)
    visit = Visit(offer, lambda: NOON, lambda: None)
    appearance = Appearance(visit)
    choices, advice = Choices(visit, lambda: NOON, lambda: None), Advice(visit, lambda _treatment, _question: None)
    clinic = Clinic(value, FRENCH)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(checkout / "ui"))
    engine.addImageProvider("icon", Icons())
    warnings: list[str] = []
    engine.warnings.connect(lambda found: warnings.extend(each.toString() for each in found))
    translator = Translator(words(FRENCH))
    qapp.installTranslator(translator)

    def speak() -> None:
        translator.words = words(visit.language)
        engine.retranslate()

    visit.languageChanged.connect(speak)
    engine.setInitialProperties(
        {"visit": visit, "appearance": appearance, "choices": choices, "advice": advice, "clinic": clinic}
    )
    engine.load(QUrl.fromLocalFile(str(checkout / "tests" / "ui" / "Host.qml")))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.show()

    yield Shown(window, visit, choices, advice, [row.key for row in clinic.languages.rows])

    window.close()
    visit.languageChanged.disconnect(speak)
    shiboken6.delete(engine)
    qapp.removeTranslator(translator)
    assert warnings == []


def _to_plan(shown: Shown, language: str) -> None:
    visit = shown.visit
    visit.start(language)
    shown.choices.treatedOn.choose("2026-11-22")
    visit.next()
    shown.choices.toggleAnswer("acne-prone")
    shown.choices.toggleAnswer("cold-sores")
    visit.next()
    visit.next()
    visit.next()
    visit.next()


def _second(shown: Shown) -> None:
    shown.visit.go(replace(shown.visit.walk, asked=1))
    shown.choices.toggleAnswer("stitches")


@pytest.mark.parametrize("size", SIZES, ids=[f"{w}x{h}" for w, h in SIZES])
def test_next_leads_through_all_that_does_not_fit_at_once(shown: Shown, size: tuple[int, int]) -> None:
    _to_plan(shown, "fr-CA")
    shown.open("care", size, large=True)
    screen = shown.named("stepScreen")
    count, before, read = screen.property("pageCount"), shown.visit.walk, list[str]()
    advice = shown.advice
    every = [row.plain for rows in (advice.expect, advice.toDo, advice.notices) for row in rows.rows]
    things = {thing.plain for row in advice.avoid.rows for thing in row.things}

    for page in range(count):
        assert (screen.property("page"), shown.visit.walk) == (page, before)
        read += [str(item.property("plain")) for item in shown.items() if item.property("plain")]
        shown.click("nextButton")
        QTest.qWait(10)

    assert count > 1
    assert shown.visit.walk.phase == before.phase + 1
    assert every
    assert set(every) | things <= set(read)


def test_pages_are_turned_by_the_keyboard_too_and_what_has_it_is_seen(shown: Shown) -> None:
    _to_plan(shown, "fr-CA")
    shown.open("care", (800, 480), large=False)
    screen, found = shown.named("stepScreen"), []
    shown.tab_to("nextButton")

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(shown.window, key)
        QTest.qWait(10)
        found.append((screen.property("page"), shown.window.activeFocusItem().objectName()))

    assert found == [(1, "nextButton"), (2, "nextButton"), (1, "nextButton")]


def test_a_touch_chooses_and_another_takes_it_back(shown: Shown) -> None:
    shown.visit.start("fr-CA")
    shown.choices.treatedOn.choose("2026-11-22")
    shown.visit.next()
    shown.open("about", (1920, 1080), large=False)

    shown.click("answer-acne-prone")
    chosen = [row.key for row in shown.choices.answers.rows if row.picked]
    shown.click("answer-acne-prone")

    assert chosen == ["acne-prone"]
    assert {row.picked for row in shown.choices.answers.rows} == {False}


def test_of_one_of_some_options_another_touch_takes_the_place_of_the_one_before(shown: Shown) -> None:
    _to_plan(shown, "en-CA")
    _second(shown)
    shown.open("about", (1280, 800), large=False)

    shown.click("answer-glue")

    assert [row.key for row in shown.choices.answers.rows if row.picked] == ["glue"]
    assert shown.choices.questionPlace == "Question 2 of 2"
    assert "you will get the advice for: “I have stitches" in shown.named("withoutAnswer").property("text")


def test_the_language_switch_keeps_the_place(shown: Shown) -> None:
    _to_plan(shown, "fr-CA")
    shown.visit.next()
    shown.open("care", (1920, 1080), large=False)

    shown.click("languageSwitch-en-CA")
    QTest.qWait(30)

    assert shown.visit.language == "en-CA"
    assert shown.advice.phase == 1
    assert any(item.property("text") == "Avoid" for item in shown.items())


def test_the_keyboard_alone_answers_a_question(shown: Shown) -> None:
    _to_plan(shown, "fr-CA")
    shown.open("quiz", (1920, 1080), large=False)

    shown.tab_to("quiz-choice-0")
    QTest.keyClick(shown.window, Qt.Key.Key_Down)
    QTest.keyClick(shown.window, Qt.Key.Key_Return)

    assert shown.advice.answer == 1
    assert shown.window.activeFocusItem().objectName() == "quiz-choice-1"


@pytest.mark.parametrize("size", [(1280, 800), (800, 480)])
def test_a_wrong_answer_may_be_tried_again_with_the_keyboard_at_the_first_answer(
    shown: Shown, size: tuple[int, int]
) -> None:
    _to_plan(shown, "en-CA")
    shown.open("quiz", size, large=False)
    right = next(number for number, choice in enumerate(shown.visit.plan.quiz[0].choices) if choice.correct)
    shown.tab_to(f"quiz-choice-{right}")
    shown.advice.answerQuiz((right + 1) % len(shown.visit.plan.quiz[0].choices))
    QTest.qWait(30)
    told = shown.advice.explanationPlain

    shown.click("tryAgainButton")
    QTest.qWait(30)

    assert told
    assert (shown.advice.answer, shown.advice.explanationPlain) == (-1, "")
    assert shown.window.activeFocusItem().objectName() == "quiz-choice-0"
    shown.advice.answerQuiz(right)
    QTest.qWait(30)
    assert not [item for item in shown.items() if item.objectName() == "tryAgainButton" and item.isVisible()]


@pytest.mark.parametrize(
    ("screen", "first", "arrows", "name"),
    [("about", "answer-acne-prone", 2, "answer-pregnant"), ("day", "date-2026-11-18", 1, "date-2026-11-19")],
)
def test_space_chooses_and_the_keyboard_stays_where_it_was(
    shown: Shown, screen: str, first: str, arrows: int, name: str
) -> None:
    _to_plan(shown, "fr-CA")
    shown.choices.treatedOn.choose("2026-11-18")
    shown.open(screen, (1280, 800), large=False)
    shown.tab_to(first)
    for _ in range(arrows):
        QTest.keyClick(shown.window, Qt.Key.Key_Right)
    control = shown.named(name)
    found = []

    for _ in range(3):
        QTest.keyClick(shown.window, Qt.Key.Key_Space)
        QTest.qWait(30)
        found.append((shown.window.activeFocusItem() == control, control.property("ticked")))

    assert found == [(True, True), (True, name == "date-2026-11-19"), (True, True)]


def test_a_group_of_things_that_are_each_higher_than_a_page_is_as_high_as_they_are_together(shown: Shown) -> None:
    _to_plan(shown, "fr-CA")
    advice = shown.advice
    first = advice.avoid.rows[0]
    long = replace(first.things[0], plain="interminable " * 200, styled="")
    advice.avoid.take([replace(first, things=(long, long))])

    shown.open("care", (800, 480), large=True)

    (group,) = (item for item in shown.items() if item.property("leafed") is not None)
    things = [item for item in shown.items() if item.property("text") == long.plain and item.property("small") is False]
    last = things[-1]
    bottom = last.mapToItem(group, QPointF(0, last.height())).y() + group.property("cutAbove")
    assert len(things) == 2
    assert group.property("whole") >= bottom


@pytest.mark.parametrize("size", SIZES, ids=[f"{w}x{h}" for w, h in SIZES])
def test_each_thing_has_its_own_picture_before_it_and_a_cross_or_a_tick_where_it_has_none(
    shown: Shown, size: tuple[int, int]
) -> None:
    _to_plan(shown, "fr-CA")
    advice = shown.advice
    wanted = {thing.plain: thing.picture for row in advice.avoid.rows for thing in row.things}
    wanted |= {row.plain: row.picture for row in advice.toDo.rows}
    avoided, task = advice.avoid.rows[0], advice.toDo.rows[0]
    things = (replace(avoided.things[0], picture=""), *avoided.things[1:])
    advice.avoid.take([replace(avoided, things=things), *advice.avoid.rows[1:]])
    advice.toDo.take([replace(task, picture=""), *advice.toDo.rows[1:]])
    shown.open("care", size, large=False)

    found: dict[str, str] = {}
    for _ in range(shown.named("stepScreen").property("pageCount")):
        found |= {
            str(item.property("text")): str(item.property("symbol"))
            for item in shown.items()
            if item.property("symbol") and item.property("bare") is False
        }
        shown.click("nextButton")
        QTest.qWait(10)

    assert {said: found.get(said) for said in wanted} == wanted | {
        things[0].plain: "x-circle-duotone",
        task.plain: "check-circle-duotone",
    }


def test_every_control_has_a_name_for_a_screen_reader(shown: Shown) -> None:
    _to_plan(shown, "fr-CA")
    for screen in ("treatment", "day", "about", "ready", "care", "signs", "quiz"):
        shown.open(screen, (800, 480), large=True)

        nameless = [
            item.objectName()
            for item in shown.items()
            if item.property("pressedOn") is not None and not item.property("text")
        ]

        assert nameless == []
