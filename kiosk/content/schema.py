"""The form of a content as a JSON Schema (draft 2020-12), made from the model, so that editors complete and check.

It is what a person writes: an id may be left out, yes and no are words, and texts are in the languages of the pack.
What only the checks can tell (names that exist, dates that fit) is not in it.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from dataclasses import is_dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kiosk.content import form
from kiosk.content.model import Entry, Shared, Treatment
from kiosk.i18n import CHECKED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: Mapping[str, type[Any]] = {"treatment.schema.json": Treatment, "pack.schema.json": Shared}
"""What a schema is called beside the files that it is of."""
YES_OR_NO = {"enum": [True, False, "yes", "no"]}
"""YAML 1.2, which editors read, has no yes and no of its own."""
_TEXT = "Text"
_CHECKED = "Said by kiosk content check: a person has found that the languages say the same."
_MARKED = re.compile(r"(?::\w+:)?`+~?([^`]+)`+")
"""A name in a sentence of the code, such as :class:`~kiosk.content.model.Rule` or ``end``."""


def first_line(file: str) -> str:
    """Return the line by which the YAML language server finds the schema of a file."""
    return f"# yaml-language-server: $schema=./{file}\n"


def to_json(kind: type[Any], languages: Sequence[str]) -> str:
    """Return the schema of a treatment, or of what treatments share, for a pack in these languages."""
    return json.dumps(schema(kind, languages), ensure_ascii=False, indent=1) + "\n"


def schema(kind: type[Any], languages: Sequence[str]) -> dict[str, Any]:
    """Return the schema as plain values."""
    made = form.adapter(kind).json_schema()
    parts = made.pop("$defs", {}) | {kind.__name__: made}
    for part in kinds(kind):
        _describe(parts[part.__name__], sentences(part))
        if part is not kind and issubclass(part, Entry):
            _need_no_id(parts[part.__name__])
    written = {name: _written(part, languages) for name, part in parts.items()}
    said = {"type": "string", "minLength": 1}
    written[_TEXT] = {
        "type": "object",
        "properties": dict.fromkeys(languages, said) | {CHECKED: said | {"description": _CHECKED}},
        "required": list(languages),
        "additionalProperties": False,
    }
    whole = written.pop(kind.__name__)
    return {"$schema": DIALECT, **whole, "$defs": written}


# -- what the model says of itself ----------------------------------------------------------


def kinds(kind: type[Any]) -> tuple[type[Any], ...]:
    """Return a part of the model and all the parts that stand in it, each once, in the order in which they stand."""
    return tuple(dict.fromkeys(_inside(kind)))


def _inside(kind: type[Any]) -> Iterator[type[Any]]:
    yield kind
    for key in form.keys_at(kind, ()):
        for location in ((key,), (key, 0)):
            part = form.type_at(kind, location)
            if isinstance(part, type) and hasattr(part, "__pydantic_config__"):
                yield from _inside(part)


def sentences(kind: type[Any]) -> Mapping[str, str]:
    """Return what each key of a part of the model is, from the sentence below it in the code."""
    return {key: said for base in reversed(kind.__mro__) if is_dataclass(base) for key, said in own_sentences(base)}


def own_sentences(kind: type[Any]) -> Iterator[tuple[str, str]]:
    """Return the same for the keys that it has none from another part."""
    for field, below in pairwise(_classes(kind.__module__)[kind.__name__]):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(said))),
            ):
                yield name.removesuffix("_"), _plain(said)


@cache
def _classes(module: str) -> Mapping[str, Sequence[ast.stmt]]:
    """Return what stands in each class of a module, as it is written."""
    written = ast.parse(inspect.getsource(sys.modules[module])).body
    return {each.name: each.body for each in written if isinstance(each, ast.ClassDef)}


def _plain(said: str) -> str:
    """Return a sentence of the code as people read it, on one line."""
    return " ".join(_MARKED.sub(r"\g<1>", said).split())


# -- as people write it -----------------------------------------------------------------------


def _describe(part: dict[str, Any], said: Mapping[str, str]) -> None:
    for key, value in part["properties"].items():
        if key in said:
            value["description"] = said[key]


def _need_no_id(part: dict[str, Any]) -> None:
    part["required"] = [key for key in part.get("required", ()) if key != "id"]


def _written(part: Any, languages: Sequence[str]) -> Any:  # noqa: ANN401 - what JSON can hold
    """Return a part of the schema without what pydantic adds for programs, in the languages of the pack."""
    if isinstance(part, list):
        return [_written(each, languages) for each in part]
    if not isinstance(part, dict):
        return part
    told = {"description": _plain(part["description"])} if "description" in part else {}
    if "propertyNames" in part:
        return told | {"$ref": f"#/$defs/{_TEXT}"}
    if part.get("type") == "boolean":
        return told | YES_OR_NO
    choices = [each for each in part.get("anyOf", ()) if each != {"type": "null"}]
    if len(choices) == 1:
        return _written(choices[0] | told, languages)
    kept = {key: _written(value, languages) for key, value in part.items() if key not in {"title", "default", "anyOf"}}
    if "properties" in part:
        kept["properties"] = {key: _written(value, languages) for key, value in part["properties"].items()}
    elif part.get("type") == "object":
        kept["propertyNames"] = {"enum": list(languages)}
    return kept | ({"anyOf": [_written(each, languages) for each in choices]} if choices else {}) | told
