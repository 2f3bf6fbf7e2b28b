"""The parts that are filled in: with keys and with taps, and what a screen reader is told of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.parts import Parts

FIELD = """
    Field {
        objectName: "name"; width: 400; focus: true; label: "Name"; value: "Lotus"; hint: "The clinic"
        onEdited: text => main.tell(text)
        onAccepted: main.tell("accepted")
    }
"""
CHOICE = """
    Choice {
        objectName: "paper"; width: 400; focus: true; label: "Paper"; hint: "None yet"
        keys: ["letter", "a4", "legal"]; names: ["Letter", "A4", "Legal"]; current: "a4"
        onChosen: key => { current = key; main.tell(key); }
    }
"""
SEGMENTS = """
    Segments {
        objectName: "until"; focus: true; label: "Valid"; current: "12"
        keys: ["6", "12", "24"]; names: ["6 months", "12 months", "24 months"]
        onChosen: key => { current = key; main.tell(key); }
    }
"""
TICKS = """
    Column {
        Tick {
            objectName: "annex"; focus: true; text: "With the annex"
            onActivated: { ticked = !ticked; main.tell("annex " + ticked); }
        }
        Toggle {
            objectName: "two"; text: "Two people"; detail: "Who wrote it may not approve it."
            onActivated: { ticked = !ticked; main.tell("two " + ticked); }
        }
    }
"""
BOTH = pytest.mark.parametrize("desk", [True, False], ids=["mouse", "finger"])


def told_to_readers(window: Parts, name: str) -> tuple[QAccessible.Role, str, str]:
    """Return the role, the name and the description that a screen reader is told."""
    found: Any = QAccessible.queryAccessibleInterface(window.named(name))
    return found.role(), found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)


def test_what_is_typed_in_a_field_is_told_letter_by_letter_and_enter_ends_it(parts: Callable[..., Parts]) -> None:
    window = parts(FIELD)

    window.type("!")
    window.key(Qt.Key.Key_Return)

    assert window.told == ["Lotus!", "accepted"]


def test_a_field_takes_another_value_without_telling_that_somebody_typed(parts: Callable[..., Parts]) -> None:
    window = parts(FIELD)

    window.named("name").setProperty("value", "Rose")

    assert (window.named("name").property("text"), window.told) == ("Rose", [])


@BOTH
def test_a_touch_anywhere_on_a_field_goes_into_it(parts: Callable[..., Parts], *, desk: bool) -> None:
    window = parts(
        'Field { objectName: "first"; width: 300; focus: true; label: "A" }\n'
        'Field { objectName: "second"; y: 200; width: 300; label: "B"; value: "b" }',
        desk=desk,
    )

    window.click("second-input")
    window.type("!")

    assert window.named("second").property("text") == "b!"


def test_what_is_only_to_be_read_says_why_and_is_not_changed(parts: Callable[..., Parts]) -> None:
    window = parts(FIELD.replace("hint:", 'readOnly: true; reason: "An edition does not change."; hint:'))

    window.type("!")

    assert window.told == []
    assert window.shows("An edition does not change.")


def test_a_reader_is_told_of_what_was_found_in_a_field(parts: Callable[..., Parts]) -> None:
    window = parts(FIELD.replace("hint:", 'tone: "blocks"; fact: "Too long."; advice: "Cut it."; hint:'))

    assert told_to_readers(window, "name-input") == (
        QAccessible.Role.EditableText,
        "Name",
        "The clinic. Too long. Cut it.",
    )


@BOTH
def test_one_of_a_list_is_chosen_with_a_touch(parts: Callable[..., Parts], *, desk: bool) -> None:
    window = parts(CHOICE, desk=desk)

    window.click("paper-box")
    window.wait_for(lambda: window.named("paper").property("opened"))
    window.click("paper-legal")

    assert window.told == ["legal"]
    assert window.shows("Legal")
    assert window.focused() == "paper-box"


def test_one_of_a_list_is_chosen_with_the_arrows_and_escape_leaves_it_as_it_was(parts: Callable[..., Parts]) -> None:
    window = parts(CHOICE)

    window.key(Qt.Key.Key_Down)
    window.wait_for(lambda: window.focused() == "paper-a4")
    window.key(Qt.Key.Key_Down)
    window.key(Qt.Key.Key_Escape)
    window.wait_for(lambda: not window.named("paper").property("opened"))
    assert window.told == []

    window.key(Qt.Key.Key_Space)
    window.wait_for(lambda: window.focused() == "paper-a4")
    window.key(Qt.Key.Key_Home)
    window.key(Qt.Key.Key_Return)
    assert window.told == ["letter"]
    assert told_to_readers(window, "paper-box")[:2] == (QAccessible.Role.ComboBox, "Paper, Letter")


def test_one_of_a_few_is_chosen_with_the_arrows(parts: Callable[..., Parts]) -> None:
    window = parts(SEGMENTS)

    window.key(Qt.Key.Key_Right)
    window.key(Qt.Key.Key_Right)
    window.key(Qt.Key.Key_Left)

    assert window.told == ["24", "12"]
    assert told_to_readers(window, "until-12")[0] == QAccessible.Role.RadioButton


@BOTH
def test_a_touch_ticks_switches_and_chooses(parts: Callable[..., Parts], *, desk: bool) -> None:
    window = parts(TICKS + SEGMENTS.replace("focus: true", "y: 300"), desk=desk)

    window.click("annex")
    window.click("two")
    window.click("until-6")

    assert window.told == ["annex true", "two true", "6"]
    role, name, more = told_to_readers(window, "two")
    assert (role, name, more) == (QAccessible.Role.CheckBox, "Two people", "Who wrote it may not approve it.")


def test_what_is_touched_is_high_enough_for_a_finger(parts: Callable[..., Parts]) -> None:
    window = parts(
        TICKS + '\nField { objectName: "name"; y: 200; width: 300 }\n' + CHOICE.replace("focus: true", "y: 300"),
        desk=False,
    )

    for name in ("annex", "two", "name-input", "paper-box"):
        assert window.named(name).height() >= 56, name
