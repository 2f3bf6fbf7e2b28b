"""Tells whoever shows it what has become of a job, once for each change, and never lets the telling stop the doing."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from kiosk.delivery.job import ENDED, Job, Progress, Reason, State
from kiosk.errors import log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.delivery.outbox import Outbox

log = logging.getLogger(__name__)


class Reports:
    """What was told last of each job; may be used from any thread."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._lock = threading.Lock()
        self._told: dict[str, tuple[State, Reason]] = {}
        self.on_change: Callable[[Progress], None] | None = None
        """Whom to tell; nobody before the start and after the end."""

    def become(self, before: Job, after: Job) -> None:
        """Keep what a job has become, on the disk or until the disk takes it, and tell."""
        if after != before:
            self._outbox.remember(after)
        self.tell(after)

    def tell(self, job: Job) -> None:
        """Tell how a job is, if that is news."""
        news = job.state, job.reason
        with self._lock:
            if self._told.get(job.id, (State.QUEUED, Reason.NONE)) == news:
                return
            self._told[job.id] = news
            if job.state in ENDED:
                del self._told[job.id]
            on_change = self.on_change
        try:
            log.info("%s %s: %s %s", job.channel, job.id, job.state, job.reason)
            if on_change is not None:
                on_change(Progress(job.id, job.channel, job.state, job.reason))
        except Exception as surprise:  # noqa: BLE001 - logged; what is told changes nothing about the job
            log_unexpected(log, surprise)
