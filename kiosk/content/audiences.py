"""Whether parts of a treatment are meant for one patient; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.model import For


def meet(audiences: Iterable[For], answers: Iterable[str]) -> bool:
    """Tell whether some patient, with some of these answers, is meant by all of them."""
    every = tuple(audiences)
    # An answer that keeps nobody out only brings more in: who gave all of those decides.
    most = frozenset(answers).difference(*(one.none_of for one in every))
    return all(one.includes(most) for one in every)
