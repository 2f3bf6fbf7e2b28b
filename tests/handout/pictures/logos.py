"""Logos made for a test, and how they come out."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from kiosk.handout.pdf.canvas import TaggedCanvas
from kiosk.handout.pdf.reading import reading
from kiosk.handout.pictures.svg import picture
from kiosk.handout.sheet.sheet import sheet
from tests.handout.sheets import ANSWERS, FORMATS, plan

if TYPE_CHECKING:
    from pathlib import Path


HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40">'
RED = (255, 0, 0)


def svg(inside: str, head: str = HEAD) -> bytes:
    return f"{head}{inside}</svg>".encode()


def png(mode: str = "RGB", size: tuple[int, int] = (300, 120)) -> Image.Image:
    image = Image.new(mode, size)
    if mode != "1":
        image = Image.new("RGB", size, "white")
        ImageDraw.Draw(image).rectangle((10, 10, size[0] * 2 // 3, size[1] - 20), fill=RED)
        image = image.convert(mode)
    return image


def encoded(image: Image.Image, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", **how)
    return file.getvalue()


def with_logo(
    tmp_path: Path, data: bytes, format_name: str = "both", *, name: str = "Clinique Exemple", is_draft: bool = False
) -> bytes:
    path = tmp_path / "logo"
    path.write_bytes(data)
    found = replace(plan(ANSWERS[0]), is_draft=is_draft)
    return sheet(replace(found, clinic=replace(found.clinic, logo=str(path), name=name)), FORMATS[format_name])


def pixels(pdf: bytes, colour: tuple[int, int, int]) -> int:
    """Count the pixels of about a colour on the top of the first page."""
    with reading(pdf) as document:
        page = document[0].render(scale=2).to_pil().convert("RGB")
    top = page.crop((0, 0, page.width, page.height // 8))
    return sum(
        count
        for count, found in top.getcolors(1_000_000) or []
        if all(abs(a - b) < 40 for a, b in zip(found, colour, strict=True))
    )


def drawn_alone(source: bytes) -> Image.Image:
    """Return a drawing as it is printed, 400 pixels wide."""
    drawn, width, height = picture("logo", source)
    canvas, scale = TaggedCanvas({"fr-CA": "T"}, "A", datetime(2026, 11, 22, tzinfo=UTC)), 400 / width
    with canvas.decoration():
        canvas.picture(drawn, (scale, 0, 0, -scale, 0, height * scale))
    canvas.end_page()
    with reading(canvas.written()) as document:
        page: Image.Image = document[0].render().to_pil()
    return page.crop((0, page.height - round(height * scale), 400, page.height))


def painted(source: bytes) -> float:
    """Return how much of a drawing's view is not white."""
    levels: list[int] = drawn_alone(source).convert("L").histogram()
    return 1 - sum(level * count for level, count in enumerate(levels)) / 255 / sum(levels)


def box(look: str = "", width: int = 50) -> str:
    return f'<rect width="{width}" height="40" {look}/>'


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def raw_png(
    width: int, height: int, rows: bytes, *extra: tuple[bytes, bytes], depth: int = 8, colours: int = 0
) -> bytes:
    """Write a PNG file by hand; each of the rows begins with a byte that is 0."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0))
    middle = b"".join(chunk(kind, data) for kind, data in extra)
    return b"\x89PNG\r\n\x1a\n" + head + middle + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
