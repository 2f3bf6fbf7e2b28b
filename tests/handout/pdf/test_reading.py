"""What reads PDF files back stands beside others that do, in other threads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import kiosk
from kiosk.handout.sheet.sheet import sheet
from tests.handout.sheets import plan

DRAWN_BY_THREE = """
import sys, threading
from pathlib import Path
from kiosk.handout.pdf.reading import reading
from kiosk.qt.common.images import pictures

pdf, drawn = Path(sys.argv[1]).read_bytes(), []

def draw():
    for _ in range(12):
        drawn.append(len(pictures(pdf)))

def read():
    for _ in range(60):
        with reading(pdf) as document:
            drawn.append(len([page.get_textpage().get_text_range() for page in document]))

threads = [threading.Thread(target=work) for work in (draw, draw, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(drawn), len(set(drawn)))
"""


def test_pages_are_drawn_and_read_in_several_threads_at_once(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(sheet(plan()))

    command = [sys.executable, "-c", DRAWN_BY_THREE, str(file)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stdout, done.stderr) == (0, "84 1\n", "")


def test_pdfium_is_used_in_one_place_only() -> None:
    home = Path(kiosk.__file__).parent
    users = {str(file.relative_to(home)) for file in home.rglob("*.py") if "import pypdfium2" in file.read_text()}

    assert users == {"handout/pdf/reading.py"}
