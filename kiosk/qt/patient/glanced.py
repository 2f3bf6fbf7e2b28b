"""The whole recovery at a glance: its days, and what is free again on which of them, as rows; pure, no Qt objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.styled import Said, said
from kiosk.qt.patient import shown
from kiosk.visit.plan import May, conditions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.i18n import Words
    from kiosk.visit.plan import CarePlan, PlannedRule

AGAIN, AVOID, ALWAYS, END = "again", "avoid", "always", "end"
MOST_DOTS = 45
"""More days than these are no dots any more."""
MOST_CARDS = 4
"""With as many as these there is no room for how it ends."""
WEEKS_FROM = 14
"""Days: from here on a recovery is told in weeks."""


@dataclass(frozen=True, slots=True)
class GlancedThing:
    """Something that may be done again, or that may not be yet."""

    plain: str
    styled: str
    when: str
    picture: str = ""
    """The icon of what stands under no day; "" where it has none."""


@dataclass(frozen=True, slots=True)
class GlanceCard:
    """What is free again on one day; what already is, never is, and how it ends."""

    kind: str
    title: str
    detail: str
    things: tuple[GlancedThing, ...]
    weekday: str = ""
    number: str = ""
    month: str = ""
    date: str = ""
    """The same day in words."""
    short: str = ""
    """The same in few words, where no leaf has room: « mer. 25 nov. »."""


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day of the recovery; what it is where it is more than a day."""

    kind: str


def days(plan: CarePlan) -> int:
    """Return how many days the recovery has, the day of the treatment included.

    A last phase that goes on for good is what comes after it.
    """
    if not plan.phases:
        return 0
    last, treated = plan.phases[-1], plan.treated_at.date()
    return (last.last_day - treated).days + 1 if last.ends else (last.first_day - treated).days


def title(plan: CarePlan, language: str) -> str:
    """Return « Vos 4 semaines », "Your 10 days"."""
    w, count = words(language), max(1, days(plan) - 1)
    if count >= WEEKS_FROM:
        weeks = -(-count // 7)
        return w.ngettext("Your {count} week", "Your {count} weeks", weeks).format(count=weeks)
    return w.ngettext("Your {count} day", "Your {count} days", count).format(count=count)


def cards(plan: CarePlan, language: str) -> list[GlanceCard]:
    """Return what is free already, then what will be, the first day first; then what never is, and what has no day.

    How it ends is told where there is room for it.
    """
    w = words(language)
    avoided = _avoided(plan)
    known = conditions(avoided, language)
    found = []

    def card(
        kind: str, title: str, rules: Sequence[PlannedRule], *, dated: bool = False, day: date | None = None
    ) -> None:
        whens = [rule.when_short.of(language) if dated else "" for rule in rules]
        pictures = [rule.icon if kind == ALWAYS else "" for rule in rules]  # what has a day has its leaf for a picture
        each = zip(rules, whens, pictures, strict=True)
        things = tuple(_thing(rule, language, when, picture, known) for rule, when, picture in each)
        if things:
            found.append(_card(plan, kind, title, things, day, w))

    freed = [rule for rule in avoided if rule.use.may is May.NOW]
    freed.sort(key=lambda rule: rule.until or plan.treated_at)
    card(AGAIN, w.gettext(N_("Allowed again")), freed, dated=True)
    for day in sorted({rule.use.day for rule in avoided if rule.use.day}):
        card(AVOID, w.gettext(N_("Not before")), [rule for rule in avoided if rule.use.day == day], day=day)
    card(ALWAYS, w.gettext(N_("At all times, avoid")), [rule for rule in avoided if rule.use.may is May.NEVER])
    undated = [rule for rule in avoided if rule.use.day is None and rule.use.may not in {May.NOW, May.NEVER}]
    card(ALWAYS, w.gettext(N_("Also to avoid")), undated, dated=True)
    if plan.phases and len(found) < MOST_CARDS:
        last = plan.phases[-1]
        runs = [said(*text.runs(language)) for text in last.expect]
        ends = tuple(GlancedThing(text.plain, text.styled, "") for text in runs)
        if ends and last.ends:
            found.append(_card(plan, END, w.gettext(N_("Last day")), ends, last.last_day, w))
        elif ends:
            found.append(_card(plan, END, w.gettext(N_("What comes later")), ends, last.first_day, w))
    return found


def _avoided(plan: CarePlan) -> list[PlannedRule]:
    return [rule for rule in plan.rules if rule.stance is Stance.AVOID and not rule.ask_first]


def foot(plan: CarePlan, language: str) -> Said:
    """Return the conditions to which asterisks lead."""
    return shown.conditional(_avoided(plan), language)


def _card(  # noqa: PLR0913, PLR0917 - what a card is
    plan: CarePlan, kind: str, title: str, things: tuple[GlancedThing, ...], day: date | None, w: Words
) -> GlanceCard:
    if day is None:
        return GlanceCard(kind, title, "", things)
    ahead = (day - plan.today).days
    detail = w.ngettext("in {count} day", "in {count} days", ahead).format(count=ahead) if ahead > 0 else ""
    return GlanceCard(kind, title, detail, things, *w.leaf(day), w.day(day), w.weekday_short(day))


def _thing(rule: PlannedRule, language: str, when: str, picture: str, known: Sequence[str]) -> GlancedThing:
    text = said(*rule.short.runs(language), *shown.asterisk(rule, known, language))
    return GlancedThing(text.plain, text.styled, when, picture)


def marks(plan: CarePlan) -> list[DayMark]:
    """Return each day of the recovery; none where they are too many for dots."""
    count, first = days(plan), plan.treated_at.date()
    if not 1 < count <= MOST_DOTS:
        return []
    free = {rule.use.day for rule in plan.rules if rule.stance is Stance.AVOID}
    every = [first + timedelta(days=number) for number in range(count)]
    return [DayMark(AVOID if day in free else END if day == every[-1] else "") for day in every]
