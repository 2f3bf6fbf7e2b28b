"""Fills in the marks of a text for a patient: a rule's date, a day, whom to call; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content.model import For, Stance
from kiosk.content.times import Wait
from kiosk.errors import N_
from kiosk.i18n import Text
from kiosk.markup import Run, joined
from kiosk.visit import contacts
from kiosk.visit.moments import Careful
from kiosk.visit.saying import Saying, held

if TYPE_CHECKING:
    from kiosk.visit.moments import Clock
    from kiosk.visit.opening import Opened
    from kiosk.visit.plan import Clinic

MARK = re.compile(r"\{(until|from|date|contact):([^}]*)\}|\{phone\}")
EVERYONE = For()
UNDATED = N_("the day that we tell you")
"""Stands where a date would; in French without an article, which the text has before a date."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What applies to a patient, and what counts its days."""

    opened: Opened
    clinic: Clinic
    clock: Clock

    def text(self, text: Text, meant_for: For = EVERYONE) -> Text:
        """Return a text with its marks filled in as they are for those whom it is meant for."""
        if not any("{" in said for said in text.by_language.values()):
            return text

        def fill(language: str) -> tuple[Run, ...]:
            pieces, whole, begins = list[Run](), text.of(language), 0
            for run in text.runs(language):
                at = int(_is_stopped(pieces, run.text))
                for mark in MARK.finditer(run.text):
                    before, after = whole[: begins + mark.start()], whole[begins + mark.end() :]
                    inside = before.count("(") > before.count(")") or after.startswith(" (")
                    filled = self._filled(run, mark, language, meant_for, inside=inside)
                    pieces += [run._replace(text=run.text[at : mark.start()]), *filled]
                    at = mark.end() + _is_stopped(pieces, run.text[mark.end() :])
                pieces.append(run._replace(text=run.text[at:]))
                begins += len(run.text)
            return joined(pieces)

        return Text.of_runs({language: fill(language) for language in self.opened.content.languages})

    def _filled(self, run: Run, mark: re.Match[str], language: str, meant_for: For, *, inside: bool) -> tuple[Run, ...]:
        content = self.opened.content
        if mark[0] == "{phone}" or mark[1] == "contact":
            known = contacts.Contacts(content, self.clinic, language, run, inside)
            return known.named(mark[2]) if mark[2] else known.number()
        saying = Saying(content.words(language), content, self.clock)
        if mark[1] == "date":
            said = self.clock.said(_wait(mark[2]), Careful.LATER)
            return (run._replace(text=replace(saying, short=True).moment(said)),)
        return (run._replace(text=self._date(mark[1], mark[2], saying, meant_for)),)

    def _date(self, which: str, name: str, saying: Saying, meant_for: For) -> str:
        """Return the first day without what is avoided, or the last day of a task or its first."""
        rule = self.opened.rule_of(name, meant_for)
        holds = held(rule, self.clock)
        if rule.id in self.opened.chosen.ask_first:
            return saying.w.gettext(UNDATED)
        if rule.stance is Stance.DO and which == "from":
            return saying.moment(holds.starts) if holds.starts else saying.day(self.clock.earliest.date())
        if holds.ends is None:  # the check refuses a mark that asks for such a date
            return saying.w.gettext(UNDATED)
        is_last_day = rule.stance is Stance.DO and not holds.ends.timed
        return saying.day(holds.ends.last_day) if is_last_day else saying.moment(holds.ends)


def waits_in(text: Text) -> set[Wait]:
    """Return the waits whose days a text names."""
    marks = (mark for said in text.by_language.values() for mark in MARK.finditer(said))
    return {_wait(mark[2]) for mark in marks if mark[1] == "date"}


def _wait(written: str) -> Wait:
    return Wait.written(f"{written} d" if written.isdecimal() else written)


def _is_stopped(before: list[Run], after: str) -> bool:
    """Tell whether what follows begins with a full stop that stands there already: "déc." ends a sentence, too."""
    last = "".join(run.text for run in before)[-1:]
    return last == "." and after[:1] == "."
