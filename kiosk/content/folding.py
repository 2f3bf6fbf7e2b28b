"""Words as they are looked for: without capitals, accents and the plural, and with one letter wrong; pure."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_MARK, _BETWEEN = re.compile(r"\{[^}]*\}"), re.compile(r"[^\w]+|_+")
_DOUBLED = re.compile(r"([^\W\d])\1")
SHORTEST_PLURAL = 4
"""Letters: "gaz" and "spa" are none."""


def folded(text: str) -> str:
    """Return the words of a text without capitals and accents, each after a blank."""
    bare = _MARK.sub(" ", text).lower()
    if not bare.isascii():
        letters = unicodedata.normalize("NFD", bare.translate(_LETTERS))
        bare = "".join(each for each in letters if not unicodedata.combining(each))
    return "".join(f" {word}" for word in _BETWEEN.split(bare) if word)


def sounded(word: str) -> str:
    """Return a folded word without what people mistake: the plural, doubled letters, y for i ("salycilique")."""
    is_plural = len(word) >= SHORTEST_PLURAL and word[-1] in "sx" and word[-2] not in "sx"
    return _DOUBLED.sub(r"\1", (word[:-1] if is_plural else word).replace("y", "i"))


def begins_nearly(word: str, typed: str) -> bool:
    """Tell whether a word begins with what was typed, but for one letter: another, one more, one less, two exchanged.

    The first letter counts as typed, unless it is all of the word.
    """
    if not -1 <= len(word) - len(typed) <= (1 if word[:1] != typed[:1] else len(word)):
        return False
    same = next((n for n, (one, other) in enumerate(zip(word, typed, strict=False)) if one != other), None)
    if same is None:
        return len(typed) <= len(word) + 1
    said, rest = word[same:], typed[same:]
    ways = [(said[1:], rest[1:]), (said[1:], rest), (said, rest[1:])]
    if len(rest) > 1 and said[:2] == rest[1::-1]:
        ways.append((said[2:], rest[2:]))
    return any(left.startswith(right) if same else left == right for left, right in ways)
