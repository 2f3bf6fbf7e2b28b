"""``kiosk content approve``: somebody answers for an edition, until a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content import edition as editions
from kiosk.cli.library import library
from kiosk.cli.values import day
from kiosk.content.times import Unit, Wait
from kiosk.errors import N_
from kiosk.i18n import Day
from kiosk.library import deciding
from kiosk.library.fold import State

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

USUAL = Wait(12, Unit.MONTHS)
"""How long an approval holds where nobody says until when."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Says that somebody answers for an edition until a day. Read it first (kiosk content show). "
        "Patients see it once it is published."
    )
    editions.of_edition(parser, words, _("the edition; else the newest one that waits to be approved"))
    parser.add_argument(
        "--until",
        metavar="YYYY-MM-DD",
        type=day(words),
        help=_("the last day that it may be shown, at most 24 months from today; else in 12 months"),
    )


def run(options: Namespace, words: Words) -> int:
    """Record the approval.

    Raises:
        KioskError: who approves may not, or it cannot be approved.

    """
    with library(options, words) as ours:
        waiting = State.IN_REVIEW, State.EXPIRED, State.WITHDRAWN, State.PUBLISHED, State.APPROVED
        decision = ours.decision(options.by)
        edition = editions.wanted(ours, options, *waiting)
        until = options.until or USUAL.after(ours.now).date()
        editions.tell(ours, edition)
        after = ours.decide(
            lambda fold: deciding.approved(
                fold, decision, edition.treatment, edition.number, sha256=edition.sha256, review_by=until
            ),
            options,
        )
        ours.tell(
            N_("{name} answers for it from today until {until}."), name=ours.name_of(decision.by), until=Day(until)
        )
        if (edition.treatment, edition.number) in {(each.treatment, each.number) for each in after.listed()}:
            ours.tell(N_("The kiosks show it: it is published."))
        else:
            ours.tell(N_("To show it: kiosk content publish {treatment} --by NAME{data}"), treatment=edition.treatment)
        ours.done(options)
    return 0
