"""How the shapes of an SVG file say that they look: colours as drawing programs write them, and plain style sheets.

Colours are those of CSS Color 4 that are red, green and blue in the end (sections 4 to 7 and 10.1); what is not
read raises ValueError, or is refused by name.
"""

from __future__ import annotations

import colorsys
import math
import re
from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageColor

from kiosk.errors import N_, HandoutError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
MOST_STYLE = 10_000
"""How many letters style sheets have: far more than logos need."""
ONLY_AS_ATTRIBUTES = {"transform", "d", "x", "y", "cx", "cy", "r", "rx", "ry", "width", "height"}
"""What newer drawings may also say in a style."""
COLOURS = {"fill", "stroke", "color"}
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ELSEWHERE = re.compile(r"@|url\(\s*[\"']?\s*[^#\"'\s]")
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)
_HEX = re.compile(r"#(?:([0-9a-f]{3,4})|([0-9a-f]{6}|[0-9a-f]{8}))", re.IGNORECASE)
_FUNCTION = re.compile(r"(rgba?|hsla?|color)\(\s*([^()]*?)\s*\)", re.IGNORECASE)
_OF_PRINTERS = re.compile(r"\s+(?:icc-color|device-cmyk)\([^()]*\)$", re.IGNORECASE)
"""What SVG 1.1 may say besides for printing presses (section 12.3)."""
_AMOUNT = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?", re.IGNORECASE)
_TURNS = {"": 1 / 360, "deg": 1 / 360, "grad": 1 / 400, "rad": 0.5 / math.pi, "turn": 1.0}
OPAQUE = 255.0


class NotDrawnError(HandoutError):
    """Something in the file that is not drawn."""


def not_plain(what: str) -> NotDrawnError:
    """Return that something is more than a plain shape."""
    message = N_("it has something that is not a plain shape: {what}")
    return NotDrawnError(message, what=what)


class Said(NamedTuple):
    """What a style says of each property; what is important wins over all else (CSS 2.1, 6.4.2)."""

    plain: dict[str, str]
    important: dict[str, str]


class Sheet:
    """The style sheets of a file."""

    def __init__(self, styles: Iterable[Element]) -> None:
        self._classes = _classes(styles)

    def said(self, element: Element) -> dict[str, str]:
        """Return how an element says that it looks; a style sheet overrides an attribute, a style both."""
        own, style = set(element.get("class", "").split()), declared(element.get("style", ""))
        said = {name: value.strip() for name, value in element.attrib.items()}
        sheets = [looks for name, looks in self._classes.items() if name in own]
        for looks in (*(sheet.plain for sheet in sheets), style.plain):
            said |= looks
        for looks in (*(sheet.important for sheet in sheets), style.important):
            said |= looks
        return {name: value for name, value in said.items() if value not in {"", "inherit"}}


def _classes(styles: Iterable[Element]) -> dict[str, Said]:
    """Return the looks of a file's style sheets, by class.

    Raises:
        NotDrawnError: a style sheet has other kinds of rules.

    """
    looks: dict[str, Said] = {}
    for style in styles:
        sheet = style.text or ""
        if len(sheet) > MOST_STYLE:
            raise NotDrawnError(N_("its style sheet has more than plain colours"))
        sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
        if _ELSEWHERE.search(sheet) or _RULE.sub("", sheet).strip():
            raise NotDrawnError(N_("its style sheet has more than plain colours"))
        for selectors, body in _RULE.findall(sheet):
            said = declared(body)
            for selector in selectors.split(","):
                if not re.fullmatch(r"\s*\.[\w-]+\s*", selector):
                    raise NotDrawnError(N_("its style sheet has more than plain colours"))
                known = looks.setdefault(selector.strip()[1:], Said({}, {}))
                known.plain.update(said.plain)
                known.important.update(said.important)
    return looks


def declared(body: str) -> Said:
    """Return what a style says; of a property that it says twice, the last that is understood (CSS 2.1, 4.2).

    Raises:
        NotDrawnError: it places or turns a shape.

    """
    said = Said({}, {})
    for part in body.split(";"):
        name, colon, value = (piece.strip() for piece in part.partition(":"))
        if not colon:
            continue
        if name in ONLY_AS_ATTRIBUTES:
            raise not_plain(f"style {name}")
        kind = said.important if _IMPORTANT.search(value) else said.plain
        value = _IMPORTANT.sub("", value)
        if not (name in COLOURS and name in kind and _is_of_newer_programs(value)):
            kind[name] = value
    return said


def _is_of_newer_programs(value: str) -> bool:
    """Tell whether a colour is one that older programs pass over, so that another stands before it."""
    try:
        colour(value)
    except ValueError:
        return "(" in value and "var(" not in value and "url(" not in value
    return False


def colour(text: str) -> tuple[int, int, int, float]:
    """Return red, green and blue from 0 to 255, and from 0 to 1 how much of it covers what lies below.

    Raises:
        ValueError: it is no colour, or is in another space.

    """
    text = _OF_PRINTERS.sub("", text.strip()).lower()
    if text == "transparent":
        return 0, 0, 0, 0.0
    if text in ImageColor.colormap:
        red, green, blue = ImageColor.getrgb(text)[:3]
        return red, green, blue, 1.0
    if hexadecimal := _HEX.fullmatch(text):
        digits = hexadecimal[2] or "".join(digit * 2 for digit in hexadecimal[1])
        red, green, blue, *clear = (int(digits[i : i + 2], 16) for i in range(0, len(digits), 2))
        return red, green, blue, clear[0] / OPAQUE if clear else 1.0
    function = _FUNCTION.fullmatch(text)
    if function is None:
        raise ValueError
    return _computed(function[1].rstrip("a"), function[2])


def _computed(space: str, inside: str) -> tuple[int, int, int, float]:
    amounts, slash, clear = inside.partition("/")
    parts = re.split(r"\s*,\s*|\s+", amounts.strip())
    if space == "color" and parts.pop(0) != "srgb":
        raise ValueError
    if len(parts) == 4 and not slash:  # noqa: PLR2004 - as it was written before there was a slash
        clear = parts.pop()
    first, second, third = parts
    if space == "hsl":
        share = colorsys.hls_to_rgb(_turn(first), _share(third, 100), _share(second, 100))
    else:
        whole = OPAQUE if space == "rgb" else 1.0
        share = (_share(first, whole), _share(second, whole), _share(third, whole))
    red, green, blue = (int(part * OPAQUE + 0.5) for part in share)
    return red, green, blue, _share(clear.strip(), 1.0) if clear else 1.0


def _share(text: str, whole: float) -> float:
    """Return an amount as a share from 0 to 1 of what is the whole where it is not in per cent."""
    if text == "none":
        return 0.0
    found = _AMOUNT.fullmatch(text)
    if found is None or found[2] not in {None, "%"}:
        raise ValueError
    return min(max(float(found[1]) / (100 if found[2] else whole), 0.0), 1.0)


def _turn(text: str) -> float:
    if text == "none":
        return 0.0
    found = _AMOUNT.fullmatch(text)
    if found is None or found[2] == "%" or not math.isfinite(float(found[1])):
        raise ValueError
    return float(found[1]) * _TURNS[found[2] or ""] % 1.0
