"""What the commands about content have in common: which pack, which treatment of it, and how a problem is told."""

from __future__ import annotations

import re
import sys
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import clock
from kiosk.content import packs
from kiosk.content.near import nearest
from kiosk.errors import N_, ContentError
from kiosk.folder import named

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.config import Settings
    from kiosk.content.findings import Problem
    from kiosk.content.model import Treatment
    from kiosk.content.packs import Pack
    from kiosk.i18n import Words

_FILE_NAME = re.compile(r"[^\W_][\w-]*")


def of_pack(parser: Parser, words: Words) -> None:
    """Let another pack be named than that of the settings."""
    _ = words.gettext
    parser.add_argument("--content", metavar=_("DIR"), help=_("a content pack other than the one in the settings"))


def true_day(data: Path, settings: Settings, words: Words) -> date | None:
    """Return today in the clinic's zone; None, and the reason for staff, where the clock cannot be true."""
    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    doubt = clock.doubt(now, clock.read(data), data=named(data))
    if doubt is None:
        return now.date()
    print(f"kiosk: {doubt.told(words)}", file=sys.stderr)
    return None


def content_folder(option: str | None, settings: Settings) -> Path:
    """Return the folder of the content pack: the one named, else the settings', else the shipped one."""
    return packs.folder(option or settings.content.folder)


def own_folder(option: str | None, settings: Settings) -> Path:
    """Return the folder of a pack that may be written to: the one named, else the settings', never the shipped one.

    Raises:
        ContentError: none is named.

    """
    if not (option or settings.content.folder):
        raise ContentError(
            N_("Which folder? Name one of your own: --content my-content. It is made where there is none.")
        )
    return content_folder(option, settings)


def file_of(treatment: str, folder: Path) -> Path:
    """Return the file of a treatment in a pack.

    Raises:
        ContentError: no file can be called like that.

    """
    if not _FILE_NAME.fullmatch(treatment) or f"{treatment}.yaml".casefold() == packs.PACK:
        raise ContentError(N_("No file can be called {name}: give the treatment another id."), name=treatment)
    return folder / f"{treatment}.yaml"


def chosen(pack: Pack, treatment: str | None, folder: Path) -> Treatment:
    """Return the treatment of a pack that was named, or its only one.

    Raises:
        ContentError: there is none, it has problems, or there are several and none was named.

    """
    known = pack.content.treatments
    if treatment is None and len(known) == 1:
        return next(iter(known.values()))
    if treatment is not None and treatment in known:
        return known[treatment]
    for left_out in pack.left_out:
        if treatment in {left_out.id, None}:
            message = N_("{reason}. See everything with: kiosk content check {folder}")
            raise ContentError(message, reason=left_out.reason, folder=folder)
    if treatment is None:
        raise ContentError(N_("Which treatment? There are: {known}."), known=", ".join(sorted(known)))
    every = [*known, *(left_out.id for left_out in pack.left_out)]
    if meant := nearest(treatment, every):
        message = N_("There is no treatment called {treatment}: did you mean {near}?")
        raise ContentError(message, treatment=treatment, near=meant)
    message = N_("There is no treatment called {treatment}. There are: {known}.")
    raise ContentError(message, treatment=treatment, known=", ".join(sorted(every)))


def line(problem: Problem, words: Words) -> str:
    """Return "file:line: place: what is wrong and what to do", as editors know to open it."""
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    told = problem.told(words)
    said = told if problem.blocks else words.gettext(N_("warning: {problem}")).format(problem=told)
    return ": ".join(part for part in (where, problem.place, said) if part)
