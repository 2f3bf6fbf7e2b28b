"""``script/bench screens``: how soon the real program is there, how soon it answers a touch, and what waiting costs.

The window is drawn by the processor, as on a machine without a graphics card, on a virtual screen.  With ``--visits N``
the memory is also told after so many visits (a thousand take some minutes).
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import datetime
from importlib import metadata
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk_window import KioskWindow, Screen

from kiosk import config, resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
APPROVAL = "approval: {name: Clinique Exemple, on: 2026-11-03, review_by: 2036-11-03, edition: 12}\n"
STARTS, TOUCHES = 9, 12
IDLE = 20.0
"""Seconds."""
FEW = 20
"""Visits."""
APART = 0.7
"""Seconds between two touches: one that comes sooner is refused."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=FEW, help="tell the memory after so many visits, too")
    visits = parser.parse_args().visits
    compileall.compile_dir(resources.root() / "kiosk", quiet=1)
    zone = ZoneInfo("America/Toronto")
    versions = f"Python {platform.python_version()}, Qt {metadata.version('PySide6-Essentials')}"
    print(f"{datetime.now(zone):%Y-%m-%d}, {os.cpu_count()} cores, {versions}, xcb, software\n")
    print("| | median | 95th percentile |")
    print("|---|--:|--:|")
    screen = Screen()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        try:
            measure(screen, clinic(Path(folder)), visits)
        finally:
            screen.close()


def clinic(folder: Path) -> Path:
    """Return a clinic's data folder with approved content."""
    content = folder / "content"
    shutil.copytree(resources.path("assets", "content"), content)
    with (content / "microneedling.yaml").open("a", encoding="utf-8") as file:
        file.write(APPROVAL)
    data = config.ready(folder / "data")
    config.set_value(data, "content.folder", str(content))
    return data


def measure(screen: Screen, data: Path, visits: int) -> None:
    """Measure one thing after the other, and print each."""
    bare, ours = starts(screen, data)
    row("first frame of a bare Qt Quick window, ms", bare, 1000)
    row("first frame, times that", [one / median(bare) for one in ours])
    with kiosk(screen, data) as window:
        time.sleep(APART)
        before = processor(window.process)
        time.sleep(IDLE)
        row("Welcome while nobody is there, % of a core", [(processor(window.process) - before) / IDLE], 100)
        touch, page, language = touches(window)
        row("touch to frame, ms", touch, 1000)
        row("touch to the next screen's first frame, ms", page, 1000)
        row("touch to the first frame in the other language, ms", language, 1000)
    with kiosk(screen, data) as window:
        done = 0
        row("memory on Welcome, MB", [memory(window.process)])
        for wanted in sorted({FEW, visits}):
            walk(window, wanted - done)
            done = wanted
            row(f"memory after {wanted} visits, MB", [memory(window.process)])


def row(name: str, values: Sequence[float], times: float = 1) -> None:
    """Print a row; one value has no percentile."""
    late = f"{quantiles(values, n=20)[-1] * times:.1f}" if len(values) > 1 else ""
    print(f"| {name} | {median(values) * times:.1f} | {late} |", flush=True)


class Metered(KioskWindow):
    """The kiosk with a meter in it."""

    probe = HERE / "meter.py"


@contextmanager
def kiosk(screen: Screen, data: Path) -> Iterator[KioskWindow]:
    """Open the kiosk on the whole screen, as in a clinic, its bytecode written."""
    window = Metered(screen, "run", "--data", str(data), log=data / "errors", PYTHONDONTWRITEBYTECODE="")
    try:
        window.wait_for("start-fr-CA")
        yield window
    finally:
        window.close()


def starts(screen: Screen, data: Path) -> tuple[list[float], list[float]]:
    """Return the seconds from a process's start to its first frame: a bare window's and ours, in turn."""
    bare, ours = [], []
    for number in range(STARTS + 1):  # the first one only warms up
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, str(HERE / "bare.py")],
            env=os.environ | {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"},
            capture_output=True,
            text=True,
            check=True,
        )
        drawn = float(done.stdout)
        first, _ = start(screen, data)
        if number:
            bare.append(drawn - begun)
            ours.append(first)
    return bare, ours


def start(screen: Screen, data: Path) -> tuple[float, float]:
    """Return the seconds from our process's start to its first frame, and until Welcome can be touched."""
    begun = time.monotonic()
    with kiosk(screen, data) as window:
        ready = time.monotonic()
        return next(at for what, at in window.ask("?seen") if what == "frame") - begun, ready - begun


def touches(window: KioskWindow) -> tuple[list[float], list[float], list[float]]:
    """Return the seconds from a press to a frame, and from a release to the next screen and to the other language."""
    press, page, language = [], [], []
    for _ in range(TOUCHES):
        page.append(between("release", "step", touched(window, "start-fr-CA")))
        seen = touched(window, "languageSwitch-en-CA")
        press.append(between("press", "press", seen))
        language.append(between("release", "language", seen))
        touched(window, "backButton")
    return press, page, language


def touched(window: KioskWindow, name: str) -> list[tuple[str, float]]:
    """Touch a control, and return what was noted meanwhile."""
    place = window.wait_for(name)
    time.sleep(APART)
    window.ask("?seen")
    window.click(place)
    time.sleep(APART)
    return [(what, at) for what, at in window.ask("?seen")]


def between(begins: str, happens: str, seen: Sequence[tuple[str, float]]) -> float:
    """Return the seconds from where a touch ``begins`` to the first frame after what ``happens``."""
    begun = next(at for what, at in seen if what == begins)
    happened = next(at for what, at in seen if what == happens and at >= begun)
    return next(at for what, at in seen if what == "frame" and at >= happened) - begun


def walk(window: KioskWindow, visits: int) -> None:
    """Let so many patients come and go, each as far as the pages of their sheet."""
    window.ask(f"?visits {visits}")
    while window.ask("?left"):
        time.sleep(0.5)
    time.sleep(APART)


def processor(process: int) -> float:
    """Return the seconds of processor time that a process took so far."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: int) -> float:
    """Return the memory that a process has for itself now, in MB."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean:", "Private_Dirty:"))) / 1024


if __name__ == "__main__":
    main()
