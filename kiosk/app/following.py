"""How a clinic's kiosk follows its library: where its copy is, what proves an edition, and what is then offered."""

from __future__ import annotations

import socket
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.content.findings import Finding, finding
from kiosk.content.served import Served
from kiosk.errors import HandoutError
from kiosk.library.follower import Follower
from kiosk.library.opening import own_copy, server
from kiosk.library.reports import Reporter
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.content.model import Content
    from kiosk.library.showing import Shown


def follower(settings: Settings, data: Path, changed: Callable[[Shown], None]) -> Follower:
    """Return what follows the library of a data folder; ``changed`` is told, from its thread, what is shown."""
    clock = partial(datetime.now, ZoneInfo(settings.clinic.timezone))
    reporter = Reporter(name_of(settings), clock, partial(_states, settings, data, clock))
    return Follower(partial(own_copy, data), partial(proved, settings), changed, server(settings, data), reporter)


def name_of(settings: Settings) -> str:
    """Return what people call this kiosk."""
    return settings.kiosk.name or socket.gethostname()


def _states(settings: Settings, data: Path, clock: Callable[[], datetime]) -> dict[str, str]:
    """Return how everything is here, by what it is about, the worst of each; nothing of a patient."""
    from kiosk.app.state import Level, state  # noqa: PLC0415 - it is asked long after the first screen

    order, found = list(Level), dict[str, Level]()
    for each in state(settings, data, clock()):
        found[each.about] = max(found.get(each.about, Level.GOOD), each.level, key=order.index)
    return {about: str(level) for about, level in found.items()}


def proved(settings: Settings, content: Content) -> Iterator[Finding]:
    """Make the sheet of a patient who answers nothing, and tell why it cannot be made."""
    from kiosk.handout.making import handout  # noqa: PLC0415 - the first screen needs no sheet
    from kiosk.handout.options import SheetOptions  # noqa: PLC0415

    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    here = clinic(settings.clinic, content.languages)
    for treatment in content.treatments.values():
        try:
            handout(care_plan(content, Visit(treatment.id, now), here), SheetOptions())
        except HandoutError as problem:
            yield finding("", problem.message, **problem.values)


def offered(settings: Settings, shown: Shown) -> Offer:
    """Return what patients are offered of what is shown."""
    return Offer(
        contents=shown.contents,
        clinic=clinic(settings.clinic, Served(shown.contents).languages),
        demo=False,
        unreadable=shown.left_out,
        withdrawn=shown.withdrawn,
    )
