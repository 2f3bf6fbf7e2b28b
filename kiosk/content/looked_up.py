"""Finds a name by which patients would look up two rules that tell them two things."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kiosk.content.audiences import apart, meet, options_of
from kiosk.content.findings import warning
from kiosk.content.timing import at_once, bare
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.content.findings import Finding
    from kiosk.content.model import Question, Rule, Treatment


def of_treatment(treatment: Treatment, questions: Collection[Question]) -> Iterator[Finding]:
    """Find other names of two rules on two subjects that hold at once for one patient, and not for the same time.

    One to do and one to avoid contradict each other by such a name (:mod:`kiosk.content.timing`), and are not told
    again.
    """
    options, exclusive = options_of(questions), apart(questions)
    also = {rule.id: _also(rule) for rule in treatment.rules if not rule.hidden}
    every = {rule.id: _things(rule) | also[rule.id].keys() for rule in treatment.rules if not rule.hidden}
    for one, other in combinations([rule for rule in treatment.rules if not rule.hidden], 2):
        shared = also[one.id].keys() & every[other.id] or also[other.id].keys() & every[one.id]
        if not shared or one.about == other.about or one.stance is not other.stance or one.span == other.span:
            continue
        if at_once(one, other) and meet((one.audience, other.audience), options, exclusive):
            rule = other if shared & also[other.id].keys() else one
            key, name = next(also[rule.id][each] for each in sorted(shared) if each in also[rule.id])
            message = N_("“{name}” leads to {one} and to {other}, which do not say the same: leave it to one of them")
            yield warning(f"rules/{rule.id}/{key}", message, name=name, one=one.id, other=other.id)


def _things(rule: Rule) -> set[str]:
    return {bare(said) for said in rule.thing.by_language.values()}


def _also(rule: Rule) -> dict[str, tuple[str, str]]:
    """Return the other names of a rule in the words that matter, each with its field and as it is written."""
    fields = (("found_by", rule.found_by), ("synonyms", rule.synonyms))
    written = ((key, name) for key, by_language in fields for names in by_language.values() for name in names)
    return {said: (key, name) for key, name in written if (said := bare(name))}
