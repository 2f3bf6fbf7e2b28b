"""Fills in the marks of a text for one patient: dates, and whom to call with a touch; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.model import For, Stance
from kiosk.content.times import Wait
from kiosk.content.told import Careful
from kiosk.errors import N_
from kiosk.i18n import Text
from kiosk.markup import Run, joined, plain
from kiosk.visit.contacts import Contacts
from kiosk.visit.saying import Holds, Saying, held

if TYPE_CHECKING:
    from kiosk.content.model import Rule
    from kiosk.visit.moments import Clock
    from kiosk.visit.opening import Opened
    from kiosk.visit.plan import Clinic

MARK = re.compile(r"\{(until|from|date|contact):([^}]*)\}|\{phone\}")
EVERYONE = For()
UNDATED = N_("the day that we tell you")
"""Stands where a date would; in French without an article, which the text has before a date."""


class _Mark(NamedTuple):
    """One mark of a text."""

    kind: str
    name: str
    like: Run
    """How the text looks around it."""
    inside: bool
    """Whether it stands in brackets, or before them."""


def _taken_apart(runs: tuple[Run, ...]) -> tuple[Run | _Mark, ...]:
    """Return the marks of a text, and what stands between them."""
    parts: list[Run | _Mark] = []
    whole, begins = plain(runs), 0
    for run in runs:
        like, at = run.saying(""), 0
        for found in MARK.finditer(run.text):
            above, below = whole[: begins + found.start()], whole[begins + found.end() :]
            inside = above.count("(") > above.count(")") or below.startswith(" (")
            mark = _Mark(found[1] or "phone", found[2] or "", like, inside)
            parts += [run.saying(run.text[at : found.start()]), mark]
            at = found.end()
        parts.append(run.saying(run.text[at:]))
        begins += len(run.text)
    return tuple(part for part in parts if isinstance(part, _Mark) or part.text)


# What staff wrote is the same for each patient; what was put around it, as for these answers, is not kept.
_written_apart = lru_cache(maxsize=2048)(_taken_apart)


@dataclass(frozen=True, slots=True)
class Filling:
    """What marks stand for in one plan."""

    opened: Opened
    clinic: Clinic
    clock: Clock
    sayings: tuple[Saying, ...]
    """Of each language, in full."""
    short: tuple[Saying, ...]
    """The same where there is little room."""
    holds: tuple[Holds, ...]
    """When each rule that applies does."""
    _known: dict[tuple[_Mark, str, For], tuple[Run, ...]] = field(default_factory=dict)
    """What marks stand for, as many texts have the same."""

    @classmethod
    def of(cls, opened: Opened, clinic: Clinic, clock: Clock) -> Filling:
        """Return what fills in the marks of what applies."""
        content = opened.content
        words = [content.words(language) for language in content.languages]
        full = tuple(Saying(w, content, clock) for w in words)
        short = tuple(Saying(w, content, clock, short=True) for w in words)
        return cls(opened, clinic, clock, full, short, tuple(held(rule, clock) for rule in opened.treatment.rules))

    def text(self, text: Text, meant_for: For = EVERYONE) -> Text:
        """Return a text with its marks filled in as they are for those whom it is meant for."""
        for said in text.by_language.values():
            if "{" in said:
                return self._filled_in(text, meant_for)
        return text

    def _filled_in(self, text: Text, meant_for: For) -> Text:
        each = zip(self.sayings, self.short, strict=True)
        return Text.of_runs({full.w.language: self._runs(text, full, short, meant_for) for full, short in each})

    def when(self, rule: Rule) -> Holds:
        """Return when a rule holds, for this patient or, where it is another's, for whoever is told it."""
        return next((each for each in self.holds if each.rule is rule), None) or held(rule, self.clock)

    def _runs(self, text: Text, full: Saying, short: Saying, meant_for: For) -> tuple[Run, ...]:
        runs = text.runs(full.w.language)
        pieces: list[Run] = []
        for part in _written_apart(runs) if text.source else _taken_apart(runs):
            if isinstance(part, _Mark):
                pieces += self._filled(part, full, short, meant_for)
            elif part.text.startswith(".") and pieces and pieces[-1].text.endswith("."):
                pieces.append(part.saying(part.text[1:]))  # the full stop stands there: "déc." ends a sentence, too
            else:
                pieces.append(part)
        return joined(pieces)

    def _filled(self, mark: _Mark, full: Saying, short: Saying, meant_for: For) -> tuple[Run, ...]:
        key = (mark, full.w.language, meant_for)
        filled = self._known.get(key)
        if filled is None:
            filled = self._known[key] = self._meant(mark, full, short, meant_for)
        return filled

    def _meant(self, mark: _Mark, full: Saying, short: Saying, meant_for: For) -> tuple[Run, ...]:
        """Return what a mark stands for, which looks like the text around it."""
        if mark.kind in {"phone", "contact"}:
            called = Contacts(self.opened.content, self.clinic, full.w.language, mark.like, mark.inside)
            return called.named(mark.name) if mark.kind == "contact" else called.number()
        if mark.kind == "date":
            return (mark.like.saying(short.moment(self.clock.said(_wait(mark.name), Careful.LATER))),)
        return (mark.like.saying(self._dated(mark.kind, mark.name, full, meant_for)),)

    def _dated(self, which: str, name: str, saying: Saying, meant_for: For) -> str:
        """Return the first day without what is avoided, or the last day of a task or its first; with its condition."""
        rule = self.opened.rule_of(name, meant_for)
        holds = self.when(rule)
        if rule.id in self.opened.chosen.ask_first:
            return saying.w.gettext(UNDATED)
        if rule.stance is Stance.DO and which == "from":
            first = saying.moment(holds.starts) if holds.starts else saying.day(self.clock.earliest.date())
            return saying.with_condition(first, holds, rule.start)
        if holds.ends is None:  # the check refuses a mark that asks for such a date
            return saying.w.gettext(UNDATED)
        is_last_day = rule.stance is Stance.DO and not holds.ends.timed
        last = saying.day(holds.ends.last_day) if is_last_day else saying.moment(holds.ends)
        return saying.with_condition(last, holds, rule.end)


def waits_in(text: Text) -> set[Wait]:
    """Return the waits whose days a text names."""
    marks = (mark for said in text.by_language.values() for mark in MARK.finditer(said))
    return {_wait(mark[2]) for mark in marks if mark[1] == "date"}


def _wait(written: str) -> Wait:
    return Wait.written(f"{written} d" if written.isdecimal() else written)
