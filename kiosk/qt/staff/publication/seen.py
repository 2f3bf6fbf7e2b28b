"""What the page of publications shows, as it is read from the library in the background, all of it at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.qt.staff.publication.chosen import chosen, compared, counted
from kiosk.qt.staff.publication.kiosks import reported
from kiosk.qt.staff.publication.lines import ready

if TYPE_CHECKING:
    from kiosk.i18n import Words
    from kiosk.library.fold import Fold
    from kiosk.library.kiosks import Kiosk
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.publication.chosen import Chosen, LookedAt


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read."""

    fold: Fold
    names: dict[str, str]
    """Of the treatments."""
    asked: LookedAt
    """What somebody wanted to look at."""
    looked: LookedAt
    """What there is of it."""
    chosen: Chosen | None
    differs: dict[str, str]
    """In how many places what is ready is read differently, by treatment."""
    kiosks: tuple[Kiosk, ...]


def read(office: Office, asked: LookedAt, words: Words) -> Seen:
    """Read what the page shows.

    Raises:
        LibraryError: the library cannot be read.

    """
    fold = office.journal.fold()
    looked = asked.settled(fold)
    edition, other = (fold.edition(looked.treatment, number) for number in (looked.edition, looked.other))
    return Seen(
        fold=fold,
        names={treatment: office.called(fold, treatment, words) for treatment in fold.editions},
        asked=asked,
        looked=looked,
        chosen=chosen(office.journal, fold, edition, other, words) if edition else None,
        differs=_differs(office, fold, words),
        kiosks=reported(office.journal.database, fold, office.clock()),
    )


def _differs(office: Office, fold: Fold, words: Words) -> dict[str, str]:
    listed = {edition.treatment: edition for edition in fold.listed()}
    return {
        each.treatment: counted(len(compared(office.journal, each, shown, words)), words) + "."
        for each in ready(fold, office.clock().date())
        if (shown := listed.get(each.treatment)) is not None
    }
