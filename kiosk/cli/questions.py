"""Questions on a terminal that are answered with yes or no, in either language."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.i18n import Words

Y_N = N_("[y/n]")
YES = frozenset({"o", "oui", "y", "yes"})


def is_so(question: str, words: Words) -> bool:
    """Ask, and tell whether the answer is yes; no answer is none."""
    print(f"{words.gettext(question)} {words.gettext(Y_N)} ", end="", flush=True)
    return is_yes(sys.stdin.readline())


def is_yes(said: str) -> bool:
    """Tell whether an answer means yes."""
    return said.strip().lower() in YES
