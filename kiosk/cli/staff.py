"""``kiosk staff``: the staff's screens at the office, for mouse and keyboard."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.parser import common
from kiosk.cli.values import size

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

SIZE = (1440, 900)


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Opens the staff's screens in a window, beside a kiosk that runs or without one: write, approve, publish and "
        "settings. In the kiosk itself, hold the logo of the first screen for three seconds."
    )
    common(parser, words)
    parser.add_argument(
        "--window",
        type=size(words),
        default=SIZE,
        metavar=_("WIDTHxHEIGHT"),
        help=_("a window of this size in pixels, such as 1280x800"),
    )


def run(options: Namespace, words: Words) -> int:  # noqa: ARG001 - each command is called so
    """Open the window and return its exit code when it is closed.

    Raises:
        KioskError: the settings or the library cannot be read, or there is no screen.

    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    data = config.ready(config.data_folder(options.data))
    from kiosk.app import staff_window  # noqa: PLC0415 - Qt takes a second

    return staff_window.run(data, options.window)
