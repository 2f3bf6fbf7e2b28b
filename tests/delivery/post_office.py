"""A courier with a real outbox, and what it told; a mail server with habits, its patience short."""

from __future__ import annotations

import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.config import MailSettings
from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.mail.mailer import SmtpMailer
from kiosk.delivery.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.delivery.job import Job, Progress, State
    from kiosk.delivery.mail.mailer import Mailer
    from kiosk.delivery.printing.printer import Printer
    from tests.delivery.talking_server import TalkingServer

KEY = bytes(32)
ROUND = 0.05
"""Seconds between two looks of a courier, in these tests."""
MESSAGE = b"From: soins@clinique.example\r\nSubject: x\r\n\r\nBonjour\r\n"
FIRST, SECOND, THIRD = "a@un.example", "b@deux.example", "c@trois.example"


class Clock:
    """Says what it is told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def mailer_for(server: TalkingServer, *, before_dot: float = 2.0, after_dot: float = 0.5) -> SmtpMailer:
    settings = MailSettings(host="127.0.0.1", port=server.port, security="none", sender="soins@clinique.example")
    return SmtpMailer(settings, "", timeout=before_dot, patience_after_dot=after_dot)


class PostOffice:
    """One run of the program, as far as paper and email go."""

    def __init__(  # noqa: PLR0913 - what a courier works with
        self,
        folder: Path,
        mailer: Mailer | None = None,
        printer: Printer | None = None,
        *,
        head_start: float = 10.0,
        clock: Clock | None = None,
        busy_ms: int = 50,
        starts: bool = True,
    ) -> None:
        self.path = folder / "outbox.sqlite"
        self.clock = clock or Clock()
        self.clock_is_true = True
        self.outbox = Outbox(self.path, KEY, busy_ms=busy_ms)
        self.told: list[Progress] = []
        limits = Limits(head_start=timedelta(seconds=head_start))
        believed = self._clock_is_true
        self.courier = Courier(self.outbox, printer, mailer, limits, self.clock, clock_is_true=believed)
        if starts:
            self.courier.start(self.told.append)

    def _clock_is_true(self) -> bool:
        return self.clock_is_true

    def promise(self, address: str) -> str:
        return self.courier.send_email(MESSAGE, address)

    def wait_for(self, delivery: str, state: State) -> Progress:
        def found() -> Progress | None:
            return next((one for one in self.told if (one.id, one.state) == (delivery, state)), None)

        until = time.monotonic() + 10
        while (progress := found()) is None:
            assert time.monotonic() < until, self.told
            time.sleep(0.01)
        return progress

    def pass_the_time(self, by: timedelta) -> None:
        """Let so much time pass, and the courier go several rounds."""
        self.clock.now += by
        self.go_rounds()

    def go_rounds(self) -> None:
        """Leave time for several rounds, and for what goes out in them."""
        time.sleep(10 * ROUND)

    def on_disk(self) -> dict[str, Job]:
        """Return the jobs as another program sees them."""
        with closing(Outbox(self.path, KEY)) as outbox:
            return {job.id: job for job in outbox.jobs()}

    def close(self) -> None:
        self.courier.stop(patience=0.3)
        self.outbox.close()


def wait(holds: Callable[[], bool], seconds: float = 10) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)
