"""Sheets that are made at the same time are the same as sheets that are made one after the other."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from hashlib import sha256
from multiprocessing.pool import ThreadPool
from typing import TYPE_CHECKING

import pytest

from kiosk.handout import fonts
from kiosk.handout.sheet import sheet
from kiosk.handout.tagged import TaggedCanvas
from tests.handout.sheets import COMBINATIONS, EDITIONS, plan, printed

if TYPE_CHECKING:
    from pathlib import Path

THREADS = 8
OFTEN = 1e-6
"""Seconds after which another thread has its turn: so often that they meet in every function."""
SHEETS = [(edition, answers) for answers in COMBINATIONS[::5] for edition in ("both", "french", "facing", "large")] * 2


def digests() -> list[str]:
    """Return what identifies each sheet, made in several threads that start with nothing made before."""
    plans = [plan(*answers) for _, answers in SHEETS]
    sys.setswitchinterval(OFTEN)

    def digest(number: int) -> str:
        return sha256(sheet(plans[number], EDITIONS[SHEETS[number][0]])).hexdigest()

    with ThreadPool(THREADS) as pool:
        return pool.map(digest, range(len(SHEETS)), chunksize=1)


@pytest.mark.slow
def test_eight_threads_with_different_plans_give_the_bytes_that_one_gives(checkout: Path) -> None:
    program = "import json; from tests.handout.test_threads import digests; print(json.dumps(digests()))"

    fresh = subprocess.run(
        [sys.executable, "-c", program], cwd=checkout, capture_output=True, text=True, timeout=100, check=False
    )

    assert fresh.returncode == 0, fresh.stderr
    assert json.loads(fresh.stdout) == [sha256(printed(*one)).hexdigest() for one in SHEETS]


def with_every_letter(_: int) -> bytes:
    """Return a file with all letters of the font; those with accents are put together from parts of it."""
    file = io.BytesIO()
    canvas = TaggedCanvas(file, language="fr-CA", title="", author="", metadata=b"")
    with canvas.inside(canvas.root.add("P")):
        canvas.drawString(0, 0, "".join(map(chr, sorted(fonts.glyphs()))))
    canvas.save()
    return file.getvalue()


def test_every_thread_gets_the_letters_of_the_font_whole() -> None:
    often = sys.getswitchinterval()
    sys.setswitchinterval(OFTEN)
    try:
        with ThreadPool(THREADS) as pool:
            found = pool.map(with_every_letter, range(8 * THREADS), chunksize=1)
    finally:
        sys.setswitchinterval(often)

    assert set(found) == {with_every_letter(0)}
