"""What of the content patients may be shown on a day, and why not the rest, in words for staff; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from kiosk.content.model import Standing
from kiosk.errors import N_, Sentence
from kiosk.i18n import ENGLISH, FRENCH, Day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kiosk.content.model import Content, Treatment
    from kiosk.errors import Tells
    from kiosk.i18n import Text


ALWAYS = (FRENCH, ENGLISH)
"""What every kiosk speaks."""


@dataclass(frozen=True, slots=True)
class Served:
    """What patients are shown; ``str`` tells it for the log."""

    contents: tuple[Content, ...] = ()
    """Each with those of its treatments that are shown: a pack, or an edition of each treatment."""
    left_out: tuple[Tells, ...] = ()
    """Why something is not shown."""

    @property
    def treatments(self) -> tuple[Treatment, ...]:
        """The treatments to choose from."""
        return tuple(treatment for content in self.contents for treatment in content.treatments.values())

    def of(self, treatment: str) -> Content | None:
        """Return the content that a treatment is shown from; None where it is not shown."""
        return next((content for content in self.contents if treatment in content.treatments), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which every treatment is there; where there is none, those that every kiosk speaks."""
        first, *others = [content.languages for content in self.contents] or [ALWAYS]
        return tuple(tag for tag in first if all(tag in other for other in others))

    def __str__(self) -> str:
        names = ", ".join(map(_described, self.treatments)) or "nothing"
        reasons = "; ".join(" ".join(str(reason).split()) for reason in self.left_out)
        return f"serving: {names}; left out: {reasons}" if reasons else f"serving: {names}"


def _described(treatment: Treatment) -> str:
    approval = treatment.approval
    state = f"edition {approval.edition}, until {approval.review_by}" if approval else "draft"
    return f"{treatment.id} ({state})"


class Called(str):
    """The id of a treatment, as whoever types commands reads it; it knows the name that others read in its place."""

    name: Text
    __slots__ = ("name",)

    def __new__(cls, treatment: Treatment) -> Self:
        """Return the id of a treatment."""
        called = super().__new__(cls, treatment.id)
        called.name = treatment.name
        return called


def served(contents: Iterable[Content], today: date) -> Served:
    """Return what a clinic's patients are shown today: what is approved."""
    shown = Served(tuple(contents))
    reasons = (why_not(treatment, today) for treatment in shown.treatments)
    kept = (
        replace(each, treatments={t.id: t for t in each.treatments.values() if t.standing(today) is Standing.APPROVED})
        for each in shown.contents
    )
    return Served(tuple(kept), tuple(filter(None, reasons)))


def with_drafts(contents: Iterable[Content], today: date) -> Served:
    """Return everything; what has no approval, or one that does not hold today, is a draft."""
    dated = (
        replace(content, treatments={t.id: as_of(t, today) for t in content.treatments.values()})
        for content in contents
    )
    return Served(tuple(dated))


def as_of(treatment: Treatment, today: date | None) -> Treatment:
    """Return the treatment as a draft, unless its approval holds today."""
    return treatment if treatment.standing(today) is Standing.APPROVED else replace(treatment, approval=None)


def why_not(treatment: Treatment, today: date) -> Sentence | None:
    """Return why a treatment is not shown to patients; None when it is."""
    approval, standing = treatment.approval, treatment.standing(today)
    if approval is None:
        return Sentence(N_("{treatment} is a draft: it is shown once it is approved"), {"treatment": Called(treatment)})
    values = {"treatment": Called(treatment), "first": Day(approval.on), "last": Day(approval.review_by)}
    if standing is Standing.NOT_YET:
        message = N_("{treatment} is shown from {first} on, the day of its approval; today is {today}")
        return Sentence(message, values | {"today": Day(today)})
    if standing is Standing.EXPIRED:
        return Sentence(N_("the approval of {treatment} ran out after {last}: have it reviewed and approved"), values)
    return None
