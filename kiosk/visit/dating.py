"""The second of two steps to a care plan: when all that applies begins and ends, in words of each language; pure.

When each wait is over is reckoned in :mod:`kiosk.visit.moments`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.content.times import NOW, Unit, Wait
from kiosk.errors import N_
from kiosk.i18n import Text
from kiosk.markup import Run, joined
from kiosk.visit import contacts, moments, unanswered
from kiosk.visit.moments import Careful
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
from kiosk.visit.saying import Holds, Saying, held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from kiosk.content.model import Content, Line, Phase, Reminder, Sign, Topic, Treatment
    from kiosk.content.times import Moment
    from kiosk.visit.moments import Clock
    from kiosk.visit.opening import Case, Opened
    from kiosk.visit.plan import Clinic, Visit

MARK = re.compile(r"\{(until|from|date|contact):([^}]*)\}|\{phone\}")


def dated(opened: Opened, visit: Visit, clinic: Clinic) -> CarePlan:
    """Return what applies with its dates, counted from the treatment of a visit, in every language."""
    return _Dating(opened, visit, clinic, moments.clock_of(visit, clinic)).plan()


@dataclass(frozen=True, slots=True)
class _Dating:
    """What applies, and one visit."""

    opened: Opened
    visit: Visit
    clinic: Clinic
    clock: Clock

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
            treated_on=self._each(lambda lang: self.content.words(lang).day_and_year(self.visit.treated_at.date())),
            adapted=self.opened.adapted,
            phases=tuple(self._phase(phase, rules) for phase in self.treatment.phases),
            rules=rules,
            notices=(*self._lines(self.treatment.notices), *map(self._case, self.opened.cases)),
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
            reminders=tuple(filter(None, map(self._reminder, self.treatment.reminders))),
            clinic=self.clinic,
            when_closed=contacts.today(self.content, self.treatment.when_closed, self.clinic),
            approval=self._each(self._approval),
            is_draft=approval is None,
            disclaimer=self.content.disclaimer,
            own=self.content.own,
            discreet=self.opened.discreet,
            ask_first=tuple(unanswered.ask_first(q, self.content) for q in self.opened.ask_first),
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
            pieces: list[Run] = []
            last: Run | None = None  # what was filled in, and nothing stands behind it yet
            for run in text.runs(language):
                at = _behind(last, run, 0)
                for mark in MARK.finditer(run.text):
                    *_, last = filled = self._filled(run, mark, language)
                    pieces += [run._replace(text=run.text[at : mark.start()]), *filled]
                    at = _behind(last, run, mark.end())
                pieces.append(run._replace(text=run.text[at:]))
                last = None if run.text[at:] else last
            return joined(pieces)

        return Text.of_runs({language: fill(language) for language in self.content.languages})

    def _filled(self, run: Run, mark: re.Match[str], language: str) -> tuple[Run, ...]:
        if mark[0] == "{phone}" or mark[1] == "contact":
            before = run.text[: mark.start()]
            inside = before.count("(") > before.count(")")
            known = contacts.Contacts(self.content, self.clinic, language, run, inside)
            return known.named(mark[2]) if mark[2] else known.number()
        saying = self._saying(language)
        if mark[1] == "date":
            wait = Wait.written(mark[2] if not mark[2].isdecimal() else f"{mark[2]} d")
            return (run._replace(text=replace(saying, short=True).moment(self.clock.said(wait, Careful.LATER))),)
        return (run._replace(text=self._marked(mark[1], mark[2], saying)),)

    def _marked(self, which: str, name: str, saying: Saying) -> str:
        """Return the first day without what is avoided, or the last day of a task or its first; with its condition."""
        rule = self.opened.rule_of(name)
        holds = held(rule, self.clock)
        if rule.stance is Stance.DO and which == "from":
            first = saying.moment(holds.starts) if holds.starts else saying.day(self.clock.earliest.date())
            return saying.with_condition(first, holds, rule.start)
        if holds.ends is None:  # the check refuses a mark that asks for such a date
            holds = held(self.opened.written_rule(name), self.clock)
        if holds.ends is None:
            return saying.day(self.clock.earliest.date())
        is_last_day = rule.stance is Stance.DO and not holds.ends.timed
        last = saying.day(holds.ends.last_day) if is_last_day else saying.moment(holds.ends)
        return saying.with_condition(last, holds, holds.rule.end)

    def _saying(self, language: str, *, short: bool = False) -> Saying:
        return Saying(self.content.words(language), self.content, self.clock, short)

    def _approval(self, language: str) -> str:
        w, approval = self.content.words(language), self.treatment.approval
        if approval is None:
            return w.gettext(N_("Draft: not approved by a clinic."))
        return w.gettext(N_("Content approved on {date} by {name}, edition {number}.")).format(
            date=w.date_and_year(approval.on), name=approval.name, number=approval.edition
        )

    # -- rules ------------------------------------------------------------------

    def _rules(self) -> tuple[PlannedRule, ...]:
        """Return every rule that still says something; a task that is over does not."""
        every = [held(rule, self.clock) for rule in self.treatment.rules]
        planned = [self._rule(self._followed(each, every)) for each in every if each.avoids or not each.is_over]
        avoid = [r for r in planned if r.stance is Stance.AVOID]
        do = [r for r in planned if r.stance is Stance.DO]
        avoid.sort(key=lambda r: (r.until is None, -(r.until or r.starts or self.clock.earliest).timestamp()))
        do.sort(key=lambda r: r.starts or self.clock.latest)
        return (*avoid, *do)

    @staticmethod
    def _followed(holds: Holds, others: Iterable[Holds]) -> Holds:
        """Return it with the rule about the same subject that begins when it is over, or later."""
        if holds.ends is None:
            return holds
        after = [
            each
            for each in others
            if each is not holds and each.rule.about == holds.rule.about
            if each.starts and each.starts.moment >= holds.ends.moment
        ]
        first = min(after, key=lambda each: each.starts.moment.timestamp() if each.starts else 0, default=None)
        return replace(holds, then=first.rule) if first else holds

    def _rule(self, holds: Holds) -> PlannedRule:
        rule = holds.rule
        free = self._each(lambda language: self._saying(language, short=True).free_from(holds))
        condition = self._each(lambda language: self._saying(language).condition(holds))
        begins_undated = rule.span.begins is None
        until = holds.ends.moment if holds.ends else None
        if until and holds.ends and holds.ends.unknown:  # its hours may be any of the day of the treatment
            until = max(until, self._day(Wait(1, Unit.DAYS)))
        planned = PlannedRule(
            id=rule.id,
            subject=rule.about,
            stance=rule.stance,
            thing=self._text(rule.thing),
            short=self._text(rule.short or rule.thing),
            starts=None if begins_undated else holds.starts.moment if holds.starts else self.clock.earliest,
            until=until,
            when=self._each(lambda language: self._saying(language).when(holds)),
            when_short=self._each(lambda language: self._saying(language, short=True).when(holds)),
            free_from=free if any(free.by_language.values()) else None,
            condition=condition if any(condition.by_language.values()) else None,
            why=self._text(rule.why) if rule.why else None,
            synonyms=rule.synonyms,
            guessed=rule.id in self.opened.chosen.guessed,
        )
        if rule.id not in self.opened.chosen.ask_first:
            return planned
        nothing = self._each(lambda _language: "")
        return replace(planned, when=nothing, when_short=nothing, free_from=None, condition=None, ask_first=True)

    def _case(self, case: Case) -> Text:
        """Return all that is for patients of whom an option is true, under "if this is you"."""
        every = [held(rule, self.clock) for rule in case.rules]
        planned = [self._rule(holds) for holds in every if holds.avoids or not holds.is_over]
        lines = self._lines(case.lines)

        def say(language: str) -> tuple[Run, ...]:
            said = [unanswered.sentence(rule, self.content.words(language)) for rule in planned]
            said += [line.runs(language) for line in lines]
            return joined([run for number, runs in enumerate(said) for run in ((Run(" "),) * bool(number) + runs)])

        text = Text.of_runs({language: say(language) for language in self.content.languages})
        return unanswered.if_this_is_you(case.options, text, self.content)

    # -- phases, topics, signs -----------------------------------------------------

    def _phase(self, phase: Phase, rules: tuple[PlannedRule, ...]) -> PlannedPhase:
        begins = self._day(phase.start)
        ends = self._day(phase.end) if phase.end is not None else None
        first, last = begins.date(), (ends - timedelta(days=1)).date() if ends is not None else None

        def touches(planned: PlannedRule) -> bool:
            """Tell whether a rule holds in the phase; one whose start or end has no date may hold in any."""
            is_last = phase is self.treatment.phases[-1]
            starts_here = is_last or ends is None or planned.starts is None or planned.starts < ends
            return starts_here and (planned.until is None or planned.until > begins)

        def dates(language: str) -> str:
            w = self.content.words(language)
            if last is None:
                return w.gettext(N_("from {date}")).format(date=self._saying(language, short=True).day(first))
            return w.weekday_short(first) if first == last else w.days(first, last)

        here = [r for r in rules if touches(r)]
        return PlannedPhase(
            id=phase.id,
            title=self._text(phase.title),
            first_day=first,
            last_day=last or date.max,
            dates=self._each(dates),
            summary=self._text(phase.summary),
            expect=self._lines(phase.expect),
            do=tuple(r for r in here if r.stance is Stance.DO),
            avoid=tuple(r for r in here if r.stance is Stance.AVOID),
        )

    def _day(self, wait: Wait) -> datetime:
        """Return the midnight that begins the day a wait is over."""
        return self.clock.midnight_after(wait)

    def _reminder(self, reminder: Reminder) -> PlannedReminder | None:
        """Return a calendar entry; None when its day is past, or its rule has no date for this patient."""
        title = self._text(reminder.title)
        if reminder.of is not None:
            rule = self.opened.rule_of(reminder.of)
            if all(rule is not told for told in self.treatment.rules):
                return None
            holds = held(rule, self.clock)
            begins = not holds.avoids and holds.starts is not None
            said, moment = (holds.starts, rule.start) if begins else (holds.ends, rule.end)
            title = self._conditioned(title, holds, moment)
            is_last_day = not holds.avoids and not begins and said is not None and not said.timed
        else:
            said, is_last_day = self.clock.said(reminder.at or NOW, Careful.LATER), False
        if said is None:
            return None
        at = moments.to_remind(said, is_last_day=is_last_day)
        if at.date() < self.clock.today:
            return None
        return PlannedReminder(reminder.id, at, title, self._text(reminder.text))

    def _conditioned(self, title: Text, holds: Holds, moment: Moment | None) -> Text:
        """Return a title with the condition that goes with its date."""
        if moment is None or moment.condition is None:
            return title
        return self._each(lambda tag: self._saying(tag).with_condition(title.of(tag), holds, moment))

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
        bands = []
        for band, following in zip(sign.bands, (*sign.bands[1:], None), strict=True):
            first = self._day(band.from_).date()
            last = (self._day(following.from_) - timedelta(days=1)).date() if following else None
            days, days_short = (self._each(partial(self._days, first, last, short)) for short in (False, True))
            text, advice = self._text(band.text), self._text(band.advice)
            short = self._text(band.advice_short) if band.advice_short else advice
            bands.append(PlannedBand(first, last, days, days_short, band.urgency, text, advice, short))
        return PlannedSign(sign.id, self._text(sign.text), tuple(bands), sign.id in self.opened.guessed)

    def _days(self, first: date, last: date | None, short: bool, language: str) -> str:  # noqa: FBT001 - or not
        """Return on which days a band holds."""
        saying = self._saying(language, short=short)
        if first > self.clock.earliest.date():
            if last is not None:
                both = {"first": saying.day(first), "last": saying.day(last)}
                return saying.w.gettext(N_("from {first} to {last}")).format(**both)
            return saying.w.gettext(N_("from {date}")).format(date=saying.day(first))
        return saying.w.gettext(N_("until {date}")).format(date=saying.day(last)) if last else ""


def _behind(filled: Run | None, run: Run, at: int) -> int:
    """Return where a text goes on behind what was filled in: "déc." and "p.m." end the sentence, too."""
    return at + bool(filled and filled.text.endswith(".") and run.text[at : at + 1] == ".")
