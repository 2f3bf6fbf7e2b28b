"""One page in one language: boxes beside each other, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.model import Urgency
from kiosk.errors import N_
from kiosk.handout.sheet import parts, typeset
from kiosk.handout.sheet.blocks import (
    AVOID,
    BULLET,
    CAUTION,
    DO,
    INK,
    URGENT,
    Block,
    Heading,
    Item,
    Listing,
    Panel,
    pad,
    side_by_side,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.breaking import Written
    from kiosk.handout.sheet.face import Face


def blocks(face: Face) -> list[Block]:
    """Return the blocks of the one-page sheet, from the top."""
    avoid, remark = face.avoided()
    blocks = [parts.header(face), parts.treated(face)]
    blocks += [_notices(face)] if face.plan.notices else []
    blocks.append(parts.timeline(face))
    blocks += _beside(
        _panel(face, 0, N_("Do"), face.to_do(), symbol="check-circle-duotone", colour=DO),
        _panel(
            face, 1, N_("Avoid"), avoid, symbol="x-circle-duotone", colour=AVOID, weight=1.6,
            corner=face.say(N_("not before")), remark=remark,
        ),
    )  # fmt: skip
    blocks += [_topic(face)] if face.plan.topics else []
    call, today = face.signs(Urgency.CALL), face.signs(Urgency.TODAY)
    blocks += _beside(
        _panel(
            face, 0, N_("Call the clinic if"), call, symbol="phone-duotone", colour=CAUTION,
            corner=face.phone(), loud=True,
        ),
        _panel(
            face, 1, N_("Get care today if"), today, symbol="first-aid-kit-duotone", colour=URGENT, weight=2,
            corner=face.say(N_("Info-Santé 811")), loud=True,
        ),
    )  # fmt: skip
    emergency = face.signs(Urgency.EMERGENCY)
    blocks += [parts.emergency(face, emergency)] if emergency else []
    return [block for block in blocks if block.height]


def _beside(*panels: Panel) -> list[Block]:
    """Return those panels that have something to say, beside each other."""
    saying = [panel for panel in panels if panel.listing.items]
    return [side_by_side(saying)] if saying else []


def _panel(  # noqa: PLR0913 - a box, what it says and how it looks
    face: Face, column: int, heading: str, items: Sequence[Item], *,
    symbol: str, colour: str, weight: float = 1.0, corner: str = "", remark: Written = "", loud: bool = False,
) -> Panel:  # fmt: skip
    x, width = face.column(column)
    inside = pad(face.type)
    bullet = symbol if colour in {DO, AVOID} else BULLET
    listing = Listing(items, bullet, colour, face.type, x + inside, width - 2 * inside, remark)
    return Panel(face.say(heading), symbol, colour, listing, weight, corner, loud)


def _topic(face: Face) -> Block:
    kind, topic = face.type, face.plan.topics[0]
    why = face.written(topic.sheet_why)
    (x, width), (right, right_width) = face.column(0), face.column(1)
    heading = Heading(face.written(topic.title), "", INK, kind, face.x, face.width)
    listing = Listing([Item(face.written(line)) for line in topic.sheet], BULLET, face.colour, kind, right, right_width)
    over = heading.height + kind.size * 0.1
    height = over + max(typeset.height(why, kind.body, width), listing.height)

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        heading.draw(canvas, parent, top)
        typeset.draw(canvas, parent.add("P"), why, kind.body, x, top - over, width)
        if listing.items:
            listing.draw(canvas, parent, top - over)

    return Block(height, draw)


def _notices(face: Face) -> Block:
    items = [Item(face.written(n)) for n in face.plan.notices]
    listing = Listing(items, "info-duotone", face.strong_colour, face.type, face.x, face.width)
    return Block(listing.height, listing.draw)
