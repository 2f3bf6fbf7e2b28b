"""``kiosk content go-back``: shows again what an older publication showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.content.publish import tell_left_out, tell_shown
from kiosk.cli.library import decides, library
from kiosk.cli.values import number
from kiosk.errors import N_
from kiosk.library import deciding

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Shows again what an older publication showed, less what was withdrawn since or has expired. "
        "kiosk content history tells their numbers."
    )
    decides(parser, words)
    parser.add_argument("number", metavar="N", type=number(words), help=_("the number of the publication"))
    parser.add_argument("--reason", default="", metavar=_("WORDS"), help=_("why, for the journal"))


def run(options: Namespace, words: Words) -> int:
    """Publish what that one showed.

    Raises:
        KioskError: there is no such publication, or who decides may not.

    """
    with library(options, words) as ours:
        decision = ours.decision(options.by)
        before = ours.fold
        made = deciding.gone_back(before, decision, options.number, options.reason)
        after = ours.decide(lambda fold: deciding.gone_back(fold, decision, options.number, options.reason), options)
        ours.tell(N_("Back to publication {number}."), number=options.number)
        tell_shown(ours, len(after.publications) + options.dry_run, made.editions)
        listed = before.listed(before.publications[options.number - 1])
        tell_left_out(ours, [each for each in listed if each.treatment not in made.editions])
        ours.done(options)
    return 0
