"""Lengths of time as staff write them: "48 h", "14 d", "3 mo".

The unit is kept as it was written, as it says how the wait is counted: hours elapse, days and weeks are counted on the
calendar and do not move with daylight saving time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Unit(StrEnum):
    """What a wait is counted in."""

    HOURS = "h"
    DAYS = "d"
    WEEKS = "w"


HOURS_IN = {Unit.HOURS: 1, Unit.DAYS: 24, Unit.WEEKS: 24 * 7}
WRITTEN = re.compile(r"(\d{1,4}) ?(h|d|w)")


@dataclass(frozen=True, slots=True)
class Wait:
    """A length of time after the treatment, such as 48 h or 14 d."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit}"

    @property
    def hours(self) -> int:
        """The wait in hours, a day being 24 of them; for comparing, not for dating."""
        return self.count * HOURS_IN[self.unit]

    @property
    def is_elapsed(self) -> bool:
        """Tell whether it is counted by the clock, and not on the calendar."""
        return self.unit is Unit.HOURS

    @classmethod
    def written(cls, text: str) -> Wait:
        """Return the wait that was written, such as "14 d".

        Raises:
            ValueError: it is none.

        """
        found = WRITTEN.fullmatch(text.strip())
        if found is None:
            raise ValueError(text)
        return cls(int(found[1]), Unit(found[2]))

    # -- in a form (pydantic) -------------------------------------------------------------

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415 - only who reads content needs it

        def read(text: str) -> Wait:
            try:
                return cls.written(text)
            except ValueError as problem:
                raise PydanticCustomError("wait", "no wait") from problem

        return core_schema.no_info_after_validator_function(
            read,
            core_schema.str_schema(strict=True),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema: dict[str, Any] = {
            "type": "string",
            "pattern": f"^{WRITTEN.pattern}$",
            "examples": ["48 h", "14 d", "2 w"],
        }
        return schema


START = Wait(0, Unit.HOURS)
