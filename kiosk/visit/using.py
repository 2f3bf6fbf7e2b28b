"""What a rule of a plan answers to "can I use this?", and by which words it is looked up; pure.

The answer is read off the same :class:`Holds` that the words of the plan are made of (:mod:`kiosk.visit.saying`): a day
is given only where those words name it.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kiosk.visit.plan import May, Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.model import Rule
    from kiosk.visit.moments import Clock
    from kiosk.visit.opening import Opened
    from kiosk.visit.saying import Holds


def use_of(holds: Holds, clock: Clock) -> Use:
    """Return whether a patient may, on the day that the plan is made."""
    return _avoided(holds) if holds.avoids else _done(holds, clock)


def _avoided(holds: Holds) -> Use:
    ends, rule = holds.ends, holds.rule
    if holds.is_over:
        return Use(May.NOW)
    if ends is None and rule.end is None and rule.lasts is None:
        return Use(May.NEVER)
    if ends is None or ends.unknown or holds.has_no_hour:
        return Use(May.LATER)
    return Use(May.FROM, ends.day)


def _done(holds: Holds, clock: Clock) -> Use:
    """Return when it may be done; what begins at an hour of today waits for it, as nobody looks at the clock again."""
    starts = holds.starts
    if starts is None:
        return Use(May.NOW if holds.rule.span.begins is not None else May.LATER)
    if starts.first_day <= clock.today:
        return Use(May.NOW)
    return Use(May.LATER) if starts.unknown else Use(May.FROM, starts.day)


def names_of(rule: Rule, opened: Opened) -> tuple[str, ...]:
    """Return what a rule is looked up by: its own names, and those that stand beside rules of its subject for others.

    "Tretinoin" may be written once, beside the rule for those who are not pregnant.
    """
    written = {each.id: each for each in opened.written.rules}
    told = {each.id for each in chain(opened.treatment.rules, *(case.rules for case in opened.cases))}
    others = (each for each in written.values() if each.about == rule.about and each.id not in told and not each.hidden)
    names = chain(_said(written[rule.id]), _also(written[rule.id]), *map(_of_other, others))
    return tuple(dict.fromkeys(names))


def _of_other(rule: Rule) -> Iterator[str]:
    """Yield the names of what a patient is not told; what says for whom it is says nothing to them."""
    if not rule.for_:
        yield from _said(rule)
    yield from _also(rule)


def _said(rule: Rule) -> Iterator[str]:
    for text in (rule.thing, rule.short):
        yield from text.by_language.values() if text is not None else ()


def _also(rule: Rule) -> Iterator[str]:
    for names in (rule.synonyms, rule.found_by):
        yield from chain.from_iterable(names.values())
