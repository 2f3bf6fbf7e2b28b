"""What waits to be printed or sent, for who looks after it: why and since when, never to whom."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.delivery.job import ENDED, Channel, Reason, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import datetime

    from kiosk.delivery.job import Job
    from kiosk.delivery.outbox import Outbox

LATELY = timedelta(days=1)
"""For how long what did not go out is told."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Something that waits, or did not go out."""

    job: Job
    edition: str
    """What it was made from: a treatment and the number of its edition; "" where that is not known."""

    @property
    def treatment(self) -> str:
        """The id of its treatment; "" where that is not known."""
        return self.edition.rpartition(" ")[0]

    @property
    def may_be_cancelled(self) -> bool:
        """Whether it is still here: an email that is just leaving may be out already."""
        is_leaving = self.job.channel is Channel.EMAIL and self.job.state is State.SENDING
        return self.job.state not in ENDED and not is_leaving


class Deliveries:
    """What waits in an outbox; every method waits for the disk, and raises DataFolderError where that fails."""

    def __init__(self, outbox: Callable[[], AbstractContextManager[Outbox | None]]) -> None:
        """Look into an outbox.

        Args:
            outbox: opens it for as long as it is used; None where nothing was ever promised.

        """
        self._outbox = outbox

    @classmethod
    def of(cls, outbox: Outbox) -> Deliveries:
        """Return what waits in an outbox that stays open."""
        return cls(lambda: nullcontext(outbox))

    def waiting(self) -> tuple[Waits, ...]:
        """Return what has not ended, the oldest first."""
        with self._outbox() as outbox:
            return tuple(Waits(job, outbox.edition(job.id)) for job in outbox.open_jobs()) if outbox else ()

    def lost(self, now: datetime) -> tuple[Waits, ...]:
        """Return what did not go out lately, or perhaps did not, the oldest first; not what somebody gave up."""
        with self._outbox() as outbox:
            ended = (job for job in outbox.jobs() if job.state in ENDED - {State.DONE}) if outbox else ()
            return tuple(Waits(job, "") for job in ended if job.reason is not Reason.NONE and now - job.made < LATELY)

    def retry(self, job: str, now: datetime) -> bool:
        """Have something tried now; False where it waits no more."""
        with self._outbox() as outbox:
            return outbox is not None and outbox.hasten(job, now)

    def cancel(self, job: str) -> bool:
        """Give something up and wipe it; False where it waits no more."""
        with self._outbox() as outbox:
            return outbox is not None and outbox.cancel(job)

    def withdraw(self, edition: str) -> tuple[Waits, ...]:
        """Cancel all that waits and was made from an edition, and return it."""
        with self._outbox() as outbox:
            if outbox is None:
                return ()
            made = tuple(Waits(job, edition) for job in outbox.open_jobs() if outbox.edition(job.id) == edition)
            return tuple(
                each for each in made if each.may_be_cancelled and outbox.cancel(each.job.id, Reason.WITHDRAWN)
            )
