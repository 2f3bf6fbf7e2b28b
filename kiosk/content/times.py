"""Times as staff write them, counted from the treatment: how long, when, and from when to when.

The unit of a wait is kept as it was written, as it says how the wait is counted.  Minutes and hours elapse.  Days,
weeks, months and years are counted on the calendar: such a wait is over at midnight before its date, whatever the hour
of the treatment and the clock changes between.  A night ends at noon, and the first one is that of the treatment.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BeforeValidator, SerializerFunctionWrapHandler, WrapSerializer
from pydantic_core import PydanticCustomError, core_schema

from kiosk.content.fields import FORM, Name, Refers

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Unit(StrEnum):
    """What a wait is counted in."""

    MINUTES = "min"
    HOURS = "h"
    DAYS = "d"
    WEEKS = "w"
    MONTHS = "mo"
    YEARS = "y"
    NIGHTS = "n"


ELAPSED = {Unit.MINUTES: timedelta(minutes=1), Unit.HOURS: timedelta(hours=1)}
DAYS_IN = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.NIGHTS: 1}
MONTHS_IN = {Unit.MONTHS: 1, Unit.YEARS: 12}
ABOUT_HOURS = {
    Unit.MINUTES: 1 / 60,
    Unit.HOURS: 1,
    Unit.DAYS: 24,
    Unit.WEEKS: 24 * 7,
    Unit.MONTHS: 24 * 30,
    Unit.YEARS: 24 * 365,
    Unit.NIGHTS: 24,
}
IN_WORDS = {
    Unit.MINUTES: "minute minutes",
    Unit.HOURS: "hour hours heure heures hr hrs",
    Unit.DAYS: "day days jour jours j",
    Unit.WEEKS: "week weeks semaine semaines sem",
    Unit.MONTHS: "month months mois",
    Unit.YEARS: "year years an ans année années",
    Unit.NIGHTS: "night nights nuit nuits",
}
"""How people call the units."""
WRITTEN = re.compile(r"(\d{1,3}) ?(min|h|d|w|mo|y|n)")
NIGHT_ENDS = time(12)


@dataclass(frozen=True, slots=True)
class Wait:
    """A length of time, such as 48 h, 14 d or 3 mo."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit}"

    @property
    def hours(self) -> float:
        """The wait in hours, more or less: for putting waits in order, not for dating."""
        return self.count * ABOUT_HOURS[self.unit]

    @property
    def is_elapsed(self) -> bool:
        """Tell whether it is counted by the clock, and not on the calendar."""
        return self.unit in ELAPSED

    def after(self, moment: datetime) -> datetime:
        """Return when the wait is over, exactly; ``moment`` is aware, and so is the result, in its time zone."""
        if self.unit in ELAPSED:
            return (moment.astimezone(UTC) + self.count * ELAPSED[self.unit]).astimezone(moment.tzinfo)
        day = moment.date()
        if self.unit in DAYS_IN:
            day += timedelta(days=self.count * DAYS_IN[self.unit])
        else:
            years, month = divmod(day.month - 1 + self.count * MONTHS_IN[self.unit], 12)
            last = calendar.monthrange(day.year + years, month + 1)[1]
            day = day.replace(year=day.year + years, month=month + 1, day=min(day.day, last))
        return datetime.combine(day, NIGHT_ENDS if self.unit is Unit.NIGHTS else time(), moment.tzinfo)

    @classmethod
    def written(cls, text: str) -> Wait:
        """Return the wait that was written, such as "14 d".

        Raises:
            ValueError: it is none.

        """
        parts = WRITTEN.fullmatch(text.strip())
        if parts is None:
            raise ValueError(text)
        return cls(int(parts[1]), Unit(parts[2]))

    @staticmethod
    def meant(text: str) -> str:
        """Return how a wait is written that people would understand, such as "14 days"; "" where they would not."""
        count, _, unit = text.strip().lower().partition(" ")
        units = (each for each, names in IN_WORDS.items() if unit.strip() in {each, *names.split()})
        known = next(units, None) if count.isdecimal() else None
        return f"{count} {known}" if known else ""

    # -- in a form (pydantic) -------------------------------------------------------------

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            _read,
            core_schema.str_schema(strict=True),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{WRITTEN.pattern}$", "examples": ["48 h", "14 d", "2 w", "3 mo"]}


NOW = Wait(0, Unit.HOURS)
_SPACES = {0xA0: " ", 0x202F: " "}
"""No-break spaces, which nobody sees."""


def _read(text: str) -> Wait:
    try:
        return Wait.written(text.translate(_SPACES))
    except ValueError as problem:
        raise PydanticCustomError("wait", "no wait") from problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something begins or ends: after a wait, when a condition holds, or at an event that has no date yet.

    "14 d" is {wait: 14 d}.  With a condition, the end of a rule is the later of both, and that of a task that is to be
    done at most so long, the first of both; with an event, the wait is counted from the event.
    """

    __pydantic_config__: ClassVar[Any] = FORM
    wait: Wait | None = None
    """How long after the treatment, such as 48 h, 14 d, 2 w or 3 mo."""
    condition: Annotated[Name | None, Refers.CONDITIONS] = None
    """The id of a condition of the pack that must hold, too."""
    event: Annotated[Name | None, Refers.EVENTS] = None
    """The id of an event of the pack that the wait is counted from."""

    @property
    def dated(self) -> Wait | None:
        """The wait from the treatment, which gives it a first possible date; None where it has none."""
        return self.wait if self.event is None else None

    @property
    def is_open(self) -> bool:
        """Tell whether it has no date at all."""
        return self.dated is None


def _long(written: object) -> object:
    return Moment(wait=_read(written)) if isinstance(written, str) else written


def _short(moment: Moment, serialize: SerializerFunctionWrapHandler) -> object:
    is_wait = moment.wait is not None and moment == Moment(wait=moment.wait)
    return str(moment.wait) if is_wait else serialize(moment)


When = Annotated[Moment, BeforeValidator(_long, json_schema_input_type=Wait | Moment), WrapSerializer(_short)]
"""A moment in a form: "14 d" where it is nothing but a wait."""


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when; no start is the treatment, no end never ends."""

    start: Moment | None = None
    end: Moment | None = None
    lasts: Wait | None = None
    """Counted from the start; there is no end then."""

    @property
    def begins(self) -> Wait | None:
        """The wait that it begins after, from the treatment; None where its beginning has no date."""
        return NOW if self.start is None else self.start.dated

    def first(self, treated: datetime) -> datetime | None:
        """Return when it begins, at the earliest; None where that has no date."""
        return None if self.begins is None else treated if self.begins == NOW else self.begins.after(treated)

    def last(self, treated: datetime) -> datetime | None:
        """Return when it is over, at the earliest, exclusively; None where that has no date, or never comes."""
        if self.lasts is not None:
            first = self.first(treated)
            return None if first is None else self.lasts.after(first)
        wait = self.end.dated if self.end else None
        return None if wait is None else wait.after(treated)
