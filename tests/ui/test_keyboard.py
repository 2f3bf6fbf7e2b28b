"""The on-screen keyboard, touched with fingers."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.delivery.mail.address import problem
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.ui.whole import Whole

PRINTABLE = [c for c in string.printable if c.isprintable()]
DISPLAYS = {
    "22-inch": (1920, 1080, 487.0),
    "22-inch upright": (1080, 1920, 274.0),
    "15.6-inch": (1280, 800, 336.0),
    "10.1-inch": (1280, 800, 217.0),
    "7-inch": (800, 480, 152.4),
    "unknown": (800, 480, 0.0),
}
"""Pixels, and the width in millimetres that the display tells."""
SOME = ["22-inch upright", "10.1-inch", "7-inch"]
on_some_displays = pytest.mark.parametrize(
    "displays",
    [SOME, pytest.param([each for each in DISPLAYS if each not in SOME], marks=pytest.mark.exhaustive)],
    ids=["some", "others"],
)


def open_keyboard(whole: Whole) -> None:
    whole.to(Step.CARE)
    whole.visit.show(Step.EMAIL)
    whole.later(1)
    whole.rest(20)


def type_out(whole: Whole, text: str) -> None:
    """Touch the keys for a text; those that are not there are looked for behind the key that has more."""
    for character in text:
        if whole.find(f"key-{character}") is None:
            whole.tap("key-rare")
        whole.tap(f"key-{character}")


def test_every_character_that_an_address_may_have_can_be_typed(whole: Whole) -> None:
    open_keyboard(whole)
    local = [c for c in PRINTABLE if problem(f"a{c}b@exemple.ca") is None]
    domain = [c for c in PRINTABLE if problem(f"a@b{c}b.ca") is None]

    type_out(whole, "".join(local))
    typed = whole.form.address
    whole.form.address = ""
    type_out(whole, "@" + "".join(domain))

    assert set(local) >= set("o'connor+TAG_!#$%&*/=?^`{|}~-.09")
    assert typed == "".join(local)
    assert whole.form.address == "@" + "".join(domain)


def test_two_thumbs_type_in_the_order_in_which_they_touch(whole: Whole) -> None:
    open_keyboard(whole)
    places = [whole.middle(f"key-{c}") for c in "abcdefgh"]

    # Each thumb comes down before the other one is lifted.
    whole.press((0, places[0]))
    for number in range(1, len(places)):
        whole.press((number % 2, places[number]))
        whole.release(((number - 1) % 2, places[number - 1]))
    whole.release((1, places[-1]))

    assert whole.form.address == "abcdefgh"


def test_a_letter_can_be_doubled_as_fast_as_one_likes(whole: Whole) -> None:
    open_keyboard(whole)

    for hand in (whole.tap, whole.click):
        for _ in range(3):
            hand("key-l")
            whole.later(0.05)

    assert whole.form.address == "llllll"


def test_held_down_the_eraser_erases_on(whole: Whole) -> None:
    open_keyboard(whole)
    whole.form.address = "moncourriel@gmial.com"
    eraser = whole.middle("key-backspace")

    whole.press((0, eraser))
    first = whole.form.address
    QTest.qWait(700)
    whole.release((0, eraser))
    held = len(whole.form.address)
    whole.rest()

    assert first == "moncourriel@gmial.co"
    assert held <= len(first) - 3
    assert len(whole.form.address) == held


def poor_keys(whole: Whole, display: str) -> list[str]:
    """Return the keys that are under 12 mm or not wholly shown, in all layers and sizes of text."""
    width, height, millimetres = DISPLAYS[display]
    dense = width / millimetres if millimetres else 0.0
    found = []
    for large in (False, True):
        whole.size(width, height, millimetres=millimetres, large=large)
        for layer in ("letters", "signs", "domains"):
            whole.form.address = "marie@" if layer == "domains" else ""
            if layer == "signs" or whole.find("key-a") is None:
                whole.tap("key-rare")
            whole.rest(30)
            assert whole.find("pageDownButton") is None, (display, layer, large)
            keys = [item for item in whole.items() if item.objectName().startswith("key-")]
            assert len(keys) > 10, (display, layer, large)
            for key in keys:
                place = key.mapRectToScene(key.boundingRect())
                small = min(key.width(), key.height()) < 11.95 * dense
                if small or place.bottom() > height or place.right() > width:
                    found.append(f"{display} {layer} {large}: {key.objectName()} {place}")
    return found


@on_some_displays
def test_keys_are_large_enough_for_a_finger_and_all_on_the_screen(whole: Whole, displays: list[str]) -> None:
    open_keyboard(whole)

    assert [key for display in displays for key in poor_keys(whole, display)] == []


def places(whole: Whole) -> dict[str, tuple[float, float, float, float]]:
    """Return where every key is and how large."""
    found = {}
    for item in whole.items():
        if item.objectName().startswith("key-"):
            place = item.mapRectToScene(item.boundingRect())
            found[item.objectName()] = (place.x(), place.y(), place.width(), place.height())
    return found


def moved_keys(whole: Whole, display: str, *, large: bool, agreed: bool) -> list[str]:
    """Type addresses letter by letter, and return the keys that have another place than at the beginning."""
    width, height, millimetres = DISPLAYS[display]
    whole.size(width, height, millimetres=millimetres, large=large)
    whole.form.consent, whole.form.address = agreed, ""
    whole.rest(30)
    first, found = places(whole), []
    assert len(first) > 30
    for address in ("marie@gmial.com", "marie@gmail.com", "é@sympatico.con"):
        for end in range(0 if address[0] == "m" else len(address) - 1, len(address) + 1):
            whole.form.address = address[:end]
            whole.rest(1)
            now = places(whole)
            moved = [key for key in now if key in first and now[key] != first[key]]
            found += [f"{display} {large} {agreed} {address[:end]}: {key}" for key in moved]
    return found


@on_some_displays
def test_no_key_moves_while_an_address_is_typed_whatever_is_said_about_it(whole: Whole, displays: list[str]) -> None:
    open_keyboard(whole)

    found = [
        moved
        for display in displays
        for large in (False, True)
        for agreed in (False, True)
        for moved in moved_keys(whole, display, large=large, agreed=agreed)
    ]

    assert found == []


def touch(whole: Whole, key: str, *, mouse: bool = False) -> None:
    """Touch a key as long as a finger does, so that the window is drawn anew meanwhile."""
    place = whole.middle(key)
    if mouse:
        QTest.mousePress(whole.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    else:
        whole.press((0, place))
    whole.rest(40)
    if mouse:
        QTest.mouseRelease(whole.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    else:
        whole.release((0, place))
    whole.rest(20)


def test_the_key_for_signs_acts_each_time_it_is_touched(whole: Whole) -> None:
    open_keyboard(whole)
    shown = []

    for mouse in (False, True):
        for _ in range(10):
            whole.later(1)
            touch(whole, "key-rare", mouse=mouse)
            shown.append(whole.find("key-{") is not None)

    assert shown == [True, False] * 10


def test_a_key_that_goes_away_when_it_is_touched_acts_again_when_it_is_back(whole: Whole) -> None:
    open_keyboard(whole)
    for mouse in (False, False, True, True):
        touch(whole, "key-rare", mouse=mouse)
        touch(whole, "key-{", mouse=mouse)
    signs = whole.form.address
    whole.size(800, 480, millimetres=152.4)
    completed = []
    for mouse in (False, False, True, True):
        whole.form.address = "marie@"
        whole.rest(600)
        touch(whole, "key-gmail.com", mouse=mouse)
        completed.append(whole.form.address)

    assert signs == "{{{{"
    assert completed == ["marie@gmail.com"] * 4


def test_a_finger_on_its_way_to_a_digit_types_no_domain_and_none_types_a_digit(whole: Whole) -> None:
    open_keyboard(whole)
    whole.size(800, 480, millimetres=152.4)
    whole.form.address = "marie"
    whole.rest(600)
    five = whole.middle("key-5")

    touch(whole, "key-@")
    whole.tap(five)
    soon = whole.form.address
    whole.rest(600)
    whole.tap(five)
    domain = whole.form.address
    whole.rest(20)
    whole.tap(five)

    assert soon == "marie@"
    assert domain == "marie@outlook.com"
    assert whole.form.address == "marie@outlook.com"


def test_tab_stops_once_at_the_keys_and_arrows_lead_from_one_to_the_next(whole: Whole) -> None:
    open_keyboard(whole)
    stops = []
    for _ in range(12):
        whole.key(Qt.Key.Key_Tab)
        stops.append(str(whole.window.activeFocusItem().objectName()))
        if stops[-1].startswith("key-"):
            break

    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        whole.key(arrow)
        stops.append(str(whole.window.activeFocusItem().objectName()))
        whole.key(Qt.Key.Key_Return)

    assert stops[-5:] == ["key-1", "key-q", "key-w", "key-s", "key-a"]
    assert whole.form.address == "qwsa"


def test_letters_may_lie_as_on_another_keyboard(whole: Whole) -> None:
    open_keyboard(whole)
    first = whole.middle("key-q")

    whole.tap("key-layout")
    whole.later(1)
    whole.tap(first)
    type_out(whole, "zmw")

    assert whole.form.address == "azmw"


def test_what_a_keyboard_or_a_scanner_types_gets_into_the_field_from_wherever_the_focus_is(whole: Whole) -> None:
    open_keyboard(whole)
    whole.named("consentBox").forceActiveFocus()

    for character in "marie@gmial.com":
        QTest.keyClick(whole.window, character)  # type: ignore[call-overload]  # the stubs know keys only
    whole.named("addressField").forceActiveFocus()
    whole.key(Qt.Key.Key_Return)
    whole.rest()

    assert whole.form.address == "marie@gmial.com"
    assert whole.window.activeFocusItem().objectName() == "acceptSuggestionButton"
    assert whole.named("doubt").width() > 0


def test_who_agrees_has_left_the_address_and_it_is_hidden_until_it_is_touched(whole: Whole) -> None:
    open_keyboard(whole)
    whole.form.address = "marie@exemple.ca"
    typed = whole.find("hiddenAddress")

    whole.tap("consentBox")
    whole.rest(20)
    hidden = whole.named("hiddenAddress").property("text")
    whole.later(1)
    whole.tap("key-a")
    whole.rest(20)

    assert (typed, hidden) == (None, "m•••••@exemple.ca")
    assert whole.find("hiddenAddress") is None
    assert whole.form.address == "marie@exemple.caa"
