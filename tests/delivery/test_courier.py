"""The courier delivers what it can, waits where waiting helps, and never lets one job block another."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.disk import BUSY_MS
from kiosk.delivery.job import Reason, State
from kiosk.delivery.mail.faults import MailFault, MailRefused
from kiosk.delivery.mail.mailer import FolderMailer
from kiosk.delivery.printing.printer import FolderPrinter, PrinterState, PrintStatus
from kiosk.errors import TemporaryFault
from tests.delivery.post_office import MESSAGE, PostOffice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.delivery.mail.mailer import Mailer
    from kiosk.delivery.printing.printer import Printer

THREE = ["a@b.example", "c@b.example", "d@b.example"]


class Post(list[str]):
    """A mail server that answers each address as it is told."""

    def __init__(self, answers: dict[str, Exception]) -> None:
        self.answers = answers
        self.tries = 0

    def send(self, message: bytes, address: str, leaving: Callable[[], None]) -> None:  # noqa: ARG002 - the mailer's call
        self.tries += 1
        if address in self.answers:
            raise self.answers[address]
        leaving()
        self.append(address)


class StuckPrinter:
    """A printer that takes a sheet and never prints it."""

    def __init__(self, *, off: bool = False) -> None:
        self.off = off
        self.cancelled: list[str] = []
        self.submitted: list[str] = []

    def state(self) -> PrinterState:
        return PrinterState(ready=not self.off)

    def submit(self, pdf: bytes, name: str, pages: int, leaving: Callable[[str], None]) -> str:  # noqa: ARG002 - the printer's call
        if self.off:
            raise TemporaryFault("off")
        self.submitted.append(name)
        return name

    def find(self, name: str) -> str | None:
        return name if name in self.submitted else None

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:  # noqa: ARG002
        return PrintStatus(State.SENDING, pending=True)

    def cancel(self, handle: str) -> None:
        self.cancelled.append(handle)


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "outbox.sqlite", isolation_level=None)) as database:
        database.execute(statement)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Callable[..., PostOffice]]:
    made: list[PostOffice] = []

    def make(printer: Printer | None = None, mailer: Mailer | None = None) -> PostOffice:
        made.append(PostOffice(tmp_path, mailer, printer, busy_ms=BUSY_MS))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_a_sheet_and_an_email_go_out_of_the_demonstration(desk: Callable[..., PostOffice], tmp_path: Path) -> None:
    here = desk(FolderPrinter(tmp_path / "printed"), FolderMailer(tmp_path / "mailed"))

    paper = here.courier.print_sheet(b"%PDF", 2)
    mail = here.courier.send_email(MESSAGE, "moncourriel@gmail.com")

    here.wait_for(paper, State.DONE)
    here.wait_for(mail, State.DONE)
    assert [p.read_bytes() for p in (tmp_path / "printed").iterdir()] == [b"%PDF"]
    assert b"To: <moncourriel@gmail.com>" in next((tmp_path / "mailed").iterdir()).read_bytes()


def test_one_bad_message_does_not_hold_up_the_next(desk: Callable[..., PostOffice]) -> None:
    post = Post({"a@b.example": UnicodeEncodeError("ascii", "é", 0, 1, "no")})
    here = desk(mailer=post)

    here.courier.send_email(MESSAGE, "a@b.example")
    good = here.courier.send_email(MESSAGE, "c@d.example")

    here.wait_for(good, State.DONE)
    assert post == ["c@d.example"]


def test_a_refused_address_fails_at_once_and_is_wiped(desk: Callable[..., PostOffice]) -> None:
    here = desk(mailer=Post({"a@b.example": MailRefused(Reason.ADDRESS_REFUSED)}))

    mail = here.courier.send_email(MESSAGE, "a@b.example")

    assert here.wait_for(mail, State.FAILED).reason is Reason.ADDRESS_REFUSED
    assert here.outbox.parcel(mail) is None


def test_a_wrong_password_waits_for_the_staff(desk: Callable[..., PostOffice]) -> None:
    here = desk(mailer=Post({"a@b.example": MailFault(Reason.SIGN_IN)}))

    mail = here.courier.send_email(MESSAGE, "a@b.example")

    assert here.wait_for(mail, State.NEEDS_HELP).reason is Reason.SIGN_IN
    assert here.outbox.parcel(mail) is not None


@pytest.mark.parametrize("reason", [Reason.SIGN_IN, Reason.UNTRUSTED])
def test_a_server_that_lets_nobody_in_is_asked_once_for_all(desk: Callable[..., PostOffice], reason: Reason) -> None:
    post = Post(dict.fromkeys(THREE, MailFault(reason)))
    here = desk(mailer=post)

    mails = [here.courier.send_email(MESSAGE, address) for address in THREE]

    assert {here.wait_for(mail, State.NEEDS_HELP).reason for mail in mails} == {reason}
    tries = [post.tries]
    for seconds in (150, 11, 310):
        here.pass_the_time(timedelta(seconds=seconds))
        tries.append(post.tries)
    assert tries == [1, 1, 2, 2]


def test_when_one_gets_in_all_go_on_and_what_is_damaged_is_lost(
    desk: Callable[..., PostOffice], tmp_path: Path
) -> None:
    post = Post(dict.fromkeys(THREE, MailFault(Reason.SIGN_IN)))
    here = desk(mailer=post)
    cut, *good = (here.courier.send_email(MESSAGE, address) for address in THREE)
    here.wait_for(good[-1], State.NEEDS_HELP)

    change(tmp_path, f"UPDATE job SET address = x'00' WHERE id = '{cut}'")
    post.answers.clear()
    here.pass_the_time(timedelta(minutes=3))

    assert here.wait_for(cut, State.FAILED).reason is Reason.LOST
    for mail in good:
        here.wait_for(mail, State.DONE)
    assert sorted(post) == THREE[1:]


def test_what_the_staff_retries_is_tried_at_once_even_while_mail_is_paused(desk: Callable[..., PostOffice]) -> None:
    post = Post(dict.fromkeys(THREE, MailFault(Reason.SIGN_IN)))
    here = desk(mailer=post)
    mails = [here.courier.send_email(MESSAGE, address) for address in THREE]
    here.wait_for(mails[-1], State.NEEDS_HELP)

    here.clock.now += timedelta(seconds=10)
    for job in here.outbox.open_jobs():
        here.outbox.keep(replace(job, due=here.clock.now))
    here.pass_the_time(timedelta(seconds=1))
    tries = post.tries
    post.answers.clear()
    here.clock.now += timedelta(seconds=10)
    here.outbox.keep(replace(here.outbox.open_jobs()[1], due=here.clock.now))

    for mail in mails:
        here.wait_for(mail, State.DONE)
    assert tries == 2


def test_without_a_mail_server_an_address_is_not_kept_for_longer_than_promised(desk: Callable[..., PostOffice]) -> None:
    here = desk()
    mail = here.courier.send_email(MESSAGE, "a@b.example")

    here.clock.now += timedelta(hours=25)
    here.courier.send_email(MESSAGE, "c@d.example")

    assert here.wait_for(mail, State.FAILED).reason is Reason.TOO_LATE
    assert here.outbox.parcel(mail) is None


def test_a_sheet_waits_while_the_printer_is_off(desk: Callable[..., PostOffice]) -> None:
    here = desk(printer=StuckPrinter(off=True))

    paper = here.courier.print_sheet(b"%PDF", 2)

    assert here.wait_for(paper, State.NEEDS_HELP).reason is Reason.PRINTER_OFF


def test_a_sheet_that_waits_too_long_at_an_idle_queue_is_cancelled(desk: Callable[..., PostOffice]) -> None:
    printer = StuckPrinter()
    here = desk(printer=printer)
    paper = here.courier.print_sheet(b"%PDF", 2)
    here.wait_for(paper, State.SENDING)

    here.clock.now += timedelta(seconds=16)
    here.go_rounds()
    here.clock.now += timedelta(seconds=16)

    assert here.wait_for(paper, State.FAILED).reason is Reason.STUCK
    assert printer.cancelled == [f"sheet-{paper}"]


def test_paper_never_comes_out_for_the_next_patient(desk: Callable[..., PostOffice]) -> None:
    printer = StuckPrinter()
    here = desk(printer=printer)
    paper = here.courier.print_sheet(b"%PDF", 2)
    here.wait_for(paper, State.SENDING)

    here.clock.now += timedelta(minutes=11)

    assert here.wait_for(paper, State.CANCELLED).reason is Reason.TOO_LATE
    assert printer.cancelled == [f"sheet-{paper}"]


WITHDRAWN = frozenset({"microneedling 3"})


def test_a_sheet_that_waits_is_taken_back_where_its_edition_is_withdrawn(desk: Callable[..., PostOffice]) -> None:
    printer = StuckPrinter()
    here = desk(printer=printer)
    theirs = here.courier.print_sheet(b"%PDF", 2, "microneedling 3")
    other = here.courier.print_sheet(b"%PDF", 2, "peeling 3")
    for paper in (theirs, other):
        here.wait_for(paper, State.SENDING)

    here.courier.withdraw(WITHDRAWN)

    assert here.wait_for(theirs, State.CANCELLED).reason is Reason.WITHDRAWN
    assert printer.cancelled == [f"sheet-{theirs}"]
    assert here.outbox.parcel(theirs) is None
    assert [job.id for job in here.outbox.open_jobs()] == [other]


def test_an_email_that_waits_is_not_sent_where_its_edition_is_withdrawn(
    desk: Callable[..., PostOffice], tmp_path: Path
) -> None:
    post = Post({THREE[0]: MailFault(Reason.MAIL_DOWN)})
    here = desk(mailer=post)
    mail = here.courier.send_email(MESSAGE, THREE[0], "microneedling 3")
    here.wait_for(mail, State.QUEUED)
    files = sorted(tmp_path.glob("outbox.sqlite*"))
    assert len(files) > 0
    assert [file for file in files if b"microneedling" in file.read_bytes()] == []

    here.courier.withdraw(WITHDRAWN)

    assert here.wait_for(mail, State.CANCELLED).reason is Reason.WITHDRAWN
    assert post == []


def test_a_sheet_that_nobody_can_ask_for_is_not_kept_for_ever(desk: Callable[..., PostOffice], tmp_path: Path) -> None:
    class Strict(StuckPrinter):
        def cancel(self, handle: str) -> None:
            int(handle)

    here = desk(printer=Strict())
    paper = here.courier.print_sheet(b"%PDF", 2)
    here.wait_for(paper, State.SENDING)
    change(tmp_path, "UPDATE job SET handle = 'no number'")

    here.pass_the_time(timedelta(minutes=11))

    assert here.outbox.open_jobs() == ()
    assert here.outbox.parcel(paper) is None


def test_an_email_is_tried_again_later_and_then_goes_out(desk: Callable[..., PostOffice]) -> None:
    post = Post({"a@b.example": MailFault(Reason.MAIL_DOWN)})
    here = desk(mailer=post)
    mail = here.courier.send_email(MESSAGE, "a@b.example")
    here.wait_for(mail, State.QUEUED)

    post.answers.clear()
    here.clock.now += timedelta(minutes=1)

    here.wait_for(mail, State.DONE)
    assert post == ["a@b.example"]


def test_an_email_that_cannot_be_sent_all_day_is_given_up_and_wiped(desk: Callable[..., PostOffice]) -> None:
    here = desk(mailer=Post({"a@b.example": MailFault(Reason.MAIL_DOWN)}))
    mail = here.courier.send_email(MESSAGE, "a@b.example")
    here.wait_for(mail, State.QUEUED)

    here.clock.now += timedelta(hours=25)

    assert here.wait_for(mail, State.FAILED).reason is Reason.TOO_LATE
    assert here.outbox.parcel(mail) is None


def test_an_email_that_is_held_may_be_taken_back_and_then_never_goes_out(desk: Callable[..., PostOffice]) -> None:
    post = Post({})
    here = desk(mailer=post)

    held = here.courier.send_email(MESSAGE, "a@b.example", hold=timedelta(minutes=1))
    was_taken = here.courier.take_back(held)
    other = here.courier.send_email(MESSAGE, "c@d.example")
    here.wait_for(other, State.DONE)

    assert was_taken
    assert post == ["c@d.example"]
    assert not here.courier.take_back(held)
