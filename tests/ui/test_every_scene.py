"""Every scene of the patient's: on each of its pages nothing is cut, in the way, too small or hard to read."""

from __future__ import annotations

import os
from itertools import cycle, product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase

from kiosk import resources
from tests.ui.measures import Shown, place
from tests.ui.scenes import CONTENT, SCENES, SEVERAL
from tests.ui.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

DISPLAYS = {
    "22-inch": (1920, 1080, 487.0),
    "22-inch upright": (1080, 1920, 268.0),
    "15.6-inch": (1280, 800, 338.0),
    "7-inch": (800, 480, 154.0),
}
LOOKS, LANGUAGES = ("normal", "large", "contrast"), CONTENT.languages
PICTURES = os.environ.get("KIOSK_PICTURES", "")
"""A folder for a picture of each page; none is taken where it is not said."""
PAGES = {
    "treatment": ((1, 3), (1, 3), (1, 3), (3, 4)),
    "day": ((1, 1), (1, 1), (1, 1), (3, 3)),
    "about": ((1, 3), (1, 3), (1, 3), (4, 7)),
    "about, second question": ((1, 1), (1, 1), (1, 1), (2, 3)),
    "recovery": ((1, 3), (1, 2), (1, 2), (6, 9)),
    "care, today": ((4, 6), (2, 6), (4, 5), (12, 18)),
    "care, first days": ((4, 7), (2, 6), (4, 6), (12, 20)),
    "care, days 4 to 7": ((3, 7), (2, 5), (3, 6), (11, 18)),
    "care, last weeks": ((2, 4), (2, 3), (2, 4), (7, 13)),
    "care, demonstration": ((4, 7), (2, 5), (4, 6), (14, 24)),
    "can I use, one answer": ((1, 3), (1, 2), (1, 2), (3, 5)),
    "can I use, ask us": ((1, 3), (1, 2), (1, 2), (3, 4)),
    "topics": ((1, 1), (1, 1), (1, 1), (1, 2)),
    "topic": ((2, 8), (2, 6), (2, 8), (10, 23)),
    "signs": ((1, 3), (1, 2), (1, 3), (5, 10)),
    "sign, expected": ((1, 2), (1, 2), (1, 2), (4, 8)),
    "sign, call": ((1, 1), (1, 1), (1, 1), (2, 4)),
    "sign, today": ((1, 2), (1, 1), (1, 2), (3, 5)),
    "sign, emergency": ((1, 2), (1, 1), (1, 2), (3, 6)),
    "quiz": ((1, 1), (1, 1), (1, 1), (1, 3)),
    "quiz, right": ((1, 2), (1, 1), (1, 2), (2, 4)),
    "quiz, wrong": ((1, 2), (1, 1), (1, 2), (2, 4)),
    "day, chosen": ((1, 1), (1, 1), (1, 1), (3, 3)),
}  # fmt: skip
"""The most pages of a scene on each display, in normal and in large text; one where none is said."""
SAMPLE = [
    (scene, display, (LOOKS[number % 3],), (LANGUAGES[number // 3 % len(LANGUAGES)],))
    for number, (scene, display) in enumerate(
        zip(SCENES, cycle(("7-inch", "15.6-inch", "22-inch upright", "7-inch", "22-inch")))
    )
]
"""Each scene once; what is next to it differs in everything."""


@pytest.fixture
def several(qtbot: QtBot, qapp: QApplication) -> Iterator[Whole]:
    """The whole window in a clinic that has eight treatments, with the kiosk's own fonts: what fits depends on them."""
    fonts = [QFontDatabase.addApplicationFont(str(each)) for each in resources.path("assets", "fonts").glob("*.ttf")]
    whole = Whole(qtbot, qapp, SEVERAL)
    yield whole
    whole.close()
    for font in fonts:
        QFontDatabase.removeApplicationFont(font)


def settle(whole: Whole) -> None:
    """Wait until what is shown has its place: a page is laid out once its parts know how high they are."""
    before: list[tuple[QRectF, float]] = []
    for _ in range(100):
        whole.rest(15)
        places = [(place(item), item.opacity()) for item in whole.items()]
        if places == before and not whole.sheet.building:
            return
        before = places


def show(whole: Whole, display: str, look: str, language: str) -> None:
    width, height, millimetres = DISPLAYS[display]
    whole.appearance.highContrast = look == "contrast"
    whole.visit.setLanguage(language)
    whole.size(width, height, millimetres=millimetres, large=look == "large")
    settle(whole)


def pages(whole: Whole) -> Iterator[int]:
    """Show one page of the scene after the other."""
    screen = whole.find("stepScreen")
    covered = whole.window.property("covered")
    for page in range(screen.property("pageCount") if screen is not None and not covered else 1):
        if screen is not None and page != screen.property("page"):  # an answer may stand on a later one
            screen.setProperty("page", page)
            settle(whole)
        yield page
    if screen is not None:
        screen.setProperty("page", 0)


def most_pages(scene: str, display: str, look: str) -> int:
    bounds = PAGES.get(scene)
    return bounds[list(DISPLAYS).index(display)][look == "large"] if bounds is not None else 1


def poor(whole: Whole, scene: str, display: str, look: str, language: str) -> Iterator[str]:
    """Tell what is wrong on the pages of what is shown, and whether they have become more."""
    width, _, millimetres = DISPLAYS[display]
    count, screen = 0, whole.find("stepScreen")
    for page in pages(whole):
        count = page + 1
        if screen is not None and screen.property("page") != page:
            yield f"{display} {look} {language} page {count}: turns by itself to {screen.property('page') + 1}"
        for problem in Shown(whole, width / millimetres).wrong("large" if look == "large" else "normal"):
            yield f"{display} {look} {language} page {count}: {problem}"
        if PICTURES:
            name = f"{scene.replace(' ', '-').replace(',', '')}-{width}-{look}-{language[:2]}-{count}.png"
            whole.window.grabWindow().save(str(Path(PICTURES) / name))
    print(f"pages\t{scene}\t{display}\t{look}\t{language}\t{count}")  # noqa: T201 - the table, seen with -s
    if count > most_pages(scene, display, look):
        yield f"{display} {look} {language}: {count} pages"


@pytest.mark.parametrize(
    ("scene", "display", "looks", "languages"),
    [pytest.param(*each, id=f"{each[0]}, {each[1]}") for each in SAMPLE]
    + [
        pytest.param(scene, display, LOOKS, LANGUAGES, marks=pytest.mark.exhaustive, id=f"{scene}, {display}, all")
        for scene, display in product(SCENES, DISPLAYS)
    ],
)
def test_nothing_is_cut_in_the_way_too_small_or_pale(
    several: Whole, scene: str, display: str, looks: Sequence[str], languages: Sequence[str]
) -> None:
    show(several, display, looks[0], languages[0])
    SCENES[scene](several)
    found = list[str]()

    for look, language in product(looks, languages):
        show(several, display, look, language)
        found += poor(several, scene, display, look, language)

    assert found == []


def test_a_heading_and_a_foot_say_only_what_is_about_something_on_the_page(several: Whole) -> None:
    show(several, "15.6-inch", "normal", "en-CA")
    SCENES["care, first days"](several)
    settle(several)
    told, wanted = [], []

    for _ in pages(several):
        names = [item.objectName() for item in several.items()]
        texts = [str(item.property("text") or "") for item in several.items()]
        starred = any(text.rstrip("\N{NO-BREAK SPACE}").endswith("*") for text in texts)
        told.append(("not before" in texts, any(text.startswith("*") for text in texts)))
        wanted.append(("leaf" in names, starred))

    assert told == wanted
    assert set(told) >= {(True, True), (False, False)}


@pytest.mark.parametrize(("display", "look"), [("7-inch", "normal"), ("15.6-inch", "large")])
@pytest.mark.parametrize("scene", ["quiz, wrong", "quiz, right"])
def test_what_explains_an_answer_is_shown_at_once_and_the_answers_are_a_page_back(
    several: Whole, scene: str, display: str, look: str
) -> None:
    show(several, display, look, "fr-CA")
    SCENES[scene](several)
    settle(several)
    screen = several.named("stepScreen")
    at_once = screen.property("page")

    several.later(5)
    several.click("backButton")
    settle(several)

    assert at_once == screen.property("pageCount") - 1 > 0
    assert screen.property("page") == at_once - 1
    assert several.find("quiz-choice-0") is not None


@pytest.mark.parametrize("display", ["22-inch", "7-inch"])
def test_there_are_as_many_pages_on_each_of_them(several: Whole, display: str) -> None:
    show(several, display, "normal", "en-CA")
    SCENES["recovery"](several)
    settle(several)

    show(several, display, "large", "fr-CA")
    counts = [several.named("stepScreen").property("pageCount") for _ in pages(several)]

    assert len(counts) > 1
    assert set(counts) == {len(counts)}


def test_until_when_stands_on_each_page_of_things_that_end_together(several: Whole) -> None:
    show(several, "7-inch", "large", "en-CA")
    SCENES["care, last weeks"](several)
    settle(several)
    rows = {thing.plain: row for row in several.advice.avoid.rows for thing in row.things}
    seen = list[tuple[str, bool]]()

    for _ in pages(several):
        top = place(several.named("stepScreen")).top()  # what is above it is cut off
        texts = {str(item.property("text") or "") for item in several.items() if place(item).top() >= top} - {""}
        seen += [(thing, bool({rows[thing].whenShort, rows[thing].number} & texts)) for thing in texts & {*rows}]

    assert len(seen) >= len(rows)
    assert [thing for thing, is_told in seen if not is_told] == []
