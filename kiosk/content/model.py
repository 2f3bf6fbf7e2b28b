"""What a clinic wrote, as immutable values.

Times are counted from the treatment (:mod:`kiosk.content.times`).

Texts may hold marks, filled in when a care plan is made, so that a date is never
written twice: ``{until:RULE}`` and ``{from:RULE}`` (the first day without what is avoided, the last day or the first
one of a task, as "Sunday, December 6"), ``{date:7}`` or ``{date:2 w}`` (a day after the treatment, as "Nov 29"),
``{phone}`` (the clinic's number) and ``{contact:ID}`` (a :class:`Contact`), each with its hours.  Nothing here touches
the clock, the disk or Qt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping  # noqa: TC003 - the form of a content is made of these types
from dataclasses import dataclass, field, replace
from datetime import date  # noqa: TC003 - the same
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import Field

from kiosk import i18n
from kiosk.content.fields import (
    FORM,
    Icon,
    Name,
    Names,
    NamesIn,
    Options,
    Person,
    Refers,
    Since2000,
    Sources,
    Words,
)
from kiosk.content.times import NOW, Span, Wait, When
from kiosk.i18n import Text  # noqa: TC001 - the same


@dataclass(frozen=True, slots=True)
class For:
    """Whom something is for: anyone who gave one of ``any_of`` (or everyone, when empty) and none of ``none_of``."""

    any_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()

    def includes(self, answers: frozenset[str]) -> bool:
        """Tell whether a patient with these answers is meant."""
        return (not self.any_of or bool(self.any_of & answers)) and not (self.none_of & answers)


EVERYONE = For()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One of a list.  Its id stays the same while its words change, so that a change can be told from a new one."""

    __pydantic_config__: ClassVar[Any] = FORM
    id: Name
    """A name that stays the same; where none is written, it is made of the first words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hideable(Entry):
    """Something that may be kept without being told to anybody."""

    hidden: bool = False
    """Yes: kept in the file, and told to nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant(Hideable):
    """Something that only some patients are told."""

    for_: Annotated[Options, Field(alias="for")] = ()
    """Options: whoever said one of them; everyone where there are none."""
    not_for: Options = ()
    """Options: nobody who said one of them."""

    @property
    def audience(self) -> For:
        """Whom it is for."""
        return For(frozenset(self.for_), frozenset(self.not_for)) if self.for_ or self.not_for else EVERYONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Entry):
    """Where a medical statement comes from; for the staff, not shown to patients."""

    reference: Words
    """A book, an article, or the sheet it was taken from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Entry):
    """One thing a patient can say about themselves: "I often have acne"."""

    icon: Icon
    """The picture beside it, by its name."""
    statement: Text
    """What the patient says: "I often have acne"."""
    adapted: Text
    """How the sheet names it: "acne-prone skin"."""
    sensitive: bool = False
    """Yes: others may read paper, email and calendar, which do not name it as an answer of the patient."""


ASK_FIRST = "none"
"""Written for ``careful``: no option is, and the patient asks before they leave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Entry):
    """What patients are asked about themselves: one of some options applies (``one_of``), or any of them (``any_of``).

    Nobody has to answer.  The smallest ones::

        - id: about-you
          any_of:
            - {id: pregnant, icon: heart-duotone, statement: {...}, adapted: {...}}
        - id: closed-with
          text: {en-CA: How is your wound closed?, ...}
          one_of:
            - {id: stitches, icon: needle-duotone, statement: {...}, adapted: {...}}
            - {id: glue, icon: drop-duotone, statement: {...}, adapted: {...}}

    In a treatment, a question without options is one of the pack's; its id alone says the same (``- about-you``).
    """

    text: Text | None = None
    """The question; any of some options need none."""
    one_of: tuple[Option, ...] = ()
    """The options, one of which is the answer."""
    any_of: tuple[Option, ...] = ()
    """The options, any of which may be true."""
    only: Options = ()
    """Of a question of the pack: the options that this treatment asks about, where it does not ask about each."""
    careful: Annotated[Name | None, Refers.OPTIONS] = None
    """Of one of some options: which one counts for somebody who did not answer; the most careful of each rule where
    none is named; with ``none``, nothing, and the patient asks before they leave."""
    each: bool = False
    """Of any of some options: whether two that say something on one subject have a line each, with their names."""

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be answered; nothing where that stands in the pack."""
        return self.one_of or self.any_of


def _or_named(schema: dict[str, Any]) -> None:
    """Let editors take the id of a question for one."""
    schema["items"] = {"anyOf": [{"type": "string"}, schema["items"]]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Entry):
    """What must hold before something begins or is over, such as calm skin."""

    when: Text
    """"when your skin is calm"."""
    until: Text
    """"until your skin is calm"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """What happens once and has no date yet, such as the removal of a cast."""

    after: Text
    """"after the cast is off"."""
    until: Text
    """"until the cast is off"."""


CLINIC, HEALTH_LINE, EMERGENCY_LINE = "clinic", "811", "911"
"""The contacts that every content has; the clinic's number and hours are in the settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Entry):
    """Somebody a patient can call or go to, and when."""

    name: Text
    """What patients know it by."""
    number: Words | None = None
    """The number to call."""
    place: Text | None = None
    """Where to go, where that is not a number to call."""
    hours: Text
    """As it follows the number: "day and night"."""


class Stance(StrEnum):
    """Whether a rule is about something to do or to avoid."""

    DO = "do"
    AVOID = "avoid"


class EndIs(StrEnum):
    """Which way the end of a task is meant: never sooner, or never later."""

    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Meant):
    """One thing to do or to avoid, and when; the only place where its timing is written.

    ``avoid``: from the treatment, or from ``start``, until ``end``; no ``end`` means for good.
    ``do``: from the treatment, or from ``start``, until ``end``; no ``end`` means as long as the plan lasts.
    Instead of an ``end``, ``lasts`` is counted from the start.
    """

    stance: Stance
    """Avoid or do."""
    subject: Annotated[str, Refers.SUBJECTS] = ""
    """What it is about; two rules on one subject must never both apply ("retinoids"); its id where it names none."""
    thing: Text
    """As a list shows it: "Direct sun and tanning", "Wash with lukewarm water"."""
    short: Text | None = None
    """The same where there is little room, as on paper and in lists: in few words, with the same numbers."""
    icon: Icon | None = None
    """The picture before it on the screen, by its name; a cross or a tick where there is none."""
    start: When | None = None
    """When it begins; at the treatment where it is not written."""
    end: When | None = None
    """When it is over; never, or as long as the plan lasts, where it is not written."""
    lasts: Wait | None = None
    """How long, counted from its start; instead of an end."""
    end_is: EndIs | None = None
    """Of something to do whose end has a wait: whether it may be longer, or may be shorter."""
    call_by: Wait | None = None
    """Of what ends by a condition alone: whoever is not there by then calls the clinic."""
    sources_say: tuple[Wait, Wait] | None = None
    """The shortest and the longest time that the sources give, for the clinic to choose between."""
    why: Text | None = None
    """The reason, in one sentence."""
    sources: Sources = ()
    """Where it comes from, by the ids of sources of the pack; at least one."""
    synonyms: NamesIn = field(default_factory=dict)
    """By language: other names and product types people know it by."""
    found_by: NamesIn = field(default_factory=dict)
    """By language: what people type to look it up, and nobody reads: brands, other spellings."""

    @property
    def span(self) -> Span:
        """From when to when it holds."""
        return Span(self.start, self.end, self.lasts)

    @property
    def about(self) -> str:
        """What it is about: its subject, or itself."""
        return self.subject or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Meant):
    """A sentence that is shown to the patients it is meant for."""

    text: Text
    """The sentence."""
    sources: Sources = ()
    """Where it comes from, by the ids of sources of the pack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Entry):
    """A stretch of the recovery, in whole days, the next beginning where it ends."""

    title: Text
    """What these days are called: "Days 1 to 3"."""
    start: Wait = NOW
    """From when, in whole days; the first one begins at once."""
    end: Wait | None = None
    """When it is over; the last one may stay open."""
    summary: Text
    """Two short sentences for the timeline on the sheet."""
    expect: tuple[Line, ...] = ()
    """What is normal in these days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Hideable):
    """Something many patients ask about: why it happens, what to do now, what from which date."""

    icon: Icon
    """The picture of its card, by its name."""
    title: Text
    """What it is about, as a short question or a name."""
    lead: Text
    """What matters most, in a sentence or two."""
    why: tuple[Line, ...] = ()
    """Why it happens."""
    now: tuple[Line, ...] = ()
    """What to do now."""
    later: tuple[Line, ...] = ()
    """What to do from which day on."""
    sheet_why: Text | None = None
    """What the lead and ``why`` say, for paper, with the same numbers; paper has the lead where there is none."""
    sheet: tuple[Line, ...] = ()
    """What ``now`` and ``later`` say, for paper, with the same numbers and dates; paper has those where it is empty."""
    first_for: Options = ()
    """Options: who said one of them sees this topic first, and more strongly."""

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

    from_: Annotated[Wait, Field(alias="from")] = NOW
    """The wait after which it holds; from the treatment where it is not written."""
    urgency: Urgency
    """What to do about it."""
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
    """What it is called on the screen: "Fever"."""
    bands: tuple[Band, ...]
    """What it means, from which day on; one entry where it always means the same."""
    sources: Sources = ()
    """Where it comes from, by the ids of sources of the pack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Entry):
    """One answer to a quiz question."""

    text: Text
    """What can be answered."""
    correct: bool = False
    """Yes: this one is right."""
    explain: Text
    """Why it is right, or the advice once more in other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizQuestion(Meant):
    """A quick question that lets patients check that the advice was clear (teach-back)."""

    text: Text
    """What is asked."""
    choices: tuple[Choice, ...]
    """What can be answered; exactly one is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Meant):
    """An entry for the patient's calendar."""

    at: Wait | None = None
    """The wait after which it is for; instead of a rule."""
    of: Annotated[Name | None, Refers.RULES] = None
    """A rule: the reminder is for the first day without what is avoided, the first of a task, or else its last."""
    title: Text
    """What the calendar shows."""
    text: Text
    """What it says when it is opened."""


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
    """Who answers for what patients read."""
    on: Since2000
    """The first day it is shown."""
    review_by: Since2000
    """The last day it is shown."""
    edition: Annotated[int, Field(ge=1, le=999_999)]
    """A number, one more after each change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(Entry):
    """Everything a patient should know after one treatment."""

    icon: Icon
    """The picture of its card, by its name."""
    name: Text
    """What patients know it by: "Microneedling"."""
    title: Text
    """"After your microneedling"."""
    when_closed: Annotated[Name, Refers.CONTACTS] = HEALTH_LINE
    """The id of the :class:`Contact` that answers outside the clinic's opening hours."""
    questions: Annotated[tuple[Question, ...], Field(json_schema_extra=_or_named)] = ()
    """What patients are asked about themselves; a question of the pack is named by its id."""
    phases: tuple[Phase, ...] = ()
    """The stretches of the recovery, in order."""
    rules: tuple[Rule, ...] = ()
    """What to do and what to avoid, and when."""
    notices: tuple[Line, ...] = ()
    """What only some patients must know: "Call us at the first tingle"."""
    topics: tuple[Topic, ...] = ()
    """What many patients ask about."""
    signs: tuple[Sign, ...] = ()
    """What a patient may notice, and what to do about it."""
    quiz: tuple[QuizQuestion, ...] = ()
    """Questions that let patients see whether all was clear."""
    reminders: tuple[Reminder, ...] = ()
    """Entries for the patient's calendar."""
    approval: Approval | None = None
    """Who approved it, and until when; without one it is a draft, which no clinic shows."""

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
    languages: Annotated[Names, Refers.LANGUAGES]
    """Every text is written in each of them; the first one comes first."""
    disclaimer: Text
    """The sentence at the foot of paper and email."""
    questions: tuple[Question, ...] = ()
    """What treatments may ask patients about themselves."""
    conditions: tuple[Condition, ...] = ()
    """What rules may wait for, such as calm skin."""
    events: tuple[Event, ...] = ()
    """What rules may be counted from, and has no date yet."""
    sources: tuple[Source, ...] = ()
    """Where medical statements come from."""
    contacts: tuple[Contact, ...] = ()
    """Whom to call besides the clinic, 811 and 911."""
    signs: tuple[Sign, ...] = ()
    """What a patient may notice after any treatment; one that has a sign of the same id has its own instead."""


@dataclass(frozen=True, slots=True)
class Content:
    """A content pack: treatments and what they share."""

    languages: tuple[str, ...]
    questions: Mapping[str, Question]
    conditions: Mapping[str, Condition]
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    treatments: Mapping[str, Treatment]
    disclaimer: Text
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    signs: tuple[Sign, ...] = ()
    own: Mapping[str, i18n.Words] = field(default_factory=dict)
    """The words of paper and email that it brings, in each of its languages that the kiosk has none for."""

    def questions_of(self, treatment: Treatment) -> tuple[Question, ...]:
        """Return what patients are asked before a treatment, each question with its options."""
        return asked(treatment, self.questions)

    def options_of(self, treatment: Treatment) -> tuple[str, ...]:
        """Return the ids of all that patients can answer to them."""
        return tuple(option.id for question in self.questions_of(treatment) for option in question.options)

    def signs_of(self, treatment: Treatment) -> tuple[Sign, ...]:
        """Return the signs of the pack that a treatment does not replace, and its own."""
        return (*unreplaced(self.signs, treatment), *treatment.signs)

    def words(self, language: str) -> i18n.Words:
        """Return the words of one of its languages: its own, else the kiosk's.

        Raises:
            InstallationError: the kiosk's are damaged.

        """
        return self.own.get(language) or i18n.words(language)

    @classmethod
    def of(
        cls, shared: Shared, treatments: Iterable[Treatment] = (), own: Mapping[str, i18n.Words] | None = None
    ) -> Content:
        """Return the content of what treatments share, of those, and of words of its own."""
        return cls(
            languages=shared.languages,
            questions={question.id: question for question in shared.questions},
            conditions={condition.id: condition for condition in shared.conditions},
            events={event.id: event for event in shared.events},
            sources={source.id: source for source in shared.sources},
            treatments={treatment.id: treatment for treatment in treatments},
            disclaimer=shared.disclaimer,
            contacts={contact.id: contact for contact in shared.contacts},
            signs=shared.signs,
            own=own or {},
        )


def unreplaced(signs: Iterable[Sign], treatment: Treatment) -> tuple[Sign, ...]:
    """Return those signs of a pack that a treatment has none of its own for."""
    own = {sign.id for sign in treatment.signs}
    return tuple(sign for sign in signs if sign.id not in own)


def asked(treatment: Treatment, shared: Mapping[str, Question]) -> tuple[Question, ...]:
    """Return the questions of a treatment, those of the pack with their options; what is not known is left out."""
    return tuple(filter(None, (_whole(question, shared) for question in treatment.questions)))


def _whole(question: Question, shared: Mapping[str, Question]) -> Question | None:
    if question.options or question.id not in shared:
        return question if question.options else None
    whole = shared[question.id]
    named = {option.id: option for option in whole.options}
    kept = tuple(named[name] for name in question.only or named if name in named)
    return replace(whole, one_of=kept if whole.one_of else (), any_of=kept if whole.any_of else ())
