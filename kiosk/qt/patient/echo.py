"""What is typed, said letter by letter to who does not see it; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Callable

SIGNS = {
    "@": N_("at sign"),
    ".": N_("dot"),
    "-": N_("hyphen"),
    "_": N_("underscore"),
    "+": N_("plus sign"),
    "!": N_("exclamation mark"),
    "#": N_("number sign"),
    "$": N_("dollar sign"),
    "%": N_("percent sign"),
    "&": N_("ampersand"),
    "'": N_("apostrophe"),
    "*": N_("asterisk"),
    "/": N_("slash"),
    "=": N_("equals sign"),
    "?": N_("question mark"),
    "^": N_("caret"),
    "`": N_("grave accent"),
    "~": N_("tilde"),
    "{": N_("left brace"),
    "|": N_("vertical bar"),
    "}": N_("right brace"),
}
FEW = 3
"""So many letters at once are said one by one; more are a word."""


def character(letter: str, say: Callable[[str], str]) -> str:
    """Return how a letter, a digit or a sign is called.

    Args:
        letter: the one.
        say: returns a message of the catalog in the patient's language.

    """
    if letter in SIGNS:
        return say(SIGNS[letter])
    return say(N_("capital {letter}")).format(letter=letter) if letter.isupper() else letter


def named(text: str, say: Callable[[str], str]) -> str:
    """Return a text as it is; one letter by its name."""
    return character(text, say) if len(text) == 1 else text


def change(before: str, after: str, say: Callable[[str], str]) -> str:
    """Return what is said when a field holds something else."""
    if not after:
        return say(N_("nothing left"))
    if after.startswith(before):
        return _spelled(after[len(before) :], say)
    if before.startswith(after):
        return say(N_("erased: {letters}")).format(letters=_spelled(before[len(after) :], say))
    return after


def _spelled(text: str, say: Callable[[str], str]) -> str:
    return ", ".join(character(each, say) for each in text) if len(text) <= FEW else text
