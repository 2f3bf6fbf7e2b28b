"""One language's side of the sheet: which blocks it has, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor

from kiosk.content.model import Stance, Urgency
from kiosk.errors import N_
from kiosk.handout import drawing, typeset
from kiosk.handout.blocks import (
    AVOID,
    BAR,
    CAUTION,
    DO,
    PRIMARY,
    URGENT,
    Block,
    Item,
    Listing,
    Panel,
    Type,
    pad,
    side_by_side,
    text_block,
)
from kiosk.handout.fonts import STRONG
from kiosk.i18n import NBSP, words
from kiosk.visit.plan import MARKS, conditions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.structure import Element
    from kiosk.handout.tagged import TaggedCanvas
    from kiosk.visit.plan import CarePlan

OTHER_SIDE = N_("English on the other side")
"""Said in the language of the other side, which is why its translation names the kiosk's own language."""


@dataclass(frozen=True, slots=True)
class Face:
    """A care plan in one language, at one size, between x and x + width."""

    plan: CarePlan
    language: str
    languages: tuple[str, ...]
    type: Type
    x: float
    width: float

    def say(self, message: str) -> str:
        """Return a fixed word of the sheet in its language."""
        return words(self.language).gettext(message)

    # -- what it says ------------------------------------------------------------------

    def _do(self) -> list[Item]:
        items = []
        for rule in self.plan.rules:
            if rule.stance is Stance.DO and rule.on_sheet:
                when = rule.when_short.of(self.language)
                text = rule.short.of(self.language)
                items.append(Item(f"{text} ({when})" if when else text))
        return items

    def _avoid(self) -> list[Item]:
        """Return what to avoid; a condition that several share stands once, below them."""
        tag = self.language
        rules = [r for r in self.plan.rules if r.stance is Stance.AVOID and r.on_sheet]
        said = conditions(rules, tag)
        items = []
        for rule in rules:
            mark = f"{NBSP}{MARKS[said.index(rule.condition.of(tag))]}" if rule.condition else ""
            items.append(Item(rule.short.of(tag) + mark, rule.when_short.of(tag)))
        if said:
            notes = "; ".join(f"{MARKS[i]}{NBSP}{condition}" for i, condition in enumerate(said))
            items[-1] = replace(items[-1], small=notes)
        return items

    def _signs(self, *urgencies: Urgency) -> list[Item]:
        bands = [b for s in self.plan.signs for b in s.bands if b.on_sheet and b.urgency in urgencies]
        return [Item(band.text.of(self.language)) for band in bands]

    def _phone(self) -> str:
        return self.plan.clinic.phone_text.of(self.language)

    # -- a page of boxes ---------------------------------------------------------------

    def blocks(self) -> list[Block]:
        """Return the blocks of the one-page sheet, from the top."""
        found = [self._header(), self._treated(), self._timeline()]
        found.append(
            side_by_side(
                [
                    self._panel(0, N_("Do"), "check-circle-duotone", DO, self._do()),
                    self._panel(1, N_("Avoid"), "x-circle-duotone", AVOID, self._avoid(), corner=N_("until")),
                ]
            )
        )
        if self.plan.topics:
            found.append(self._topic())
        if self.plan.notices:
            found.append(self._notices())
        call = self._panel(
            0,
            N_("Call the clinic if"),
            "phone-duotone",
            CAUTION,
            self._signs(Urgency.CALL),
            corner=self._phone(),
        )
        today = self._panel(
            1,
            N_("Get care today if"),
            "first-aid-kit-duotone",
            URGENT,
            self._signs(Urgency.TODAY),
            weight=2,
            corner=N_("Info-Santé 811"),
        )
        found += [side_by_side([call, today]), self._emergency()]
        return found

    def _column(self, number: int, count: int = 2) -> tuple[float, float]:
        gap = self.type.size * 0.9
        width = (self.width - gap * (count - 1)) / count
        return self.x + number * (width + gap), width

    def _panel(  # noqa: PLR0913 - a box, what it says and how it looks
        self, column: int, heading: str, symbol: str, colour: str, items: Sequence[Item], *,
        weight: float = 1.0, corner: str = "",
    ) -> Panel:  # fmt: skip
        x, width = self._column(column)
        inside = pad(self.type)
        bullet = symbol if colour in {DO, AVOID} else "caret-right-bold"
        listing = Listing(items, bullet, colour, self.type, x + inside, width - 2 * inside)
        return Panel(self.say(heading), symbol, colour, listing, weight, self.say(corner) if corner else "")

    def _header(self) -> Block:
        kind, plan = self.type, self.plan
        name = kind.style(0.95, font=STRONG, colour=PRIMARY)
        title = plan.title.of(self.language)
        others = [tag for tag in self.languages if tag != self.language]
        aside_width = self.width * 0.26
        title_width = self.width - (aside_width if others else 0)
        title_height = typeset.height(title, kind.title, title_width)
        height = name.leading * 1.15 + title_height + kind.size * 0.45
        mark = self.say(N_("Draft, not approved")) if plan.is_draft else ""

        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            side = name.size * 1.25
            with canvas.decoration():
                drawing.icon(canvas, "flower-lotus-duotone", self.x, top - side, side, BAR)
                canvas.setFillColor(HexColor(BAR))
                canvas.rect(self.x, top - height, self.width, 2.5, stroke=0, fill=1)
            with canvas.inside(parent.add("P")):
                typeset.draw(canvas, plan.clinic.name, name, self.x + side * 1.3, top, self.width / 2)
            if mark:
                draft = kind.style(0.95, font=STRONG, colour=URGENT)
                with canvas.inside(parent.add("P")):
                    typeset.draw(canvas, mark, draft, self.x + self.width / 2, top, self.width / 2, right=True)
            with canvas.inside(parent.add("H1")):
                typeset.draw(canvas, title, kind.title, self.x, top - name.leading * 1.15, title_width)
            if others:
                aside, tag = words(others[0]).gettext(_other_side(others[0])), others[0]
                below = top - height + kind.small.leading + kind.size * 0.55
                with canvas.inside(parent.add("P", language=tag)):
                    typeset.draw(
                        canvas,
                        aside,
                        kind.small,
                        self.x + self.width - aside_width,
                        below,
                        aside_width,
                        right=True,
                    )

        return Block(height, draw)

    def _treated(self) -> Block:
        plan, w = self.plan, words(self.language)
        said = self.say(N_("Treatment on {date}")).format(date=plan.treated_on.of(self.language))
        if plan.adapted:
            adapted = w.listing(a.of(self.language) for a in plan.adapted)
            said += " · " + self.say(N_("Adapted for {what}")).format(what=adapted)
        return text_block(said, self.type.strong, self.x, self.width)

    def _timeline(self) -> Block:
        kind, phases = self.type, self.plan.phases
        columns = [self._column(i, len(phases)) for i in range(len(phases))]
        texts = [
            [
                (phase.title.of(self.language), kind.strong),
                (phase.dates.of(self.language), kind.small),
                (phase.summary.of(self.language), kind.style(max(0.92, 11 / kind.size))),
            ]
            for phase in phases
        ]
        heights = [
            sum(typeset.height(text, style, width) for text, style in column)
            for column, (_, width) in zip(texts, columns, strict=True)
        ]
        over = kind.size * 0.7

        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            found = parent.add("L")
            found.attributes = {"O": "/List", "ListNumbering": "/None"}
            for number, (column, (x, width)) in enumerate(zip(texts, columns, strict=True)):
                with canvas.decoration():
                    canvas.setFillColor(HexColor(BAR))
                    canvas.rect(x, top - 4, width, 4, stroke=0, fill=1)
                    canvas.setFillColor(HexColor("#FFFFFF"))
                    canvas.setStrokeColor(HexColor(BAR))
                    canvas.setLineWidth(1.6)
                    canvas.circle(x + 4, top - 2, 4, fill=1 if number else 0)
                    if number == 0:
                        canvas.setFillColor(HexColor(BAR))
                        canvas.circle(x + 4, top - 2, 4, fill=1)
                item, below = found.add("LI"), top - over
                for part, (text, style) in enumerate(column):
                    element = item.add("Lbl") if part == 0 else item.add("LBody")
                    with canvas.inside(element):
                        typeset.draw(canvas, text, style, x, below, width)
                    below -= typeset.height(text, style, width)

        return Block(max(heights) + over, draw)

    def _topic(self) -> Block:
        kind, topic = self.type, self.plan.topics[0]
        title = topic.title.of(self.language)
        why = topic.sheet_why.of(self.language)
        (x, width), (right, right_width) = self._column(0), self._column(1)
        items = [Item(line.of(self.language)) for line in topic.sheet]
        listing = Listing(items, "caret-right-bold", BAR, kind, right, right_width)
        top_height = kind.heading.leading * 1.1
        height = top_height + max(typeset.height(why, kind.body, width), listing.height)

        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            with canvas.inside(parent.add("H2")):
                typeset.draw(canvas, title, kind.heading, self.x, top, self.width)
            with canvas.inside(parent.add("P")):
                typeset.draw(canvas, why, kind.body, x, top - top_height, width)
            listing.draw(canvas, parent, top - top_height)

        return Block(height, draw)

    def _notices(self) -> Block:
        items = [Item(n.of(self.language)) for n in self.plan.notices]
        listing = Listing(items, "info-duotone", PRIMARY, self.type, self.x, self.width)
        return Block(listing.height, listing.draw)

    def _emergency(self) -> Block:
        kind = self.type
        inside = pad(kind)
        heading = self.say(N_("Call 911 if"))
        text = " · ".join(item.text for item in self._signs(Urgency.EMERGENCY))
        strong = kind.style(1.12, font=STRONG, colour=URGENT)
        indent = typeset.width(heading, strong) + kind.size * 2.4
        width = self.width - indent - inside
        height = typeset.height(text, kind.body, width) + inside * 1.2

        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            with canvas.decoration():
                canvas.setStrokeColor(HexColor(URGENT))
                canvas.setLineWidth(2)
                canvas.roundRect(self.x, top - height, self.width, height, kind.size * 0.7)
                side = strong.size * 1.15
                drawing.icon(canvas, "siren-duotone", self.x + inside - 1, top - inside * 0.5 - side, side, URGENT)
            with canvas.inside(parent.add("H2")):
                typeset.draw(canvas, heading, strong, self.x + inside + kind.size * 1.6, top - inside * 0.5, self.width)
            with canvas.inside(parent.add("P")):
                typeset.draw(canvas, text, kind.body, self.x + indent + inside * 0.4, top - inside * 0.6, width)

        return Block(height, draw)

    # -- large print: one column -------------------------------------------------------

    def lines(self) -> list[Block]:
        """Return the same as short blocks of one column, a heading to be kept with what follows."""
        found = [self._header(), self._treated()]
        for phase in self.plan.phases:
            tag = self.language
            found.append(self._heading(f"{phase.title.of(tag)} · {phase.dates.of(tag)}"))
            found.append(text_block(phase.summary.of(tag), self.type.body, self.x, self.width))
        found += self._section(N_("Do"), "check-circle-duotone", DO, self._do())
        found += self._section(N_("Avoid"), "x-circle-duotone", AVOID, self._avoid())
        for topic in self.plan.topics[:1]:
            found.append(self._heading(topic.title.of(self.language)))
            found.append(text_block(topic.sheet_why.of(self.language), self.type.body, self.x, self.width))
            items = [Item(line.of(self.language)) for line in topic.sheet]
            found += self._items("caret-right-bold", BAR, items)
        notices = [Item(n.of(self.language)) for n in self.plan.notices]
        found += self._items("info-duotone", PRIMARY, notices)
        bullets = "caret-right-bold"
        found += self._section(N_("Call the clinic if"), bullets, CAUTION, self._signs(Urgency.CALL))
        found += self._section(N_("Get care today if"), bullets, URGENT, self._signs(Urgency.TODAY))
        found += self._section(N_("Call 911 if"), bullets, URGENT, self._signs(Urgency.EMERGENCY))
        return found

    def _heading(self, text: str, colour: str = PRIMARY) -> Block:
        style = self.type.style(1.12, font=STRONG, colour=colour)
        heading = text_block(text, style, self.x, self.width, tag="H2")
        air = self.type.size * 0.55

        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            heading.draw(canvas, parent, top - air)

        return Block(heading.height + air, draw, keep_with_next=True)

    def _section(self, heading: str, symbol: str, colour: str, items: Sequence[Item]) -> list[Block]:
        return [self._heading(self.say(heading), colour), *self._items(symbol, colour, items)] if items else []

    def _items(self, symbol: str, colour: str, items: Sequence[Item]) -> list[Block]:
        """Return the items of one list as blocks; the list goes on over a page's end."""
        listing = Listing(items, symbol, colour, self.type, self.x, self.width)
        begun: list[Element] = []

        def block(item: Item) -> Block:
            def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
                if not begun:
                    begun.append(listing.begin(parent))
                listing.draw_item(canvas, begun[0], item, top)

            return Block(listing.item_height(item), draw)

        return [block(item) for item in items]


def _other_side(language: str) -> str:
    """Return the message that says, in that other language, that it is on the other side."""
    return N_("French on the other side") if language.startswith("fr") else OTHER_SIDE
