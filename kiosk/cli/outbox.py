"""``kiosk outbox list|retry|wipe``: what is waiting to be printed or sent, without any address."""

from __future__ import annotations

import base64
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.cli.parser import actions
from kiosk.delivery.job import ENDED, STAFF, Channel, Job, Reason, State
from kiosk.delivery.outbox import Outbox
from kiosk.errors import N_, DataFolderError, UsageError
from kiosk.folder import OUTBOX_FILE

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

WIPES = 30
"""How often to ask for the last bytes to go, a tenth of a second each, while the running kiosk holds them."""

CHANNELS = {Channel.PAPER: N_("paper"), Channel.EMAIL: N_("email")}
STATES = {
    State.QUEUED: N_("waiting"),
    State.SENDING: N_("on its way"),
    State.NEEDS_HELP: N_("needs help"),
    State.DONE: N_("done"),
    State.FAILED: N_("failed"),
    State.UNKNOWN: N_("not known"),
    State.CANCELLED: N_("cancelled"),
}


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Shows and mends what is waiting to be printed or sent. Addresses are never shown.")
    made = actions(
        parser,
        words,
        {
            "list": _("what is waiting, what failed, and why"),
            "retry": _("try again, one or all"),
            "wipe": _("give up everything that is waiting and wipe its addresses"),
        },
    )
    made["retry"].add_argument("ids", nargs="*", metavar="ID", help=_("as kiosk outbox list shows it"))


def run(options: Namespace, words: Words) -> int:
    """Show, retry or wipe what is in the outbox and return the exit code.

    Raises:
        DataFolderError: the outbox cannot be read or written.
        UsageError: there is nothing waiting of that id.

    """
    folder = config.data_folder(options.data)
    if not (folder / OUTBOX_FILE).exists():
        if options.action == "retry" and options.ids:
            raise _none_such(options.ids[0])
        print(words.gettext("Nothing is waiting."))
        return 0
    zone = ZoneInfo(config.load(folder).clinic.timezone)
    with closing(Outbox(folder / OUTBOX_FILE, base64.b64decode(config.outbox_key(folder)))) as outbox:
        if options.action == "list":
            _list(outbox, zone, words)
        elif options.action == "retry":
            _retry(outbox, options.ids, words)
        else:
            _wipe(outbox, words)
    return 0


def _list(outbox: Outbox, zone: ZoneInfo, words: Words) -> None:
    jobs = outbox.jobs()
    for job in jobs:
        made = job.made.astimezone(zone)
        when = f"{words.date_and_year(made.date())}, {words.time(made)}"
        line = [job.id, when, words.gettext(CHANNELS[job.channel]), words.gettext(STATES[job.state])]
        print("   ".join(line))
        if job.reason is not Reason.NONE:
            print(f"    {words.gettext(STAFF[job.reason])}")
    if not any(_is_open(job) for job in jobs):
        print(words.gettext("Nothing is waiting."))
    else:
        outbox.check()  # where that fails, it is why everything waits


def _retry(outbox: Outbox, ids: list[str], words: Words) -> None:
    waiting = {job.id: job for job in outbox.open_jobs()}
    for unknown in (one for one in ids if one not in waiting):
        raise _none_such(unknown)
    now = datetime.now(UTC)
    count = sum(outbox.hasten(one, now) for one in ids or waiting)
    print(words.ngettext("{count} is tried again now.", "{count} are tried again now.", count).format(count=count))


def _wipe(outbox: Outbox, words: Words) -> None:
    waiting = outbox.open_jobs()
    for job in waiting:
        outbox.cancel(job.id)
    if not any(outbox.wipe() for _ in range(WIPES)):
        raise DataFolderError(
            N_(
                "Everything was given up, but another program still holds its bytes. "
                "Close the kiosk, then wipe again: kiosk outbox wipe"
            )
        )
    count = len(waiting)
    told = words.ngettext("{count} was given up and wiped.", "{count} were given up and wiped.", count)
    print(told.format(count=count))


def _is_open(job: Job) -> bool:
    return job.state not in ENDED


def _none_such(unknown: str) -> UsageError:
    return UsageError(N_("Nothing with the id {id} is waiting. See: kiosk outbox list"), id=unknown)
