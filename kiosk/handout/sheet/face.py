"""A care plan as one language's side of the sheet says it, and the place it has there; what it draws is not its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.model import Stance, Urgency
from kiosk.handout.sheet.blocks import Item, Type
from kiosk.handout.sheet.breaking import joined
from kiosk.i18n import NBSP
from kiosk.markup import Run, plain
from kiosk.visit.plan import advised, asterisks, conditions, remarks

if TYPE_CHECKING:
    from kiosk.handout.sheet.breaking import Written
    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan, PlannedBand


ADVICE = "arrow-right-bold"
"""Before what to do about the signs above."""


def ended(text: Written) -> str:
    """Return what stands between a text and the sentence that follows it."""
    said = text if isinstance(text, str) else plain(text)
    return " " if said[-1:] in ".!?…" else ". "


def darker(colour: str) -> str:
    """Return a colour with a quarter less light, as text wants it."""
    return "#" + "".join(f"{int(int(colour[i : i + 2], 16) * 0.74):02X}" for i in (1, 3, 5))


@dataclass(frozen=True, slots=True)
class Face:
    """A care plan in one language, at one size, between x and x + width."""

    plan: CarePlan
    language: str
    languages: tuple[str, ...]
    type: Type
    x: float
    width: float

    def say(self, message: str) -> str:
        """Return a fixed word of the sheet in its language."""
        return self.plan.words(self.language).gettext(message)

    @property
    def colour(self) -> str:
        """The clinic's colour, for lines."""
        return self.plan.clinic.colour

    @property
    def strong_colour(self) -> str:
        """The same, darker, for text."""
        return darker(self.plan.clinic.colour)

    def written(self, text: Text) -> Written:
        """Return a text in its language, with what is marked in it."""
        return text.marked.get(self.language) or text.of(self.language)

    # -- what it says ------------------------------------------------------------------

    def to_do(self) -> list[Item]:
        """Return what to do, each with its dates."""
        items = []
        for rule in self.plan.rules:
            if rule.stance is Stance.DO:
                when = rule.when_short.of(self.language)
                text = self.written(rule.short)
                items.append(Item(joined(text, f" – {when}") if when else text))
        return items

    def avoided(self) -> tuple[list[Item], Written]:
        """Return what to avoid, and the conditions that come after the dates, each once."""
        tag = self.language
        rules = [r for r in self.plan.rules if r.stance is Stance.AVOID]
        said = conditions(rules, tag)
        items = []
        for rule in rules:
            end = f"{NBSP}{asterisks(said.index(rule.condition.of(tag)))}" if rule.condition else ""
            if rule.free_from is None and (when := rule.when_short.of(tag)):
                end = f", {when}{end}"
            items.append(Item(joined(self.written(rule.short), end), rule.free_from.of(tag) if rule.free_from else ""))
        remark: Written = ""
        for number, condition in enumerate(remarks(rules, tag)):
            remark = joined(remark, "; " if number else "", f"{asterisks(number)}{NBSP}", self.written(condition))
        return items, remark

    def signs(self, urgency: Urgency) -> list[Item]:
        """Return the signs that have an urgency at some time, each with its advice or several with theirs below."""
        items = []
        for group in advised(self.plan, urgency):
            advice, *more = (self.written(group.advice_short), *group.bands[1:])
            said = [joined(self.written(band.text), self._days(band)) for band in group.bands]
            if more:
                items += [*map(Item, said), Item(advice, symbol=ADVICE)]
            else:
                items.append(Item(joined(said[0], ended(said[0]), advice)))
        return items

    def _days(self, band: PlannedBand) -> str:
        days = "" if band.dated else band.days_short.of(self.language)
        return f" – {days}" if days else ""

    def reach(self) -> Written:
        """Return the clinic's number and its hours."""
        clinic = self.plan.clinic
        hours = clinic.hours_inside(self.plan.words(self.language))
        return (Run(clinic.phone_text.of(self.language), link=clinic.call), Run(f" · {hours}" if hours else ""))

    def column(self, number: int, count: int = 2) -> tuple[float, float]:
        """Return where the column of that number begins and how wide it is, in points."""
        gap = self.type.size * 0.9
        width = (self.width - gap * (count - 1)) / count
        return self.x + number * (width + gap), width
