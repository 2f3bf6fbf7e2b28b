"""What a screen writes that belongs elsewhere: sizes and colours in ``Theme``, sentences in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from tests.ui.qml_source import CLOSED, OPEN, Given, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTS = {
    *("at", "columns", "count", "domainsInRow", "dropped", "fitting", "index", "length", "lineCount", "lines"),
    *("maximumColumns", "maximumLength", "maximumLineCount", "model", "number", "page", "pageCount", "place"),
    *("placeInRow", "pressedOn", "row", "columnSpan", "needed", "partNumber", "parts", "shiftNumber", "z"),
}
"""How many, or which one: never a length."""
SHARES = {"from", "lineHeight", "opacity", "position", "scale", "share", "to"}
"""Parts of a whole; ``from`` and ``to`` are those of an animation, which goes from 0 to 1 or between names."""
COMPARISONS = {"===", "!==", "<", ">", "<=", ">=", "+", "-", "%", "=", "+=", "-="}
NAMED = {name.lower() for name in QColor.colorNames()} - {"transparent"}
MIXES = {"alpha", "color", "darker", "hsla", "hsva", "lighter", "rgba", "tint", "vector4d"}
"""Qt's functions that make a colour."""
OF_THEME_ALONE = {"unit", "room", "fit", "air", "grown"}
"""What sizes are made of; a number of these is a size without a name."""
WHOLE = {"pixel", "textSlack"}
"""Sizes that make up for rounding; a number of these would be a size in disguise."""

SAID = {"corner", "description", "detail", "heading", "label", "lead", "name", "note", "reason", "text", "title"}
"""What is read or heard."""
NEVER_SAID = {"asked", "heardPlace", "objectName", "place", "source", "view"}
"""Names and addresses within the program, and what is only compared."""
MAKES_TEXT = {"arg", "concat", "join", "replace", "replaceAll", "toLocaleString", "toString"}


def joined(value: Given) -> list[str]:
    """Return whole sentences of the catalog that something is put before or behind."""
    words, found = value.tokens, []
    for at, token in enumerate(words):
        if token.text == "qsTr":
            depth, end = 0, at + 1
            while end < len(words):
                depth += (words[end].text in OPEN) - (words[end].text in CLOSED)
                end += 1
                if depth == 0:
                    break
            behind = words[end].text if end < len(words) else ""
            if "+" in {words[at - 1].text if at else "", behind}:
                found.append(f"{token.text} in {value}")
    return found


def colours(value: Given) -> list[str]:
    """Return the colours of an expression that should have a name."""
    return [f"{what} in {value}" for what in _colours(value)]


def strays(value: Given) -> list[str]:
    """Return the numbers and colours of an expression that should have a name in ``Theme``."""
    found = [*_colours(value), *_numbers(value)]
    return [f"{what} in {value}" for what in found]


def _colours(value: Given) -> Iterator[str]:
    is_colour = value.declared == "color" or value.leaf.lower().endswith(("color", "colour"))
    for at, token in enumerate(value.tokens):
        text = token.text[1:-1].lower()
        hidden = token.kind == "template" and (is_colour or "#" in text)
        if hidden or (token.kind == "string" and (text in NAMED or text[:1] == "#")):
            yield token.text
        elif token.text in MIXES and [each.text for each in value.tokens[max(0, at - 2) : at]] == ["Qt", "."]:
            yield f"Qt.{token.text}"


def _numbers(value: Given) -> Iterator[str]:
    for at, token in enumerate(value.tokens):
        if token.kind == "name" and token.text in OF_THEME_ALONE and _before(value, at, 2) == ["Theme", "."]:
            yield f"Theme.{token.text}"
        if token.kind != "number" or float(int(token.text, 16) if token.text[:2] in {"0x", "0X"} else token.text) == 0:
            continue
        if not (_counts(value, at) or _is_factor(value, at)):
            yield token.text


def _before(value: Given, at: int, how_many: int) -> list[str]:
    return [token.text for token in value.tokens[max(0, at - how_many) : at]]


def _counts(value: Given, at: int) -> bool:
    """Tell whether the number counts things, or is a share: by what it is given to, or beside."""
    own = value.tokens[at].text
    if value.leaf in COUNTS:
        return True
    if value.leaf in SHARES:
        return float(own) <= 1
    *_, subject, sign = ["", "", *_before(value, at, 2)]
    if sign in COMPARISONS and subject in COUNTS:
        return True
    if sign == "%" or "slice" in _before(value, at, 3):
        return True
    acts = value.leaf.startswith("on") or value.leaf.endswith("()")
    return acts and own == "1" and sign in {"(", "-", "?", ":"} and _before(value, at, 1) != ["="]


def _is_factor(value: Given, at: int) -> bool:
    """Tell whether the number only multiplies or divides something that has a length."""
    words = value.tokens
    beside = {words[at - 1].text if at else "", words[at + 1].text if at + 1 < len(words) else ""}
    if not ("*" in beside or (at and words[at - 1].text == "/")):
        return False
    others = [*_operands(words, at, -1), *_operands(words, at, +1)]
    names = {token.text for token in others if token.kind == "name"} - {"Math", "Number", "max", "min", "round"}
    return bool(names) and not names & WHOLE


def _operands(words: tuple[Token, ...], at: int, step: int) -> Iterator[Token]:
    """Return what is multiplied with the word at ``at``, in one direction."""
    opened, closed = (CLOSED, OPEN) if step < 0 else (OPEN, CLOSED)
    depth = 0
    at += step
    while 0 <= at < len(words):
        token = words[at]
        depth += (token.text in opened) - (token.text in closed)
        apart = token.kind == "sign" and token.text not in {"*", "/", ".", *OPEN, *CLOSED}
        if depth < 0 or (depth == 0 and apart):
            return
        yield token
        at += step


def factors(value: Given) -> Iterator[str]:
    """Return the sizes of ``Theme`` that are made larger or smaller: "gap * 1.5".

    Twice a size is both sides of something, and its half the middle; neither is another size.
    """
    words = [token.text for token in value.tokens]
    for at, word in enumerate(words[:-2]):
        if [word, words[at + 1]] == ["Theme", "."]:
            name, after, before = words[at + 2], words[at + 3 : at + 5], words[max(0, at - 2) : at]
            if after[:1] in (["*"], ["/"]) and value.tokens[at + 4].kind == "number" and after[1] != "2":
                yield f"{name} {' '.join(after)}"
            if before[1:] == ["*"] and value.tokens[at - 2].kind == "number" and before[0] != "2":
                yield f"{name} * {before[0]}"


def sentences(value: Given) -> list[str]:
    """Return what is put together to a text here."""
    if value.leaf in NEVER_SAID:
        return []
    words = value.tokens
    text = value.leaf in SAID or value.declared == "string"
    found = [token.text for token in words if token.kind == "template"]
    for at, token in enumerate(words):
        called = at > 0 and words[at - 1].text in {".", "?."} and token.text in MAKES_TEXT
        if called and [each.text for each in words[at + 1 : at + 4]] != ["(", '""', ")"]:
            found.append(token.text)
        beside = [*_operands(words, at, -1), *_operands(words, at, +1)]
        if token.text in {"+", "+="} and (text or any(_is_text(words, words.index(each)) for each in beside)):
            found.append(token.text)
    return [f"{what} in {value}" for what in found]


def _is_text(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a text stands here that is not only compared with."""
    near = {words[at - 1].text if at else "", words[at + 1].text if at + 1 < len(words) else ""}
    compared = near & {"===", "!==", "==", "!="}
    return words[at].text == "qsTr" or (words[at].kind == "string" and len(words[at].text) > 2 and not compared)
