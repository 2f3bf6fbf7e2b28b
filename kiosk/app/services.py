"""Builds what works behind the screens: the log, the clock, the content, the outbox and the courier; it knows no Qt.

Only what the first screen needs is loaded for it.  What the first patient needs soon is loaded behind it
(:func:`warm_up`).
"""

from __future__ import annotations

import base64
import importlib
import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.clock import Watch
from kiosk.content import languages
from kiosk.delivery.asked import Ways
from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.mail.mailer import FolderMailer, SmtpMailer
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.patience import steady
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.delivery.printing.printer import FolderPrinter
from kiosk.errors import N_, ContentError, DataFolderError, why
from kiosk.folder import LOG_FILE, OUTBOX_FILE
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import ExitStack
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.content.model import Content
    from kiosk.delivery.mail.mailer import Mailer
    from kiosk.delivery.printing.printer import Printer
    from kiosk.errors import Tells

DEMO_SENDER = "aftercare@clinique.example"
"""Where the demonstration's emails say they come from; they only go into a folder."""
COURIER_PATIENCE = 2.0
"""Seconds that each of the courier's threads has at the end; what is under way goes on at the next start."""
LOG_BYTES = 500_000
SOON = (
    "kiosk.handout.sheet.sheet",
    "kiosk.handout.email.message",
    "kiosk.handout.calendar.reminders",
    "email_validator",
    "kiosk.delivery.mail.endings",
    "kiosk.handout.pdf.reading",
)
"""What the first patient needs and the first screen does not: hundreds of milliseconds."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the screens are served by."""

    clock: Callable[[], datetime]
    """The time now, in the clinic's zone."""
    watch: Watch
    offer: Offer
    outbox: Outbox
    courier: Courier
    ways: Ways


def built(settings: Settings, data: Path, closing: ExitStack, *, demo: bool) -> Services:
    """Build everything, in order; ``closing`` gets what ends it.

    Raises:
        KioskError: something is missing or broken; its sentence says what to do.

    """
    clock = partial(datetime.now, ZoneInfo(settings.clinic.timezone))
    watch = Watch(data, clock, time.monotonic)
    outbox = Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))
    closing.callback(outbox.close)
    printer, mailer = _demo_ways(data) if demo else ways(settings, data)
    courier = Courier(outbox, printer, mailer, limits(settings), clock, clock_is_true=watch.is_true, steady=steady)
    closing.callback(courier.stop, COURIER_PATIENCE)
    return Services(
        clock=clock,
        watch=watch,
        offer=awaited(settings, demo=demo),
        outbox=outbox,
        courier=courier,
        ways=Ways(
            paper=printer is not None,
            email=mailer is not None,
            sender=DEMO_SENDER if demo else settings.mail.sender,
        ),
    )


def awaited(settings: Settings, *, demo: bool) -> Offer:
    """Return what the kiosk offers until its content is read: the first screen, and nothing else."""
    content = languages.nothing()
    return Offer((content,), clinic(settings.clinic, content.languages), demo, is_awaited=True)


def has_library(settings: Settings, *, demo: bool) -> bool:
    """Tell whether patients are shown what the library publishes; else it is a content pack."""
    return not (demo or settings.content.folder)


def offer(settings: Settings, *, demo: bool) -> Offer:
    """Read the content pack, and return what of it can be offered; some tenths of a second.

    Raises:
        InstallationError: a file that ships with the kiosk is damaged.

    """
    content, unreadable = _content(settings)
    return Offer((content,), clinic(settings.clinic, content.languages, content.words), demo, unreadable)


def log_into(data: Path, file: str = LOG_FILE) -> None:
    """Write the log into a file of the data folder from now on; each program that may be open has its own.

    Raises:
        DataFolderError: it cannot be written.

    """
    try:
        handler = RotatingFileHandler(data / file, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError as problem:
        raise DataFolderError(
            N_("The kiosk cannot write in {folder}: {reason}. Give it a folder that it may write in (--data)."),
            folder=data,
            reason=why(problem),
        ) from problem
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def warm_up(logo: str) -> None:
    """Load what the first patient soon needs; what is wrong with the logo is in the log before they come.

    It is called in the background.  Nothing here makes a class of Qt's: PySide does not do that in two threads at once.
    """
    # Not at the top: the first screen would wait for them.
    for module in SOON:
        importlib.import_module(module)
    from kiosk.handout.pdf import fonts  # noqa: PLC0415
    from kiosk.handout.pictures import logo as logos  # noqa: PLC0415

    logos.of_clinic(logo)
    fonts.glyphs()


def _content(settings: Settings) -> tuple[Content, tuple[Tells, ...]]:
    """Return what can be used of the content, and why the rest cannot; a broken pack leaves nothing to offer."""
    from kiosk.content import packs  # noqa: PLC0415 - the first screen would wait for all that reads and checks it

    try:
        pack = packs.read(packs.folder(settings.content.folder))
        return languages.for_screens(pack.content), tuple(left_out.reason for left_out in pack.left_out)
    except ContentError as problem:
        return languages.nothing(), (problem,)


def limits(settings: Settings) -> Limits:
    """Return when deliveries are given up."""
    return Limits(
        paper=timedelta(minutes=settings.printer.stale_minutes),
        email=timedelta(hours=settings.mail.give_up_hours),
    )


def ways(settings: Settings, data: Path) -> tuple[Printer | None, Mailer | None]:
    """Return the clinic's printer and mail server, as far as they are set."""
    printer = IppPrinter(settings.printer.uri) if settings.printer.uri else None
    mailer = None
    if settings.mail.host and settings.mail.sender:
        mailer = SmtpMailer(settings.mail, config.load_secrets(data).mail_password)
    return printer, mailer


def _demo_ways(data: Path) -> tuple[Printer, Mailer]:
    return FolderPrinter(data / "printed"), FolderMailer(data / "mailed")
