"""How the kiosk is: what is shown and until when, what waits, what is wrong, and what to do about it, in sentences.

One list for whoever looks after it, on the command line, for a program that watches, and on the staff's screen.
"""

from __future__ import annotations

import base64
import errno
import os
import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk import clock, config
from kiosk.app import counts, missed
from kiosk.config import ClinicSettings
from kiosk.content import packs
from kiosk.content.served import Called, served
from kiosk.delivery import tries
from kiosk.delivery.job import ENDED, STAFF, Channel, Job, Reason, State
from kiosk.delivery.mail import trial as mail
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing import trial as printers
from kiosk.delivery.printing.causes import Cause
from kiosk.errors import N_, KioskError, Sentence, why
from kiosk.folder import FULL, LIBRARY_FILE, OUTBOX_FILE, named
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
    from kiosk.library.kiosks import Kiosk

MEGABYTE, GIGABYTE = 1_000_000, 1_000_000_000
LEAST_FREE = 200 * MEGABYTE
"""Bytes of the disk."""
SOON = timedelta(days=30)
"""How long before the end of an approval it is told."""
LATELY = timedelta(days=1)
"""For how long a delivery that failed is told."""

EXAMPLES = ("name", "phone", "address", "website")
"""What each clinic has to say of itself."""
TRIED = b"kiosk" * 20_000
"""What is written to try the disk: 100 kB, about as much as a patient's sheet and email take."""


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
    """"clinic", "content", "deliveries", "printer", "mail", "screen", "clock", "disk", "speech"; where it is shared,
    "library", "kiosks", "people"."""
    level: Level
    said: Tells
    kiosks: tuple[Kiosk, ...] = ()
    """Those that it is said of."""


def state(settings: Settings, data: Path, now: datetime) -> tuple[Finding, ...]:
    """Return how everything is that can be told without trying anything out.

    Args:
        settings: every setting.
        data: the data folder; it need not exist.
        now: the time now, in the clinic's zone.

    """
    return (
        *_clock(data, now),
        *_clinic(settings, data),
        *_screen(data),
        *_content(settings, data, now),
        *_unanswered(data, now),
        *_deliveries(settings, data, now),
        *_disk(data),
    )


def tried(settings: Settings, data: Path) -> Iterator[Finding]:
    """Try the printer and the mail server that are set, as when a patient needs them, and the disk; some seconds."""
    if settings.printer.uri:
        printer = printers.tried(settings.printer.uri)
        level = Level.GOOD if printer.good else Level.WRONG
        soon = printer.cause is Cause.WARNED
        yield Finding("printer", Level.SOON if soon else level, printer.said)
    if settings.mail.host or settings.mail.sender:
        post = mail.tried(settings.mail, config.load_secrets(data).mail_password)
        yield Finding("mail", Level.GOOD if post.good else Level.WRONG, post.said)
    yield _written(data)


def _written(data: Path) -> Finding:
    """Write to the disk, and read it again."""
    try:
        with tempfile.TemporaryFile(dir=data) as file:
            file.write(TRIED)
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            same = file.read() == TRIED
    except FileNotFoundError:
        return Finding("disk", Level.WRONG, Sentence(N_("There is no folder {folder}."), {"folder": data}))
    except OSError as problem:
        return Finding("disk", Level.WRONG, Sentence(why_unwritten(problem), {"folder": data, "reason": why(problem)}))
    if not same:
        message = N_("The disk gives back other bytes than were written in {folder}: make a backup, and replace it.")
        return Finding("disk", Level.WRONG, Sentence(message, {"folder": data}))
    return Finding("disk", Level.GOOD, Sentence(N_("What is written on the disk can be read again.")))


def why_unwritten(problem: OSError) -> str:
    """Return the message for what the disk says when it is written to; {folder} and {reason} stand in it."""
    if problem.errno in FULL:
        return N_("There is no space left for {folder}: free some.")
    if problem.errno == errno.EROFS:
        return N_(
            "The disk of {folder} can only be read, as after a fault: restart this computer, and have it checked."
        )
    if isinstance(problem, PermissionError):
        return N_("This user may not write in {folder}: give the folder to the user that the kiosk belongs to.")
    return N_("Nothing can be written in {folder} ({reason}): have the disk checked, and make a backup.")


# -- what is shown ----------------------------------------------------------------------------


def _content(settings: Settings, data: Path, now: datetime) -> Iterator[Finding]:
    if settings.content.folder:
        yield from _of_pack(settings, data, now)
        return
    if settings.library.url and not (data / LIBRARY_FILE).exists():
        message = N_("Nothing was taken over from the library’s server yet: open the kiosk once.")
        yield Finding("content", Level.SOON, Sentence(message))
        return
    if not (data / LIBRARY_FILE).exists():
        message = N_("Nothing was written or published here yet. Begin with: kiosk setup{data}")
        yield Finding("content", Level.WRONG, Sentence(message, {"data": named(data)}))
        return
    try:
        with closing(Journal(SqliteFile(data / LIBRARY_FILE))) as journal:
            found = shown(journal)
            yield from _shown(found.contents, found.left_out, now, SHOWN)
            yield from (Finding("content", Level.GOOD, said) for said in missed.told(found.contents, data, now))
            yield from _library(journal.fold(), found.publication, now)
    except KioskError as problem:
        yield Finding("content", Level.WRONG, problem)


def _unanswered(data: Path, now: datetime) -> Iterator[Finding]:
    if count := sum(counts.of_month(data, counts.UNANSWERED, now).values()):
        message = N_("“Can I use this?” asked this month about what no advice names: {count}.")
        yield Finding("content", Level.GOOD, Sentence(message, {"count": count}))


def _clinic(settings: Settings, data: Path) -> Iterator[Finding]:
    example = ClinicSettings()
    left = [name for name in EXAMPLES if getattr(settings.clinic, name) == getattr(example, name)]
    if left:
        message = N_("Patients still read an example in the place of {names}. Put it right: kiosk setup{data}")
        said = {"names": ", ".join(f"clinic.{name}" for name in left), "data": named(data)}
        yield Finding("clinic", Level.WRONG, Sentence(message, said))


def _screen(data: Path) -> Iterator[Finding]:
    if problem := config.passed_over(data):
        message = N_(
            "screen.diagonal_inches is {value}, but it must be {allowed}. Meanwhile the display is believed about its "
            "size. Put it right with: kiosk settings set screen.diagonal_inches VALUE{data}"
        )
        said = {"value": problem.values["value"], "allowed": problem.values["allowed"], "data": named(data)}
        yield Finding("screen", Level.WRONG, Sentence(message, said))


def _of_pack(settings: Settings, data: Path, now: datetime) -> Iterator[Finding]:
    folder = packs.folder(settings.content.folder)
    try:
        pack = packs.read(folder)
        message = N_("{treatment} is shown from the folder {folder}, until {last}.")
        reasons = tuple(left_out.reason for left_out in pack.left_out)
        yield from _shown((pack.content,), reasons, now, message, folder=folder)
        yield from (Finding("content", Level.GOOD, said) for said in missed.told((pack.content,), data, now))
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
        said = {"treatment": Called(treatment), "edition": treatment.approval.edition, "last": Day(last), **values}
        yield Finding("content", Level.SOON if ends_soon else Level.GOOD, Sentence(message, said))
    for reason in (*left_out, *today.left_out):
        yield Finding("content", Level.WRONG, reason)


def _library(fold: Fold, shows: int, now: datetime) -> Iterator[Finding]:
    newest = fold.publication
    if newest is not None and shows and newest.number != shows:
        message = N_(
            "Publication {number} is not shown yet: the kiosk checks it once it is open (kiosk run). If it is open, "
            "kiosk.log says why."
        )
        yield Finding("content", Level.SOON, Sentence(message, {"number": newest.number}))
    for known in fold.editions.values():
        for edition in known:
            if fold.state(edition, now.date()) is Edition.IN_REVIEW:
                message = N_("{treatment}, edition {edition}, waits to be approved.")
                values = {"treatment": edition.treatment, "edition": edition.number}
                yield Finding("content", Level.SOON, Sentence(message, values))


# -- deliveries -------------------------------------------------------------------------------


def _deliveries(settings: Settings, data: Path, now: datetime) -> Iterator[Finding]:
    if not (data / OUTBOX_FILE).exists():
        yield from _ways(settings, data, ())
        return
    jobs: tuple[Job, ...] = ()
    try:
        with closing(Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))) as outbox:
            jobs = outbox.jobs()
            outbox.check()
    except KioskError as problem:
        yield Finding("deliveries", Level.WRONG, problem)
        yield from _ways(settings, data, jobs)
        return
    yield from _ways(settings, data, jobs)
    yield from _waiting([job for job in jobs if job.state not in ENDED])
    ended_badly = {State.FAILED, State.UNKNOWN, State.CANCELLED}
    lately = [
        job for job in jobs if job.state in ended_badly and now - job.made < LATELY and job.reason is not Reason.NONE
    ]
    for reason in dict.fromkeys(job.reason for job in lately):
        message = N_("{count} did not arrive since yesterday: {reason}")
        count = sum(job.reason is reason for job in lately)
        yield Finding("deliveries", Level.SOON, Sentence(message, {"count": count, "reason": Sentence(STAFF[reason])}))


def _ways(settings: Settings, data: Path, jobs: tuple[Job, ...]) -> Iterator[Finding]:
    """Tell of a printer or a mail account that is missing, or that nothing has gone out by yet."""
    if not settings.printer.uri:
        message = N_("No printer is set: patients cannot print. See which ones are there: kiosk printers find")
        yield Finding("printer", Level.SOON, Sentence(message))
    elif not _was_tried(data, Channel.PAPER, settings.printer.uri, jobs):
        message = N_("Nothing was ever printed on {address}. Try it before patients do: kiosk printers test{data}")
        said = {"address": settings.printer.uri, "data": named(data)}
        yield Finding("printer", Level.SOON, Sentence(message, said))
    if not (settings.mail.host and settings.mail.sender):
        message = N_("Mail is not set: patients get no email. To be asked for it: kiosk setup{data}")
        yield Finding("mail", Level.SOON, Sentence(message, {"data": named(data)}))
    elif not _was_tried(data, Channel.EMAIL, tries.account(settings.mail), jobs):
        message = N_("Nothing was ever sent through {host}. Try it before patients do: kiosk mail test ADDRESS{data}")
        yield Finding("mail", Level.SOON, Sentence(message, {"host": settings.mail.host, "data": named(data)}))


def _was_tried(data: Path, channel: Channel, where: str, jobs: tuple[Job, ...]) -> bool:
    """Tell whether a test went this way, or, where none ever was made, what was promised to a patient."""
    last = tries.last(data, channel)
    return last == where if last else any(job.channel is channel and job.state is State.DONE for job in jobs)


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
        message = N_(
            "The clock is not kept right over the network. Type: sudo timedatectl set-ntp true (where that is refused: "
            "sudo apt install systemd-timesyncd)"
        )
        yield Finding("clock", Level.SOON, Sentence(message))
    else:
        yield Finding("clock", Level.GOOD, Sentence(N_("The clock is right.")))


def _disk(data: Path) -> Iterator[Finding]:
    place = data if data.exists() else data.parent
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < LEAST_FREE:
        message = N_("Only {megabytes} MB are left on the disk: free some space.")
        yield Finding("disk", Level.WRONG, Sentence(message, {"megabytes": free // MEGABYTE}))
    elif free < 10 * GIGABYTE:
        message = N_("{megabytes} MB are free on the disk.")
        yield Finding("disk", Level.GOOD, Sentence(message, {"megabytes": free // MEGABYTE}))
    else:
        message = N_("{gigabytes} GB are free on the disk.")
        yield Finding("disk", Level.GOOD, Sentence(message, {"gigabytes": free // GIGABYTE}))
