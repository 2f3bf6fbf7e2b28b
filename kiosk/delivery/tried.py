"""What trying a printer or a mail server out has found: a cause, and a sentence that says what to do; a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enum import StrEnum

    from kiosk.errors import Tells


@dataclass(frozen=True, slots=True)
class Tried:
    """What was found.

    Args:
        cause: what is so, for a program.
        said: the same for people, with what to do next.
        good: nothing is in the way.
        numbers: what the other side answered, in its own numbers, for who looks after it; empty where it said none.

    """

    cause: StrEnum
    said: Tells
    good: bool = False
    numbers: str = ""
