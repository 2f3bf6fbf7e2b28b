"""One page in one language: boxes beside each other, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    beside,
    pad,
    stacked,
    text_block,
)
from kiosk.handout.sheet.panels import Panel, side_by_side
from kiosk.visit.plan import advised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.breaking import Written
    from kiosk.handout.sheet.face import Face
    from kiosk.visit.plan import PlannedTopic


def blocks(face: Face) -> list[Block]:
    """Return the blocks of the one-page sheet, from the top."""
    avoid, remark = face.avoided()
    blocks = [parts.header(face), parts.treated(face)]
    blocks += [_notices(face)] if face.plan.notices else []
    blocks.append(parts.timeline(face))
    not_before = face.say(N_("not before"))
    blocks += _panels(
        face,
        Box(N_("Do"), face.to_do(), "check-circle-duotone", DO),
        Box(N_("Avoid"), avoid, "x-circle-duotone", AVOID, 1.6, corner=not_before, remark=remark),
    )
    blocks += _topics(face)
    blocks += [_expected(face)] if advised(face.plan, Urgency.EXPECTED) else []
    call, today = face.signs(Urgency.CALL), face.signs(Urgency.TODAY)
    closed = face.written(face.plan.when_closed)
    blocks += _panels(
        face,
        Box(N_("Call the clinic if"), call, "phone-duotone", CAUTION, lead=face.reach()),
        Box(N_("Get care today if"), today, "first-aid-kit-duotone", URGENT, 2, lead=closed),
    )
    emergency = face.signs(Urgency.EMERGENCY)
    blocks += [parts.emergency(face, emergency)] if emergency else []
    return [block for block in blocks if block.height]


class Box(NamedTuple):
    """A box, what it says and how it looks."""

    heading: str
    items: Sequence[Item]
    symbol: str
    colour: str
    weight: float = 1.0
    corner: str = ""
    remark: Written = ""
    lead: Written = ""


def _panels(face: Face, *boxes: Box) -> list[Block]:
    """Return those boxes that have something to say, beside each other; one alone takes the whole width."""
    saying = [box for box in boxes if box.items]
    panels = [_panel(face, box, *face.column(number, len(saying))) for number, box in enumerate(saying)]
    return [side_by_side(panels)] if panels else []


def _panel(face: Face, box: Box, x: float, width: float) -> Panel:
    inside = pad(face.type)
    bullet = box.symbol if box.colour in {DO, AVOID} else BULLET
    wide = width - 2 * inside
    listing = Listing(box.items, bullet, box.colour, face.type, x + inside, wide, box.remark, box.lead)
    return Panel(face.say(box.heading), box.symbol, box.colour, listing, box.weight, box.corner)


def _expected(face: Face) -> Block:
    kind = face.type
    heading = Heading(face.say(N_("It is normal")), "", INK, kind, face.x, face.width)
    listing = Listing(face.signs(Urgency.EXPECTED), BULLET, face.colour, kind, face.x, face.width)

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        heading.draw(canvas, parent, top)
        listing.draw(canvas, parent, top - heading.height)

    return Block(heading.height + listing.height, draw)


def _topics(face: Face) -> list[Block]:
    """Return the topics, two beside each other; of an odd number, that with the longest list is alone."""
    topics = face.plan.topics
    longest = max(topics, key=lambda topic: len(topic.sheet)) if len(topics) % 2 else None
    others = [topic for topic in topics if topic is not longest]
    rows = [
        beside([_topic(face, number, topic) for number, topic in enumerate(others[first : first + 2])])
        for first in range(0, len(others), 2)
    ]
    if longest:
        rows.insert((topics.index(longest) + 1) // 2, _alone(face, longest))
    return rows


def _topic(face: Face, number: int, topic: PlannedTopic) -> Block:
    kind, (x, width) = face.type, face.column(number)
    listing = Listing([Item(face.written(line)) for line in topic.sheet], BULLET, face.colour, kind, x, width)
    heading = Heading(face.written(topic.title), "", INK, kind, x, width)
    title = Block(heading.height, heading.draw)
    return stacked([title, text_block(face.written(topic.sheet_why), kind.body, x, width), _listed(listing)])


def _listed(listing: Listing) -> Block:
    return Block(listing.height, listing.draw if listing.items else lambda _canvas, _parent, _top: None)


def _alone(face: Face, topic: PlannedTopic) -> Block:
    """Return a topic over the whole width: its list, which is longer, has two thirds of it, beside its text."""
    kind = face.type
    why = face.written(topic.sheet_why)
    x, width = face.column(0, 3 if topic.sheet else 1)
    right, _ = face.column(1, 3)
    right_width = face.x + face.width - right
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
