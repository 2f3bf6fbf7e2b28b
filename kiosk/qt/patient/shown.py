"""The care plan as rows for the screens, in one language; pure, no Qt objects.

Sentences and list items are given as :func:`kiosk.qt.common.styled.said` returns them.  Titles, and what stands on a
button, are plain: they are bold as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.errors import N_
from kiosk.i18n import NBSP, words
from kiosk.markup import Run
from kiosk.qt.common.styled import NOTHING, Said, said
from kiosk.qt.patient.drawings import drawing_of
from kiosk.visit.plan import May, asterisks, conditions, remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan, PlannedPhase, PlannedRule


_EXPLANATION = re.compile(r"\s*\([^()]*\)$")
"""What stands in brackets at the end of a condition: "when your skin is calm (not red, not peeling)"."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase on the timeline."""

    title: str
    dates: str
    current: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """Something to do, or that may be done again, with its date; by its short name: they are many."""

    plain: str
    styled: str
    when: str
    picture: str = ""
    """Its icon; "" where it has none."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the things to avoid, by its short name: they are many."""

    plain: str
    styled: str
    picture: str = ""
    """Its icon; "" where it has none."""


@dataclass(frozen=True, slots=True)
class Avoided:
    """Things to avoid that end together; a leaf of the calendar says when, where that is a day."""

    when: str
    whenShort: str
    things: tuple[Thing, ...]
    weekday: str = ""
    """« dim. », "Sun"; empty where no day is known."""
    number: str = ""
    month: str = ""
    more: str = ""
    """What the leaf does not say of the moment: its hour."""
    remark: str = ""
    """To what the asterisks of these things lead, without what only explains it."""


@dataclass(frozen=True, slots=True)
class Care:
    """What is normal, to do and to avoid in one phase; where nothing is written of what is normal, its summary."""

    expect: tuple[Said, ...] = ()
    to_do: tuple[Dated, ...] = ()
    avoid: tuple[Avoided, ...] = ()
    again: tuple[Dated, ...] = ()
    """What was to be avoided, and no longer is; told in the phase that the patient is in."""
    conditions: Said = NOTHING
    """To what the asterisks lead."""
    explained: Said = NOTHING
    """Those of them that a remark leaves something out of."""
    notices: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """The card of a topic; ``first``: it is the patient's own."""

    key: str
    picture: str
    drawing: str
    title: str
    first: bool


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """A topic that is read."""

    title: str = ""
    lead: Said = NOTHING
    why: tuple[Said, ...] = ()
    now: tuple[Said, ...] = ()
    later: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to the question of the quiz; once one is chosen, ``outcome`` may be "right" or "wrong"."""

    label: str
    outcome: str
    picked: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the quiz; once it is answered, with an explanation."""

    number: int = 0
    """From 1; 0 where there is none."""
    place: str = ""
    """Which of the questions it is, in words."""
    text: str = ""
    choices: tuple[Choice, ...] = ()
    explanation: Said = NOTHING


def made_for(plan: CarePlan, language: str) -> str:
    """Return "Microneedling, Sunday, November 22, 2026 · adapted to your answers"."""
    said = f"{plan.name.of(language)}, {plan.treated_on.of(language)}"
    adapted = words(language).gettext(N_("adapted to your answers"))
    return f"{said} · {adapted}" if plan.discreet or plan.adapted else said


def phases(plan: CarePlan, current: int, language: str) -> list[Phase]:
    """Return the timeline."""
    return [Phase(p.title.of(language), p.dates.of(language), i == current) for i, p in enumerate(plan.phases)]


def is_here(plan: CarePlan, number: int) -> bool:
    """Tell whether the day that the plan is made on belongs to a phase."""
    return bool(plan.phases) and plan.phases[number].first_day <= plan.today <= plan.phases[number].last_day


def day_title(plan: CarePlan, number: int, language: str) -> str:
    """Return "Thursday, November 26: day 4" in the phase that the patient is in, else the phase's own title."""
    if not is_here(plan, number):
        return plan.phases[number].title.of(language) if plan.phases else ""
    w, days = words(language), (plan.today - plan.treated_at.date()).days
    day = w.day(plan.today)
    said = w.gettext(N_("{date}: day {number}")) if days else w.gettext(N_("{date}: the day of your treatment"))
    title = said.format(date=day, number=days)
    return title[:1].upper() + title[1:]


def care(plan: CarePlan, number: int, language: str) -> Care:
    """Return what is normal, to do and to avoid during a phase; all there is to do and to avoid where there is none."""
    phase = plan.phases[number] if plan.phases else None
    do = phase.do if phase else [rule for rule in plan.rules if rule.stance is Stance.DO]
    avoid = phase.avoid if phase else [rule for rule in plan.rules if rule.stance is Stance.AVOID]
    freed = [rule for rule in plan.rules if rule.stance is Stance.AVOID and rule.use.may is May.NOW]
    over = sorted(freed, key=lambda rule: rule.until or plan.treated_at)
    here = is_here(plan, number)
    if here:
        avoid = [rule for rule in avoid if rule not in over]
    known = conditions(avoid, language)
    return Care(
        expect=_all((phase.expect or (phase.summary,)) if phase else (), language),
        to_do=tuple(_do(rule, phase, language) for rule in do),
        avoid=_by_date(avoid, language),
        again=tuple(_again(rule, language) for rule in over) if here else (),
        conditions=conditional(avoid, language),
        explained=conditional(avoid, language, [text for text in known if _EXPLANATION.search(text)]),
        notices=_all(plan.notices, language),
    )


def _all(texts: Iterable[Text], language: str) -> tuple[Said, ...]:
    return tuple(said(*text.runs(language)) for text in texts)


def asterisk(rule: PlannedRule, known: Sequence[str], language: str) -> tuple[Run, ...]:
    """Return what leads from a thing to its condition, of those that are known; nothing where it has none."""
    if not rule.condition:
        return ()
    return (Run(f"{NBSP}{asterisks(known.index(rule.condition.of(language)))}"),)


def conditional(rules: Sequence[PlannedRule], language: str, only: Sequence[str] | None = None) -> Said:
    """Return the conditions of these rules in one line, each after its asterisks; perhaps only some of them."""
    runs: list[Run] = []
    for number, text in enumerate(remarks(rules, language)):
        if only is None or text.of(language) in only:
            runs += [Run(f"{'  ' if runs else ''}{asterisks(number)}{NBSP}"), *text.runs(language)]
    return said(*runs)


def _remark(rules: Iterable[PlannedRule], known: Sequence[str], language: str) -> str:
    """Return the conditions of these rules, each after its asterisks, without what only explains them."""
    told = conditions(rules, language)
    return "  ".join(f"{asterisks(known.index(text))}{NBSP}{_EXPLANATION.sub('', text)}" for text in told)


def _by_date(rules: Sequence[PlannedRule], language: str) -> tuple[Avoided, ...]:
    """Return what to avoid, what ends together in one row, the first end first.

    Asterisks lead to the condition below the list; what has one comes last in its row, next to it.
    """
    known = conditions(rules, language)
    rows: dict[tuple[str, str], list[PlannedRule]] = {}
    days: dict[tuple[str, str], date] = {}
    for rule in rules:
        when = rule.when.of(language), rule.free_from.of(language) if rule.free_from else ""
        rows.setdefault(when, []).append(rule)
        if rule.free_from and rule.use.day:
            days[when] = rule.use.day
    ordered = sorted(rows, key=lambda when: days.get(when, date.max))
    return tuple(_avoided(rows[when], known, *when, days.get(when), language) for when in ordered)


def _avoided(  # noqa: PLR0913, PLR0917 - what a row is
    rules: Sequence[PlannedRule], known: Sequence[str], when: str, short: str, day: date | None, language: str
) -> Avoided:
    w = words(language)
    weekday, number, month = w.leaf(day) if day is not None else ("", "", "")
    return Avoided(
        when=when,
        whenShort=short,
        things=tuple(_thing(rule, known, language) for rule in sorted(rules, key=lambda rule: bool(rule.condition))),
        weekday=weekday,
        number=number,
        month=month,
        more="" if day is None or short == w.short(day) else short,
        remark=_remark(rules, known, language),
    )


def _thing(rule: PlannedRule, known: Sequence[str], language: str) -> Thing:
    text = said(*rule.short.runs(language), *asterisk(rule, known, language))
    return Thing(text.plain, text.styled, rule.icon)


def _again(rule: PlannedRule, language: str) -> Dated:
    """Return what no longer is to be avoided, since when and on what condition."""
    parts = (rule.when_short.of(language), rule.condition.of(language) if rule.condition else "")
    text = said(*rule.short.runs(language))
    return Dated(text.plain, text.styled, ", ".join(filter(None, parts)), rule.icon)


def _do(rule: PlannedRule, phase: PlannedPhase | None, language: str) -> Dated:
    """Return one thing to do; its date not in a phase that it has begun before and goes on after."""
    begun = phase is not None and rule.starts is not None and rule.starts.date() < phase.first_day
    ends = phase and rule.until is not None and rule.until.date() - timedelta(days=1) <= phase.last_day
    text = said(*rule.short.runs(language))
    when = "" if begun and not ends else rule.when.of(language)
    return Dated(text.plain, text.styled, when, rule.icon)


def topics(plan: CarePlan, language: str) -> list[Topic]:
    """Return the topics, the patient's own first."""
    return [Topic(t.id, t.icon, drawing_of(t.id, t.icon), t.title.of(language), t.first) for t in plan.topics]


def topic(plan: CarePlan, index: int, language: str) -> OpenTopic:
    """Return one topic, to read."""
    t = plan.topics[index]
    return OpenTopic(
        title=t.title.of(language),
        lead=said(*t.lead.runs(language)),
        why=_all(t.why, language),
        now=_all(t.now, language),
        later=_all(t.later, language),
    )


def question(plan: CarePlan, index: int, choice: int | None, language: str) -> Question:
    """Return a quiz question; once answered, whether that is right, and why.

    Where it is not, the right one is not given away: it may be tried again, and the explanation leads to it.
    """
    asked = plan.quiz[index]
    place = words(language).gettext(N_("Quick question {number} of {count}"))
    choices = []
    for i, option in enumerate(asked.choices):
        state = "" if choice != i else "right" if option.correct else "wrong"
        choices.append(Choice(option.text.of(language), state, choice == i))
    return Question(
        number=index + 1,
        place=place.format(number=index + 1, count=len(plan.quiz)),
        text=asked.text.of(language),
        choices=tuple(choices),
        explanation=said(*asked.choices[choice].explain.runs(language)) if choice is not None else NOTHING,
    )
