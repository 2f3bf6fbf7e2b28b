"""Which edition waits to be approved, and which one it is read against; pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.library.fold import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.library.fold import Edition, Fold

EARLY = timedelta(days=60)
"""How long before the end of an approval an edition may be read again."""


def waiting(fold: Fold, today: date) -> Iterator[Edition]:
    """Yield the editions that wait to be approved, who has waited longest first: of a treatment its newest one only."""
    newest = (known[-1] for known in fold.editions.values() if known)
    yield from sorted(
        (edition for edition in newest if fold.state(edition, today) is State.IN_REVIEW),
        key=lambda edition: (edition.sent.at, edition.treatment),
    )


def in_review(fold: Fold, treatment: str, today: date) -> Edition | None:
    """Return the newest edition of a treatment, where it waits to be approved."""
    return next((edition for edition in waiting(fold, today) if edition.treatment == treatment), None)


def to_read_again(fold: Fold, treatment: str, today: date) -> Edition | None:
    """Return what is published of a treatment, where its approval soon ends or has ended, or it was withdrawn."""
    listed = next((each for each in fold.listed() if each.treatment == treatment), None)
    if listed is None or listed.approval is None:
        return None
    return listed if listed.withdrawn or listed.approval.review_by - today <= EARLY else None


def read_against(fold: Fold, edition: Edition, today: date) -> Edition | None:
    """Return what an edition is compared with: what the kiosks show, else the edition before; None for a first one."""
    shown = next((each for each in fold.shown(today) if each.treatment == edition.treatment), None)
    if shown is not None and shown.number != edition.number:
        return shown
    return fold.edition(edition.treatment, edition.number - 1)
