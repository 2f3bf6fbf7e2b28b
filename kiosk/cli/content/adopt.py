"""``kiosk content adopt``: begins a draft from the treatment that is delivered with the kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content.where import chosen
from kiosk.cli.library import decides, library
from kiosk.content import document, packs
from kiosk.errors import N_, LibraryError
from kiosk.library import deciding
from kiosk.library.drafts import Draft

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Begins a draft from the treatment that is delivered with the kiosk. No patient sees it before it is sent, "
        "approved and published."
    )
    decides(parser, words)
    parser.add_argument(
        "treatment", nargs="?", metavar=_("TREATMENT"), help=_("the treatment; need not be named where there is one")
    )


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
        if ours.drafts.open(treatment) or treatment in ours.fold.editions:
            raise LibraryError(N_("{treatment} is in the library already."), treatment=treatment)
        if not options.dry_run:
            base = ours.journal.keep(delivered.to_json())
            ours.drafts.save(Draft(treatment, delivered.to_json(), base=base, person=person.id), ours.now)
        ours.tell(N_("{treatment} is a draft now."), treatment=ours.called(treatment))
        ours.tell(N_("Read it: kiosk content show {treatment}"), treatment=treatment)
        ours.tell(N_("To have it approved: kiosk content submit {treatment} --by NAME"), treatment=treatment)
        ours.done(options)
    return 0
