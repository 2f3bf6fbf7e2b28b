"""The parts of a sheet that are drawn, not only written: its head, the timeline, the frame around 911."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_
from kiosk.handout.pdf.fonts import STRONG
from kiosk.handout.pictures import icons, logo
from kiosk.handout.sheet import typeset
from kiosk.handout.sheet.blocks import (
    BULLET,
    INK,
    LARGE_PRINT,
    PAPER,
    URGENT,
    Block,
    Item,
    Listing,
    pad,
    stacked,
    text_block,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.face import Face
    from kiosk.i18n import Words

NARROW = 400.0
"""Points: in a column that is narrower, a title of the usual size would break."""


def header(face: Face) -> Block:
    """Return the clinic, the title and, where there is one, what is on the other side."""
    kind, plan = face.type, face.plan
    scale = 1.0 if kind.size >= LARGE_PRINT else 0.95
    name, draft_style = kind.style(scale, font=STRONG), kind.style(scale, font=STRONG, colour=PAPER)
    draft = face.say(N_("Draft, not approved")) if plan.is_draft else ""
    other = next((tag for tag in face.languages if tag != face.language), "")
    aside = _other_side(plan.words(other)) if other else ""
    side, end = name.size * 1.25, face.x + face.width
    picture = logo.of_clinic(plan.clinic.logo)
    draft_width = min(typeset.width(draft, draft_style) + 0.5, face.width * 0.55) if draft else 0.0
    draft_pad = kind.size * 0.35 if draft else 0.0
    # Beside this label in a narrow column, a logo is smaller, so that the clinic's name is not cut into single words.
    across = min(face.width * 0.26, max(face.width * 0.55 - draft_width - draft_pad - kind.size * 2, name.leading * 3))
    beside = name.leading + kind.title.leading * (0.4 if aside else 0.75)  # what stands under it stays clear
    logo_size = picture.size_in(across, beside) if picture else (0.0, 0.0)
    right = max(logo_size[0] + kind.size if picture else 0.0, face.width * 0.26 if aside else 0.0)
    before = 0.0 if picture else side * 1.3
    draft_end = end - (logo_size[0] + kind.size if picture else 0.0)
    name_width = draft_end - face.x - before - draft_width - 2 * draft_pad - kind.size
    title, title_width = face.written(plan.title), face.width - right
    large = kind.title if face.width > NARROW else kind.style(1.5, font=STRONG)
    draft_height = typeset.height(draft, draft_style, max(draft_width, 1.0))
    over = max(typeset.height(plan.clinic.name, name, name_width), draft_height)
    over += name.leading * 0.15
    height = over + typeset.height(title, large, title_width) + kind.size * 0.45

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        # The logo is decoration: the clinic's name, which is read, stands beside it.
        with canvas.decoration():
            if picture:
                picture.draw(canvas, end - logo_size[0], top - logo_size[1], *logo_size)
            else:
                icons.icon(canvas, "flower-lotus-duotone", face.x, top - side, side, face.colour)
            canvas.box(face.x, top - height, face.width, 2.5, face.colour)
        typeset.draw(canvas, parent.add("P"), plan.clinic.name, name, face.x + before, top, name_width)
        if draft:
            left = draft_end - draft_width - draft_pad
            with canvas.decoration():
                canvas.box(left - draft_pad, top - draft_height, draft_width + 2 * draft_pad, draft_height, INK)
            typeset.draw(canvas, parent.add("P"), draft, draft_style, left, top, draft_width, right=True)
        typeset.draw(canvas, parent.add("H1"), title, large, face.x, top - over, title_width)
        if aside:
            below = top - height + typeset.height(aside, kind.note, right) + kind.size * 0.55
            element = parent.add("P", language=other)
            typeset.draw(canvas, element, aside, kind.note, end - right, below, right, right=True)

    return Block(height, draw)


def treated(face: Face) -> Block:
    """Return the day of the treatment, and what the sheet was adapted to."""
    plan, w, style = face.plan, face.plan.words(face.language), face.type.strong
    said = [face.say(N_("Treatment on {date}")).format(date=plan.treated_on.of(face.language))]
    if plan.discreet:
        said.append(face.say(N_("Adapted to your answers")))
    elif plan.adapted:
        adapted = w.listing(a.of(face.language) for a in plan.adapted)
        said.append(face.say(N_("Adapted for {what}")).format(what=adapted))
    together = " · ".join(said)
    said = [together] if typeset.width(together, style) <= face.width else said
    return stacked([text_block(line, style, face.x, face.width) for line in said])


def timeline(face: Face) -> Block:
    """Return the phases beside each other under a bar; what is dark is the day of the treatment."""
    kind, phases = face.type, face.plan.phases
    columns = [face.column(i, len(phases)) for i in range(len(phases))]
    texts = [
        [
            (face.written(phase.title), kind.strong),
            (phase.dates.of(face.language), kind.note),
            (face.written(phase.summary), kind.style(max(0.92, 11 / kind.size))),
        ]
        for phase in phases
    ]
    heights = [
        sum(typeset.height(text, style, width) for text, style in column)
        for column, (_, width) in zip(texts, columns, strict=True)
    ]
    if not phases:
        return Block(0.0, lambda _canvas, _parent, _top: None)
    over = kind.size * 0.7

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        listing = parent.add("L", attributes="/O/List/ListNumbering/None")
        for number, (column, (x, width)) in enumerate(zip(texts, columns, strict=True)):
            with canvas.decoration():
                canvas.box(x, top - 4, width, 4, face.colour)
                canvas.ring(x + 4, top - 2, 4, 1.6, face.colour, PAPER if number else face.colour)
            item, below = listing.add("LI"), top - over
            for part, (text, style) in enumerate(column):
                typeset.draw(canvas, item.add("LBody" if part else "Lbl"), text, style, x, below, width)
                below -= typeset.height(text, style, width)

    return Block(max(heights) + over, draw)


def emergency(face: Face, signs: Sequence[Item]) -> Block:
    """Return when to call 911: its heading stands out in black and white, too."""
    kind, inside = face.type, pad(face.type)
    heading = face.say(N_("Call 911, day or night, if"))
    strong = kind.style(1.12, font=STRONG, colour=PAPER)
    heading_width = min(typeset.width(heading, strong) + 0.5, face.width * 0.4)
    cell = heading_width + kind.size * 3.0
    listing = Listing(signs, BULLET, URGENT, kind, face.x + cell + inside, face.width - cell - 2 * inside)
    height = max(listing.height, typeset.height(heading, strong, heading_width)) + inside * 1.3

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        radius, side = kind.size * 0.7, strong.size * 1.15
        with canvas.decoration():
            canvas.frame(face.x, top - height, face.width, height, radius, 2, URGENT, URGENT)
            canvas.frame(face.x + cell, top - height + 1, face.width - cell - 1, height - 2, radius, 1, PAPER, PAPER)
            icons.icon(canvas, "siren-duotone", face.x + inside, top - inside * 0.75 - side, side, PAPER)
        left = face.x + inside + kind.size * 1.75
        typeset.draw(canvas, parent.add("H2"), heading, strong, left, top - inside * 0.75, heading_width)
        listing.draw(canvas, parent, top - inside * 0.75)

    return Block(height, draw)


def band(face: Face, message: str) -> Block:
    """Return a heading that stands out in black and white, too."""
    kind, heading = face.type, face.say(message)
    strong = kind.style(1.12, font=STRONG, colour=PAPER)
    side, room = strong.size * 1.15, face.width - kind.size * 2.6
    air, inside = kind.size * 0.55, kind.size * 0.35
    height = typeset.height(heading, strong, room) + 2 * inside

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        begin = top - air
        with canvas.decoration():
            canvas.frame(face.x, begin - height, face.width, height, kind.size * 0.4, 1, URGENT, URGENT)
            icons.icon(canvas, "siren-duotone", face.x + inside, begin - inside - side, side, PAPER)
        left = face.x + inside + kind.size * 1.75
        typeset.draw(canvas, parent.add("H2"), heading, strong, left, begin - inside, room)

    return Block(height + air + inside, draw, keep_with_next=True)


def _other_side(said: Words) -> str:
    """Return, in that other language, that it is on the other side."""
    return said.gettext(N_("{language} on the other side")).format(language=said.own_name)
