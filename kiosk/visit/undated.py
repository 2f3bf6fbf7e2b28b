"""When a rule holds, in words, where no patient was treated yet, as in a text that is being approved; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.content.model import EndIs, Stance
from kiosk.content.times import NOW
from kiosk.errors import N_
from kiosk.visit.moments import Clock
from kiosk.visit.saying import Saying

if TYPE_CHECKING:
    from kiosk.content.model import Content, Rule
    from kiosk.i18n import Words

_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""No sentence here names a day."""


@dataclass(frozen=True, slots=True)
class Undated(Saying):
    """Says lengths in the place of days, else the same as :class:`Saying`."""

    @classmethod
    def of(cls, w: Words, content: Content) -> Undated:
        """Return what says so in a language."""
        return cls(w, content, Clock(_NO_DAY, _NO_DAY, known=False, today=_NO_DAY.date()))

    def rule(self, rule: Rule) -> str:
        """Return the whole phrase: "for 14 days after your treatment"; "" for a task without times."""
        phrase = ", ".join(filter(None, (self._begins(rule), self._is_over(rule))))
        if not phrase and rule.stance is Stance.AVOID:
            phrase = self.w.gettext(N_("at all times"))
        if rule.call_by is None:
            return phrase
        sentence = N_("{when}; if not after {length}, call us")
        return self.w.gettext(sentence).format(when=phrase, length=self.length(rule.call_by))

    def _begins(self, rule: Rule) -> str:
        start = rule.start
        if start is None or start.dated == NOW:
            return ""
        if start.event is not None and start.wait is not None:
            return self.w.gettext(N_("from {moment}")).format(moment=self._after(start))
        if start.dated is None:
            return self._when(start)
        said = self.w.gettext(N_("from {length} after your treatment")).format(length=self.length(start.dated))
        if start.condition is None:
            return said
        when = self.content.conditions[start.condition].when.of(self.w.language)
        return self.w.gettext(N_("{start}, and only {when_it_holds}")).format(start=said, when_it_holds=when)

    def _is_over(self, rule: Rule) -> str:
        end, is_task, most = rule.end, rule.stance is Stance.DO, rule.end_is is EndIs.AT_MOST
        if rule.lasts is not None:
            task = N_("for at most {length}") if most else N_("for at least {length}")
            return self.w.gettext(task if is_task else N_("for {length}")).format(length=self.length(rule.lasts))
        if end is None:
            return ""
        if end.dated is None:
            return self._until(end)
        after = N_("for {length} after your treatment")
        atmost = N_("for at most {length} after your treatment")
        said = self.w.gettext(atmost if is_task and most else after).format(length=self.length(end.dated))
        if end.condition is None:
            return said
        sooner = N_("{end}, or {until} if that is sooner")
        sentence = sooner if is_task and most else N_("{end}, and {until}")
        return self.w.gettext(sentence).format(end=said, until=self._until(end))
