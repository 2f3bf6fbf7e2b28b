"""What a clinic wrote, as immutable values.

Times are counted from the treatment.  A :class:`Wait` in hours is elapsed time; one in days is
counted on the calendar, so it ends on a date and does not move with daylight saving time.

Texts may hold marks, filled in when a care plan is made, so that a date is never
written twice: ``{until:RULE}`` and ``{from:RULE}`` (the date a rule ends or an action starts, as
"Sunday, December 6"), ``{date:7}`` (the seventh day after the treatment, as "Nov 29") and ``{phone}`` (the clinic's
number).  Nothing here touches the clock, the disk or Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.i18n import Text


class Unit(StrEnum):
    """What a wait is counted in."""

    HOURS = "h"
    DAYS = "d"


@dataclass(frozen=True, slots=True)
class Wait:
    """A length of time after the treatment, such as 48 h or 14 d."""

    count: int
    unit: Unit

    @property
    def hours(self) -> int:
        """The wait in hours, a day being 24 of them; for comparing, not for dating."""
        return self.count * (24 if self.unit is Unit.DAYS else 1)


START = Wait(0, Unit.HOURS)


@dataclass(frozen=True, slots=True)
class For:
    """Whom something is for: anyone who gave one of ``any_of`` (or everyone, when empty) and none of ``none_of``."""

    any_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()

    def includes(self, answers: frozenset[str]) -> bool:
        """Tell whether a patient with these answers is meant."""
        return (not self.any_of or bool(self.any_of & answers)) and not (self.none_of & answers)


EVERYONE = For()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a medical statement comes from; for the staff, not shown to patients."""

    id: str
    reference: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing a patient can say about themselves: "I often have acne"."""

    id: str
    icon: str
    statement: Text
    adapted: Text
    """How the sheet names it: "acne-prone skin"."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must also hold before a wait is over, such as calm skin."""

    id: str
    text: Text
    """As it follows a date: "and only if your skin is calm"."""


class Stance(StrEnum):
    """Whether a rule is about something to do or to avoid."""

    DO = "do"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to do or to avoid, and when; the only place where its timing is written.

    ``avoid``: from the treatment (``start``) until ``end``; no ``end`` means for good.
    ``do``: from ``start`` until ``end``; no ``end`` means as long as the plan lasts.
    """

    id: str
    stance: Stance
    subject: str
    """What it is about; two rules on one subject must never both apply ("retinoids")."""
    thing: Text
    """As a list shows it: "Direct sun and tanning", "Wash with lukewarm water"."""
    short: Text
    """The same for the paper sheet, as few words as possible."""
    start: Wait = START
    end: Wait | None = None
    sources_say: tuple[Wait, Wait] | None = None
    """The shortest and the longest time that the sources give, for the clinic to choose between."""
    also: str | None = None
    """The id of a :class:`Condition` that must hold too."""
    audience: For = EVERYONE
    why: Text | None = None
    sources: tuple[str, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language: other names and product types people know it by."""
    on_sheet: bool = True
    on_screen: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is shown to the patients it is meant for."""

    text: Text
    audience: For = EVERYONE
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the recovery: hours from treatment, in whole days, the next beginning where it ends."""

    id: str
    title: Text
    start: int
    end: int
    summary: Text
    """Two short sentences for the timeline on the sheet."""
    expect: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Something many patients ask about: why it happens, what to do now, what from which date."""

    id: str
    icon: str
    title: Text
    lead: Text
    why: tuple[Line, ...]
    now: tuple[Line, ...]
    later: tuple[Line, ...]
    sheet_why: Text
    sheet: tuple[Line, ...]
    audience_first: For = EVERYONE
    """Who sees this topic first, and more strongly."""


class Urgency(StrEnum):
    """What to do about a sign, from nothing to an ambulance."""

    EXPECTED = "expected"
    CALL = "call"
    TODAY = "today"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Band:
    """What a sign means from a given day on, until the next band of the same sign."""

    from_day: int
    urgency: Urgency
    text: Text
    """The sign as the list of that urgency names it: "Redness that grows after 3 days"."""
    advice: Text
    """What to do, in a sentence or two."""
    on_sheet: bool = True


@dataclass(frozen=True, slots=True)
class Sign:
    """Something a patient may notice: redness, pimples, fever."""

    id: str
    text: Text
    bands: tuple[Band, ...]
    audience: For = EVERYONE
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a quiz question."""

    text: Text
    correct: bool
    explain: Text
    """Why it is right, or the advice once more in other words."""


@dataclass(frozen=True, slots=True)
class Question:
    """A quick question that lets patients check that the advice was clear (teach-back)."""

    id: str
    text: Text
    choices: tuple[Choice, ...]
    audience: For = EVERYONE


@dataclass(frozen=True, slots=True)
class Reminder:
    """An entry for the patient's calendar."""

    id: str
    at: Wait
    title: Text
    text: Text
    audience: For = EVERYONE


class Standing(StrEnum):
    """Whether a treatment may be shown to patients on a day: only an approved one."""

    DRAFT = "draft"
    NOT_YET = "not-yet"
    APPROVED = "approved"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Approval:
    """Who answers for an edition, since when and until when; both days are included."""

    name: str
    on: date
    review_by: date
    edition: int


@dataclass(frozen=True, slots=True)
class Treatment:
    """Everything a patient should know after one treatment."""

    id: str
    icon: str
    name: Text
    title: Text
    """"After your microneedling"."""
    answers: tuple[str, ...]
    phases: tuple[Phase, ...]
    rules: tuple[Rule, ...]
    notices: tuple[Line, ...]
    """What only some patients must know: "Call us at the first tingle"."""
    topics: tuple[Topic, ...]
    signs: tuple[Sign, ...]
    quiz: tuple[Question, ...]
    reminders: tuple[Reminder, ...]
    approval: Approval | None = None

    @property
    def is_draft(self) -> bool:
        """Nobody has approved it: a clinic does not show it."""
        return self.approval is None

    def standing(self, today: date | None) -> Standing:
        """Return whether it may be shown today; where today is not known, nothing begins or runs out."""
        if self.approval is None:
            return Standing.DRAFT
        if today is not None and today < self.approval.on:
            return Standing.NOT_YET
        if today is not None and today > self.approval.review_by:
            return Standing.EXPIRED
        return Standing.APPROVED


@dataclass(frozen=True, slots=True)
class Content:
    """A content pack: treatments and what they share."""

    languages: tuple[str, ...]
    answers: Mapping[str, Answer]
    conditions: Mapping[str, Condition]
    sources: Mapping[str, Source]
    treatments: Mapping[str, Treatment]
    disclaimer: Text
