"""``kiosk status``: how the kiosk is, and what to do about what is wrong."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.app import listening, state
from kiosk.app.others import others
from kiosk.app.state import Level
from kiosk.cli.parser import common
from kiosk.errors import N_
from kiosk.library.kiosks import plain

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from kiosk.app.state import Finding
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

SIGNS = {Level.GOOD: "  ", Level.SOON: "- ", Level.WRONG: "! "}
"""What stands before a line."""
UNDER = " " * 4
"""Before what explains the line above."""
ENDS = {
    Level.GOOD: N_("All is well: nothing to do."),
    Level.SOON: N_("Nothing is wrong; what begins with - is still to be done, or soon will be."),
}
"""What is said last where nothing is wrong."""


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
        "--try",
        dest="tries",
        action="store_true",
        help=_("try the printer, the mail server and the voice, too; some seconds"),
    )


def run(options: Namespace, words: Words) -> int:
    """Tell how everything is, and return 1 when somebody has to do something.

    Raises:
        SettingsError: the settings cannot be read.

    """
    data = config.data_folder(options.data)
    settings = config.load(data)
    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    found = [
        *state.state(settings, data, now),
        *listening.listening(settings),
        *others(settings, data, now),
        *((*state.tried(settings, data), *listening.tried(settings)) if options.tries else ()),
    ]
    if options.json:
        listed = [
            {"about": each.about, "level": str(each.level), "text": each.said.told(words)}
            | ({"kiosks": [plain(one) for one in each.kiosks]} if each.kiosks else {})
            for each in found
        ]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(found, words)))
    return int(any(each.level is Level.WRONG for each in found))


def lines(found: Iterable[Finding], words: Words) -> list[str]:
    """Return what is told, the worst first, and at the end whether something is left to do."""
    ordered = sorted(found, key=lambda one: list(Level).index(one.level), reverse=True)
    told = [
        line for each in ordered for line in (f"{SIGNS[each.level]}{each.said.told(words)}", *_reasons(each, words))
    ]
    return [*told, words.gettext(ENDS[ordered[0].level])] if ordered[0].level in ENDS else told


def _reasons(finding: Finding, words: Words) -> Iterator[str]:
    """Return why kiosks show nothing newer, as each of them says."""
    message = words.gettext(N_("{kiosk} shows nothing newer: {why}"))
    for each in finding.kiosks:
        for why in each.report.why:
            yield f"{UNDER}{message.format(kiosk=each.report.name, why=why.told(words))}"
