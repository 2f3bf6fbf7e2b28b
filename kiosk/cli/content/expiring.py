"""``kiosk content expiring``: what patients are shown whose approval soon runs out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.cli.library import as_json, library, print_json
from kiosk.cli.parser import common
from kiosk.cli.values import number
from kiosk.errors import N_
from kiosk.i18n import Day

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

DAYS = 60


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Tells what the kiosks show whose approval runs out within some days, and what has run out already: "
        "who wrote it, who approved it, and until when."
    )
    common(parser, words)
    as_json(parser, words)
    parser.add_argument(
        "--days", metavar="N", type=number(words), default=DAYS, help=_("within how many days; else 60")
    )


def run(options: Namespace, words: Words) -> int:
    """Tell it, the first to run out first.

    Raises:
        KioskError: the library cannot be read.

    """
    with library(options, words) as ours:
        today = ours.today()
        last = today + timedelta(days=options.days)
        due = [(each.approval, each) for each in ours.fold.listed() if each.approval and not each.withdrawn]
        due = sorted(((a, each) for a, each in due if a.review_by <= last), key=lambda one: one[0].review_by)
        if options.json:
            listed = [
                {
                    "treatment": each.treatment,
                    "edition": each.number,
                    "until": approval.review_by,
                    "days_left": (approval.review_by - today).days,
                    "approved_by": ours.name_of(approval.by),
                    "sent_by": ours.name_of(each.sent.by),
                }
                for approval, each in due
            ]
            print_json(listed)
            return 0
        if not due:
            ours.tell(N_("Nothing that the kiosks show runs out until {day}."), day=Day(last))
        for approval, each in due:
            over = N_("{treatment}, edition {number}: ran out after {day}. Patients do not see it.")
            soon = N_("{treatment}, edition {number}: until {day}")
            values = {"treatment": ours.called(each.treatment), "number": each.number, "day": Day(approval.review_by)}
            ours.tell(over if approval.review_by < today else soon, **values)
            ours.tell(
                N_("  sent by {sent}, approved by {approved}"),
                sent=ours.name_of(each.sent.by),
                approved=ours.name_of(approval.by),
            )
    return 0
