"""Which voice speaks: what is kept of the clinic's own, the clinic's own, and espeak-ng where that one cannot."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kiosk.speech.playing import APLAY
from kiosk.speech.prepared import Kept
from kiosk.speech.voices import ESPEAK, Espeak, FirstThatCan, Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.speech.voices import Voice


def chosen(program: str) -> Voice:
    """Return the clinic's voice: its program, or espeak-ng where none is set."""
    return Program(program) if program else Espeak()


def voice(program: str, data: Path) -> Voice:
    """Return what speaks to patients: whatever happens to the clinic's program, somebody speaks.

    Args:
        program: the path of the clinic's own, or "".
        data: the data folder.

    """
    own = chosen(program)
    return FirstThatCan(Kept(data, own), own, *([Espeak()] if program else []))


def missing(program: str) -> Iterator[str]:
    """Return the names of the programs that are needed and are not on this machine."""
    for needed in filter(None, (ESPEAK, APLAY, program)):
        if shutil.which(needed) is None:
            yield needed
