"""``kiosk status``: how the kiosk is, and what to do about what is wrong."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.app import state
from kiosk.app.state import Level
from kiosk.cli.parser import common
from kiosk.errors import N_

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

SIGNS = {Level.GOOD: "  ", Level.SOON: "- ", Level.WRONG: "! "}
"""What stands before a line."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Tells what patients are shown and until when, what waits, what is wrong and what to do about it.\n"
        "A line with ! needs somebody; the exit code is then 1, and 0 without one."
    )
    common(parser, words)
    parser.add_argument(
        "--json", action="store_true", help=_("for a program that watches: one object a line of the list")
    )
    parser.add_argument(
        "--try", dest="tries", action="store_true", help=_("ask the printer and the mail server, too; some seconds")
    )


def run(options: Namespace, words: Words) -> int:
    """Tell how everything is, and return 1 when somebody has to do something.

    Raises:
        SettingsError: the settings cannot be read.

    """
    data = config.data_folder(options.data)
    settings = config.load(data)
    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    found = [*state.state(settings, data, now), *(state.tried(settings, data) if options.tries else ())]
    if options.json:
        lines = [{"about": each.about, "level": str(each.level), "text": each.said.told(words)} for each in found]
        print(json.dumps(lines, ensure_ascii=False, indent=2))
    else:
        for each in sorted(found, key=lambda one: list(Level).index(one.level), reverse=True):
            print(f"{SIGNS[each.level]}{each.said.told(words)}")
        if not any(each.level is Level.WRONG for each in found):
            print(words.gettext(N_("All is well: nothing to do.")))
    return int(any(each.level is Level.WRONG for each in found))
