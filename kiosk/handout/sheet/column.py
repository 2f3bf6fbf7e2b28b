"""One column in one language, which says the same as the boxes.

It is for large print, for facing columns, and for what is too long for a page.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content.model import Urgency
from kiosk.errors import N_
from kiosk.handout.sheet import parts
from kiosk.handout.sheet.blocks import (
    AVOID,
    BULLET,
    CAUTION,
    DO,
    URGENT,
    Block,
    Heading,
    Item,
    Listing,
    text_block,
)
from kiosk.handout.sheet.breaking import joined
from kiosk.i18n import NBSP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.breaking import Written
    from kiosk.handout.sheet.face import Face


def blocks(face: Face) -> list[Block]:
    """Return the blocks from the top, a heading to be kept with what follows."""
    tag = face.language
    blocks = [parts.header(face), parts.treated(face)]
    blocks += _items(face, "info-duotone", face.strong_colour, [Item(face.written(n)) for n in face.plan.notices])
    for phase in face.plan.phases:
        blocks.append(_heading(face, joined(face.written(phase.title), f" · {phase.dates.of(tag)}")))
        blocks.append(text_block(face.written(phase.summary), face.type.body, face.x, face.width))
    blocks += _section(face, N_("Do"), face.to_do(), symbol="check-circle-duotone", colour=DO)
    avoid, remark = face.avoided()
    avoided = _section(face, N_("Avoid"), avoid, face.say(N_("not before")), symbol="x-circle-duotone", colour=AVOID)
    blocks += _kept([*avoided, text_block(remark, face.type.note, face.x, face.width)] if remark else avoided)
    for topic in face.plan.topics:
        why = text_block(face.written(topic.sheet_why), face.type.body, face.x, face.width)
        listed = _items(face, BULLET, face.colour, [Item(face.written(line)) for line in topic.sheet])
        blocks += _kept([_heading(face, face.written(topic.title)), why, *listed])
    normal, call, today = (face.signs(each) for each in (Urgency.EXPECTED, Urgency.CALL, Urgency.TODAY))
    blocks += _section(face, N_("It is normal"), normal, symbol=BULLET, colour=face.strong_colour)
    blocks += _section(face, N_("Call the clinic if"), call, lead=face.reach(), symbol=BULLET, colour=CAUTION)
    lead = face.written(face.plan.when_closed)
    blocks += _section(face, N_("Get care today if"), today, lead=lead, symbol=BULLET, colour=URGENT)
    emergency = _items(face, BULLET, URGENT, face.signs(Urgency.EMERGENCY))
    blocks += _kept([parts.band(face, N_("Call 911, day or night, if")), *emergency]) if emergency else []
    return [block for block in blocks if block.height]


def _heading(face: Face, text: Written, colour: str = "", corner: str = "") -> Block:
    heading = Heading(text, corner, colour or face.strong_colour, face.type, face.x, face.width)
    air = face.type.size * 0.55

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        heading.draw(canvas, parent, top - air)

    return Block(heading.height + air, draw, keep_with_next=True)


def _section(  # noqa: PLR0913 - a box, what it says and how it looks
    face: Face,
    message: str,
    items: Sequence[Item],
    corner: str = "",
    *,
    symbol: str,
    colour: str,
    lead: Written = "",
) -> list[Block]:
    if not items:
        return []
    heading = face.say(message)
    said = face.say(N_("{heading} (continued)")).format(heading=heading)
    # Its end keeps it apart from the next column where text is copied.
    again = Heading(f"{said}{NBSP}", f"{corner}{NBSP}" if corner else "", colour, face.type, face.x, face.width)
    repeated = Block(again.height, lambda canvas, _parent, top: again.draw(canvas, None, top))
    listed = [replace(block, again=repeated) for block in _items(face, symbol, colour, items)]
    led = [text_block(lead, face.type.body, face.x, face.width)] if lead else []
    return _kept([_heading(face, heading, colour, corner), *led, *listed])


def _items(face: Face, symbol: str, colour: str, items: Sequence[Item]) -> list[Block]:
    """Return the items of one list as blocks."""
    listing = Listing(items, symbol, colour, face.type, face.x, face.width)
    begun: list[Element] = []

    def block(item: Item, height: float) -> Block:
        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            if not begun:
                begun.append(listing.begin(parent))
            listing.draw_item(canvas, begun[0], item, top)

        return Block(height, draw)

    return [block(item, height) for item, height in zip(items, listing.heights, strict=True)]


def _kept(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks that stay on one page."""
    return [replace(block, keep_with_next=block is not blocks[-1]) for block in blocks]
