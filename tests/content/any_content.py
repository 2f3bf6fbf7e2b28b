"""Any content whose form is right, made from the model itself: every key of it, with values of every kind it allows."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from kiosk import resources
from kiosk.content import fields as kinds
from kiosk.content.times import Unit, Wait
from kiosk.i18n import Text

LANGUAGES = ("fr-CA", "en-CA")
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=30
).filter(lambda said: said == said.strip() != "")
"""Whatever may stand in a file, what YAML reads otherwise without quotes among it."""
NAMES = st.text("abcdefghijklmnopqrstuvwxyz-0123456789", min_size=1, max_size=12)
WAITS = st.builds(Wait, st.integers(0, 999), st.sampled_from(Unit))
TEXTS = st.builds(lambda *said: Text.written(dict(zip(LANGUAGES, said, strict=True))), WORDS, WORDS)
OWN: dict[Any, st.SearchStrategy[Any]] = {
    Text: TEXTS,
    Wait: WAITS,
    kinds.Name: NAMES,
    kinds.Names: st.lists(NAMES, max_size=3, unique=True).map(tuple),
    kinds.Icon: st.sampled_from(sorted(resources.icons())),
    kinds.Words: WORDS,
    kinds.Person: WORDS.filter(lambda said: sum(c.isalpha() for c in said) >= kinds.LEAST_LETTERS),
    kinds.Since2000: st.dates(date(2000, 1, 1)),
    kinds.NamesIn: st.dictionaries(st.sampled_from(LANGUAGES), st.lists(WORDS, max_size=2).map(tuple)),
    bool: st.booleans(),
    int: st.integers(1, 999),
    str: NAMES,
}


def any_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401, PLR0911 - what typing has for a type, of each kind
    """Return any value of a type of the model."""
    if kind in OWN:
        return OWN[kind]
    arguments = get_args(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    if get_origin(kind) is tuple and arguments[-1] is Ellipsis:
        return st.lists(any_of(arguments[0]), max_size=2, unique_by=lambda entry: getattr(entry, "id", entry)).map(
            tuple
        )
    if get_origin(kind) is tuple:
        return st.tuples(*map(any_of, arguments))
    if type(None) in arguments:
        return st.none() | any_of(next(each for each in arguments if each is not type(None)))
    if isinstance(kind, type) and is_dataclass(kind):
        return st.deferred(lambda: _built(kind))
    return any_of(arguments[0])  # Annotated


def _built(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind, include_extras=True)
    needed: dict[str, st.SearchStrategy[Any]] = {}
    spare: dict[str, st.SearchStrategy[Any]] = {}
    for field in fields(kind):
        must = field.default is MISSING and field.default_factory is MISSING
        (needed if must else spare)[field.name] = any_of(hints[field.name])
    return st.fixed_dictionaries(needed, optional=spare).map(lambda values: kind(**values))
