"""A whole visit, touch by touch; ``seen`` is told the name of every screen as it is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk_window import KioskWindow

MOST_SCREENS = 12
"""More screens in a row than any step has."""


def _nothing(_name: str) -> None:
    """Nobody looks."""


def to_take_home(window: KioskWindow, language: str, seen: Callable[[str], None] = _nothing) -> None:
    """Go from Welcome to the offer of paper and email, with acne-prone skin and a look at breakouts."""
    window.wait_for(f"start-{language}")
    seen("01-welcome")
    window.touch(f"start-{language}")
    window.wait_for("day-0")
    seen("02-day")
    window.touch("day-0")
    window.touch("answer-acne-prone")
    seen("03-about-you")
    window.touch("nextButton")
    window.wait_for("sheetNowButton")
    seen("03-ready")
    window.touch("nextButton")
    _walk(window, "timeline", "04-care", seen)
    window.wait_until(lambda: bool(window.ask("topic-breakouts") or window.ask("topicPage")))
    if window.ask("topic-breakouts"):
        seen("05-topics")
        window.touch("topic-breakouts")
    window.wait_for("topicPage")
    seen("05-topic-breakouts")
    window.touch("nextButton")
    window.wait_for("sign-redness.0")
    seen("06-is-this-normal")
    window.touch("sign-redness.0")
    window.wait_for("closeSignButton")
    seen("06-sign")
    window.touch("closeSignButton")
    window.touch("nextButton")
    window.wait_for("quiz-choice-0")
    seen("07-quiz")
    window.touch("quiz-choice-0")
    seen("07-quiz-answered")
    _walk(window, "quiz-choice-0", "", _nothing)
    window.wait_for("printButton")
    seen("08-take-home")


def straight_to_take_home(
    window: KioskWindow, language: str, *answers: str, seen: Callable[[str], None] = _nothing
) -> None:
    """Go from Welcome to the offer of paper and email in any treatment, and open nothing on the way."""
    window.touch(f"start-{language}")
    window.wait_for("day-0")
    seen("01-day")
    before = window.texts()
    window.touch("day-0")
    window.wait_for_change(before)
    for answer in answers:
        window.touch(f"answer-{answer}")
    for number in range(2, MOST_SCREENS * 2):
        if window.ask("printButton") is not None:
            return
        seen(f"{number:02}")
        _next(window)
    message = f"Next never leads to the printer; shown is {window.texts()}"
    raise AssertionError(message)


def _next(window: KioskWindow) -> None:
    """Touch Next, and wait until what comes next is there: for a moment there is nothing, while the page changes."""
    before = window.texts()
    window.touch("nextButton")
    window.wait_for_change(before)
    window.wait_for("nextButton")


def send_email(window: KioskWindow, address: str, seen: Callable[[str], None] = _nothing) -> None:
    """Ask for the email, and come back to the offer."""
    window.touch("emailButton")
    window.type(address)
    seen("09-email")
    if window.ask("typedButton"):  # where the keyboard leaves no room for the rest
        window.touch("typedButton")
    window.touch("consentBox")
    window.touch("sendButton")
    window.wait_for("printButton", enabled=False)


def _walk(window: KioskWindow, here: str, name: str, seen: Callable[[str], None]) -> None:
    """Touch Next as long as ``here`` is shown."""
    window.wait_for(here)
    for number in range(1, MOST_SCREENS):
        if window.ask(here) is None:
            return
        if name:
            seen(f"{name}-{number}")
        _next(window)
    message = f"Next never leads away from {here}"
    raise AssertionError(message)
