"""When a rule holds, in words: the one wording that every face has; pure.

What is avoided is said by its first free day, a task by its last day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from kiosk.content.model import EndIs, Stance
from kiosk.content.times import NOW, Unit, Wait
from kiosk.content.told import Careful, Said
from kiosk.errors import N_

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.content.model import Content, Rule
    from kiosk.content.times import Moment
    from kiosk.i18n import Text, Words
    from kiosk.visit.moments import Clock

NOON = time(12)
_ONE_NIGHT = Wait(1, Unit.NIGHTS)


@dataclass(frozen=True, slots=True)
class Holds:
    """A rule, and when it holds for a patient."""

    rule: Rule
    starts: Said | None
    """None where it begins at once, or at something without a date."""
    ends: Said | None
    """The first moment without it, at the earliest; None where that has no date, or never comes."""
    is_over: bool
    """Whether that moment has passed on the day the plan is made."""
    then: Rule | None = None
    """What follows it about the same subject."""

    @property
    def has_no_hour(self) -> bool:
        """Tell whether it lasts some hours from a moment whose hour is not told: its length is said, and no end."""
        rule = self.rule
        begins_later = rule.start is not None and rule.start.dated != NOW
        by_the_clock = self.starts is not None and self.starts.timed
        return rule.lasts is not None and rule.lasts.is_elapsed and begins_later and not by_the_clock

    @property
    def avoids(self) -> bool:
        """Tell whether it is something to avoid."""
        return self.rule.stance is Stance.AVOID


def held(rule: Rule, clock: Clock) -> Holds:
    """Return when a rule holds: what is avoided for longer rather than shorter, as is a task that may be."""
    span, longer = rule.span, rule.stance is Stance.AVOID or rule.end_is is not EndIs.AT_MOST
    starts = clock.begins(span, Careful.EARLIER if rule.stance is Stance.AVOID else Careful.LATER)
    careful = Careful.LATER if longer else Careful.EARLIER
    ends = clock.ends(span, careful)
    if starts and rule.lasts and not starts.unknown:
        if rule.stance is Stance.DO:  # so many days from the one that is told
            ends = clock.said_after(rule.lasts, starts.moment, careful)
        if rule.lasts.is_elapsed and not starts.timed:  # some hours of a day, nobody knows which
            ends = Said(clock.midnight_from(rule.lasts.after(starts.moment)))
    if ends is None:
        return Holds(rule, starts, ends, is_over=False)
    last = max(ends.last_day, clock.latest.date()) if ends.unknown else ends.last_day
    return Holds(rule, starts, ends, is_over=last < clock.today)


@dataclass(frozen=True, slots=True)
class Saying:
    """Says when rules hold, in one language."""

    w: Words
    content: Content
    clock: Clock
    short: bool = False

    # -- a rule -------------------------------------------------------------------------

    def when(self, holds: Holds) -> str:
        """Return the whole phrase; "" for a task without times."""
        phrase = self._avoid(holds) if holds.avoids else self._task(holds)
        if holds.rule.call_by is not None:
            day = self.day(self.clock.said(holds.rule.call_by, Careful.LATER).day)
            phrase = self.w.gettext(N_("{when}; if not by {date}, call us")).format(when=phrase, date=day)
        if holds.then is not None and not holds.is_over:
            then = ((self.short and holds.then.short) or holds.then.thing).of(self.w.language)
            avoided = holds.then.stance is Stance.AVOID
            sentence = N_("{when}; then avoid: {thing}") if avoided else N_("{when}; then: {thing}")
            phrase = self.w.gettext(sentence).format(when=phrase, thing=then)
        return phrase

    def free_from(self, holds: Holds) -> str:
        """Return the date alone, for a column that is headed "not before"; "" where it would say too little."""
        if not holds.avoids:
            return ""
        if holds.rule.start is not None or holds.then is not None or holds.is_over or holds.rule.call_by is not None:
            return ""
        if holds.ends is None:
            return "" if holds.rule.end is not None else self.w.gettext(N_("at all times"))
        return "" if holds.ends.unknown else self.moment(holds.ends)

    def condition(self, holds: Holds) -> str:
        """Return what must hold besides the date: "and only when your skin is calm"; "" where nothing must."""
        end = holds.rule.end
        if end is None or end.condition is None or end.is_open or not holds.avoids:
            return ""
        when = self._said(self.content.conditions[end.condition].when)
        return self.w.gettext(N_("and only {when_it_holds}")).format(when_it_holds=when)

    def with_condition(self, date: str, holds: Holds, moment: Moment | None) -> str:
        """Return the date of a start or an end with the condition that goes with it."""
        if moment is None or moment.condition is None:
            return date
        condition = self.content.conditions[moment.condition]
        if holds.avoids or moment is holds.rule.start:
            when = self._said(condition.when)
            return self.w.gettext(N_("{start}, and only {when_it_holds}")).format(start=date, when_it_holds=when)
        most = holds.rule.end_is is EndIs.AT_MOST
        sentence = N_("{end}, or {until} if that is sooner") if most else N_("{end}, and {until}")
        return self.w.gettext(sentence).format(end=date, until=self._said(condition.until))

    def _avoid(self, holds: Holds) -> str:
        rule, ends = holds.rule, holds.ends
        if holds.is_over and ends is not None:
            return self.w.gettext(N_("OK since {date}")).format(date=self.day(ends.first_day))
        start = self._start(holds)
        if rule.lasts is not None and (ends is None or holds.has_no_hour):
            length = self.w.gettext(N_("for {length}")).format(length=self.length(rule.lasts))
            return ", ".join(filter(None, (start, length)))
        if ends is not None and ends.unknown:
            return self._avoid_for(holds, start)
        end = ""
        if ends is not None:
            end = self.w.gettext(N_("not before {date}")).format(date=self.moment(ends))
        elif rule.end is not None:
            end = self._until(rule.end)
        if start and end:
            return self.w.gettext(N_("{start}, then {end}")).format(start=start, end=end)
        return start or end or self.w.gettext(N_("at all times"))

    def _avoid_for(self, holds: Holds, start: str) -> str:
        """Return until when something is avoided, where nobody knows the hour that it is counted from."""
        begins = holds.rule.start.dated if holds.rule.start is not None else None
        if start and begins is not None:
            message = self.w.gettext(N_("from {start} to {end} after your treatment"))
            return message.format(start=self.length(begins), end=self.length(_counted(holds.rule)))
        said = self.w.gettext(N_("for {length} after your treatment")).format(length=self.length(_counted(holds.rule)))
        return self.w.gettext(N_("{start}, then {end}")).format(start=start, end=said) if start else said

    def _task(self, holds: Holds) -> str:
        is_one_night = holds.starts is not None and holds.ends is not None and holds.rule.lasts == _ONE_NIGHT
        parts = ["" if is_one_night else self._start(holds), self._task_end(holds)]
        return ", ".join(filter(None, parts))

    def _task_end(self, holds: Holds) -> str:
        rule, ends = holds.rule, holds.ends
        most = rule.end_is is EndIs.AT_MOST
        if rule.lasts is not None and (ends is None or holds.has_no_hour):
            sentence = N_("for at most {length}") if most else N_("for at least {length}")
            return self.w.gettext(sentence).format(length=self.length(rule.lasts))
        if ends is None:
            return self._until(rule.end) if rule.end is not None else ""
        if ends.unknown:
            return self._task_for(holds)
        wait = rule.lasts or (rule.end.dated if rule.end is not None and rule.start is None else None)
        last = self.moment(ends) if ends.timed else self.day(ends.last_day)
        said = self.w.gettext(self._last(wait, most=most)).format(length=self.length(wait) if wait else "", date=last)
        return self.with_condition(said, holds, rule.end)

    def _task_for(self, holds: Holds) -> str:
        """Return until when something is done, where nobody knows the hour that it is counted from."""
        most = holds.rule.end_is is EndIs.AT_MOST
        if not self._start(holds):
            sentence = (
                N_("for at most {length} after your treatment") if most else N_("for {length} after your treatment")
            )
        elif most:
            sentence = N_("until {length} after your treatment at most")
        else:
            sentence = N_("at least until {length} after your treatment")
        return self.w.gettext(sentence).format(length=self.length(_counted(holds.rule)))

    @staticmethod
    def _last(wait: Wait | None, *, most: bool) -> str:
        """Return the sentence with the last day of a task."""
        if wait is None:
            return N_("until {date} at most") if most else N_("at least until {date}")
        if wait == _ONE_NIGHT:
            return N_("the night of {date}")
        if wait.unit is Unit.NIGHTS:
            return N_("{length} at most, the last night {date}") if most else N_("{length}, the last night {date}")
        if wait.unit is Unit.DAYS and most:
            return N_("{length} at most, the last one {date}")
        return N_("{length} at most, until {date}") if most else N_("{length}, at least until {date}")

    def _start(self, holds: Holds) -> str:
        """Return how it begins; "" where it begins at once."""
        start = holds.rule.start
        if start is None or start.dated == NOW:
            return ""
        if holds.starts is None and start.event is not None and start.wait is not None:
            return self.w.gettext(N_("from {moment}")).format(moment=self._after(start))
        if holds.starts is None:
            return self._when(start)
        if holds.starts.unknown and start.dated is not None:
            length = self.length(start.dated)
            return self.w.gettext(N_("from {length} after your treatment")).format(length=length)
        said = self.w.gettext(N_("from {date}")).format(date=self.moment(holds.starts))
        return self.with_condition(said, holds, start)

    # -- what has no date ------------------------------------------------------------------

    def _when(self, moment: Moment) -> str:
        """Return "when your skin is calm", "3 days after the cast is off"."""
        if moment.condition is not None:
            return self._said(self.content.conditions[moment.condition].when)
        return self._after(moment)

    def _until(self, moment: Moment) -> str:
        """Return "until your skin is calm", "until 3 days after the cast is off"."""
        if moment.condition is not None:
            return self._said(self.content.conditions[moment.condition].until)
        if moment.event is not None and moment.wait is None:
            return self._said(self.content.events[moment.event].until)
        return self.w.gettext(N_("until {moment}")).format(moment=self._after(moment))

    def _after(self, moment: Moment) -> str:
        after = self._said(self.content.events[moment.event or ""].after)
        return f"{self.length(moment.wait)} {after}" if moment.wait is not None else after

    def _said(self, text: Text) -> str:
        """Return a text as it stands inside a sentence."""
        return text.unended().of(self.w.language)

    # -- dates and lengths -----------------------------------------------------------------

    def moment(self, said: Said) -> str:
        """Return "Sunday, December 6", "Monday, November 23, 2:30 p.m.", "Monday, November 23, noon"."""
        return f"{self.day(said.day)}, {self.time(said.moment)}" if said.timed else self.day(said.day)

    def day(self, day: date) -> str:
        """Return a day, with its year where it is not that of the treatment."""
        same = day.year == self.clock.earliest.year
        if self.short:
            return self.w.short(day) if same else self.w.short_and_year(day)
        return self.w.day(day) if same else self.w.day_and_year(day)

    def time(self, moment: datetime) -> str:
        """Return "2:30 p.m.", "noon"."""
        return self.w.gettext(N_("noon")) if moment.time() == NOON else self.w.time(moment)

    def length(self, wait: Wait) -> str:
        """Return "7 days", "1 night"."""
        one, many = _LENGTHS[wait.unit]
        return self.w.ngettext(one, many, wait.count).format(count=wait.count)


def _counted(rule: Rule) -> Wait:
    """Return the wait that the end of a rule is counted with."""
    return rule.lasts or (rule.end.dated if rule.end is not None else None) or NOW


def ngettext(one: str, many: str) -> tuple[str, str]:
    """Mark both forms for the catalog."""
    return one, many


_LENGTHS = {
    Unit.MINUTES: ngettext("{count} minute", "{count} minutes"),
    Unit.HOURS: ngettext("{count} hour", "{count} hours"),
    Unit.DAYS: ngettext("{count} day", "{count} days"),
    Unit.WEEKS: ngettext("{count} week", "{count} weeks"),
    Unit.MONTHS: ngettext("{count} month", "{count} months"),
    Unit.YEARS: ngettext("{count} year", "{count} years"),
    Unit.NIGHTS: ngettext("{count} night", "{count} nights"),
}
