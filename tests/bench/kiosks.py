"""Many kiosks without windows, each a process of its own (``following.py``), that take a publication at once."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from kiosk.library.journal import Journal
from tests.bench.timed import told
from tests.library.people import approve, publish, staffed, submit
from tests.library.workers import text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.library.databases import Place

TURNS = 5
"""Publications."""


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
    copied, seen_at = list[float](), list[float]()
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
                seen_at += [at - began for _, at in seen]
    journal.close()
    return {
        f"kiosks that look at once: {count}; copied": told(copied),
        f"kiosks that look at once: {count}; shown, proved": told(seen_at),
    }
