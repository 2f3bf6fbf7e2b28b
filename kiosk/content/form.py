"""Reads the form of a content: plain values in, the values of :mod:`kiosk.content.model` and findings out.

The model is declared once, and pydantic reads it, in JSON mode: the only strict one that takes words for dates and
lists for tuples.  What is refused is told at its place.  An entry of a list that cannot be read is left out alone, and
a part that a treatment cannot be without is stood in for, so that the checks see all the rest at the same time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, is_dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from kiosk.content.fields import REFUSED
from kiosk.content.findings import Finding, finding
from kiosk.content.near import LIKE, MOST_ALIKE, nearest
from kiosk.content.plain import ANSWERS
from kiosk.content.times import Moment, Wait
from kiosk.errors import N_
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic_core import ErrorDetails

    from kiosk.content.plain import Plain, Source

Part = TypeVar("Part")
Location = tuple[int | str, ...]
"""Keys and numbers from 0, as pydantic tells where something stands."""
MOST_PASSES = 10
"""Each leaves out what the one before refused."""
_MESSAGES = {
    "string_too_short": N_("{key} must be a text"),
    "bool_type": N_("{key} must be yes or no"),
    "greater_than_equal": N_("{key} must be {ge} or more"),
    "wait": N_("{key} must be a wait such as 48 h, 14 d, 3 n (nights) or 2 w"),
    "missing": N_("{key} is missing: add it"),
    "language": N_("{key} is missing: add it"),
}
_NEARLY = N_("{key} is {value}: did you mean {near}?")
_TWO_WAITS = N_("{name} must be two waits such as [6 h, 72 h]")
_NAMES_AND_VALUES = N_("{name} must be names and values")


def adapter(kind: type[Part]) -> TypeAdapter[Part]:
    """Return what reads and writes a part of the model; the first time takes some milliseconds."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


_adapters: dict[type[Any], TypeAdapter[Any]] = {}


@dataclass(frozen=True, slots=True)
class Formed(Generic[Part]):
    """What was read, and what was wrong; ``value`` is None where nothing can be used."""

    value: Part | None
    findings: tuple[Finding, ...]
    left_out: frozenset[str] = frozenset()
    """The keys of lists that an entry was left out of: nothing can be said of such a list as a whole."""


def read(kind: type[Part], source: Source, languages: Sequence[str]) -> Formed[Part]:
    """Return the part of the model that a source holds.

    Args:
        kind: :class:`~kiosk.content.model.Treatment` or :class:`~kiosk.content.model.Shared`.
        source: where it stands.
        languages: those that every text must be written in.

    """
    findings, plain, value, left_out = list(source.findings), source.plain, None, set[str]()
    badly_written = {each.place for each in findings}
    for _ in range(MOST_PASSES):
        try:
            value = adapter(kind).validate_json(json.dumps(plain), context={"languages": languages})
            break
        except ValidationError as refused:
            errors = refused.errors(include_url=False)
            told = (_finding(error, kind, plain, source, languages) for error in errors)
            findings += [each for each in told if each not in findings and each.place not in badly_written]
            left_out |= {str(error["loc"][0]) for error in errors if error["loc"]}
            plain = _without(plain, errors, kind, languages)
    return Formed(value, tuple(findings), frozenset(left_out))


def plain_of(part: object) -> Plain:
    """Return a part of the model as its form has it: what was not written is not there."""
    return adapter(type(part)).dump_python(part, mode="json", by_alias=True, exclude_defaults=True)


# -- what is wrong ------------------------------------------------------------------------


def _finding(  # noqa: PLR0911 - a sentence for each kind of error
    error: ErrorDetails, kind: type[Any], plain: Plain, source: Source, languages: Sequence[str]
) -> Finding:
    """Return what pydantic refused, in words for staff."""
    location, values = error["loc"], dict(error.get("ctx", {}))
    if error["type"] == REFUSED:
        place = place_of(plain, location)
        return finding(place, values["message"], **{"key": _key(location), "name": place, **values["values"]})
    if error["type"] == "missing":
        return finding(place_of(plain, location[:-1]), _MESSAGES["missing"], key=location[-1])
    place, key = place_of(plain, location), _key(location)
    if "sources_say" in location:
        return finding(place_of(plain, location[: location.index("sources_say") + 1]), _TWO_WAITS, name="sources_say")
    values |= {"key": values.get("language", key), "name": place or key}
    if error["type"] == "unexpected_keyword_argument":
        return _unknown(place, str(location[-1]), keys_at(kind, location[:-1]))
    if error["type"] == "foreign":
        return _unknown(f"{place}/{values['language']}", str(values["language"]), languages, MOST_ALIKE)
    if isinstance(error["input"], str) and (
        slip := _slip(error["type"], place, key, error["input"], type_at(kind, location))
    ):
        return slip
    written = source.written(place)
    values |= {"value": written, "languages": ", ".join(languages)}
    return finding(place, _of_kind(error, location, kind, written), **values)


def _of_kind(error: ErrorDetails, location: Location, kind: type[Any], written: object) -> str:
    """Return what a value must be that is of another kind."""
    if error["type"] in {"string_type", "dict_type", "dataclass_type"} and type_at(kind, location) in {Wait, Moment}:
        return _MESSAGES["wait"]
    if error["type"] == "string_type" and error["input"] is None and not written:
        return N_("nothing stands behind {key}: write it, or remove the key")
    if error["type"] in {"string_type", "enum"}:
        return _no_text(error["input"], location)
    return _MESSAGES.get(error["type"]) or _other(error["type"], location, kind)


def _slip(error: str, place: str, key: str, said: str, wanted: Any) -> Finding | None:  # noqa: ANN401 - a type
    """Return what is wrong with words, where they tell what was meant; else None."""
    if error == "enum":
        return _one_of(place, key, said, wanted)
    if error == "wait" and (near := Wait.meant(said)):
        return finding(place, _NEARLY, key=key, value=said, near=near)
    if error == "tuple_type" and not is_dataclass(_element(wanted)):
        return finding(place, N_("{key} must be a list: write {near}"), key=key, near=f"[{said}]")
    return None


def _key(location: Location) -> str:
    return next((part for part in reversed(location) if isinstance(part, str)), "")


def _unknown(place: str, key: str, known: Iterable[str], like: float = LIKE) -> Finding:
    known = sorted(known)
    if place == ANSWERS:
        return finding(place, N_("answers belong to a question now: write them under questions, each as one of any_of"))
    if near := nearest(key, known, like):
        return finding(place, N_("{key} is not known here: did you mean {near}?"), key=key, near=near)
    return finding(place, N_("{key} is not known here: use one of {known}"), key=key, known=", ".join(known))


def _one_of(place: str, key: str, value: str, kind: Any) -> Finding:  # noqa: ANN401 - a type
    known = [str(member) for member in kind] if isinstance(kind, type) and issubclass(kind, StrEnum) else []
    if near := nearest(value, known, MOST_ALIKE):
        return finding(place, _NEARLY, key=key, value=value, near=near)
    message = N_("{key} is {value}: use one of {known}")
    return finding(place, message, key=key, value=value, known=", ".join(known))


def _no_text(value: object, location: Location) -> str:
    if isinstance(location[-1], int) and isinstance(value, list | dict):
        return N_("{name} must be a list of texts")
    if isinstance(value, list):
        return N_("{key} must be one text, not a list")
    if isinstance(value, dict):
        return N_("{key} must be a text: put one that begins with a curly bracket in quotes")
    return N_("{key} must be a text, and {value} is something else to YAML: put it in quotation marks")


def _other(error: str, location: Location, kind: type[Any]) -> str:
    if error.startswith("date"):
        return N_("{key} must be a date such as 2026-11-22")
    if error.startswith("int") or error == "less_than_equal":
        return N_("{key} must be a whole number")
    wanted = type_at(kind, location)
    if error == "dict_type" and wanted is Text:
        return N_("write this text in each language: {languages}")
    if error == "tuple_type" and is_dataclass(_element(wanted)):
        return N_("{key} must be a list (each entry begins with a dash)")
    if error == "tuple_type":
        return N_("{key} must be a list")
    return _NAMES_AND_VALUES


# -- places -------------------------------------------------------------------------------


def place_of(plain: Plain, location: Location) -> str:
    """Return a location as a path of keys and ids, such as "rules/retinoids/thing"."""
    parts = []
    for part in location:
        if isinstance(part, int):
            entry = _inside(plain, part)
            parts.append(str(entry["id"]) if isinstance(entry, dict) and entry.get("id") else str(part + 1))
        else:
            parts.append(part)
        plain = _inside(plain, part)
    return "/".join(parts)


def keys_at(kind: type[Any], location: Location) -> tuple[str, ...]:
    """Return the keys that a part of the model knows."""
    inside = type_at(kind, location)
    return tuple(_hints(inside)) if isinstance(inside, type) and is_dataclass(inside) else ()


def type_at(kind: Any, location: Location) -> Any:  # noqa: ANN401 - a type, or what typing has for one
    """Return the type that the model declares at a location; None where it knows none."""
    inside = kind
    for part in location:
        if isinstance(part, int):
            inside = _element(inside)
        elif isinstance(inside, type) and is_dataclass(inside) and inside is not Text:
            inside = _hints(inside).get(part)
        elif get_origin(inside) is Mapping:
            inside = get_args(inside)[1]
    return inside


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    """Return the type behind each key; what may be missing, and what else pydantic is told of it, taken away."""
    hints = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        alias = next((i.alias for i in _extras(hint) if isinstance(i, FieldInfo) and i.alias), name)
        if not name.startswith("__"):
            hints[alias] = _bare(hint)
    return hints


def _extras(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401 - what typing has for a type
    return tuple(hint.__metadata__) if get_origin(hint) is Annotated else ()


def _bare(hint: Any) -> Any:  # noqa: ANN401 - what typing has for a type
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    choices = [choice for choice in get_args(hint) if choice is not type(None)]
    return _bare(choices[0]) if type(None) in get_args(hint) and len(choices) == 1 else hint


def _element(hint: Any) -> Any:  # noqa: ANN401 - what typing has for a type
    return _bare(get_args(hint)[0]) if get_origin(hint) is tuple else None


# -- what can still be used ------------------------------------------------------------------


def _without(plain: Plain, errors: Sequence[ErrorDetails], kind: type[Any], languages: Sequence[str]) -> Plain:
    """Return what is left when what was refused is left out, or stood in for."""
    if not isinstance(plain, dict):
        return {}
    kept = deepcopy(plain)
    gone: dict[int, tuple[list[Plain], set[int]]] = {}
    for error in errors:
        location = error["loc"]
        inside: Plain = kept
        entry: tuple[list[Plain], int] | None = None
        for part in location[:-1] if error["type"] in {"missing", "unexpected_keyword_argument"} else location:
            if isinstance(inside, list) and isinstance(part, int):
                entry = (inside, part) if isinstance(inside[part], dict) or inside is kept.get(location[0]) else entry
            inside = _inside(inside, part)
        if error["type"] == "unexpected_keyword_argument" and isinstance(inside, dict):
            inside.pop(location[-1], None)
        elif error["type"] == REFUSED and isinstance(inside, list):  # a name that stands twice
            inside[:] = list(dict.fromkeys(inside))
        elif entry is not None:
            gone.setdefault(id(entry[0]), (entry[0], set()))[1].add(entry[1])
        elif location:
            kept.pop(location[0], None)
    for entries, numbers in gone.values():
        entries[:] = [item for number, item in enumerate(entries) if number not in numbers]
    return _stand_ins(kind, languages) | kept


def _inside(plain: Plain, part: int | str) -> Plain:
    """Return what stands under a key, or at a number; None where nothing does."""
    if isinstance(plain, list) and isinstance(part, int):
        return plain[part] if part < len(plain) else None
    return plain.get(part) if isinstance(plain, dict) else None


def _stand_ins(kind: type[Any], languages: Sequence[str]) -> dict[str, Plain]:
    """Return something for each part that a treatment, or what treatments share, cannot be without."""
    text = dict.fromkeys(languages, "-")
    parts = {"id": "-", "icon": "flower-lotus-duotone", "name": text, "title": text, "disclaimer": text}
    return {key: value for key, value in parts.items() if key in keys_at(kind, ())} | (
        {"languages": list(languages)} if "languages" in keys_at(kind, ()) else {}
    )
