"""``kiosk content withdraw``: takes an edition from every kiosk at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content import edition as editions
from kiosk.cli.library import library
from kiosk.errors import N_
from kiosk.library import deciding
from kiosk.library.fold import State

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Takes an edition from every kiosk at once. Everybody may who works here. It is shown again only after a new "
        "approval."
    )
    editions.of_edition(parser, words, _("the edition; else the one that the kiosks show"))
    parser.add_argument("--reason", required=True, metavar=_("WORDS"), help=_("why, for the journal"))


def run(options: Namespace, words: Words) -> int:
    """Withdraw it.

    Raises:
        KioskError: it is withdrawn already, or nobody says who decides.

    """
    with library(options, words) as ours:
        decision = ours.decision(options.by, whatever_the_clock=True)
        edition = editions.wanted(ours, options, State.PUBLISHED, State.EXPIRED, State.APPROVED)
        editions.tell(ours, edition)
        ours.decide(
            lambda fold: deciding.withdrawn(fold, decision, edition.treatment, edition.number, options.reason), options
        )
        ours.tell(N_("It is withdrawn: an open kiosk shows it no more within half a minute, whatever is being read."))
        shown = [e for e in ours.fold.shown(ours.today()) if e.treatment != edition.treatment]
        names = ours.words.listing(ours.called(each.treatment) for each in shown)
        if shown:
            ours.tell(N_("The kiosks still show: {treatments}."), treatments=names)
        else:
            ours.tell(N_("The kiosks show no treatment now, and ask patients to go to the desk."))
        ours.done(options)
    return 0
