"""``script/bench library``: what a library of a large clinic takes, and how fast its kiosks take a publication."""

from __future__ import annotations

import hashlib
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from kiosk.content import checks, document
from kiosk.library import deciding
from kiosk.library.events import FIRST, Approved, Person, Published, Role, Submitted, recorded
from kiosk.library.journal import Journal
from tests.library.databases import File, OnServer
from tests.library.people import DOCTOR, NOW, NURSE, YEAR, approve, by, publish, staffed, submit
from tests.library.server import CannotBeHadError, Server
from tests.library.workers import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.library.events import Event, Recorded
    from tests.library.databases import Place

TREATMENTS, EVENTS, KIOSKS, TURNS, TIMES = 50, 5_000, 20, 5, 20
CAPTION = f"""
Wall time; the median of {TIMES}, and the worst. The library has {TREATMENTS} treatments of 29 kB each and {EVENTS}
events; the server waits for the disk, and is on this machine. {KIOSKS} kiosks are processes without windows that all
look at the same moment and prove what is new with a sheet of it, on the cores of one machine where in a clinic each
has its own; {TURNS} publications of one treatment. A kiosk looks every 20 seconds by itself, which comes on top.
"""


# -- a large clinic --------------------------------------------------------------------------


def history() -> tuple[list[Recorded], dict[str, bytes]]:
    """Return what a large clinic decided in years, with the bytes of it: each text is sent, approved and published."""
    chance, shown, blobs = Random(1), dict[str, int](), dict[str, bytes]()
    events: list[Event] = [
        Person(**by().said, id=NURSE, name="Julie", roles=(Role.WRITER,)),
        Person(**by().said, id=DOCTOR, name="Marc", roles=(Role.APPROVER,)),
    ]
    while len(events) < EVENTS:
        name = f"treatment-{len(events) // 3 if len(shown) < TREATMENTS else chance.randrange(TREATMENTS)}"
        data = text("microneedling", len(events))
        sha256, edition = hashlib.sha256(data).hexdigest(), shown.get(name, 0) + 1
        blobs[sha256], shown[name] = data, edition
        nurse, doctor = by(NURSE).said, by(DOCTOR).said
        events += [
            Submitted(**nurse, treatment=name, edition=edition, sha256=sha256),
            Approved(**doctor, treatment=name, edition=edition, sha256=sha256, on=NOW.date(), review_by=YEAR),
            Published(**doctor, editions=dict(sorted(shown.items()))),
        ]
    lines: list[Recorded] = []
    before = FIRST
    for number, event in enumerate(events[:EVENTS], 1):
        lines.append(recorded(event, number, before))
        before = lines[-1].hash
    return lines, blobs


def ms(do: Callable[[], object]) -> str:
    """Return how long something takes, the median and the worst."""
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        do()
        took.append((time.perf_counter() - began) * 1000)
    return f"{median(took):.1f} ({max(took):.1f}) ms"


def of_a_large_clinic(place: Place, lines: list[Recorded], blobs: dict[str, bytes]) -> dict[str, str]:
    """Return what is done in a large library, and how long each takes."""
    journal = Journal(place.opened())
    journal.take(lines, blobs)
    fold = journal.fold()
    assert fold.publication
    data = journal.bytes_of(fold.listed()[0].sha256)

    def opening() -> None:
        again = Journal(place.opened())
        again.last()
        again.close()

    def check() -> None:
        read, _ = document.read(data)
        assert read
        checks.of_document(read.shared, read.treatment)

    def publishing() -> None:
        current = journal.fold().publication
        assert current
        editions = dict(current.editions)
        name = min(editions)
        editions[name] += 1 if editions[name] == 1 else -1
        journal.decide(lambda fold: deciding.published(fold, by(DOCTOR), editions))

    rows = {
        "open, and read the last event": ms(opening),
        f"fold {EVENTS} events from nothing": ms(lambda: Journal(journal.database).fold()),
        "fold again where nothing is new": ms(journal.fold),
        f"publish {TREATMENTS} treatments": ms(publishing),
        "read a text by its hash": ms(lambda: journal.bytes_of(fold.listed()[0].sha256)),
        "read and check a text whole": ms(check),
    }
    journal.close()
    return rows


# -- many kiosks -----------------------------------------------------------------------------


class Kiosk:
    """A process that follows a library."""

    def __init__(self, place: Place, copy: Path) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.following", place.where, str(copy)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def look(self) -> None:
        """Tell it to look."""
        assert self._child.stdin
        self._child.stdin.write("\n")
        self._child.stdin.flush()

    def seen(self, publication: int) -> tuple[float, float]:
        """Return when it had copied and when it showed a publication."""
        assert self._child.stdout
        copied, shown, proved = self._child.stdout.readline().split()
        assert int(proved) == publication
        return float(copied), float(shown)

    def close(self) -> None:
        """End it."""
        self._child.communicate()


def of_kiosks(count: int, place: Place, folder: Path) -> dict[str, str]:
    """Return how long kiosks take to copy and to show a publication."""
    journal = staffed(Journal(place.opened()))
    copied, shown = list[float](), list[float]()
    with ExitStack() as stack:
        kiosks = [Kiosk(place, folder / f"{count}-{number}.sqlite") for number in range(count)]
        for kiosk in kiosks:
            stack.callback(kiosk.close)
        for number in range(1, TURNS + 2):
            submit(journal, text("microneedling", number))
            approve(journal, number)
            publish(journal, microneedling=number)
            began = time.monotonic()
            for kiosk in kiosks:
                kiosk.look()
            seen = [kiosk.seen(number) for kiosk in kiosks]
            if number > 1:  # at first they have to wake up
                copied += [at - began for at, _ in seen]
                shown += [at - began for _, at in seen]
    journal.close()
    return {
        f"kiosks that look at once: {count}; copied": f"{median(copied) * 1000:.0f} ({max(copied) * 1000:.0f}) ms",
        f"kiosks that look at once: {count}; shown, proved": f"{median(shown) * 1000:.0f} ({max(shown) * 1000:.0f}) ms",
    }


def every() -> None:
    """Print the table."""
    lines, blobs = history()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        tables = {f"SQLite {sqlite3.sqlite_version}": of_a_large_clinic(File(folder / "large.sqlite"), lines, blobs)}
        try:
            server = stack.enter_context(Server(durable=True))
        except CannotBeHadError as problem:
            print(f"PostgreSQL is left out: {problem}", file=sys.stderr)
        else:
            rows = of_a_large_clinic(OnServer(server, server.new()), lines, blobs)
            for count in (1, KIOSKS):
                rows |= of_kiosks(count, OnServer(server, server.new()), folder)
            tables[f"PostgreSQL {server.version}"] = rows
    print(f"{datetime.now(NOW.tzinfo):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(CAPTION)
    print(f"| | {' | '.join(tables)} |\n|---{'|---' * len(tables)}|")
    for name in max(tables.values(), key=len):
        print(f"| {name} | {' | '.join(rows.get(name, '') for rows in tables.values())} |")


if __name__ == "__main__":
    every()
