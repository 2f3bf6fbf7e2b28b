"""A visit leaves nothing behind: the kiosk is open for weeks, and its screens come and go all day."""

from __future__ import annotations

import gc
from collections import Counter
from typing import TYPE_CHECKING

from kiosk.visit.walk import Step
from tests.ui.scenes import to

if TYPE_CHECKING:
    from tests.ui.whole import Whole

STEPS = (
    Step.DAY,
    Step.ABOUT,
    Step.RECOVERY,
    Step.CARE,
    Step.TOPICS,
    Step.SIGNS,
    Step.QUIZ,
    Step.TAKE_HOME,
)


def visits(whole: Whole, count: int) -> Counter[str]:
    """Let some patients come and go, and return how many objects of the kiosk's own there are then, by their class."""
    for number in range(count):
        whole.visit.setLanguage(("fr-CA", "en-CA")[number % 2])
        for step in STEPS:
            to(whole, step)
            whole.rest(20)
        whole.wait_for(lambda: whole.sheet.made is not None)
        whole.visit.startOver()
        whole.rest(20)
    gc.collect()
    kinds = (type(each) for each in gc.get_objects())
    return Counter(f"{kind.__module__}.{kind.__name__}" for kind in kinds if str(kind.__module__).startswith("kiosk."))


def test_no_object_of_the_kiosks_own_stays_from_a_visit(whole: Whole) -> None:
    before = visits(whole, 2)

    more = visits(whole, 8) - before

    # The plan's parts, of which one visit may have more than another, are kept by some caches.
    assert {name: count for name, count in more.items() if name.startswith("kiosk.qt.") and count >= 4} == {}
