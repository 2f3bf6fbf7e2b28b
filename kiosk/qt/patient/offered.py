"""What can be chosen as rows for the screens, in one language, and why something cannot; pure, no Qt objects."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content.model import ASK_FIRST
from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.patient.drawings import drawing_of

if TYPE_CHECKING:
    from datetime import date

    from kiosk.content.model import Question
    from kiosk.content.served import Served
    from kiosk.qt.common.months import DayCell

MOST_REASONS, LONGEST_REASON = 3, 240
"""How much is said to staff on a screen that patients see: reasons, and characters of each."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """The card of a treatment."""

    key: str
    picture: str
    drawing: str
    name: str
    picked: bool
    draft: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day to choose; its key is its date (ISO 8601)."""

    key: str
    label: str
    date: str
    picked: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the calendar; its key is its date (ISO 8601), and ``said`` is what a screen reader says."""

    key: str
    number: str
    said: str
    available: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What a patient can say about themselves."""

    key: str
    picture: str
    drawing: str
    statement: str
    picked: bool


def banner(demo: bool, language: str) -> str:  # noqa: FBT001 - the one thing it depends on
    """Say on every screen that this is only a demonstration."""
    if not demo:
        return ""
    return words(language).gettext(N_("Demonstration: paper and emails go into a folder. This advice is not approved."))


def for_staff(served: Served, language: str) -> str:
    """Say why something is not shown, in a few lines at most; the log has all of it."""
    w = words(language)
    reasons = [_cut(re.sub(r"[ \t\r\n]+", " ", reason.told(w))) for reason in served.left_out]
    if len(reasons) > MOST_REASONS:
        reasons[MOST_REASONS - 1 :] = [w.gettext(N_("and more: see kiosk.log"))]
    return w.gettext(N_("For staff: {reasons}")).format(reasons="\n".join(reasons)) if reasons else ""


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_REASON else text[: LONGEST_REASON - 1].rstrip() + "…"


def treatments(served: Served, chosen: str, language: str) -> list[Treatment]:
    """Return the treatments to choose from."""
    return [
        Treatment(t.id, t.icon, drawing_of(t.id, t.icon), t.name.of(language), t.id == chosen, t.is_draft)
        for t in served.treatments
    ]


def answers(question: Question | None, given: frozenset[str], language: str) -> list[Answer]:
    """Return what can be answered to a question."""
    options = question.options if question is not None else ()
    return [Answer(o.id, o.icon, drawing_of(o.id, o.icon), o.statement.of(language), o.id in given) for o in options]


def without_answer(question: Question, language: str) -> str:
    """Say what holds where a question is not answered; nothing where any of some options may apply."""
    say = words(language).gettext
    if question.any_of:
        return say(N_("If you do not answer, your sheet will say what to do if one of these applies to you."))
    if question.careful is None:
        return say(N_("If you do not answer, you will get the most careful advice."))
    if question.careful == ASK_FIRST:
        return say(N_("If you do not know, ask us before you leave: your advice depends on it."))
    statement = next(o.statement.unended().of(language) for o in question.options if o.id == question.careful)
    return say(N_("If you do not answer, you will get the advice for: “{statement}”.")).format(statement=statement)


def day(today: date, offered: date, chosen: date | None, language: str, *, year: bool = False) -> Day:
    """Return today or yesterday to choose from; with its year where that may be wrong."""
    w = words(language)
    label = w.gettext(N_("Today") if offered == today else N_("Yesterday"))
    return Day(offered.isoformat(), label, w.day_and_year(offered) if year else w.day(offered), offered == chosen)


def brief_day(today: date, offered: date, chosen: date | None, language: str) -> Day:
    """Return a day of a list in little room: today and yesterday by their names, any other by its date."""
    w, past = words(language), (today - offered).days
    on = w.weekday_short(offered)
    named = day(today, offered, chosen, language)
    if past > 1:
        return replace(named, label=on[0].upper() + on[1:], date=ago(past, language))
    return replace(named, date=on)


def cell(day: DayCell, language: str) -> Cell:
    """Return a day of the calendar."""
    return Cell(day.key, day.number, words(language).day(day.day), day.available, day.chosen)


def ago(days: int, language: str) -> str:
    """Return how long ago a day was."""
    w = words(language)
    if days <= 1:
        return w.gettext(N_("yesterday") if days else N_("today"))
    return w.ngettext("{count} day ago", "{count} days ago", days).format(count=days)
