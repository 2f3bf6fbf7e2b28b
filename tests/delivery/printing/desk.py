"""Paper that goes its rounds, without the courier's threads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.delivery.job import Channel, Job, Reason, State
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing.paper import LOOK_UPS, Paper

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.delivery.printing.printer import Printer


NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Desk:
    """Paper that goes its rounds one at a time, and what each sheet became."""

    def __init__(self, folder: Path, printer: Printer) -> None:
        self.now, self.passed = NOON, 0.0
        self.outbox = Outbox(folder / "outbox.sqlite", bytes(32))
        self.start(printer)

    def start(self, printer: Printer) -> None:
        """Begin anew, as after a crash."""
        self.paper = Paper(self.outbox, printer, lambda: self.now, lambda: self.passed)

    def promise(self) -> Job:
        return self.outbox.put(Channel.PAPER, b"%PDF", now=self.now, deadline=self.now + timedelta(minutes=10))

    def rounds(self, count: int = LOOK_UPS + 2) -> list[tuple[State, Reason]]:
        """Go so many rounds, and return what the first sheet was on the way."""
        told = []
        for _ in range(count):
            self.paper.look()
            for job in self.outbox.open_jobs():
                self.outbox.keep(self.paper.after(job))
            told.append(self.first)
        return told

    @property
    def first(self) -> tuple[State, Reason]:
        job = self.outbox.jobs()[0]
        return job.state, job.reason

    def handle(self, job: Job) -> str:
        parcel = self.outbox.parcel(job.id)
        return parcel.handle if parcel else "wiped"
