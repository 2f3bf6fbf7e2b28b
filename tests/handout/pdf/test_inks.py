"""On paper every word and figure is black, or white on a full box; only large bold headings have colours."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageFilter

from kiosk.config import ClinicSettings
from kiosk.handout.pdf.reading import reading
from kiosk.handout.sheet.sheet import sheet
from kiosk.visit.clinic import clinic
from tests.handout import inks
from tests.handout.sheets import ANSWERS, CONTENT, FORMATS, plan, printed

if TYPE_CHECKING:
    from pathlib import Path

DPI = 600
SOLID = 5
"""Pixels around a point that are all dark where it is inside a stroke, and not at its edge."""
every_format = pytest.mark.parametrize("format_name", [name for name in FORMATS if name != "reminders"])
"""With the reminders, the pages are the usual ones."""


def phone(answers: tuple[str, ...] = ()) -> str:
    return plan(*answers).clinic.phone_text.of("fr-CA")[-8:]


@every_format
@pytest.mark.parametrize("answers", [(), ANSWERS], ids=["no answer", "all answers"])
def test_every_word_and_figure_is_black_or_a_large_heading(format_name: str, answers: tuple[str, ...]) -> None:
    words = list(inks.shown(printed(format_name, answers)))

    numbers = [word for word in words if phone()[-4:] in word.text]

    assert list(inks.wrong(words, phone())) == []
    assert len(numbers) >= 2
    assert {word.ink for word in numbers} == {inks.BLACK}


@pytest.mark.parametrize("format_name", ["both", "facing", "large"])
@pytest.mark.parametrize("colour", ["#767676", "#E4002B"])
def test_a_clinics_own_colour_is_in_its_headings_and_in_no_other_word(format_name: str, colour: str) -> None:
    its_own = clinic(ClinicSettings(colour=colour), CONTENT.languages)

    words = list(inks.shown(sheet(replace(plan(), clinic=its_own), FORMATS[format_name])))

    assert list(inks.wrong(words, phone())) == []
    assert format_name == "both" or len({word.ink for word in words} - {inks.BLACK, inks.WHITE}) > 3


# -- a printer without colours ------------------------------------------------------------


def dots(pdf: bytes, page: int, box: tuple[float, float, float, float], folder: Path) -> int:
    """Return how many points inside the strokes of a place, in points from below, are left white by such a printer."""
    file, picture = folder / "sheet.pdf", folder / "page.png"
    file.write_bytes(pdf)
    command = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pngmono", f"-r{DPI}", f"-o{picture}"]
    subprocess.run([*command, f"-sPageList={page + 1}", file], check=True, timeout=60)
    with reading(pdf) as document:
        drawn = document[page].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    left, below, right, above = (round(edge * DPI / 72) for edge in box)
    place = (left, drawn.height - above, right, drawn.height - below)
    inside = drawn.crop(place).point([level < 128 for level in range(256)]).filter(ImageFilter.MinFilter(SOLID))
    assert sum(inside.tobytes()) > 1000, "nothing is written there"
    with Image.open(picture) as printed_page:
        white = printed_page.convert("L").crop(place).point([level > 128 for level in range(256)])
    return sum(ImageChops.multiply(inside.point([0, 255] + [0] * 254), white).tobytes())


def foot(pdf: bytes) -> tuple[float, float, float, float]:
    """Return the place of the telephone number at the foot of the first page, and of all that stands below it."""
    *_, number = (w for w in inks.shown(pdf) if w.page == 0 and w.tag == "/Link" and phone()[-4:] in w.text)
    return number.x, 21, 590, number.y + number.size


def test_a_printer_without_colours_prints_the_number_and_the_foot_without_dots(tmp_path: Path) -> None:
    pdf = printed("both", ())

    assert dots(pdf, 0, foot(pdf), tmp_path) == 0


def test_a_printer_without_colours_makes_dots_of_another_ink(tmp_path: Path) -> None:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed("both", ()))) as file:
        page = file.pages[0]
        page.Contents = file.make_stream(page.Contents.read_bytes().replace(b"\n0 g\n", b"\n0.082 0.192 0.227 rg\n"))
        file.save(written)

    assert dots(written.getvalue(), 0, foot(written.getvalue()), tmp_path) > 100
    assert list(inks.wrong(inks.shown(written.getvalue()), phone()))
