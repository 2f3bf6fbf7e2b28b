"""One language's side of the sheet: which blocks it has, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content.model import Stance, Urgency
from kiosk.errors import N_
from kiosk.handout.pictures.drawing import darker
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
    Type,
    pad,
    side_by_side,
    stacked,
    text_block,
)
from kiosk.i18n import NBSP, words
from kiosk.visit.plan import conditions, mark, remarks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.typeset import Written
    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan


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

    @property
    def colour(self) -> str:
        """The clinic's colour, for lines."""
        return self.plan.clinic.colour

    @property
    def strong_colour(self) -> str:
        """The same, darker, for text."""
        return darker(self.plan.clinic.colour)

    def written(self, text: Text) -> Written:
        """Return a text in its language, with what is marked in it."""
        return text.marked.get(self.language) or text.of(self.language)

    # -- what it says ------------------------------------------------------------------

    def _do(self) -> list[Item]:
        items = []
        for rule in self.plan.rules:
            if rule.stance is Stance.DO and rule.on_sheet:
                when = rule.when_short.of(self.language)
                text = self.written(rule.short)
                items.append(Item(typeset.joined(text, f" ({when})") if when else text))
        return items

    def _avoided(self) -> tuple[list[Item], Written]:
        """Return what to avoid, and the conditions that come after the dates, each once."""
        tag = self.language
        rules = [r for r in self.plan.rules if r.stance is Stance.AVOID and r.on_sheet]
        said = conditions(rules, tag)
        items = []
        for rule in rules:
            end = f"{NBSP}{mark(said.index(rule.condition.of(tag)))}" if rule.condition else ""
            items.append(Item(typeset.joined(self.written(rule.short), end), rule.when_short.of(tag)))
        remark: Written = ""
        for number, condition in enumerate(remarks(rules, tag)):
            remark = typeset.joined(remark, "; " if number else "", f"{mark(number)}{NBSP}", self.written(condition))
        return items, remark

    def _signs(self, *urgencies: Urgency) -> list[Item]:
        bands = [b for s in self.plan.signs for b in s.bands if b.on_sheet and b.urgency in urgencies]
        return [Item(self.written(band.text)) for band in bands]

    def _phone(self) -> str:
        return self.plan.clinic.phone_text.of(self.language)

    # -- a page of boxes ---------------------------------------------------------------

    def blocks(self) -> list[Block]:
        """Return the blocks of the one-page sheet, from the top."""
        avoid, remark = self._avoided()
        found = [parts.header(self), self._treated()]
        found += [self._notices()] if self.plan.notices else []
        found.append(parts.timeline(self))
        found += self._beside(
            self._panel(0, N_("Do"), "check-circle-duotone", DO, self._do()),
            self._panel(
                1,
                N_("Avoid"),
                "x-circle-duotone",
                AVOID,
                avoid,
                weight=1.6,
                corner=self.say(N_("until")),
                remark=remark,
            ),
        )
        found += [self._topic()] if self.plan.topics else []
        call, today = self._signs(Urgency.CALL), self._signs(Urgency.TODAY)
        found += self._beside(
            self._panel(0, N_("Call the clinic if"), "phone-duotone", CAUTION, call, corner=self._phone(), loud=True),
            self._panel(
                1, N_("Get care today if"), "first-aid-kit-duotone", URGENT, today, weight=2,
                corner=self.say(N_("Info-Santé 811")), loud=True,
            ),
        )  # fmt: skip
        emergency = self._signs(Urgency.EMERGENCY)
        found += [parts.emergency(self, emergency)] if emergency else []
        return [block for block in found if block.height]

    def _beside(self, *panels: Panel) -> list[Block]:
        """Return those panels that have something to say, beside each other."""
        saying = [panel for panel in panels if panel.listing.items]
        return [side_by_side(saying)] if saying else []

    def column(self, number: int, count: int = 2) -> tuple[float, float]:
        """Return where the column of that number begins and how wide it is, in points."""
        gap = self.type.size * 0.9
        width = (self.width - gap * (count - 1)) / count
        return self.x + number * (width + gap), width

    def _panel(  # noqa: PLR0913 - a box, what it says and how it looks
        self, column: int, heading: str, symbol: str, colour: str, items: Sequence[Item], *,
        weight: float = 1.0, corner: str = "", remark: Written = "", loud: bool = False,
    ) -> Panel:  # fmt: skip
        x, width = self.column(column)
        inside = pad(self.type)
        bullet = symbol if colour in {DO, AVOID} else BULLET
        listing = Listing(items, bullet, colour, self.type, x + inside, width - 2 * inside, remark)
        return Panel(self.say(heading), symbol, colour, listing, weight, corner, loud)

    def _treated(self) -> Block:
        plan, w, style = self.plan, words(self.language), self.type.strong
        said = [self.say(N_("Treatment on {date}")).format(date=plan.treated_on.of(self.language))]
        if plan.adapted:
            adapted = w.listing(a.of(self.language) for a in plan.adapted)
            said.append(self.say(N_("Adapted for {what}")).format(what=adapted))
        together = " · ".join(said)
        said = [together] if typeset.width(together, style) <= self.width else said
        return stacked([text_block(line, style, self.x, self.width) for line in said])

    def _topic(self) -> Block:
        kind, topic = self.type, self.plan.topics[0]
        why = self.written(topic.sheet_why)
        (x, width), (right, right_width) = self.column(0), self.column(1)
        heading = Heading(self.written(topic.title), "", INK, kind, self.x, self.width)
        listing = Listing(
            [Item(self.written(line)) for line in topic.sheet], BULLET, self.colour, kind, right, right_width
        )
        over = heading.height + kind.size * 0.1
        height = over + max(typeset.height(why, kind.body, width), listing.height)

        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            heading.draw(canvas, parent, top)
            typeset.draw(canvas, parent.add("P"), why, kind.body, x, top - over, width)
            if listing.items:
                listing.draw(canvas, parent, top - over)

        return Block(height, draw)

    def _notices(self) -> Block:
        items = [Item(self.written(n)) for n in self.plan.notices]
        listing = Listing(items, "info-duotone", self.strong_colour, self.type, self.x, self.width)
        return Block(listing.height, listing.draw)

    # -- large print: one column -------------------------------------------------------

    def lines(self) -> list[Block]:
        """Return the same as short blocks of one column, a heading to be kept with what follows."""
        tag = self.language
        found = [parts.header(self), self._treated()]
        found += self._items("info-duotone", self.strong_colour, [Item(self.written(n)) for n in self.plan.notices])
        for phase in self.plan.phases:
            found.append(self._heading(typeset.joined(self.written(phase.title), f" · {phase.dates.of(tag)}")))
            found.append(text_block(self.written(phase.summary), self.type.body, self.x, self.width))
        found += self._section(N_("Do"), "check-circle-duotone", DO, self._do())
        avoid, remark = self._avoided()
        avoided = self._section(N_("Avoid"), "x-circle-duotone", AVOID, avoid, self.say(N_("until")))
        found += _kept([*avoided, text_block(remark, self.type.note, self.x, self.width)] if remark else avoided)
        for topic in self.plan.topics[:1]:
            why = text_block(self.written(topic.sheet_why), self.type.body, self.x, self.width)
            listed = self._items(BULLET, self.colour, [Item(self.written(line)) for line in topic.sheet])
            found += _kept([self._heading(self.written(topic.title)), why, *listed])
        call, today = self._signs(Urgency.CALL), self._signs(Urgency.TODAY)
        found += self._section(N_("Call the clinic if"), BULLET, CAUTION, call, self._phone(), loud=True)
        line = self.say(N_("Info-Santé 811"))
        found += self._section(N_("Get care today if"), BULLET, URGENT, today, line, loud=True)
        emergency = self._items(BULLET, URGENT, self._signs(Urgency.EMERGENCY))
        found += _kept([parts.band(self, N_("Call 911 if")), *emergency]) if emergency else []
        return [block for block in found if block.height]

    def _heading(self, text: Written, colour: str = "", corner: str = "", *, loud: bool = False) -> Block:
        heading = Heading(text, corner, colour or self.strong_colour, self.type, self.x, self.width, loud)
        air = self.type.size * 0.55

        def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
            heading.draw(canvas, parent, top - air)

        return Block(heading.height + air, draw, keep_with_next=True)

    def _section(  # noqa: PLR0913 - a box, what it says and how it looks
        self, message: str, symbol: str, colour: str, items: Sequence[Item], corner: str = "", *, loud: bool = False
    ) -> list[Block]:
        if not items:
            return []
        heading = self.say(message)
        said = self.say(N_("{heading} (continued)")).format(heading=heading)
        # Its end keeps it apart from the next column where text is copied.
        again = Heading(
            f"{said}{NBSP}", f"{corner}{NBSP}" if corner else "", colour, self.type, self.x, self.width, loud
        )
        repeated = Block(again.height, lambda canvas, _parent, top: again.draw(canvas, None, top))
        listed = [replace(block, again=repeated) for block in self._items(symbol, colour, items)]
        return _kept([self._heading(heading, colour, corner, loud=loud), *listed])

    def _items(self, symbol: str, colour: str, items: Sequence[Item]) -> list[Block]:
        """Return the items of one list as blocks."""
        listing = Listing(items, symbol, colour, self.type, self.x, self.width)
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
