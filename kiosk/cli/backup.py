"""``kiosk backup``: the library and the settings in one file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.app.backup import backup
from kiosk.cli.parser import common
from kiosk.errors import N_

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Writes all that the clinic made into one file: every text, approval and publication, and the settings. "
        "The kiosk may be open. What waits for patients is not in it."
    )
    common(parser, words)
    parser.add_argument("file", metavar=_("FILE"), help=_("where to, such as a USB key; only its owner may read it"))
    parser.add_argument(
        "--with-secrets",
        action="store_true",
        help=_("the mail password and what codes are checked with, too: keep that file as safe as a key"),
    )


def run(options: Namespace, words: Words) -> int:
    """Write the backup.

    Raises:
        KioskError: there is nothing to back up, it cannot be read, or the file cannot be written.

    """
    data = config.data_folder(options.data)
    now = datetime.now(ZoneInfo(config.load(data).clinic.timezone))
    path = Path(options.file)
    written = backup(data, path, now, secrets=options.with_secrets)
    print(words.gettext(N_("{path} holds: {names}")).format(path=path, names=", ".join(written)))
    if not options.with_secrets:
        message = N_("Passwords and codes are not in it: after a restore they are set again.")
        print(words.gettext(message))
    return 0
