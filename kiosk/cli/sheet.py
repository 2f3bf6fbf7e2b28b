"""``kiosk sheet``: one visit's sheet as a PDF file, without Qt."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.cli.content.where import chosen, content_folder, of_pack, true_day
from kiosk.cli.files import STANDARD_OUTPUT, write
from kiosk.cli.parser import answers, common
from kiosk.cli.values import day, hour, languages
from kiosk.content import packs
from kiosk.content.served import as_of, why_not
from kiosk.errors import N_, Sentence, VisitError
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.visit.clinic import clinic
from kiosk.visit.days import visit_of
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.config import Settings
    from kiosk.content.model import Content
    from kiosk.i18n import Words
    from kiosk.visit.plan import Visit

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
"""Beyond these a year was mistyped, and time zones are not known."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Writes the sheet for one visit as a PDF file; it needs no screen.")
    parser.epilog = _(
        "examples:\n"
        "  kiosk sheet microneedling -o sheet.pdf\n"
        "  kiosk sheet microneedling --date 2026-11-22 --time 14:30 --answer acne-prone -o sheet.pdf\n"
        "  kiosk sheet microneedling --languages fr-CA --large-print -o - | lp"
    )
    common(parser, words)
    parser.add_argument("treatment", metavar=_("TREATMENT"), help=_("the treatment, such as microneedling"))
    parser.add_argument(
        "--date",
        type=day(words),
        metavar=_("YYYY-MM-DD"),
        help=_("the day of the treatment; today when it is not given"),
    )
    parser.add_argument(
        "--time", type=hour(words), metavar="HH:MM", help=_("when it was, if it is known, such as 14:30")
    )
    answers(parser, words)
    parser.add_argument(
        "--languages",
        type=languages,
        metavar=_("LANGUAGES"),
        help=_("such as fr-CA,en-CA or fr-CA; the first two of the content when it is not given"),
    )
    parser.add_argument(
        "--facing", action="store_true", help=_("the languages side by side on both sides of the sheet")
    )
    parser.add_argument("--large-print", action="store_true", help=_("18 points, on as many pages as it takes"))
    parser.add_argument("--reminders", action="store_true", help=_("the reminders for a calendar inside the file"))
    of_pack(parser, words)
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar=_("FILE"),
        help=_("the file to write; - for the next program"),
    )


def run(options: Namespace, words: Words) -> int:
    """Write the sheet and return the exit code.

    Raises:
        KioskError: the settings, the content, the visit or the file to write is not as it must be.

    """
    gc.disable()  # it would look for what is left over in a program that is over in half a second
    data = config.data_folder(options.data)
    settings = config.load(data)
    content = _content(options, settings, true_day(data, settings, words), words)
    for language in options.languages or ():
        if language not in content.languages:
            raise VisitError(
                N_("The content is not written in {language}; it is in {languages}."),
                language=language,
                languages=", ".join(content.languages),
            )
    visit = _visit(options, ZoneInfo(settings.clinic.timezone))
    plan = care_plan(content, visit, clinic(settings.clinic, content.languages, content.words))
    wanted = SheetOptions(tuple(options.languages or ()), options.large_print, options.facing, options.reminders)
    if plan.clinic.logo:
        from kiosk.handout.pictures import logo  # noqa: PLC0415 - help needs no pictures

        logo.read(plan.clinic.logo)  # here somebody sees what is wrong with it
    pdf = handout(plan, wanted).pdf
    if options.output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(pdf)
    else:
        write(Path(options.output), pdf)
        print(words.gettext("{path} is ready.").format(path=options.output))
    return 0


def _content(options: Namespace, settings: Settings, today: date | None, words: Words) -> Content:
    """Return the content; a treatment whose approval does not hold today is a draft, and its sheet says so.

    Raises:
        ContentError: the pack cannot be used, or the treatment that was asked for.

    """
    folder = content_folder(options.content, settings)
    pack = packs.read(folder)
    treatment = chosen(pack, options.treatment, folder)
    for left_out in pack.left_out:
        _warn(Sentence(N_("left out: {reason}"), {"reason": left_out.reason}), words)
    dated = as_of(treatment, today)
    if today is not None and dated.is_draft and not treatment.is_draft:
        reason = why_not(treatment, today)
        _warn(Sentence(N_("{reason}. The sheet is marked as a draft."), {"reason": reason}), words)
    return replace(pack.content, treatments={**pack.content.treatments, treatment.id: dated})


def _warn(sentence: Sentence, words: Words) -> None:
    print(f"kiosk: {sentence.told(words)}", file=sys.stderr)


def _visit(options: Namespace, zone: ZoneInfo) -> Visit:
    """Return the visit.

    Raises:
        VisitError: no patient was treated on such a day.

    """
    now = datetime.now(zone)
    day = options.date or now.date()
    if not FIRST_DAY <= day <= LAST_DAY:
        raise VisitError(
            N_("A treatment on {day} is not possible. Give a day from {first} to {last}."),
            day=day,
            first=FIRST_DAY,
            last=LAST_DAY,
        )
    said, none_of = frozenset(options.answer), frozenset(options.none_of)
    return visit_of(options.treatment, said, none_of=none_of, now=now, day=day, hour=options.time)
