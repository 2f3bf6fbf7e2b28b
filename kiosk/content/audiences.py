"""Whether two parts of a treatment are meant for one patient; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.model import For


def both_apply(one: For, other: For, answers: Iterable[str]) -> bool:
    """Tell whether some patient, with some of these answers, is meant by both."""
    # An answer that keeps nobody out only brings more in: who gave all of those decides.
    most = frozenset(answers) - one.none_of - other.none_of
    return one.includes(most) and other.includes(most)
