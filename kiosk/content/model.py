"""What a clinic wrote, as immutable values.

Times are counted from the treatment.  A :class:`Wait` in hours is elapsed time; one in days is
counted on the calendar, so it ends on a date and does not move with daylight saving time.

Texts may hold marks, filled in when a care plan is made, so that a date is never
written twice: ``{until:RULE}`` and ``{from:RULE}`` (the date a rule ends or an action starts, as
"Sunday, December 6"), ``{date:7}`` (the seventh day after the treatment, as "Nov 29"), ``{phone}`` (the clinic's
number) and ``{contact:ID}`` (a :class:`Contact`), each with its hours.  Nothing here touches the clock, the disk or Qt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping  # noqa: TC003 - the form of a content is made of these types
from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - the same
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import Field

from kiosk.content.fields import FORM, Icon, Name, Names, NamesIn, Person, Since2000, Words
from kiosk.content.times import START, Wait
from kiosk.i18n import Text  # noqa: TC001 - the same


@dataclass(frozen=True, slots=True)
class For:
    """Whom something is for: anyone who gave one of ``any_of`` (or everyone, when empty) and none of ``none_of``."""

    any_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()

    def includes(self, answers: frozenset[str]) -> bool:
        """Tell whether a patient with these answers is meant."""
        return (not self.any_of or bool(self.any_of & answers)) and not (self.none_of & answers)


MOST_DAYS = 999
"""After the treatment: three years and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One of a list.  Its id stays the same while its words change, so that a change can be told from a new one."""

    __pydantic_config__: ClassVar[Any] = FORM
    id: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Hideable(Entry):
    """Something that may be kept without being told to anybody."""

    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant(Hideable):
    """Something that only some patients are told."""

    for_: Annotated[Names, Field(alias="for")] = ()
    """Answers: whoever gave one of them; everyone where there are none."""
    not_for: Names = ()
    """Answers: nobody who gave one of them."""

    @property
    def audience(self) -> For:
        """Whom it is for."""
        return For(frozenset(self.for_), frozenset(self.not_for))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Entry):
    """Where a medical statement comes from; for the staff, not shown to patients."""

    reference: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Entry):
    """One thing a patient can say about themselves: "I often have acne"."""

    icon: Icon
    statement: Text
    adapted: Text
    """How the sheet names it: "acne-prone skin"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Entry):
    """What must also hold before a wait is over, such as calm skin."""

    text: Text
    """As it follows a date: "and only if your skin is calm"."""


CLINIC, HEALTH_LINE, EMERGENCY_LINE = "clinic", "811", "911"
"""The contacts that every content has; the clinic's number and hours are in the settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Entry):
    """Somebody a patient can call or go to, and when."""

    name: Text
    number: Words | None = None
    place: Text | None = None
    """Where to go, where that is not a number to call."""
    hours: Text
    """As it follows the number: "day and night"."""


class Stance(StrEnum):
    """Whether a rule is about something to do or to avoid."""

    DO = "do"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Meant):
    """One thing to do or to avoid, and when; the only place where its timing is written.

    ``avoid``: from the treatment (``start``) until ``end``; no ``end`` means for good.
    ``do``: from ``start`` until ``end``; no ``end`` means as long as the plan lasts.
    """

    stance: Stance
    subject: str = ""
    """What it is about; two rules on one subject must never both apply ("retinoids"); its id where it names none."""
    thing: Text
    """As a list shows it: "Direct sun and tanning", "Wash with lukewarm water"."""
    short: Text | None = None
    """The same where there is little room, as on paper, in as few words as possible and with the same numbers."""
    start: Wait = START
    end: Wait | None = None
    sources_say: tuple[Wait, Wait] | None = None
    """The shortest and the longest time that the sources give, for the clinic to choose between."""
    also: str | None = None
    """The id of a :class:`Condition` that must hold too."""
    why: Text | None = None
    sources: Names = ()
    synonyms: NamesIn = field(default_factory=dict)
    """By language: other names and product types people know it by."""

    @property
    def about(self) -> str:
        """What it is about: its subject, or itself."""
        return self.subject or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Meant):
    """A sentence that is shown to the patients it is meant for."""

    text: Text
    sources: Names = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Entry):
    """A stretch of the recovery, in whole days, the next beginning where it ends."""

    title: Text
    start: Wait
    end: Wait
    summary: Text
    """Two short sentences for the timeline on the sheet."""
    expect: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Hideable):
    """Something many patients ask about: why it happens, what to do now, what from which date."""

    icon: Icon
    title: Text
    lead: Text
    why: tuple[Line, ...] = ()
    now: tuple[Line, ...] = ()
    later: tuple[Line, ...] = ()
    sheet_why: Text | None = None
    """What the lead and ``why`` say, for paper, with the same numbers; paper has the lead where there is none."""
    sheet: tuple[Line, ...] = ()
    """What ``now`` and ``later`` say, for paper, with the same numbers and dates; paper has those where it is empty."""
    first_for: Names = ()
    """Answers: who gave one of them sees this topic first, and more strongly."""

    @property
    def audience_first(self) -> For:
        """Who sees it first."""
        return For(frozenset(self.first_for))


class Urgency(StrEnum):
    """What to do about a sign, from nothing to an ambulance."""

    EXPECTED = "expected"
    CALL = "call"
    TODAY = "today"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band(Entry):
    """What a sign means from a given day on, until the next band of the same sign."""

    from_day: Annotated[int, Field(ge=0, le=MOST_DAYS)]
    urgency: Urgency
    text: Text
    """The sign as the list of that urgency names it: "Redness that grows after 3 days"."""
    advice: Text
    """What to do, in a sentence or two."""
    advice_short: Text | None = None
    """The same where there is little room, with the same numbers; not for what cannot wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Meant):
    """Something a patient may notice: redness, pimples, fever."""

    text: Text
    bands: tuple[Band, ...]
    sources: Names = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Entry):
    """One answer to a quiz question."""

    text: Text
    correct: bool = False
    explain: Text
    """Why it is right, or the advice once more in other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Meant):
    """A quick question that lets patients check that the advice was clear (teach-back)."""

    text: Text
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Meant):
    """An entry for the patient's calendar."""

    at: Wait
    title: Text
    text: Text


class Standing(StrEnum):
    """Whether a treatment may be shown to patients on a day: only an approved one."""

    DRAFT = "draft"
    NOT_YET = "not-yet"
    APPROVED = "approved"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who answers for an edition, since when and until when; both days are included."""

    __pydantic_config__: ClassVar[Any] = FORM
    name: Person
    on: Since2000
    review_by: Since2000
    edition: Annotated[int, Field(ge=1, le=999_999)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(Entry):
    """Everything a patient should know after one treatment."""

    icon: Icon
    name: Text
    title: Text
    """"After your microneedling"."""
    when_closed: Name = HEALTH_LINE
    """The id of the :class:`Contact` that answers outside the clinic's opening hours."""
    answers: Names = ()
    phases: tuple[Phase, ...] = ()
    rules: tuple[Rule, ...] = ()
    notices: tuple[Line, ...] = ()
    """What only some patients must know: "Call us at the first tingle"."""
    topics: tuple[Topic, ...] = ()
    signs: tuple[Sign, ...] = ()
    quiz: tuple[Question, ...] = ()
    reminders: tuple[Reminder, ...] = ()
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What the treatments of a pack share."""

    __pydantic_config__: ClassVar[Any] = FORM
    languages: Names
    disclaimer: Text
    answers: tuple[Answer, ...] = ()
    conditions: tuple[Condition, ...] = ()
    sources: tuple[Source, ...] = ()
    contacts: tuple[Contact, ...] = ()
    signs: tuple[Sign, ...] = ()
    """What a patient may notice after any treatment; one that has a sign of the same id has its own instead."""


@dataclass(frozen=True, slots=True)
class Content:
    """A content pack: treatments and what they share."""

    languages: tuple[str, ...]
    answers: Mapping[str, Answer]
    conditions: Mapping[str, Condition]
    sources: Mapping[str, Source]
    treatments: Mapping[str, Treatment]
    disclaimer: Text
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    signs: tuple[Sign, ...] = ()

    def signs_of(self, treatment: Treatment) -> tuple[Sign, ...]:
        """Return the signs of the pack that a treatment does not replace, and its own."""
        return (*unreplaced(self.signs, treatment), *treatment.signs)

    @classmethod
    def of(cls, shared: Shared, treatments: Iterable[Treatment] = ()) -> Content:
        """Return the content of what treatments share, and of those."""
        return cls(
            languages=shared.languages,
            answers={answer.id: answer for answer in shared.answers},
            conditions={condition.id: condition for condition in shared.conditions},
            sources={source.id: source for source in shared.sources},
            treatments={treatment.id: treatment for treatment in treatments},
            disclaimer=shared.disclaimer,
            contacts={contact.id: contact for contact in shared.contacts},
            signs=shared.signs,
        )


def unreplaced(signs: Iterable[Sign], treatment: Treatment) -> tuple[Sign, ...]:
    """Return those signs of a pack that a treatment has none of its own for."""
    own = {sign.id for sign in treatment.signs}
    return tuple(sign for sign in signs if sign.id not in own)
