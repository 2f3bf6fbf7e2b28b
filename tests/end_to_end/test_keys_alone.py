"""A whole visit by the keys of a real keyboard alone, to paper and to email, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kiosk_window import HURRIED, KioskWindow, Screen

from kiosk.i18n import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


@pytest.fixture
def window(tmp_path: Path) -> Iterator[KioskWindow]:
    screen = Screen(1280, 800)
    data, log = str(tmp_path / "data"), tmp_path / "window.log"
    shown = KioskWindow(screen, "run", "--demo", "--data", data, log=log, **HURRIED)
    yield shown
    shown.close()
    screen.close()


class Keys:
    """Somebody without a hand for the screen."""

    def __init__(self, window: KioskWindow) -> None:
        self.window = window

    def at(self, name: str) -> None:
        """Wait until the keyboard is there by itself."""
        self.window.wait_until(lambda: self.window.ask("?focus") == name)

    def press(self, *keys: str) -> None:
        self.window.hands("key", *keys)

    def tab_to(self, name: str) -> None:
        for _ in range(20):
            if self.window.ask("?focus") == name:
                return
            self.press("Tab")
        message = f"Tab never leads to {name}"
        raise AssertionError(message)


def visit(keys: Keys, language: str) -> None:
    window, say = keys.window, words(language).gettext
    keys.at("start-fr-CA")
    keys.tab_to(f"start-{language}")
    keys.press("Return")
    keys.at("day-0")
    keys.press("Return")
    keys.at("answer-acne-prone")
    keys.press("space", "Right", "space")
    keys.tab_to("nextButton")
    keys.press("Return")
    keys.at("sheetNowButton")
    keys.press("Return")
    keys.at("printButton")
    keys.press("Return")
    keys.at("nextButton")
    keys.tab_to("emailButton")
    keys.press("Return")
    keys.at("addressField")
    window.hands("type", "--delay", "5", "marie@gmial.com")
    keys.press("Return")
    keys.at("acceptSuggestionButton")
    keys.press("Return")
    keys.at("consentBox")
    keys.press("space")
    keys.tab_to("sendButton")
    keys.press("Return")
    window.wait_for("printButton", enabled=False)
    keys.tab_to("nextButton")
    keys.press("Return")
    keys.at("finishButton")
    window.wait_for_text(say("Your sheet is printed."))
    window.wait_for_text(say("Email on its way to {address}").format(address="m•••••@gmail.com"))
    keys.press("Return")


def test_keys_alone_lead_to_paper_and_email_in_both_languages(window: KioskWindow) -> None:
    keys = Keys(window)

    for language in ("fr-CA", "en-CA"):
        visit(keys, language)

    keys.at("start-fr-CA")
