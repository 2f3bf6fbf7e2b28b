"""The field for a text with its marks: with keys and with the mouse, in French and in English."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QTextImageFormat,
)
from PySide6.QtQuick import QQuickTextDocument

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.qt.staff.marked.chips import picture
from kiosk.qt.staff.marked.source import letters, written
from kiosk.qt.staff.marked.spaces import NBSP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QClipboard
    from PySide6.QtWidgets import QApplication

    from tests.staff.parts import Parts

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MARKS = ["{until:sun}", "{phone}"]
SOURCE = "Évitez le **soleil direct** jusqu’au {until:sun}. Sinon, {phone}"
BODY = """
    MarkedField {
        id: field
        objectName: "why"; width: 460; focus: true; multiline: true; label: "Pourquoi"; language: "%s"; source: "%s"
        marks: ["{until:sun}", "{phone}"]; labels: ["Date : soleil", "la clinique"]
        onEdited: source => main.tell(source)
        onAccepted: main.tell("accepted")
    }
    MarkBar {
        objectName: "bar"; y: 300; field: field; marks: field.marks; labels: field.labels
    }
    Field { objectName: "next"; y: 400; width: 300; label: "Next" }
"""


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty afterwards."""
    assert qapp is not None
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def writing(parts: Callable[..., Parts]) -> Callable[..., Parts]:
    """Open a field with a text, the caret at its end."""

    def opens(source: str = SOURCE, text_language: str = FRENCH, **more: object) -> Parts:
        window = parts(BODY % (text_language, source), **more)
        window.key(Qt.Key.Key_End, CONTROL)
        return window

    return opens


def source(window: Parts) -> str:
    """Return what the field would store, as it told it last."""
    told = window.told
    return told[-1] if told else ""


def description(window: Parts) -> str:
    return QAccessible.queryAccessibleInterface(window.named("why-input")).text(QAccessible.Text.Description)


def test_opening_a_text_changes_nothing_and_a_reader_hears_its_marks_in_words(writing: Callable[..., Parts]) -> None:
    window = writing()

    assert window.told == []
    assert description(window) == "Évitez le soleil direct jusqu’au Date : soleil. Sinon, la clinique"


def test_a_mark_is_one_letter_to_the_keys(writing: Callable[..., Parts]) -> None:
    window = writing()

    window.key(Qt.Key.Key_Backspace)
    assert source(window) == "Évitez le **soleil direct** jusqu’au {until:sun}. Sinon, "

    window.key(Qt.Key.Key_Z, CONTROL)
    assert source(window) == SOURCE


@pytest.mark.parametrize(
    ("language", "typed", "stored"),
    [
        (FRENCH, " Et la fièvre?", f" Et la fièvre{NBSP}?"),
        (FRENCH, " Et la fièvre ?", f" Et la fièvre{NBSP}?"),
        (FRENCH, " à 12:30", " à 12:30"),
        (ENGLISH, " Any fever?", " Any fever?"),
    ],
)
def test_the_spaces_of_french_come_by_themselves_and_only_there(
    writing: Callable[..., Parts], language: str, typed: str, stored: str
) -> None:
    window = writing(text_language=language)

    window.type(typed)

    assert source(window) == SOURCE + stored


def test_one_undo_takes_the_sign_and_its_space_and_so_does_one_backspace(writing: Callable[..., Parts]) -> None:
    window = writing("Douleur")

    window.type("?")
    assert source(window) == f"Douleur{NBSP}?"
    window.key(Qt.Key.Key_Z, CONTROL)
    assert source(window) == "Douleur"

    window.type("?")
    window.key(Qt.Key.Key_Backspace)
    assert source(window) == "Douleur"


def test_control_b_makes_the_word_at_the_caret_bold_and_plain_again(writing: Callable[..., Parts]) -> None:
    window = writing("Ne grattez jamais")

    window.key(Qt.Key.Key_B, CONTROL)
    assert source(window) == "Ne grattez **jamais**"
    window.key(Qt.Key.Key_B, CONTROL)
    assert source(window) == "Ne grattez jamais"

    window.key(Qt.Key.Key_A, CONTROL)
    window.click("bar-bold")
    assert source(window) == "**Ne grattez jamais**"
    assert window.named("bar-bold").property("ticked")
    window.click("bar-bold")
    assert not window.named("bar-bold").property("ticked")


def test_stars_and_braces_are_not_typed_and_those_that_were_there_stay(writing: Callable[..., Parts]) -> None:
    window = writing("Mark {gone} and 2 * 3")

    window.type("*{x}")

    assert source(window) == "Mark {gone} and 2 * 3x"


def test_a_date_is_chosen_in_words_and_put_in_apart_from_the_word_before(writing: Callable[..., Parts]) -> None:
    window = writing("Évitez le soleil jusqu’au")

    window.click("bar-date")
    window.wait_for(lambda: window.focused() == "bar-{until:sun}")
    window.key(Qt.Key.Key_Return)
    window.wait_for(lambda: window.focused() == "why-input")
    window.type(".")

    assert source(window) == "Évitez le soleil jusqu’au {until:sun}."


def test_a_copy_keeps_its_marks_here_and_is_words_elsewhere(
    writing: Callable[..., Parts], clipboard: QClipboard
) -> None:
    window = writing()

    window.key(Qt.Key.Key_A, CONTROL)
    window.key(Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "Évitez le soleil direct jusqu’au Date : soleil. Sinon, la clinique"
    window.key(Qt.Key.Key_End, CONTROL)
    window.key(Qt.Key.Key_Return)
    window.key(Qt.Key.Key_V, CONTROL)
    assert source(window) == f"{SOURCE}\n{SOURCE}"

    window.key(Qt.Key.Key_A, CONTROL)
    window.key(Qt.Key.Key_X, CONTROL)
    assert source(window) == ""
    window.key(Qt.Key.Key_Insert, SHIFT)
    assert source(window) == f"{SOURCE}\n{SOURCE}"


def test_what_another_program_copied_comes_in_plain_with_the_spaces_of_french(
    writing: Callable[..., Parts], clipboard: QClipboard
) -> None:
    window = writing("Voir ")
    data = QMimeData()
    data.setHtml("<b>gras ?</b>")
    data.setText("**gras ?** {phone}\ufffc")
    clipboard.setMimeData(data)

    window.key(Qt.Key.Key_V, CONTROL)

    assert source(window) == f"Voir gras{NBSP}? phone"


@pytest.mark.parametrize(("language", "cut"), [(FRENCH, "Couper"), (ENGLISH, "Cut")])
def test_the_menu_of_the_right_button_is_ours_in_each_language(
    writing: Callable[..., Parts], language: str, cut: str
) -> None:
    window = writing("Ne grattez jamais", language=language)

    window.key(Qt.Key.Key_A, CONTROL)
    window.right_click("why-input")
    assert window.shows(cut)
    window.click("words-strong")

    assert source(window) == "**Ne grattez jamais**"


def test_tab_goes_on_and_enter_in_a_single_line_is_told(writing: Callable[..., Parts]) -> None:
    window = writing("Maquillage")
    window.named("why").setProperty("multiline", False)  # noqa: FBT003 - Qt's

    window.key(Qt.Key.Key_Return)
    assert window.told == ["accepted"]
    window.key(Qt.Key.Key_Tab)
    assert window.focused() == "bar-bold"


def test_what_is_only_to_be_read_can_be_copied_and_not_changed(
    writing: Callable[..., Parts], clipboard: QClipboard
) -> None:
    window = writing("Ne grattez jamais")
    window.named("why").setProperty("readOnly", True)  # noqa: FBT003 - Qt's

    window.type("x?")
    window.key(Qt.Key.Key_A, CONTROL)
    for key in (Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_B):
        window.key(key, CONTROL)

    assert window.told == []
    assert clipboard.text() == "Ne grattez jamais"


def test_a_text_from_elsewhere_replaces_it_and_leaves_the_caret(writing: Callable[..., Parts]) -> None:
    window = writing("abc def")
    window.key(Qt.Key.Key_Home, CONTROL)
    window.key(Qt.Key.Key_Right)

    window.named("why").setProperty("source", "abcd {until:sun}")
    window.type("!")

    assert source(window) == f"a{NBSP}!bcd {{until:sun}}"


def marks_of(window: Parts) -> list[QTextImageFormat]:
    """Return how each mark is drawn, in their order."""
    held = window.named("why-input").property("textDocument")
    assert isinstance(held, QQuickTextDocument)
    block = held.textDocument().begin()
    found, fragments = [], block.begin()
    while not fragments.atEnd():
        if fragments.fragment().charFormat().isImageFormat():
            found.append(fragments.fragment().charFormat().toImageFormat())
        fragments += 1
    return found


def test_marks_grow_with_the_letters_and_there_is_nothing_to_undo_then(writing: Callable[..., Parts]) -> None:
    window = writing(desk=False)
    before = [mark.height() for mark in marks_of(window)]
    assert len(before) == len(MARKS)

    window.size(1920, 1200)

    assert [mark.height() for mark in marks_of(window)] == pytest.approx([1.5 * high for high in before], rel=0.06)
    assert not window.named("why-input").property("canUndo")
    assert window.told == []


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_mark_is_drawn_in_the_pixels_of_the_screen(qapp: QApplication, ratio: float) -> None:
    assert qapp is not None
    font = QFont()
    font.setPixelSize(20)

    made = picture("Date", font, QColor("black"), QColor("white"), ratio)

    assert made.devicePixelRatio() == ratio
    assert made.height() == round(QFontMetricsF(font).height() * ratio)


def test_what_was_found_is_coloured_where_it_stands_and_is_no_part_of_the_text(writing: Callable[..., Parts]) -> None:
    window = writing("🩹 **Le {phone}** 48 heures")
    place = "🩹 **Le {phone}** 48 heures".index("48")
    window.named("why").setProperty("tints", [f"{place} 2 wrong"])

    held = window.named("why-input").property("textDocument")
    assert isinstance(held, QQuickTextDocument)
    drawn = held.textDocument().begin().layout().formats()
    plain = held.textDocument().toPlainText()

    assert [plain.encode("utf-16-le")[2 * each.start : 2 * (each.start + each.length)] for each in drawn] == [
        "48".encode("utf-16-le")
    ]
    assert window.told == []


def test_a_line_s_end_that_the_mouse_brings_into_one_line_is_a_blank(writing: Callable[..., Parts]) -> None:
    window = writing("Maquillage")
    window.named("why").setProperty("multiline", False)  # noqa: FBT003 - Qt's

    window.named("why-input").insert(10, "\nléger")  # type: ignore[attr-defined]  # as a middle click does

    assert source(window) == "Maquillage léger"


# -- any keys at all -----------------------------------------------------------------------


LETTERS_TYPED = ("a", "é", "?", ":", "!", "«", "»", ";", " ", "*", "{", "}", "3", "\ufffc")


class Fuzz:
    """Keys at random, as a person or a cat would press them."""

    def __init__(self, window: Parts, seed: int) -> None:
        self.window, self.luck = window, random.Random(seed)
        self.input: Any = window.named("why-input")

    def press(self) -> None:
        key, luck = self.window.key, self.luck
        moves = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        acts: list[Callable[[], object]] = [
            lambda: key(luck.choice(moves), luck.choice((Qt.KeyboardModifier.NoModifier, SHIFT, CONTROL))),
            lambda: key(luck.choice(moves), SHIFT),
            lambda: self.window.type(luck.choice(LETTERS_TYPED[:-1])),
            lambda: self.window.type(luck.choice(LETTERS_TYPED[:4])),
            lambda: key(luck.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete))),
            lambda: key(luck.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete)), CONTROL),
            lambda: key(luck.choice((Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_B)), CONTROL),
            lambda: key(Qt.Key.Key_Return),
            lambda: key(luck.choice((Qt.Key.Key_Z, Qt.Key.Key_Y)), CONTROL),
            self._compose,
            self._elsewhere,
        ]
        luck.choice(acts)()

    def _compose(self) -> None:
        for event in (QInputMethodEvent("^", []), QInputMethodEvent()):
            if not event.preeditString():
                event.setCommitString(self.luck.choice(("ê", "🩹", "?")))
            QGuiApplication.sendEvent(self.input, event)

    def _elsewhere(self) -> None:
        data = QMimeData()
        data.setText(self.luck.choice(("**x** {phone}", "a\r\nb\u2028c", "mot ?", "\ufffc🩹", "{en:peeling}")))
        QGuiApplication.clipboard().setMimeData(data)
        self.window.key(Qt.Key.Key_V, CONTROL)


def test_no_keys_lose_anything_and_undo_and_redo_lead_everywhere(writing: Callable[..., Parts]) -> None:
    start = SOURCE
    window = writing(start)
    field, document = window.named("why"), window.named("why-input").property("textDocument")
    assert isinstance(document, QQuickTextDocument)
    text = document.textDocument()
    for seed in range(500):
        window.forget()
        field.setProperty("source", "")
        field.setProperty("source", start)
        fuzz = Fuzz(window, seed)
        fuzz.input.setProperty("cursorPosition", fuzz.luck.randrange(fuzz.input.property("length") + 1))
        for _ in range(fuzz.luck.randrange(4, 14)):
            fuzz.press()
        end, whole = field.property("stored"), not text.isRedoAvailable()
        assert written(letters(end, MARKS.__contains__)).source == end, seed
        while text.isUndoAvailable():
            fuzz.input.undo()
        assert field.property("stored") == start, seed
        while text.isRedoAvailable():
            fuzz.input.redo()
        if whole:
            assert field.property("stored") == end, seed
