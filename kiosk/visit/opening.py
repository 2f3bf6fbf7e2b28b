"""The first of two steps to a care plan: what of a treatment applies to a patient, and not yet when; pure.

A plan without dates is a value of its own: staff see it while they write, before there is any patient.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.content.model import Hideable, Meant
from kiosk.errors import N_, VisitError
from kiosk.i18n import Text

if TYPE_CHECKING:
    from kiosk.content.model import Content, Rule, Topic, Treatment

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Opened:
    """What one kind of patient should know, its times still counted from a treatment that has no date."""

    content: Content
    written: Treatment
    """All of the treatment."""
    treatment: Treatment
    """What of it is meant for somebody with these answers."""
    answers: frozenset[str]

    @property
    def adapted(self) -> tuple[Text, ...]:
        """What it is adapted to: "acne-prone skin"."""
        return tuple(self.content.answers[a].adapted for a in self.written.answers if a in self.answers)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics, those first that concern this patient more than others."""
        return tuple(sorted(self.treatment.topics, key=lambda topic: not self.is_first(topic)))

    def is_first(self, topic: Topic) -> bool:
        """Tell whether a topic concerns this patient more than others."""
        first = topic.audience_first
        return bool(first.any_of) and first.includes(self.answers)

    def rule_of(self, name: str) -> Rule:
        """Return the rule that a mark names; where it is not for this patient, the one of its subject that is."""
        named = self.written_rule(name)
        if named in self.treatment.rules:
            return named
        return next((rule for rule in self.treatment.rules if rule.about == named.about), named)

    def written_rule(self, name: str) -> Rule:
        """Return the rule with an id, whomever it is for."""
        return next(rule for rule in self.written.rules if rule.id == name)


def opened(content: Content, treatment: str, answers: frozenset[str]) -> Opened:
    """Return what applies.

    Raises:
        VisitError: the treatment or an answer is not in the content.

    """
    written = content.treatments.get(treatment)
    if written is None:
        known = ", ".join(sorted(content.treatments))
        raise VisitError(
            N_("There is no treatment called {treatment}. There are: {known}."), treatment=treatment, known=known
        )
    if unknown := answers - set(written.answers):
        raise VisitError(
            N_("{treatment} does not ask about {answer}. It asks about: {known}."),
            treatment=treatment,
            answer=", ".join(sorted(unknown)),
            known=", ".join(written.answers),
        )
    whole = replace(written, signs=content.signs_of(written))
    return Opened(content, whole, _meant(whole, answers), answers)


def _meant(part: Part, answers: frozenset[str]) -> Part:
    """Return a part of a treatment without what is hidden or meant for others, however deep it stands."""
    if isinstance(part, tuple):
        kept = [_meant(entry, answers) for entry in part if _is_told(entry, answers)]
        same = len(kept) == len(part) and all(mine is its for mine, its in zip(kept, part, strict=True))
        return part if same else type(part)(kept)
    if isinstance(part, str | Text):
        return part
    changed: dict[str, Any] = {}
    kind: Any = type(part)
    for name in _names(kind):
        entries = getattr(part, name)
        if isinstance(entries, tuple) and entries and (told := _meant(entries, answers)) is not entries:
            changed[name] = told
    return replace(part, **changed) if changed else part  # type: ignore[type-var]


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of a part's fields; none of what is no part."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def _is_told(entry: object, answers: frozenset[str]) -> bool:
    hidden = isinstance(entry, Hideable) and entry.hidden
    return not hidden and (not isinstance(entry, Meant) or entry.audience.includes(answers))
