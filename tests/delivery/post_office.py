"""A courier with a real outbox and a mail server with habits, its patience short."""

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
    from tests.delivery.talking_server import TalkingServer

KEY = bytes(32)
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
    """One run of the program, as far as email goes."""

    def __init__(self, folder: Path, mailer: Mailer, *, head_start: float = 10.0, clock: Clock | None = None) -> None:
        self.path = folder / "outbox.sqlite"
        self.clock = clock or Clock()
        self.outbox = Outbox(self.path, KEY, busy_ms=50)
        self.told: list[Progress] = []
        limits = Limits(head_start=timedelta(seconds=head_start))
        self.courier = Courier(self.outbox, None, mailer, limits, self.clock)
        self.courier.start(self.told.append)

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
