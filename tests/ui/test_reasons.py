"""What waits says why, and what is asked is wholly shown, at each size of display and of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase

from kiosk import resources
from kiosk.i18n import FRENCH
from tests.ui.test_keyboard import DISPLAYS, on_some_displays, open_keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem
    from PySide6.QtWidgets import QApplication

    from tests.ui.whole import Whole


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - fonts need the application
    """The kiosk's own fonts: what fits depends on them."""
    fonts = [QFontDatabase.addApplicationFont(str(each)) for each in resources.path("assets", "fonts").glob("*.ttf")]
    yield
    for font in fonts:
        QFontDatabase.removeApplicationFont(font)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def sizes(whole: Whole, displays: list[str]) -> Iterator[tuple[str, float]]:
    """Show each display and size of text in turn; give its name and its pixels per millimetre."""
    for display in displays:
        width, height, millimetres = DISPLAYS[display]
        for large in (False, True):
            whole.size(width, height, millimetres=millimetres, large=large)
            yield f"{display} {large}", width / millimetres if millimetres else 0.0


def typed_out(whole: Whole, address: str) -> None:
    """Type an address, and go on where the keys hide what comes next."""
    whole.named("addressField").forceActiveFocus()
    whole.form.address = address
    whole.rest(30)
    if whole.find("typedButton") is not None and address:
        whole.later(1)
        whole.tap("typedButton")
    whole.rest(60)


def said_in(whole: Whole, button: str, reason: str) -> bool:
    """Tell whether a button wholly shows why it waits; where the keys have the whole screen there is none."""
    found = whole.find(button)
    if found is None:
        return whole.find("typedButton") is not None
    said = [i for i in whole.items() if i.property("text") == reason and found.isAncestorOf(i)]
    around = place(found).adjusted(-1, -1, 1, 1)
    return bool(reason) and any(around.contains(place(i)) and not i.property("truncated") for i in said)


@on_some_displays
def test_send_says_why_it_waits(whole: Whole, displays: list[str]) -> None:
    open_keyboard(whole)
    whole.visit.setLanguage(FRENCH)
    silent = []
    for size, _ in sizes(whole, displays):
        for address in ("", "marie", "marie@hotmial.com", "marie@exemple.ca"):
            typed_out(whole, address)
            if not said_in(whole, "sendButton", whole.form.missing):
                silent.append((size, address))

    assert silent == []


@on_some_displays
def test_a_question_about_the_address_is_shown_whole_with_both_answers_below_or_beside_it(
    whole: Whole, displays: list[str]
) -> None:
    open_keyboard(whole)
    whole.visit.setLanguage(FRENCH)
    poor = []
    for size, dense in sizes(whole, displays):
        typed_out(whole, "marie@hotmial.com")
        sentence = place(whole.named("addressQuestion"))
        yes, no = (whole.named(name) for name in ("acceptSuggestionButton", "keepAddressButton"))
        below, beside = place(yes).top() >= sentence.bottom() - 1, place(yes).left() >= sentence.right() - 1
        apart = place(yes).top() == place(no).top() and (below or beside)
        high = min(yes.height(), no.height()) >= 11.95 * dense
        end = min(place(whole.named(n)).top() for n in ("backButton", "key-1") if whole.find(n) is not None)
        shown = sentence.top() >= place(whole.named("languageSwitch-en-CA")).bottom() and place(no).bottom() <= end
        if not (apart and high and shown and place(no).right() <= whole.window.width()):
            poor.append((size, apart, high, shown, sentence, place(no)))

    assert poor == []
