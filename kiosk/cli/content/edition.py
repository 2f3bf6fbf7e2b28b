"""What the commands that decide about an edition have in common: which one, and how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.library import decides
from kiosk.errors import N_, LibraryError
from kiosk.folder import named
from kiosk.i18n import Day
from kiosk.library import deciding

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words
    from kiosk.library.fold import Edition, State


def of_treatment(parser: Parser, words: Words) -> None:
    """Let a treatment of the library be named."""
    _ = words.gettext
    parser.add_argument("treatment", metavar=_("TREATMENT"), help=_("the treatment, such as microneedling"))


def of_edition(parser: Parser, words: Words, chosen: str) -> None:
    """Let somebody decide about an edition; which one it is where none is named is said in ``chosen``."""
    decides(parser, words)
    of_treatment(parser, words)
    parser.add_argument("--edition", metavar="N", type=int, help=chosen)


def wanted(ours: Library, options: Namespace, *states: State) -> Edition:
    """Return the edition that was named, else the newest one that is in one of some states.

    Raises:
        LibraryError: there is none.

    """
    fold, treatment = ours.fold, ours.treatment(options.treatment)
    if options.edition is not None:
        return deciding.known(fold, treatment, options.edition)
    editions = fold.editions.get(treatment, ())
    if not editions:
        message = N_(
            "{treatment} is still a draft. Send it to be approved: kiosk content submit {treatment} --by NAME{data}"
        )
        raise LibraryError(message, treatment=treatment, data=named(ours.data))
    today = ours.today()
    for state in states:
        for edition in reversed(editions):
            if fold.state(edition, today) is state:
                return edition
    return editions[-1]  # what is decided about says why not


def tell(ours: Library, edition: Edition) -> None:
    """Tell what an edition is."""
    sent = edition.sent
    ours.tell(
        N_("Edition {number} of {treatment}, sent by {name} on {day}"),
        number=edition.number,
        treatment=ours.called(edition.treatment),
        name=ours.name_of(sent.by),
        day=Day(sent.at.astimezone(ours.now.tzinfo).date()),
    )
    if sent.note:
        print(f"  {sent.note}")
