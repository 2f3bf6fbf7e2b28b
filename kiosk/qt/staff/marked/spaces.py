"""The no-break spaces of French, put in while somebody writes: before ? ! : ; and », and after «."""

from __future__ import annotations

import re

NBSP = "\N{NO-BREAK SPACE}"
KEPT = (NBSP, "\N{NARROW NO-BREAK SPACE}")
AFTER_SPACE = "?!:;»"
_CLOCK = re.compile(r"\d:$")
_WORD = re.compile(r"\S*$")
_SCHEMES = {"http", "https", "mailto", "tel"}
_PUT_IN = re.compile(f"{NBSP}[{AFTER_SPACE}]$|«{NBSP}$")
_FAR = 200
"""Letters before the place that are looked at."""


def typing(before: str, letter: str) -> tuple[int, str] | None:
    """Say what a typed letter becomes in French.

    Args:
        before: the line up to where it is typed.
        letter: what is typed.

    Returns:
        How many letters before it go, and what is put in; None where the letter is put in as it is.

    """
    last = before[-1:]
    if letter == "«":
        return 0, "«" + NBSP
    if letter in (" ", *KEPT) and before.endswith("«" + NBSP):  # somebody who is used to putting it in
        return 0, ""
    if letter == " ":
        return (1, NBSP + ": ") if _CLOCK.search(before) else None
    if letter not in AFTER_SPACE or len(letter) != 1 or not before.strip() or last in KEPT or last in "([{":
        return None
    if last == " ":
        return 1, NBSP + letter
    word = _WORD.search(before)
    address = word is not None and ("://" in word[0] or (letter == ":" and word[0].lower() in _SCHEMES))
    clock = letter == ":" and last.isdigit()  # 12:30; a space behind it says that it was none
    again = letter in "?!" and last in "?!"
    return None if address or clock or again else (0, NBSP + letter)


def erasing(before: str) -> int:
    """Say how many letters go when the last one is erased: with the sign goes the space that came with it."""
    return 2 if _PUT_IN.search(before) else 1


def spaced(text: str, before: str = "") -> str:
    """Return a text from elsewhere, as if it were typed in French behind what stands there."""
    out = before
    for letter in text:
        gone, put = typing(out[-_FAR:], letter) or (0, letter)
        if gone and len(out) - gone < len(before):  # what stood there already stays
            gone, put = 0, letter
        out = out[: len(out) - gone] + put
    return out[len(before) :]
