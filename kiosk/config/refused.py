"""Why a value is refused: its own reason, in the reader's language, and what to write in its place."""

from __future__ import annotations

import unicodedata

from kiosk.errors import N_, Sentence

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode's categories of what nobody sees: controls, marks of direction and width, line breaks, unassigned."""


class RefusedError(ValueError):
    """A value is not allowed, for a reason of its own.

    Args:
        why: the reason, as it follows a colon, marked with ``N_``.
        instead: what to write, where it can be told.
        besides: another setting to change, with its value ("mail.port 587").
        values: what stands in for the ``{names}`` of the reason.

    """

    def __init__(self, why: str, *, instead: str = "", besides: str = "", **values: object) -> None:
        super().__init__(why)
        self.why = Sentence(why, values)
        self.instead = instead
        self.besides = besides


def cannot_be(character: str) -> RefusedError:
    """Return that a character cannot be in a value: by itself where it is plain, else by its Unicode name."""
    if character == " ":
        return RefusedError(N_("a space cannot be in it"))
    if unicodedata.category(character) in UNSEEN:
        return RefusedError(N_("{name} is in it, which cannot be seen: type it again"), name=name_of(character))
    if character.isascii():
        return RefusedError(N_('"{character}" cannot be in it'), character=character)
    return RefusedError(N_('"{character}" ({name}) cannot be in it'), character=character, name=name_of(character))


def name_of(character: str) -> str:
    """Return the number and the name that Unicode gives a character: "U+200B ZERO WIDTH SPACE"."""
    name = unicodedata.name(character, "") or _CONTROLS.get(character, "")
    return f"U+{ord(character):04X} {name}".strip()


_CONTROLS = {"\0": "NUL", "\t": "TAB", "\n": "LINE FEED", "\v": "LINE TABULATION", "\f": "FORM FEED",
             "\r": "CARRIAGE RETURN", "\x85": "NEXT LINE"}  # fmt: skip
"""Unicode gives controls no names."""


def unseen_in(text: str) -> str:
    """Return the first character of a text that nobody sees, or nothing; every kind of space is seen."""
    return next((c for c in text if unicodedata.category(c) in UNSEEN - {"Co", "Cn"}), "")
