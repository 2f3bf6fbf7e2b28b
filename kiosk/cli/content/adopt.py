"""``kiosk content adopt``: begins a draft from the treatment that is delivered with the kiosk.

Where the clinic has its own by now, that one and the delivered one are brought together: from what both were made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content import together
from kiosk.cli.content.where import chosen
from kiosk.cli.library import decides, library
from kiosk.content import document, packs
from kiosk.errors import N_
from kiosk.library import deciding, lineage
from kiosk.library.lineage import DELIVERED, first_known

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Begins a draft from the treatment that is delivered with the kiosk. No patient sees it before it is sent, "
        "approved and published. Where your clinic has its own by now, what is new in the delivered one is told, place "
        "by place, and taken or kept."
    )
    decides(parser, words)
    parser.add_argument(
        "treatment", nargs="?", metavar=_("TREATMENT"), help=_("the treatment; need not be named where there is one")
    )
    together.chooses(parser, words)


def run(options: Namespace, words: Words) -> int:
    """Begin the draft.

    Raises:
        KioskError: there is no such treatment, or who writes may not.

    """
    with library(options, words) as ours:
        folder = packs.folder("")
        pack = packs.read(folder)
        delivered = document.of(pack.content, chosen(pack, options.treatment, folder).id)
        treatment = delivered.treatment.id
        decision = ours.decision(options.by)
        person = deciding.writes(ours.fold, decision)
        sha256 = delivered.sha256 if options.dry_run else ours.journal.keep(delivered.to_json())
        coming = together.Coming(delivered, _base(ours, treatment), DELIVERED + sha256)
        if not together.bring(ours, coming, person.id, options):
            return 1
        ours.tell(N_("Read it: kiosk content show {treatment}{data}"), treatment=treatment)
        if ours.drafts.open(treatment):
            ours.tell(N_("To have it approved: kiosk content submit {treatment} --by NAME{data}"), treatment=treatment)
        ours.done(options)
    return 0


def _base(ours: Library, treatment: str) -> bytes | None:
    """Return the delivered text that ours was begun from; None where that is not known."""
    fold, draft = ours.fold, ours.drafts.open(treatment)
    editions = fold.editions.get(treatment, ())
    begun = draft.base if draft else editions[-1].sha256 if editions else ""
    return first_known(ours.journal, filter(None, [lineage.delivered(fold, begun)]))
