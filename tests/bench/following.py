"""A kiosk without a window that follows a library: ``script/bench library`` starts many and tells them when to look.

For each line that it is given it looks once, and prints when what is new was copied and when it was shown, as seconds
of the monotonic clock.
"""

from __future__ import annotations

import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.library.journal import Journal
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.library.workers import follower, opened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.library.events import Recorded


class Copy(Journal):
    """A kiosk's own, which notes when it has taken what is new."""

    taken = 0.0

    def take(self, lines: Iterable[Recorded], blobs: dict[str, bytes]) -> None:
        """Record lines of the library; see :class:`Journal`."""
        super().take(lines, blobs)
        self.taken = time.monotonic()


def proved(content: Content) -> list[Finding]:
    """Set a sheet of each treatment."""
    now, here = datetime.now(ZoneInfo("America/Toronto")), clinic(ClinicSettings(), content.languages)
    for treatment in content.treatments.values():
        handout(care_plan(content, Visit(treatment.id, now), here), SheetOptions())
    return []


def main(where: str, copy: str) -> None:
    """Follow a library."""
    own, source = Copy(opened(copy)), Journal(opened(where))
    following = follower(own, source, prove=proved)
    for _ in sys.stdin:
        following.step()
        print(own.taken, time.monotonic(), own.proved, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
