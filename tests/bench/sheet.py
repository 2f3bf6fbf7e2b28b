"""``script/bench sheet``: the sheet beside what other libraries make of the same texts, in one run.

Each library is a process of its own, so that none uses what another has read, and gets one patient after another in
turn with the others, so that a busy moment meets them all.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import platform
import subprocess
import sys
import time
from contextlib import ExitStack
from datetime import datetime
from importlib.metadata import version
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, NamedTuple, Self, TypeAlias, TypeVar

from kiosk.handout.making import forget, handout
from kiosk.handout.options import SheetOptions
from tests.bench.patients import FIRST, patient
from tests.bench.peers import PEERS, pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.visit.plan import CarePlan
    from tests.bench.patients import Patient

Made = TypeVar("Made")
OURS = "**ours**, tagged"
NAMES = (OURS, *PEERS)
WARM, PATIENTS = 5, 60
Render: TypeAlias = "Callable[[CarePlan], Callable[[], bytes]]"
"""Has ready, for a patient, all that is not measured; what it returns makes the sheet."""
CAPTION = f"""
{PATIENTS} patients never seen before: another day, other answers, other texts. CPU is that of the whole process, with
its threads. *New* is the first sheet of a patient, ours from the care plan, the others' from texts that are ready;
*again* is the same sheet once more. The care plan (dates, choice of rules) costs {{plan:.1f}} ms of CPU besides, and is
made once a visit. In every process Python's collector has put aside what was there before the first patient, and looks
every 10,000 objects, as in the kiosk. *Cold* is a process that makes one sheet.
"""


class Took(NamedTuple):
    """What one sheet took, in ms; ``collected`` is what Python's collector took of it."""

    cpu: float
    wall: float
    collected: float

    @property
    def cause(self) -> str:
        """Tell what made it long, where that can be told."""
        if self.collected > self.cpu / 4:
            return f"{self.collected:.0f} of them Python's collector"
        return "another program's turn" if self.wall > self.cpu * 1.5 else "its own work"


def renderer(name: str) -> Render:
    """Return what makes sheets."""
    if name == OURS:
        return lambda plan: lambda: handout(plan, SheetOptions()).pdf
    render = PEERS[name]()

    def peer(plan: CarePlan) -> Callable[[], bytes]:
        texts = pages(plan)
        return lambda: render(texts)

    return peer


class Collector:
    """How long Python's collector has worked, in ms."""

    def __init__(self) -> None:
        self.total, self._began = 0.0, 0.0
        gc.callbacks.append(self)

    def __call__(self, phase: str, _: dict[str, int]) -> None:
        now = time.perf_counter() * 1000
        if phase == "start":
            self._began = now
        else:
            self.total += now - self._began

    def time(self, make: Callable[[], Made]) -> tuple[Made, Took]:
        collected, cpu, wall = self.total, time.process_time(), time.perf_counter()
        made = make()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        return made, Took(cpu * 1000, wall * 1000, self.total - collected)


def serve(name: str) -> None:
    """Tell of each patient that comes in what the care plan took, the sheet, and the same sheet again."""
    ready, collector = renderer(name), Collector()
    for number in count(1):
        try:
            one: Patient = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        plan, planned = collector.time(one.plan)
        make = ready(plan)
        print(json.dumps([planned, collector.time(make)[1], collector.time(make)[1]]), flush=True)
        forget()  # as the kiosk does when a patient leaves
        if number == WARM:
            gc.collect()
            gc.freeze()
            gc.set_threshold(10_000)


class Process:
    """A library at work."""

    def __init__(self, name: str) -> None:
        command = [sys.executable, "-m", "tests.bench.sheet", "serve", name]
        self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.communicate()

    def take(self, one: Patient) -> list[Took]:
        assert self._child.stdin
        assert self._child.stdout
        pickle.dump(one, self._child.stdin)
        self._child.stdin.flush()
        return [Took(*each) for each in json.loads(self._child.stdout.readline())]


def cold(name: str) -> dict[str, float]:
    """Return the seconds and the memory in MB of a process of its own that makes one sheet."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "tests.bench.sheet", "cold", name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found | {"seconds": time.perf_counter() - start}


def one_sheet(name: str) -> None:
    """Make one sheet, and print what it took; the peak of memory is this process's own (VmHWM, in kB)."""
    size = len(renderer(name)(patient(0).plan())())
    status = Path("/proc/self/status").read_text("ascii")
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    print(json.dumps({"memory": int(peak) / 1024, "size": size}))


def every() -> None:
    """Print the tables."""
    planned: list[Took] = []
    new: dict[str, list[Took]] = {name: [] for name in NAMES}
    again: dict[str, list[Took]] = {name: [] for name in NAMES}
    with ExitStack() as stack:
        running = {name: stack.enter_context(Process(name)) for name in NAMES}
        for number in range(WARM + PATIENTS):
            one = patient(number)
            for name, process in running.items():
                plan, first, second = process.take(one)
                if number >= WARM:
                    planned += [plan] if name == OURS else []
                    new[name].append(first)
                    again[name].append(second)
    versions = ", ".join(f"{name} {version(name)}" for name in ("reportlab", "fpdf2", "weasyprint", "typst"))
    print(
        f"{datetime.now(FIRST.tzinfo):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}, {versions}"
    )
    print(CAPTION.format(plan=median(one.cpu for one in planned)))
    print("| | new: CPU median, ms | 95th percentile | longest | wall median | again: CPU median | wall median |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name in NAMES:
        print(f"| {name} | {_row(new[name])} | {_middle(again[name], 'cpu')} | {_middle(again[name], 'wall')} |")
    print("\n| | longest, of new | file, kB | memory, MB | cold, s |")
    print("|---|---|--:|--:|--:|")
    for name in NAMES:
        alone, longest = cold(name), max(new[name])
        row = f"{alone['size'] / 1000:.1f} | {alone['memory']:.0f} | {alone['seconds']:.2f}"
        print(f"| {name} | {longest.cause} | {row} |")


def _row(took: list[Took]) -> str:
    cpu = [one.cpu for one in took]
    return f"{median(cpu):.1f} | {quantiles(cpu, n=20)[-1]:.1f} | {max(cpu):.1f} | {_middle(took, 'wall')}"


def _middle(took: list[Took], what: str) -> str:
    return f"{median(getattr(one, what) for one in took):.1f}"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["serve", name]:
            serve(name)
        case ["cold", name]:
            one_sheet(name)
        case _:
            every()
