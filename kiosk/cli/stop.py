"""``kiosk stop``: end the kiosk that is open, from a terminal or from a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk import holder
from kiosk.cli.parser import common
from kiosk.folder import data_folder

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Ends the kiosk that is open on the data folder and waits until it has gone.\n"
        "The exit code is 0 when no kiosk is open any more, even if none was."
    )
    common(parser, words)
    parser.add_argument("--demo", action="store_true", help=_("the demonstration, which has a data folder of its own"))


def run(options: Namespace, words: Words) -> int:
    """End the kiosk that holds the data folder, and return 0 when none is open any more.

    Raises:
        DataFolderError: this user may not end it.

    """
    folder = data_folder(options.data, demo=options.demo)
    ended = holder.stop(folder)
    if ended is None:
        told = words.gettext("No kiosk is open on {folder}. If yours has another data folder, name it with --data.")
    elif ended:
        told = words.gettext("The kiosk has ended.")
    else:
        told = words.gettext("The kiosk did not answer and was ended by force. What was promised to patients is kept.")
    print(told.format(folder=folder))
    return 0
