"""What the commands that decide about an edition have in common: which one, and how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.library import decides
from kiosk.cli.values import number
from kiosk.errors import N_, LibraryError
from kiosk.folder import named
from kiosk.i18n import Day
from kiosk.library import deciding
from kiosk.library.fold import State

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words
    from kiosk.library.fold import Edition


def of_treatment(parser: Parser, words: Words) -> None:
    """Let a treatment of the library be named."""
    _ = words.gettext
    parser.add_argument("treatment", metavar=_("TREATMENT"), help=_("the treatment, such as microneedling"))


def of_edition(parser: Parser, words: Words, chosen: str) -> None:
    """Let somebody decide about an edition; which one it is where none is named is said in ``chosen``."""
    decides(parser, words)
    of_treatment(parser, words)
    parser.add_argument("--edition", metavar="N", type=number(words), help=chosen)


def wanted(ours: Library, options: Namespace, *states: State) -> Edition:
    """Return the edition that was named, else the newest one that is in one of some states.

    Raises:
        LibraryError: there is none.

    """
    fold, treatment = ours.fold, ours.treatment(options.treatment)
    if options.edition is not None:
        return deciding.known(fold, treatment, options.edition)
    must_be_sent(ours, treatment)
    editions, today = fold.editions[treatment], ours.today()
    for state in states:
        for edition in reversed(editions):
            if fold.state(edition, today) is state:
                return edition
    return editions[-1]  # what is decided about says why not


def must_be_sent(ours: Library, treatment: str) -> None:
    """Refuse a treatment of which there is no edition yet.

    Raises:
        LibraryError: it is still a draft.

    """
    if not ours.fold.editions.get(treatment):
        message = N_(
            "{treatment} is still a draft. Send it to be approved: kiosk content submit {treatment} --by NAME{data}"
        )
        raise LibraryError(message, treatment=treatment, data=named(ours.data))


def must_not_wait(ours: Library, treatment: str) -> None:
    """Refuse to send a treatment again of which an edition waits already.

    Raises:
        LibraryError: it waits to be approved.

    """
    for edition in ours.fold.editions.get(treatment, ()):
        if ours.fold.state(edition, ours.today()) is State.IN_REVIEW:
            message = N_(
                "Edition {number} of {treatment} waits to be approved already. Next: kiosk content approve {treatment} "
                "--by NAME{data}"
            )
            raise LibraryError(message, number=edition.number, treatment=treatment, data=named(ours.data))


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
