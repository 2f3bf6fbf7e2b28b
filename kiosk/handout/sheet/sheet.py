"""The care plan on paper: one Letter sheet, with a language on each side or both side by side; two, or large print.

The text grows to the largest size that fits, chosen by measuring.  The file is tagged (PDF/UA-1, PDF/A-2a; PDF/A-3a
with the reminders inside) and has the same bytes for the same plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from babel import Locale
from reportlab.lib.pagesizes import letter

from kiosk.errors import N_, HandoutError
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf.attachment import Attachment
from kiosk.handout.pdf.canvas import TaggedCanvas
from kiosk.handout.plain_text import file_name, one_line
from kiosk.handout.sheet import boxes, column, flow, footer
from kiosk.handout.sheet.blocks import LARGE_PRINT, Type
from kiosk.handout.sheet.face import Face

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.blocks import Block
    from kiosk.visit.plan import CarePlan

WIDTH, HEIGHT = letter
MARGIN = 21
"""7.4 mm: more than the 6.35 mm that office printers leave white."""
LEAST, MOST, STEP = 11.0, 14.0, 0.5
"""The sizes of the text to choose from, in points."""
LIKELY_ON_LEAF = 12.0
"""Most that take a leaf for each language come out within a step of this size, so it is tried first."""
SIDES = 2
"""Of one sheet."""


Made = TypeVar("Made")


class Sheet(NamedTuple):
    """A sheet that is ready."""

    pdf: bytes
    pages: int
    begins: tuple[int, ...]
    """The page on which each of its languages begins, from 0; the same for all where they are side by side."""


class TooLongError(HandoutError):
    """The texts do not fit on their page, which is told while they are written."""


def sheet(plan: CarePlan, options: SheetOptions | None = None) -> bytes:
    """Return the sheet as a PDF; raises as :func:`laid_out` does."""
    return laid_out(plan, options or SheetOptions()).pdf


def laid_out(plan: CarePlan, wanted: SheetOptions) -> Sheet:
    """Return the sheet.

    Raises:
        TooLongError: the plan does not fit on its page, or its leaf, at the smallest size.
        HandoutError: the plan has no such language, the language is written from right to left, or there are more
            languages than sides.
        InstallationError: a font or an icon is missing or damaged.

    """
    languages = wanted.languages or plan.languages[:SIDES]
    size = LARGE_PRINT if wanted.large_print else LEAST if wanted.flowing else 0.0
    if len(languages) > SIDES and not (size or wanted.facing):
        raise HandoutError(N_("A sheet has two sides: choose one or two languages, or large print."))
    for language in languages:
        if language not in plan.languages:
            message = N_("The content is not written in {language}. It is in: {known}.")
            raise HandoutError(message, language=language, known=", ".join(plan.languages))
        if Locale.parse(language, sep="-").text_direction == "rtl":
            message = N_("The sheet cannot be printed in {language} yet: it is written from right to left.")
            raise HandoutError(message, language=language)
    titles = {language: _named(plan.title.of(language)) for language in languages}
    author = _named(plan.clinic.name)
    attachment = _reminders(plan, languages) if wanted.reminders and plan.reminders else None
    canvas = TaggedCanvas(titles, author, plan.treated_at, bookmarks=bool(size))
    begins: tuple[int, ...] = (0,) * len(languages)
    if wanted.facing and not size and len(languages) > 1:
        _facing(canvas, plan, languages)
    elif wanted.leaves and not size:
        _leaves(canvas, plan, languages)
        begins = tuple(SIDES * place for place in range(len(languages)))
    else:
        begins = _one_after_another(canvas, plan, languages, size)
    pages = canvas.page_number - 1
    # The file of sheets with two sides says so to those who print it.
    return Sheet(canvas.written(attachment, two_sided=pages % SIDES == 0 and not size), pages, begins)


def _one_after_another(
    canvas: TaggedCanvas, plan: CarePlan, languages: tuple[str, ...], size: float
) -> tuple[int, ...]:
    """Draw each language: on a page at the largest size that fits, or on as many pages as it takes at that size.

    Returns:
        The page on which each begins, from 0.

    """
    if not size:
        for page in _fitting(plan, languages):
            _draw(canvas, page)
        return tuple(range(len(languages)))
    begins = []
    for language in languages:
        begins.append(canvas.page_number - 1)
        part = canvas.root.add("Sect", language=language)
        # On several pages another language is not on the other side, but further on.
        face = Face(plan, language, (language,), Type(size), MARGIN, WIDTH - 2 * MARGIN)
        _flow(canvas, part, face, _flowing(face, column.blocks(face)))
    return tuple(begins)


def _leaves(canvas: TaggedCanvas, plan: CarePlan, languages: tuple[str, ...]) -> None:
    """Draw a leaf for each language, in boxes on both its sides, at the largest size that fits, the same for all.

    Raises:
        TooLongError: not even the smallest does.

    """

    def leaves(size: float) -> list[tuple[Face, list[list[flow.Row]]]] | None:
        fitting = []
        for tag in languages:
            face = Face(plan, tag, (tag,), Type(size), MARGIN, WIDTH - 2 * MARGIN)
            pages = _flowing(face, boxes.blocks(face))
            if len(pages) > SIDES or any(map(_overflows, pages)):
                return None
            fitting.append((face, pages))
        return fitting

    for face, pages in _largest(leaves, LIKELY_ON_LEAF):
        whole = [*pages, *([[]] * (SIDES - len(pages)))]
        _flow(canvas, canvas.root.add("Sect", language=face.language), face, whole, airy=True)


def _largest(made: Callable[[float], Made | None], first: float) -> Made:
    """Return what is made at the largest size at which it fits; ``made`` gives None where it does not.

    Args:
        made: what is made at a size.
        first: the size to try first; a larger one is tried only where this one fits, a smaller one where it does not.

    Raises:
        TooLongError: it does not fit at the smallest size.

    """
    if found := made(first):
        while first < MOST and (larger := made(first + STEP)):
            first, found = first + STEP, larger
        return found
    while first > LEAST:
        first -= STEP
        if found := made(first):
            return found
    raise TooLongError(N_("The sheet is too long for this format."))


def _overflows(page: Sequence[flow.Row]) -> bool:
    return sum(row.height for row in page) > float(HEIGHT - 2 * MARGIN)


def _reminders(plan: CarePlan, languages: Sequence[str]) -> Attachment:
    from kiosk.handout.calendar import reminders  # noqa: PLC0415 - few sheets have them, and icalendar loads slowly

    spoken = [plan.words(language) for language in languages]
    described = " / ".join(words.gettext(N_("Reminders for your calendar")) for words in spoken)
    name = file_name(reminders.REMINDERS, spoken, "ics")
    return Attachment(name, "text/calendar", described, reminders.calendar(plan))


def _named(text: str) -> str:
    """Return a text as the file's properties can hold it: PDFDocEncoding has no soft hyphen (ISO 32000-1, D.2)."""
    return one_line(text).replace("\N{SOFT HYPHEN}", "")


class Page(NamedTuple):
    """A page as it was measured."""

    face: Face
    blocks: Sequence[Block]
    spare: float
    """The room that is left, in points; less than 0 where the page is too short."""


def _page(plan: CarePlan, language: str, languages: tuple[str, ...], size: float) -> Page:
    face = Face(plan, language, languages, Type(size), MARGIN, WIDTH - 2 * MARGIN)
    blocks = boxes.blocks(face)
    needed = sum(block.height for block in blocks) + face.type.gap * (len(blocks) - 1)
    return Page(face, blocks, float(HEIGHT - 2 * MARGIN - footer.height_of(face)) - needed)


def _fitting(plan: CarePlan, languages: tuple[str, ...]) -> list[Page]:
    """Return the pages at the largest size at which every one fits, the same for all.

    Raises:
        TooLongError: not even the smallest does.

    """

    def pages(size: float) -> list[Page] | None:
        fitting = []
        for language in languages:
            page = _page(plan, language, languages, size)
            if page.spare < 0:
                return None
            fitting.append(page)
        return fitting

    return _largest(pages, LEAST)


def overlong(plan: CarePlan, languages: tuple[str, ...]) -> float:
    """Return by how much the longer page is too long at the smallest size, in points; 0 or less where both fit."""
    return -min(_page(plan, language, languages, LEAST).spare for language in languages)


def lines_of(points: float) -> int:
    """Return how many lines are too many on a page that is too long by that much."""
    return int(points / (LEAST * 1.25)) + 1


def _draw(canvas: TaggedCanvas, page: Page) -> None:
    """Draw one page, its spare room shared out between the blocks."""
    face, blocks, spare = page
    part = canvas.root.add("Sect", language=face.language)
    gap = face.type.gap + min(spare / max(len(blocks) - 1, 1), face.type.size * 0.9)
    top = HEIGHT - MARGIN
    for block in blocks:
        block.draw(canvas, part, top)
        top -= block.height + gap
    footer.draw_last(canvas, part, face, MARGIN)
    canvas.end_page()


def _flowing(face: Face, blocks: Sequence[Block]) -> list[list[flow.Row]]:
    """Share blocks out to as many pages as they take."""
    rows = [flow.Row((block,)) for block in blocks]
    room = HEIGHT - 2 * MARGIN - footer.number_height(face)
    return list(flow.pages(rows, _gap(face), room, footer.height_of(face)))


def _gap(face: Face) -> float:
    return face.type.size * 0.25


def _flow(
    canvas: TaggedCanvas, part: Element, face: Face, pages: Sequence[Sequence[flow.Row]], *, airy: bool = False
) -> None:
    """Draw pages below each other, each with its number; where it is ``airy``, spare room goes between the blocks."""
    foot, room = footer.number_height(face), HEIGHT - 2 * MARGIN
    for number, page in enumerate(pages, 1):
        top, gap = HEIGHT - MARGIN, _gap(face)
        last = footer.height_of(face) if page is pages[-1] else 0.0
        spare = room - foot - last - sum(row.height + gap for row in page)
        gap += max(0.0, min(spare / max(len(page), 1), face.type.size * 0.6)) if airy else 0.0
        for row in page:
            row.blocks[0].draw(canvas, part, top)
            top -= row.height + gap
        if page is pages[-1]:
            footer.draw_last(canvas, part, face, MARGIN + foot)
        footer.draw_number(canvas, face, MARGIN, number, len(pages))
        canvas.end_page()


class Columns(NamedTuple):
    """Languages side by side as they were measured."""

    faces: Sequence[Face]
    pages: Sequence[Sequence[flow.Row]]
    gap: float
    foot: float


def _columns(plan: CarePlan, languages: tuple[str, ...], size: float) -> Columns | None:
    """Return languages side by side on both sides of a sheet, lists whole if there is room; None without any room."""
    width = (WIDTH - 2 * MARGIN - flow.GUTTER * (len(languages) - 1)) / len(languages)
    gap, room, faces, blocks = size * 0.25, HEIGHT - 2 * MARGIN, [], []
    for number, tag in enumerate(languages):
        face = Face(plan, tag, (tag,), Type(size), MARGIN + number * (width + flow.GUTTER), width)
        own = column.blocks(face)
        if sum(block.height + gap for block in own) > SIDES * (room + gap):
            return None  # what stands beside it only makes it longer
        faces.append(face)
        blocks.append(own)
    rows, foot = flow.rows(blocks), max(footer.height_of(face) for face in faces)
    shared = (list(flow.pages(rows, gap, room, foot, whole=whole)) for whole in (True, False))
    return next((Columns(faces, pages, gap, foot) for pages in shared if len(pages) <= SIDES), None)


def fits_side_by_side(plan: CarePlan, languages: tuple[str, ...]) -> bool:
    """Tell whether the languages have room side by side on one sheet, at the smallest size."""
    return _columns(plan, languages, LEAST) is not None


def _facing(canvas: TaggedCanvas, plan: CarePlan, languages: tuple[str, ...]) -> None:
    """Draw the languages side by side on both sides of one sheet, at the largest size that fits.

    Raises:
        TooLongError: not even the smallest does.

    """
    faces, pages, gap, foot = _largest(lambda size: _columns(plan, languages, size), LEAST)
    parts = [canvas.root.add("Sect", language=language) for language in languages]
    for page in pages:
        for place, (part, face) in enumerate(zip(parts, faces, strict=True)):
            top = HEIGHT - MARGIN
            for row in page:
                row.blocks[place].draw(canvas, part, top)
                top -= row.height + gap
            if page is pages[-1]:
                footer.draw_last(canvas, part, face, MARGIN, foot)
        canvas.end_page()
