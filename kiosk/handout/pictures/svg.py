"""A clinic's logo from an SVG file, as a page's operators: shapes in plain colours; nothing is fetched.

What cannot be drawn is refused by name, never left out: a logo that lost a part is worse than none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Identity

from kiosk.config.colours import contrast_with_white
from kiosk.errors import N_
from kiosk.handout.pdf.canvas import Picture, compressed_form, rgb
from kiosk.handout.pdf.syntax import number as n
from kiosk.handout.pictures import clips, css, outline, viewport
from kiosk.handout.pictures.css import SVG, NotDrawnError, not_plain
from kiosk.handout.pictures.look import SIDE, Look, look, painted
from kiosk.handout.pictures.outline import SHAPES, Pen, length, numbers
from kiosk.handout.pictures.viewport import Box

if TYPE_CHECKING:
    from fontTools.misc.transform import Transform

DRAWN_WHERE_NAMED = {"linearGradient", "radialGradient", "pattern", "clipPath", "mask", "filter", "marker", "symbol"}
SAYS_NOTHING = clips.NOTES | DRAWN_WHERE_NAMED
GROUPS = {"g", "a", "switch", "use", "svg"}
MOST_DEPTH, MOST_SHAPES, MOST_ELEMENTS = 40, 2000, 20_000
"""How deep groups go, how many shapes and how many elements are drawn: far more than logos need."""
WHITE = "#FFFFFF"
LEAST_CONTRAST = 1.5
"""With white paper, under which a drawing looks like an empty place."""
NOWHERE = Box(0, 0, 0, 0)
OUR_LANGUAGES = ("fr", "en")


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
            raise not_plain("script")
    try:
        left, top, width, height = _view(root)
        scale = SIDE / max(width, height)
        view = Box(0, 0, width * scale, height * scale)
        drawing = _Drawing(clips.File(css.Sheet(root.iter(f"{SVG}style")), _by_id(root)))
        seen = Look(seen=view, width_around=width, height_around=height)
        drawing.add(root, seen, Identity.scale(scale).translate(-left, -top), 0)
    except (ValueError, TypeError, LookupError, AssertionError, ArithmeticError, AttributeError) as problem:
        raise NotDrawnError(N_("a shape in it is damaged")) from problem
    if not drawing.boxes:
        raise NotDrawnError(N_("nothing is drawn in it"))
    if drawing.contrast < LEAST_CONTRAST:
        raise too_pale(drawing.contrast)
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


def too_pale(contrast: float) -> NotDrawnError:
    """Return that a logo cannot be seen on paper, and how pale it is."""
    whole, tenth = divmod(int(contrast * 10), 10)
    message = N_("it is too pale for white paper: its contrast is {whole}.{tenth} to 1, at least 1.5 is needed")
    return NotDrawnError(message, whole=whole, tenth=tenth)


def _by_id(root: ET.Element) -> dict[str, ET.Element]:
    elements: dict[str, ET.Element] = {}
    for element in root.iter():
        elements.setdefault(element.get("id", ""), element)
    return elements


@dataclass(slots=True)
class _Drawing:
    """The operators of what is drawn so far, the place of each shape that is seen, and the highest contrast."""

    file: clips.File
    code: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    contrast: float = 1.0
    shapes: int = 0
    elements: int = 0

    def add(self, element: ET.Element, around: Look, place: Transform, depth: int) -> None:
        """Draw an element, if it is a shape, and all in it."""
        self.elements += 1
        if depth > MOST_DEPTH:
            raise NotDrawnError(N_("its groups are nested too deeply"))
        if self.elements > MOST_ELEMENTS:
            raise NotDrawnError(N_("it has more than {most} shapes"), most=MOST_SHAPES)
        said = self.file.sheet.said(element)
        if said.get("display") == "none":
            return
        own = look(said, around, len(self.boxes))
        place = place.transform(outline.transform(element.get("transform", "")))
        kind = element.tag.removeprefix(SVG)
        cuts = 0
        for pen, operator in clips.of(self.file, said, place):
            if not pen.points:
                own = replace(own, seen=NOWHERE)
                continue
            own, cut = self._cut(pen, operator, own)
            cuts += cut
        if kind in SHAPES:
            self._shape(element, kind, own, place)
        if kind == "use":
            self._used(element, own, place, depth)
        elif kind == "svg" and depth:
            size = (element.get("width"), element.get("height"))
            x, y = (viewport.share_of(element.get(name), 0.0, "0") for name in ("x", "y"))
            self._framed(element, own, place.translate(x, y), size, depth)
        else:
            self._inside(element, kind, own, place, depth)
        self.code += ["Q"] * cuts

    def _cut(self, pen: Pen, operator: str, own: Look) -> tuple[Look, int]:
        """Cut off what lies outside an outline, until the next "Q"; return 0 where it cuts nothing off."""
        box = Box.around(pen.points)
        if viewport.is_upright(pen.points, pen.operators) and box.holds(own.seen):
            return own, 0
        self.code += ["q", *pen.code, operator, "n"]
        return replace(own, seen=box.within(own.seen)), 1

    def _inside(self, element: ET.Element, kind: str, own: Look, place: Transform, depth: int) -> None:
        """Draw what is in an element; of a switch, the first that is for us."""
        for inner in element:
            tag = inner.tag if isinstance(inner.tag, str) else ""
            name = tag.removeprefix(SVG)
            if tag == name or name in SAYS_NOTHING or not _is_for_us(inner):
                continue  # comments, what drawing programs note for themselves, and what is for other programs
            if kind in SHAPES or name not in SHAPES | GROUPS:
                raise not_plain(name)
            self.add(inner, own, place, depth + 1)
            if kind == "switch":
                return

    def _used(self, element: ET.Element, own: Look, place: Transform, depth: int) -> None:
        """Draw what stands elsewhere in the file."""
        target = self.file.named(element)
        place = place.translate(length(element.get("x", "0")), length(element.get("y", "0")))
        kind = target.tag.removeprefix(SVG)
        if kind != "symbol":
            if kind not in SHAPES | GROUPS:
                raise not_plain(kind)
            self.add(target, own, place, depth + 1)
            return
        said = self.file.sheet.said(target)
        if said.get("display") != "none":
            size = (element.get("width", target.get("width")), element.get("height", target.get("height")))
            self._framed(target, look(said, own, len(self.boxes)), place, size, depth)

    def _framed(
        self, element: ET.Element, own: Look, place: Transform, size: tuple[str | None, str | None], depth: int
    ) -> None:
        """Draw what is in a drawing inside the drawing; what stands over its edge is cut off."""
        width = viewport.share_of(size[0], own.width_around, "100%")
        height = viewport.share_of(size[1], own.height_around, "100%")
        if width <= 0 or height <= 0:
            return
        inner, wide, high = viewport.fitted(element, place, width, height)
        own, cuts = replace(own, width_around=wide, height_around=high), 0
        if self.file.sheet.said(element).get("overflow", "hidden") not in {"visible", "auto"}:
            pen = Pen(place)
            outline.box(pen, width, height)
            own, cuts = self._cut(pen, "W", own)
        self._inside(element, "svg", own, inner, depth + 1)
        self.code += ["Q"] * cuts

    # -- shapes

    def _shape(self, element: ET.Element, kind: str, own: Look, place: Transform) -> None:
        """Draw one shape; see-through is a paler colour, which is the same where only paper lies below."""
        self.shapes += 1
        if self.shapes > MOST_SHAPES:
            raise NotDrawnError(N_("it has more than {most} shapes"), most=MOST_SHAPES)
        fill, fill_share = painted(own.fill, own, own.fill_opacity) if kind != "line" else ("", 1.0)
        stroke, stroke_share = painted(own.stroke, own, own.stroke_opacity) if own.width > 0 else ("", 1.0)
        a, b, c, d, _, _ = place
        scale = math.sqrt(abs(a * d - b * c))
        if not (own.visible and scale and (fill or stroke)):
            return
        # A line that is stretched is drawn on stretched paper; all else is written where it is.
        even = math.isclose(a * a + b * b, c * c + d * d, rel_tol=1e-6) and abs(a * c + b * d) < scale * scale * 1e-6
        paper = Identity if even or not stroke else place.__class__(a / scale, b / scale, c / scale, d / scale, 0, 0)
        pen = Pen(paper.inverse().transform(place))
        outline.draw(element, kind, pen)
        if not pen.code:
            return
        weight = own.width * scale
        if not weight <= outline.FARTHEST:
            raise ValueError
        stretched = max(math.hypot(a, b), math.hypot(c, d)) / scale
        around = weight * stretched * max(own.miter, 1.5) / 2 if stroke else 0.0
        box = Box.around([paper.transformPoint(point) for point in pen.points], around).within(own.seen)
        if not box.touches(own.seen):
            return
        below = self.boxes if min(fill_share, stroke_share) < 1 else self.boxes[: own.below]
        if (fill and stroke and stroke_share < 1) or any(box.touches(other) for other in below):
            raise NotDrawnError(N_("a part that is seen through lies over another"))
        seen = {fill if viewport.has_inside(pen.points) else "", stroke} - {"", WHITE}
        if seen:
            self.boxes.append(box)
            self.contrast = max(self.contrast, *map(contrast_with_white, seen))
        set_up = [f"{rgb(fill)} rg"] if fill else []
        set_up += [f"{rgb(stroke)} RG {n(weight)} w {own.cap} J {own.join} j {n(own.miter)} M"] if stroke else []
        set_up += [f"{' '.join(f'{value:.6f}' for value in paper)} cm"] if paper != Identity else []
        star = "*" if own.even_odd and fill else ""
        paint = f"B{star}" if fill and stroke else f"f{star}" if fill else "S"
        self.code += ["q", *set_up, *pen.code, paint, "Q"]


def _is_for_us(element: ET.Element) -> bool:
    """Tell whether an element is for every program (SVG 1.1, 5.8)."""
    if element.get("requiredExtensions") is not None:
        return False
    languages = element.get("systemLanguage")
    return languages is None or any(one.strip().startswith(OUR_LANGUAGES) for one in languages.split(","))
