"""Builds what the staff's screens work on, and opens them in a window of their own at the office."""

from __future__ import annotations

import base64
import time
from contextlib import closing as closed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.app import listening, services, state, trial_page
from kiosk.app.desk_courier import DeskCourier
from kiosk.app.following import name_of
from kiosk.clock import Watch
from kiosk.delivery.asked import Ways
from kiosk.delivery.courier import Courier
from kiosk.delivery.looking import Deliveries
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.patience import steady
from kiosk.delivery.printing import finding
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.errors import N_, KioskError
from kiosk.folder import OUTBOX_FILE
from kiosk.handout.sheet.proof import proof
from kiosk.i18n import FRENCH
from kiosk.library.arrivals import OFFICE
from kiosk.library.opening import CodesHere, opened, own_copy
from kiosk.qt.common.background import Background
from kiosk.qt.staff.office import Office
from kiosk.qt.staff.staff import Staff
from kiosk.visit.clinic import clinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import ExitStack
    from datetime import datetime
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.delivery.delivers import Delivers
    from kiosk.qt.common.images import Pages


@dataclass(frozen=True, slots=True)
class Room:
    """What is there already, in which the office is opened."""

    drawing: Background
    """Where sheets are made and drawn."""
    pages: Pages
    courier: Delivers
    ways: Ways
    desk: bool
    """Whether somebody sits at it with mouse and keyboard."""
    taken: Callable[[Settings], None] | None = None
    again: Callable[[], None] | None = None
    outbox: Outbox | None = None
    """The kiosk's; at the office it is opened when it is looked at."""


def office(data: Path, clock: Callable[[], datetime], closing: ExitStack, room: Room) -> Office:
    """Return what the staff's screens work on.

    Args:
        data: the data folder.
        clock: the time now, in the clinic's zone.
        closing: gets what ends it.
        room: what is there already.

    Raises:
        KioskError: the settings or the library cannot be read.

    """
    settings = config.load(data)
    background, trying = Background(), Background()
    closing.callback(background.close)
    closing.callback(trying.close)
    journal = opened(settings, data)
    closing.callback(journal.close)
    # A kiosk with a server lets people in by its own copy; a machine at the office has none.
    own = own_copy(data) if settings.library.url and not room.desk else journal
    if own is not journal:
        closing.callback(own.close)

    def now() -> Settings:
        return config.load(data)

    def prove(content: Content) -> Iterator[Finding]:
        yield from proof(content, clinic(now().clinic, content.languages, content.words))

    return Office(
        journal=journal,
        own=own,
        codes=CodesHere(journal, own, data, OFFICE if room.desk else name_of(settings)),
        background=background,
        drawing=room.drawing,
        pages=room.pages,
        courier=room.courier,
        ways=room.ways,
        clock=clock,
        settings=now,
        data=data,
        prove=prove,
        conditions=lambda: (*state.state(now(), data, clock()), *(() if room.desk else listening.listening(now()))),
        tries=lambda: (*state.tried(now(), data), *(() if room.desk else listening.tried(now()))),
        trying=trying,
        deliveries=Deliveries.of(room.outbox) if room.outbox else Deliveries(partial(_outbox, data)),
        desk=room.desk,
        printers=finding.found,
        trial_page=lambda: _trial_page(now(), clock()),
        taken=room.taken,
        again=room.again,
        print_paper=lambda pdf, pages: _print(now(), pdf, pages),
    )


@contextmanager
def _outbox(data: Path) -> Iterator[Outbox | None]:
    """Open the outbox of a data folder, which a kiosk may have open too; there is none where it never delivered."""
    if not (data / OUTBOX_FILE).exists():
        yield None
        return
    with closed(Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))) as outbox:
        yield outbox


def _trial_page(settings: Settings, now: datetime) -> tuple[bytes, int]:
    return trial_page.pdf(settings.clinic.name, settings.clinic.colour, now), trial_page.PAGES


def _print(settings: Settings, pdf: bytes, pages: int) -> None:
    """Hand paper for the staff to the kiosk's printer.

    It is no patient's, so the outbox does not look after it: where it does not come out, it is printed again.

    Raises:
        KioskError: there is no printer, or it does not take it.

    """
    if not settings.printer.uri:
        raise KioskError(N_("No printer is set up: kiosk settings set printer.uri"))
    IppPrinter(settings.printer.uri).submit(pdf, "comparison", pages, lambda _: None)


def desk_courier(data: Path, clock: Callable[[], datetime], closing: ExitStack) -> tuple[DeskCourier, Ways]:
    """Return what delivers from the office, not started yet, and what it can.

    Raises:
        KioskError: the settings or the library cannot be read.

    """
    settings = config.load(data)
    printer, mailer = services.ways(settings, data)
    journal = opened(settings, data)
    closing.callback(journal.close)
    watch = Watch(data, clock, time.monotonic)

    def make(outbox: Outbox) -> Courier:
        limits = services.limits(settings)
        made = Courier(outbox, printer, mailer, limits, clock, clock_is_true=watch.is_true, steady=steady)
        gone = (e for known in journal.fold().editions.values() for e in known if e.withdrawn is not None)
        made.withdraw(frozenset(f"{edition.treatment} {edition.number}" for edition in gone))
        return made

    courier = DeskCourier(data, printer, make)
    closing.callback(courier.stop)
    return courier, Ways(paper=printer is not None, email=mailer is not None, sender=settings.mail.sender)


def staff(place: Office) -> Staff:
    """Return the staff's screens, with nobody known yet."""
    return Staff(place, FRENCH, time.monotonic)
