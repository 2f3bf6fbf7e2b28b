"""The most careful of what different patients are told, for one who did not say which of them they are; pure.

Where the parts of several are not one after the other in any way that is true for every hour and date of a treatment,
nothing is put together, and each of them is told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from kiosk.content.model import EndIs, Stance, Urgency
from kiosk.content.times import NOW, Moment
from kiosk.content.timing import TREATED, ZONE, opposed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.content.model import Band, Rule, Sign
    from kiosk.content.times import Wait

SAMPLES = (*TREATED, *(datetime(2027, 1, 1, 18, 30, tzinfo=ZONE) + timedelta(days=17 * n) for n in range(22)))
"""Treatments at every hour that matters and at either end of months of each length."""


def is_opposed(rules: Iterable[Rule]) -> bool:
    """Tell whether two of some rules on one subject are opposites, so that neither is careful."""
    return any(opposed(one, other) for one, other in combinations(rules, 2))


def careful(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the most careful rule of each stance; where there is none, all of them.

    Args:
        rules: on one subject, each for other patients.

    """
    chosen: list[Rule] = []
    for stance in Stance:
        some = [rule for rule in rules if rule.stance is stance]
        one = _most_careful(some) if len(some) > 1 else None
        chosen += [one] if one is not None else some
    return tuple(chosen)


def _most_careful(rules: Sequence[Rule]) -> Rule | None:
    """Return the rule that holds whenever one of them does; of a task done at most so long, when each does."""
    if rules[0].end_is is EndIs.AT_MOST:
        return _shortest(rules)
    starts = [rule.start or Moment(wait=NOW) for rule in rules]
    start = _first(starts)
    if start is None:
        return None
    begins = rules[starts.index(start)].start
    if any(rule.end is None and rule.lasts is None for rule in rules):
        base = next(rule for rule in rules if rule.end is None and rule.lasts is None)
        return replace(base, start=begins)
    if any(rule.lasts for rule in rules):
        return _longest(rules)
    ends = [rule.end for rule in rules if rule.end is not None]
    end = _last(ends)
    if end is None:
        return None
    base = next((rule for rule in rules if rule.end == end), rules[0])
    call_by = base.call_by if end.is_open else None  # who waits for a condition alone calls; a date may come later
    return replace(base, start=begins, end=end, call_by=call_by)


def _longest(rules: Sequence[Rule]) -> Rule | None:
    """Return the longest of rules that begin together and last so long."""
    if len({rule.start for rule in rules}) > 1 or not all(rule.lasts for rule in rules):
        return None
    longest = _in_order([rule.lasts for rule in rules if rule.lasts])
    return next(rule for rule in rules if rule.lasts == longest[-1]) if longest else None


def _shortest(rules: Sequence[Rule]) -> Rule | None:
    """Return the task that is over first."""
    same = {(rule.start, rule.lasts is None) for rule in rules}
    if len(same) > 1 or any(rule.end is not None and rule.end.wait is None for rule in rules):
        return None
    waits = [rule.lasts or (rule.end.wait if rule.end else None) for rule in rules]
    plain = all(rule.end is None or rule.end == Moment(wait=rule.end.wait) for rule in rules)
    in_order = _in_order([wait for wait in waits if wait is not None]) if plain else None
    return rules[waits.index(in_order[0])] if in_order else None


# -- moments ------------------------------------------------------------------------------------


def _first(moments: Sequence[Moment]) -> Moment | None:
    """Return the moment that comes first, for every treatment; None where that cannot be said."""
    if any(moment == Moment(wait=NOW) for moment in moments):
        return Moment(wait=NOW)
    return _at_an_end(moments, 0)


def _last(moments: Sequence[Moment]) -> Moment | None:
    """Return the end that comes last; with a condition, the later of both."""
    events = {moment.event for moment in moments}
    conditions = {moment.condition for moment in moments} - {None}
    if events != {None} or not conditions:
        return _at_an_end(moments, -1)
    in_order = _in_order([moment.wait for moment in moments if moment.wait is not None])
    if len(conditions) > 1 or in_order is None:
        return None
    return Moment(wait=in_order[-1] if in_order else None, condition=next(iter(conditions)))


def _at_an_end(moments: Sequence[Moment], which: int) -> Moment | None:
    """Return the first or the last of moments that wait for the same thing, or for none."""
    if len({(moment.condition, moment.event) for moment in moments}) > 1:
        return None
    waits = {moment.wait or NOW: moment for moment in moments}
    in_order = _in_order(list(waits))
    return waits[in_order[which]] if in_order else None


def _in_order(waits: Sequence[Wait]) -> list[Wait] | None:
    """Return waits from the first that is over to the last; None where that depends on the treatment's day or hour."""
    ordered = sorted(waits, key=lambda wait: wait.after(SAMPLES[1]))
    for before, after in pairwise(ordered):
        if any(before.after(treated) > after.after(treated) for treated in SAMPLES):
            return None
    return ordered


# -- signs --------------------------------------------------------------------------------------


def most_urgent(signs: Sequence[Sign]) -> Sign:
    """Return one sign of several with the same words: on each day, what is most urgent of them."""
    starts = sorted({band.from_ for sign in signs for band in sign.bands}, key=lambda wait: wait.hours)
    urgencies = list(Urgency)
    bands: list[Band] = []
    for start in starts:
        current = [band for sign in signs if (band := _on(sign, start)) is not None]
        band = max(current, key=lambda each: urgencies.index(each.urgency))
        if not bands or replace(bands[-1], from_=band.from_) != band:
            bands.append(replace(band, from_=start))
    return replace(signs[0], bands=tuple(bands))


def _on(sign: Sign, day: Wait) -> Band | None:
    """Return what a sign means on a day."""
    begun = [band for band in sign.bands if band.from_.hours <= day.hours]
    return begun[-1] if begun else None
