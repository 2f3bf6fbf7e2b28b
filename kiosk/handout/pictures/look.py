"""How a shape of an SVG file looks, from the groups around it and what it says itself (SVG 1.1, chapter 11)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import N_
from kiosk.handout.pictures import css
from kiosk.handout.pictures.css import NotDrawnError, not_plain
from kiosk.handout.pictures.outline import length
from kiosk.handout.pictures.viewport import Box

if TYPE_CHECKING:
    from collections.abc import Mapping

SIDE = 1000.0
"""The longer side of a drawing, in the units it is written in here, whatever its own are."""
EVERYWHERE = Box(0, 0, SIDE, SIDE)
LONGEST_TOLD = 60
NOT_DRAWN = {
    "filter", "marker", "marker-start", "marker-mid", "marker-end", "stroke-dasharray",
    "mix-blend-mode", "vector-effect", "paint-order",
}  # fmt: skip
NEUTRAL = {"", "none", "normal", "inherit"}
CAPS, JOINS = {"butt": 0, "round": 1, "square": 2}, {"miter": 0, "round": 1, "bevel": 2}
_COMPUTED = re.compile(r"\b(?:var|calc|env|attr|min|max|clamp)\(")


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape looks, from the groups around it and itself."""

    color: str = "black"
    fill: str = "black"
    stroke: str = "none"
    width: float = 1.0
    cap: int = 0
    join: int = 0
    miter: float = 4.0
    even_odd: bool = False
    visible: bool = True
    opacity: float = 1.0
    below: int = 0
    """How many shapes lie below the innermost group that is seen through."""
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    seen: Box = EVERYWHERE
    """Where what is drawn can be seen: the view, and the clips around."""
    width_around: float = 0.0
    height_around: float = 0.0
    """How large the innermost view is, in its own units."""


def look(said: Mapping[str, str], around: Look, drawn: int) -> Look:
    """Return how an element looks inside a group, with so many shapes drawn before it.

    Raises:
        NotDrawnError: it says something that is not drawn.

    """
    for name in NOT_DRAWN & set(said):
        if said[name] not in NEUTRAL:
            raise not_plain(name)
    for name, value in said.items():
        if _COMPUTED.search(value) and name not in css.COLOURS:
            raise NotDrawnError(N_("a shape in it is damaged: {what}"), what=_cut(f"{name}: {value}"))
    opacity = share(said.get("opacity", "1"))
    return replace(
        around,
        color=said.get("color", around.color),
        fill=said.get("fill", around.fill),
        stroke=said.get("stroke", around.stroke),
        width=length(said["stroke-width"]) if "stroke-width" in said else around.width,
        cap=CAPS[said["stroke-linecap"]] if "stroke-linecap" in said else around.cap,
        join=JOINS[said["stroke-linejoin"]] if "stroke-linejoin" in said else around.join,
        miter=_limited(said["stroke-miterlimit"]) if "stroke-miterlimit" in said else around.miter,
        even_odd=said.get("fill-rule", "evenodd" if around.even_odd else "") == "evenodd",
        visible=said.get("visibility", "visible" if around.visible else "") == "visible",
        opacity=around.opacity * opacity,
        below=drawn if opacity < 1 else around.below,
        fill_opacity=share(said["fill-opacity"]) if "fill-opacity" in said else around.fill_opacity,
        stroke_opacity=share(said["stroke-opacity"]) if "stroke-opacity" in said else around.stroke_opacity,
    )


def _limited(text: str) -> float:
    """Return how far a sharp corner may reach, in widths of its line."""
    return min(max(length(text), 1.0), 100.0)


def share(text: str) -> float:
    """Return a share from 0 to 1, which may be in per cent."""
    value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    return min(max(value, 0.0), 1.0)


def painted(text: str, look: Look, own: float) -> tuple[str, float]:
    """Return a colour on paper as "#RRGGBB", or nothing, and how much of itself it covers."""
    text = look.color if text.lower() == "currentcolor" else text
    if text == "none" or look.opacity * own == 0:
        return "", 1.0
    if text.startswith("url"):
        raise not_plain("gradient")
    try:
        red, green, blue, whole = css.colour(text)
    except ValueError as problem:
        raise NotDrawnError(N_("it has a colour that is not read: {what}"), what=_cut(text)) from problem
    if whole == 0:
        return "", 1.0
    covers = look.opacity * own * whole
    return "#" + "".join(f"{round(255 - covers * (255 - part)):02X}" for part in (red, green, blue)), own * whole


def _cut(text: str) -> str:
    """Return what is told of a text from the file."""
    return text if len(text) <= LONGEST_TOLD else text[: LONGEST_TOLD - 1] + "…"
