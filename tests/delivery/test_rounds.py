"""Nothing that happens in a round ends it: not an answer, not the one who is told, not the log, not the outbox."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.disk import BUSY_MS
from kiosk.delivery.job import Reason, State
from kiosk.delivery.mail.mailer import FolderMailer
from kiosk.delivery.printing.printer import FolderPrinter, PrinterState
from tests.delivery.post_office import FIRST, MESSAGE, SECOND, PostOffice, wait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.delivery.job import Job, Progress


class Moody(FolderMailer):
    """Sends, but for what is to go wrong before or after the message is out."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.tries: list[str] = []
        self.before: dict[str, Exception] = {}
        self.after: dict[str, Exception] = {}

    def send(self, message: bytes, address: str, leaving: Callable[[], None]) -> None:
        self.tries.append(address)
        if address in self.before:
            raise self.before[address]
        super().send(message, address, leaving)
        if address in self.after:
            raise self.after[address]


class MoodyPrinter(FolderPrinter):
    def state(self) -> PrinterState:
        raise RecursionError


class BrokenLog(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        raise OSError(record.levelname)


class Rounds(PostOffice):
    """The courier is not started; each test has somebody else told."""

    def __init__(self, folder: Path) -> None:
        self.mailer = Moody(folder / "mailed")
        super().__init__(folder, self.mailer, MoodyPrinter(folder / "printed"), busy_ms=BUSY_MS, starts=False)

    def state(self, mail: str) -> State:
        return next(job.state for job in self.outbox.jobs() if job.id == mail)


@pytest.fixture
def rounds(tmp_path: Path) -> Iterator[Rounds]:
    made = Rounds(tmp_path)
    yield made
    made.close()


@pytest.fixture
def _broken_log() -> Iterator[None]:
    handler = BrokenLog()
    logger = logging.getLogger("kiosk")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)


@pytest.mark.usefixtures("_broken_log")
def test_neither_a_broken_log_nor_who_is_told_nor_a_surprise_stops_the_next_email(rounds: Rounds) -> None:
    def refuse(_progress: Progress) -> None:
        raise RuntimeError("the screen is gone")

    rounds.mailer.before[FIRST] = RecursionError()
    rounds.courier.start(refuse)
    rounds.courier.print_sheet(b"%PDF", 1)
    rounds.courier.send_email(MESSAGE, FIRST)

    mail = rounds.courier.send_email(MESSAGE, SECOND)

    wait(lambda: rounds.state(mail) is State.DONE)


def test_who_is_told_cannot_make_an_email_go_out_twice(rounds: Rounds) -> None:
    def refuse(_progress: Progress) -> None:
        raise RuntimeError("the screen is gone")

    rounds.courier.start(refuse)
    mail = rounds.courier.send_email(MESSAGE, FIRST)
    wait(lambda: rounds.state(mail) is State.DONE)

    rounds.clock.now += timedelta(hours=1)
    other = rounds.courier.send_email(MESSAGE, SECOND)
    wait(lambda: rounds.state(other) is State.DONE)

    assert rounds.mailer.tries.count(FIRST) == 1


def test_a_surprise_after_the_message_is_out_sends_it_no_second_time(rounds: Rounds) -> None:
    rounds.mailer.after[FIRST] = RecursionError()
    rounds.courier.start(rounds.told.append)

    mail = rounds.courier.send_email(MESSAGE, FIRST)

    wait(lambda: [one.reason for one in rounds.told if one.state is State.UNKNOWN] == [Reason.MAIL_LOST])
    assert rounds.state(mail) is State.UNKNOWN
    assert rounds.mailer.tries == [FIRST]


def test_nothing_is_given_up_while_the_clock_cannot_be_true_but_all_else_goes_on(rounds: Rounds) -> None:
    rounds.mailer.before[FIRST] = RecursionError()
    rounds.clock_is_true = False
    rounds.courier.start(rounds.told.append)
    late = rounds.courier.send_email(MESSAGE, FIRST)
    wait(lambda: FIRST in rounds.mailer.tries)

    rounds.clock.now += timedelta(days=300)
    other = rounds.courier.send_email(MESSAGE, SECOND)
    wait(lambda: rounds.state(other) is State.DONE)
    wait(lambda: rounds.mailer.tries.count(FIRST) == 2)
    kept = rounds.outbox.parcel(late)
    rounds.clock_is_true = True

    wait(lambda: rounds.state(late) is State.FAILED)
    assert kept is not None


def test_a_clock_that_is_set_back_does_not_keep_an_email_waiting(rounds: Rounds) -> None:
    rounds.mailer.before[FIRST] = RecursionError()
    rounds.courier.start(rounds.told.append)
    mail = rounds.courier.send_email(MESSAGE, FIRST)
    wait(lambda: _waits(rounds, mail))

    rounds.mailer.before.clear()
    rounds.clock.now -= timedelta(days=1)

    wait(lambda: rounds.state(mail) is State.DONE)


def _waits(rounds: Rounds, mail: str) -> bool:
    jobs: list[Job] = [job for job in rounds.outbox.jobs() if job.id == mail]
    return jobs[0].attempts == 1


def test_what_ended_a_month_ago_is_forgotten_also_by_a_kiosk_that_is_never_restarted(rounds: Rounds) -> None:
    rounds.courier.start(lambda _progress: None)
    mail = rounds.courier.send_email(MESSAGE, FIRST)
    wait(lambda: rounds.state(mail) is State.DONE)

    rounds.clock.now += timedelta(days=31)
    rounds.courier.send_email(MESSAGE, SECOND)

    wait(lambda: mail not in {job.id for job in rounds.outbox.jobs()})
