"""``kiosk restore``: bring back what a backup holds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config, holder
from kiosk.app.backup import restore
from kiosk.cli.parser import common
from kiosk.errors import N_
from kiosk.folder import named

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Brings back what kiosk backup wrote. It is checked before anything is written; "
        "what is in the data folder now is put aside there."
    )
    common(parser, words)
    parser.add_argument("file", metavar=_("FILE"), help=_("the file that kiosk backup wrote"))


def run(options: Namespace, words: Words) -> int:
    """Restore, and tell what has to be set again.

    Raises:
        KioskError: a kiosk is open on the folder, or the file is no whole backup.

    """
    data = config.ready(config.data_folder(options.data))
    _ = words.gettext
    with holder.held(data, holder.command(data, config.data_folder(None))):
        back = restore(Path(options.file), data, datetime.now().astimezone())
    made = datetime.fromisoformat(back.made)
    settings = config.load(data)
    when = made.astimezone(ZoneInfo(settings.clinic.timezone))
    print(
        _(N_("This is how it was on {day} at {time}.")).format(
            day=words.day_and_year(when.date()), time=words.time(when)
        )
    )
    if back.put_aside:
        print(_(N_("What was here before is in {folder}.")).format(folder=back.put_aside))
    if not back.has_secrets and settings.mail.user:
        print(_(N_("Set the mail password again: kiosk settings set mail.password{data}")).format(data=named(data)))
    if back.codes and settings.library.url:
        message = N_("Bring the key of the codes here again from another kiosk: kiosk people key take{data}")
        print(_(message).format(data=named(data)))
    elif back.codes:
        told = _(N_("Give new codes to: {names}. For each: kiosk people pin NAME{data}"))
        print(told.format(names=", ".join(back.codes), data=named(data)))
    return 0
