"""``kiosk content publish``: shows the newest approved edition of some treatments, beside what is shown already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content.edition import must_be_sent
from kiosk.cli.library import decides, library
from kiosk.errors import N_
from kiosk.library import deciding, publishing
from kiosk.library.overview import stage

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Mapping

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words
    from kiosk.library.events import Published
    from kiosk.library.fold import Edition, Fold


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Shows the newest approved edition of these treatments at every kiosk, beside what is shown already. "
        "What is shown no more, because it was withdrawn or has expired, is told."
    )
    decides(parser, words)
    parser.add_argument(
        "treatments",
        nargs="+",
        metavar=_("TREATMENT"),
        help=_("each treatment to add or to show in its newest edition"),
    )
    parser.add_argument("--reason", default="", metavar=_("WORDS"), help=_("why, for the journal"))


def run(options: Namespace, words: Words) -> int:
    """Publish.

    Raises:
        KioskError: who publishes may not, one of them is not approved, or nothing would change.

    """
    with library(options, words) as ours:
        treatments = [ours.treatment(each) for each in options.treatments]
        for treatment in treatments:
            must_be_sent(ours, treatment)
        decision, today = ours.decision(options.by), ours.today()

        def make(fold: Fold) -> Published:
            listed = publishing.with_newest(fold, treatments, today)
            return deciding.published(fold, decision, listed.editions, reason=options.reason)

        listed = publishing.with_newest(ours.fold, treatments, today)
        after = ours.decide(make, options)
        number = len(after.publications) + options.dry_run
        tell_shown(ours, number, listed.editions)
        tell_left_out(ours, listed.left_out)
        ours.done(options)
    return 0


def tell_shown(ours: Library, number: int, editions: Mapping[str, int]) -> None:
    """Tell what the kiosks show."""
    ours.tell(N_("Publication {number}. The kiosks show:"), number=number)
    for treatment, edition in sorted(editions.items()):
        ours.tell(N_("  {treatment}, edition {number}"), treatment=ours.called(treatment), number=edition)
    ours.tell(N_("A kiosk that is open takes it within half a minute, between two visits."))


def tell_left_out(ours: Library, editions: Iterable[Edition]) -> None:
    """Tell what the kiosks show no more."""
    today = ours.today()
    for edition in editions:
        ours.tell(
            N_("  not shown: {treatment}, edition {number} ({state})"),
            treatment=ours.called(edition.treatment),
            number=edition.number,
            state=ours.words.gettext(stage(ours.fold, edition, today)),
        )
