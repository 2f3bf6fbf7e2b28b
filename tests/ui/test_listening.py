"""Reading aloud on the whole window: what is read, how it is marked, what ends it, and a visit by ear."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt

from kiosk.qt.patient import noticed, shown
from kiosk.speech.prepared import foreign_words
from kiosk.speech.segmentation import sentences
from kiosk.visit.walk import Step
from tests.qt.objects import CONTENT
from tests.ui.ear import Ear

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.ui.whole import Whole

LANGUAGES = pytest.mark.parametrize("language", ["fr-CA", "en-CA"])
SIZES = {(1280, 800): 338, (800, 480): 152, (1080, 1920): 298}
"""Pixels, and the width in millimetres."""
SOME_TIME = 5
"""Seconds after which a touch is meant for what is shown."""


def shown_at(whole: Whole, step: Step, language: str) -> None:
    whole.to(step)
    whole.visit.setLanguage(language)
    whole.rest()
    whole.later(SOME_TIME)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def written(item: QQuickItem) -> Iterator[str]:
    """Return what stands on an item, in its order, without the bottom bar."""
    if not item.isVisible() or item.objectName() == "bottomBar":
        return
    if item.property("titled") is not None and item.property("text"):
        yield item.property("plain") or item.property("text")
    for child in item.childItems():
        yield from written(child)


def aloud(text: str, language: str) -> str:
    """Return how a text is said, as ``Ear.heard`` has it."""
    found = sentences([text], language, foreign_words(CONTENT))
    return " / ".join(each.words for sentence in found for each in sentence.said)


def listened(whole: Whole, ear: Ear) -> list[str]:
    """Touch Listen, and return what is said."""
    whole.tap("listenButton")
    whole.wait_for(lambda: whole.speaker.count > 0)
    assert ear.silent()
    return ear.voice.said


@LANGUAGES
@pytest.mark.parametrize("step", [Step.ABOUT, Step.READY, Step.SIGNS])
def test_all_that_stands_on_a_page_is_read_once_in_its_order(whole: Whole, step: Step, language: str) -> None:
    ear = Ear(whole)
    shown_at(whole, step, language)
    expected = sentences(written(whole.named("stepScreen")), language, foreign_words(CONTENT))

    said = listened(whole, ear)

    assert len(expected) > 4
    assert said == [each.words for sentence in expected for each in sentence.said]


@LANGUAGES
def test_what_is_chosen_is_said_to_be(whole: Whole, language: str) -> None:
    ear = Ear(whole)
    shown_at(whole, Step.ABOUT, language)
    whole.choices.toggleAnswer("acne-prone")
    answer = str(whole.named("answer-acne-prone").property("text"))

    said = listened(whole, ear)

    assert said.count("choisi" if language == "fr-CA" else "chosen") == 1
    assert said[said.index(answer) + 1] in {"choisi", "chosen"}


def test_a_thing_to_avoid_is_named_with_its_condition_and_not_by_asterisks(whole: Whole) -> None:
    ear = Ear(whole)
    whole.size(1080, 1920, millimetres=298)
    shown_at(whole, Step.CARE, "en-CA")

    said = listened(whole, ear)

    assert any(each.startswith("Makeup") and each.endswith("and only when nothing stings") for each in said)
    assert not any("*" in each or "aster" in each for each in said)


def test_a_condition_is_not_said_on_a_page_without_its_things(whole: Whole) -> None:
    ear = Ear(whole)
    whole.size(1280, 800, millimetres=338)
    shown_at(whole, Step.CARE, "en-CA")
    whole.named("stepScreen").setProperty("page", 1)
    whole.rest()
    whole.later(SOME_TIME)

    said = listened(whole, ear)

    assert any("peroxide" in each and "skin is calm" in each for each in said)
    assert not any("nothing stings" in each for each in said)


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_sentence_that_is_said_is_marked_where_it_stands(whole: Whole, size: tuple[int, int]) -> None:
    Ear(whole, endless=True)
    whole.size(*size, millimetres=SIZES[size])
    shown_at(whole, Step.ABOUT, "fr-CA")
    whole.tap("listenButton")
    whole.wait_for(lambda: whole.reader.marked is not None)
    title = whole.reader.marked.property("text")
    whole.speaker.next()
    second = whole.reader.underlined
    whole.speaker.next()

    assert title == whole.named("stepScreen").property("title")
    assert second.startswith("<u>Touchez tout ce qui vous concerne.</u> Vos")
    assert whole.reader.underlined.startswith("Touchez tout ce qui vous concerne. <u>Vos")
    assert whole.named("spokenMark").parentItem() is whole.reader.marked


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_strip_can_be_touched_and_is_named(whole: Whole, size: tuple[int, int]) -> None:
    Ear(whole, endless=True)
    whole.size(*size, millimetres=SIZES[size])
    shown_at(whole, Step.ABOUT, "fr-CA")
    whole.tap("listenButton")
    whole.rest()
    names = ("repeatSentence", "pause", "nextSentence", "slower", "endListening")
    keys = [whole.named(f"{each}Button") for each in names]

    assert [key.objectName() for key in keys if min(key.width(), key.height()) < 11.95 * size[0] / SIZES[size]] == []
    assert all(key.property("text") for key in keys)


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_strip_lies_on_no_text_and_within_the_window(whole: Whole, size: tuple[int, int], *, large: bool) -> None:
    Ear(whole, endless=True)
    covered = []
    for step in (Step.ABOUT, Step.CARE):
        whole.visit.startOver()
        whole.size(*size, millimetres=SIZES[size])
        shown_at(whole, step, "fr-CA")
        whole.appearance.largeText = large
        whole.rest()
        whole.later(SOME_TIME)
        whole.tap("listenButton")
        whole.rest()
        strip = whole.named("listeningStrip")
        covers = place(strip)
        texts = [i for i in whole.items() if i.property("titled") is not None and i.property("text")]
        covered += [
            (step, text.property("text"))
            for text in texts
            if not strip.isAncestorOf(text) and place(text).intersects(covers)
        ]
        if not whole.window.contentItem().boundingRect().contains(covers):
            covered.append((step, "the window's edge"))

    assert covered == []


def test_what_to_listen_to_is_asked_on_the_first_screen_with_nothing_cut(whole: Whole) -> None:
    Ear(whole)
    poor = []
    for size, large in product(SIZES, (False, True)):
        whole.visit.startOver()
        whole.size(*size, millimetres=SIZES[size], large=large)
        whole.later(SOME_TIME)
        whole.tap("listenButton")
        whole.rest()
        screen, visit = (place(whole.named(f"listen{each}Button")) for each in ("Screen", "Visit"))
        above = [place(text).bottom() for text in whole.items() if text.objectName() == "askingText"]
        inside = whole.window.contentItem().boundingRect()
        if max(above, default=0) > screen.top() or not (inside.contains(screen) and inside.contains(visit)):
            poor.append((size, large))
        whole.key(Qt.Key.Key_Escape)

    assert poor == []


def test_a_touch_stops_it_and_another_page_ends_it(whole: Whole) -> None:
    ear = Ear(whole, endless=True)
    whole.size(1280, 800, millimetres=338)
    shown_at(whole, Step.CARE, "en-CA")
    whole.tap("listenButton")
    whole.wait_for(lambda: bool(ear.player.played))

    whole.tap(QPoint(640, 4))
    touched = whole.speaker.paused, whole.named("pauseButton").property("text")
    whole.later(SOME_TIME)
    whole.tap("pauseButton")
    goes_on = whole.speaker.playing
    whole.named("stepScreen").setProperty("page", 1)
    whole.rest()

    assert touched == (True, "Go on")
    assert goes_on
    assert not whole.speaker.playing
    assert not whole.speaker.paused
    assert whole.find("listeningStrip") is None


def test_a_slower_voice_is_gone_with_the_patient_who_wanted_it(whole: Whole) -> None:
    Ear(whole, endless=True)
    whole.size(800, 480, millimetres=152)
    shown_at(whole, Step.ABOUT, "en-CA")
    whole.tap("toolsButton")
    whole.rest()
    whole.later(SOME_TIME)
    whole.tap("slowerTool")
    slow = whole.speaker.speed
    whole.visit.startOver()

    assert slow < 1
    assert whole.speaker.speed == 1


def test_where_nothing_can_be_heard_nothing_is_offered(whole: Whole) -> None:
    offered = []
    for step in (None, Step.ABOUT):
        if step is not None:
            whole.to(step)
        whole.rest()
        offered.append(whole.find("listenButton"))

    assert offered == [None, None]


def test_who_listens_is_there(whole: Whole) -> None:
    Ear(whole, endless=True)
    shown_at(whole, Step.SIGNS, "en-CA")
    whole.tap("listenButton")
    whole.wait_for(lambda: whole.speaker.playing)
    asked = []
    for _ in range(3):
        whole.later(50)
        whole.idle.tick()
        asked.append(whole.idle.stillThere)
    whole.speaker.stop()
    whole.later(61)
    whole.idle.tick()

    assert asked == [False] * 3
    assert whole.idle.stillThere


@LANGUAGES
def test_by_ear_the_keyboard_leads_from_the_first_screen_to_paper(whole: Whole, language: str) -> None:
    ear = Ear(whole)
    whole.size(1280, 800, millimetres=338)
    whole.key(Qt.Key.Key_F1)
    ear.hears("Start in English")
    curtained = whole.find("curtain") is not None
    ear.chooses(f"start-{language}")
    ear.hears("Aujourd’hui" if language == "fr-CA" else "Today")
    for control in ("day-0", "noneButton", "sheetNowButton", "printButton"):
        ear.chooses(control)
    whole.wait_for(lambda: bool(whole.desk.papers))
    ear.hears(whole.take_home.printerText.rstrip("."))

    assert curtained
    assert whole.visit.language == language


@LANGUAGES
def test_by_ear_an_address_is_typed_letter_by_letter_and_its_question_answered(whole: Whole, language: str) -> None:
    ear = Ear(whole)
    whole.size(1280, 800, millimetres=338)
    whole.to_offer()
    whole.visit.setLanguage(language)
    whole.reader.begin()
    ear.chooses("emailButton")
    ear.goes_to("addressField")
    whole.rest(300)
    for letter in "ab@":
        ear.types(letter)
        whole.rest(200)
    spelled = ear.heard
    ear.types("hotmial.com")
    ear.hears("hotmail")
    ear.chooses("acceptSuggestionButton")
    ear.chooses("consentBox")
    ear.hears("J’accepte" if language == "fr-CA" else "I agree")
    ear.chooses("sendButton")
    whole.wait_for(lambda: bool(whole.desk.addresses))

    assert ("a / b / arobas" if language == "fr-CA" else "a / b / at sign") in spelled
    assert whole.desk.addresses == ["ab@hotmail.com"]


@LANGUAGES
def test_by_ear_the_keyboard_leads_through_care_signs_and_quiz_to_the_end(whole: Whole, language: str) -> None:
    ear = Ear(whole)
    whole.size(1080, 1920, millimetres=298)
    whole.to(Step.CARE)
    whole.visit.setLanguage(language)
    plan = whole.visit.plan
    care, sign, asked = shown.care(plan, 0, language), noticed.signs(plan, language)[0], plan.quiz[0]
    wrong = next(number for number, choice in enumerate(asked.choices) if not choice.correct)
    answer = noticed.opened(plan, sign.key, language)
    assert answer is not None
    whole.reader.begin()

    ear.hears(aloud(care.avoid[0].things[0].plain, language))
    ear.chooses("nextButton")
    ear.hears(aloud(care.to_do[0].plain, language))
    ear.goes_on_to(Step.SIGNS)
    ear.chooses(f"sign-{sign.key}")
    ear.hears(aloud(answer.instruction, language))
    ear.chooses("backButton")
    ear.goes_on_to(Step.QUIZ)
    ear.chooses(f"quiz-choice-{wrong}")
    ear.hears(aloud(asked.choices[wrong].explain.of(language), language))
    ear.goes_on_to(Step.TAKE_HOME)
    ear.chooses("printButton")
    whole.wait_for(lambda: bool(whole.desk.papers))
    ear.goes_on_to(Step.DONE)
    ear.hears("J’ai fini" if language == "fr-CA" else "I’m done")


def test_escape_and_a_touch_show_the_screen_again_and_listening_goes_on(whole: Whole) -> None:
    ear = Ear(whole, endless=True)
    found = []
    lifts: list[Callable[[], None]] = [lambda: whole.key(Qt.Key.Key_Escape), lambda: whole.tap(QPoint(200, 200))]
    for lift in lifts:
        whole.visit.startOver()
        whole.rest()
        whole.key(Qt.Key.Key_F1)
        whole.wait_for(lambda: whole.speaker.playing)
        hidden = whole.find("curtain") is not None
        whole.later(SOME_TIME)
        lift()
        whole.rest()
        found.append((hidden, whole.find("curtain") is not None, whole.speaker.playing, whole.speaker.byEar))

    assert ear.player.played
    assert found == [(True, False, True, True)] * 2


def test_a_visit_by_ear_ends_with_its_patient(whole: Whole) -> None:
    Ear(whole)
    whole.key(Qt.Key.Key_F1)
    whole.to(Step.ABOUT)
    during = whole.find("curtain") is not None
    whole.visit.startOver()
    whole.rest()

    assert during
    assert whole.find("curtain") is None
    assert not whole.speaker.byEar


def test_by_ear_the_button_to_listen_is_said_once_and_reads_the_page_again(whole: Whole) -> None:
    ear = Ear(whole)
    whole.to(Step.ABOUT)
    whole.reader.begin()
    ear.hears("I often have acne")
    ear.goes_to("listenButton")
    whole.wait_for(lambda: ear.voice.said[-1] == "Listen")
    whole.rest(500)
    once = ear.voice.said.count("Listen")
    whole.key(Qt.Key.Key_Return)
    whole.wait_for(lambda: ear.voice.said.count("I often have acne") > 1)

    assert once == 1
