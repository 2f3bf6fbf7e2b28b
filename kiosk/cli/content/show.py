"""``kiosk content show``: how far a treatment is, and all that patients read of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.content import text
from kiosk.cli.content.edition import of_treatment
from kiosk.cli.content.listing import plain
from kiosk.cli.content.listing import told as stands
from kiosk.cli.files import write
from kiosk.cli.library import as_json, library, print_json
from kiosk.cli.parser import common
from kiosk.cli.values import number
from kiosk.content.differences import Difference
from kiosk.errors import N_
from kiosk.i18n import Day
from kiosk.library.overview import overview
from kiosk.library.showing import content_of
from kiosk.visit.differing import read_whole, told

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from kiosk.cli.content.text import Written
    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.content.document import Document
    from kiosk.content.model import Content
    from kiosk.i18n import Words
    from kiosk.library.notes import Note


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
    parser.add_argument(
        "--edition", metavar="N", type=number(words), help=_("an edition; else the draft, or the newest one")
    )
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
        notes = ours.drafts.notes(treatment) if written.edition is None else ()
        (line,) = (each for each in overview(ours.fold, ours.drafts.all(), ours.today()) if each.treatment == treatment)
        if options.json:
            said = [{"place": each.place, "said": {r.language or "*": r.new for r in each.readings}} for each in read]
            states = {
                "at_the_kiosks": plain(line.shown, ours) if line.shown else None,
                "being_prepared": [plain(each, ours) for each in line.prepared],
            }
            noted = [{"place": e.place, "said": e.said, "by": ours.name_of(e.person) or None} for e in notes]
            print_json({"treatment": treatment, **states, "edition": written.edition, "text": said, "notes": noted})
            return 0
        print(ours.called(treatment))
        nothing = [words.gettext(N_("nothing"))]
        ours.tell(N_("At the kiosks: {state}"), state=", ".join(stands(line.shown, ours) if line.shown else nothing))
        for each in line.prepared:
            ours.tell(N_("Being prepared: {state}"), state=", ".join(stands(each, ours)))
        print()
        ours.tell(N_("What patients read in {text}:"), text=written.label)
        text.tell_all((each for each in read if not each.for_staff), words, before=False)
        if notes:
            print()
            ours.tell(N_("Notes of the draft: what somebody wrote, and another’s words stand there:"))
            _tell_notes(ours, notes, written.document())
    return 0


def _tell_notes(ours: Library, notes: Iterable[Note], document: Document) -> None:
    for note in notes:
        noted = datetime.fromisoformat(note.noted).astimezone(ours.now.tzinfo)
        elsewhere = ours.words.gettext(N_("from elsewhere"))
        ours.tell(N_("{name}, {day}:"), name=ours.name_of(note.person) or elsewhere, day=Day(noted.date()))
        found = told([Difference(note.place, None, note.said)], document, document, ours.words)
        text.tell_all(found, ours.words, before=False)


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
