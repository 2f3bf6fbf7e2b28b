"""Golden files: how some sheets are read and look, kept so that no change of them goes unseen.

For each sheet ``golden/`` has its structure as text, as a screen reader meets it, and a small picture of each page.
``script/golden`` writes them anew from the sheets of today.  Pages are drawn by PDFium with the fonts in the file
alone, so that they are the same on every machine.
"""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf.reading import reading
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import ENGLISH, FRENCH, NBSP, Text
from tests.handout import tagged
from tests.handout.sheets import ANSWERS, plan, whole
from tests.packs import four

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.visit.plan import CarePlan
    from tests.handout.tagged import Node

FOLDER = Path(__file__).resolve().parent / "golden"
DPI = 72
LEVELS = 8
"""Of grey: enough to recognise letters, and small files."""
MOST_LEVELS = 1
"""A pixel differs when its grey is further away than this."""
MOST_SHARE = 0.00005
"""Of the pixels of a page that may differ: 24 of a Letter page, less than an icon has."""
SHOWN_NBSP = "\N{SHOULDERED OPEN BOX}"
"""Stands in the texts for a no-break space, which nobody would see."""


def approved(*answers: str) -> CarePlan:
    """Return a plan that a clinic has approved."""
    approval = Text(
        {FRENCH: "Contenu approuvé le 3 novembre 2026, édition 12.", ENGLISH: "Content approved, edition 12."}
    )
    return replace(plan(*answers), approval=approval, is_draft=False)


SHEETS: dict[str, Callable[[], bytes]] = {
    "both": lambda: sheet(approved()),
    "both-all-answers": lambda: sheet(approved(*ANSWERS)),
    "french": lambda: sheet(approved("acne-prone"), SheetOptions((FRENCH,))),
    "large-english": lambda: sheet(approved("cold-sores"), SheetOptions((ENGLISH,), large_print=True)),
    "facing": lambda: sheet(approved("acne-prone"), SheetOptions(facing=True)),
    "leaves": lambda: sheet(replace(whole("acne-prone"), is_draft=False), SheetOptions(leaves=True)),
    "mole": lambda: handout(four.plan("mole", "an-afternoon", "leg"), SheetOptions((FRENCH,))).pdf,
    "earwax": lambda: handout(four.plan("earwax"), SheetOptions()).pdf,
    "draft": lambda: sheet(plan("darker-skin"), SheetOptions((ENGLISH,))),
}


# -- what a sheet is ---------------------------------------------------------------------


def described(pdf: bytes) -> str:
    """Return the structure of a sheet as indented lines: tag, language where it changes, other words, text."""
    return "\n".join(_lines(tagged.read(pdf).root, "", 0)) + "\n"


def _lines(node: Node, around: str, depth: int) -> Iterator[str]:
    parts = [node.tag.lstrip("/")]
    if node.language != around:
        parts.append(f"({node.language})")
    if node.alt:
        parts.append(f"[{node.alt}]")
    if node.text:
        parts.append(node.text)
    yield "  " * depth + " ".join(parts).replace(NBSP, SHOWN_NBSP).rstrip()
    for kid in node.kids:
        yield from _lines(kid, node.language, depth + 1)


def pages(pdf: bytes) -> list[Image.Image]:
    """Return a picture of each page, its greys as numbers below ``LEVELS``."""
    with reading(pdf) as document:
        drawn = [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in document]
    return [one.point([round(grey * (LEVELS - 1) / 255) for grey in range(256)]) for one in drawn]


# -- files -------------------------------------------------------------------------------


def write() -> None:
    """Write all golden files anew, and remove those that are of no sheet any more."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, made in SHEETS.items():
        pdf = made()
        (FOLDER / f"{name}.txt").write_text(described(pdf), "utf-8")
        for number, one in enumerate(pages(pdf), 1):
            (FOLDER / f"{name}-{number}.png").write_bytes(_png(one))


def _png(page: Image.Image) -> bytes:
    picture = Image.frombytes("P", page.size, page.tobytes())
    picture.putpalette([level * 255 // (LEVELS - 1) for level in range(LEVELS) for _ in "RGB"])
    file = io.BytesIO()
    picture.save(file, "PNG", bits=4, optimize=True)
    return file.getvalue()


def kept(name: str) -> tuple[str, list[Image.Image]]:
    """Return the golden text and pictures of a sheet."""
    files = sorted(FOLDER.glob(f"{name}-[0-9].png"))
    pictures = [Image.frombytes("L", one.size, one.tobytes()) for one in map(Image.open, files)]
    return (FOLDER / f"{name}.txt").read_text("utf-8"), pictures


# -- differences -------------------------------------------------------------------------


def differences(name: str, pdf: bytes, folder: Path) -> Iterator[str]:
    """Return on which pages a sheet looks otherwise than its golden pictures; leave pictures of that in a folder."""
    for number, (old, new) in enumerate(zip_longest(kept(name)[1], pages(pdf)), 1):
        if old is None or new is None or old.size != new.size:
            yield f"page {number} is {'new' if old is None else 'gone' if new is None else 'of another size'}"
            continue
        strange = ImageChops.difference(old, new).point([level > MOST_LEVELS for level in range(256)])
        share = sum(strange.tobytes()) / (old.width * old.height)
        if share > MOST_SHARE:
            files = [folder / f"{name}-{number}-{what}.png" for what in ("new", "difference")]
            files[0].write_bytes(_png(new))
            _both(old, new).save(files[1])
            yield f"page {number} differs in {share:.2%} of its pixels: {files[0]} and {files[1]}"


def _both(old: Image.Image, new: Image.Image) -> Image.Image:
    """Return both pages over each other: what is gone in red, what is new in green, what stayed in grey."""
    light = [255 * level // (LEVELS - 1) for level in range(256)]
    before, after = old.point(light), new.point(light)
    return Image.merge("RGB", (after, before, ImageChops.darker(before, after)))


if __name__ == "__main__":
    write()
