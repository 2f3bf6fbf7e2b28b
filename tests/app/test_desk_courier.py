"""What the staff promise at the office is delivered once: by the kiosk that is open on the folder, else from there."""

from __future__ import annotations

import base64
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk import config, holder
from kiosk.app.desk_courier import DeskCourier
from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.job import Progress, State
from kiosk.delivery.mail.mailer import FolderMailer
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing.printer import FolderPrinter
from kiosk.folder import OUTBOX_FILE
from tests.delivery.post_office import MESSAGE
from tests.holding import holding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ADDRESS = "moncourriel@gmail.com"


class Office:
    """A desk courier, what it told, and where it delivers to."""

    def __init__(self, data: Path, beside: Path) -> None:
        self.data = config.ready(data)
        self.printed, self.mailed = beside / "printed", beside / "mailed"
        self.told: list[Progress] = []
        self.made: list[Courier] = []
        self.courier = DeskCourier(self.data, FolderPrinter(self.printed), self.make)
        self.courier.start(self.told.append)

    def make(self, outbox: Outbox) -> Courier:
        printer, mailer = FolderPrinter(self.printed), FolderMailer(self.mailed)
        self.made.append(Courier(outbox, printer, mailer, Limits(), lambda: datetime.now(UTC)))
        return self.made[-1]

    def states(self, job: str) -> list[State]:
        return [each.state for each in self.told if each.id == job]

    def wait_for(self, holds: Callable[[], object]) -> None:
        until = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < until
            time.sleep(0.02)

    def is_free(self) -> bool:
        """Tell whether a kiosk could be opened on the folder."""
        with holding(self.data):
            return True


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "data", tmp_path)
    yield made
    made.courier.stop()


def test_where_no_kiosk_is_open_it_is_printed_from_here_and_the_folder_is_free_again(office: Office) -> None:
    job = office.courier.print_sheet(b"%PDF-1", 2, "microneedling 1")

    office.wait_for(lambda: State.DONE in office.states(job))
    office.wait_for(lambda: not office.courier.holds)

    assert [path.read_bytes() for path in office.printed.iterdir()] == [b"%PDF-1"]
    assert office.is_free()


def test_where_a_kiosk_is_open_on_the_folder_it_delivers_and_nothing_does_here(office: Office) -> None:
    with holding(office.data):
        job = office.courier.print_sheet(b"%PDF-1", 2, "microneedling 1")
        time.sleep(1.2)
        before = office.states(job), office.courier.holds, office.printed.exists()

        outbox = Outbox(office.data / OUTBOX_FILE, _key(office.data))
        kiosk = office.make(outbox)
        kiosk.start(lambda _: None)
        office.wait_for(lambda: State.DONE in office.states(job))
        kiosk.stop()
        outbox.close()

    assert before == ([State.QUEUED], False, False)
    assert len(list(office.printed.iterdir())) == 1


def test_an_email_goes_out_and_its_address_is_in_no_file_afterwards(office: Office) -> None:
    job = office.courier.send_email(MESSAGE, ADDRESS, "microneedling 1")

    office.wait_for(lambda: State.DONE in office.states(job))
    office.wait_for(lambda: not office.courier.holds)

    files = [path for path in office.data.rglob("*") if path.is_file()]
    assert files
    assert ADDRESS.encode() in next(office.mailed.iterdir()).read_bytes()
    assert not any(ADDRESS.encode() in path.read_bytes() for path in files)


def test_two_sheets_one_after_the_other_are_each_printed_once(office: Office) -> None:
    jobs = [office.courier.print_sheet(b"%PDF-" + str(n).encode(), 2, "") for n in range(2)]
    office.wait_for(lambda: all(State.DONE in office.states(job) for job in jobs))
    office.wait_for(lambda: not office.courier.holds)

    last = office.courier.print_sheet(b"%PDF-2", 2, "")
    office.wait_for(lambda: State.DONE in office.states(last))

    assert sorted(path.read_bytes() for path in office.printed.iterdir()) == [b"%PDF-0", b"%PDF-1", b"%PDF-2"]


def test_what_is_promised_as_the_window_closes_waits_for_the_next_kiosk(tmp_path: Path) -> None:
    office = Office(tmp_path / "data", tmp_path)
    with holding(office.data):
        office.courier.print_sheet(b"%PDF-1", 2, "")
        office.courier.stop()

    outbox = Outbox(office.data / OUTBOX_FILE, _key(office.data))
    waiting = outbox.open_jobs()
    outbox.close()

    assert [job.state for job in waiting] == [State.QUEUED]


def test_the_printer_is_asked_only_while_somebody_looks(office: Office) -> None:
    before = office.courier.printer_state().ready

    office.courier.watch_printer(True)  # noqa: FBT003 - the courier's call
    office.wait_for(lambda: office.courier.printer_state().ready)

    assert not before
    with holder.held(office.data, "kiosk stop"):
        pass  # asking it holds nothing


def _key(data: Path) -> bytes:
    return base64.b64decode(config.outbox_key(data))
