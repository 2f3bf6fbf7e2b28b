"""``script/bench sheet``: the sheet beside what other libraries make of the same texts, in one run."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import resources
from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.handout.sheet.sheet import sheet
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan
from tests.bench.peers import PEERS, pages

if TYPE_CHECKING:
    from collections.abc import Callable

OURS = "**ours**, tagged"
WARM, ROUNDS = 3, 40
PATIENTS = 12
"""Treated at different hours, so that what is kept between sheets is what patients share."""
TREATED = datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("America/Toronto"))


def the_plan(hour: int) -> CarePlan:
    """Return the plan of a patient with every answer; another hour gives another patient."""
    content = load(resources.path("assets", "content"))
    answers = frozenset(content.treatments["microneedling"].answers)
    visit = Visit("microneedling", TREATED.replace(hour=hour), answers=answers)
    return care_plan(content, visit, clinic(ClinicSettings(), content.languages))


def renderer(name: str) -> Callable[[CarePlan], bytes]:
    """Return what makes the sheet of a patient."""
    if name == OURS:
        return sheet
    render = PEERS[name]()
    return lambda plan: render(pages(plan))


def cold(name: str) -> dict[str, float]:
    """Return the seconds and the memory in MB of a process of its own that makes one sheet."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "tests.bench.sheet", name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found | {"seconds": time.perf_counter() - start}


def one(name: str) -> None:
    """Make one sheet, and print what it took; the peak of memory is this process's own (VmHWM, in kB)."""
    size = len(renderer(name)(the_plan(8)))
    status = Path("/proc/self/status").read_text("ascii")
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    print(json.dumps({"memory": int(peak) / 1024, "size": size}))


def every() -> None:
    """Print the table."""
    patients = [the_plan(hour) for hour in range(8, 8 + PATIENTS)]
    made = {name: renderer(name) for name in (OURS, *PEERS)}
    times: dict[str, list[float]] = {name: [] for name in made}
    for number in range(WARM + ROUNDS):  # in turn, so that a busy moment meets them all
        for name, render in made.items():
            start = time.perf_counter()
            render(patients[number % PATIENTS])
            if number >= WARM:
                times[name].append((time.perf_counter() - start) * 1000)
    print(f"{datetime.now(TREATED.tzinfo):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| | warm median, ms | 95th percentile, ms | file, kB | memory, MB | cold process, s |")
    print("|---|--:|--:|--:|--:|--:|")
    for name in made:
        alone = cold(name)
        late = quantiles(times[name], n=20)[-1]
        row = f"{median(times[name]):.1f} | {late:.1f} | {alone['size'] / 1000:.0f} | {alone['memory']:.0f}"
        print(f"| {name} | {row} | {alone['seconds']:.2f} |")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        one(sys.argv[1])
    else:
        every()
