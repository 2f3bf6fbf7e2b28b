"""A leaf to try a printer with: a language on each side, drawn as a patient's sheet is, so that both come out alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_
from kiosk.handout.pdf.canvas import TaggedCanvas
from kiosk.handout.plain_text import one_line
from kiosk.handout.sheet import typeset
from kiosk.handout.sheet.blocks import DO, LINE, Item, Listing, Type, text_block
from kiosk.handout.sheet.sheet import HEIGHT, LEAST, MARGIN, WIDTH
from kiosk.i18n import ENGLISH, FRENCH, words

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.i18n import Words

TITLE = N_("Test page of the aftercare kiosk")
PAGES = 2
"""Two sides of one leaf."""
BODY = 14.0
"""Points."""
CHECKS = (
    N_("The frame is whole on all four edges: nothing is cut off."),
    N_("The other side of this leaf is printed, and it reads the same way up when you turn the leaf like a page."),
    N_("The line below, the smallest text of a sheet, can be read without effort."),
)
SMALLEST = N_("In this size a patient reads when to call: 0 1 2 3 4 5 6 7 8 9 é è ê ç à œ « » – ’")


def pdf(clinic: str, colour: str, now: datetime) -> bytes:
    """Return the leaf as a PDF.

    Args:
        clinic: the clinic's name.
        colour: its colour, such as "#0B6B66".
        now: when it is printed, so that one test is told from another.

    Raises:
        InstallationError: a font or an icon is missing or damaged.

    """
    spoken = words(FRENCH), words(ENGLISH)
    canvas = TaggedCanvas({each.language: each.gettext(TITLE) for each in spoken}, one_line(clinic), now)
    for number, each in enumerate(spoken, 1):
        _side(canvas, each, one_line(clinic), colour, now, number)
    return canvas.written(two_sided=True)


def _side(canvas: TaggedCanvas, said: Words, clinic: str, colour: str, now: datetime, number: int) -> None:  # noqa: PLR0913, PLR0917
    part = canvas.root.add("Sect", language=said.language)
    kind, left, width = Type(BODY), MARGIN + 2 * BODY, WIDTH - 2 * MARGIN - 4 * BODY
    with canvas.decoration():
        canvas.frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN, 8, 1.5, colour)
    side = said.gettext(N_("Side {number} of {count}")).format(number=number, count=PAGES)
    moment = f"{said.date_and_year(now.date())} · {said.time(now)}"
    look_at = Listing([Item(said.gettext(check)) for check in CHECKS], "check-bold", DO, kind, left, width)
    top = HEIGHT - MARGIN - 3 * BODY
    for block in (
        text_block(said.gettext(TITLE), kind.title, left, width, tag="H1"),
        text_block(f"{side} · {clinic} · {moment}", kind.body, left, width),
    ):
        block.draw(canvas, part, top)
        top -= block.height + BODY
    look_at.draw(canvas, part, top)
    top -= look_at.height + BODY
    with canvas.decoration():
        canvas.rule(left, top, width, 1, LINE)
    typeset.draw(canvas, part.add("P"), said.gettext(SMALLEST), Type(LEAST).body, left, top - BODY, width)
    canvas.end_page()
