"""Fills in the marks of a text for one patient: dates, and whom to call with a touch; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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
    _called: dict[tuple[str | Run | bool, ...], tuple[Run, ...]] = field(default_factory=dict)
    """What was said of whom to call, as most signs say the same."""

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
            at = 0
            for mark in MARK.finditer(run.text):
                filled = self._filled(run, mark, full, short)
                if at < mark.start():
                    pieces.append(run.saying(run.text[at : mark.start()]))
                pieces += filled
                at = mark.end()
                if filled[-1].text.endswith(".") and run.text[at : at + 1] == ".":
                    at += 1  # "déc." ends the sentence, too
            pieces.append(run.saying(run.text[at:]) if at else run)
        return joined(pieces)

    def _filled(self, run: Run, mark: re.Match[str], full: Saying, short: Saying) -> tuple[Run, ...]:
        kind, name = mark[1], mark[2]
        if kind is None or kind == "contact":
            before = run.text[: mark.start()]
            return self._whom(name or "", full.w.language, run.saying(""), inside=before.count("(") > before.count(")"))
        if kind == "date":
            wait = Wait.written(name if not name.isdecimal() else f"{name} d")
            return (run.saying(short.moment(self.clock.said(wait, Careful.LATER))),)
        return (run.saying(self._dated(kind, name, full)),)

    def _whom(self, name: str, language: str, like: Run, *, inside: bool) -> tuple[Run, ...]:
        """Return a contact, or the clinic's number where none is named."""
        key = (name, language, like, inside)
        if key not in self._called:
            known = Contacts(self.opened.content, self.clinic, language, like, inside)
            self._called[key] = known.named(name) if name else known.number()
        return self._called[key]

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
