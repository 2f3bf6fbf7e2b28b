"""A text as a patient reads it who was treated just now: with dates, for somebody whom it is meant for; pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.content.differences import by_id, inside, is_entries, is_text, plain
from kiosk.content.model import Stance
from kiosk.i18n import CHECKED, Text
from kiosk.visit import moments
from kiosk.visit.dating import dated
from kiosk.visit.days import visit_of
from kiosk.visit.filling import Filling
from kiosk.visit.opening import opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.content.document import Document
    from kiosk.content.plain import Plain
    from kiosk.visit.plan import CarePlan, Clinic, PlannedRule

_BESIDE = frozenset({"text", "thing", "statement"})
"""What is read on a list with others."""


@dataclass(frozen=True, slots=True)
class Patient:
    """Somebody who was treated just now, and what they read."""

    plan: CarePlan
    filling: Filling


@dataclass(frozen=True, slots=True)
class JustNow:
    """A document, and the moment at which somebody was treated."""

    document: Document
    plain: Mapping[str, Plain]
    clinic: Clinic
    now: datetime
    _known: dict[frozenset[str], Patient] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, document: Document, clinic: Clinic, now: datetime) -> JustNow:
        """Return a document as of now; ``now`` is aware and in the clinic's zone."""
        return cls(document, plain(document), clinic, now)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of the document."""
        return self.document.shared.languages

    def patient(self, place: str = "") -> Patient:
        """Return somebody whom what stands at a place is meant for; they answered all else with "none of these"."""
        content, treatment = self.document.content, self.document.treatment
        wanted = list(meant_for(self.plain, place))
        answers, none_of = set[str](), set[str]()
        for question in content.questions_of(treatment):
            given = [option.id for option in question.options if option.id in wanted]
            answers.update(given[:1] if question.one_of else given)
            if question.any_of and not given:
                none_of.add(question.id)
        key = frozenset(answers)
        if key not in self._known:
            visit = visit_of(treatment.id, key, now=self.now, none_of=frozenset(none_of))
            opens = opened(content, treatment.id, key, frozenset(none_of))
            filling = Filling.of(opens, self.clinic, moments.clock_of(visit, self.clinic))
            self._known[key] = Patient(dated(opens, visit, self.clinic), filling)
        return self._known[key]

    def is_text(self, value: Plain) -> bool:
        """Tell whether a value is a text in the document's languages, not lists of words in each."""
        is_said = isinstance(value, dict) and all(isinstance(each, str) for each in value.values())
        return is_said and is_text(value, self.languages)

    def text(self, value: Mapping[str, str], language: str, place: str) -> str:
        """Return a text of a place in a language, its marks filled in; "" where it is not written in that language."""
        written = Text.written({tag: said for tag, said in value.items() if tag != CHECKED})
        if language not in written.by_language:
            return ""
        if "{" not in written.of(language) or set(self.languages) - set(written.languages):
            return written.of(language)
        return self.patient(place).filling.text(written).of(language)

    def rule(self, name: str) -> tuple[PlannedRule | None, PlannedRule | None, bool]:
        """Return a rule as its patient reads it, the one beside it on the list, and whether that stands above it."""
        rules = self.patient(f"treatment/rules/{name}").plan.rules
        own = next((rule for rule in rules if rule.id == name), None)
        if own is None:
            return None, None, False
        alike = [rule for rule in rules if rule.stance is own.stance]
        at = alike.index(own)
        if at > 0:
            return own, alike[at - 1], True
        return own, alike[1] if len(alike) > 1 else None, False

    def beside(self, place: str, language: str) -> tuple[str, bool]:
        """Return what stands beside an entry's text on its list, and whether above it; "" where nothing does."""
        around, _, key = place.rpartition("/")
        listed, _, name = around.rpartition("/")
        value: Plain = self.plain
        for part in listed.split("/"):
            value = inside(value, part)
        if key not in _BESIDE or not is_entries(value):
            return "", False
        names = list(by_id(value))
        if name not in names:
            return "", False
        at = names.index(name)
        for other, above in ((at - 1, True), (at + 1, False)):
            said = value[other].get(key) if 0 <= other < len(names) else None
            if said and self.is_text(said):
                return self.text(said, language, f"{listed}/{names[other]}"), above
        return "", False


def meant_for(value: Plain, place: str) -> tuple[str, ...]:
    """Return an option for each entry on the way to a place that is only for those who gave it."""
    found = []
    for key in place.split("/") if place else ():
        value = inside(value, key)
        if isinstance(value, dict) and value.get("for"):
            found.append(str(value["for"][0]))
    return tuple(found)


def is_avoided(rule: PlannedRule) -> bool:
    """Tell whether a rule is about something to avoid."""
    return rule.stance is Stance.AVOID
