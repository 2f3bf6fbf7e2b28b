"""``kiosk content send-back``: an edition is to be written again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content import edition as editions
from kiosk.cli.library import library
from kiosk.errors import N_
from kiosk.library import deciding, sending
from kiosk.library.fold import State

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Sends an edition back to be written again, with the reason; who sent it may take it back so. "
        "It becomes a draft again."
    )
    editions.of_edition(parser, words, _("the edition; else the newest one that waits to be approved"))
    parser.add_argument("--note", required=True, metavar=_("WORDS"), help=_("why, for who writes it"))


def run(options: Namespace, words: Words) -> int:
    """Send it back.

    Raises:
        KioskError: who decides may not, or it does not wait to be approved.

    """
    with library(options, words) as ours:
        decision = ours.decision(options.by)
        edition = editions.wanted(ours, options, State.IN_REVIEW)
        editions.tell(ours, edition)
        if options.dry_run:
            deciding.sent_back(ours.fold, decision, edition.treatment, edition.number, options.note)
        else:
            sending.send_back(ours.journal, edition, decision, options.note)
        ours.tell(N_("It is sent back, and is a draft again: {note}"), note=options.note)
        ours.done(options)
    return 0
