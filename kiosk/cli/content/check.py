"""``kiosk content check``: everything that is wrong with a content pack, at once."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.content.where import content_folder, line, true_day
from kiosk.cli.parser import common
from kiosk.content import packs
from kiosk.content.model import Standing
from kiosk.errors import N_, ContentError
from kiosk.visit.clinic import clinic

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.config import Settings
    from kiosk.content.findings import Problem
    from kiosk.content.model import Treatment
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Tells everything that is wrong with a content pack, each with its file and line.")
    common(parser, words)
    parser.add_argument("path", nargs="?", metavar=_("PATH"), help=_("the pack's folder; else the one in the settings"))
    parser.add_argument("--content", metavar=_("DIR"), help=_("the same, as the other commands name it"))


def run(options: Namespace, words: Words) -> int:
    """Tell every problem and every warning, one to a line, then what can be used; return 1 when there is any problem.

    Raises:
        KioskError: the settings cannot be read, or there is no such folder.

    """
    gc.disable()  # it would look for what is left over in a program that is over in a second
    data = config.data_folder(options.data)
    settings = config.load(data)
    today = true_day(data, settings, words)
    wanted = options.path or options.content
    folder = content_folder(wanted, settings)
    if wanted and not folder.is_dir():
        raise _no_folder(wanted, settings)
    contents = packs.contents(folder)
    problems = contents.problems
    if not contents.blocking:
        problems = (*problems, *_unprintable(contents, settings))
    for problem in problems:
        print(line(problem, words))
    blocking = [problem for problem in problems if problem.blocks]
    if blocking:
        count = words.ngettext("{count} problem in {folder}", "{count} problems in {folder}", len(blocking))
        print(count.format(count=len(blocking), folder=folder))
    else:
        print(words.gettext("{folder} has no problem.").format(folder=folder))
    _tell_what_is_there(contents, folder, today, words)
    return 1 if blocking else 0


def _no_folder(path: str, settings: Settings) -> ContentError:
    """Return that there is no such folder; the word that ``kiosk sheet`` wants is a treatment's."""
    with suppress(ContentError):
        if path in packs.load(content_folder(None, settings)).treatments:
            message = N_(
                "{path} is a treatment, not a folder. A whole content pack is checked: leave the name out, "
                "or name its folder."
            )
            return ContentError(message, path=path)
    return ContentError(N_("There is no folder {path} to check."), path=path)


def _unprintable(contents: packs.Contents, settings: Settings) -> Sequence[Problem]:
    """Return what is good content but does not go on paper."""
    from kiosk.handout.sheet.proof import proof  # noqa: PLC0415 - paper takes long to load, and a pack may not come so far

    content = contents.content
    if content is None:
        return ()
    return [
        contents.located(problem)
        for problem in proof(content, clinic(settings.clinic, content.languages, content.words))
    ]


def _tell_what_is_there(contents: packs.Contents, folder: Path, today: date | None, words: Words) -> None:
    try:
        content = packs.usable(contents, folder).content
    except ContentError:
        return  # its problems were told
    language = words.language if words.language in content.languages else content.languages[0]
    for treatment in content.treatments.values():
        print(f"  {treatment.id}: {treatment.name.of(language)} ({_state(treatment, today, words)})")


def _state(treatment: Treatment, today: date | None, words: Words) -> str:
    approval = treatment.approval
    if approval is None:
        return words.gettext("a draft; a clinic does not show it")
    message = {
        Standing.NOT_YET: N_("approved from {first} on; a clinic does not show it before"),
        Standing.EXPIRED: N_("the approval ran out after {last}; a clinic does not show it"),
    }.get(treatment.standing(today), N_("approved until {last}"))
    first, last = (words.date_and_year(day) for day in (approval.on, approval.review_by))
    return words.gettext(message).format(first=first, last=last)
