"""How the kiosks of one library are, and whether this one has all that it needs to be one of them.

It asks the server where there is one, so it takes some seconds where that does not answer.
"""

from __future__ import annotations

import base64
from contextlib import closing
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.app.state import Finding, Level
from kiosk.errors import KioskError, Sentence
from kiosk.folder import LIBRARY_FILE
from kiosk.library import kiosks, reports
from kiosk.library.code_key import MISSING
from kiosk.library.opening import opened, own_copy
from kiosk.library.people import Codes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.config import Settings


def others(settings: Settings, data: Path, now: datetime) -> Iterator[Finding]:
    """Return how the kiosks are that show the same library; nothing where there is no library yet.

    Args:
        settings: every setting.
        data: the data folder; it need not exist.
        now: the time now, in the clinic's zone.

    """
    is_joined, is_there = bool(settings.library.url), (data / LIBRARY_FILE).exists()
    if settings.content.folder or not (is_joined or is_there):
        return
    here = ""
    try:
        if is_there:
            with closing(own_copy(data)) as own:
                here = next((each.kiosk for each in reports.read(own.database)), "")
                if is_joined:
                    yield from _codes(Codes(own, base64.b64decode(config.load_secrets(data).code_key)))
        with closing(opened(settings, data)) as library:
            newest = library.fold().publication
            known = kiosks.known(reports.read(library.database), newest.number if newest else 0, now)
    except KioskError as problem:
        yield Finding("library", Level.WRONG, problem)
        return
    if newest and known:
        yield Finding("kiosks", _level(known, here), kiosks.told(known, newest.number, now, here), known)


def _codes(codes: Codes) -> Iterator[Finding]:
    if not codes.fit():
        yield Finding("people", Level.WRONG, Sentence(MISSING))


def _level(known: tuple[kiosks.Kiosk, ...], here: str) -> Level:
    if any((each.is_behind and each.is_late) or (each.needs_somebody and each.report.kiosk != here) for each in known):
        return Level.WRONG
    return Level.SOON if any(each.is_behind or each.is_late for each in known) else Level.GOOD
