"""A clinic's logo from an SVG file, as a page's operators: shapes in plain colours; nothing is fetched.

What cannot be drawn is refused by name, never left out: a logo that lost a part is worse than none.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import PathBuilder, parse_path
from PIL import ImageColor

from kiosk.errors import N_, HandoutError
from kiosk.handout.tagged import Picture, compressed_form, rgb

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polygon", "polyline"}
GROUPS = {"svg", "g"}
SAYS_NOTHING = {"title", "desc", "metadata", "defs", "style"}
MOST_DEPTH = 40
NOT_DRAWN = {"filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "stroke-dasharray"}
LOOKS = {
    "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "fill-rule", "opacity",
    "fill-opacity", "stroke-opacity", "display", "visibility", *NOT_DRAWN,
}  # fmt: skip
CAPS, JOINS = {"butt": 0, "round": 1, "square": 2}, {"miter": 0, "round": 1, "bevel": 2}
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_STEP = re.compile(r"\s*(\w+)\s*\(([^()]*)\)\s*,?")


class NotDrawnError(HandoutError):
    """Something in the file that is not drawn."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a shape looks, from the groups around it and itself."""

    fill: str = "black"
    stroke: str = "none"
    width: float = 1.0
    cap: int = 0
    join: int = 0
    even_odd: bool = False
    opacity: float = 1.0
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0


def picture(name: str, source: bytes) -> tuple[Picture, float, float]:
    """Return a drawing, its width and its height in its own units; it is drawn downwards, from 0, 0.

    Raises:
        NotDrawnError: the file is no SVG, or something in it is not drawn.

    """
    if b"<!ENTITY" in source:
        raise NotDrawnError(N_("it has entities"))
    try:
        root = ET.fromstring(source)  # noqa: S314 - no entities, and at most as large as MOST_BYTES
    except (ET.ParseError, ValueError, LookupError) as problem:
        raise NotDrawnError(N_("it is not an SVG file")) from problem
    if root.tag != f"{SVG}svg":
        raise NotDrawnError(N_("it is not an SVG file"))
    try:
        left, top, width, height = _view(root)
        code = " ".join(_drawn(root, _Look(), Transform(1, 0, 0, 1, -left, -top), _classes(root), 0))
    except (ValueError, TypeError, LookupError, AssertionError, ArithmeticError, AttributeError) as problem:
        raise NotDrawnError(N_("a shape in it is damaged")) from problem
    if not code:
        raise NotDrawnError(N_("nothing is drawn in it"))
    return compressed_form(name, code, width, height), width, height


def _view(root: ET.Element) -> tuple[float, float, float, float]:
    numbers = [float(number) for number in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if number]
    if not numbers:
        numbers = [0.0, 0.0, _length(root.get("width", "")), _length(root.get("height", ""))]
    left, top, width, height = numbers
    if not all(map(math.isfinite, numbers)) or width <= 0 or height <= 0:
        raise ValueError
    return left, top, width, height


def _length(text: str) -> float:
    return float(re.sub(r"(px|pt|mm|cm|in)$", "", text.strip()))


def _classes(root: ET.Element) -> dict[str, dict[str, str]]:
    """Return the looks of the file's style sheet, by class; other kinds of rules are refused."""
    found: dict[str, dict[str, str]] = {}
    for style in root.iter(f"{SVG}style"):
        sheet = re.sub(r"/\*.*?\*/", "", style.text or "", flags=re.DOTALL)
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
    return {name.strip(): value.strip() for name, _, value in pairs}


def _drawn(
    element: ET.Element, around: _Look, place: Transform, classes: Mapping[str, dict[str, str]], depth: int
) -> Iterator[str]:
    """Return the operators of an element and of all in it."""
    if depth > MOST_DEPTH:
        raise NotDrawnError(N_("its groups are nested too deeply"))
    said = {name: value for name, value in element.attrib.items() if name in LOOKS}
    for name in element.get("class", "").split():
        said |= {key: value for key, value in classes.get(name, {}).items() if key in LOOKS}
    said |= {key: value for key, value in _declared(element.get("style", "")).items() if key in LOOKS}
    if said.get("display") == "none" or said.get("visibility") in {"hidden", "collapse"}:
        return
    look = _looking(said, around)
    place = place.transform(_transform(element.get("transform", "")))
    tag = element.tag.removeprefix(SVG)
    if tag in SHAPES:
        yield from _shape(element, look, place)
        return
    for inner in element:
        name = inner.tag if isinstance(inner.tag, str) else ""
        if not name.startswith(SVG) or name.removeprefix(SVG) in SAYS_NOTHING:
            continue  # comments, and what drawing programs note for themselves
        if name.removeprefix(SVG) not in SHAPES | GROUPS:
            raise NotDrawnError(N_("it has something that is not a plain shape: {what}"), what=name.removeprefix(SVG))
        yield from _drawn(inner, look, place, classes, depth + 1)


def _looking(said: Mapping[str, str], around: _Look) -> _Look:
    for name in NOT_DRAWN & set(said):
        if said[name] not in {"none", ""}:
            raise NotDrawnError(N_("it has something that is not a plain shape: {what}"), what=name)
    return replace(
        around,
        fill=said.get("fill", around.fill),
        stroke=said.get("stroke", around.stroke),
        width=_length(said["stroke-width"]) if "stroke-width" in said else around.width,
        cap=CAPS[said["stroke-linecap"]] if "stroke-linecap" in said else around.cap,
        join=JOINS[said["stroke-linejoin"]] if "stroke-linejoin" in said else around.join,
        even_odd=said.get("fill-rule", "evenodd" if around.even_odd else "") == "evenodd",
        opacity=around.opacity * _share(said.get("opacity", "1")),
        fill_opacity=_share(said["fill-opacity"]) if "fill-opacity" in said else around.fill_opacity,
        stroke_opacity=_share(said["stroke-opacity"]) if "stroke-opacity" in said else around.stroke_opacity,
    )


def _share(text: str) -> float:
    value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    return min(max(value, 0.0), 1.0)


def _transform(text: str) -> Transform:
    found = Identity
    if _STEP.sub("", text).strip():
        raise ValueError
    for name, numbers in _STEP.findall(text):
        values = [float(number) for number in re.split(r"[\s,]+", numbers.strip())]
        if name == "matrix":
            step = Transform(*values)
        elif name == "translate":
            step = Identity.translate(*values)
        elif name == "scale":
            step = Identity.scale(values[0], values[-1])
        elif name == "rotate":
            x, y = values[1:] or (0.0, 0.0)
            step = Identity.translate(x, y).rotate(math.radians(values[0])).translate(-x, -y)
        elif name in {"skewX", "skewY"}:
            angle = math.radians(values[0])
            step = Identity.skew(angle, 0) if name == "skewX" else Identity.skew(0, angle)
        else:
            raise ValueError
        found = found.transform(step)
    return found


class _Pen(BasePen):  # type: ignore[misc] # fontTools' pens have no types
    """Writes an outline as a page's operators."""

    def __init__(self) -> None:
        super().__init__(None)
        self.code: list[str] = []

    def _write(self, operator: str, *points: tuple[float, float]) -> None:
        self.code += [_numbers(*point) for point in points] + [operator]

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self._write("m", point)

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - fontTools' name
        self._write("l", point)

    def _curveToOne(  # noqa: N802 - fontTools' name
        self, one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]
    ) -> None:
        self._write("c", one, two, three)

    def _closePath(self) -> None:  # noqa: N802 - fontTools' name
        self._write("h")


def _numbers(*values: float) -> str:
    if not all(math.isfinite(value) for value in values):
        raise ValueError
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values)


def _shape(element: ET.Element, look: _Look, place: Transform) -> Iterator[str]:
    """Return the operators of one shape; see-through is a paler colour, as on white paper."""
    fill = _colour(look.fill, look.opacity * look.fill_opacity)
    stroke = _colour(look.stroke, look.opacity * look.stroke_opacity) if look.width > 0 else ""
    builder, pen = PathBuilder(), _Pen()
    bare = ET.Element(element.tag, {name: value for name, value in element.attrib.items() if name != "transform"})
    for key in set(bare.attrib) - {"d", "points"}:
        bare.set(key, re.sub(r"px$", "", bare.attrib[key]))
    builder.add_path_from_element(bare)
    for path in builder.paths:
        parse_path(path, pen)
    if not pen.code or not (fill or stroke):
        return
    yield f"q {_numbers(*place)} cm"
    if fill:
        yield f"{rgb(fill)} rg"
    if stroke:
        yield f"{rgb(stroke)} RG {_numbers(look.width)} w {look.cap} J {look.join} j"
    yield " ".join(pen.code)
    star = "*" if look.even_odd else ""
    yield f"{('B' + star) if fill and stroke else ('f' + star) if fill else 'S'} Q"


def _colour(text: str, opacity: float) -> str:
    """Return a colour as "#RRGGBB", or nothing."""
    if text in {"none", "transparent"} or opacity == 0:
        return ""
    if "url" in text:
        raise NotDrawnError(N_("it has something that is not a plain shape: {what}"), what="gradient")
    red, green, blue, *more = ImageColor.getrgb("black" if text == "currentColor" else text)
    share = opacity * (more[0] / 255 if more else 1)
    return "#" + "".join(f"{round(255 - share * (255 - part)):02X}" for part in (red, green, blue))
