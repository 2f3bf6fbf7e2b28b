"""What is left over is looked for in one thread, and while nobody types."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from kiosk.app.leftovers import EVERY, Leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator


class Ring:
    """Only a search finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Leave the search as it was."""
    was, threshold = gc.isenabled(), gc.get_threshold()
    yield
    gc.set_threshold(*threshold)
    (gc.enable if was else gc.disable)()


def old_ring() -> weakref.ref[Ring]:
    """Return something that only a search of everything finds."""
    ring = Ring()
    gc.collect()
    return weakref.ref(ring)


def test_nothing_is_searched_by_itself_from_now_on() -> None:
    Leftovers(lambda: None)

    assert not gc.isenabled()


def test_what_was_made_lately_is_searched_once_there_may_be_much() -> None:
    leftovers = Leftovers(lambda: 0.0)
    gc.set_threshold(100_000)
    ring = weakref.ref(Ring())

    leftovers.tick()
    assert ring() is not None

    gc.set_threshold(1)
    leftovers.tick()
    assert ring() is None


@pytest.mark.parametrize(("still", "found"), [(0.0, False), (4.0, True), (None, True)])
def test_everything_is_searched_once_a_minute_while_nobody_types(still: float | None, found: bool) -> None:  # noqa: FBT001
    leftovers = Leftovers(lambda: still)
    ring = old_ring()

    for _ in range(EVERY):
        leftovers.tick()

    assert (ring() is None) is found
