"""``kiosk content history``: what was decided about a treatment, or about everything, the first first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.library import as_json, library, print_json
from kiosk.cli.parser import common
from kiosk.errors import N_
from kiosk.library import trail
from kiosk.library.events import Published

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words
    from kiosk.library.events import Recorded

ALL = "all"


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Tells what was decided about a treatment: by whom, when and where. Without one, the whole journal, with "
        "people and publications; it was never changed, or this says so."
    )
    common(parser, words)
    as_json(parser, words)
    parser.add_argument(
        "treatment",
        nargs="?",
        default=ALL,
        metavar=_("TREATMENT"),
        help=_("the treatment, such as microneedling; else all of them, people and publications"),
    )


def run(options: Namespace, words: Words) -> int:
    """Tell it.

    Raises:
        KioskError: there is no such treatment, or the journal was changed.

    """
    with library(options, words) as ours:
        every = options.treatment == ALL
        treatment = "" if every else ours.treatment(options.treatment)
        ours.journal.fold()  # says when a line of it was changed
        numbers = _publications(ours.journal.events())
        lines = [line for line in ours.journal.events() if every or _is_about(line, treatment)]
        if options.json:
            print_json([_plain(line, ours) for line in lines])
            return 0
        if not lines:
            ours.tell(N_("Nothing was decided yet."))
        for line in lines:
            _tell(line, numbers.get(line.number), ours)
    return 0


def _publications(lines: Sequence[Recorded]) -> dict[int, int]:
    """Return the number of each publication, by that of its line."""
    published = [line.number for line in lines if isinstance(line.event, Published)]
    return {line: number for number, line in enumerate(published, 1)}


def _is_about(line: Recorded, treatment: str) -> bool:
    event = line.event
    if isinstance(event, Published):
        return treatment in event.editions
    return getattr(event, "treatment", None) == treatment


def _tell(line: Recorded, publication: int | None, ours: Library) -> None:
    words, at = ours.words, line.event.at.astimezone(ours.now.tzinfo)
    said = trail.told(line.event, ours.fold.people).told(words)
    when = f"{words.date_and_year(at.date())}, {words.time(at)}"
    if publication is not None:
        said_number = words.gettext(N_("publication {number}")).format(number=publication)
        when = f"{when} · {said_number}"
    print(when)
    print(f"  {said}")
    print(f"  ({trail.where(line.event).told(words)})")


def _plain(line: Recorded, ours: Library) -> dict[str, object]:
    import json  # noqa: PLC0415 - only a program asks for it

    kept: dict[str, object] = json.loads(line.text)
    return kept | {"name": ours.name_of(line.event.by) or None, "hash": line.hash}
