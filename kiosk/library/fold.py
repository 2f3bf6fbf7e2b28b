"""What follows from the journal: editions and their states, what is shown, people and their rights; pure.

All of it is one fold of the events and today, so that the trail cannot differ from what happened: there is no other
record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.library.events import (
    FIRST,
    Approved,
    CodeGiven,
    Person,
    Published,
    Role,
    SentBack,
    SettingChanged,
    Submitted,
    Withdrawn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from kiosk.library.events import Recorded

TWO_PERSONS = "two-persons"
"""Whether who sends an edition may not approve it, as soon as two persons may approve: "yes" or "no"."""


class State(StrEnum):
    """What an edition is today."""

    IN_REVIEW = "in review"
    SENT_BACK = "sent back"
    APPROVED = "approved"
    PUBLISHED = "published"
    REPLACED = "replaced"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Edition:
    """A frozen treatment, and what was decided about it, the last decision of each kind."""

    sent: Submitted
    sent_back: SentBack | None = None
    approval: Approved | None = None
    withdrawn: Withdrawn | None = None

    @property
    def treatment(self) -> str:
        """The id of its treatment."""
        return self.sent.treatment

    @property
    def number(self) -> int:
        """Its number among its treatment's."""
        return self.sent.edition

    @property
    def sha256(self) -> str:
        """The hash of its document."""
        return self.sent.sha256

    def holds(self, today: date) -> bool:
        """Tell whether somebody answers for it today."""
        return self.approval is not None and self.withdrawn is None and today <= self.approval.review_by


@dataclass(frozen=True, slots=True)
class Publication:
    """A full list of what kiosks show."""

    number: int
    """Its number among publications, from 1."""
    event: Published

    @property
    def editions(self) -> Mapping[str, int]:
        """The number of each treatment's edition."""
        return self.event.editions


@dataclass(frozen=True, slots=True)
class Fold:
    """What follows from the journal up to an event."""

    number: int = 0
    """The last event's."""
    hash: str = FIRST
    newest: datetime | None = None
    """When it was decided."""
    people: Mapping[str, Person] = field(default_factory=dict)
    editions: Mapping[str, tuple[Edition, ...]] = field(default_factory=dict)
    """By treatment, the first one first."""
    publications: tuple[Publication, ...] = ()
    withdrawal: int = 0
    """The number of the last event that withdrew something; 0 for none."""
    settings: Mapping[str, str] = field(default_factory=dict)

    def edition(self, treatment: str, number: int) -> Edition | None:
        """Return an edition; None where there is no such one."""
        known = self.editions.get(treatment, ())
        return known[number - 1] if 0 < number <= len(known) else None

    @property
    def publication(self) -> Publication | None:
        """The last one."""
        return self.publications[-1] if self.publications else None

    def shown(self, today: date, publication: Publication | None = None) -> tuple[Edition, ...]:
        """Return what a publication shows today, the last one if none is given: less what was withdrawn or expired."""
        return tuple(edition for edition in self.listed(publication) if edition.holds(today))

    def listed(self, publication: Publication | None = None) -> tuple[Edition, ...]:
        """Return every edition of a publication, the last one if none is given."""
        chosen = publication or self.publication
        named = chosen.editions.items() if chosen else ()
        return tuple(filter(None, (self.edition(treatment, number) for treatment, number in named)))

    def state(self, edition: Edition, today: date) -> State:
        """Return what an edition is today."""
        if edition.withdrawn is not None:
            return State.WITHDRAWN
        if edition.approval is None:
            return State.SENT_BACK if edition.sent_back else State.IN_REVIEW
        if today > edition.approval.review_by:
            return State.EXPIRED
        current = self.publication
        if current and current.editions.get(edition.treatment) == edition.number:
            return State.PUBLISHED
        was_shown = any(each.editions.get(edition.treatment) == edition.number for each in self.publications)
        return State.REPLACED if was_shown else State.APPROVED

    def active(self, *roles: Role) -> tuple[Person, ...]:
        """Return the active people who have one of the roles, or any at all where none is named."""
        return tuple(p for p in self.people.values() if p.active and (not roles or set(roles) & set(p.roles)))

    @property
    def needs_two(self) -> bool:
        """Whether who sends an edition may not approve it."""
        return len(self.active(Role.APPROVER)) > 1 and self.settings.get(TWO_PERSONS, "yes") == "yes"


def fold(events: Iterable[Recorded], begun: Fold | None = None) -> Fold:
    """Return what follows from events, all of them or those after a fold that was made before."""
    was, lines = begun or Fold(), list(events)
    if not lines:
        return was
    people, settings, publications = dict(was.people), dict(was.settings), list(was.publications)
    editions = {treatment: list(known) for treatment, known in was.editions.items()}
    withdrawals = [line.number for line in lines if isinstance(line.event, Withdrawn)]
    for line in lines:
        match event := line.event:
            case Submitted():
                editions.setdefault(event.treatment, []).append(Edition(event))
            case Published():
                publications.append(Publication(len(publications) + 1, event))
            case Approved() | SentBack() | Withdrawn():
                known = editions[event.treatment]
                known[event.edition - 1] = _decided(known[event.edition - 1], event)
            case Person():
                people[event.id] = event
            case SettingChanged():
                settings[event.setting] = event.value
            case CodeGiven():
                pass
    newest = max(line.event.at for line in lines)
    frozen = {treatment: tuple(known) for treatment, known in editions.items()}
    view = MappingProxyType
    return Fold(
        lines[-1].number,
        lines[-1].hash,
        max(newest, was.newest or newest),
        view(people),
        view(frozen),
        tuple(publications),
        max(withdrawals, default=was.withdrawal),
        view(settings),
    )


def _decided(was: Edition, event: SentBack | Approved | Withdrawn) -> Edition:
    match event:
        case Approved():  # anew after a withdrawal, too
            return Edition(was.sent, was.sent_back, event)
        case SentBack():
            return Edition(was.sent, event, was.approval, was.withdrawn)
        case Withdrawn():
            return Edition(was.sent, was.sent_back, was.approval, event)
