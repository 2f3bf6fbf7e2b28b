"""The foot of a page: who answers for the sheet, how to reach them, and which page it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_
from kiosk.handout.pdf.fonts import BODY, STRONG
from kiosk.handout.pictures.qr_code import qr_code
from kiosk.handout.sheet.blocks import INK, LARGE_PRINT, LINE
from kiosk.handout.sheet.breaking import lines
from kiosk.handout.sheet.typeset import Style, draw, height
from kiosk.markup import Run

if TYPE_CHECKING:
    from kiosk.handout.pdf.canvas import TaggedCanvas
    from kiosk.handout.pdf.structure import Element
    from kiosk.handout.sheet.breaking import Written
    from kiosk.handout.sheet.face import Face

QR_SIDE = 54.0
MOST_PAGES = 99


def height_of(face: Face) -> float:
    """Return how high the foot of the last page is, in points."""
    texts, _, room = _parts(face)
    text = sum(height(line, style, room) for line, style in texts)
    return max(text, QR_SIDE if face.plan.clinic.website else 0) + 10


def draw_last(canvas: TaggedCanvas, part: Element, face: Face, bottom: float, tall: float = 0.0) -> None:
    """Draw the foot of the last page above ``bottom``, ``tall`` points high or as high as it must be."""
    texts, left, room = _parts(face)
    top = bottom + max(tall, height_of(face)) - 8
    with canvas.decoration():
        canvas.rule(face.x, top, face.width, 0.7, LINE)
    below = top - 5
    if face.plan.clinic.website:
        address = f"https://{face.plan.clinic.website}"
        box = (face.x, below - QR_SIDE, face.x + QR_SIDE, below)
        numbers = " ".join(f"{value:.2f}" for value in box)
        said = face.say(N_("QR code: {address}")).format(address=address)
        figure = part.add("Figure", alt=said, attributes=f"/O/Layout/BBox[{numbers}]/Placement/Block")
        with canvas.inside(figure):
            qr_code(canvas, address, box[0] - 4, box[1] - 3, QR_SIDE + 7)
    for tag, (line, style) in zip(("H2", "P", "P", "P"), texts, strict=True):
        draw(canvas, part.add(tag), line, style, left, below, room)
        below -= height(line, style, room)


def number_height(face: Face) -> float:
    """Return how high the foot of each page is, in points."""
    return height(_numbered(face, MOST_PAGES, MOST_PAGES), _number_style(face), face.width) + 2


def draw_number(canvas: TaggedCanvas, face: Face, bottom: float, number: int, count: int) -> None:
    """Say at the foot of a page what it belongs to and whom to call, and when; pages may be parted."""
    said, top = _numbered(face, number, count), bottom + number_height(face) - 6
    draw(canvas, None, said, _number_style(face), face.x, top, face.width, right=True, foot=True)


def _numbered(face: Face, number: int, count: int) -> str:
    clinic, style = face.plan.clinic, _number_style(face)
    hours = clinic.hours_inside(face.plan.words(face.language))
    reach = clinic.phone_text.of(face.language) + (f" ({hours})" if hours else "")
    of = face.say(N_("page {number} of {count}")).format(number=number, count=count)
    title = face.plan.title.of(face.language)
    first, *more = ("".join(run.text for run in line) for line in lines(title, style.font, style.size, face.width / 2))
    return " · ".join((f"{first.rstrip()}…" if more else first, reach, of))


def _number_style(face: Face) -> Style:
    size = face.type.size if face.type.size >= LARGE_PRINT else max(9.0, face.type.size * 0.83)
    return Style(BODY, size, size * 1.4, INK)


def _parts(face: Face) -> tuple[list[tuple[Written, Style]], float, float]:
    """Return the lines of the foot, where they begin, and how wide they are."""
    plan, tag, kind = face.plan, face.language, face.type
    large = kind.size >= LARGE_PRINT
    size = kind.size if large else min(kind.size, 12.0)
    fine = size if large else max(9.0, size * 0.78)
    left = face.x + (QR_SIDE + 12 if plan.clinic.website else 0)
    strong = Style(STRONG, size * 1.05, size * 1.3, INK)
    small = Style(kind.body.font, fine, fine * 1.25, INK)
    note = Style(STRONG, fine, fine * 1.25, INK)
    clinic = plan.clinic
    call = Run(clinic.phone_text.of(tag), link=clinic.call)
    site = Run(clinic.website, link=f"https://{clinic.website}")
    first = _beside(call, Run(clinic.hours.of(tag)))
    second = _beside(Run(clinic.name), Run(clinic.address), site)
    third = f"{plan.approval.of(tag)} {plan.disclaimer.of(tag)}"
    # Patients often have several sheets.
    fourth = face.say(N_("If another sheet gives a later date, follow the later one. For a medicine, ask us."))
    return [(first, strong), (second, small), (third, small), (fourth, note)], left, face.x + face.width - left


def _beside(*runs: Run) -> tuple[Run, ...]:
    """Return those that are not empty, with a dot between them."""
    joined: list[Run] = []
    for run in runs:
        if run.text:
            joined += [Run(" · "), run] if joined else [run]
    return tuple(joined)
