"""A whole visit, touch by touch; ``seen`` is told the name of every screen as it is reached."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk_window import KioskWindow

MOST_PAGES = 60
"""More pages in a row than any step has, where there is little room."""


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
    _to(window, "sheetNowButton", name="03-about-you", seen=seen)
    seen("03-ready")
    _next(window)
    _to(window, "topic-breakouts", "topicPage", name="04-care", seen=seen)
    if window.ask("topic-breakouts"):
        seen("05-topics")
        window.touch("topic-breakouts")
    window.wait_for("topicPage")
    _to(window, "sign-redness.0", name="05-topic-breakouts", seen=seen)
    seen("06-is-this-normal")
    window.touch("sign-redness.0")
    window.wait_for("signVerdict")
    seen("06-sign")
    window.touch("closeSignButton" if window.ask("closeSignButton") else "backButton")
    window.wait_for("sign-redness.0")
    _to(window, "quiz-choice-0")
    seen("07-quiz")
    before = window.texts()
    window.touch("quiz-choice-0")
    window.wait_for_change(before)
    seen("07-quiz-answered")
    _to(window, "printButton")
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
        _to(window, f"answer-{answer}")
        window.touch(f"answer-{answer}")
    for number in range(2, MOST_PAGES):
        if window.ask("printButton") is not None:
            return
        seen(f"{number:02}")
        _next(window)
    message = f"Next never leads to the printer; shown is {window.texts()}"
    raise AssertionError(message)


def _next(window: KioskWindow) -> None:
    """Touch Next, and wait until what comes next is there: for a moment there is nothing, while the page changes."""
    before = settled(window)
    window.touch("nextButton")
    window.wait_for_change(before)
    window.wait_for("nextButton")
    settled(window)


def settled(window: KioskWindow) -> list[str]:
    """Return what is shown once it stays: a page is laid out when its parts know how high they are."""
    before = window.texts()
    while True:
        time.sleep(0.03)
        now = window.texts()
        if now == before and now:
            return now
        before = now


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


def _to(window: KioskWindow, *wanted: str, name: str = "", seen: Callable[[str], None] = _nothing) -> None:
    """Touch Next, page by page, until one of some controls is shown."""
    settled(window)
    for number in range(1, MOST_PAGES):
        if any(window.ask(each) for each in wanted):
            return
        if name:
            seen(name if number == 1 else f"{name}-{number}")
        _next(window)
    message = f"Next never leads to {wanted}"
    raise AssertionError(message)
