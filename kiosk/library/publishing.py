"""Which editions a publication holds when some treatments are to be shown in their newest one; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import N_, LibraryError
from kiosk.library import deciding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kiosk.library.fold import Edition, Fold


@dataclass(frozen=True, slots=True)
class Listed:
    """A whole publication."""

    editions: Mapping[str, int]
    left_out: tuple[Edition, ...]
    """What the last one has and may not be shown any more: it was withdrawn, or has expired."""


def newest(fold: Fold, treatment: str, today: date) -> Edition:
    """Return the newest edition of a treatment that somebody answers for today.

    Raises:
        LibraryError: there is no such treatment, or none of it is approved.

    """
    if treatment not in fold.editions:
        deciding.known(fold, treatment, 1)
    for edition in reversed(fold.editions[treatment]):
        if edition.holds(today):
            return edition
    message = N_(
        "No edition of {treatment} is approved. Approve one first: kiosk content approve {treatment} --by NAME"
    )
    raise LibraryError(message, treatment=treatment)


def with_newest(fold: Fold, treatments: Iterable[str], today: date) -> Listed:
    """Return what is shown now, with the newest approved edition of some treatments.

    Raises:
        LibraryError: there is no such treatment, or none of it is approved.

    """
    wanted = {treatment: newest(fold, treatment, today).number for treatment in treatments}
    kept = {edition.treatment: edition.number for edition in fold.shown(today)}
    left_out = (each for each in fold.listed() if not each.holds(today) and each.treatment not in wanted)
    return Listed(kept | wanted, tuple(left_out))
