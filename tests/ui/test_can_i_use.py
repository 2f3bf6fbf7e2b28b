"""The question whether one thing may be used, from the advice and back to it, by touch and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.ui.whole import Whole


def asking(whole: Whole) -> None:
    whole.to(Step.CARE)
    whole.rest(150)
    whole.later(5)
    whole.click("askAboutButton")
    whole.rest(100)


def typed(whole: Whole, text: str) -> None:
    """Type on a keyboard of its own."""
    for letter in text:
        QTest.keyClick(whole.window, Qt.Key(ord(letter.upper())))


def words(whole: Whole) -> set[str]:
    return {str(item.property("text")) for item in whole.items() if item.property("text")}


def test_a_thing_is_asked_about_by_touch_and_back_leads_to_the_advice(whole: Whole) -> None:
    whole.size(1280, 800, millimetres=338)
    asking(whole)

    for letter in "retinol":
        whole.later(5)
        whole.click(f"key-{letter}")
    whole.rest(150)
    found = words(whole)
    whole.later(5)
    whole.click("backButton")

    assert "Not before Sunday, December 6" in found
    assert whole.visit.at is Step.CARE
    assert whole.can_i_use.query == ""


def test_what_no_advice_names_is_counted_once_and_leads_to_the_clinic(whole: Whole) -> None:
    whole.size(1280, 800, millimetres=338)
    asking(whole)

    typed(whole, "unguent")
    whole.rest(150)
    found = words(whole)
    whole.later(5)
    whole.click("nextButton")

    assert "Ask us" in found
    assert whole.visit.at is Step.CARE
    assert whole.unanswered == ["microneedling"]


def test_on_a_small_display_the_answer_is_the_next_page(whole: Whole) -> None:
    whole.size(800, 480, millimetres=154)
    whole.to(Step.CARE)
    whole.visit.askAbout()
    whole.rest(100)

    typed(whole, "retinol")
    QTest.keyClick(whole.window, Qt.Key.Key_Return)
    whole.rest(150)

    assert "Not before Sunday, December 6" in words(whole)
    assert whole.find("key-a") is None


def test_every_suggestion_can_be_touched_and_is_asked_about(whole: Whole) -> None:
    whole.size(1280, 800, millimetres=338)
    asking(whole)
    typed(whole, "retinol")
    whole.rest(100)
    first = whole.can_i_use.suggestions[0]

    whole.later(5)
    whole.click("suggestion-0")

    assert whole.can_i_use.query == first
    assert whole.can_i_use.answers.rows
