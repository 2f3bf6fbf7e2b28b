"""``kiosk run``: open the kiosk."""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

from kiosk import config, holder
from kiosk.cli import at_login
from kiosk.cli.parser import common
from kiosk.cli.values import size

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Opens the kiosk on the whole screen, where nothing closes it but kiosk stop or Ctrl-C in its terminal.\n"
        "In a window (--window, --demo, screen.full_screen false) it closes like any other."
    )
    common(parser, words)
    parser.add_argument(
        "--demo",
        action="store_true",
        help=_("a demonstration in a window: drafts are shown, paper and email go into folders"),
    )
    parser.add_argument(
        "--at-login",
        action="store_true",
        help=_("open it whenever this user signs in, and again when it ended by itself; says how to undo that"),
    )
    parser.add_argument(
        "--window",
        type=size(words),
        metavar=_("WIDTHxHEIGHT"),
        help=_("in a window of this size in pixels, such as 1280x800"),
    )


def run(options: Namespace, words: Words) -> int:
    """Open the kiosk and return its exit code when it is closed: 0, or 3 where it was asked to end from outside.

    Raises:
        KioskError: the data folder, the settings, the content or the installation cannot be used, or another kiosk
            is open on the folder.

    """
    # While Qt loads, an interrupt that Python raises is lost in it; the system's own way ends the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    demo = options.demo
    folder = config.ready(config.data_folder(options.data, demo=demo))
    if options.at_login:
        at_login.write(folder, words)
        return 0
    stop = holder.command(folder, config.data_folder(None, demo=demo), demo=demo)
    with holder.held(folder, stop):
        gc.disable()  # the window looks for garbage, once it is there
        # Qt takes a second; whoever opens a second kiosk is told at once.
        from kiosk.app import window  # noqa: PLC0415

        code = window.run(config.load(folder), folder, demo=demo, window=options.window)
    if code == holder.AGAIN:  # as it was started, in the same process: whoever keeps it open still has it
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606 - no shell, and nothing that anybody typed just now
    return code
