"""``kiosk content list``: every treatment, with what is at the kiosks and what is being prepared, and the kiosks."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from kiosk.cli.library import NOTHING_YET, as_json, library, print_json
from kiosk.cli.parser import common
from kiosk.errors import N_
from kiosk.library import kiosks, reports
from kiosk.library.overview import Stage, overview

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words
    from kiosk.library.overview import Standing

WIDTH = 26
"""Characters of a column: three of them fit a terminal."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Tells what there is of each treatment: at the kiosks, and being prepared.")
    common(parser, words)
    as_json(parser, words)


def run(options: Namespace, words: Words) -> int:
    """Tell every treatment.

    Raises:
        KioskError: the library cannot be read.

    """
    with library(options, words) as ours:
        lines = overview(ours.fold, ours.drafts.all(), ours.today())
        newest = ours.fold.publication.number if ours.fold.publication else 0
        known = kiosks.known(reports.read(ours.journal.database), newest, ours.now)
        if options.json:
            listed = [
                {
                    "treatment": line.treatment,
                    "name": ours.names(line.treatment),
                    "at_the_kiosks": plain(line.shown, ours) if line.shown else None,
                    "being_prepared": [plain(each, ours) for each in line.prepared],
                }
                for line in lines
            ]
            at_them = [kiosks.plain(each) for each in known]
            print_json({"publication": newest or None, "kiosks": at_them, "treatments": listed})
            return 0
        if not lines:
            ours.tell(NOTHING_YET)
            return 0
        _ = words.gettext
        _row([_(N_("Treatment"))], [_(N_("At the kiosks"))], [_(N_("Being prepared"))])
        for line in lines:
            name = ours.called(line.treatment).removesuffix(f" ({line.treatment})")
            first = [name] if name.casefold() == line.treatment else [name, line.treatment]
            shown = told(line.shown, ours) if line.shown else ["–"]
            prepared = [part for each in line.prepared for part in told(each, ours)] or ["–"]
            _row(first, shown, prepared)
        if newest and known:
            print(f"\n{kiosks.told(known, newest, ours.now).told(words)}")
    return 0


def _row(*cells: list[str]) -> None:
    print()
    for parts in zip_longest(*cells, fillvalue=""):
        print("  ".join(part.ljust(WIDTH) for part in parts).rstrip())


def told(standing: Standing, ours: Library) -> list[str]:
    """Return how far a text is, in a few short lines."""
    words = ours.words
    lines = [words.gettext(standing.stage)]
    if standing.edition is not None:
        lines.append(words.gettext(N_("edition {number}")).format(number=standing.edition))
    if standing.until is not None and standing.stage is not Stage.WITHDRAWN:
        until = N_("ran out after {day}") if standing.stage is Stage.EXPIRED else N_("until {day}")
        lines.append(words.gettext(until).format(day=words.short_and_year(standing.until)))
    elif standing.on is not None:
        on = words.short_and_year(standing.on)
        lines.append(", ".join(filter(None, (ours.name_of(standing.by), on))))
    return lines


def plain(standing: Standing, ours: Library) -> dict[str, object]:
    """Return how far a text is, for a program."""
    return {
        "state": standing.stage.name.lower().replace("_", " "),
        "edition": standing.edition,
        "by": ours.name_of(standing.by) or None,
        "on": standing.on,
        "until": standing.until,
        "note": standing.note or None,
    }
