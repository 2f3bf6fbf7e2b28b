"""``kiosk content show``: how far a treatment is, and all that patients read of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.content import text
from kiosk.cli.content.edition import of_treatment
from kiosk.cli.content.listing import plain, told
from kiosk.cli.files import write
from kiosk.cli.library import as_json, library, print_json
from kiosk.cli.parser import common
from kiosk.errors import N_
from kiosk.library.overview import overview
from kiosk.library.showing import content_of
from kiosk.visit.differing import read_whole

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.content.text import Written
    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.content.model import Content
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Tells how far a treatment is, and all that patients read of it, in each language; or makes its sheet, as "
        "somebody who was treated just now gets it."
    )
    common(parser, words)
    as_json(parser, words)
    of_treatment(parser, words)
    parser.add_argument("--edition", metavar="N", type=int, help=_("an edition; else the draft, or the newest one"))
    parser.add_argument("--sheet", metavar=_("FILE"), help=_("write its sheet into this file (PDF) instead"))


def run(options: Namespace, words: Words) -> int:
    """Tell it, or make the sheet.

    Raises:
        KioskError: there is no such treatment or edition, or the sheet cannot be made.

    """
    with library(options, words) as ours:
        treatment = ours.treatment(options.treatment)
        number = options.edition
        written = text.edition(ours, treatment, number) if number else text.newest(ours, treatment)
        if options.sheet:
            write(Path(options.sheet), _sheet(ours, treatment, written))
            ours.tell(N_("{path} is ready."), path=options.sheet)
            return 0
        read = read_whole(written.document(), words)
        (line,) = (each for each in overview(ours.fold, ours.drafts.all(), ours.today()) if each.treatment == treatment)
        if options.json:
            said = [{"place": each.place, "said": {r.language or "*": r.new for r in each.readings}} for each in read]
            states = {
                "at_the_kiosks": plain(line.shown, ours) if line.shown else None,
                "being_prepared": [plain(each, ours) for each in line.prepared],
            }
            print_json({"treatment": treatment, **states, "edition": written.edition, "text": said})
            return 0
        print(ours.called(treatment))
        nothing = [words.gettext(N_("nothing"))]
        ours.tell(N_("At the kiosks: {state}"), state=", ".join(told(line.shown, ours) if line.shown else nothing))
        for each in line.prepared:
            ours.tell(N_("Being prepared: {state}"), state=", ".join(told(each, ours)))
        print()
        ours.tell(N_("What patients read in {text}:"), text=written.label)
        text.tell_all((each for each in read if not each.for_staff), words, before=False)
    return 0


def _sheet(ours: Library, treatment: str, written: Written) -> bytes:
    """Return the sheet of somebody who was treated just now; it says that it is a draft where nobody approved it."""
    from kiosk.handout.making import handout  # noqa: PLC0415 - paper takes long to load
    from kiosk.handout.options import SheetOptions  # noqa: PLC0415
    from kiosk.visit.clinic import clinic  # noqa: PLC0415
    from kiosk.visit.days import visit_of  # noqa: PLC0415
    from kiosk.visit.planning import care_plan  # noqa: PLC0415

    content = _content(ours, treatment, written)
    whose = clinic(ours.settings.clinic, content.languages, content.words)
    plan = care_plan(content, visit_of(treatment, frozenset(), now=ours.now), whose)
    return handout(plan, SheetOptions()).pdf


def _content(ours: Library, treatment: str, written: Written) -> Content:
    found = ours.fold.edition(treatment, written.edition) if written.edition else None
    if found is not None and found.holds(ours.today()):
        return content_of(ours.journal, ours.fold, found)
    read = written.document()
    return replace(read, treatment=replace(read.treatment, approval=None)).content
