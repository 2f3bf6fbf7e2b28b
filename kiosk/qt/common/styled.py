"""What the clinic wrote, as the screens show it: bold where it is marked, everything else as it stands; pure.

Qt's styled text knows more tags than bold, pictures among them, and makes one space of several.  So each character
that could be read as a tag, and each space but a single ordinary one, is written as its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.markup import Run

_NOT_AS_IT_IS = re.compile(r"[&<>]|[^\S ]| (?= )|^ | $")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or a list item."""

    plain: str = ""
    """To read aloud."""
    styled: str = ""
    """To show."""


NOTHING = Said()


def said(*runs: Run) -> Said:
    """Return what these runs say."""
    return Said(
        "".join(run.text for run in runs),
        "".join(f"<b>{escaped(run.text)}</b>" if run.strong else escaped(run.text) for run in runs),
    )


def escaped(text: str) -> str:
    """Return plain text as Qt's styled text shows it."""
    return _NOT_AS_IT_IS.sub(lambda found: "<br>" if found[0] == "\n" else f"&#{ord(found[0])};", text)
