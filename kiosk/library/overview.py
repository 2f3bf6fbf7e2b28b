"""What there is of each treatment: at the kiosks, and being prepared; pure.

A treatment has two states at once, as one may be shown while the next is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.errors import N_
from kiosk.library.fold import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.library.drafts import Draft
    from kiosk.library.events import Decided
    from kiosk.library.fold import Edition, Fold

SOON = timedelta(days=30)
"""Before the last day of an approval, from when on that is told."""


class Stage(StrEnum):
    """How far a text is, in the words that staff read."""

    DRAFT = N_("Draft")
    IN_REVIEW = N_("To approve")
    SENT_BACK = N_("Sent back")
    APPROVED = N_("Approved")
    PUBLISHED = N_("Published")
    EXPIRES_SOON = N_("Expires soon")
    EXPIRED = N_("Expired")
    WITHDRAWN = N_("Withdrawn")
    REPLACED = N_("Replaced")


_STAGES = {
    State.IN_REVIEW: Stage.IN_REVIEW,
    State.SENT_BACK: Stage.SENT_BACK,
    State.APPROVED: Stage.APPROVED,
    State.PUBLISHED: Stage.PUBLISHED,
    State.REPLACED: Stage.REPLACED,
    State.EXPIRED: Stage.EXPIRED,
    State.WITHDRAWN: Stage.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one text of a treatment is."""

    stage: Stage
    edition: int | None = None
    """None for a draft."""
    by: str = ""
    """Who did that last, an id."""
    on: date | None = None
    """When."""
    until: date | None = None
    """The last day of its approval."""
    note: str = ""
    """What was said with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One treatment."""

    treatment: str
    shown: Standing | None
    """At the kiosks; a withdrawn or expired one is told, although nobody sees it."""
    prepared: tuple[Standing, ...]
    """Being prepared, what is written last first."""


def stage(fold: Fold, edition: Edition, today: date) -> Stage:
    """Return how far an edition is."""
    found = _STAGES[fold.state(edition, today)]
    approval = edition.approval
    if found is Stage.PUBLISHED and approval is not None and approval.review_by - today <= SOON:
        return Stage.EXPIRES_SOON
    return found


def overview(fold: Fold, drafts: Iterable[Draft], today: date) -> tuple[Line, ...]:
    """Return every treatment of the library, by its id."""
    written = {draft.treatment: draft for draft in drafts}
    named = sorted({*fold.editions, *written})
    return tuple(
        Line(name, shown(fold, name, today), tuple(_prepared(fold, name, written.get(name), today))) for name in named
    )


def shown(fold: Fold, treatment: str, today: date) -> Standing | None:
    """Return what the last publication shows of a treatment; None where it has none of it."""
    publication = fold.publication
    number = publication.editions.get(treatment) if publication else None
    edition = fold.edition(treatment, number) if number else None
    return _standing(fold, edition, today) if edition else None


def _standing(fold: Fold, edition: Edition, today: date) -> Standing:
    found, approval = stage(fold, edition, today), edition.approval
    last: Decided = approval or edition.sent
    note = edition.sent.note
    if found is Stage.SENT_BACK and edition.sent_back:
        last, note = edition.sent_back, edition.sent_back.note
    if found is Stage.WITHDRAWN and edition.withdrawn:
        last, note = edition.withdrawn, edition.withdrawn.reason
    until = approval.review_by if approval else None
    return Standing(found, edition.number, last.by, last.at.date(), until, note)


def _prepared(fold: Fold, treatment: str, draft: Draft | None, today: date) -> Iterable[Standing]:
    """Return the draft, and the newest edition where it is on its way.

    An edition that was sent back is written again as a draft, which is told once somebody has begun to.
    """
    newest = next(reversed(fold.editions.get(treatment, ())), None)
    found = _standing(fold, newest, today) if newest else None
    is_back = found is not None and found.stage is Stage.SENT_BACK
    if draft is not None and not (is_back and newest and draft.base == newest.sha256 and draft.version == 1):
        saved = datetime.fromisoformat(draft.saved).date() if draft.saved else None
        yield Standing(Stage.DRAFT, by=draft.person, on=saved)
        is_back = False
    if found is not None and (is_back or found.stage in {Stage.IN_REVIEW, Stage.APPROVED}):
        yield found
