"""Every difference between two editions on paper, to be read and signed by somebody without a machine."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import letter

from kiosk.errors import N_
from kiosk.handout.pdf.canvas import TaggedCanvas
from kiosk.handout.pdf.fonts import BODY
from kiosk.handout.sheet import flow, typeset
from kiosk.handout.sheet.blocks import LINE, Block, Heading, Type, text_block
from kiosk.handout.sheet.typeset import Style
from kiosk.i18n import own_name_of
from kiosk.markup import Run
from kiosk.visit.differing import ALIKE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from kiosk.handout.pdf.structure import Element
    from kiosk.i18n import Words
    from kiosk.visit.changed_words import Piece
    from kiosk.visit.comparing import Card, Compared, Line, Side

WIDTH, HEIGHT = letter
MARGIN = 36.0
GAP, GUTTER = 4.0, 20.0
"""Points between two lines, and between before and after."""
FOOT = 20.0
TYPE = Type(10.5)
INK_OF_HEADINGS = "#084B47"
SIGNED = (
    N_("I have read every difference. I approve this edition until:"),
    N_("Or: I send it back, because:"),
    N_("Name, date and signature:"),
)
"""What is filled in by hand."""


def comparison_sheet(  # noqa: PLR0913 - what is said of an edition
    every: Sequence[Compared],
    *,
    name: str,
    number: int | None,
    before: int | None,
    compared: bool = True,
    sender: str,
    note: str,
    clinic: str,
    now: datetime,
    words: Words,
) -> tuple[bytes, int]:
    """Return the comparison as a tagged PDF, and its number of pages.

    Args:
        every: the differences.
        name: the treatment's.
        number: the edition's; None for a draft.
        before: the edition that it is compared with; None where that is none.
        compared: whether it is compared with anything; else it is the first text, which is whole.
        sender: who has sent it to be approved.
        note: what they say with it.
        clinic: the clinic's name.
        now: when it is printed, aware; dates are those of a treatment received then.
        words: those of whoever reads it.

    """
    _ = words.gettext
    what = _(N_("edition {number}")).format(number=number) if number else _(N_("the draft"))
    message = N_("{treatment}, {what}: what differs") if compared else N_("{treatment}, {what}: the whole text")
    title = _(message).format(treatment=name, what=what)
    canvas = TaggedCanvas({words.language: title}, clinic or name, now)
    part = canvas.root.add("Sect", language=words.language)
    lead = [
        _(N_("Sent by {name}.")).format(name=sender) if sender else "",
        _(N_("Compared with edition {number}.")).format(number=before) if before else "",
        _(N_("It is the first edition.")) if not compared else _(N_("Words in bold are the ones that differ.")),
        _(N_("Dates are those of a treatment received on {day} at {time}.")).format(
            day=words.date_and_year(now.date()), time=words.time(now)
        ),
    ]
    blocks = [
        text_block(title, TYPE.title, MARGIN, WIDTH - 2 * MARGIN, tag="H1"),
        text_block(" ".join(filter(None, lead)), TYPE.body, MARGIN, WIDTH - 2 * MARGIN),
    ]
    if note:
        said = _(N_("{name}: “{note}”")).format(name=sender, note=note)
        blocks.append(text_block(said, TYPE.strong, MARGIN, WIDTH - 2 * MARGIN))
    for place, each in enumerate(every, 1):
        blocks += _difference(place, each, words, compared=compared)
    blocks.append(_signature(words))
    return _paged(canvas, part, blocks, title, words)


def _paged(canvas: TaggedCanvas, part: Element, blocks: Iterable[Block], title: str, words: Words) -> tuple[bytes, int]:
    rows = [flow.Row((block,)) for block in blocks if block.height]
    pages = list(flow.pages(rows, GAP, HEIGHT - 2 * MARGIN - FOOT, 0.0))
    small = Style(BODY, 9.0, 12.0, "#000000")
    for number, page in enumerate(pages, 1):
        top = HEIGHT - MARGIN
        for row in page:
            row.blocks[0].draw(canvas, part, top)
            top -= row.height + GAP
        of = words.gettext(N_("page {number} of {count}")).format(number=number, count=len(pages))
        said, wide = f"{title} · {of}", WIDTH - 2 * MARGIN
        typeset.draw(canvas, None, said, small, MARGIN, MARGIN + 12, wide, right=True, foot=True)
        canvas.end_page()
    return canvas.written(), len(pages)


def _difference(place: int, each: Compared, words: Words, *, compared: bool) -> Iterator[Block]:
    wide = WIDTH - 2 * MARGIN
    heading = Heading(f"{place}. {each.title}", "", INK_OF_HEADINGS, TYPE, MARGIN, wide)

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        with canvas.decoration():
            canvas.rule(MARGIN, top - 6, wide, 0.7, LINE)
        heading.draw(canvas, parent, top - 12)

    yield Block(heading.height + 12, draw, keep_with_next=True)
    known = [each.sources, each.faces, each.audience]
    if each.for_staff:
        known = [words.gettext(N_("No patient reads this.")), each.sources]
    if said := " · ".join(filter(None, known)):
        yield text_block(said, TYPE.note, MARGIN, wide, keep=True)
    if compared:
        for side in each.sides:
            yield from _side(side, words)
        return
    for at in range(0, len(each.sides), 2):
        yield from _languages(each.sides[at : at + 2])


def _languages(sides: Sequence[Side]) -> Iterator[Block]:
    """Yield what has nothing to be compared with, two languages side by side."""
    tags = ["" if side.language == ALIKE else side.language for side in sides]
    names = [own_name_of(tag) if tag else "" for tag in tags]
    if any(names):
        yield _beside(names, TYPE.strong, ["", ""], keep=True)
    for row in zip_longest(*(side.after.lines if side.after else () for side in sides)):
        yield _beside([_said(line) if line else () for line in row], TYPE.body, tags)


def _side(side: Side, words: Words) -> Iterator[Block]:
    _ = words.gettext
    spoken = "" if side.language == ALIKE else side.language
    name = own_name_of(side.language) if spoken else ""
    nothing, tags = (Run(_(N_("(nothing)"))),), [spoken, spoken]
    labels = (_(N_("{language}, before")), _(N_("{language}, after"))) if name else (_(N_("before")), _(N_("after")))
    yield _beside([label.format(language=name) for label in labels], TYPE.note, ["", ""], keep=True)
    cards = (side.before, side.after)
    heads = [_head(card) for card in cards]
    if any(heads):
        yield _beside(heads, TYPE.strong, tags, keep=True)
    lines = [[_said(line) for line in card.lines] if card else [nothing] for card in cards]
    for row in zip_longest(*lines, fillvalue=()):
        yield _beside(row, TYPE.body, tags)
    remarks = [_runs(card.remark) if card else () for card in cards]
    if any(remarks):
        yield _beside(remarks, TYPE.note, tags)


def _head(card: Card | None) -> str:
    return " · ".join(filter(None, (card.heading, card.corner))) if card else ""


def _said(line: Line) -> tuple[Run, ...]:
    """Return a line with its label before it and its date behind it."""
    label = (Run(f"{line.label} – "),) if line.label else ()
    when = (Run(" – "), *_runs(line.when)) if line.when else ()
    return (*label, *_runs(line.text), *when)


def _runs(pieces: Iterable[Piece]) -> tuple[Run, ...]:
    return tuple(Run(piece.text, strong=piece.changed) for piece in pieces)


def _beside(
    texts: Sequence[str | tuple[Run, ...]], style: Style, languages: Sequence[str], *, keep: bool = False
) -> Block:
    """Return texts beside each other, each in its language."""
    wide = (WIDTH - 2 * MARGIN - GUTTER) / 2
    both = [
        text_block(text, style, MARGIN + place * (wide + GUTTER), wide, language=language)
        for place, (text, language) in enumerate(zip(texts, languages, strict=False))
        if text
    ]

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        for block in both:
            block.draw(canvas, parent, top)

    return Block(max((block.height for block in both), default=0.0), draw, keep)


def _signature(words: Words) -> Block:
    """Return the place to sign, a line to write on below each sentence."""
    wide, line = WIDTH - 2 * MARGIN, 30.0
    texts = [text_block(words.gettext(said), TYPE.body, MARGIN, wide) for said in SIGNED]

    def draw(canvas: TaggedCanvas, parent: Element, top: float) -> None:
        top -= 16
        for block in texts:
            block.draw(canvas, parent, top)
            top -= block.height + line
            with canvas.decoration():
                canvas.rule(MARGIN, top + 6, wide, 0.7, "#000000")

    return Block(16 + sum(block.height + line for block in texts), draw)
