"""Fills in the marks of a text for one patient: dates, and whom to call with a touch; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.model import Stance
from kiosk.content.times import Wait
from kiosk.i18n import Text
from kiosk.markup import Run, joined
from kiosk.visit.contacts import Contacts
from kiosk.visit.moments import Careful
from kiosk.visit.saying import Holds, Saying, held

if TYPE_CHECKING:
    from kiosk.content.model import Rule
    from kiosk.visit.moments import Clock
    from kiosk.visit.opening import Opened
    from kiosk.visit.plan import Clinic

MARK = re.compile(r"\{(until|from|date|contact):([^}]*)\}|\{phone\}")


class _Mark(NamedTuple):
    """One mark of a text."""

    kind: str
    name: str
    inside: bool
    """Whether it stands in brackets."""


@lru_cache(maxsize=1024)
def _taken_apart(text: str) -> tuple[tuple[str, _Mark | None], ...]:
    """Return what stands before each mark of a text, and the mark; last, what stands behind them."""
    pieces: list[tuple[str, _Mark | None]] = []
    at = 0
    for found in MARK.finditer(text):
        before = text[: found.start()]
        mark = _Mark(found[1] or "phone", found[2] or "", before.count("(") > before.count(")"))
        pieces.append((text[at : found.start()], mark))
        at = found.end()
    return (*pieces, (text[at:], None))


@dataclass(frozen=True, slots=True)
class Filling:
    """What marks stand for in one plan."""

    opened: Opened
    clinic: Clinic
    clock: Clock
    sayings: tuple[tuple[Saying, Saying], ...]
    """Of each language: in full, and where there is little room."""
    holds: tuple[Holds, ...]
    """When each rule that applies does."""
    _known: dict[tuple[_Mark, Run, str], tuple[Run, ...]] = field(default_factory=dict)
    """What was filled in, as many texts name the same rule, and most signs whom to call."""

    @classmethod
    def of(cls, opened: Opened, clinic: Clinic, clock: Clock) -> Filling:
        """Return what fills in the marks of what applies."""
        content = opened.content
        words = [content.words(language) for language in content.languages]
        sayings = tuple((Saying(w, content, clock), Saying(w, content, clock, short=True)) for w in words)
        return cls(opened, clinic, clock, sayings, tuple(held(rule, clock) for rule in opened.treatment.rules))

    def text(self, text: Text) -> Text:
        """Return a text with its marks filled in."""
        if "{" not in "".join(text.by_language.values()):
            return text
        return Text.of_runs({full.w.language: self._runs(text, full, short) for full, short in self.sayings})

    def when(self, rule: Rule) -> Holds:
        """Return when a rule holds, for this patient or, where it is another's, for whoever is told it."""
        return next((each for each in self.holds if each.rule is rule), None) or held(rule, self.clock)

    def _runs(self, text: Text, full: Saying, short: Saying) -> tuple[Run, ...]:
        pieces: list[Run] = []
        for run in text.runs(full.w.language):
            like, filled = run.saying(""), tuple[Run, ...]()
            for said, mark in _taken_apart(run.text):
                is_ended = filled and filled[-1].text.endswith(".") and said.startswith(".")
                pieces.append(run.saying(said[1:] if is_ended else said))  # "déc." ends the sentence, too
                filled = self._filled(mark, like, full, short) if mark is not None else ()
                pieces += filled
        return joined(pieces)

    def _filled(self, mark: _Mark, like: Run, full: Saying, short: Saying) -> tuple[Run, ...]:
        """Return what a mark stands for, which looks like the text around it."""
        key = (mark, like, full.w.language)
        if key not in self._known:
            if mark.kind in {"phone", "contact"}:
                called = Contacts(self.opened.content, self.clinic, full.w.language, like, mark.inside)
                self._known[key] = called.named(mark.name) if mark.kind == "contact" else called.number()
            elif mark.kind == "date":
                wait = Wait.written(mark.name if not mark.name.isdecimal() else f"{mark.name} d")
                self._known[key] = (like.saying(short.moment(self.clock.said(wait, Careful.LATER))),)
            else:
                self._known[key] = (like.saying(self._dated(mark.kind, mark.name, full)),)
        return self._known[key]

    def _dated(self, which: str, name: str, saying: Saying) -> str:
        """Return the first day without what is avoided, or the last day of a task or its first."""
        rule = self.opened.rule_of(name)
        holds = self.when(rule)
        if rule.stance is Stance.DO and which == "from":
            return saying.moment(holds.starts) if holds.starts else saying.day(self.clock.earliest.date())
        if holds.ends is None:  # the check refuses a mark that asks for such a date
            holds = held(self.opened.written_rule(name), self.clock)
        if holds.ends is None:
            return saying.day(self.clock.earliest.date())
        is_last_day = rule.stance is Stance.DO and not holds.ends.timed
        return saying.day(holds.ends.last_day) if is_last_day else saying.moment(holds.ends)
