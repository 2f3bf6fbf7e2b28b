"""``kiosk content diff``: what a patient reads differently in two texts of a treatment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.content import text
from kiosk.cli.content.edition import of_treatment
from kiosk.cli.files import write
from kiosk.cli.library import library
from kiosk.cli.parser import common
from kiosk.cli.values import number
from kiosk.errors import N_, LibraryError
from kiosk.library import deciding
from kiosk.library.reviewing import read_against
from kiosk.visit.clinic import clinic
from kiosk.visit.comparing import comparison
from kiosk.visit.differing import read_differently
from kiosk.visit.just_now import JustNow

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
    parser.add_argument("old", nargs="?", metavar="N", type=number(words), help=_("the edition to compare with"))
    parser.add_argument(
        "new", nargs="?", metavar="N", type=number(words), help=_("the newer edition; else the draft, or the newest")
    )
    parser.add_argument(
        "--pdf",
        metavar=_("FILE"),
        help=_("write it as a PDF to sign, before and after side by side in both languages; instead of telling it"),
    )


def run(options: Namespace, words: Words) -> int:
    """Tell the differences, what no patient reads at the end.

    Raises:
        KioskError: there is no such treatment or edition, nothing to compare with, or the file cannot be written.

    """
    with library(options, words) as ours:
        treatment = ours.treatment(options.treatment)
        new = text.edition(ours, treatment, options.new) if options.new else text.newest(ours, treatment)
        old = text.edition(ours, treatment, options.old) if options.old else _before(ours, treatment, new)
        told = read_differently(old.document(), new.document(), words)
        ours.tell(N_("{treatment}: {old} → {new}"), treatment=ours.called(treatment), old=old.label, new=new.label)
        if options.pdf:
            _write(ours, treatment, (old, new), Path(options.pdf))
            return 0
        if not told:
            ours.tell(N_("Nothing differs."))
        text.tell_all((each for each in told if not each.for_staff), words, before=True)
        for_staff = [each for each in told if each.for_staff]
        if for_staff:
            print()
            ours.tell(N_("No patient reads the rest:"))
            text.tell_all(for_staff, words, before=True)
    return 0


def _write(ours: Library, treatment: str, texts: tuple[Written, Written], path: Path) -> None:
    """Write the comparison as a PDF.

    Raises:
        KioskError: the settings cannot be read, or the file cannot be written.

    """
    from kiosk.handout.comparison import comparison_sheet  # noqa: PLC0415 - what is only told needs no paper

    settings = config.load(ours.data)
    sides = []
    for each in texts:
        document = each.document()
        whose = clinic(settings.clinic, document.content.languages, document.content.words)
        sides.append(JustNow.of(document, whose, ours.now))
    old, new = texts
    sent = deciding.known(ours.fold, treatment, new.edition).sent if new.edition else None
    pdf, _ = comparison_sheet(
        comparison(sides[0], sides[1], ours.words),
        name=ours.called(treatment),
        number=new.edition,
        before=old.edition,
        sender=ours.name_of(sent.by) if sent else "",
        note=sent.note if sent else "",
        clinic=settings.clinic.name,
        now=ours.now,
        words=ours.words,
    )
    write(path, pdf)
    ours.tell(N_("{path} is ready."), path=path)


def _before(ours: Library, treatment: str, new: Written) -> Written:
    """Return what to compare with: what the kiosks show, else the edition before, else what the draft was begun from.

    Raises:
        LibraryError: there is nothing.

    """
    editions = ours.fold.editions.get(treatment, ())
    if new.edition is not None:
        before = read_against(ours.fold, editions[new.edition - 1], ours.today())
    else:
        shown = text.shown(ours, treatment)
        before = deciding.known(ours.fold, treatment, shown.edition or 0) if shown else next(reversed(editions), None)
    if before is not None:
        return text.edition(ours, treatment, before.number)
    begun = text.begun_from(ours, treatment, new)
    if begun is None:
        message = N_("{treatment} has one text only: there is nothing to compare with.")
        raise LibraryError(message, treatment=ours.called(treatment))
    return begun
