"""Whoever is killed while somebody types loses nothing that is older than half a second."""

from __future__ import annotations

import multiprocessing
import random
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kiosk.content.differences import at
from kiosk.content.editing import opened
from kiosk.library.kept import kept
from tests.staff.killed_typist import EVERY, PLACE, type_on
from tests.staff.small_clinic import TREATMENT, SmallClinic

if TYPE_CHECKING:
    from pathlib import Path

HALF_A_SECOND = 0.5
APART = multiprocessing.get_context("forkserver")
APART.set_forkserver_preload(["tests.staff.killed_typist"])  # Qt is loaded once


def typed(data: Path) -> list[tuple[float, int]]:
    """Return when each key was typed, and which one it was."""
    lines = (data / "typed").read_text(encoding="ascii").splitlines() if (data / "typed").exists() else []
    return [(float(line.split()[0]), int(line.split()[1])) for line in lines]


def late(keys: list[tuple[float, int]], killed: float) -> float:
    """Return for how many seconds the typist stood still, at most: a machine with other work keeps all waiting."""
    seconds = [at_second for at_second, _ in keys if at_second < killed] + [killed]
    return max((after - before - EVERY / 1000 for before, after in pairwise(seconds)), default=0.0)


def newest(place: SmallClinic) -> int:
    """Return the last key that is safe, in the data folder or in the library."""
    mine, draft = kept(place.data, TREATMENT, "sam"), place.drafts.open(TREATMENT)
    texts = [opened(each) for each in (mine and mine.draft.document, draft and draft.document) if each]
    said = [str(at(each, PLACE)) for each in texts if each]
    return max((int(each.rpartition(" ")[2]) for each in said if each.startswith("Makeup ")), default=0)


def kill_once(data: Path, first: int, after: float) -> None:
    """Let somebody type, kill them a while after their first key, and look what is left."""
    (data / "typed").unlink(missing_ok=True)
    child = APART.Process(target=type_on, args=(data, first))
    child.start()
    try:
        begun = time.monotonic()
        while not typed(data) and time.monotonic() - begun < 60:
            time.sleep(0.01)
        time.sleep(after)
        killed = time.monotonic()
    finally:
        child.kill()
        child.join()
    place = SmallClinic(data)
    try:
        safe = newest(place)
        keys = typed(data)
        assert keys, "somebody has typed"
        old = [count for at_second, count in keys if at_second < killed - HALF_A_SECOND - late(keys, killed)]
        assert safe >= max(old, default=0)
        # What is left can be read, and goes on from where it was.
        assert place.journal.fold().editions[TREATMENT]
    finally:
        place.close()


@pytest.mark.parametrize("times", [10, pytest.param(100, marks=pytest.mark.exhaustive)])
def test_a_kill_while_somebody_types_loses_nothing_older_than_half_a_second(tmp_path: Path, times: int) -> None:
    place = SmallClinic(tmp_path)
    place.published()
    place.close()
    chance = random.Random(times)

    for number in range(times):
        kill_once(tmp_path, number * 10_000, chance.uniform(0, 1.4))
