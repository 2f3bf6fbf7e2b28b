"""The kinds of value that the form of a content is made of, each with what it allows; texts and waits bring their own.

What is refused is told by :mod:`kiosk.content.form`, in words for staff.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, ConfigDict, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from kiosk import resources
from kiosk.content.near import nearest
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

FORM = ConfigDict(extra="forbid", strict=True)
"""Of every part of the form: no key that is not known, and nothing taken for something else."""
PICTURE = "-duotone"
"""How the names of icons end that show something; the others are arrows and the like."""
FIRST_YEAR = 2000
LEAST_LETTERS = 2
"""Of the name of a person."""
REFUSED = "kiosk"
"""The kind of error whose context holds our own message and its values."""


def refusal(message: str, /, **values: Any) -> PydanticCustomError:  # noqa: ANN401 - whatever the message names
    """Return the error that tells staff ``message``."""
    return PydanticCustomError(REFUSED, "refused", {"message": message, "values": values})


def _icon(name: str) -> str:
    if name in resources.icons():
        return name
    known = sorted(resources.icons())
    pictures = [each for each in known if each.endswith(PICTURE)]
    if near := nearest(name, pictures) or nearest(name, known):
        raise refusal(N_("there is no icon called {name}: did you mean {near}?"), name=name, near=near)
    raise refusal(N_("there is no icon called {name}: use one of {known}"), name=name, known=", ".join(pictures))


def _each_once(names: tuple[str, ...]) -> tuple[str, ...]:
    for number, name in enumerate(names):
        if name in names[:number]:
            raise refusal(N_("{key} stands twice: keep one"), key=name)
    return names


def _in_known_languages(said: Mapping[str, tuple[str, ...]], info: ValidationInfo) -> Mapping[str, tuple[str, ...]]:
    for language in said:
        if language not in (info.context or {}).get("languages", said):
            raise PydanticCustomError("foreign", "{language} is not known", {"language": language})
    return said


def _person(name: str) -> str:
    if sum(c.isalpha() for c in name) < LEAST_LETTERS:
        raise refusal(N_("name must say who approved it"))
    return name


def _since_2000(day: date) -> date:
    if day.year < FIRST_YEAR:
        raise PydanticCustomError("date_parsing", "too early")
    return day


@dataclass(frozen=True, slots=True)
class _Schema:
    """What the JSON Schema of a value tells editors, besides what pydantic knows of it."""

    told: Callable[[], dict[str, Any]]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | self.told()


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A line that people read, the same in every language."""
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""An id, or a word of a list."""
Names = Annotated[tuple[Name, ...], AfterValidator(_each_once), _Schema(lambda: {"uniqueItems": True})]
NamesIn = Annotated[Mapping[str, tuple[Words, ...]], AfterValidator(_in_known_languages)]
"""By language: names that people know something by."""
Icon = Annotated[Name, AfterValidator(_icon), _Schema(lambda: {"enum": sorted(resources.icons())})]
"""The name of an icon that the kiosk ships."""


class Refers(StrEnum):
    """What an id, or each of some ids, is the name of; it stands beside the type, for whoever offers what to choose."""

    OPTIONS = "options"
    SOURCES = "sources"
    CONTACTS = "contacts"
    CONDITIONS = "conditions"
    EVENTS = "events"
    RULES = "rules"
    SUBJECTS = "subjects"
    LANGUAGES = "languages"


Options = Annotated[Names, Refers.OPTIONS]
Sources = Annotated[Names, Refers.SOURCES]
Person = Annotated[Words, AfterValidator(_person)]
Since2000 = Annotated[date, AfterValidator(_since_2000)]
