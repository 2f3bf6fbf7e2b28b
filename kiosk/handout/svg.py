"""A clinic's logo from an SVG file, as a page's operators: shapes in plain colours; nothing is fetched.

What cannot be drawn is refused by name, never left out: a logo that lost a part is worse than none.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Identity
from PIL import ImageColor

from kiosk.errors import N_, HandoutError
from kiosk.handout import outline
from kiosk.handout.outline import SHAPES, Pen, length, numbers
from kiosk.handout.pdf import number as n
from kiosk.handout.tagged import Picture, compressed_form, rgb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fontTools.misc.transform import Transform

SVG = "{http://www.w3.org/2000/svg}"
SIDE = 1000.0
"""The longer side of a drawing, in the units it is written in here, whatever its own are."""
DRAWN_WHERE_NAMED = {"linearGradient", "radialGradient", "pattern", "clipPath", "mask", "filter", "marker", "symbol"}
SAYS_NOTHING = {"title", "desc", "metadata", "defs", "style"} | DRAWN_WHERE_NAMED
MOST_DEPTH, MOST_SHAPES, MOST_STYLE = 40, 2000, 10_000
"""How deep groups go, how many shapes there are, how many letters style sheets have: far more than logos need."""
LONGEST_COLOUR = 60
NOT_DRAWN = {
    "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "stroke-dasharray",
    "mix-blend-mode", "vector-effect", "paint-order",
}  # fmt: skip
NEUTRAL = {"", "none", "normal", "inherit"}
ONLY_AS_ATTRIBUTES = {"transform", "d", "x", "y", "cx", "cy", "r", "rx", "ry", "width", "height"}
"""What newer drawings may also say in a style."""
CAPS, JOINS = {"butt": 0, "round": 1, "square": 2}, {"miter": 0, "round": 1, "bevel": 2}
WHITE = "#FFFFFF"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


class NotDrawnError(HandoutError):
    """Something in the file that is not drawn."""


def _not_plain(what: str) -> NotDrawnError:
    message = N_("it has something that is not a plain shape: {what}")
    return NotDrawnError(message, what=what)


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class _Look:
    """How a shape looks, from the groups around it and itself."""

    color: str = "black"
    fill: str = "black"
    stroke: str = "none"
    width: float = 1.0
    cap: int = 0
    join: int = 0
    miter: float = 4.0
    even_odd: bool = False
    shown: bool = True
    opacity: float = 1.0
    below: int = 0
    """How many shapes lie below the innermost group that is seen through."""
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0


def picture(name: str, source: bytes) -> tuple[Picture, float, float]:
    """Return a drawing, its width and its height in its own units; it is drawn downwards, from 0, 0.

    Raises:
        NotDrawnError: the file is no SVG, or something in it is not drawn.

    """
    try:
        text = source.decode("utf-8-sig")
        if "<!ENTITY" in text:
            raise NotDrawnError(N_("it has entities"))
        # As text, so that the file cannot name an encoding in which an entity looks like something else.
        root = ET.fromstring(text)  # noqa: S314 - no entities, and at most as large as MOST_BYTES
    except (ET.ParseError, ValueError, LookupError) as problem:
        raise NotDrawnError(N_("it is neither PNG nor SVG in UTF-8")) from problem
    if root.tag != f"{SVG}svg":
        raise NotDrawnError(N_("it is neither PNG nor SVG in UTF-8"))
    for element in root.iter():
        if element.tag == f"{SVG}script" or any(key.startswith("on") for key in element.attrib):
            raise _not_plain("script")
    try:
        left, top, width, height = _view(root)
        scale = SIDE / max(width, height)
        drawing = _Drawing(_classes(root))
        drawing.add_inside(root, _Look(), Identity.scale(scale).translate(-left, -top), 0)
    except (ValueError, TypeError, LookupError, AssertionError, ArithmeticError, AttributeError) as problem:
        raise NotDrawnError(N_("a shape in it is damaged")) from problem
    view = _Box(0, 0, width * scale, height * scale)
    if not any(view.touches(box) for box in drawing.boxes):
        raise NotDrawnError(N_("nothing is drawn in it"))
    return compressed_form(name, " ".join(drawing.code), view.right, view.bottom), view.right, view.bottom


def _view(root: ET.Element) -> tuple[float, float, float, float]:
    try:
        said = numbers(root.get("viewBox", ""))
        left, top, width, height = said or (0.0, 0.0, length(root.get("width", "")), length(root.get("height", "")))
        if 0 < width < math.inf and 0 < height < math.inf:
            return left, top, width, height
    except ValueError:
        pass
    raise NotDrawnError(N_("it does not say how large it is"))


def _classes(root: ET.Element) -> dict[str, dict[str, str]]:
    """Return the looks of the file's style sheet, by class; other kinds of rules are refused."""
    found: dict[str, dict[str, str]] = {}
    for style in root.iter(f"{SVG}style"):
        sheet = style.text or ""
        if len(sheet) > MOST_STYLE:
            raise NotDrawnError(N_("its style sheet has more than plain colours"))
        sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
        if re.search(r"@|url", sheet) or _RULE.sub("", sheet).strip():
            raise NotDrawnError(N_("its style sheet has more than plain colours"))
        for selectors, body in _RULE.findall(sheet):
            for selector in selectors.split(","):
                if not re.fullmatch(r"\s*\.[\w-]+\s*", selector):
                    raise NotDrawnError(N_("its style sheet has more than plain colours"))
                found.setdefault(selector.strip()[1:], {}).update(_declared(body))
    return found


def _declared(body: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in body.split(";") if ":" in part)
    found = {name.strip(): value.strip() for name, _, value in pairs}
    for name in ONLY_AS_ATTRIBUTES & set(found):
        raise _not_plain(f"style {name}")
    return found


@dataclass(slots=True)
class _Drawing:
    """The operators of what is drawn so far, and the place of each shape that is not white."""

    classes: Mapping[str, Mapping[str, str]]
    code: list[str] = field(default_factory=list)
    boxes: list[_Box] = field(default_factory=list)
    shapes: int = 0

    def add_inside(self, element: ET.Element, around: _Look, place: Transform, depth: int) -> None:
        """Draw an element, if it is a shape, and all in it."""
        if depth > MOST_DEPTH:
            raise NotDrawnError(N_("its groups are nested too deeply"))
        said = self._said(element)
        if said.get("display") == "none":
            return
        look = self._look(said, around)
        place = place.transform(outline.transform(element.get("transform", "")))
        kind = element.tag.removeprefix(SVG)
        if kind in SHAPES:
            self.shapes += 1
            if self.shapes > MOST_SHAPES:
                raise NotDrawnError(N_("it has more than {most} shapes"), most=MOST_SHAPES)
            self._shape(element, kind, look, place)
        for inner in element:
            tag = inner.tag if isinstance(inner.tag, str) else ""
            name = tag.removeprefix(SVG)
            if tag == name or name in SAYS_NOTHING:
                continue  # comments, and what drawing programs note for themselves
            if kind in SHAPES or name not in {*SHAPES, "g"}:
                raise _not_plain(name)
            self.add_inside(inner, look, place, depth + 1)

    def _said(self, element: ET.Element) -> dict[str, str]:
        """Return how an element says that it looks; a style sheet overrides an attribute, a style both."""
        own = set(element.get("class", "").split())
        said = {name: value.strip() for name, value in element.attrib.items()}
        for name, looks in self.classes.items():
            said |= looks if name in own else {}
        said |= _declared(element.get("style", ""))
        return {name: value for name, value in said.items() if value not in {"", "inherit"}}

    def _look(self, said: Mapping[str, str], around: _Look) -> _Look:
        for name in NOT_DRAWN & set(said):
            if said[name] not in NEUTRAL:
                raise _not_plain(name)
        opacity = _share(said.get("opacity", "1"))
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
            shown=said.get("visibility", "visible" if around.shown else "") == "visible",
            opacity=around.opacity * opacity,
            below=len(self.boxes) if opacity < 1 else around.below,
            fill_opacity=_share(said["fill-opacity"]) if "fill-opacity" in said else around.fill_opacity,
            stroke_opacity=_share(said["stroke-opacity"]) if "stroke-opacity" in said else around.stroke_opacity,
        )

    def _shape(self, element: ET.Element, kind: str, look: _Look, place: Transform) -> None:
        """Draw one shape; see-through is a paler colour, which is the same where only paper lies below."""
        fill = _colour(look.fill, look, look.fill_opacity) if kind != "line" else ""
        stroke = _colour(look.stroke, look, look.stroke_opacity) if look.width > 0 else ""
        a, b, c, d, _, _ = place
        scale = math.sqrt(abs(a * d - b * c))
        if not (look.shown and scale and (fill or stroke)):
            return
        # A line that is stretched is drawn on stretched paper; all else is written where it is.
        even = math.isclose(a * a + b * b, c * c + d * d, rel_tol=1e-6) and abs(a * c + b * d) < scale * scale * 1e-6
        paper = Identity if even or not stroke else place.__class__(a / scale, b / scale, c / scale, d / scale, 0, 0)
        pen = Pen(paper.inverse().transform(place))
        outline.draw(element, kind, pen)
        if not pen.code:
            return
        weight = look.width * scale
        if not weight <= outline.FARTHEST:
            raise ValueError
        stretched = max(math.hypot(a, b), math.hypot(c, d)) / scale
        around = weight * stretched * max(look.miter, 1.5) / 2 if stroke else 0.0
        xs, ys = zip(*(paper.transformPoint(point) for point in pen.points), strict=True)
        box = _Box(min(xs) - around, min(ys) - around, max(xs) + around, max(ys) + around)
        own = min(look.fill_opacity if fill else 1.0, look.stroke_opacity if stroke else 1.0)
        below = self.boxes if own < 1 else self.boxes[: look.below]
        if (fill and stroke and look.stroke_opacity < 1) or any(box.touches(other) for other in below):
            raise NotDrawnError(N_("a part that is seen through lies over another"))
        if {fill, stroke} - {"", WHITE}:
            self.boxes.append(box)
        set_up = [f"{rgb(fill)} rg"] if fill else []
        set_up += [f"{rgb(stroke)} RG {n(weight)} w {look.cap} J {look.join} j {n(look.miter)} M"] if stroke else []
        set_up += [f"{' '.join(f'{value:.6f}' for value in paper)} cm"] if paper != Identity else []
        star = "*" if look.even_odd and fill else ""
        paint = f"B{star}" if fill and stroke else f"f{star}" if fill else "S"
        self.code += ["q", *set_up, *pen.code, paint, "Q"]


def _limited(text: str) -> float:
    """Return how far a sharp corner may reach, in widths of its line."""
    return min(max(length(text), 1.0), 100.0)


def _share(text: str) -> float:
    value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    return min(max(value, 0.0), 1.0)


def _colour(text: str, look: _Look, own: float) -> str:
    """Return a colour as "#RRGGBB", or nothing."""
    text = look.color if text.lower() == "currentcolor" else text
    if text in {"none", "transparent"} or look.opacity * own == 0:
        return ""
    if "url" in text:
        raise _not_plain("gradient")
    if len(text) > LONGEST_COLOUR or text.lower().startswith(("hsv", "hsb")):
        raise ValueError  # Pillow knows these two, SVG does not
    red, green, blue, *clear = ImageColor.getrgb(text)
    if clear and clear[0] < 255:  # noqa: PLR2004 - as colours are written
        raise _not_plain(text)
    share = look.opacity * own
    return "#" + "".join(f"{round(255 - share * (255 - part)):02X}" for part in (red, green, blue))
