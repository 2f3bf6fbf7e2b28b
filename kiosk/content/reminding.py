"""What must hold of a reminder: it takes its day from the rule that it speaks of, so that both have one date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.findings import Finding, finding, warning
from kiosk.content.model import Stance
from kiosk.content.numbers import numbers
from kiosk.content.times import Unit
from kiosk.content.timing import TREATED, bare, has_date, words_in, words_of
from kiosk.content.units import Kind
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.model import Reminder, Rule, Treatment
    from kiosk.content.times import Wait
    from kiosk.content.units import Quantity

_OF_IT = N_("this is about the rule {name}: write of: {name} instead of at, so that both have one date")


def of_reminder(reminder: Reminder, treatment: Treatment) -> Iterator[Finding]:
    """Return what is wrong with a reminder: what it is of, and when."""
    place = f"reminders/{reminder.id}"
    if (reminder.at is None) is (reminder.of is None):
        yield finding(place, N_("a reminder is of a rule (of: RULE) or at a time (at: 7 d): write one of them"))
        return
    rules = {rule.id: rule for rule in treatment.rules}
    if reminder.of is not None:
        rule = rules.get(reminder.of)
        if rule and rule.hidden:
            yield finding(f"{place}/of", N_("the rule {name} is hidden: it has no date to show"), name=rule.id)
        elif rule and not (has_date(rule, "until") or (rule.stance is Stance.DO and has_date(rule, "from"))):
            message = N_("the rule {name} has no date to be reminded of: write at instead, such as at: 14 d")
            yield finding(f"{place}/of", message, name=rule.id)
        elif rule:
            yield from _length_again(place, reminder, rule)
        return
    said = [*reminder.title.by_language.values(), *reminder.text.by_language.values()]
    shown = [rule for rule in treatment.rules if not rule.hidden]
    for rule in shown:
        # What stands in brackets only explains it: "Retinol (vitamin A)".
        things = [bare(text.partition("(")[0] or text) for text in rule.thing.by_language.values()]
        if any(f" {thing} " in f" {bare(each)} " for thing in things if thing for each in said):
            yield finding(f"{place}/at", _OF_IT, name=rule.id)
            return
    words = words_in(said)
    shared = {rule.id: len(words & words_of(rule)) for rule in shown if _same_day(reminder.at, rule)}
    if name := max(shared, key=lambda each: shared[each], default=""):
        if shared[name]:
            yield finding(f"{place}/at", _OF_IT, name=name)
            return
        message = N_("if this is about the rule {name}, write of: {name} instead of at, so that both have one date")
        yield warning(f"{place}/at", message, name=name)


def _same_day(at: Wait | None, rule: Rule) -> bool:
    """Tell whether a reminder is on the day on which a rule begins or is over, however its wait is written."""
    treated = TREATED[1]
    span = rule.span
    days = [span.first(treated) if rule.start is not None else None, span.last(treated)]
    return at is not None and at.after(treated).date() in {day.date() for day in days if day is not None}


def _length_again(place: str, reminder: Reminder, rule: Rule) -> Iterator[Finding]:
    """Find a length in the words of a reminder that is the rule's, and would stay when the rule changes."""
    waits = {str(w) for w in (rule.lasts, *(m.wait for m in (rule.start, rule.end) if m is not None)) if w is not None}
    for key, text in (("title", reminder.title), ("text", reminder.text)):
        for tag in text.languages:
            for number in numbers(text.of(tag), tag):
                if waits & _as_waits(number.meanings[0]):
                    message = N_("“{said}” is how long {name} is: leave it out, as the reminder is on its day")
                    yield finding(f"{place}/{key}", message, said=number.said, name=rule.id)
                    return


def _as_waits(said: Quantity) -> set[str]:
    """Return a length as staff write waits: "14 d", "2 w"."""
    factors = {
        Kind.ELAPSED: {1: Unit.MINUTES, 60: Unit.HOURS},
        Kind.DAYS: {1: Unit.DAYS, 7: Unit.WEEKS},
        Kind.MONTHS: {1: Unit.MONTHS, 12: Unit.YEARS},
    }.get(said.kind, {})
    return {f"{said.amount / factor} {unit}" for factor, unit in factors.items()}
