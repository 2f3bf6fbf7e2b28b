"""``kiosk clock``: whether the clock can be true, when the kiosk was last open; ``kiosk clock ok`` sets that back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import clock, config
from kiosk.cli.parser import common
from kiosk.clock import Memory
from kiosk.errors import N_, KioskError
from kiosk.folder import named

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

SYNCHRONISED = {
    True: N_("It is kept right over the network."),
    False: N_(
        "It is not kept right over the network. Type: sudo timedatectl set-ntp true (where that is refused: "
        "sudo apt install systemd-timesyncd)"
    ),
    None: N_("Whether it is kept right over the network cannot be told here."),
}


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Tells what the clock says, when the kiosk was last open, and whether the clock can be true. "
        "While it cannot, the kiosk asks patients to go to the desk."
    )
    parser.epilog = _("kiosk clock ok    the clock is right, whatever was remembered: begin anew from now")
    common(parser, words)
    parser.add_argument("action", nargs="?", choices=("ok",), metavar="ok", help=_("take the clock for right"))


def run(options: Namespace, words: Words) -> int:
    """Tell the state of the clock, and return 1 when it cannot be true; or take it for right from now on.

    Raises:
        DataFolderError: that cannot be remembered.
        KioskError: the clock is taken for right although it is behind this version's release.

    """
    folder = config.data_folder(options.data)
    now = datetime.now(ZoneInfo(config.load(folder).clinic.timezone))
    if options.action == "ok":
        _take_for_right(folder, now)
    memory = clock.read(folder)
    print(words.gettext(N_("The clock says: {moment}")).format(moment=_said(now, words)))
    if memory is not None:
        last = memory.last_open.astimezone(now.tzinfo)
        print(words.gettext(N_("The kiosk was last open: {moment}")).format(moment=_said(last, words)))
    print(words.gettext(SYNCHRONISED[clock.is_synchronised()]))
    doubt = clock.doubt(now, memory, data=named(folder))
    if doubt is None:
        return 0
    print(doubt.told(words))
    print(words.gettext(N_("Until then the kiosk asks patients to go to the desk; nothing expires, nothing is lost.")))
    return 1


def _take_for_right(folder: Path, now: datetime) -> None:
    doubt = clock.doubt(now, None)
    if doubt is not None:
        raise KioskError("{doubt}", doubt=doubt)
    clock.write(config.ready(folder), Memory(now))


def _said(moment: datetime, words: Words) -> str:
    return f"{words.day_and_year(moment.date())}, {words.time(moment)}"
