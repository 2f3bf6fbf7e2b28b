"""The second of two steps to a care plan: when all that applies begins and ends, in words of each language; pure.

When each wait is over is reckoned in :mod:`kiosk.visit.moments`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.errors import N_
from kiosk.i18n import Text, words
from kiosk.markup import joined
from kiosk.visit import contacts, moments
from kiosk.visit.plan import (
    CarePlan,
    PlannedBand,
    PlannedChoice,
    PlannedPhase,
    PlannedQuestion,
    PlannedReminder,
    PlannedRule,
    PlannedSign,
    PlannedTopic,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from kiosk.content.model import Content, Line, Phase, Rule, Sign, Topic, Treatment
    from kiosk.markup import Run
    from kiosk.visit.opening import Opened
    from kiosk.visit.plan import Clinic, Visit

MARK = re.compile(r"\{(until|from|date|contact):([^}]*)\}|\{phone\}")


def dated(opened: Opened, visit: Visit, clinic: Clinic) -> CarePlan:
    """Return what applies with its dates, counted from the treatment of a visit, in every language."""
    return _Dating(opened, visit, clinic).plan()


def _days(first: date | None, last: date | None, short: bool, language: str) -> str:  # noqa: FBT001 - or not
    """Return from which day a band holds; until which one where it begins with the treatment."""
    w = words(language)
    say = w.short if short else w.day
    if first:
        return w.gettext(N_("from {date}")).format(date=say(first))
    return w.gettext(N_("until {date}")).format(date=say(last)) if last else ""


@dataclass(frozen=True, slots=True)
class _Dating:
    """What applies, and one visit."""

    opened: Opened
    visit: Visit
    clinic: Clinic

    @property
    def content(self) -> Content:
        """The content that it is of."""
        return self.opened.content

    @property
    def treatment(self) -> Treatment:
        """What of the treatment applies."""
        return self.opened.treatment

    def plan(self) -> CarePlan:
        rules = self._rules()
        approval = self.treatment.approval
        return CarePlan(
            treatment=self.treatment.id,
            edition=approval.edition if approval else None,
            languages=self.content.languages,
            icon=self.treatment.icon,
            name=self.treatment.name,
            title=self._text(self.treatment.title),
            treated_at=self.visit.treated_at,
            treated_on=self._each(lambda lang: words(lang).day_and_year(self.visit.treated_at.date())),
            adapted=self.opened.adapted,
            phases=tuple(self._phase(phase, rules) for phase in self.treatment.phases),
            rules=rules,
            notices=self._lines(self.treatment.notices),
            topics=tuple(self._topic(topic) for topic in self.opened.topics),
            signs=tuple(self._sign(sign) for sign in self.treatment.signs),
            quiz=tuple(
                PlannedQuestion(
                    q.id,
                    self._text(q.text),
                    tuple(PlannedChoice(self._text(c.text), c.correct, self._text(c.explain)) for c in q.choices),
                )
                for q in self.treatment.quiz
            ),
            reminders=tuple(
                PlannedReminder(r.id, moments.to_remind(self.visit, r.at), self._text(r.title), self._text(r.text))
                for r in self.treatment.reminders
            ),
            clinic=self.clinic,
            when_closed=contacts.today(self.content, self.treatment.when_closed, self.clinic),
            approval=self._each(self._approval),
            is_draft=approval is None,
            disclaimer=self.content.disclaimer,
        )

    # -- words ------------------------------------------------------------------

    def _each(self, say: Callable[[str], str]) -> Text:
        return Text({language: say(language) for language in self.content.languages})

    def _lines(self, lines: Iterable[Line]) -> tuple[Text, ...]:
        return tuple(self._text(line.text) for line in lines)

    def _text(self, text: Text) -> Text:
        """Fill in the marks: a rule's date, or the phone number, which can be touched."""
        if not any("{" in said for said in text.by_language.values()):
            return text

        def fill(language: str) -> tuple[Run, ...]:
            pieces = []
            for run in text.runs(language):
                at = 0
                for mark in MARK.finditer(run.text):
                    pieces += [run._replace(text=run.text[at : mark.start()]), *self._filled(run, mark, language)]
                    at = mark.end()
                pieces.append(run._replace(text=run.text[at:]))
            return joined(pieces)

        return Text.of_runs({language: fill(language) for language in self.content.languages})

    def _filled(self, run: Run, mark: re.Match[str], language: str) -> tuple[Run, ...]:
        if mark[0] == "{phone}" or mark[1] == "contact":
            before = run.text[: mark.start()]
            inside = before.count("(") > before.count(")")
            known = contacts.Contacts(self.content, self.clinic, language, run, inside)
            return known.named(mark[2]) if mark[2] else known.number()
        if mark[1] == "date":
            day = self.visit.treated_at.date() + timedelta(days=int(mark[2]))
            return (run._replace(text=words(language).short(day)),)
        return (run._replace(text=words(language).day(self._marked(mark[1], mark[2]))),)

    def _marked(self, which: str, rule_id: str) -> date:
        rule = self.opened.rule_of(rule_id)
        boundary = rule.start if which == "from" and rule.stance is Stance.DO else rule.end
        if boundary is None:
            named = self.opened.written_rule(rule_id)
            boundary = named.end or named.start
        return moments.as_said(self.visit, boundary)[0].date()

    def _approval(self, language: str) -> str:
        w, approval = words(language), self.treatment.approval
        if approval is None:
            return w.gettext(N_("Draft: not approved by a clinic."))
        return w.gettext(N_("Content approved on {date} by {name}, edition {number}.")).format(
            date=w.date_and_year(approval.on), name=approval.name, number=approval.edition
        )

    def _said(self, moment: datetime, timed: bool, language: str, *, short: bool = False) -> str:  # noqa: FBT001
        w = words(language)
        day = w.short(moment.date()) if short else w.day(moment.date())
        return f"{day}, {w.time(moment)}" if timed else day

    # -- rules ------------------------------------------------------------------

    def _rules(self) -> tuple[PlannedRule, ...]:
        planned = [self._rule(r) for r in self.treatment.rules]
        avoid = [r for r in planned if r.stance is Stance.AVOID]
        do = [r for r in planned if r.stance is Stance.DO]
        avoid.sort(key=lambda r: (r.until is None, -(r.until or r.starts).timestamp()))
        do.sort(key=lambda r: r.starts)
        return (*avoid, *do)

    def _rule(self, rule: Rule) -> PlannedRule:
        until, until_timed = moments.as_said(self.visit, rule.end) if rule.end is not None else (None, False)
        starts, starts_timed = moments.as_said(self.visit, rule.start)

        def when(language: str, *, short: bool = False) -> str:
            w = words(language)
            if rule.stance is Stance.AVOID and until is None:
                return w.gettext(N_("always"))
            if rule.stance is Stance.AVOID and until is not None:
                said = self._said(until, until_timed, language, short=short)
                return said if short else w.gettext(N_("until {date}")).format(date=said)
            if rule.start.hours == 0:
                if until is None:
                    return ""
                said = self._said(until, until_timed, language, short=short)
                return w.gettext(N_("until {date}")).format(date=said)
            said = self._said(starts, starts_timed, language, short=short)
            return w.gettext(N_("from {date}")).format(date=said)

        return PlannedRule(
            id=rule.id,
            subject=rule.about,
            stance=rule.stance,
            thing=self._text(rule.thing),
            short=self._text(rule.short or rule.thing),
            starts=starts,
            until=until,
            when=self._each(when),
            when_short=self._each(lambda language: when(language, short=True)),
            condition=self.content.conditions[rule.also].text if rule.also else None,
            why=self._text(rule.why) if rule.why else None,
            synonyms=rule.synonyms,
        )

    # -- phases, topics, signs -----------------------------------------------------

    def _phase(self, phase: Phase, rules: tuple[PlannedRule, ...]) -> PlannedPhase:
        treated = self.visit.treated_at.date()
        first, last = (
            treated + timedelta(days=phase.start.hours // 24),
            treated + timedelta(days=phase.end.hours // 24 - 1),
        )
        by_id = {r.id: r for r in self.treatment.rules}

        def touches(planned: PlannedRule) -> bool:
            rule = by_id[planned.id]
            begun = rule.start.hours < phase.end.hours or phase is self.treatment.phases[-1]
            return begun and (rule.end is None or rule.end.hours > phase.start.hours)

        def dates(language: str) -> str:
            w = words(language)
            return w.weekday_short(first) if first == last else w.days(first, last)

        here = [r for r in rules if touches(r)]
        return PlannedPhase(
            id=phase.id,
            title=self._text(phase.title),
            first_day=first,
            last_day=last,
            dates=self._each(dates),
            summary=self._text(phase.summary),
            expect=self._lines(phase.expect),
            do=tuple(r for r in here if r.stance is Stance.DO),
            avoid=tuple(r for r in here if r.stance is Stance.AVOID),
        )

    def _topic(self, topic: Topic) -> PlannedTopic:
        return PlannedTopic(
            id=topic.id,
            icon=topic.icon,
            title=self._text(topic.title),
            lead=self._text(topic.lead),
            why=self._lines(topic.why),
            now=self._lines(topic.now),
            later=self._lines(topic.later),
            sheet_why=self._text(topic.sheet_why or topic.lead),
            sheet=self._lines(topic.sheet or (*topic.now, *topic.later)),
            first=self.opened.is_first(topic),
        )

    def _sign(self, sign: Sign) -> PlannedSign:
        treated = self.visit.treated_at.date()
        bands = []
        for index, band in enumerate(sign.bands):
            following = sign.bands[index + 1] if index + 1 < len(sign.bands) else None
            first = treated + timedelta(days=band.from_day)
            last = treated + timedelta(days=following.from_day - 1) if following else None

            begins = first if band.from_day else None
            days, days_short = (self._each(partial(_days, begins, last, short)) for short in (False, True))
            text, advice = self._text(band.text), self._text(band.advice)
            short = self._text(band.advice_short) if band.advice_short else advice
            bands.append(PlannedBand(first, last, days, days_short, band.urgency, text, advice, short))
        return PlannedSign(sign.id, self._text(sign.text), tuple(bands))
