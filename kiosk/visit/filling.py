"""Fills in the marks of a text for one patient: dates, and whom to call with a touch; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.model import For, Stance
from kiosk.content.times import Wait
from kiosk.errors import N_
from kiosk.i18n import Text
from kiosk.markup import Run, joined
from kiosk.visit.contacts import Contacts
from kiosk.visit.moments import Careful
from kiosk.visit.saying import Holds, Saying, held

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    inside: bool
    """Whether it stands in brackets, or before them."""


@lru_cache(maxsize=2048)
def _taken_apart(before: str, text: str, after: str) -> tuple[tuple[str, _Mark | None], ...]:
    """Return what stands before each mark of a piece of a text, and the mark; last, what stands behind them."""
    pieces: list[tuple[str, _Mark | None]] = []
    at = 0
    for found in MARK.finditer(text):
        above, below = before + text[: found.start()], text[found.end() :] + after
        inside = above.count("(") > above.count(")") or below.startswith(" (")
        pieces.append((text[at : found.start()], _Mark(found[1] or "phone", found[2] or "", inside)))
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
    _known: dict[tuple[_Mark, Run, str, For], tuple[Run, ...]] = field(default_factory=dict)
    """What marks stand for, as many texts have the same."""

    @classmethod
    def of(cls, opened: Opened, clinic: Clinic, clock: Clock) -> Filling:
        """Return what fills in the marks of what applies."""
        content = opened.content
        words = [content.words(language) for language in content.languages]
        sayings = tuple((Saying(w, content, clock), Saying(w, content, clock, short=True)) for w in words)
        return cls(opened, clinic, clock, sayings, tuple(held(rule, clock) for rule in opened.treatment.rules))

    def text(self, text: Text, meant_for: For = EVERYONE) -> Text:
        """Return a text with its marks filled in as they are for those whom it is meant for."""
        if "{" not in "".join(text.by_language.values()):
            return text
        return Text.of_runs({each[0].w.language: self._runs(text, each, meant_for) for each in self.sayings})

    def when(self, rule: Rule) -> Holds:
        """Return when a rule holds, for this patient or, where it is another's, for whoever is told it."""
        return next((each for each in self.holds if each.rule is rule), None) or held(rule, self.clock)

    def _runs(self, text: Text, sayings: tuple[Saying, Saying], meant_for: For) -> tuple[Run, ...]:
        pieces: list[Run] = []
        whole, begins = text.of(sayings[0].w.language), 0
        for run in text.runs(sayings[0].w.language):
            ends, like = begins + len(run.text), run.saying("")
            for said, mark in _taken_apart(whole[:begins], run.text, whole[ends:]):
                pieces.append(run.saying(said[_is_stopped(pieces, said) :]))
                pieces += self._filled(mark, like, sayings, meant_for) if mark is not None else ()
            begins = ends
        return joined(pieces)

    def _filled(self, mark: _Mark, like: Run, sayings: tuple[Saying, Saying], meant_for: For) -> tuple[Run, ...]:
        """Return what a mark stands for, which looks like the text around it."""
        full, short = sayings
        key = (mark, like, full.w.language, meant_for)
        if key not in self._known:
            if mark.kind in {"phone", "contact"}:
                called = Contacts(self.opened.content, self.clinic, full.w.language, like, mark.inside)
                self._known[key] = called.named(mark.name) if mark.kind == "contact" else called.number()
            elif mark.kind == "date":
                self._known[key] = (like.saying(short.moment(self.clock.said(_wait(mark.name), Careful.LATER))),)
            else:
                self._known[key] = (like.saying(self._dated(mark.kind, mark.name, full, meant_for)),)
        return self._known[key]

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


def _is_stopped(before: Sequence[Run], after: str) -> bool:
    """Tell whether what follows begins with a full stop that stands there already: "déc." ends a sentence, too."""
    if not after.startswith("."):
        return False
    return "".join(run.text for run in before).endswith(".")
