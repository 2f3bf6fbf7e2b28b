"""Sheets that are made at the same time are the same as sheets that are made one after the other."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from multiprocessing.pool import ThreadPool
from typing import TYPE_CHECKING

import pytest

from kiosk.handout.pdf import fonts
from kiosk.handout.pdf.canvas import Line, TaggedCanvas
from kiosk.handout.pdf.embedding import _embedded
from kiosk.handout.sheet.sheet import sheet
from tests.handout.sheets import COMBINATIONS, FORMATS, plan, printed

if TYPE_CHECKING:
    from pathlib import Path

THREADS = 8
OFTEN = 1e-6
"""Seconds after which another thread has its turn: so often that they meet in every function."""
SHEETS = [
    (format_name, answers) for answers in COMBINATIONS[::5] for format_name in ("both", "french", "facing", "large")
] * 2


def digests() -> list[str]:
    """Return what identifies each sheet, made in several threads that start with nothing made before."""
    plans = [plan(*answers) for _, answers in SHEETS]
    sys.setswitchinterval(OFTEN)

    def digest(number: int) -> str:
        return sha256(sheet(plans[number], FORMATS[SHEETS[number][0]])).hexdigest()

    with ThreadPool(THREADS) as pool:
        return pool.map(digest, range(len(SHEETS)), chunksize=1)


@pytest.mark.slow
def test_eight_threads_with_different_plans_give_the_bytes_that_one_gives(checkout: Path) -> None:
    program = "import json; from tests.handout.pdf.test_threads import digests; print(json.dumps(digests()))"

    fresh = subprocess.run(
        [sys.executable, "-c", program], cwd=checkout, capture_output=True, text=True, timeout=100, check=False
    )

    assert fresh.returncode == 0, fresh.stderr
    assert json.loads(fresh.stdout) == [sha256(printed(*one)).hexdigest() for one in SHEETS]


def with_letters(first: int) -> bytes:
    """Return a file with many letters of the font; those with accents are put together from parts of it."""
    canvas = TaggedCanvas({"fr-CA": ""}, "", datetime(2026, 11, 22, 14, 10, tzinfo=UTC))
    text = "".join(map(chr, sorted(fonts.glyphs())[first:]))
    with canvas.inside(canvas.root.add("P")):
        canvas.text([Line(50, 700, [(fonts.BODY, text)])], 11, "#000000")
    canvas.end_page()
    return canvas.written()


def test_every_thread_gets_the_letters_of_the_font_whole() -> None:
    one_after_the_other = [with_letters(first) for first in range(8 * THREADS)]
    _embedded.cache_clear()
    often = sys.getswitchinterval()
    sys.setswitchinterval(OFTEN)

    try:
        with ThreadPool(THREADS) as pool:
            at_once = pool.map(with_letters, range(8 * THREADS), chunksize=1)
    finally:
        sys.setswitchinterval(often)

    assert at_once == one_after_the_other
