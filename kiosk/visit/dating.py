"""The second of two steps to a care plan: when all that applies begins and ends, in words of each language; pure.

When each wait is over is reckoned in :mod:`kiosk.visit.moments`; marks are filled in by :mod:`kiosk.visit.filling`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.content.times import NOW, Unit, Wait
from kiosk.content.told import Careful
from kiosk.errors import N_
from kiosk.i18n import Text
from kiosk.markup import Run, joined
from kiosk.visit import contacts, moments, unanswered
from kiosk.visit.closing import with_closures
from kiosk.visit.filling import EVERYONE, Filling, waits_in
from kiosk.visit.plan import (
    CarePlan,
    May,
    PlannedBand,
    PlannedChoice,
    PlannedPhase,
    PlannedQuestion,
    PlannedReminder,
    PlannedRule,
    PlannedSign,
    PlannedTopic,
    Use,
)
from kiosk.visit.saying import Holds, Saying, held
from kiosk.visit.using import names_of, use_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from kiosk.content.model import Band, Content, For, Line, Phase, Reminder, Rule, Sign, Topic, Treatment
    from kiosk.content.times import Moment
    from kiosk.visit.moments import Clock
    from kiosk.visit.opening import Case, Opened
    from kiosk.visit.plan import Clinic, Visit

_Days = tuple["date", "date | None", Text, Text]
"""The first and the last one, and the words for them, in full and short."""


def dated(opened: Opened, visit: Visit, clinic: Clinic) -> CarePlan:
    """Return what applies with its dates, counted from the treatment of a visit, in every language."""
    clock = moments.clock_of(visit, clinic)
    here = with_closures(clinic, clock.today, opened.content.words)
    return _Dating(opened, visit, here, clock, Filling.of(opened, here, clock)).plan()


@dataclass(frozen=True, slots=True)
class _Dating:
    """What applies, and one visit."""

    opened: Opened
    visit: Visit
    clinic: Clinic
    clock: Clock
    filling: Filling

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
        cases = [(case, self._case_rules(case)) for case in self.opened.cases]
        approval = self.treatment.approval
        return CarePlan(
            treatment=self.treatment.id,
            edition=approval.edition if approval else None,
            languages=self.content.languages,
            icon=self.treatment.icon,
            name=self.treatment.name,
            title=self._text(self.treatment.title),
            treated_at=self.visit.treated_at,
            treated_on=self._each(lambda saying: saying.w.day_and_year(self.visit.treated_at.date())),
            adapted=self.opened.adapted,
            phases=tuple(self._phase(phase, rules) for phase in self.treatment.phases),
            rules=rules,
            notices=(*self._lines(self.treatment.notices), *(self._case(case, told) for case, told in cases)),
            topics=tuple(self._topic(topic) for topic in self.opened.topics),
            signs=self._signs(),
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
            cases=tuple(self._as_case(case, rule) for case, told in cases for rule in told),
            ask_first=tuple(unanswered.ask_first(q, self.content) for q in self.opened.ask_first),
            today=self.clock.today,
        )

    # -- words ------------------------------------------------------------------

    def _each(self, say: Callable[[Saying], str], *, short: bool = False) -> Text:
        """Return what is said in each language; for a place with little room, shorter."""
        sayings = self.filling.short if short else self.filling.sayings
        return Text({saying.w.language: say(saying) for saying in sayings})

    def _if_any(self, say: Callable[[Saying], str], *, short: bool = False) -> Text | None:
        """Return the same; None where it says nothing in any language."""
        text = self._each(say, short=short)
        return text if any(text.by_language.values()) else None

    def _lines(self, lines: Iterable[Line]) -> tuple[Text, ...]:
        return tuple(self._text(line.text, line.audience) for line in lines)

    def _text(self, text: Text, meant_for: For = EVERYONE) -> Text:
        return self.filling.text(text, meant_for)

    def _approval(self, saying: Saying) -> str:
        w, approval = saying.w, self.treatment.approval
        if approval is None:
            return w.gettext(N_("Draft: not approved by a clinic."))
        return w.gettext(N_("Content approved on {date} by {name}, edition {number}.")).format(
            date=w.date_and_year(approval.on), name=approval.name, number=approval.edition
        )

    # -- rules ------------------------------------------------------------------

    def _rules(self) -> tuple[PlannedRule, ...]:
        """Return every rule that still says something; a task that is over does not."""
        by_subject: dict[str, list[Holds]] = {}
        for each in self.filling.holds:
            by_subject.setdefault(each.rule.about, []).append(each)
        planned = [
            self._rule(self._followed(each, by_subject[each.rule.about]))
            for each in self.filling.holds
            if each.avoids or not each.is_over
        ]
        avoid = [r for r in planned if r.stance is Stance.AVOID]
        do = [r for r in planned if r.stance is Stance.DO]
        avoid.sort(key=lambda r: (r.until is None, -(r.until or r.starts or self.clock.earliest).timestamp()))
        do.sort(key=lambda r: (r.starts is None, r.starts or self.clock.latest))  # what waits for something comes last
        return (*avoid, *do)

    def _followed(self, holds: Holds, same: Iterable[Holds]) -> Holds:
        """Return it with the rule about the same subject that begins when it is over, or later."""
        ends = holds.ends
        if ends is None:
            return holds
        after = [e for e in same if e is not holds and e.starts and e.starts.moment >= ends.moment]
        first = min(after, key=lambda each: each.starts.moment.timestamp() if each.starts else 0, default=None)
        if first is None:
            return holds
        thing, short = self._names(first.rule)
        return replace(holds, then=replace(first.rule, thing=thing, short=short))

    def _names(self, rule: Rule) -> tuple[Text, Text]:
        """Return what sentences and lists call a rule: its marks filled in, and without a full stop of its own."""
        thing = self._text(rule.thing, rule.audience).unended()
        return thing, self._text(rule.short, rule.audience).unended() if rule.short else thing

    def _rule(self, holds: Holds) -> PlannedRule:
        rule = holds.rule
        thing, short = self._names(rule)
        begins_undated = rule.span.begins is None
        until = holds.ends.moment if holds.ends else None
        if until and holds.ends and holds.ends.unknown:  # its hours may be any of the day of the treatment
            until = max(until, self._day(Wait(1, Unit.DAYS)))
        planned = PlannedRule(
            id=rule.id,
            subject=rule.about,
            stance=rule.stance,
            thing=thing,
            short=short,
            starts=None if begins_undated else holds.starts.moment if holds.starts else self.clock.earliest,
            until=until,
            when=self._each(lambda saying: saying.when(holds)),
            when_short=self._each(lambda saying: saying.when(holds), short=True),
            free_from=self._if_any(lambda saying: saying.free_from(holds), short=True),
            condition=self._if_any(lambda saying: saying.condition(holds)),
            why=self._text(rule.why, rule.audience) if rule.why else None,
            synonyms=rule.synonyms,
            guessed=rule.id in self.opened.chosen.guessed,
            use=use_of(holds, self.clock),
            names=names_of(rule, self.opened),
            icon=rule.icon or "",
        )
        if rule.id not in self.opened.chosen.ask_first:
            return planned
        nothing = self._each(lambda _: "")
        undated = replace(planned, starts=None, until=None, free_from=None, condition=None, use=Use(May.ASK))
        return replace(undated, when=nothing, when_short=nothing, ask_first=True)

    def _case_rules(self, case: Case) -> tuple[PlannedRule, ...]:
        """Return the rules for patients of whom an option is true, as they would have them."""
        every = [held(rule, self.clock) for rule in case.rules]
        return tuple(self._rule(holds) for holds in every if holds.avoids or not holds.is_over)

    def _as_case(self, case: Case, rule: PlannedRule) -> PlannedRule:
        """Return one of them as somebody reads it who did not answer."""
        thing, short = (
            unanswered.if_this_is_you(case.options, said, self.content) for said in (rule.thing, rule.short)
        )
        return replace(rule, thing=thing, short=short)

    def _case(self, case: Case, planned: Iterable[PlannedRule]) -> Text:
        """Return all that is for patients of whom an option is true, under "if this is you"."""
        lines = self._lines(case.lines)

        def say(language: str) -> tuple[Run, ...]:
            said = [unanswered.sentence(rule, self.content.words(language)) for rule in planned]
            said += [line.runs(language) for line in lines]
            return joined([run for number, runs in enumerate(said) for run in ((Run(" "),) * bool(number) + runs)])

        text = Text.of_runs({language: say(language) for language in self.content.languages})
        return unanswered.if_this_is_you(case.options, text, self.content)

    # -- phases, topics, signs -----------------------------------------------------

    def _phase(self, phase: Phase, rules: tuple[PlannedRule, ...]) -> PlannedPhase:
        begins, is_last = self._day(phase.start), phase is self.treatment.phases[-1]
        ends = self._day(phase.end) if phase.end is not None else None
        first, last = begins.date(), (ends - timedelta(days=1)).date() if ends is not None else None

        def touches(planned: PlannedRule) -> bool:
            """Tell whether a rule holds in the phase; one whose start or end has no date may hold in any."""
            starts, until = planned.starts, planned.until
            starts_here = is_last or ends is None or starts is None or starts < ends
            goes_on = until is None or until > begins
            return starts_here and (goes_on or (starts is not None and starts >= begins))  # what is over at once began

        def dates(saying: Saying) -> str:
            w = saying.w
            if last is None:
                return w.gettext(N_("from {date}")).format(date=saying.day(first))
            return w.weekday_short(first) if first == last else w.days(first, last)

        here = [r for r in rules if touches(r)]
        return PlannedPhase(
            id=phase.id,
            title=self._text(phase.title),
            first_day=first,
            last_day=last or date.max,
            dates=self._each(dates, short=True),
            summary=self._text(phase.summary),
            expect=self._lines(phase.expect),
            do=tuple(r for r in here if r.stance is Stance.DO),
            avoid=tuple(r for r in here if r.stance is Stance.AVOID),
        )

    def _day(self, wait: Wait) -> datetime:
        """Return the midnight that begins the day a wait is over."""
        return self.clock.midnight_after(wait)

    def _reminder(self, reminder: Reminder) -> PlannedReminder | None:
        """Return a calendar entry; None when its day is past, or this patient is told of none."""
        audience = reminder.audience
        title = self._text(reminder.title, audience)
        if reminder.of is not None:
            rule = self.opened.rule_of(reminder.of, audience)
            case = next((case for case in self.opened.cases if rule in case.rules), None)
            if (rule not in self.treatment.rules and case is None) or rule.id in self.opened.chosen.ask_first:
                return None
            if case is not None and not reminder.for_:
                title = unanswered.if_this_is_you(case.options, title, self.content)
            holds = self.filling.when(rule)
            begins = not holds.avoids and holds.starts is not None
            said, moment = (holds.starts, rule.start) if begins else (holds.ends, rule.end)
            title = self._conditioned(title, holds, moment)
            is_last_day = not holds.avoids and not begins and said is not None and not said.timed
        else:
            said, is_last_day = self.clock.said(reminder.at or NOW, Careful.LATER), False
        if said is None or said.unknown:
            return None
        at = moments.to_remind(said, is_last_day=is_last_day)
        if at.date() < self.clock.today:
            return None
        return PlannedReminder(reminder.id, at, title, self._text(reminder.text, audience))

    def _conditioned(self, title: Text, holds: Holds, moment: Moment | None) -> Text:
        """Return a title with the condition that goes with its date."""
        if moment is None or moment.condition is None:
            return title
        inside = title.unended()
        return self._each(lambda saying: saying.with_condition(inside.of(saying.w.language), holds, moment))

    def _topic(self, topic: Topic) -> PlannedTopic:
        lead, now, later = self._text(topic.lead), self._lines(topic.now), self._lines(topic.later)
        return PlannedTopic(
            id=topic.id,
            icon=topic.icon,
            title=self._text(topic.title),
            lead=lead,
            why=self._lines(topic.why),
            now=now,
            later=later,
            sheet_why=self._text(topic.sheet_why) if topic.sheet_why else lead,
            sheet=self._lines(topic.sheet) or (*now, *later),
            first=self.opened.is_first(topic),
        )

    def _signs(self) -> tuple[PlannedSign, ...]:
        days = cache(self._days)  # most signs change on the same few days
        return tuple(self._sign(sign, days) for sign in self.treatment.signs)

    def _sign(self, sign: Sign, days_of: Callable[[Wait, Wait | None], _Days]) -> PlannedSign:
        bands, audience = [], sign.audience
        for band, following in zip(sign.bands, (*sign.bands[1:], None), strict=True):
            first, last, days, days_short = days_of(band.from_, following.from_ if following else None)
            text, advice = self._text(band.text, audience), self._text(band.advice, audience)
            short = self._text(band.advice_short, audience) if band.advice_short else advice
            dated = self._names_days(band, first, last)
            bands.append(PlannedBand(first, last, days, days_short, band.urgency, text, advice, short, dated))
        return PlannedSign(sign.id, self._text(sign.text, audience), tuple(bands), sign.id in self.opened.guessed)

    def _names_days(self, band: Band, first: date, last: date | None) -> bool:
        """Tell whether the text of a band says when it begins, as "after" the day before perhaps, and when it ends."""
        named = {self.clock.said(wait, Careful.LATER).day for wait in waits_in(band.text)}
        begins = first <= self.clock.earliest.date() or bool(named & {first, first - timedelta(days=1)})
        return bool(named) and begins and (last is None or last in named)

    def _days(self, start: Wait, end: Wait | None) -> _Days:
        """Return on which days a band holds; where it always does, nothing is said."""
        first = self._day(start).date()
        last = (self._day(end) - timedelta(days=1)).date() if end is not None else None
        begun = first <= self.clock.earliest.date()

        def said(saying: Saying) -> str:
            if begun and last is None:
                return ""
            if last is None:
                return saying.w.gettext(N_("from {date}")).format(date=saying.day(first))
            if begun:
                return saying.w.gettext(N_("until {date}")).format(date=saying.day(last))
            return saying.w.gettext(N_("from {first} to {last}")).format(first=saying.day(first), last=saying.day(last))

        return first, last, self._each(said), self._each(said, short=True)
