"""What "can I use this?" answers, as rows for the screen, in one language; pure, no Qt objects.

Where the plan has words for when something holds, they are the answer: "Not before Sunday, December 6".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.styled import said
from kiosk.visit.plan import May

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.visit.can_i_use import Answer
    from kiosk.visit.plan import CarePlan, PlannedRule

MOST_SUGGESTIONS = 5
_HEADINGS = {
    May.NOW: N_("Yes, now"),
    May.LATER: N_("Not yet"),
    May.ASK: N_("Ask us"),
    May.NEVER: N_("Never"),
}


@dataclass(frozen=True, slots=True)
class Usable:
    """A rule that was asked for, and what it answers."""

    key: str
    may: str
    """One of :class:`May`; the picture and the colour go by it."""
    heading: str
    """"Not before Sunday, December 6"."""
    plain: str
    styled: str
    """The thing, as the rule names it."""
    when: str
    """The whole phrase of the plan, where the heading is not that."""
    condition: str
    """What must hold besides: "and only when your skin is calm"."""
    why: str
    whyStyled: str
    weekday: str
    day: str
    month: str
    """Of the leaf of a calendar; "" where there is no day to wait for."""


def usable(answers: Iterable[Answer], plan: CarePlan, language: str) -> list[Usable]:
    """Return a row for each answer."""
    return [_row(answer.rule, plan, language) for answer in answers]


def _row(rule: PlannedRule, plan: CarePlan, language: str) -> Usable:
    thing = said(*rule.thing.runs(language))
    why = said(*rule.why.runs(language)) if rule.why else said()
    when, heading = rule.when.of(language), _heading(rule, language)
    say, day = plan.words(language), rule.use.day
    return Usable(
        key=rule.id,
        may=str(rule.use.may),
        heading=heading,
        plain=thing.plain,
        styled=thing.styled,
        when="" if _capital(when) == heading else when,
        condition=rule.condition.of(language) if rule.condition else "",
        why=why.plain,
        whyStyled=why.styled,
        weekday=say.weekday_of_leaf(day) if day else "",
        day=str(day.day) if day else "",
        month=say.month_of_leaf(day) if day else "",
    )


def _heading(rule: PlannedRule, language: str) -> str:
    is_over = rule.use.may is May.NOW and rule.stance is Stance.AVOID
    if rule.use.may is May.FROM or is_over:
        return _capital(rule.when.of(language))
    return words(language).gettext(_HEADINGS[rule.use.may])


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def meant(answers: Sequence[Answer], language: str) -> str:
    """Return whether what was found was meant, where a letter of what was typed is another one; else ""."""
    if not answers or not answers[0].nearly:
        return ""
    name = answers[0].rule.short.of(language)
    return words(language).gettext(N_("Did you mean “{name}”?")).format(name=name)


def suggestions(answers: Sequence[Answer], plan: CarePlan, typed: str, language: str) -> list[str]:
    """Return what may be asked next by a touch: other names of what was found, then a name of something else each."""
    found = [name for answer in answers for name in answer.rule.synonyms.get(language, ())]
    others = [name for rule in plan.rules for name in rule.synonyms.get(language, ())[:1]]
    names = dict.fromkeys(name for name in (*found, *others) if name.casefold() != typed.strip().casefold())
    return [*names][:MOST_SUGGESTIONS]
