"""``kiosk content preview``: the sheet of a treatment as it stands, and where each of its sentences appears."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.cli.content.appearing import Face, appearing
from kiosk.cli.content.where import chosen, content_folder, of_pack, true_day
from kiosk.cli.files import made, write
from kiosk.cli.parser import answers, common
from kiosk.content import packs
from kiosk.content.served import as_of
from kiosk.errors import N_
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.visit.clinic import clinic
from kiosk.visit.days import visit_of
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from kiosk.cli.content.appearing import Appearing
    from kiosk.cli.parser import Parser
    from kiosk.content.packs import File
    from kiosk.i18n import Words
    from kiosk.visit.plan import CarePlan

FORMATS = {"sheet.pdf": SheetOptions(), "large-print.pdf": SheetOptions(large_print=True)}
"""The first one is opened."""
SHOWN, NOT_SHOWN = "x", "-"
MOST_LETTERS = 60
"""Of a sentence, in a line that tells where it appears."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Makes the sheet of somebody who was treated just now, opens it where there is a screen, and tells where each "
        "sentence of the treatment appears: on the screens, on paper, in the email, in the calendar, or nowhere."
    )
    common(parser, words)
    parser.add_argument(
        "treatment", nargs="?", metavar=_("TREATMENT"), help=_("the treatment; need not be named where there is one")
    )
    answers(parser, words)
    of_pack(parser, words)
    parser.add_argument("--output", metavar=_("DIR"), help=_("where the sheets go; else into the data folder"))


def run(options: Namespace, words: Words) -> int:
    """Make the sheets, open the first one, and tell where each sentence appears.

    Raises:
        KioskError: the settings, the content or the answers are not as they must be, or nothing can be written.

    """
    data = config.data_folder(options.data)
    settings = config.load(data)
    folder = content_folder(options.content, settings)
    contents = packs.contents(folder)
    pack = packs.usable(contents, folder)
    treatment = chosen(pack, options.treatment, folder)
    dated = as_of(treatment, true_day(data, settings, words))
    content = replace(pack.content, treatments={**pack.content.treatments, treatment.id: dated})
    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    ours = clinic(settings.clinic, content.languages, content.words)
    answers, none_of = frozenset(options.answer), frozenset(options.none_of)
    plan = care_plan(content, visit_of(treatment.id, answers, none_of=none_of, now=now), ours)
    paths = _sheets(plan, Path(options.output) if options.output else config.ready(data) / "preview" / treatment.id)
    for path in paths:
        print(words.gettext("{path} is ready.").format(path=path))
    _open(paths[0])
    file = next(each for each in contents.files if each.treatment is treatment)
    _tell(appearing(content, treatment.id, ours, now), (file, contents.pack), words)
    return 0


def _sheets(plan: CarePlan, folder: Path) -> list[Path]:
    """Write a sheet in each format, and return where."""
    paths = [made(folder) / name for name in FORMATS]
    for path, wanted in zip(paths, FORMATS.values(), strict=True):
        write(path, handout(plan, wanted).pdf)
    return paths


def _open(path: Path) -> None:
    """Show a file, where there is a screen and something that shows files; else it is enough to know where it is."""
    program = shutil.which("xdg-open")
    if program and any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        quiet = subprocess.DEVNULL
        subprocess.Popen([program, path], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603


def _tell(every: Sequence[Appearing], files: tuple[File, File | None], words: Words) -> None:
    """Tell where each sentence appears, a line each, and at the end once more those that appear nowhere."""
    heads = {face: words.gettext(face) for face in Face}
    print(words.gettext(N_("Where each sentence appears:")))
    print(f"  {'  '.join(heads.values())}")
    for each in every:
        marks = ((SHOWN if face in each.faces else NOT_SHOWN).center(len(head)) for face, head in heads.items())
        print(f"  {'  '.join(marks)}  {_line(each, files, words)}")
    nowhere = [each for each in every if not each.faces]
    if not nowhere:
        print(words.gettext(N_("Each sentence appears somewhere.")))
        return
    said = words.ngettext("{count} sentence appears nowhere:", "{count} sentences appear nowhere:", len(nowhere))
    print(said.format(count=len(nowhere)))
    for each in nowhere:
        print(f"  {_line(each, files, words)}")


def _line(each: Appearing, files: tuple[File, File | None], words: Words) -> str:
    """Return "file:line: place: the words of the sentence", in the reader's language where it has it."""
    said = each.said.get(words.language) or next(iter(each.said.values()), "")
    file = files[each.shared]
    line = file.source.line(each.place) if file and file.source else 0
    return f"{file.name if file else packs.PACK}:{line}: {each.place}: {shorten(said, MOST_LETTERS, placeholder='…')}"
