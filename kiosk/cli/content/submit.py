"""``kiosk content submit``: freezes a draft as an edition that waits to be approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content import edition as editions
from kiosk.cli.library import decides, library
from kiosk.errors import N_, LibraryError
from kiosk.folder import named
from kiosk.library import deciding, sending
from kiosk.library.events import Role
from kiosk.library.sending import BlockedError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.content.findings import Finding
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Checks a draft as a whole, and makes it an edition, which waits to be approved and never changes again."
    )
    decides(parser, words)
    editions.of_treatment(parser, words)
    parser.add_argument("--note", default="", metavar=_("WORDS"), help=_("why it was changed, for who approves it"))


def run(options: Namespace, words: Words) -> int:
    """Send the draft, and tell who may approve it; return 1 where it cannot be sent like that.

    Raises:
        KioskError: there is no draft, or who sends it may not.

    """
    with library(options, words) as ours:
        treatment = ours.treatment(options.treatment)
        decision = ours.decision(options.by)
        draft = ours.drafts.open(treatment)
        if draft is None:
            editions.must_not_wait(ours, treatment)
            message = N_(
                "{treatment} has no draft. Begin one: kiosk content adopt {treatment}{data}, "
                "or kiosk content import FILE{data}"
            )
            raise LibraryError(message, treatment=treatment, data=named(ours.data))
        deciding.submitted(ours.fold, decision, treatment, "")  # whether they may, before all of it is checked
        try:
            ready = sending.prepared(draft, ours.prove)
        except BlockedError as blocked:
            tell_findings(ours, blocked.findings)
            ours.tell(N_("{treatment} stays a draft: mend that first."), treatment=ours.called(treatment))
            return 1
        tell_findings(ours, ready.warnings)
        if options.dry_run:
            sent = deciding.submitted(ours.fold, decision, treatment, ready.sha256, note=options.note)
            number = sent.edition
        else:
            number = sending.submit(ours.journal, ready, decision, options.note).number
        name = ours.called(treatment)
        ours.tell(N_("Edition {number} of {treatment} waits to be approved."), number=number, treatment=name)
        _tell_who(ours, decision.by, treatment)
        ours.done(options)
    return 0


def tell_findings(ours: Library, findings: Iterable[Finding]) -> None:
    """Tell what was found in a text, what blocks it first."""
    for each in sorted(findings, key=lambda one: not one.blocks):
        where = f"{each.place}: " if each.place else ""
        said = N_("{where}{problem}") if each.blocks else N_("{where}warning: {problem}")
        ours.tell(said, where=where, problem=each)


def _tell_who(ours: Library, sender: str, treatment: str) -> None:
    fold = ours.fold
    may = [each for each in fold.active(Role.APPROVER) if not (fold.needs_two and each.id == sender)]
    if may:
        names = ours.words.listing(each.name for each in may)
        ours.tell(
            N_("Who may approve it: {names}. Then: kiosk content approve {treatment} --by NAME{data}"),
            names=names,
            treatment=treatment,
        )
    else:
        ours.tell(N_("Nobody may approve yet. Add whoever answers for it: kiosk people add NAME --approves{data}"))
