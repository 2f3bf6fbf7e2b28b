"""``kiosk content check``: everything that is wrong with a content pack, at once."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk import config, resources
from kiosk.content import packs
from kiosk.errors import N_, ContentError
from kiosk.folder import expanded
from kiosk.handout.proof import proof
from kiosk.visit.clinic import clinic

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.content.problems import Problem
    from kiosk.i18n import Words


def run(options: Namespace, words: Words) -> int:
    """Tell every problem, one to a line, and return 1 when there is any.

    Raises:
        KioskError: the settings cannot be read, or there is no such folder.

    """
    settings = config.load(config.data_folder(options.data))
    folder = content_folder(options.path, settings)
    if options.path and not folder.is_dir():
        raise _no_folder(options.path, settings)
    found = packs.problems(folder) or _unprintable(folder, settings)
    if not found:
        _tell_what_is_there(folder, words)
        return 0
    for problem in found:
        print(_line(problem, words))
    count = words.ngettext("{count} problem in {folder}", "{count} problems in {folder}", len(found))
    print(count.format(count=len(found), folder=folder))
    return 1


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


def _unprintable(folder: Path, settings: Settings) -> Sequence[Problem]:
    """Return what is good content but does not go on paper."""
    content = packs.load(folder)
    return proof(content, clinic(settings.clinic, content.languages))


def content_folder(option: str | None, settings: Settings) -> Path:
    """Return the folder of the content pack: the one named, else the settings', else the shipped one."""
    named = option or settings.content.folder
    return expanded(named) if named else resources.path("assets", "content")


def _line(problem: Problem, words: Words) -> str:
    """Return "file:line: place: what is wrong and what to do", as editors know to open it."""
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    return ": ".join(part for part in (where, problem.place, problem.told(words)) if part)


def _tell_what_is_there(folder: Path, words: Words) -> None:
    content = packs.load(folder)
    print(words.gettext("{folder} has no problem.").format(folder=folder))
    language = words.language if words.language in content.languages else content.languages[0]
    for treatment in content.treatments.values():
        state = words.gettext("a draft; a clinic does not show it") if treatment.is_draft else words.gettext("approved")
        print(f"  {treatment.id}: {treatment.name.of(language)} ({state})")
