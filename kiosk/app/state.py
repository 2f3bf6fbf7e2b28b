"""How the kiosk is: what is shown and until when, what waits, what is wrong, and what to do about it, in sentences.

One list for whoever looks after it, on the command line, for a program that watches, and on the staff's screen.
"""

from __future__ import annotations

import base64
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk import clock, config
from kiosk.content import packs
from kiosk.content.served import served
from kiosk.delivery.job import ENDED, STAFF, Channel, Job, Reason, State
from kiosk.delivery.mail.mailer import SmtpMailer
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.errors import N_, KioskError, Sentence
from kiosk.folder import LIBRARY_FILE, OUTBOX_FILE, named
from kiosk.i18n import Day
from kiosk.library.database import SqliteFile
from kiosk.library.fold import Fold
from kiosk.library.fold import State as Edition
from kiosk.library.journal import Journal
from kiosk.library.showing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.content.model import Content
    from kiosk.errors import Tells

LEAST_FREE = 200_000_000
"""Bytes of the disk."""
SOON = timedelta(days=30)
"""How long before the end of an approval it is told."""
LATELY = timedelta(days=1)
"""For how long a delivery that failed is told."""


class Level(StrEnum):
    """How something is."""

    GOOD = "good"
    SOON = "soon"
    """Nothing is wrong yet."""
    WRONG = "wrong"
    """Somebody has to do something."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How one thing is."""

    about: str
    """"content", "deliveries", "printer", "mail", "clock", "disk"."""
    level: Level
    said: Tells


def state(settings: Settings, data: Path, now: datetime) -> tuple[Finding, ...]:
    """Return how everything is that can be told without trying anything out.

    Args:
        settings: every setting.
        data: the data folder; it need not exist.
        now: the time now, in the clinic's zone.

    """
    return (
        *_clock(data, now),
        *_content(settings, data, now),
        *_deliveries(settings, data, now),
        *_disk(data),
    )


def tried(settings: Settings, data: Path) -> Iterator[Finding]:
    """Ask the printer and the mail server that are set, as when a patient needs them; some seconds."""
    if settings.printer.uri:
        printer = IppPrinter(settings.printer.uri).state()
        ready = Sentence(N_("The printer is ready."))
        said = ready if printer.ready and printer.reason is Reason.NONE else Sentence(printer.staff)
        yield Finding("printer", Level.GOOD if printer.ready else Level.WRONG, said)
    if settings.mail.host and settings.mail.sender:
        try:
            SmtpMailer(settings.mail, config.load_secrets(data).mail_password).knock()
        except KioskError as problem:
            yield Finding("mail", Level.WRONG, problem)
        else:
            yield Finding("mail", Level.GOOD, Sentence(N_("The mail server lets the kiosk in.")))


# -- what is shown ----------------------------------------------------------------------------


def _content(settings: Settings, data: Path, now: datetime) -> Iterator[Finding]:
    if settings.content.folder:
        yield from _of_pack(settings, now)
        return
    if not (data / LIBRARY_FILE).exists():
        message = N_(
            "Nothing was written or published here yet. Begin with the shipped texts: kiosk content adopt{data}"
        )
        yield Finding("content", Level.WRONG, Sentence(message, {"data": named(data)}))
        return
    try:
        with closing(Journal(SqliteFile(data / LIBRARY_FILE))) as journal:
            found = shown(journal)
            yield from _shown(found.contents, found.left_out, now, SHOWN)
            yield from _library(journal.fold(), found.publication, now)
    except KioskError as problem:
        yield Finding("content", Level.WRONG, problem)


def _of_pack(settings: Settings, now: datetime) -> Iterator[Finding]:
    folder = packs.folder(settings.content.folder)
    try:
        pack = packs.read(folder)
        message = N_("{treatment} is shown from the folder {folder}, until {last}.")
        reasons = tuple(left_out.reason for left_out in pack.left_out)
        yield from _shown((pack.content,), reasons, now, message, folder=folder)
    except KioskError as problem:
        yield Finding("content", Level.WRONG, problem)


SHOWN = N_("{treatment}, edition {edition}, is shown until {last}.")


def _shown(
    contents: tuple[Content, ...], left_out: tuple[Tells, ...], now: datetime, message: str, **values: object
) -> Iterator[Finding]:
    today = served(contents, now.date())
    for treatment in today.treatments:
        assert treatment.approval is not None, "only what is approved is shown"
        last = treatment.approval.review_by
        ends_soon = last - now.date() <= SOON
        said = {"treatment": treatment.id, "edition": treatment.approval.edition, "last": Day(last), **values}
        yield Finding("content", Level.SOON if ends_soon else Level.GOOD, Sentence(message, said))
    for reason in (*left_out, *today.left_out):
        yield Finding("content", Level.WRONG, reason)


def _library(fold: Fold, shows: int, now: datetime) -> Iterator[Finding]:
    newest = fold.publication
    if newest is not None and shows and newest.number != shows:
        message = N_("Publication {number} is not shown yet: the kiosk proves it when it is open. See kiosk.log.")
        yield Finding("content", Level.SOON, Sentence(message, {"number": newest.number}))
    for known in fold.editions.values():
        for edition in known:
            if fold.state(edition, now.date()) is Edition.IN_REVIEW:
                message = N_("{treatment}, edition {edition}, waits to be approved.")
                values = {"treatment": edition.treatment, "edition": edition.number}
                yield Finding("content", Level.SOON, Sentence(message, values))


# -- deliveries -------------------------------------------------------------------------------


def _deliveries(settings: Settings, data: Path, now: datetime) -> Iterator[Finding]:
    if not settings.printer.uri:
        message = N_("No printer is set: patients cannot print. Set one: kiosk settings set printer.uri ADDRESS")
        yield Finding("printer", Level.SOON, Sentence(message))
    if not (settings.mail.host and settings.mail.sender):
        message = N_("Mail is not set: patients get no email. Set mail.host and mail.sender: kiosk settings")
        yield Finding("mail", Level.SOON, Sentence(message))
    if not (data / OUTBOX_FILE).exists():
        return
    try:
        with closing(Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))) as outbox:
            jobs = outbox.jobs()
            outbox.check()
    except KioskError as problem:
        yield Finding("deliveries", Level.WRONG, problem)
        return
    yield from _waiting([job for job in jobs if job.state not in ENDED])
    ended_badly = {State.FAILED, State.UNKNOWN, State.CANCELLED}
    lately = [
        job for job in jobs if job.state in ended_badly and now - job.made < LATELY and job.reason is not Reason.NONE
    ]
    for reason in dict.fromkeys(job.reason for job in lately):
        message = N_("{count} did not arrive since yesterday: {reason}")
        count = sum(job.reason is reason for job in lately)
        yield Finding("deliveries", Level.SOON, Sentence(message, {"count": count, "reason": Sentence(STAFF[reason])}))


def _waiting(jobs: list[Job]) -> Iterator[Finding]:
    if not jobs:
        yield Finding("deliveries", Level.GOOD, Sentence(N_("Nothing is waiting.")))
    for channel, message in (
        (Channel.PAPER, N_("{count} on paper: {reason}")),
        (Channel.EMAIL, N_("{count} by email: {reason}")),
    ):
        mine = [job for job in jobs if job.channel is channel]
        for reason in dict.fromkeys(job.reason for job in mine):
            same = [job for job in mine if job.reason is reason]
            is_wrong = reason is not Reason.NONE
            told = Sentence(STAFF[reason] if is_wrong else N_("on its way."))
            yield Finding(
                "deliveries",
                Level.WRONG if is_wrong else Level.GOOD,
                Sentence(message, {"count": len(same), "reason": told}),
            )


# -- the machine ------------------------------------------------------------------------------


def _clock(data: Path, now: datetime) -> Iterator[Finding]:
    doubt = clock.doubt(now, clock.read(data), data=named(data))
    if doubt is not None:
        yield Finding("clock", Level.WRONG, doubt)
    elif clock.is_synchronised() is False:
        message = N_("The clock is not kept right over the network. See: timedatectl")
        yield Finding("clock", Level.SOON, Sentence(message))
    else:
        yield Finding("clock", Level.GOOD, Sentence(N_("The clock is right.")))


def _disk(data: Path) -> Iterator[Finding]:
    place = data if data.exists() else data.parent
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    values = {"megabytes": free // 1_000_000}
    if free < LEAST_FREE:
        message = N_("Only {megabytes} MB are left on the disk: free some space.")
        yield Finding("disk", Level.WRONG, Sentence(message, values))
    else:
        yield Finding("disk", Level.GOOD, Sentence(N_("{megabytes} MB are free on the disk."), values))
