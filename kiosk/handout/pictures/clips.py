"""What cuts an SVG drawing off: clips, and masks that do the same (SVG 1.1, chapter 14)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kiosk.handout.pictures import css, outline, viewport
from kiosk.handout.pictures.css import SVG, not_plain
from kiosk.handout.pictures.look import NEUTRAL, share
from kiosk.handout.pictures.outline import SHAPES, Pen, length
from kiosk.handout.pictures.viewport import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from fontTools.misc.transform import Transform

LINK = "{http://www.w3.org/1999/xlink}href"
NOTES = {"title", "desc", "metadata", "defs", "style"}
_NAMED_HERE = re.compile(r"url\(\s*[\"']?#([^\"')]+)[\"']?\s*\)")
_KINDS = {"clip-path": "clipPath", "mask": "mask"}


class File(NamedTuple):
    """What the elements of a file refer to."""

    sheet: css.Sheet
    by_id: Mapping[str, Element]

    def named(self, element: Element) -> Element:
        """Return what an element stands for.

        Raises:
            NotDrawnError: it is in another file, or nowhere.

        """
        name = (element.get("href") or element.get(LINK) or "").strip()
        if not (name.startswith("#") and name[1:] in self.by_id):
            raise not_plain("use")
        return self.by_id[name[1:]]


def of(file: File, said: Mapping[str, str], place: Transform) -> Iterator[tuple[Pen, str]]:
    """Yield the outlines inside which an element is seen, each with its operator (ISO 32000-1, 8.5.4).

    Raises:
        NotDrawnError: a clip or a mask is more than an outline.

    """
    for name, kind in _KINDS.items():
        if said.get(name, "") not in NEUTRAL:
            yield from _named(file, said[name], name, kind, place)


def _named(file: File, value: str, name: str, kind: str, place: Transform) -> Iterator[tuple[Pen, str]]:
    found = _NAMED_HERE.fullmatch(value)
    target = file.by_id.get(found[1]) if found else None
    if target is None or target.tag != SVG + kind:
        raise not_plain(name)
    said = file.sheet.said(target)
    units = {target.get(unit, "userSpaceOnUse") for unit in ("clipPathUnits", "maskContentUnits")}
    if units != {"userSpaceOnUse"} or not NEUTRAL.issuperset({said.get("clip-path", ""), said.get("mask", "")}):
        raise not_plain(name)
    if kind == "mask":
        yield from _frame_of_mask(target, place)
    pen = Pen(place.transform(outline.transform(target.get("transform", ""))))
    yield pen, _hole(file, target, pen, name)


def _frame_of_mask(mask: Element, place: Transform) -> Iterator[tuple[Pen, str]]:
    """Yield the box that a mask is cut to, if it cuts."""
    sides = [mask.get(side) for side in ("x", "y", "width", "height")]
    if mask.get("maskUnits") == "userSpaceOnUse":
        x, y, width, height = (length(side or "") for side in sides)
        pen = Pen(place.translate(x, y))
        outline.box(pen, width, height)
        yield pen, "W"
        return
    x, y, width, height = (
        viewport.share_of(side, 1.0, usual) for side, usual in zip(sides, ("-10%", "-10%", "120%", "120%"), strict=True)
    )
    if x > 0 or y > 0 or x + width < 1 or y + height < 1:
        raise not_plain("mask")


def _hole(file: File, target: Element, pen: Pen, name: str) -> str:
    """Write the outlines of a clip or a mask, and return the operator that clips to them."""
    said = file.sheet.said(target)
    rules, boxes = set[str](), list[Box]()
    rule_name = "clip-rule" if name == "clip-path" else "fill-rule"
    for inner in target:
        kind = inner.tag.removeprefix(SVG) if isinstance(inner.tag, str) else "title"
        if kind in NOTES or kind == getattr(inner, "tag", kind):
            continue
        shape, own, step = inner, {**said, **file.sheet.said(inner)}, outline.transform(inner.get("transform", ""))
        if kind == "use":
            shape = file.named(inner)
            step = step.translate(length(inner.get("x", "0")), length(inner.get("y", "0")))
            step = step.transform(outline.transform(shape.get("transform", "")))
            own, kind = {**own, **file.sheet.said(shape)}, shape.tag.removeprefix(SVG)
        if kind not in SHAPES or own.get("clip-path", "none") not in NEUTRAL:
            raise not_plain(name)
        if own.get("display") == "none" or own.get("visibility", "visible") != "visible":
            continue
        if name == "mask" and not _lets_all_through(own, said.get("mask-type", "luminance")):
            raise not_plain(name)
        part = Pen(pen.place.transform(step))
        outline.draw(shape, kind, part)
        if part.points:
            rules.add(own.get(rule_name, "nonzero"))
            pen.code += part.code
            pen.points += part.points
            pen.operators |= part.operators
            boxes.append(Box.around(part.points))
    apart = not any(box.touches(other) for i, box in enumerate(boxes) for other in boxes[:i])
    if not apart or len(rules) > 1:
        raise not_plain(name)
    return "W*" if rules == {"evenodd"} else "W"


def _lets_all_through(said: Mapping[str, str], kind: str) -> bool:
    """Tell whether a shape of a mask shows all that lies behind it, as a clip does."""
    shares = (said.get("opacity", "1"), said.get("fill-opacity", "1"))
    fill = css.colour(said.get("fill", "black")) if said.get("fill") != "none" else (0, 0, 0, 0.0)
    is_whole = all(share(one) == 1 for one in shares) and fill[3] == 1 and said.get("stroke", "none") == "none"
    return is_whole and (kind == "alpha" or fill[:3] == (255, 255, 255))
