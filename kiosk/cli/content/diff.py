"""``kiosk content diff``: what a patient reads differently in two texts of a treatment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content import text
from kiosk.cli.content.edition import of_treatment
from kiosk.cli.library import library
from kiosk.cli.parser import common
from kiosk.errors import N_, LibraryError
from kiosk.visit.differing import read_differently

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.content.text import Written
    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Tells what a patient reads differently, in each language: in the draft, or the newest edition, as compared to "
        "what the kiosks show; or from one edition to another."
    )
    common(parser, words)
    of_treatment(parser, words)
    parser.add_argument("old", nargs="?", metavar="N", type=int, help=_("the edition to compare with"))
    parser.add_argument(
        "new", nargs="?", metavar="N", type=int, help=_("the newer edition; else the draft, or the newest")
    )


def run(options: Namespace, words: Words) -> int:
    """Tell the differences, what no patient reads at the end.

    Raises:
        KioskError: there is no such treatment or edition, or nothing to compare with.

    """
    with library(options, words) as ours:
        treatment = ours.treatment(options.treatment)
        new = text.edition(ours, treatment, options.new) if options.new else text.newest(ours, treatment)
        old = text.edition(ours, treatment, options.old) if options.old else _before(ours, treatment, new)
        told = read_differently(old.document(), new.document(), words)
        ours.tell(N_("{treatment}: {old} → {new}"), treatment=ours.called(treatment), old=old.label, new=new.label)
        if not told:
            ours.tell(N_("Nothing differs."))
        text.tell_all((each for each in told if not each.for_staff), words, before=True)
        for_staff = [each for each in told if each.for_staff]
        if for_staff:
            print()
            ours.tell(N_("No patient reads the rest:"))
            text.tell_all(for_staff, words, before=True)
    return 0


def _before(ours: Library, treatment: str, new: Written) -> Written:
    """Return what to compare with: what the kiosks show, else the edition before, else what the draft was begun from.

    Raises:
        LibraryError: there is nothing.

    """
    shown = text.shown(ours, treatment)
    if shown is not None and shown.edition != new.edition:
        return shown
    editions = len(ours.fold.editions.get(treatment, ()))
    before = editions if new.edition is None else new.edition - 1
    if before > 0:
        return text.edition(ours, treatment, before)
    begun = text.begun_from(ours, treatment, new)
    if begun is None:
        message = N_("{treatment} has one text only: there is nothing to compare with.")
        raise LibraryError(message, treatment=ours.called(treatment))
    return begun
