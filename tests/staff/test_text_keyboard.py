"""The keyboard for text on the touchscreen: tapped, it types into whatever has the focus, which stays in sight."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.qt.staff.marked.spaces import NBSP
from kiosk.qt.staff.typist import begins_sentence
from tests.staff.desk import FINGER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.staff.desk import Desk
    from tests.staff.parts import Parts
    from tests.staff.small_clinic import SmallClinic

BODY = """
    Item {
        width: page.width; height: page.height; y: -keys.lifted
        MarkedField {
            objectName: "why"; width: 600; multiline: true; label: "Pourquoi"; language: "fr-CA"
            onEdited: source => main.tell(source)
        }
        MarkedField {
            objectName: "english"; y: 150; width: 600; label: "Why"; language: "en-CA"
            onEdited: source => main.tell(source)
        }
        Field {
            objectName: "code"; x: 650; width: 300; label: "Mot de passe"; secret: true
            onEdited: text => main.tell(text)
        }
        Field {
            objectName: "port"; x: 650; y: 150; width: 300; label: "Port"; hints: Qt.ImhDigitsOnly
            onEdited: text => main.tell(text)
        }
        Field {
            objectName: "low"; y: page.height - 140; width: 300; label: "En bas"
            onEdited: text => main.tell(text)
            onAccepted: main.tell("accepted")
        }
    }
    KeyboardPlace { id: keys; objectName: "keys"; anchors.fill: parent; language: "%s" }
"""


@pytest.fixture
def tapping(parts: Callable[..., Parts]) -> Callable[..., Parts]:
    """Open a window with fields and the keyboard, and touch one of them."""

    def opens(field: str = "why", *, desk: bool = False, language: str = FRENCH) -> Parts:
        window = parts(BODY % language, desk=desk, language=language)
        window.click(f"{field}-input")
        return window

    return opens


def tap(window: Parts, text: str) -> None:
    """Touch the key of each letter."""
    for letter in text:
        window.click("type-space" if letter == " " else f"type-{letter}")


def last(window: Parts) -> str:
    return window.told[-1]


def test_it_comes_with_a_text_field_and_only_for_fingers(tapping: Callable[..., Parts]) -> None:
    window = tapping()
    assert window.find("type-q") is not None

    assert tapping(desk=True).find("type-q") is None


def test_a_sentence_begins_with_a_capital_by_itself_and_french_gets_its_spaces(
    tapping: Callable[..., Parts],
) -> None:
    window = tapping()

    tap(window, "ça va")
    window.click("press-signs")
    tap(window, "? ")
    tap(window, "oui")

    assert last(window) == f"Ça va{NBSP}? Oui"


def test_shift_is_for_one_letter_twice_for_all_and_off_at_the_start_of_a_sentence(
    tapping: Callable[..., Parts],
) -> None:
    window = tapping()

    window.click("press-shift")  # a capital was due
    tap(window, "a")
    window.rest(450)
    window.click("press-shift")
    tap(window, "éa")
    window.rest(450)
    window.click("press-shift")
    window.click("press-shift")
    tap(window, "œa")
    window.click("press-shift")
    tap(window, "a")

    assert last(window) == "aÉaŒAa"


def test_arrows_erasing_and_enter_act_on_the_field(tapping: Callable[..., Parts]) -> None:
    window = tapping("low")

    tap(window, "abc")
    window.click("press-left")
    window.click("press-backspace")
    window.click("press-right")
    tap(window, "d")
    window.click("press-enter")

    assert window.told[-2:] == ["Acd", "accepted"]


def test_erasing_goes_on_while_its_key_is_held(tapping: Callable[..., Parts]) -> None:
    window = tapping("low")
    tap(window, "abcdefgh")
    at = window.middle("press-backspace")

    QTest.touchEvent(window.window, FINGER, False).press(0, at, window.window).commit()  # noqa: FBT003
    window.wait_for(lambda: window.named("low").property("text") == "")
    QTest.touchEvent(window.window, FINGER, False).release(0, at, window.window).commit()  # noqa: FBT003


def test_its_language_is_that_of_the_field_and_the_key_changes_it(tapping: Callable[..., Parts]) -> None:
    window = tapping()
    assert window.find("type-é") is not None

    window.click("english-input")
    assert window.find("type-é") is None
    window.click("press-language")
    tap(window, "é")
    assert last(window) == "É"

    window.click("why-input")
    window.click("english-input")
    assert window.find("type-é") is None


@pytest.mark.parametrize(("language", "hide"), [(FRENCH, "Cacher"), (ENGLISH, "Hide")])
def test_it_is_put_away_and_a_touch_of_the_field_brings_it_back(
    tapping: Callable[..., Parts], language: str, hide: str
) -> None:
    window = tapping("low", language=language)
    assert window.shows(hide)

    window.click("press-hide")
    window.wait_for(lambda: window.find("type-q") is None)
    window.click("low-input")
    window.wait_for(lambda: window.find("type-q") is not None)


def test_the_field_goes_up_so_that_it_stays_in_sight(tapping: Callable[..., Parts]) -> None:
    window = tapping("low")
    window.rest(100)

    field, key = window.named("low"), window.named("type-q")
    assert field.mapToScene(QPointF(0, field.height())).y() < key.mapToScene(QPointF(0, 0)).y()

    window.click("press-hide")
    window.wait_for(lambda: window.named("keys").property("lifted") == 0)


def test_a_number_has_the_digits_and_a_password_no_capital(tapping: Callable[..., Parts]) -> None:
    window = tapping("port")
    tap(window, "72")
    assert last(window) == "72"

    window.click("code-input")
    tap(window, "ab")
    assert last(window) == "ab"


def test_every_character_of_ascii_has_a_key(tapping: Callable[..., Parts]) -> None:
    window = tapping("low", language=ENGLISH)
    keys = {str(item.property("text")) for item in window.items()}
    window.click("press-shift")
    keys |= {str(item.property("text")) for item in window.items()}
    window.click("press-signs")
    keys |= {str(item.property("text")) for item in window.items()}

    assert set(string.printable) - set(string.whitespace) - keys == set()


def test_every_key_is_twelve_millimetres_high_and_wide_at_each_size(tapping: Callable[..., Parts]) -> None:
    window = tapping()
    for width, height, millimetres in ((1280, 800, 337.0), (1280, 800, 217.0), (1080, 1920, 270.0), (800, 480, 154.0)):
        window.size(width, height, millimetres=millimetres)
        keys = [item for item in window.items() if item.objectName().startswith(("type-", "press-"))]
        least = 12 * width / millimetres
        assert len(keys) == 53
        assert min(key.height() for key in keys) >= least - 0.5, (width, height)
        if width > 800:
            assert min(key.width() for key in keys) >= least - 0.5, (width, height)


@pytest.mark.parametrize(
    ("before", "begins"),
    [("", True), ("Oui. ", True), ("Oui.", False), ("Oui ", False), ("Quoi ? « ", True), ("a\n", True), ("3.", False)],
)
def test_a_sentence_begins_after_its_end_and_a_blank(before: str, *, begins: bool) -> None:
    assert begins_sentence(before) is begins


def test_a_key_of_the_keyboard_leaves_the_focus_where_it_is(tapping: Callable[..., Parts]) -> None:
    window = tapping()

    tap(window, "a")
    window.key(Qt.Key.Key_B)

    assert window.focused() == "why-input"
    assert last(window) == "Ab"


@pytest.mark.parametrize("desk", [False, True], ids=["finger", "mouse"])
def test_every_page_of_the_staff_has_it(
    published: SmallClinic, opened: Callable[..., Desk], tmp_path: Path, *, desk: bool
) -> None:
    window = opened(published, desk=desk)
    window.sign_in("julie")
    source = tmp_path / "Added.qml"
    source.write_text(
        'import Kiosk.Staff\n\nField { objectName: "added"; width: 300; label: "Note"; y: 600 }\n', "utf-8"
    )
    field = window.add(source)

    field.forceActiveFocus()
    window.rest(100)

    assert (window.find("type-q") is not None) is not desk
    if not desk:
        window.click("type-q")
        assert field.property("text") == "Q"
        key = window.named("type-é")
        assert field.mapToScene(QPointF(0, field.height())).y() < key.mapToScene(QPointF(0, 0)).y()
