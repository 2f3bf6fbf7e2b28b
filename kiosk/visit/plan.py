"""The care plan: one value that the screens, the sheet, the email and the calendar all show.

Every text is a :class:`kiosk.i18n.Text` in every language of the content, every rule has its dates, and only
what concerns this patient is left.  :func:`kiosk.visit.planning.care_plan` makes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.i18n import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kiosk.content.model import Stance, Urgency
    from kiosk.i18n import Text, Words


_NORTH_AMERICAN = re.compile(r"\s*(?:\+?1[ .-]*)?\(?([2-9]\d{2})\)?[ .-]*(\d{3})[ .-]*(\d{4})(?!\d)", re.ASCII)
"""An area and a number; what follows, such as an extension, is not dialled."""
_ONLY_FIGURES = re.compile(r"\+?[0-9 .()-]*[0-9][0-9 .()-]*")


MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic as patients know it; ``phone`` as the settings have it, ``phone_text`` as each language writes it."""

    name: str
    phone: str
    phone_text: Text
    address: str
    hours: Text
    """« Lundi au vendredi, 9 h à 17 h », "Monday to Friday, 9:00 a.m. to 5:00 p.m."."""
    website: str
    """Without the scheme: "clinique.example"; empty when there is none."""
    logo: str = ""
    """The file of the logo; empty when there is none."""
    opening: str = ""
    """When it is open, as the settings have it (:mod:`kiosk.config.timetable`)."""
    closed: tuple[date, ...] = ()
    """The days on which it is closed though it is open on that day of the week."""
    colour: str = "#0B6B66"
    """Of the sheet's lines, icons and headings; reads on white."""

    def hours_inside(self, words: Words) -> str:
        """Return the hours as they follow the number in a sentence: « lundi au vendredi, 9 h à 17 h »."""
        hours = self.hours.of(words.language)
        is_name = words.weekday(MONDAY)[:1].isupper()
        return hours if is_name else hours[:1].lower() + hours[1:]

    @property
    def call(self) -> str:
        """What a touch on the phone number does."""
        return dialled(self.phone)


@lru_cache(maxsize=64)
def dialled(number: str) -> str:
    """Return the address that calls a number (RFC 3966); empty for one with letters in it."""
    if found := _NORTH_AMERICAN.match(number):
        return f"tel:+1{''.join(found.groups())}"
    return f"tel:{re.sub('[^+0-9]', '', number)}" if _ONLY_FIGURES.fullmatch(number) else ""


@dataclass(frozen=True, slots=True)
class Visit:
    """What the patient told us; lives in memory only.

    ``treated_at`` is aware and in the clinic's time zone.  Where ``time_known`` is false (a day before
    today) it is noon of that day, and nothing is said to the hour.
    """

    treatment: str
    treated_at: datetime
    time_known: bool = True
    answers: frozenset[str] = frozenset()
    """The options that were answered."""
    none_of: frozenset[str] = frozenset()
    """The questions that were answered with "none of these"; one that is in neither has no answer."""
    today: date | None = None
    """The day on which the plan is made; that of the treatment where it is not told."""


class May(StrEnum):
    """Whether a patient may use, or do, what a rule is about."""

    NOW = "now"
    FROM = "from"
    """From a day on."""
    LATER = "later"
    """Not yet, and nobody can tell a day: once it has healed, some hours after a treatment at an unknown hour."""
    ASK = "ask"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Use:
    """Whether they may, on the day that the plan is made, and from which day on."""

    may: May
    day: date | None = None
    """Of FROM: the day that the rule's own words name."""


@dataclass(frozen=True, slots=True)
class PlannedRule:
    """A rule with its dates."""

    id: str
    subject: str
    stance: Stance
    thing: Text
    short: Text
    starts: datetime | None
    """None where it begins at something that has no date."""
    until: datetime | None
    """The first moment without it; None for what is avoided for good or done throughout, and where that has no date."""
    when: Text
    """The whole phrase: "not before Sunday, December 6", "7 days, at least until Monday, November 30"; may be ""."""
    when_short: Text
    """The same with short dates: "not before Dec 6"."""
    free_from: Text | None
    """The date alone, under the heading "not before": "Dec 6", "at all times"; None where that says too little."""
    condition: Text | None
    """What must hold besides: "and only when your skin is calm"."""
    why: Text | None
    synonyms: Mapping[str, tuple[str, ...]]
    """By language."""
    guessed: bool = False
    """Whether it stands only because nobody answered; ``thing`` and ``short`` say so."""
    ask_first: bool = False
    """Whether the patient has to ask if it is right before they leave; ``thing`` says so, and it has no times."""
    use: Use = Use(May.ASK)
    """What it answers to "can I use this?"."""
    names: tuple[str, ...] = ()
    """All that it is looked up by, in every language."""
    icon: str = ""
    """Its picture; "" where it has none."""


@dataclass(frozen=True, slots=True)
class PlannedPhase:
    """A phase with its days (both included) and what applies during it."""

    id: str
    title: Text
    first_day: date
    last_day: date
    """``date.max`` where it goes on for good."""
    dates: Text
    """"Nov 23 – 25"."""
    summary: Text
    expect: tuple[Text, ...]
    do: tuple[PlannedRule, ...]
    avoid: tuple[PlannedRule, ...]

    @property
    def ends(self) -> bool:
        """Whether it has a last day."""
        return self.last_day != date.max


@dataclass(frozen=True, slots=True)
class PlannedTopic:
    """A topic worded for this patient; ``first`` when it concerns them more than others."""

    id: str
    icon: str
    title: Text
    lead: Text
    why: tuple[Text, ...]
    now: tuple[Text, ...]
    later: tuple[Text, ...]
    sheet_why: Text
    sheet: tuple[Text, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class PlannedBand:
    """What a sign means during some days; ``days`` is "until Wednesday, November 25", "from ..." or ""."""

    first_day: date
    last_day: date | None
    days: Text
    days_short: Text
    """The same where there is little room."""
    urgency: Urgency
    text: Text
    advice: Text
    advice_short: Text
    dated: bool = False
    """Whether the text names these days itself, so that they do not stand beside it once more."""


@dataclass(frozen=True, slots=True)
class PlannedSign:
    """A sign and its bands, the first one current on the day of treatment."""

    id: str
    text: Text
    bands: tuple[PlannedBand, ...]
    guessed: bool = False
    """Whether it stands only because nobody answered; its bands say so."""


@dataclass(frozen=True, slots=True)
class PlannedChoice:
    """One answer to a quiz question."""

    text: Text
    correct: bool
    explain: Text


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A quiz question with its choices in the order to show them."""

    id: str
    text: Text
    choices: tuple[PlannedChoice, ...]


@dataclass(frozen=True, slots=True)
class PlannedReminder:
    """A calendar entry."""

    id: str
    at: datetime
    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class CarePlan:
    """Everything this patient should know, resolved to dates, in every language."""

    treatment: str
    edition: int | None
    languages: tuple[str, ...]
    icon: str
    name: Text
    title: Text
    treated_at: datetime
    treated_on: Text
    """"Sunday, November 22, 2026"."""
    adapted: tuple[Text, ...]
    """What it was adapted to: "acne-prone skin"; nothing where that is ``discreet``."""
    phases: tuple[PlannedPhase, ...]
    rules: tuple[PlannedRule, ...]
    """Every rule that applies: what to avoid, by the latest end first and for good at last; then what to do."""
    notices: tuple[Text, ...]
    """What only some patients must know, and what is for some of them where nobody answered."""
    topics: tuple[PlannedTopic, ...]
    signs: tuple[PlannedSign, ...]
    quiz: tuple[PlannedQuestion, ...]
    reminders: tuple[PlannedReminder, ...]
    clinic: Clinic
    when_closed: Text
    """Whom to call on the day itself: the clinic and its hours; when it is closed, who answers then."""
    approval: Text
    """"Content approved on November 3, 2026 by ..., edition 12." or "Draft: not approved by a clinic."."""
    is_draft: bool
    disclaimer: Text
    own: Mapping[str, Words] = field(default_factory=dict)
    """The words that its content brings, in each of its languages that the kiosk has none for."""

    discreet: bool = False
    """Whether it was adapted to what others are not to read: only that it was is said."""
    cases: tuple[PlannedRule, ...] = ()
    """What is for patients of whom an option is true, where nobody answered; ``thing`` says so, and notices have it."""
    ask_first: tuple[Text, ...] = ()
    """What to ask before leaving: "Ask before you leave: which dressing do you have?"."""
    today: date = date.min
    """The day that it is made on."""

    def words(self, language: str) -> Words:
        """Return the words of one of its languages: its content's own, else the kiosk's; raises as the content's do."""
        return self.own.get(language) or words(language)


@dataclass(frozen=True, slots=True)
class Advised:
    """Signs, and what to do about each of them."""

    bands: tuple[PlannedBand, ...]

    @property
    def advice(self) -> Text:
        """What to do, whole."""
        return self.bands[0].advice

    @property
    def advice_short(self) -> Text:
        """The same where there is little room."""
        return self.bands[0].advice_short


def advised(plan: CarePlan, urgency: Urgency) -> tuple[Advised, ...]:
    """Return the signs that have an urgency at some time, those together that have one advice; these come first."""
    groups: dict[tuple[str, ...], list[PlannedBand]] = {}
    for band in (band for sign in plan.signs for band in sign.bands if band.urgency is urgency):
        told = (*band.advice.by_language.values(), *band.advice_short.by_language.values())
        groups.setdefault(told, []).append(band)
    return tuple(Advised(tuple(bands)) for bands in sorted(groups.values(), key=lambda bands: len(bands) == 1))


def phase_on(plan: CarePlan, day: date) -> int:
    """Return the number of the phase that a day belongs to, from 0; the first one where it belongs to none."""
    return max((n for n, phase in enumerate(plan.phases) if phase.first_day <= day <= phase.last_day), default=0)


def asterisks(number: int) -> str:
    """Return what leads from a thing to avoid to its condition below the list: ``*`` for the first, then ``**``."""
    return "*" * (number + 1)


def conditions(rules: Iterable[PlannedRule], language: str) -> list[str]:
    """Return the conditions of these rules, each once, in the order of their asterisks."""
    return [text.of(language) for text in remarks(rules, language)]


def remarks(rules: Iterable[PlannedRule], language: str) -> list[Text]:
    """Return the same conditions as texts, which know what is marked in them."""
    texts = (rule.condition for rule in rules if rule.condition)
    return list({text.of(language): text for text in texts}.values())
