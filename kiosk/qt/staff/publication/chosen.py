"""The edition that is looked at: which one it is, when patients saw it, and what is read differently in another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content import document
from kiosk.errors import N_
from kiosk.library.overview import stage
from kiosk.qt.staff.publication.lines import Named, names_of, path
from kiosk.visit.differing import read_differently

if TYPE_CHECKING:
    from datetime import date

    from kiosk.i18n import Words
    from kiosk.library.events import Role
    from kiosk.library.fold import Edition, Fold
    from kiosk.library.journal import Journal
    from kiosk.qt.staff.publication.lines import Step
    from kiosk.visit.differing import Told


@dataclass(frozen=True, slots=True)
class LookedAt:
    """Which treatment's history is looked at, which edition of it, and which other one it is compared with."""

    treatment: str = ""
    edition: int = 0
    """0 for the newest."""
    other: int = 0
    """0 for the one that the kiosks show, or else the one before."""

    def settled(self, fold: Fold) -> LookedAt:
        """Return the same as what there is of it; the first treatment where there is none of that name."""
        treatment, edition, other = self.treatment, self.edition, self.other
        if treatment not in fold.editions:
            treatment, edition = next(iter(fold.editions), ""), 0
        count = len(fold.editions.get(treatment, ()))
        if not 0 < edition <= count:
            edition = count
        if not 0 < other <= count or other == edition:
            shown = fold.publication.editions.get(treatment, 0) if fold.publication else 0
            other = shown if shown and shown != edition else max(0, edition - 1)
        return LookedAt(treatment, edition, other)


@dataclass(frozen=True, slots=True)
class Chosen:
    """An edition, and another one that it is compared with."""

    edition: Edition
    other: Edition | None
    differences: tuple[Told, ...]
    """What is read differently in the newer of the two."""
    path: tuple[Step, ...]


def chosen(journal: Journal, fold: Fold, edition: Edition, other: Edition | None, words: Words) -> Chosen:
    """Return an edition as it is looked at; it reads the library.

    Raises:
        LibraryError: the library cannot be read.

    """
    differences = compared(journal, edition, other, words)
    return Chosen(edition, other, differences, tuple(path(journal.events(), fold, edition)))


def compared(journal: Journal, one: Edition, other: Edition | None, words: Words) -> tuple[Told, ...]:
    """Return what is read differently in the newer of two editions; nothing where there is no other."""
    if other is None:
        return ()
    old, new = sorted((one, other), key=lambda edition: edition.number)
    before, _ = document.read(journal.bytes_of(old.sha256))
    after, _ = document.read(journal.bytes_of(new.sha256))
    return read_differently(before, after, words) if before and after else ()


def counted(count: int, words: Words) -> str:
    """Return how many differences there are."""
    if count == 0:
        return words.gettext(N_("Nothing that is read differs."))
    return words.ngettext("{count} difference", "{count} differences", count).format(count=count)


def others(fold: Fold, edition: Edition, today: date, words: Words) -> tuple[Named, ...]:
    """Return the editions that it can be compared with, the newest first."""
    message = words.gettext(N_("edition {number}, {state}"))
    return tuple(
        Named(
            str(each.number),
            message.format(number=each.number, state=words.gettext(stage(fold, each, today).value).lower()),
        )
        for each in reversed(fold.editions[edition.treatment])
        if each is not edition
    )


def days_shown(fold: Fold, edition: Edition) -> tuple[date | None, date | None]:
    """Return from when until when the kiosks showed an edition; no end while they do, nothing where they never did."""
    first = last = None
    was_shown = False
    for publication in fold.publications:
        is_shown = publication.editions.get(edition.treatment) == edition.number
        day = publication.event.at.date()
        if is_shown and not was_shown:
            first, last = first or day, None
        if was_shown and not is_shown:
            last = day
        was_shown = is_shown
    if was_shown and edition.withdrawn is not None:
        last = edition.withdrawn.at.date()
    return first, last


def facts(fold: Fold, edition: Edition, words: Words) -> str:
    """Return when patients saw it, who wrote and approved it, and until when that holds, in sentences."""
    first, last = days_shown(fold, edition)
    if first is None:
        seen = words.gettext(N_("It was never at the kiosks."))
    elif last is None:
        seen = words.gettext(N_("At the kiosks since {first}.")).format(first=words.date_and_year(first))
    else:
        days = {"first": words.date_and_year(first), "last": words.date_and_year(last)}
        seen = words.gettext(N_("At the kiosks from {first} to {last}.")).format(**days)
    said = [seen, f"{names_of(fold, edition).told(words)}."]
    if edition.approval is not None and edition.withdrawn is None:
        until = words.date_and_year(edition.approval.review_by)
        said.append(words.gettext(N_("Its approval holds until {until}.")).format(until=until))
    return " ".join(said)


def why_not_back(fold: Fold, edition: Edition, today: date, words: Words) -> str:
    """Return why an edition cannot be shown again; "" where it can be, by who may publish."""
    shown = fold.publication.editions.get(edition.treatment, 0) if fold.publication else 0
    if edition.withdrawn is not None:
        return words.gettext(N_("It was withdrawn: it can be shown once it is approved again."))
    if edition.approval is None:
        return words.gettext(N_("Nobody has approved it."))
    if not edition.holds(today):
        return words.gettext(N_("Its approval has ended: it can be shown once it is approved again."))
    if edition.number == shown:
        return words.gettext(N_("The kiosks show it."))
    if days_shown(fold, edition) == (None, None):
        return words.gettext(N_("It was never at the kiosks: publish it."))
    return ""


def who_may(fold: Fold, message: str, words: Words, *roles: Role) -> str:
    """Return who may do something, for those who may not.

    Args:
        fold: who there is.
        message: says it, with ``{names}``.
        words: those of who reads it.
        roles: any of which allows it.

    """
    return words.gettext(message).format(names=words.listing(each.name for each in fold.active(*roles)) or "–")
